"""Copies of everything: when one is made, how many are kept, and back to one of them.

On the way: beside the data; each copy carries the vault, without which it could not be read. After
a restore this machine writes in a new generation, so that nothing it sent before is contradicted.
"""

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gpn_desktop import chance, settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import access
from gpn_desktop.services.changes import EVERYTHING, Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.store import backup
from gpn_desktop.store.database import Store
from sync import vault
from sync.passphrase import Cost

DAILY = "daily"
DAYS, WEEKS, MONTHS = 7, 4, 12
OTHERS = 5
"""So many copies that were made before something (a merge, a step of the schema) are kept."""

STAMP = "%Y-%m-%dT%H%M%S"
_STAMPED = 17  # letters of a stamp


@dataclass(frozen=True)
class Copy:
    """One copy; ``label`` says why it was made, for instance daily or before-merge."""

    path: Path
    made_at: datetime
    label: str
    size: int


@dataclass(frozen=True)
class Newer:
    """What was written on this machine after a copy was made, and a restore takes away.

    ``counts`` are records by kind; those that were sent come back from the office. ``drafts`` and
    ``packages`` made since are counted too.
    """

    counts: Mapping[str, int]
    drafts: int
    packages: int


def copies(folders: Paths) -> tuple[Copy, ...]:
    """Give the copies that lie here, the newest first."""
    return _copies_in(folders.backups)


def _copies_in(folder: Path) -> tuple[Copy, ...]:
    folders_found = (one for one in folder.glob("*") if one.is_dir())
    found = (_copy(one) for one in sorted(folders_found, reverse=True))
    return tuple(one for one in found if one)


def copies_beside(place: Path, device: str = "") -> tuple[Copy, ...]:
    """Give the copies at a second place: of this device, or of all that have some there."""
    folders = sorted(place.glob(f"gpn-{device}" if device else "gpn-*"))
    return tuple(one for folder in folders for one in _copies_in(folder))


def _copy(folder: Path) -> Copy | None:
    try:
        made = datetime.strptime(folder.name[:_STAMPED], STAMP)
    except ValueError:
        return None
    size = sum(file.stat().st_size for file in folder.iterdir())
    zone = chance.now().tzinfo
    return Copy(folder, made.replace(tzinfo=zone), folder.name[_STAMPED + 1 :], size)


def is_due(folders: Paths) -> bool:
    """Say whether no copy was made today."""
    today = chance.today()
    return not any(one.made_at.date() == today for one in copies(folders))


def make(desk: Desk, label: str = DAILY) -> Done[Copy]:
    """Make a copy, read back to its last page, and take away those that are too many.

    Raises:
        GpnError: BACKUP_DAMAGED, DISK_FULL, DATA_FOLDER_READ_ONLY.
    """
    made = desk.store.backup(desk.paths.backups, label, (desk.paths.vault,))
    found = {one.path: one for one in copies(desk.paths)}
    _thin_out(found.values(), made)
    return Done(found[made], Changes(settings=True))


def _thin_out(found: Iterable[Copy], made: Path) -> None:
    for one in too_many(found):
        if one.path != made:  # a clock that went back would take the newest for the oldest
            shutil.rmtree(one.path, ignore_errors=True)


def keep_daily(desk: Desk) -> Copy | None:
    """Make the copy of the day where none was made yet, and put it at the second place as well.

    Raises:
        GpnError: as ``make``; PLACE_UNREACHABLE: the second place is not there.
    """
    if not is_due(desk.paths):
        return None
    made = make(desk).value
    place = settings.load(desk.paths.settings).backup_folder
    if place:
        _place_beside(made, Path(place), desk.installation.device)
    return made


def _place_beside(made: Copy, place: Path, device: str) -> None:
    """Put a copy where copies of other machines may lie too; so many are kept there as here."""
    if not place.is_dir():
        raise GpnError(ErrorCode.PLACE_UNREACHABLE, place=str(place))
    folder = place / f"gpn-{device}"
    there = backup.copy_to(made.path, folder)
    _thin_out(_copies_in(folder), there)


