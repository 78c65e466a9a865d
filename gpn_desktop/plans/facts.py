"""What the store hands over to measure a plan: the nouns of one commune (or of an area) at a day.

On the way: tx.plans.facts(year, on) → measure → progress and work list. Frozen; the sets derived
here are computed once and kept.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village, zones_on
from gpn_desktop.reviews.decisions import support_class
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.support.activities import Activity
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.records import SupportRecord


@dataclass(frozen=True)
class Facts:
    """Everything the twenty indicators ask for; ``on`` is the reference day, inside ``year``.

    Attributes:
        villages: all villages in being (no successor taken over, none deleted).
        households: active households; deleted ones are left out, those moved away too.
        persons: active members of these households.
        classes: the decided classes of every household ever decided, also of those gone, by
            household id, in any order.
        supports: records not deleted, of every year (participants of three years are asked).
        followups, activities, officials, meetings: all.
        totals: the totals of the yearly rounds, the denominators, by year and by the villages in
            being (``reviews.village_totals``).
        conflicts: ids of households, persons and supports with an open conflict.
    """

    year: int
    on: datetime.date
    villages: tuple[Village, ...] = ()
    households: tuple[Household, ...] = ()
    persons: tuple[Person, ...] = ()
    classes: Mapping[str, tuple[ClassOfYear, ...]] = field(default_factory=dict)
    supports: tuple[SupportRecord, ...] = ()
    followups: tuple[FollowUp, ...] = ()
    activities: tuple[Activity, ...] = ()
    officials: tuple[Official, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    totals: Mapping[int, Mapping[str, Totals]] = field(default_factory=dict)
    conflicts: frozenset[str] = frozenset()

    @cached_property
    def by_household(self) -> Mapping[str, Household]:
        """Households by id."""
        return {one.id: one for one in self.households}

    @cached_property
    def by_person(self) -> Mapping[str, Person]:
        """Persons by id."""
        return {one.id: one for one in self.persons}

    @cached_property
    def class_now(self) -> Mapping[str, str]:
        """The support class of each active household on the reference day."""
        return {
            one.id: support_class(self.classes.get(one.id, ()), self.on) for one in self.households
        }

    @cached_property
    def zones(self) -> Mapping[str, frozenset[str] | None]:
        """The zones in force on the reference day, by village; None where not written down."""
        return {one.id: zones_on(one.zones, self.on) for one in self.villages}

    def zones_of(self, person: Person) -> frozenset[str] | None:
        """Give the zones a person lives in; None where they or the village are not known."""
        household = self.by_household.get(person.household)
        return self.zones.get(household.village) if household else None

    def village_of(self, entity: str) -> str:
        """Give the village of a household, person, official, support or village id."""
        if entity in self.zones:
            return entity
        return self._village_of.get(entity, "")

    @cached_property
    def _village_of(self) -> Mapping[str, str]:
        found = {one.id: one.village for one in self.households}
        found |= {one.id: found.get(one.household, "") for one in self.persons}
        found |= {one.id: one.village for one in self.officials}
        found |= {one.id: found.get(one.subject, one.subject) for one in self.supports}
        return found

    def household_of(self, record: SupportRecord) -> str:
        """Give the household behind a support of a household or of a person, or nothing."""
        if record.subject_kind == "person":
            person = self.by_person.get(record.subject)
            return person.household if person else ""
        return record.subject if record.subject_kind == "household" else ""

    def delivered(self, types: frozenset[str], since: datetime.date) -> Iterator[SupportRecord]:
        """Give the supports of some types delivered from a day to the reference day."""
        for record in self.supports:
            day = record.delivered_on
            if record.type in types and day is not None and since <= day <= self.on:
                yield record

    @property
    def first_day(self) -> datetime.date:
        """The first day of the year."""
        return datetime.date(self.year, 1, 1)


def of_village(facts: Facts, village: str) -> Facts:
    """Give the facts of one village alone, for a target of that village."""
    inside = frozenset(one.id for one in facts.households if one.village == village)
    persons = tuple(one for one in facts.persons if one.household in inside)
    subjects = inside | {one.id for one in persons} | {village}
    return replace(
        facts,
        villages=tuple(one for one in facts.villages if one.id == village),
        households=tuple(one for one in facts.households if one.id in inside),
        persons=persons,
        classes={one: facts.classes[one] for one in facts.classes if one in inside},
        supports=tuple(one for one in facts.supports if one.subject in subjects),
        officials=tuple(one for one in facts.officials if one.village == village),
        meetings=tuple(one for one in facts.meetings if one.village == village),
        totals={year: _of_one(those, village) for year, those in facts.totals.items()},
    )


def _of_one(totals: Mapping[str, Totals], village: str) -> dict[str, Totals]:
    return {key: one for key, one in totals.items() if key == village}
