"""Villages are joined, and parted again, also long after, where nothing stands against it.

On the way: households move, their village has a successor, an event says that both are one act
(``joinings``) → on any later day those of them that still live there because of it go back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.places import Village, village_key
from gpn_desktop.services import joinings, trusting
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.joinings import Joining, Told
from gpn_desktop.services.village_figures import (
    NO_FIGURES,
    Figures,
    for_both,
    still_counted,
    written,
)
from gpn_desktop.services.village_names import is_shared
from gpn_desktop.store.recording import Seen
from gpn_desktop.store.transaction import Transaction

WRITTEN: Final = Changes(places=True, households=True, conflicts=True)
_LED: Final = "WHERE COALESCE(r.successor, '') <> '' AND r.deleted_json IS NULL ORDER BY r.id"


@dataclass(frozen=True)
class Came:
    """A village that was joined to another: how many households would go back; when, by whom.

    ``figures`` were written for both since; ``own`` of the one that went, and its totals count
    where it went; ``replaced`` are those that do not, for ``figures`` count them. ``seen`` is
    handed back to ``part``, which tells what others wrote of the joining meanwhile.
    """

    village: Village
    households: int = 0
    at: datetime | None = None
    officer: str = ""
    figures: Figures = NO_FIGURES
    own: Figures = NO_FIGURES
    replaced: Figures = NO_FIGURES
    seen: Seen = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True)
class Joined:
    """A village whose households went to another; ``came`` is what parts it again."""

    came: Came
    into: str
    households: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parted:
    """What went back, and what was written for both villages and stays with the other one."""

    households: tuple[str, ...] = ()
    figures: Figures = NO_FIGURES


def came(tx: Transaction, known: Mapping[str, Figures]) -> Mapping[str, tuple[Came, ...]]:
    """Give by village those that were joined to it, by name; ``known`` is written of villages."""
    found: dict[str, list[Came]] = {}
    led = tx.places.villages.where(_LED)
    told = joinings.told(tx) if led else {}
    for one in led:
        found.setdefault(one.successor, []).append(_came(tx, one, told, known))
    return {
        into: tuple(sorted(those, key=lambda each: each.village.name))
        for into, those in found.items()
    }


def _came(tx: Transaction, village: Village, told: Told, known: Mapping[str, Figures]) -> Came:
    found, seen = joinings.joinings(tx, village, told), tx.operations.seen(village.id)
    if not found:
        return Came(village, seen=seen)
    author = trusting.people(tx).author(found[0].op)
    both = for_both(tx, village, known.get(village.successor, NO_FIGURES), found[0].op)
    own, replaced = still_counted(known.get(village.id, NO_FIGURES), both)
    return Came(
        village,
        len(joinings.back(tx, found, village)),
        moment(found[0].op.clock),
        author.officer or author.label,
        both,
        own,
        replaced,
        seen,
    )


def join(desk: Desk, village: str, into: str, seen: Seen | None = None) -> Done[Joined]:
    """Join a village to another: its households live there now, and it has a successor.

    ``seen`` is that of the row that showed it: what others joined it to stands beside this.

    Raises:
        GpnError: RIGHT_MISSING, VILLAGE_SAME.
    """
    desk.demand("entry")
    if village == into:
        raise GpnError(ErrorCode.VILLAGE_SAME)
    with desk.store.transaction(desk.actor) as tx:
        gone, there = tx.places.villages.get(village), tx.places.villages.get(into)
        moved = tx.households.find_ids(tx.places.households(village))
        wrote = tx.put_all(replace(one, village=there.id) for one in moved)
        if there.successor == gone.id:  # two laptops joined them both ways: this one stands
            tx.places.villages.put(replace(there, successor=""))
        joined = replace(gone, successor=there.id)
        tx.places.villages.put(joined, seen=seen)
        joinings.say(desk, tx, village, wrote)
        came = Came(joined, len(moved), seen=tx.operations.seen(village))
    return Done(Joined(came, into, tuple(one.id for one in moved)), WRITTEN)


def part(desk: Desk, shown: Came) -> Done[Parted]:
    """Undo a joining of any day: its households go back, those that moved on since stay.

    Where others wrote of the joining since it was ``shown``, nothing is written and that is told.

    Raises:
        GpnError: RIGHT_MISSING, VILLAGE_PARTED, VILLAGE_JOINING_DISPUTED, VILLAGE_LED_ELSEWHERE,
            VILLAGE_JOINED_ON, VILLAGE_NAME_GIVEN.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        gone = tx.places.villages.get(shown.village.id)
        found = _demand(tx, gone, shown)
        there = written(tx).get(gone.successor, NO_FIGURES)
        figures = for_both(tx, gone, there, found[0].op)
        back = joinings.back(tx, found, gone)
        tx.places.villages.put(replace(gone, successor=""), seen=shown.seen)
        tx.put_all(replace(one, village=gone.id) for one in tx.households.find_ids(back))
    return Done(Parted(back, figures), WRITTEN)


def _demand(tx: Transaction, gone: Village, shown: Came) -> tuple[Joining, ...]:
    """Give what was written when the village was joined, if it can be taken back.

    Raises:
        GpnError: VILLAGE_PARTED, VILLAGE_JOINING_DISPUTED, VILLAGE_LED_ELSEWHERE,
            VILLAGE_JOINED_ON, VILLAGE_NAME_GIVEN.
    """
    found = joinings.joinings(tx, gone, joinings.told(tx))
    if not found:
        raise GpnError(ErrorCode.VILLAGE_JOINING_DISPUTED, name=gone.name)
    if not gone.successor:
        raise GpnError(ErrorCode.VILLAGE_PARTED, name=gone.name)
    into = tx.places.villages.find_ids([gone.successor])
    if tx.operations.seen(gone.id)["successor"] != shown.seen.get("successor"):
        names = tx.places.called()
        name = ", ".join(names[one.id] for one in into)
        raise GpnError(ErrorCode.VILLAGE_LED_ELSEWHERE, name=gone.name, into=name)
    for there in into:
        if there.successor:
            raise GpnError(ErrorCode.VILLAGE_JOINED_ON, name=there.name)
    if is_shared(tx, gone) and not any(_had_its_name(tx, there, gone) for there in into):
        raise GpnError(ErrorCode.VILLAGE_NAME_GIVEN, name=gone.name)
    return found


def _had_its_name(tx: Transaction, there: Village, gone: Village) -> bool:
    """Say whether two that were founded under one name were joined: both stand again as before."""
    record = tx.operations.standing(there.id)
    wrote = record.siblings["name"] if record else ()
    is_renamed = any(op.parents.get("name") for op in wrote)
    return village_key(there) == village_key(gone) and not is_renamed
