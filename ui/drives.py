"""Sticks and cards that are plugged in, where the system tells; a folder can always be chosen."""

import ctypes
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, QStorageInfo

MOUNTS: Final = Path("/proc/self/mounts")
PLUGGED_BELOW: Final = ("/media/", "/run/media/")
REMOVABLE: Final = 2  # GetDriveTypeW's word for what can be taken out
LONGEST_PATH: Final = 4096


@dataclass(frozen=True, order=True)
class Drive:
    """A place that can be taken out: its folder, its name, the bytes that are free."""

    path: Path
    name: str = ""
    free: int = 0


def documents() -> Path:
    """Give the folder where people keep their papers."""
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(location))


def signature() -> object:
    """Give something that differs once a drive came or went; asks no disk, so it may be often."""
    if sys.platform == "win32":
        return ctypes.windll.kernel32.GetLogicalDrives()
    return MOUNTS.read_text("utf-8", "replace") if MOUNTS.exists() else ""


def plugged(volumes: Iterable[QStorageInfo] | None = None) -> tuple[Drive, ...]:
    """Give the drives that can be taken out and written to."""
    found = QStorageInfo.mountedVolumes() if volumes is None else volumes
    return tuple(
        sorted(
            Drive(Path(one.rootPath()), one.name(), one.bytesAvailable())
            for one in found
            if one.isReady() and not one.isReadOnly() and is_removable(one.rootPath())
        )
    )


def is_removable(root: str) -> bool:
    """Say whether a folder is the top of something that can be taken out."""
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == REMOVABLE)
    return root.startswith(PLUGGED_BELOW)


def free(folder: Path) -> int:
    """Give the bytes that are free where a folder lies; 0 where nobody can tell."""
    return max(0, QStorageInfo(str(folder)).bytesAvailable())
