from dataclasses import replace
from fractions import Fraction

import pytest

from gpn_desktop.errors import GpnError
from gpn_desktop.plans.facts import Facts
from gpn_desktop.plans.indicators import indicators
from gpn_desktop.plans.measure import Measured
from gpn_desktop.plans.plan import Target, plan_57
from gpn_desktop.plans.progress import (
    ProgressState,
    line_progress,
    progress,
    target_progress,
)
from gpn_desktop.registry.places import IN_NO_ZONE, Zone
from tests.plans.commune import COURSE, COW, FACTS, PLANNED, SUPPORTS, facts


def target(indicator: str, value: str, comparison: str = "at_least", village: str = "") -> Target:
    line = f"KH57-{indicator[0]}"
    return Target(indicator, "plan", line, indicator, value, comparison, village=village)


@pytest.mark.parametrize(
    ("value", "promised", "comparison", "share", "is_reached"),
    [
        (30, "60", "at_least", "1/2", False),
        (60, "60", "at_least", "1", True),
        (60, "60", "more_than", "1", False),
        (61, "60", "more_than", "1", True),
        (-1, "3", "at_least", "0", False),
    ],
)
def test_a_bar_is_value_over_target(
    value: int, promised: str, comparison: str, share: str, is_reached: bool
) -> None:
    measured = Measured(indicators()["2a"], value=Fraction(value))
    found = progress(measured, target("2a", promised, comparison))
    assert found.state is ProgressState.VALUE_WITH_BAR
    assert (found.share, found.is_reached) == (Fraction(share), is_reached)


@pytest.mark.parametrize(
    "promise", [None, target("7a", "", "none"), target("7a", "5", "none"), target("7a", "0")]
)
def test_without_a_number_to_reach_there_is_a_value_and_no_bar(promise: Target | None) -> None:
    found = progress(Measured(indicators()["7a"], value=Fraction(4)), promise)
    assert found.state is ProgressState.VALUE_WITHOUT_BAR
    assert (found.share, found.is_reached) == (None, None)


def test_a_target_that_cannot_be_read_is_told() -> None:
    with pytest.raises(GpnError):
        progress(Measured(indicators()["2a"], value=Fraction(1)), target("2a", "many"))


def test_a_measure_without_value_or_reason_is_no_data() -> None:
    assert progress(Measured(indicators()["2a"])).state is ProgressState.NO_DATA


PROMISES = (target("2a", "40", "more_than"), target("3a", "100"), target("5a", "100"))


def test_all_nine_lines_stand_in_their_honest_state() -> None:
    given = facts(supports=(*SUPPORTS, COW), activities=(COURSE,), meetings=(PLANNED,))
    found = line_progress(plan_57(), PROMISES, given)
    assert [one.line.code for one in found] == [f"KH57-{n}" for n in range(1, 10)]
    assert [one.main.state.value for one in found] == [
        *("no_data", "value_with_bar", "value_with_bar", "no_data", "no_need", "no_data"),
        *("value_without_bar", "value_without_bar", "value_without_bar"),
    ]
    assert [one.measured.indicator.code for one in found[0].others] == ["1b", "1c", "1d"]


def test_an_empty_commune_promises_nothing_false() -> None:
    found = line_progress(plan_57(), PROMISES, Facts(2026, FACTS.on))
    assert {one.main.state for one in found} == {ProgressState.NO_DATA, ProgressState.NO_NEED}


def test_nobody_in_the_denominator_is_not_applicable() -> None:
    none = tuple(replace(one, zones=(Zone(IN_NO_ZONE),)) for one in FACTS.villages)
    empty = facts(classes={}, villages=none)
    found = target_progress(target("3a", "100"), empty)
    assert found.state is ProgressState.NOT_APPLICABLE


def test_a_target_of_a_village_is_measured_there() -> None:
    assert target_progress(target("3a", "100", village="po"), FACTS).share == 1
    assert target_progress(target("3a", "100"), FACTS).share == Fraction(1, 2)


def test_targets_of_villages_do_not_stand_for_the_commune() -> None:
    promises = (replace(PROMISES[0], village="po"),)
    found = line_progress(plan_57(), promises, facts(supports=SUPPORTS))
    assert found[1].main.target is None
