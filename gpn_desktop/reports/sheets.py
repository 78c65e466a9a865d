"""Long tables → .xlsx, row by row: nothing of them lies in memory but what was packed already.

A text is never a formula, whatever it begins with, and stays one when it is typed over.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from gpn_desktop.reports.saving import saved
from gpn_desktop.reports.workbook import FONT
from gpn_desktop.vietnamese import clean

Value = str | int | Decimal | date | time | datetime | None

LONGEST = 32_767
"""Signs that a cell of Excel holds."""
_WIDE, _NARROW = 40, 10
_NAMES = 5  # the row that names the columns for other programs
_DANGER = ("=", "+", "-", "@")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # how a workbook writes a sign by its number
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\']")
_TEXT, _TITLE, _MARK, _LABEL, _NAME, _QUOTED = "@", "title", "mark", "label", "name", "quoted"


@dataclass(frozen=True)
class Column:
    """A column: what it is called for people, and for programs; how its numbers and days look.

    ``width`` in letters is what its cells need; a long label breaks into lines. What is hidden is
    for programs alone.
    """

    label: str
    name: str
    format: str = ""
    width: int = 0
    hidden: bool = False


@dataclass(frozen=True)
class Sheet:
    """A table; ``above`` are its title, what it was made of, its marks. ``rows`` begin anew."""

    title: str
    above: tuple[str, str, str]
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Sequence[Value]]]


def to_bytes(sheets: Sequence[Sheet]) -> bytes:
    """Give the workbook of some sheets."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    pages: dict[str, Sheet] = {}
    for one in sheets:
        title = _title(one.title, pages)
        pages[title] = one
        _lay_out(book.create_sheet(title), one)
    return saved(book, lambda page: _fill(page, pages[page.title]))


def _title(text: str, taken: Collection[str]) -> str:
    """Give a name that a sheet may have, and that no other has."""
    bare = _NOT_IN_TITLES.sub(" ", clean(text)).strip()[:27].strip() or "_"
    tries = (bare, *(f"{bare} {n}" for n in range(2, len(taken) + 3)))
    known = {one.casefold() for one in taken}
    return next(one for one in tries if one.casefold() not in known)


def _lay_out(page: Any, sheet: Sheet) -> None:  # openpyxl's sheets of this sort have no types
    """Set what stands before the rows of a sheet: widths, what stays in sight, how it prints."""
    from openpyxl.utils import get_column_letter

    for place, one in enumerate(sheet.columns, 1):
        width = min(_WIDE, max(_NARROW, one.width, len(one.label) // 2 + 2))
        look = page.column_dimensions[get_column_letter(place)]
        look.width, look.hidden = width, one.hidden
    page.freeze_panes = f"B{_NAMES + 1}"
    page.print_title_rows = f"{_NAMES - 1}:{_NAMES}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.oddHeader.center.text = sheet.above[2]


def _fill(page: Any, sheet: Sheet) -> None:
    """Append all rows of a sheet, those above the table first."""
    from openpyxl.utils import get_column_letter

    styles = _styles(page, {one.format for one in sheet.columns})
    title, about, mark = sheet.above
    page.append([_cell(page, title, styles[_TITLE])])
    page.append([_cell(page, about, styles[_TEXT])])
    page.append([_cell(page, mark, styles[_MARK]) if mark else None])
    page.append([_cell(page, one.label, styles[_LABEL]) for one in sheet.columns])
    page.append([_cell(page, one.name, styles[_NAME]) for one in sheet.columns])
    formats = [one.format for one in sheet.columns]
    count = 0
    for row in sheet.rows():
        count += 1
        page.append([_styled(page, v, f, styles) for v, f in zip(row, formats, strict=True)])
    last = get_column_letter(len(sheet.columns))
    page.auto_filter.ref = f"A{_NAMES}:{last}{_NAMES + count}"


def _styled(page: Any, value: Value, look: str, styles: Mapping[str, Any]) -> Any:
    if not isinstance(value, str):
        return None if value is None else _cell(page, value, styles[look])
    return _cell(page, value, styles[_QUOTED if value.startswith(_DANGER) else _TEXT])


def _cell(page: Any, value: Value, style: Any) -> Any:
    from openpyxl.cell import WriteOnlyCell

    made: Any = WriteOnlyCell(page)
    if isinstance(value, str):
        made.value = _kept(value)
        made.data_type = "s"  # what begins with = too
    else:
        made.value = value
    made._style = style  # noqa: SLF001 - one style for all cells that look so, not one each
    return made


def _kept(text: str) -> str:
    """Give a text as a cell can hold it."""
    bare = _ESCAPED.sub("_x005F_", clean(text))
    return bare if len(bare) <= LONGEST else f"{bare[: LONGEST - 1]}…"


def _styles(page: Any, formats: Collection[str]) -> dict[str, Any]:
    """Give the styles of a sheet by name, and by format for what is no text."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    def style(look: str, *, wraps: bool = False, quoted: bool = False, **font: Any) -> Any:
        made: Any = WriteOnlyCell(page)
        made.number_format = look or "General"
        made.font = Font(**{"name": FONT, "size": 11, **font})
        made.alignment = Alignment(vertical="top", wrap_text=wraps)
        made.quotePrefix = quoted
        return made._style  # noqa: SLF001 - see _cell

    return {
        **{look: style(look) for look in formats},
        _TEXT: style(_TEXT),
        _QUOTED: style(_TEXT, quoted=True),
        _TITLE: style(_TEXT, bold=True, size=14),
        _MARK: style(_TEXT, bold=True, color="B3261E"),
        _LABEL: style(_TEXT, wraps=True, bold=True),
        _NAME: style(_TEXT, color="535E6C", italic=True),
    }
