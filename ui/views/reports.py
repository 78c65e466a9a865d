"""Reports: chosen, seen as a table with every mark and note, then written as a workbook.

On the way: ``reporting.prepare`` → preview, findings that stop it, notes → ``reporting.write``,
with the purpose asked for a list of names; nothing opens by itself.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reports.report import Cell
from gpn_desktop.services import reporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.reporting import Choices, Prepared
from ui import messages
from ui.bars import Elided
from ui.counts import grouped
from ui.look import geometry
from ui.look.going import keyed
from ui.look.parts import button, chip, column, retone, row, seen
from ui.look.states import Stage, Step
from ui.views.asking import Asking
from ui.views.behind import Side
from ui.views.figures import TotalsLine, totals_of, where_of
from ui.views.hindrances import Hindrances
from ui.views.page import Goal, Page, Ways
from ui.views.preview import Preview
from ui.views.writing import Writing
from ui.watch import Stopper
from ui.words import dotted

SIDE_WIDTH: Final = 300
SIDE_FROM: Final = 900
NOTES_KEY: Final = "Alt+X"
LEAST_PAPER: Final = QSize(320, 150)


class Paper(QWidget):
    """The table with its notes beside it; where there is no room the notes give way."""

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        return LEAST_PAPER


class ReportsPage(Page):
    """One report at a time."""

    shows = ("rounds", "surveys", "decisions", "households", "places", "conflicts")

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Reports")
        self._desk, self._ways = desk, ways
        self._prepared: Prepared | None = None
        self._is_waiting, self._is_side_open, self._is_reading = False, False, False
        self.asking = Asking(desk, self.prepare)
        self.writing = Writing(self.write)
        self.table = Preview(self.tr("Preview of the report"), self._on_cell_opened)
        self.table.setObjectName("reports.table")
        self._head = Elided("", "heading")
        self._head.setObjectName("reports.title")
        self._state = chip("")
        self._state.setObjectName("reports.state")
        self.totals = TotalsLine()
        self.hindrances = Hindrances(desk, ways)
        self.hindrances.is_entering.connect(self.writing.setHidden)
        self._more = button("", self._on_side_wanted, icon="info", kind="link")
        self._more.setObjectName("reports.more")
        self.side = Side(desk, ways, self._on_home_opened)
        self._arrange()

    def _arrange(self) -> None:
        head = row(self._head, self._state, None, self._more, gap=10)
        paper = QWidget()
        paper.setLayout(column(self.table, self.table.ways, gap=0))
        self._shown = Stage(paper)
        self._shown.waits.connect(self._on_waits)
        stays = self.totals.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self.totals.setSizePolicy(stays)
        left = column(head, self.totals, self.hindrances, self._shown, gap=6)
        left.setStretch(3, 1)
        self._left = QWidget()
        self._left.setLayout(left)
        middle = row(self._left, self.side, gap=14)
        middle.setStretch(0, 1)
        self._paper = Paper()
        self._paper.setLayout(middle)
        whole = column(self.asking, self._paper, self.writing)
        whole.setStretch(1, 1)
        self._inside = QWidget()
        self._inside.setLayout(whole)
        self._stage = Stage(self._inside)
        self.setLayout(column(self._stage))
        self._show_behind(wanted=False)

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.asking, self.table, self.writing.path)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts: Ctrl+Enter writes, or enters the total that is asked for."""
        enter = self.hindrances.enter
        taking = {"print": self.side.taking.print} if self.side.homes.isVisible() else {}
        return {"complete": enter.click if enter is not None else self.write, **taking}

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        is_beside = self._is_side_open or self.side.homes.isVisible()
        return is_beside or self.hindrances.enter is not None

    def leave(self) -> bool:
        """Override Page.leave: from what is behind a number back to the table."""
        if not self.has_way_back():
            return False
        if self.hindrances.enter is not None:
            self.hindrances.stop_entering()
            return True
        self._is_side_open = False
        self._show_behind(wanted=False)
        self.table.setFocus()
        return True

    def open(self, goal: Goal) -> None:
        """Override Page.open."""
        if goal.kind == "report":
            self.asking.which.setCurrentIndex(max(0, self.asking.which.findData(goal.entity)))
            self.prepare()

    def refresh(self) -> None:
        """Override Page.refresh."""
        query = partial(reporting.choices, self._desk)
        self._ways.workbench.look(self.asking, query, self._on_choices, self._on_failed)

    def _on_choices(self, found: Choices) -> None:
        self.asking.show_choices(found)
        if found.years:
            self._stage.show_content()
            self.prepare()
            return
        self._stage.show_empty(
            self.tr("No year was reviewed yet"),
            self.tr(
                "A report counts by what was decided, never by what a survey computed. Its years "
                "are those of the yearly rounds."
            ),
            Step(self.tr("To the reviews (Ctrl+3)"), partial(self._ways.go, Goal("review"))),
            "reports",
        )

    # preparing

    def prepare(self) -> None:
        """Lay the chosen report out."""
        asked = self.asking.asked()
        if asked is None:
            return
        self.writing.tell("")
        stopper = Stopper(self)
        self._shown.show_loading(stopper.stop)
        query = partial(reporting.prepare, self._desk, asked, stopper)
        self._ways.workbench.look(self, query, self._on_prepared, self._on_failed)

    def _on_waits(self, waits: bool) -> None:
        """Show no figures of before, and write nothing, while a report is read."""
        found, self._is_reading = self._prepared, waits
        seen(self.totals, not waits)
        self.writing.allow(wanted=not waits and found is not None and not found.findings)

    def _on_failed(self, error: GpnError) -> None:
        self._prepared, self._is_waiting = None, False
        self._shown.show_error(error, self.prepare)

    def _on_prepared(self, found: Prepared) -> None:
        self._prepared = found
        report = found.report
        self._head.setText(report.title)
        self._state.setText(report.heading.state)
        retone(self._state, "warn" if found.is_preliminary else "good")
        self.totals.show_totals(totals_of(found))
        self.table.report.show_report(report)
        self.hindrances.show_findings(found)
        self._show_notes(found)
        self._show_behind(wanted=False)
        self._show_rows(found)
        self.writing.show_named(found.is_named)
        self.writing.allow(wanted=not found.findings)
        self.writing.suggest(reporting.file_name(found))
        if self._is_waiting:
            self._is_waiting = False
            self.write()

    def _show_rows(self, found: Prepared) -> None:
        if found.report.rows:
            self._shown.show_content()
            return
        words = self.tr(
            "By the last decisions up to {year}. The file can still be written, to be posted: say "
            "what for, then Ctrl+Enter."
        )
        year = found.report.heading.year
        self._shown.show_empty(self.tr("Nobody is on this list"), words.format(year=year))

    def _show_notes(self, found: Prepared) -> None:
        count = self.side.show_notes(found.report)
        words = keyed(self.tr("Notes ({count})").format(count=count), NOTES_KEY)
        self._more.setText(words)
        self._more.setAccessibleName(words)
        self._more.setShortcut(NOTES_KEY)  # Qt forgets it with the text

    # behind a number

    def _on_cell_opened(self, cell: Cell, line: int) -> None:
        found = self._prepared
        if found is None:
            return
        if found.is_named:
            (household,) = found.report.cell(line, "head").ids
            self._ways.go(Goal("households", "household", household))
            return
        if cell.ids:
            query = partial(reporting.behind, self._desk, cell.ids)
            then = partial(self._on_behind, where_of(found.report, cell, line))
            self._ways.workbench.look(self.side.homes, query, then)

    def _on_behind(self, where: str, found: tuple[HouseholdRow, ...]) -> None:
        words = self.tr("%n household(s) behind it", "", len(found))
        self.side.show_homes(dotted(grouped(words, len(found)), where), found)
        self._show_behind(wanted=True)
        self.side.homes.setFocus()
        self._ways.go(Goal("reports"))

    def _on_home_opened(self, one: HouseholdRow) -> None:
        self._ways.go(Goal("households", "household", one.id))

    def _on_side_wanted(self) -> None:
        self._is_side_open = True
        self._fit()
        self.side.notes.setFocus()

    def _show_behind(self, *, wanted: bool) -> None:
        self.side.turn(to_homes=wanted)
        self._is_side_open = (self._is_side_open and wanted) or (wanted and not self._is_wide())
        self._fit()

    def landing(self) -> QWidget:
        """Override Page.landing."""
        return self.side.homes if self.side.homes.isVisible() else self.asking

    def _is_wide(self) -> bool:
        return self.width() >= geometry.grown(SIDE_FROM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Notes stand beside the table; where there is no room, in its place when asked for."""
        wide = self._is_wide()
        self.side.setMaximumWidth(geometry.grown(SIDE_WIDTH) if wide else geometry.LINE_LENGTH * 3)
        self.side.setMinimumWidth(geometry.grown(SIDE_WIDTH) if wide else 0)
        seen(self.side, wide or self._is_side_open)
        seen(self._left, wide or not self._is_side_open)
        seen(self._more, not wide)

    # writing

    def write(self) -> None:
        """Write the report, once everything is right."""
        found, asked = self._prepared, self.asking.asked()
        if found is None or found.asked != asked or self._is_reading:
            self._is_waiting = asked is not None
            return
        if found.findings:
            if not self.hindrances.take_step():
                words = self.tr("Not written: mend first what stands above the table.")
                self.writing.trouble(words)
            return
        if found.is_named and not self.writing.purpose.text().strip():
            self._say_error(GpnError(ErrorCode.PURPOSE_MISSING))
            self.writing.purpose.setFocus()
            return
        file = self.writing.chosen(reporting.file_name(found))
        if file is not None:
            purpose = self.writing.purpose.text() if found.is_named else ""
            work = partial(reporting.write, self._desk, found, file, purpose)
            self._ways.workbench.do(self, work, self._on_written, self._say_error)

    def _say_error(self, error: GpnError) -> None:
        self.writing.trouble(messages.whole(error))

    def _on_written(self, file: Path) -> None:
        self.writing.forget()
        self.writing.tell(self.tr("Written: {name}").format(name=file.name))
        self._ways.say(self.tr("Written: {name}").format(name=file.name))
        self.writing.said.setToolTip(str(file))
