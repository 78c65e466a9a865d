"""All pairs of the register that may be one human written down twice, the likeliest first.

On the way: the whole register, sketched → pairs that share something → those that nobody judged to
be two, weighed → one line for two households, with how many more of their people are alike.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from gpn_desktop import chance
from gpn_desktop.registry.duplicates import (
    DIFFERENT,
    NAMES,
    Evidence,
    Likeness,
    Sameness,
    Trace,
    compare,
)
from gpn_desktop.registry.households import HouseholdRow, SearchHit
from gpn_desktop.services import sameness
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.recording import Seen
from gpn_desktop.store.transaction import Transaction

MOST: Final = 300  # lines that are shown at once; as they are judged more come


@dataclass(frozen=True)
class Match:
    """Two records that may be one human. ``more`` further pairs are of the same two households.

    ``sight`` is what was seen of the verdicts on the two, for ``judge_different``.
    """

    first: SearchHit
    second: SearchHit
    likeness: Likeness
    more: int = 0
    sight: Mapping[str, Seen] = field(default_factory=dict, repr=False, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """Give what names the pair."""
        return self.first.person, self.second.person


@dataclass(frozen=True)
class Matches:
    """The lines that are shown, how many there are in all, and how many pairs they stand for."""

    rows: tuple[Match, ...] = ()
    count: int = 0
    pairs: int = 0


Weighed = tuple[Trace, Trace, Likeness]
Judged = Mapping[frozenset[str], Collection[Sameness]]


def matches(desk: Desk) -> Matches:
    """Give all pairs that may be one human, the likeliest first; some tenths of a second."""
    with desk.store.reading() as tx:
        judged = _judged(tx)
        weighed = _weighed(tx, judged)
        shown, more = _by_homes(weighed)
        homes = {trace.household for a, b, _ in shown[:MOST] for trace in (a, b)}
        rows = {one.id: one for one in tx.households.rows_of(homes, chance.today())}
        made = tuple(
            _match(one, rows, more[_homes(one)], sameness.sight(tx, judged.get(_people(one), ())))
            for one in shown[:MOST]
        )
    return Matches(made, len(shown), len(weighed))


def _weighed(tx: Transaction, judged: Judged) -> list[Weighed]:
    apart = {pair for pair, said in judged.items() if {one.verdict for one in said} == {DIFFERENT}}
    found = [
        (a, b, compare(a, b))
        for a, b in tx.households.alike()
        if frozenset((a.person, b.person)) not in apart
    ]
    worth = [one for one in found if one[2].is_likely]
    worth.sort(key=_rank)
    return worth


def _rank(one: Weighed) -> tuple[int, int, str, str]:
    """Put one citizen number first, then a like name; a number without a like name is last."""
    found = frozenset(one[2].evidence)
    tier = 0 if Evidence.ID_NUMBER in found else 1 if found & NAMES else 2
    return tier, -one[2].weight, one[0].person, one[1].person


def _judged(tx: Transaction) -> Judged:
    """Give by pair what was judged of it; it is two where no verdict says otherwise."""
    said: dict[frozenset[str], list[Sameness]] = {}
    for one in tx.households.verdicts.where("WHERE r.deleted_json IS NULL"):
        said.setdefault(frozenset((one.a, one.b)), []).append(one)
    return said


def _people(one: Weighed) -> frozenset[str]:
    return frozenset((one[0].person, one[1].person))


def _homes(one: Weighed) -> frozenset[str]:
    return frozenset((one[0].household, one[1].household))


def _by_homes(weighed: Iterable[Weighed]) -> tuple[list[Weighed], Mapping[frozenset[str], int]]:
    """Give the likeliest pair of each two households, and how many more they have."""
    first: dict[frozenset[str], Weighed] = {}
    counted: Counter[frozenset[str]] = Counter()
    for one in weighed:
        first.setdefault(_homes(one), one)
        counted[_homes(one)] += 1
    return list(first.values()), {homes: count - 1 for homes, count in counted.items()}


def _match(
    one: Weighed, rows: Mapping[str, HouseholdRow], more: int, sight: Mapping[str, Seen]
) -> Match:
    a, b, likeness = one
    return Match(
        sameness.hit_of(a, rows[a.household]),
        sameness.hit_of(b, rows[b.household]),
        likeness,
        more,
        sight,
    )
