"""Supports: everything that was proposed, decided, handed over; one record; a new one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.services import supported
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.sitting import may_fill_in
from gpn_desktop.support.offers import SupportLine
from ui.look.blocks import said
from ui.look.parts import column, seen
from ui.look.states import Stage, Step
from ui.models.gifts import LINES, fitting, key_of
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.gift import RecordView
from ui.views.gift_filter import GiftFilter
from ui.views.giving import GivingView
from ui.views.kept_list import Narrows
from ui.views.list_acts import ActsButton, ListActs
from ui.views.page import Goal, Page, Ways

LIST, NEW, RECORD = 0, 1, 2


class SupportPage(Page):
    """The list; in its place a record, or a new support."""

    shows = ("support", "households", "decisions", "drafts")

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._lines: tuple[SupportLine, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._stood_on = ""
        self.narrowing = GiftFilter(self._fill, self._on_narrowing_left)
        self.table: Table[SupportLine] = Table(
            RowTableModel(LINES), self.tr("Supports"), self._on_opened
        )
        self.table.setObjectName("support.list")
        self._list = Stage(self.table)
        self.giving = GivingView(desk, ways)
        self.record = RecordView(desk, ways)
        self._listing = QWidget()
        narrows = Narrows(
            self.narrowing.filters, self._narrow, (self.narrowing.state,), self.narrowing.words
        )
        self.taking = ListActs.of_table(self.table, self, desk, ways, "supports", narrows)
        self.narrowing.add_end(ActsButton(self.taking, "support.acts"))
        words = self.tr("A new support is recorded at its household (Ctrl+N): open it there.")
        self._new = said(words, "support.new", "small", wraps=True)
        seen(self._new, may_fill_in(desk))
        box = column(self.narrowing, self._list, self._new)
        box.setStretch(1, 1)
        self._listing.setLayout(box)
        self._stack = QStackedWidget()
        for part in (self._listing, self.giving, self.record):
            self._stack.addWidget(part)
        self.setLayout(column(self._stack))
        self.giving.arrived.connect(self._on_arrived)
        self.giving.recorded.connect(self._on_recorded)
        self.record.arrived.connect(self._on_arrived)

    @property
    def title(self) -> str:  # type: ignore[override]
        """Give what is shown."""
        titles = {NEW: self.giving.title, RECORD: self.record.title}
        return titles.get(self._stack.currentIndex(), self.tr("Supports"))

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return ((self.table,), (self.giving,), (self.record,))[self._stack.currentIndex()]

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        if part is self.giving or part is self.record:
            part.take_focus()
        else:
            super().enter(part)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts."""
        at = self._stack.currentIndex()
        if at == NEW:
            form = self.giving.details.form if self.giving.details else None
            more = {"add": form.add} if form is not None and self.giving.step == NEW + 1 else {}
            return {"complete": self.giving.complete, **more}
        if at == RECORD:
            return {"complete": self.record.complete, "add": self._on_add}
        return {"find": self._on_find, "add": self._on_add, "print": self.taking.print}

    def cycle(self, step: int) -> bool:
        """Override Page.cycle: within a form its sections."""
        details = self.giving.details
        in_form = self._stack.currentIndex() == NEW and details is not None
        if in_form and details is not None and details.isVisible():
            details.form.next_section(step)
            return True
        return False

    def help_here(self) -> str:
        """Override Page.help_here."""
        details = self.giving.details
        shown = details is not None and details.isVisible()
        return details.form.help_here() if details is not None and shown else ""

    def stands_at(self) -> tuple[str, str]:
        """Override Page.stands_at: the record, or for whom one is begun."""
        at = self._stack.currentIndex()
        named = {NEW: ("new", self.giving.household), RECORD: ("record", self.record.support)}
        return named.get(at, ("", ""))

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return self._stack.currentIndex() != LIST

    def leave(self) -> bool:
        """Override Page.leave: one step back; what was typed is kept."""
        at = self._stack.currentIndex()
        if at == LIST:
            return False
        part = self.giving if at == NEW else self.record
        if not part.step_back():
            self._show_list()
        return True

    def open(self, goal: Goal) -> None:
        """Override Page.open."""
        if goal.kind in ("new", "draft"):
            self._stack.setCurrentIndex(NEW)
            call = self.giving.open if goal.kind == "new" else self.giving.open_draft
            call(goal.entity)
        elif goal.kind == "record":
            self._stood_on = goal.entity
            self._stack.setCurrentIndex(RECORD)
            self.record.open(goal.entity)
        elif goal.kind in ("list", "state"):
            self._show_list()
            self.narrowing.ask_for(goal.entity)
            self._fill()

    def refresh(self) -> None:
        """Override Page.refresh."""
        self.look_up()
        if self._stack.currentIndex() == RECORD:
            self.record.refresh()

    # the list

    def look_up(self) -> None:
        """Look every support up."""
        self._list.show_loading(again=True)
        query = partial(_look_up, self._desk)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._list.show_error(error, self.look_up)

    def _on_found(self, found: tuple[tuple[SupportLine, ...], tuple[str, ...]]) -> None:
        self._lines, self._keys = found
        self._fill()

    def _fill(self) -> None:
        choice = self.narrowing
        state = choice.state.currentData() or ""
        fits = fitting(self._lines, self._keys, choice.words.sought, state)
        chosen = self.table.chosen()
        stood_on = self._stood_on or (chosen.record.id if chosen else "")
        self.table.rows.set_rows(fits)
        choice.show_count(len(fits))
        seen(self._new, bool(fits) and may_fill_in(self._desk))
        self._show_state(bool(fits))
        if not self.table.choose(lambda one: one.record.id == stood_on) and self.table.hasFocus():
            self.table.choose_first()

    def _show_state(self, some: bool) -> None:
        if some:
            self._list.show_content()
        elif self.narrowing.is_open:
            self._list.show_empty(
                self.tr("No support is recorded yet"),
                self.tr("Open a household and choose “Record a support”."),
                Step(self.tr("To the households"), partial(self._ways.go, Goal("households"))),
                "support",
            )
        else:
            self._list.show_empty(
                self.tr("No support fits"),
                self.tr("Choose another state, or other words; marks are not needed."),
                Step(self.tr("Show all"), self._on_all_wanted, "undo"),
                "search",
            )

    def _on_all_wanted(self) -> None:
        self.narrowing.ask_for("")
        self._fill()
        self.table.setFocus()

    def _narrow(self, filters: Mapping[str, str]) -> None:
        self.narrowing.ask_for(filters.get("state", ""), filters.get("words", ""))
        self._fill()
        self.table.setFocus()

    def _on_opened(self, line: SupportLine) -> None:
        self._ways.go(Goal("support", "record", line.record.id))

    def _on_narrowing_left(self) -> None:
        self.table.setFocus()

    def _on_find(self) -> None:
        self.narrowing.words.setFocus()
        self.narrowing.words.selectAll()

    def _on_add(self) -> None:
        """Record a support for the household shown; from the list a household comes first."""
        at_record = self._stack.currentIndex() == RECORD
        if at_record and self.record.household:
            self._ways.go(Goal("support", "new", self.record.household))
            return
        self._ways.go(Goal("households"))
        self._ways.say(self.tr("Open the household, then choose “Record a support”."))

    # from one to the other

    def _on_arrived(self) -> None:
        if self.isVisible() and self.has_way_back():
            self._ways.go(Goal("support"))  # says the title anew and brings the focus there

    def _on_recorded(self, support: str) -> None:
        self._ways.go(Goal("support", "record", support))

    def _show_list(self) -> None:
        self.giving.close_entry()
        self._stack.setCurrentIndex(LIST)
        self.table.choose(lambda one: one.record.id == self._stood_on)
        self.table.setFocus()


def _look_up(desk: Desk) -> tuple[tuple[SupportLine, ...], tuple[str, ...]]:
    found = supported.lines(desk)
    return found, tuple(map(key_of, found))
