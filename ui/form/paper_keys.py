"""The keys of the paper form, one table: what its page hears, and what the help lists."""

from typing import Final

from PySide6.QtCore import Qt

from ui.form.keys import CTRL, NONE, SHIFT, FormKey
from ui.words import QT_TRANSLATE_NOOP

TURN: Final = Qt.Key.Key_F12
KEYS: Final[tuple[FormKey, ...]] = (
    FormKey(
        "F12",
        QT_TRANSLATE_NOOP("FormKeys", "Key from the paper form, and back to the usual page"),
    ),
    FormKey(
        "1, 2, 11 …",
        QT_TRANSLATE_NOOP("FormKeys", "The number on paper; a whole one leads on by itself"),
    ),
    FormKey("Enter, Tab", QT_TRANSLATE_NOOP("FormKeys", "Next cell; Shift: the cell before")),
    FormKey("↑ ↓ ← →", QT_TRANSLATE_NOOP("FormKeys", "The cell beside")),
    FormKey(
        "Backspace",
        QT_TRANSLATE_NOOP("FormKeys", "In an empty cell: back to the cell before"),
    ),
    FormKey(
        "Ctrl+D, +",
        QT_TRANSLATE_NOOP("FormKeys", "The same as in the row above, or as on the paper before"),
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
        "Esc", QT_TRANSLATE_NOOP("FormKeys", "What was there before"), "step_out", Qt.Key.Key_Escape
    ),
    FormKey("F2", QT_TRANSLATE_NOOP("FormKeys", "Remark on the question"), "remark", Qt.Key.Key_F2),
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
        "F4", QT_TRANSLATE_NOOP("FormKeys", "Points and their reasons"), "explain", Qt.Key.Key_F4
    ),
    FormKey(
        "F5",
        QT_TRANSLATE_NOOP("FormKeys", "A cell that is not asked: note what the paper says"),
        "go_skipped",
        Qt.Key.Key_F5,
    ),
    FormKey("F6", QT_TRANSLATE_NOOP("FormKeys", "Next page of the paper; Shift+F6 the one before")),
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
    FormKey("Ctrl+N", QT_TRANSLATE_NOOP("FormKeys", "Line for one more person or row")),
    FormKey(
        "Ctrl+Delete",
        QT_TRANSLATE_NOOP("FormKeys", "Remove a member or row, with a reason"),
        "remove_row",
        Qt.Key.Key_Delete,
        CTRL,
    ),
    FormKey(
        "Ctrl+Enter",
        QT_TRANSLATE_NOOP("FormKeys", "Complete; the number of the next household is asked"),
    ),
)


def call_of(key: int, modifier: Qt.KeyboardModifier = NONE) -> str:
    """Give the method of the page that a key stands for, or nothing."""
    found = (one.call for one in KEYS if one.call and (one.key, one.modifier) == (key, modifier))
    return next(found, "")
