"""The heads of the paper form: the number on paper, below it the words of the question."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.form.drawn import AIR, heavy
from ui.form.leaf_model import PAPER, LeafModel
from ui.look import theme

WORDS: Final = 2  # lines of the words above a column


def narrowest(letters: QFontMetrics, words: str, lines: int) -> int:
    """Give the least width at which words stand in so many lines."""
    wide = max((letters.horizontalAdvance(one) for one in words.split()), default=0)
    flags = int(Qt.TextFlag.TextWordWrap)
    tall = letters.lineSpacing() * lines
    while letters.boundingRect(0, 0, wide, 4000, flags, words).height() > tall:
        wide += 8
    return wide


class Heads(QHeaderView):
    """The questions above a table: number of the paper, below it the words."""

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return QSize(super().sizeHint().width(), self._tall())

    def sectionSizeFromContents(self, logical: int) -> QSize:
        """Override QHeaderView.sectionSizeFromContents: the words of a table take two lines."""
        words = self._words(logical)
        lines = WORDS if self._is_table() else 1
        return QSize(narrowest(self._letters(), words, lines) + 2 * AIR, self._tall())

    def _tall(self) -> int:
        lines = 1 + WORDS if self._is_table() else 1
        return self._letters().height() * lines + 8

    def _words(self, logical: int) -> str:
        model = self.model()
        if not isinstance(model, LeafModel):  # Qt asks once more when all is gone
            return ""
        return str(model.headerData(logical, Qt.Orientation.Horizontal) or "")

    def _letters(self) -> QFontMetrics:
        return QFontMetrics(heavy(self.font()))

    def _is_table(self) -> bool:
        model = self.model()
        return isinstance(model, LeafModel) and model.is_table

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Override QHeaderView.paintSection."""
        worn, across = theme.worn(), Qt.Orientation.Horizontal
        painter.fillRect(rect, worn.color("surface"))
        view = self.parent()
        here = isinstance(view, QTableView) and view.currentIndex().column() == logical
        painter.setPen(worn.color("accent" if here and self._is_table() else "quiet"))
        painter.setFont(heavy(self.font()))
        box = rect.adjusted(AIR, 3, -AIR, -3)
        number = str(self.model().headerData(logical, across, PAPER) or "")
        words = self._words(logical)
        if self._is_table():
            upper = QRect(box.left(), box.top(), box.width(), painter.fontMetrics().height())
            painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, number)
            box.setTop(upper.bottom())
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, words)
        painter.setPen(worn.color("edge"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
