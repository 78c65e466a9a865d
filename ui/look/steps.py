"""The line of what can be done below something that is read: always in sight, in any width."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QPushButton

from ui.look import geometry
from ui.look.going import keyed, unkeyed
from ui.look.parts import row

AIR = 8  # at both ends of the line


class StepLine(QFrame):
    """Steps at the left, and at the right those that are taken most."""

    def __init__(self, left: Sequence[QPushButton], right: Sequence[QPushButton]) -> None:
        super().__init__()
        self._all = (*left, *right)
        steps = row(*left, None, *right)
        steps.setContentsMargins(0, 8, 0, 0)
        self.setLayout(steps)

    def fit(self, lesser: Mapping[QPushButton, str], width: int) -> None:
        """Where there is too little room the lesser steps lose their keys, then their words.

        ``lesser`` are their words, in the order in which they lose them; & marks their key, which
        stands behind them.
        """
        for made, words in lesser.items():
            made.setText(keyed(words))
        for is_first in (False, True):  # the one that comes first keeps its key the longest
            group = [one for one in lesser.items() if _is_first(one[0]) is is_first]
            self._shorten(group, width)
        for made, words in lesser.items():
            made.setShortcut(QKeySequence.mnemonic(words))  # Qt forgets it with the text

    def _shorten(self, steps: Sequence[tuple[QPushButton, str]], width: int) -> None:
        for made, words in steps:
            if self._is_too_wide(width):
                made.setText(unkeyed(words))
                made.setToolTip(keyed(words))
        for made, _ in steps:
            if self._is_too_wide(width):
                made.setText("")
        for made, words in reversed(steps):  # where words went, there may be room again
            if made.text() and made.text() != keyed(words):
                made.setText(keyed(words))
                if self._is_too_wide(width):
                    made.setText(unkeyed(words))

    def _is_too_wide(self, width: int) -> bool:
        shown = [one for one in self._all if not one.isHidden()]
        return sum(one.sizeHint().width() + geometry.GAP for one in shown) > width - AIR


def _is_first(made: QPushButton) -> bool:
    return bool(made.property("kind") == "first")
