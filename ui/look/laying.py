"""Layouts within layouts, and what stands in one: Python keeps no object of their items.

On the way: a layout that is put into another, or gone through → its items, each forgotten.

PySide makes an object for each item of a layout that is put into another, or that ``itemAt`` gives.
Qt deletes an item with its widget and tells nobody; the object stays registered under its address,
which something else gets next, an icon perhaps. When that goes, Shiboken 6.11 finds the one there,
frees the other twice (``Shiboken::Object::destroy``, ``hasWrapper``), and the program dies.
"""

from collections import deque
from collections.abc import Iterator

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QLayoutItem, QWidget
from shiboken6 import invalidate

from ui.look.flow import Flow


def lay(box: QBoxLayout, part: QBoxLayout | QGridLayout, at: int = -1) -> None:
    """Put a layout into another, at the end or at a place."""
    box.insertLayout(at, part)
    _forget(part)


def lay_in_grid(grid: QGridLayout, part: QBoxLayout, row: int, place: int) -> None:
    """Put a layout into a grid."""
    grid.addLayout(part, row, place)
    _forget(part)


def items(box: QLayout, start: int = 0) -> Iterator[QLayoutItem]:
    """Go through the items of a layout from one on; none may be kept."""
    for n in range(start, box.count()):
        item = box.itemAt(n)
        if item is None:
            continue
        try:
            yield item
        finally:
            if not isinstance(box, Flow):  # which holds its own
                _forget(item)


def widgets(box: QLayout) -> Iterator[QWidget]:
    """Give the widgets that stand in a layout itself."""
    return (held for one in items(box) if (held := one.widget()) is not None)


def last(box: QLayout) -> QWidget | None:
    """Give the widget that stands last in a layout, if one does."""
    return next((one.widget() for one in items(box, box.count() - 1)), None)


def _forget(item: QLayoutItem) -> None:
    """Forget an item; a layout stays, PySide has made objects for what is in it."""
    if isinstance(item, QLayout):
        deque(items(item), maxlen=0)
    else:
        invalidate(item)
