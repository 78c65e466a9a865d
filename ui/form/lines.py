"""Text, numbers, dates: a question that is answered in one line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.forms.definition import QuestionKind
from ui.form.dates import Calendar
from ui.form.fields import LONG, Field
from ui.form.keys import ALT, KEYPAD, is_removal
from ui.form.written import written
from ui.look import geometry, icons
from ui.look.typed import TypedLine
from ui.words import translate

SHORT: Final = 200
NUMBERS: Final = 260
CARDS: Final = "numbers"  # the appearance of numbers of cards, telephones
WIDTHS: Final = {
    QuestionKind.INTEGER: SHORT,
    QuestionKind.DECIMAL: SHORT,
    QuestionKind.DATE: SHORT,
    QuestionKind.TIME: SHORT,
    QuestionKind.DATETIME: NUMBERS,
}


class Line(TypedLine):
    """A line of a form: it says when one comes and goes, and nothing composed is lost by going."""

    left = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Ctrl+Delete and all with Alt belong to the form."""
        if is_removal(event) or event.modifiers() & ~KEYPAD == ALT:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent."""
        self.entered.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusOutEvent."""
        if self.is_composing:
            self.inputMethodEvent(settled(self.composed))
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def settled(composed: str) -> QInputMethodEvent:
    """Give what takes letters in composition as they are: who leaves them loses none."""
    event = QInputMethodEvent()
    event.setCommitString(composed)
    return event


class LineField(Field):
    """Text, numbers, dates: one line, shown as officials write it while nobody types."""

    def __init__(self, kind: QuestionKind, appearance: frozenset[str]) -> None:
        super().__init__()
        self._kind, self._appearance = kind, appearance
        self._state: QuestionState | None = None
        self._given = ""  # what the line showed when it was last in step with the session
        self.line = Line(is_worded=takes_words(kind, appearance))
        wide = NUMBERS if CARDS in appearance else WIDTHS.get(kind, LONG)
        self.line.setMaximumWidth(geometry.grown(wide))
        if kind in (QuestionKind.INTEGER, QuestionKind.DECIMAL):
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.left.connect(self._on_line_left)
        self.line.entered.connect(self._on_line_entered)
        self.setFocusProxy(self.line)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addWidget(self.line, 1)
        self._has_calendar = kind is QuestionKind.DATE and not appearance & {"year", "month-year"}
        if self._has_calendar:
            self._box.addWidget(self._calendar_button())
        self._box.addStretch(0)  # the line takes its whole width first

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
            self._draw()
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
        made.setToolTip(translate("Fields", "Choose in a calendar (Alt+↓)"))
        made.setAccessibleName(made.toolTip())
        made.clicked.connect(self.open_calendar)
        return made

    def open_calendar(self) -> bool:
        """Let a day be chosen in a calendar; False where no day is asked."""
        if not self._has_calendar or self.line.isReadOnly():
            return False
        self._ask_calendar()
        return True

    def _ask_calendar(self) -> None:
        day = QDate.fromString(self._state.value if self._state else "", Qt.DateFormat.ISODate)
        chosen = Calendar.ask(self.line, day)
        if chosen is not None:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.setText(chosen.toString("dd/MM/yyyy"))
            self.commit()


def takes_words(kind: QuestionKind | None, appearance: frozenset[str]) -> bool:
    """Say whether words are written here; digits and days are no letters to compose."""
    return kind is QuestionKind.TEXT and CARDS not in appearance


def placeholder(kind: QuestionKind, appearance: frozenset[str]) -> str:
    """Give how an answer is written, where that is not plain."""
    if kind is QuestionKind.DATE:
        if "year" in appearance:
            return translate("Fields", "yyyy")
        if "month-year" in appearance:
            return translate("Fields", "mm/yyyy")
        return translate("Fields", "dd/mm/yyyy")
    if kind is QuestionKind.DATETIME:
        return translate("Fields", "dd/mm/yyyy hh:mm")
    return translate("Fields", "hh:mm") if kind is QuestionKind.TIME else ""
