"""A line of a plan, opened: its value, whom it waits for, how far each village is, its rules."""

from collections.abc import Mapping
from fractions import Fraction
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.plans.worklist import VillageShare, WorkList, WorkRow
from gpn_desktop.services import planning
from gpn_desktop.services.desk import Desk
from ui import reasons
from ui.charts import Bar, BarChart
from ui.counts import grouped
from ui.look.blocks import said
from ui.look.giving_back import ESCAPES
from ui.look.parts import Chooser, column, named, refill, row, scrolled
from ui.look.states import Stage, Step
from ui.models.rows import RowTableModel
from ui.models.table import Table, WholeTable
from ui.models.targets import VILLAGES, WORK
from ui.views.kept_list import Narrows
from ui.views.line_head import LineHead, Wanted
from ui.views.line_rules import LineRules
from ui.views.list_acts import ActsButton, ListActs
from ui.views.page import Goal, Ways

RULES: Final = 2  # the leaf that is only read


class LineDetail(QWidget):
    """The detail of a line; three leaves: who is left, villages, how it is counted."""

    left = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._wanted: Wanted | None = None
        self._rows: tuple[WorkRow, ...] = ()
        self._is_entered = False  # the line was opened, and nobody has gone elsewhere since
        self.head = LineHead(desk, ways)
        self._build_leaves()
        content = QWidget()
        whole = column(self.head, self.leaves, gap=8)
        whole.setStretch(1, 1)
        content.setLayout(whole)
        self._stage = Stage(content)
        self.setLayout(column(self._stage))
        self.setFocusProxy(self.table)
        self.clear()

    def _build_leaves(self) -> None:
        self.village = named(Chooser(), self.tr("Village"))
        self.village.setObjectName("plans.work.village")
        self.village.setMinimumContentsLength(12)
        self.village.activated.connect(self._on_village_activated)
        self._count = said("", "plans.work.count", "quiet")
        self.table: Table[WorkRow] = Table(
            RowTableModel(WORK), self.tr("Work list"), self._on_opened
        )
        self.table.setObjectName("plans.work.list")
        self._listing = Stage(self.table)
        work = QWidget()
        self._narrowing = QWidget()
        narrows = Narrows(self._filters, self._narrow, (self.village,))
        owners = self.table, self, self._desk, self._ways
        self.taking = ListActs.of_table(*owners, "worklist", narrows)
        self._acts = ActsButton(self.taking, "plans.work.acts")
        self._narrowing.setLayout(row(self.village, self._count, None, self._acts.button))
        inside = column(self._narrowing, self._listing, gap=6)
        inside.setStretch(1, 1)
        work.setLayout(inside)
        self.chart = BarChart(self.tr("By village"))
        self.chart.setObjectName("plans.villages.chart")
        self.villages: WholeTable[VillageShare] = WholeTable(
            RowTableModel(VILLAGES), self.tr("By village"), self._on_village_opened
        )
        self.villages.setObjectName("plans.villages.list")
        self._rules = LineRules()
        self.leaves = QTabWidget()
        self.leaves.setObjectName("plans.leaves")
        self.leaves.setDocumentMode(True)
        self.leaves.tabBar().setAccessibleName(self.tr("Leaves of this line"))
        self.leaves.tabBar().setProperty(ESCAPES, self.tr("Esc: to the lines"))
        self.leaves.currentChanged.connect(self._on_leaf_turned)
        self.leaves.addTab(_aired(work), self.tr("Still to do"))
        self.leaves.addTab(_paged(self.villages, self.chart), self.tr("By village"))
        self.leaves.addTab(_paged(self._rules), self.tr("How it is counted"))

    # what is shown

    def clear(self, *, is_read: bool = False) -> None:
        """Show that no line is opened; of a plan that ``is_read`` only, what can be read."""
        self._wanted = None
        words = self.tr("Enter on a line shows whom it still waits for, and what to do.")
        if is_read:
            words = self.tr("This plan is only read. Enter on a line shows its words and rules.")
        self._stage.show_empty(self.tr("No line opened"), words, None, "plans")

    @property
    def code(self) -> str:
        """Give the code of the line that is opened, or nothing."""
        return self._wanted.line.line.code if self._wanted else ""

    def show_line(self, wanted: Wanted) -> None:
        """Show a line and look up whom it waits for."""
        is_new = wanted.line.line.code != self.code
        self._wanted = wanted
        if is_new:
            self.head.target.hide()
            self.leaves.setCurrentIndex(0)
            self._listing.show_loading()
        self.head.show_line(wanted)
        self._rules.show_line(wanted.line)
        self._stage.show_content()
        self.leaves.setTabEnabled(0, not wanted.is_provincial)
        self.leaves.setTabEnabled(1, not wanted.is_provincial)
        if wanted.is_provincial:
            self.leaves.setCurrentIndex(RULES)
            return
        measured = wanted.line.main.measured
        plan, indicator = wanted.plan.plan.id, measured.indicator.code
        query = partial(planning.worklist, self._desk, plan, indicator)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._listing.show_error(error, self._again)

    def _again(self) -> None:
        if self._wanted is not None:
            self.show_line(self._wanted)

    def _on_found(self, found: WorkList) -> None:
        self._rows = found.rows
        title = self.tr("Still to do ({count})")
        self.leaves.setTabText(0, title.format(count=vietnamese.show_int(len(found.rows))))
        self._offer_villages(found)
        self._show_rows()
        bars = [self._bar_of(one) for one in found.villages]
        self.chart.show_bars(bars)
        self.villages.rows.set_rows(found.villages)
        self.leaves.setTabEnabled(1, bool(found.villages))

    def _bar_of(self, one: VillageShare) -> Bar:
        words = self.tr("{counts} of {could}")
        told = words.format(
            counts=vietnamese.show_int(one.counts), could=vietnamese.show_int(one.could)
        )
        if not one.could:
            return Bar(one.name, vietnamese.show_int(one.counts))
        share = min(Fraction(one.counts, one.could), Fraction(1))
        return Bar(one.name, told, share, "good" if share == 1 else "accent")

    def _offer_villages(self, found: WorkList) -> None:
        there = {row.item.village: row.village_name for row in found.rows}
        unknown, every = self.tr("village not known"), (self.tr("All villages"), "")
        refill(self.village, [every, *((name or unknown, one) for one, name in there.items())])

    def _show_rows(self) -> None:
        village = self.village.currentData()
        rows = [row for row in self._rows if not village or row.item.village == village]
        self.table.rows.set_rows(rows)
        self._count.setText(grouped(self.tr("%n line(s)", "", len(rows)), len(rows)))
        self._narrowing.setVisible(bool(self._rows))
        if rows:
            self._listing.show_content()
        else:
            self._say_nothing()

    def _say_nothing(self) -> None:
        measured = self._wanted.line.main.measured if self._wanted else None
        back = Step(self.tr("To the lines (Esc)"), self.left.emit, "back")
        if measured is not None and measured.value is None and measured.why is not None:
            self._listing.show_empty(reasons.said(measured.why), "", back, "info")
        else:
            words = self.tr("Everybody this line is about counts.")
            self._listing.show_empty(self.tr("Nobody is left"), words, back, "good")
        if self._is_entered:
            self._listing.take_step()
        self._is_entered = False

    def take_focus(self) -> None:
        """Put the focus where work goes on: the work list, or the step in its place."""
        self._is_entered = True
        if self.leaves.currentIndex() == RULES:
            self.leaves.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._listing.take_step()

    def _on_leaf_turned(self, leaf: int) -> None:
        """Stand on the leaves where what is only read holds no focus."""
        here = self.window().focusWidget()
        if leaf == RULES and here is not None and self.leaves.isAncestorOf(here):
            self.leaves.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    # what is done

    def _on_village_activated(self) -> None:
        self._show_rows()

    def _filters(self) -> dict[str, str]:
        village = str(self.village.currentData() or "")
        return {"village": village} if village else {}

    def _narrow(self, filters: Mapping[str, str]) -> None:
        self.village.setCurrentIndex(max(0, self.village.findData(filters.get("village", ""))))
        self._show_rows()
        self.table.setFocus()

    def _on_village_opened(self, one: VillageShare) -> None:
        self.village.setCurrentIndex(max(0, self.village.findData(one.village)))
        self._show_rows()
        self.leaves.setCurrentIndex(0)
        self.table.setFocus()

    def _on_opened(self, found: WorkRow) -> None:
        if found.item.record:
            self._ways.go(Goal("support", "record", found.item.record))
        elif found.item.household:
            self._ways.go(Goal("households", "household", found.item.household))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc goes one step back, at last to the lines."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.head.step_back():
            self.left.emit()


def _aired(content: QWidget) -> QWidget:
    made = QWidget()
    box = column(content)
    box.setContentsMargins(0, 8, 0, 0)
    made.setLayout(box)
    return made


def _paged(*parts: QWidget) -> QWidget:
    content = QWidget()
    box = column(*parts, None, gap=12)
    box.setContentsMargins(0, 8, 0, 8)
    content.setLayout(box)
    return scrolled(content, is_whole=True)
