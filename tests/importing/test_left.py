"""A list that was left: what was ticked comes back, where the same is said of its rows."""

import json
from dataclasses import replace
from typing import Any

import pytest

from gpn_desktop.importing import left
from gpn_desktop.importing.families import Entry
from gpn_desktop.importing.left import Left
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Judged, Judgement, Verdict

PROFILE = Profile({"full_name": 1, "village": 2}, 3, "every", "", "Tờ 1", "Nà Pá", {"B": "ho ten"})
YOUNG, HIDDEN = Remark(Why.HEAD_YOUNG), Remark(Why.ROW_HIDDEN)


def row(number: int, verdict: Verdict, *remarks: Remark) -> Judged:
    return Judged(Entry(number), verdict, 0, remarks)


FOUND = Judgement(
    (
        row(3, Verdict.NEW),
        row(4, Verdict.NEW, HIDDEN),
        row(5, Verdict.DOUBTFUL, YOUNG),
        row(6, Verdict.DOUBTFUL, YOUNG, HIDDEN),
        row(7, Verdict.REFUSED),
    )
)
USUAL = frozenset({3, 4})


def a_left(accepted: set[int]) -> Left:
    more = left.ticks(FOUND, USUAL, accepted)
    return Left("/d/hộ.xlsx", "abc", PROFILE, "2026-11-27T14:03:00+07:00", True, *more)


@pytest.mark.parametrize("accepted", [set(), {3, 4}, {3}, {4, 5}, {3, 4, 5, 6}])
def test_what_was_ticked_is_ticked_again(accepted: set[int]) -> None:
    one = a_left(accepted)
    again = left.read("abc", left.written(one))
    assert again is not None
    assert again == replace(one, unticked=[*one.unticked])
    assert again.accepted(FOUND, USUAL) == accepted
    assert again.asked_anew(accepted) == ()


def test_a_row_of_which_something_else_is_said_by_now_is_asked_about_anew() -> None:
    one = a_left({4, 5, 6})
    (first, second, third, fourth, last) = FOUND.rows
    today = Judgement((first, second, replace(third, remarks=(HIDDEN,)), fourth, last))
    accepted = one.accepted(today, USUAL)
    assert accepted == {4, 6}
    assert one.asked_anew(accepted) == (5,)
    refused = Judgement((first, second, replace(third, verdict=Verdict.REFUSED), fourth, last))
    assert one.accepted(refused, USUAL) == {4, 6}


GOOD: dict[str, Any] = json.loads(left.written(a_left({3})))
STRANGE = {
    "no text": "{",
    "a list": "[]",
    "no profile": json.dumps({**GOOD, "profile": None}),
    "less of a profile": json.dumps({**GOOD, "profile": {"columns": {}}}),
    "more than is known": json.dumps({**GOOD, "colour": "red"}),
    "ticks of no row": json.dumps({**GOOD, "ticked": {"x": ""}}),
    "columns of a newer version": json.dumps(
        {**GOOD, "profile": {**GOOD["profile"], "columns": {"shoe_size": 1}}}
    ),
    "no columns": json.dumps({**GOOD, "profile": {**GOOD["profile"], "columns": [1]}}),
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_another_version_kept_is_passed_over(name: str) -> None:
    assert left.read("abc", json.dumps(GOOD)) is not None
    assert left.read("abc", STRANGE[name]) is None
