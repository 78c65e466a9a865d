"""Says beside an open form that everything is saved, and when; or that something is not."""

from PySide6.QtWidgets import QWidget

from gpn_desktop import chance
from ui.look.blocks import said
from ui.look.parts import row, sign


class Saved(QWidget):
    """Says that everything is saved, and when; or that something is not."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = sign("check", "good", 16)
        self._words = said("", "paper.saved", "small")
        self.setLayout(row(self._sign, self._words, gap=4))
        self._sign.hide()

    def show_saved(self) -> None:
        """Say when the last answer was saved."""
        self._sign.show()
        self._words.setText(self.tr("Saved {time}").format(time=f"{chance.now():%H:%M}"))

    def show_not_saved(self) -> None:
        """Say that the last answer is not saved yet."""
        self._sign.hide()
        self._words.setText(self.tr("Not saved yet"))
