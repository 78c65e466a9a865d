"""A page of the paper form as it is drawn: a table, and in one cell the line that is typed into.

The table never has the focus; the line has it. What is wrong is said in the foot, over no row.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
)

from ui.form.cell import Cell
from ui.form.drawn import Drawn
from ui.form.heads import Heads
from ui.form.leaf_model import MEANING, LeafModel
from ui.form.rooms import NAMES, WORDED, Rooms, whole
from ui.look import geometry
from ui.look.parts import named, retone
from ui.look.whole import scroll_by_rows, stand_whole
from ui.models.rows import Index
from ui.words import translate

ROW: Final = 32
WRITTEN: Final = 360  # words that are being written


class Sheet(QTableView):
    """One page; ``touched`` is a cell that was clicked."""

    touched = Signal(int, int)

    def __init__(self, model: LeafModel) -> None:
        super().__init__()
        self.page = model
        self.setModel(model)
        named(self, translate("Paper", "The paper form"))
        self.cell = Cell()
        self.cell.setProperty("paper", "cell")
        self.cell.setParent(self.viewport())
        self.cell.hide()
        self.setItemDelegate(Drawn(self))
        self._heads = Heads(Qt.Orientation.Horizontal, self)
        self.rooms = Rooms(model, self._heads)
        self.setHorizontalHeader(self._heads)
        self._arrange()
        self.fit()

    def _arrange(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.cell)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        scroll_by_rows(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(geometry.LEAST_SCROLLED)
        for header in (self.verticalHeader(), self._heads):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self.page.dataChanged.connect(self._on_told)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    # where one is

    def stand(self, line: int, column: int) -> None:
        """Put the line that is typed into in a cell, and bring all of it into sight."""
        if self.currentIndex().isValid() and self._is_worded(self.currentIndex()):
            self.fit()  # words were written
        self.setCurrentIndex(self.page.index(line, column))
        self._bring(beyond=True)
        self.cell.show()  # once; were it hidden in between, the focus would leave it
        self.place()
        self._heads.viewport().update()

    def _bring(self, *, beyond: bool) -> None:
        """Bring the cell into sight, and with it what was keyed last, and what comes next."""
        here, table = self.currentIndex(), self.page.is_table
        line, column = here.row(), here.column()
        around = [self.page.index(line + 1, column + table)] if beyond else []
        around.append(self.page.index(line - 1, column))
        for index in (*around, here, here):  # names may take room
            if index.isValid():
                self.scrollTo(index)

    def place(self) -> None:
        """Lay the line over its cell."""
        index = self.currentIndex()
        if index.isValid():
            box = self.visualRect(index).adjusted(0, 0, 1, 0)
            if self._is_worded(index):
                box.setRight(min(self.viewport().width(), box.left() + geometry.grown(WRITTEN)))
            self.cell.setGeometry(box)

    def _is_worded(self, index: Index) -> bool:
        """Say whether words are written there, over the empty place of their meaning."""
        return not self.page.is_table and self.page.leaf.items[index.row()].kind in WORDED

    def mark(self, *, is_bad: bool) -> None:
        """Mark the cell that holds, or no more; why it does is said in the foot."""
        retone(self.cell, "bad" if is_bad else "", "state")

    # room

    def fit(self) -> None:
        """Give questions, answers and rows their room."""
        low = geometry.is_low(self.window().height())
        self._heads.is_low, self.rooms.letters = low, self.font()
        self._name_rows()
        self._widen()
        least = geometry.grown(geometry.LOW_ROW if low else ROW)
        least = max(least, self.fontMetrics().height() + 10)
        stand_whole(self, least, self._heads.sizeHint().height())
        self.place()

    def _widen(self) -> None:
        """Give the columns their widths; a part of one more is left to the last whole one."""
        seat = self.viewport().width()
        if not self.page.is_table:
            widths: Sequence[int] = self.rooms.down(seat)
        else:
            widths = self.rooms.across(seat + self.verticalHeader().width() - self._names())
            widths = whole(widths, self.horizontalScrollBar().value(), seat)
        for n, wide in enumerate(widths):
            self.setColumnWidth(n, wide)

    def _on_told(self) -> None:
        """Give what stands beside the answers more room, where it needs that by now."""
        if not self.page.is_table and self.rooms.meant() > self.columnWidth(MEANING):
            self._widen()
            self.place()

    def _on_scrolled(self) -> None:
        self._name_rows()
        self._widen()
        self.place()

    def _name_rows(self) -> None:
        """Say who a row is of in its head, while the column that says it is out of sight."""
        by = self.page.leaf.named_by
        is_named = by is None or self.horizontalScrollBar().value() > by
        self.page.name_rows(is_named)
        wide = self._names() if self.page.is_table and is_named else self.rooms.numbers()
        if wide != self.verticalHeader().width():
            self.verticalHeader().setFixedWidth(wide)
            self.updateGeometries()
            self._heads.setOffsetToSectionPosition(self.horizontalScrollBar().value())
            self.viewport().update()

    def _names(self) -> int:
        return min(geometry.grown(NAMES), self.width() // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self.fit()
        if self.cell.isVisible() and self.currentIndex().isValid():
            self._bring(beyond=False)  # the foot grew over it

    def updateGeometries(self) -> None:
        """Override QAbstractItemView.updateGeometries: rows move here without being scrolled."""
        super().updateGeometries()
        self.place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Override QAbstractScrollArea.scrollContentsBy: the line goes with its cell."""
        super().scrollContentsBy(dx, dy)
        self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: the keys are the page's."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QWidget.mousePressEvent."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.touched.emit(index.row(), index.column())
