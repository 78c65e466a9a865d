"""What happened to a household or its people is written down: shown first in words, then done.

On the way: a sheet of the household's page → the rules of ``registry.acts`` → the records and an
event that says so, in one transaction. The event names the first of the writings of its act: by
that ``undoing`` and ``timeline`` find them.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import DELETED
from gpn_desktop.registry import acts, twins
from gpn_desktop.registry.acts import Act, Family, Noun, Scene
from gpn_desktop.registry.duplicates import DIFFERENT, Sameness
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.identity import MASKED, check_written, hidden, written_number
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.namesakes import apart
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.services import findings
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.foreseeing import Preview, called, foreseen, odd_clock
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.recording import Seen, Writing
from gpn_desktop.store.transaction import Transaction

NUMBERS: Final = ("id_number", "old_id_number", "insurance_number")
WRITTEN: Final = Changes(households=True, conflicts=True, findings=True)

Sight = Mapping[str, Seen]
"""What stood of each record when a sheet was opened; what came since becomes a conflict."""


@dataclass(frozen=True)
class Sheet:
    """What a sheet of acts shows of a household and, where one is named, of the other one.

    Numbers are masked. ``same`` proposes who of the other household is who of this one; ``sight``
    is handed back with the act.
    """

    here: Family
    there: Family | None = None
    villages: tuple[Village, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict)
    sight: Sight = field(default_factory=dict, repr=False)


def sheet(desk: Desk, household: str, other: str = "") -> Sheet:
    """Give what a sheet shows of a household, and of the one it is joined with or moved to.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    with desk.store.reading() as tx:
        here = family(tx, household)
        there = family(tx, other) if other else None
        shown = [here, *((there,) if there else ())]
        entities = [one.id for each in shown for one in (each.household, *each.members, *each.gone)]
        return Sheet(
            _masked(here),
            _masked(there) if there else None,
            apart(tx.places.villages.all()),
            twins.pairs(here.members, there.members) if there else {},
            {one: tx.operations.seen(one) for one in entities},
        )


def family(tx: Transaction, household: str) -> Family:
    """Give a household and its people, also one that was taken off the list.

    Raises:
        GpnError: HOUSEHOLD_GONE: nothing is known of it.
    """
    for house in tx.households.find_ids([household]):
        people = tx.households.members_of([household], with_gone=True).get(household, ())
        gone = tuple(one for one in people if one.deleted is not None)
        return Family(house, tuple(one for one in people if one.deleted is None), gone)
    raise GpnError(ErrorCode.HOUSEHOLD_GONE)


def _masked(one: Family) -> Family:
    return replace(one, members=tuple(map(hidden, one.members)), gone=tuple(map(hidden, one.gone)))


def preview(desk: Desk, act: Act) -> Preview:
    """Give what an act would do; nothing is written.

    Raises:
        GpnError: what ``perform`` raises for it.
    """
    with desk.store.reading() as tx:
        act = _tidied(act)
        return foreseen(tx, act, *weighed(tx, act))


def weighed(tx: Transaction, act: Act) -> tuple[Scene, tuple[Noun, ...]]:
    """Give what an act touches and the records that would follow from it.

    Raises:
        GpnError: what ``perform`` raises for it.
    """
    scene = _scene(tx, act)
    nouns = _nouns(tx, act, scene, chance.new_id)
    _demand_agreed(tx, _writings(tx, nouns, {}))
    return scene, nouns


def _tidied(act: Act) -> Act:
    """Give an act with what was said of a person as it is kept.

    Raises:
        GpnError: NUMBER_MASKED, PHONE_STRANGE.
    """
    said = {
        name: _kept(name, value) if isinstance(value, str) else value
        for name, value in act.said.items()
    }
    check_written({name: said[name] for name in sorted(MASKED & said.keys())})
    return replace(act, reason=vietnamese.tidy(act.reason), to=vietnamese.tidy(act.to), said=said)


def _kept(name: str, value: str) -> str:
    return written_number(value) if name in NUMBERS else vietnamese.tidy(value)


