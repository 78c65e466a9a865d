"""The view of a list: whole rows, the order given, Enter opens, Tab leaves."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QTableView,
)

from ui.look import geometry
from ui.look.edge import guarded
from ui.look.parts import ENTERS
from ui.look.whole import scroll_by_rows, stand_whole
from ui.models.ordered import ORDER_KEY, Order, turned
from ui.models.rows import DOWN, UP, RowTableModel
from ui.models.toned import Toned
from ui.models.widths import Widths

R = TypeVar("R")
INSET = 13  # beside the words of a cell, with the air that Qt adds


class Table(QTableView, Generic[R]):
    """A list of rows; ``on_open`` is called with the row that Enter or a double click opens.

    ``copied`` tells of Ctrl+C where several rows may be chosen, ``ordered`` of another order.
    """

    copied = Signal()
    ordered = Signal()
    lines = 1  # of a row
    is_roomy = False  # where all rows have room with two lines, words that are longer go on there
    told: frozenset[str] = frozenset()
    """Titles of columns whose words stand beside the list, for all its rows: they go first."""

    def __init__(
        self,
        model: RowTableModel[R],
        name: str,
        on_open: Callable[[R], object],
        on_choose: Callable[[R], object] | None = None,
    ) -> None:
        super().__init__()
        self.rows, self._widths = model, Widths(self, model)
        self._on_open, self._on_choose = on_open, on_choose
        self.can_order: Callable[[int], bool] = lambda column: True
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(Toned(self, model))
        self._arrange()
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        model.modelReset.connect(self._on_model_reset)
        model.layoutChanged.connect(self._on_model_reset)
        model.dataChanged.connect(self._on_model_reset)  # rows that were still on their way

    def _arrange(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        scroll_by_rows(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, UP)
        header.setMinimumSectionSize(48)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSortingEnabled(True)

    def take_lines(self, lines: int) -> None:
        """Let a row have so many lines: words that are longer than their column go on there."""
        self.lines = lines
        self.setWordWrap(lines > 1)
        self._fit()

    def take_room(self) -> None:
        """Let rows have two lines where words would be cut and all of them have room so."""
        self.is_roomy = True
        self._fit()

    def chosen(self) -> R | None:
        """Give the row the user stands on; None where there is none, or it is still on its way."""
        index = self.currentIndex()
        return self.rows.row_if_here(index) if index.isValid() else None

    def choose(self, wanted: Callable[[R], bool]) -> bool:
        """Stand on the first row that is wanted, and say whether there was one."""
        index = self.rows.index_of(wanted)
        if index.isValid():
            self.setCurrentIndex(index)
            self.show_row(index)
        return index.isValid()

    def show_row(self, index: QModelIndex) -> None:
        """Scroll to a row so that the one below it is seen too."""
        for one in (index.siblingAtRow(index.row() + 1), index):
            if one.isValid():
                self.scrollTo(one)

    def order(self) -> Order:
        """Give by which column the rows are ordered, and whether upwards."""
        header = self.horizontalHeader()
        return Order(header.sortIndicatorSection(), header.sortIndicatorOrder() == UP)

    def order_by(self, wanted: Order) -> None:
        """Order the rows otherwise."""
        self.horizontalHeader().setSortIndicator(wanted.column, UP if wanted.is_up else DOWN)
        self.ordered.emit()

    def _turn_order(self, step: int) -> None:
        all_ = range(len(self.rows.columns))
        seen = [n for n in all_ if self.can_order(n) and not self.isColumnHidden(n)]
        self.order_by(turned(self.order(), seen, step, has_given=self.rows.has_given))

    def choose_first(self) -> None:
        """Stand on the first row, where nothing is chosen yet."""
        if not self.selectionModel().hasSelection() and self.rows.rowCount():
            index = self.rows.index(max(0, self.currentIndex().row()), 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent: who comes here sees where he stands."""
        super().focusInEvent(event)
        self.choose_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter opens; letters do not jump (search is there)."""
        row = self.chosen()
        is_many = self.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection
        if is_many and event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in ENTERS and row is not None:
            self._on_open(row)
        elif event.key() == ORDER_KEY:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._turn_order(-1 if is_back else 1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.rows.rowCount():
            last = self.rows.rowCount() - 1 if event.key() == Qt.Key.Key_End else 0
            self.setCurrentIndex(self.rows.index(last, 0))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Override QAbstractItemView.keyboardSearch: VNI and Telex would jump at random."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget.changeEvent: in a window, titles wear its style and need other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._widths.forget_all()
            self._fit()

    def _share_width(self) -> None:
        """Make each column as wide as it may be; what has no room goes."""
        widths = self._widths.shared(self.viewport().width(), self._needs(), self.told)
        for n in range(len(self.rows.columns)):
            self.setColumnHidden(n, n not in widths)
            if n in widths:
                self.setColumnWidth(n, widths[n])

    def _needs(self) -> list[int]:
        """Give what each column needs."""
        return self._widths.needs()

    def _on_model_reset(self) -> None:
        self._widths.forget()
        self._fit()
        if self.hasFocus():
            self.choose_first()

    def _fit(self) -> None:
        height = geometry.row_height(self.window().height())
        lines = min(self.lines, 2) if geometry.is_low(self.window().height()) else self.lines
        if self.is_roomy:
            lines = self._widths.roomy_lines(self.told)
            self.setWordWrap(lines > 1)
        self._widths.lines = lines
        needed = self.fontMetrics().height() * lines + 8
        titles = self.horizontalHeader().sizeHint().height()
        self._fit_rows(
            max(height, needed), min(titles, geometry.title_height(self.window().height()))
        )
        self._share_width()

    def _fit_rows(self, least: int, heads: int) -> None:
        """Give rows and titles their height."""
        stand_whole(self, least, heads)

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = self.rows.row_if_here(index) if index.isValid() else None
        if self._on_choose is not None and row is not None:
            self._on_choose(row)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = self.rows.row_if_here(index)
        if row is not None:
            self._on_open(row)


class WholeTable(Table[R]):
    """A table that shows all its rows: what holds it scrolls, so that nothing scrolls inside."""

    _beside: Sequence[Table[R]] = ()

    def line_up(self, tables: Sequence[Table[R]]) -> None:
        """Make columns as wide as these tables of the same columns need: all stand alike."""
        self._beside = tables
        self._fit()

    def _needs(self) -> list[int]:
        own = super()._needs()
        others = [one._widths.needs() for one in self._beside]  # noqa: SLF001 - of one class
        return [max(each) for each in zip(own, *others, strict=True)]

    def let_wrap(self, *, wanted: bool = True) -> None:
        """Let words that are longer than their column take more lines."""
        self.setWordWrap(wanted)

    def _arrange(self) -> None:
        super()._arrange()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fit_rows(self, least: int, heads: int) -> None:
        self.verticalHeader().setDefaultSectionSize(least)
        self.horizontalHeader().setFixedHeight(heads)

    def _fit(self) -> None:
        super()._fit()
        heights = self.verticalHeader()
        if self.wordWrap():
            for row in range(self.rows.rowCount()):
                self.setRowHeight(row, max(heights.defaultSectionSize(), self._wrapped(row)))
        header = self.horizontalHeader().maximumHeight()
        self.setFixedHeight(header + heights.length() + 2 * self.frameWidth())

    def _wrapped(self, row: int) -> int:
        """Give the height that the words of a row need in the columns as wide as they are."""
        columns = [n for n in range(len(self.rows.columns)) if not self.isColumnHidden(n)]
        flags = Qt.TextFlag.TextWordWrap
        talls = [
            self.fontMetrics()
            .boundingRect(0, 0, self.columnWidth(n) - 2 * INSET, 0, flags, str(words))
            .height()
            for n in columns
            if (words := self.rows.index(row, n).data())
        ]
        return max(talls, default=0) + geometry.GAP

    def _on_current_changed(self, index: QModelIndex) -> None:
        super()._on_current_changed(index)
        self._show_row(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent."""
        super().focusInEvent(event)
        self._show_row(self.currentIndex())

    def _area(self) -> QScrollArea | None:
        """Give the page around."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent: no edge of the page around cuts through a row."""
        super().showEvent(event)
        area = self._area()
        if area is not None:
            guarded(area)

    def _show_row(self, index: QModelIndex) -> None:
        """Let the page around scroll to where the user stands."""
        area = self._area()
        content = area.widget() if area is not None else None
        if area is not None and content is not None and index.isValid() and self.hasFocus():
            middle = self.viewport().mapTo(content, self.visualRect(index).center())
            area.ensureVisible(middle.x(), middle.y(), 0, self.rowHeight(0) * 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Override QWidget.wheelEvent: the page around scrolls."""
        event.ignore()
