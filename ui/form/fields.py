"""One small class for each kind of question. A field shows a state and hands typed text over.

Nothing here reads, judges or rewrites what is typed: no validator, mask or completer, no text set
while somebody types, and nothing is handed over while an input method still composes a letter.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.engine.typed import ACKNOWLEDGED
from gpn_desktop.forms.definition import QuestionKind
from ui.form.written import written
from ui.look import icons
from ui.look.parts import retone
from ui.words import translate

SHORT, LONG = 200, 520
WIDTHS: Final = {
    QuestionKind.INTEGER: SHORT,
    QuestionKind.DECIMAL: SHORT,
    QuestionKind.DATE: SHORT,
    QuestionKind.TIME: SHORT,
    QuestionKind.DATETIME: 260,
}


class Field(QWidget):
    """What every kind of question can do."""

    committed = Signal(str)  # as typed, or canonical

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Draw a state; text that somebody is typing stays as it is."""
        raise NotImplementedError

    def focus_target(self) -> QWidget:
        """Give where the focus goes."""
        return self

    def commit(self) -> None:
        """Hand over what was typed and is not yet handed over."""

    def restore(self) -> bool:
        """Put back what was handed over last; say whether something else had been typed."""
        return False

    def is_being_typed(self) -> bool:
        """Say whether something is typed that was not handed over yet."""
        return False


