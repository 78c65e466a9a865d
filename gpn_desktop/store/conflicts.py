"""Open conflicts as they are worked through: which record, whose household, since which package."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text

from gpn_desktop.journal.siblings import Conflict, Sort

_HOME = (
    "COALESCE(CASE WHEN k.name = 'household' THEN e.entity_id END, person.household,"
    " survey.subject, submission.subject, listing.subject, certificate.subject,"
    " receiver.household, support.subject, '')"
)
_OPEN = (
    " FROM conflict c JOIN entity e ON e.entity_no = c.entity_no"
    " JOIN kind k ON k.kind_no = e.kind_no"
    " LEFT JOIN package p ON p.package_no = c.since_package"
    " LEFT JOIN person ON person.entity_no = c.entity_no"
    " LEFT JOIN survey ON survey.entity_no = c.entity_no"
    " LEFT JOIN submission ON submission.entity_no = c.entity_no"
    " LEFT JOIN listing ON listing.entity_no = c.entity_no"
    " LEFT JOIN certificate ON certificate.entity_no = c.entity_no"
    " LEFT JOIN support ON support.entity_no = c.entity_no"
    " LEFT JOIN person receiver ON receiver.id = support.subject"
)


@dataclass(frozen=True)
class Quarrel:
    """An open conflict, the kind of the record it is about, and the package it came with.

    ``household`` is the household to open, where there is one (of a village's or an official's
    support its subject stands there); ``since`` is a manifest hash, or empty.
    """

    conflict: Conflict
    kind: str
    household: str = ""
    since: str = ""


def quarrels(connection: Connection, household: str = "") -> tuple[Quarrel, ...]:
    """Give the open conflicts, all or those of one household, the oldest first."""
    asked = (
        f"SELECT e.entity_id, c.name, c.sort, k.name AS kind, {_HOME} AS home,"
        f" COALESCE(p.manifest_hash, '') AS since{_OPEN}"
        f" WHERE :household = '' OR {_HOME} = :household"
        " ORDER BY c.since_package IS NOT NULL, c.since_package, e.entity_no, c.name"
    )
    found = connection.execute(text(asked), {"household": household})
    return tuple(
        Quarrel(Conflict(row.entity_id, row.name, Sort(row.sort)), row.kind, row.home, row.since)
        for row in found
    )


def by_household(connection: Connection) -> Mapping[str, int]:
    """Give how many conflicts are open in each household that has any."""
    found = connection.execute(text(f"SELECT {_HOME}, COUNT(*){_OPEN} GROUP BY 1"))
    return {row[0]: row[1] for row in found}


def entities(connection: Connection) -> frozenset[str]:
    """Give the ids of all records that have an open conflict."""
    asked = text("SELECT DISTINCT e.entity_id FROM conflict JOIN entity e USING (entity_no)")
    return frozenset(connection.execute(asked).scalars())
