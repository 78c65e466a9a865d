"""A copy of a workbook with the slips mended that keep nobody from reading its expressions.

So that what is wrong with expressions is told at once with a missing sheet or a title without its
language, and not only when those were corrected. The copy is looked at and thrown away.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from gpn_desktop.forms import check_rows, hints, kinds
from gpn_desktop.forms.copied import Copy
from gpn_desktop.forms.mending import HARMLESS, HopelessError, mend
from gpn_desktop.forms.problems import Level, ProblemCode
from gpn_desktop.forms.workbook import Cell, CellKind, Header, Row, Sheet, Workbook

_SETTINGS = {column: hints.EXAMPLES[column] for column in kinds.REQUIRED_COLUMNS["settings"]}
_MOST = 8
"""So often what came to light by mending is mended too."""
_GPN = {"role": "other", "status": "trial"}


@dataclass(frozen=True)
class Mended:
    """A copy whose expressions can be read; of ``doubtful`` questions nobody knows what they are.

    ``touched`` are the rows of sheet survey that are not as they were written.
    """

    book: Workbook
    doubtful: frozenset[str]
    touched: frozenset[int]


def mended(book: Workbook, files: Collection[str]) -> Mended | None:
    """Give the copy, None where something keeps everybody from reading on."""
    copy = Copy(_whole(book))
    for _ in range(_MOST):
        problems = check_rows.check(copy.book, files=files)
        errors = [one for one in problems if one.level is Level.ERROR]
        if any(one.code is ProblemCode.AND_MORE for one in errors):
            return None  # so much is wrong that mending takes longer than anybody waits
        before = copy.book
        try:
            mend(copy, errors)
        except HopelessError:
            return None
        if copy.book is before:
            is_read = all(one.code in HARMLESS for one in errors)
            named = frozenset(copy.doubtful - {""})
            return Mended(before, named, frozenset(copy.touched)) if is_read else None
    return None


def _whole(book: Workbook) -> Workbook:
    """Give the copy with its languages named, settings and gpn whole, unknown columns set aside."""
    sheets = {name: _columns(sheet) for name, sheet in book.sheets.items() if name in kinds.SHEETS}
    rows = [{"key": key, "value": value} for key, value in _GPN.items()]
    return Workbook({**sheets, "settings": _settings(book), "gpn": _sheet("gpn", *rows)})


def _sheet(name: str, *lines: Mapping[str, str]) -> Sheet:
    titles = tuple(Header(title, chr(ord("A") + n)) for n, title in enumerate(lines[0]))
    letters = {title.name: title.letter for title in titles}
    rows = tuple(
        Row(name, n, {t: Cell(text, CellKind.TEXT, letters[t]) for t, text in line.items()})
        for n, line in enumerate(lines, 2)
    )
    return Sheet(name, name, titles, rows)


def _settings(book: Workbook) -> Sheet:
    said = {"instance_name": book.setting("instance_name")}
    return _sheet("settings", {**_SETTINGS, **{name: text for name, text in said.items() if text}})


def _columns(sheet: Sheet) -> Sheet:
    """Name the language of texts that name none that can be read; set aside what nobody knows."""
    titles = {header.name for header in sheet.headers}
    names = {title: _title(sheet.name, title, titles) for title in titles}
    return replace(
        sheet,
        headers=tuple(replace(header, name=names[header.name]) for header in sheet.headers),
        rows=tuple(replace(row, cells=dict(_renamed(row, names))) for row in sheet.rows),
        stray=(),
        merged=(),
    )


def _renamed(row: Row, names: Mapping[str, str]) -> Iterator[tuple[str, Cell]]:
    for title, cell in row.cells.items():
        yield names[title], cell


def _title(sheet: str, title: str, titles: set[str]) -> str:
    column, language = kinds.split_column(title)
    is_spoken = sheet in ("survey", "choices") and column in kinds.TRANSLATED & set(
        kinds.COLUMNS[sheet]
    )
    is_language = is_spoken and bool(kinds.LANGUAGE.fullmatch(language))
    if is_spoken and not is_language:
        named = f"{column}::{hints.EXAMPLES['default_language']}"
        return f"_{title}" if named in titles else named
    is_data = sheet == "choices" and kinds.NAME.fullmatch(title)
    is_known = title in kinds.COLUMNS[sheet] or is_data
    return title if is_known or is_language else f"_{title.lstrip('_')}"
