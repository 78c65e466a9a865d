"""What a machine can see on a page.

Clipped words, controls without a name, pages that ask for more room than the smallest screen has,
targets too small to hit, fields that no journey types into, a page that no key leads into.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from tests.shots.spoken import unspoken
from tests.shots.typed_into import untyped
from ui.bars import Elided
from ui.enter_line import EnterLine
from ui.look import geometry
from ui.look.edge import HAIR, ROWS_SHARE, Cover

LEAST_TARGET = 28
SMALL_KINDS = ("link", "status")
SLACK = 1


def faults(
    page: QWidget, *, stretched: bool = False, room: tuple[int, int] = geometry.LEAST
) -> list[str]:
    """Name everything that is wrong with a page as it stands.

    With ``stretched`` words the page may ask for more room, and titles of columns may end in ….
    ``room`` is the least that a window has.
    """
    found = [*unspoken(page), *untyped(page), *_unfocused(page)]
    found += [] if stretched else [*_too_large(page, room), *_titles(page)]
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and not _is_inner(widget):
            found += [*_clipped(widget), *_too_small(widget), *_cut(widget)]
            found += [] if stretched else _beyond(widget)
    return found


def _unfocused(page: QWidget) -> Iterator[str]:
    has_it = QApplication.focusWidget()
    if page.isWindow() and (has_it is None or not has_it.isVisible()):
        yield "nothing that is seen has the focus: keys lead nowhere"


def _is_inner(widget: QWidget) -> bool:
    """Say whether Qt made it: the editor of a box, the buttons of a bar, what scrolls."""
    inside = isinstance(widget.parent(), QTabBar | QLineEdit | QComboBox)
    return inside or widget.objectName().startswith("qt_")


def _too_large(page: QWidget, room: tuple[int, int]) -> Iterator[str]:
    least = page.minimumSizeHint().expandedTo(page.minimumSize())
    wide, tall = room
    if page.isWindow() and (least.width() > wide or least.height() > tall):
        yield f"asks for {least.width()}×{least.height()}"


def _beyond(widget: QWidget) -> Iterator[str]:
    """Say what scrolls upright only and is wider than its place."""
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if not isinstance(widget, QScrollArea) or content is None:
        return
    off = widget.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    over = content.width() - widget.viewport().width()
    if off and over > 0:
        yield f"{type(widget.parentWidget()).__name__} hides {over} pixels of what scrolls"


def _clipped(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, Elided):
        room = widget.contentsRect()
        if widget.wordWrap():
            short = widget.heightForWidth(widget.width()) > widget.height() + SLACK
        else:
            short = widget.sizeHint().width() > widget.width() + SLACK
        if isinstance(widget, EnterLine):  # it asks for room for more than it says now
            short = widget.fontMetrics().horizontalAdvance(widget.text()) > room.width()
        if short:
            yield f"label {room.width()}×{room.height()} clips {widget.text()[:60]!r}"
    if isinstance(widget, QAbstractButton):
        short = widget.sizeHint().width() > widget.width() + SLACK
        if widget.hasHeightForWidth():  # its words take another line
            short = widget.heightForWidth(widget.width()) > widget.height() + SLACK
        if short:
            yield f"button clips {widget.text()!r}"


def _cut(widget: QWidget) -> Iterator[str]:
    """Say which rows of a list an edge cuts and no cover hides; one that is tall may be cut."""
    if not isinstance(widget, QListView | QTableView) or widget.model() is None:
        return
    seat, covers = widget.viewport().geometry(), widget.findChildren(Cover)
    hidden = [one.geometry() for one in covers if one.isVisible()]
    for n in range(widget.model().rowCount()):
        box = widget.visualRect(widget.model().index(n, 0)).translated(seat.topLeft())
        inside = box.intersected(seat)
        is_cut = (
            HAIR < inside.height() < box.height() - HAIR
            and box.height() <= seat.height() // ROWS_SHARE
        )
        if is_cut and not any(each.contains(inside) for each in hidden):
            words = str(widget.model().index(n, 0).data())
            yield f"{type(widget).__name__} cuts through {words[:60]!r}"


def _titles(page: QWidget) -> Iterator[str]:
    for header in page.findChildren(QHeaderView):
        if header.isVisible() and header.orientation() == Qt.Orientation.Horizontal:
            yield from _clipped_titles(header)


def _clipped_titles(header: QHeaderView) -> Iterator[str]:
    for n in range(header.count()):
        need = header.sectionSizeFromContents(n).width()
        if not header.isSectionHidden(n) and need > header.sectionSize(n) + SLACK:
            title = header.model().headerData(n, Qt.Orientation.Horizontal)
            yield f"column {header.sectionSize(n)} < {need} clips {title!r}"


def _too_small(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QPushButton | QLineEdit | QComboBox):
        return
    if widget.property("kind") not in SMALL_KINDS and widget.height() < LEAST_TARGET:
        yield f"{type(widget).__name__} is {widget.height()} high"
