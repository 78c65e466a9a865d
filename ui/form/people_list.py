"""The people of a household, or other rows of a repeat, in a list: how far each is answered."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.look import icons, theme
from ui.look.edge import WholeList
from ui.look.parts import ENTERS
from ui.models.rows import Index

PERSON: Final = Qt.ItemDataRole.UserRole


class _Person(QStyledItemDelegate):
    """Two lines: the name; relation and year. At the right how far the questions are answered."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        return QSize(180, option.fontMetrics.height() * 2 + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QStyledItemDelegate.paint."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        name, more, *how_far = index.data(PERSON)
        box = option.rect.adjusted(12, 6, -10, -6)
        painter.setFont(option.font)
        far = self._paint_far(painter, box, *how_far)
        upper, lower = QRect(box), QRect(box)
        upper.setHeight(box.height() // 2)
        lower.setTop(box.top() + box.height() // 2)
        heavy = QFont(option.font)
        heavy.setWeight(QFont.Weight.DemiBold)
        self._line(painter, heavy, upper.adjusted(0, 0, -far - 8, 0), name, "text")
        self._line(painter, option.font, lower, more, "quiet")

    def _paint_far(
        self,
        painter: QPainter,
        box: QRect,
        answered: int,
        asked: int,
        wrong: int,
        is_doubted: bool = False,
    ) -> int:
        sign = QRect(box.right() - 16, box.top() + 1, 16, 16)
        if wrong or is_doubted:
            icons.icon("warning", "bad" if wrong else "warn").paint(painter, sign)
            return 18
        if asked and answered >= asked:
            icons.icon("check", "good").paint(painter, sign)
            return 18
        words = f"{answered}/{asked}" if asked else ""
        painter.setPen(theme.worn().color("quiet"))
        room = QRect(box)
        room.setHeight(box.height() // 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return painter.fontMetrics().horizontalAdvance(words)

    def _line(self, painter: QPainter, letters: QFont, box: QRect, words: str, role: str) -> None:
        painter.setFont(letters)
        painter.setPen(theme.worn().color(role))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class PeopleList(WholeList):
    """The rows of a roster; Enter goes into the questions."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Person(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() in ENTERS and not event.modifiers():
            self.entered.emit()
        elif event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()  # letters do not jump
        else:
            super().keyPressEvent(event)
