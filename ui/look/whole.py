"""Rows that stand whole: none is cut by the lower edge of a table, wherever it is scrolled to.

On the way: the room below the titles → rows so tall that whole ones fill it; the titles take what
is left of it. One scrolls by rows, so that the first and the last in sight are whole too.
"""

from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.look import geometry


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
