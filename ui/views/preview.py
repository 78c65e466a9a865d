"""The preview of a report: its table with two levels of titles, cells that open what is behind."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gpn_desktop.reports.report import Cell, Column, Kind
from ui.look import geometry, theme
from ui.look.parts import ENTERS, named
from ui.look.whole import scroll_by_rows, stand_whole
from ui.models.laid import ReportModel
from ui.models.rows import Index
from ui.views.sideways import Sideways, in_sight

PAD = 12
GROUP_LINES = 2
WIDEST = 260
LEAST = 60


class GroupedHeader(QHeaderView):
    """Titles of columns, above them what several have in common, below them their numbers."""

    def __init__(self, model: ReportModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._report = model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)

    def _has_groups(self) -> bool:
        return any(about.group for about in self._report.columns)

    def _has_numbers(self) -> bool:
        return any(about.number for about in self._report.columns)

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        line = self.fontMetrics().height()
        lines = 1 + self._has_numbers() + (GROUP_LINES if self._has_groups() else 0)
        return QSize(super().sizeHint().width(), line * lines + 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent: the whole header is drawn here."""
        painter = QPainter(self.viewport())
        worn = theme.worn()
        painter.fillRect(self.viewport().rect(), worn.color("surface"))
        for first, last, group in _runs(self._report.columns):
            self._paint_run(painter, first, last, group)
        painter.setPen(worn.color("edge"))
        bottom = self.viewport().height() - 1
        painter.drawLine(0, bottom, self.viewport().width(), bottom)

    def _paint_run(self, painter: QPainter, first: int, last: int, group: str) -> None:
        shown = [n for n in range(first, last + 1) if not self.isSectionHidden(n)]
        letters = self.fontMetrics()
        line, height = letters.height(), self.viewport().height()
        numbers = line if self._has_numbers() else 0
        labels = height - 6 - numbers - (line + 2)
        if group and shown:
            left = self.sectionViewportPosition(shown[0])
            right = self.sectionViewportPosition(shown[-1]) + self.sectionSize(shown[-1])
            box = QRect(left + 4, 4, right - left - 8, labels - 6)
            self._say(painter, box, group, strong=True)
            painter.setPen(theme.worn().color("edge"))
            painter.drawLine(left + 6, labels - 1, right - 6, labels - 1)
        for n in shown:
            about, left = self._report.columns[n], self.sectionViewportPosition(n)
            top = labels if group else 4
            box = QRect(left + 2, top, self.sectionSize(n) - 4, labels + line + 2 - top)
            self._say(painter, box, about.label, strong=True)
            box = QRect(left + 2, height - numbers - 4, self.sectionSize(n) - 4, numbers)
            self._say(painter, box, about.number, strong=False)

    def _say(self, painter: QPainter, box: QRect, words: str, *, strong: bool) -> None:
        letters = QFont(self.font())
        letters.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        if not strong:
            letters.setPointSizeF(letters.pointSizeF() * 0.85)
        painter.setFont(letters)
        painter.setPen(theme.worn().color("text" if strong else "quiet"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, flags, words)


def _runs(columns: tuple[Column, ...]) -> Iterator[tuple[int, int, str]]:
    """Give (first, last, group) for each run of columns under one title."""
    first = 0
    for n, about in enumerate(columns):
        if n + 1 == len(columns) or columns[n + 1].group != about.group:
            yield first, n, about.group
            first = n + 1


class Preview(QTableView):
    """The table of a report; Enter on a cell opens what it was counted from.

    Columns are whole or not there; those that say what a row is of are always there, the others
    come with the arrows. ``ways`` below it says how many are out of sight.
    """

    def __init__(self, name: str, on_open: Callable[[Cell, int], object]) -> None:
        super().__init__()
        self.report = ReportModel()
        self._on_open, self._first = on_open, 0
        self._beyond = (0, 0)  # left, right
        self._needs: list[int] = []
        self.ways = Sideways(self.go)
        named(self, name)
        self.setHorizontalHeader(GroupedHeader(self.report))
        self.setModel(self.report)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll_by_rows(self)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.doubleClicked.connect(self._open)
        self.report.modelReset.connect(self._on_model_reset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter opens; Ctrl+Enter belongs to the page."""
        wanted = self._wanted(event)
        if event.key() in ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open(self.currentIndex())
        elif 0 <= wanted < self.report.columnCount():
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(wanted))
        else:
            super().keyPressEvent(event)

    def _wanted(self, event: QKeyEvent) -> int:
        """Give the column that a key leads to, seen or not; -1 where it leads to none."""
        now, last = self.currentIndex().column(), self.report.columnCount() - 1
        keys = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End
        ways = dict(zip(keys, (now - 1, now + 1, 0, last), strict=True))
        return ways.get(Qt.Key(event.key()), -1) if now >= 0 and not event.modifiers() else -1

    def keyboardSearch(self, search: str) -> None:
        """Override QAbstractItemView.keyboardSearch: VNI and Telex would jump at random."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Override QAbstractItemView.currentChanged: the column one goes to comes into sight."""
        super().currentChanged(current, previous)
        if current.isValid() and self.isColumnHidden(current.column()):
            self._bring(current.column())

    def go(self, step: int) -> None:
        """Go to the next column that is out of sight at one side."""
        shown = [n for n in range(self.report.columnCount()) if not self.isColumnHidden(n)]
        kept = self._kept()
        beside = shown[-1] + 1 if step > 0 else min(n for n in shown if n >= kept) - 1
        row = max(0, self.currentIndex().row())
        self.setCurrentIndex(self.report.index(row, beside))
        self.setFocus()

    def _bring(self, column: int) -> None:
        units = self._units()
        wanted = next(n for n, unit in enumerate(units) if column in unit)
        firsts, room = range(min(self._first, wanted), wanted + 1), self.viewport().width()
        shown = (n for n in firsts if column in in_sight(self._needs, units, n, room))
        self._first = next(shown)
        self._fit()

    def _open(self, index: Index) -> None:
        cell = self.report.cell_at(index)
        if cell is not None:
            self._on_open(cell, index.row())

    def _on_model_reset(self) -> None:
        self._first = 0
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        self._needs = [self._need(n) for n in range(self.report.columnCount())]
        self._fit()

    def _fit(self) -> None:
        """Give each column what its words and titles need; what is left goes to the text."""
        height = geometry.row_height(self.window().height())
        least = max(height, self.fontMetrics().height() + 8)
        stand_whole(self, least, self.horizontalHeader().sizeHint().height())
        needs, room, kept = self._needs, self.viewport().width(), self._kept()
        shown = in_sight(needs, self._units(), self._first, room)
        free = room - sum(needs[n] for n in shown)
        texts = [n for n in shown if self.report.columns[n].kind is Kind.TEXT]
        taking = texts if len(shown) in (kept, len(needs)) else shown[kept:]
        if free < 0:  # one unit alone is too wide: what says whose row it is gives way
            taking = [n for n in texts if n < kept]
        for n, need in enumerate(needs):
            self.setColumnHidden(n, n not in shown)
            if n in shown:
                more = free // len(taking) if n in taking else 0
                self.setColumnWidth(n, max(min(need, LEAST), need + more))
        self._tell(shown)

    def _tell(self, shown: list[int]) -> None:
        """Say how many columns are out of sight."""
        first = next((n for n in shown if n >= self._kept()), self._kept())
        left, last = first - self._kept(), shown[-1] if shown else -1
        self._beyond = left, self.report.columnCount() - 1 - last
        self._tell_ways()

    def _tell_ways(self) -> None:
        self.ways.tell(*self._beyond, is_there=self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent: the arrows are heard here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.report.rowCount():
            self.setCurrentIndex(self.report.index(0, max(0, self._kept() - 1)))
        self._tell_ways()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusOutEvent."""
        super().focusOutEvent(event)
        self._tell_ways()

    def _kept(self) -> int:
        """Give how many columns say what a row is of: up to the first that is text."""
        kinds = [about.kind for about in self.report.columns]
        return kinds.index(Kind.TEXT) + 1 if Kind.TEXT in kinds else 0

    def _units(self) -> list[range]:
        """Give the other columns as they come and go: those under one title together."""
        kept, found = self._kept(), list[range]()
        for first, last, group in _runs(self.report.columns):
            whole = range(max(kept, first), last + 1)
            found += [whole] if group and whole else [range(n, n + 1) for n in whole]
        return found

    def _need(self, n: int) -> int:
        letters = QFont(self.font())
        letters.setWeight(QFont.Weight.DemiBold)
        metrics = self.fontMetrics()
        about = self.report.columns[n]
        words = (about.number, *self._words(n))
        widest = max((metrics.horizontalAdvance(one) for one in words), default=0)
        title = metrics.horizontalAdvance(about.label) * 108 // 100
        least = self.horizontalHeader().sectionSizeFromContents(n).width()
        return max(least + 2, title + PAD, min(widest * 116 // 100, WIDEST) + PAD * 2)

    def _words(self, n: int) -> Iterator[str]:
        for row in range(self.report.rowCount()):
            yield str(self.report.index(row, n).data())
