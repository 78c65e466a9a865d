"""A page of the paper form as it is drawn: a table, and in one cell the line that is typed into.

The table never has the focus; the line has it, and what is wrong is said right below it.
"""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableView,
)

from gpn_desktop.forms.definition import QuestionKind
from ui.form.cell import Cell
from ui.form.drawn import AIR, Drawn, heavy
from ui.form.heads import Heads
from ui.form.leaf_model import (
    ANSWER,
    MEANING,
    QUESTION,
    LeafModel,
)
from ui.look import geometry
from ui.look.parts import label, named, retone
from ui.words import translate

NAMES: Final = 168  # the names of people stay in sight
LEAST_NUMBERS: Final = 48
NOTE: Final = 440
ROOM: Final = {QuestionKind.TEXT: 168, QuestionKind.DATE: 104, QuestionKind.INTEGER: 84}
CODED_ROOM: Final = 124
ANSWERS: Final = 200  # where words are written
WORDED: Final = (QuestionKind.TEXT, QuestionKind.DATETIME)
ROW: Final = 32
MOST_ROOM: Final = 168
MOST_NAMED: Final = 240


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
        self.note: QLabel = label("", "bad", wraps=True)
        self.note.setParent(self)  # it may lie over the heads
        self.note.setProperty("note", "bad")
        self.setItemDelegate(Drawn(self))
        self._heads = Heads(Qt.Orientation.Horizontal, self)
        self.setHorizontalHeader(self._heads)
        self._arrange()
        self.fit()

    def _arrange(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.cell)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(geometry.LEAST_SCROLLED)
        for header in (self.verticalHeader(), self._heads):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    # where one is

    def stand(self, line: int, column: int) -> None:
        """Put the line that is typed into in a cell, and bring all of it into sight."""
        self.setCurrentIndex(self.page.index(line, column))
        beyond = self.page.index(line + 1, column + self.page.is_table)
        here = self.currentIndex()
        for index in (beyond, here, here):  # what comes next is seen too; names may take room
            if index.isValid():
                self.scrollTo(index)
        self.cell.show()  # once; were it hidden in between, the focus would leave it
        self.place()
        self._heads.viewport().update()

    def place(self) -> None:
        """Lay the line over its cell, and what is said below it."""
        index = self.currentIndex()
        if index.isValid():
            self.cell.setGeometry(self.visualRect(index).adjusted(0, 0, 1, 0))
            self._place_note()

    def _place_note(self) -> None:
        """Lay what is said below the cell, else above, in a low page beside; never over it."""
        if self.note.isHidden():
            return
        room, seat = self.rect(), self.viewport()
        cell = self.cell.geometry().translated(seat.pos())
        wide = min(geometry.grown(NOTE), room.width() - 2 * AIR)
        tall = self.note.heightForWidth(wide)
        left = max(AIR, min(cell.left(), seat.geometry().right() - wide - AIR))
        below, above = cell.bottom() + 3, cell.top() - tall - 3
        if below + tall <= seat.geometry().bottom():
            box = QRect(left, below, wide, tall)
        else:
            box = QRect(left, above, wide, tall) if above >= 0 else self._beside(cell)
        self.note.setGeometry(box)
        self.note.raise_()

    def _beside(self, cell: QRect) -> QRect:
        room = self.rect()
        before, behind = cell.left(), room.right() - cell.right()
        wide = max(before, behind) - 2 * AIR
        tall = min(self.note.heightForWidth(wide), room.height())
        left = cell.right() + AIR if behind > before else AIR
        return QRect(left, max(0, min(cell.top(), room.bottom() - tall)), wide, tall)

    def say(self, words: str) -> None:
        """Say right below the cell why it holds, or nothing any more."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        retone(self.cell, "bad" if words else "", "state")
        self._place_note()

    # room

    def fit(self) -> None:
        """Give questions and answers their room."""
        low = geometry.is_low(self.window().height())
        tall = max(
            geometry.grown(geometry.LOW_ROW if low else ROW), self.fontMetrics().height() + 10
        )
        self.verticalHeader().setDefaultSectionSize(tall)
        self._name_rows()
        if self.page.is_table:
            for n, room in enumerate(self._rooms()):
                self.setColumnWidth(n, room)
        else:
            room = self.viewport().width()
            answer = min(self._answers(), room * 3 // 10)
            question = (room - answer) * 65 // 100
            self.setColumnWidth(QUESTION, question)
            self.setColumnWidth(ANSWER, answer)
            self.setColumnWidth(MEANING, room - question - answer)
        self.place()

    def _on_scrolled(self) -> None:
        self._name_rows()
        self.place()

    def _name_rows(self) -> None:
        """Say who a row is of in its head, while the column that says it is out of sight."""
        by = self.page.leaf.named_by
        is_named = by is None or self.horizontalScrollBar().value() > by
        self.page.name_rows(is_named)
        wide = self._names() if self.page.is_table and is_named else self._numbers()
        if wide != self.verticalHeader().width():
            self.verticalHeader().setFixedWidth(wide)
            self.updateGeometries()
            self._heads.setOffsetToSectionPosition(self.horizontalScrollBar().value())
            self.viewport().update()

    def _names(self) -> int:
        return min(geometry.grown(NAMES), self.width() // 3)

    def _rooms(self) -> list[int]:
        """Give the widths of a table: those at its end fill the room, so that none is cut there."""
        rooms = [self._room(n) for n in range(self.page.columnCount())]
        seat = self.viewport().width() + self.verticalHeader().width() - self._names()
        end = len(rooms)
        while end and sum(rooms[end - 1 :]) <= seat:
            end -= 1
        left = seat - sum(rooms[end:])
        for n in range(end, len(rooms)):
            more = min(left, max(0, self._said(n, seat) - rooms[n]))
            rooms[n] += more
            left -= more
        if end and end < len(rooms):
            rooms[-1] += left
        return rooms

    def _answers(self) -> int:
        """Give the width of the answers: little where no words are written."""
        worded = any(item.kind in WORDED for item in self.page.leaf.items)
        return geometry.grown(ANSWERS if worded else CODED_ROOM)

    def _numbers(self) -> int:
        letters = QFontMetrics(heavy(self.verticalHeader().font()))
        lines = range(self.page.rowCount())
        papers = [str(self.page.headerData(n, Qt.Orientation.Vertical)) for n in lines]
        widest = max((letters.horizontalAdvance(one) for one in papers), default=0)
        return max(geometry.grown(LEAST_NUMBERS), widest + 4 * AIR)

    def _room(self, column: int) -> int:
        items = self.page.leaf.items
        if column >= len(items):
            return geometry.grown(2 * CODED_ROOM)
        kind, letters = items[column].kind, self.fontMetrics()
        most = geometry.grown(MOST_NAMED if column == self.page.leaf.named_by else MOST_ROOM)
        widest = letters.horizontalAdvance("0" * 12) + 3 * AIR
        words = self._heads.sectionSizeFromContents(column).width()
        least = geometry.grown(ROOM.get(kind, CODED_ROOM))
        return max(
            least, widest if kind is QuestionKind.TEXT else 0, words, self._said(column, most)
        )

    def _said(self, column: int, most: int) -> int:
        """Give the room of what stands in a column, unless it would take that of the others."""
        letters = QFontMetrics(heavy(self.font()))
        said = (self.page.index(n, column).data() for n in range(self.page.rowCount()))
        widest = max((letters.horizontalAdvance(one or "") for one in said), default=0)
        return min(widest + 3 * AIR, most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self.fit()
        if self.cell.isVisible() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # the foot grew over it

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
