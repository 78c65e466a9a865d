"""From a file to sheets of text: an .xlsx or a .csv of other people, read and never judged.

A cell is what an officer sees in it: days as 05/03/2026, numbers without noise and with the zeros
that are shown. ``profiles`` says what the columns mean.
"""

import csv
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Final
from xml.parsers import expat

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing import cells
from gpn_desktop.importing.cells import MAX_COLUMNS, Line, Looks
from gpn_desktop.importing.sheet_rows import MAX_ROWS, lines_of, read_sheet, spread_of
from gpn_desktop.vietnamese import tidy

MAX_BYTES: Final = 60 * 1024 * 1024
MAX_PARTS: Final = 2_000

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TORN = (
    *(zipfile.BadZipFile, zlib.error, expat.ExpatError, cells.StrangeError),
    *(LookupError, OSError, EOFError, RuntimeError, ValueError, struct.error),
)
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # what Excel calls the part that it has sealed
_LOCK_FILE: Final = "~$"
_FIRST: Final = 10  # rows by which it is told what stands between the cells
_LONGEST: Final = 120  # letters of a file's name that are said
_LOOK: Final = 1_000  # rows between two looks at the watch
_MOST_LINES: Final = 40
"""Lines within one cell: where a quotation mark is never closed, the whole list is one cell."""
Watch = Callable[[int, int], object]


@dataclass(frozen=True)
class Sheet:
    """A sheet: its filled lines in order; ``spread`` is what merged cells say, by row and column.

    ``is_cut``: it goes on below ``MAX_ROWS`` and was left there.
    """

    name: str
    lines: tuple[Line, ...] = ()
    spread: Mapping[tuple[int, int], str] = field(default_factory=dict)
    is_cut: bool = False
    is_hidden: bool = False

    @property
    def width(self) -> int:
        """Give how many columns are filled anywhere."""
        return max((len(line.cells) for line in self.lines), default=0)

    def text(self, line: Line, column: int) -> str:
        """Give what a cell says, be it by the cell that was merged over it."""
        return line.text(column) or self.spread.get((line.number, column), "")


@dataclass(frozen=True)
class Book:
    """The sheets of a file that hold anything, in their order."""

    name: str
    sheets: tuple[Sheet, ...]
    digest: str = ""

    def sheet(self, name: str) -> Sheet:
        """Give a sheet by its name, else the first."""
        return next((one for one in self.sheets if one.name == name), self.sheets[0])


def unwatched(done: int, of: int) -> None:
    """Watch nothing."""


def read_file(path: Path, watch: Watch = unwatched) -> Book:
    """Read a list from the disk.

    Raises:
        GpnError: as ``read``; LIST_IN_USE, LIST_UNREACHABLE.
    """
    if path.name.startswith(_LOCK_FILE):
        raise GpnError(ErrorCode.LIST_IN_USE, name=path.name)
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as fault:
        raise GpnError(ErrorCode.LIST_UNREACHABLE, name=_short(path.name)) from fault
    return read(content, path.name, watch)


def read(content: bytes, name: str, watch: Watch = unwatched) -> Book:
    """Read the bytes of a list; ``name`` says by its ending whether they are text.

    Raises:
        GpnError: LIST_TOO_LARGE, LIST_EMPTY, LIST_OLD, LIST_LOCKED, LIST_CODING, LIST_QUOTES,
            WORKBOOK_UNREADABLE.
    """
    if not content:
        raise GpnError(ErrorCode.LIST_EMPTY, name=name)
    if len(content) > MAX_BYTES:
        raise _too_large(name)
    if content.startswith(_OLE):
        is_locked = _LOCKED in content
        raise GpnError(ErrorCode.LIST_LOCKED if is_locked else ErrorCode.LIST_OLD, name=name)
    if is_text := name.casefold().endswith((".csv", ".txt")) and not content.startswith(b"PK"):
        text = _decoded(content, name)
    try:
        found = [_of_text(text, name, watch)] if is_text else list(_of_workbook(content, watch))
    except cells.TooLargeError as fault:
        raise _too_large(name) from fault
    except _TORN as fault:
        raise GpnError(ErrorCode.WORKBOOK_UNREADABLE, name=name) from fault
    sheets = tuple(sheet for sheet in found if sheet.lines)
    if not sheets:
        raise GpnError(ErrorCode.LIST_EMPTY, name=name)
    return Book(name, sheets, sha256(content).hexdigest())


def _short(name: str) -> str:
    """Give a name that may be no file's, but a whole page that was pasted."""
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


def _too_large(name: str) -> GpnError:
    limit = MAX_BYTES // 1024 // 1024
    return GpnError(ErrorCode.LIST_TOO_LARGE, name=name, limit=limit)


