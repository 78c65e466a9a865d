"""Cards at the edge of what scrolls: those that are seen in part are covered, and counted below.

A card is whole or not there; what is not there is told by the words at the lower edge. It is not
``edge.Edges``: cards stand in columns that end at different heights, and each is covered alone.
"""

from collections.abc import Iterator, Sequence
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

        The lines of a column are counted: 0 where the upper edge cuts. Where the words would have
        no room the last whole card gives way, unless one stands on it.
        """
        columns: dict[QObject | None, list[tuple[CardButton, QRect]]] = {}
        for card, box in self._cards():
            columns.setdefault(card.parent(), []).append((card, box))
        for cards in columns.values():
            yield from self._cut_of(cards)

    def _cut_of(self, cards: Sequence[tuple[CardButton, QRect]]) -> Iterator[tuple[QRect, int]]:
        inside = self.rect()
        below = [box for _, box in cards if box.bottom() > inside.bottom()]
        for _, box in cards:
            seen = box.intersected(inside)
            if seen != box and not seen.isEmpty() and box.height() <= inside.height():
                yield seen, len(below) if box.bottom() > inside.bottom() else 0
        whole = [(card, box) for card, box in cards if inside.contains(box)]
        if not below or self._has_room(below[0]):
            return
        if len(whole) > 1 and not whole[-1][0].hasFocus():
            yield whole[-1][1], len(below) + 1  # it gives its place to the words

    def _has_room(self, first: QRect) -> bool:
        """Say whether the words have room from where the first begins that is below the edge."""
        return self.rect().bottom() + 1 - first.top() + ABOVE >= self.fontMetrics().height()

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
