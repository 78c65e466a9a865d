"""A keyboard for tests: keys go to whoever has the focus, letters as an input method sends them."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

D = TypeVar("D", bound=QDialog)
CTRL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    """Give who has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nobody has the focus"
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key."""
    QTest.keyClick(focused(), key, modifier)


def write(text: str) -> None:
    """Type letters; QTest itself types ASCII only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, _key(letter), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focused(), event)


def _key(letter: str) -> int:
    return ord(letter.upper()) if letter.isascii() else 0


def replay(sequence: str) -> None:
    """Send what Unikey sends: ``<`` is a Backspace, everything else a letter."""
    for sign in sequence:
        if sign == "<":
            press(Qt.Key.Key_Backspace)
        else:
            write(sign)


def compose(preedit: str, commit: str = "") -> None:
    """Send what a composing input method sends."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(focused(), event)


def in_dialog(kind: type[D], act: Callable[[D], object]) -> None:
    """Do something in the dialog of this kind once it is there; it must be left by then."""

    def look() -> None:
        window = QApplication.activeModalWidget()
        if not isinstance(window, kind) or not window.isActiveWindow():
            QTimer.singleShot(10, look)
            return
        try:
            act(window)
        finally:
            if window.isVisible():
                window.reject()

    QTimer.singleShot(0, look)
