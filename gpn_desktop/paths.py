"""Where this machine keeps data, logs, backups and the sandbox."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from gpn_desktop.errors import ErrorCode, GpnError

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
        GpnError: DATA_FOLDER_READ_ONLY.
    """
    try:
        for folder in (paths.data, paths.backups, paths.outbox, paths.inbox, paths.logs):
            folder.mkdir(parents=True, exist_ok=True)
        probe = paths.data / ".write-check"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as problem:
        raise GpnError(ErrorCode.DATA_FOLDER_READ_ONLY, path=str(paths.data)) from problem


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