def too_many(found: Iterable[Copy]) -> tuple[Copy, ...]:
    """Give the copies to take away: kept are the newest of 7 days, of 4 weeks and of 12 months."""
    newest_first = sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)
    daily = [one for one in newest_first if one.label.startswith(DAILY)]
    kept = {
        *(_newest_of_each(daily, lambda day: day.toordinal())[:DAYS]),
        *(_newest_of_each(daily, lambda day: day.isocalendar()[:2])[:WEEKS]),
        *(_newest_of_each(daily, lambda day: (day.year, day.month))[:MONTHS]),
        *[one for one in newest_first if one not in daily][:OTHERS],
    }
    return tuple(one for one in newest_first if one not in kept)


def _newest_of_each(copies: Iterable[Copy], of: Callable[[datetime], object]) -> list[Copy]:
    found: dict[object, Copy] = {}
    for one in copies:
        found.setdefault(of(one.made_at), one)
    return list(found.values())


def newer(desk: Desk, copy: Copy) -> Newer:
    """Give what a restore of a copy would take away."""
    moment = copy.made_at.isoformat(timespec="seconds")
    with desk.store.reading() as tx:
        made = [one for one in tx.packages.all("out") if one.made_at > moment]
        drafts = [one for one in tx.drafts.all() if one.updated_at > moment]
        counts = tx.operations.written_since(desk.installation.device, moment)
    return Newer(counts, len(drafts), len(made))


def restore(desk: Desk, copy: Copy, passphrase: str) -> Done[Desk]:
    """Go back to a copy; what lies here now is kept aside, nothing is deleted.

    The passphrases of today stay, where the vault can be read. From now on this machine writes in a
    new generation: it must be confirmed by the office before its packages are merged.

    Raises:
        GpnError: PASSPHRASE_WRONG, BACKUP_DAMAGED, DISK_FULL, DATA_FOLDER_READ_ONLY.
    """
    folders, here = desk.paths, desk.installation
    kept, secrets = keys_for(folders, copy, passphrase, desk.cost)
    check(folders, copy, secrets.database_key)
    desk.close()
    aside = folders.replaced / chance.now().strftime(STAMP)
    backup.put_back(copy.path, folders.database, aside)
    vault.write_vault(folders.vault, kept)
    begin_generation(folders, secrets.database_key, here.generation, desk.actor)
    return Done(access.opened(folders, secrets, desk.cost).value, EVERYTHING)


def left_in_outbox(desk: Desk) -> tuple[Path, ...]:
    """Give the packages in the outbox that this data knows nothing of: made after the copy.

    After a restore they bring back what nobody else has yet: ``receiving.preview`` looks at them.
    """
    with desk.store.reading() as tx:
        known = {one.file_name for one in tx.packages.all("out")}
    return tuple(sorted(one for one in desk.paths.outbox.glob("*.gpn") if one.name not in known))


def check(folders: Paths, copy: Copy, key: bytes) -> None:
    """Refuse a copy that is not there, or not whole.

    Raises:
        GpnError: BACKUP_DAMAGED.
    """
    file = copy.path / folders.database.name
    if not (file.is_file() and backup.is_whole(file, key)):
        raise GpnError(ErrorCode.BACKUP_DAMAGED, path=str(copy.path))


def keys_for(
    folders: Paths, copy: Copy, passphrase: str, cost: Cost
) -> tuple[vault.Vault, vault.Secrets]:
    """Give the vault to keep and what it opens: today's, or the copy's where today's is damaged.

    Raises:
        GpnError: PASSPHRASE_WRONG, VAULT_MISSING, VAULT_DAMAGED.
    """
    try:
        held = vault.read_vault(folders.vault)
    except GpnError:
        held = vault.read_vault(copy.path / folders.vault.name)
    return held, vault.unlock(held, passphrase, cost)


def begin_generation(folders: Paths, key: bytes, generation: int, actor: str) -> None:
    """Write from now on in a generation after this one and after that of the copy."""
    store = Store.open(folders.database, key, backups=folders.backups, companions=(folders.vault,))
    try:
        with store.transaction(actor) as tx:
            newest = max(generation, tx.devices.installation().generation) + 1
            tx.devices.begin_generation(newest)
            tx.access.write("restored", purpose=str(newest))
    finally:
        store.close()
