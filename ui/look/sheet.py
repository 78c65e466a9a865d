"""The sheet every dialog is written on: a heading, its body, and the buttons at the end.

Where the body is longer than the sheet, Page Down and Page Up read it. Ctrl+K searches above it.
"""

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.look import geometry, theme
from ui.look.parts import button, column, label, line, row, scrolled

AGREES = ("Ctrl+Return", "Ctrl+Enter")
LEAVES: Final = "Esc"
_AGREEING: Final = ("first", "grave")
_NAMES_KEY: Final = re.compile(r"\((Enter|Esc|\w+\+\w+)\)$")
_STEPS = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


def keyed(words: str, key: str = AGREES[-1]) -> str:
    """Give the words of a button with the key that presses it; words that name a key keep it.

    With huge letters there is no room for both.
    """
    names_key = not words or _NAMES_KEY.search(words) is not None
    return words if names_key or geometry.is_huge() else f"{words} ({key})"


def fit(window: QWidget, wide: int, tall: int) -> None:
    """Give a window this much room for its letters, but never more than the screen has.

    A title bar stands above it.
    """
    room = window.screen().availableSize()
    most_wide, most_tall = room.width() - geometry.GAP, room.height() - geometry.TARGET
    window.resize(min(geometry.grown(wide), most_wide), min(geometry.grown(tall), most_tall))


class Sheet(QDialog):
    """A dialog that keeps its buttons in sight and scrolls its body."""

    def __init__(self, parent: QWidget | None, title: str, about: str = "") -> None:
        super().__init__(parent)
        theme.dress(self)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        head = column(label(title, "title", wraps=True), gap=4)
        if about:
            head.addWidget(label(about, "quiet", wraps=True))
        head.setContentsMargins(24, 18, 24, 10)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 4, 24, 16)
        self.body.setSpacing(12)
        inside = QWidget()
        inside.setLayout(self.body)
        self._ends = row(None)
        self._ends.setContentsMargins(24, 12, 24, 14)
        foot = QFrame()
        foot.setProperty("ground", "surface")
        foot.setLayout(self._ends)
        self._scroll = scrolled(inside, is_inset=True)
        around = column(head, self._scroll, line(), foot, gap=0)
        around.setStretch(1, 1)
        self.setLayout(around)
        self.setMinimumWidth(geometry.LINE_LENGTH)
        seek = QShortcut(QKeySequence("Ctrl+K"), self)
        seek.activated.connect(self._on_search_wanted)

    def _on_search_wanted(self) -> None:
        """Let the window behind search over the sheet: what is written on it stays."""
        behind = self.parentWidget()
        window = None if behind is None else behind.window()
        search: Callable[[Sheet], object] | None = getattr(window, "search_over", None)
        if search is not None:
            search(self)

    def add_end(
        self,
        text: str,
        call: Callable[[], object],
        *,
        kind: str = "",
        icon: str = "",
        key: str = "",
    ) -> QPushButton:
        """Add a button at the end; the first step is the one that Enter presses.

        Ctrl+Enter presses it from any field, also where Enter alone does something there, and it
        says so; ``key`` is said where it is another, as Esc.
        """
        key = key or (AGREES[-1] if kind in _AGREEING else "")
        made = button(keyed(text, key) if key else text, call, kind=kind, icon=icon)
        made.setDefault(kind == "first")
        for keys in AGREES if kind in _AGREEING else ():
            QShortcut(QKeySequence(keys), self, made.click)
        self._ends.addWidget(made)
        return made

    def add_word(self, word: QLabel) -> None:
        """Let words stand beside the buttons, where they are seen however far the body scrolls."""
        self._ends.insertWidget(0, word, 20)

    def add_start(self, text: str, call: Callable[[], object], *, icon: str = "") -> QPushButton:
        """Add a button at the other side, away from the ends."""
        made = button(text, call, icon=icon)
        self._ends.insertWidget(0, made)
        return made

    def fit(self, wide: int, tall: int) -> None:
        """Take this much room, as ``fit`` gives it."""
        fit(self, wide, tall)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QDialog.keyPressEvent: what is longer than the sheet is read by keys too."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(step)

    def ask(self) -> bool:
        """Show the sheet and say whether it was agreed to."""
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        return self.exec() == QDialog.DialogCode.Accepted
