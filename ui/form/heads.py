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
    """The questions above a table: number of the paper, below it the words.

    In a low window (``is_low``) the number stands in the first line of the words.
    """

    is_low = False

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return QSize(super().sizeHint().width(), self._tall())

    def sectionSizeFromContents(self, logical: int) -> QSize:
        """Override QHeaderView.sectionSizeFromContents: the words of a table take two lines."""
        words = self._said(logical)
        lines = WORDS if self._is_table() else 1
        return QSize(narrowest(self._letters(), words, lines) + 2 * AIR, self._tall())

    def _tall(self) -> int:
        lines = WORDS + (not self.is_low) if self._is_table() else 1
        return self._letters().height() * lines + 8

    def _words(self, logical: int) -> str:
        model = self.model()
        if not isinstance(model, LeafModel):  # Qt asks once more when all is gone
            return ""
        return str(model.headerData(logical, Qt.Orientation.Horizontal) or "")

    def _number(self, logical: int) -> str:
        return str(self.model().headerData(logical, Qt.Orientation.Horizontal, PAPER) or "")

    def _said(self, logical: int) -> str:
        """Give the words, before them the number where both stand in one line."""
        words = self._words(logical)
        return f"{self._number(logical)} {words}" if words and self._is_flowing() else words

    def _is_flowing(self) -> bool:
        return self.is_low and self._is_table()

    def _letters(self) -> QFontMetrics:
        return QFontMetrics(heavy(self.font()))

    def _is_table(self) -> bool:
        model = self.model()
        return isinstance(model, LeafModel) and model.is_table

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Override QHeaderView.paintSection."""
        worn = theme.worn()
        painter.fillRect(rect, worn.color("surface"))
        view = self.parent()
        here = isinstance(view, QTableView) and view.currentIndex().column() == logical
        painter.setPen(worn.color("accent" if here and self._is_table() else "quiet"))
        painter.setFont(heavy(self.font()))
        box = rect.adjusted(AIR, 3, -AIR, -3)
        words = self._said(logical)
        if self._is_table() and not self.is_low:
            upper = QRect(box.left(), box.top(), box.width(), painter.fontMetrics().height())
            painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, self._number(logical))
            box.setTop(upper.bottom())
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, words)
        painter.setPen(worn.color("edge"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