# a workbook


@dataclass(frozen=True)
class _Listed:
    """A sheet as the workbook lists it."""

    name: str
    part: str
    is_hidden: bool


def _of_workbook(content: bytes, watch: Watch) -> Iterator[Sheet]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if len(archive.infolist()) > MAX_PARTS:
            raise cells.TooLargeError
        listed, looks = _outline(archive)
        for one in listed:
            with archive.open(one.part) as file:
                found = read_sheet(file, looks, lambda rows: watch(rows, 0))
            lines, spread = lines_of(found), spread_of(found)
            yield Sheet(one.name, lines, spread, found.is_cut, one.is_hidden)


def _outline(archive: zipfile.ZipFile) -> tuple[list[_Listed], Looks]:
    """Give the sheets of a workbook, and what their cells refer to."""
    (book,) = (
        target for kind, target in _related(archive, "").values() if kind == "officeDocument"
    )
    parts = _related(archive, book)
    listed: list[_Listed] = []
    looks = Looks()

    def opened(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal looks
        if cells.bare(name) == "sheet":
            ids = [one for key, one in attributes.items() if cells.bare(key) == "id"]
            kind, part = parts.get(ids[0] if ids else "", ("", ""))
            if kind == "worksheet":
                hidden = attributes.get("state", "visible") != "visible"
                listed.append(_Listed(tidy(attributes.get("name", "")), part, hidden))
        elif cells.bare(name) == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            looks = replace(looks, epoch=cells.EPOCH_1904)

    with archive.open(book) as file:
        cells.stream(file, opened)
    return listed, _looks(archive, parts, looks)


def _looks(archive: zipfile.ZipFile, parts: Mapping[str, tuple[str, str]], looks: Looks) -> Looks:
    for kind, part in parts.values():
        if kind == "sharedStrings":
            with archive.open(part) as file:
                looks = replace(looks, texts=cells.texts_of(file))
        elif kind == "styles":
            with archive.open(part) as file:
                days, zeros = cells.looks_of(file)
            looks = replace(looks, days=days, zeros=zeros)
    return looks


def _related(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Give the parts that a part refers to: kind and name by id; ``""`` is the file itself."""
    where = PurePosixPath(part)
    found: dict[str, tuple[str, str]] = {}

    def opened(name: str, attributes: Mapping[str, str]) -> None:
        if cells.bare(name) == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = attributes.get("Target", "")
            path = PurePosixPath("/", where.parent, target)
            parts = _without_steps(path.parts[1:])
            found[attributes.get("Id", "")] = kind, "/".join(parts)

    with archive.open(str(where.parent / "_rels" / f"{where.name}.rels")) as file:
        cells.stream(file, opened)
    return found


def _without_steps(parts: tuple[str, ...]) -> list[str]:
    found: list[str] = []
    for one in parts:
        if one == "..":
            del found[-1:]
        else:
            found.append(one)
    return found


# text


def _decoded(content: bytes, name: str) -> str:
    """Give the letters of a text.

    Raises:
        GpnError: LIST_CODING: in any other coding the letters of Vietnamese are lost already.
    """
    coding = next((coding for mark, coding in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(coding)
    except ValueError as fault:
        raise GpnError(ErrorCode.LIST_CODING, name=name) from fault


def _of_text(text: str, name: str, watch: Watch) -> Sheet:
    lines: list[Line] = []
    for number, row in _rows_of(text, name):
        if not number % _LOOK:
            watch(number, 0)
        if number > MAX_ROWS:
            return Sheet("", tuple(lines), is_cut=True)
        told = [tidy(cell) for cell in row[:MAX_COLUMNS]]
        while told and not told[-1]:
            told.pop()
        if told:
            lines.append(Line(number, tuple(told)))
    return Sheet("", tuple(lines))


def _rows_of(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Give the rows of a text, counted from 1; lines end in any of the three ways.

    Raises:
        GpnError: LIST_QUOTES.
    """
    number = 0
    try:
        delimiter = max("\t;,", key=lambda sign: _width(text, sign))
        for row in _split(text, delimiter):
            number += 1
            if any(cell.count("\n") > _MOST_LINES for cell in row):
                raise GpnError(ErrorCode.LIST_QUOTES, name=name, row=number)
            yield number, row
    except csv.Error as fault:  # a cell is longer than any text
        raise GpnError(ErrorCode.LIST_QUOTES, name=name, row=number + 1) from fault


def _split(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=None), delimiter=delimiter)


def _width(text: str, delimiter: str) -> int:
    """Give how many cells the widest of the first rows has; a title above them has few."""
    try:
        return max((len(row) for row in islice(_split(text, delimiter), _FIRST)), default=0)
    except csv.Error:
        return 0
