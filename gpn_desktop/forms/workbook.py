"""From an .xlsx file to rows that know their cell; the first station of a questionnaire.

Nothing is judged here but whether the file can be read at all: ``forms.check_rows`` says what is
wrong with its content. Text is NFC with its ends trimmed, hard spaces are spaces.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import Any

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.problems import Origin
from gpn_desktop.forms.thinning import thinned
from gpn_desktop.forms.weigh import MAX_BYTES, weigh
from gpn_desktop.vietnamese import nfc

MAX_COLUMNS = 500
MAX_ROWS = 60_000
MAX_WIDE = 1_000

# a damaged part may fail anywhere in openpyxl or in the XML parser below it
_FAULTS = (
    *(AttributeError, EOFError, LookupError, OSError, OverflowError, RuntimeError),
    *(SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib.error),
)
_LOWEST = 20
_KNOWN_BY = {
    "survey": {"type", "name"},
    "choices": {"list_name", "name"},
    "settings": {"form_title"},
    "gpn": {"key", "value"},
}
_FORM_SHEETS = {"survey", "choices", "settings", "gpn"}
_PART = "_worksheet_path"  # openpyxl tells nowhere else which part a sheet is
_BETWEEN = re.compile(r"\s*::\s*")


class CellKind(Enum):
    """What a cell is to Excel; only TEXT and INTEGER keep what was typed."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"
    FORMULA = "formula"
    FAULT = "fault"


PLAIN = (CellKind.TEXT, CellKind.INTEGER)


@dataclass(frozen=True)
class Cell:
    """A filled cell: its text as a converter would read it, and what it is to Excel."""

    text: str
    kind: CellKind
    letter: str


@dataclass(frozen=True)
class Header:
    """A column of a sheet: its title and its letter; ``written`` is the title before it was read.

    A column that nobody wrote has no letter (``forms.understood``).
    """

    name: str
    letter: str
    written: str = ""

    @property
    def is_passed_over(self) -> bool:
        """Say whether the column was taken for notes because nobody knows its title."""
        return self.name == f"_{self.written}"


@dataclass(frozen=True)
class Row:
    """A row by its column titles; ``number`` as Excel shows it. Empty cells are absent."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]

    def text(self, column: str) -> str:
        """Give what the cell says, "" where it is empty."""
        cell = self.cells.get(column)
        return cell.text if cell else ""

    def origin(self, column: str = "") -> Origin:
        """Give where the cell stands; without a column, or where it is empty, the row."""
        cell = self.cells.get(column)
        return Origin(self.sheet, self.number, column, cell.letter if cell else "")


@dataclass(frozen=True)
class Sheet:
    """A sheet: ``name`` in lower case, ``title`` as written.

    ``stray`` is the first cell of each column that has no title.
    ``rows`` are the filled ones. ``is_tall`` and ``is_wide`` say that it went on below MAX_ROWS or
    beyond MAX_COLUMNS and was cut there; ``merged`` are ranges as Excel writes them: ``A2:A5``.
    ``titles`` is the row in which the titles stand.
    """

    name: str
    title: str
    headers: tuple[Header, ...] = ()
    rows: tuple[Row, ...] = ()
    stray: tuple[Origin, ...] = ()
    is_tall: bool = False
    is_wide: bool = False
    is_hidden: bool = False
    merged: tuple[str, ...] = ()
    titles: int = 1

    def origin(self, column: str = "") -> Origin:
        """Give where a title stands; without one the sheet itself."""
        letter = next((known.letter for known in self.headers if known.name == column), "")
        return Origin(self.name, self.titles if letter else 0, column, letter)

    def has(self, column: str) -> bool:
        """Say whether the sheet has a column of this title."""
        return any(known.name == column for known in self.headers)


@dataclass(frozen=True)
class Workbook:
    """The sheets of a workbook by their name in lower case."""

    sheets: Mapping[str, Sheet]

    def sheet(self, name: str) -> Sheet:
        """Give a sheet; one that is not there is empty."""
        return self.sheets.get(name, Sheet(name, name))

    def setting(self, name: str) -> str:
        """Give a value of sheet ``settings``, "" where there is none."""
        rows = self.sheet("settings").rows
        return rows[0].text(name) if rows else ""


def read(content: bytes, name: str) -> Workbook:
    """Read the bytes of an .xlsx file; ``name`` is only for the message.

    Raises:
        GpnError: as ``weigh``; WORKBOOK_NOT_A_FORM.
    """
    merged = weigh(content, name)
    try:
        with warnings.catch_warnings(action="ignore"):  # of what openpyxl leaves out: not cells
            found = list(_sheets(thinned(content), merged))
    except _FAULTS as fault:
        raise GpnError(ErrorCode.WORKBOOK_UNREADABLE, name=name) from fault
    sheets = {sheet.name: sheet for sheet in found}
    if len(sheets) < len(found):  # two sheets that differ by their capitals alone
        raise GpnError(ErrorCode.WORKBOOK_UNREADABLE, name=name)
    if not _FORM_SHEETS & set(sheets):
        raise GpnError(ErrorCode.WORKBOOK_NOT_A_FORM, name=name)
    return Workbook(sheets)


def read_file(path: Path) -> Workbook:
    """Read an .xlsx file.

    Raises:
        GpnError: as ``read``; WORKBOOK_UNREADABLE also where the disk does not give it.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as fault:
        raise GpnError(ErrorCode.WORKBOOK_UNREADABLE, name=path.name) from fault
    return read(content, path.name)


