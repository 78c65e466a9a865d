"""Cards at the edge of what scrolls: those that are seen in part are covered, and counted below.

A card is whole or not there; what is not there is told by the words at the lower edge. It is not
``edge.Edges``: cards stand in columns that end at different heights, and each is covered alone.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.look import theme
from ui.look.cards import CardButton

INSET: Final = 14  # of the words, as those in a card
ABOVE: Final = 4  # where they begin in the gap between two cards


class Curtain(QWidget):
    """Lies over the view of an area and covers the cards that its edges would cut."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area.viewport())
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("curtain")
        self.setAccessibleName(self.tr("Cards at the edge"))
        area.viewport().installEventFilter(self)
        area.verticalScrollBar().valueChanged.connect(self.update)
        area.verticalScrollBar().rangeChanged.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: it is as large as what it covers, and above it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.resize(self._area.viewport().size())
            self.raise_()
        return False

    def cut(self) -> Iterator[tuple[QRect, int]]:
        """Give what is seen of cards in part, and how many lines lie below, cut by the lower edge.

        The lines of a column are counted: 0 where the upper edge cuts.
        """
        inside = self.rect()
        for card, box in self._cards():
            seen = box.intersected(inside)
            if seen != box and not seen.isEmpty() and box.height() <= inside.height():
                yield seen, self._below(card) if box.bottom() > inside.bottom() else 0

    def _below(self, card: CardButton) -> int:
        cards = [box for one, box in self._cards() if one.parent() is card.parent()]
        return sum(box.bottom() > self.rect().bottom() for box in cards)

    def _cards(self) -> Iterator[tuple[CardButton, QRect]]:
        view = self._area.viewport()
        for one in view.findChildren(CardButton):
            if one.isVisibleTo(view):
                yield one, QRect(one.mapTo(view, QPoint(0, 0)), one.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter, high = QPainter(self), self.fontMetrics().height()
        for seen, below in self.cut():
            painter.fillRect(seen.adjusted(-2, -2, 2, 2), theme.worn().color("ground"))
            if below and seen.height() + ABOVE >= high:
                words = self.tr("{count} more line(s) below (↓)").format(count=below)
                painter.setPen(theme.worn().color("quiet"))
                place = seen.adjusted(INSET, -ABOVE, 0, 0)
                painter.drawText(place, Qt.AlignmentFlag.AlignTop, words)


def curtained(area: QScrollArea) -> QScrollArea:
    """Let an area show whole cards only."""
    Curtain(area)
    return area
