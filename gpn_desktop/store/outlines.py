"""Outlines of all households at once: what a long list is ordered and filtered by.

On the way: services order these and ask for the lines of a page only when it comes in sight.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, text

from gpn_desktop import vietnamese
from gpn_desktop.registry.households import Outline
from gpn_desktop.store import conflicts, narrowing, search
from gpn_desktop.store.dialects import chosen
from gpn_desktop.store.registry_rows import GONE, HEADS

_WORD = re.compile(r"\w+")
_MOST = 1_000_000
FEW = 1_000  # households that are asked about one by one; where more are found, all are
_YEAR_END = "y.key || '-12-31'"
_SAID = (
    "SELECT d.household, d.poverty_class, COALESCE(c.result_date, c.date) AS result, 1 AS is_ours,"
    " c.date AS day, c.id FROM decided d JOIN decision c ON c.entity_no = d.entity_no"
    " WHERE c.follower IS NULL UNION ALL"
    f" SELECT h.id, json_extract(y.value, '$.class'), {_YEAR_END}, 0,"
    f" COALESCE(json_extract(y.value, '$.decided_on'), {_YEAR_END}), ''"
    " FROM household h, json_each(h.listed_json) y"
    " WHERE h.listed_json IS NOT NULL"
    " AND (y.key GLOB '20[0-9][0-9]' OR y.key GLOB '19[0-9][0-9]')"
)
LAST_DECIDED = (
    "SELECT household, poverty_class FROM (SELECT household, poverty_class, ROW_NUMBER() OVER"
    " (PARTITION BY household ORDER BY result DESC, is_ours DESC, day DESC, id DESC) AS place"
    f" FROM ({_SAID}) WHERE day <= :on) WHERE place = 1"
)
"""What stands last of each household, as ``reviews.decisions.class_on`` has it."""
_HEADS = f"SELECT household, full_name, entity_no FROM person WHERE {HEADS}"
_WRITTEN = "SELECT household, COUNT(*) FROM person GROUP BY household"
_GONE = f"SELECT household, COUNT(*) FROM person WHERE {GONE} GROUP BY household"
"""Each is answered by an index alone; so all people are never looked at."""
_PLACES = 'SELECT id, "order" FROM village'
_ALL = (
    "SELECT h.entity_no, h.id, h.code, h.village FROM household h WHERE h.deleted_json IS NULL"
    " AND (:village = '' OR h.village = :village)"
)


def outlines(
    connection: Connection,
    on: datetime.date,
    *,
    village: str = "",
    words: str = "",
    filters: Mapping[str, str] | None = None,
) -> tuple[Outline, ...]:
    """Give the outlines of the households on the list, as they were first met.

    ``words`` are the beginnings of words of a name, number, code, address or village;
    ``filters`` those of ``narrowing`` with their values.
    """
    narrowed = filters or {}
    asked = f"{_ALL}{narrowing.of_household(narrowed)} ORDER BY h.entity_no"
    values = {"village": village, **narrowing.values(narrowed, on)}
    found = connection.execute(text(asked), values).all()
    folded = _WORD.findall(vietnamese.fold(words))
    if folded:
        wanted = frozenset(search.matches(connection, folded, _MOST))
        found = [row for row in found if row.entity_no in wanted]
    ids = [row.id for row in found]
    is_few = len(ids) <= FEW
    named = heads(connection, ids) if is_few else _named(connection)
    counted = sizes(connection, ids) if is_few else _sizes(connection)
    places = pairs(connection, _PLACES)
    classes = pairs(connection, LAST_DECIDED, on=str(on))
    disputed = conflicts.by_household(connection)
    return tuple(
        Outline(
            id=home,
            code=code or "",
            head_name=named.get(home, ""),
            village=village or "",
            village_order=places.get(village) or 0,
            size=counted.get(home, 0),
            class_now=classes.get(home) or "",
            conflicts=disputed.get(home, 0),
        )
        for _, home, code, village in found
    )


def _named(connection: Connection) -> dict[str, str]:
    """Give the name of each head: of two in one household that of the one who came first."""
    found = connection.execute(text(_HEADS)).all()
    return {home: name or "" for home, name, _ in sorted(found, key=itemgetter(2), reverse=True)}


def _sizes(connection: Connection) -> dict[str, int]:
    """Give how many people each household has."""
    found = pairs(connection, _WRITTEN)
    for home, gone in pairs(connection, _GONE).items():
        found[home] -= gone
    return found


def pairs(connection: Connection, asked: str, **values: str) -> dict[str, Any]:
    """Give what a question of two columns finds, as a mapping."""
    found: Iterable[Any] = connection.execute(text(asked), values).all()
    return dict(found)


def sizes(connection: Connection, households: Iterable[str]) -> dict[str, int]:
    """Give how many people each of these households has."""
    asked = (
        "SELECT household, COUNT(*) FROM person WHERE household IN :ids"
        " AND deleted_json IS NULL GROUP BY household"
    )
    return {row[0]: row[1] for row in chosen(connection, asked, households)}


def heads(connection: Connection, households: Iterable[str]) -> dict[str, str]:
    """Give the names of the heads of these households."""
    asked = (
        "SELECT household, full_name FROM person INDEXED BY ix_person_head"
        f" WHERE household IN :ids AND {HEADS} ORDER BY entity_no DESC"
    )
    return {home: name or "" for home, name in chosen(connection, asked, households)}
