"""The foot of a form: the section before, what keys do here, what is missing, the next step."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton

from ui.bars import Elided
from ui.look.going import keyed
from ui.look.parts import button, retone, row, seen
from ui.words import dotted, translate

HINT_AIR: Final = 14
BACK_KEY: Final = "Shift+F6"


class WayOn(QFrame):
    """The section before, what is missing, and the next step; always in sight."""

    back = Signal()
    onward = Signal()
    missing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._before = translate("Form", "Section before (Shift+F6)")
        self._back = button(self._before, self.back.emit, icon="back", kind="flat")
        self._back.setObjectName("form_back")
        self._missing = button("", self.missing.emit, icon="warning", kind="link")
        self._missing.setObjectName("form_missing")
        self.next = button("", self.onward.emit, kind="first")
        self.next.setObjectName("form_next")
        self.middle = row(gap=10)
        self._word = Elided("", "bad")
        self._word.setObjectName("form_word")
        self._word.hide()
        self._hint = Elided("", "quiet")
        self._hint.setObjectName("form_hint")
        self._hint.hide()
        self._hints: Sequence[str] = ()
        self._led, self._takes_back, self._is_first = "", False, False
        self._count, self._next, self._short = 0, "", ""
        said = row(self._word, self._hint, gap=0)
        box = row(self._back, self.middle, said, None, self._missing, self.next, gap=10)
        box.setContentsMargins(0, 8, 0, 0)
        self.setLayout(box)

    @property
    def steps(self) -> tuple[QPushButton, ...]:
        """Give the steps in the order in which Tab leads to them: the next one first."""
        return self.next, self._missing, self._back

    def say(self, words: str, tone: str = "bad") -> None:
        """Say what hinders completing; nothing with no words."""
        self._led = ""
        self._word.setText(words)
        seen(self._word, bool(words))
        retone(self._word, tone, "role")
        self._fit()

    def hint(self, hints: Sequence[str]) -> None:
        """Say which key does what here, as much of it as there is room for: the longest first."""
        if hints != self._hints:
            self._hints = hints
            self._fit()

    def lead(self, words: str, *, takes_back: bool = False) -> None:
        """Say beside the keys where one was led; before them, by which key something comes back."""
        if (words, takes_back) != (self._led, self._takes_back):
            self._led, self._takes_back = words, takes_back
            self._fit()

    @property
    def _told(self) -> Sequence[str]:
        """Give what may be said, the longest first."""
        if not self._led or not self._hints:
            return self._hints
        least = self._hints[-2]
        if self._takes_back:
            return dotted(self._led, least), self._led
        return dotted(least, self._led), *self._hints

    def show_state(
        self, words: str, missing: int, *, first: bool, is_last: bool, is_done: bool
    ) -> None:
        """Say what comes next and how many questions still need a look.

        While the section is not done, the next step is a plain button: the question comes first.
        """
        self._is_first = first
        self._missing.setVisible(missing > 0)
        self._count, self._next = missing, words
        self._short = words if is_last else translate("Form", "Next section (F6)")
        retone(self.next, "first" if is_done else "", "kind")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say everything where there is room, else shorter; the keys and the next step stay."""
        need = translate("Form", "{count} to look at (F3)").format(count=self._count)
        left = translate("Form", "{count} left (F3)").format(count=self._count)
        write(self._back, self._before, self._before)
        write(self._missing, need, need)
        write(self.next, self._next, self._next)
        seen(self._back, not self._is_first)
        row_key = -3 if len(self._told) > 3 else -2  # with the key of the rows around
        before = keyed(translate("Form", "Before"), BACK_KEY)
        self._shorten((self._back, before, 1), (self._missing, left, row_key))
        if self._room() < self._wide(row_key):
            seen(self._back, False)  # its key stays
        few = str(self._count)
        self._shorten((self.next, self._short, row_key), (self._missing, few, -1))
        self._show_hint()
        if self._room() < 0:
            letters = self.next.fontMetrics()
            words = self.next.text()
            wide = letters.horizontalAdvance(words) + self._room() - letters.averageCharWidth()
            shown = letters.elidedText(words, Qt.TextElideMode.ElideRight, wide)
            write(self.next, shown, self._next)

    def _shorten(self, *ways: tuple[QPushButton, str, int]) -> None:
        """Say steps shorter, one after the other, while the hint of that number has no room."""
        for made, short, hint in ways:
            if self._room() < self._wide(hint):
                write(made, short, made.accessibleName())

    def _show_hint(self) -> None:
        letters, room = self._hint.fontMetrics(), self._room()
        hints = () if self._word.text() else self._told
        fitting = (one for one in hints if letters.horizontalAdvance(one) + HINT_AIR <= room)
        shown = next(fitting, "")
        if shown != self._hint.text():
            self._hint.setText(shown)
        seen(self._hint, bool(shown))

    def _wide(self, number: int) -> int:
        """Give the room that the hint of this number takes, the longest being the first."""
        told = self._told
        if self._word.text() or not told:
            return 0
        return self._hint.fontMetrics().horizontalAdvance(told[number]) + HINT_AIR

    def _room(self) -> int:
        shown = [one for one in (self._back, self._missing, self.next) if not one.isHidden()]
        word = self._word.minimumSizeHint().width() + 10 if self._word.text() else 0
        return self.width() - 40 - word - sum(one.sizeHint().width() for one in shown)


def write(made: QPushButton, text: str, spoken: str) -> None:
    """Write as much of a button's words as there is room for; the whole is said and in the tip."""
    made.setText(text)
    made.setAccessibleName(spoken)
    made.setToolTip("" if text == spoken else spoken)
