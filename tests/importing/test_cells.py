"""Cells as an officer sees them, whatever a program wrote; files that are no lists are told."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.importing import cells, sheet, sheet_rows
from gpn_desktop.importing.cells import Line
from tests.builders import rows
from tests.importing import makers

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000000000"/>'
    '<numFmt numFmtId="165" formatCode="[$-42A]dd/mm/yyyy;@"/>'
    '<numFmt numFmtId="166" formatCode="0.0&quot; day&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
    '<xf numFmtId="166"/><xf numFmtId="x"/><xf/></cellXfs></styleSheet>'
)
TEXTS = (
    "<sst><si><t>Đặng</t></si><si><r><t>Thị </t></r><r><t>Hường</t></r>"
    "<rPh><t>không đọc</t></rPh></si></sst>"
)


def relations(**targets: str) -> str:
    told = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{told}</Relationships>'


def packed(parts: dict[str, str]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return target.getvalue()


def parts_of(body: str, *, told: str = "", prefix: str = "", after: str = "") -> dict[str, str]:
    """Give the parts of a workbook whose one sheet has this content."""
    p = prefix
    return {
        "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns:r="{OFFICE}">{told}<sheets>'
        '<sheet name=" Danh  sách " r:id="worksheet"/><sheet name="biểu đồ" r:id="none"/>'
        '<sheet name="lạ"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            worksheet="../xl/sheets/one.xml", sharedStrings="/xl/texts.xml", styles="styles.xml"
        ),
        "xl/sheets/one.xml": f'<{p}worksheet xmlns{":x" if p else ""}="{MAIN}"><{p}sheetData>'
        f"{body}</{p}sheetData>{after}</{p}worksheet>",
        "xl/texts.xml": TEXTS,
        "xl/styles.xml": STYLES,
    }


def lines_of(body: str, **how: str) -> tuple[Line, ...]:
    return sheet.read(packed(parts_of(body, **how)), "x.xlsx").sheets[0].lines


CELLS = """
| cell                                                  | text          |
| <c t="s"><v>0</v></c>                                 | Đặng          |
| <c t="s"><v>1</v></c>                                 | Thị Hường     |
| <c t="s"><v>7</v></c>                                 |               |
| <c t="s"><v>x</v></c>                                 |               |
| <c t="inlineStr"><is><t> a  b </t></is></c>           | a b           |
| <c t="str"><f>A1</f><v>kết quả</v></c>                | kết quả       |
| <c><v>20085000123</v></c>                             | 20085000123   |
| <c><v>2.0085000123E10</v></c>                         | 20085000123   |
| <c s="2"><v>1085000123</v></c>                        | 001085000123  |
| <c s="2"><v>1085000123.0</v></c>                      | 001085000123  |
| <c><v>0.1</v></c>                                     | 0.1           |
| <c><v>0.30000000000000004</v></c>                     | 0.3           |
| <c><v>1E+17</v></c>                                   | 1e+17         |
| <c><v>năm</v></c>                                     | năm           |
| <c s="1"><v>27854</v></c>                             | 04/04/1976    |
| <c s="3"><v>27854.75</v></c>                          | 04/04/1976    |
| <c s="1"><v>60</v></c>                                | 60            |
| <c s="1"><v>99999999</v></c>                          | 99999999      |
| <c s="1"><v>x</v></c>                                 | x             |
| <c s="4"><v>5</v></c>                                 | 5             |
| <c s="5"><v>6</v></c>                                 | 6             |
| <c s="6"><v>7</v></c>                                 | 7             |
| <c t="d"><v>1987-03-05T00:00:00</v></c>               | 05/03/1987    |
| <c t="d"><v>hôm qua</v></c>                           | hôm qua       |
| <c t="b"><v>1</v></c>                                 | TRUE          |
| <c t="b"><v>0</v></c>                                 | FALSE         |
| <c t="e"><v>#N/A</v></c>                              | #N/A          |
| <c><f>B1</f></c>                                      |               |
| <c><f>B1</f><v/></c>                                  |               |
| <c><f>B1</f><v></v></c>                               |               |
| <c t="str"><f>B1</f></c>                              |               |
| <c t="str"><f>IF(B1,1,"")</f><v></v></c>              |               |
"""
NO_VALUE = ("<c><f>B1</f>", '<c t="str"><f>B1</f></c>')


def test_cells_are_read_as_they_are_seen() -> None:
    told = rows(CELLS)
    found = {line.number: line for line in lines_of(in_rows(told))}
    for number, one in enumerate(told, 1):
        line = found.get(number, Line(number, ()))
        assert (number, line.text(0)) == (number, one["text"])
        fault = {0: ""} if one["cell"].startswith(NO_VALUE) else {}
        fault = {0: "#N/A"} if 't="e"' in one["cell"] else fault
        assert (number, dict(line.faults)) == (number, fault)


def in_rows(told: list[dict[str, str]]) -> str:
    return "".join(f"<row>{one['cell']}</row>" for one in told)


def test_places_rows_that_are_hidden_and_prefixes_are_understood() -> None:
    body = (
        '<x:row r="4" hidden="1"><x:c r="B4"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c>'
        '<x:c r="AA4"><x:v>3</x:v></x:c><x:c r="ZZ4"><x:v>4</x:v></x:c></x:row><x:row r="9"/>'
    )
    (line,) = lines_of(body, prefix="x:")
    assert (line.number, line.is_hidden, len(line.cells)) == (4, True, 27)
    assert (line.text(1), line.text(2), line.text(26), line.text(-1)) == ("1", "2", "3", "")


def test_days_may_be_counted_from_1904() -> None:
    (line,) = lines_of('<row><c s="1"><v>26392</v></c></row>', told='<workbookPr date1904="1"/>')
    assert line.text(0) == "04/04/1976"


def test_merged_cells_say_the_same_everywhere() -> None:
    after = (
        '<mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="C1:C2"/><mergeCell ref="D1"/>'
        '<mergeCell ref="A90:B91"/><mergeCell/><mergeCell ref="E1:GZ1048576"/></mergeCells>'
    )
    body = "<row><c><v>1</v></c></row>"
    found = sheet.read(packed(parts_of(body, after=after)), "x.xlsx").sheets[0]
    assert set(found.spread) == {(r, c) for r in (1, 2, 3) for c in (0, 1)}
    assert found.text(Line(3, ()), 1) == "1"
    assert (found.width, found.name) == (1, "Danh sách")


def test_the_fault_of_merged_cells_stands_at_each_row_that_they_cover() -> None:
    body = (
        '<row r="1"><c r="A1"><f>B9</f><v/></c><c r="B1"><v>1</v></c></row>'
        '<row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>'
    )
    after = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B3"/></mergeCells>'
    faults = [dict(line.faults) for line in lines_of(body, after=after)]
    assert faults == [{0: ""}, {0: ""}, {}]


@pytest.mark.parametrize("is_filled", [False, True])
def test_rows_below_the_cap_are_not_read_and_that_is_told(
    monkeypatch: pytest.MonkeyPatch, is_filled: bool
) -> None:
    monkeypatch.setattr(sheet_rows, "MAX_ROWS", 10)
    for module in (cells, sheet_rows):
        monkeypatch.setattr(module, "CHUNK", 512)
    body = "<row><c><v>1</v></c></row>" + "<row><c/></row>" * 200
    body += "<row><c><v>2</v></c></row>" if is_filled else ""
    found = sheet.read(packed(parts_of(body)), "x.xlsx").sheets[0]
    assert (len(found.lines), found.is_cut) == (1, is_filled)


def test_a_filled_row_right_below_the_cap_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_rows, "MAX_ROWS", 1)
    found = sheet.read(packed(parts_of("<row><c><v>1</v></c></row>" * 3)), "x.xlsx").sheets[0]
    assert (len(found.lines), found.is_cut) == (1, True)


def test_stop_is_heard_while_a_sheet_is_read() -> None:
    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        sheet.read(makers.ipoor(), "x.xlsx", stop)


def broken(**changed: str) -> bytes:
    parts = parts_of("<row><c><v>1</v></c></row>")
    return packed({**parts, **{key.replace("__", "/"): text for key, text in changed.items()}})


def without(name: str) -> bytes:
    parts = parts_of("<row><c><v>1</v></c></row>")
    del parts[name]
    return packed(parts)


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
DOCTYPE = '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
WRONG: dict[str, tuple[Callable[[], bytes], ErrorCode]] = {
    "nothing": (lambda: b"", ErrorCode.LIST_EMPTY),
    "renamed_zip": (lambda: packed({"a.txt": "x"}), ErrorCode.WORKBOOK_UNREADABLE),
    "no_archive": (lambda: b"PK\x03\x04 torn", ErrorCode.WORKBOOK_UNREADABLE),
    "old": (lambda: OLE + b"Workbook", ErrorCode.LIST_OLD),
    "locked": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), ErrorCode.LIST_LOCKED),
    "no_relations": (lambda: without("_rels/.rels"), ErrorCode.WORKBOOK_UNREADABLE),
    "no_sheet": (lambda: without("xl/sheets/one.xml"), ErrorCode.WORKBOOK_UNREADABLE),
    "bad_xml": (
        lambda: broken(**{"xl/styles.xml": "<a><b></a>"}),
        ErrorCode.WORKBOOK_UNREADABLE,
    ),
    "doctype": (
        lambda: broken(**{"xl/sheets/one.xml": DOCTYPE}),
        ErrorCode.WORKBOOK_UNREADABLE,
    ),
    "empty": (
        lambda: broken(**{"xl/sheets/one.xml": "<worksheet/>"}),
        ErrorCode.LIST_EMPTY,
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_list_is_told(name: str) -> None:
    made, code = WRONG[name]
    with pytest.raises(GpnError) as caught:
        sheet.read(made(), f"{name}.xlsx")
    assert caught.value.code is code
    assert caught.value.facts["name"] == f"{name}.xlsx"


@pytest.mark.parametrize("limit", ["MAX_BYTES", "MAX_PARTS", "MAX_UNPACKED"])
def test_what_is_too_large_is_told(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(cells if limit == "MAX_UNPACKED" else sheet, limit, 3)
    with pytest.raises(GpnError) as caught:
        sheet.read(makers.ipoor(), "x.xlsx")
    assert caught.value.code is ErrorCode.LIST_TOO_LARGE


def test_a_search_below_the_cap_ends_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "MAX_UNPACKED", 600_000)
    monkeypatch.setattr(sheet_rows, "MAX_ROWS", 1)
    body = "<row><c><v>1</v></c></row>" + "<row/>" * 200_000
    found = sheet.read(packed(parts_of(body)), "x.xlsx").sheets[0]
    assert not found.is_cut


def test_a_file_that_the_disk_does_not_give_is_told(tmp_path: Path) -> None:
    with pytest.raises(GpnError) as caught:
        sheet.read_file(tmp_path / "không có.xlsx")
    assert caught.value.code is ErrorCode.LIST_UNREACHABLE
    with pytest.raises(GpnError) as caught:
        sheet.read_file(tmp_path / ("Nguyễn " * 500))
    assert caught.value.facts["name"] == f"{'Nguyễn ' * 17}N…"
    with pytest.raises(GpnError) as caught:
        sheet.read_file(tmp_path / "~$a.csv")
    assert caught.value.code is ErrorCode.LIST_IN_USE
    (tmp_path / "a.csv").write_bytes(makers.semicolons_csv())
    assert len(sheet.read_file(tmp_path / "a.csv").sheets[0].lines) == 5


TEXTS_READ: dict[str, tuple[bytes, str]] = {
    "comma": ("Họ,Tên\n".encode(), "Họ|Tên"),
    "tab": (b"\xff\xfe" + "Họ\tTên\n".encode("utf-16-le"), "Họ|Tên"),
    "quoted": ('"Đặng, Thị";Hường;;\n'.encode(), "Đặng, Thị|Hường"),
    "old_mac": ("Họ;Tên\rĐặng;Hường\r".encode(), "Họ|Tên"),
    "title_with_commas": ("Họ, tên, tuổi\nĐặng;Hường;1;2\n".encode(), "Họ, tên, tuổi"),
    "lines_in_a_cell": ('"Họ\r\nvà";Tên\r\n'.encode(), "Họ và|Tên"),
}


@pytest.mark.parametrize("name", TEXTS_READ)
def test_text_is_read_in_its_coding(name: str) -> None:
    content, expected = TEXTS_READ[name]
    found = sheet.read(content, "X.CSV")
    assert "|".join(found.sheets[0].lines[0].cells) == expected
    assert found.sheet("gone") is found.sheets[0]
    assert found.digest


def test_text_in_another_coding_or_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GpnError) as caught:
        sheet.read("Họ;Tên".encode("utf-16-be"), "x.csv")
    assert caught.value.code is ErrorCode.LIST_CODING
    with pytest.raises(GpnError) as caught:
        sheet.read("Đặng Thị Hường;Cường".encode("cp1258", "replace"), "x.csv")
    assert caught.value.code is ErrorCode.LIST_CODING
    monkeypatch.setattr(sheet, "MAX_ROWS", 2)
    found = sheet.read(b"a\nb\nc\n", "x.csv").sheets[0]
    assert (len(found.lines), found.is_cut) == (2, True)


@pytest.mark.parametrize("rest", ["\n".join("An;1" for _ in range(60)), "x" * 140_000])
def test_a_quotation_mark_that_is_not_closed_swallows_no_list(rest: str) -> None:
    with pytest.raises(GpnError) as caught:
        sheet.read(f'Tên;Số\nVi;1\n"Lò;2\n{rest}'.encode(), "x.csv")
    assert (caught.value.code, caught.value.facts["row"]) == (ErrorCode.LIST_QUOTES, 3)


def test_a_text_can_be_stopped_and_what_watches_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "_LOOK", 2)
    told: list[int] = []
    sheet.read(b"a\nb\nc\nd\n", "x.csv", lambda done, of: told.append(done))
    assert told == [2, 4]

    def stop(*_: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        sheet.read(b"a\nb\n", "x.csv", stop)


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_letters_of_columns_go_both_ways(column: int, name: str) -> None:
    assert cells.letter(column) == name
    assert cells.column_of(f"{name}12") == column


def test_hidden_sheets_are_said_to_be() -> None:
    parts: Any = parts_of("<row><c><v>1</v></c></row>")
    hidden = parts["xl/workbook.xml"].replace('sách "', 'sách " state="hidden"')
    found = sheet.read(packed({**parts, "xl/workbook.xml": hidden}), "x.xlsx")
    assert found.sheets[0].is_hidden
