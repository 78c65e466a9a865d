"""A household, the rows that lists show of it, and what its members say about each other."""

import datetime
from dataclasses import dataclass

from gpn_desktop.registry.moves import Deletion

RURAL, URBAN = "rural", "urban"


@dataclass(frozen=True)
class Household:
    """A household of one commune; ``home`` is the scope it is heard in, ``code`` the officer's."""

    id: str
    code: str = ""
    home: str = ""
    village: str = ""
    area: str = ""
    address: str = ""
    phone: str = ""
    note: str = ""
    house_type: str = ""
    house_area_m2: int | None = None
    water_source: str = ""
    toilet: str = ""
    deleted: Deletion | None = None


@dataclass(frozen=True)
class HouseholdRow:
    """One line of a list of households; the phone is masked, no identity number is here."""

    id: str
    code: str = ""
    head_name: str = ""
    village: str = ""
    village_name: str = ""
    area: str = ""
    size: int = 0
    class_now: str = ""
    class_year: int | None = None
    phone: str = ""
    conflicts: int = 0


@dataclass(frozen=True)
class SearchHit:
    """A person found by a name or a number, with the household to open."""

    household: str
    person: str
    full_name: str
    birth_year: int | None = None
    relation: str = ""
    head_name: str = ""
    village_name: str = ""
    class_now: str = ""


@dataclass(frozen=True)
class ClassOfYear:
    """What a household was decided to be at the end of a year, and by which decision."""

    household: str
    year: int
    standard: str
    poverty_class: str
    number: str = ""
    decided_on: datetime.date | None = None
    result_date: datetime.date | None = None
    reason: str = ""
    decision: str = ""
