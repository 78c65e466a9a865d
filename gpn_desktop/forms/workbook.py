"""From an .xlsx file to rows that know their cell; the first station of a questionnaire.

Nothing is judged here but whether the file can be read at all: ``forms.check_rows`` says what is
wrong with its content. Text is NFC with its ends trimmed, hard spaces are spaces.
"""

import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import Any

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.problems import Origin
from gpn_desktop.vietnamese import nfc

MAX_BYTES = 10 * 1024 * 1024
MAX_UNPACKED = 80 * 1024 * 1024
MAX_COLUMNS = 500
MAX_ROWS = 60_000

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
# a damaged part may fail anywhere in openpyxl or in the XML parser below it
_FAULTS = (
    *(AttributeError, EOFError, LookupError, OSError, OverflowError, RuntimeError),
    *(SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib.error),
)
_FORM_SHEETS = {"survey", "choices", "settings", "gpn"}


class CellKind(Enum):
    """What a cell is to Excel; only TEXT and INTEGER keep what was typed."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"
    FORMULA = "formula"
    FAULT = "fault"


@dataclass(frozen=True)
class Cell:
    """A filled cell: its text as a converter would read it, and what it is to Excel."""

    text: str
    kind: CellKind
    letter: str


@dataclass(frozen=True)
class Header:
    """A column of a sheet: its title and its letter."""

    name: str
    letter: str


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
    """A sheet: ``name`` in lower case, ``title`` as written; ``stray`` has no title above it.

    ``rows`` are the filled ones. ``is_cut`` says that it went on below MAX_ROWS or beyond
    MAX_COLUMNS.
    """

    name: str
    title: str
    headers: tuple[Header, ...] = ()
    rows: tuple[Row, ...] = ()
    stray: tuple[Origin, ...] = ()
    is_cut: bool = False

    def origin(self, column: str = "") -> Origin:
        """Give where a title stands; without one the sheet itself."""
        letter = next((known.letter for known in self.headers if known.name == column), "")
        return Origin(self.name, 1 if letter else 0, column, letter)

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
        GpnError: WORKBOOK_TOO_LARGE, WORKBOOK_OLD_OR_LOCKED, WORKBOOK_WITH_MACROS,
                WORKBOOK_UNREADABLE, WORKBOOK_NOT_A_FORM.
    """
    if len(content) > MAX_BYTES:
        raise GpnError(ErrorCode.WORKBOOK_TOO_LARGE, name=name, limit=MAX_BYTES // 1024 // 1024)
    if content.startswith(_OLE):
        raise GpnError(ErrorCode.WORKBOOK_OLD_OR_LOCKED, name=name)
    _look_inside(content, name)
    try:
        sheets = {sheet.name: sheet for sheet in _sheets(content)}
    except _FAULTS as fault:
        raise GpnError(ErrorCode.WORKBOOK_UNREADABLE, name=name) from fault
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


def _look_inside(content: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as fault:
        raise GpnError(ErrorCode.WORKBOOK_UNREADABLE, name=name) from fault
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise GpnError(ErrorCode.WORKBOOK_TOO_LARGE, name=name, limit=MAX_UNPACKED // 1024 // 1024)
    if any(part.filename.endswith("vbaProject.bin") for part in parts):
        raise GpnError(ErrorCode.WORKBOOK_WITH_MACROS, name=name)


def _sheets(content: bytes) -> Iterator[Sheet]:
    from openpyxl import load_workbook  # slow: only where a workbook is read

    book = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
    try:
        for worksheet in book.worksheets:
            yield _sheet(worksheet)
    finally:
        book.close()


def _sheet(worksheet: Any) -> Sheet:  # openpyxl's stubs know no iter_rows of a read-only sheet
    title = str(worksheet.title)
    if title.startswith("_"):
        return Sheet(title.lower(), title)
    worksheet.reset_dimensions()  # what a program wrote there may be wrong, and cut rows off
    rows = worksheet.iter_rows(max_row=MAX_ROWS + 1)
    return sheet_of(title, (_cells(row[: MAX_COLUMNS + 1]) for row in rows))


def _cells(row: Iterable[object]) -> list[tuple[str, CellKind]]:
    return [
        _shown(getattr(cell, "value", None), str(getattr(cell, "data_type", ""))) for cell in row
    ]


def _shown(value: object, data_type: str) -> tuple[str, CellKind]:
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
    return clean(str(value)), CellKind.TEXT


_KINDS = {"d": CellKind.DATE, "e": CellKind.FAULT}


def clean(text: str) -> str:
    """Give the text of a cell in NFC, hard spaces made spaces, its ends trimmed."""
    return nfc(text).replace("\N{NO-BREAK SPACE}", " ").strip()


def sheet_of(title: str, lines: Iterable[Sequence[tuple[str, CellKind]]]) -> Sheet:
    """Make a sheet of its lines of cells, the first of which holds the titles."""
    name = title.lower()
    rows: list[Row] = []
    stray: list[Origin] = []
    headers: tuple[Header, ...] = ()
    is_cut = False
    for number, line in enumerate(lines, 1):
        if number == 1:
            headers = _headers(line)
            continue
        row, beside = _row(name, number, line, headers)
        is_cut = is_cut or number > MAX_ROWS or len(line) > MAX_COLUMNS
        if row.cells:
            rows.append(row)
        stray.extend(beside)
    return Sheet(name, title, headers, tuple(rows), tuple(stray), is_cut)


def _headers(line: Sequence[tuple[str, CellKind]]) -> tuple[Header, ...]:
    return tuple(
        Header(" ".join(text.split()), letter(place))
        for place, (text, _) in enumerate(line)
        if text.strip()
    )


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
