"""Packages made here and come in: their chain, what they carried, where they were placed.

A package is kept by its identity (the hash of its manifest) with the manifest in the envelope that
was signed, so that what its sender held and told can be read, and proven, again.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from gpn_desktop.journal.op import LogId
from gpn_desktop.store import tables
from gpn_desktop.store.names import Names

Ranges = tuple[tuple[int, int], ...]
OUT, IN, NAMED = "out", "in", "named"
MADE, MERGED, QUARANTINED, REFUSED = "made", "merged", "quarantined", "refused"


@dataclass(frozen=True)
class KeptPackage:
    """A package as it is remembered.

    ``direction`` is out, in or named (known by name from another's manifest only); ``state`` is
    made, merged, quarantined or (after it was held) refused, with a reason; moments are ISO text.
    ``log`` is None while nobody knows who signed it. ``met`` grows in the order in which packages
    were made, came, or were taken out of quarantine; it is given by the store, 0 to one that was
    only named. Name, size and SHA-256 (hex) are of the file as it lay where it was found.
    """

    identity: str
    log: LogId | None
    pkg_seq: int
    prev: str | None
    direction: str
    kind: str
    made_at: str
    seen_at: str
    state: str
    reason: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    file_name: str = ""
    file_size: int = 0
    file_digest: str = ""
    met: int = 0


@dataclass(frozen=True)
class Placing:
    """That a package of ours was made for a device, and where it was last placed, if it was."""

    identity: str
    device: str
    placed_at: str = ""
    place: str = ""


@dataclass(frozen=True)
class Carrying:
    """A run of numbers of one log that one package of that log carried."""

    log: LogId
    first: int
    last: int
    pkg_seq: int
    identity: str


class Packages:
    """All packages this installation knows."""

    def __init__(self, connection: Connection, names: Names) -> None:
        self._connection = connection
        self._names = names

    def add(
        self,
        package: KeptPackage,
        carried: Mapping[LogId, Ranges],
        *,
        made_for: Iterable[str] = (),
        signed: bytes = b"",
    ) -> None:
        """Keep a package with what it carries and, of our own, the devices it was made for.

        ``signed`` is its manifest in its envelope. A package that was only named before, or held in
        quarantine, takes its full form.
        """
        number = self._number(package.identity) or self._next("package_no")
        row = {
            "package_no": number,
            "met": 0 if package.direction == NAMED else self._next("met"),
            "manifest_hash": package.identity,
            "log_no": None if package.log is None else self._names.log(package.log),
            "prev_hash": package.prev,
            "signed": signed,
            "counts_json": json.dumps(dict(package.counts)),
            **{name: getattr(package, name) for name in _SAME},
        }
        self._connection.execute(insert(_TABLE).prefix_with("OR REPLACE").values(row))
        self._carry(number, carried)
        rows = [{"package_no": number, "device_no": self._names.device(one)} for one in made_for]
        if rows:
            self._connection.execute(insert(tables.PackageDelivery.__table__), rows)

    def _carry(self, number: int, carried: Mapping[LogId, Ranges]) -> None:
        rows = [
            {"package_no": number, "log_no": self._names.log(log), "first": first, "last": last}
            for log, ranges in carried.items()
            for first, last in ranges
        ]
        if rows:
            table = tables.PackageRange.__table__
            self._connection.execute(insert(table).prefix_with("OR IGNORE"), rows)

    def _number(self, identity: str) -> int | None:
        asked = select(_TABLE.c.package_no).where(_TABLE.c.manifest_hash == identity)
        return self._connection.execute(asked).scalar()

    def _next(self, column: str) -> int:
        last = self._connection.execute(text(f"SELECT MAX({column}) FROM package")).scalar()
        return (last or 0) + 1

    def get(self, identity: str) -> KeptPackage | None:
        """Give a package by its identity, or None."""
        found = self._chosen(_TABLE.c.manifest_hash == identity)
        return found[0] if found else None

    def all(self, direction: str, *, scope: str | None = None) -> tuple[KeptPackage, ...]:
        """Give the packages of a direction (out, in), in the order in which they were met.

        Of one scope's logs, if it is named.
        """
        wanted = _TABLE.c.direction == direction
        if scope is not None:
            wanted &= _TABLE.c.log_no.in_(self._logs(scope))
        return self._chosen(wanted)

    def _logs(self, scope: str) -> list[int]:
        return [number for number, log in self._names.log_ids().items() if log.scope == scope]

    def quarantined(self) -> tuple[KeptPackage, ...]:
        """Give the packages that are held aside."""
        return self._chosen(_TABLE.c.state == QUARANTINED)

    def forget(self, identity: str) -> None:
        """Take away a file that was held under its own hash: it is known by its manifest now."""
        held = (_TABLE.c.manifest_hash == identity) & (_TABLE.c.state == QUARANTINED)
        self._connection.execute(delete(_TABLE).where(held))

    def lose(self, identity: str) -> None:
        """Take away a package of files that are lost: it is taken in like new when it comes."""
        self._connection.execute(delete(_TABLE).where(_TABLE.c.manifest_hash == identity))

    def refuse(self, file_digest: str, reason: str) -> None:
        """Note that a file held aside turned out to be one that must be refused."""
        held = (_TABLE.c.file_digest == file_digest) & (_TABLE.c.state == QUARANTINED)
        self._connection.execute(update(_TABLE).where(held).values(state=REFUSED, reason=reason))

    def merged_files(self) -> dict[str, str]:
        """Give by the SHA-256 of its file each package that was merged or made here."""
        asked = select(_TABLE.c.file_digest, _TABLE.c.manifest_hash).where(
            (_TABLE.c.file_digest != "") & _TABLE.c.state.in_((MADE, MERGED))
        )
        return {row[0]: row[1] for row in self._connection.execute(asked)}

    def newest_of(self, device: str, scope: str) -> KeptPackage | None:
        """Give the newest package of a device in a scope that was merged, by its own numbers."""
        logs = [
            (log.generation, number)
            for number, log in self._names.log_ids().items()
            if (log.device, log.scope) == (device, scope)
        ]
        for _, log_no in sorted(logs, reverse=True):
            came = (_TABLE.c.log_no == log_no) & (_TABLE.c.direction == IN)
            if found := self._chosen(came & (_TABLE.c.state == MERGED)):
                return max(found, key=lambda one: one.pkg_seq)
        return None

    def signed(self, identity: str) -> bytes:
        """Give the manifest of a package in its envelope; empty if it never came here."""
        asked = select(_TABLE.c.signed).where(_TABLE.c.manifest_hash == identity)
        return bytes(self._connection.execute(asked).scalar() or b"")

    def latest_moment(self) -> str:
        """Give the latest moment at which a package was made or met here; empty if none was."""
        asked = text("SELECT MAX(seen_at) FROM package WHERE direction <> 'named'")
        return str(self._connection.execute(asked).scalar() or "")

    def _chosen(self, wanted: Any) -> tuple[KeptPackage, ...]:
        logs = self._names.log_ids()
        columns = [column for column in _TABLE.columns if column is not _TABLE.c.signed]
        asked = select(*columns).where(wanted).order_by(_TABLE.c.met)
        return tuple(_package(row, logs) for row in self._connection.execute(asked))

    def links(self) -> dict[LogId, dict[int, tuple[str, str | None]]]:
        """Give the chain of each log: by number, the package's identity and the one before it.

        Of two packages under one number the one that was met first stands here.
        """
        logs = self._names.log_ids()
        found: dict[LogId, dict[int, tuple[str, str | None]]] = {}
        asked = "SELECT log_no, pkg_seq, manifest_hash, prev_hash FROM package"
        where = "WHERE log_no IS NOT NULL AND direction != 'named' ORDER BY met"
        for log_no, seq, identity, prev in self._connection.execute(text(f"{asked} {where}")):
            found.setdefault(logs[log_no], {}).setdefault(seq, (identity, prev))
        return found

    def merged(self) -> frozenset[str]:
        """Give the identities of all packages that were merged or made here."""
        asked = select(_TABLE.c.manifest_hash).where(_TABLE.c.state.in_((MADE, MERGED)))
        return frozenset(self._connection.execute(asked).scalars())

    def carried_by(self, identity: str) -> dict[LogId, Ranges]:
        """Give the numbers that a package carried."""
        return self._carried("p.manifest_hash = :wanted", identity).get(identity, {})

    def carried(self, direction: str, scope: str) -> dict[str, dict[LogId, Ranges]]:
        """Give the numbers that each package of a scope's logs carried, by identity."""
        logs = ", ".join(str(number) for number in self._logs(scope))
        return self._carried(f"p.direction = :wanted AND p.log_no IN ({logs})", direction)

    def _carried(self, where: str, wanted: str) -> dict[str, dict[LogId, Ranges]]:
        logs = self._names.log_ids()
        found: dict[str, dict[LogId, Ranges]] = {}
        asked = (
            "SELECT p.manifest_hash, r.log_no, r.first, r.last FROM package_range r"
            f" JOIN package p USING (package_no) WHERE {where} ORDER BY 1, 2, 3"
        )
        for identity, log_no, *span in self._connection.execute(text(asked), {"wanted": wanted}):
            ranges = found.setdefault(identity, {})
            ranges[logs[log_no]] = (*ranges.get(logs[log_no], ()), (span[0], span[1]))
        return found

    def placed(self, identity: str, place: str, at: str) -> None:
        """Note that a package of ours lies at a place, for every device it was made for."""
        table = tables.PackageDelivery.__table__
        number = self._number(identity)
        where = table.c.package_no == number
        self._connection.execute(update(table).where(where).values(place=place, placed_at=at))

    def placings(self, scope: str) -> tuple[Placing, ...]:
        """Give for each package of ours in a scope the devices it is for and where it lies."""
        logs = ", ".join(str(number) for number in self._logs(scope))
        asked = (
            "SELECT p.manifest_hash, d.device_id, y.placed_at, y.place FROM package_delivery y"
            " JOIN package p USING (package_no) JOIN device d USING (device_no)"
            f" WHERE p.log_no IN ({logs}) ORDER BY p.met, d.device_id"
        )
        return tuple(Placing(*row) for row in self._connection.execute(text(asked)))

    def carryings(self, log: LogId, first: int, last: int) -> tuple[Carrying, ...]:
        """Give which packages of the log's own carried its numbers, in runs."""
        asked = (
            "SELECT o.n, p.pkg_seq, p.manifest_hash FROM operation o"
            " JOIN carrier c ON c.op_no = o.op_no JOIN package p ON p.package_no = c.package_no"
            " WHERE o.log_no = :log AND o.n BETWEEN :first AND :last ORDER BY p.package_no, o.n"
        )
        span = {"log": self._names.logs.get(log.text), "first": first, "last": last}
        return tuple(_runs(log, self._connection.execute(text(asked), span).all()))


_TABLE = tables.Package.__table__
_SAME = (
    *("pkg_seq", "direction", "kind", "made_at", "seen_at"),
    *("state", "reason", "file_name", "file_size", "file_digest"),
)


def _package(row: Any, logs: Mapping[int, LogId]) -> KeptPackage:
    return KeptPackage(
        identity=row.manifest_hash,
        log=None if row.log_no is None else logs[row.log_no],
        prev=row.prev_hash,
        counts=json.loads(row.counts_json),
        met=row.met,
        **{name: getattr(row, name) for name in _SAME},
    )


def _runs(log: LogId, rows: Sequence[Any]) -> Iterable[Carrying]:
    run: Carrying | None = None
    for n, pkg_seq, identity in rows:
        if run and run.identity == identity and n == run.last + 1:
            run = Carrying(log, run.first, n, pkg_seq, identity)
            continue
        if run:
            yield run
        run = Carrying(log, n, n, pkg_seq, identity)
    if run:
        yield run
