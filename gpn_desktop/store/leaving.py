"""Who left for good: people whom an act or a form took off, and how; of an old record it says.

Who was joined or united lives on under another record, and what was taken back never was: neither
is here. Asked of the events by their subject, which has an index.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from gpn_desktop.registry.acts import DEATH, DEPARTURE
from gpn_desktop.registry.moves import Leaving
from gpn_desktop.store.classes import day
from gpn_desktop.store.dialects import chosen

_LEFT = (
    "SELECT p.id, e.sort, e.date, e.reason, json_array_length(e.detail_json, '$.people')"
    " FROM person p JOIN event e ON e.subject IN (p.id, p.household)"
    f" WHERE p.id IN :ids AND e.follower IS NULL AND e.sort IN ('{DEATH}', '{DEPARTURE}')"
    " AND e.date = json_extract(p.deleted_json, '$.date')"
    " AND e.reason = json_extract(p.deleted_json, '$.reason') AND (e.subject = p.id OR EXISTS"
    " (SELECT 1 FROM json_each(e.detail_json, '$.people') j WHERE j.value = p.id))"
    " ORDER BY e.entity_no"
)


def left(connection: Connection, people: Iterable[str]) -> Mapping[str, Leaving]:
    """Give how these people left, of those who did; a form says it in its reason alone."""
    return {
        person: Leaving(sort if named else "", day(date), reason)
        for person, sort, date, reason, named in chosen(connection, _LEFT, people)
    }
