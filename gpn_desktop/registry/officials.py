"""The register of cadres, apart from household members: four roles by plan 57, dated."""

import datetime
from dataclasses import dataclass

ROLES = ("poverty_officer", "village_head", "prestigious_person", "union_cadre")


@dataclass(frozen=True)
class Official:
    """One post held by somebody for a time; ``person`` if they are one of the register."""

    id: str
    name: str = ""
    sex: str = ""
    ethnicity: str = ""
    role: str = ""
    village: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None
    person: str = ""


def in_post(official: Official, on: datetime.date) -> bool:
    """Tell whether the post is held on the day; open ends are held."""
    begun = official.since is None or official.since <= on
    return begun and (official.until is None or on <= official.until)


def same_human(official: Official) -> str:
    """Give the key under which one person with two posts counts once."""
    return official.person or official.id
