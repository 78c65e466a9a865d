"""What a person sees: the widgets that are shown, by name, and what they say.

Raises ``Lost`` where something that is looked for is not there.
"""

import re

from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.showing import Reason
from ui.tour.moves import Lost


def found(name: str) -> QWidget:
    """Give the visible widget of a name in the active window.

    Raises:
        Lost: there is none.
    """
    windows = [window for window in [QApplication.activeWindow()] if window]
    windows += [window for window in QApplication.topLevelWidgets() if window not in windows]
    for window in windows:
        if window.objectName() == name and window.isVisible():
            return window
        for widget in window.findChildren(QWidget, name):
            if widget.isVisible():
                return widget
    raise Lost(Reason.MISSING, f"no widget {name!r} is shown")


def is_shown(name: str) -> bool:
    """Tell whether a widget of this name can be seen."""
    try:
        return found(name) is not None
    except Lost:
        return False


def is_able(name: str) -> bool:
    """Tell whether a widget of this name is shown and can be used."""
    return is_shown(name) and found(name).isEnabled()


def has_focus(name: str) -> bool:
    """Tell whether the keyboard speaks to a widget in sight of this name, or to a part of it."""
    focused = widget = QApplication.focusWidget()
    while widget is not None and widget.objectName() != name:
        widget = widget.parentWidget()
    return focused is not None and widget is not None and focused.isVisible()


def shown_text(widget: QWidget) -> str:
    """Give what a widget shows, as it is read; of a list, the current row."""
    if isinstance(widget, QLabel | QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QAbstractItemView):
        return row_text(widget)
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else widget.accessibleDescription()


def row_text(view: QAbstractItemView) -> str:
    """Give the texts of the current row of a list, joined by a bar."""
    index = view.currentIndex()
    model = view.model()
    if not index.isValid():
        raise Lost(Reason.MISSING, f"{view.objectName()} has no current row")
    row = [model.index(index.row(), n, index.parent()) for n in range(model.columnCount())]
    return " | ".join(str(cell.data() or "") for cell in row)


def part(text: str, pattern: str) -> str:
    """Give what the first group of a pattern finds in a text, the whole where it finds nothing."""
    match = re.search(pattern, text)
    return match.group(1).strip() if match else text


def row_count(name: str) -> int:
    """Give how many rows a list shows; 0 while it is not there."""
    if not is_shown(name):
        return 0
    view = found(name)
    return view.model().rowCount() if isinstance(view, QAbstractItemView) else 0


def says(name: str) -> bool:
    """Tell whether a widget says something that is not just being looked up anew."""
    return bool(shown_text(found(name))) and not is_shown("reading")
