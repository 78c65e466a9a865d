"""What is done of many households at once: taken into the round of the year, moved to a village.

On the way: the rows that are chosen in a list → of which of them it can be done, and why not of the
others → one transaction that does it of those → one step that takes all of it back. What somebody
built on it since stays as it is, and is told.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import DELETED, Value
from gpn_desktop.registry.acts import RELOCATION, Act
from gpn_desktop.registry.households import Outline
from gpn_desktop.registry.listed import Unfit
from gpn_desktop.reviews.classify import ON_THE_LIST
from gpn_desktop.reviews.rounds import Listing, Round, round_on
from gpn_desktop.services import findings, moving, sitting, undoing
from gpn_desktop.services.changes import Changes, Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.foreseeing import called
from gpn_desktop.services.rounds import begun_in
from gpn_desktop.services.village_names import commune_of
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction

BY_HAND: Final = ("request_enter", "request_leave", "found")
"""Grounds on which somebody takes a household into a round."""


_UNFIT: Final[Mapping[ErrorCode, Unfit]] = {
    ErrorCode.HOUSEHOLD_GONE: Unfit.GONE,
    ErrorCode.NOTHING_CHANGES: Unfit.THERE,
    ErrorCode.ACT_DISPUTED: Unfit.DISPUTED,
}


_STAYS: Final = frozenset(
    {
        ErrorCode.UNDONE_ALREADY,
        ErrorCode.UNDO_WRITTEN_SINCE,
        ErrorCode.UNDO_DISPUTED,
        ErrorCode.UNDO_HOUSEHOLD_GONE,
        ErrorCode.UNDO_UNKNOWN,
    }
)
"""Why a moving is not taken back, before anything of it is written."""


@dataclass(frozen=True)
class Chosen:
    """The households of which it can be done; of the others, what they are called, by why not."""

    fit: tuple[str, ...] = ()
    left: Mapping[Unfit, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Added:
    """Households that were taken into a round: the listings, by which they are taken off again."""

    round: Round
    listings: tuple[str, ...] = ()
    left: Mapping[Unfit, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Moved:
    """Households that were moved: the events, by which they are moved back."""

    events: tuple[str, ...] = ()
    left: Mapping[Unfit, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Back:
    """How many households are as before; what those are called that stay as they are."""

    count: int = 0
    staying: tuple[str, ...] = ()


def _sorted(tx: Transaction, households: Iterable[str], why: Mapping[str, Unfit | None]) -> Chosen:
    """Part those of whom it can be done from the others."""
    left: dict[Unfit, list[str]] = {}
    fit: list[str] = []
    for one in dict.fromkeys(households):
        reason = why.get(one)
        if reason is None:
            fit.append(one)
        else:
            left.setdefault(reason, []).append(called(tx, one))
    return Chosen(tuple(fit), {reason: tuple(names) for reason, names in left.items()})


# into the round


def _round(desk: Desk, tx: Transaction) -> Round:
    found = round_on(tx.rounds.all(scope=desk.installation.scope), chance.today())
    if found is None:
        raise GpnError(ErrorCode.ROUND_NOT_OPEN, year=chance.today().year)
    return found


def weigh_listing(desk: Desk, households: Sequence[str]) -> tuple[Round, Chosen]:
    """Give the round of the year, and which of these can be taken into it; nothing is written.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED, ROUND_NOT_OPEN.
    """
    sitting.demand(desk, "listing")
    with desk.store.reading() as tx:
        found = _round(desk, tx)
        return found, _to_list(tx, found, households)[0]


def _to_list(
    tx: Transaction, of: Round, households: Sequence[str]
) -> tuple[Chosen, Mapping[str, Outline]]:
    outlines = {one.id: one for one in tx.households.outlines(chance.today())}
    listed = {one.subject for one in tx.rounds.listed(of.id)}
    why = {
        one: Unfit.GONE if one not in outlines else Unfit.LISTED
        for one in households
        if one not in outlines or one in listed
    }
    return _sorted(tx, households, why), outlines


def take_into_round(
    desk: Desk, households: Sequence[str], ground: str, words: str = ""
) -> Done[Added]:
    """Put households on the list of the year's round, on a ground of ``BY_HAND``.

    ``words`` are kept with the writing of each.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED, ROUND_NOT_OPEN.
    """
    sitting.demand(desk, "listing")
    with desk.store.transaction(desk.actor) as tx:
        found = _round(desk, tx)
        chosen, outlines = _to_list(tx, found, households)
        areas = {one.id: one.area for one in tx.households.find_ids(chosen.fit)}
        made = [
            Listing(
                tx.new_entity(),
                subject=one,
                round=found.id,
                ground=ground,
                start_class=_managed(outlines[one].class_now),
                area=areas[one],
            )
            for one in chosen.fit
        ]
        tx.put_all(made, note=words or None)
    added = Added(found, tuple(one.id for one in made), chosen.left)
    return Done(added, Changes(rounds=bool(made)))


def _managed(class_now: str) -> str:
    return class_now if class_now in ON_THE_LIST else ""


def take_out_again(desk: Desk, added: Added, reason: str) -> Done[Back]:
    """Take households off the round again; those stay of which anything was written there since.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED.
    """
    sitting.demand(desk, "listing")
    with desk.store.transaction(desk.actor) as tx:
        standing = [one for one in tx.rounds.listed(added.round.id) if one.id in added.listings]
        kept = tx.operations.about_all([one.id for one in standing])
        written = Counter(one.op.entity for one in kept if one.standing is None)
        surveys = tx.surveys.rows(round_=added.round.id)
        begun = {one.household for one in surveys} | begun_in(tx, added.round.id)
        staying = [one for one in standing if one.subject in begun or written[one.id] > 1]
        gone = [one for one in standing if one not in staying]
        off: Mapping[str, Value] = {DELETED: {"reason": reason, "date": chance.today().isoformat()}}
        tx.record_all(Writing("listing", one.id, off) for one in gone)
        names = tuple(called(tx, one.subject) for one in staying)
    return Done(Back(len(gone), names), Changes(rounds=bool(gone)))


# to another village


@dataclass(frozen=True)
class Move:
    """Households that live in another village since a day, and why."""

    households: tuple[str, ...]
    village: str
    on: datetime.date
    reason: str

    def act(self, household: str) -> Act:
        """Give what is said of one of them."""
        return Act(RELOCATION, household, self.on, self.reason, to=self.village)


def weigh_moving(desk: Desk, households: Sequence[str], village: str) -> Chosen:
    """Give which of these can be moved to a village today; nothing is written.

    Raises:
        GpnError: RIGHT_MISSING, CLOCK_BEHIND.
    """
    desk.demand("entry")
    with desk.store.reading() as tx:
        return _to_move(tx, Move(tuple(households), village, chance.today(), "…"))


def _to_move(tx: Transaction, move: Move) -> Chosen:
    commune = commune_of(tx, move.village)
    homes = {one.id: one.home for one in tx.households.find_ids(move.households)}
    why = {
        one: Unfit.ELSEWHERE if homes.get(one, commune) != commune else _why_not(tx, move.act(one))
        for one in move.households
    }
    return _sorted(tx, move.households, why)


def _why_not(tx: Transaction, act: Act) -> Unfit | None:
    """Give why an act cannot be done of its household; what is wrong with all is raised."""
    try:
        moving.weighed(tx, act)
    except GpnError as error:
        if error.code not in _UNFIT:
            raise
        return _UNFIT[error.code]
    return None


def move_all(desk: Desk, move: Move, watch: Watch = unwatched) -> Done[Moved]:
    """Write of each household that it lives in a village now; each has an event of its own.

    Raises:
        GpnError: RIGHT_MISSING, REASON_MISSING, DAY_AHEAD, DAY_LONG_PAST, CLOCK_BEHIND,
            WRITING_REFUSED.
        Cancelled: nothing is written.
    """
    desk.demand("entry")
    events: list[str] = []
    with desk.store.transaction(desk.actor) as tx:
        chosen, touched = _to_move(tx, move), set[str]()
        for place, one in enumerate(chosen.fit):
            watch(place, len(chosen.fit))
            event, written = moving.performed(desk, tx, move.act(one))
            events.append(event.id)
            touched |= written
        findings.check(desk, tx, touched)
    return Done(Moved(tuple(events), chosen.left), moving.WRITTEN)


def move_back(desk: Desk, moved: Moved, reason: str, watch: Watch = unwatched) -> Done[Back]:
    """Take a moving of many back; households about which it cannot be stay where they are.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED.
        Cancelled: nothing is written.
    """
    desk.demand("entry")
    staying: list[str] = []
    with desk.store.transaction(desk.actor) as tx:
        touched = set[str]()
        for place, event in enumerate(moved.events):
            watch(place, len(moved.events))
            try:
                touched |= undoing.taken_back(desk, tx, event, reason)[1]
            except GpnError as error:
                if error.code not in _STAYS:
                    raise
                subject = tx.households.events.get(event).subject
                staying.append(called(tx, subject))
        findings.check(desk, tx, touched)
    return Done(Back(len(moved.events) - len(staying), tuple(staying)), moving.WRITTEN)
