"""Ranges say the same as sets of numbers."""

from hypothesis import given
from hypothesis import strategies as st

from sync import ranges

NUMBERS = st.sets(st.integers(1, 40))


@given(NUMBERS, NUMBERS)
def test_ranges_are_sets(one: set[int], other: set[int]) -> None:
    a, b = ranges.of(one), ranges.of(other)
    assert ranges.is_compact(a)
    assert set(ranges.numbers(a)) == one
    assert ranges.union(a, b) == ranges.of(one | other)
    assert ranges.minus(a, b) == ranges.of(one - other)
    assert ranges.both(a, b) == ranges.of(one & other)
    assert ranges.covers(a, b) == (other <= one)
    assert ranges.count(a) == len(one)
    assert all(ranges.has(a, n) == (n in one) for n in range(42))
    assert ranges.gaps(a) == ranges.of(set(range(1, max(one, default=0))) - one)


def test_only_ascending_pairs_that_never_touch_are_compact() -> None:
    assert ranges.is_compact(())
    assert ranges.is_compact(((1, 1), (3, 9)))
    assert not ranges.is_compact(((0, 1),))
    assert not ranges.is_compact(((2, 1),))
    assert not ranges.is_compact(((1, 2), (3, 4)))
    assert not ranges.is_compact(((5, 6), (1, 2)))


def test_logs_are_compared_one_by_one_and_empty_ones_fall_away() -> None:
    held = {"a": ((1, 9),), "b": ((1, 3),)}
    assert ranges.each_minus(held, {"a": ((4, 5),), "b": ((1, 5),)}) == {"a": ((1, 3), (6, 9))}
