"""A workbook as XLSForm has it where less was written than we keep: read so, never written back.

* TRUE and FALSE that Excel made of typed words are yes and no where a cell takes those.
* ``label`` without a language is in ``default_language``; where no column names a language and
  there is no default one either, in Vietnamese. Collect shows such texts in every language, and
  here they are shown wherever a language has none of its own: the workbook that is kept is the one
  that was brought, and it says the same in both. Beside ``label::…`` of the same sheet a bare
  ``label`` stays a problem, because then it is not told whether it is a third language.
* Titles in other letters, and those that pyxform knows by two names, are the same columns.
* A column whose title is near none that is known holds notes; its title is kept for the notice.
"""

from collections.abc import Collection
from dataclasses import replace

from gpn_desktop.forms import hints, kinds
from gpn_desktop.forms.workbook import Cell, CellKind, Header, Row, Sheet, Workbook

_SPOKEN = ("survey", "choices")
_WITH_NOTES = ("survey", "choices", "settings")
_YES_OR_NO = ("required", "read_only")
_ALIASES = {"readonly": "read_only", "relevance": "relevant", "calculate": "calculation"}
_WORDS = {"TRUE": "yes", "FALSE": "no"}
_VIETNAMESE = hints.EXAMPLES["default_language"]


def understood(book: Workbook) -> Workbook:
    """Give the workbook as it is meant; what it does not say keeps a header without a letter."""
    language = _language(book)
    sheets = {name: _sheet(sheet, language) for name, sheet in book.sheets.items()}
    if language and not _default(book) and "settings" in sheets:
        sheets["settings"] = _with_default(sheets["settings"], language)
    return Workbook(sheets)


def bare(sheet: Sheet) -> tuple[Header, ...]:
    """Give the columns of texts that name no language."""
    return tuple(header for header in sheet.headers if _is_bare(sheet.name, header.name))


def _is_bare(sheet: str, title: str) -> bool:
    column, language = kinds.split_column(title)
    return _is_text(sheet, column) and not language


def _is_text(sheet: str, column: str) -> bool:
    return sheet in _SPOKEN and column in kinds.TRANSLATED & set(kinds.COLUMNS[sheet])


def _default(book: Workbook) -> str:
    said = (r.cells for r in book.sheet("settings").rows[:1])
    cells = ((_known("settings", t, ()), cell.text) for each in said for t, cell in each.items())
    return next((text for title, text in cells if title == "default_language"), "")


def _language(book: Workbook) -> str:
    """Give the language of texts that name none, "" where nobody can say."""
    default = _default(book)
    if default:
        return default if kinds.LANGUAGE.fullmatch(default) else _VIETNAMESE
    named = (
        header
        for name in _SPOKEN
        for header in book.sheet(name).headers
        if kinds.split_column(_known(name, header.name, ()))[1]
    )
    is_some = any(
        _is_bare(name, _known(name, header.name, ()))
        for name in _SPOKEN
        for header in book.sheet(name).headers
    )
    return _VIETNAMESE if is_some and not any(named) else ""


def _sheet(sheet: Sheet, language: str) -> Sheet:
    said = {kinds.split_column(header.name)[0] for header in sheet.headers if "::" in header.name}
    names: dict[str, str] = {}
    taken = {header.name for header in sheet.headers}
    for header in sheet.headers:
        title = _known(sheet.name, header.name, taken)
        if title != header.name:
            names[header.name] = title
        if language and _is_bare(sheet.name, title) and title not in said:
            names[header.name] = f"{title}::{language}"
        elif sheet.name in _WITH_NOTES and _is_note(sheet.name, title):
            names[header.name] = f"_{title}"
    headers = tuple(
        Header(names.get(header.name, header.name), header.letter, header.name)
        for header in sheet.headers
    )
    rows = tuple(
        replace(row, cells={names.get(t, t): _cell(row, t, cell) for t, cell in row.cells.items()})
        for row in sheet.rows
    )
    return replace(sheet, headers=headers, rows=rows)


def _known(sheet: str, title: str, taken: Collection[str]) -> str:
    """Give a title in the letters of XLSForm: ``Label::…``, ``List Name``, ``readonly``."""
    column, parted, language = title.partition("::")
    plain = "_".join(column.split()).lower()
    plain = _ALIASES.get(plain, plain) if sheet == "survey" else plain
    meant = f"{plain}{parted}{language}"
    is_new = meant not in taken and not kinds.is_comment(title)
    return meant if is_new and plain in kinds.COLUMNS.get(sheet, ()) else title


def _is_note(sheet: str, title: str) -> bool:
    column = kinds.split_column(title)[0]
    is_known = title in kinds.COLUMNS[sheet] or _is_text(sheet, column)
    is_data = sheet == "choices" and kinds.NAME.fullmatch(title)
    if is_known or is_data or kinds.is_comment(title) or ":" in title:
        return False
    return not kinds.refused_column(title) and not hints.nearest_column(sheet, title)


def _cell(row: Row, title: str, cell: Cell) -> Cell:
    if cell.kind is not CellKind.BOOLEAN or row.sheet != "survey":
        return cell
    is_meant = _known(row.sheet, title, ()) in _YES_OR_NO
    return Cell(_WORDS[cell.text], CellKind.TEXT, cell.letter) if is_meant else cell


def _with_default(sheet: Sheet, language: str) -> Sheet:
    headers = sheet.headers
    if headers and not sheet.has("default_language"):
        headers = (*headers, Header("default_language", ""))
    cell = Cell(language, CellKind.TEXT, "")
    rows = sheet.rows[:1] and (
        replace(sheet.rows[0], cells={**sheet.rows[0].cells, "default_language": cell}),
        *sheet.rows[1:],
    )
    return replace(sheet, headers=headers, rows=rows)
