"""What is told at once beside what is wrong with whole sheets, columns, types and entities."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from gpn_desktop.forms import kinds
from gpn_desktop.forms.publish import prepare_read
from gpn_desktop.forms.workbook import Workbook
from tests.builders import a_workbook
from tests.builders import rows as table
from tests.forms.test_mended import cells, told

FORM = """
| survey | | | | | | | | | |
| | type | name | label | relevant | calculation | trigger | appearance | hint | save_to |
| | select_one_from_file households.csv | household | Hộ | | | | | | |
| | select_one co | co | Có | | | | | | |
| | integer | so | Số | | | | | | area |
| | date | ngay | Ngày | | | | | | |
| | begin_group | bang | Bảng | | | | table-list | | |
| | select_one co | trong | Trong | | | | | | |
| | end_group | | | | | | | | |
| | calculate | tong | | | ${so} * 2 | | | | |
| | calculate | xau | | | ngayy() | | | | |
| | text | sai | Sai | selected(${co}, 'zz') | | | | | |
| choices | | | |
| | list_name | name | label |
| | co | yes | Có |
| | co | no | Không |
| entities | | | |
| | list_name | entity_id | update_if |
| | households | ${household} | 1 = 1 |
| gpn | | |
| | key | value |
| | role | other |
| | status | trial |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | mau | Mẫu | 2026112301 | Tiếng Việt (vi) |
"""
FUNCTION, CHOICE = ("function_unknown", "survey!E10"), ("choice_unknown", "survey!D11")


def held(cell: str) -> str:
    return cell.replace("¦", "|").replace("⏎", "\n")


# unread: what of the two planted problems cannot be told beside the slip
SLIPS = """
| old | new | problems | unread |
| ¦ entities ¦ | ¦ _entities ¦ | sheet_missing entities | |
| ¦ households ¦ ${household} | ¦ ¦ ${household} | cell_missing entities!A2 | |
| ¦ households ¦ ${household} | ¦ household ¦ ${household} | list_unknown entities!A2 | |
| ¦ list_name ¦ entity_id | ¦ _list ¦ entity_id | column_missing entities!1 | |
| households.csv ¦ household | persons.csv ¦ household | entity_launch entities!2 | |
| 1 = 1 | ${zz} = 1 | path_unknown entities!C2 | |
| 1 = 1 | ${z-z} = 1 | path_unknown entities!C2 | |
| ¦ area ¦ | ¦ zz#area ¦ | list_unknown survey!I4 | |
| ¦ area ¦ | ¦ Diện tích ¦ | name_form survey!I4 | |
| date ¦ | select_one_from_file Z-1.csv ¦ | name_form survey!A5 | |
| ${so} * 2 | pulldata('zz', 'a', 'name', '1') | csv_missing survey!E9 | |
| select_one co ¦ trong | text ¦ trong | table_list survey!A7 | |
| ¦ label ¦ relevant | ¦ _label ¦ relevant | column_missing survey!1 | |
| ¦ label ¦ relevant | ¦ label::xx ¦ relevant | language survey!C1 | |
| ¦ label ¦ relevant | ¦ label::English (en) ¦ relevant | | |
| hint ¦ save | label::Tiếng Việt (vi) ¦ save | language_missing survey!C1 | |
| ¦ ngay ¦ | ¦ generated_table_list_label_9 ¦ | name_reserved survey!B5 | |
| hint ¦ save | relevant ¦ save | column_twice survey!H1 | |
| list_name ¦ name ¦ | list_name ¦ _name ¦ | column_missing choices!1 | choice |
| ¦ no ¦ Không ¦ | ¦ yes ¦ Không ¦⏎¦ ¦ co ¦ yes ¦ Lạ ¦ | name_twice choices!B3, B4 | choice |
| calculation ¦ | _calculation ¦ | cell_missing survey!9, 10 | function |
"""


@pytest.mark.parametrize("case", table(SLIPS), ids=lambda case: held(case["new"]))
def test_the_rest_is_told_beside_what_is_wrong_with_a_sheet(case: Mapping[str, str]) -> None:
    assert FORM.count(held(case["old"])) == 1
    prepared = prepare_read(a_workbook(FORM.replace(held(case["old"]), held(case["new"]))))
    assert prepared.draft is not None
    first, *more = case["problems"].split(", ")
    code, cell = first.split() if first else ("", "")
    said = {(code, cell), *((code, f"{cell.partition('!')[0]}!{one}") for one in more)} - {("", "")}
    found = {one for one in cells(told(prepared)) if one[0] != "text_missing"}
    planted = {one for one in (FUNCTION, CHOICE) if not one[0].startswith(case["unread"] or "-")}
    assert found == said | planted


def test_a_form_in_another_language_lacks_its_vietnamese_texts() -> None:
    book = a_workbook(FORM.replace("| label | relevant", "| label::English (en) | relevant"))
    missing = [one.origin.row for one in prepare_read(book).problems if one.origin]
    assert sorted(missing) == [2, 2, 3, 3, 4, 5, 6, 7, 11]


# titles of the texts in sheets survey and choices, and of the hints
SPOKEN = """
| survey | choices | hint | problem |
| label::English (en) | label::English (en) | _hint | language settings!D2 |
| _text | label | hint | column_missing survey!1 |
| _label | label::English (en) | _hint | column_missing survey!1, language settings!D2 |
| label::xx | label::xx | _hint | language survey!C1, language choices!C1, language settings!D2 |
"""


@pytest.mark.parametrize("case", table(SPOKEN), ids=lambda case: "-".join(case.values()))
def test_the_rest_is_told_of_a_form_that_speaks_no_vietnamese(case: Mapping[str, str]) -> None:
    form = FORM.replace("| name | label | relevant", f"| name | {case['survey']} | relevant")
    form = form.replace("| name | label |\n", f"| name | {case['choices']} |\n")
    prepared = prepare_read(a_workbook(form.replace("| hint |", f"| {case['hint']} |")))
    found = {one for one in cells(told(prepared)) if one[0] != "text_missing"}
    said = {tuple(one.split()) for one in case["problem"].split(", ")}
    assert found == said | {FUNCTION, CHOICE}
    assert prepared.draft is not None


HOPELESS = {
    "nobody knows which name is whose": ("| name | label | relevant", "| _name | label | relevant"),
    "nobody knows what is in a loop": ("| date | ngay |", "| begin_loop | ngay |"),
    "no end of mending": ("| select_one co | co |", f"| select_one co{' or_other' * 9} | co |"),
}


@pytest.mark.parametrize("case", HOPELESS)
def test_where_nobody_can_read_on_what_is_known_is_told(case: str) -> None:
    prepared = prepare_read(a_workbook(FORM.replace(*HOPELESS[case])))
    assert prepared.draft is None
    assert prepared.problems


NESTED = """
| old | new | problems | unread |
| end_group ¦ | hidden ¦ ghi | nesting survey!A6 | |
| begin_group ¦ bang | text ¦ bang | nesting survey!A8 | |
| begin_group ¦ bang | begin_repeat ¦ bang | nesting survey!A8 | choice |
"""


@pytest.mark.parametrize("case", table(NESTED), ids=lambda case: held(case["new"]))
def test_the_rest_is_told_beside_a_group_without_its_end(case: Mapping[str, str]) -> None:
    form = FORM.replace("table-list", "")
    assert form.count(held(case["old"])) == 1
    prepared = prepare_read(a_workbook(form.replace(held(case["old"]), held(case["new"]))))
    places = case["problems"].removeprefix("nesting survey!").split(", ")
    wanted = {("nesting", f"survey!{place}") for place in places if place}
    spared = {CHOICE} if case["unread"] else set()
    assert cells(told(prepared)) == wanted | {FUNCTION, CHOICE} - spared


def test_a_path_beside_a_group_without_its_end_is_not_called_wrong() -> None:
    form = FORM.replace("table-list", "").replace("${so} * 2", "../so * 2")
    form = form.replace("| end_group |", "| hidden | ghi")
    assert cells(told(prepare_read(a_workbook(form)))) == {
        ("nesting", "survey!A6"),
        FUNCTION,
        CHOICE,
    }


@pytest.mark.parametrize("is_tall", [True, False])
def test_the_rest_is_told_of_a_sheet_that_was_cut(is_tall: bool) -> None:
    book = a_workbook(FORM)
    sheet = replace(book.sheet("survey"), is_tall=is_tall, is_wide=not is_tall)
    prepared = prepare_read(Workbook({**book.sheets, "survey": sheet}))
    assert cells(told(prepared)) == {("limit", "survey"), FUNCTION, CHOICE}


def test_the_rest_is_told_beside_an_expression_that_is_too_long() -> None:
    long = FORM.replace("${so} * 2", f"{'1 + ' * 1_000}1")
    found = cells(told(prepare_read(a_workbook(long))))
    assert found == {("limit", "survey!E9"), FUNCTION, CHOICE}


def test_where_there_are_more_rows_than_are_read_nobody_reads_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(kinds, "MAX_SURVEY_ROWS", 3)
    prepared = prepare_read(a_workbook(FORM))
    assert (prepared.draft, cells(told(prepared))) == (None, {("limit", "survey")})
