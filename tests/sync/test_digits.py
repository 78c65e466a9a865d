"""Forty digits over the phone: what is misheard is caught, and the group is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from sync import digits
from tests.fakes import FixedSource

NUMBERS = st.integers(0, digits.MODULUS - 1)


def refused_group(groups: tuple[str, ...]) -> object:
    with pytest.raises(GpnError) as failed:
        digits.read(groups)
    assert failed.value.code is ErrorCode.DIGITS_GROUP_WRONG
    return failed.value.facts["group"]


@given(NUMBERS)
def test_what_is_spelled_reads_back(number: int) -> None:
    assert digits.read(digits.spell(number)) == number
    assert digits.split(" – ".join(digits.spell(number)) + "\n") == digits.spell(number)


@given(NUMBERS)
def test_every_single_wrong_digit_is_caught_in_its_group(number: int) -> None:
    groups = digits.spell(number)
    for place, group in enumerate(groups):
        for at in range(5):
            for digit in set("0123456789") - {group[at]}:
                assert not digits.fits(place, group[:at] + digit + group[at + 1 :])


@given(NUMBERS)
def test_every_swap_of_neighbours_is_caught(number: int) -> None:
    for place, group in enumerate(digits.spell(number)):
        for at in range(4):
            swapped = group[:at] + group[at + 1] + group[at] + group[at + 2 :]
            assert swapped == group or not digits.fits(place, swapped)


@given(NUMBERS)
def test_exchanged_groups_are_caught(number: int) -> None:
    groups = digits.spell(number)
    for one in range(10):
        for other in range(one + 1, 10):
            if groups[one][:4] != groups[other][:4]:
                exchanged = list(groups)
                exchanged[one], exchanged[other] = groups[other], groups[one]
                fit = [digits.fits(place, exchanged[place]) for place in (one, other)]
                assert not all(fit)


def test_the_group_that_cannot_be_right_is_named() -> None:
    groups = digits.spell(12345)
    assert refused_group((*groups[:3], "00001", *groups[4:])) == 4
    assert refused_group(groups[:9]) == 10
    assert refused_group((*groups, "00000")) == 11
    assert refused_group((*groups[:2], "x", *groups[3:])) == 3
    assert refused_group(()) == 1
    assert refused_group(("\u0660" * 5, *groups[1:])) == 1


def test_groups_that_differ_are_numbered() -> None:
    groups = digits.spell(12345)
    assert digits.wrong_groups(groups, groups) == ()
    assert digits.wrong_groups(groups, (*groups[:3], "12345", *groups[4:])) == (4,)
    assert digits.wrong_groups(groups, groups[:8]) == (9, 10)
    assert digits.wrong_groups(groups, (*groups, "1")) == (11,)


def test_a_drawn_code_is_whole_and_new() -> None:
    with chance.using(FixedSource()):
        first, second = digits.draw(), digits.draw()
    assert first != second
    assert digits.read(first) < digits.MODULUS


def test_four_groups_are_picked_by_chance() -> None:
    with chance.using(FixedSource()):
        picks = {digits.pick() for _ in range(40)}
    assert len(picks) > 20
    assert all(len(set(pick)) == 4 and list(pick) == sorted(pick) for pick in picks)
    assert {number for pick in picks for number in pick} == set(range(1, 11))
