"""CSV lists that come with a workbook: UTF-8, columns as text, one named ``name``."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from gpn_desktop.forms import kinds
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, name_form
from gpn_desktop.vietnamese import nfc


@dataclass(frozen=True)
class CsvList:
    """A list read: its columns in order, its rows by column; empty cells are ""."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]


def read(content: bytes) -> CsvList:
    """Read a list; with or without a byte order mark.

    Raises:
        ValueError: it is no UTF-8 text.
    """
    reader = csv.reader(StringIO(nfc(content.decode("utf-8-sig")), newline=""))
    columns = tuple(cell.strip() for cell in next(reader, []))
    rows = (dict(zip(columns, (cell.strip() for cell in line), strict=False)) for line in reader)
    return CsvList(columns, tuple({**dict.fromkeys(columns, ""), **row} for row in rows if row))


def check(file: str, content: bytes) -> Iterator[FormProblem]:
    """Give what is wrong with a list; its origin is the file and the line."""
    try:
        found = read(content)
    except (ValueError, csv.Error):
        facts = {"file": file}
        yield FormProblem(ProblemCode.CSV_MISSING, Level.ERROR, Origin(file, 0), facts)
        return
    if "name" not in found.columns:
        yield FormProblem(
            ProblemCode.COLUMN_MISSING, Level.ERROR, Origin(file, 1), {"wanted": "name"}
        )
    for column in found.columns:
        if not kinds.LIST_COLUMN.fullmatch(column):
            yield name_form(Origin(file, 1, column), column)
    yield from _codes(file, found)


def _codes(file: str, found: CsvList) -> Iterator[FormProblem]:
    seen: dict[str, int] = {}
    for number, row in enumerate(found.rows, 2):
        code = row.get("name", "")
        if code in seen:
            facts = {"name": code, "other": str(seen[code])}
            yield FormProblem(
                ProblemCode.NAME_TWICE, Level.ERROR, Origin(file, number, "name"), facts
            )
        seen.setdefault(code, number)