def _sheets(content: bytes, merged: Mapping[str, tuple[str, ...]]) -> Iterator[Sheet]:
    from openpyxl import load_workbook  # slow: only where a workbook is read

    book = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
    try:
        for worksheet in book.worksheets:
            yield replace(
                _sheet(worksheet),
                is_hidden=worksheet.sheet_state != "visible",
                merged=merged.get(getattr(worksheet, _PART).lstrip("/"), ()),
            )
    finally:
        book.close()


def _sheet(worksheet: Any) -> Sheet:  # openpyxl's stubs know no iter_rows of a read-only sheet
    title = str(worksheet.title)
    if title.startswith("_"):
        return Sheet(title.lower(), title)
    worksheet.reset_dimensions()  # what a program wrote there may be wrong, and cut rows off
    rows = worksheet.iter_rows(max_row=MAX_ROWS + 1)
    memo: dict[str, str] = {}  # a text that stands in many cells is kept once
    return sheet_of(title, (_cells(row, memo) for row in _narrow(rows)))


def _narrow(rows: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
    """Give rows no wider than needed to see that they are too wide; not many wide ones."""
    wide = 0
    for row in rows:
        if len(row) <= MAX_COLUMNS:
            yield row
            continue
        wide += 1
        is_filled = any(getattr(cell, "value", None) is not None for cell in row[MAX_COLUMNS:])
        yield row[: MAX_COLUMNS + (is_filled or wide > MAX_WIDE)]
        if is_filled or wide > MAX_WIDE:
            return


def _cells(row: Iterable[object], memo: dict[str, str]) -> list[tuple[str, CellKind]]:
    return [
        _shown(getattr(cell, "value", None), str(getattr(cell, "data_type", "")), memo)
        for cell in row
    ]


def _shown(value: object, data_type: str, memo: dict[str, str]) -> tuple[str, CellKind]:
    if value is None:
        return "", CellKind.TEXT
    if data_type == "f":
        return str(getattr(value, "text", value)), CellKind.FORMULA
    if isinstance(value, bool):
        return str(value).upper(), CellKind.BOOLEAN
    if isinstance(value, int | float):
        is_whole = float(value).is_integer()
        return (str(int(value)), CellKind.INTEGER) if is_whole else (str(value), CellKind.DECIMAL)
    if data_type in _KINDS:
        return str(value), _KINDS[data_type]
    text = str(value)
    if text not in memo:
        memo[text] = clean(text)
    return memo[text], CellKind.TEXT


_UNSEEN = {
    0x00A0: " ",
    0x202F: " ",
    0x2007: " ",
    0xFEFF: None,
    0x200B: None,
    0x2060: None,
    0xAD: None,
}
_KINDS = {"d": CellKind.DATE, "e": CellKind.FAULT}


def clean(text: str) -> str:
    """Give the text of a cell in NFC, hard spaces made spaces, what nobody sees left out."""
    return nfc(text).translate(_UNSEEN).strip()


def sheet_of(title: str, lines: Iterable[Sequence[tuple[str, CellKind]]]) -> Sheet:
    """Make a sheet of its lines of cells, the first of which should hold the titles."""
    name = title.lower()
    rows: list[Row] = []
    stray: dict[str, Origin] = {}
    headers: tuple[Header, ...] = ()
    number, is_wide = 0, False
    lines = iter(lines)
    first = list(islice(lines, _LOWEST))
    titles = _titles(name, first)
    for number, line in enumerate(chain(first, lines), 1):
        is_wide = is_wide or len(line) > MAX_COLUMNS
        if number < titles:
            continue
        if number == titles:
            headers = _headers(name, line)
            continue
        row, beside = _row(name, number, line, headers)
        if row.cells:
            rows.append(row)
        for origin in beside:
            stray.setdefault(origin.letter, origin)
    is_tall = number > MAX_ROWS
    found = Sheet(name, title, headers, tuple(rows), tuple(stray.values()), is_tall, is_wide)
    return replace(found, titles=titles)


def _titles(sheet: str, first: Sequence[Sequence[tuple[str, CellKind]]]) -> int:
    """Give the row that holds titles by which a sheet is known, 1 where none does."""
    for number, line in enumerate(first, 1):
        words = {"_".join(text.lower().split()) for text, _ in line}
        if words >= _KNOWN_BY.get(sheet, words):
            return number
    return 1


def _headers(sheet: str, line: Sequence[tuple[str, CellKind]]) -> tuple[Header, ...]:
    return tuple(
        Header(_title(sheet, _BETWEEN.sub("::", " ".join(text.split()))), letter(place))
        for place, (text, _) in enumerate(line)
        if text.strip()
    )


def _title(sheet: str, text: str) -> str:
    """Give the title of a column; older XLSForm workbooks write ``list name`` with a space."""
    return "list_name" if (sheet, text) == ("choices", "list name") else text


def _row(
    sheet: str, number: int, line: Sequence[tuple[str, CellKind]], headers: tuple[Header, ...]
) -> tuple[Row, list[Origin]]:
    names = {header.letter: header.name for header in headers}
    cells: dict[str, Cell] = {}
    stray: list[Origin] = []
    for place, (text, kind) in enumerate(line):
        if not text:
            continue
        column = letter(place)
        if column in names:
            cells[names[column]] = Cell(text, kind, column)
        else:
            stray.append(Origin(sheet, number, column, column))
    return Row(sheet, number, cells), stray


def letter(place: int) -> str:
    """Give the letter of a column counted from 0: A, B, ... Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
