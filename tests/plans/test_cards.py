"""One order of codes, for the list of who waits for a card and for the invented commune."""

from datetime import date
from typing import Any

import pytest

from gpn_desktop.plans.cards import GROUNDS, Holder, card_code
from gpn_desktop.plans.groups import indicator_data
from gpn_desktop.registry.persons import PartialDate
from tests.builders import rows
from tests.plans.commune import TODAY, person

CASES = """
| who         | class     | zones | code |
| child       | poor      |       | TE   |
| pensioner   | poor      |       | HT   |
| tay         | poor      | VKK   | HN   |
| tay         | near_poor | VKK   | DT   |
| kinh        | near_poor | III   | DK   |
| kinh        | near_poor | VKK   | CN   |
| tay         | near_poor |       | CN   |
| assisted    | not_poor  |       | BT   |
| pupil       | not_poor  |       | HS   |
| pupil       | poor      |       | HN   |
| tay         | not_poor  |       |      |
"""
PEOPLE: dict[str, dict[str, Any]] = {
    "child": {"birth_date": PartialDate(2023)},
    "pensioner": {"pension": True},
    "tay": {},
    "kinh": {"ethnicity": "kinh"},
    "assisted": {"monthly_assistance": True},
    "pupil": {"school_status": "attending"},
}


def holder(who: str, found: str, zones: frozenset[str] | None, on: date = TODAY) -> Holder:
    return Holder(person("x", "h", **PEOPLE[who]), found, zones, on)


@pytest.mark.parametrize("case", rows(CASES), ids=lambda case: " ".join(case.values()))
def test_a_card_is_asked_for_under_the_first_code_that_fits(case: dict[str, str]) -> None:
    found = holder(case["who"], case["class"], frozenset(case["zones"].split()))
    assert card_code(found) == case["code"]


def test_where_it_is_not_known_whether_a_code_before_fits_none_is_proposed() -> None:
    assert card_code(holder("tay", "near_poor", None)) == ""
    assert card_code(holder("tay", "poor", None)) == "HN"


def test_every_code_of_the_order_has_its_ground_and_every_ground_its_place() -> None:
    codes = indicator_data()["card_codes"]
    assert len(set(codes)) == len(codes)
    assert set(codes) == set(GROUNDS)
