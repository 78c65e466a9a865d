"""Who wrote a value, when, in which package, and what that writer had seen.

On the way: between the ops of one record and the pages that show both sides of a conflict.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from gpn_desktop.journal.fields import ID, SCOPE
from gpn_desktop.journal.kinds import field_of
from gpn_desktop.journal.op import Op, Ref, Value
from gpn_desktop.services import trusting
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.trusting import People
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Side:
    """One writing of a field: its value, who, when, in which package of theirs, what they had seen.

    ``text`` is the name of what the value is the id of, or empty; ``package`` is None while it was
    not sent; ``saw`` are the values that the writer replaced.
    """

    value: Value
    text: str
    officer: str
    device: str
    role: str
    written_at: datetime | None
    package: int | None = None
    is_ours: bool = False
    is_provisional: bool = False
    saw: tuple[Value, ...] = ()


class Witnesses:
    """The writings of one record within one transaction."""

    def __init__(self, tx: Transaction, kind: str, entity: str) -> None:
        self._tx, self._kind = tx, kind
        self.people: People = trusting.people(tx)
        self._ops: Mapping[Ref, Op] = {kept.op.ref: kept.op for kept in tx.operations.about(entity)}

    def side(self, op: Op, field: str, *, is_provisional: bool = False) -> Side:
        """Give one op as the writing of one field."""
        author = self.people.author(op)
        carried = self._tx.packages.carryings(op.log, op.n, op.n)
        value = op.fields.get(field)
        return Side(
            value=value,
            text=self.name_of(field, value),
            officer=author.officer,
            device=author.label,
            role=author.role,
            written_at=moment(op.clock),
            package=min((one.pkg_seq for one in carried), default=None),
            is_ours=author.is_here,
            is_provisional=is_provisional,
            saw=tuple(one.fields.get(field) for one in self._parents(op, field)),
        )

    def common(self, ops: Iterable[Op], field: str) -> Side | None:
        """Give the last writing that all of these had seen, if there is one."""
        shared = set.intersection(*(self._before(op, field) for op in ops))
        replaced = {ref for one in shared for ref in self._ops[one].parents.get(field, ())}
        last = max(shared - replaced, default=None)
        return self.side(self._ops[last], field) if last else None

    def _parents(self, op: Op, field: str) -> list[Op]:
        return [self._ops[ref] for ref in op.parents.get(field, ()) if ref in self._ops]

    def _before(self, op: Op, field: str) -> set[Ref]:
        """Give all writings of a field that came before an op, as far as they are held."""
        found: set[Ref] = set()
        queue = self._parents(op, field)
        while queue:
            one = queue.pop()
            if one.ref not in found:
                found.add(one.ref)
                queue += self._parents(one, field)
        return found

    def name_of(self, field: str, value: Value) -> str:
        """Give the name of the record or place that a value is the id of; empty for all else."""
        known = field_of(self._kind, field)
        if known is None or not isinstance(value, str) or not value:
            return ""
        if known.type == SCOPE:
            return trusting.place_name(value, self.people.trust)
        return name_of(self._tx, value) if known.type == ID else ""


def name_of(tx: Transaction, entity: str) -> str:
    """Give what a village, an official, a person or a household is called; empty if none is it."""
    for village in tx.places.villages.find_ids([entity]):
        return tx.places.called()[village.id]
    for official in tx.places.officials.find_ids([entity]):
        return official.name
    for person in tx.households.persons.find_ids([entity]):
        return person.full_name
    for household in tx.households.find_ids([entity]):
        heads = [one.full_name for one in tx.households.members(household.id)]
        return heads[0] if heads else household.code
    return ""
