"""Rows and lines that stand whole: none is cut by the edge of a table or of a text to read.

On the way: the room below the titles → rows so tall that whole ones fill it; the titles take what
is left of it. One scrolls by rows, so that the first and the last in sight are whole too.
"""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QTableView, QTextBrowser

from ui.look import geometry
from ui.look.edge import HAIR, Cover


def scroll_by_rows(view: QTableView) -> None:
    """Let a table begin with a whole row wherever it is scrolled to."""
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)


def stand_whole(view: QTableView, least: int, heads: int) -> None:
    """Let whole rows fill the room of a table; ``least`` is what a row needs, ``heads`` titles."""
    titles, seat = view.horizontalHeader(), view.viewport().geometry()
    room = seat.bottom() + 1 - view.contentsRect().top() - heads
    tall, left = geometry.rows(room, least, view.model().rowCount())
    view.verticalHeader().setDefaultSectionSize(tall)
    if titles.height() != heads + left:
        titles.setFixedHeight(heads + left)
        view.updateGeometries()
    _stand_where_scrolled(view)


def _stand_where_scrolled(view: QTableView) -> None:
    """Begin with the row one scrolled to: Qt keeps the place it had while rows were as tall."""
    bar, rows = view.verticalScrollBar(), view.verticalHeader()
    if bar.value() < bar.maximum():
        rows.setOffsetToSectionPosition(bar.value())
    elif bar.maximum():
        rows.setOffsetToLastSection()


class WholeText(QTextBrowser):
    """A text to read, neither of whose edges cuts through a line."""

    def __init__(self) -> None:
        super().__init__()
        self.head, self.tail = Cover(self, "upper"), Cover(self, "lower")
        self.verticalScrollBar().valueChanged.connect(self._cover)
        self.verticalScrollBar().rangeChanged.connect(self._cover)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._cover()

    def _cover(self) -> None:
        seat = self.viewport().geometry()
        tall = seat.height()
        first, last = self._line(0), self._line(tall - 1)
        above = first.bottom() + 1 if first.top() < -HAIR else 0
        below = tall - last.top() if last.top() < tall < last.bottom() + 1 - HAIR else 0
        self.head.lie(seat.adjusted(0, 0, 0, above - tall))
        self.tail.lie(seat.adjusted(0, tall - below, 0, 0))

    def _line(self, at: int) -> QRect:
        """Give the line that stands there."""
        return self.cursorRect(self.cursorForPosition(QPoint(self.viewport().width() // 2, at)))


def lines_tall(words: QPlainTextEdit, count: int) -> int:
    """Give how tall a text is in which so many lines are seen whole, and no part of another."""
    frame = words.height() - words.contentsRect().height()
    air = round(words.document().documentMargin())
    return words.fontMetrics().lineSpacing() * count + air + frame
