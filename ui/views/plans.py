"""Plans: the nine lines word for word, each in its honest state, as bars or as a table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.plans.plan import COMMUNE, Plan
from gpn_desktop.plans.progress import LineProgress, PlanProgress
from gpn_desktop.services import planning
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Seen
from ui.look.blocks import emptied, said, strip
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import Chooser, button, column, named, retone, reveal, scrolled
from ui.look.states import Stage, Step
from ui.models.rows import RowTableModel
from ui.models.table import WholeTable
from ui.models.targets import LINES
from ui.views.line_head import Wanted
from ui.views.lines import Lines
from ui.views.page import Goal, Page, Ways
from ui.views.spread import Spread
from ui.views.worklist import LineDetail
from ui.words import translate

LETTERS: Final = 16
VIEW_KEY: Final = "Alt+B"
MISSING: Final = "plans.missing"


@dataclass(frozen=True)
class Looked:
    """What the page shows: the plans there are, and how far the chosen one is."""

    plans: tuple[Plan, ...]
    progress: PlanProgress
    sight: Mapping[str, Seen]


class PlansPage(Page):
    """The lines of a plan beside the one that is opened."""

    shows = (
        *("plans", "support", "households", "decisions", "officials", "places"),
        *("rounds", "conflicts", "surveys"),
    )

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Plans")
        self._desk, self._ways = desk, ways
        self._shown: PlanProgress | None = None
        self._sight: Mapping[str, Seen] = {}
        self._asked_plan, self._asked_line = "", ""
        self._is_landing_in_detail = False
        self._build_bar()
        self.lines = Lines(self._on_line_opened)
        self.table: WholeTable[LineProgress] = WholeTable(
            RowTableModel(LINES), self.tr("Lines of the plan"), self._on_row_opened
        )
        self.table.setObjectName("plans.table")
        self._views = QStackedWidget()
        self._views.addWidget(scrolled(self.lines))
        self._views.addWidget(scrolled(_topped(self.table)))
        self._strips = QVBoxLayout()
        self._listing = QWidget()
        box = column(self._bar, self._strips, self._views, gap=8)
        box.setStretch(2, 1)
        self._listing.setLayout(box)
        self.detail = LineDetail(desk, ways)
        self.detail.left.connect(self._on_detail_left)
        self._spread = Spread(self._listing, self.detail)
        self._stage = Stage(self._spread)
        self.setLayout(column(self._stage))

    def _build_bar(self) -> None:
        self.chooser = named(Chooser(), self.tr("Plan"))
        self.chooser.setObjectName("plans.chooser")
        self.chooser.setMinimumContentsLength(LETTERS)
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chooser.activated.connect(self._on_plan_chosen)
        self._on = said("", "plans.on", "quiet")
        words = keyed(self.tr("As a table"), VIEW_KEY)
        self.as_table = button(words, self._on_view_changed, icon="list")
        self.as_table.setShortcut(VIEW_KEY)
        self.as_table.setObjectName("plans.as_table")
        self.as_table.setCheckable(True)
        self._bar = flowing(self.chooser, self.as_table, self._on)

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self._bar, self._views, self.detail)

    def landing(self) -> QWidget:
        """Override Page.landing: the line that is open where it covers, else the lines."""
        there = self._spread.is_covered or self._is_landing_in_detail
        return self.detail if there else self._listing

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        if part is self._bar:
            self.chooser.setFocus(Qt.FocusReason.OtherFocusReason)
        elif part is self._views:
            self._focus_lines()
        elif part is self._listing:
            self._begin()
        else:
            self.detail.take_focus()

    def _writes_plan(self) -> QPushButton | None:
        """Give the button that writes the plan of the year, where there is none yet."""
        return self._listing.findChild(QPushButton, f"{MISSING}.step")

    def _begin(self) -> None:
        """Begin with the plan that is missing, else with the lines."""
        missing = self._writes_plan()
        if missing is None:
            self._focus_lines()
        else:
            missing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_lines(self) -> None:
        if self.as_table.isChecked():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.lines.cards:
            code = self.detail.code or next(iter(self.lines.cards))
            self.lines.cards[code].setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts: Ctrl+Enter saves a target being typed, Ctrl+N writes the plan."""
        target = self.detail.head.target
        missing = self._writes_plan() is not None
        acts: dict[str, Callable[[], object]] = {"add": self._on_plan_wanted} if missing else {}
        return {**acts, "complete": target.complete} if target.isVisible() else acts

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return self._spread.is_covered

    def leave(self) -> bool:
        """Override Page.leave."""
        return self.detail.head.step_back() or self._spread.show_list()

    def open(self, goal: Goal) -> None:
        """Override Page.open: a line, a plan, or the list of lines."""
        self._is_landing_in_detail = goal.kind == "line"
        if goal.kind == "line":
            self._asked_line = goal.entity
            self._open_asked()
        elif goal.kind == "plan":
            self._asked_plan = goal.entity
            self.refresh()
        elif goal.kind == "list":
            self._spread.show_list()

    def refresh(self) -> None:
        """Override Page.refresh."""
        if self._shown is None:
            self._stage.show_loading()
        wanted = self._asked_plan or (self._shown.plan.id if self._shown else "")
        query = partial(_look_up, self._desk, wanted)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    # what is shown

    def _on_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self.refresh)

    def _on_found(self, found: Looked) -> None:
        held = self._views.isAncestorOf(self.window().focusWidget()) or self._shown is None
        stood_on = self.lines.focused
        self._asked_plan, self._shown, self._sight = "", found.progress, found.sight
        self._offer(found)
        day = vietnamese.show_date(found.progress.on)
        is_read = planning.is_provincial(found.progress.plan)
        words = self.tr("of {day}") if is_read else self.tr("by {day}")
        self._on.setText(words.format(day=day))
        self.lines.show_lines(
            found.progress.lines,
            found.progress.clause,
            promises=is_read,
        )
        self.table.rows.set_rows(found.progress.lines)
        self._show_strips(found)
        self._stage.show_content()
        is_asked = bool(self._asked_line)
        self._asked_line = self._asked_line or self.detail.code
        if not self._asked_line:
            self.detail.clear(is_read=is_read)
        self._open_asked(move=is_asked)
        stays = stood_on in self.lines.cards
        if held and not (is_asked or stays or self._spread.is_covered):
            self._begin()

    def _offer(self, found: Looked) -> None:
        self.chooser.clear()
        for plan in found.plans:
            self.chooser.addItem(_plan_words(plan), plan.id)
        self.chooser.setCurrentIndex(self.chooser.findData(found.progress.plan.id))
        self.chooser.setToolTip(found.progress.plan.title)

    def _show_strips(self, found: Looked) -> None:
        emptied(self._strips)
        plan, year = found.progress.plan, chance.today().year
        if planning.is_provincial(plan):
            words = self.tr(
                "{title}. Word for word as announced; its numbers are those of the whole province "
                "and are not measured by the records of a commune."
            )
            made = strip(words.format(title=plan.title), tone="accent")
            made.setObjectName("plans.provincial")
            self._strips.addWidget(made)
        if not any(one.level == COMMUNE and one.year == year for one in found.plans):
            step = Step(self.tr("Write it (Ctrl+N)"), self._on_plan_wanted, "add")
            words = self.tr("The commune has no plan of {year} yet.").format(year=year)
            made = strip(words, step if self._desk.may("entry") else None, name=MISSING)
            for first in made.findChildren(QPushButton):
                retone(first, "first", "kind")
            self._strips.addWidget(made)

    def _open_asked(self, *, move: bool = True) -> None:
        """Open the line that was asked for, once its plan is here."""
        lines: Mapping[str, LineProgress] = (
            {one.line.code: one for one in self._shown.lines} if self._shown else {}
        )
        found = lines.get(self._asked_line)
        if found is None or self._shown is None:
            return
        self._asked_line = ""
        self.lines.choose(found.line.code)
        self.detail.show_line(Wanted(self._shown, found, self._sight))
        if move:
            self._spread.show_detail()
            self.detail.take_focus()
            reveal(self.lines.cards[found.line.code], is_listed=True)

    # what is done

    def _on_line_opened(self, code: str) -> None:
        self._ways.go(Goal("plans", "line", code))

    def _on_row_opened(self, found: LineProgress) -> None:
        self._on_line_opened(found.line.code)

    def _on_plan_chosen(self) -> None:
        self._asked_plan = self.chooser.currentData()
        self.detail.clear()
        self.refresh()

    def _on_view_changed(self) -> None:
        is_table = self.as_table.isChecked()
        self._views.setCurrentIndex(int(is_table))
        words = self.tr("As cards") if is_table else self.tr("As a table")
        self.as_table.setText(keyed(words, VIEW_KEY))
        self.as_table.setShortcut(VIEW_KEY)  # a new text takes it away
        self.as_table.setAccessibleName(words)

    def _on_plan_wanted(self) -> None:
        year = chance.today().year
        title = self.tr("Plan of sustainable poverty reduction of {year}").format(year=year)
        service = partial(planning.make_commune_plan, self._desk, year, title)
        self._ways.workbench.do(self, service, self._on_plan_made)

    def _on_plan_made(self, plan: Plan) -> None:
        self._asked_plan = plan.id
        self._ways.say(self.tr("The plan is written; its targets can be set line by line."))

    def _on_detail_left(self) -> None:
        if self._spread.is_covered:
            self._ways.go(Goal("plans", "list"))
        self._focus_lines()


def _plan_words(plan: Plan) -> str:
    level = translate("PlansPage", "the commune's")
    if planning.is_provincial(plan):
        level = translate("PlansPage", "the province's")
    return " · ".join(filter(None, (str(plan.year or ""), level, plan.number)))


def _topped(part: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(part, None))
    return made


def _look_up(desk: Desk, wanted: str) -> Looked:
    found = planning.plans(desk)
    chosen = wanted if any(one.id == wanted for one in found) else found[0].id
    sight = planning.sight(desk, chosen)
    return Looked(found, planning.progress(desk, chosen), sight)
