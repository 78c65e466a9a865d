"""The line of what can be done below something that is read: always in sight, in any width.

Where there is too little room the lesser steps go into a menu, each with its words and its key;
their keys are heard as before.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QMenu, QPushButton

from ui.look import geometry
from ui.look.going import keyed, unkeyed
from ui.look.parts import button, named, row, seen
from ui.words import translate

AIR = 8  # at both ends of the line
MORE_KEY: Final = "Alt+V"
AWAY: Final = "away"
"""Marks a step that stands in the menu now: its key is heard though it is not seen."""


class StepLine(QFrame):
    """Steps at the left, and at the right those that are taken most."""

    def __init__(self, left: Sequence[QPushButton], right: Sequence[QPushButton]) -> None:
        super().__init__()
        self._steps = (*left, *right)
        self._away: list[QPushButton] = []
        self._keys: list[QAction] = []
        self._words: dict[QPushButton, str] = {}
        self._said = keyed(translate("StepLine", "More steps…"), MORE_KEY)
        self.more: QPushButton = named(button("", self._on_more_wanted, icon="more"), self._said)
        self.more.setObjectName("steps.more")
        self.more.hide()
        self.menu = QMenu(self.more)
        self.menu.setObjectName("steps.menu")
        steps = row(*left, self.more, None, *right)
        steps.setContentsMargins(0, 8, 0, 0)
        self.setLayout(steps)

    def fit(self, lesser: Mapping[QPushButton, str], width: int) -> None:
        """Where there is too little room the lesser steps go into the menu.

        ``lesser`` are the words of those that stand here now, in the order in which they go; &
        marks their key, which stands behind them. The one that comes first stays; the button of
        the menu, then it, lose their key and their words.
        """
        self._words = dict(lesser)
        self._bring_back()
        for made, words in lesser.items():
            made.setText(keyed(words))
        for made in (one for one in lesser if not _is_first(one)):
            if self._is_too_wide(width) and not made.isHidden():
                self._put_away(made)
        seen(self.more, bool(self._away))
        self._shorten([(self.more, self._said)], width)
        self._shorten([one for one in lesser.items() if one[0] not in self._away], width)
        self.more.setShortcut(MORE_KEY)
        for made, words in lesser.items():
            made.setShortcut(QKeySequence.mnemonic(words))  # Qt forgets it with the text

    def _bring_back(self) -> None:
        for made in self._away:
            made.setProperty(AWAY, False)
            seen(made, made in self._words)
        for key in self._keys:
            self.removeAction(key)
            key.deleteLater()
        self._away, self._keys = [], []
        self.more.setText(self._said)
        self.more.hide()

    def _put_away(self, made: QPushButton) -> None:
        """Put a step into the menu; a key that its words mark is heard here in its place."""
        made.hide()
        made.setProperty(AWAY, True)
        self._away.append(made)
        self.more.show()
        key = QKeySequence.mnemonic(self._words[made])
        if not key.isEmpty():
            heard = QAction(self)
            heard.setShortcut(key)
            heard.triggered.connect(made.click)
            self.addAction(heard)
            self._keys.append(heard)

    def _on_more_wanted(self) -> None:
        """Show the menu, on its first step; who leaves it stands on the button."""
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.menu.clear()
        for made in (one for one in self._steps if one in self._away):
            words = keyed(self._words[made]).replace("&", "&&")
            self.menu.addAction(made.icon(), words, partial(made.click)).setEnabled(
                made.isEnabled()
            )
        self.menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _shorten(self, steps: Sequence[tuple[QPushButton, str]], width: int) -> None:
        for made, words in steps:
            if self._is_too_wide(width):
                made.setText(unkeyed(words))
                made.setToolTip(keyed(words))
        for made, _ in steps:
            if self._is_too_wide(width):
                made.setText("")

    def _is_too_wide(self, width: int) -> bool:
        shown = [one for one in (*self._steps, self.more) if not one.isHidden()]
        return sum(one.sizeHint().width() + geometry.GAP for one in shown) > width - AIR


def _is_first(made: QPushButton) -> bool:
    return bool(made.property("kind") == "first")
