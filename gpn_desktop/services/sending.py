"""The daily act: what is due is put into packages, signed, kept in the outbox, and placed.

On the way: out of the journal, to a stick or a folder. A package is a copy, never a move, and is
made once: whatever fails on the way, the next act copies it again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import LogId, Op
from gpn_desktop.services import access, trusting
from gpn_desktop.services.changes import Changes, Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import APP
from gpn_desktop.services.peers import Peers
from gpn_desktop.store.packages import MADE, OUT, KeptPackage
from gpn_desktop.store.transaction import Transaction
from sync import delivery, package, ranges
from sync.delivery import Held, State
from sync.envelope import Signer
from sync.keys import Identity
from sync.manifest import TrustHeld
from sync.package import Made, Outgoing, Sender, Source
from sync.transports.contract import fetch, place
from sync.transports.folder import Folder

UNSENT = ".unsent"
"""Ending of a file in the outbox that no row knows: the program was killed before it was one."""


@dataclass(frozen=True)
class Dispatch:
    """What one act placed: the packages by identity, the names of their files, the folder."""

    identities: tuple[str, ...]
    names: tuple[str, ...]
    place: Path


class Due:
    """What a package of one scope would carry if it were made now."""

    def __init__(self, desk: Desk, peers: Peers, scope: str) -> None:
        self._desk, self._peers, self.scope = desk, peers, scope

    @cached_property
    def peers(self) -> tuple[delivery.Peer, ...]:
        """Those it goes to."""
        return self._peers.all(self.scope)

    @cached_property
    def carried(self) -> Held:
        """All that some recipient does not have: what a package carries."""
        return delivery.to_send(self._peers.to_give(self.scope), self.peers)

    @cached_property
    def fresh(self) -> Held:
        """What some recipient does not have and no package that lies in the outbox brings him."""
        held = self._peers.to_give(self.scope)
        lacking = []
        for peer in self.peers:
            mine = self._peers.parcels(peer.device, self.scope)
            brought = [parcel.carried for one, parcel in mine if in_outbox(self._desk, one)]
            known = delivery.together((delivery.held_by(peer), *brought))
            lacking.append(ranges.each_minus(held, known))
        return delivery.together(lacking)

    @cached_property
    def receipts(self) -> int:
        """How many packages came since the last one that was made here."""
        return self._peers.receipts_due(self.scope)

    @cached_property
    def trust(self) -> bool:
        """Whether somebody's trust lists are older than ours."""
        return self._peers.trust_is_due(self.scope, self.peers)

    @property
    def is_due(self) -> bool:
        """Whether a new package is to be made."""
        return bool(self.peers) and bool(self.fresh or self.receipts or self.trust)


def in_outbox(desk: Desk, one: KeptPackage) -> bool:
    """Say whether our copy of a package lies in the outbox."""
    return bool(one.file_name) and (desk.paths.outbox / one.file_name).is_file()


def send(
    desk: Desk, folder: Path, passphrase: str, watch: Watch = unwatched, *, scope: str = ""
) -> Done[Dispatch]:
    """Make what is due for every scope of this desk, or the one named, and place it in a folder.

    What was made before and nobody has acknowledged is placed again, but where a newer package
    carries it too. If a file cannot be placed, the packages stay made.

    Raises:
        GpnError: NOTHING_TO_SEND, NOT_ENROLLED, SENDING_NOT_GRANTED, SIGNER_NOT_LISTED,
            PASSPHRASE_WRONG, RIGHT_MISSING, PLACE_UNREACHABLE, PLACE_FULL, PLACE_READ_ONLY,
            PLACED_DIFFERS, DISK_FULL.
    """
    desk.demand("entry")
    signer = access.signer(desk, passphrase)
    with desk.store.reading() as tx:
        peers = Peers(tx)
        scopes = [one for one in peers.scopes if scope in ("", one)]
        if not scopes:
            raise GpnError(ErrorCode.NOT_ENROLLED)
        due = [one for one in scopes if Due(desk, peers, one).is_due]
    for number, one in enumerate(due):
        watch(number, 2 * len(due))
        _make(desk, one, signer)
    with desk.store.reading() as tx:
        peers = Peers(tx)
        waiting = [package for one in scopes for package in to_place(desk, peers, one)]
    if not waiting:
        raise GpnError(ErrorCode.NOTHING_TO_SEND)
    return _place(desk, waiting, folder, watch)


def copy_again(
    desk: Desk, identities: Sequence[str], folder: Path, watch: Watch = unwatched
) -> Done[Dispatch]:
    """Place packages again that were made before.

    Raises:
        GpnError: FILE_GONE, PLACE_UNREACHABLE, PLACE_FULL, PLACE_READ_ONLY, PLACED_DIFFERS.
    """
    with desk.store.reading() as tx:
        found = [tx.packages.get(one) for one in identities]
    return _place(desk, [one for one in found if one], folder, watch)


def _make(desk: Desk, scope: str, signer: Signer) -> None:
    """Make the packages of a scope: rows, carriers and file, or nothing."""
    with desk.store.transaction(desk.actor) as tx:
        peers = Peers(tx)
        due = Due(desk, peers, scope)
        _set_aside_unknown(desk, tx)
        log = peers.here.log_for(scope)
        links = tx.packages.links().get(log, {})
        number = max(links, default=0) + 1
        _check_signer(peers, signer, log, number)
        prev = links[number - 1][0] if links else None
        outgoing = _outgoing(tx, peers, due)
        for made in package.make(outgoing, _sender(tx, peers, log, signer), number, prev):
            _keep(desk, tx, peers, made, [peer.device for peer in due.peers])


