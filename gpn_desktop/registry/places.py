"""Places: units of the dated official lists, and the villages an officer keeps."""

import datetime
from dataclasses import dataclass

from gpn_desktop.registry.moves import Deletion


@dataclass(frozen=True)
class Zone:
    """A classification of a place for a time: code of list area_classification."""

    zone: str
    since: datetime.date | None = None
    until: datetime.date | None = None


@dataclass(frozen=True)
class Village:
    """A village of a commune; ``area`` is the default for its households."""

    id: str
    name: str = ""
    area: str = ""
    kind: str = "thon"
    zones: tuple[Zone, ...] = ()
    order: int = 0
    successor: str = ""
    deleted: Deletion | None = None


def zones_on(zones: tuple[Zone, ...], day: datetime.date) -> frozenset[str]:
    """Give the zone codes in force on a day; an open end is in force."""
    return frozenset(
        zone.zone
        for zone in zones
        if (zone.since is None or zone.since <= day) and (zone.until is None or day <= zone.until)
    )
