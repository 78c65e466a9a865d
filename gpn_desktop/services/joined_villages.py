"""Villages are joined, and parted again, also long after, where nothing stands against it.

On the way: the writing by which a village has a successor → the households that were moved right
before it, in the same log → those of them that still live there because of it go back. No joining
writes more than that, so that of an earlier version of the program is found as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import Op, Ref
from gpn_desktop.registry.places import Village
from gpn_desktop.services import trusting
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.village_figures import NO_FIGURES, Figures, written_since
from gpn_desktop.services.village_names import demand_own_name
from gpn_desktop.store.recording import Seen
from gpn_desktop.store.transaction import Transaction

WRITTEN: Final = Changes(places=True, households=True, conflicts=True)
AT_ONCE: Final = 200
APART: Final = timedelta(seconds=2)
"""Writings of one act follow each other faster than somebody does one thing after another."""
_LED: Final = "WHERE COALESCE(r.successor, '') <> '' AND r.deleted_json IS NULL ORDER BY r.id"


@dataclass(frozen=True)
class Came:
    """A village that was joined to another: how many households would go back; when, by whom.

    ``figures`` were written for both since. ``seen`` is handed back to ``part``, which tells what
    others wrote of the joining meanwhile.
    """

    village: Village
    households: int = 0
    at: datetime | None = None
    officer: str = ""
    figures: Figures = NO_FIGURES
    seen: Seen = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True)
class Joined:
    """A village whose households went to another; ``came`` is what parts it again."""

    came: Came
    into: str
    households: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parted:
    """What went back, and what was written for both villages and stays with the other one."""

    households: tuple[str, ...] = ()
    figures: Figures = NO_FIGURES


def came(tx: Transaction) -> Mapping[str, tuple[Came, ...]]:
    """Give by village those that were joined to it, by name."""
    found: dict[str, list[Came]] = {}
    for one in tx.places.villages.where(_LED):
        found.setdefault(one.successor, []).append(_came(tx, one))
    return {
        into: tuple(sorted(those, key=lambda each: each.village.name))
        for into, those in found.items()
    }


def _came(tx: Transaction, village: Village) -> Came:
    ops, seen = _joining(tx, village), tx.operations.seen(village.id)
    if not ops:
        return Came(village, seen=seen)
    author = trusting.people(tx).author(ops[-1])
    back = _back(tx, ops[:-1], village)
    return Came(
        village,
        len(back),
        moment(ops[-1].clock),
        author.officer or author.label,
        written_since(tx, village.successor, ops[-1]),
        seen,
    )


def _joining(tx: Transaction, village: Village) -> tuple[Op, ...]:
    """Give what was written when a village was joined, itself last; nothing of one disputed."""
    record = tx.operations.standing(village.id)
    standing = record.siblings.get("successor", ()) if record else ()
    if len(standing) != 1:
        return ()
    moved = list(_moved(tx, standing[0], village))
    return (*reversed(moved), standing[0])


def _moved(tx: Transaction, joined: Op, village: Village) -> Iterator[Op]:
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


def _back(tx: Transaction, moved: tuple[Op, ...], village: Village) -> tuple[str, ...]:
    """Give the households that live in the other village still because of these writings."""
    found = tx.households.find_ids(op.entity for op in moved)
    there = {one.id for one in found if one.village == village.successor}
    return tuple(op.entity for op in moved if op.entity in there and _stands(tx, op, village))


def _stands(tx: Transaction, op: Op, village: Village) -> bool:
    """Say whether a writing stands, or was brought back since; and whence it moved somebody."""
    known = {kept.op.ref: kept.op for kept in tx.operations.about(op.entity)}
    before = _parent(op, known)
    if before is None or before.fields.get("village") != village.id:
        return False
    record = tx.operations.standing(op.entity)
    standing = record.siblings.get("village", ()) if record else ()
    found = standing[0] if len(standing) == 1 else None
    while found is not None and found != op:
        later = _parent(found, known)
        found = _parent(later, known) if later is not None else None
    return found is not None


def _parent(op: Op, known: Mapping[Ref, Op]) -> Op | None:
    refs = op.parents.get("village", ())
    return known.get(refs[0]) if len(refs) == 1 else None


def join(desk: Desk, village: str, into: str, seen: Seen | None = None) -> Done[Joined]:
    """Join a village to another: its households live there now, and it has a successor.

    ``seen`` is that of the row that showed it: what others joined it to stands beside this.

    Raises:
        GpnError: RIGHT_MISSING, VILLAGE_SAME.
    """
    desk.demand("entry")
    if village == into:
        raise GpnError(ErrorCode.VILLAGE_SAME)
    with desk.store.transaction(desk.actor) as tx:
        gone, there = tx.places.villages.get(village), tx.places.villages.get(into)
        moved = tx.households.find_ids(tx.places.households(village))
        tx.put_all(replace(one, village=there.id) for one in moved)
        joined = replace(gone, successor=there.id)
        tx.places.villages.put(joined, seen=seen)
        came = Came(joined, len(moved), seen=tx.operations.seen(village))
    return Done(Joined(came, into, tuple(one.id for one in moved)), WRITTEN)


def part(desk: Desk, shown: Came) -> Done[Parted]:
    """Undo a joining of any day: its households go back, those that moved on since stay.

    Where others wrote of the joining since it was ``shown``, nothing is written and that is told.

    Raises:
        GpnError: RIGHT_MISSING, VILLAGE_PARTED, VILLAGE_JOINING_DISPUTED, VILLAGE_LED_ELSEWHERE,
            VILLAGE_JOINED_ON, VILLAGE_TAKEN.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        gone = tx.places.villages.get(shown.village.id)
        ops = _demand(tx, gone, shown)
        back, figures = _back(tx, ops[:-1], gone), written_since(tx, gone.successor, ops[-1])
        tx.places.villages.put(replace(gone, successor=""), seen=shown.seen)
        tx.put_all(replace(one, village=gone.id) for one in tx.households.find_ids(back))
    return Done(Parted(back, figures), WRITTEN)


def _demand(tx: Transaction, gone: Village, shown: Came) -> tuple[Op, ...]:
    """Give what was written when the village was joined, if it can be taken back.

    Raises:
        GpnError: VILLAGE_PARTED, VILLAGE_JOINING_DISPUTED, VILLAGE_LED_ELSEWHERE,
            VILLAGE_JOINED_ON, VILLAGE_TAKEN.
    """
    standing = tx.operations.seen(gone.id).get("successor", ())
    if len(standing) > 1:
        raise GpnError(ErrorCode.VILLAGE_JOINING_DISPUTED, name=gone.name)
    if not gone.successor:
        raise GpnError(ErrorCode.VILLAGE_PARTED, name=gone.name)
    into = tx.places.villages.find_ids([gone.successor])
    if standing != shown.seen.get("successor"):
        name = ", ".join(one.name for one in into)
        raise GpnError(ErrorCode.VILLAGE_LED_ELSEWHERE, name=gone.name, into=name)
    for there in into:
        if there.successor:
            raise GpnError(ErrorCode.VILLAGE_JOINED_ON, name=there.name)
    demand_own_name(tx, gone)
    return _joining(tx, gone)
