"""Esc in the card of a form: first it gives a field back as it was when somebody came to it.

Only the next Esc leaves the card. What was given back is a step of the field itself: Ctrl+Z there
brings what was typed again.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from ui.words import translate

LEADS_ON: Final = "leads_on"  # property of a card: Enter goes to its next field, said there too
ESCAPES: Final = "escapes"  # property of a card: what Esc does in it, said at the foot of the page


class GivingBack(QObject):
    """What stood in the field of a card where the hands are now."""

    def __init__(self, card: QWidget, given: Callable[[], object] = lambda: None) -> None:
        """Follow the focus within a card; ``given`` hears that a field was given back."""
        super().__init__(card)
        self._card, self._given = card, given
        self._field: QWidget | None = None
        self._stood: object = None
        words = translate("GivingBack", "Esc: the field as it was; once more: leave, nothing lost")
        card.setProperty(ESCAPES, words)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - no widget without it
        application.focusChanged.connect(self._on_focus_changed)

    @Slot()
    def _on_focus_changed(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and now is not self._field and self._card.isAncestorOf(now):
            self._field, self._stood = now, _standing(now)

    def begin(self) -> None:
        """Take what stands now for what was there: the program wrote into the field itself."""
        self._field = None
        self._on_focus_changed()

    def hears(self, event: QKeyEvent) -> bool:
        """Say whether Esc gave a field back, so that it leaves nothing yet."""
        now = QApplication.focusWidget()
        if event.key() != Qt.Key.Key_Escape or now is None or now is not self._field:
            return False
        if _standing(now) == self._stood:
            return False
        _put(now, self._stood)
        self._given()
        return True


def _standing(field: QWidget) -> object:
    """Give what stands in a field; nothing of what is none."""
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QComboBox):
        return field.currentIndex()
    if isinstance(field, QListWidget):
        return [field.item(n).checkState() for n in range(field.count())]
    return None


def _put(field: QWidget, stood: object) -> None:
    if isinstance(field, QLineEdit):
        field.selectAll()
        field.insert(str(stood))
    elif isinstance(field, QPlainTextEdit):
        field.selectAll()
        field.insertPlainText(str(stood))
    elif isinstance(field, QComboBox) and isinstance(stood, int):
        field.setCurrentIndex(stood)
    elif isinstance(field, QListWidget) and isinstance(stood, list):
        for n, state in enumerate(stood):
            field.item(n).setCheckState(state)
