"""Says beside an open form that something is not saved; when all is, stands below every page."""

from PySide6.QtWidgets import QWidget

from ui.look.blocks import said
from ui.look.parts import row, seen, sign
from ui.workbench import Workbench


class Saved(QWidget):
    """Seen while an answer is not saved; the window is told of that, and when everything is."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        words = said(self.tr("Not saved yet"), "paper.unsaved", "warn")
        self.setLayout(row(sign("warning", "warn", 16), words, gap=4))
        self.hide()

    def show_saved(self) -> None:
        """Say that everything is saved."""
        self.hide()
        self._workbench.saved.emit()

    def show_not_saved(self) -> None:
        """Say that the last answer is not saved yet."""
        seen(self, wanted=True)
        self._workbench.unsaved.emit()
