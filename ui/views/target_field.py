"""The number a line of a plan promises, typed in place where the commune may set it.

It hands over the number as it was typed; who opened it has it saved, and says here what is wrong.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.plans.progress import Progress
from ui import measures, messages
from ui.look.flow import flowing
from ui.look.giving_back import GivingBack
from ui.look.going import ENTER, keyed
from ui.look.parts import button, column, label
from ui.look.typed import text_line


class TargetField(QWidget):
    """The number of a target, typed in place; Enter saves it, Esc gives it back, then leaves."""

    saved = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = text_line(self.tr("Number of the target"), is_worded=False)
        self.number.setObjectName("plans.target.number")
        self.number.setMaximumWidth(140)
        self.unit = label("", "quiet")
        self.word = label("", "bad", wraps=True)
        self.word.hide()
        save = button(keyed(self.tr("Save"), ENTER), self._on_save, icon="check", kind="first")
        save.setObjectName("plans.target.save")
        self.number.returnPressed.connect(self._on_save)
        leave = button(self.tr("Leave as it was"), self.left.emit)
        line = flowing(label(self.tr("Target"), "quiet"), self.number, self.unit, save, leave)
        self.setLayout(column(line, self.word, gap=4))
        self._stood = ""
        self._back = GivingBack(self)
        self.hide()

    def show_target(self, found: Progress, typed: str = "") -> None:
        """Offer the number that stands, ready to be written over, or ``typed`` in its place."""
        number = found.target.number() if found.target else None
        self._stood = "" if number is None else vietnamese.show_number(number)
        self.number.setText(self._stood)
        self.unit.setText(measures.unit_of(found.measured.indicator))
        self.word.hide()
        self.show()
        self.number.setFocus()
        self._back.begin()
        if typed:
            self.number.setText(typed)
        self.number.selectAll()

    def unsaved(self) -> str:
        """Give the number that is typed and not saved, nothing where it is as it stood."""
        text = self.number.text()
        return text if text != self._stood else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc gives the number back first."""
        if not self._back.hears(event):
            super().keyPressEvent(event)

    def refuse(self, error: GpnError) -> None:
        """Say what is wrong with the number."""
        self.word.setText(f"{messages.sentence(error)} {messages.remedy(error)}")
        self.word.show()
        self.number.setFocus()

    def complete(self) -> None:
        """Save the number, as Ctrl+Enter does."""
        self._on_save()

    def _on_save(self) -> None:
        self.saved.emit(vietnamese.plain_number(self.number.text()))
