"""Where this machine keeps data, logs, backups and the sandbox, and who works there."""

import errno
import logging
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import platformdirs

from gpn_desktop.errors import ErrorCode, GpnError

logger = logging.getLogger(__name__)

APP = "GPN Desktop"


@dataclass(frozen=True)
class Paths:
    """The folders of one run; everything lies below ``data``."""

    data: Path

    @property
    def database(self) -> Path:
        """Give the encrypted database file."""
        return self.data / "gpn.db"

    @property
    def vault(self) -> Path:
        """Give the file of key slots beside the database."""
        return self.data / "vault.json"

    @property
    def lock(self) -> Path:
        """Give the file that is locked while a program works here."""
        return self.data / ".open"

    @property
    def settings(self) -> Path:
        """Give the settings file."""
        return self.data / "settings.json"

    @property
    def backups(self) -> Path:
        """Give the folder of encrypted backups."""
        return self.data / "backups"

    @property
    def replaced(self) -> Path:
        """Give the folder of what a restored backup has replaced."""
        return self.data / "replaced"

    @property
    def outbox(self) -> Path:
        """Give the folder of packages made here."""
        return self.data / "outbox"

    @property
    def inbox(self) -> Path:
        """Give the folder of packages that came in, held as they came (encrypted)."""
        return self.data / "inbox"

    @property
    def attachments(self) -> Path:
        """Give the folder of photos and papers, sealed, under names that say nothing."""
        return self.data / "att"

    @property
    def installed(self) -> Path:
        """Give the folder of forms and standards installed from packages."""
        return self.data / "installed"

    @property
    def sandbox(self) -> "Paths":
        """Give the folders of the training sandbox, inside these."""
        return Paths(self.data / "sandbox")

    @property
    def logs(self) -> Path:
        """Give the folder of logs; they hold ids only."""
        return self.data / "logs"


def user_paths() -> Paths:
    """Give the folders of this user's own data."""
    return Paths(Path(platformdirs.user_data_dir(APP, appauthor=False)))


def prepare(paths: Paths) -> None:
    """Make the folders of a run.

    Raises:
        GpnError: DATA_FOLDER_READ_ONLY, DISK_FULL.
    """
    try:
        for folder in (paths.data, paths.backups, paths.outbox, paths.inbox, paths.logs):
            folder.mkdir(parents=True, exist_ok=True)
        probe = paths.data / ".write-check"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as problem:
        raise unwritable(paths.data, problem) from problem


def unwritable(folder: Path, problem: OSError) -> GpnError:
    """Give what to tell the user when nothing can be written in a folder."""
    full = problem.errno in (errno.ENOSPC, errno.EDQUOT)
    code = ErrorCode.DISK_FULL if full else ErrorCode.DATA_FOLDER_READ_ONLY
    return GpnError(code, path=str(folder))


def hold(paths: Paths) -> IO[bytes]:
    """Take these folders for this program alone, until what is given back is closed.

    Two programs at once would judge what is written by two trust lists, and what one restores the
    other would go on writing to. The lock is the system's own: one that was killed leaves none.

    Raises:
        GpnError: PROGRAM_OPEN: another one works there; DATA_FOLDER_READ_ONLY, DISK_FULL.
    """
    try:
        file = paths.lock.open("ab")
    except OSError as problem:
        raise unwritable(paths.data, problem) from problem
    try:
        _lock(file)
    except (BlockingIOError, PermissionError):
        file.close()
        raise GpnError(ErrorCode.PROGRAM_OPEN, path=str(paths.data)) from None
    except OSError:
        logger.warning("this disk knows no locks")
    return file


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def replace_file(path: Path, data: bytes) -> None:
    """Put these bytes in the place of a file: after a power cut the old or the new one is there.

    Only the owner may read it. Raises ``OSError`` with the old file as it was.
    """
    new = path.with_name(path.name + ".new")
    try:
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk; Windows opens no folder and needs none."""
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_BINARY = getattr(os, "O_BINARY", 0)
