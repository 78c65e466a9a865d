"""The files of a merge: read where they lie, held aside as they came, photos kept sealed.

On the way: beside ``receiving``, which says what becomes of them; here they are only moved.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services.arriving import Arriving, Fate
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.noting import File
from gpn_desktop.store.attachments import PRESENT
from gpn_desktop.store.transaction import Transaction
from sync.batch import Batch
from sync.keys import seal
from sync.transports import slices
from sync.transports.contract import fetch, place
from sync.transports.folder import Folder


def read_all(files: Iterable[Path]) -> tuple[list[File], list[Arriving]]:
    """Read files; one that cannot be read is told with its error."""
    read: list[File] = []
    unreadable: list[Arriving] = []
    for path in files:
        try:
            read.append(File(path, _whole(path)))
        except GpnError as error:
            unreadable.append(Arriving(path, path.name, Fate.REFUSED, error=error))
    return read, unreadable


def _whole(path: Path) -> bytes:
    """Give the bytes of a file, its slices joined."""
    there = Folder(path.parent)
    if path.is_file():
        return fetch(there, path.name)
    packages = {one.name: one for one in slices.found(there.list(""))}
    if path.name not in packages:
        raise GpnError(ErrorCode.FILE_GONE, name=path.name)
    return slices.fetch_whole(there, packages[path.name])


def held(desk: Desk) -> list[File]:
    """Give the files that are held aside; one that no row knows is looked at like the others."""
    found = sorted(desk.paths.inbox.glob("*.gpn"))
    return [File(path, path.read_bytes(), was_held=True) for path in found]


def keep_attachments(desk: Desk, tx: Transaction, batch: Batch) -> None:
    """Keep the photos and papers that came, each sealed; they are there before their rows."""
    came = {
        digest: body for one in batch.opened.values() for digest, body in one.attachments.items()
    }
    if not came:
        return
    desk.paths.attachments.mkdir(exist_ok=True)
    reader = [key.public for key in tx.devices.own_keys("archive")[:1]]
    for digest, row in tx.attachments.find(came).items():
        if row.state == PRESENT and not (desk.paths.attachments / row.file_name).exists():
            place(Folder(desk.paths.attachments), row.file_name, seal(came[digest], reader))


def hold_files(desk: Desk, files: Mapping[str, File], batch: Batch) -> None:
    """Keep as they came the files that must wait; they are there before their rows."""
    inbox = Folder(desk.paths.inbox)
    for one in (files[key] for key in batch.kept):
        if not one.was_held:
            place(inbox, f"{one.digest[:32]}.gpn", one.data)


def release_files(files: Mapping[str, File], batch: Batch) -> None:
    """Take out of the inbox what is merged now; what was refused is set aside."""
    for key, one in files.items():
        if one.was_held and key in batch.refused:
            one.path.replace(one.path.with_suffix(".refused"))
        elif one.was_held and key not in batch.kept:
            one.path.unlink()
