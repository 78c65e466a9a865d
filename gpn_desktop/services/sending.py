"""The daily act: what is due is put into packages, signed, kept in the outbox, and placed.

On the way: out of the journal, to a stick or a folder. A package is a copy, never a move, and is
made once: whatever fails on the way, the next act copies it again.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gpn_desktop import chance
from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.journal.op import LogId, Op
from gpn_desktop.services import access, loads, trusting
from gpn_desktop.services.changes import Changes, Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.due import Due, to_place
from gpn_desktop.services.enrolment import APP
from gpn_desktop.services.peers import Peers
from gpn_desktop.store.packages import MADE, OUT, KeptPackage
from gpn_desktop.store.transaction import Transaction
from sync import delivery, package
from sync.delivery import Held
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
    """How far one act came: the packages it made, by identity, and the files that now lie there.

    ``hindrance`` is why not all of them do; ``is_stopped`` says that somebody pressed Stop.
    """

    made: tuple[str, ...]
    names: tuple[str, ...]
    place: Path
    hindrance: GpnError | None = None
    is_stopped: bool = False


def send(
    desk: Desk, folder: Path, passphrase: str, watch: Watch = unwatched, *, scope: str = ""
) -> Done[Dispatch]:
    """Make what is due for every scope of this desk, or the one named, and place it in a folder.

    What was made before and nobody has acknowledged is placed again, but where a newer package
    carries it too. Once a package is made or placed, whatever hinders the rest is told beside it.

    Raises:
        GpnError: NOTHING_TO_SEND, NOT_ENROLLED, SENDING_NOT_GRANTED, SIGNER_NOT_LISTED,
            PASSPHRASE_WRONG, RIGHT_MISSING, PLACE_UNREACHABLE, PLACE_FULL, PLACE_READ_ONLY,
            PLACED_DIFFERS, DISK_FULL; nothing was made or placed.
        Cancelled: stopped before anything was.
    """
    desk.demand("entry")
    signer = access.signer(desk, passphrase)
    with desk.store.reading() as tx:
        peers = Peers(tx)
        scopes = [one for one in peers.scopes if scope in ("", one)]
        if not scopes:
            raise GpnError(ErrorCode.NOT_ENROLLED)
        due = [one for one in scopes if Due(desk, peers, one).is_due]
    act = Act(desk, folder, watch)
    return act.tell(lambda: act.place(act.make(due, scopes, signer)))


def copy_again(
    desk: Desk, identities: Sequence[str], folder: Path, watch: Watch = unwatched
) -> Done[Dispatch]:
    """Place packages again that were made before.

    Raises:
        GpnError: FILE_GONE, PLACE_UNREACHABLE, PLACE_FULL, PLACE_READ_ONLY, PLACED_DIFFERS; none
            of them was placed.
        Cancelled: stopped before one was.
    """
    with desk.store.reading() as tx:
        found = [tx.packages.get(one) for one in identities]
    act = Act(desk, folder, watch)
    return act.tell(lambda: act.place([one for one in found if one]))


class Act:
    """One act under way: what it has made and placed until now."""

    def __init__(self, desk: Desk, folder: Path, watch: Watch) -> None:
        self._desk, self._folder, self._watch = desk, folder, watch
        self._made: list[str] = []
        self._names: list[str] = []

    def tell(self, work: Callable[[], None]) -> Done[Dispatch]:
        """Work as far as it goes; what hinders it rises only while nothing is written yet."""
        hindrance: GpnError | None = None
        is_stopped = False
        try:
            work()
        except (Cancelled, GpnError) as stop:
            if not (self._made or self._names):
                raise
            is_stopped = isinstance(stop, Cancelled)
            hindrance = stop if isinstance(stop, GpnError) else None
        made, names = tuple(self._made), tuple(self._names)
        told = Dispatch(made, names, self._folder, hindrance, is_stopped)
        return Done(told, Changes(packages=True))

    def make(
        self, due: Sequence[str], scopes: Sequence[str], signer: Signer
    ) -> Sequence[KeptPackage]:
        """Make what is due for some scopes; give what then waits to be placed for all of them."""
        for number, one in enumerate(due):
            self._watch(number, 2 * len(due))
            self._made += _make(self._desk, one, signer)
        with self._desk.store.reading() as tx:
            peers = Peers(tx)
            waiting = [package for one in scopes for package in to_place(self._desk, peers, one)]
        if not waiting:
            raise GpnError(ErrorCode.NOTHING_TO_SEND)
        return waiting

    def place(self, packages: Sequence[KeptPackage]) -> None:
        """Place packages, one after the other."""
        for number, one in enumerate(packages):
            self._watch(len(packages) + number, 2 * len(packages))
            self._names.append(_place(self._desk, one, self._folder))


def _make(desk: Desk, scope: str, signer: Signer) -> list[str]:
    """Make the packages of a scope: rows, carriers and file, or nothing; give them by identity."""
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
        found = package.make(outgoing, _sender(tx, peers, log, signer), number, prev)
        for made in found:
            _keep(desk, tx, peers, made, [peer.device for peer in due.peers])
    return [made.identity for made in found]


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
        attachments=loads.content_of(due.files),
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


def _place(desk: Desk, one: KeptPackage, folder: Path) -> str:
    """Place a package and note it; give the name of its file there."""
    data = fetch(Folder(desk.paths.outbox), one.file_name)
    placed = place(Folder(folder), one.file_name, data)
    with desk.store.transaction(desk.actor) as tx:
        now = chance.now().isoformat(timespec="seconds")
        tx.packages.placed(one.identity, str(folder), now)
        tx.access.write("package_placed", purpose=one.identity)
    return placed.name
