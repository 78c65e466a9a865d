"""The cells of a worksheet as text, streamed from its XML.

On the way: a part of an .xlsx → lines that say their number, what is hidden and what is at fault.
Excel keeps days as numbers; the look of a cell alone says that it is one. Read here, and not by
openpyxl: hidden rows, merged cells and formulas without a value are seen in the one pass, and a
sheet may be left where it goes on for a million empty rows.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import IO, Final
from xml.parsers import expat

from gpn_desktop.vietnamese import show_date, tidy

MAX_COLUMNS: Final = 200
MAX_UNPACKED: Final = 400 * 1024 * 1024

CHUNK = 256 * 1024
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
    while chunk := file.read(CHUNK):
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
