"""What is kept of a list while it is looked at, so that whoever leaves it finds it again.

On the way: the columns and ticks of the sheet → ``services.left_lists``, a moment after each tick
and when the sheet is left, by Esc or by the lock → the first step offers it.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from gpn_desktop.importing.left import Left
from gpn_desktop.services import left_lists, taking_back
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.taking_back import Run
from ui.words import translate
from ui.workbench import Workbench

MOMENT: Final = 400  # ms: many ticks are kept once
NAMED: Final = 12  # rows that are named


class Keeping:
    """Guards what is kept of the list that is open; ``read`` gives it as it is now."""

    def __init__(
        self, owner: QWidget, workbench: Workbench, desk: Desk, read: Callable[[], Left | None]
    ) -> None:
        self._owner, self._workbench, self._desk, self._read = owner, workbench, desk, read
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MOMENT)
        self._timer.timeout.connect(self._on_moment_over)

    def later(self) -> None:
        """Keep it in a moment."""
        self._timer.start()

    def stop(self) -> None:
        """Keep nothing any more: it is being written."""
        self._timer.stop()

    def _on_moment_over(self) -> None:
        if self._owner.isVisible():  # else it was kept as the sheet was left
            self.now()

    def now(self) -> None:
        """Keep it at once."""
        self._timer.stop()
        one = self._read()
        if one is not None:
            keep = partial(left_lists.leave, self._desk, one)
            self._workbench.do(self._owner, keep, lambda _: None)

    def drop(self, one: Left) -> None:
        """Keep a list no more."""
        drop = partial(left_lists.drop, self._desk, one.digest)
        self._workbench.do(self._owner, drop, lambda _: None)


def looked_up(desk: Desk) -> tuple[tuple[Left, ...], tuple[Run, ...]]:
    """Give the lists that wait, and those that were taken in before."""
    return left_lists.left(desk), tuple(taking_back.imports(desk))


def changed_words(*, fits: bool) -> str:
    """Say that a file is not what it was when it was left."""
    if fits:
        return translate(
            "Import",
            "The file was changed since you left it: its columns are as you said, its rows are "
            "judged and ticked anew.",
        )
    return translate(
        "Import",
        "The file was changed since you left it, its titles too: columns and ticks begin anew.",
    )


def again_words(anew: Sequence[int]) -> str:
    """Say that a list is as it was left; of which rows something else is said by now."""
    words = translate("Import", "As you left it: columns and ticks are there again.")
    if not anew:
        return words
    more = translate(
        "Import",
        "Of row(s) {rows} something else is said by now: look at each (↓), Space ticks it anew.",
    )
    rows = [*map(str, anew[:NAMED]), *(["…"] if len(anew) > NAMED else [])]
    return f"{words} {more.format(rows=', '.join(rows))}"
