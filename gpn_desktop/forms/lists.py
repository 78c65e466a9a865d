"""CSV lists that come with a workbook: UTF-8, columns as text, one named ``name``."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from gpn_desktop.forms import kinds
from gpn_desktop.forms.frequent import limit, name_form, reserved
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode
from gpn_desktop.vietnamese import nfc

MAX_BYTES = 10 * 1024 * 1024
MAX_LINES = 50_000
_OTHER_SIGNS = (";", "\t")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class CsvList:
    """A list read: its columns in order, its rows by column; empty cells are "".

    ``lines`` are the line numbers of the rows, ``long`` those that have more cells than titles.
    """

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    lines: tuple[int, ...] = ()
    long: tuple[int, ...] = ()


def read(content: bytes) -> CsvList:
    """Read a list; with or without a byte order mark.

    Raises:
        ValueError: it is no UTF-8 text.
    """
    reader = csv.reader(StringIO(nfc(content.decode("utf-8-sig")), newline=""), strict=True)
    columns = tuple(cell.strip() for cell in next(reader, []))
    rows: list[Mapping[str, str]] = []
    lines, long = list[int](), list[int]()
    for line in reader:
        cells = [cell.strip() for cell in line]
        if not any(cells):
            continue
        rows.append({**dict.fromkeys(columns, ""), **dict(zip(columns, cells, strict=False))})
        lines.append(reader.line_num)
        if any(cells[len(columns) :]):
            long.append(reader.line_num)
    return CsvList(columns, tuple(rows), tuple(lines), tuple(long))


def check(file: str, content: bytes) -> Iterator[FormProblem]:
    """Give what is wrong with a list; its origin is the file and the line."""
    place = Origin(file, 0)
    if file.removesuffix(".csv") in kinds.REGISTER_LISTS:
        yield reserved(place, file.removesuffix(".csv"))
    if len(content) > MAX_BYTES:
        yield limit(place, MAX_LINES)
        return
    try:
        text = content.decode("utf-8-sig")
        found = read(content)
    except (ValueError, csv.Error):
        text = "\0"
    if _NO_TEXT.search(text):
        yield FormProblem(ProblemCode.CSV_UNREADABLE, Level.ERROR, place, {"file": file})
        return
    yield from _titles(file, found.columns)
    if len(found.rows) > MAX_LINES:
        yield limit(place, MAX_LINES)
    for number in found.long:
        yield FormProblem(ProblemCode.CSV_LINE, Level.ERROR, Origin(file, number))
    if "name" in found.columns:
        yield from _codes(file, found)


def _titles(file: str, columns: tuple[str, ...]) -> Iterator[FormProblem]:
    sign = next((one for one in _OTHER_SIGNS if len(columns) == 1 and one in columns[0]), "")
    if sign:
        facts = {"sign": "Tab" if sign == "\t" else sign}
        yield FormProblem(ProblemCode.CSV_SEPARATOR, Level.ERROR, Origin(file, 1), facts)
        return
    if "name" not in columns:
        facts = {"wanted": "name", "example": "xa_01"}
        yield FormProblem(ProblemCode.COLUMN_MISSING, Level.ERROR, Origin(file, 1), facts)
    for place, column in enumerate(columns):
        if not kinds.LIST_COLUMN.fullmatch(column):
            yield name_form(Origin(file, 1, column), column)
        elif column in columns[:place]:
            yield FormProblem(ProblemCode.COLUMN_TWICE, Level.ERROR, Origin(file, 1, column))


def _codes(file: str, found: CsvList) -> Iterator[FormProblem]:
    seen: dict[str, int] = {}
    for number, row in zip(found.lines, found.rows, strict=True):
        code, origin = row["name"], Origin(file, number, "name")
        if not code:
            facts = {"example": "xa_01"}
            yield FormProblem(ProblemCode.CELL_MISSING, Level.ERROR, origin, facts)
        elif len(code.split()) > 1:
            yield name_form(origin, code)
        elif code in seen:
            facts = {"name": code, "other": str(seen[code])}
            yield FormProblem(ProblemCode.NAME_TWICE, Level.ERROR, origin, facts)
        seen.setdefault(code, number)
