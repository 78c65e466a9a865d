"""Data that cannot be opened any more: back to a copy, or the keys of a copy for whole data.

On the way: behind the door, where nothing is open. What is damaged is kept aside, nothing is
deleted. After going back this machine writes in a new generation, as after every restore.
"""

from dataclasses import dataclass
from pathlib import Path

from gpn_desktop import paths, settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import access, backup, restoring, whose
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.whose import Machine
from gpn_desktop.store import backup as files
from sync import vault
from sync.passphrase import STANDARD, Cost


@dataclass(frozen=True)
class Left:
    """A copy that was left, and whether it lies at the second place of the settings.

    ``machine`` says whose it is where that may be another machine's: going back to such a copy
    would make a second one of that machine. ``is_damaged``: it was tried, and cannot be read.
    """

    copy: Copy
    is_elsewhere: bool
    machine: Machine | None = None
    is_damaged: bool = False


def left(folders: Paths, device: str = "") -> tuple[Left, ...]:
    """Give the copies from which these data can be had again, the newest first.

    ``device`` is this machine, where the data is open; else its vaults tell.
    """
    here = [Left(one, is_elsewhere=False) for one in backup.copies(folders)]
    known = {one.copy.path.name for one in here}
    there = [
        one
        for one in _at_second_place(folders, device or _device(folders))
        if one.copy.path.name not in known
    ]
    return tuple(sorted((*here, *there), key=lambda one: one.copy.made_at, reverse=True))


def _at_second_place(folders: Paths, device: str) -> list[Left]:
    """Give the copies of this machine at the second place; of every machine where none is known."""
    place = settings.load(folders.settings).backup_folder
    if not place:
        return []
    found = backup.copies_beside(Path(place), device)
    if device:
        return [Left(one, is_elsewhere=True) for one in found]
    return [Left(one, is_elsewhere=True, machine=whose.machine(one.path.parent)) for one in found]


def _device(folders: Paths) -> str:
    """Give whose these data are; empty where neither their vault nor that of a copy tells it."""
    companions = [one.path / folders.vault.name for one in backup.copies(folders)]
    return next(filter(None, map(_device_in, (folders.vault, *companions))), "")


def _device_in(file: Path) -> str:
    try:
        return vault.read_vault(file).device
    except GpnError:
        return ""


def take_keys(folders: Paths, copy: Copy, passphrase: str, cost: Cost = STANDARD) -> Done[Desk]:
    """Open whole data with the keys of a copy, in the place of those that cannot be read.

    The passphrase is the one of that day.

    Raises:
        GpnError: as ``restoring.keys_of``; KEYS_STRANGE: they do not fit, nothing was changed;
            of ``lay_aside`` and ``Store.open`` all, VAULT_NOT_WRITTEN.
    """
    paths.prepare(folders)
    held, secrets = restoring.keys_of(folders, copy, passphrase, cost)
    if folders.database.exists() and not files.fits(folders.database, secrets.database_key):
        raise GpnError(ErrorCode.KEYS_STRANGE)
    files.lay_aside([folders.vault], folders.replaced, in_use=False)
    vault.write_vault(folders.vault, held)
    return access.opened(folders, secrets, cost)


def go_back(folders: Paths, copy: Copy, passphrase: str, cost: Cost = STANDARD) -> Done[Desk]:
    """Open a copy in the place of data that cannot be opened.

    The keys of today stay where they can be read.

    Raises:
        GpnError: as ``restoring.put_in_place``, DISK_FAILING, VAULT_NOT_WRITTEN.
    """
    paths.prepare(folders)
    _, secrets = restoring.put_in_place(folders, copy, passphrase, cost)
    return access.opened(folders, secrets, cost)
