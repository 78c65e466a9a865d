"""What a page says to who does not see it: the tree that a screen reader is given.

Whatever takes a key or a click, each table with the titles of its columns, each image and what a
page paints by itself has words there; a window has a title.
"""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QWidget,
)

from ui.look.states import Medal

NAMED_BY_US = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
"""Qt may name these by what they hold, and what is held today is no title."""
OF_QT = "qt_tableview_cornerbutton"
ROWS_LOOKED_AT = 12
SPOKEN, SHOWN = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole
SIGNS = (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.CheckStateRole)


def unspoken(page: QWidget) -> Iterator[str]:
    """Name what of a page would be read as nothing."""
    menus = [*page.findChildren(QMenu), *([page] if isinstance(page, QMenu) else [])]
    yield from (f"a line of {_kind(one)} has no name" for one in menus if not _is_read(one))
    is_titled = bool((page.windowTitle() or page.accessibleName()).strip())
    if page.isWindow() and not is_titled and page not in menus:
        yield f"{_kind(page)} is a window without a title"
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and not _is_inner(widget):
            yield from _of_widget(widget)


def name_of(widget: QWidget) -> str:
    """Give the name that a screen reader is told."""
    if isinstance(widget, NAMED_BY_US):
        return widget.accessibleName().strip()
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name).strip() if told is not None else ""


def _is_inner(widget: QWidget) -> bool:
    """Say whether it is a part of what has the name: the line of a box, titles over a table."""
    whole = isinstance(widget.parent(), QLineEdit | QComboBox | QAbstractSpinBox | QTabWidget)
    return whole or isinstance(widget, QHeaderView) or widget.objectName() == OF_QT


def _of_widget(widget: QWidget) -> Iterator[str]:
    if _must_be_named(widget) and not name_of(widget):
        yield f"{_kind(widget)} has no name"
    if isinstance(widget, QAbstractItemView):
        yield from (f"{_kind(widget)}: {fault}" for fault in _of_cells(widget))
    if isinstance(widget, QTabWidget):
        for n in range(widget.count()):
            if not widget.tabText(n).strip():
                yield f"{_kind(widget)}: tab {n + 1} has no name"


def _is_read(menu: QMenu) -> bool:
    return all(one.isSeparator() or one.text().strip() for one in menu.actions())


def _kind(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}"


def _must_be_named(widget: QWidget) -> bool:
    """Say whether it is reached, is an image without words beside it, or is painted by us."""
    if isinstance(widget, QTabWidget):  # it is its tabs that are read
        return False
    if isinstance(widget, QLabel) and not widget.text():
        return not widget.pixmap().isNull() and not _has_words_beside(widget)
    reached = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return reached or isinstance(widget, QAbstractButton) or _paints(widget)


def _has_words_beside(image: QLabel) -> bool:
    """Say whether what the image stands in says something: then it only accompanies words."""
    around = image.parentWidget()
    if isinstance(around, Medal):
        around = around.parentWidget()
    if around is None:
        return False
    beside = around.findChildren(QLabel) + around.findChildren(QLineEdit)
    return any(one.isVisible() and name_of(one) for one in beside)


def _paints(widget: QWidget) -> bool:
    """Say whether a class of ours paints it; what holds other parts is read by those."""
    of_ours = [one for one in type(widget).__mro__ if one.__module__.startswith("ui.")]
    is_leaf = not widget.findChildren(QWidget)
    return is_leaf and any("paintEvent" in vars(one) for one in of_ours)


def _of_cells(view: QAbstractItemView) -> Iterator[str]:
    """Say which columns have no title, and which cells show what is not told in words."""
    model = view.model()
    if model is None:
        return
    shown = [n for n in range(_columns(model)) if not _is_hidden(view, n)]
    if isinstance(view, QTableView):
        yield from (f"column {n + 1} has no title" for n in shown if not _title(model, n))
    for line in range(min(model.rowCount(QModelIndex()), ROWS_LOOKED_AT)):
        for n in shown:
            if _is_wordless(model.index(line, n)):
                yield f"row {line + 1}, column {n + 1} shows a sign without words"


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def _is_hidden(view: QAbstractItemView, column: int) -> bool:
    return isinstance(view, QTableView) and view.isColumnHidden(column)


def _title(model: QAbstractItemModel, column: int) -> str:
    said = (model.headerData(column, Qt.Orientation.Horizontal, one) for one in (SPOKEN, SHOWN))
    return "".join(str(one or "") for one in said).strip()


def _is_wordless(index: QModelIndex) -> bool:
    """Say whether a cell has a sign or a box, and no words."""
    said = str(index.data(SPOKEN) or index.data(SHOWN) or "").strip()
    return not said and any(index.data(one) is not None for one in SIGNS)
