"""Bringing the question one is at into sight, with as much of its words as there is room for."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea

from ui.form.question import QuestionBox


def reveal(area: QScrollArea, box: QuestionBox) -> None:
    """Scroll to a question; of one taller than the page to where in it one stands."""
    area.ensureWidgetVisible(box, 0, min(90, area.height() // 4))
    page = area.widget()
    if page is not None and box.height() > area.viewport().height():
        area.verticalScrollBar().setValue(box.mapTo(page, QPoint(0, 0)).y())
        at = QApplication.focusWidget()
        inside = at is not None and box.isAncestorOf(at)
        area.ensureWidgetVisible(at if at and inside else box.field.focus_target(), 0, 8)
