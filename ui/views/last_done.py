"""The band that says what was done last on a page, and the key that takes it back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.acts import UNDO_KEY
from ui.look.blocks import said
from ui.look.going import keyed
from ui.look.parts import button, card, column, retone, row, seen, sign
from ui.words import translate


class LastDone(QWidget):
    """Hidden until something was done; ``name`` is whose band it is, for who reads it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._back: Callable[[], object] | None = None
        self._done = said("", f"{name}.done", wraps=True)
        words = keyed(translate("LastDone", "Undo"), UNDO_KEY)
        self.undo = button(words, self._on_undo, icon="undo")
        self.undo.setObjectName(f"{name}.undo")
        self.undo.setShortcut(UNDO_KEY)
        self._signs = {"good": sign("good", "good"), "warn": sign("warning", "warn")}
        line = row(*self._signs.values(), self._done, self.undo, gap=10)
        line.setStretch(len(self._signs), 1)
        self._card = card(line, "good", margin=10)
        self.setLayout(column(self._card))
        self.hide()

    def tell(
        self, words: str, back: Callable[[], object] | None = None, *, tone: str = "good"
    ) -> None:
        """Say what was done last; ``back`` undoes it; tone ``warn`` is to be looked at again."""
        self._back = back
        self._done.setText(words)
        retone(self._card, tone, "card")
        for name, each in self._signs.items():
            seen(each, name == tone)
        self.undo.setVisible(back is not None)
        self.show()

    def _on_undo(self) -> None:
        if self._back is not None:
            self._back()
