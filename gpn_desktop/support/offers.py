"""What a household and its people may get, and what they got, as their page lists it.

On the way: register and classes of a day → ``offers`` (every type, with the reason) → a record;
records → ``rows``, each with what is odd about it.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.decisions import rests_on_list, support_class
from gpn_desktop.support.eligibility import (
    Eligibility,
    Receiver,
    Standing,
    eligibility,
    receiver_of,
)
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.programmes import HOUSEHOLD, PERSON, SupportType, support_types
from gpn_desktop.support.records import (
    RecordFinding,
    SupportRecord,
    SupportState,
    check_record,
    state_of,
)

_BEST_FIRST = (
    *(Standing.ELIGIBLE, Standing.ELIGIBLE_BY_LIST, Standing.FACTS_MISSING, Standing.NOT_CHECKED),
    *(Standing.NOT_ELIGIBLE_BY_LIST, Standing.NOT_ELIGIBLE, Standing.NOT_IN_FORCE),
)


@dataclass(frozen=True)
class ReceiverOffer:
    """What can be said of a type for one receiver; ``earlier`` counts records of it."""

    subject: str
    subject_kind: str
    name: str
    eligibility: Eligibility
    earlier: int = 0


@dataclass(frozen=True)
class Offer:
    """A support type with everybody of the household who might receive it, the best first."""

    type: SupportType
    receivers: tuple[ReceiverOffer, ...]

    @property
    def standing(self) -> Standing:
        """The best that can be said of anybody."""
        found = (one.eligibility.standing for one in self.receivers)
        return min(found, key=_BEST_FIRST.index, default=Standing.NOT_ELIGIBLE)


@dataclass(frozen=True)
class Family:
    """A household with its people (head first), village, decided classes and supports."""

    household: Household
    people: Sequence[Person]
    village: Village | None = None
    classes: Sequence[ClassOfYear] = ()
    supports: Sequence[SupportRecord] = ()

    @property
    def head(self) -> Person | None:
        """Whoever stands for the household."""
        heads = (one for one in self.people if one.relation == HEAD)
        return next(heads, next(iter(self.people), None))

    def name_of(self, subject: str) -> str:
        """Give the name of a receiver: of the household that of its head."""
        names = {one.id: one.full_name for one in self.people}
        return names.get(subject) or (self.head.full_name if self.head else "")


def offers(family: Family, on: datetime.date) -> tuple[Offer, ...]:
    """Give every type for households and people with what can be said of it, the likely first."""
    kinds = [one for one in support_types().values() if one.subject_kind in (HOUSEHOLD, PERSON)]
    found = [Offer(kind, _receivers(family, kind, on)) for kind in kinds]
    return tuple(sorted(found, key=lambda one: _BEST_FIRST.index(one.standing)))


def _receivers(family: Family, kind: SupportType, on: datetime.date) -> tuple[ReceiverOffer, ...]:
    found = [
        ReceiverOffer(
            subject,
            kind.subject_kind,
            family.name_of(subject),
            eligibility(kind, _receiver(family, person, on), on),
            sum(one.type == kind.code and one.subject == subject for one in family.supports),
        )
        for subject, person in _subjects(family, kind)
    ]
    return tuple(sorted(found, key=lambda one: _BEST_FIRST.index(one.eligibility.standing)))


def _subjects(family: Family, kind: SupportType) -> list[tuple[str, Person | None]]:
    if kind.subject_kind == HOUSEHOLD:
        return [(family.household.id, family.head)]
    return [(one.id, one) for one in family.people]


def _receiver(family: Family, person: Person | None, on: datetime.date) -> Receiver:
    found = support_class(family.classes, on)
    is_listed = rests_on_list(family.classes, on)
    if person is None:
        return Receiver(poverty_class=found, is_listed=is_listed, area=family.household.area)
    known = receiver_of(person, family.village, found, on, family.household.area)
    return replace(known, is_listed=is_listed)


@dataclass(frozen=True)
class SupportLine:
    """A record as the list of all supports shows it, with who receives it and where they live.

    ``recorded`` is the name of the former record under which it was written, where it is another.
    """

    record: SupportRecord
    receiver: str = ""
    household: str = ""
    head: str = ""
    village: str = ""
    recorded: str = ""

    @property
    def state(self) -> SupportState:
        """How far it has come."""
        return state_of(self.record)

    @property
    def is_gone(self) -> bool:
        """Whether it was taken off the list."""
        return self.record.deleted is not None


@dataclass(frozen=True)
class SupportRow:
    """A record as a list shows it; ``type`` is None where its type is not installed here."""

    record: SupportRecord
    state: SupportState
    type: SupportType | None
    receiver_name: str
    findings: tuple[RecordFinding, ...] = ()
    followups: tuple[FollowUp, ...] = ()


def rows(family: Family, followups: Mapping[str, Iterable[FollowUp]]) -> tuple[SupportRow, ...]:
    """Give the records of a household in their order, each with what is odd about it."""
    return tuple(_row(family, one, followups.get(one.id, ())) for one in family.supports)


def _row(family: Family, record: SupportRecord, followups: Iterable[FollowUp]) -> SupportRow:
    kind = support_types().get(record.type)
    return SupportRow(
        record=record,
        state=state_of(record),
        type=kind,
        receiver_name=family.name_of(record.subject),
        findings=check_record(record, kind, family.supports) if kind else (),
        followups=tuple(followups),
    )
