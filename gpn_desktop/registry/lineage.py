"""Records that came into others: people of whom two records were made one, households joined.

On the way: the acts in force and what took a record off → ``Lineage`` → its past is read under the
record that stays, and a figure counts it once. Nothing is written anew: an act that is taken back
parts the records again.
"""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from gpn_desktop.registry.acts import JOIN, UNDO
from gpn_desktop.registry.moves import Deletion, Event
from gpn_desktop.registry.twins import UNITE

HOUSEHOLD, PERSON = "household", "person"
LEADING: Final = (JOIN, UNITE)
"""Acts by which a record comes into another one."""


@dataclass(frozen=True)
class Passage:
    """A record that was taken off because ``stays`` is of the same: by which event, until when.

    ``kind`` is household or person; ``place`` are the households of both, that of ``gone`` first;
    of a household itself. ``is_told``: the act says so; else day and reason show it.
    """

    gone: str
    stays: str
    kind: str
    event: str
    until: datetime.date | None = None
    reason: str = ""
    is_told: bool = True
    place: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Off:
    """Why and when a record was taken off; ``is_disputed``: another machine says otherwise."""

    deleted: Deletion
    is_disputed: bool = False


def undone(events: Iterable[Event]) -> frozenset[str]:
    """Give the ids of the acts that are taken back, by an act that is not taken back itself."""
    backs: dict[str, list[str]] = {}
    for one in events:
        if one.sort == UNDO:
            backs.setdefault(str(one.detail.get("undoes")), []).append(one.id)
    return frozenset(one for one in backs if _is_undone(one, backs, frozenset()))


def _is_undone(event: str, backs: Mapping[str, Sequence[str]], asked: frozenset[str]) -> bool:
    """Tell it; ``asked`` ends a circle, which only a strange program could write."""
    if event in asked:
        return False
    return any(not _is_undone(one, backs, asked | {event}) for one in backs.get(event, ()))


def people_of(event: Event) -> tuple[str, ...]:
    """Give whom an act names; nobody where a strange program wrote something else there."""
    found = event.detail.get("people")
    return tuple(map(str, found)) if isinstance(found, list) else ()


def led(events: Iterable[Event], same: Iterable[tuple[str, str]]) -> tuple[Passage, ...]:
    """Give what the acts in force led to, whether the record was taken off by them or not.

    ``same`` are pairs of records judged to be of one human: who came with a household that was
    joined, and who of the staying household it is.
    """
    known, twins = tuple(events), tuple(same)
    back = undone(known)
    acts = (one for one in known if one.sort in LEADING and one.id not in back)
    return tuple(each for one in acts for each in _led(one, twins))


def _led(event: Event, same: Iterable[tuple[str, str]]) -> Iterator[Passage]:
    people = people_of(event)
    told = (event.id, event.date, event.reason)
    if event.sort == JOIN:
        yield Passage(event.subject, event.to, HOUSEHOLD, *told)
        yield from (Passage(a, b, PERSON, *told) for a, b in same if a in people)
    elif len(people) == 2:  # who stays, and who goes
        yield Passage(people[1], people[0], PERSON, *told)
        home = str(event.detail.get("household", ""))
        yield Passage(event.to, home, HOUSEHOLD, *told, is_told=False)


def is_taken(passage: Passage, off: Off | None) -> bool:
    """Say whether the record is off the list by this act; where that is disputed the act counts.

    A household that somebody left by being united came into the other one only where it was empty.
    """
    if off is None or passage.until is None or passage.gone == passage.stays:
        return False
    is_by_it = off.deleted == Deletion(passage.reason, passage.until)
    return is_by_it or (passage.is_told and off.is_disputed)


def _grouped(
    passages: Iterable[Passage], record: Callable[[Passage], str]
) -> Mapping[str, Sequence[Passage]]:
    """Give by one of the two records its passages, in their order."""
    found: dict[str, list[Passage]] = {}
    for one in passages:
        found.setdefault(record(one), []).append(one)
    return found


@dataclass(frozen=True)
class Lineage:
    """Which records came into which; may be asked in both directions, over several acts.

    A circle, which two laptops can make, ends where it was entered.
    """

    passages: tuple[Passage, ...] = field(default=())

    @cached_property
    def _into(self) -> Mapping[str, Sequence[Passage]]:
        return _grouped(self.passages, lambda one: one.stays)

    @cached_property
    def _from(self) -> Mapping[str, Sequence[Passage]]:
        return _grouped(self.passages, lambda one: one.gone)

    @cached_property
    def _standing(self) -> Mapping[str, str]:
        return {one: self._last(one) for one in self._from}

    def _last(self, record: str) -> str:
        onward = self.onward(record)
        ends = {one for one in onward if one not in self._from}
        return min(ends or {one for one in onward if one in self.onward(one)})

    def into(self, records: Iterable[str]) -> tuple[Passage, ...]:
        """Give how each record came that is of the same as one of these, each once, nearest first.

        Those that are asked about are not among them.
        """
        queue = list(records)
        known, found = set(queue), list[Passage]()
        while queue:
            for one in self._into.get(queue.pop(0), ()):
                if one.gone not in known:
                    known.add(one.gone)
                    found.append(one)
                    queue.append(one.gone)
        return tuple(found)

    def onward(self, record: str) -> frozenset[str]:
        """Give all records that this one came into, in one step or more; itself in a circle."""
        queue, found = [record], set[str]()
        while queue:
            new = {one.stays for one in self._from.get(queue.pop(), ())} - found
            found |= new
            queue += new
        return frozenset(found)

    def standing(self, record: str) -> str:
        """Give the record that stands for this one today: itself, where it came into no other.

        Where two laptops led it to two, or in a circle, all machines give the same.
        """
        return self._standing.get(record, record)

    def homes(self, household: str) -> tuple[str, ...]:
        """Give the households that came into this one, the nearest first."""
        return tuple(one.gone for one in self.into([household]) if one.kind == HOUSEHOLD)

    @cached_property
    def _homes(self) -> Mapping[str, frozenset[str]]:
        """By record the households in which it is shown, because it came into something there."""
        places = {one.stays: one.place[1] for one in self.passages}
        return {
            one: frozenset(places[each] for each in self.onward(one) if places[each])
            for one in self._from
        }

    def reaching(self, households: Collection[str]) -> frozenset[str]:
        """Give the households in which something of these is shown."""
        own = {one.gone for one in self.passages if one.place[0] in households}
        return frozenset().union(*(self._homes[one] for one in own))

    def shown_in(self, households: Collection[str]) -> Mapping[str, frozenset[str]]:
        """Give by household, of these, the records that came into it or one of its people."""
        found: dict[str, set[str]] = {}
        for record, homes in self._homes.items():
            for home in homes.intersection(households):
                found.setdefault(home, set()).add(record)
        return {home: frozenset(records) for home, records in found.items()}
