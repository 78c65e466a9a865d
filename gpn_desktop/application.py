"""The program without a screen: its folders, its log, and the desk once the data is open.

What is slow to import (the store, keys) is imported where it is first used, off the main thread.
"""

import gc
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gpn_desktop import logs, paths
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.registry import places
from gpn_desktop.services.changes import Done
from gpn_desktop.vietnamese import fold, sort_key

if TYPE_CHECKING:
    from gpn_desktop.services.desk import Desk

logger = logging.getLogger(__name__)

TRAINER = "trainer"
CYCLES_SOUGHT = 100_000, 50, 50  # as gc.set_threshold takes them
COMMUNE, AREA = "commune", "area"


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

    def begin_log(self) -> None:
        """Make the folders and write the log there.

        Raises:
            GpnError: DATA_FOLDER_READ_ONLY.
        """
        paths.prepare(self.folders)
        self._log = logs.begin(self.folders.logs)

    @property
    def is_new(self) -> bool:
        """Whether these folders wait for a first start."""
        return not self.folders.database.exists()

    def begin(self, role: str, scope: str, name: str, passphrase: str) -> "Done[Desk]":
        """Make a new installation and open it.

        Raises:
            GpnError: as ``access.first_start``; SANDBOX_EXISTS.
        """
        from gpn_desktop.services import access

        if role == TRAINER and not self.training:
            self._turn_to_sandbox()
        as_role = "officer" if role == TRAINER else role
        beginning = access.Beginning(as_role, scope, name, passphrase, self.training)
        return self._at(access.first_start(self.folders, beginning))

    def _turn_to_sandbox(self) -> None:
        self.end_log()
        self.folders, self.training = self.folders.sandbox, True
        self.begin_log()
        if not self.is_new:
            raise GpnError(ErrorCode.SANDBOX_EXISTS)

    def unlock(self, passphrase: str) -> "Done[Desk]":
        """Open the data with a passphrase.

        Raises:
            GpnError: as ``access.unlock``.
        """
        from gpn_desktop.services import access

        return self._at(access.unlock(self.folders, passphrase))

    def by_code(self, typed: str, passphrase: str) -> "Done[Desk]":
        """Open the data with the printed code, as it was typed, and set a new passphrase.

        Raises:
            GpnError: as ``recovery.by_code``.
        """
        from gpn_desktop.services import recovery

        return self._at(recovery.by_code(self.folders, typed, passphrase))

    def _at(self, opened: "Done[Desk]") -> "Done[Desk]":
        self.desk = opened.value
        logger.info("opened, training %s", self.training)
        return opened

    def keep_copy(self) -> None:
        """Make the copy of the day, where the data is open and none was made yet.

        Raises:
            GpnError: as ``backup.keep_daily``.
        """
        from gpn_desktop.services import backup

        if self.desk is not None:
            backup.keep_daily(self.desk)

    def close(self) -> None:
        """Close the data; the folders stay."""
        if self.desk is not None:
            self.desk.close()
            self.desk = None

    def end_log(self) -> None:
        """Stop writing the log."""
        if self._log is not None:
            logs.end(self._log)
            self._log = None


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
