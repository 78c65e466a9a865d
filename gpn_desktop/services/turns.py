"""What acts of the register left behind: which value a field had before, and since when not.

On the way: the acts in force of those sorts → their writings → what each wrote over. A list from
Excel that says so again is older than the act: ``importing.turned`` hears it.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from gpn_desktop.journal.op import DELETED, NOTE, Op, Ref
from gpn_desktop.registry.acts import (
    AMENDMENT,
    CORRECTION,
    JOIN,
    MOVE,
    NEW_HEAD,
    RELOCATION,
    SPLIT,
    UNDO,
)
from gpn_desktop.registry.lineage import undone
from gpn_desktop.registry.moves import Event, Turn
from gpn_desktop.store.transaction import Transaction

TURNING: Final = (RELOCATION, SPLIT, JOIN, MOVE, NEW_HEAD, CORRECTION, AMENDMENT)
"""Acts by which somebody lives elsewhere or with another head, or something is said anew."""
_ASKED: Final = (
    f"WHERE r.sort IN ({', '.join(map(repr, (*TURNING, UNDO)))}) AND r.follower IS NULL"
    " ORDER BY r.entity_no"
)


def turns(tx: Transaction) -> tuple[Turn, ...]:
    """Give what acts in force wrote over, the oldest that came here first."""
    events = tx.households.events.where(_ASKED)
    gone = undone(events)
    acts = {one.id: one for one in events if one.sort != UNDO and one.id not in gone}
    if not acts:
        return ()
    said = {kept.op.entity: kept.op for kept in tx.operations.about_all(acts)}
    touched = {one for each in acts.values() for one in _touched(each)}
    ops = {one.op.ref: one.op for one in tx.operations.about_all(touched) if one.standing is None}
    by_log: dict[tuple[str, int], Op] = {(one.log.text, one.n): one for one in ops.values()}
    found = []
    for event in acts.values():
        last, first = said[event.id], event.detail.get("from")
        for n in range(first, last.n) if isinstance(first, int) else ():
            op = by_log.get((last.log.text, n))
            found += [*_before(op, event, ops)] if op is not None else []
    return tuple(found)


def _touched(event: Event) -> Iterator[str]:
    """Give the records that an act wrote: people, their household, the one that was joined."""
    yield from (event.subject, event.to, str(event.detail.get("household", "")))
    yield from map(str, event.detail.get("people", ()))


def _before(op: Op, event: Event, known: Mapping[Ref, Op]) -> Iterator[Turn]:
    for name in sorted(op.written - {NOTE, DELETED}):
        for ref in op.parents.get(name, ()):
            before = known[ref].fields.get(name) if ref in known else None
            if before not in (None, "") and before != op.fields.get(name):
                yield Turn(op.entity, name, str(before), event.sort, event.date)
