"""Bringing the question one is at into sight, with as much of its words as there is room for."""

from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.form.question import QuestionBox
from ui.look.parts import settle

MOVES: Final = "moves"  # an area whose page is being made longer


def reveal(area: QScrollArea, box: QuestionBox) -> None:
    """Scroll to a question; of one taller than the page to where in it one stands."""
    area.ensureWidgetVisible(box, 0, min(90, area.height() // 4))
    page = area.widget()
    if page is not None and box.height() <= area.viewport().height():
        _let_stand_whole(area, page, box)
    if page is not None and box.height() > area.viewport().height():
        area.verticalScrollBar().setValue(box.mapTo(page, QPoint(0, 0)).y())
        at = QApplication.focusWidget()
        inside = at is not None and box.isAncestorOf(at)
        area.ensureWidgetVisible(at if at and inside else box.field.focus_target(), 0, 8)


def _let_stand_whole(area: QScrollArea, page: QWidget, box: QuestionBox) -> None:
    """Let no question be cut by the upper edge: all of it is seen, where there is room, or none."""
    bar, room = area.verticalScrollBar(), area.viewport().height()
    here = box.mapTo(page, QPoint(0, 0)).y() + box.height()
    wanted = bar.value()
    for one in page.findChildren(QuestionBox):
        top = one.mapTo(page, QPoint(0, 0)).y()
        if one.isVisible() and top < wanted < top + one.height():
            wanted = top if here - top <= room else top + one.height()
            break
    _lengthen(area, page, wanted)
    bar.setValue(wanted)


def _lengthen(area: QScrollArea, page: QWidget, wanted: int) -> None:
    """Leave as much room below the last question as it takes to scroll that far, and no more."""
    layout = page.layout()
    if layout is None or area.property(MOVES):  # the range that changes now asks again
        return
    area.setProperty(MOVES, True)
    at = layout.contentsMargins()
    tail = max(0, wanted + area.viewport().height() - (page.height() - at.bottom()))
    if tail != at.bottom():
        layout.setContentsMargins(at.left(), at.top(), at.right(), tail)
        settle(area)
    area.setProperty(MOVES, False)
