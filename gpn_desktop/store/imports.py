"""``tx.imports``: lists that were imported, each a run of the own log, and what stands on them.

Lists that were left before they were written stand beside the saved ones, under their own word.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, insert, text

from gpn_desktop.journal.op import LogId, log_id
from gpn_desktop.store.dialects import ask, chosen
from gpn_desktop.store.machine import ImportRun
from gpn_desktop.store.names import Names
from gpn_desktop.store.ops import IN_FORCE

LEFT: Final = "import"
_RUNS = (
    "SELECT i.import_id, i.profile, i.file_sha256, i.at, l.log_id, i.first_n, i.last_n"
    " FROM import_run i JOIN log l ON l.log_no = i.log_no"
)
_TOUCHED = (
    "SELECT DISTINCT e.entity_id FROM operation o JOIN entity e ON e.entity_no = o.entity_no"
    f" WHERE o.standing = '{IN_FORCE}' AND o.entity_no IN :ids AND NOT ({{beside}})"
)


@dataclass(frozen=True)
class Import:
    """An imported list: by which profile, when, and which ops of which log it made."""

    id: str
    profile: str
    digest: str
    at: str
    log: LogId
    first: int
    last: int


class Imports:
    """Imported lists of one transaction."""

    def __init__(self, connection: Connection, names: Names) -> None:
        self._connection, self._names = connection, names

    def note(self, one: Import) -> None:
        """Note a list that was imported."""
        row = {
            "import_id": one.id,
            "profile": one.profile,
            "file_sha256": one.digest,
            "at": one.at,
            "log_no": self._names.log(one.log),
            "first_n": one.first,
            "last_n": one.last,
        }
        self._connection.execute(insert(ImportRun.__table__).values(row))

    def all(self) -> tuple[Import, ...]:
        """Give the imports that stand, the newest first."""
        found = self._connection.execute(text(f"{_RUNS} ORDER BY i.at DESC, i.last_n DESC"))
        return tuple(
            Import(row[0], row[1], row[2], row[3], log_id(row[4]), row[5], row[6]) for row in found
        )

    def forget(self, entity: str) -> None:
        """Forget an import that was taken back; its ops stay in the journal."""
        gone = text("DELETE FROM import_run WHERE import_id = :id")
        self._connection.execute(gone, {"id": entity})

    # left before they were written

    def left(self, officer: str) -> Mapping[str, str]:
        """Give what an officer left, as text by the digest of the file."""
        asked = "SELECT name, value_json FROM saved_list WHERE officer_id = ? AND about = ?"
        found = ask(self._connection, asked, officer, LEFT)
        return dict(tuple(row) for row in found)

    def leave(self, officer: str, digest: str, told: str) -> None:
        """Keep a list that was left, in the place of what was kept of that file."""
        asked = "INSERT OR REPLACE INTO saved_list (officer_id, about, name, value_json)"
        ask(self._connection, f"{asked} VALUES (?, ?, ?, ?)", officer, LEFT, digest, told)

    def drop(self, officer: str, digest: str) -> None:
        """Keep a list that was left no more."""
        asked = "DELETE FROM saved_list WHERE officer_id = ? AND about = ? AND name = ?"
        ask(self._connection, asked, officer, LEFT, digest)

    # what stands on them

    def touched(
        self, entities: Collection[str], beside: Sequence[tuple[LogId, int, int]]
    ) -> frozenset[str]:
        """Give those of these that are written to beside some stretches of logs."""
        spans = (
            f"(o.log_no = {self._names.log(log)} AND o.n BETWEEN {first} AND {last})"
            for log, first, last in beside
        )
        asked = _TOUCHED.format(beside=" OR ".join(spans))
        known = self._names.entities(entities).values()
        return frozenset(row[0] for row in chosen(self._connection, asked, known))

    def naming(self, entities: Collection[str]) -> Mapping[str, frozenset[str]]:
        """Give by record the others that name it: people of a household, surveys, supports."""
        asked = (
            "SELECT a.entity_id, e.entity_id FROM named_by n"
            " JOIN entity a ON a.entity_no = n.anchor_no"
            " JOIN entity e ON e.entity_no = n.entity_no WHERE n.anchor_no IN :ids"
        )
        found: dict[str, set[str]] = {}
        for anchor, entity in chosen(
            self._connection, asked, self._names.entities(entities).values()
        ):
            found.setdefault(anchor, set()).add(entity)
        return {anchor: frozenset(those) for anchor, those in found.items()}
