"""The households of the commune: their list, and beside it the one that is open or being added.

The page says what stands beside the list and where one goes; the list looks itself up.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import may_add
from ui.dialogs import import_list
from ui.look import geometry
from ui.look.parts import column, scrolled
from ui.views import exporting
from ui.views.adding import AddView
from ui.views.household import HouseholdView
from ui.views.household_list import HouseholdList
from ui.views.page import Goal, Page, Ways
from ui.views.spread import Spread, Turned

CORRECTED: Final = "correct."  # before the name of what is typed into corrections
CHANGED: Final = "change."  # and into the sheet of an act
KINDS: Final = (
    *("households", "surveys", "comments", "decisions", "support", "drafts"),
    *("places", "conflicts", "submissions", "catalogue"),
)


class HouseholdsPage(Page):
    """List and detail of households."""

    shows = KINDS

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._is_landing_in_detail = False
        self._listing = HouseholdList(desk, ways, lambda: self.detail.household)
        self.filter, self.table = self._listing.filter, self._listing.table
        self.model = self._listing.model
        self._details = Turned()
        self._spread = Spread(self._listing, self._details)
        self._bands = column(self.filter, self._listing.many, self._spread)
        self._bands.setStretch(2, 1)
        self.setLayout(self._bands)
        self._spread.opened.connect(self.filter.setHidden)
        self._listing.turned.connect(self.retitled)
        self.detail = HouseholdView(desk, ways)  # later: what is moved with its parts costs more
        self.detail.left.connect(self._on_detail_left)
        self.detail.found.connect(self.retitled)
        self.adding = AddView(desk, ways)
        self.adding.added.connect(self._on_added)
        self.adding.left.connect(self._on_adding_left)
        self._details.addWidget(self.detail)
        self._details.addWidget(scrolled(self.adding, is_whole=True))
        self._listing.opened.connect(self._on_opened)
        self._listing.add_wanted.connect(self._on_add)
        self._listing.import_wanted.connect(self._on_import)
        self._listing.is_alone.connect(self._spread.leave_alone)
        self._listing.has_lines.connect(self.detail.invite)
        self._listing.has_lines.connect(self._on_has_lines)
        self._listing.many.told.connect(self.detail.just_done.put_away)  # one key undoes one act
        self.detail.just_done.shown.connect(self._listing.many.put_away)

    @property
    def title(self) -> str:  # type: ignore[override]
        """Give the page, or whose household stands in the place of its list."""
        if not self._spread.is_covered or self._is_adding or not self.detail.household:
            return self._listing.title
        return self.detail.whose()

    @Slot(bool)
    def _on_has_lines(self, has_lines: bool) -> None:
        """Give all the room to why no line stands there, where no household is open beside it."""
        if not (has_lines or self._spread.is_open or self.detail.household):
            self._spread.leave_alone(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: in a low window its rows have the air of the bands."""
        super().resizeEvent(event)
        self._bands.setSpacing(geometry.band_gap(self.window().height()))

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.table, self._details)

    def landing(self) -> QWidget:
        """Override Page.landing: a household that was asked for, else the list."""
        there = self._is_landing_in_detail or self._spread.is_covered
        return self._details if there else self.table

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        if part is self._details:
            shown = self.adding.texts["full_name"] if self._is_adding else self.detail
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().enter(part)

    @property
    def _is_adding(self) -> bool:
        return self._details.currentIndex() == 1

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts."""
        may = {"add": self._on_add} if may_add(self._desk) else {}
        if self._listing.filter.take_in.isEnabled():
            may["import"] = self._on_import
        if self._is_adding and may:
            may["complete"] = self.adding.complete
        elif (write := self.detail.writes()) is not None:
            may["complete"] = write.click
        always = {"find": self._on_find, "export_all": self._on_export}
        return {**always, **self._to_print(), **may}

    def _to_print(self) -> Mapping[str, Callable[[], object]]:
        """Give what is printed: the list where that is looked at, else what the household shows."""
        focused = self.window().focusWidget()
        is_beside = focused is not None and self._details.isAncestorOf(focused)
        if self._listing.isVisible() and not is_beside:
            return {"print": self._listing.print}
        is_household = self._details.currentIndex() == 0 and bool(self.detail.household)
        return {"print": self.detail.confirm.print} if is_household else {}

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return self._spread.is_covered or self._is_adding

    def leave(self) -> bool:
        """Override Page.leave."""
        if self._is_adding:
            self._on_adding_left()
            return True
        return self.detail.step_back() or self._spread.show_list()

    def open(self, goal: Goal) -> None:
        """Override Page.open: a household, who returns there, a list, a new one, or many."""
        self._is_landing_in_detail = goal.kind in ("household", "return")
        if goal.kind in ("household", "return", "add"):
            self._listing.many.put_away()
        if goal.kind in ("household", "return"):
            household, _, back = goal.entity.partition(" ")
            self._details.setCurrentIndex(0)
            self.detail.open(household, back=back)
            self._listing.stand_on(household)
            self._spread.show_detail()
        elif goal.kind == "village":
            self._listing.look_into(goal.entity)
            self._spread.show_list()
        elif goal.kind in ("list", "import"):
            self._spread.show_list()
            if goal.kind == "import" and self._listing.filter.take_in.isEnabled():
                QTimer.singleShot(0, self._on_import)  # its sheet opens over the page
        elif goal.kind == "add" and may_add(self._desk):
            self._is_landing_in_detail = True
            self._on_add()

    def refresh(self) -> None:
        """Override Page.refresh."""
        self._listing.look_up()
        self.detail.refresh()

    # from the list into a household and back

    def _on_opened(self, household: str) -> None:
        self._ways.go(Goal("households", "household", household))

    def _on_add(self) -> None:
        self._details.setCurrentIndex(1)
        self._spread.show_detail()
        self.adding.begin(self._listing.villages)

    def _on_import(self) -> None:
        import_list.ask(self, self._ways.workbench, self._desk)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_export(self) -> None:
        exporting.ask_register(self, self._desk, self._ways.workbench)

    def stands_at(self) -> tuple[str, str]:
        """Override Page.stands_at: the household that is shown, or a new one being typed."""
        if self._details.currentIndex() == 1:
            return "add", ""
        return ("household", self.detail.household) if self.detail.household else ("", "")

    def typed(self) -> Mapping[str, str]:
        """Override Page.typed: a new household, corrections or an act, that are not saved."""
        cards = {CORRECTED: self.detail.correcting.typed(), CHANGED: self.detail.changing.typed()}
        kept = {f"{to}{one}": text for to, those in cards.items() for one, text in those.items()}
        return {**self.adding.typed(), **kept}

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Override Page.take_up."""
        own = {one: text for one, text in typed.items() if not one.startswith((CORRECTED, CHANGED))}
        self.adding.take_up(own)
        self.detail.correcting.take_up(_under(CORRECTED, typed))
        self.detail.changing.take_up(_under(CHANGED, typed))

    def _on_added(self, household: str) -> None:
        self.detail.tell_added(household)
        self._ways.go(Goal("households", "household", household))

    def _on_adding_left(self) -> None:
        self._details.setCurrentIndex(0)
        self._ways.go(Goal("households", "list"))

    def _on_find(self) -> None:
        self._spread.show_list()
        self._listing.turn_to_words()

    def _on_detail_left(self) -> None:
        if self._spread.is_covered:
            self._ways.go(Goal("households", "list"))
        else:
            self.table.setFocus()


def _under(prefix: str, typed: Mapping[str, str]) -> dict[str, str]:
    """Give what was typed into one card, by its own names."""
    return {one.removeprefix(prefix): text for one, text in typed.items() if one.startswith(prefix)}
