"""From an .xlsx file to rows that know their cell."""

import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook as Excel
from openpyxl.chart import BarChart
from openpyxl.worksheet.formula import ArrayFormula

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import weigh, workbook
from gpn_desktop.forms.reading import read, read_file
from gpn_desktop.forms.workbook import CellKind, letter


def excel(**sheets: Sequence[Sequence[object]]) -> bytes:
    """Give the bytes of a workbook with these sheets, row by row."""
    book = Excel()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def zipped(**members: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def refusal(content: bytes) -> ErrorCode:
    with pytest.raises(GpnError) as caught:
        read(content, "mau.xlsx")
    return caught.value.code


def test_a_cell_knows_its_sheet_row_column_and_letter() -> None:
    book = read(excel(survey=[["type", "name"], ["text", " ten "]]), "mau.xlsx")
    row = book.sheet("survey").rows[0]
    assert row.text("name") == "ten"
    assert row.origin("name").cell == "survey!B2"
    assert row.origin("relevant").cell == "survey!2"
    assert row.origin().cell == "survey!2"
    assert book.sheet("survey").origin("name").cell == "survey!B1"
    assert book.sheet("survey").origin("relevant").cell == "survey"


def test_a_cell_keeps_what_it_is_to_excel() -> None:
    values = ["a", 3, 3.0, 5.5, True, date(2026, 5, 1), "=1+1", "#REF!", None]
    titles = [f"c{n}" for n in range(len(values))]
    cells = read(excel(survey=[titles, values]), "mau.xlsx").sheet("survey").rows[0].cells
    assert [cell.kind for cell in cells.values()] == [
        CellKind.TEXT,
        CellKind.INTEGER,
        CellKind.INTEGER,
        CellKind.DECIMAL,
        CellKind.BOOLEAN,
        CellKind.DATE,
        CellKind.FORMULA,
        CellKind.FAULT,
    ]
    assert cells["c2"].text == "3"
    assert cells["c4"].text == "TRUE"
    assert cells["c6"].text == "=1+1"
    assert "c8" not in cells


def test_an_array_formula_is_a_formula() -> None:
    cell = read(excel(survey=[["a"], [ArrayFormula("A2", "=SUM(B1:B2)")]]), "mau.xlsx")
    assert cell.sheet("survey").rows[0].cells["a"].kind is CellKind.FORMULA


def test_text_is_composed_and_hard_spaces_are_spaces() -> None:
    book = read(excel(survey=[["a\xa0 b"], ["Đi\u0323nh\xa0La\u0323\u0302p "]]), "mau.xlsx")
    assert book.sheet("survey").rows[0].text("a b") == "Định Lập"


def test_empty_rows_and_sheet_titles_are_forgiven() -> None:
    book = read(excel(Survey=[["a"], [None], ["  "], ["x"]], _note=[["a"], ["b"]]), "mau.xlsx")
    assert [row.number for row in book.sheet("survey").rows] == [4]
    assert book.sheet("_note").rows == ()
    assert not book.sheet("choices").has("name")


def test_a_cell_without_a_title_is_stray() -> None:
    sheet = read(excel(survey=[["a", None], ["x", "y"]]), "mau.xlsx").sheet("survey")
    assert [origin.cell for origin in sheet.stray] == ["survey!B2"]


def test_settings_are_read_from_the_first_row() -> None:
    book = read(excel(survey=[["a"]], settings=[["form_id"], ["mau"]]), "mau.xlsx")
    assert book.setting("form_id") == "mau"
    assert book.setting("version") == ""
    assert read(excel(survey=[["a"]]), "mau.xlsx").setting("form_id") == ""


def test_a_chart_page_is_no_sheet() -> None:
    book = Excel()
    book.worksheets[0].title = "survey"
    book.create_chartsheet("bieu_do").add_chart(BarChart())
    target = BytesIO()
    book.save(target)
    assert set(read(target.getvalue(), "mau.xlsx").sheets) == {"survey"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"type,name\ntext,a\n",
        b"PK\x03\x04 and then nothing",
        zipped(**{"readme.txt": b"not a workbook"}),
        zipped(**{"[Content_Types].xml": b"<broken"}),
    ],
    ids=["empty", "text", "torn zip", "renamed zip", "broken xml"],
)
def test_what_is_no_workbook_is_said_so(content: bytes) -> None:
    assert refusal(content) is ErrorCode.WORKBOOK_UNREADABLE


