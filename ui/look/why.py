"""Asks why: some reasons to choose from, or words of one's own; kept with what is done.

A digit chooses its reason, the last one leads to the words; never while words are typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget

from ui.look.flow import flowing
from ui.look.going import ENTER, LEAVES
from ui.look.parts import column, label
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


class Reasons(QWidget):
    """Reasons to choose from, the last one asks for words; ``name`` is that of their line."""

    changed = Signal()

    def __init__(
        self, offered: Sequence[str], name: str = "reason", *, is_flat: bool = False
    ) -> None:
        super().__init__()
        own = translate("Form", "In your own words")
        self._offered = offered
        self.choices = [QRadioButton(f"{n}  {one}") for n, one in enumerate(offered, 1)]
        self.words = text_line(own, longest=LONGEST_REASON)
        self.words.setPlaceholderText(own)
        self.words.setObjectName(name)
        for one in self.choices:
            one.toggled.connect(self.changed)
        self.words.sought_changed.connect(self.changed)
        above = (flowing(*self.choices),) if is_flat else self.choices
        self.setLayout(column(*above, self.words, gap=4))
        self.setFocusProxy(self.choices[0])

    def reason(self) -> str:
        """Give the reason as it is kept."""
        both = zip(self.choices, self._offered, strict=True)
        chosen = [words for one, words in both if one.isChecked()]
        return ": ".join(part for part in (*chosen, self.words.sought.strip()) if part)

    def is_given(self) -> bool:
        """Say whether there is one; the last one needs words."""
        needs_words = self.choices[-1].isChecked() and not self.words.sought.strip()
        return bool(self.reason()) and not needs_words

    def lacking(self) -> str:
        """Say what is still to be done for a reason; nothing once there is one."""
        if self.is_given():
            return ""
        choose = translate("Form", "Choose a reason: 1–{last}").format(last=len(self.choices))
        return translate("Form", "Say it in your own words") if self.reason() else choose

    def take(self, event: QKeyEvent) -> bool:
        """Choose by a digit that no field wanted; say whether it was one of them."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = event.text() if held == Qt.KeyboardModifier.NoModifier else ""
        if not digit.isdecimal() or not 0 < int(digit) <= len(self.choices):
            return False
        made = self.choices[int(digit) - 1]
        made.setChecked(True)
        to_words = made is self.choices[-1]
        (self.words if to_words else made).setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def need() -> QLabel:
    """Give the words at the foot of a sheet that say what a reason still needs."""
    made = label("", "small", wraps=True)
    made.setObjectName("why.need")
    return made


class WhySheet(Sheet):
    """Offers reasons; without one it cannot be agreed to."""

    def __init__(self, parent: QWidget | None, asked: Question) -> None:
        super().__init__(parent, asked.title, asked.about)
        self._why = Reasons(asked.reasons)
        self._reasons, self._words = self._why.choices, self._why.words
        self.body.addWidget(self._why)
        self.body.addStretch(1)
        self.add_end(asked.stay, self.reject, key=LEAVES)
        self._go = self.add_end(asked.go, self.accept, kind=asked.kind, key=ENTER)
        self._need = need()
        self.add_word(self._need)
        self._why.changed.connect(self._weigh)
        self._weigh()
        self.fit(520, 430)
        self._why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _weigh(self) -> None:
        self._go.setEnabled(self._why.is_given())
        self._need.setText(self._why.lacking())

    def reason(self) -> str:
        """Give the reason as it is kept."""
        return self._why.reason()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QDialog.keyPressEvent: a digit that no field wanted."""
        if not self._why.take(event):
            super().keyPressEvent(event)


def ask(parent: QWidget | None, asked: Question) -> str | None:
    """Ask for a reason; None when nothing is to be done."""
    sheet = WhySheet(parent, asked)
    return sheet.reason() if sheet.ask() else None
