"""A cell of the paper form as it is drawn: its answer, what is wrong with it, what is beside it."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gpn_desktop.engine.effects import QuestionState
from ui.form.leaf_model import ANSWER, MARKS, MEANING, STATE, LeafModel, is_wrong
from ui.look import icons, theme
from ui.models.rows import Index

AIR: Final = 8
SIGN: Final = 14


class Drawn(QStyledItemDelegate):
    """A cell: what is skipped lies grey, what cannot stand is marked."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QStyledItemDelegate.paint."""
        state, worn = index.data(STATE), theme.worn()
        model = index.model()
        beside = isinstance(model, LeafModel) and not model.is_table and index.column() != ANSWER
        if isinstance(state, QuestionState) and not beside:
            painter.fillRect(option.rect, worn.color("surface" if state.relevant else "raised"))
        elif not beside:
            painter.fillRect(option.rect, worn.color("surface"))
        tone = _tone(state, index.column(), beside=beside)
        painter.setPen(worn.color(tone))
        painter.setFont(option.font if beside else heavy(option.font))
        box = _marked(painter, option.rect.adjusted(AIR, 0, -AIR, 0), index)
        words = str(index.data() or "")
        if isinstance(state, QuestionState) and is_wrong(state) and not beside:
            words = f"! {words}"
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(theme.color_of(worn.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if not beside:
            painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
            painter.drawLine(option.rect.topLeft(), option.rect.bottomLeft())


def _marked(painter: QPainter, box: QRect, index: Index) -> QRect:
    """Draw the signs of a cell at its right; give the room that is left."""
    for name, role in index.data(MARKS) or ():
        place = QRect(box.right() - SIGN, box.center().y() - SIGN // 2, SIGN, SIGN)
        icons.icon(name, role).paint(painter, place)
        box = box.adjusted(0, 0, -SIGN - 4, 0)
    return box


def heavy(letters: QFont) -> QFont:
    """Give the letters of heads and answers."""
    made = QFont(letters)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _tone(state: object, column: int, *, beside: bool) -> str:
    if not isinstance(state, QuestionState) or not state.relevant:
        return "quiet"
    if is_wrong(state) and not beside:
        return "bad"
    return "quiet" if beside and column == MEANING else "text"
