"""What is told of a workbook at once: the rest of it beside each slip, and nothing false of it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop.engine.check import check
from gpn_desktop.forms.problems import FormProblem
from gpn_desktop.forms.publish import Prepared, has_errors, prepare_read
from gpn_desktop.forms.understood import understood
from gpn_desktop.forms.workbook import Cell, CellKind, Workbook
from tests.builders import a_workbook, rows

FORM = """
| survey | | | | | | | | | |
| | type | name | label | relevant | constraint | calculation | choice_filter | trigger |
| | select_one co | co | Có | | | | | | |
| | integer | so | Số | | . > 0 | | | | |
| | date | ngay | Ngày | | . <= today() | | | | |
| | text | chu | Chữ ${so} | ${so} > 1 | | | | | |
| | begin_repeat | nguoi | Người | | | | | | |
| | text | ten | Tên | | | | | | |
| | end_repeat | | | | | | | | |
| | calculate | tong | | | | ${so} * 2 | | | |
| | calculate | xau | | | | ngayy() | | | |
| | text | sai | Sai | selected(${co}, 'zz') | | | | | |
| choices | | | |
| | list_name | name | label |
| | co | yes | Có |
| | co | no | Không |
| gpn | | |
| | key | value |
| | role | other |
| | status | trial |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | mau | Mẫu | 2026112301 | Tiếng Việt (vi) |
"""
PLANTED = {("function_unknown", "survey!F10"), ("choice_unknown", "survey!D11")}
SLIPS = """
| old                     | new                                   | problem                   |
| ${so} > 1               | ${soo} > 1                            | path_unknown survey!D5    |
| . > 0                   | . > ${last-saved#so}                  | last_saved_refused survey!E3 |
| integer \\| so          | photo \\| so                          | type_refused survey!A3    |
| integer \\| so          | integr \\| so                         | type_unknown survey!A3    |
| integer \\| so          | range \\| so                          | type_refused survey!A3    |
| date \\| ngay           | select_one zz \\| ngay                | list_unknown survey!A4    |
| date \\| ngay           | select_one_from_file z.csv \\| ngay   | csv_missing survey!A4     |
| date \\| ngay           | date \\| họ tên                       | name_form survey!B4       |
| date \\| ngay           | date \\| Ngay                         | name_form survey!B4       |
| date \\| ngay           | date \\| so                           | name_twice survey!B4      |
| date \\| ngay           | date \\|                              | cell_missing survey!B4    |
| date \\| ngay           | date \\| data                         | name_reserved survey!B4   |
| date \\| ngay \\| Ngày  | date \\| ngay \\|                     | text_missing survey!C4    |
| ${so} * 2               |                                       | cell_missing survey!F9    |
| ${so} * 2               | pulldata('z.csv', 'a', 'name', '1')   | name_form survey!F9       |
| ${so} * 2               | pulldata(${so}, 'a', 'name', '1')     | name_form survey!F9       |
| co \\| no \\| Không     | co \\| yes \\| Không                  | name_twice choices!B3     |
| co \\| no \\| Không     | co \\| khong co \\| Không             | name_form choices!B3      |
| co \\| no \\| Không     | co \\| \\| Không                      | cell_missing choices!B3   |
| co \\| no \\| Không     | co/ \\| no \\| Không                 | name_form choices!A3      |
| co \\| no \\| Không     | persons \\| a \\| Không               | name_reserved choices!A3  |
| select_one co           | select_one co or_other                | type_refused survey!A2    |
| choice_filter           | relevant::x                           | column_unknown survey!G1  |
| version                 | ver                                   | column_missing settings!1 |
"""


def planted(old: str, new: str) -> Workbook:
    held = (old.replace("\\|", "|"), new.replace("\\|", "|"))
    assert FORM.count(held[0]) == 1
    return a_workbook(FORM.replace(*held))


def told(prepared: Prepared) -> list[FormProblem]:
    draft = prepared.draft or prepared.definition
    found = check(draft, doubtful=prepared.doubtful) if draft else ()
    return [*prepared.problems, *found]


def cells(problems: list[FormProblem]) -> set[tuple[str, str]]:
    return {(one.code.value, one.origin.cell if one.origin else "") for one in problems}


def slips() -> list[dict[str, str]]:
    return rows(SLIPS.replace("\\|", "\x00"))


@pytest.mark.parametrize("case", slips(), ids=lambda case: case["new"].replace("\x00", " "))
def test_the_rest_is_told_beside_a_slip_and_nothing_false(case: Mapping[str, str]) -> None:
    old, new = (case[what].replace("\x00", "|") for what in ("old", "new"))
    code, cell = case["problem"].split()
    found = cells(told(prepare_read(planted(old, new))))
    spared = {"choices", "co"} & {cell.partition("!")[0], *old.split()}
    wanted = PLANTED - ({("choice_unknown", "survey!D11")} if spared else set())
    assert (code, cell) in found
    assert wanted <= found
    assert {one for one in found if one[1].startswith("survey!") and one != (code, cell)} <= PLANTED


def test_what_depends_on_a_doubtful_question_is_not_told() -> None:
    book = a_workbook(
        FORM.replace("${so} * 2", "${nam} + ${ngay}").replace("ngayy()", "${tong} = 'a'")
    )
    assert cells(told(prepare_read(book))) == {
        ("path_unknown", "survey!F9"),
        ("choice_unknown", "survey!D11"),
    }


def test_a_name_that_nobody_has_is_told_wherever_it_is_read() -> None:
    book = a_workbook(FORM.replace("${so} * 2", "${soo} * 2").replace("${so} > 1", "${soo} > 1"))
    unknown = {("path_unknown", "survey!D5"), ("path_unknown", "survey!F9")}
    assert cells(told(prepare_read(book))) == PLANTED | unknown


def test_an_end_too_many_is_told_and_the_rows_that_are_closed_stay() -> None:
    line = "| | calculate | tong |"
    book = a_workbook(FORM.replace(line, f"| | end_group | | | | | | | |\n{line}"))
    moved = {("function_unknown", "survey!F11"), ("choice_unknown", "survey!D12")}
    prepared = prepare_read(book)
    assert cells(told(prepared)) == moved | {("nesting", "survey!A9")}
    assert prepared.draft is not None


def test_where_nothing_is_asked_there_is_nothing_to_read_on() -> None:
    questions = FORM[FORM.index("| | select_one co") : FORM.index("| choices |")]
    prepared = prepare_read(a_workbook(FORM.replace(questions, "")))
    assert prepared.draft is None
    assert {one.code.value for one in prepared.problems} == {"form_empty"}


def test_a_list_that_nobody_knows_is_told_where_it_is_asked_and_not_where_it_is_read() -> None:
    book = a_workbook(
        FORM.replace("date | ngay", "select_one zz | ngay").replace(
            "${so} * 2", "count(instance('zz')/root/item)"
        )
    )
    assert cells(told(prepare_read(book))) == PLANTED | {("list_unknown", "survey!A4")}


def test_where_all_is_wrong_nobody_waits_for_a_draft() -> None:
    slips = "".join(f"| | text | Tên {n} | Tên | ${{la_{n}}} = 1 |\n" for n in range(150))
    found = prepare_read(a_workbook(FORM.replace("| choices |", f"{slips}| choices |", 1)))
    assert found.draft is None
    codes = [one.code.value for one in found.problems]
    assert codes.count("path_unknown") == 100
    assert codes.count("and_more") == 2


WORD = st.sampled_from(
    (
        *(
            "",
            "x",
            "co",
            "so",
            "ngay",
            "${so}",
            "${zz}",
            "${so",
            "text",
            "select_one co",
            "begin_group",
        ),
        *(
            "end_group",
            "begin_repeat",
            "end_repeat",
            "calculate",
            "photo",
            "họ tên",
            "a b",
            "1 +",
            "'",
        ),
        *(
            "Có",
            "yes",
            "${ten}",
            "sum(${ten})",
            "z.csv",
            "select_one_from_file z.csv",
            "geopoint",
            "-",
        ),
        *(
            "pulldata('z', 'a', 'b', ${so})",
            "instance('co')/root/item[name = ${so}]/x",
            "data",
            "${x-y}",
        ),
        *(
            "randomize=true",
            "select_one ${nguoi}",
            "select_one co or_other",
            "jr:choice-name(${co}, '${co}')",
        ),
        *(
            "select_multiple co",
            "note",
            "today",
            "${nguoi}",
            "position(..)",
            "nguoi_count",
            "meta",
            "a.b",
        ),
    )
)


CHANGES = st.lists(
    st.tuples(st.sampled_from(["survey"] * 3 + ["choices"]), *[st.integers(0, 99)] * 2, WORD),
    min_size=1,
    max_size=6,
)


@given(CHANGES)
@settings(max_examples=150, deadline=None)
def test_whatever_is_wrong_reading_on_ends_in_problems(
    changes: list[tuple[str, int, int, str]],
) -> None:
    book = a_workbook(FORM)
    for name, one, other, text in changes:
        sheet = book.sheet(name)
        row, header = sheet.rows[one % len(sheet.rows)], sheet.headers[other % len(sheet.headers)]
        rest = {title: cell for title, cell in row.cells.items() if title != header.name}
        cells = {**rest, header.name: Cell(text, CellKind.TEXT, header.letter)} if text else rest
        lines = tuple(replace(each, cells=cells) if each is row else each for each in sheet.rows)
        book = Workbook({**book.sheets, name: replace(sheet, rows=lines)})
    prepared = prepare_read(understood(book))
    told(prepared)
    assert (prepared.definition is None) == has_errors(prepared.problems)
