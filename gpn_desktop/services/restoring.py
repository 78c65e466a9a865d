"""Back to a copy: what it takes away, the step itself, and the same where nothing can be opened.

On the way: the copy is looked at and made ready beside the data, what lies here now is kept, and
one renaming does it; killed before, nothing has changed but that forms and attachments of the copy
lie in the places where they were missing or harmed. This machine then writes in a new generation,
so that nothing it sent before is contradicted: the office must confirm it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import backup, lost
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lost import LostForm
from gpn_desktop.store import backup as files
from gpn_desktop.store.companions import companions
from gpn_desktop.store.database import Store
from sync import vault
from sync.passphrase import Cost

BEFORE = "before-restore"
_UNFIT = {
    ErrorCode.DATABASE_DAMAGED,
    ErrorCode.PAGES_DAMAGED,
    ErrorCode.BACKUP_DAMAGED,
    ErrorCode.DATABASE_MISSING,
}


@dataclass(frozen=True)
class Newer:
    """What was written on this machine after a copy was made, and a restore takes away.

    ``counts`` are records by kind; those that were sent come back from the office. ``drafts`` and
    ``packages`` made since are counted too.
    """

    counts: Mapping[str, int]
    drafts: int
    packages: int


@dataclass(frozen=True)
class Restored:
    """The copy that lies in place now, and what was here before.

    ``before`` is None where that could not be read; its files lie in ``aside`` in either case.
    ``forms`` are known and lie neither here nor, whole, in the copy.
    """

    copy: Copy
    before: Copy | None
    aside: Path
    forms: tuple[LostForm, ...] = ()


def newer(desk: Desk, copy: Copy) -> Newer:
    """Give what a restore of a copy would take away."""
    moment = copy.made_at.isoformat(timespec="seconds")
    with desk.store.reading() as tx:
        made = [one for one in tx.packages.all("out") if one.made_at > moment]
        drafts = [one for one in tx.drafts.all() if one.updated_at > moment]
        counts = tx.operations.written_since(desk.installation.device, moment)
    return Newer(counts, len(drafts), len(made))


def left_in_outbox(desk: Desk) -> tuple[Path, ...]:
    """Give the packages in the outbox that this data knows nothing of: made after the copy.

    After a restore they bring back what nobody else has yet: ``receiving.preview`` looks at them.
    """
    with desk.store.reading() as tx:
        known = {one.file_name for one in tx.packages.all("out")}
    return tuple(sorted(one for one in desk.paths.outbox.glob("*.gpn") if one.name not in known))


def has_keys(folders: Paths) -> bool:
    """Say whether today's passphrase opens a copy; else it is the one of the copy's own day."""
    try:
        vault.read_vault(folders.vault)
    except GpnError:
        return False
    return True


def restore(desk: Desk, copy: Copy, passphrase: str) -> Done[Restored]:
    """Go back to a copy and close the desk; what lies here now is kept, nothing is deleted.

    The passphrases of today stay, where the vault can be read. Until the files are changed over,
    the desk stays open and nothing has changed. The pages of a closed desk are told no changes.

    Raises:
        GpnError: PASSPHRASE_WRONG, COPY_DAMAGED, DISK_FULL, DATA_FOLDER_READ_ONLY, and of
            ``Store.open`` what is not the fault of the copy.
    """
    done, _ = put_in_place(desk.paths, copy, passphrase, desk.cost, desk)
    return Done(done)


def put_in_place(
    folders: Paths, copy: Copy, passphrase: str, cost: Cost, desk: Desk | None = None
) -> tuple[Restored, vault.Secrets]:
    """Change a copy over, also where no desk is open; give as well what opens it.

    Raises:
        GpnError: as ``restore``.
    """
    here = vault.read_vault(folders.vault) if has_keys(folders) else None
    if here is None:
        held, secrets = keys_of(folders, copy, passphrase, cost)
    else:
        held, secrets = here, vault.unlock(here, passphrase, cost)
    try:
        staged = _staged(folders, copy, secrets, _generation(folders, desk))
        beside = companions(folders).folders
        ready = files.stage_files(copy.path, folders.database, beside)
        before = _kept_as_copy(desk, copy) if desk is not None else None
        present = _present(folders)
        aside = files.lay_aside(present, folders.replaced, in_use=desk is not None)
        files.put_files(ready, folders.data, aside)
        forms = _lost(folders, staged, secrets, aside)
        if desk is not None:
            desk.close()
        if here is None or not folders.vault.exists():  # it may have been moved aside
            vault.write_vault(folders.vault, held)
        files.put_back(staged, folders.database)
    finally:
        files.clear_stage(folders.database)
    return Restored(copy, before, aside, forms), secrets


def keys_of(
    folders: Paths, copy: Copy, passphrase: str, cost: Cost
) -> tuple[vault.Vault, vault.Secrets]:
    """Give the keys of a copy, and what the passphrase of its day opens.

    Raises:
        GpnError: PASSPHRASE_WRONG, VAULT_NEWER; COPY_DAMAGED: whatever else is wrong with them.
    """
    try:
        held = vault.read_vault(copy.path / folders.vault.name)
        return held, vault.unlock(held, passphrase, cost)
    except GpnError as error:
        if error.code in (ErrorCode.PASSPHRASE_WRONG, ErrorCode.VAULT_NEWER):
            raise
        raise _damaged(copy) from error


def _damaged(copy: Copy) -> GpnError:
    return GpnError(ErrorCode.COPY_DAMAGED, path=str(copy.path))


def _staged(folders: Paths, copy: Copy, secrets: vault.Secrets, generation: int) -> Path:
    """Make the copy ready beside the data: read to its last page, in a generation of its own."""
    if not (copy.path / folders.database.name).is_file():
        raise _damaged(copy)
    staged = files.stage(copy.path, folders.database)
    try:
        if not files.is_whole(staged, secrets.database_key):
            raise _damaged(copy)
        _begin_generation(folders, staged, secrets, generation)
    except GpnError as error:
        if error.code in _UNFIT:
            raise _damaged(copy) from error
        raise
    return staged


@contextmanager
def _opened(folders: Paths, staged: Path, secrets: vault.Secrets) -> Iterator[tuple[Store, str]]:
    """Open a database that was made ready; give as well in whose name to write there."""
    keys = [one for one in (folders.vault,) if one.exists()]
    carried = replace(companions(folders), files=keys)
    key = secrets.database_key
    store = Store.open(staged, key, backups=folders.backups, companions=carried)
    try:
        with store.reading() as tx:
            people = [person.id for person in tx.devices.officers()]
        yield store, secrets.officer if secrets.officer in people else people[0]
    finally:
        store.close()


def _begin_generation(
    folders: Paths, staged: Path, secrets: vault.Secrets, generation: int
) -> None:
    with _opened(folders, staged, secrets) as (store, actor), store.transaction(actor) as tx:
        newest = max(generation, tx.devices.installation().generation) + 1
        tx.devices.begin_generation(newest)
        tx.access.write("restored", purpose=str(newest))


def _lost(
    folders: Paths, staged: Path, secrets: vault.Secrets, aside: Path
) -> tuple[LostForm, ...]:
    """Note in a database that was made ready what lies nowhere; give the forms among it."""
    with files.file_faults(folders.data):
        lost.lay_broken_aside(folders, aside)
    with _opened(folders, staged, secrets) as (store, actor):
        with store.transaction(actor) as tx:
            lost.await_files(tx, folders)
        with store.reading() as tx:
            return lost.forms(tx, folders)


def _generation(folders: Paths, desk: Desk | None) -> int:
    """Give the last generation that this machine may have written in.

    Where the data cannot be asked: each restore has left a folder of what it replaced.
    """
    if desk is not None:
        return desk.installation.generation
    return 1 + sum(1 for one in folders.replaced.glob("*") if one.is_dir())


def _kept_as_copy(desk: Desk, copy: Copy) -> Copy | None:
    """Keep the state of now among the copies; none is taken away for it. None: it is damaged.

    Where today's vault cannot be read, the one of the copy that is gone back to goes with it.
    """
    folders = desk.paths
    keys = folders.vault if has_keys(folders) else copy.path / folders.vault.name
    try:
        made = desk.store.backup(folders.backups, BEFORE, companions(folders, keys))
    except GpnError as error:
        if error.code in _UNFIT:
            return None
        raise
    return next(one for one in backup.copies(folders) if one.path == made)


def _present(folders: Paths) -> list[Path]:
    database = folders.database
    sides = [database.with_name(database.name + side) for side in files.SIDES]
    return [database, *sides, folders.vault]