def _check_signer(peers: Peers, signer: Signer, log: LogId, number: int) -> None:
    if not peers.trust.entries[log.device, log.scope].active:
        raise GpnError(ErrorCode.SENDING_NOT_GRANTED, reason="revoked")
    if not peers.trust.lists(signer.key, log, number):
        raise GpnError(ErrorCode.SIGNER_NOT_LISTED)


def _sender(tx: Transaction, peers: Peers, log: LogId, signer: Signer) -> Sender:
    archive = Identity(tx.devices.own_keys("archive")[0].private.decode())
    return Sender(log, signer, archive, peers.trust, peers.here.training, APP)


def _outgoing(tx: Transaction, peers: Peers, due: Due) -> Outgoing:
    trust = peers.trust
    known = delivery.trust_known(due.peers)
    recovery = [one.recovery for one in trust.in_force[:1] if one.recovery]
    files = trust.files_above(known.root, known.registry)
    return Outgoing(
        to=(*(peer.recipient for peer in due.peers), *recovery),
        have=peers.held(due.scope),
        trust_held=TrustHeld(trust.root.version, dict(trust.versions)),
        ops=tuple(_ops(tx, due.carried)),
        sources=tuple(_sources(tx, peers.here.log_for(due.scope), due.carried)),
        results=peers.results(due.scope),
        trust_files=files,
    )


def _ops(tx: Transaction, carried: Held) -> Iterable[Op]:
    for log, spans in carried.items():
        yield from tx.operations.to_send(log, spans)


def _sources(tx: Transaction, own: LogId, carried: Held) -> Iterable[Source]:
    """Give for what others wrote the packages of their own that brought it here."""
    for log, spans in carried.items():
        for first, last in spans if log != own else ():
            for one in tx.packages.carryings(log, first, last):
                yield Source(one.log, one.first, one.last, one.pkg_seq, one.identity)


def _keep(desk: Desk, tx: Transaction, peers: Peers, made: Made, devices: list[str]) -> None:
    """Put a package into the outbox and into the tables; the file is there before the row."""
    manifest = made.manifest
    scope, label = manifest.log.scope, peers.label(manifest.log.device)
    name = package.file_name(trusting.short_name(scope, peers.trust), label, manifest.pkg_seq)
    placed = place(Folder(desk.paths.outbox), name, made.data)
    kept = KeptPackage(
        identity=made.identity,
        log=manifest.log,
        pkg_seq=manifest.pkg_seq,
        prev=manifest.prev,
        direction=OUT,
        kind=manifest.kind,
        made_at=manifest.made_at,
        seen_at=manifest.made_at,
        state=MADE,
        counts=manifest.counts,
        file_name=placed.name,
        file_size=len(made.data),
        file_digest=placed.sha256,
    )
    tx.packages.add(kept, manifest.carried, made_for=devices, signed=made.signed)
    device = manifest.log.device
    own = list(
        _ops(tx, {log: one for log, one in manifest.carried.items() if log.device == device})
    )
    carried = {op.hash: [made.identity] for op in own}
    tx.operations.receive(own, carried=carried, package=made.identity)
    tx.access.write("package_made", purpose=f"{scope} {manifest.pkg_seq}")


def _set_aside_unknown(desk: Desk, tx: Transaction) -> None:
    """Rename files of the outbox that no row knows, so that nobody copies them by hand."""
    known = {one.file_name for one in tx.packages.all(OUT)}
    for file in desk.paths.outbox.glob("*.gpn"):
        if file.name not in known:
            file.replace(file.with_name(file.name + UNSENT))


def to_place(desk: Desk, peers: Peers, scope: str) -> list[KeptPackage]:
    """Give the packages of a scope that some recipient still waits for, the oldest first.

    One is left out whose recipients all get the same from a newer one.
    """
    found: list[KeptPackage] = []
    brought: dict[str, Held] = {}
    made = [one for one in peers.made(scope) if in_outbox(desk, one)]
    for one in reversed(made):
        carried = peers.parcel(one).carried
        lacking = [
            name for name in peers.placings(scope).get(one.identity, ()) if _lacks(peers, one, name)
        ]
        is_news = any(ranges.each_minus(carried, brought.get(name, {})) for name in lacking)
        if is_news or (lacking and not carried and one is made[-1]):
            found.append(one)
            brought |= {
                name: delivery.together((brought.get(name, {}), carried)) for name in lacking
            }
    return found[::-1]


def _lacks(peers: Peers, one: KeptPackage, device: str) -> bool:
    """Say whether a device that is still listed waits for a package."""
    listed = peers.trust.devices.get(device)
    if listed is None or not listed.active:
        return False
    if delivery.expects_receipt(one.kind):
        return peers.state(one, device) is not State.ACKNOWLEDGED
    return peers.state(one, device) is State.MADE


def _place(
    desk: Desk, packages: Sequence[KeptPackage], folder: Path, watch: Watch
) -> Done[Dispatch]:
    names: list[str] = []
    outbox, there = Folder(desk.paths.outbox), Folder(folder)
    for number, one in enumerate(packages):
        watch(len(packages) + number, 2 * len(packages))
        names.append(place(there, one.file_name, fetch(outbox, one.file_name)).name)
        with desk.store.transaction(desk.actor) as tx:
            now = chance.now().isoformat(timespec="seconds")
            tx.packages.placed(one.identity, str(folder), now)
            tx.access.write("package_placed", purpose=one.identity)
    identities = tuple(one.identity for one in packages)
    return Done(Dispatch(identities, tuple(names), folder), Changes(packages=True))
