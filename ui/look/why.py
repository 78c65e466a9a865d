"""Asks why: some reasons to choose from, or words of one's own; kept with what is done.

A digit chooses its reason, the last one leads to the words; never while words are typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from ui.look.going import ENTER, LEAVES
from ui.look.sheet import Sheet
from ui.look.typed import LONGEST_REASON, text_line
from ui.words import translate


@dataclass(frozen=True)
class Question:
    """What is asked: the heading, what it means, the reasons offered, and both ends.

    The last reason asks for words of one's own. ``kind`` is that of the button which goes on.
    """

    title: str
    about: str
    reasons: Sequence[str]
    stay: str
    go: str
    kind: str = "grave"


class WhySheet(Sheet):
    """Offers reasons; without one it cannot be agreed to."""

    def __init__(self, parent: QWidget | None, asked: Question) -> None:
        super().__init__(parent, asked.title, asked.about)
        own = translate("Form", "In your own words")
        self._asked = asked
        self._reasons = [QRadioButton(f"{n}  {one}") for n, one in enumerate(asked.reasons, 1)]
        self._words = text_line(own, longest=LONGEST_REASON)
        self._words.setPlaceholderText(own)
        self._words.setObjectName("reason")
        for reason in self._reasons:
            self.body.addWidget(reason)
            reason.toggled.connect(self._on_changed)
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        self.body.setSpacing(4)
        self._words.sought_changed.connect(self._on_changed)
        self.add_end(asked.stay, self.reject, key=LEAVES)
        self._go = self.add_end(asked.go, self.accept, kind=asked.kind, key=ENTER)
        self._go.setEnabled(False)
        self.fit(520, 430)
        self._reasons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def reason(self) -> str:
        """Give the reason as it is kept."""
        both = zip(self._reasons, self._asked.reasons, strict=True)
        chosen = [words for one, words in both if one.isChecked()]
        return ": ".join(part for part in (*chosen, self._words.sought.strip()) if part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QDialog.keyPressEvent: a digit that no field wanted."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = event.text() if held == Qt.KeyboardModifier.NoModifier else ""
        if digit.isdecimal() and 0 < int(digit) <= len(self._reasons):
            made = self._reasons[int(digit) - 1]
            made.setChecked(True)
            to_words = made is self._reasons[-1]
            (self._words if to_words else made).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _on_changed(self) -> None:
        needs_words = self._reasons[-1].isChecked() and not self._words.sought.strip()
        self._go.setEnabled(bool(self.reason()) and not needs_words)


def ask(parent: QWidget | None, asked: Question) -> str | None:
    """Ask for a reason; None when nothing is to be done."""
    sheet = WhySheet(parent, asked)
    return sheet.reason() if sheet.ask() else None
