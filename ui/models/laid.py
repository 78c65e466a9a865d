"""A report as it will be printed, cell by cell, for the preview on the screen."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QFont

from gpn_desktop import vietnamese
from gpn_desktop.reports.report import Cell, Column, Kind, Report, Weight
from ui.look import theme
from ui.models.rows import LEFT, NOWHERE, RIGHT, SHOWN, Index

CENTRE: Final = Qt.AlignmentFlag.AlignCenter
ACROSS: Final = {Kind.COUNT: RIGHT, Kind.RATE: RIGHT, Kind.TEXT: LEFT}


def cell_words(cell: Cell, kind: Kind) -> str:
    """Write a cell as officials do; what nobody entered stays empty."""
    value = cell.value
    if value is None or isinstance(value, str):
        return value or ""
    if kind is Kind.RATE:
        return vietnamese.show_rate(value)  # type: ignore[arg-type] # a rate is a Fraction
    if isinstance(value, int):
        return vietnamese.show_int(value)
    return vietnamese.show_date(value)  # type: ignore[arg-type] # what is left is a day


class ReportModel(QAbstractTableModel):
    """Read-only cells of one report; empty until one is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.report: Report | None = None

    def show_report(self, report: Report | None) -> None:
        """Show this report."""
        self.beginResetModel()
        self.report = report
        self.endResetModel()

    @property
    def columns(self) -> tuple[Column, ...]:
        """Give the columns of the report."""
        return self.report.columns if self.report else ()

    def cell_at(self, index: Index) -> Cell | None:
        """Give the cell an index stands on."""
        if self.report is None or not index.isValid():
            return None
        return self.report.rows[index.row()].cells[index.column()]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Override QAbstractItemModel.rowCount."""
        return 0 if parent.isValid() or self.report is None else len(self.report.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Override QAbstractItemModel.columnCount."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = SHOWN) -> Any:
        """Override QAbstractItemModel.headerData."""
        if orientation == Qt.Orientation.Vertical or role != SHOWN:
            return None
        about = self.columns[section]
        return f"{about.label}\n{about.number}" if about.number else about.label

    def data(self, index: Index, role: int = SHOWN) -> Any:
        """Override QAbstractItemModel.data."""
        if self.report is None:
            return None
        row, about = self.report.rows[index.row()], self.columns[index.column()]
        if role == SHOWN:
            return cell_words(row.cells[index.column()], about.kind)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ACROSS.get(about.kind, CENTRE)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = cell_words(row.cells[index.column()], about.kind)
            return " ".join(filter(None, (about.group, about.label, words)))
        return self._look(row.weight, role)

    def _look(self, weight: Weight, role: int) -> Any:
        if weight is Weight.UNIT:
            return None
        if role == Qt.ItemDataRole.FontRole:
            letters = QFont()
            letters.setWeight(QFont.Weight.DemiBold)
            return letters
        if role == Qt.ItemDataRole.BackgroundRole:
            return theme.worn().color("raised")
        return None
