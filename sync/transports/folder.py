"""USB stick, shared folder, any folder: written to the end before anybody sees it.

Exclusive temporary file → write → flush → ``fsync`` → final name, never over another → ``fsync`` of
the folder. Without it NTFS can keep the right length full of zeros. A file is never known by inode
or time of change: FAT has neither.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import sync_folder
from sync.transports.contract import is_temp

_REASONS = {
    ErrorCode.PLACE_FULL: (errno.ENOSPC, errno.EDQUOT, errno.EFBIG),
    ErrorCode.PLACE_READ_ONLY: (errno.EROFS, errno.EACCES, errno.EPERM),
}


@dataclass(frozen=True)
class Folder:
    """A folder of this computer or of another one."""

    root: Path

    def list(self, mailbox: str) -> tuple[str, ...]:
        """Give the names of the files in a mailbox, sorted."""
        prefix = f"{mailbox}/" if mailbox else ""
        with self._reaching():
            if mailbox and not self._path(mailbox).is_dir():
                return ()
            entries = list(self._path(mailbox).iterdir())
            found = [prefix + entry.name for entry in entries if entry.is_file()]
        return tuple(sorted(name for name in found if not is_temp(name)))

    def size(self, name: str) -> int:
        """Give how many bytes a file has."""
        with self._reaching(name):
            return self._path(name).stat().st_size

    def get(self, name: str, start: int, stop: int) -> bytes:
        """Give the bytes of a file from ``start`` up to ``stop``."""
        with self._reaching(name), self._path(name).open("rb") as file:
            file.seek(start)
            return file.read(stop - start)

    def put(self, name: str, data: bytes) -> None:
        """Write a file that nobody looks at yet, durably."""
        path = self._path(name)
        with self._writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            with path.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())

    def publish(self, temp: str, final: str) -> bool:
        """Give a written file its final name, never over another; False leaves it as it is."""
        source, target = self._path(temp), self._path(final)
        with self._writing(source):
            if not _moved(source, target):
                return False
            sync_folder(target.parent)
        return True

    def _path(self, name: str) -> Path:
        parts = name.split("/") if name else []
        if any(part in ("", ".", "..") or set(part) & set("\\:") for part in parts):
            raise ValueError("a name in a mailbox is no path")
        return self.root.joinpath(*parts)

    @contextmanager
    def _reaching(self, name: str = "") -> Iterator[None]:
        try:
            yield
        except FileNotFoundError as problem:
            if name and self.root.is_dir():
                raise GpnError(ErrorCode.FILE_GONE, name=name) from problem
            raise self._failed(problem) from problem
        except OSError as problem:
            raise self._failed(problem) from problem

    @contextmanager
    def _writing(self, temp: Path) -> Iterator[None]:
        """Say why nothing could be written, and leave nothing half-written behind."""
        if not self.root.is_dir():  # never make the folder of a stick that was pulled out
            raise GpnError(ErrorCode.PLACE_UNREACHABLE, place=str(self.root))
        try:
            yield
        except OSError as problem:
            with suppress(OSError):
                temp.unlink(missing_ok=True)
            raise self._failed(problem) from problem

    def _failed(self, problem: OSError) -> GpnError:
        code = next(
            (code for code, numbers in _REASONS.items() if problem.errno in numbers),
            ErrorCode.PLACE_UNREACHABLE,
        )
        return GpnError(code, place=str(self.root))


def _moved(source: Path, target: Path) -> bool:
    """Give the file its name in one step where links are known, else claim the name first."""
    try:
        os.link(source, target)
    except FileExistsError:
        return False
    except OSError:  # FAT, exFAT and some shares know no links
        return _claimed_and_moved(source, target)
    source.unlink()
    return True


def _claimed_and_moved(source: Path, target: Path) -> bool:
    try:
        target.open("xb").close()
    except FileExistsError:
        return False
    source.replace(target)
    return True
