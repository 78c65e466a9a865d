"""``tx.findings``: what the checks after a fold found; severity error stops finalising.

What was not looked at yet is ``waiting``: it stops finalising too, and nothing is wrong with it.

The table of checks is ``services.checks``; here is only what they found. The finding
``value_unreadable`` alone is the store's own, written when a row is made.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import text

from gpn_desktop.store import rows
from gpn_desktop.store.dialects import change, chosen, insert_many
from gpn_desktop.store.laying import UNREADABLE
from gpn_desktop.store.recording import Recorder

ERROR, WAITING, WARNING = "error", "waiting", "warning"  # in the order in which they are told


@dataclass(frozen=True)
class Finding:
    """What one check found about an entity; ``place`` is a field or whatever tells two apart."""

    entity: str
    code: str
    severity: str = WARNING
    place: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


_FOUND = (
    "SELECT e.entity_id, f.code, f.severity, f.place, f.facts_json FROM finding f"
    " JOIN entity e ON e.entity_no = f.entity_no"
)


class Findings:
    """Findings of one transaction."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder, self._connection = recorder, recorder.connection

    def replace(self, checked: Iterable[str], found: Iterable[Finding]) -> None:
        """Put what was found about the entities just checked in place of what stood there."""
        names = self._recorder.names
        numbers = names.entities(list(checked))
        gone = f"DELETE FROM finding WHERE code <> '{UNREADABLE}' AND entity_no IN :ids"
        change(self._connection, gone, numbers.values())
        new = list(found)
        numbers |= names.entities({one.entity for one in new})
        insert_many(
            self._connection,
            rows.Finding.__table__,
            (
                (numbers[one.entity], one.code, one.place, one.severity, _packed(one.facts))
                for one in new
            ),
            known=True,
        )

    def all(self, *, severity: str = "") -> tuple[Finding, ...]:
        """Give every finding, errors first; of one severity if it is named."""
        asked = f"{_FOUND} WHERE :severity = '' OR f.severity = :severity"
        found = self._connection.execute(
            text(f"{asked} ORDER BY f.severity, f.code, f.entity_no, f.place"),
            {"severity": severity},
        )
        return tuple(map(_finding, found))

    def under(self, codes: Iterable[str]) -> frozenset[str]:
        """Give the entities of which something is found under one of these codes."""
        asked = (
            "SELECT DISTINCT e.entity_id FROM finding f JOIN entity e ON e.entity_no = f.entity_no"
            " WHERE f.code IN :ids"
        )
        return frozenset(row[0] for row in chosen(self._connection, asked, codes))

    def of(self, entities: Iterable[str]) -> tuple[Finding, ...]:
        """Give what was found about these entities."""
        asked = f"{_FOUND} WHERE e.entity_id IN :ids ORDER BY f.severity, f.code, f.place"
        return tuple(map(_finding, chosen(self._connection, asked, entities)))


def _finding(row: Any) -> Finding:
    return Finding(row[0], row[1], row[2], row[3], json.loads(row[4]))


def _packed(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
