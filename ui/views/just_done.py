"""The band after an act: what was written down, or was typed and left, and the key to undo it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry import acts
from gpn_desktop.registry.moves import Event
from gpn_desktop.services import undoing
from gpn_desktop.services.desk import Desk
from ui import messages
from ui.acts import DID, UNDO_KEY, why_back
from ui.look.blocks import emptied, strip
from ui.look.states import Step
from ui.views.page import Goal, Ways
from ui.words import dotted, translate

NAME: Final = "household.done"
SEE_KEY: Final = "Alt+X"


class JustDone(QWidget):
    """Says what was done last at a household until another one is opened."""

    shown = Signal()

    def __init__(self, desk: Desk, ways: Ways, after: Callable[[], object]) -> None:
        super().__init__()
        self._desk, self._ways, self._after = desk, ways, after
        self._band = QVBoxLayout(self)
        self._band.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def put_away(self) -> None:
        """Say nothing."""
        emptied(self._band)
        self.hide()

    def show_event(self, event: Event, foretold: str = "") -> None:
        """Say what was written, as it was foretold, and offer to take it back, or the undoing."""
        words = foretold or dotted(translate("Acts", DID[event.sort]), event.reason)
        undo = Step(self.tr("Undo"), partial(self._on_undo, event), "undo", UNDO_KEY)
        new = None
        if event.sort == acts.SPLIT:
            goal = Goal("households", "household", event.to)
            see = self.tr("See the household that was split off")
            new = Step(see, partial(self._ways.go, goal), "households", SEE_KEY)
        said = self.tr("Written down: {act}").format(act=words)
        self._show(said, undo, new)

    def show_left(self, words: str, call: Callable[[], object]) -> None:
        """Say what was typed and is not written, and let it be taken up again."""
        self._show(
            words, Step(self.tr("Take up what was typed"), call, "undo", UNDO_KEY), tone="warn"
        )

    def _show(self, words: str, *steps: Step | None, tone: str = "good") -> None:
        emptied(self._band)
        is_long = len([one for one in steps if one is not None]) > 1
        self._band.addWidget(strip(words, *steps, tone=tone, name=NAME, is_long=is_long))
        self.show()
        self.shown.emit()

    def _on_undo(self, event: Event) -> None:
        call = partial(undoing.undo, self._desk, event.id, why_back(event.sort))
        self._ways.workbench.do(self, call, self._on_undone, self._on_refused)

    def _on_undone(self, event: Event) -> None:
        self.show_event(event)
        self._after()

    def _on_refused(self, error: GpnError) -> None:
        self._show(messages.whole(error), tone="bad")
        self._after()
