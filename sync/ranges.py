"""Sets of numbers of a log as compact ranges: what is held, sent, missing.

On the way of the data: in the manifest, the receipts and the plan. A value is a tuple of
``(first, last)`` pairs, ascending, never touching; the empty tuple is nothing. Numbers count
from 1.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

Ranges = tuple[tuple[int, int], ...]
K = TypeVar("K")

NOTHING: Ranges = ()


def of(numbers: Iterable[int]) -> Ranges:
    """Give the ranges of these numbers, in any order, repeated or not."""
    return joined((n, n) for n in numbers)


def joined(pairs: Iterable[tuple[int, int]]) -> Ranges:
    """Give the ranges that cover exactly these pairs, which may overlap and touch."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(pairs):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def is_compact(pairs: Iterable[tuple[int, int]]) -> bool:
    """Say whether these pairs are ranges as this module makes them."""
    end = -1
    for first, last in pairs:
        if not (1 <= first <= last and first > end + 1):
            return False
        end = last
    return True


def union(*sets: Ranges) -> Ranges:
    """Give what is in any of the sets."""
    return joined(pair for ranges in sets for pair in ranges)


def minus(whole: Ranges, part: Ranges) -> Ranges:
    """Give what is in the first set and not in the second."""
    left: list[tuple[int, int]] = []
    taken = iter(part)
    gone = next(taken, None)
    for first, last in whole:
        start = first
        while gone and gone[1] < start:
            gone = next(taken, None)
        while gone and gone[0] <= last:
            if start < gone[0]:
                left.append((start, gone[0] - 1))
            start = gone[1] + 1
            if gone[1] >= last:
                break
            gone = next(taken, None)
        if start <= last:
            left.append((start, last))
    return tuple(left)


def both(one: Ranges, other: Ranges) -> Ranges:
    """Give what is in both sets."""
    return minus(one, minus(one, other))


def gaps(ranges: Ranges) -> Ranges:
    """Give the numbers between 1 and the last one held that are not held."""
    return minus(((1, ranges[-1][1]),), ranges) if ranges else NOTHING


def count(ranges: Ranges) -> int:
    """Give how many numbers these are."""
    return sum(last - first + 1 for first, last in ranges)


def numbers(ranges: Ranges) -> Iterator[int]:
    """Give the numbers, ascending."""
    for first, last in ranges:
        yield from range(first, last + 1)


def has(ranges: Ranges, number: int) -> bool:
    """Say whether a number is in the set."""
    return any(first <= number <= last for first, last in ranges)


def covers(whole: Ranges, part: Ranges) -> bool:
    """Say whether the first set holds all of the second."""
    return not minus(part, whole)


def each_minus(whole: Mapping[K, Ranges], part: Mapping[K, Ranges]) -> dict[K, Ranges]:
    """Give log by log what is in the first and not in the second, without empty logs."""
    left = {log: minus(ranges, part.get(log, NOTHING)) for log, ranges in whole.items()}
    return {log: ranges for log, ranges in left.items() if ranges}
