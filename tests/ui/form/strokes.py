"""Keys written as text: ``Lan<Enter>2,5<Tab><Ctrl+N>``, pressed one after the other."""

import re
from typing import Final

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.keyboard import focused, in_dialog, press, write
from ui.form.reasons import ReasonSheet
from ui.main_window import MainWindow

KEYS: Final = {
    "Enter": Qt.Key.Key_Return,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Esc": Qt.Key.Key_Escape,
    "BS": Qt.Key.Key_Backspace,
    "Del": Qt.Key.Key_Delete,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "N": Qt.Key.Key_N,
    **{f"F{n}": getattr(Qt.Key, f"Key_F{n}") for n in range(1, 10)},
}
MODIFIERS: Final = {
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
}
STROKE = re.compile(r"<([A-Za-z0-9+]+)>|(.)", re.DOTALL)


def strike(keys: str) -> None:
    """Press these keys; what is typed goes to whoever has the focus."""
    for stroke in STROKE.finditer(keys):
        if stroke[1] is None:
            _letter(stroke[2])
        else:
            _key(stroke[1])


def _letter(letter: str) -> None:
    if letter.isascii():
        QTest.keyClicks(focused(), letter)
    else:
        write(letter)  # QTest types ASCII only


def _key(name: str) -> None:
    *held, last = name.split("+")
    if (held, last) == (["Ctrl"], "Del"):
        in_dialog(ReasonSheet, _first_reason)
    modifier = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifier |= MODIFIERS[one]
    press(KEYS[last], modifier)
    _settle()


def _settle() -> None:
    """Wait until somebody has the focus: a sheet that closes gives it back with an event."""
    if QApplication.focusWidget() is None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                window.activateWindow()
        deadline = QDeadlineTimer(5000)
        while QApplication.focusWidget() is None and not deadline.hasExpired():
            QTest.qWait(5)


def _first_reason(sheet: ReasonSheet) -> None:
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
