"""The one line that is typed into while a paper form is keyed: it goes from cell to cell.

It judges nothing and rewrites nothing. It says what its user's keys mean here: on, back, to the
cell beside, the same as above; letters in composition and the keys of an input method are its own.
"""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from ui.form.keys import CTRL, NONE, SHIFT
from ui.form.lines import Line, settled
from ui.look.parts import ENTERS

STEPS: Final = {
    (Qt.Key.Key_Return, NONE): 1,
    (Qt.Key.Key_Return, SHIFT): -1,
    (Qt.Key.Key_Tab, NONE): 1,
    (Qt.Key.Key_Backtab, SHIFT): -1,
}
WAYS: Final = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


class Cell(Line):
    """A cell of the paper while one stands in it."""

    stepped = Signal(int)
    moved = Signal(int, int)  # lines down, cells to the right
    backed = Signal()  # Backspace where nothing stands
    same_wanted = Signal()
    struck = Signal()  # something was typed, and no letter is in composition

    def __init__(self) -> None:
        super().__init__()
        self.is_coded = False  # digits choose here, and “+” can be no answer
        self._is_fresh, self._was_edited = True, False
        self.textEdited.connect(self._on_text_edited)

    def hold(self, text: str, *, is_coded: bool, is_worded: bool) -> None:
        """Stand in a cell that holds this text; what is typed next takes its place.

        An input method is asked only where words are written: Unikey would keep digits to itself.
        """
        self.is_coded, self._is_fresh = is_coded, True
        self.is_worded = is_worded
        if self.hasFocus():
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)
        self.setText(text)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Override QWidget.event: Tab leads on through the paper, not out of it."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_tab(event):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: what leads elsewhere; all else is typed."""
        if not self._leads(event):
            super().keyPressEvent(event)
            self._tell()

    def _leads(self, event: QKeyEvent) -> bool:
        key = Qt.Key.Key_Return if event.key() in ENTERS else Qt.Key(event.key())
        held = event.modifiers() & ~KEYPAD
        if (key, held) in STEPS:
            self.stepped.emit(STEPS[key, held])
        elif key in WAYS and held == NONE and self._may_leave(*WAYS[key]):
            self.moved.emit(*WAYS[key])
        elif key == Qt.Key.Key_Backspace and held == NONE and not self.text():
            if not event.isAutoRepeat():  # who wipes a word away does not run back
                self.backed.emit()
        elif (key, held) == (Qt.Key.Key_D, CTRL) or (self.is_coded and event.text() == "+"):
            self.same_wanted.emit()
        elif key == Qt.Key.Key_Delete and held == CTRL:
            event.ignore()
        else:
            return False
        return True

    def _may_leave(self, down: int, right: int) -> bool:
        """Say whether an arrow leads to another cell: sideways only from where nothing is typed."""
        return bool(down) or self._is_fresh or not self.text()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Override QWidget.inputMethodEvent: a letter that became whole is typed like any other."""
        super().inputMethodEvent(event)
        self._is_fresh = False
        self._tell()

    def settle(self) -> None:
        """Take letters in composition as they are: one leaves this cell."""
        if self.is_composing:
            self.inputMethodEvent(settled(self.composed))
            QGuiApplication.inputMethod().reset()

    def _tell(self) -> None:
        edited, self._was_edited = self._was_edited, False
        if edited and not self.is_composing:
            self.struck.emit()

    def _on_text_edited(self) -> None:
        self._is_fresh, self._was_edited = False, True


def _is_tab(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
