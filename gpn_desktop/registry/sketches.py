"""Who of a whole register may stand there twice: found by what few share, not by comparing all.

On the way: a sketch of every person → those who share a number; those whose names are alike and who
share a telephone, a day of birth, or village and years → pairs, which ``duplicates.compare`` then
weighs. A number that very many share tells nobody apart [A].
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from gpn_desktop.registry.duplicates import is_slip

MOST: Final = 40  # people who share a number that still tells them apart
WHOLE_DAY: Final = 10  # letters of a date that names its day


class Sketch(NamedTuple):
    """What a person is looked for by: ``number`` of the record, the words of the name.

    ``birth`` is as it is kept (1985-03-05, 1985, or empty); ``numbers`` bear their kind.
    """

    number: int
    household: str
    words: frozenset[str]
    birth: str
    village: str
    phones: Sequence[str] = ()
    numbers: Sequence[str] = ()
    citizen: str = ""


Two = tuple[Sketch, Sketch]
Keys = Callable[[Sketch], Iterable[Hashable]]


def pairs(people: Iterable[Sketch]) -> set[tuple[int, int]]:
    """Give the pairs of records worth comparing, each once; in one household only by a number."""
    known = list(people)
    found = {_ordered(two) for two in _shared(known, _numbers)}
    named = (two for keys in (_phones, _slips) for two in _shared(known, keys) if _are_alike(two))
    for twos in (named, _born(known), _neighbours(known), _undated(known)):
        found.update(_ordered(two) for two in twos if two[0].household != two[1].household)
    return found


def _ordered(two: Two) -> tuple[int, int]:
    first, second = sorted((two[0].number, two[1].number))
    return first, second


def may_be_called(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two names are the same but for a word that one lacks, or a letter of one word."""
    longest, common = max(len(one), len(other)), len(one & other)
    if common < longest - 1:
        return False
    if common == longest or len(one) != len(other):
        return True
    (ours,), (theirs,) = one - other, other - one
    return is_slip(ours, theirs)


def _shared(people: Iterable[Sketch], keys: Keys) -> Iterator[Two]:
    """Give the pairs that share a key that few have."""
    blocks: dict[Hashable, list[Sketch]] = defaultdict(list)
    for one in people:
        for key in keys(one):
            blocks[key].append(one)
    for block in blocks.values():
        if 1 < len(block) <= MOST and (keys is _numbers or _is_across(block)):
            yield from combinations(block, 2)


def _is_across(block: Sequence[Sketch]) -> bool:
    return any(one.household != block[0].household for one in block)


def _numbers(one: Sketch) -> Iterable[Hashable]:
    return one.numbers


def _phones(one: Sketch) -> Iterable[Hashable]:
    return one.phones


def _slips(one: Sketch) -> Iterable[Hashable]:
    """Give what a slip leaves of a citizen number: all but its beginning, middle or end.

    The beginning alone (province, sex, year) is that of very many.
    """
    kept = one.citizen
    return ("-" + kept[6:], kept[:9], kept[:6] + "-" + kept[9:]) if len(kept) > WHOLE_DAY else ()


def _born(people: Iterable[Sketch]) -> Iterator[Two]:
    """Give those with alike names who were born on one day."""
    days: dict[str, list[Sketch]] = defaultdict(list)
    for one in people:
        if len(one.birth) == WHOLE_DAY:
            days[one.birth].append(one)
    for block in days.values():
        yield from (two for two in combinations(block, 2) if _are_alike(two))


def _are_alike(two: Two) -> bool:
    return may_be_called(two[0].words, two[1].words)


def _neighbours(people: Iterable[Sketch]) -> Iterator[Two]:
    """Give those with alike names of one village who were born in one year or the year after."""
    villages: dict[str, dict[int, list[Sketch]]] = defaultdict(lambda: defaultdict(list))
    for one in people:
        if one.village and one.birth:
            villages[one.village][int(one.birth[:4])].append(one)
    for years in villages.values():
        for year, block in years.items():
            yield from _alike_in(block, years.get(year + 1, ()))


def _alike_in(block: Sequence[Sketch], after: Sequence[Sketch]) -> Iterator[Two]:
    for place, one in enumerate(block):
        words, most = one.words, len(one.words)
        for other in (*block[place + 1 :], *after):
            if len(words & other.words) >= most - 1 and may_be_called(words, other.words):
                yield one, other


def _undated(people: Iterable[Sketch]) -> Iterator[Two]:
    """Give those of one name and village of whom one has no birth."""
    known = [one for one in people if one.village]
    named: dict[Hashable, list[Sketch]] = defaultdict(list)
    wanted = {(one.village, one.words) for one in known if not one.birth}
    for one in known:
        if (one.village, one.words) in wanted:
            named[one.village, one.words].append(one)
    for block in named.values():
        yield from (two for two in combinations(block, 2) if not (two[0].birth and two[1].birth))
