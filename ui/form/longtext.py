"""A question that is answered in several lines: Enter makes a new one, Tab leads on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Choice, QuestionState
from ui.form.fields import LONG, Field
from ui.form.keys import SHIFT, is_removal
from ui.form.lines import settled
from ui.look import geometry
from ui.look.parts import ENTERS


class Text(QPlainTextEdit):
    """Several lines: Enter makes a new one, Tab leaves."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composed = ""
        self.setTabChangesFocus(True)

    @property
    def is_composing(self) -> bool:
        """Say whether an input method holds a letter that is not whole yet."""
        return bool(self._composed)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Override QWidget.inputMethodEvent."""
        self._composed = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc, Shift+Enter and Ctrl+Delete belong to the form."""
        leads_back = event.key() in ENTERS and event.modifiers() & SHIFT
        if event.key() == Qt.Key.Key_Escape or leads_back or is_removal(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusOutEvent."""
        if self._composed:
            self.inputMethodEvent(settled(self._composed))
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TextField(Field):
    """A longer text."""

    def __init__(self) -> None:
        super().__init__()
        self._given = self._kept = ""
        self.text = Text()
        self.text.setMaximumWidth(geometry.grown(LONG))
        self.text.setFixedHeight(geometry.grown(84))
        self.text.left.connect(self.commit)
        self.setFocusProxy(self.text)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.text)

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Override Field.show_state."""
        self.text.setReadOnly(state.readonly)
        self._kept = state.raw or state.value
        if not self.is_being_typed():
            self._draw()

    def _draw(self) -> None:
        self._given = self._kept
        if self.text.toPlainText() != self._given:
            self.text.setPlainText(self._given)

    def focus_target(self) -> QWidget:
        """Override Field.focus_target."""
        return self.text

    def is_being_typed(self) -> bool:
        """Override Field.is_being_typed."""
        return self.text.hasFocus() and (
            self.text.toPlainText() != self._given or self.text.is_composing
        )

    def commit(self) -> None:
        """Override Field.commit."""
        if self.text.toPlainText() != self._given and not self.text.is_composing:
            self._given = self.text.toPlainText()
            self.committed.emit(self._given)

    def restore(self) -> bool:
        """Override Field.restore."""
        changed = self.text.toPlainText() != self._given
        if changed:
            self._draw()
        return changed
