"""What a list says of classes: each cell that cannot be so is refused, what is empty is not 0."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.importing import class_cells, profiles
from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.class_cells import LISTED
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.registry.listed_class import ListedClass
from tests.builders import rows

ON = date(2026, 11, 26)
LIST = Profile({}, year="2025")

CASES = """
| class       | b1    | b2  | decided_on | year | class now | why             | weight   |
| Hộ nghèo    | 120   | 40  | 20/12/2025 |      | poor      |                 |          |
| 1           |       |     |            |      | poor      |                 |          |
| 2           | 0     | 0   |            |      | near_poor |                 |          |
| HCN         | 145.0 |     |            |      | near_poor |                 |          |
| thoát nghèo |       |     |            |      | not_poor  |                 |          |
| Hộ nghèo    |       |     |            | 2024 | poor      |                 |          |
| giàu        | 120   |     |            |      |           | class_unknown   | refused  |
|             | 120   |     |            |      |           | class_missing   | told     |
| HN          | 1500  |     |            |      | poor      | points_strange  | refused  |
| HN          | -5    |     |            |      | poor      | points_strange  | refused  |
| HN          | 12,5  |     |            |      | poor      | points_strange  | refused  |
| HN          |       | 45  |            |      | poor      | points_strange  | refused  |
| HN          |       | 130 |            |      | poor      | points_strange  | refused  |
| HN          |       |     | 27/11/2026 |      | poor      | decided_ahead   | refused  |
| HN          |       |     | tháng 12   |      | poor      | day_unreadable  | doubtful |
| HN          |       |     | 20/12/2024 |      | poor      | year_later      | doubtful |
| HN          |       |     |            | 2027 |           | year_strange    | refused  |
| HN          |       |     |            | đợt 1 |          | year_strange    | refused  |
"""


@pytest.mark.parametrize("case", rows(CASES), ids=lambda case: " ".join(case.values()))
def test_each_cell_of_a_class_is_judged(case: dict[str, str]) -> None:
    names = ("class", "b1", "b2", "decided_on", "year")
    told = class_cells.class_of({LISTED + n: case[n] for n in names if case[n]}, LIST, ON)
    found = [one.poverty_class for one in told.listed.values()]
    assert found == ([case["class now"]] if case["class now"] else [])
    assert [one.why.value for one in told.remarks] == ([case["why"]] if case["why"] else [])
    assert [one.weight.value for one in told.remarks] == ([case["weight"]] if case["why"] else [])
    assert all(one.field.startswith(LISTED) for one in told.remarks)
    assert set(told.listed) <= {case["year"] or "2025"}
    assert not told.is_yearless


def test_all_that_a_list_says_is_kept_as_it_stands_there() -> None:
    texts = {
        "class": "thoát nghèo",
        "b1": "150",
        "number": "12/QĐ-UBND",
        "decided_on": "20/12/2025",
        "office": "UBND xã",
        "causes": "1, 3; không có vốn",
    }
    told = class_cells.class_of({LISTED + key: text for key, text in texts.items()}, LIST, ON)
    assert told.listed == {
        "2025": ListedClass(
            "not_poor", "poor", 150, None, "12/QĐ-UBND", date(2025, 12, 20), "UBND xã",
            ("1", "3", "không có vốn"),
        )
    }  # fmt: skip


@pytest.mark.parametrize(
    ("day", "year"), [("20/12/2025", "2025"), ("15/01/2026", "2025"), ("20/06/2025", "2025")]
)
def test_where_no_year_is_said_the_decision_tells_it(day: str, year: str) -> None:
    texts = {f"{LISTED}class": "HN", f"{LISTED}decided_on": day}
    told = class_cells.class_of(texts, Profile({}), ON)
    assert list(told.listed) == [year]
    assert [(one.why.value, one.other) for one in told.remarks] == [("year_taken", year)]


def test_a_class_without_any_year_is_counted_and_not_kept() -> None:
    told = class_cells.class_of({f"{LISTED}class": "HN"}, Profile({}), ON)
    assert (told.listed, told.is_yearless) == ({}, True)
    old = class_cells.class_of({f"{LISTED}class": "HN", f"{LISTED}b2": "35"}, Profile({}), ON)
    assert (old.remarks, old.is_yearless) == ((), True)


def test_a_ticked_column_or_the_whole_list_says_the_class() -> None:
    poor, near = f"{LISTED}poor", f"{LISTED}near_poor"
    ticked = class_cells.class_of({poor: "0", near: "x"}, LIST, ON)
    assert ticked.listed == {"2025": ListedClass("near_poor")}
    whole = class_cells.class_of({}, replace(LIST, poverty_class="newly_escaped"), ON)
    assert whole.listed == {"2025": ListedClass("not_poor", "poor")}
    assert class_cells.class_of({}, LIST, ON) == class_cells.Told()


HEADINGS = """
| heading                                                  | year | word               |
| DANH SÁCH HỘ NGHÈO NĂM 2025                              | 2025 | poor               |
| Danh sách hộ cận nghèo năm 2025                          | 2025 | near_poor          |
| DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2025                | 2025 |                    |
| Danh sách hộ thoát nghèo năm 2025                        | 2025 | newly_escaped      |
| Danh sách hộ thoát cận nghèo                             |      | newly_escaped_near |
| Chương trình giảm nghèo năm 2021 - 2025                  |      |                    |
| Hộ nghèo năm 2024 và năm 2025                            |      | poor               |
"""


@pytest.mark.parametrize("case", rows(HEADINGS), ids=lambda case: case["heading"])
def test_the_heading_says_year_and_class_of_all(case: dict[str, str]) -> None:
    titles = ("Họ và tên", "Ngày sinh", "Thôn")
    person = Line(4, ("Vi Văn Đức", "1980", "Nà Lúa"))
    lines = (Line(1, (case["heading"],)), Line(3, titles), person)
    found = profiles.proposed(Sheet("x", lines))
    assert (found.year, found.poverty_class) == (case["year"], case["word"])


def test_where_a_column_says_the_class_the_heading_does_not() -> None:
    lines = (
        Line(1, ("DANH SÁCH HỘ NGHÈO NĂM 2025",)),
        Line(3, ("Họ và tên", "Ngày sinh", "Thôn", "Phân loại hộ")),
        Line(4, ("Vi Văn Đức", "1980", "Nà Lúa", "HCN")),
    )
    found = profiles.proposed(Sheet("x", lines))
    assert (found.year, found.poverty_class) == ("2025", "")
    assert found.columns["listed.class"] == 3
