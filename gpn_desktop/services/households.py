"""Households: found by anything they are called, listed in any order, opened, corrected.

Numbers of persons leave this room masked; ``reveal`` gives them whole and writes that down.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.acts import AMENDMENT
from gpn_desktop.registry.households import (
    Household,
    HouseholdRow,
    MemberFinding,
    Outline,
    SearchHit,
    check_members,
)
from gpn_desktop.registry.identity import Doubt, check_written, hidden, masked
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.namesakes import apart
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.comments import Comment
from gpn_desktop.reviews.decisions import rests_on_list, support_class
from gpn_desktop.reviews.documents import Document, documents
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services import deeds, findings, former, withheld
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.findings import FindingRow
from gpn_desktop.services.former import Former
from gpn_desktop.services.ordering import CLASS_ORDER, fits, places_of
from gpn_desktop.services.results import ResultOfYear, results_of
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support.eligibility import number_doubts, receiver_of
from gpn_desktop.support.records import SupportRecord

CORRECTED: Final = frozenset({"code", "phone", "address", "village", "area", "note"})
HITS: Final = 20

Seen = Mapping[str, Sequence[Any]]
"""Refs by field as they were when the values were shown; handed back when one is corrected."""


@dataclass(frozen=True)
class Sought:
    """Which households a list shows; ``poverty_class`` is a class, ``none``, or empty for all.

    ``filters`` are names and values of ``store.narrowing``.
    """

    words: str = ""
    village: str = ""
    poverty_class: str = ""
    filters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Dispute:
    """An open conflict about the household, a person or a record of it; ``sort`` as the fold."""

    entity: str
    kind: str
    field: str
    sort: str


@dataclass(frozen=True)
class HouseholdPage:
    """Everything a household's page shows; personal numbers are masked.

    People: the head first. Results, surveys, supports and comments: the newest first. ``seen`` is
    handed back with a correction, so that it stands beside what others wrote meanwhile.
    ``findings`` are of the members as they are now, ``noted`` what other checks have found,
    ``doubts`` what is odd about the numbers of a person, by id. ``is_listed``: the class rests on a
    list from elsewhere, and on no decision that stands here. ``gone`` counts its people who were
    taken off the list: they may come back. ``former`` are the records that came into this one or
    one of its people, with what is recorded under them; nothing of theirs is among its own.
    ``today`` is the household into which it came itself. ``recipients`` names the people to whom a
    support was given, by id.
    """

    household: Household
    village: Village | None = None
    people: tuple[Person, ...] = ()
    gone: int = 0
    findings: tuple[MemberFinding, ...] = ()
    noted: tuple[FindingRow, ...] = ()
    doubts: Mapping[str, tuple[Doubt, ...]] = field(default_factory=dict)
    class_now: str = ""
    is_listed: bool = False
    results: tuple[ResultOfYear, ...] = ()
    documents: tuple[Document, ...] = ()
    supports: tuple[SupportRecord, ...] = ()
    former: tuple[Former, ...] = ()
    recipients: Mapping[str, str] = field(default_factory=dict)
    today: HouseholdRow | None = None
    surveys: tuple[SurveyRow, ...] = ()
    comments: tuple[Comment, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    draft: str = ""
    seen: Seen = field(default_factory=dict)

    @property
    def head(self) -> Person | None:
        """Give who stands first: the head, where one is written down."""
        return self.people[0] if self.people else None


def search(desk: Desk, text: str, *, with_left: bool = True) -> tuple[SearchHit, ...]:
    """Give people found by the beginnings of words: a name, a number, a code, a village.

    Who left or died comes after all who live here, unless called just as it was asked while nobody
    here is; not at all, if ``with_left`` is not wanted.

    Of those who are found alike, people of the village come first whose household was opened last.
    """
    with desk.store.reading() as tx:
        return tx.households.find(
            text,
            on=chance.today(),
            limit=HITS,
            here=tx.households.worked_in(),
            with_left=with_left,
        )


def villages(desk: Desk) -> tuple[Village, ...]:
    """Give the villages in their order, two of one name with their old communes."""
    with desk.store.reading() as tx:
        return apart(tx.places.villages.all())


def order(
    desk: Desk, sought: Sought, column: str = "name", *, ascending: bool = True
) -> tuple[str, ...]:
    """Give the ids of the households that fit, by name or in that of ``ORDERS``."""
    with desk.store.reading() as tx:
        kept = withheld.left_out(tx, desk, dict(sought.filters))
        found = tx.households.outlines(
            chance.today(),
            village=sought.village,
            words=sought.words,
            filters=dict(sought.filters),
        )
    wanted = (one for one in found if one.id not in kept)
    fitting = [one for one in wanted if fits(one.class_now, sought.poverty_class)]
    places = places_of(one.head_name for one in fitting)
    fitting.sort(key=lambda one: (places[one.head_name], one.code))
    if column != "name" or not ascending:
        key = ORDERS.get(column, lambda one: (places[one.head_name], one.code))
        fitting.sort(key=key, reverse=not ascending)
    return tuple(one.id for one in fitting)


def left_out(desk: Desk, sought: Sought) -> int:
    """Give how many households a list leaves out, because who looks keys them a second time."""
    with desk.store.reading() as tx:
        return len(withheld.left_out(tx, desk, dict(sought.filters)))


ORDERS: Final[Mapping[str, Callable[[Outline], Any]]] = {
    "village": lambda one: one.village_order,
    "size": lambda one: one.size,
    "class": lambda one: CLASS_ORDER.get(one.class_now, len(CLASS_ORDER)),
    "conflicts": lambda one: one.conflicts,
    "code": lambda one: vietnamese.sort_key(one.code),
}


def rows(desk: Desk, households: Sequence[str]) -> tuple[HouseholdRow, ...]:
    """Give the lines of a list for these households, in this order; unknown ones are left out."""
    with desk.store.reading() as tx:
        found = {row.id: row for row in tx.households.rows_of(households, chance.today())}
    return tuple(found[one] for one in households if one in found)


def household_page(desk: Desk, household: str) -> HouseholdPage:
    """Give a household with its people and history, also one that was taken off the list.

    Raises:
        GpnError: HOUSEHOLD_GONE: nothing is known of it.
    """
    with desk.store.reading() as tx:
        return _page(tx, desk, household)


def open_household(desk: Desk, household: str) -> Done[None]:
    """Write into the access log who opened a household; ``household_page`` gives it."""
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("open", entity=household)
    return Done(None)


def _page(tx: Transaction, desk: Desk, household: str) -> HouseholdPage:
    found, today = _known(tx, household), chance.today()
    people = tx.households.members(household)
    written = tx.households.members_of([household], with_gone=True)
    classes = tx.households.classes(household)
    kept = withheld.passes(tx, desk)
    surveys = withheld.readable(tx.surveys.of_household(household), kept)
    standing = withheld.lines(tx.surveys.rows(household=household), kept)
    comments = tx.comments.of_surveys(one.id for one in surveys)
    drafts = tx.drafts.of_subject(household, kind="survey")
    found_now = check_members(people, today)
    known = tx.households.lineage()
    village, class_now = _village(tx, found.village), support_class(classes, today)
    own, came = former.own_supports(tx, found, known), former.formers(tx, household, known)
    return HouseholdPage(
        household=replace(found, phone=masked(found.phone)),
        village=village,
        people=tuple(map(hidden, people)),
        gone=len(written.get(household, ())) - len(people),
        findings=found_now,
        noted=findings.told(findings.noted(tx, household, found_now), kept),
        doubts=_doubts(people, found, village, class_now),
        class_now=class_now,
        is_listed=rests_on_list(classes, today),
        results=results_of(tx, classes, surveys),
        documents=documents(classes, tx.certificates.of_household(household)),
        supports=own,
        former=tuple(former.untold(one, kept) for one in came),
        recipients=former.recipients(tx, own, came),
        today=former.today_of(tx, household, known),
        surveys=tuple(sorted(standing, key=_newest, reverse=True)),
        comments=tuple(one for those in comments.values() for one in reversed(those)),
        disputes=_disputes(tx, household),
        draft=drafts[0].id if drafts else "",
        seen=tx.operations.seen(household),
    )


def _doubts(
    people: Sequence[Person], of: Household, village: Village | None, class_now: str
) -> dict[str, tuple[Doubt, ...]]:
    today = chance.today()
    told = {
        one.id: number_doubts(one, receiver_of(one, village, class_now, today, of.area), today)
        for one in people
    }
    return {person: doubts for person, doubts in told.items() if doubts}


def _known(tx: Transaction, household: str) -> Household:
    found = next(iter(tx.households.find_ids([household])), None)
    if found is None:
        raise GpnError(ErrorCode.HOUSEHOLD_GONE)
    return found


def _standing(tx: Transaction, household: str) -> Household:
    found = _known(tx, household)
    if found.deleted is not None:
        raise GpnError(ErrorCode.HOUSEHOLD_GONE)
    return found


def _village(tx: Transaction, village: str) -> Village | None:
    found = tx.places.villages.find_ids([village])
    return replace(found[0], name=tx.places.called()[village]) if found else None


def _newest(row: SurveyRow) -> tuple[str, int]:
    return str(row.interviewed_on or ""), row.revision


def _disputes(tx: Transaction, household: str) -> tuple[Dispute, ...]:
    return tuple(
        Dispute(one.conflict.entity, one.kind, one.conflict.field, one.conflict.sort.value)
        for one in tx.operations.quarrels(household=household)
    )


def reveal(desk: Desk, person: str) -> Done[Person]:
    """Give a person with their numbers whole; the access log keeps who asked."""
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("reveal", entity=person)
        found = tx.households.persons.get(person)
    return Done(found)


def reveal_phone(desk: Desk, household: str) -> Done[str]:
    """Give the telephone number of a household whole; the access log keeps who asked."""
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("reveal", entity=household)
        found = _known(tx, household).phone
    return Done(found)


def correct_household(
    desk: Desk, household: str, fields: Mapping[str, str], seen: Seen | None = None
) -> Done[Event | None]:
    """Write other values of ``CORRECTED`` fields; ``seen`` is that of the page that showed them.

    Give the event by whose id it can be taken back; none where nothing differs.

    Raises:
        GpnError: RIGHT_MISSING, HOUSEHOLD_GONE, PHONE_STRANGE, NUMBER_MASKED, WRITING_REFUSED.
    """
    desk.demand("entry")
    written: dict[str, Any] = {
        name: vietnamese.tidy(fields[name]) for name in sorted(CORRECTED & fields.keys())
    }
    check_written({name: written[name] for name in ("phone",) if name in written})
    with desk.store.transaction(desk.actor) as tx:
        corrected = replace(_standing(tx, household), **written)
        made = tx.households.put(corrected, seen=seen)
        event = deeds.say(tx, AMENDMENT, household, [made]) if made else None
    return Done(event, Changes(households=True, conflicts=True))
