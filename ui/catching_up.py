"""Checks that were too many for one merge go on while nobody waits for anything.

On the way: the window is furnished, or findings were written → a few surveys on the thread that
writes → what the user does goes in between → the next few.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.services.changes import Changes, Done
from ui.workbench import Workbench

FIRST_AFTER: Final = 3_000  # ms: the first page is shown and read before anything is caught up
NEXT_AFTER: Final = 100


class CatchingUp(QWidget):
    """Asks a service for some more until it says that nothing is left. It is never shown."""

    def __init__(self, workbench: Workbench, some_more: Callable[[], Done[int]]) -> None:
        super().__init__()
        self._workbench, self._some_more = workbench, some_more
        self.soon = QTimer(self, singleShot=True, interval=FIRST_AFTER)
        self.soon.timeout.connect(self._go_on)
        workbench.changed.connect(self.hear)
        self.soon.start()

    def hear(self, changes: Changes) -> None:
        """Begin anew where checks have found something: more may wait."""
        if changes.touch("findings", "catalogue") and not self.soon.isActive():
            self.soon.start(FIRST_AFTER)

    def _go_on(self) -> None:
        if not self._workbench.is_closed:
            self._workbench.do(self, self._some_more, self._take, self._give_up)

    def _take(self, left: int) -> None:
        if left:
            self.soon.start(NEXT_AFTER)

    def _give_up(self, error: GpnError) -> None:
        """Say nothing: nobody asked for it, and it is tried again at the next change."""