def _scene(tx: Transaction, act: Act) -> Scene:
    """Give what an act touches, as it stands now.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    here = family(tx, act.household)
    there = None
    if act.sort in (acts.JOIN, acts.MOVE) and act.to:
        there = here if act.to == act.household else family(tx, act.to)
    is_off = (one.household.deleted is not None for one in (here, there) if one)
    if act.sort != acts.RETURN and any(is_off):
        raise GpnError(ErrorCode.HOUSEHOLD_GONE)
    places = {one.id: one for one in tx.places.villages.find_ids([act.to, here.household.village])}
    village = places.get(act.to) if act.sort in (acts.SPLIT, acts.RELOCATION) else None
    return Scene(here, there, village, places.get(here.household.village))


def _nouns(tx: Transaction, act: Act, scene: Scene, new_id: acts.NewId) -> tuple[Noun, ...]:
    today = chance.today()
    clock = odd_clock(tx) if act.on > today else None  # it is asked of the whole log
    if clock and act.on <= clock:
        raise GpnError(ErrorCode.CLOCK_BEHIND, today=today, latest=clock)
    return acts.written(act, scene, today, new_id)


def perform(
    desk: Desk, act: Act, sight: Sight | None = None, different: Collection[str] = ()
) -> Done[Event]:
    """Write down what happened; give the event, by whose id it can be undone.

    ``sight`` is that of the sheet on which it was said; ``different`` are people whom the one that
    comes was judged not to be.

    Raises:
        GpnError: RIGHT_MISSING, HOUSEHOLD_GONE, ACT_UNSEEN, ACT_DISPUTED, CLOCK_BEHIND,
            NUMBER_MASKED, PHONE_STRANGE, WRITING_REFUSED, those of ``acts.written``.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        event, touched = performed(desk, tx, act, sight, different)
        findings.check(desk, tx, touched)
    return Done(event, WRITTEN)


def performed(
    desk: Desk,
    tx: Transaction,
    act: Act,
    sight: Sight | None = None,
    different: Collection[str] = (),
) -> tuple[Event, set[str]]:
    """Write an act within a transaction; give its event, and what is to be checked then.

    Raises:
        GpnError: as ``perform``.
    """
    act = _tidied(act)
    scene = _scene(tx, act)
    home = scene.here.household.home
    new_id = partial(tx.new_entity, home if desk.is_office else "")
    nouns = _nouns(tx, act, scene, new_id)
    if act.sort in (acts.BIRTH, acts.ARRIVAL):
        nouns = (*nouns, *_apart(nouns, different, new_id))
    _demand_seen(scene, nouns, sight)
    writings = _writings(tx, nouns, sight or {})
    _demand_agreed(tx, writings)
    made = tx.record_all(writings)
    event = Event(
        tx.new_entity(home if desk.is_office else ""),
        subject=acts.subject_of(act, scene, nouns),
        sort=act.sort,
        date=act.on,
        to=acts.led_to(act, nouns),
        reason=act.reason,
        detail={
            "household": act.household,
            "people": [one.id for one in nouns if isinstance(one, Person)],
            "from": made[0].n,
        },
    )
    tx.households.events.put(event)
    return event, {event.id, *(one.entity for one in made)}


def _apart(nouns: Iterable[Noun], different: Collection[str], new_id: acts.NewId) -> Iterable[Noun]:
    """Give that who comes is not one of these."""
    for one in nouns:
        for other in different:
            first, second = sorted((one.id, other))
            yield Sameness(new_id(), first, second, DIFFERENT)


def _demand_seen(scene: Scene, nouns: Iterable[Noun], sight: Sight | None) -> None:
    """Refuse to write about somebody who came after the sheet had been opened.

    Raises:
        GpnError: ACT_UNSEEN.
    """
    if sight is None:
        return
    written = {one.id for one in nouns}
    for person in (one for each in scene.families for one in (*each.members, *each.gone)):
        if person.id in written and person.id not in sight:
            raise GpnError(ErrorCode.ACT_UNSEEN, person=person.full_name)


def _writings(tx: Transaction, nouns: Iterable[Noun], sight: Sight) -> list[Writing]:
    keepers: Mapping[type, Keeper[Any]] = {
        Household: tx.households,
        Person: tx.households.persons,
        Sameness: tx.households.verdicts,
    }
    unborn = b""  # a preview makes none; who was minted brings its own nonce
    return [_seen(tx, keepers[type(one)].writing(one, birth=unborn), sight) for one in nouns]


def _seen(tx: Transaction, writing: Writing, sight: Sight) -> Writing:
    """Give a writing with what its writer had seen; of a field not shown nothing was."""
    known = sight.get(writing.entity)
    if known is None:
        return writing
    names = set(writing.fields)
    if DELETED in names:  # who takes a record off says all that he saw of it
        names |= tx.operations.seen(writing.entity).keys()
    return replace(writing, seen={name: tuple(known.get(name, ())) for name in sorted(names)})


def _demand_agreed(tx: Transaction, writings: Iterable[Writing]) -> None:
    """Refuse to write over two values that stand against each other.

    Raises:
        GpnError: ACT_DISPUTED.
    """
    for one in writings:
        record = tx.operations.standing(one.entity)
        if record and any(quarrel.field in one.fields for quarrel in record.conflicts):
            raise GpnError(ErrorCode.ACT_DISPUTED, person=called(tx, one.entity))
