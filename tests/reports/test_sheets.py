"""Long tables as workbooks: texts stay texts, in our own reading and in LibreOffice."""

import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from defusedxml import ElementTree

from gpn_desktop.reports import sheets
from gpn_desktop.reports.sheets import Column, Sheet, Value

MOMENT = datetime(2026, 5, 1, 10, 30)
HOSTILE = ("=1+1", "+84912345678", "-1", "@SUM(A1)", '=HYPERLINK("x")', "\t=1+1", "'=1", "007")
ROWS: tuple[tuple[Value, ...], ...] = (
    ("Đặng Thị Hường", 12, Decimal("2.5"), date(2026, 5, 1), time(8, 30), MOMENT, date(1980, 1, 1)),
    *((text, text, text, text, text, text, text) for text in HOSTILE),
    ("a\x00b\u200bc", None, None, None, None, None, None),
    ("_x0041_", None, None, None, None, None, None),
    ("dòng 1\ndòng 2", None, None, None, None, None, None),
)
COLUMNS = (
    Column("Họ và tên", "full_name"),
    Column("Số người", "people"),
    Column("Diện tích", "area"),
    Column("Ngày", "day", "dd/mm/yyyy"),
    Column("Giờ", "clock", "hh:mm"),
    Column("Lúc", "moment", "dd/mm/yyyy hh:mm", 17),
    Column("Năm", "year", "yyyy"),
)


def a_sheet(title: str = "Phiếu", mark: str = "BẢN THỬ") -> Sheet:
    def rows() -> Iterator[tuple[Value, ...]]:
        yield from ROWS

    return Sheet(title, ("Phiếu thăm hộ", "11 phiếu", mark), COLUMNS, rows)


TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def shown(file: Path) -> dict[str, list[list[str]]]:
    """Give the sheets as LibreOffice shows them, by name."""
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    words = ("soffice", profile, "--headless", "--convert-to", "fods")
    where = ("--outdir", str(file.parent))
    subprocess.run([*words, *where, str(file)], check=True, capture_output=True, timeout=240)
    tree = ElementTree.parse(file.with_suffix(".fods"))
    return {
        page.get(f"{TABLE}name", ""): [
            [_text(cell) for cell in row.iter(f"{TABLE}table-cell")]
            for row in page.iter(f"{TABLE}table-row")
        ]
        for page in tree.iter(f"{TABLE}table")
    }


def _text(cell: Any) -> str:
    return "\n".join("".join(line.itertext()) for line in cell.findall(f"{TEXT}p"))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "tra-loi.xlsx"
    file.write_bytes(sheets.to_bytes([a_sheet(), a_sheet("phiếu", "")]))
    return file


def test_texts_are_texts_numbers_numbers_and_days_days(book: Path) -> None:
    page = openpyxl.load_workbook(book)["Phiếu"]
    assert [page.cell(n, 1).value for n in (1, 2, 3)] == ["Phiếu thăm hộ", "11 phiếu", "BẢN THỬ"]
    assert [one.value for one in page[4]] == [one.label for one in COLUMNS]
    assert [one.value for one in page[5]] == [one.name for one in COLUMNS]
    first = page[6]
    assert [one.data_type for one in first] == ["s", "n", "n", "d", "d", "d", "d"]
    assert [one.number_format for one in first][3:] == [one.format for one in COLUMNS[3:]]
    for row, text in enumerate(HOSTILE, 7):
        for cell in page[row]:
            assert (cell.value, cell.data_type) == (text, "s"), "never a formula"
            assert cell.number_format == "@", "typed over it stays a text"
            assert cell.quotePrefix is text.startswith(("=", "+", "-", "@"))
    assert page["A15"].value == "abc"
    assert [page.column_dimensions[letter].width for letter in "AF"] == [10, 17]
    assert (page.freeze_panes, page.print_title_rows) == ("B6", "$4:$5")
    assert page.auto_filter.ref == f"A5:G{5 + len(ROWS)}"
    header: Any = page.oddHeader
    assert header.center.text == "BẢN THỬ"


def test_libreoffice_shows_what_was_answered(book: Path) -> None:
    pages = shown(book)
    assert set(pages) == {"Phiếu", "phiếu 2"}
    page = pages["Phiếu"]
    days = ["01/05/2026", "08:30", "01/05/2026 10:30", "1980"]
    assert page[5][:7] == ["Đặng Thị Hường", "12", "2.5", *days]
    assert [row[0] for row in page[6 : 6 + len(HOSTILE)]] == [text.strip() for text in HOSTILE]
    assert [row[0] for row in page[14:17]] == ["abc", "_x0041_", "dòng 1\ndòng 2"]
    assert page[2][0] == "BẢN THỬ"
    assert pages["phiếu 2"][2][0] == ""


def test_nothing_lies_readable_in_the_folder_for_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    content = sheets.to_bytes([a_sheet()])
    assert openpyxl.load_workbook(BytesIO(content)).sheetnames == ["Phiếu"]


def test_a_text_that_no_cell_holds_ends_in_dots_and_titles_are_such_as_sheets_may_have() -> None:
    def rows() -> Iterator[tuple[Value, ...]]:
        yield ("a" * 40_000,)

    long = Sheet("A/B: [mọi thứ] của hộ gia đình và người", ("", "", ""), COLUMNS[:1], rows)
    empty = Sheet("***", ("", "", ""), COLUMNS[:1], lambda: iter(()))
    book = openpyxl.load_workbook(BytesIO(sheets.to_bytes([long, empty, empty])))
    assert book.sheetnames == ["A B   mọi thứ  của hộ gia đ", "_", "_ 2"]
    text = book.worksheets[0]["A6"].value
    assert isinstance(text, str)
    assert (len(text), text[-2:]) == (32_767, "a…")
