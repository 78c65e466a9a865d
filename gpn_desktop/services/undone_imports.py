"""Imports that were taken back count for nothing when a later or an earlier one is, in any order.

On the way: the event that says so → what its import wrote, and what taking it back wrote. What
stood before these is what is given back; a record that only these hold goes too. The event is of
no household; it travels, so that a laptop knows also what another one took back.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from gpn_desktop import chance
from gpn_desktop.journal.op import DELETED, LogId, Op, Ref
from gpn_desktop.registry.moves import Event
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.imports import Import
from gpn_desktop.store.transaction import Transaction

SORT: Final = "import_undone"
_SAID: Final = "WHERE r.sort = :sort AND r.follower IS NULL ORDER BY r.entity_no"


class Span(NamedTuple):
    """Writings of a log that follow one another, the first and the last among them."""

    log: LogId
    first: int
    last: int


@dataclass(frozen=True)
class Undone:
    """What imports wrote that were taken back, and what was written to take them back."""

    wrote: tuple[Span, ...] = ()
    gave: tuple[Span, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """All of it: nothing that was written there holds a record any more."""
        return (*self.wrote, *self.gave)

    def behind(self, op: Op | None, name: str, known: Mapping[Ref, Op]) -> Op | None:
        """Give the writing whose value a field has by this one; None: nobody had written there.

        What a record was born with stays with it, and no settling of a conflict is looked behind.
        """
        while op is not None and self._is_passed(op):
            refs = op.parents.get(name, ())
            before = [known[ref] for ref in refs if ref in known]
            if len(refs) > 1 or len(before) < len(refs):
                return op
            op = before[0] if before else None
        return op

    def _is_passed(self, op: Op) -> bool:
        return op.birth is None and _is_in(op, self.spans)


def _is_in(op: Op, spans: Iterable[Span]) -> bool:
    return any(one.log == op.log and one.first <= op.n <= one.last for one in spans)


def undone(tx: Transaction) -> Undone:
    """Give what was taken back, by whichever laptop."""
    wrote: list[Span] = []
    gave: list[Span] = []
    for event in tx.households.events.where(_SAID, sort=SORT):
        said = next(kept for kept in tx.operations.about(event.id))
        found = _spans(event, said.op) if said.standing is None else None
        if found is not None:
            wrote.append(found[0])
            gave.append(found[1])
    return Undone(tuple(wrote), tuple(gave))


def _spans(event: Event, said: Op) -> tuple[Span, Span] | None:
    """Give what an import wrote and what took it back; None: a strange program says so."""
    match event.detail:
        case {
            "log": [str(device), str(scope), int(generation)],
            "first": int(first),
            "last": int(last),
            "from": int(begin),
        } if device == said.log.device:
            wrote = Span(LogId(device, scope, generation), first, last)
            return wrote, Span(said.log, begin or said.n, said.n - 1)
    return None


def say(desk: Desk, tx: Transaction, one: Import, made: Sequence[Op], reason: str) -> None:
    """Write that an import was taken back, right after what did so."""
    scope = one.log.scope if desk.is_office else ""
    begin = made[0].n if made else 0
    detail = {"log": [*one.log], "first": one.first, "last": one.last, "from": begin}
    said = Event(tx.new_entity(scope), sort=SORT, date=chance.today(), reason=reason, detail=detail)
    tx.households.events.put(said)


def resting(tx: Transaction, made: Collection[Op], known: Undone) -> Mapping[str, str]:
    """Give with its kind what undone imports brought along and this one's writings rest on.

    It stayed when those were taken back, because something of this import stood on it.
    """
    if not known.wrote:
        return {}
    people = {one.entity for one in made if one.kind == "person"}
    homes = {one.entity for one in made if one.kind == "household"}
    homes |= {one.household for one in tx.households.persons.find_ids(people)}
    houses = tx.households.find_ids(homes)
    people |= {one.id for each in tx.households.members_of(homes).values() for one in each}
    places = tx.places.villages.find_ids({one.village for one in houses})
    all_: tuple[Any, ...] = (*houses, *tx.households.persons.find_ids(people), *places)
    return dict(_born(tx, {one.id for one in all_ if one.deleted is None}, known.wrote))


def _born(
    tx: Transaction, records: Collection[str], spans: Sequence[Span]
) -> Iterator[tuple[str, str]]:
    for kept in tx.operations.about_all(records):
        if kept.op.birth is not None and _is_in(kept.op, spans):
            yield kept.op.entity, kept.op.kind


def ghosts(tx: Transaction, records: Collection[str], known: Undone) -> frozenset[str]:
    """Give those of these that were taken off with an import: nothing rests on what they name."""
    if not known.gave:
        return frozenset()
    off = {
        kept.op.entity
        for kept in tx.operations.about_all(records)
        if kept.op.fields.get(DELETED) is not None and _is_in(kept.op, known.gave)
    }
    nouns: tuple[Any, ...] = (*tx.households.find_ids(off), *tx.households.persons.find_ids(off))
    return frozenset(one.id for one in nouns if one.deleted is not None)
