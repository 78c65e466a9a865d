"""The preview of a report: its table with two levels of titles, cells that open what is behind."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gpn_desktop.reports.report import Cell, Column, Kind
from ui.look import geometry, theme
from ui.look.parts import ENTERS, named
from ui.models.laid import ReportModel
from ui.models.rows import Index

PAD = 12
GROUP_LINES = 2
WIDEST = 260


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
        letters = self.fontMetrics()
        line, height = letters.height(), self.viewport().height()
        numbers = line if self._has_numbers() else 0
        labels = height - 6 - numbers - (line + 2)
        if group:
            left = self.sectionViewportPosition(first)
            right = self.sectionViewportPosition(last) + self.sectionSize(last)
            box = QRect(left + 4, 4, right - left - 8, labels - 6)
            self._say(painter, box, group, strong=True)
            painter.setPen(theme.worn().color("edge"))
            painter.drawLine(left + 6, labels - 1, right - 6, labels - 1)
        for n in range(first, last + 1):
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
    """The table of a report; Enter on a cell opens what it was counted from."""

    def __init__(self, name: str, on_open: Callable[[Cell, int], object]) -> None:
        super().__init__()
        self.report = ReportModel()
        self._on_open = on_open
        named(self, name)
        self.setHorizontalHeader(GroupedHeader(self.report))
        self.setModel(self.report)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.doubleClicked.connect(self._open)
        self.report.modelReset.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter opens; Ctrl+Enter belongs to the page."""
        if event.key() in ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Override QAbstractItemView.keyboardSearch: VNI and Telex would jump at random."""

    def _open(self, index: Index) -> None:
        cell = self.report.cell_at(index)
        if cell is not None:
            self._on_open(cell, index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each column what its words and titles need; what is left goes to the text."""
        height = geometry.row_height(self.window().height())
        self.verticalHeader().setDefaultSectionSize(max(height, self.fontMetrics().height() + 8))
        needs = [self._need(n) for n in range(self.report.columnCount())]
        texts = [n for n, about in enumerate(self.report.columns) if about.kind is Kind.TEXT]
        free = self.viewport().width() - sum(needs)
        for n, need in enumerate(needs):
            more = free // len(texts) if free > 0 and n in texts else 0
            self.setColumnWidth(n, need + more)

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
