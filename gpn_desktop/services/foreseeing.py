"""What an act would do, told before it is done: each household afterwards, and what is to be asked.

On the way: the rules of ``registry.acts`` → here → the sheet, which says it in words.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import acts, twins
from gpn_desktop.registry.acts import Act, Family, Noun, Scene
from gpn_desktop.registry.households import Household, MemberFinding, check_members
from gpn_desktop.registry.identity import Doubt, doubts_of, hidden
from gpn_desktop.registry.persons import Person
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import moment
from gpn_desktop.store.access_log import DOUBTED, TRUSTED
from gpn_desktop.store.transaction import Transaction

ODD_PAUSE: Final = timedelta(days=400)
"""Nobody writes nothing for so long: where it seems so, the clock is asked about."""


@dataclass(frozen=True)
class After:
    """A household as it is after an act; ``before`` is how many people it had, None if it is new.

    ``head`` is who heads it; of one that is taken off, who headed it until then.
    ``findings`` are what will not agree among its people.
    """

    household: Household
    head: str
    village: str
    before: int | None
    people: tuple[Person, ...]
    findings: tuple[MemberFinding, ...] = ()


@dataclass(frozen=True)
class Twin:
    """One human who stands in both households, and what the two records say differently."""

    name: str
    differing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Preview:
    """What an act would do: who is touched, each household afterwards, what is to be asked.

    ``unasked`` are those whose relation to the head nobody said; ``changed`` the fields that are
    written of one person; ``clock`` is the last day on which something was written here, where it
    is so far from today that the clock may be wrong.
    """

    act: Act
    names: tuple[str, ...] = ()
    houses: tuple[After, ...] = ()
    unasked: tuple[str, ...] = ()
    twins: tuple[Twin, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    changed: tuple[str, ...] = ()
    clock: date | None = None


def foreseen(tx: Transaction, act: Act, scene: Scene, nouns: tuple[Noun, ...]) -> Preview:
    """Give what an act would do, from the records that follow from it."""
    people = [one for one in nouns if isinstance(one, Person)]
    staying = {one.id: one for one in scene.here.members}
    coming = scene.there.members if scene.there else ()
    return Preview(
        act,
        names=tuple(one.full_name for one in people),
        houses=tuple(_after(tx, scene, one) for one in acts.afterwards(scene, nouns)),
        unasked=tuple(one.full_name for one in people if _is_unasked(one)),
        twins=tuple(
            Twin(one.full_name, twins.differing(staying[act.same[one.id]], one))
            for one in coming
            if act.same.get(one.id) in staying
        ),
        doubts=tuple(doubt for one in people if act.said for doubt in doubts_of(one)),
        changed=tuple(act.said) if act.sort == acts.CORRECTION else (),
        clock=odd_clock(tx),
    )


def _is_unasked(one: Person) -> bool:
    return one.deleted is None and not one.relation


def _after(tx: Transaction, scene: Scene, one: Family) -> After:
    before = {each.household.id: each.members for each in scene.families}
    had = before.get(one.household.id)
    shown = (had or ()) if one.household.deleted else one.members
    return After(
        one.household,
        head=shown[0].full_name if shown else "",
        village=tx.places.called().get(one.household.village, ""),
        before=None if had is None else len(had),
        people=tuple(map(hidden, one.members)),
        findings=() if one.household.deleted else check_members(one.members, chance.today()),
    )


def odd_clock(tx: Transaction) -> date | None:
    """Give the last day on which something was written here, if today is oddly far from it.

    Once somebody said that the clock is right, only what came after that is held against it.
    """
    now = chance.now()
    if _is_ahead(moment(tx.access.latest())):
        noted = moment(tx.access.latest_since_trusted())
        if noted is not None and _is_ahead(noted):
            return noted.date()
    wrote = moment(tx.operations.last_clock(before=now.date().isoformat()))
    if wrote is None or wrote >= now - ODD_PAUSE:
        return None
    known = max(wrote, moment(tx.access.trusted()) or wrote)
    return known.date() if known < now - ODD_PAUSE else None


def doubted_clock(desk: Desk) -> date | None:
    """Give the last day on which something was written here, if today is oddly far from it."""
    with desk.store.reading() as tx:
        return odd_clock(tx)


def _is_ahead(noted: datetime | None) -> bool:
    return noted is not None and noted > chance.now() + timedelta(days=1)


def trust_clock(desk: Desk, *, trusted: bool) -> Done[None]:
    """Note that the clock is right now, or take that back; no day that was written changes.

    A package of a day that is still to come is looked at as before.

    Raises:
        GpnError: RIGHT_MISSING.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write(TRUSTED if trusted else DOUBTED)
    return Done(None, Changes(settings=True, rounds=True))


def check_clock(tx: Transaction) -> None:
    """Blame the clock where it may be wrong, before anything is missed on the day that it tells.

    Raises:
        GpnError: CLOCK_ODD.
    """
    latest = odd_clock(tx)
    if latest is not None:
        raise GpnError(ErrorCode.CLOCK_ODD, today=chance.today(), latest=latest)


def called(tx: Transaction, entity: str) -> str:
    """Give what a person or household is called in a sentence."""
    for person in tx.households.persons.find_ids([entity]):
        return person.full_name
    people = tx.households.members_of([entity], with_gone=True).get(entity, ())
    return people[0].full_name if people else ""
