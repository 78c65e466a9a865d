"""Workbooks that are bad, damaged or meant to do harm: each ends in problems or in one error.

Each is read in a process that may not have more than one gigabyte (``tests.forms.measured``), so
that what swells is seen by this test and not by an officer.
"""

import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook as Excel
from openpyxl.styles import Font, PatternFill

from tests.forms.handmade import FORM, MAIN, form, packed, parts, sheet_xml
from tests.forms.measured import Measurer

VI = "label::Tiếng Việt (vi)"
Change = Callable[[Excel], None]
Outcome = Callable[..., Any]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="memory is limited by Unix")


def excel(change: Change) -> bytes:
    """Give the bytes of a small form that openpyxl wrote, after a change."""
    book = Excel()
    book.remove(book.worksheets[0])
    for name, rows in FORM.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    change(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def measurer() -> Iterator[Measurer]:
    found = Measurer()
    yield found
    found.close()


@pytest.fixture
def outcome(tmp_path: Path, measurer: Measurer) -> Outcome:
    """Give what tells the error or the problems (code and cell) of a workbook."""

    def told(content: bytes, **beside: bytes) -> Any:
        files = {"mau.xlsx": content, **{f"{name}.csv": data for name, data in beside.items()}}
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
        found = measurer.measure(*(tmp_path / name for name in files))
        print(f"{found['seconds']} s, {found['megabytes']} MB")  # noqa: T201 - shown by -rP
        return found.get("error") or [(code, cell) for code, cell, _ in found["problems"]]

    return told


def test_a_small_form_is_good_in_both_manners(outcome: Outcome) -> None:
    assert outcome(excel(lambda book: None)) == []
    assert outcome(packed(form())) == []


# what people do in Excel


def merged(book: Excel) -> None:
    page = book["survey"]
    page.append(["text", "hai", "Hai"])
    page.merge_cells("A2:A3")


def ten_thousand(book: Excel) -> None:
    book["survey"].append(["select_one xa", "xa", "Xã"])
    page = book.create_sheet("choices")
    page.append(["list_name", "name", VI])
    for n in range(10_000):
        page.append(["xa", f"x{n}", f"Xã số {n}"])


def formulas(book: Excel) -> None:
    page = book.create_sheet("choices")
    page.append(["list_name", "name", VI])
    page.append(["xa", "=ROW()", '=CONCATENATE("a";"b")'])
    book["survey"]["C2"] = "='[ngoai.xlsx]Sheet1'!$A$1"


def wide(book: Excel) -> None:
    book["survey"].cell(2, 16_384).value = "x"


def wide_and_empty(book: Excel) -> None:
    for column in range(1, 16_385):
        book["survey"].cell(2, column).font = Font(bold=True)


def long_texts(book: Excel) -> None:
    book["survey"].append(["text", "dai", "a" * 32_767])
    book["survey"].append(["text", "b" * 32_767, "B"])
    book["survey"]["D1"] = "relevant"
    book["survey"]["D2"] = "${" + " " * 32_000 + "}"


def hidden(book: Excel) -> None:
    book.create_sheet("danh mục").append(["a"])
    book["danh mục"].sheet_state = "veryHidden"
    book["survey"].sheet_state = "hidden"


def one_letter_off(book: Excel) -> None:
    book["survey"]["D1"], book["survey"]["D2"] = "relevent", "1 = 1"


def bad_names(book: Excel) -> None:
    for name in ("họ tên", "Ten", "ten", "1a", "meta"):
        book["survey"].append(["text", name, "Nhãn"])


def cyclic(book: Excel) -> None:
    book["survey"]["D1"] = "calculation"
    book["survey"].append(["calculate", "a", None, "${b} + 1"])
    book["survey"].append(["calculate", "b", None, "${c} + 1"])
    book["survey"].append(["calculate", "c", None, "${a} + 1"])


def wrong_sheets(book: Excel) -> None:
    book["survey"].title = "Khảo sát"
    book["gpn"].title = "gpm"


def entities_in_labels(book: Excel) -> None:
    book["survey"]["C2"] = "Tên &lt;b&gt; & <script> &#x41; ]]> &amp;amp; \u201cngoặc\u201d"


def coloured(book: Excel) -> None:
    fill = PatternFill("solid", "FFFF00")
    for number in range(3, 20_000):
        book["survey"].cell(number, 1).fill = fill


IN_EXCEL: Mapping[Change, Any] = {
    merged: [("cell_merged", "survey!A2"), ("cell_missing", "survey!A3")],
    ten_thousand: [],
    formulas: [
        ("cell_formula", "survey!C2"),
        ("cell_formula", "choices!B2"),
        ("name_form", "choices!B2"),
        ("cell_formula", "choices!C2"),
    ],
    wide: [("limit", "survey")],
    wide_and_empty: [],
    long_texts: [("limit", "survey!D2"), ("name_form", "survey!B4")],
    hidden: [("sheet_unknown", "danh mục")],
    one_letter_off: [("column_unknown", "survey!D1")],
    bad_names: [
        ("name_form", "survey!B3"),
        ("name_form", "survey!B4"),
        ("name_twice", "survey!B5"),
        ("name_form", "survey!B6"),
        ("name_reserved", "survey!B7"),
    ],
    cyclic: [("cycle", "survey!D3")],
    wrong_sheets: [
        ("sheet_missing", "survey"),
        ("sheet_missing", "gpn"),
        ("sheet_unknown", "Khảo sát"),
        ("sheet_unknown", "gpm"),
    ],
    entities_in_labels: [],
    coloured: [],
}


@pytest.mark.parametrize("change", IN_EXCEL, ids=lambda change: change.__name__)
def test_what_people_do_in_excel(outcome: Outcome, change: Change) -> None:
    assert outcome(excel(change)) == IN_EXCEL[change]


# what is put together by hand

ROWS = "".join(f"<row r='{n}' s='1' customFormat='1'/>" for n in range(3, 1_048_577))
CELLS = "".join(f"<row r='{n}'><c s='1'/><c s='1'/></row>" for n in range(3, 500_000))
TEN_MILLION = 10_000_000


def swollen(content: str) -> bytes:
    return packed(form(survey=content))


def shared(strings: str) -> bytes:
    sheets = {name: sheet_xml(rows) for name, rows in FORM.items()}
    return packed(parts(sheets, strings=f"<sst {MAIN}>{strings}</sst>"))


def with_parts(**more: bytes) -> bytes:
    return packed({**form(), **{name.replace("__", "/"): data for name, data in more.items()}})


def lying(name: str, size: int) -> bytes:
    """Give a workbook with a part whose header says another size than it has."""
    content = bytearray(packed(form()))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        info = archive.getinfo(name)
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = content.find(name.encode(), 0 if signature[2] == 3 else content.find(b"PK\x01\x02"))
        start = content.rfind(signature, 0, at)
        content[start + offset : start + offset + 4] = size.to_bytes(4, "little")
    assert info.file_size != size
    return bytes(content)


DOCTYPE = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
LAUGH = "<!DOCTYPE x [<!ENTITY l0 'ha'>" + "".join(
    f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12)
)
HAND_MADE: Mapping[str, tuple[Callable[[], bytes], Any]] = {
    "formatted empty rows": (
        lambda: swollen(sheet_xml(FORM["survey"], inside=ROWS)),
        [("limit", "survey")],
    ),
    "formatted empty cells": (
        lambda: swollen(sheet_xml(FORM["survey"], inside=CELLS)),
        "WORKBOOK_TOO_FULL",
    ),
    "rows far below": (
        lambda: swollen(sheet_xml(FORM["survey"], inside="<row r='1048576'><c><v>1</v></c></row>")),
        [("limit", "survey")],
    ),
    "more elements than any": (
        lambda: swollen(sheet_xml(FORM["survey"], inside="<a/>" * TEN_MILLION)),
        "WORKBOOK_TOO_FULL",
    ),
    "elements in elements": (
        lambda: swollen(sheet_xml(FORM["survey"], inside="<a>" * 1000 + "</a>" * 1000)),
        "WORKBOOK_TOO_FULL",
    ),
    "attributes without end": (
        lambda: swollen(
            f"<worksheet {MAIN}><a " + "".join(f"a{n}='' " for n in range(4_000_000)) + "/>"
        ),
        "WORKBOOK_TOO_FULL",
    ),
    "a text of many megabytes": (
        lambda: swollen(sheet_xml([*FORM["survey"], ["note", "n", "a" * 50_000_000]])),
        "WORKBOOK_TOO_FULL",
    ),
    "a comment of many megabytes": (
        lambda: swollen(f"<!--{'x' * 50_000_000}-->{sheet_xml(FORM['survey'])}"),
        "WORKBOOK_TOO_FULL",
    ),
    "many shared strings": (
        lambda: shared("<si><t>a</t></si>" * 150_000),
        [],
    ),
    "more shared strings": (
        lambda: shared("<si><t>a</t></si>" * 800_000),
        "WORKBOOK_TOO_FULL",
    ),
    "a bomb in the rows": (
        lambda: packed({**form(), "xl/media/a.png": b"\0" * 90_000_000}),
        "WORKBOOK_TOO_LARGE",
    ),
    "a bomb that lies small": (
        lambda: lying("xl/worksheets/sheet1.xml", 10),
        "WORKBOOK_UNREADABLE",
    ),
    "a bomb that lies large": (
        lambda: lying("xl/worksheets/sheet1.xml", 3_000_000_000),
        "WORKBOOK_TOO_LARGE",
    ),
    "very many parts": (
        lambda: with_parts(**{f"xl__a{n}.xml": b"<a/>" for n in range(3_000)}),
        "WORKBOOK_TOO_LARGE",
    ),
    "an entity in a sheet": (
        lambda: swollen(DOCTYPE + sheet_xml(FORM["survey"]).replace("Tên", "&b;")),
        "WORKBOOK_UNREADABLE",
    ),
    "a billion laughs": (
        lambda: swollen(LAUGH + "]>" + sheet_xml(FORM["survey"]).replace("Tên", "&l11;")),
        "WORKBOOK_UNREADABLE",
    ),
    "a document type": (
        lambda: swollen("<!DOCTYPE worksheet SYSTEM 'file:///etc/passwd'>" + sheet_xml([])),
        "WORKBOOK_UNREADABLE",
    ),
    "macros of Excel": (
        lambda: packed({**form(), "xl/vbaProject.bin": b"x"}),
        "WORKBOOK_WITH_MACROS",
    ),
    "macros of old": (
        lambda: packed({**form(), "xl/macrosheets/sheet1.xml": b"<a/>"}),
        "WORKBOOK_WITH_MACROS",
    ),
    "links to other workbooks": (
        lambda: packed({**form(), "xl/externalLinks/externalLink1.xml": b"<externalLink/>"}),
        [],
    ),
    "two sheets of one name": (
        lambda: packed(parts({n: sheet_xml(FORM["survey"]) for n in ("survey", "Survey")})),
        "WORKBOOK_UNREADABLE",
    ),
    "no sheet at all": (lambda: packed(parts({})), "WORKBOOK_NOT_A_FORM"),
    "an old workbook, or a locked one": (
        lambda: bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 5000,
        "WORKBOOK_OLD_OR_LOCKED",
    ),
    "a text": (lambda: "type,name\ntext,tên\n".encode(), "WORKBOOK_UNREADABLE"),
    "nothing": (lambda: b"", "WORKBOOK_UNREADABLE"),
    "a torn file": (lambda: packed(form())[:1500], "WORKBOOK_UNREADABLE"),
    "a torn sheet": (lambda: swollen(sheet_xml(FORM["survey"])[:-30]), "WORKBOOK_UNREADABLE"),
    "numbers that are none": (
        lambda: swollen(sheet_xml(FORM["survey"], inside="<row r='x'><c r='?'/></row>")),
        "WORKBOOK_UNREADABLE",
    ),
    "a string that is not there": (
        lambda: swollen(sheet_xml(FORM["survey"], inside="<row><c t='s'><v>99</v></c></row>")),
        "WORKBOOK_UNREADABLE",
    ),
}


