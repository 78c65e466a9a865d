"""A search over a long list of choices, in a text field: digits and letters are only typed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.vietnamese import fold
from ui.form.fields import LONG, Field
from ui.form.lines import Line
from ui.look import geometry
from ui.look.edge import WholeList
from ui.words import translate

PAUSE_MS: Final = 150
MOST_TALL: Final = 188


class SearchField(Field):
    """One of many: type a part of its name without marks, Down and Enter choose."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[Choice, ...] = ()
        self._given, self._kept, self._readonly = "", "", False
        self._is_refused = False
        self.line = Line()
        self.line.setMaximumWidth(geometry.grown(LONG))
        self.line.setPlaceholderText(
            translate("Fields", "Type a part of it without marks, then Enter")
        )
        self.line.left.connect(self._on_line_left)
        self.line.typed.connect(self._on_line_typed)
        self.list = WholeList()
        self.list.setMaximumWidth(geometry.grown(LONG))
        self.list.setAccessibleName(translate("Fields", "Choices found"))
        self.list.itemClicked.connect(self._on_item_chosen)
        self.list.itemActivated.connect(self._on_item_chosen)
        self.list.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._fill)
        self.setFocusProxy(self.line)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.line)
        box.addWidget(self.list)

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Override Field.show_state."""
        self._choices = tuple(choices)
        self._readonly = state.readonly
        self.line.setReadOnly(state.readonly)
        label = next((c.label for c in choices if c.code == state.value), state.value)
        self._kept = label
        if not self.is_being_typed():
            self._draw()

    def _draw(self) -> None:
        self._given = self._kept
        if self.line.text() != self._given:
            self.line.setText(self._given)

    def focus_target(self) -> QWidget:
        """Override Field.focus_target."""
        return self.line

    def is_being_typed(self) -> bool:
        """Override Field.is_being_typed."""
        return self.line.hasFocus() and (self.line.text() != self._given or self.line.is_composing)

    def commit(self) -> None:
        """Override Field.commit: what was typed must name one choice; else it is put back."""
        typed = self.line.text().strip()
        if typed == self._given or self.line.is_composing:
            return
        if not typed:
            self._hand_over("", "")
            return
        found = self._found(typed)
        same = [choice for choice in found if fold(choice.label) == fold(typed)]
        one = same or found
        if len(one) == 1:
            self._hand_over(one[0].code, one[0].label)
            return
        words = translate(
            "Fields", "“{text}” is not in the list. Type it again, or ↓: the whole list."
        )
        if one:
            words = translate("Fields", "Several choices hold “{text}”: press ↓ and choose one.")
            self._fill()
        self._is_refused = True
        self.refused.emit(words.format(text=typed))

    def restore(self) -> bool:
        """Override Field.restore."""
        shown = self.list.isVisible()
        if self.list.hasFocus():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.hide()
        changed = self.line.text() != self._given
        if changed:
            self._draw()
        return changed or shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Down opens the list."""
        if event.key() == Qt.Key.Key_Down and not self._readonly:
            self._fill()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentRow(max(0, self.list.currentRow()))
        else:
            super().keyPressEvent(event)

    def enters(self) -> str:
        """Override Field.enters: in the list it takes a line."""
        return translate("Form", "↑ ↓: choose · Enter: take it") if self.list.hasFocus() else ""

    def code_of(self, codes: Sequence[str]) -> str:
        """Give the first of these codes that is a choice here, or nothing."""
        return next((c.code for c in self._choices if c.code in codes), "")

    def _found(self, typed: str) -> list[Choice]:
        wanted = fold(typed)
        if wanted == fold(self._given):
            return list(self._choices)
        found = [choice for choice in self._choices if wanted in fold(choice.label)]
        return sorted(found, key=lambda choice: not fold(choice.label).startswith(wanted))

    def _fill(self) -> None:
        self.list.clear()
        for choice in self._found(self.line.sought.strip()):
            item = QListWidgetItem(choice.label)  # digits are searched for: no number beside it
            item.setData(Qt.ItemDataRole.UserRole, choice.code)
            self.list.addItem(item)
            if choice.label == self._given:
                self.list.setCurrentItem(item)
        lines = self.list.count() * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth()
        self.list.setFixedHeight(min(geometry.grown(MOST_TALL), lines))
        self.list.setVisible(bool(self.list.count()))

    def _hand_over(self, code: str, label: str) -> None:
        self._given = label
        self.line.setText(label)
        self.list.hide()
        self.committed.emit(code)

    def _on_line_typed(self) -> None:
        if self._is_refused:
            self._is_refused = False
            self.refused.emit("")  # it was said of what is typed no more
        self._pause.start()

    def _on_line_left(self) -> None:
        self._pause.stop()
        if not self.list.hasFocus():
            self.commit()
            self.list.hide()
            if self.line.text() != self._given:
                self.line.setText(self._given)

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hand_over(str(item.data(Qt.ItemDataRole.UserRole)), item.text())
