"""What cannot stand in a cell of the paper form holds once: the cell is marked, the foot says why.

Typed again as it is, it goes on; what becomes of it then is the page's.
"""

from PySide6.QtWidgets import QApplication

from gpn_desktop.engine.effects import Place
from ui.form.coded import Codes
from ui.form.foot import Foot
from ui.form.leaf_model import LeafModel
from ui.form.prompts import choose_again, unlisted
from ui.form.sheet import Sheet
from ui.words import translate


class Held:
    """Knows what a cell was held with; ``sounds``: it is heard too."""

    def __init__(self, page: LeafModel, sheet: Sheet, foot: Foot, *, sounds: bool) -> None:
        self._page, self._sheet, self._foot, self._sounds = page, sheet, foot, sounds
        self._text = ""

    def by(self, text: str) -> bool:
        """Say whether the cell was held with just this."""
        return self._text == text

    def let_go(self) -> None:
        """Hold no more: another cell, or something else is typed."""
        self._text = ""
        self._sheet.mark(is_bad=False)
        self._page.refuse(None)

    def hold(self, words: str) -> None:
        """Stay with an answer that may not stand; Enter once more keeps it."""
        again = translate(
            "Paper",
            "Type it again. If the paper says so: Enter once more keeps it and goes on.",
        )
        self._hold(words, f"{words} {again}", None)  # nothing else says what Enter does now

    def hold_unlisted(self, place: Place | None, codes: Codes) -> None:
        """Stay with what is no choice here; Enter once more leaves the cell empty."""
        again = translate(
            "Paper",
            "Type it again. If the paper says so: Enter once more, it is left empty and noted.",
        )
        text = self._sheet.cell.text()
        self._hold(unlisted(text), choose_again(text, again, codes), place)

    def _hold(self, words: str, told: str, refused: Place | None) -> None:
        cell = self._sheet.cell
        self._text = cell.text()
        self._page.refuse(refused)
        self._sheet.mark(is_bad=True)
        self._foot.hold(told)
        cell.setAccessibleDescription(words)
        cell.selectAll()
        if self._sounds:
            QApplication.beep()  # for eyes that are on the paper

    def warn(self, words: str) -> None:
        """Say what is missing in a cell, or wrong with it, to which one was led."""
        self._sheet.mark(is_bad=True)
        self._foot.warn(words)
