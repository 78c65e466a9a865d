"""What stops a report: each finding in words; a total that is missing is entered on the spot."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gpn_desktop.reports.checks import CheckCode
from gpn_desktop.reviews.rounds import Round, Totals
from gpn_desktop.services import reporting
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.reporting import Prepared
from ui.look.blocks import emptied, strip
from ui.look.entries import COUNT, Asked, Entries
from ui.look.flow import Flow
from ui.look.going import WRITES, keyed
from ui.look.parts import button, card, column, label, retone, seen
from ui.look.states import Step
from ui.views.figures import FOUND, by_code, named_some
from ui.views.page import Ways
from ui.words import dotted, translate

ENTER_KEY: Final = "Alt+N"


class Hindrances(QWidget):
    """The findings of a report, above its table; gone where there are none."""

    is_entering = Signal(bool)  # whether a total is asked for: nothing is written meanwhile

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._found: Prepared | None = None
        self.enter: QPushButton | None = None  # while a total is asked for
        self._step: QPushButton | None = None  # that mends what is found
        self._lines = column(gap=6)
        self.setLayout(self._lines)

    def show_findings(self, found: Prepared) -> None:
        """Show what stops a report, with the step that mends it where there is one."""
        self._found, self.enter, self._step = found, None, None
        self.is_entering.emit(False)
        emptied(self._lines)
        may = self._desk.may("entry") and not self._desk.is_office
        for code, rows in by_code(found.findings).items():
            words = translate("Reports", FOUND[code]).format(rows=named_some(rows))
            can_enter = code is CheckCode.TOTAL_MISSING and may and bool(found.without_totals)
            step = Step(translate("ReportsPage", "Enter it"), self.ask_total, "edit", ENTER_KEY)
            steps = [step] if can_enter else []
            made = strip(words, *steps, tone="bad", name="reports.findings")
            self._lines.addWidget(made)
            made.show()
            for mending in made.findChildren(QPushButton):
                retone(mending, "first", "kind")
                self._step = mending
        seen(self, bool(found.findings))

    def take_step(self) -> bool:
        """Put the focus on the step that mends it; say whether there is one."""
        if self._step is not None:
            self._step.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._step is not None

    def stop_entering(self) -> None:
        """Say again what stops it, instead of asking for a total."""
        if self._found is not None:
            self.show_findings(self._found)
            self.take_step()

    def ask_total(self) -> None:
        """Ask for the total of the first village that has none."""
        if self._found is None or not self._found.without_totals:
            return
        village, *more = self._found.without_totals
        fields = [
            Asked("households", translate("ReportsPage", "Households"), COUNT),
            Asked("persons", translate("ReportsPage", "Persons"), COUNT),
        ]
        emptied(self._lines)
        entering = Entries("reports.enter", fields)
        year = self._found.asked.year
        act = partial(reporting.enter_totals, self._desk, year, village.id, seen=self._found.seen)
        enter = partial(self._on_total_entered, entering, act)
        words = keyed(translate("ReportsPage", "Enter it"), WRITES)
        self.enter = button(words, enter, icon="check", kind="first")
        self.enter.setObjectName("reports.enter.go")
        entering.done.connect(self.enter.setFocus)
        words = translate("ReportsPage", "All who live in {village}").format(village=village.name)
        left = translate("ReportsPage", "then: {villages}")
        left = left.format(villages=named_some([one.name for one in more])) if more else ""
        back = button(translate("ReportsPage", "Not now (Esc)"), self.stop_entering)
        back.setObjectName("reports.enter.back")
        flow, beside = Flow(entering, self.enter, back), QWidget()
        flow.stands = True
        beside.setLayout(flow)
        title = label(dotted(words, left), "strong", wraps=True)
        held = card(column(title, beside), "accent", margin=12)
        self._lines.addWidget(held)
        held.show()
        self.is_entering.emit(True)
        entering.setFocus()

    def _on_total_entered(self, entering: Entries, act: Callable[[Totals], Done[Round]]) -> None:
        texts = entering.read()
        if texts is None:
            return
        for name, text in texts.items():
            if not text:
                entering.demand(name, translate("ReportsPage", "This number is missing."))
                return
        totals = Totals(int(texts["households"]), int(texts["persons"]))
        told = translate("ReportsPage", "Entered.")
        self._ways.workbench.do(self, partial(act, totals), lambda _: self._ways.say(told))
