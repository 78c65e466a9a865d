"""Enter in a form: from box to box, and from the last one to the button that writes.

A text of several lines keeps Enter to itself, Tab leads on from it. Reasons of which one holds are
one box. ``keyed`` says beside a button which key presses it.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from ui.look.parts import ENTERS, button, reveal

WRITES: Final = "Ctrl+Enter"
ENTER: Final = "Enter"
LEAVES: Final = "Esc"
GOES_BACK: Final = "Alt+Q"
AGREES: Final = ("Ctrl+Return", WRITES)
_BOXES: Final = (
    QLineEdit,
    QComboBox,
    QPlainTextEdit,
    QAbstractItemView,
    QCheckBox,
    QRadioButton,
)
_NAMES_KEY: Final = re.compile(r"\((Enter|Esc|F\d+|\w+\+\S+)\)$")
_STEPS: Final = {Qt.KeyboardModifier.NoModifier: 1, Qt.KeyboardModifier.ShiftModifier: -1}


def keyed(words: str, key: str = "") -> str:
    """Write the key of words in brackets behind them: this one, or that marked with &.

    Words that name a key keep it.
    """
    key = key or QKeySequence.mnemonic(words).toString(QKeySequence.SequenceFormat.NativeText)
    words = words.replace("&", "")
    return f"{words} ({key})" if words and key and not _NAMES_KEY.search(words) else words


def way_back(words: str, call: Callable[[], object]) -> QPushButton:
    """Make the button that leads to the step before, by the one key of all of them."""
    made = button(keyed(words, GOES_BACK), call, kind="flat")
    made.setShortcut(GOES_BACK)
    return made


def unkeyed(words: str) -> str:
    """Give the words of a button without the key behind them and without &."""
    return _NAMES_KEY.sub("", words.replace("&", "")).rstrip()


def boxes(inside: QWidget) -> list[QWidget]:
    """Give what is filled in or chosen here now, in the order of Tab; one of several reasons."""
    found: list[QWidget] = []
    for one in _reached(inside):
        if not any(_is_same(one, other) for other in found):
            found.append(one)
    return found


def _reached(inside: QWidget) -> Iterator[QWidget]:
    one = inside.nextInFocusChain()
    while one is not None and one is not inside:
        if isinstance(one, _BOXES) and inside.isAncestorOf(one) and _may_be_filled(one, inside):
            yield one
        one = one.nextInFocusChain()


def _may_be_filled(one: QWidget, inside: QWidget) -> bool:
    takes_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.focusProxy() is None
    is_read = isinstance(one, QLineEdit | QPlainTextEdit) and one.isReadOnly()
    return takes_tab and not is_read and one.isEnabledTo(inside) and one.isVisibleTo(inside)


def _is_same(one: QWidget, other: QWidget) -> bool:
    """Say whether two are answers to one question, of which one holds."""
    if one is other:
        return True
    if not isinstance(one, QRadioButton) or not isinstance(other, QRadioButton):
        return False
    both = one.group(), other.group()
    return both[0] is both[1] if any(both) else one.parent() is other.parent()


def step_of(event: QKeyEvent) -> int:
    """Give 1 for Enter, -1 for Shift+Enter, else 0."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _STEPS.get(held, 0) if event.key() in ENTERS else 0


def go_on(inside: QWidget, here: QWidget | None, end: QWidget, step: int = 1) -> bool:
    """Go from a box to the next one, or to the end behind the last one; say whether it was a box.

    ``step`` -1 goes back, also from the end.
    """
    found = boxes(inside)
    if here is None or step == 0:
        return False
    place = next((n for n, one in enumerate(found) if _is_same(one, here)), None)
    if here is end and step < 0:
        place = len(found)
    if place is None or not found:
        return False
    to = end if place + step >= len(found) else found[max(0, place + step)]
    to.setFocus(Qt.FocusReason.TabFocusReason)
    reveal(to)
    return True


def agree_by_keys(sheet: QWidget, call: Callable[[], object]) -> None:
    """Let Ctrl+Enter press a button from anywhere in its window."""
    for keys in AGREES:
        QShortcut(QKeySequence(keys), sheet, call)
