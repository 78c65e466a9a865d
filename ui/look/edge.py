"""The edges of a page that scrolls: what they would cut through is covered, whole lines stand.

On the way: a page that is scrolled, or grows → what an edge goes through → covers of its ground.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

WHOLE: Final = (QLabel, QAbstractButton, QComboBox, QLineEdit)
"""What is seen whole or not at all."""
SHARE: Final = 3  # what is taller than this part of the page may be cut
HAIR: Final = 2  # so little beyond an edge cuts no letter

Span = tuple[int, int]


class Cover(QFrame):
    """Lies over one end of a page; it takes no click."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("ground", "cover")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lie(self, place: QRect) -> None:
        """Lie there, or nowhere where that is no place."""
        self.setGeometry(place)
        self.setVisible(place.height() > 0)
        self.raise_()


class Edges(QObject):
    """Guards both edges of a page that scrolls; the line one is in is never covered."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.upper, self.lower = Cover(area.viewport()), Cover(area.viewport())
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.cover)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self._soon.start())  # a number would be a time to wait
        bar.rangeChanged.connect(lambda *_: self._soon.start())
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: what stands there has other places now."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Paint):
            self._soon.start()
        return super().eventFilter(watched, event)

    def cover(self) -> None:
        """Cover what would be cut now."""
        seat = self._area.viewport()
        wide, tall = seat.width(), seat.height()
        spans = self._spans(tall)
        top = _edge([(-low, -high) for high, low in spans], 0)
        bottom = _edge(spans, tall)
        here = QApplication.focusWidget()
        if here is not None and seat.isAncestorOf(here):
            at = here.mapTo(seat, QPoint(0, 0)).y()
            top = top if -top <= at else 0
            bottom = bottom if bottom >= at + here.height() else tall
        most = tall // SHARE
        self.upper.lie(QRect(0, 0, wide, -top if -top <= most else 0))
        self.lower.lie(QRect(0, bottom, wide, tall - bottom if tall - bottom <= most else 0))

    def _spans(self, tall: int) -> list[Span]:
        """Give from where to where what may not be cut reaches, of what is seen."""
        page, seat = self._area.widget(), self._area.viewport()
        found = list[Span]()
        if page is None:
            return found
        for kind in WHOLE:
            for one in page.findChildren(kind):
                high = one.mapTo(seat, QPoint(0, 0)).y()
                low = high + _said(one)
                is_seen = low > 0 and high < tall and one.isVisible()
                if is_seen and low - high <= tall // SHARE:
                    found.append((high, low))
        return found


def _said(one: QWidget) -> int:
    """Give how tall something is; of a number that stands above its line, the words alone."""
    words = one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.sizeHint().height()
    return min(one.height(), words) if isinstance(one, QLabel) else one.height()


def _edge(spans: list[Span], edge: int) -> int:
    """Give where the last whole line before an edge ends."""
    while cut := [high for high, low in spans if high < edge < low - HAIR]:
        edge = min(cut)
    return edge
