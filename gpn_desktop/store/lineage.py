"""Which records came into which, asked of the rows: by the acts in force and what they took off.

The acts have an index of their own: they are few, and most registers have none at all. Where there
is none nothing else is asked, whatever was taken back.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy import Connection, text

from gpn_desktop.journal.op import DELETED
from gpn_desktop.registry.acts import UNDO
from gpn_desktop.registry.duplicates import SAME
from gpn_desktop.registry.lineage import (
    HOUSEHOLD,
    LEADING,
    PERSON,
    Lineage,
    Off,
    is_taken,
    led,
    people_of,
)
from gpn_desktop.registry.moves import Deletion, Event
from gpn_desktop.store import codec
from gpn_desktop.store.classes import day
from gpn_desktop.store.dialects import ask, chosen
from gpn_desktop.store.plugs import plug

SORTS = ", ".join(f"'{sort}'" for sort in sorted((*LEADING, UNDO)))
_INDEXED = f"FROM event WHERE sort IN ({SORTS}) AND sort"
_LED = f"{_INDEXED} IN ({', '.join(map(repr, sorted(LEADING)))})"
_ACTS = (  # by name: a migration asks before later columns are there
    'SELECT id, subject, sort, date, "to", reason, detail_json'
    f" {_LED} AND follower IS NULL ORDER BY entity_no"
)
_BACKS = (
    "SELECT id, json_extract(detail_json, '$.undoes') AS undoes"
    f" {_INDEXED} = '{UNDO}' AND follower IS NULL ORDER BY entity_no"
)
_ANY = f"SELECT EXISTS (SELECT 1 {_LED})"
_SAME = f"SELECT a, b FROM sameness WHERE a IN :ids AND verdict = '{SAME}' AND deleted_json IS NULL"
_OFF = (
    "SELECT r.id, {place} AS place, r.deleted_json, EXISTS (SELECT 1 FROM conflict c"
    f" WHERE c.entity_no = r.entity_no AND c.name = '{DELETED}') AS is_disputed"
    " FROM {kind} r WHERE r.id IN :ids"
)
_PLACES: Mapping[str, str] = {HOUSEHOLD: "r.id", PERSON: "COALESCE(r.household, '')"}


def lineage(connection: Connection) -> Lineage:
    """Give which records came into which."""
    if not ask(connection, _ANY).scalar_one():
        return Lineage()
    acts = _acts(connection)
    people = [one for each in acts for one in people_of(each)]
    same = [(row[0], row[1]) for row in chosen(connection, _SAME, people)]
    found = led((*acts, *_backs(connection)), same)
    homes, off = _standing(connection, {one for each in found for one in (each.gone, each.stays)})
    return Lineage(
        tuple(
            replace(one, place=(homes.get(one.gone, ""), homes.get(one.stays, "")))
            for one in found
            if is_taken(one, off.get(one.gone))
        )
    )


def _acts(connection: Connection) -> tuple[Event, ...]:
    return tuple(
        Event(
            row.id,
            row.subject or "",
            row.sort,
            day(row.date),
            row.to or "",
            row.reason or "",
            codec.unpacked(row.detail_json) or {},
        )
        for row in connection.execute(text(_ACTS))
    )


def _backs(connection: Connection) -> Iterator[Event]:
    """Give what takes acts back, with nothing but which: there are many where lists were moved."""
    for row in connection.execute(text(_BACKS)):
        yield Event(row.id, sort=UNDO, detail={"undoes": row.undoes})


def _standing(
    connection: Connection, records: Collection[str]
) -> tuple[Mapping[str, str], Mapping[str, Off]]:
    """Give of these the household of each, and how those are off the list that are."""
    homes: dict[str, str] = {}
    off: dict[str, Off] = {}
    for kind, place in _PLACES.items():
        for row in chosen(connection, _OFF.format(kind=kind, place=place), records):
            homes[row.id] = row.place
            if row.deleted_json is not None:
                deleted = plug(Deletion).read(json.loads(row.deleted_json))
                off[row.id] = Off(deleted, bool(row.is_disputed))
    return homes, off


def reached(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """Give with these households (by number) those in which something of them is shown."""
    wanted = set(numbers)
    known = lineage(connection) if wanted else Lineage()
    if not known.passages:
        return wanted
    asked = "SELECT id FROM household WHERE entity_no IN :ids"
    homes = known.reaching({row[0] for row in chosen(connection, asked, wanted)})
    asked = "SELECT entity_no FROM household WHERE id IN :ids"
    return wanted | {row[0] for row in chosen(connection, asked, homes)}
