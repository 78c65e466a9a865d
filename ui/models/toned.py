"""How the cells of a table are drawn: in the colour of their role; a name is cut in its middle."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from ui.look import theme
from ui.models.rows import TONE, RowTableModel

QUIET = "quiet"  # too faint on the ground of the row one stands on


class Toned(QStyledItemDelegate):
    """Writes a cell in the colour of its role, in the row one stands on too."""

    def __init__(self, table: QTableView, rows: RowTableModel[Any]) -> None:
        super().__init__(table)
        self._rows = rows

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Override QStyledItemDelegate.initStyleOption."""
        super().initStyleOption(option, index)
        if self._rows.columns[index.column()].names:
            option.textElideMode = Qt.TextElideMode.ElideMiddle  # a given name stands last
        tone = index.data(TONE)
        if tone:
            text, lit = option.palette.ColorRole.Text, option.palette.ColorRole.HighlightedText
            for role in (text,) if tone == QUIET else (text, lit):
                option.palette.setColor(role, theme.worn().color(tone))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        return super().sizeHint(option, index) + QSize(4, 0)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Override QStyledItemDelegate.helpEvent: the tip of a cell that is cut is its text."""
        words = str(index.data() or "") if index.isValid() else ""
        self.initStyleOption(option, index)
        is_cut = super().sizeHint(option, index).width() > view.visualRect(index).width()
        if event.type() == QEvent.Type.ToolTip and words and is_cut:
            QToolTip.showText(event.globalPos(), words, view)
            return True
        return super().helpEvent(event, view, option, index)
