"""What of a page is typed into, by kind: a journey types into each, through an input method or not.

A field that is new is told here until ``tests/journeys/fields.py`` says how it is typed into.
"""

import re
from collections.abc import Iterator
from itertools import count, takewhile

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodQueryEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.journeys.fields import UNASKED, WORDED
from ui.look.typed import TypedLine

Entry = QLineEdit | QPlainTextEdit | QTextEdit
ALONE = ("Cell", "GroupField", "PassphraseField")  # classes that are a kind wherever they stand
IS_ON, HINTS = Qt.InputMethodQuery.ImEnabled, Qt.InputMethodHint


def entries(page: QWidget) -> Iterator[Entry]:
    """Give what can be typed into as the page stands; of a list with words, its line."""
    for one in page.findChildren(QWidget):
        if isinstance(one, Entry) and one.isVisible() and one.isEnabled() and not one.isReadOnly():
            yield one


def kind_of(entry: QWidget) -> str:
    """Give its name, numbers left out; else that of what it is the line of, or its class."""
    if type(entry).__name__ in ALONE:
        return type(entry).__name__
    whole = entry if entry.objectName() else entry.parentWidget() or entry
    name = whole.objectName()
    is_ours = bool(name) and not name.startswith("qt_")
    return re.sub(r"\d+", "n", name) if is_ours else type(whole).__name__


def asks(entry: QWidget) -> bool:
    """Say whether Qt lets an input method have what is typed here; ibus has nothing hidden."""
    asking = QInputMethodQueryEvent(IS_ON)
    QApplication.sendEvent(entry, asking)
    is_hidden = bool(entry.inputMethodHints() & HINTS.ImhHiddenText)
    return bool(asking.value(IS_ON)) and not is_hidden


def untyped(page: QWidget) -> Iterator[str]:
    """Name what nobody types into in a journey, and what is no line of ours."""
    for entry in entries(page):
        kind, is_asked = kind_of(entry), asks(entry)
        if kind not in (WORDED if is_asked else UNASKED):
            how = "asks an" if is_asked else "asks no"
            yield f"{kind} {how} input method, and tests/journeys/fields.py knows of none such"
        if isinstance(entry, QLineEdit) and not isinstance(entry, TypedLine):
            yield f"{kind} is no TypedLine: nobody hears what is composed there"
    for view in page.findChildren(QAbstractItemView):
        if view.isVisible() and not isinstance(view, QHeaderView) and _is_edited(view):
            yield f"{kind_of(view)} is edited in its cells, and no journey types there"


def _is_edited(view: QAbstractItemView) -> bool:
    model = view.model()
    if model is None or view.editTriggers() == view.EditTrigger.NoEditTriggers:
        return False
    cells = takewhile(QModelIndex.isValid, (model.index(0, n) for n in count()))
    return any(model.flags(one) & Qt.ItemFlag.ItemIsEditable for one in cells)
