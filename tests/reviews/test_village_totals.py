"""Each village counts for its commune once, however villages were joined and parted."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.reviews.rounds import Round, Totals, summed
from gpn_desktop.reviews.village_totals import by_year, counted, entered, joined_to

A, B, C = "abc"
CASES: Mapping[str, tuple[Mapping[str, Totals], str, Mapping[str, str], Mapping[str, Totals]]] = {
    "nobody was joined": ({A: Totals(1, 4), B: Totals(2, 8)}, "ab", {}, {"a": Totals(1, 4)}),
    "entered before": (
        {A: Totals(10, 40), B: Totals(20, 80)},
        "b",
        {A: B},
        {"b": Totals(30, 120, (A,))},
    ),
    "entered for both since": (
        {A: Totals(10, 40), B: Totals(31, 124, (A,))},
        "b",
        {A: B},
        {"b": Totals(31, 124, (A,))},
    ),
    "the one that went has none": ({B: Totals(20, 80)}, "b", {A: B}, {"b": Totals()}),
    "the one that stays has none": ({A: Totals(20, 80)}, "b", {A: B}, {"b": Totals()}),
    "persons of one are missing": (
        {A: Totals(10, None), B: Totals(20, 80)},
        "b",
        {A: B},
        {"b": Totals(30, None, (A,))},
    ),
    "written for both and parted": (
        {A: Totals(10, 40), B: Totals(31, 124, (A,))},
        "ab",
        {},
        {"a": Totals(10, 40), "b": Totals()},
    ),
    "somebody lives there again": (
        {A: Totals(10, 40), B: Totals(31, 124, (A,))},
        "ab",
        {A: B},
        {"a": Totals(10, 40), "b": Totals()},
    ),
    "one after the other": (
        {A: Totals(1, 1), B: Totals(12, 48, (A,)), C: Totals(30, 120)},
        "c",
        {A: B, B: C},
        {"c": Totals(42, 168, (B, A))},
    ),
    "counted at two": (
        {A: Totals(1, 1), B: Totals(12, 48, (A,)), C: Totals(30, 120, (A,))},
        "c",
        {A: B, B: C},
        {"c": Totals()},
    ),
    "one that nobody knows any more": (
        {B: Totals(31, 124, ("gone",))},
        "b",
        {},
        {"b": Totals(31, 124)},
    ),
    "in a circle": ({A: Totals(1, 4), C: Totals(2, 8)}, "c", {A: B, B: A}, {"c": Totals(2, 8)}),
    "to one that is not here": ({A: Totals(1, 4)}, "c", {A: B}, {"c": Totals()}),
}


@pytest.mark.parametrize("name", CASES)
def test_what_counts_where(name: str) -> None:
    totals, standing, led, wanted = CASES[name]
    found = counted(totals, standing, led)
    assert found.keys() == set(standing)
    assert {one: found[one] for one in wanted} == wanted


def test_who_came_is_named_with_the_nearest_first() -> None:
    assert joined_to(C, "c", {A: B, B: C}) == (B, A)
    assert joined_to(B, "c", {A: B, B: C}) == ()


VILLAGES = "pqrst"
STEPS = st.lists(
    st.tuples(st.sampled_from(["join", "part", "enter"]), *(st.sampled_from(VILLAGES),) * 2)
)


@given(STEPS)
def test_no_village_counts_twice_nor_is_left_out(
    steps: list[tuple[str, str, str]],
) -> None:
    truth = {one: 10**at for at, one in enumerate(VILLAGES)}
    led: dict[str, str] = {}
    totals: dict[str, Totals] = {}
    for what, one, other in steps:
        standing = [each for each in VILLAGES if each not in led]
        if what == "join" and {one, other} <= set(standing) and one != other:
            led[one] = other
        elif what == "part" and led.get(one) in standing:
            del led[one]
        elif what == "enter" and one in standing:
            also = joined_to(one, standing, led)
            households = sum(truth[each] for each in (one, *also))
            totals[one] = Totals(households, 4 * households, also)
    standing = [each for each in VILLAGES if each not in led]
    found = counted(totals, standing, led)
    for one in standing:
        inside = (one, *joined_to(one, standing, led))
        assert found[one].households in (None, sum(truth[each] for each in inside))
    assert summed(one.households for one in found.values()) in (None, sum(truth.values()))


def test_the_rounds_of_several_communes_are_one_year() -> None:
    rounds = (
        Round("1", 2025, totals={A: Totals(10, 40)}),
        Round("2", 2025, totals={B: Totals(20, 80)}),
        Round("3", 2024, totals={A: Totals(9, 36)}),
        Round("4", 2025, "monthly", totals={C: Totals(1, 4)}),
        Round("5", totals={C: Totals(1, 4)}),
    )
    assert by_year(rounds, "abc", {}) == {
        2025: {A: Totals(10, 40), B: Totals(20, 80), C: Totals()},
        2024: {A: Totals(9, 36), B: Totals(), C: Totals()},
    }
    assert by_year(rounds[:2], "b", {A: B}) == {2025: {B: Totals(30, 120, (A,))}}


def test_what_two_rounds_of_a_year_write_differently_is_asked_anew() -> None:
    one = Round("1", 2025, totals={A: Totals(10, 40), B: Totals(20, 80), C: Totals()})
    two = Round("2", 2025, totals={A: Totals(10, 40), B: Totals(21, 80), C: Totals(5, 20)})
    both = {A: Totals(10, 40), B: Totals(), C: Totals(5, 20)}
    assert entered((one, two)) == entered((two, one)) == both
