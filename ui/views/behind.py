"""Beside a report: its marks and notes, or in their place the households behind a number."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reports.report import Report
from gpn_desktop.services.desk import Desk
from ui.look.blocks import emptied, said
from ui.look.parts import card, column, label, row, scrolled
from ui.models.columns import HOUSEHOLDS
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.list_acts import ActsButton, ListActs
from ui.views.page import Ways
from ui.words import translate


class Side(QWidget):
    """The notes of a report, or households; which of them is said by ``turn``."""

    def __init__(self, desk: Desk, ways: Ways, on_opened: Callable[[HouseholdRow], object]) -> None:
        super().__init__()
        name = translate("ReportsPage", "Households behind it")
        self.homes: Table[HouseholdRow] = Table(RowTableModel(HOUSEHOLDS[:2]), name, on_opened)
        self.homes.setObjectName("reports.households")
        self._how_many = label("", "heading", wraps=True)
        self.taking = ListActs.of_shown(
            self.homes, self, desk, ways, "behind", title=self._how_many.text
        )
        self._list_acts = ActsButton(self.taking, "reports.acts")
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setLayout(column(self._lines, None))
        self.notes = scrolled(content)
        line = row(self._list_acts.button, None)
        self.setLayout(column(self._how_many, line, self.homes, self.notes, gap=6))

    def show_notes(self, report: Report) -> int:
        """Show the standard and the notes of a report, and give how many there are."""
        emptied(self._lines)
        heading = report.heading
        lines = [report.words["standard"].format(standard=heading.standard), *heading.notes]
        self._lines.addWidget(label(translate("ReportsPage", "Marks and notes"), "heading"))
        for words in lines:
            self._lines.addWidget(card(column(said(words, "reports.notes", wraps=True)), margin=12))
        return len(lines)

    def show_homes(self, how_many: str, found: Sequence[HouseholdRow]) -> None:
        """Show these households, and above them in words how many they are."""
        self._how_many.setText(how_many)
        self.homes.rows.set_rows(found)

    def turn(self, *, to_homes: bool) -> None:
        """Show the households, or the notes."""
        self._how_many.setVisible(to_homes)
        self._list_acts.button.setVisible(to_homes and self.taking.has_rows)
        self.homes.setVisible(to_homes)
        self.notes.setVisible(not to_homes)
