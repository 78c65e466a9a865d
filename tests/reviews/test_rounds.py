from datetime import date

import pytest

from gpn_desktop.reviews.rounds import (
    MONTHLY,
    ListedRow,
    Round,
    Totals,
    numbered,
    result_day,
    round_on,
    summed,
    window_of,
    without_totals,
)
from tests.builders import rows


def test_the_window_of_a_year_follows_from_the_text_in_force() -> None:
    assert window_of(2019) == (date(2019, 9, 1), date(2019, 12, 31))
    assert window_of(2026) == (date(2026, 9, 1), date(2026, 12, 14))
    assert window_of(2015) == (None, None)


def test_villages_without_a_total_are_named() -> None:
    found = {"a": Totals(0, 0), "b": Totals(None, 4)}
    assert without_totals(found, ["a", "b", "c"]) == ("b", "c")


def test_a_result_is_for_the_end_of_the_yearly_rounds_year_or_for_the_day() -> None:
    day = date(2026, 11, 25)
    assert result_day(Round("r", 2026), day) == date(2026, 12, 31)
    assert result_day(Round("r", 2026, sort=MONTHLY), day) == day
    assert result_day(Round("r"), day) == day
    assert result_day(None, day) == day


def test_a_day_belongs_to_the_yearly_round_that_opened_last() -> None:
    day = date(2026, 11, 25)
    early = Round("a", 2026, opens=date(2026, 9, 1))
    late = Round("b", 2026, opens=date(2026, 10, 1))
    others = (Round("c", 2025), Round("d", 2026, sort=MONTHLY, opens=day))
    assert round_on((late, early, *others), day) == late
    assert round_on(others, day) is None


def test_a_sum_with_an_empty_count_is_empty() -> None:
    assert [summed(()), summed((0, 2)), summed((2, None))] == [0, 2, None]


NUMBERS = """
| typed   | found   |
| 12      | a b     |
| 3-12    | a       |
| 3 12    | a       |
| 030012  | a       |
| 0012    | a b     |
| 013     | c       |
| 1       | a b c   |
| lan     | c       |
| dang    | a       |
| 05-     | b c     |
| nobody  |         |
"""


@pytest.mark.parametrize("case", rows(NUMBERS), ids=lambda case: case["typed"])
def test_a_household_is_found_by_its_number_or_its_head(case: dict[str, str]) -> None:
    listed = [
        ListedRow("a", "Đặng Văn An", "03-0012"),
        ListedRow("b", "Lý Thị Bé", "05-0012"),
        ListedRow("c", "Hoàng Thị Lan", "05-0013"),
    ]
    found = numbered(listed, case["typed"])
    assert [one.household for one in found] == case["found"].split()
