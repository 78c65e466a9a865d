"""A line that is typed into, also through an input method, which composes letter by letter.

What is being composed stands in the line and is no text of it yet. A list that follows what is
typed asks for ``sought``, which holds both, and hears ``typed`` or ``sought_changed``; nothing is
rewritten meanwhile. A line of digits asks no input method: Unikey would keep digits to itself.
"""

from functools import partial
from typing import Any, Final, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip

from gpn_desktop.vietnamese import show_int
from ui.look import icons
from ui.look.parts import named
from ui.words import translate

N = TypeVar("N", bound=QLineEdit)
_CLEARS: Final = "_q_qlineeditclearaction"  # what Qt calls the sign that empties a line
LONGEST_LINE: Final = 200  # letters: more was pasted by mistake, and no page has room for it
LONGEST_REASON: Final = 2_000  # letters of a reason or an answer, which may tell a story


class TypedLine(QLineEdit):
    """A line that knows which letters an input method holds; of digits it asks none."""

    typed = Signal()  # by whoever sits here; also a letter that is not whole yet
    sought_changed = Signal()  # by the program too

    def __init__(self, text: str = "", *, is_worded: bool = True) -> None:
        super().__init__(text)
        self.is_worded = is_worded
        self._composed, self._sought_told = "", text
        self.textEdited.connect(self.typed)
        self.textChanged.connect(self._tell_sought)

    @property
    def is_composing(self) -> bool:
        """Say whether an input method holds a letter that is not whole yet."""
        return bool(self._composed)

    @property
    def composed(self) -> str:
        """Give the letters that an input method holds and that are not whole yet."""
        return self._composed

    @property
    def sought(self) -> str:
        """Give what stands in the line, with the letters that an input method still composes."""
        text, at = self.text(), self.cursorPosition()
        return text[:at] + self._composed + text[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Override QWidget.inputMethodEvent: a word is heard before it is whole."""
        before, self._composed = self._composed, event.preeditString()
        super().inputMethodEvent(event)
        if self._composed != before:
            self.typed.emit()
            self._tell_sought()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *more: Any) -> Any:
        """Override QWidget.inputMethodQuery: digits are no letters in composition."""
        if query is Qt.InputMethodQuery.ImEnabled and not self.is_worded:
            return False
        return super().inputMethodQuery(query, *more)

    def _tell_sought(self) -> None:
        if self.sought != self._sought_told:
            self._sought_told = self.sought
            self.sought_changed.emit()


class FilterLine(TypedLine):
    """Words that narrow a list: Esc empties them first, and only the next one leads back."""

    def __init__(self) -> None:
        super().__init__()
        clearable(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape and self.sought:
            self.clear()  # Ctrl+Z brings the words again
        else:
            super().keyPressEvent(event)


class LiteralText(QPlainTextEdit):
    """Several lines of digits, of which no input method is asked either."""

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *more: Any) -> Any:
        """Override QWidget.inputMethodQuery; the attribute of Qt alone is not heard here."""
        if query is Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *more)


def text_line(
    name: str, text: str = "", *, longest: int = LONGEST_LINE, is_worded: bool = True
) -> TypedLine:
    """Give a field of one line with its name; it says so when more was pasted than it takes."""
    return limited(named(TypedLine(text, is_worded=is_worded), name), longest)


def filter_line(name: str) -> FilterLine:
    """Give a field of words that narrow a list, with its name."""
    return limited(named(FilterLine(), name))


def limited(line: N, longest: int = LONGEST_LINE) -> N:
    """Let a field take that many letters, or what it holds already, and say what it left out."""
    line.setMaxLength(max(longest, len(line.text())))
    line.inputRejected.connect(partial(_tell_longest, line))
    return line


def _tell_longest(line: QLineEdit) -> None:
    words = translate("Parts", "No more than {count} letters fit here; the rest was left out.")
    at = line.mapToGlobal(QPoint(0, line.height()))
    QToolTip.showText(at, words.format(count=show_int(line.maxLength())), line)


def fill(line: QLineEdit, text: str) -> None:
    """Show a text that is kept already, however long it is: nothing of it may be cut off."""
    line.setMaxLength(max(line.maxLength(), len(text)))
    line.setText(text)


def clearable(line: QLineEdit) -> None:
    """Let a sign at its end empty a line: one of ours, for Qt's own is too pale to be seen."""
    line.setClearButtonEnabled(True)
    for action in line.findChildren(QAction, _CLEARS):
        action.setIcon(icons.icon("close", "quiet"))
