"""One small class for each kind of question. A field shows a state and hands typed text over.

Nothing here reads, judges or rewrites what is typed: no validator, mask or completer, no text set
while somebody types, and nothing is handed over while an input method still composes a letter.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.engine.typed import ACKNOWLEDGED
from ui.form.written import written
from ui.words import translate

LONG: Final = 520
NUMBER_ROOM: Final = 56
MARGINS: Final = (14, 7, 14, 9)


class Field(QWidget):
    """What every kind of question can do."""

    committed = Signal(str)  # as typed, or canonical
    refused = Signal(str)  # words: why what was typed chooses nothing

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Draw a state; text that somebody is typing stays as it is."""
        raise NotImplementedError

    def focus_target(self) -> QWidget:
        """Give where the focus goes."""
        return self

    def name(self, words: str, hint: str) -> None:
        """Say to a screen reader which question this is."""
        self.setAccessibleName(words)
        self.focus_target().setAccessibleName(words)
        self.focus_target().setAccessibleDescription(hint)

    def commit(self) -> None:
        """Hand over what was typed and is not yet handed over."""

    def restore(self) -> bool:
        """Put back what was handed over last; say whether something else had been typed."""
        return False

    def is_being_typed(self) -> bool:
        """Say whether something is typed that was not handed over yet."""
        return False

    def enters(self) -> str:
        """Say what Enter does while it does not go on; "" where it does."""
        return ""


class TickField(Field):
    """One tick: understood, agreed."""

    def __init__(self) -> None:
        super().__init__()
        self.tick = QCheckBox(translate("Fields", "Yes"))
        self.tick.clicked.connect(self._on_tick_clicked)
        self.setFocusProxy(self.tick)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tick)
        box.addStretch(1)

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Override Field.show_state."""
        self.tick.setChecked(state.value == ACKNOWLEDGED)

    def focus_target(self) -> QWidget:
        """Override Field.focus_target."""
        return self.tick

    def _on_tick_clicked(self, ticked: bool) -> None:
        self.committed.emit(ACKNOWLEDGED if ticked else "")


class ValueField(Field):
    """A value that is only shown: read-only text, what was calculated."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.words, 1)

    def name(self, words: str, hint: str) -> None:
        """Override Field.name: the value is read out with the question."""
        self.setAccessibleName(f"{words}: {self.words.text()}")
        self.setAccessibleDescription(hint)

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Override Field.show_state."""
        self.words.setText(written(state, choices, grouped=True) or "–")
