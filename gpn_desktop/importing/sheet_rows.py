"""The rows of a worksheet, streamed: lines, what is merged, whether the file goes on below.

On the way: a part of an .xlsx → ``Found``; ``sheet`` makes a sheet of it.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import IO, Any, Final

from gpn_desktop.importing.cells import (
    CHUNK,
    MAX_COLUMNS,
    MAX_UNPACKED,
    Line,
    Looks,
    column_of,
    day_text,
    number_text,
    stream,
)
from gpn_desktop.vietnamese import show_date, tidy

MAX_ROWS: Final = 60_000
MAX_SPREAD: Final = 200_000
_FILLED = (b"<v>", b"<is>", b":v>", b":is>")


@dataclass
class Found:
    """What was read of one sheet; ``merged`` are (row, column, last row, last column)."""

    lines: list[Line] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    is_cut: bool = False


def read_sheet(file: IO[bytes], looks: Looks, watch: Callable[[int], object]) -> Found:
    """Read a worksheet down to ``MAX_ROWS``; ``watch`` is told how many rows have come.

    Raises:
        StrangeError, TooLargeError, expat.ExpatError; whatever ``watch`` raises.
    """
    rows = _Rows(looks)

    def go_on() -> bool:
        watch(rows.number)
        return rows.number <= MAX_ROWS

    last = stream(file, rows.opened, rows.closed, rows.said, go_on)
    rows.found.is_cut = rows.is_cut or (bool(last) and _goes_on(file))
    return rows.found


def _goes_on(file: IO[bytes]) -> bool:
    """Say whether any cell further down holds something."""
    before, read = b"", 0
    while (chunk := file.read(CHUNK)) and read < MAX_UNPACKED:
        read += len(chunk)
        if any(sign in before + chunk for sign in _FILLED):
            return True
        before = chunk[-4:]
    return False


class _Rows:
    """Takes the elements of a worksheet and makes lines of them."""

    def __init__(self, looks: Looks) -> None:
        self.found = Found()
        self.number = 0
        self.is_cut = False
        self._looks = looks
        self._places: dict[str, int] = {}
        self._line: dict[int, str] = {}
        self._faults: dict[int, str] = {}
        self._hidden = self._keeps = self._computes = self._has_value = False
        self._column = -1
        self._cell: Mapping[str, str] = {}
        self._parts: list[str] = []
        self._memo: dict[str, str] = {}
        self._prefix = ""

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        name = name.removeprefix(self._prefix) if self._prefix else name
        if name == "c":
            self._begin(attributes)
        elif name in ("v", "t"):
            self._keeps = self._has_value = True
        elif name == "f":
            self._computes = True
        elif name == "row":
            self._begin_row(attributes)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name.endswith(":worksheet"):
            self._prefix = name.removesuffix("worksheet")

    def closed(self, name: str) -> None:
        """Take the end of an element."""
        name = name.removeprefix(self._prefix) if self._prefix else name
        if name in ("v", "t", "rPh"):
            self._keeps = False
        elif name == "c":
            self._end()
        elif name == "row":
            self._end_row()

    def said(self, text: str) -> None:
        """Take the text of an element."""
        if self._keeps:
            self._parts.append(text)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        given = attributes.get("r", "")
        self.number = int(given) if given.isdigit() else self.number + 1
        self._hidden = attributes.get("hidden", "") in ("1", "true")
        self._column = -1

    def _begin(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r", "")
        letters = reference.rstrip("0123456789")
        if letters in self._places:
            self._column = self._places[letters]
        elif letters:
            self._column = self._places[letters] = column_of(letters)
        else:
            self._column += 1
        self._cell = attributes
        self._keeps = self._computes = self._has_value = False
        self._parts.clear()

    def _end(self) -> None:
        if self._column >= MAX_COLUMNS:
            return
        raw, sort = "".join(self._parts), self._cell.get("t", "n")
        is_empty = not raw and (sort != "str" or not self._has_value)  # a text may be empty
        if self._computes and is_empty:
            self._faults[self._column] = ""
        elif sort == "e":
            self._faults[self._column] = self._line[self._column] = raw
        elif raw and (text := self._text(raw, sort)):
            self._line[self._column] = text

    def _text(self, raw: str, sort: str) -> str:
        if sort == "s":
            place = int(raw) if raw.strip().isdigit() else -1
            return self._looks.texts[place] if 0 <= place < len(self._looks.texts) else ""
        if sort == "n":
            style = self._cell.get("s", "")
            if style in self._looks.days:
                return day_text(raw, self._looks.epoch)
            return number_text(raw, self._looks.zeros.get(style, 0))
        if sort == "d":
            return _iso_day(raw)
        if sort == "b":
            return "TRUE" if raw == "1" else "FALSE"
        if raw not in self._memo:
            self._memo[raw] = tidy(raw)
        return self._memo[raw]

    def _end_row(self) -> None:
        if self.number > MAX_ROWS:
            self.is_cut = self.is_cut or bool(self._line)
        elif self._line or self._faults:
            wide = max(self._line, default=-1) + 1
            cells = tuple(map(self._line.get, range(wide), repeat("")))
            self.found.lines.append(Line(self.number, cells, self._hidden, self._faults))
        self._line, self._faults = {}, {}

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        if last and _row_of(first) and _row_of(last):
            where = _row_of(first), column_of(first), _row_of(last), column_of(last)
            self.found.merged.append(where)


def _row_of(reference: str) -> int:
    digits = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ$").lstrip("$")
    return int(digits) if digits.isdigit() else 0


def _iso_day(raw: str) -> str:
    try:
        return show_date(datetime.date.fromisoformat(raw[:10]))
    except ValueError:
        return tidy(raw)


def spread_of(found: Found) -> dict[tuple[int, int], str]:
    """Give by row and column what the cell says that was merged over this one."""
    lines = {line.number: line for line in found.lines}
    spread: dict[tuple[int, int], str] = {}
    for place in _covered(found.merged):
        first = lines.get(place[0])
        text = first.text(place[1]) if first else ""
        if text:
            spread[place[2:]] = text
    return spread


def lines_of(found: Found) -> tuple[Line, ...]:
    """Give the lines; where cells are merged, each that is covered has the fault of the first."""
    lines = {line.number: line for line in found.lines}
    faults = {number: dict(line.faults) for number, line in lines.items() if line.faults}
    for top, first, row, column in _covered(found.merged) if faults else ():
        if row in lines and first in faults.get(top, ()):
            faults.setdefault(row, {})[column] = faults[top][first]
    return tuple(
        replace(line, faults=faults[number]) if number in faults else line
        for number, line in lines.items()
    )


def _covered(merged: list[tuple[int, int, int, int]]) -> Iterator[Any]:
    """Give (row, column) of the upper left cell, and of each cell that it covers."""
    left = MAX_SPREAD
    for top, first, bottom, last in merged:
        last = min(last, MAX_COLUMNS - 1)
        left -= (bottom - top + 1) * (last - first + 1)
        if left < 0:
            return
        for row in range(top, bottom + 1):
            yield from ((top, first, row, column) for column in range(first, last + 1))
