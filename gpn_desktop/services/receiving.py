"""What came is looked at, shown, and merged: all that is good in one transaction.

On the way: into the journal. A preview does the merge and undoes it, so that what is shown is what
will come true. Nothing of a refused file is stored; what must wait is kept as it came, encrypted,
and is looked at again with every preview.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.siblings import Conflict
from gpn_desktop.services import arriving, findings, inbox, installing, trusting
from gpn_desktop.services.arriving import TRUST_LIST, Arriving, Fate
from gpn_desktop.services.changes import EVERYTHING, Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.installing import Taken
from gpn_desktop.services.lying import sort_of
from gpn_desktop.services.noting import File
from gpn_desktop.store.companions import companions
from gpn_desktop.store.findings import WAITING
from gpn_desktop.store.transaction import Transaction
from sync.arrivals import Receiver, Repeated
from sync.batch import Batch, sort_out
from sync.chain import Known, Link
from sync.keys import Identity
from sync.metadata import read_bundle
from sync.trust import Trust

logger = logging.getLogger(__name__)

LARGE = 5_000
"""So many ops in one merge call for a backup before it."""


@dataclass(frozen=True)
class Sorting:
    """Files opened for a receiver, and what became of the trust lists among them."""

    receiver: Receiver
    batch: Batch
    lists: tuple[Arriving, ...]


@dataclass(frozen=True)
class Preview:
    """What merging these files will do; nothing is written yet.

    ``list_version`` is the version of the trust list that comes with them, 0 if none does.
    ``raised`` counts the conflicts that will be open and are not now.
    """

    items: tuple[Arriving, ...]
    list_version: int = 0
    raised: int = 0
    files: Mapping[str, File] = field(default_factory=dict, repr=False)
    lists: tuple[File, ...] = field(default=(), repr=False)
    sorting: Sorting | None = field(default=None, repr=False)

    @property
    def has_news(self) -> bool:
        """Whether there is anything to take in."""
        news = (Fate.NEW, Fate.QUARANTINED)
        return bool(self.list_version) or any(one.fate in news for one in self.items)


@dataclass(frozen=True)
class Received:
    """What was merged; ``backup`` was made before, if there was much.

    ``conflicts`` counts all that are open now, ``raised`` those that were not before; ``forms``
    came whole and are installed, or refused.
    """

    items: tuple[Arriving, ...]
    conflicts: int
    backup: Path | None = None
    raised: int = 0
    forms: tuple[Taken, ...] = ()


def preview(desk: Desk, files: Sequence[Path], watch: Watch = unwatched) -> Preview:
    """Look at files, and at those held aside before: what merging them will do.

    A file that is refused, or cannot be read, stands among the items with its error.
    """
    read, unreadable = inbox.read_all(files)
    lists = tuple(one for one in read if sort_of(one.name) == "trust_list")
    packages = {str(one.path): one for one in (*read, *inbox.held(desk)) if one not in lists}
    with desk.store.trying(desk.actor) as tx:
        held = trusting.held(tx)
        if held is None:
            return Preview((*unreadable, *(_unheard(one) for one in read)))
        sorting = _sorted(tx, packages, lists, watch)
        before = _open(tx)
        items = _merge(desk, tx, packages, sorting.batch, watch)
        raised = len(_open(tx) - before)
        newest = sorting.batch.trust.in_force[0].version
    return Preview(
        items=(*unreadable, *sorting.lists, *items),
        list_version=0 if sorting.batch.trust == held else newest,
        raised=raised,
        files=packages,
        lists=lists,
        sorting=sorting,
    )


def apply(desk: Desk, shown: Preview, watch: Watch = unwatched) -> Done[Received]:
    """Merge what a preview has shown: all that is good, or nothing.

    Raises:
        GpnError: NOT_ENROLLED, RIGHT_MISSING, DISK_FULL, PLACE_FULL, DATABASE_BUSY, BACKUP_DAMAGED.
    """
    desk.demand("entry")
    backup = _backup(desk, shown)
    with desk.store.transaction(desk.actor) as tx:
        if trusting.held(tx) is None:
            raise GpnError(ErrorCode.NOT_ENROLLED)
        sorting = _sorted(tx, shown.files, shown.lists, watch, known=shown.sorting)
        batch = sorting.batch
        before = _open(tx)
        items = _merge(desk, tx, shown.files, batch, watch)
        inbox.keep_attachments(desk, tx, batch)
        inbox.hold_files(desk, shown.files, batch)
        tx.access.write("packages_merged", purpose=str(len(batch.opened)))
        after = _open(tx)
    inbox.release_files(shown.files, batch)
    told = (*sorting.lists, *items)
    forms = _forms(desk)
    return Done(Received(told, len(after), backup, len(after - before), forms), EVERYTHING)


def _forms(desk: Desk) -> tuple[Taken, ...]:
    """Install the forms whose files are all here now; what hinders it hinders no merge.

    It is tried again with the next package, and when the program starts.
    """
    try:
        return installing.take_in(desk).value
    except GpnError as error:
        logger.warning("forms that came are not installed yet: %s", error)
        return ()


def _open(tx: Transaction) -> frozenset[Conflict]:
    return frozenset(one.conflict for one in tx.operations.quarrels())


def _backup(desk: Desk, shown: Preview) -> Path | None:
    if sum(one.ops for one in shown.items) <= LARGE:
        return None
    return desk.store.backup(desk.paths.backups, "before merge", companions(desk.paths))


def _unheard(file: File) -> Arriving:
    """Give what becomes of a file before this machine trusts anybody."""
    if sort_of(file.name) == "trust_list":
        return Arriving(file.path, file.name, Fate.TRUST_LIST)
    return Arriving(file.path, file.name, Fate.REFUSED, error=GpnError(ErrorCode.NOT_ENROLLED))


def _learned(trust: Trust, lists: Iterable[File]) -> tuple[Trust, tuple[Arriving, ...]]:
    """Give the trust with the lists handed over, and what became of each."""
    told: list[Arriving] = []
    for one in lists:
        before, error = trust, None
        try:
            trust = trust.learned(read_bundle(one.data))
        except GpnError as refusal:
            error = refusal
        fate = Fate.KNOWN if trust == before else Fate.TRUST_LIST
        fate = Fate.REFUSED if error else fate
        told.append(Arriving(one.path, one.name, fate, kind=TRUST_LIST, error=error))
    return trust, tuple(told)


def _sorted(
    tx: Transaction,
    files: Mapping[str, File],
    lists: Iterable[File],
    watch: Watch,
    *,
    known: Sorting | None = None,
) -> Sorting:
    """Open the files, or take what a preview found if nothing was merged or made since.

    A file whose very bytes were merged before is not opened again.
    """
    held = trusting.held(tx)
    assert held is not None  # noqa: S101 - both callers have asked
    trust, told = _learned(held, lists)
    receiver = _receiver(tx, trust)
    if known and known.receiver == receiver:
        return known
    merged = tx.packages.merged_files()
    again = {
        key: Repeated(merged[one.digest]) for key, one in files.items() if one.digest in merged
    }
    sealed = {key: one.data for key, one in files.items() if key not in again}
    batch = sort_out(sealed, receiver, watch)
    batch = replace(batch, repeated={**again, **batch.repeated})
    return Sorting(receiver, batch, told)


def _receiver(tx: Transaction, trust: Trust) -> Receiver:
    keys = (key for purpose in ("age", "archive") for key in tx.devices.own_keys(purpose))
    links = {
        log: {number: Link(*link) for number, link in found.items()}
        for log, found in tx.packages.links().items()
    }
    return Receiver(
        identities=tuple(Identity(key.private.decode()) for key in keys),
        training=tx.devices.installation().training,
        trust=trust,
        known=Known(links, tx.packages.merged()),
    )


def _merge(
    desk: Desk, tx: Transaction, files: Mapping[str, File], batch: Batch, watch: Watch
) -> tuple[Arriving, ...]:
    """Take in all that is good, and note what must wait; give what became of each file."""
    if batch.trust != trusting.held(tx):
        trusting.keep(tx, batch.trust)
    known = _receiver(tx, batch.trust).known
    items: list[Arriving] = []
    for number, (key, arrival) in enumerate(batch.opened.items()):
        watch(number, len(batch.opened))
        items.append(arriving.merged(tx, files[key], arrival, known))
    items += [arriving.again(tx, files[key], one.identity) for key, one in batch.repeated.items()]
    items += [arriving.held(tx, files[key], one) for key, one in batch.kept.items()]
    items += [arriving.refused(tx, files[key], error) for key, error in batch.refused.items()]
    shown = (one for one in items if not one.was_held or one.fate in (Fate.NEW, Fate.REFUSED))
    return _checked(desk, tx, tuple(shown))


def _checked(desk: Desk, tx: Transaction, items: tuple[Arriving, ...]) -> tuple[Arriving, ...]:
    """Run the checks on all that was touched; tell of each package what was found in its part."""
    touched = frozenset[str]().union(*(one.touched for one in items))
    if not touched:
        return items
    found = findings.check(desk, tx, touched)
    wrong = {one.entity for one in found if one.severity != WAITING}
    if not wrong:
        return items
    own = (one.touched | tx.checks.households_of(one.touched) for one in items)
    return tuple(
        replace(one, findings=len(wrong & its)) for one, its in zip(items, own, strict=True)
    )
