"""Conflicts: the work list, and all sides of one of them.

On the way: after a merge; ``settling`` ends one. Source: rules 6 to 10 of ``journal.fold``.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from gpn_desktop import chance
from gpn_desktop.journal.kinds import KINDS, SUPERSEDES, classifies, field_of
from gpn_desktop.journal.op import DELETED, jcs, log_id
from gpn_desktop.journal.siblings import Record, Sort
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services import filling, trusting, withheld
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SURVEY
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.filled import SUBMISSION
from gpn_desktop.services.filling import Filling
from gpn_desktop.services.trusting import People
from gpn_desktop.services.witnesses import Side, Witnesses
from gpn_desktop.store.conflicts import Quarrel
from gpn_desktop.store.recording import Seen
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import name_key, sort_key


@dataclass(frozen=True)
class Dispute:
    """One line of the work list.

    ``values`` is how many distinct values stand; ``since``, ``package`` and ``device`` tell with
    which package it came, empty where it arose here. ``sort`` is field, delete_edit or document.
    """

    entity: str
    field: str
    sort: str
    kind: str
    household: str = ""
    head_name: str = ""
    village_name: str = ""
    scope: str = ""
    scope_name: str = ""
    person_name: str = ""
    values: int = 2
    since: datetime | None = None
    package: int | None = None
    device: str = ""
    blocks_decision: bool = False


@dataclass(frozen=True)
class Explained:
    """A dispute with all its sides, in the order of their writers' names.

    No clock orders them: a side is not righter for being newer, and at every desk the same side has
    the same number, so that two people can speak of it over the telephone.
    ``before`` is the last value that all sides had seen; ``edited`` are for a deletion the fields
    that somebody wrote without having seen it; ``documents`` those that stand side by side, each
    with its side, ``surveys`` their lines, ``submissions`` what they are where
    they are such.
    ``allowed`` are all words the field may hold, none if it is free; ``is_known`` is False of what
    only a newer program can read, ``may_settle`` there too, and where the role of this desk may not
    write the field. ``seen`` goes back to ``settle``.
    """

    dispute: Dispute
    sides: tuple[Side, ...] = ()
    before: Side | None = None
    edited: tuple[tuple[str, Side], ...] = ()
    documents: tuple[str, ...] = ()
    surveys: tuple[SurveyRow, ...] = ()
    submissions: tuple[Filling, ...] = ()
    allowed: tuple[str, ...] = ()
    is_known: bool = True
    may_settle: bool = True
    seen: Seen = field(default_factory=dict, repr=False)


def disputes(desk: Desk, *, household: str = "", scope: str = "") -> tuple[Dispute, ...]:
    """Give the open conflicts, the oldest first; of one household or one commune if it is named."""
    with desk.store.reading() as tx:
        found = _disputes(tx, tx.operations.quarrels(household=household))
    return tuple(one for one in found if not scope or one.scope == scope)


@dataclass(frozen=True)
class _Around:
    """What surrounds the disputes of one reading: their households, and who can be named."""

    tx: Transaction
    rows: Mapping[str, HouseholdRow]
    scopes: Mapping[str, str]
    people: People


def _disputes(tx: Transaction, open_: tuple[Quarrel, ...]) -> list[Dispute]:
    ids = {one.household for one in open_ if one.household}
    around = _Around(
        tx,
        rows={row.id: row for row in tx.households.rows_of(ids, chance.today())},
        scopes=scopes_of(tx, open_),
        people=trusting.people(tx),
    )
    return [_dispute(around, one) for one in open_]


def scopes_of(tx: Transaction, open_: Iterable[Quarrel]) -> Mapping[str, str]:
    """Give by record the commune that quarrels: of its household, else where it was written."""
    of = {one.conflict.entity: one.household for one in open_}
    homes = {one.id: one.home for one in tx.households.find_ids(set(of.values()))}
    writers = tx.submissions.writers([one for one, household in of.items() if not household])
    alone = {one: log_id(log).scope for one, (log, _) in writers.items()}
    return {one: homes.get(household) or alone.get(one, "") for one, household in of.items()}


def _dispute(around: _Around, one: Quarrel) -> Dispute:
    tx, conflict, row = around.tx, one.conflict, around.rows.get(one.household)
    scope = around.scopes[conflict.entity]
    package = tx.packages.get(one.since) if one.since else None
    sender = around.people.of(package.log) if package and package.log else None
    people = tx.households.persons.find_ids([conflict.entity]) if one.kind == "person" else ()
    return Dispute(
        entity=conflict.entity,
        field=conflict.field,
        sort=conflict.sort.value,
        kind=one.kind,
        household=one.household,
        head_name=row.head_name if row else "",
        village_name=row.village_name if row else "",
        scope=scope,
        scope_name=trusting.place_name(scope, around.people.trust),
        person_name=people[0].full_name if people else "",
        values=_values(tx, one),
        since=moment(package.seen_at) if package else None,
        package=package.pkg_seq if package else None,
        device=sender.label if sender else "",
        blocks_decision=classifies(one.kind, conflict.field),
    )


def _values(tx: Transaction, one: Quarrel) -> int:
    """Count the distinct values, or the documents, that stand side by side."""
    if one.conflict.sort is Sort.DOCUMENT:
        return len(tx.operations.newest(one.conflict.entity))
    return _distinct(tx.operations.standing(one.conflict.entity), one.conflict.field)


def _distinct(record: Record | None, name: str) -> int:
    siblings = record.siblings.get(name, ()) if record else ()
    return len({jcs(op.fields[name]) for op in siblings if name in op.fields})


def explain(desk: Desk, entity: str, name: str) -> Explained:
    """Give all sides of a dispute.

    Raises:
        LookupError: it is settled already.
    """
    with desk.store.reading() as tx:
        open_ = [
            one
            for one in tx.operations.quarrels()
            if (one.conflict.entity, one.conflict.field) == (entity, name)
        ]
        if not open_:
            raise LookupError("no open conflict at this field")
        (dispute,) = _disputes(tx, tuple(open_[:1]))
        return _explained(desk, tx, dispute)


def reveal(desk: Desk, dispute: Dispute) -> Done[None]:
    """Let the numbers of all sides be shown whole; the access log keeps who asked."""
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("reveal", entity=dispute.entity)
    return Done(None)


def _explained(desk: Desk, tx: Transaction, dispute: Dispute) -> Explained:
    kind = KINDS.get(dispute.kind) if _is_read(dispute) else None
    may_settle = kind is not None and kind.may_write([dispute.field], desk.installation.role)
    told = Explained(dispute, is_known=kind is not None, may_settle=may_settle)
    if dispute.sort == Sort.DOCUMENT.value:
        return _beside(desk, tx, told)
    record = tx.operations.standing(dispute.entity)
    return _sides(tx, told, record) if record else told


def _is_read(dispute: Dispute) -> bool:
    """Say whether this version knows the field, where a field is what is quarrelled about."""
    is_field = dispute.sort == Sort.FIELD.value
    return not is_field or field_of(dispute.kind, dispute.field) is not None


def _sides(tx: Transaction, told: Explained, record: Record) -> Explained:
    name, known = told.dispute.field, field_of(told.dispute.kind, told.dispute.field)
    witnesses = Witnesses(tx, record.kind, record.entity)
    siblings = record.siblings[name]
    return replace(
        told,
        sides=tuple(
            sorted(
                (
                    witnesses.side(op, name, is_provisional=not place)
                    for place, op in enumerate(siblings)
                ),
                key=_by_writer,
            )
        ),
        before=witnesses.common(siblings, name),
        edited=tuple(_edited(witnesses, record)),
        allowed=tuple(sorted(known.words)) if known else (),
        seen=tx.operations.seen(record.entity),
    )


def _by_writer(side: Side) -> tuple[object, ...]:
    last = (str(side.written_at or ""), jcs(side.value))
    return (name_key(side.officer), sort_key(side.device), *last)


def _edited(witnesses: Witnesses, record: Record) -> Iterator[tuple[str, Side]]:
    """Give what was written of a record that somebody took off without having seen it."""
    seen = {ref for op in record.siblings.get(DELETED, ()) for ref in op.seen}
    for name in record.unseen:
        for op in record.siblings[name]:
            if op.ref not in seen:
                yield name, witnesses.side(op, name)


def _beside(desk: Desk, tx: Transaction, told: Explained) -> Explained:
    """Explain documents that stand for the same earlier one and for none of each other."""
    heads = tx.operations.newest(told.dispute.entity)
    kind, home = told.dispute.kind, told.dispute.household
    surveys = withheld.lines(
        tx.surveys.rows(household=home) if kind == SURVEY else (),
        withheld.passes(tx, desk, [home]),
    )
    rows = {row.id: row for row in surveys}
    pairs = [
        (head, Witnesses(tx, told.dispute.kind, head).side(kept.op, SUPERSEDES))
        for head in heads
        for kept in tx.operations.about(head)
        if kept.standing is None
    ]
    pairs.sort(key=lambda pair: (_by_writer(pair[1]), pair[0]))
    return replace(
        told,
        sides=tuple(side for _, side in pairs),
        documents=tuple(head for head, _ in pairs),
        surveys=tuple(rows[head] for head, _ in pairs if head in rows),
        submissions=tuple(filling.shown_in(tx, desk, head) for head, _ in pairs)
        if kind == SUBMISSION
        else (),
    )
