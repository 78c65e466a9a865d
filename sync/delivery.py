"""What another device still needs, and what became of the packages made for it.

On the way of the data: before a package is made (what to send) and after its receipt came (what is
delivered). Every package tells what its sender holds, so every package is a receipt; the newest one
of a device counts alone, even where it tells of less than an older one: a device restored from a
backup is refilled. Nobody sends from "last sent".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from gpn_desktop.journal.op import LogId
from sync import ranges
from sync.manifest import Manifest, Result, TrustHeld
from sync.ranges import NOTHING, Ranges

ASLEEP_AFTER = 20
"""Packages made for a device since it last spoke; from then on it holds nobody's minimum down."""

RESULTS_PER_LOG = 32
"""Newest packages of each log that a receipt has words for; what it quarantines is always named."""

NO_TRUST = TrustHeld(root=0, registry={})
Held = Mapping[LogId, Ranges]


@dataclass(frozen=True)
class Receipt:
    """What one package of a device told of what that device holds."""

    log: LogId
    pkg_seq: int
    have: Held
    results: tuple[Result, ...] = ()
    trust: TrustHeld = NO_TRUST

    @property
    def order(self) -> tuple[int, int]:
        """What the receipts of one device in one scope are ordered by; never a clock."""
        return self.log.generation, self.pkg_seq


@dataclass(frozen=True)
class Parcel:
    """A package that we made for a device: what it carried, and whether it lies at a place.

    ``carried`` is without ops that are out for a fork: nobody acknowledges those.
    """

    identity: str
    kind: str
    carried: Held
    is_placed: bool = False


@dataclass(frozen=True)
class Peer:
    """Another device that a scope's packages go to.

    ``receipt`` is its newest; ``since`` are the packages made for it after that receipt came in;
    ``files`` are the attachments (SHA-256) of packages that it acknowledged.
    """

    device: str
    recipient: str
    receipt: Receipt | None = None
    since: tuple[Parcel, ...] = ()
    quarantined: Held = field(default_factory=dict)
    files: frozenset[str] = frozenset()

    @property
    def is_asleep(self) -> bool:
        """Say whether it has not spoken for so long that others no longer wait for it."""
        return len(self.since) >= ASLEEP_AFTER


class State(Enum):
    """How far a package came on its way to one device."""

    MADE = "made"
    PLACED = "placed"
    ACKNOWLEDGED = "acknowledged"


def receipt_of(manifest: Manifest) -> Receipt:
    """Give what a package tells of its sender."""
    told = (manifest.have, manifest.results, manifest.trust)
    return Receipt(manifest.log, manifest.pkg_seq, *told)


def newest(receipts: Iterable[Receipt]) -> Receipt | None:
    """Give the receipt that counts, of those of one device in one scope."""
    return max(receipts, key=lambda receipt: receipt.order, default=None)


def expects_receipt(kind: str) -> bool:
    """Say whether a package of this kind makes a receipt due; receipts are never receipted."""
    return kind in ("data", "files")


def held_by(peer: Peer) -> dict[LogId, Ranges]:
    """Give what need not go to a device: it holds it, keeps it in quarantine, or sleeps on it."""
    told = [peer.receipt.have] if peer.receipt else []
    slept_on = [parcel.carried for parcel in peer.since] if peer.is_asleep else []
    return together((*told, peer.quarantined, *slept_on))


def together(held: Iterable[Held]) -> dict[LogId, Ranges]:
    """Give log by log what is in any of these."""
    parts: dict[LogId, list[Ranges]] = {}
    for one in held:
        for log, numbers in one.items():
            parts.setdefault(log, []).append(numbers)
    return {log: ranges.union(*numbers) for log, numbers in parts.items()}


def to_send(held: Held, peers: Iterable[Peer]) -> dict[LogId, Ranges]:
    """Give what the next package carries: what is held and some recipient does not have yet.

    ``held`` are the logs that the recipients are entitled to, without ops out for a fork. One
    package goes to all of them, or the others would see a gap.
    """
    lacking = [ranges.each_minus(held, held_by(peer)) for peer in peers]
    return together(lacking)


def files_to_send(held: Iterable[str], peers: Iterable[Peer]) -> frozenset[str]:
    """Give the attachments held that some recipient has not acknowledged."""
    return frozenset(held).difference(frozenset.intersection(*(peer.files for peer in peers)))


def trust_known(peers: Iterable[Peer]) -> TrustHeld:
    """Give what every recipient holds of the trust lists; what is above it rides along."""
    told = [peer.receipt.trust if peer.receipt else NO_TRUST for peer in peers]
    issuers = set.intersection(*(set(trust.registry) for trust in told))
    return TrustHeld(
        root=min(trust.root for trust in told),
        registry={
            issuer: min(trust.registry[issuer] for trust in told) for issuer in sorted(issuers)
        },
    )


def results_to_tell(received: Iterable[tuple[LogId, int, Result]]) -> tuple[Result, ...]:
    """Give the results for the next package, of the packages received as (log, pkg_seq, result)."""
    by_log: dict[LogId, list[tuple[int, Result]]] = {}
    for log, pkg_seq, result in received:
        by_log.setdefault(log, []).append((pkg_seq, result))
    told: dict[str, Result] = {}
    for log in sorted(by_log):
        ordered = sorted(by_log[log], key=lambda one: one[0])
        newest_ones = ordered[-RESULTS_PER_LOG:]
        kept = [one for one in ordered if one[1].outcome == "quarantined" or one in newest_ones]
        told |= {result.package: result for _, result in kept}
    return tuple(told.values())


def quarantined_at(results: Iterable[Result], parcels: Iterable[Parcel]) -> dict[LogId, Ranges]:
    """Give what of our packages a device keeps in quarantine, by the results of its receipt."""
    kept = {result.package for result in results if result.outcome == "quarantined"}
    return together(parcel.carried for parcel in parcels if parcel.identity in kept)


def state(parcel: Parcel, receipt: Receipt | None) -> State:
    """Give how far a package came, by the newest receipt of the device it was made for."""
    if receipt and _is_acknowledged(parcel, receipt):
        return State.ACKNOWLEDGED
    return State.PLACED if parcel.is_placed else State.MADE


def _is_acknowledged(parcel: Parcel, receipt: Receipt) -> bool:
    if parcel.kind == "data":
        return all(
            ranges.covers(receipt.have.get(log, NOTHING), numbers)
            for log, numbers in parcel.carried.items()
        )
    return any(
        result.package == parcel.identity and result.outcome == "merged"
        for result in receipt.results
    )


def days_waiting(made: datetime, now: datetime, latest: datetime) -> int | None:
    """Give for how many whole days a package waits; None when the clock cannot be believed.

    ``latest`` is the latest moment recorded here: a clock that stands before it tells no age.
    """
    return (now - made).days if made <= now and latest <= now else None
