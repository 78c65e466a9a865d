"""A survey beside the one before it: which one that is, and what differs."""

from datetime import date
from typing import Any

import pytest

from gpn_desktop.engine.score import ItemSort
from gpn_desktop.reviews.compared import NotCompared, PointsSince, before, compared, points_since
from gpn_desktop.reviews.survey import Survey
from tests.engine.test_score import ALL, scored


def survey(id_: str, day: date | None, *stood_for: str, score: Any = None) -> Survey:
    made = {"b1": 1} if score is None else score
    supersedes = tuple((one, "root") for one in stood_for)
    return Survey(id_, interviewed_on=day, score=made, supersedes=supersedes)


LAST, FIRST, NOW = date(2025, 11, 3), date(2025, 10, 1), date(2026, 11, 25)


def test_a_correction_is_held_against_what_it_corrects() -> None:
    old, returned = survey("old", LAST), survey("a", NOW)
    now = survey("b", NOW, "a")
    assert before(now, (now, returned, old)) is returned


def test_else_it_is_the_last_one_that_stood_before() -> None:
    replaced, stands = survey("old", FIRST), survey("old2", LAST, "old")
    later, empty = survey("later", date(2026, 12, 1)), survey("none", LAST, score={})
    now = survey("b", NOW)
    assert before(now, (now, later, empty, replaced, stands)) is stands
    assert before(now, (now, later)) is None
    assert before(survey("b", None), (stands,)) is None


def test_totals_class_and_items_are_told_from_earlier_to_later() -> None:
    old = survey("a", LAST, score=scored(ALL).plain())
    new = survey("b", NOW, score=scored(ALL.replace("gach", "khac")).plain())
    found = compared(old, new)
    assert (found.b1, found.b2) == ((75, 67), (10, 10))
    assert found.classes == ("near_poor", "near_poor")
    (change,) = found.changes
    assert (change.sort, change.question, change.delta) == (ItemSort.ANSWER, "wall", -8)
    assert (found.survey, found.interviewed_on, found.is_other_sheet) == ("a", LAST, False)
    assert found.unchanged == 5


def test_a_survey_without_a_total_leaves_it_open() -> None:
    old = survey("a", LAST, score=scored("area=tt").plain())
    found = compared(old, survey("b", NOW, score={**scored(ALL).plain(), "version": "2027010101"}))
    assert found.b1 == (None, 75)
    assert found.classes == ("", "near_poor")
    assert {one.sort for one in found.changes} == {ItemSort.NEW}
    assert found.is_other_sheet


P2022: dict[str, Any] = {"period": "P2022"}
SINCE = [
    ({"b1": 120, "b2": 30}, {"b1": 131, "b2": 10}, PointsSince(LAST, 11, -20)),
    ({"b1": 120, "b2": 30}, {"b1": 120}, PointsSince(LAST, 0, None)),
    ({"b2": 0}, {"b1": 131, "b2": 0}, PointsSince(LAST, None, 0)),
    ({"b1": None}, {"b1": 131}, PointsSince(LAST, why_not=NotCompared.NO_TOTAL)),
    (
        {"b1": 120, "period": "P2016"},
        {"b1": 131},
        PointsSince(LAST, why_not=NotCompared.OTHER_STANDARD),
    ),
]


@pytest.mark.parametrize(("then", "now", "found"), SINCE, ids=range(len(SINCE)))
def test_points_differ_from_those_of_the_same_standard(
    then: dict[str, Any], now: dict[str, Any], found: PointsSince
) -> None:
    assert points_since(survey("a", LAST, score=P2022 | then), P2022 | now) == found


def test_without_an_earlier_survey_there_is_nothing_to_compare() -> None:
    assert points_since(None, P2022 | {"b1": 1}) == PointsSince(why_not=NotCompared.NO_SURVEY)
