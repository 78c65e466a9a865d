"""``tx.households``: households and their people, found by anything they are called."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import text

from gpn_desktop import vietnamese
from gpn_desktop.registry.acts import ADDITION, DEPARTURE, JOIN, SPLIT
from gpn_desktop.registry.duplicates import Sameness, Trace
from gpn_desktop.registry.households import (
    ClassOfYear,
    Household,
    HouseholdRow,
    Outline,
    SearchHit,
)
from gpn_desktop.registry.identity import masked
from gpn_desktop.registry.lineage import Lineage
from gpn_desktop.registry.moves import Event, Leaving, Transfer
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.reviews.decisions import class_on, is_listed
from gpn_desktop.store import conflicts, hits, leaving, likeness, places
from gpn_desktop.store.classes import beside, classes_of
from gpn_desktop.store.dialects import ask, chosen
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.likeness import Near
from gpn_desktop.store.lineage import lineage
from gpn_desktop.store.outlines import heads, outlines, sizes
from gpn_desktop.store.recording import Recorder
from gpn_desktop.store.registry_rows import HEADS

HITS = 50

_LINES = "SELECT h.entity_no, h.id, h.code, h.village, h.area, h.phone FROM household h"
_LISTED = (
    f"{_LINES} LEFT JOIN village v ON v.id = h.village WHERE h.deleted_json IS NULL"
    " AND (:home = '' OR h.home = :home) AND (:village = '' OR h.village = :village)"
    ' ORDER BY v."order", v.name, h.code, h.entity_no LIMIT :limit OFFSET :offset'
)
_COUNTED = (
    "SELECT COUNT(*) FROM household h WHERE h.deleted_json IS NULL"
    " AND (:home = '' OR h.home = :home) AND (:village = '' OR h.village = :village)"
)
_OTHERWISE = (
    "SELECT EXISTS (SELECT 1 FROM household h WHERE h.deleted_json IS NULL AND h.id NOT IN"
    f" (SELECT subject FROM event WHERE sort = '{ADDITION}' AND subject IS NOT NULL) AND h.id NOT"
    f""" IN (SELECT "to" FROM event WHERE sort = '{SPLIT}' AND "to" IS NOT NULL))"""
)
_MET = (
    "SELECT h.id, h.code, h.village, h.listed_json,"
    " (SELECT full_name FROM person INDEXED BY ix_person_head"
    f" WHERE household = h.id AND {HEADS} ORDER BY entity_no LIMIT 1)"
    " FROM household h WHERE h.id IN :ids"
)
_OPENED_LAST = (
    "SELECT village FROM household WHERE entity_no ="
    " (SELECT entity_no FROM access WHERE act = 'open' ORDER BY seq DESC LIMIT 1)"
)
_JUDGED = "WHERE r.deleted_json IS NULL AND (r.a = :one OR r.b = :one) ORDER BY r.entity_no"
_LEFT = "WHERE r.deleted_json IS NOT NULL ORDER BY r.entity_no"
_MEMBERS = "WHERE r.household = :household AND r.deleted_json IS NULL ORDER BY r.entity_no"


class _Met(NamedTuple):
    """What is told of a household beside somebody of it who was found."""

    head_name: str
    village_name: str
    code: str
    now: ClassOfYear | None


class Households(Keeper[Household]):
    """Households of the register, with their people and what happened to them."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder, "household")

    @cached_property
    def persons(self) -> Keeper[Person]:
        """The people of the register, one by one."""
        return Keeper(self._recorder, "person")

    @cached_property
    def events(self) -> Keeper[Event]:
        """Births, deaths, moves and other events, one by one."""
        return Keeper(self._recorder, "event")

    @cached_property
    def transfers(self) -> Keeper[Transfer]:
        """Households and persons on their way to another commune, one by one."""
        return Keeper(self._recorder, "transfer", order="r.date")

    @cached_property
    def verdicts(self) -> Keeper[Sameness]:
        """What was judged of two records that may be one, one by one."""
        return Keeper(self._recorder, "sameness")

    def near(self, one: Trace) -> Near:
        """Give everybody who may be alike, in no order, who is asked about among them."""
        return likeness.near(self._connection, one)

    def left(self, people: Iterable[str]) -> Mapping[str, Leaving]:
        """Give how these people left for good, of those who did."""
        return leaving.left(self._connection, people)

    def doubles(self, people: Sequence[Trace]) -> Mapping[str, tuple[Trace, ...]]:
        """Give of each member of one household who shares what tells few apart, by person."""
        return likeness.doubles(self._connection, people)

    def traces(self, persons: Iterable[str]) -> tuple[Trace, ...]:
        """Give what these people are told apart by, of those who stand on the list."""
        return likeness.traces(self._connection, persons)

    def alike(self) -> tuple[tuple[Trace, Trace], ...]:
        """Give all pairs of the register that are worth comparing, each once."""
        return likeness.alike(self._connection)

    def judged(self, record: str) -> tuple[Sameness, ...]:
        """Give the verdicts in which a record is named on either side."""
        return self.verdicts.where(_JUDGED, one=record)

    def members(self, household: str) -> tuple[Person, ...]:
        """Give the people of a household who were not taken off, the head first."""
        found = self.persons.where(_MEMBERS, household=household)
        return tuple(sorted(found, key=lambda one: one.relation != HEAD))

    def members_of(
        self, households: Iterable[str], *, with_gone: bool = False
    ) -> Mapping[str, tuple[Person, ...]]:
        """Give the people of many households, by household; also those taken off, if asked."""
        standing = "" if with_gone else " AND deleted_json IS NULL"
        asked = f"SELECT id FROM person WHERE household IN :ids{standing}"
        ids = [row[0] for row in chosen(self._connection, asked, households)]
        found: dict[str, list[Person]] = defaultdict(list)
        for one in self.persons.find_ids(ids):
            found[one.household].append(one)
        return {
            household: tuple(sorted(people, key=lambda one: one.relation != HEAD))
            for household, people in found.items()
        }

    def happened(self, subject: str) -> tuple[Event, ...]:
        """Give what happened to a household or person, the oldest first."""
        rest = "WHERE r.subject = :subject AND r.follower IS NULL ORDER BY r.date, r.entity_no"
        return self.events.where(rest, subject=subject)

    def happened_around(self, household: str, people: Iterable[str]) -> tuple[Event, ...]:
        """Give what happened to a household or to these people, and what led to it."""
        of_them = "SELECT id FROM event WHERE follower IS NULL AND subject IN :ids"
        ids = {row[0] for row in chosen(self._connection, of_them, [household, *people])}
        led = 'WHERE r.follower IS NULL AND r."to" = :household'
        ids |= {one.id for one in self.events.where(led, household=household)}
        return self.events.find_ids(sorted(ids))

    def gone(self) -> tuple[Household, ...]:
        """Give the households that were taken off the list."""
        return self.where(_LEFT)

    def joinings(self, households: Iterable[str]) -> tuple[Event, ...]:
        """Give the events by which these households were joined into another."""
        return tuple(one for one in self.leavings(households) if one.sort == JOIN)

    def leavings(self, subjects: Iterable[str]) -> tuple[Event, ...]:
        """Give the events by which these households were joined, or they or people left."""
        asked = (
            f"SELECT id FROM event WHERE follower IS NULL AND sort IN ('{JOIN}', '{DEPARTURE}') "
            "AND subject IN :ids"
        )
        ids = [row[0] for row in chosen(self._connection, asked, subjects)]
        return self.events.find_ids(sorted(ids))

    def lineage(self) -> Lineage:
        """Give which records came into which, by the acts in force."""
        return lineage(self._connection)

    def classes(self, household: str) -> tuple[ClassOfYear, ...]:
        """Give what was decided of a household, the oldest first."""
        return classes_of(self._connection, [household]).get(household, ())

    def count(self, *, home: str = "", village: str = "") -> int:
        """Give how many households stand on the list, of a scope or a village if one is named."""
        asked = {"home": home, "village": village}
        return int(self._connection.execute(text(_COUNTED), asked).scalar_one())

    def are_by_hand(self) -> bool:
        """Say whether all that stand on the list were added one by one, or split off those."""
        return not self._connection.execute(text(_OTHERWISE)).scalar_one()

    def outlines(
        self,
        on: datetime.date,
        *,
        village: str = "",
        words: str = "",
        filters: Mapping[str, str] | None = None,
    ) -> tuple[Outline, ...]:
        """Give what all households on the list are ordered by: of a village, found, narrowed."""
        return outlines(self._connection, on, village=village, words=words, filters=filters)

    def rows(
        self,
        on: datetime.date,
        *,
        home: str = "",
        village: str = "",
        offset: int = 0,
        limit: int = -1,
    ) -> tuple[HouseholdRow, ...]:
        """Give lines of the list, by village and code, with the class decided by a day."""
        asked = {"home": home, "village": village, "offset": offset, "limit": limit}
        return self._rows(self._connection.execute(text(_LISTED), asked).all(), on)

    def rows_of(self, households: Collection[str], on: datetime.date) -> tuple[HouseholdRow, ...]:
        """Give the lines of these households, in no order."""
        found = chosen(self._connection, f"{_LINES} WHERE h.id IN :ids", households)
        return self._rows(list(found), on)

    def on_lists(self, households: Collection[str], on: datetime.date) -> frozenset[str]:
        """Give those of these households whose class of a day a list from Excel alone says."""
        known = classes_of(self._connection, households)
        return frozenset(one for one, history in known.items() if is_listed(history, on))

    def _rows(self, found: Sequence[Any], on: datetime.date) -> tuple[HouseholdRow, ...]:
        ids = [row.id for row in found]
        named, counted = heads(self._connection, ids), sizes(self._connection, ids)
        classes = classes_of(self._connection, ids)
        disputed = conflicts.by_household(self._connection)
        villages = places.called(self._connection)
        now = {one: _class_now(classes.get(one, ()), on) for one in ids}
        return tuple(
            HouseholdRow(
                id=row.id,
                code=row.code or "",
                head_name=named.get(row.id, ""),
                village=row.village or "",
                village_name=villages.get(row.village, ""),
                area=row.area or "",
                size=counted.get(row.id, 0),
                **now[row.id],
                phone=masked(row.phone or ""),
                conflicts=disputed.get(row.id, 0),
            )
            for row in found
        )

    def find(
        self,
        words: str,
        *,
        on: datetime.date,
        limit: int = HITS,
        here: str = "",
        with_left: bool = False,
    ) -> tuple[SearchHit, ...]:
        """Give people found by names, numbers, code, village or address, with or without marks.

        Those whose own name or number holds every word come first: by the given name, heads, those
        of the village ``here``. Where nobody's does, the head stands for the household, or
        who somebody is today whose other record was found. ``with_left``: who left for good comes
        after all of these; but whoever is called just as it was asked stands first.
        """
        found = hits.hits(self._connection, words, limit, here)
        room = limit - len(found) if with_left else 0
        left = hits.left_hits(self._connection, words, room) if room > 0 else ()
        homes = self._met(dict.fromkeys(one.household for one in (*found, *left)), on)
        gone = (replace(_hit(homes[one.household], one), left=one.left) for one in left)
        told = (*(_hit(homes[one.household], one) for one in found), *gone)
        asked = vietnamese.fold(words)
        return tuple(sorted(told, key=lambda one: vietnamese.fold(one.full_name) != asked))

    def _met(self, households: Collection[str], on: datetime.date) -> Mapping[str, _Met]:
        """Give of these households what is told beside somebody of theirs who was found."""
        found = list(chosen(self._connection, _MET, households))
        told = [(home, listed) for home, _, _, listed, _ in found if listed is not None]
        known = beside(self._connection, households, told)
        villages = places.called(self._connection) if found else {}
        return {
            home: _Met(
                head or "", villages.get(village, ""), code or "", class_on(known.get(home, ()), on)
            )
            for home, code, village, _, head in found
        }

    def worked_in(self) -> str:
        """Give the village of the household that was opened last; empty where none was."""
        return ask(self._connection, _OPENED_LAST).scalar() or ""


def _hit(home: _Met, found: Any) -> SearchHit:
    now = home.now
    return SearchHit(
        household=found.household,
        person=found.id or "",
        full_name=home.head_name if found.id is None else found.full_name or "",
        birth_year=int(found.birth_date[:4]) if found.birth_date else None,
        relation=found.relation or "",
        head_name=home.head_name,
        village_name=home.village_name,
        class_now=now.poverty_class if now else "",
        is_listed=now is not None and now.listed is not None,
        former=found.former,
        code=home.code,
    )


def _class_now(known: Iterable[ClassOfYear], on: datetime.date) -> dict[str, Any]:
    """Give the fields of a line that say its class."""
    found = class_on(known, on)
    if found is None:
        return {}
    listed = {"is_listed": found.listed is not None}
    return {"class_now": found.poverty_class, "class_year": found.year, **listed}