@pytest.mark.parametrize("name", HAND_MADE)
def test_what_is_put_together_by_hand(outcome: Outcome, name: str) -> None:
    make, wanted = HAND_MADE[name]
    assert outcome(make()) == wanted


def with_csv(book: Excel) -> None:
    book["survey"].append(["select_one_from_file xa.csv", "xa", "Xã"])


LISTS: Mapping[str, tuple[bytes, Any]] = {
    "good": (b"name,label\na,A\n", []),
    "with a mark, quotes and letters in pieces": (
        '\ufeffname,label\r\na,"A, ""b"""\r\nb,Nà La\u0323c\r\n'.encode(),
        [],
    ),
    "a photo": (b"\x89PNG\r\n\x1a\n\0\0\0" * 1000, [("csv_unreadable", "xa.csv")]),
    "UTF-16 of Excel": ("name\tlabel\na\tA\n".encode("utf-16"), [("csv_unreadable", "xa.csv")]),
    "control letters": (b"name,label\na,A\x07\n", [("csv_unreadable", "xa.csv")]),
    "an open quote": (b'name,label\na,"A\n', [("csv_unreadable", "xa.csv")]),
    "a cell of many megabytes": (
        b"name,label\na," + b"x" * 9_000_000,
        [("csv_unreadable", "xa.csv")],
    ),
    "larger than any": (b"name,label\n" + b"a,b\n" * 3_000_000, [("limit", "xa.csv")]),
    "more lines than any": (
        b"name,label\n" + b"".join(b"a%d,b\n" % n for n in range(60_000)),
        [("limit", "xa.csv")],
    ),
    "semicolons": (b"name;label\na;A\n", [("csv_separator", "xa.csv!1")]),
    "more cells than titles": (b"name,label\na,A,B\n", [("csv_line", "xa.csv!2")]),
    "nothing": (b"", [("column_missing", "xa.csv!1")]),
    "no label": (b"name\na\n", [("list_column_unknown", "survey!3")]),
    "codes that are empty, twice, or parted": (
        b"name,label\n,A\n\nb,B\nb,B\nc d,C\n",
        [
            ("cell_missing", "xa.csv!2"),
            ("name_twice", "xa.csv!5"),
            ("name_form", "xa.csv!6"),
        ],
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_lists_beside_a_workbook(outcome: Outcome, name: str) -> None:
    content, wanted = LISTS[name]
    assert outcome(excel(with_csv), xa=content) == wanted
