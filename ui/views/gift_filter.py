"""By what the list of supports is narrowed: words and a state, and how many are left."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop.support.records import SupportState
from ui import reasons
from ui.counts import Counts
from ui.look.blocks import said
from ui.look.parts import ENTERS, Chooser, named, row
from ui.look.typed import filter_line
from ui.models.gifts import GONE, STATES
from ui.views.list_acts import ActsButton

PAUSE_MS: Final = 150


class GiftFilter(QWidget):
    """Words and a state by which the list is narrowed, and how many are left."""

    def __init__(self, on_change: Callable[[], object], on_down: Callable[[], object]) -> None:
        super().__init__()
        self._on_down = on_down
        self.words = filter_line(self.tr("Filter by support, name, village or decision"))
        self.words.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self.words.setObjectName("support.filter")
        self.state = named(Chooser(), self.tr("State"))
        self.state.setObjectName("support.state")
        self.state.addItem(self.tr("All that are on the list"), "")
        for code in STATES:
            self.state.addItem(self._state_words(code), code)
        self.count = said("", "support.count", "quiet", wraps=True)
        self._whole = row(self.words, self.state, self.count)
        self._whole.setStretch(0, 1)
        self.setLayout(self._whole)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(on_change)
        self.words.sought_changed.connect(self._pause.start)
        self.state.activated.connect(on_change)

    def add_end(self, acts: ActsButton) -> None:
        """Put at the end what can be done with the list."""
        self._acts = acts
        self._whole.addWidget(acts.button)

    def _state_words(self, code: str) -> str:
        return self.tr("Taken off the list") if code == GONE else reasons.said(SupportState(code))

    def show_count(self, count: int) -> None:
        """Say how many supports fit."""
        self.count.setText(Counts(self).support(count))

    def ask_for(self, state: str, words: str = "") -> None:
        """Ask for the supports of a state."""
        self.words.setText(words)
        self._pause.stop()
        self.state.setCurrentIndex(max(0, self.state.findData(state)))

    def filters(self) -> dict[str, str]:
        """Give what narrows the list, by name."""
        found = {"words": self.words.sought.strip(), "state": self.state.currentData() or ""}
        return {name: value for name, value in found.items() if value}

    @property
    def is_open(self) -> bool:
        """Say whether nothing narrows the list."""
        return not self.words.sought.strip() and not self.state.currentData()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter and Down lead from the words into the list."""
        if event.key() in (*ENTERS, Qt.Key.Key_Down) and self.words.hasFocus():
            self._on_down()
        else:
            super().keyPressEvent(event)
