"""One package taken in: what it brings is recorded, folded, and told in plain facts.

On the way: inside the transaction of a merge, or of a preview that is undone. ``sync.merge`` says
what is new; the fold in the store says what comes of it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from pathlib import Path

from gpn_desktop.errors import GpnError
from gpn_desktop.journal.op import LogId, Op
from gpn_desktop.reviews.comments import RETURNED
from gpn_desktop.services import noting, trusting
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.noting import File
from gpn_desktop.services.peers import Peers
from gpn_desktop.services.shipped import told as told_by
from gpn_desktop.store.packages import MERGED, OUT, QUARANTINED
from gpn_desktop.store.transaction import Transaction
from sync import delivery, merge, ranges
from sync.arrivals import Kept, Opened
from sync.chain import Known
from sync.delivery import State
from sync.manifest import Manifest
from sync.merge import Folded, Here, MergePlan

TRUST_LIST = "trust_list"
"""What stands as ``kind`` of a file that is no package."""


class Fate(Enum):
    """What becomes of a file that is handed over."""

    NEW = "new"
    KNOWN = "known"  # all of it is here already: nothing changes
    OWN = "own"
    QUARANTINED = "quarantined"
    REFUSED = "refused"
    TRUST_LIST = TRUST_LIST


@dataclass(frozen=True)
class AlarmRow:
    """A machine of which two versions go on side by side from a number on."""

    label: str
    number: int
    is_us: bool


@dataclass(frozen=True)
class Arriving:
    """What a file brings.

    ``counts`` are the records of each kind that new ops speak of, ``same`` the ops known already,
    ``files`` the photos, papers and published files that come with it;
    ``out`` counts new ops that will not count, by reason. ``acknowledges`` are the numbers of our
    packages that its receipt covers for the first time, ``missing`` the numbers of that device that
    never came. ``hold`` is why it is kept aside, ``error`` why it is refused.
    """

    path: Path
    name: str
    fate: Fate
    identity: str = ""
    kind: str = ""
    label: str = ""
    officer: str = ""
    scope_name: str = ""
    number: int | None = None
    made_at: datetime | None = None
    ops: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    same: int = 0
    files: int = 0
    superseding: int = 0
    returned: int = 0
    conflicts: int = 0
    settled: int = 0
    findings: int = 0
    out: Mapping[str, int] = field(default_factory=dict)
    acknowledges: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    hold: str = ""
    error: GpnError | None = None
    fork: AlarmRow | None = None
    is_training: bool = False
    was_held: bool = False
    touched: frozenset[str] = field(default=frozenset(), repr=False)


def facts(file: File, manifest: Manifest, identity: str, peers: Peers) -> Arriving:
    """Give what a manifest says of its package."""
    author = trusting.People(peers.here, (), peers.trust).of(manifest.log)
    return Arriving(
        path=file.path,
        name=file.name,
        fate=Fate.NEW,
        identity=identity,
        kind=manifest.kind,
        label=author.label,
        officer=peers.officers(manifest.log.device),
        scope_name=author.place,
        number=manifest.pkg_seq,
        made_at=moment(manifest.made_at),
        is_training=manifest.training,
        was_held=file.was_held,
    )


def merged(tx: Transaction, file: File, arrival: Opened, known: Known) -> Arriving:
    """Record a package, fold what it brings, and tell what came of it."""
    peers, here = Peers(tx), _here(tx, arrival.manifest, known)
    waiting = _waiting(peers, arrival.manifest.log)
    before = frozenset(one.conflict for one in tx.operations.quarrels())
    noting.note(tx, file, arrival, MERGED)
    came = tx.operations.receive(
        arrival.ops, carried=noting.carriers(arrival), package=arrival.identity
    )
    after = frozenset(one.conflict for one in tx.operations.quarrels())
    plan = merge.plan(arrival, here, Folded(before, after, came.out))
    touched = came.touched | noting.note_attachments(tx, arrival, plan)
    left = _waiting(Peers(tx), arrival.manifest.log)
    told = facts(file, arrival.manifest, arrival.identity, peers)
    told = replace(
        told,
        acknowledges=tuple(sorted(waiting - left)),
        touched=touched,
        files=len(arrival.attachments),
    )
    return _told(told, plan, peers)


def again(tx: Transaction, file: File, identity: str) -> Arriving:
    """Tell of a package that was merged before, or that we made: nothing changes."""
    if file.was_held:
        tx.packages.forget(file.digest)
    kept, manifest = tx.packages.get(identity), told_by(tx.packages.signed(identity))
    is_ours = kept is not None and kept.direction == OUT
    told = facts(file, manifest, identity, Peers(tx))
    return replace(told, fate=Fate.OWN if is_ours else Fate.KNOWN)


def held(tx: Transaction, file: File, kept: Kept) -> Arriving:
    """Note a package that must wait, and tell why."""
    before = tx.packages.get(kept.identity or file.digest)
    if before is None or (before.state, before.reason) != (QUARANTINED, kept.reason.value):
        noting.note(tx, file, kept, QUARANTINED)
    identity = kept.identity or file.digest
    told = Arriving(file.path, file.name, Fate.QUARANTINED, identity, was_held=file.was_held)
    if kept.manifest:
        peers = Peers(tx)
        told = facts(file, kept.manifest, identity, peers)
        log = kept.manifest.log
        fork = alarm_row(peers, log, kept.fork.pkg_seq) if kept.fork else None
        told = replace(told, fate=Fate.QUARANTINED, fork=fork)
    return replace(told, hold=kept.reason.value)


def refused(tx: Transaction, file: File, error: GpnError) -> Arriving:
    """Tell why a file is refused; of one that was held before, that is noted."""
    if file.was_held:
        tx.packages.refuse(file.digest, error.code.value.number)
    told = Arriving(file.path, file.name, Fate.REFUSED, error=error)
    return replace(told, was_held=file.was_held)


def _here(tx: Transaction, manifest: Manifest, known: Known) -> Here:
    hashes = {
        (log, n): found
        for log, spans in manifest.carried.items()
        for n, found in tx.operations.hashes(log, spans).items()
    }
    held = tx.operations.held()
    concerned = {log: held[log] for log in manifest.carried if log in held}
    return Here(held=concerned, hashes=hashes, known=known)


def _waiting(peers: Peers, log: LogId) -> set[int]:
    """Give the numbers of our packages that a device has not acknowledged."""
    mine = peers.parcels(log.device, log.scope)
    return {
        one.pkg_seq
        for one, _ in mine
        if delivery.expects_receipt(one.kind)
        and peers.state(one, log.device) is not State.ACKNOWLEDGED
    }


def _told(told: Arriving, plan: MergePlan, peers: Peers) -> Arriving:
    news = plan.new or told.acknowledges or plan.fork or told.kind in ("files", "key")
    named = {(op.kind, op.entity) for op in plan.new}
    return replace(
        told,
        fate=Fate.NEW if news else Fate.KNOWN,
        ops=len(plan.new),
        counts=dict(sorted(Counter(kind for kind, _ in named).items())),
        same=len(plan.same),
        superseding=len(plan.superseding),
        returned=len({_returned(op) for op in plan.new} - {""}),
        conflicts=len(plan.conflicts),
        settled=len(plan.settled),
        out={reason.value: len(ops) for reason, ops in plan.out.items()},
        missing=tuple(ranges.numbers(plan.missing_packages)),
        fork=alarm_row(peers, plan.fork.log, plan.fork.pkg_seq) if plan.fork else None,
    )


def _returned(op: Op) -> str:
    """Give the survey that an op returns to its officer, if it does."""
    is_return = op.kind == "comment" and op.fields.get("verdict") == RETURNED
    return str(op.fields.get("subject", "")) if is_return else ""


def alarm_row(peers: Peers, log: LogId, number: int) -> AlarmRow:
    """Give an alarm about a log as it is shown."""
    return AlarmRow(peers.label(log.device), number, log.device == peers.here.device)
