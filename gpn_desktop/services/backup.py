"""Copies of everything: when one is made, and how many are kept.

On the way: beside the data; each copy carries the vault, without which it could not be read, the
forms that were installed, and the attachments, sealed as they lie. The way back to one of them is
in ``restoring``.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from gpn_desktop import chance, settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import whose
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.store import backup
from gpn_desktop.store.companions import companions

DAILY = "daily"
DAYS, WEEKS, MONTHS = 7, 4, 12
OTHERS = 5
"""So many copies that were made before something (a merge, a step of the schema) are kept."""

_STAMP = "%Y-%m-%dT%H%M%S"
FRESH = timedelta(hours=4)
"""A copy of the day that is older is made anew: what was typed since would be in none."""
_STAMPED = 17  # letters of a stamp
_BESIDE: dict[ErrorCode | None, ErrorCode] = {
    ErrorCode.DISK_FULL: ErrorCode.SECOND_COPY_FULL,
    ErrorCode.DATA_FOLDER_READ_ONLY: ErrorCode.SECOND_COPY_PROTECTED,
    ErrorCode.DISK_FAILING: ErrorCode.SECOND_COPY_FAILING,
}


@dataclass(frozen=True)
class Copy:
    """One copy; ``label`` says why it was made, for instance daily or before-merge."""

    path: Path
    made_at: datetime
    label: str
    size: int


def copies(folders: Paths) -> tuple[Copy, ...]:
    """Give the copies that lie here, the newest first."""
    return _copies_in(folders.backups)


def _copies_in(folder: Path) -> tuple[Copy, ...]:
    folders_found = (one for one in folder.glob("*") if one.is_dir())
    found = (_copy(one) for one in sorted(folders_found, reverse=True))
    return tuple(one for one in found if one)


def copies_beside(place: Path, device: str = "") -> tuple[Copy, ...]:
    """Give the copies at a second place: of this device, or of all that have some there."""
    folders = sorted(place.glob(f"{whose.FOLDER}{device or '*'}"))
    return tuple(one for folder in folders for one in _copies_in(folder))


def _copy(folder: Path) -> Copy | None:
    try:
        made = datetime.strptime(folder.name[:_STAMPED], _STAMP)
    except ValueError:
        return None
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    zone = chance.now().tzinfo
    return Copy(folder, made.replace(tzinfo=zone), folder.name[_STAMPED + 1 :], size)


def is_due(folders: Paths) -> bool:
    """Say whether the copy of the day is missing or old; one before a merge lacks what came."""
    now = chance.now()
    daily = (one.made_at for one in copies(folders) if one.label.startswith(DAILY))
    return not any(now.date() == made.date() and now - made < FRESH for made in daily)


def make(desk: Desk, label: str = DAILY) -> Done[Copy]:
    """Make a copy, read back to its last page, and take away those that are too many.

    Raises:
        GpnError: BACKUP_DAMAGED, DISK_FULL, DATA_FOLDER_READ_ONLY.
    """
    made = desk.store.backup(desk.paths.backups, label, companions(desk.paths))
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
        GpnError: as ``make``, where none was made; SECOND_COPY and its kin: one was made here, and
            none at the second place.
    """
    if not is_due(desk.paths):
        return None
    made = make(desk).value
    place = settings.load(desk.paths.settings).backup_folder
    if place:
        _place_beside(made, Path(place), desk)
    return made


def _place_beside(made: Copy, place: Path, desk: Desk) -> None:
    """Put a copy where copies of other machines may lie too; so many are kept there as here."""
    with _faults_beside(place):
        if not place.is_dir():
            raise GpnError(ErrorCode.SECOND_COPY, place=str(place))
        folder = whose.folder_of(place, desk.installation.device)
        there = backup.copy_to(made.path, folder)
        whose.note(folder, desk)
        _thin_out(_copies_in(folder), there)


@contextmanager
def _faults_beside(place: Path) -> Iterator[None]:
    """Say of every fault that it is the second place's: the copy here was made."""
    try:
        yield
    except (GpnError, OSError) as problem:
        found = problem.code if isinstance(problem, GpnError) else None
        code = _BESIDE.get(found, ErrorCode.SECOND_COPY)
        raise GpnError(code, place=str(place)) from problem


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
