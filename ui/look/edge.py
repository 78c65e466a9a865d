"""The edges of what scrolls: what they would cut through is covered, whole lines stand.

On the way: a page or a list that is scrolled, or grows → what an edge goes through, a widget or a
row → covers of its ground. A table that scrolls by itself has rows as tall as fits it (``whole``)
and needs no cover; the rows of one that stands whole in a page are lines of that page.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QScrollArea,
    QTableView,
    QTextBrowser,
    QWidget,
)

WHOLE: Final = (QLabel, QAbstractButton, QComboBox, QLineEdit)
"""What is seen whole or not at all."""
FRAMED: Final = (QListView, QTextBrowser)
"""What has round corners, and a ground of its own."""
SHARE: Final = 3  # what is taller than this part of the page may be cut
ROWS_SHARE: Final = 2  # of a list
GROUPS_SHARE: Final = 2  # of a page of groups, at its lower edge
SPILL: Final = 1  # below the rows of a list, which a screen of odd scale rounds up
SAID: Final = "more_is_said"  # of a page below which ``more.MoreBelow`` stands
HAIR: Final = 1  # so little beyond an edge cuts no letter
AIR: Final = 3  # below the frame of a box, where the page goes on
CLOSE: Final = 24  # between a heading and what it is the heading of

Span = tuple[int, int]
Written = tuple[str, int, int]
Card = tuple[Span, list[Span]]


class Cover(QLabel):
    """Lies over one end of a page; it takes no click, and says what it is told to where it fits."""

    def __init__(self, over: QAbstractScrollArea, end: str) -> None:
        super().__init__(over)  # what is in its view goes with what is scrolled there
        self.setProperty("ground", end if isinstance(over, FRAMED) else "cover")
        self.setProperty("role", "small")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lie(self, place: QRect) -> None:
        """Lie there, or nowhere where that is no place.

        What lies there already is left alone: to be raised is to be painted, and to be painted is
        to be asked again.
        """
        if place == self.geometry() and self.isHidden() == (place.height() <= 0):
            return
        self.setGeometry(place)
        self.setVisible(place.height() > 0)
        self.raise_()

    def say(self, words: str) -> None:
        """Say something, where that is as tall as the cover lies."""
        told = words if self.height() >= self.fontMetrics().height() else ""
        if told != self.text():
            self.setText(told)


class Edges(QObject):
    """Guards both edges of a page or a list; the line one is in is never covered."""

    def __init__(self, area: QScrollArea | QListView, group: type[QWidget] | None = None) -> None:
        """Guard an area.

        ``group``: what belongs together; its end does not stand alone below the upper edge, and
        it does not begin where it has no room, unless it is tall and begins high.
        """
        super().__init__(area)
        self._area, self._group = area, group
        self._words: WeakKeyDictionary[QLabel, tuple[Written, int]] = WeakKeyDictionary()
        self._spill = SPILL if isinstance(area, QListView) else 0
        self.upper, self.lower = Cover(area, "upper"), Cover(area, "lower")
        self._share = ROWS_SHARE if isinstance(area, QListView) else SHARE
        self._lower_share = self._share if group is None else GROUPS_SHARE
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.cover)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._on_moved)
        bar.rangeChanged.connect(self._on_moved)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: what stands there has other places now."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Paint):
            self._soon.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_moved(self) -> None:
        self._soon.start()  # not with what is told: a number would be a time to wait

    def cover(self) -> None:
        """Cover what would be cut now."""
        seat = self._area.viewport().geometry()
        tall = seat.height()
        spans = self._spans(tall)
        cards = list(_cards(self._area))
        over = [*spans, *_tails(cards), *self._ends()]
        top = _edge([(-low, -high) for high, low in over], 0)
        led = _led(spans, self._leads(), tall)
        begun = [*spans, *self._rims(), *_heads(cards), *self._begun(cards)]
        here = self._here()
        if here is not None:
            top = top if -top <= here[0] else 0
        above, most = -top, tall // self._share
        self.upper.lie(seat.adjusted(0, 0, 0, (above if above <= most else 0) - tall))
        covered = self._below([*begun, *led], here) or self._below(begun, here)
        spill = self._spill if covered > 0 else 0
        self.lower.lie(seat.adjusted(0, tall - covered, 0, spill))
        self.lower.say("" if self._is_said() else self.tr("More below"))

    def _is_said(self) -> bool:
        """Say whether something else tells that it goes on: a list has its bar, a page a line."""
        return isinstance(self._area, QListView) or bool(self._area.property(SAID))

    def _below(self, spans: list[Span], here: Span | None) -> int:
        """Give how much is covered at the lower edge: nothing where that would be too much."""
        tall = self._area.viewport().height()
        bottom = _edge(spans, tall)
        is_free = here is None or bottom >= here[1]
        return tall - bottom if is_free and tall - bottom <= tall // self._lower_share else 0

    def _here(self) -> Span | None:
        """Give from where to where that reaches in which one is, where one sees it here."""
        found, tall = self._stood_in(), self._area.viewport().height()
        return found if found is not None and found[0] < tall and found[1] > 0 else None

    def _stood_in(self) -> Span | None:
        here, seat = QApplication.focusWidget(), self._area.viewport()
        if isinstance(self._area, QListView):
            box = self._area.visualRect(self._area.currentIndex())
            return (box.top(), box.bottom() + 1) if box.isValid() and here is self._area else None
        if here is None or not seat.isAncestorOf(here):
            return None
        if isinstance(here, QTableView):
            at = here.viewport().mapTo(seat, here.visualRect(here.currentIndex()).topLeft()).y()
            return at, at + here.rowHeight(here.currentIndex().row())
        at = here.mapTo(seat, QPoint(0, 0)).y()
        return at, at + here.height()

    def _spans(self, tall: int) -> list[Span]:
        """Give from where to where what may not be cut reaches, of what is seen."""
        area = self._area
        is_list = isinstance(area, QListView)
        most = tall if is_list else tall // self._share  # of a list one whole row is read better
        found = _rows(area, tall) if isinstance(area, QListView) else self._lines(area)
        return [
            (high, low) for high, low in found if low > 0 and high < tall and low - high <= most
        ]

    def _lines(self, area: QScrollArea) -> Iterator[Span]:
        seat = area.viewport()
        for kind in WHOLE:
            for one in seat.findChildren(kind):
                high = one.mapTo(seat, QPoint(0, 0)).y()
                if one.isVisible() and high < seat.height() and high + one.height() > 0:
                    yield high, high + self._said(one)
        for table in seat.findChildren(QTableView):
            if table.isVisible():
                yield from _rows_of(table, seat)
        for one in seat.findChildren(QListView):
            if one.isVisible():
                top, tall = _reach(one.viewport(), seat)[0], one.viewport().height()
                yield from ((top + high, top + min(low, tall)) for high, low in _rows(one, tall))

    def _rims(self) -> Iterator[Span]:
        """Give the boxes with the line around them, where the page goes on below them."""
        bar, seat = self._area.verticalScrollBar(), self._area.viewport()
        for kind in WHOLE[1:] if bar.maximum() - bar.value() > CLOSE else ():
            for one in seat.findChildren(kind):
                high, low = _reach(one, seat)
                if one.isVisible() and high < seat.height() < low + AIR:
                    yield high, low + AIR

    def _leads(self) -> Iterator[int]:
        """Give where headings end, and titles of tables: alone, below nothing, they say nothing."""
        seat = self._area.viewport()
        if isinstance(self._area, QListView):
            yield from _headings(self._area)
        for one in seat.findChildren(QLabel):
            if one.isVisible() and one.property("role") == "heading":
                yield _reach(one, seat)[1]
        for table in seat.findChildren(QTableView):
            if table.isVisible() and table.horizontalHeader().isVisible():
                yield _reach(table.horizontalHeader(), seat)[1]

    def _said(self, one: QWidget) -> int:
        """Give how tall something is; of a number that stands above its line, the words alone.

        Kept while they are the same: Qt paints words anew when it was asked how tall they are.
        """
        if not isinstance(one, QLabel):
            return one.height()
        written = (one.text(), one.width(), one.height())
        known = self._words.get(one)
        if known is None or known[0] != written:
            is_led = one.hasHeightForWidth()
            words = one.heightForWidth(one.width()) if is_led else one.sizeHint().height()
            known = self._words[one] = (written, min(one.height(), words))
        return known[1]

    def _ends(self) -> Iterator[Span]:
        """Give the groups of which no more than a part of the page is left below its upper edge."""
        for high, low in self._groups():
            if high < -HAIR and low <= self._area.viewport().height() // SHARE:
                yield high, low

    def _begun(self, cards: Iterable[Card]) -> Iterator[Span]:
        """Give what stands whole or not: groups that are low, or begin low, and such cards."""
        tall = self._area.viewport().height()
        for high, low in self._groups():
            if low - high <= tall // SHARE or high >= tall - tall // self._lower_share:
                yield high, low
        here = self._stood_in()
        for (high, low), _ in cards:
            is_here = here is not None and high <= here[0] < low
            if high >= tall - tall // SHARE and not is_here:
                yield high, low

    def _groups(self) -> Iterator[Span]:
        """Give where the groups reach that are seen, but for the one in which one is."""
        seat, here = self._area.viewport(), QApplication.focusWidget()
        for one in seat.findChildren(self._group) if self._group is not None else ():
            inside = one.childrenRect()
            high = one.mapTo(seat, inside.topLeft()).y()
            if one.isVisible() and not (here is not None and one.isAncestorOf(here)):
                yield high, high + inside.height()


def _led(spans: Iterable[Span], ends: Iterable[int], tall: int) -> Iterator[Span]:
    """Give what leads to what stands close below it, each with the first line there."""
    known = sorted(spans)
    for end in ends:
        above = max((one for one in known if one[1] - 2 * HAIR <= end), default=None)
        below = next((one for one in known if one[0] >= end - HAIR), (tall, tall + 2 * HAIR))
        if above is not None and 0 < end <= tall and below[0] - end <= CLOSE:
            yield above[0], below[1]


def _heads(cards: Iterable[Card]) -> Iterator[Span]:
    """Give where cards begin, down to their first words: alone that says nothing."""
    for one, words in cards:
        yield one[0], min(high for high, _ in words) + HAIR + 1


def _tails(cards: Iterable[Card]) -> Iterator[Span]:
    """Give where cards end, from their last words on."""
    for one, words in cards:
        yield max(low for _, low in words) - HAIR - 1, one[1]


def _cards(area: QAbstractScrollArea) -> Iterator[Card]:
    """Give the cards with words on them: from where to where they reach, and the words."""
    seat = area.viewport()
    for one in seat.findChildren(QFrame):
        if one.property("card"):
            held = (part for kind in WHOLE for part in one.findChildren(kind))
            words = [_reach(part, seat) for part in held if part.isVisible()]
            if words:
                yield _reach(one, seat), words


def _reach(one: QWidget, seat: QWidget) -> Span:
    high = one.mapTo(seat, QPoint(0, 0)).y()
    return high, high + one.height()


def _rows_of(table: QTableView, seat: QWidget) -> Iterator[Span]:
    """Give the rows of a table that stands in a page, of those that are seen, and its titles."""
    titles = table.horizontalHeader()
    if titles.isVisible():
        yield _reach(titles, seat)
    top = table.viewport().mapTo(seat, QPoint(0, 0)).y()
    first, end = max(0, table.rowAt(max(0, -top))), top + table.viewport().height()
    for n in range(first, table.model().rowCount()):
        high = top + table.rowViewportPosition(n)
        if high >= min(seat.height(), end):
            return  # what a table hides itself is not in the page
        yield high, high + table.rowHeight(n)


def _rows(view: QListView, tall: int) -> Iterator[Span]:
    """Give the rows of a list down to the first below its lower edge."""
    return ((box.top(), box.bottom() + 1) for _, box in _seen(view, tall))


def _headings(view: QListView) -> Iterator[int]:
    """Give where rows of a list end that are not chosen, but lead to those below them."""
    rows = view.model()
    for n, box in _seen(view, view.viewport().height()):
        if not rows.flags(rows.index(n, 0)) & Qt.ItemFlag.ItemIsSelectable:
            yield box.bottom() + 1


def _seen(view: QListView, tall: int) -> Iterator[tuple[int, QRect]]:
    rows = view.model()
    first = view.indexAt(QPoint(view.viewport().width() // 2, 0)).row()
    for n in range(max(0, first), rows.rowCount()):
        box = view.visualRect(rows.index(n, 0))
        if box.top() >= tall:
            return
        yield n, box


def _edge(spans: list[Span], edge: int) -> int:
    """Give where the last whole line before an edge ends."""
    while cut := [high for high, low in spans if high < edge < low - HAIR]:
        edge = min(cut)
    return edge


def guarded(area: QScrollArea) -> None:
    """Guard the edges of a page, where nobody does it yet."""
    if area.findChild(Edges, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
        Edges(area)


class WholeList(QListWidget):
    """A list neither of whose edges cuts through a row; every list of the program is one."""

    def __init__(self) -> None:
        super().__init__()
        Edges(self)
