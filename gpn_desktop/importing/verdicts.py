"""For each row what comes of it: new, same, changed, duplicate, doubtful or refused, and why.

On the way: ``court`` judges the rows of a list; these are the nouns that it gives.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from gpn_desktop.importing.families import Entry, Family
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village, village_named
from gpn_desktop.vietnamese import fold


class Verdict(Enum):
    """What comes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DUPLICATE = "duplicate"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"


@dataclass(frozen=True)
class Change:
    """A value that the list says otherwise than the register."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Judged:
    """A row with its verdict; ``person`` is who it is about in the register, if anybody.

    ``changes`` of the household stand at the row of its head, their fields after ``household.``.
    """

    entry: Entry
    verdict: Verdict
    family: int
    remarks: tuple[Remark, ...] = ()
    changes: tuple[Change, ...] = ()
    person: Person | None = None

    @property
    def row(self) -> int:
        """Give the row as Excel shows it."""
        return self.entry.row


@dataclass(frozen=True)
class Home:
    """What a family is in the register; ``household`` None: it is new.

    ``village`` is known by ``place``, which is ``called`` so, or is to be made by its name.
    """

    family: Family
    household: Household | None = None
    place: Village | None = None
    village: str = ""
    called: str = ""


@dataclass(frozen=True)
class Judgement:
    """All rows in the order of the list; ``homes`` by the number of the family.

    ``together`` are rows of which all are written, or none: a head, and relations to it.
    """

    rows: tuple[Judged, ...] = ()
    homes: tuple[Home, ...] = ()
    together: tuple[frozenset[int], ...] = ()

    def with_others(self, rows: Collection[int]) -> frozenset[int]:
        """Give rows and those that are written only together with one of them."""
        return frozenset(rows).union(*(one for one in self.together if not one.isdisjoint(rows)))

    def whole(self, rows: Collection[int]) -> frozenset[int]:
        """Give rows but for those that are written only together with one that is not there."""
        kept = frozenset(rows)
        return kept.difference(*(one for one in self.together if not one <= kept))

    def count(self, verdict: Verdict) -> int:
        """Give how many rows have a verdict."""
        return sum(one.verdict is verdict for one in self.rows)

    @property
    def villages(self) -> tuple[str, ...]:
        """Give the villages that are to be made for all rows, as the list writes them."""
        return self.villages_of({one.row for one in self.rows})

    def villages_of(self, rows: Collection[int]) -> tuple[str, ...]:
        """Give the villages that are to be made for these rows, each once."""
        found: dict[str, str] = {}
        for one in (self.homes[each.family] for each in self.rows if each.row in rows):
            if one.place is None and one.village:
                found.setdefault(fold(village_named(one.village)[1]), one.village)
        return tuple(found.values())

    def village_of(self, row: Judged) -> str:
        """Give the name of the village that a row belongs to, "" where none is said."""
        home = self.homes[row.family]
        return home.called if home.place else village_named(home.village)[1]


def one_each(rows: Iterable[Judged]) -> tuple[Judged, ...]:
    """Give rows by number; where two are about one person none of them changes it unasked."""
    ordered = sorted(rows, key=lambda one: one.row)
    about: dict[str, list[Judged]] = defaultdict(list)
    for one in ordered:
        if one.person is not None and one.verdict in (Verdict.SAME, Verdict.CHANGED):
            about[one.person.id].append(one)
    return tuple(_asked(one, about[one.person.id]) if one.person else one for one in ordered)


def _asked(one: Judged, those: Collection[Judged]) -> Judged:
    other = next((each for each in those if each is not one), None)
    if one.verdict is not Verdict.CHANGED or other is None:
        return one
    told = Remark(Why.TWICE_IN_LIST, other=str(other.row))
    return replace(one, verdict=Verdict.DOUBTFUL, remarks=(*one.remarks, told))
