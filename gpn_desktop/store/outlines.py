"""Outlines of all households at once: what a long list is ordered and filtered by.

On the way: services order these and ask for the lines of a page only when it comes in sight.
"""

import datetime
import re
from typing import Any

from sqlalchemy import Connection, text

from gpn_desktop import vietnamese
from gpn_desktop.registry.households import Outline
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.store import conflicts, search

_WORD = re.compile(r"\w+")
_MOST = 1_000_000
_LAST_DECIDED = (
    "SELECT household, poverty_class FROM (SELECT d.household, d.poverty_class, ROW_NUMBER() OVER"
    " (PARTITION BY d.household ORDER BY COALESCE(c.result_date, c.date) DESC, c.date DESC,"
    " c.id DESC) AS place FROM decided d JOIN decision c ON c.entity_no = d.entity_no"
    " WHERE c.follower IS NULL AND c.date <= :on) WHERE place = 1"
)
_HEADS = (
    "SELECT household, full_name FROM person WHERE relation = :head AND deleted_json IS NULL"
    " ORDER BY entity_no DESC"
)
_SIZES = "SELECT household, COUNT(*) FROM person WHERE deleted_json IS NULL GROUP BY household"
_ALL = (
    'SELECT h.entity_no, h.id, h.code, h.village, v."order" AS place FROM household h'
    " LEFT JOIN village v ON v.id = h.village WHERE h.deleted_json IS NULL"
    " AND (:village = '' OR h.village = :village) ORDER BY h.entity_no"
)


def outlines(
    connection: Connection, on: datetime.date, *, village: str = "", words: str = ""
) -> tuple[Outline, ...]:
    """Give the outlines of the households on the list, as they were first met.

    ``words`` are the beginnings of words of a name, number, code, address or village.
    """
    found = connection.execute(text(_ALL), {"village": village}).all()
    folded = _WORD.findall(vietnamese.fold(words))
    if folded:
        wanted = frozenset(search.matches(connection, folded, _MOST))
        found = [row for row in found if row.entity_no in wanted]
    heads = _pairs(connection, _HEADS, head=HEAD)
    sizes, classes = _pairs(connection, _SIZES), _pairs(connection, _LAST_DECIDED, on=str(on))
    disputed = conflicts.by_household(connection)
    return tuple(
        Outline(
            id=row.id,
            code=row.code or "",
            head_name=heads.get(row.id) or "",
            village=row.village or "",
            village_order=row.place or 0,
            size=sizes.get(row.id, 0),
            class_now=classes.get(row.id) or "",
            conflicts=disputed.get(row.id, 0),
        )
        for row in found
    )


def _pairs(connection: Connection, asked: str, **values: str) -> dict[str, Any]:
    return {row[0]: row[1] for row in connection.execute(text(asked), values)}
