"""Asks why: some reasons to choose from, or words of one's own; kept with what is done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

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
        self._reasons = [QRadioButton(reason) for reason in asked.reasons]
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
        self.add_end(asked.stay, self.reject)
        self._go = self.add_end(asked.go, self.accept, kind=asked.kind)
        self._go.setDefault(True)
        self._go.setEnabled(False)
        self.fit(520, 430)
        self._reasons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def reason(self) -> str:
        """Give the reason as it is kept."""
        chosen = [one.text() for one in self._reasons if one.isChecked()]
        return ": ".join(part for part in (*chosen, self._words.sought.strip()) if part)

    def _on_changed(self) -> None:
        needs_words = self._reasons[-1].isChecked() and not self._words.sought.strip()
        self._go.setEnabled(bool(self.reason()) and not needs_words)


def ask(parent: QWidget | None, asked: Question) -> str | None:
    """Ask for a reason; None when nothing is to be done."""
    sheet = WhySheet(parent, asked)
    return sheet.reason() if sheet.ask() else None
