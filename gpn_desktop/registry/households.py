"""A household, the rows that lists show of it, and what its members say about each other."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from gpn_desktop.registry.identity import Severity
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.moves import Deletion, Leaving
from gpn_desktop.registry.persons import (
    HEAD,
    Person,
    certainly_aged,
    certainly_younger,
)

RURAL, URBAN = "rural", "urban"


@dataclass(frozen=True)
class Household:
    """A household of one commune; ``home`` is the scope it is heard in, ``code`` the officer's.

    ``listed`` are the classes that lists from elsewhere give it, by year: no decision of ours.
    """

    id: str
    code: str = ""
    home: str = ""
    village: str = ""
    area: str = ""
    address: str = ""
    phone: str = ""
    note: str = ""
    house_type: str = ""
    house_area_m2: int | None = None
    water_source: str = ""
    toilet: str = ""
    listed: Mapping[str, ListedClass] = field(default_factory=dict, hash=False)
    deleted: Deletion | None = None


@dataclass(frozen=True)
class HouseholdRow:
    """One line of a list of households; the phone is masked, no identity number is here.

    ``is_listed``: the class stands on a list from Excel, no decision here says so.
    """

    id: str
    code: str = ""
    head_name: str = ""
    village: str = ""
    village_name: str = ""
    area: str = ""
    size: int = 0
    class_now: str = ""
    class_year: int | None = None
    is_listed: bool = False
    phone: str = ""
    conflicts: int = 0


class Outline(NamedTuple):
    """What a list of households is ordered and counted by; its words come page by page."""

    id: str
    code: str = ""
    head_name: str = ""
    village: str = ""
    village_order: int = 0
    size: int = 0
    class_now: str = ""
    conflicts: int = 0


@dataclass(frozen=True)
class SearchHit:
    """A person found by a name or a number, with the household to open.

    ``former`` is the name or code of a record that came into this one, where it was found by that;
    ``code`` is that of the household; ``left`` says how somebody left who stands on no list.
    """

    household: str
    person: str
    full_name: str
    birth_year: int | None = None
    relation: str = ""
    head_name: str = ""
    village_name: str = ""
    class_now: str = ""
    is_listed: bool = False
    former: str = ""
    code: str = ""
    left: Leaving | None = None


@dataclass(frozen=True)
class ClassOfYear:
    """What a household was decided to be at the end of a year, and by which decision.

    ``listed`` is told where no decision stands here: a list says so, and nobody has compared it.
    """

    household: str
    year: int
    standard: str
    poverty_class: str
    number: str = ""
    decided_on: datetime.date | None = None
    result_date: datetime.date | None = None
    reason: str = ""
    decision: str = ""
    listed: ListedClass | None = None

    @property
    def known_on(self) -> datetime.date | None:
        """Give the day from which it counts: of a list that names none, the end of the year."""
        return self.decided_on or (self.result_date if self.listed else None)


class MemberCheck(Enum):
    """What the members of a household can disagree about; the sentences are in ``ui``."""

    NO_MEMBERS = "no_members"
    NO_HEAD = "no_head"
    TWO_HEADS = "two_heads"
    ID_NUMBER_TWICE = "id_number_twice"
    MANY_MEMBERS = "many_members"
    HEAD_TOO_YOUNG = "head_too_young"
    HEAD_TOO_OLD = "head_too_old"
    CHILD_NOT_YOUNGER = "child_not_younger"
    PARENT_NOT_OLDER = "parent_not_older"


@dataclass(frozen=True)
class MemberFinding:
    """One disagreement, how much it weighs, and the persons it is about."""

    check: MemberCheck
    severity: Severity
    persons: tuple[str, ...] = ()


MANY = 10  # bounds of plausibility proposed by the product [A]; they only warn
YOUNGEST_HEAD, OLDEST_HEAD = 15, 105


def heads(members: Iterable[Person]) -> tuple[Person, ...]:
    """Give the members written down as head; exactly one is right."""
    return tuple(person for person in members if person.relation == HEAD)


def check_members(members: Sequence[Person], on: datetime.date) -> tuple[MemberFinding, ...]:
    """Give what does not agree among the active members of one household on a day."""
    if not members:
        return (MemberFinding(MemberCheck.NO_MEMBERS, Severity.WARNING),)
    return (
        *_head_findings(heads(members), on),
        *_twice(members),
        *_kinship(members),
        *_size(members),
    )


def _warn(check: MemberCheck, *persons: Person) -> MemberFinding:
    return MemberFinding(check, Severity.WARNING, tuple(person.id for person in persons))


def _head_findings(found: tuple[Person, ...], on: datetime.date) -> tuple[MemberFinding, ...]:
    if len(found) != 1:
        check = MemberCheck.TWO_HEADS if found else MemberCheck.NO_HEAD
        return (MemberFinding(check, Severity.ERROR, tuple(person.id for person in found)),)
    head = found[0]
    if certainly_younger(head.birth_date, YOUNGEST_HEAD, on):
        return (_warn(MemberCheck.HEAD_TOO_YOUNG, head),)
    if certainly_aged(head.birth_date, OLDEST_HEAD + 1, on):
        return (_warn(MemberCheck.HEAD_TOO_OLD, head),)
    return ()


def _twice(members: Sequence[Person]) -> tuple[MemberFinding, ...]:
    by_number: dict[str, list[str]] = {}
    for person in members:
        by_number.setdefault(person.id_number, []).append(person.id)
    return tuple(
        MemberFinding(MemberCheck.ID_NUMBER_TWICE, Severity.ERROR, tuple(persons))
        for number, persons in by_number.items()
        if number and len(persons) > 1
    )


def _kinship(members: Sequence[Person]) -> tuple[MemberFinding, ...]:
    found = heads(members)
    if len(found) != 1:
        return ()
    head = found[0]
    young = (one for one in members if one.relation in ("child", "grandchild"))
    old = (one for one in members if one.relation in ("parent", "grandparent"))
    return (
        *(
            _warn(MemberCheck.CHILD_NOT_YOUNGER, one)
            for one in young
            if not _may_precede(head, one)
        ),
        *(_warn(MemberCheck.PARENT_NOT_OLDER, one) for one in old if not _may_precede(one, head)),
    )


def _may_precede(elder: Person, younger: Person) -> bool:
    born, later = elder.birth_date, younger.birth_date
    return born is None or later is None or born.earliest() < later.latest()


def _size(members: Sequence[Person]) -> tuple[MemberFinding, ...]:
    return (_warn(MemberCheck.MANY_MEMBERS),) if len(members) > MANY else ()
