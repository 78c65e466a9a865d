"""The sheet every dialog is written on: a heading, its body, and the buttons at the end.

Enter leads from box to box and from the last one to the button that agrees; Ctrl+Enter presses
it from anywhere. A sheet that asks one thing is agreed to by Enter, and its button says so.
Where the body is longer than the sheet, Page Down and Page Up read it, and words below
say so. Ctrl+K searches above it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.look import geometry, theme
from ui.look.going import ENTER, WRITES, agree_by_keys, go_on, keyed, step_of
from ui.look.laying import lay
from ui.look.more import UNDER, MoreBelow, turn_page
from ui.look.parts import button, column, label, line, row, scrolled

AGREEING: Final = ("first", "grave")


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
        self._title = label(title, "title", wraps=True)
        head = column(self._title, gap=4)
        if about:
            head.addWidget(label(about, "quiet", wraps=True))
        head.setContentsMargins(24, 18, 24, 10)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 4, 24, UNDER)
        self.body.setSpacing(12)
        self._keys: dict[QPushButton, str] = {}  # of the ends
        self._leads: dict[QWidget, QWidget] = {}
        self._inside = inside = QWidget()
        inside.setLayout(self.body)
        self._ends = row(None)
        self._ends.setContentsMargins(24, 12, 24, 14)
        foot = QFrame()
        foot.setProperty("ground", "surface")
        foot.setLayout(self._ends)
        self._scroll = scrolled(inside, is_inset=True)
        more = MoreBelow(self._scroll, "sheet.more")
        more.setContentsMargins(24, 2, 24, 4)
        self._head = head
        around = column(head, self._scroll, more, line(), foot, gap=0)
        around.setStretch(1, 1)
        self.setLayout(around)
        self.setMinimumWidth(geometry.LINE_LENGTH)
        seek = QShortcut(QKeySequence("Ctrl+K"), self)
        seek.activated.connect(self._on_search_wanted)
        agree_by_keys(self, self._on_agree_wanted)

    def say_beside(self, words: QLabel) -> None:
        """Let words stand in the line of the title, where each line is wanted for the body."""
        self._head.removeWidget(self._title)
        self._title.setWordWrap(False)
        beside = row(self._title, words, gap=16)
        beside.setStretch(1, 1)
        lay(self._head, beside, 0)

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
        """Add a button at the end; the one that is first or grave agrees to the sheet.

        Ctrl+Enter presses that one from any box. Its words say so, or ``key``: with ``ENTER`` a
        plain Enter presses it too, from any box; ``LEAVES`` is said where Esc does the same.
        """
        made = button("", call, kind=kind, icon=icon)
        agrees = kind in AGREEING
        self.word_end(made, text, key or (WRITES if agrees else ""))
        made.setDefault(kind == "first" or (agrees and key == ENTER))
        self._ends.addWidget(made)
        return made

    def word_end(self, made: QPushButton, words: str, key: str = WRITES) -> None:
        """Write words on a button of the end, with its key; huge letters leave no room for both."""
        self._keys[made] = key
        made.setText(keyed(words, key) if key and not geometry.is_huge() else words)
        made.setAccessibleName(made.text())

    def end_keys(self) -> list[tuple[str, str]]:
        """Give the keys of the buttons at the end that can be pressed, with their words."""
        shown = [(key, one) for one, key in self._keys.items() if key and one.isVisible()]
        return [(key, one.text()) for key, one in shown if one.isEnabled()]

    def agreeing(self) -> list[QPushButton]:
        """Give the button that Ctrl+Enter presses now: never more than one, and none if hidden."""
        return [
            one for one in self._keys if one.property("kind") in AGREEING and not one.isHidden()
        ]

    def _on_agree_wanted(self) -> None:
        for one in self.agreeing()[:1]:
            one.click()

    def lead(self, box: QWidget, to: QWidget) -> None:
        """Let Enter in a box in which something is typed go to the button beside it."""
        self._leads[box] = to

    def go_on(self, step: int = 1) -> bool:
        """Go from the box one is in to the next, or to the button; say whether one is in a box."""
        here, end = self.focusWidget(), next(iter(self.agreeing()), None)
        own = self._leads.get(here) if here is not None and step > 0 else None
        if isinstance(here, QLineEdit) and not here.text():
            own = None  # nothing is typed for its button
        if own is not None:
            own.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        is_by_enter = end is not None and self._keys[end] == ENTER
        return end is not None and not is_by_enter and go_on(self._inside, here, end, step)

    def add_word(self, word: QLabel) -> None:
        """Let words stand beside the buttons, where they are seen however far the body scrolls."""
        self._ends.insertWidget(0, word, 20)

    def add_start(
        self, text: str, call: Callable[[], object], *, icon: str = "", key: str = ""
    ) -> QPushButton:
        """Add a button at the other side, away from the ends; ``key`` presses it and is said."""
        made = button("", call, icon=icon)
        self.word_end(made, text, key)
        if key:
            made.setShortcut(key)  # behind the words: they take it away
        self._ends.insertWidget(0, made)
        return made

    def fit(self, wide: int, tall: int) -> None:
        """Take this much room, as ``fit`` gives it."""
        fit(self, wide, tall)

    def fit_whole(self, wide: int) -> None:
        """Take this much width, and the height that all words need there, as the screen has it."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # their letters are measured
        room = geometry.grown(wide)
        tall = self._head.heightForWidth(room) + self.body.heightForWidth(room)
        fit(self, wide, geometry.shrunk(tall + self._ends.sizeHint().height() + UNDER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QDialog.keyPressEvent: what is longer than the sheet is read by keys too."""
        if not turn_page(self._scroll, event) and not self.go_on(step_of(event)):
            super().keyPressEvent(event)

    def ask(self) -> bool:
        """Show the sheet and say whether it was agreed to."""
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        return self.exec() == QDialog.DialogCode.Accepted