def test_a_truncated_workbook_is_said_so() -> None:
    whole = excel(survey=[["type"]] + [[f"text {n}"] for n in range(2000)])
    assert refusal(whole[: len(whole) // 2]) is ErrorCode.WORKBOOK_UNREADABLE


def test_a_workbook_with_a_flipped_byte_inside_a_sheet_is_said_so() -> None:
    whole = bytearray(excel(survey=[["type"]] + [[f"text {n}"] for n in range(2000)]))
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        info = archive.getinfo("xl/worksheets/sheet1.xml")
    whole[info.header_offset + 30 + len(info.filename) + info.compress_size // 2] ^= 0xFF
    assert refusal(bytes(whole)) is ErrorCode.WORKBOOK_UNREADABLE


def test_another_workbook_is_no_questionnaire() -> None:
    assert refusal(excel(DanhSach=[["STT", "Họ tên"], [1, "A"]])) is ErrorCode.WORKBOOK_NOT_A_FORM


def test_old_or_locked_workbooks_are_told_apart() -> None:
    assert refusal(bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 100) is (
        ErrorCode.WORKBOOK_OLD_OR_LOCKED
    )


def test_macros_are_refused() -> None:
    assert refusal(zipped(**{"xl/vbaProject.bin": b"x"})) is ErrorCode.WORKBOOK_WITH_MACROS


def test_a_large_file_is_refused_before_it_is_opened() -> None:
    assert refusal(b"x" * (weigh.MAX_BYTES + 1)) is ErrorCode.WORKBOOK_TOO_LARGE


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zipped(**{"xl/sheet.xml": b"0" * (weigh.MAX_UNPACKED + 1)})
    assert len(bomb) < 200_000
    assert refusal(bomb) is ErrorCode.WORKBOOK_TOO_LARGE


def test_xml_entities_are_refused() -> None:
    hostile = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Types>&b;</Types>'
    assert refusal(zipped(**{"[Content_Types].xml": hostile})) is ErrorCode.WORKBOOK_UNREADABLE


def test_a_sheet_that_goes_on_and_on_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 10)
    monkeypatch.setattr(workbook, "MAX_COLUMNS", 5)
    tall = read(excel(survey=[["a"]] + [["x"]] * 20), "mau.xlsx").sheet("survey")
    wide = read(excel(survey=[["a"] * 3, ["x"] * 20]), "mau.xlsx").sheet("survey")
    whole = read(excel(survey=[["a"]] + [["x"]] * 9), "mau.xlsx").sheet("survey")
    assert tall.is_tall
    assert len(tall.rows) == 10
    assert wide.is_wide
    assert (whole.is_tall, whole.is_wide) == (False, False)


def test_wrong_dimensions_written_by_a_program_cut_nothing_off() -> None:
    source = excel(survey=[["a", "b"]] + [["x", "y"]] * 3)
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(source)) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename.endswith("sheet1.xml"):
                content = content.replace(b'ref="A1:B4"', b'ref="A1:A1"')
            new.writestr(info, content)
    assert len(read(target.getvalue(), "mau.xlsx").sheet("survey").rows) == 3


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    path.write_bytes(excel(survey=[["a"], ["x"]]))
    assert read_file(path).sheet("survey").rows[0].text("a") == "x"
    with pytest.raises(GpnError) as caught:
        read_file(tmp_path / "khong_co.xlsx")
    assert caught.value.code is ErrorCode.WORKBOOK_UNREADABLE
    assert caught.value.facts == {"name": "khong_co.xlsx"}


def test_columns_are_lettered_as_excel_does() -> None:
    assert [letter(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
