"""Copies of the whole database, checked before they count.

A backup is a folder: the database as VACUUM INTO writes it (encrypted with the same key) and the
files that belong to it, first of all the vault, without which it could not be read; ``companions``
knows the others. It is made under a hidden name and renamed when every byte of it has been read
back and is on the disk.
"""

import errno
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import sync_folder
from gpn_desktop.store import companions
from gpn_desktop.store.companions import Companions, Staged
from gpn_desktop.store.dialects import faults, raw

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_FAULTS = {
    **dict.fromkeys(_NO_ROOM, ErrorCode.DISK_FULL),
    errno.EROFS: ErrorCode.DATA_FOLDER_READ_ONLY,
    errno.EACCES: ErrorCode.DATA_FOLDER_READ_ONLY,
    errno.EIO: ErrorCode.DISK_FAILING,
}
MAKING = ".making-"
STAGE = ".restoring"
SIDES = ("-wal", "-shm")

_PAGE = re.compile(r"page (\d+)")
_PAGES_NAMED = 5  # more say no more


def make(path: Path, key: bytes, folder: Path, label: str, beside: Companions) -> Path:
    """Copy the database and its companions to ``folder/<moment>-<label>`` and give that folder.

    Raises:
        GpnError: BACKUP_DAMAGED, and what ``file_faults`` names.
    """
    made = _free(folder, f"{chance.now():%Y-%m-%dT%H%M%S}-{_plain(label)}")
    making = made.with_name(MAKING + made.name)
    try:
        with file_faults(folder):
            _sweep(folder)
            making.mkdir(parents=True)
            _copy_database(path, key, making / path.name)
            for file in beside.files:
                _copy(file, making / file.name)
            companions.carry(beside.folders, making, companions.newest_in(folder))
            sync_folder(making)
            making.rename(made)
            sync_folder(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return made


def _sweep(folder: Path) -> None:
    """Take away what killed copies left: nobody else makes one in this folder now."""
    for dead in folder.glob(f"{MAKING}*"):
        shutil.rmtree(dead, ignore_errors=True)


def copy_to(made: Path, folder: Path) -> Path:
    """Copy a backup to another folder and give it there; it appears whole or not at all.

    Raises:
        GpnError: BACKUP_DAMAGED: a file is not what was listed; what ``file_faults`` names.
    """
    target = _free(folder, made.name)
    making = target.with_name(MAKING + target.name)
    try:
        with file_faults(folder):
            _sweep(folder)
            making.mkdir(parents=True)
            for file in sorted(one for one in made.iterdir() if one.is_file()):
                _copy(file, making / file.name)
            companions.copy_on(made, making, companions.newest_in(folder))
            sync_folder(making)
            making.rename(target)
            sync_folder(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return target


@contextmanager
def file_faults(folder: Path) -> Iterator[None]:
    """Turn what the system and the database say of a folder into what the user can act on.

    Raises:
        GpnError: DISK_FULL, DATA_FOLDER_READ_ONLY, DISK_FAILING, and those of the database.
    """
    try:
        with faults(folder):
            yield
    except OSError as problem:
        code = _FAULTS.get(problem.errno or 0)
        if code is None:
            raise
        raise GpnError(code, path=str(folder)) from problem


def _plain(label: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", label.casefold()).strip("-")


def _free(folder: Path, name: str) -> Path:
    found, count = folder / name, 1
    while found.exists():
        count += 1
        found = folder / f"{name}-{count}"
    return found


def _copy_database(path: Path, key: bytes, target: Path) -> None:
    with raw(path, key) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    if not is_whole(target, key):
        raise GpnError(ErrorCode.BACKUP_DAMAGED)
    sync_file(target)


def is_whole(path: Path, key: bytes) -> bool:
    """Tell whether every page of a database file carries its seal and SQLite finds no fault."""
    try:
        with faults(path), raw(path, key) as connection:
            if connection.execute("PRAGMA cipher_integrity_check").fetchall():
                return False
            return bool(connection.execute("PRAGMA quick_check").fetchall() == [("ok",)])
    except GpnError as error:
        if error.code is not ErrorCode.DATABASE_DAMAGED:
            raise
        return False


def fits(path: Path, key: bytes) -> bool:
    """Tell whether a key reads the first page of a database file."""
    try:
        with faults(path), raw(path, key) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except GpnError as error:
        if error.code is not ErrorCode.DATABASE_DAMAGED:
            raise
        return False
    return True


def damaged_pages(path: Path, key: bytes) -> tuple[int, ...]:
    """Give the numbers of pages whose seal is broken, the first five at most."""
    with raw(path, key) as connection:
        answers = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    found = (_PAGE.search(text) for (text,) in answers)
    return tuple(int(page[1]) for page in found if page)[:_PAGES_NAMED]


def stage(copy: Path, path: Path) -> Path:
    """Copy the database of a backup to a folder beside ``path``, to be looked at and then put back.

    Raises:
        GpnError: what ``file_faults`` names.
    """
    staged = path.parent / STAGE / path.name
    with file_faults(path.parent):
        clear_stage(path)
        staged.parent.mkdir(parents=True)
        _copy(copy / path.name, staged)
    return staged


def stage_files(copy: Path, path: Path, folders: Sequence[Path]) -> Staged:
    """Make the files of a backup ready beside its database, which is staged already.

    Raises:
        GpnError: DATABASE_NEWER, what ``file_faults`` names.
    """
    with file_faults(path.parent):
        return companions.stage(copy, path.parent / STAGE, folders)


def put_files(staged: Staged, data: Path, aside: Path) -> None:
    """Put staged files in their places; what differs there is laid aside.

    Raises:
        GpnError: what ``file_faults`` names; nothing was laid aside.
    """
    with file_faults(data):
        companions.put_in_place(staged, data, aside)


def clear_stage(path: Path) -> None:
    """Take away what was staged for a database, as far as it is still there."""
    shutil.rmtree(path.parent / STAGE, ignore_errors=True)


def lay_aside(files: Sequence[Path], folder: Path, *, in_use: bool) -> Path:
    """Keep files as they are in a new folder below ``folder``, named by the moment, and give it.

    Where the disk can, a file gets a second name and no byte is read: also a file on bad sectors
    is kept, and no room is needed. Elsewhere it is copied. What can be neither is moved, unless it
    is in use. Where one file cannot be kept, all lie again where they were and the folder is gone.

    Raises:
        GpnError: what ``file_faults`` names.
    """
    aside = _free(folder, f"{chance.now():%Y-%m-%dT%H%M%S}")
    with ExitStack() as undo, file_faults(folder):
        undo.callback(_give_back, files, aside)
        aside.mkdir(parents=True)
        for file in files:
            if file.exists():
                _keep(file, aside / file.name, in_use=in_use)
        sync_folder(aside)
        undo.pop_all()
    return aside


def _keep(file: Path, target: Path, *, in_use: bool) -> None:
    try:
        os.link(file, target)
    except OSError:  # a file system that cannot, or a folder in the place of a file
        try:
            _copy(file, target)
        except OSError as problem:
            if in_use or problem.errno in _NO_ROOM:
                raise
            target.unlink(missing_ok=True)
            file.replace(target)


def _give_back(files: Sequence[Path], aside: Path) -> None:
    """Move back what was moved; the folder goes unless it still holds the only one of a file."""
    for file in files:
        kept = aside / file.name
        if kept.exists() and not file.exists():
            try:
                kept.replace(file)
            except OSError:
                return
    shutil.rmtree(aside, ignore_errors=True)


def put_back(staged: Path, path: Path) -> None:
    """Put a staged database in place of the one that lies there, which must be closed.

    Killed on the way, a whole database lies there: the old or the new.

    Raises:
        GpnError: what ``file_faults`` names.
    """
    with file_faults(path.parent):
        sync_file(staged)
        for side in SIDES:
            path.with_name(path.name + side).unlink(missing_ok=True)
        staged.replace(path)
        sync_folder(path.parent)
    clear_stage(path)


def _copy(file: Path, target: Path) -> None:
    shutil.copyfile(file, target)
    sync_file(target)


def sync_file(path: Path) -> None:
    """Wait until the file's bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
