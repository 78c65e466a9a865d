"""What lists are narrowed by: a table of filters, each with its SQL.

On the way: names and values of filters → one condition about a household ``h``. Filters about a
person hold of one and the same: “a Dao of sixty or more”, not a Dao and somebody of sixty.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from gpn_desktop.registry.persons import years_after

PERSON, HOUSEHOLD = "person", "household"
YES, NO = "yes", "no"
_INSURED = (
    "(p.insurance_number IS NOT NULL OR p.insurance_object IS NOT NULL)"
    " AND (p.insurance_from IS NULL OR p.insurance_from <= :on)"
    " AND (p.insurance_to IS NULL OR p.insurance_to >= :on)"
)
INSURED = f"COALESCE({_INSURED}, 0)"
_ROUND = "(SELECT id FROM round WHERE deleted_json IS NULL ORDER BY year DESC, opens DESC LIMIT 1)"
_REVIEWED = (
    "EXISTS (SELECT 1 FROM survey s WHERE s.subject = h.id AND s.follower IS NULL"
    f" AND s.computed_json IS NOT NULL AND s.round = {_ROUND})"
)
_NEWEST = (
    "(SELECT s.computed_json FROM survey s WHERE s.subject = h.id AND s.follower IS NULL"
    " AND s.computed_json IS NOT NULL ORDER BY s.interviewed_on DESC, s.entity_no DESC LIMIT 1)"
)
_COMPUTED = (
    f"EXISTS (SELECT 1 FROM json_each({_NEWEST}) c"
    " WHERE json_extract(c.value, '$.class') = :computed)"
)


@dataclass(frozen=True)
class Filter:
    """One filter: what it is about, and its condition; one with ``no`` is a question of yes or no.

    The value is the parameter of the filter's own name.
    """

    about: str
    sql: str
    is_asked: bool = False


FILTERS: Mapping[str, Filter] = {
    "area": Filter(HOUSEHOLD, "h.area = :area"),
    "reviewed": Filter(HOUSEHOLD, _REVIEWED, is_asked=True),
    "computed": Filter(HOUSEHOLD, _COMPUTED),
    "sex": Filter(PERSON, "p.sex = :sex"),
    "age": Filter(PERSON, "p.birth_date > :born_after AND p.birth_date < :born_before"),
    "ethnicity": Filter(PERSON, "p.ethnicity = :ethnicity"),
    "insured": Filter(PERSON, INSURED, is_asked=True),
    "school": Filter(PERSON, "p.school_status = :school"),
    "school_level": Filter(PERSON, "p.school_level = :school_level"),
    "disabled": Filter(PERSON, "p.disability_degree IS NOT NULL", is_asked=True),
    "work": Filter(PERSON, "p.work_capacity = :work"),
    "numbered": Filter(PERSON, "p.id_number IS NOT NULL", is_asked=True),
}


def of_household(filters: Mapping[str, str]) -> str:
    """Give the condition for a household ``h``: it, and one of its people if that is asked."""
    own, theirs = _parts(filters, HOUSEHOLD), _parts(filters, PERSON)
    if theirs:
        one = " AND ".join(("p.household = h.id", "p.deleted_json IS NULL", *theirs))
        own = [*own, f"EXISTS (SELECT 1 FROM person p WHERE {one})"]
    return "".join(f" AND {part}" for part in own)


def of_person(filters: Mapping[str, str]) -> str:
    """Give the condition for a person ``p`` of a household ``h``."""
    parts = [*_parts(filters, HOUSEHOLD), *_parts(filters, PERSON)]
    return "".join(f" AND {part}" for part in parts)


def values(filters: Mapping[str, str], on: datetime.date) -> dict[str, str]:
    """Give the parameters of the conditions; an age is written 6-14, its end may be left out."""
    found = {name: value for name, value in filters.items() if name in FILTERS}
    if "age" in found:
        least, _, most = found["age"].partition("-")
        found["born_before"] = f"{years_after(on, -int(least or 0))}~"
        born_after = years_after(on, -int(most) - 1) if most else ""
        found["born_after"] = f"{born_after}"
    return {**found, "on": str(on)}


def _parts(filters: Mapping[str, str], about: str) -> list[str]:
    known = ((FILTERS[one], value) for one, value in filters.items() if one in FILTERS)
    return [
        f"NOT ({one.sql})" if one.is_asked and value == NO else f"({one.sql})"
        for one, value in known
        if one.about == about
    ]
