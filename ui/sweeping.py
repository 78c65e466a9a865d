"""Garbage in cycles is swept up on the main thread alone.

Python sweeps on whichever thread happens to make values, and who sweeps up a sheet destroys it; Qt
lets the main thread alone destroy what belongs to the screen. So Python's own sweeping is put to
rest while there are windows, and done between two events.
"""

import gc
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 1000
YOUNG, MIDDLE, OLD = 20_000, 10, 20
"""Values made, sweeps of the young, sweeps of the middle-aged, after which the next are swept.

A sweep of all holds the window for 110 to 170 ms where 6,287 persons are opened (180,000 values),
so it is rare: after 128 pages it freed 8,000 values, and no memory that could be seen.
"""


@cache
def let_stay() -> None:
    """Let what was loaded stay: nothing of it is looked at again.

    Done once. Python could say whether it was, but counts all of it: 24 ms where it is 200,000.
    """
    gc.freeze()


class Sweeper(QObject):
    """Sweeps while it lives; Python's own sweeping comes back when it is put away."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        let_stay()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(sweep)
        self._timer.start()

    def put_away(self) -> None:
        """Leave sweeping to Python again."""
        self._timer.stop()
        gc.enable()


def sweep() -> None:
    """Sweep what is due, the young oftener than the old."""
    young, middle, old = gc.get_count()
    if young > YOUNG:
        gc.collect(2 if old > OLD else int(middle > MIDDLE))
