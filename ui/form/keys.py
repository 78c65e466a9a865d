"""The keys of a form, one table: what the page hears, and what the help lists.

Digits stand here only for the help: a choice hears them itself, a text field never does.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.look.parts import ENTERS
from ui.words import QT_TRANSLATE_NOOP

NONE: Final = Qt.KeyboardModifier.NoModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier
KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
ALT: Final = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class FormKey:
    """Keys as they are written, their meaning, and the method of the form page that is called."""

    keys: str
    text: str
    call: str = ""
    key: Qt.Key = Qt.Key.Key_unknown
    modifier: Qt.KeyboardModifier = NONE


KEYS: Final[tuple[FormKey, ...]] = (
    FormKey("Enter", QT_TRANSLATE_NOOP("FormKeys", "Next question"), "go_next", ENTERS[0]),
    FormKey(
        "Shift+Enter",
        QT_TRANSLATE_NOOP("FormKeys", "Question before"),
        "go_back",
        ENTERS[0],
        SHIFT,
    ),
    FormKey("1 … 9, 0", QT_TRANSLATE_NOOP("FormKeys", "Choose by its number")),
    FormKey("↑ ↓", QT_TRANSLATE_NOOP("FormKeys", "Within the choices")),
    FormKey("Space", QT_TRANSLATE_NOOP("FormKeys", "Tick")),
    FormKey("Delete", QT_TRANSLATE_NOOP("FormKeys", "Clear a choice")),
    FormKey(
        "Esc",
        QT_TRANSLATE_NOOP("FormKeys", "What was there before; then leave, nothing is lost"),
        "step_out",
        Qt.Key.Key_Escape,
    ),
    FormKey(
        "F2",
        QT_TRANSLATE_NOOP("FormKeys", "Remark on the question"),
        "remark",
        Qt.Key.Key_F2,
    ),
    FormKey(
        "Shift+F2",
        QT_TRANSLATE_NOOP("FormKeys", "Answer what the office asks at the question"),
        "reply",
        Qt.Key.Key_F2,
        SHIFT,
    ),
    FormKey(
        "F3",
        QT_TRANSLATE_NOOP("FormKeys", "Next question that needs a look"),
        "go_problem",
        Qt.Key.Key_F3,
    ),
    FormKey(
        "F4",
        QT_TRANSLATE_NOOP("FormKeys", "Points and their reasons"),
        "explain",
        Qt.Key.Key_F4,
    ),
    FormKey("F6", QT_TRANSLATE_NOOP("FormKeys", "Next section; Shift+F6 the one before")),
    FormKey(
        "Ctrl+PageDown",
        QT_TRANSLATE_NOOP("FormKeys", "Next person of the household"),
        "next_person",
        Qt.Key.Key_PageDown,
        CTRL,
    ),
    FormKey(
        "Ctrl+PageUp",
        QT_TRANSLATE_NOOP("FormKeys", "Person before"),
        "person_before",
        Qt.Key.Key_PageUp,
        CTRL,
    ),
    FormKey("F7", QT_TRANSLATE_NOOP("FormKeys", "Jump to a section"), "jump", Qt.Key.Key_F7),
    FormKey(
        "F8",
        QT_TRANSLATE_NOOP("FormKeys", "Other language of the form"),
        "other_language",
        Qt.Key.Key_F8,
    ),
    FormKey(
        "F9",
        QT_TRANSLATE_NOOP("FormKeys", "“Does not know / refused”, where the form has it"),
        "unknown",
        Qt.Key.Key_F9,
    ),
    FormKey("Ctrl+N", QT_TRANSLATE_NOOP("FormKeys", "Add a member or row")),
    FormKey(
        "Ctrl+Delete",
        QT_TRANSLATE_NOOP("FormKeys", "Remove a member or row, with a reason"),
        "remove_row",
        Qt.Key.Key_Delete,
        CTRL,
    ),
    FormKey(
        "Alt+Z",
        QT_TRANSLATE_NOOP("FormKeys", "Put back the row that was taken out last"),
        "put_back",
        Qt.Key.Key_Z,
        ALT,
    ),
    FormKey(
        "F11",
        QT_TRANSLATE_NOOP("FormKeys", "The answer of the last time, where it stands below"),
        "take_last",
        Qt.Key.Key_F11,
    ),
    FormKey(
        "Shift+F11",
        QT_TRANSLATE_NOOP("FormKeys", "What stood here before, to be taken back"),
        "ask_past",
        Qt.Key.Key_F11,
        SHIFT,
    ),
    FormKey(
        "Alt+1, Alt+2",
        QT_TRANSLATE_NOOP("FormKeys", "Which of two readings of a number is meant"),
        "mean_first",
        Qt.Key.Key_1,
        ALT,
    ),
    FormKey(
        "Alt+↓",
        QT_TRANSLATE_NOOP("FormKeys", "Calendar of a day"),
        "open_calendar",
        Qt.Key.Key_Down,
        ALT,
    ),
    FormKey("F12", QT_TRANSLATE_NOOP("FormKeys", "Key from the paper form, number by number")),
    FormKey("Ctrl+Enter", QT_TRANSLATE_NOOP("FormKeys", "Complete")),
)


def call_of(event: QKeyEvent) -> str:
    """Give the method a key stands for, or nothing."""
    key = ENTERS[0] if event.key() in ENTERS else event.key()
    modifier = event.modifiers() & ~KEYPAD
    if (key, modifier) == (Qt.Key.Key_2, ALT):
        return "mean_second"  # listed with the first
    for row in KEYS:
        if row.call and (row.key, row.modifier) == (key, modifier):
            return row.call
    return ""


def is_removal(event: QKeyEvent) -> bool:
    """Say whether this is Ctrl+Delete, which would else delete a word."""
    return event.key() == Qt.Key.Key_Delete and bool(event.modifiers() & CTRL)
