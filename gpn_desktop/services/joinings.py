"""What was written when a village was joined to another: by the event that says so.

On the way: the writing by which a village has a successor → the event that names it, of no
household, and with it the writings that moved households → those that live there because of them.
A joining of an earlier version has no such event: there the writings right before it count, made by
the same officer within two seconds each.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, TypeAlias

from gpn_desktop import chance
from gpn_desktop.journal.op import LogId, Op, Ref
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.places import Village
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import moment
from gpn_desktop.store.transaction import Transaction

SORT: Final = "village_joined"
AT_ONCE: Final = 200
APART: Final = timedelta(seconds=2)
"""Writings of one act follow each other faster than somebody does one thing after another."""
_SAID: Final = "WHERE r.sort = :sort AND r.follower IS NULL ORDER BY r.entity_no"

Told: TypeAlias = Mapping[tuple[str, int], Sequence[tuple[LogId, int, int]]]
"""By the writing of a successor, its log and number, the stretches that moved households."""


@dataclass(frozen=True)
class Joining:
    """A writing by which a village has a successor, and those that moved its households."""

    op: Op
    moved: tuple[Op, ...] = ()


def say(desk: Desk, tx: Transaction, village: str, moved: Sequence[Op]) -> None:
    """Write which writings joined a village, right after them: those that moved its households."""
    record = tx.operations.standing(village)
    standing = record.siblings["successor"] if record else ()
    own = max((op for op in standing if op.log.device == tx.log.device), key=_place, default=None)
    joined = own or max(standing, key=_place)
    begin = next((op.n for op in moved if op.log.scope == joined.log.scope), 0)
    detail = {"village": village, "joined": [joined.log.text, joined.n], "from": begin}
    scope = joined.log.scope if desk.is_office else ""
    said = Event(tx.new_entity(scope), sort=SORT, date=chance.today(), detail=detail)
    tx.households.events.put(said)


def _place(op: Op) -> tuple[str, int]:
    return op.log.text, op.n


def told(tx: Transaction) -> Told:
    """Give what the events of joinings say."""
    found: dict[tuple[str, int], list[tuple[LogId, int, int]]] = defaultdict(list)
    for event in tx.households.events.where(_SAID, sort=SORT):
        said = next(kept for kept in tx.operations.about(event.id))
        match event.detail:
            case {"joined": [str(log), int(n)], "from": int(begin)} if said.standing is None:
                span = (said.op.log, begin or said.op.n, said.op.n - 1)
                found[log, n].append(span)
    return found


def joinings(tx: Transaction, village: Village, known: Told) -> tuple[Joining, ...]:
    """Give how a village was joined, by two laptops to one place too; nothing of one disputed."""
    record = tx.operations.standing(village.id)
    standing = record.siblings.get("successor", ()) if record else ()
    if len({op.fields.get("successor") for op in standing}) != 1:
        return ()
    return tuple(Joining(op, tuple(_moved(tx, op, village, known))) for op in standing)


def _moved(tx: Transaction, joined: Op, village: Village, known: Told) -> Iterator[Op]:
    """Give the writings that moved the households of a village when it was joined."""
    if _place(joined) not in known:
        yield from reversed(list(_neighbours(tx, joined, village)))
    for log, first, last in known.get(_place(joined), ()):
        yield from (one for one in tx.operations.within(log, [(first, last)]) if one != joined)


def _neighbours(tx: Transaction, joined: Op, village: Village) -> Iterator[Op]:
    """Give the writings right before a joining that moved its households, the last one first."""
    later = joined
    for op in _before(tx, joined):
        into = (op.kind, dict(op.fields)) == ("household", {"village": village.successor})
        if not into or op.n + 1 != later.n or not _is_at_once(op, later):
            return
        yield op
        later = op


def _before(tx: Transaction, op: Op) -> Iterator[Op]:
    """Give the writings of a log before one, the nearest first."""
    for last in range(op.n - 1, 0, -AT_ONCE):
        first = max(1, last - AT_ONCE + 1)
        yield from reversed(list(tx.operations.within(op.log, [(first, last)])))


def _is_at_once(op: Op, later: Op) -> bool:
    first, then = moment(op.clock), moment(later.clock)
    at_once = first is not None and then is not None and abs(then - first) < APART
    return at_once and op.officer == later.officer


def back(tx: Transaction, found: Iterable[Joining], village: Village) -> tuple[str, ...]:
    """Give the households that live in the other village still because of these joinings."""
    moved: dict[str, list[Op]] = defaultdict(list)
    for op in (each for one in found for each in one.moved):
        moved[op.entity].append(op)
    homes = {one.id: one for one in tx.households.find_ids(moved)}
    return tuple(
        entity
        for entity, ops in moved.items()
        if entity in homes
        and homes[entity].village == village.successor
        and _stands(tx, entity, ops, village)
    )


def _stands(tx: Transaction, entity: str, moved: Sequence[Op], village: Village) -> bool:
    """Say whether all that stands is of these writings, or brings one back, from the village."""
    known = {kept.op.ref: kept.op for kept in tx.operations.about(entity)}
    from_there = [
        op
        for op in moved
        if (before := _parent(op, known)) and before.fields.get("village") == village.id
    ]
    record = tx.operations.standing(entity)
    standing = record.siblings.get("village", ()) if record else ()
    return bool(standing) and all(_leads_to(op, from_there, known) for op in standing)


def _leads_to(op: Op, moved: Sequence[Op], known: Mapping[Ref, Op]) -> bool:
    found: Op | None = op
    while found is not None and found not in moved:
        later = _parent(found, known)
        found = _parent(later, known) if later is not None else None
    return found is not None


def _parent(op: Op, known: Mapping[Ref, Op]) -> Op | None:
    refs = op.parents.get("village", ())
    return known.get(refs[0]) if len(refs) == 1 else None
