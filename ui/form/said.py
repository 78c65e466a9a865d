"""What is said below a field: what is wrong, what changed meanwhile, what may be meant."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.look.parts import Sign, button, column, label, retone, row, seen, sign


class Said(QWidget):
    """Words with a sign, and buttons for each meaning of a number that has two."""

    meant = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words, self._sign = label("", "bad", wraps=True), sign("warning", "bad", 16)
        line = row(self._sign, self.words, gap=6)
        line.setStretch(1, 1)
        self._line, self._offers, self._offered = QWidget(), row(gap=6), QWidget()
        self._line.setLayout(line)
        self._offered.setLayout(self._offers)
        self.setLayout(column(self._line, self._offered, gap=4))
        self.say("")
        self.offer(())

    def say(self, words: str, tone: str = "bad") -> None:
        """Say something, or nothing any more."""
        self.words.setText(words)
        retone(self.words, tone, "role")
        if isinstance(self._sign, Sign):
            self._sign.change("warning" if tone == "bad" else "info", tone)
        self._line.setVisible(bool(words))
        self._fit()

    def offer(self, readings: Sequence[str]) -> None:
        """Offer what an ambiguous number may mean: 1500 or 1,5?"""
        while self._offers.count():
            item = self._offers.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for n, text in enumerate(readings, 1):
            words = f"{grouped(text)} (Alt+{n})"
            self._offers.addWidget(button(words, partial(self.meant.emit, text)))
        self._offers.addStretch(1)
        self._offered.setVisible(bool(readings))
        self._fit()

    def _fit(self) -> None:
        seen(self, not (self._line.isHidden() and self._offered.isHidden()))


def grouped(text: str) -> str:
    """Write 1.500 beside 1,5: what a number means is seen by its groups."""
    whole, comma, rest = shortest(text).partition(",")
    return (f"{int(whole):,}".replace(",", ".") if whole.isdigit() else whole) + comma + rest


def shortest(text: str) -> str:
    """Write 1,5 for 1,500: beside 1500 the two must not look alike."""
    return text.rstrip("0").rstrip(",") if "," in text else text
