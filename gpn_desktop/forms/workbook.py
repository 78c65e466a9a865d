"""What a workbook is to us: sheets of rows that know their cell; made of lines of cells.

On the way: ``forms.reading`` brings the lines of an .xlsx file, ``forms.check_rows`` judges them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import chain, islice

from gpn_desktop.forms.problems import Origin

MAX_COLUMNS = 500
MAX_ROWS = 60_000

_LOWEST = 20
_KNOWN_BY = {
    "survey": {"type", "name"},
    "choices": {"list_name", "name"},
    "settings": {"form_title"},
    "gpn": {"key", "value"},
}
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
