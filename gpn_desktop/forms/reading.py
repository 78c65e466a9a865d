"""From an .xlsx file to rows that know their cell; the first station of a questionnaire.

Nothing is judged here but whether the file can be read at all: ``forms.check_rows`` says what is
wrong with its content. Text is NFC with its ends trimmed, hard spaces are spaces.
"""

import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import workbook
from gpn_desktop.forms.thinning import thinned
from gpn_desktop.forms.weigh import MAX_BYTES, weigh
from gpn_desktop.forms.workbook import CellKind, Sheet, Workbook, sheet_of
from gpn_desktop.vietnamese import nfc

MAX_WIDE = 1_000

# a damaged part may fail anywhere in openpyxl or in the XML parser below it
_FAULTS = (
    *(AttributeError, EOFError, LookupError, OSError, OverflowError, RuntimeError),
    *(SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib.error),
)
_FORM_SHEETS = {"survey", "choices", "settings", "gpn"}
_PART = "_worksheet_path"  # openpyxl tells nowhere else which part a sheet is
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
    rows = worksheet.iter_rows(max_row=workbook.MAX_ROWS + 1)
    memo: dict[str, str] = {}  # a text that stands in many cells is kept once
    return sheet_of(title, (_cells(row, memo) for row in _narrow(rows)))


def _narrow(rows: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
    """Give rows no wider than needed to see that they are too wide; not many wide ones."""
    wide = 0
    for row in rows:
        if len(row) <= workbook.MAX_COLUMNS:
            yield row
            continue
        wide += 1
        is_filled = any(
            getattr(cell, "value", None) is not None for cell in row[workbook.MAX_COLUMNS :]
        )
        yield row[: workbook.MAX_COLUMNS + (is_filled or wide > MAX_WIDE)]
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


def clean(text: str) -> str:
    """Give the text of a cell in NFC, hard spaces made spaces, what nobody sees left out."""
    return nfc(text).translate(_UNSEEN).strip()
