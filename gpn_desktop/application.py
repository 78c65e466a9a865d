"""The program without a screen: its folders, its log, and the desk once the data is open.

What is slow to import (the store, keys) is imported where it is first used, off the main thread.
"""

import gc
import logging
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import IO, TYPE_CHECKING

from gpn_desktop import logs, paths, settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.registry import places
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.vietnamese import fold, sort_key

if TYPE_CHECKING:
    from gpn_desktop.services.backup import Copy
    from gpn_desktop.services.desk import Desk
    from gpn_desktop.services.rescue import Left
    from gpn_desktop.services.restoring import Restored

logger = logging.getLogger(__name__)

TRAINER = "trainer"
CYCLES_SOUGHT = 100_000, 50, 50  # as gc.set_threshold takes them
COMMUNE, AREA = "commune", "area"


class Checked(Enum):
    """How far the data that is open was checked."""

    WHOLE = "whole"
    DUE = "due"  # it was looked into; ``come_in`` follows
    REFUSED = "refused"  # ``come_in`` found it damaged, or has not ended


@dataclass
class Application:
    """Folders, and the desk while the data is open.

    ``training`` says that the folders are a sandbox; somebody who begins as a trainer in other
    folders is brought to the sandbox beside them, so that real data is never training data.
    """

    folders: Paths
    training: bool = False
    desk: "Desk | None" = field(default=None, init=False)
    _log: logging.Handler | None = field(default=None, init=False)
    _held: IO[bytes] | None = field(default=None, init=False)
    _own: Paths | None = field(default=None, init=False)  # while a sandbox is tried instead
    _checked: Checked = field(default=Checked.WHOLE, init=False)

    def begin_log(self) -> None:
        """Make the folders, take them for this program alone, and write the log there.

        Raises:
            GpnError: DATA_FOLDER_READ_ONLY, DISK_FULL, PROGRAM_OPEN.
        """
        paths.prepare(self.folders)
        self._held = paths.hold(self.folders)
        self._log = logs.begin(self.folders.logs)

    @property
    def is_new(self) -> bool:
        """Whether these folders wait for a first start: no data, and no copy of data that was."""
        return not self.folders.database.exists() and not self._has_copies()

    def _has_copies(self) -> bool:
        places = [self.folders.backups]
        if self.folders.vault.exists():
            second = settings.load(self.folders.settings).backup_folder
            places += [Path(second)] if second else []
        return any(one.is_dir() for place in places for one in place.glob("*-*"))

    def begin(self, role: str, scope: str, name: str, passphrase: str) -> "Done[Desk]":
        """Make a new installation and open it.

        Raises:
            GpnError: as ``access.first_start``; SANDBOX_EXISTS.
        """
        from gpn_desktop.services import access

        self._choose_folders(role)
        as_role = "officer" if role == TRAINER else role
        beginning = access.Beginning(as_role, scope, name, passphrase, self.training)
        return self._at(access.first_start(self.folders, beginning))

    def _choose_folders(self, role: str) -> None:
        """Turn to the sandbox for a trainer, and back if that failed and another role is chosen."""
        if self._own is not None and role != TRAINER:
            self._turn_to(self._own, training=False)
            self._own = None
        if role == TRAINER and not self.training:
            if self.folders.sandbox.database.exists():
                raise GpnError(ErrorCode.SANDBOX_EXISTS)
            self._own = self.folders
            self._turn_to(self.folders.sandbox, training=True)

    def _turn_to(self, folders: Paths, *, training: bool) -> None:
        self.end_log()
        self.folders, self.training = folders, training
        self.begin_log()

    def unlock(self, passphrase: str) -> "Done[Desk]":
        """Open the data with a passphrase.

        Raises:
            GpnError: as ``access.unlock``.
        """
        from gpn_desktop.services import access

        return self._at(access.unlock(self.folders, passphrase))

    def look_in(self, passphrase: str) -> "Done[Desk]":
        """Open the data with a passphrase; ``come_in`` is due, while its pages are shown already.

        Raises:
            GpnError: as ``access.look_in``; where ``come_in`` refused before, as ``unlock``.
        """
        from gpn_desktop.services import access

        if self._checked is Checked.REFUSED:
            return self.unlock(passphrase)
        opened = self._at(access.look_in(self.folders, passphrase))
        self._checked = Checked.DUE
        return opened

    def come_in(self) -> Done[None]:
        """Check data that was only looked into, and note who came in.

        Raises:
            GpnError: as ``access.come_in``; nothing was written.
        """
        from gpn_desktop.services import access

        if self.desk is None or self._checked is Checked.WHOLE:
            return Done(None, Changes())
        self._checked = Checked.REFUSED
        done = access.come_in(self.desk)
        self._checked = Checked.WHOLE
        return done

    def by_code(self, typed: str, passphrase: str) -> "Done[Desk]":
        """Open the data with the printed code, as it was typed, and set a new passphrase.

        Raises:
            GpnError: as ``recovery.by_code``.
        """
        from gpn_desktop.services import recovery

        return self._at(recovery.by_code(self.folders, typed, passphrase))

    def copies(self) -> "tuple[Left, ...]":
        """Give the copies from which data that cannot be opened can be had again."""
        from gpn_desktop.services import rescue

        return rescue.left(self.folders)

    def rescue(self, left: "Left", passphrase: str, *, only_keys: bool) -> "Done[Desk]":
        """Go back to a copy, or open the data that is here with its keys.

        Raises:
            GpnError: as ``rescue.go_back`` and ``rescue.take_keys``.
        """
        from gpn_desktop.services import rescue

        act = rescue.take_keys if only_keys else rescue.go_back
        return self._at(act(self.folders, left.copy, passphrase))

    def _at(self, opened: "Done[Desk]") -> "Done[Desk]":
        self.desk = opened.value
        self._checked = Checked.WHOLE
        logger.info("opened, training %s", self.training)
        return opened

    def keep_copy(self) -> None:
        """Make the copy of the day, where sound data is open and none was made yet.

        Raises:
            GpnError: as ``backup.keep_daily``.
        """
        from gpn_desktop.services import backup

        if self.desk is not None and self._checked is not Checked.REFUSED:
            backup.keep_daily(self.desk)

    def restore(self, copy: "Copy", passphrase: str) -> "Done[Restored]":
        """Go back to a copy; the data is closed afterwards, and waits for the passphrase.

        Raises:
            GpnError: as ``restoring.restore``; ``desk`` is None where the data was closed already.
        """
        from gpn_desktop.services import restoring

        desk = self.desk
        assert desk is not None  # noqa: S101 - the window stands on it
        try:
            return restoring.restore(desk, copy, passphrase)
        finally:
            if desk.store.is_closed:
                self.desk = None
                logger.info("closed to go back to a copy")

    def close(self) -> None:
        """Close the data; the folders stay."""
        if self.desk is not None:
            self.desk.close()
            self.desk = None

    def end_log(self) -> None:
        """Stop writing the log, and give the folders free."""
        if self._log is not None:
            logs.end(self._log)
            self._log = None
        if self._held is not None:
            self._held.close()
            self._held = None


def seek_cycles_seldom() -> None:
    """Let a whole process look for cycles of garbage seldom.

    A merge makes millions of values and no cycle; looking for some took a fifth of its time.
    """
    gc.set_threshold(*CYCLES_SOUGHT)


def find_places(role: str, typed: str) -> tuple[places.Scope, ...]:
    """Give the places that a first start can choose from, by a part of their name or their code."""
    kind = AREA if role == "office" else COMMUNE
    wanted = fold(typed)
    found = [one for one in places.scopes().values() if one.kind == kind]
    fitting = [one for one in found if wanted in fold(one.name) or wanted == one.code]
    return tuple(sorted(fitting, key=lambda one: sort_key(one.name)))
