"""Places: units of the dated official lists, and the villages an officer keeps.

A code of a unit means nothing without its period: 50 codes were given a second time.
Source: ``resources/places`` (three periods and one map, each row with its origin).
"""

import datetime
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gpn_desktop.registry.codes import day, in_force, table
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.vietnamese import fold, tidy

PROVINCE, DISTRICT, COMMUNE = "tinh", "huyen", "xa"
IN_NO_ZONE = "NONE"
KINDS = {"thon": "thon", "to dan pho": "to_dan_pho", "tdp": "to_dan_pho"}
"""What officials write before the name of a village, without marks, and its kind."""


@dataclass(frozen=True)
class Zone:
    """A classification of a place for a time: code of list area_classification."""

    zone: str
    since: datetime.date | None = None
    until: datetime.date | None = None


@dataclass(frozen=True)
class Village:
    """A village of a commune; ``area`` is the default for its households.

    Without any ``zones`` it is not known in which it lies. ``former`` is the commune it belonged to
    before 01/7/2025, as a list writes it; "" where none says.
    """

    id: str
    name: str = ""
    area: str = ""
    kind: str = "thon"
    zones: tuple[Zone, ...] = ()
    order: int = 0
    successor: str = ""
    former: str = ""
    deleted: Deletion | None = None


@dataclass(frozen=True)
class Unit:
    """A province, district or commune of one period; its key is (period, code)."""

    period: str
    level: str
    code: str
    name: str
    unit_type: str
    parent_code: str
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    mark: str
    origin: str


@dataclass(frozen=True)
class Succession:
    """An old commune and one of those it went into on 01/7/2025.

    ``extent`` is whole or part; of a divided commune households move by village, and
    ``is_default`` marks only the first proposal.
    """

    old_code: str
    new_code: str
    extent: str
    is_default: bool
    mark: str
    origin: str


@dataclass(frozen=True)
class Scope:
    """Whom records belong to: a commune, or the area of the merging office; the id never changes.

    ``code`` is an attribute of the list of 2025, never a key.
    """

    id: str
    kind: str
    code: str
    name: str
    valid_from: datetime.date | None


def village_named(text: str) -> tuple[str, str]:
    """Give kind and name of a village from what is written of it: Thôn Nà Lúa, TDP 3, Nà Lúa."""
    written = tidy(text)
    folded = fold(written)
    for before, kind in KINDS.items():
        if folded.startswith(f"{before} ") and len(folded) == len(written):
            return kind, written[len(before) + 1 :]
    return "thon", written


def village_key(village: Village) -> tuple[str, str]:
    """Give by what a village is told from the others of its commune: its kind and its name."""
    return village.kind, fold(village.name)


def zones_on(zones: tuple[Zone, ...], on: datetime.date) -> frozenset[str] | None:
    """Give the zone codes in force on a day, None where nothing was written down for it.

    An open end is in force. That a place is in no zone is an entry of its own, ``IN_NO_ZONE``.
    """
    found = frozenset(zone.zone for zone in zones if in_force(zone.since, zone.until, on))
    return found - {IN_NO_ZONE} if found else None


def lies_in(zones: frozenset[str] | None, wanted: Iterable[str]) -> bool | None:
    """Tell whether a place of these zones lies in a wanted one; None where they are not known."""
    return None if zones is None else not zones.isdisjoint(wanted)


@functools.cache
def _units() -> Mapping[tuple[str, str], Unit]:
    found = (_unit(row) for row in table("places", "units.csv"))
    return {(one.period, one.code): one for one in found}


def _unit(row: Mapping[str, str]) -> Unit:
    return Unit(
        period=row["period"],
        level=row["level"],
        code=row["code"],
        name=row["name"],
        unit_type=row["unit_type"],
        parent_code=row["parent_code"],
        valid_from=day(row["valid_from"]),
        valid_to=day(row["valid_to"]),
        mark=row["mark"],
        origin=row["origin"],
    )


def unit(period: str, code: str) -> Unit | None:
    """Give the unit that bears a code in a period, or None."""
    return _units().get((period, code))


def unit_on(on: datetime.date, code: str) -> Unit | None:
    """Give the unit that bears a code on a day, or None where no shipped list covers it."""
    period = period_on(on)
    return None if period is None else unit(period, code)


def period_on(on: datetime.date) -> str | None:
    """Give the period whose list is in force on a day; None before the first shipped list."""
    for found in _units().values():
        if found.level == PROVINCE and in_force(found.valid_from, found.valid_to, on):
            return found.period
    return None


def units(period: str, level: str = COMMUNE) -> tuple[Unit, ...]:
    """Give all units of a level in a period, by code; districts end on 30/6/2025."""
    return tuple(one for one in _units().values() if (one.period, one.level) == (period, level))


def successions(old_code: str) -> tuple[Succession, ...]:
    """Give where a commune of 2024 went on 01/7/2025; the default recipient first."""
    found = [one for one in _successions() if one.old_code == old_code]
    return tuple(sorted(found, key=lambda one: not one.is_default))


def origins(new_code: str) -> tuple[Succession, ...]:
    """Give which communes of 2024 a commune of 2025 was made from."""
    return tuple(one for one in _successions() if one.new_code == new_code)


@functools.cache
def _successions() -> tuple[Succession, ...]:
    return tuple(
        Succession(
            old_code=row["old_code"],
            new_code=row["new_code"],
            extent=row["extent"],
            is_default=row["default_recipient"] == "1",
            mark=row["mark"],
            origin=row["origin"],
        )
        for row in table("places", "map_2024_2025.csv")
    )


@functools.cache
def scopes() -> Mapping[str, Scope]:
    """Give all shipped scopes by id: 65 communes and the area of the province's office."""
    return {
        row["scope"]: Scope(
            row["scope"], row["kind"], row["code_2025"], row["name"], day(row["valid_from"])
        )
        for row in table("places", "scopes.csv")
    }


def commune_scope(code_2025: str) -> Scope | None:
    """Give the scope of a commune by its code of 2025."""
    found = (one for one in scopes().values() if one.kind == "commune" and one.code == code_2025)
    return next(found, None)


def area_scope() -> Scope:
    """Give the scope of the merging office's area log."""
    return next(one for one in scopes().values() if one.kind == "area")
