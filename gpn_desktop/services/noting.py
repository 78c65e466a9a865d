"""What a package leaves in the tables beside its ops: its row, those it names, files, carriers.

On the way: inside the transaction of a merge, called by ``arriving``.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from gpn_desktop import chance
from gpn_desktop.journal.op import LogId
from gpn_desktop.store.alarms import Alarm
from gpn_desktop.store.attachments import AWAITED, PRESENT, Attachment
from gpn_desktop.store.packages import IN, MERGED, NAMED, KeptPackage
from gpn_desktop.store.transaction import Transaction
from sync import merge
from sync.arrivals import Kept, Opened
from sync.manifest import Manifest
from sync.merge import MergePlan


@dataclass(frozen=True)
class File:
    """A file as it was handed over, or as it was held aside before; ``digest`` is its SHA-256."""

    path: Path
    data: bytes = field(repr=False)
    was_held: bool = False

    @property
    def name(self) -> str:
        """Give the name it bears where it lies."""
        return self.path.name

    @property
    def size(self) -> int:
        """Give how many bytes it has."""
        return len(self.data)

    @cached_property
    def digest(self) -> str:
        """Give the SHA-256 of its bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()


def carriers(arrival: Opened) -> Mapping[str, tuple[str, ...]]:
    """Give for ops the packages of their makers that carried them: this one, or their origins.

    What a restored machine had never sent comes in a package of its new generation.
    """
    manifest, found = arrival.manifest, dict[str, tuple[str, ...]]()
    runs: dict[LogId, list[tuple[int, int, str]]] = {}
    for one in manifest.origins:
        runs.setdefault(manifest.logs[one.log], []).append((one.first, one.last, one.package))
    for op in arrival.ops:
        by = {by for first, last, by in runs.get(op.log, ()) if first <= op.n <= last}
        if op.log.device == manifest.log.device:
            by.add(arrival.identity)
        found[op.hash] = tuple(sorted(by))
    return found


def note_attachments(tx: Transaction, arrival: Opened, plan: MergePlan) -> frozenset[str]:
    """Note the files that came and those still awaited; give the records that waited for them."""
    held = tx.attachments.find([*arrival.attachments, *plan.awaited])
    for digest, body in arrival.attachments.items():
        if digest not in held or held[digest].state == AWAITED:
            name = f"{chance.new_id()}.age"
            tx.attachments.put(Attachment(digest, len(body), PRESENT, name))
    awaited = plan.awaited - held.keys()
    for op in plan.new if awaited else ():
        for digest in merge.named_attachments([op]) & awaited:
            tx.attachments.put(Attachment(digest, 0, AWAITED, awaited_by=op.entity))
    came = (held[digest].awaited_by for digest in arrival.attachments if digest in held)
    return frozenset(came) - {""}


def note(tx: Transaction, file: File, arrival: Opened | Kept, state: str) -> None:
    """Keep the row of a package that came, of those it names, and the alarm it raises."""
    now = chance.now().isoformat(timespec="seconds")
    manifest, identity = arrival.manifest, arrival.identity or file.digest
    kept = KeptPackage(
        identity=identity,
        log=manifest.log if manifest else None,
        pkg_seq=manifest.pkg_seq if manifest else 0,
        prev=manifest.prev if manifest else None,
        direction=IN,
        kind=manifest.kind if manifest else "data",
        made_at=manifest.made_at if manifest else "",
        seen_at=now,
        state=state,
        reason=arrival.reason.value if isinstance(arrival, Kept) else "",
        counts=manifest.counts if manifest else {},
        file_name=file.name,
        file_size=file.size,
        file_digest=file.digest,
    )
    tx.packages.add(kept, manifest.carried if manifest else {}, signed=arrival.signed)
    if identity != file.digest:
        tx.packages.forget(file.digest)  # held before, when nobody knew whose it was
    if arrival.fork:
        one = arrival.fork
        tx.alarms.add(Alarm(one.log, one.pkg_seq, one.held, one.arrived, now))
    if manifest and state == MERGED:
        _note_origins(tx, manifest, now)


def _note_origins(tx: Transaction, manifest: Manifest, now: str) -> None:
    """Keep by name the packages of others whose ops were passed on."""
    for origin in manifest.origins:
        if tx.packages.get(origin.package) is None:
            log = manifest.logs[origin.log]
            named = KeptPackage(
                *(origin.package, log, origin.pkg_seq, None, NAMED, "data", "", now, NAMED)
            )
            tx.packages.add(named, {})
