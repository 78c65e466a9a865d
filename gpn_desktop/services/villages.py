"""The villages of a commune: written down, corrected, their zones by date.

There is no official list of villages and no national code: the commune's own list is the only one.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import Ref
from gpn_desktop.registry.former import Belongs, belongs
from gpn_desktop.registry.places import (
    IN_NO_ZONE,
    Village,
    Zone,
    scopes,
    village_key,
    village_named,
    zones_on,
)
from gpn_desktop.services import joined_villages, same_villages, village_figures
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.joined_villages import Came
from gpn_desktop.services.village_figures import NO_FIGURES, Figures
from gpn_desktop.services.village_names import commune_of, demand_own_name, is_shared
from gpn_desktop.store.recording import Seen
from gpn_desktop.store.transaction import Transaction

NUMBERED: Final = re.compile(r"^\s*(?:\d+\s*[.)\-:\t]|[-–•*])\s*")  # as lists are typed and pasted
CORRECTED: Final = ("name", "former", "kind", "area", "order")
WRITTEN: Final = Changes(places=True, households=True, conflicts=True)
LAID: Final = WRITTEN | Changes(support=True, plans=True)


@dataclass(frozen=True)
class VillageRow:
    """A village as the list shows it; ``zones`` are those of today, None where nobody wrote any.

    ``commune`` is the scope in which it stands: only villages of one are compared, or joined.
    ``belongs`` says whether its old commune went into that one, where one is written.
    ``disputed`` are fields of which several values stand; ``came`` are the villages that were
    joined to it; ``figures`` were written for it. ``same`` are ids of villages of its name, which
    nothing tells from it; it is ``called`` so, told apart from those that an old commune tells.
    ``seen`` is handed back with what is written of the village, so that it stands beside what
    others wrote meanwhile.
    """

    village: Village
    households: int = 0
    zones: frozenset[str] | None = None
    commune: str = ""
    disputed: frozenset[str] = frozenset()
    seen: Seen = field(default_factory=dict, repr=False, compare=False)
    belongs: Belongs | None = None
    came: tuple[Came, ...] = ()
    figures: Figures = NO_FIGURES
    same: tuple[str, ...] = ()
    called: str = ""


@dataclass(frozen=True)
class Corrected:
    """A village that was written anew; ``before`` is what ``restore`` writes again, by field.

    ``belongs`` says whether its old commune, where one is written, went into this one;
    ``was_shared``, whether another village bore its name before: an undo brings that back.
    """

    village: Village
    before: Mapping[str, Any] = field(default_factory=dict)
    belongs: Belongs | None = None
    was_shared: bool = False


@dataclass(frozen=True)
class Added:
    """What came of a pasted list: villages that are new, and names that are here already."""

    villages: tuple[Village, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True)
class Laid:
    """Zones that were written: by village those before, and the writing that says the new ones."""

    before: Mapping[str, tuple[Zone, ...]] = field(default_factory=dict)
    wrote: Mapping[str, Ref] = field(default_factory=dict)


def listed(desk: Desk) -> tuple[VillageRow, ...]:
    """Give the villages in their order, with their households and the zones of today."""
    today = chance.today()
    with desk.store.reading() as tx:
        lived_in, figures = tx.places.lived_in(), village_figures.written(tx)
        came, all_ = joined_villages.came(tx, figures), tx.places.villages.all()
        same = same_villages.beside(same_villages.pairs(tx, all_))
        names = tx.places.called()
        return tuple(
            replace(
                _row(tx, one, lived_in.get(one.id, 0), today),
                came=came.get(one.id, ()),
                figures=figures.get(one.id, NO_FIGURES),
                same=same.get(one.id, ()),
                called=names[one.id],
            )
            for one in all_
        )


def _row(tx: Transaction, one: Village, lived_in: int, today: datetime.date) -> VillageRow:
    commune = commune_of(tx, one.id)
    return VillageRow(
        one,
        lived_in,
        zones_on(one.zones, today),
        commune,
        _disputed(tx, one.id),
        tx.operations.seen(one.id),
        _belongs(one, commune),
    )


def _belongs(one: Village, commune: str) -> Belongs | None:
    code = scopes()[commune].code if commune in scopes() else ""
    return belongs(one.former, code) if one.former else None


def _disputed(tx: Transaction, village: str) -> frozenset[str]:
    """Give the fields of a village of which several values stand."""
    record = tx.operations.standing(village)
    assert record is not None  # noqa: S101 - its row is the fold of it
    return frozenset(one.field for one in record.conflicts)


def names_in(text: str) -> tuple[str, ...]:
    """Give the names in a list that was typed or pasted: one a line, numbers before them left out.

    Of a line that was copied from a table the first cell with a letter counts.
    """
    lines = (NUMBERED.sub("", line).split("\t") for line in text.splitlines())
    cells = (next((cell for cell in line if re.search(r"[^\W\d_]", cell)), "") for line in lines)
    return tuple(filter(None, map(vietnamese.tidy, cells)))


def add(desk: Desk, text: str, area: str) -> Done[Added]:
    """Write the villages of a list down, after those that are here; a name counts once.

    Raises:
        GpnError: RIGHT_MISSING, VILLAGE_NAMELESS.
    """
    desk.demand("entry")
    names = names_in(text)
    if not names:
        raise GpnError(ErrorCode.VILLAGE_NAMELESS)
    made: list[Village] = []
    known: list[str] = []
    with desk.store.transaction(desk.actor) as tx:
        present = tx.places.villages.all()
        folded = {village_key(one) for one in present}
        place = max((one.order for one in present), default=0)
        for name in names:
            kind, plain = village_named(name)
            one = Village("", name=plain, area=area, kind=kind, order=place + len(made) + 1)
            if village_key(one) in folded:
                known.append(name)
                continue
            folded.add(village_key(one))
            made.append(replace(one, id=tx.new_entity()))
        tx.put_all(made)
    return Done(Added(tuple(made), tuple(known)), WRITTEN)


def correct(desk: Desk, wanted: Village, shown: VillageRow) -> Done[Corrected]:
    """Write name, old commune, kind, area, order anew, where they are not as they were shown.

    What others wrote of these since ``shown`` was looked up stands beside it, as a conflict.

    Raises:
        GpnError: RIGHT_MISSING, VILLAGE_NAMELESS, VILLAGE_TAKEN.
    """
    desk.demand("entry")
    former = vietnamese.tidy(wanted.former)
    wanted = replace(wanted, name=vietnamese.tidy(wanted.name), former=former)
    if not wanted.name:
        raise GpnError(ErrorCode.VILLAGE_NAMELESS)
    changed: dict[str, Any] = {
        name: getattr(wanted, name)
        for name in CORRECTED
        if getattr(wanted, name) != getattr(shown.village, name)
    }
    with desk.store.transaction(desk.actor) as tx:
        stood = tx.places.villages.get(wanted.id)
        was_shared, corrected = is_shared(tx, stood), replace(stood, **changed)
        if "name" in changed or "kind" in changed:  # one of two that bear it is told apart here
            demand_own_name(tx, corrected)
        tx.places.villages.put(corrected, seen=shown.seen)
        ours = _belongs(corrected, commune_of(tx, corrected.id))
    before = {name: getattr(shown.village, name) for name in changed}
    return Done(Corrected(corrected, before, ours, was_shared), WRITTEN)


def restore(desk: Desk, corrected: Corrected) -> Done[frozenset[str]]:
    """Undo a correction: what it wrote says again what it said before.

    Gives the fields that stay: somebody wrote there since, or another value stands beside it.

    Raises:
        GpnError: RIGHT_MISSING, VILLAGE_TAKEN.
    """
    desk.demand("entry")
    wrote = corrected.village
    with desk.store.transaction(desk.actor) as tx:
        now, disputed = tx.places.villages.get(wrote.id), _disputed(tx, wrote.id)
        stays = frozenset(
            name
            for name in corrected.before
            if name in disputed or getattr(now, name) != getattr(wrote, name)
        )
        back = {name: told for name, told in corrected.before.items() if name not in stays}
        restored = replace(now, **back)
        if ("name" in back or "kind" in back) and not corrected.was_shared:
            demand_own_name(tx, restored)
        tx.places.villages.put(restored)
    return Done(stays, WRITTEN)


def lay_in(
    desk: Desk, shown: Iterable[VillageRow], zones: frozenset[str], since: datetime.date
) -> Done[Laid]:
    """Write in which zones villages lie from a day on; no zone at all is a fact of its own.

    What held before, as it was ``shown``, ends the day before; a zone that goes on keeps its first
    day. Zones that others wrote since stand beside these, as a conflict.
    Source: codes of list area_classification; each holds from its decision on.

    Raises:
        GpnError: RIGHT_MISSING.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        rows = {one.village.id: one for one in shown}
        wrote = {
            one.id: tx.places.villages.put(
                replace(one, zones=rezoned(rows[one.id].village.zones, zones, since)),
                seen=rows[one.id].seen,
            )
            for one in tx.places.villages.find_ids(rows)
        }
    refs = {village: op.ref for village, op in wrote.items() if op is not None}
    return Done(Laid({one: rows[one].village.zones for one in refs}, refs), LAID)


def rezoned(
    before: tuple[Zone, ...], wanted: frozenset[str], since: datetime.date
) -> tuple[Zone, ...]:
    """Give the zones of a place when exactly these hold from a day on."""
    wanted = wanted or frozenset({IN_NO_ZONE})
    kept = [_until(one, wanted, since) for one in before]
    standing = [one for one in kept if one is not None]
    going_on = {one.zone for one in standing if one.until is None}
    return (*standing, *(Zone(zone, since) for zone in sorted(wanted - going_on)))


def _until(one: Zone, wanted: frozenset[str], since: datetime.date) -> Zone | None:
    """Give what is left of a zone; nothing of one that would have begun on that day or later."""
    if one.until is not None and one.until < since:
        return one
    begins_later = one.since is not None and one.since >= since
    if one.zone in wanted and not begins_later:
        return replace(one, until=None)
    return None if begins_later else replace(one, until=since - datetime.timedelta(days=1))
