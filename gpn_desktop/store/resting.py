"""What rests on records that were taken off although nobody left: surveys, supports, decisions.

An import or an act that is taken back takes off what it made. Another laptop, which had heard of
it, may have recorded something for it meanwhile: no list shows that any more. Who died, left, was
joined or united is told by an act of that day for that reason, and is not meant.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection

from gpn_desktop.registry.acts import DEATH, DEPARTURE, JOIN
from gpn_desktop.registry.twins import UNITE
from gpn_desktop.store.dialects import chosen
from gpn_desktop.store.registry_rows import LED


@dataclass(frozen=True)
class Resting:
    """How many records of each sort rest on a household that is off, or on one of its people.

    ``person`` is empty of a household: those of all its people are counted with its own.
    """

    household: str
    person: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)


def resting(connection: Connection, households: Collection[str]) -> tuple[Resting, ...]:
    """Give what rests on those of these households, and of their people, that were taken back."""
    homes = {row[0] for row in chosen(connection, _HOMES_OFF, households)}
    people = dict(tuple(row) for row in chosen(connection, _PEOPLE_OFF, households))
    counts = _counts(connection, [*homes, *people])
    if not counts:
        return ()
    under = {one: people.get(one, one) for one in counts}
    left = _left(connection, homes & set(under.values()), counts.keys() & people.keys())
    told: dict[tuple[str, str], Counter[str]] = {}
    for one, home in under.items():
        if home in homes - left:
            told.setdefault((home, ""), Counter()).update(counts[one])
        elif one in people.keys() - left:
            told[home, one] = counts[one]
    return tuple(
        Resting(*key, {kind: found[kind] for kind in _RECORDS if found[kind]})
        for key, found in sorted(told.items())
    )


def _counts(connection: Connection, records: Collection[str]) -> Mapping[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for kind, asked in _RECORDS.items():
        for row in chosen(connection, asked, records):
            found.setdefault(row[0], Counter())[kind] += 1
    return found


def _left(connection: Connection, homes: Iterable[str], people: Iterable[str]) -> frozenset[str]:
    """Give those of whom an act tells how they left, or into what they came."""
    asked = [(one, list(homes)) for one in _HOMES_LEFT]
    asked += [(one, list(people)) for one in _PEOPLE_LEFT]
    return frozenset(row[0] for one, ids in asked for row in chosen(connection, one, ids))


_HOMES_OFF = "SELECT id FROM household WHERE id IN :ids AND deleted_json IS NOT NULL"
_PEOPLE_OFF = (
    "SELECT id, household FROM person WHERE household IN :ids AND deleted_json IS NOT NULL"
)
_RECORDS: Final[Mapping[str, str]] = {
    "survey": (
        "SELECT subject FROM survey WHERE subject IN :ids AND follower IS NULL"
        " AND answers_json IS NOT NULL"  # one withdrawn holds none
    ),
    "submission": (
        "SELECT subject FROM submission WHERE subject IN :ids AND follower IS NULL"
        " AND (answers_json IS NOT NULL OR reason IS NULL)"
    ),
    "support": "SELECT subject FROM support WHERE subject IN :ids AND deleted_json IS NULL",
    "decision": (
        "SELECT d.household FROM decided d JOIN decision c ON c.entity_no = d.entity_no"
        " WHERE c.follower IS NULL AND d.household IN :ids"
    ),
    "certificate": (
        "SELECT subject FROM certificate WHERE subject IN :ids AND deleted_json IS NULL"
    ),
    "listing": (  # by hand: a round takes up by itself who stands in its lists
        "SELECT subject FROM listing WHERE subject IN :ids AND deleted_json IS NULL"
        " AND ground IN ('request_enter', 'request_leave', 'found')"
    ),
}
_SAME_DAY = (
    " e.follower IS NULL AND COALESCE(e.date, '') = COALESCE(json_extract({off}, '$.date'), '')"
    " AND COALESCE(e.reason, '') = COALESCE(json_extract({off}, '$.reason'), '')"
)
_OF_HOME, _OF_PERSON = (_SAME_DAY.format(off=f"{one}.deleted_json") for one in "hp")
_HOMES_LEFT = (
    "SELECT h.id FROM household h JOIN event e ON e.subject = h.id WHERE h.id IN :ids"
    f" AND e.sort IN ('{DEPARTURE}', '{JOIN}') AND{_OF_HOME}",
    "SELECT h.id FROM household h JOIN person p ON p.household = h.id"
    " JOIN event e ON e.subject = p.id"  # the last of the household left alone
    f" WHERE h.id IN :ids AND e.sort = '{DEPARTURE}' AND{_OF_HOME}",
    f'SELECT h.id FROM event e JOIN household h ON h.id = e."to" WHERE e.{LED}'
    f" AND e.sort = '{UNITE}' AND h.id IN :ids AND{_OF_HOME}",
)
_PEOPLE_LEFT = (
    "SELECT p.id FROM person p JOIN event e ON e.subject IN (p.id, p.household)"
    f" WHERE p.id IN :ids AND e.sort IN ('{DEATH}', '{DEPARTURE}', '{JOIN}') AND{_OF_PERSON}"
    " AND (e.subject = p.id OR EXISTS"
    " (SELECT 1 FROM json_each(e.detail_json, '$.people') j WHERE j.value = p.id))",
    "SELECT p.id FROM event e JOIN json_each(e.detail_json, '$.people') j"
    f" JOIN person p ON p.id = j.value WHERE e.{LED} AND e.sort = '{UNITE}'"
    f" AND p.id IN :ids AND{_OF_PERSON}",
)
