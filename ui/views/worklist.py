"""A line of a plan, opened: its value, whom it waits for, how far each village is, its rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QTabWidget, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.plans.progress import LineProgress, PlanProgress
from gpn_desktop.plans.worklist import VillageShare, WorkList, WorkRow
from gpn_desktop.services import planning
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Seen
from ui import measures, reasons
from ui.charts import Bar, BarChart, BarLine
from ui.counts import grouped
from ui.look.blocks import said
from ui.look.parts import Chooser, button, card, column, named, refill, row, scrolled
from ui.look.states import Stage
from ui.models.rows import RowTableModel
from ui.models.table import Table, WholeTable
from ui.models.targets import VILLAGES, WORK
from ui.views.kept_list import Narrows
from ui.views.line_rules import LineRules
from ui.views.list_acts import ActsButton, ListActs
from ui.views.page import Goal, Ways
from ui.views.target_field import TargetField


@dataclass(frozen=True)
class Wanted:
    """The line that is opened, in which plan, and which of its indicators is asked for."""

    plan: PlanProgress
    line: LineProgress
    sight: Mapping[str, Seen] = field(default_factory=dict)

    @property
    def is_provincial(self) -> bool:
        """Tell whether the plan is only read: nothing here measures it."""
        return planning.is_provincial(self.plan.plan)

    @property
    def is_own(self) -> bool:
        """Tell whether the commune may set the target of this line."""
        return not self.is_provincial and self.line.main.target is not None


class LineDetail(QWidget):
    """The detail of a line; three leaves: who is left, villages, how it is counted."""

    left = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._wanted: Wanted | None = None
        self._typed_over: Wanted | None = None
        self._rows: tuple[WorkRow, ...] = ()
        self._build_head()
        self._build_leaves()
        content = QWidget()
        whole = column(self._head, self.leaves, gap=8)
        whole.setStretch(1, 1)
        content.setLayout(whole)
        self._stage = Stage(content)
        self.setLayout(column(self._stage))
        self.setFocusProxy(self.table)
        self.clear()

    def _build_head(self) -> None:
        self._title = said("", "plans.open.title", "heading", wraps=True)
        self._value = said("", "plans.open.value", "heading")
        self._bar = BarLine()
        self._share = said("", "plans.open.share", "small")
        self._state = said("", "plans.open.state", "quiet", wraps=True)
        self.set_target = button(self.tr("Set the target"), self._on_target_wanted, icon="edit")
        self.set_target.setObjectName("plans.target")
        self.set_target.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.target = TargetField()
        self.target.saved.connect(self._on_target_saved)
        self.target.left.connect(self._on_target_left)
        head = row(self._title, self._value, gap=12)
        head.setStretch(0, 1)
        measure = row(self._bar, self._share, self.set_target, gap=10)
        measure.setStretch(0, 1)
        measure.setAlignment(self.set_target, Qt.AlignmentFlag.AlignRight)
        box = column(head, measure, self._state, self.target, gap=6)
        self._head = card(box, margin=14)

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
        narrows = Narrows(self._filters, self._narrow)
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
        self.leaves.addTab(_aired(work), self.tr("Still to do"))
        self.leaves.addTab(_paged(self.chart, self.villages), self.tr("By village"))
        self.leaves.addTab(_paged(self._rules), self.tr("How it is counted"))

    # what is shown

    def clear(self) -> None:
        """Show that no line is opened."""
        self._wanted = None
        self._stage.show_empty(
            self.tr("No line opened"),
            self.tr("Enter on a line shows whom it still waits for, and what to do."),
            None,
            "plans",
        )

    @property
    def code(self) -> str:
        """Give the code of the line that is opened, or nothing."""
        return self._wanted.line.line.code if self._wanted else ""

    def show_line(self, wanted: Wanted) -> None:
        """Show a line and look up whom it waits for."""
        is_new = wanted.line.line.code != self.code
        self._wanted = wanted
        if is_new:
            self.target.hide()
            self.leaves.setCurrentIndex(0)
            self._listing.show_loading()
        self._show_head(wanted)
        self._rules.show_line(wanted.line)
        self._stage.show_content()
        self.leaves.setTabEnabled(0, not wanted.is_provincial)
        self.leaves.setTabEnabled(1, not wanted.is_provincial)
        if wanted.is_provincial:
            self.leaves.setCurrentIndex(2)
            return
        measured = wanted.line.main.measured
        plan, indicator = wanted.plan.plan.id, measured.indicator.code
        query = partial(planning.worklist, self._desk, plan, indicator)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _show_head(self, wanted: Wanted) -> None:
        main, line = wanted.line.main, wanted.line.line
        title = self.tr("{number}. {name}")
        number, name = measures.number_of(line), measures.short_name(line)
        self._title.setText(title.format(number=number, name=name))
        unit = measures.unit_of(main.measured.indicator)
        promised = measures.target_words(main.target, unit)
        told = promised if wanted.is_provincial else measures.value_words(main)
        self._value.setText(told)
        self._bar.setVisible(main.share is not None)
        if main.share is not None:
            words = measures.share_words(main)
            self._bar.show_share(main.share, measures.tone_of(main), words)
        self._share.setText(measures.share_words(main))
        self._share.setVisible(main.share is not None)
        about = "" if wanted.is_provincial else measures.told_words(main)
        self._state.setText(about)
        self._state.setVisible(bool(about))
        self.set_target.setVisible(wanted.is_own and self.target.isHidden())
        self.set_target.setEnabled(self._desk.may("entry"))

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
        if measured is not None and measured.value is None and measured.why is not None:
            why = reasons.said(measured.why)
            self._listing.show_empty(why, "", None, "info")
        else:
            done = self.tr("Nobody is left")
            self._listing.show_empty(
                done, self.tr("Everybody this line is about counts."), None, "good"
            )

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

    def _on_target_wanted(self) -> None:
        if self._wanted is not None:
            self.set_target.hide()
            self._typed_over = self._wanted  # what comes meanwhile was not seen
            self.target.show_target(self._wanted.line.main)

    def _on_target_left(self) -> None:
        self.target.hide()
        self.set_target.show()
        self.set_target.setFocus()

    def _on_target_saved(self, number: str) -> None:
        shown = self._typed_over
        target = shown.line.main.target if shown else None
        if shown is not None and target is not None:
            seen = shown.sight.get(target.id)
            service = partial(planning.set_target, self._desk, target.id, number, seen)
            self._ways.workbench.do(self, service, self._on_target_set, self.target.refuse)

    def _on_target_set(self, _target: object) -> None:
        self._on_target_left()
        self._ways.say(self.tr("The target is set."))

    def step_back(self) -> bool:
        """Leave the number of the target as it was, where it is being typed."""
        if self.target.isHidden():
            return False
        self._on_target_left()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc goes one step back, at last to the lines."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.step_back():
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
