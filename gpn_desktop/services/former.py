"""What is recorded under records that came into a household: joined ones, united people.

On the way: ``Lineage`` → each such record with its classes, surveys and supports → the page of the
household that stays, its timeline, the paper of the counter. Nothing is written anew; what was
decided of a household that was joined is history, and never the class of the one that stays.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from gpn_desktop import chance
from gpn_desktop.registry.households import Household, HouseholdRow
from gpn_desktop.registry.lineage import HOUSEHOLD, PERSON, Lineage, Passage
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services.results import ResultOfYear, results_of
from gpn_desktop.services.withheld import Passes, lines
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support.records import SupportRecord


@dataclass(frozen=True)
class Former:
    """A record that came into a household or one of its people, with what it holds.

    ``name`` is that of the person, of a household that of its last head; ``code`` of the household
    ``home``, which can be opened; ``into`` is who a person is today. ``results`` and ``surveys``
    are of a household alone, all with the newest first.
    """

    id: str
    kind: str
    name: str = ""
    code: str = ""
    home: str = ""
    into: str = ""
    until: date | None = None
    reason: str = ""
    event: str = ""
    results: tuple[ResultOfYear, ...] = ()
    surveys: tuple[SurveyRow, ...] = ()
    supports: tuple[SupportRecord, ...] = ()

    @property
    def title(self) -> str:
        """Give what it is called in one word: the name, else the code."""
        return self.name or self.code

    @property
    def is_household(self) -> bool:
        """Whether it was a household, and not somebody's second record."""
        return self.kind == HOUSEHOLD


def formers(tx: Transaction, household: str, known: Lineage) -> tuple[Former, ...]:
    """Give the records that came into a household or one of its people, the nearest first."""
    passages = _passages(tx, household, known)
    found = _Found.of(tx, known, passages) if passages else None
    return tuple(found.former(one) for one in passages) if found else ()


def _passages(tx: Transaction, household: str, known: Lineage) -> tuple[Passage, ...]:
    if not known.passages:
        return ()
    passages = known.into([household, *_people(tx, [household], known)])
    homes = [one.gone for one in passages if one.kind == HOUSEHOLD]
    more = known.into(_people(tx, homes, known))
    return tuple({one.gone: one for one in (*passages, *more)}.values())


def _people(tx: Transaction, homes: Collection[str], known: Lineage) -> list[str]:
    """Give who is or was in these households, and is nobody else today."""
    found = tx.households.members_of(homes, with_gone=True)
    people = (one.id for each in found.values() for one in each)
    return [one for one in people if known.standing(one) == one]


@dataclass
class _Found:
    """The records that came into one household, within one transaction."""

    tx: Transaction
    known: Lineage
    people: Mapping[str, Person]
    homes: Mapping[str, Household]
    heads: Mapping[str, str]

    @classmethod
    def of(cls, tx: Transaction, known: Lineage, passages: Collection[Passage]) -> "_Found":
        """Look up who and what they are of."""
        asked = {one.gone for one in passages} | {one.stays for one in passages}
        people = {one.id: one for one in tx.households.persons.find_ids(sorted(asked))}
        wanted = {one.gone for one in passages} | {one.household for one in people.values()}
        homes = {one.id: one for one in tx.households.find_ids(sorted(wanted))}
        gone = {one.gone: homes[one.gone] for one in passages if one.gone in homes}
        return cls(tx, known, people, homes, last_heads(tx, gone))

    def former(self, one: Passage) -> Former:
        """Give one of them with what it holds."""
        if one.kind == PERSON:
            return self._person(one)
        tx, home = self.tx, one.gone
        surveys = tx.surveys.of_household(home)
        return replace(
            self._bare(one, home),
            name=self.heads.get(home, ""),
            results=results_of(tx, tx.households.classes(home), surveys),
            surveys=tx.surveys.rows(household=home),
            supports=_supports(tx, [home, *_people(tx, [home], self.known)]),
        )

    def _person(self, one: Passage) -> Former:
        person = self.people[one.gone]
        return replace(
            self._bare(one, person.household),
            name=person.full_name,
            into=self.people[one.stays].full_name if one.stays in self.people else "",
            supports=_supports(self.tx, [one.gone]),
        )

    def _bare(self, one: Passage, home: str) -> Former:
        code = self.homes[home].code if home in self.homes else ""
        return Former(
            one.gone,
            one.kind,
            code=code,
            home=home,
            until=one.until,
            reason=one.reason,
            event=one.event,
        )


def today_of(tx: Transaction, household: str, known: Lineage) -> HouseholdRow | None:
    """Give the household that a joined one is today; None where it is one itself."""
    today = known.standing(household)
    return row_of(tx, today) if today != household else None


