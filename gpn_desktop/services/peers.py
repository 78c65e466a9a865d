"""Whom this desk writes packages for, what they told that they hold, what was made for them.

On the way: before a package is made, and whenever the pages ask what is delivered. All of it is
read from one transaction; ``sync.delivery`` draws the conclusions.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.publication import Publication
from gpn_desktop.journal.op import LogId
from gpn_desktop.services import trusting
from gpn_desktop.services.shipped import FILES, Shipped, scope_of
from gpn_desktop.services.standing import publications, withdrawn
from gpn_desktop.store.packages import MERGED, KeptPackage
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import sort_key
from sync import delivery, ranges
from sync.delivery import Parcel, Peer, Receipt, State
from sync.manifest import Manifest, Result
from sync.trust import Trust

Held = Mapping[LogId, ranges.Ranges]


@dataclass(frozen=True)
class Heard:
    """The newest package of a device, as a receipt, and its place in the order of arrival."""

    receipt: Receipt
    met: int


class Peers:
    """What one transaction says of everybody this desk sends to."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self.here = tx.devices.installation()
        self._heard: dict[tuple[str, str], Heard | None] = {}
        self._took: dict[LogId, frozenset[str]] = {}
        self.packages = Shipped(tx)

    @cached_property
    def trust(self) -> Trust:
        """The trust lists.

        Raises:
            GpnError: NOT_ENROLLED.
        """
        found = trusting.held(self._tx)
        if found is None:
            raise GpnError(ErrorCode.NOT_ENROLLED)
        return found

    @cached_property
    def scopes(self) -> tuple[str, ...]:
        """The scopes in whose logs this desk may write: a commune, or area and communes below."""
        own = (scope for device, scope in self.trust.entries if device == self.here.device)
        return tuple(
            sorted(own, key=lambda one: (one != self.here.scope, sort_key(self.name(one))))
        )

    def name(self, scope: str) -> str:
        """Give what a scope is called."""
        return trusting.place_name(scope, self.trust)

    def label(self, device: str) -> str:
        """Give what a device is called."""
        listed = self.trust.devices.get(device)
        return listed.label if listed else ""

    def role(self, device: str) -> str:
        """Give the role of a device: officer, office, or empty for one not listed."""
        listed = self.trust.devices.get(device)
        return listed.role if listed else ""

    def officers(self, device: str) -> str:
        """Give the people of a device."""
        listed = self.trust.devices.get(device)
        return ", ".join(one.name for one in listed.officers) if listed else ""

    def is_area(self, scope: str) -> bool:
        """Say whether a scope is the area of an office."""
        return scope in self.trust.authority.areas

    def recipients(self, scope: str) -> dict[str, str]:
        """Give the age recipient of each device that a scope's packages go to, but this one.

        What an office writes for its area goes to every device below.
        """
        below = self.trust.below(scope) if self.is_area(scope) else {scope}
        found: dict[str, str] = {}
        for one in sorted(below):
            found |= self.trust.recipients(one)
        found.pop(self.here.device, None)
        return found

    def entitled(self, scope: str) -> frozenset[str]:
        """Give the scopes whose logs the recipients may have: this one, and the areas above it."""
        found: set[str] = set()
        while scope and scope not in found:
            found.add(scope)
            listed = self.trust.scopes.get(scope)
            scope = listed.above if listed else ""
        return frozenset(found)

    @cached_property
    def _sendable(self) -> Held:
        return self._tx.operations.sendable()

    @cached_property
    def _forked(self) -> Held:
        return ranges.each_minus(self._tx.operations.held(), self._sendable)

    def held(self, scope: str) -> dict[LogId, ranges.Ranges]:
        """Give all that is held of the logs a scope's recipients may have, but what parts."""
        wanted = self.entitled(scope)
        return {log: numbers for log, numbers in self._sendable.items() if log.scope in wanted}

    def to_give(self, scope: str) -> dict[LogId, ranges.Ranges]:
        """Give what of it goes into a scope's packages.

        An office sends what it writes for its area in the packages of the area alone; a laptop
        passes it on to the others of its commune.
        """
        held = self.held(scope)
        if self.here.role != "office":
            return held
        return {log: numbers for log, numbers in held.items() if log.scope == scope}

    def publications(self, scope: str) -> tuple[Publication, ...]:
        """Give the forms that were published in a scope's logs and not taken back."""
        gone = withdrawn(self._tx)
        found = self._tx.catalogue.publications.all(scope=scope)
        mine = {one.id for one in found}
        return tuple(
            one
            for one in publications(self._tx)
            if one.id in mine and (one.code, one.version) not in gone
        )

    def parcel(self, package: KeptPackage) -> Parcel:
        """Give a package made here as its delivery is reckoned."""
        scope = scope_of(package)
        carried = self.packages.carried(scope).get(package.identity, {})
        carried = ranges.each_minus(carried, self._forked)
        placings = self.packages.placings(scope).get(package.identity, {}).values()
        placed = any(one.placed_at for one in placings)
        return Parcel(package.identity, package.kind, carried, placed)

    def files_at(self, device: str, scope: str) -> frozenset[str]:
        """Give the files of a scope's packages that a device has confirmed."""
        taken = self._taken(device, scope)
        mine = (one for one, _ in self.parcels(device, scope) if one.identity in taken)
        return frozenset[str]().union(*map(self.packages.files_in, mine))

    def _taken(self, device: str, scope: str) -> frozenset[str]:
        """Give our packages that a device said it merged, since it last came back from a copy.

        A receipt has words for the newest packages alone, so that older receipts are read as well;
        a machine that was restored has lost the files that it confirmed before.
        """
        heard = self.heard(device, scope)
        if heard is None:
            return frozenset()
        log = heard.receipt.log
        if log not in self._took:
            came = self.packages.came(log.scope)
            told = (one for one in came if one.log == log and one.state == MERGED)
            results = (result for one in told for result in self.packages.manifest(one).results)
            self._took[log] = frozenset(one.package for one in results if one.outcome == MERGED)
        return self._took[log]

    def heard(self, device: str, scope: str) -> Heard | None:
        """Give the newest receipt of a device that concerns a scope; None if it never spoke.

        A laptop speaks of an area in the packages of its own commune.
        """
        listed = self.trust.devices.get(device)
        if listed and (device, scope) not in self.trust.entries:
            scope = listed.scopes[0]
        if (device, scope) not in self._heard:
            newest = self._tx.packages.newest_of(device, scope)
            self._heard[device, scope] = self._as_heard(newest) if newest else None
        return self._heard[device, scope]

    def _as_heard(self, package: KeptPackage) -> Heard:
        return Heard(delivery.receipt_of(self.packages.manifest(package)), package.met)

    def parcels(self, device: str, scope: str) -> list[tuple[KeptPackage, Parcel]]:
        """Give the packages of a scope that were made for a device, the oldest first."""
        return [
            (one, self.parcel(one))
            for one in self.packages.made(scope)
            if device in self.packages.placings(scope).get(one.identity, ())
        ]

    def peer(self, device: str, recipient: str, scope: str) -> Peer:
        """Give what is known of a device as a recipient of a scope's packages."""
        heard, parcels = self.heard(device, scope), self.parcels(device, scope)
        since = heard.met if heard else 0
        receipt = heard.receipt if heard else None
        results = receipt.results if receipt else ()
        return Peer(
            device=device,
            recipient=recipient,
            receipt=receipt,
            since=tuple(parcel for one, parcel in parcels if one.met > since),
            quarantined=delivery.quarantined_at(results, [parcel for _, parcel in parcels]),
        )

    def all(self, scope: str) -> tuple[Peer, ...]:
        """Give the recipients of a scope's packages."""
        found = self.recipients(scope).items()
        return tuple(self.peer(device, recipient, scope) for device, recipient in found)

    def state(self, package: KeptPackage, device: str) -> State:
        """Give how far a package made here came on its way to a device."""
        scope = scope_of(package)
        heard = self.heard(device, scope)
        if package.kind == FILES and package.identity in self._taken(device, scope):
            return State.ACKNOWLEDGED
        return delivery.state(self.parcel(package), heard.receipt if heard else None)

    def results(self, scope: str) -> tuple[Result, ...]:
        """Give what became here of the packages that came, for the next package of a scope."""
        return delivery.results_to_tell(
            (one.log, one.pkg_seq, _result(one, self._doubts[one.identity]))
            for one in self._to_tell_of(scope)
            if one.log
        )

    def _to_tell_of(self, scope: str) -> list[KeptPackage]:
        """Give the packages that came and that a scope's recipients are to hear of."""
        came = (one for wanted in self.entitled(scope) for one in self.packages.came(wanted))
        return [one for one in came if delivery.expects_receipt(one.kind)]

    @cached_property
    def _doubts(self) -> Counter[str]:
        """How many conflicts are open since each package."""
        return Counter(one.since for one in self._tx.operations.quarrels())

    def receipts_due(self, scope: str) -> int:
        """Count the packages that came since this desk last wrote one, and whose sender waits.

        He does not where all of it was here before, and that was told.
        """
        last = self._last_told(scope)
        since = max((one.met for one in self.packages.made(scope)), default=0)
        have = last.have if last else {}
        return sum(
            one.met > since and not (one.state == MERGED and self._covers(have, one))
            for one in self._to_tell_of(scope)
        )

    def _covers(self, have: Held, package: KeptPackage) -> bool:
        carried = self._tx.packages.carried_by(package.identity)
        return not ranges.each_minus(carried, have)

    def _last_told(self, scope: str) -> Manifest | None:
        """Give the manifest of the last package made for a scope."""
        last = self.packages.made(scope)[-1:]
        return self.packages.manifest(last[0]) if last else None

    def trust_is_due(self, scope: str, peers: tuple[Peer, ...]) -> bool:
        """Say whether somebody told of older trust lists, and no package has brought newer ones."""
        spoken = [one for one in peers if one.receipt]
        if not spoken:
            return False
        held = delivery.trust_known(spoken)
        if not self.trust.files_above(held.root, held.registry):
            return False
        last = self._last_told(scope)
        brought = last.trust if last else held
        return bool(self.trust.files_above(brought.root, brought.registry))


def _result(package: KeptPackage, doubts: int) -> Result:
    """Give what a sender is told of his package."""
    counts = {"conflict": doubts} if doubts else {}
    if package.state == MERGED:
        return Result(package.identity, "merged", "", counts)
    return Result(package.identity, "quarantined", package.reason, counts)
