"""Days of a column with the month first: told of every day that may be another one by it."""

import pytest

from gpn_desktop.importing.day_order import is_either, month_first
from gpn_desktop.importing.verdicts import Judgement
from tests.importing.test_court import judged, told


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["3/14/2022", "3/4/2022", "12/31/2022"], "3/14/2022"),
        (["3/14/2022", "3/4/2022"], ""),
        (["3-14-22", "1975", "4-30-22"], "3-14-22"),
        (["03.14.2022 00:00:00"] * 2, "03.14.2022 00:00:00"),
        (["14/3/2022", "3/4/2022", "2022-03-14", "", "x"], ""),
        (["31/31/2022", "3/32/2022", "0/0/2022"], ""),
        (["14/3/2022"] * 20 + ["3/14/2022"] * 2, "3/14/2022"),
        (["14/3/2022"] * 21 + ["3/14/2022"] * 2, ""),  # slips
    ],
)
def test_a_column_with_the_month_first_is_known_by_days_behind_the_twelfth(
    texts: list[str], found: str
) -> None:
    assert month_first(texts) == found


def test_in_a_list_of_ours_days_that_nobody_touched_say_nothing_of_those_that_were() -> None:
    usual = ["14/3/2022"] * 21
    assert month_first([*usual, "3/14/2022", "3/15/2022"], is_own=True) == "3/14/2022"
    assert month_first([*usual, "3/14/2022"], is_own=True) == ""


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("3/4/2022", True),
        ("03-04-22", True),
        ("4/4/2022", False),
        ("3/14/2022", False),
        ("14/3/2022", False),
        ("0/3/2022", False),
        ("3/0/2022", False),
        ("3/2022", False),
    ],
)
def test_a_day_may_be_another_one_where_both_parts_are_months(text: str, is_so: bool) -> None:
    assert is_either(text) is is_so


def heard(*births: str) -> Judgement:
    names = (
        "Đặng Văn Hùng|Chủ hộ",
        "Lý Thị Mai|Vợ",
        "Đặng Văn Nam|Con",
        "Đặng Thị Lan|Con",
        "Đặng Thị Én|Con",
    )
    lines = (f"01-01|Nà Lúa|{name}|{born}|||" for name, born in zip(names, births, strict=False))
    return judged("\n".join(lines))


def test_no_day_is_taken_the_other_way_round_beside_days_with_the_month_first() -> None:
    found = heard("3/5/1975", "1/2/1978", "1/13/2001", "2/30/2010", "2/3/2010")
    assert told(found) == [
        "doubtful month_first",
        "doubtful month_first",
        "refused birth_unreadable",
        "refused birth_unreadable",
        "doubtful month_first",
    ]
    assert (found.rows[0].remarks[0].found, found.rows[0].remarks[0].other) == (
        "3/5/1975",
        "1/13/2001",
    )
    plain = heard("3/5/1975", "1/2/1978", "13/1/2001", "2/3/2010")
    assert told(plain)[1:] == ["changed", "changed", "new"]


def test_a_day_that_the_register_has_is_not_doubted() -> None:
    assert told(heard("5/3/1975", "1978", "1/13/2001", "1/13/2002")) == [
        "same",
        "same",
        "refused birth_unreadable",
        "refused birth_unreadable",
    ]