def is_removal(event: QKeyEvent) -> bool:
    """Say whether this is Ctrl+Delete, which would else delete a word."""
    is_delete = event.key() == Qt.Key.Key_Delete
    return is_delete and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class Line(QLineEdit):
    """A line that knows whether a letter is still being composed."""

    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composing = False

    @property
    def is_composing(self) -> bool:
        """Say whether an input method holds a letter that is not whole yet."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Override QWidget.inputMethodEvent."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Ctrl+Delete belongs to the form, as everywhere in it."""
        if is_removal(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent."""
        self.entered.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusOutEvent."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class LineField(Field):
    """Text, numbers, dates: one line, shown as officials write it while nobody types."""

    def __init__(self, kind: QuestionKind, appearance: frozenset[str]) -> None:
        super().__init__()
        self._kind, self._appearance = kind, appearance
        self._state: QuestionState | None = None
        self._given = ""  # what the line showed when it was last in step with the session
        self.line = Line()
        self.line.setMaximumWidth(WIDTHS.get(kind, LONG))
        if kind in (QuestionKind.INTEGER, QuestionKind.DECIMAL):
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.left.connect(self._on_line_left)
        self.line.entered.connect(self._on_line_entered)
        self.setFocusProxy(self.line)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addWidget(self.line, 1)
        if kind is QuestionKind.DATE and not appearance & {"year", "month-year"}:
            self._box.addWidget(self._calendar_button())
        self._box.addStretch(1 if kind in WIDTHS else 0)

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Override Field.show_state."""
        self._state = state
        self.line.setReadOnly(state.readonly)
        self.line.setPlaceholderText(placeholder(self._kind, self._appearance))
        if not self.is_being_typed():
            self._draw()

    def focus_target(self) -> QWidget:
        """Override Field.focus_target."""
        return self.line

    def is_being_typed(self) -> bool:
        """Override Field.is_being_typed."""
        return self.line.hasFocus() and (self.line.text() != self._given or self.line.is_composing)

    def commit(self) -> None:
        """Override Field.commit."""
        if self.line.text() != self._given and not self.line.is_composing:
            self._given = self.line.text()
            self.committed.emit(self.line.text())

    def restore(self) -> bool:
        """Override Field.restore."""
        changed = self.line.text() != self._given
        if changed:
            self.line.setText(self._given)
            self.line.selectAll()
        return changed

    def _draw(self) -> None:
        if self._state is not None:
            self._given = written(self._state, (), grouped=not self.line.hasFocus())
            if self.line.text() != self._given:
                self.line.setText(self._given)

    def _on_line_entered(self) -> None:
        if self._state is not None and self.line.text() == self._given:
            self._given = written(self._state, (), grouped=False)
            if self.line.text() != self._given:
                self.line.setText(self._given)

    def _on_line_left(self) -> None:
        self.commit()
        if self.line.text() == self._given:
            self._draw()

    def _calendar_button(self) -> QToolButton:
        made = QToolButton()
        made.setIcon(icons.icon("calendar", "quiet"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setToolTip(translate("Fields", "Choose in a calendar"))
        made.setAccessibleName(made.toolTip())
        made.clicked.connect(self._on_calendar_clicked)
        return made

    def _on_calendar_clicked(self) -> None:
        day = QDate.fromString(self._state.value if self._state else "", Qt.DateFormat.ISODate)
        chosen = Calendar.ask(self.line, day)
        if chosen is not None:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.setText(chosen.toString("dd/MM/yyyy"))
            self.commit()


class Calendar(QDialog):
    """A calendar below a date field."""

    def __init__(self, parent: QWidget, day: QDate) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(translate("Fields", "Calendar"))
        self.page = QCalendarWidget()
        self.page.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.page.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if day.isValid():
            self.page.setSelectedDate(day)
        self.page.activated.connect(self.accept)
        self.page.clicked.connect(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.addWidget(self.page)

    @classmethod
    def ask(cls, below: QWidget, day: QDate) -> QDate | None:
        """Let the user choose a day; None when they went away."""
        made = cls(below, day)
        made.move(below.mapToGlobal(QPoint(0, below.height() + 2)))
        made.page.setFocus(Qt.FocusReason.PopupFocusReason)
        return made.page.selectedDate() if made.exec() == QDialog.DialogCode.Accepted else None


def placeholder(kind: QuestionKind, appearance: frozenset[str]) -> str:
    """Give how an answer is written, where that is not plain."""
    if kind is QuestionKind.DATE:
        if "year" in appearance:
            return translate("Fields", "yyyy")
        if "month-year" in appearance:
            return translate("Fields", "mm/yyyy")
        return translate("Fields", "dd/mm/yyyy")
    return translate("Fields", "hh:mm") if kind is QuestionKind.TIME else ""


class Text(QPlainTextEdit):
    """Several lines: Enter makes a new one, Tab leaves."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_composing = False
        self.setTabChangesFocus(True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Override QWidget.inputMethodEvent."""
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc and Ctrl+Delete belong to the form."""
        if event.key() == Qt.Key.Key_Escape or is_removal(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusOutEvent."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TextField(Field):
    """A longer text."""

    def __init__(self) -> None:
        super().__init__()
        self._given = ""
        self.text = Text()
        self.text.setMaximumWidth(LONG + 80)
        self.text.setFixedHeight(84)
        self.text.left.connect(self.commit)
        self.setFocusProxy(self.text)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.text)

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Override Field.show_state."""
        self.text.setReadOnly(state.readonly)
        if not self.is_being_typed() and state.value != self._given:
            self._given = state.value
            self.text.setPlainText(state.value)

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
            self.text.setPlainText(self._given)
        return changed


class TickField(Field):
    """One tick: understood, agreed."""

    def __init__(self) -> None:
        super().__init__()
        self.tick = QCheckBox(translate("Fields", "Yes"))
        self.tick.clicked.connect(self._on_tick_clicked)
        self.setFocusProxy(self.tick)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tick)
        box.addStretch(1)

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Override Field.show_state."""
        self.tick.setEnabled(not state.readonly)
        self.tick.setChecked(state.value == ACKNOWLEDGED)

    def focus_target(self) -> QWidget:
        """Override Field.focus_target."""
        return self.tick

    def _on_tick_clicked(self, ticked: bool) -> None:
        self.committed.emit(ACKNOWLEDGED if ticked else "")


class ValueField(Field):
    """A value that is only shown: read-only text, what was calculated."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        retone(self.words, "strong", "role")
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.words, 1)

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Override Field.show_state."""
        self.words.setText(written(state, choices, grouped=True) or "–")
