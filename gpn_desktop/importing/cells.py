"""The cells of a worksheet as text, streamed from its XML.

On the way: a part of an .xlsx → lines that say their number, what is hidden and what is at fault.
Excel keeps days as numbers; the look of a cell alone says that it is one. Read here, and not by
openpyxl: hidden rows, merged cells and formulas without a value are seen in the one pass, and a
sheet may be left where it goes on for a million empty rows.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import IO, Any, Final
from xml.parsers import expat

from gpn_desktop.vietnamese import show_date, tidy

MAX_ROWS: Final = 60_000
MAX_COLUMNS: Final = 200
MAX_UNPACKED: Final = 400 * 1024 * 1024
MAX_SPREAD: Final = 200_000

_CHUNK = 256 * 1024
_FILLED = (b"<v>", b"<is>", b":v>", b":is>")
_DAY_LOOKS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NO_LOOK = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
_ZEROS = re.compile(r"0{2,30}")
EPOCH, EPOCH_1904 = datetime.date(1899, 12, 30), datetime.date(1904, 1, 1)
_LEAST_DAY = 61  # before March 1900 Excel counts a day that never was
_EXACT = 10**15  # digits beyond these are noise


class TooLargeError(Exception):
    """The parts of the file unpack to more than any list."""


class StrangeError(Exception):
    """A part declares a document type: no program for spreadsheets writes one."""


@dataclass(frozen=True)
class Line:
    """A filled row: ``number`` as Excel shows it; ``faults`` by column: an error, or no value yet.

    ``cells`` end with the last filled one.
    """

    number: int
    cells: tuple[str, ...]
    is_hidden: bool = False
    faults: Mapping[int, str] = field(default_factory=dict)

    def text(self, column: int) -> str:
        """Give what a cell says, "" where it is empty or there is none."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""


@dataclass(frozen=True)
class Looks:
    """What the cells of a workbook refer to: its texts, how its styles look, its first day."""

    texts: tuple[str, ...] = ()
    days: frozenset[str] = frozenset()
    zeros: Mapping[str, int] = field(default_factory=dict)
    epoch: datetime.date = EPOCH


@dataclass
class Found:
    """What was read of one sheet; ``merged`` are (row, column, last row, last column)."""

    lines: list[Line] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    is_cut: bool = False


Handler = Callable[..., None]


def stream(
    file: IO[bytes],
    opened: Handler,
    closed: Handler | None = None,
    said: Handler | None = None,
    go_on: Callable[[], bool] = lambda: True,
) -> bytes:
    """Let a part stream by its handlers, for as long as is wanted; give the chunk it was left at.

    Raises:
        StrangeError, TooLargeError, expat.ExpatError.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.CharacterDataHandler = said
    parser.StartDoctypeDeclHandler = _refuse
    fed = 0
    while chunk := file.read(_CHUNK):
        fed += len(chunk)
        if fed > MAX_UNPACKED:
            raise TooLargeError
        parser.Parse(chunk, False)
        if not go_on():
            return chunk
    parser.Parse(b"", True)
    return b""


def _refuse(*_: object) -> None:
    raise StrangeError


def bare(name: str) -> str:
    """Give the name of an element without its prefix."""
    return name.rpartition(":")[2]


def texts_of(file: IO[bytes]) -> tuple[str, ...]:
    """Give the shared texts of a workbook, tidied, in their order; how they are read aloud not."""
    found: list[str] = []
    parts: list[str] = []
    inside: set[str] = set()

    def opened(name: str, _: object) -> None:
        inside.add(bare(name))

    def closed(name: str) -> None:
        inside.discard(bare(name))
        if bare(name) == "si":
            found.append(tidy("".join(parts)))
            parts.clear()

    def said(text: str) -> None:
        if "t" in inside and "rPh" not in inside:
            parts.append(text)

    stream(file, opened, closed, said)
    return tuple(found)


def looks_of(file: IO[bytes]) -> tuple[frozenset[str], Mapping[str, int]]:
    """Give which styles show days, and how many digits those have that show leading zeros."""
    codes: dict[str, str] = {}
    used: list[str] = []
    inside: set[str] = set()

    def opened(name: str, attributes: Mapping[str, str]) -> None:
        element = bare(name)
        inside.add(element)
        if element == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif element == "xf" and "cellXfs" in inside:
            used.append(attributes.get("numFmtId", "0"))

    def closed(name: str) -> None:
        inside.discard(bare(name))

    stream(file, opened, closed)
    days = frozenset(str(n) for n, one in enumerate(used) if _shows_days(one, codes))
    zeros = {str(n): len(codes[one]) for n, one in enumerate(used) if _shows_zeros(one, codes)}
    return days, zeros


def _shows_days(number: str, codes: Mapping[str, str]) -> bool:
    if number in codes:
        look = _NO_LOOK.sub("", codes[number].partition(";")[0]).lower()
        return "d" in look or "y" in look
    return number.isdigit() and int(number) in _DAY_LOOKS


def _shows_zeros(number: str, codes: Mapping[str, str]) -> bool:
    return _ZEROS.fullmatch(codes.get(number, "")) is not None


def column_of(reference: str) -> int:
    """Give the column of a cell such as AB12, counted from 0."""
    column = 0
    for sign in reference:
        if not sign.isalpha():
            break
        column = column * 26 + ord(sign.upper()) - 64
    return column - 1


def letter(column: int) -> str:
    """Give the letter of a column counted from 0: A, B, … Z, AA."""
    name, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def number_text(raw: str, zeros: int = 0) -> str:
    """Give a number without the noise of its keeping; with leading zeros where they are shown."""
    if not raw.isdigit():
        try:
            value = float(raw)
        except ValueError:
            return tidy(raw)
        if abs(value) >= _EXACT or not value.is_integer():
            return f"{value:.15g}"
        raw = str(int(value))
    return raw.zfill(zeros)


def day_text(raw: str, epoch: datetime.date) -> str:
    """Give the day that a number stands for as 05/03/2026; what is no day stays a number."""
    try:
        days = int(float(raw))
        return number_text(raw) if days < _LEAST_DAY else show_date(_after(epoch, days))
    except (ValueError, OverflowError):
        return number_text(raw)


def _after(epoch: datetime.date, days: int) -> datetime.date:
    return epoch + datetime.timedelta(days=days)


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
    while (chunk := file.read(_CHUNK)) and read < MAX_UNPACKED:
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
        if self._computes and not self._has_value:
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
