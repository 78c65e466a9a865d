"""Conflicts: a work list at the left, both sides of the chosen one at the right, and the choice.

Nothing is lost by choosing: the value that is not chosen stays in the history.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.services import conflicts
from gpn_desktop.services.changes import Done
from gpn_desktop.services.conflicts import Dispute, Explained
from gpn_desktop.services.desk import Desk
from gpn_desktop.vietnamese import sort_key
from ui.look.blocks import said
from ui.look.parts import Chooser, button, column, named, refill, row
from ui.look.states import Stage, Step
from ui.models.quarrels import DISPUTES
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.tidings import why_not
from ui.views.list_acts import ActsButton, ListActs
from ui.views.page import Goal, Page, Ways
from ui.views.settling import SettlePanel
from ui.views.spread import Spread

SHOWN: Final = ("conflicts", "households", "surveys", "packages")
EVERYWHERE: Final = ""


class ConflictsPage(Page):
    """The page: list, filter by commune at an office, and the panel that settles."""

    shows = SHOWN

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Conflicts")
        self._desk, self._ways = desk, ways
        self._household = self._wanted = ""
        self._disputes: tuple[Dispute, ...] | None = None
        self.count = said("", "conflicts.count", "quiet")
        self.scope = named(Chooser(), self.tr("Commune"))
        self.scope.setObjectName("conflicts.scope")
        self.scope.activated.connect(self._on_scope_activated)
        self.all = button(self.tr("Show all"), self._on_all_clicked, kind="link")
        self.all.setObjectName("conflicts.all")
        self.table = Table(
            RowTableModel(DISPUTES), self.tr("Conflicts"), self._on_open, self._on_choose
        )
        self.table.setObjectName("conflicts.table")
        self.table.take_room()
        self.taking = ListActs.of_shown(self.table, self, desk, ways, "conflicts")
        self._list_acts = ActsButton(self.taking, "conflicts.acts")
        why = partial(why_not, desk)
        self.panel = SettlePanel(self._settle, self._reveal, self._on_household_wanted, why)
        self.detail = Stage(self.panel)
        self._arrange()
        self.detail.show_empty(self.tr("Choose a conflict to see both sides"), icon="conflict")

    def _arrange(self) -> None:
        head = row(self.count, self.all, None, self.scope, self._list_acts.button)
        left = QWidget()
        left.setLayout(column(head, self.table))
        left.setFocusProxy(self.table)
        QWidget.setTabOrder(self.table, self._list_acts.button)
        self.spread = Spread(left, self.detail)
        self.detail.setFocusProxy(self.panel)
        self.stage = Stage(self.spread)
        self.setLayout(column(self.stage))
        self.scope.hide()
        self.all.hide()

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.table, self.panel if self.panel.isVisible() else self.detail)

    def landing(self) -> QWidget:
        """Override Page.landing: where a conflict covers the list, its sides."""
        return self.panel if self.spread.is_covered else self.table

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        if not self._disputes:
            self.stage.take_step()
        elif part in (self.panel, self.detail):
            self._on_open()
        else:
            super().enter(part)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts: Ctrl+Enter settles."""
        taking = {"print": self.taking.print} if self._list_acts.button.isVisible() else {}
        return {"complete": self.panel.settle, **taking}

    def open(self, goal: Goal) -> None:
        """Override Page.open: the conflicts of a household, or of a commune, or all."""
        household = goal.entity if goal.kind == "household" else ""
        if household != self._household:
            self._household = household
            self.refresh()
        if goal.kind == "scope":
            self._choose_scope(goal.entity)

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return self.spread.is_covered

    def leave(self) -> bool:
        """Override Page.leave."""
        return self.spread.show_list()

    def refresh(self) -> None:
        """Override Page.refresh."""
        desk, household = self._desk, self._household
        if self._disputes is None:
            self.stage.show_loading()
        self._ways.workbench.look(
            self,
            lambda: conflicts.disputes(desk, household=household),
            self.show_disputes,
            self._fail,
        )

    def _fail(self, error: GpnError) -> None:
        self.stage.show_error(error, self.refresh)

    def show_disputes(self, found: Sequence[Dispute]) -> None:
        """Show the list; who stood on a conflict stands there still, or on the next one."""
        self._disputes = tuple(found)
        self._fill_scopes()
        self._list()
        if found:
            self.stage.show_content()
        else:
            words = self.tr("What two places write differently is listed here and settled here.")
            back = Step(self.tr("To Send / Receive (Esc)"), self._on_back_wanted, "exchange")
            self.stage.show_empty(self.tr("No conflicts"), words, back, "good")
            if self.isVisible():
                self.stage.take_step()

    def _on_back_wanted(self) -> None:
        self._ways.go(Goal("exchange"))

    def _fill_scopes(self) -> None:
        names = {one.scope: one.scope_name for one in self._disputes or ()}
        known = sorted(names.items(), key=lambda pair: sort_key(pair[1]))
        every = (self.tr("All communes"), EVERYWHERE)
        refill(self.scope, [every, *((name, scope) for scope, name in known)])
        self.scope.setVisible(len(names) > 1)
        self.all.setVisible(bool(self._household))

    def _choose_scope(self, scope: str) -> None:
        self._wanted = scope
        self.scope.setCurrentIndex(max(0, self.scope.findData(scope)))
        self._list()

    def _list(self) -> None:
        scope = self.scope.currentData() or self._wanted or EVERYWHERE
        rows = [one for one in self._disputes or () if scope in (EVERYWHERE, one.scope)]
        line = max(0, self.table.currentIndex().row())
        before = self.table.chosen()
        self.table.rows.set_rows(rows)
        self.count.setText(self.tr("%n conflict(s)", "", len(rows)))
        stands = before is not None and self.table.choose(lambda one: _same(one, before))
        if rows and not stands:
            self.table.selectRow(min(line, len(rows) - 1))

    def _on_scope_activated(self) -> None:
        self._wanted = ""
        self._list()

    def _on_all_clicked(self) -> None:
        self._household = ""
        self.refresh()

    def _on_choose(self, one: Dispute) -> None:
        desk = self._desk
        self.detail.show_loading()
        self._ways.workbench.look(
            self.panel,
            lambda: _explained(desk, one),
            self.show_explained,
            partial(self._fail_detail, one),
        )

    def _on_open(self, _: Dispute | None = None) -> None:
        self.spread.show_detail()
        if self.panel.isVisible():
            self.panel.take_focus()
        else:
            self.detail.take_step()

    def show_explained(self, found: Explained | None) -> None:
        """Show both sides of a conflict; of one that is settled meanwhile, nothing."""
        if found is not None:
            self.panel.show_explained(found)
            self.detail.show_content()

    def _fail_detail(self, one: Dispute, error: GpnError) -> None:
        self.detail.show_error(error, partial(self._on_choose, one))

    def _settle(self, service: Callable[[Desk], Done[int]]) -> None:
        desk = self._desk
        self._ways.workbench.do(
            self, lambda: service(desk), self._on_settled, self.panel.show_failure
        )

    def _reveal(self, service: Callable[[Desk], Done[None]], then: Callable[[], object]) -> None:
        desk = self._desk
        self._ways.workbench.do(
            self.panel, lambda: service(desk), lambda _: then(), self.panel.show_failure
        )

    def _on_settled(self, left: int) -> None:
        words = self.tr("Settled. %n conflict(s) left.", "", left)
        self._ways.say(words if left else self.tr("Settled. No conflict is left."))
        self.spread.show_list()

    def _on_household_wanted(self, household: str) -> None:
        self._ways.go(Goal("households", "household", household))


def _explained(desk: Desk, one: Dispute) -> Explained | None:
    try:
        return conflicts.explain(desk, one.entity, one.field)
    except LookupError:
        return None


def _same(one: Dispute, other: Dispute) -> bool:
    return (one.entity, one.field) == (other.entity, other.field)
