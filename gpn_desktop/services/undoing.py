"""An act is taken back: every value that it wrote is again what it was, and what it made goes.

On the way: the event of an act → the writings it names → as many that say the opposite, and an
event that says so. Where somebody wrote since over what the act wrote it is refused with the
reason: nothing is overwritten. What another machine wrote and has not sent yet becomes a conflict.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import DELETED, NOTE, Op, Ref, Value
from gpn_desktop.journal.siblings import Record
from gpn_desktop.registry.acts import UNDO
from gpn_desktop.registry.lineage import undone
from gpn_desktop.registry.moves import Event
from gpn_desktop.services import findings, trusting
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.foreseeing import called
from gpn_desktop.services.moving import WRITTEN
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import tidy

LONGEST: Final = 150
"""Writings of one act, at most: of a very large family twice each, and some."""


def undo(desk: Desk, event: str, reason: str = "") -> Done[Event]:
    """Take an act back; give the event that says so, by whose id it can be taken back in turn.

    Raises:
        GpnError: RIGHT_MISSING, UNDONE_ALREADY, UNDO_WRITTEN_SINCE, UNDO_DISPUTED,
            UNDO_RECORDS_SINCE, UNDO_TAKEN_OFF_SINCE, UNDO_HOUSEHOLD_GONE, UNDO_UNKNOWN,
            WRITING_REFUSED.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        said, touched = taken_back(desk, tx, event, reason)
        findings.check(desk, tx, touched)
    return Done(said, WRITTEN)


def taken_back(desk: Desk, tx: Transaction, event: str, reason: str = "") -> tuple[Event, set[str]]:
    """Take an act back within a transaction; give what ``undo`` gives, and what is to be checked.

    Raises:
        GpnError: as ``undo``; nothing is written then, but by WRITING_REFUSED.
    """
    before, ops = done_by(tx, event)
    writings = Undoing(tx, before, ops, tidy(reason)).writings()
    made = tx.record_all(writings)
    said = Event(
        tx.new_entity(ops[0].log.scope if desk.is_office else ""),
        subject=before.subject,
        sort=UNDO,
        date=chance.today(),
        to=before.to,
        reason=tidy(reason),
        detail={**before.detail, "undoes": event, "from": made[0].n},
    )
    tx.households.events.put(said)
    return said, {said.id, *(one.entity for one in made)}


def done_by(tx: Transaction, event: str) -> tuple[Event, tuple[Op, ...]]:
    """Give an event and the writings of its act.

    Raises:
        GpnError: UNDO_UNKNOWN: it is no act, or its writings are not all here and in force.
    """
    found = next(iter(tx.households.events.find_ids([event])), None)
    first = found.detail.get("from") if found else None
    said = next((kept.op for kept in tx.operations.about(event) if kept.standing is None), None)
    if found is None or said is None or not isinstance(first, int) or not 0 < first < said.n:
        raise GpnError(ErrorCode.UNDO_UNKNOWN)
    ops = tuple(tx.operations.within(said.log, [(first, said.n - 1)]))
    in_force = {
        kept.op.hash
        for entity in {one.entity for one in ops}
        for kept in tx.operations.about(entity)
        if kept.standing is None
    }
    if {one.n for one in ops if one.hash in in_force} != set(range(first, said.n)):
        raise GpnError(ErrorCode.UNDO_UNKNOWN)
    return found, ops


