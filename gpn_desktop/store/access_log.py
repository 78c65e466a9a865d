"""Who opened, exported or printed what, and why: a chain in which no line can be changed unseen.

It lies in the encrypted database and holds ids and purposes; the log file of the program has ids.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text

from gpn_desktop import chance

START = bytes(32)
TRUSTED, DOUBTED = "clock_trusted", "clock_doubted"
"""Acts: somebody says that the clock is right now; it is taken back."""
_SAID = f"SELECT seq, at, act FROM access WHERE act IN ('{TRUSTED}', '{DOUBTED}')"
_TRUSTED = f"(SELECT * FROM ({_SAID} ORDER BY seq DESC LIMIT 1) said WHERE act = '{TRUSTED}')"


@dataclass(frozen=True)
class AccessEntry:
    """One line of the log; ``entity`` is an id or empty, ``at`` a moment with its offset."""

    seq: int
    at: str
    officer: str
    act: str
    entity: str
    purpose: str


def link(before: bytes, entry: AccessEntry) -> bytes:
    """Give the hash that binds an entry to all before it."""
    parts = [entry.seq, entry.at, entry.officer, entry.act, entry.entity, entry.purpose]
    line = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(b"gpn-access-v1\0" + before + line.encode()).digest()


class AccessLog:
    """The access log of one transaction: ``tx.access``."""

    def __init__(self, connection: Connection, officer: str) -> None:
        self._connection, self._officer = connection, officer

    def write(self, act: str, *, entity: str = "", purpose: str = "") -> AccessEntry:
        """Add that the officer did ``act`` to ``entity`` (a known id, or empty) for a purpose."""
        last = self._connection.execute(
            text("SELECT seq, hash FROM access ORDER BY seq DESC LIMIT 1")
        ).first()
        seq, before = (last.seq + 1, last.hash) if last else (1, START)
        moment = chance.now().isoformat(timespec="seconds")
        entry = AccessEntry(seq, moment, self._officer, act, entity, purpose)
        self._connection.execute(
            text(
                "INSERT INTO access (seq, at, officer_id, act, entity_no, purpose, prev_hash, hash)"
                " VALUES (:seq, :at, :officer, :act,"
                " (SELECT entity_no FROM entity WHERE entity_id = :entity),"
                " :purpose, :before, :hash)"
            ),
            {**entry.__dict__, "before": before, "hash": link(before, entry)},
        )
        return entry

    def entries(
        self, *, entity: str = "", act: str = "", limit: int = -1
    ) -> tuple[AccessEntry, ...]:
        """Give the log, newest first: all of it, or what was done to one entity, or one act."""
        asked = {"entity": entity, "act": act, "limit": limit}
        return tuple(entry for entry, _, _ in self._read("DESC", asked))

    def latest(self) -> str:
        """Give the latest moment at which anything was noted, by whatever clock; empty if never."""
        return str(self._connection.execute(text("SELECT MAX(at) FROM access")).scalar() or "")

    def latest_since_trusted(self) -> str:
        """Give the same of what came after somebody said that the clock is right; reads it all."""
        since = f"COALESCE((SELECT seq FROM {_TRUSTED} t), 0)"
        asked = text(f"SELECT MAX(at) FROM access WHERE seq >= {since}")
        return str(self._connection.execute(asked).scalar() or "")

    def trusted(self) -> str:
        """Give when somebody said that the clock is right, empty if nobody did; reads it all."""
        asked = text(f"SELECT at FROM {_TRUSTED} t")
        return str(self._connection.execute(asked).scalar() or "")

    def broken_at(self) -> int | None:
        """Give the number of the first line that does not follow from those before it, or None."""
        before, expected = START, 1
        for entry, prev, kept in self._read("ASC", {"entity": "", "act": "", "limit": -1}):
            if entry.seq != expected or prev != before or kept != link(before, entry):
                return expected
            before, expected = kept, expected + 1
        return None

    def _read(
        self, order: str, asked: Mapping[str, object]
    ) -> Iterator[tuple[AccessEntry, bytes, bytes]]:
        found = self._connection.execute(
            text(
                "SELECT a.seq, a.at, a.officer_id, a.act, COALESCE(e.entity_id, ''), a.purpose,"
                " a.prev_hash, a.hash FROM access a LEFT JOIN entity e ON e.entity_no = a.entity_no"
                " WHERE (:entity = '' OR e.entity_id = :entity) AND (:act = '' OR a.act = :act)"
                f" ORDER BY a.seq {order} LIMIT :limit"
            ),
            asked,
        )
        for row in found:
            yield AccessEntry(*row[:6]), row[6], row[7]
