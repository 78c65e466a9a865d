"""What was done at a household: when, by whom, with which reason; from the journal itself.

On the way: every writing in force about the household, its people and its records → one entry for
each act, the newest to come here first, because no clock is trusted with an order. Personal numbers
are masked.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from gpn_desktop.journal.op import DELETED, NOTE, Op, Ref, Value
from gpn_desktop.registry.acts import AMENDMENT, CORRECTION
from gpn_desktop.registry.identity import MASKED, masked_apart
from gpn_desktop.registry.lineage import undone
from gpn_desktop.registry.moves import Event
from gpn_desktop.services import former, trusting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.former import Former
from gpn_desktop.services.moving import family
from gpn_desktop.services.trusting import People
from gpn_desktop.services.witnesses import name_of
from gpn_desktop.store.ops import KeptOp
from gpn_desktop.store.transaction import Transaction

BEGUN, WRITTEN = "begun", "written"
REWRITING: Final = (WRITTEN, CORRECTION, AMENDMENT)
"""What is told field by field."""
RECORDS: Final = ("survey", "support", "submission")
"""What else is written of a household, by its kind; what its fields say is shown at their pages."""
_UNSAID: Final = frozenset({NOTE, DELETED, "household", "home"})


@dataclass(frozen=True)
class Line:
    """One field that was written: of whom, what it said before, and what it says since."""

    kind: str
    name: str
    field: str
    before: Value = None
    after: Value = None


@dataclass(frozen=True)
class Entry:
    """What one person did at once.

    ``sort`` is the act, ``begun`` when the household was first written down, ``survey``,
    ``support`` or ``submission`` for a record of it, else ``written``. ``undoes`` is the sort of
    the act that an undoing took back, ``takes_back`` its event. ``event`` is what ``undoing.undo``
    takes, empty where nothing can be taken back; ``is_undone``: it was already. ``under`` names the
    former record to which it was done, where it came into this household or one of its people.
    """

    at: datetime | None
    officer: str
    machine: str
    is_here: bool
    sort: str
    on: date | None = None
    reason: str = ""
    people: tuple[str, ...] = ()
    to: str = ""
    lines: tuple[Line, ...] = ()
    event: str = ""
    undoes: str = ""
    takes_back: str = ""
    is_undone: bool = False
    under: str = ""


def timeline(desk: Desk, household: str) -> tuple[Entry, ...]:
    """Give what was done at a household, also at one that was taken off the list.

    Raises:
        GpnError: HOUSEHOLD_GONE: nothing is known of it.
    """
    with desk.store.reading() as tx:
        family(tx, household)  # of one that nobody knows there is nothing to tell
        own = _past(tx, household)
        others = [(one, _past_of(tx, one)) for one in _formers(tx, household)]
        under = {entity: one.title for one, past in reversed(others) for entity in past.entities}
        pasts = (own, *(past for _, past in others))
        entities = {entity: None for past in pasts for entity in past.entities}
        return Telling(
            tx,
            household,
            {person: name for past in pasts for person, name in past.people.items()},
            tuple({one.id: one for past in pasts for one in past.events}.values()),
            tx.operations.about_all(entities),
            {entity: name for entity, name in under.items() if entity not in own.entities},
        ).entries()


def _formers(tx: Transaction, household: str) -> tuple[Former, ...]:
    return former.formers(tx, household, tx.households.lineage())


@dataclass(frozen=True)
class _Past:
    """All that is asked of the journal about a record: its people, what happened, its records."""

    people: Mapping[str, str]
    events: tuple[Event, ...]
    entities: Mapping[str, None]


def _past(tx: Transaction, household: str) -> _Past:
    here = family(tx, household)
    people = {one.id: one.full_name for one in (*here.members, *here.gone)}
    events = tx.households.happened_around(household, people)
    records = tx.checks.records_of(household)
    known = (household, *people, *(one.id for one in events), *sorted(records))
    return _Past(people, events, dict.fromkeys(known))


def _past_of(tx: Transaction, one: Former) -> _Past:
    """Give the past of a household that was joined, or of the second record of somebody."""
    if one.is_household:
        return _past(tx, one.id)
    events = tx.households.happened(one.id)
    known = (one.id, *(each.id for each in events), *(each.id for each in one.supports))
    return _Past({one.id: one.name}, events, dict.fromkeys(known))


@dataclass
class Telling:
    """The writings about one household within one transaction."""

    tx: Transaction
    household: str
    names: dict[str, str]
    events: Sequence[Event]
    kept: Sequence[KeptOp]
    under: Mapping[str, str] = field(default_factory=dict)
    _ops: dict[Ref, Op] = field(default_factory=dict)

    def entries(self) -> tuple[Entry, ...]:
        """Give one entry for each act, the newest first."""
        self._ops = {one.op.ref: one.op for one in self.kept}
        known = {one.id: one for one in self.events}
        gone, people = undone(self.events), trusting.people(self.tx)
        self._learn(one for each in self.events for one in each.detail.get("people", ()))
        found = []
        for group in self._groups():
            told = next((known[one.entity] for one in group if one.entity in known), None)
            found.append(self._entry(group, told, people, gone))
        return tuple(reversed(found))

    def _learn(self, entities: Iterable[Any]) -> None:
        """Know the names of people who stand in an event and in another household today."""
        asked = sorted({str(one) for one in entities} - self.names.keys())
        self.names |= {one.id: one.full_name for one in self.tx.households.persons.find_ids(asked)}

    def _groups(self) -> list[list[Op]]:
        """Give the writings in force that were made at once, in the order in which they came."""
        starts = self._starts()
        groups: dict[tuple[str, str, str], list[Op]] = defaultdict(list)
        for one in self.kept:
            if one.standing is None:
                groups[self._key(one.op, starts)].append(one.op)
        return list(groups.values())

    def _starts(self) -> Mapping[str, list[tuple[int, int]]]:
        """Give by log from which writing to which each act goes."""
        first = {one.id: one.detail.get("from") for one in self.events}
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for one in self.kept:
            begin = first.get(one.op.entity)
            if isinstance(begin, int):
                found[one.op.log.text].append((begin, one.op.n))
        return found

    def _key(self, op: Op, starts: Mapping[str, list[tuple[int, int]]]) -> tuple[str, str, str]:
        for begin, end in starts.get(op.log.text, ()):
            if begin <= op.n <= end:
                return op.log.text, "act", str(end)
        return op.log.text, op.officer, op.clock

    def _entry(
        self, group: Sequence[Op], event: Event | None, people: People, gone: Collection[str]
    ) -> Entry:
        author, is_act = people.author(group[-1]), event is not None and "from" in event.detail
        undoes = str(event.detail.get("undoes", "")) if event else ""
        taken_back = next((one for one in self.events if one.id == undoes), None)
        sort = event.sort if event and is_act else _sort(group, {self.household, *self.under})
        sort = event.sort if event and sort == WRITTEN else sort
        return Entry(
            at=moment(group[-1].clock),
            officer=author.officer,
            machine=author.label,
            is_here=author.is_here,
            sort=sort,
            on=event.date if event else None,
            reason=event.reason if event else _noted(group),
            people=self._people(group, event),
            to=self._place(event.to) if event else "",
            lines=self._lines(group) if sort in (*REWRITING, *RECORDS) else (),
            event=event.id if event and is_act else "",
            undoes=taken_back.sort if taken_back else "",
            takes_back=undoes,
            is_undone=event is not None and event.id in gone,
            under=self._under(group),
        )

    def _under(self, group: Sequence[Op]) -> str:
        """Give the name of the former record to which all of it was done."""
        names = [self.under.get(op.entity, "") for op in group]
        return names[0] if all(names) else ""

    def _people(self, group: Sequence[Op], event: Event | None) -> tuple[str, ...]:
        named = event.detail.get("people", [event.subject]) if event else ()
        begun = [op.entity for op in group if op.birth is not None and op.kind == "person"]
        return tuple(self.names[one] for one in (named or begun) if one in self.names)

    def _place(self, to: str) -> str:
        """Give the name of the household or village it led to, or the place as it was written."""
        if to == self.household:
            return ""
        return name_of(self.tx, to) or (to if not self.tx.operations.known(to).kind else "")

    def _lines(self, group: Sequence[Op]) -> tuple[Line, ...]:
        return tuple(
            Line(
                op.kind,
                self.names.get(op.entity, ""),
                name,
                *self._shown(name, self._before(op, name), op.fields.get(name)),
            )
            for op in group
            if op.kind in ("household", "person")
            for name in sorted(set(op.fields) - _UNSAID)
        )

    def _before(self, op: Op, name: str) -> Value:
        found = [self._ops[ref] for ref in op.parents.get(name, ()) if ref in self._ops]
        return found[0].fields.get(name) if found else None

    def _shown(self, name: str, before: Value, after: Value) -> tuple[Value, Value]:
        if name in MASKED:
            return masked_apart(str(before or ""), str(after or ""))
        if name == "village":
            return self._village(before), self._village(after)
        return before, after

    def _village(self, value: Value) -> Value:
        return name_of(self.tx, str(value)) if value else value


def _sort(group: Sequence[Op], households: Collection[str]) -> str:
    """Give what a writing that is no act was for."""
    kinds = [op.kind for op in group if op.kind in RECORDS]
    begun = (op for op in group if op.birth is not None and op.kind == "household")
    is_first = any(op.entity in households for op in begun)
    return BEGUN if is_first else (kinds[0] if kinds else WRITTEN)


def _noted(group: Sequence[Op]) -> str:
    """Give the reason that was written with a value."""
    return next((str(op.fields[NOTE]) for op in group if op.fields.get(NOTE)), "")
