"""On what kind of drive a folder lies, where the system tells.

The database needs locks and a disk that keeps what it was told to keep: a network share gives no
such locks, a stick is pulled out.
"""

import ctypes
import os
from collections.abc import Callable
from enum import Enum
from pathlib import Path

_SHARES = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "ceph", "glusterfs"),
        *("davfs", "fuse.sshfs", "fuse.rclone"),
    )
)
_MOUNTS = Path("/proc/self/mountinfo")
_DEVICES = Path("/sys/dev/block")
_WINDOWS_REMOVABLE, _WINDOWS_REMOTE = 2, 4
_LIBRARY = getattr(ctypes, "windll", None)  # on Windows alone
_ASK_WINDOWS = _LIBRARY.kernel32.GetDriveTypeW if _LIBRARY else None


class Drive(Enum):
    """What a folder lies on."""

    FIXED = "fixed"
    REMOVABLE = "removable"
    NETWORK = "network"
    UNKNOWN = "unknown"


def drive_of(folder: Path) -> Drive:
    """Give what a folder lies on; a folder that is not there yet is asked by those above it."""
    there = next(one for one in (folder.absolute(), *folder.absolute().parents) if one.exists())
    return of_windows(there, _ASK_WINDOWS) if _ASK_WINDOWS else of_mounts(there)


def of_mounts(folder: Path, mounts: Path = _MOUNTS, devices: Path = _DEVICES) -> Drive:
    """Ask Linux: the mount that is nearest above the folder, then its device."""
    try:
        lines = mounts.read_text("utf-8").splitlines()
    except OSError:
        return Drive.UNKNOWN
    place = os.path.realpath(folder)
    found = [line.split() for line in lines]
    above = [parts for parts in found if _lies_in(place, _spelled(parts[4]))]
    if not above:
        return Drive.UNKNOWN
    nearest = max(above, key=lambda parts: len(parts[4]))
    if nearest[nearest.index("-") + 1] in _SHARES:
        return Drive.NETWORK
    return Drive.REMOVABLE if _is_removable(devices / nearest[2]) else Drive.FIXED


def _lies_in(place: str, mount: str) -> bool:
    return place == mount or place.startswith(mount.rstrip("/") + "/")


def _spelled(mount: str) -> str:
    """Give a mount point as it is spelled; the list writes signs like spaces as octal numbers."""
    return mount.encode("latin-1", "backslashreplace").decode("unicode_escape")


def _is_removable(device: Path) -> bool:
    """Say whether a device, or the one that it is a part of, can be pulled out."""
    real = Path(os.path.realpath(device))
    marks = (real / "removable", real.parent / "removable")
    return any(mark.exists() and mark.read_text().strip() == "1" for mark in marks)


def of_windows(folder: Path, ask: Callable[[str], int]) -> Drive:
    """Ask Windows for the type of the drive that the folder's path begins with."""
    kinds = {_WINDOWS_REMOVABLE: Drive.REMOVABLE, _WINDOWS_REMOTE: Drive.NETWORK}
    return kinds.get(ask(folder.anchor), Drive.FIXED)
