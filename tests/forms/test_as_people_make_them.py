"""Workbooks as people make them: saved by other programs, typed by hand, put down as in Kobo.

Each installs, or each of its slips is told at its cell; nothing is read otherwise in silence.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook as Excel
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation

from gpn_desktop.engine.check import check
from gpn_desktop.forms import lists, publish
from gpn_desktop.forms.problems import FormProblem
from gpn_desktop.forms.publish import Prepared

VI = "Tiếng Việt (vi)"
TITLES = "type name label required relevant constraint calculation".split()  # noqa: SIM905
SURVEY: list[list[Any]] = [
    TITLES,
    ["select_one yn", "co", "Có?", "yes"],
    ["integer", "so", "Số", None, "${co} = 'yes'", ". > 0"],
]
CHOICES = [["list_name", "name", "label"], ["yn", "yes", "Có"], ["yn", "no", "Không"]]
SETTINGS: list[list[Any]] = [["form_id", "form_title", "version"], ["mau", "Mẫu", 2026112301]]
GPN = [["key", "value"], ["role", "other"], ["status", "trial"]]
ASSUMED = "language_assumed settings!2"
Change = Callable[[Excel], None]
Typed = str | int | float | datetime
SHEETS: dict[str, list[list[Any]]] = {
    "survey": SURVEY,
    "choices": CHOICES,
    "settings": SETTINGS,
    "gpn": GPN,
}


def prepared(change: Change, **files: bytes) -> Prepared:
    book = Excel()
    book.remove(book.worksheets[0])
    for name, lines in SHEETS.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    change(book)
    target = BytesIO()
    book.save(target)
    beside = {f"{name}.csv": content for name, content in files.items()}
    return publish.prepare(target.getvalue(), "mau.xlsx", files=beside)


def told(found: Prepared) -> set[str]:
    draft = found.definition or found.draft
    checked: tuple[FormProblem, ...] = check(draft, doubtful=found.doubtful) if draft else ()
    problems = [*found.problems, *checked]
    return {f"{one.code.value} {one.origin.cell if one.origin else ''}" for one in problems}


def cells(sheet: str, **values: Typed) -> Change:
    def change(book: Excel) -> None:
        for cell, value in values.items():
            book[sheet][cell] = value

    return change


def group(book: Excel) -> None:
    for line in (["Begin Group", "g", "G"], ["text", "a", "A"], ["End Group"]):
        book["survey"].append(line)


def trailing(book: Excel) -> None:
    for row in book["survey"].iter_rows():
        for cell in row:
            cell.value = f"\u00a0{cell.value} \u200b" if cell.value else None


def capitals(book: Excel) -> None:
    for name in ("survey", "choices", "settings"):
        for cell in book[name][1]:
            cell.value = str(cell.value).replace("_", " ").title()


def dressed(book: Excel) -> None:
    sheet = book["survey"]
    sheet.freeze_panes, sheet.auto_filter.ref = "D2", "A1:G3"
    valid = DataValidation(type="list", formula1='"text,integer"')
    sheet.add_data_validation(valid)
    valid.add("A2:A100")
    sheet["A2"].comment = Comment("ghi chú", "An")
    sheet.row_dimensions[3].hidden = True


def other_sheets(book: Excel) -> None:
    book.create_sheet("Lookup").append(["a", 1])
    book["Lookup"].sheet_state = "hidden"
    book.create_sheet("Sheet4")


def google(book: Excel) -> None:
    for number in range(4, 900):
        book["survey"].cell(number, 26).value = ""


def title_row(book: Excel) -> None:
    book["survey"].insert_rows(1)
    book["survey"]["A1"] = "PHIẾU KHẢO SÁT HỘ NGHÈO"
    book["survey"].merge_cells("A1:G1")


def blank_rows(book: Excel) -> None:
    book["survey"].insert_rows(3)
    book["settings"].insert_rows(2)


def kobo(book: Excel) -> None:
    for column, title in enumerate(("$autoname", "$kuid", "_xpath"), 8):
        book["survey"].cell(1, column).value = title
        book["survey"].cell(2, column).value = "x1y2"
    book["settings"]["D1"], book["settings"]["D2"] = "style", "theme-grid no-text-transform"
    for number, name in enumerate(("start", "end", "today"), 4):
        book["survey"].cell(number, 1).value = book["survey"].cell(number, 2).value = name


def aliases(book: Excel) -> None:
    sheet = book["survey"]
    sheet["E1"], sheet["G1"], sheet["H1"] = "relevance", "calculate", "readonly"
    sheet["H3"], sheet["D3"] = True, False


def spaced(book: Excel) -> None:
    kinds = ("select multiple yn", "begin group", "select one yn", "end group")
    for number, kind in enumerate(kinds, 4):
        book["survey"].append([kind] + [f"q{number}", "Hỏi"] * (number < 7))


GOOD = (trailing, capitals, dressed, google, aliases, spaced)


@pytest.mark.parametrize("change", GOOD, ids=lambda change: change.__name__)
def test_what_is_meant_installs(change: Change) -> None:
    found = prepared(change)
    assert told(found) == {ASSUMED}
    assert found.definition is not None
    questions = {node.name: node for node in found.definition.nodes}
    assert questions["co"].required is not None
    assert questions["so"].relevant is not None
    assert questions["so"].relevant.text == "/data/co  = 'yes'"
    assert found.definition.version == "2026112301"


def test_blank_rows_are_passed_over_also_in_settings() -> None:
    found = prepared(blank_rows)
    assert told(found) == {"language_assumed settings!3"}
    assert found.definition is not None
    assert found.definition.version == "2026112301"


def test_columns_of_kobo_are_named_and_hold_nobody_up() -> None:
    found = prepared(kobo)
    assert found.definition is not None
    assert told(found) == {
        *(ASSUMED, "column_unread survey!H1", "column_unread survey!I1", "no_effect settings!D2"),
    }


SLIPS = {
    "a title row": (title_row, "titles_lower survey!1"),
    "other sheets": (other_sheets, "sheet_unknown Lookup, sheet_unknown Sheet4"),
    "en dash": (cells("survey", G3="${so} – 1"), "syntax survey!G3"),
    "curly quotes": (cells("survey", E3="${co} = ‘yes’"), ""),
    "full width": (cells("survey", F3=". > \uff11"), "syntax survey!F3"),
    "AND": (cells("survey", F3=". > 1 AND . < 5"), "syntax survey!F3"),
    "==": (cells("survey", F3=". == 1"), "syntax survey!F3"),
    "semicolons": (cells("survey", F3="if(. > 1; 1; 2)"), "syntax survey!F3"),
    "space in ${ }": (cells("survey", E3="${ co } = 'yes'"), "reference_form survey!E3"),
    "no ${ }": (cells("survey", E3="co = 'yes'"), "path_unknown survey!E3"),
    "Có": (cells("survey", D2="Có"), "path_unknown survey!D2"),
    "a formula": (cells("survey", D2="=TRUE()"), "cell_formula survey!D2"),
    "capital type": (cells("survey", A3="Integer"), "type_unknown survey!A3"),
    "capital group": (group, "type_unknown survey!A4, type_unknown survey!A6"),
    "a list unnamed": (cells("survey", A2="select_one"), "list_unknown survey!A2"),
    "capital name": (cells("survey", B3="SoNguoi"), "name_form survey!B3"),
    "version day": (
        cells("settings", C2=datetime(2026, 11, 23, tzinfo=UTC).replace(tzinfo=None)),
        "cell_type settings!C2",
    ),
    "version 1.0": (cells("settings", C2="1.0"), "version settings!C2"),
    "decimal code": (cells("choices", B3=1.5), "cell_type choices!B3, name_form choices!B3"),
    "beside the table": (cells("survey", J3="xem lại"), "column_unknown survey!J3"),
    "Vietnamese title": (cells("survey", D1="Bắt buộc"), "column_unknown survey!D1"),
    "skip logic": (cells("survey", E1="Skip logic"), "column_unknown survey!E1"),
    "a label alone": (cells("survey", C4="Phần II"), "cell_missing survey!A4"),
    "a disabled row": (cells("survey", H1="disabled", H3="yes"), "setting_refused survey!H1"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_at_its_cell_and_nothing_else(name: str) -> None:
    change, wanted = SLIPS[name]
    assert told(prepared(change)) - {ASSUMED} == set(filter(None, wanted.split(", ")))


CSV = {
    "name,label\nv1,Thôn Một\n".encode("utf-8-sig"): "",
    "name,label\r\nv1,Thôn Một\r\n".encode(): "",
    "name;label\r\nv1;Thôn Một\r\n".encode("utf-8-sig"): "csv_separator",
    "name\tlabel\r\nv1\tThôn Một\r\n".encode("utf-16"): "csv_unreadable",
    "name,label\r\nv1,Thôn Mét\r\n".encode("cp1258"): "csv_unreadable",
}


@pytest.mark.parametrize("content", CSV)
def test_lists_as_excel_saves_them(content: bytes) -> None:
    found = [one.code.value for one in lists.check("thon.csv", content)]
    assert found == [code for code in [CSV[content]] if code]
