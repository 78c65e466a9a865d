"""A short modal word: what is so, what to do, the number for the telephone."""

from PySide6.QtWidgets import QDialog, QWidget

from ui.look import geometry, theme
from ui.look.going import LEAVES, keyed
from ui.look.parts import button, column, label, row, sign
from ui.words import translate


class WarningSheet(QDialog):
    """Says one thing and has one button."""

    def __init__(self, parent: QWidget | None, so: str, do: str, number: str) -> None:
        super().__init__(parent)
        theme.dress(self)
        self.setWindowTitle("GPN Desktop")
        self.setAccessibleName(so)
        heading = label(so, "heading", wraps=True)
        heading.setMinimumWidth(geometry.LINE_LENGTH - 160)
        words = column(heading, label(do, wraps=True), gap=8)
        close = button(keyed(translate("WarningSheet", "Close"), LEAVES), self.accept, kind="first")
        close.setDefault(True)
        body = row(column(sign("warning", "warn", 32), None), words, gap=16)
        box = column(body, row(label(number, "small"), None, close), gap=20)
        box.setContentsMargins(24, 22, 24, 16)
        self.setLayout(box)


def warn(parent: QWidget | None, so: str, do: str, number: str) -> None:
    """Show the word and wait until it was read."""
    WarningSheet(parent, so, do, number).exec()