@dataclass(frozen=True)
class Undoing:
    """One act that is taken back within one transaction."""

    tx: Transaction
    event: Event
    ops: Sequence[Op]
    reason: str

    def writings(self) -> list[Writing]:
        """Give what says the opposite of each writing of the act, the last one first.

        Raises:
            GpnError: as ``undo``.
        """
        if self.event.id in self._undone:
            raise GpnError(ErrorCode.UNDONE_ALREADY)
        return [self._opposite(op) for op in reversed(self.ops) if not self._stays(op)]

    def _stays(self, op: Op) -> bool:
        """Say whether it is a village that came with a household and is another's by now."""
        if op.birth is None or op.kind != "village":
            return False
        naming = self.tx.places.naming([op.entity]).get(op.entity, frozenset())
        return bool(self._later(op) or naming - {one.entity for one in self.ops})

    @cached_property
    def _undone(self) -> frozenset[str]:
        """The acts on the same records that are taken back."""
        about = sorted({self.event.subject, *(one.entity for one in self.ops)})
        return undone(each for one in about for each in self.tx.households.happened(one))

    @cached_property
    def _reopened(self) -> frozenset[str]:
        """The records that come back to the list."""
        return frozenset(one.entity for one in self.ops if one.fields.get(DELETED) is not None)

    def _opposite(self, op: Op) -> Writing:
        record = self._record(op.entity)
        if op.birth is not None:
            self._demand_alone(op, record)
            gone: Value = {
                "reason": self.reason or self.event.reason,
                "date": chance.today().isoformat(),
            }
            return Writing(op.kind, op.entity, {DELETED: gone})
        before = {name: self._before(op, record, name) for name in sorted(op.written - {NOTE})}
        if op.kind == "household" and record.is_deleted and DELETED not in op.fields:
            raise GpnError(ErrorCode.UNDO_TAKEN_OFF_SINCE, person=called(self.tx, op.entity))
        if op.kind == "person":
            self._demand_place(op, record, before)
        return Writing(op.kind, op.entity, before)

    def _record(self, entity: str) -> Record:
        record = self.tx.operations.standing(entity)
        assert record is not None  # noqa: S101 - a writing of it is in force
        return record

    def _before(self, op: Op, record: Record, name: str) -> Value:
        """Give what a field said before; the act's own value must be the only one that stands."""
        standing = record.siblings.get(name, ())
        if len(standing) > 1 or any(one.field == name for one in record.conflicts):
            raise GpnError(ErrorCode.UNDO_DISPUTED, person=called(self.tx, op.entity))
        known = {one.op.ref: one.op for one in self.tx.operations.about(op.entity)}
        if op not in self._restored(standing[0], known, name):
            self._refuse_written(standing[0], op.entity)
        return _value_of(op.parents.get(name, ()), known, name)

    def _restored(self, standing: Op, known: Mapping[Ref, Op], name: str) -> Iterator[Op]:
        """Give the writing that stands, and those that it brought back by undoing later ones."""
        found: Op | None = standing
        while found is not None:
            yield found
            refs = found.parents.get(name, ()) if self._is_back(found) else ()
            later = [known[ref] for ref in refs if ref in known]
            earlier = [known[ref] for one in later for ref in one.parents.get(name, ())]
            found = earlier[0] if len(earlier) == 1 else None

    def _is_back(self, op: Op) -> bool:
        """Say whether a writing is one of an undoing."""
        event = self._event_of(op)
        return event is not None and event.fields.get("sort") == UNDO

    def _event_of(self, op: Op) -> Op | None:
        """Give the event that a writing belongs to: the next one, where it reaches back so far."""
        for later in self.tx.operations.within(op.log, [(op.n + 1, op.n + LONGEST)]):
            if later.kind == "event":
                detail = later.fields.get("detail")
                first = detail.get("from") if isinstance(detail, dict) else None
                return later if isinstance(first, int) and first <= op.n else None
        return None

    def _is_cancelled(self, op: Op) -> bool:
        """Say whether a writing is one of an undoing, or of an act that is taken back."""
        event = self._event_of(op)
        return event is not None and (self._is_back(op) or event.entity in self._undone)

    def _refuse_written(self, later: Op, entity: str) -> None:
        author = trusting.people(self.tx).author(later)
        wrote = moment(later.clock)
        raise GpnError(
            ErrorCode.UNDO_WRITTEN_SINCE,
            person=called(self.tx, entity),
            officer=author.officer or author.label,
            on=wrote.date() if wrote else later.clock,
        )

    def _demand_place(self, op: Op, record: Record, before: Mapping[str, Value]) -> None:
        """Refuse to move somebody who was taken off since, or back to a household that was."""
        if "household" in before and record.is_deleted and DELETED not in op.fields:
            raise GpnError(ErrorCode.UNDO_TAKEN_OFF_SINCE, person=called(self.tx, op.entity))
        place = before.get("household") or record.value("household")
        for house in self.tx.households.find_ids([str(place)]):
            is_back = before.get(DELETED, record.value(DELETED)) is None
            if is_back and house.deleted is not None and house.id not in self._reopened:
                raise GpnError(ErrorCode.UNDO_HOUSEHOLD_GONE, person=called(self.tx, op.entity))

    def _demand_alone(self, op: Op, record: Record) -> None:
        """Refuse to take off what the act made where something rests on it since."""
        later = self._later(op)
        if later:
            self._refuse_written(later[-1], op.entity)
        if op.kind == "household" and self._is_used(op.entity):
            raise GpnError(ErrorCode.UNDO_RECORDS_SINCE, person=called(self.tx, op.entity))
        if op.kind == "person" and self._is_named(op.entity, str(record.value("household"))):
            raise GpnError(ErrorCode.UNDO_RECORDS_SINCE, person=called(self.tx, op.entity))

    def _later(self, op: Op) -> list[Op]:
        """Give what was written since about what the act made, and is not taken back."""
        return [
            one.op
            for one in self.tx.operations.about(op.entity)
            if one.standing is None and one.op.hash != op.hash and not self._is_cancelled(one.op)
        ]

    def _is_used(self, household: str) -> bool:
        tx, own = self.tx, {one.entity for one in self.ops}
        people = tx.households.members_of([household], with_gone=True).get(household, ())
        return bool(
            {one.id for one in people} - own
            or tx.checks.records_of(household)
            or tx.drafts.of_subject(household)
            or tx.rounds.of_household(household)
            or tx.checks.decided([household])
        )

    def _is_named(self, person: str, household: str) -> bool:
        """Say whether somebody was given something since, or holds a post."""
        given = any(one.subject == person for one in self.tx.support.of_household(household))
        return given or bool(self.tx.places.posts_of([person]))


def _value_of(refs: Iterable[Ref], known: Mapping[Ref, Op], name: str) -> Value:
    """Give what the writings said that an act replaced; they said one thing, or nothing.

    Raises:
        GpnError: UNDO_UNKNOWN: one of them was redacted, or has not come here.
    """
    value: Value = None
    for ref in refs:
        if ref not in known or name not in known[ref].fields:
            raise GpnError(ErrorCode.UNDO_UNKNOWN)
        value = known[ref].fields[name]
    return value
