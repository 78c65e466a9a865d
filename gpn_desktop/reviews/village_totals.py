"""Totals of villages that were joined to others: each counts for its commune, once.

On the way: totals as they were entered → by the villages that stand today → rates of plans and the
reports of form 7. A total names the villages it was written for besides its own (``also``), so
neither clocks nor the order of arrival say what it counts: what was written for a village before
it was joined is added to the one that it came into, unless the total of that one counts it already.
One that counts a village that stands apart (again) is none, and is asked for anew; so is one that
two rounds of a year write differently.

Source: form 7.1, columns 1 and 2 (all households and persons of a village at the review); a total
that is missing stops 7.1 instead of being taken for 0.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from gpn_desktop.reviews.rounds import YEARLY, Round, Totals, summed


def by_year(
    rounds: Iterable[Round], standing: Collection[str], led: Mapping[str, str]
) -> dict[int, dict[str, Totals]]:
    """Give the totals of the yearly rounds of all communes: by year, by village that stands."""
    of_year: dict[int, list[Round]] = {}
    for one in rounds:
        if one.sort == YEARLY and one.year is not None:
            of_year.setdefault(one.year, []).append(one)
    return {year: counted(entered(those), standing, led) for year, those in of_year.items()}


def entered(rounds: Iterable[Round]) -> dict[str, Totals]:
    """Give the totals as they were written in rounds of one year; none where two differ."""
    written: dict[str, set[Totals]] = {}
    for each in rounds:
        for village, one in each.totals.items():
            written.setdefault(village, set()).add(one)
    return {village: _agreed(those - {Totals()}) for village, those in written.items()}


def _agreed(written: Collection[Totals]) -> Totals:
    return next(iter(written)) if len(written) == 1 else Totals()


def counted(
    totals: Mapping[str, Totals], standing: Collection[str], led: Mapping[str, str]
) -> dict[str, Totals]:
    """Give the totals by village that stands; ``led`` says to which one each joined one went.

    ``also`` of what is given names the joined villages that are counted there.
    """
    ends = _ends(standing, led)
    return {village: _sum(totals, parts, ends) for village, parts in _parts(ends).items()}


def joined_to(village: str, standing: Collection[str], led: Mapping[str, str]) -> tuple[str, ...]:
    """Give the villages that came into one, directly or not; those nearest to it first."""
    return tuple(_parts(_ends(standing, led)).get(village, [])[1:])


def _ends(standing: Collection[str], led: Mapping[str, str]) -> dict[str, tuple[int, str]]:
    """Give of each village the one that stands for it, and how many joinings lie between."""
    found = {one: (0, one) for one in standing}
    for one in led.keys() - found.keys():
        way = list(_way(one, standing, led))
        if way[-1] in standing:
            found[one] = (len(way), way[-1])
    return found


def _way(village: str, standing: Collection[str], led: Mapping[str, str]) -> Iterator[str]:
    """Follow a village to one that stands, to one of which nothing is known, or in a circle."""
    passed: set[str] = set()
    while village and village not in passed:
        yield village
        passed.add(village)
        village = "" if village in standing else led.get(village, "")


def _parts(ends: Mapping[str, tuple[int, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one, (_, end) in sorted(ends.items(), key=lambda each: (each[1][0], each[0])):
        found.setdefault(end, []).append(one)
    return found


def _sum(
    totals: Mapping[str, Totals], parts: Sequence[str], ends: Mapping[str, tuple[int, str]]
) -> Totals:
    """Give what a village and those that came into it are together; nothing if one is missing."""
    taken: set[str] = set()
    found: list[Totals] = []
    for one in parts:
        if one in taken:
            continue
        own = totals.get(one, Totals())
        also = [each for each in own.also if each in ends]
        if not taken.isdisjoint(also) or not set(also) <= set(parts):
            return Totals()
        taken |= {one, *also}
        found.append(own)
    households = summed(one.households for one in found)
    joined = () if households is None else tuple(parts[1:])
    return Totals(households, summed(one.persons for one in found), joined)