# supports


def _supports(tx: Transaction, subjects: Collection[str]) -> tuple[SupportRecord, ...]:
    return newest(tx.support.of_subjects(subjects))


def newest(records: Iterable[SupportRecord]) -> tuple[SupportRecord, ...]:
    """Give supports undecided first, then the newest, as the store lists them."""
    day = ((str(one.delivered_on or one.decided_on or "9"), one) for one in records)
    return tuple(one for _, one in sorted(day, key=lambda each: each[0], reverse=True))


def own_supports(
    tx: Transaction, household: Household, known: Lineage
) -> tuple[SupportRecord, ...]:
    """Give the supports of a household and its people, without those of a human known elsewhere.

    What a household that left holds stays with it to be read.
    """
    found = tx.support.of_household(household.id)
    if household.deleted is not None:
        return found
    return tuple(one for one in found if known.standing(one.subject) == one.subject)


def recipients(
    tx: Transaction, own: Iterable[SupportRecord], came: Iterable[Former]
) -> Mapping[str, str]:
    """Give the names of the people, by id, to whom one of these supports was given."""
    every = (*own, *(one for each in came for one in each.supports))
    people = sorted({one.subject for one in every if one.subject_kind == PERSON})
    return {one.id: one.full_name for one in tx.households.persons.find_ids(people)}


def supports_of(tx: Transaction, household: str) -> tuple[SupportRecord, ...]:
    """Give all supports of a household and its people, also those recorded under former records.

    Each stands under who it is today, so that nobody is thought never to have had it.
    """
    known = tx.households.lineage()
    found = tx.support.of_household(household)
    more = (each for one in formers(tx, household, known) for each in one.supports)
    every = {one.id: one for one in (*found, *more)}
    return newest(replace(one, subject=known.standing(one.subject)) for one in every.values())


# names


def called(tx: Transaction, records: Collection[str]) -> Mapping[str, str]:
    """Give the names of former records: of a household that of its last head, else its code."""
    people = {one.id: one.full_name for one in tx.households.persons.find_ids(sorted(records))}
    homes = {one.id: one for one in tx.households.find_ids(sorted(records))}
    heads = last_heads(tx, homes)
    return people | {one.id: heads.get(one.id) or one.code for one in homes.values()}


def row_of(tx: Transaction, household: str) -> HouseholdRow:
    """Give the line of a household; of one that left the list with the head that it had last."""
    return rows_of(tx, [household]).get(household, HouseholdRow(household))


def rows_of(tx: Transaction, households: Collection[str]) -> Mapping[str, HouseholdRow]:
    """Give the lines of these in the same way, by household."""
    found = {one.id: one for one in tx.households.rows_of(households, chance.today())}
    headless = [one.id for one in found.values() if not one.head_name]
    gone = [one for one in tx.households.find_ids(headless) if one.deleted is not None]
    named = last_heads(tx, {one.id: one for one in gone})
    return found | {one: replace(found[one], head_name=name) for one, name in named.items()}


def last_heads(tx: Transaction, gone: Mapping[str, Household]) -> dict[str, str]:
    """Give the name of the last head: of those who left with it, were joined, or left before."""
    people = tx.households.members_of(gone, with_gone=True)
    with_it: dict[str, str] = {}
    before: dict[str, str] = {}
    for home, members in people.items():
        for one in (each for each in members if each.relation == HEAD):
            named = with_it if _left_with(one, gone[home]) else before
            named[home] = one.full_name
    return {**before, **_joined(tx, gone.keys() - with_it.keys()), **with_it}


def _left_with(one: Person, home: Household) -> bool:
    return one.deleted is not None and one.deleted == home.deleted


def _joined(tx: Transaction, homes: Collection[str]) -> dict[str, str]:
    """Give by household who was its head last, of those who live in another one since."""
    events = tx.households.joinings(homes)
    people = {str(one) for each in events for one in each.detail.get("people", ())}
    said: dict[str, dict[str, Any]] = {one: {} for one in people}
    found: dict[str, str] = {}
    for op in (one.op for one in tx.operations.about_all(people) if one.standing is None):
        known = said[op.entity]
        known.update(op.fields)
        if known.get("relation") == HEAD and known.get("household") in homes:
            found[str(known["household"])] = str(known.get("full_name") or "")
    return found


def untold(one: Former, kept: Passes) -> Former:
    """Keep back what is being keyed a second time of a record that came into a household."""
    if not any(home == one.id for home, _ in kept):
        return one
    decided = (replace(of, computed="", survey="") for of in one.results if of.decided)
    return replace(one, surveys=lines(one.surveys, kept), results=tuple(decided))
