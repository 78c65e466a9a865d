"""The households of the commune: a list to filter and order, and beside it the one that is open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from gpn_desktop.errors import GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.places import Village
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import NOT_REVIEWED, Sought
from ui.counts import Counts
from ui.look import geometry
from ui.look.blocks import said
from ui.look.parts import Chooser, button, column, named, row, scrolled, sign, text_line
from ui.look.signs import class_words
from ui.look.states import Stage, Step
from ui.models.columns import HOUSEHOLD_ORDERS, HOUSEHOLDS
from ui.models.paged import PagedTableModel, Wanted
from ui.models.rows import UP
from ui.models.table import Table
from ui.views.adding import AddView
from ui.views.household import HouseholdView
from ui.views.page import Goal, Page, Ways
from ui.views.spread import Spread

CORRECTED: Final = "correct."  # before the name of what is typed into corrections
PAUSE_MS: Final = 200
LEAST_WORDS: Final = 100
LEAST_DETAIL: Final = 390  # the results by year are not cut
CHOICES: Final = ("poor", "near_poor", "not_poor", NOT_REVIEWED)
KINDS: Final = (
    *("households", "surveys", "comments", "decisions", "support", "drafts"),
    *("places", "conflicts"),
)


@dataclass(frozen=True)
class Listed:
    """What the list shows: the ids in their order, and the villages to choose from."""

    ids: tuple[str, ...]
    villages: tuple[Village, ...]


class FilterBar(QWidget):
    """Words, a village and a class by which the list is narrowed, and how many are left."""

    def __init__(
        self,
        on_change: Callable[[], object],
        on_down: Callable[[], object],
        on_add: Callable[[], object],
    ) -> None:
        super().__init__()
        self._on_down = on_down
        self.add = button("", on_add, icon="add")
        self.add.setObjectName("households.add")
        self.add.setAccessibleName(self.tr("Add a household"))
        self.add.setToolTip(self.tr("Add a household (Ctrl+N)"))
        self.words = text_line(self.tr("Filter by name, code or address"))
        self.words.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self.words.setObjectName("households.filter")
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(LEAST_WORDS)
        self.village = self._box(self.tr("Village"), "households.village", 4)
        self.poverty_class = self._box(self.tr("Class"), "households.class", 4)
        self.count = said("", "households.count", "quiet")
        self.count.setMinimumWidth(1)  # it moves below before it holds the bar wide
        self._fill_classes()
        self._asking = row()
        for asking, share in ((self.words, 3), (self.village, 3), (self.poverty_class, 4)):
            self._asking.addWidget(asking, share)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(geometry.GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(self._asking, 0, 0)
        self._grid.addWidget(self.add, 0, 2, Qt.AlignmentFlag.AlignRight)
        self._place_count()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(on_change)
        self.words.textChanged.connect(self._pause.start)
        self.village.activated.connect(on_change)
        self.poverty_class.activated.connect(on_change)

    def _box(self, name: str, object_name: str, letters: int) -> QComboBox:
        made = named(Chooser(), name)
        made.setObjectName(object_name)
        made.setMinimumContentsLength(letters)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return made

    def _fill_classes(self) -> None:
        self.poverty_class.addItem(self.tr("All classes"), "")
        for code in CHOICES:
            self.poverty_class.addItem(class_words(code), code)

    def show_villages(self, villages: Sequence[Village]) -> None:
        """Offer these villages; the one chosen stays chosen."""
        chosen = self.village.currentData()
        self.village.clear()
        self.village.addItem(self.tr("All villages"), "")
        for one in villages:
            self.village.addItem(one.name, one.id)
        self.village.setCurrentIndex(max(0, self.village.findData(chosen)))

    def sought(self) -> Sought:
        """Give what is asked for."""
        village, found = self.village.currentData(), self.poverty_class.currentData()
        return Sought(self.words.text().strip(), village or "", found or "")

    def show_count(self, count: int) -> None:
        """Say how many households fit."""
        self.count.setText(Counts(self).household(count))
        self._place_count()

    def _place_count(self) -> None:
        """Say it beside the filters, or below them where there is no room for it."""
        parts = (self._asking.minimumSize(), self.count.sizeHint(), self.add.sizeHint())
        needs = sum(size.width() for size in parts) + 2 * geometry.GAP
        line, place = (0, 1) if needs <= self.width() else (1, 0)
        self._grid.addWidget(self.count, line, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._place_count()

    def offer(self, wanted: bool) -> None:
        """Offer to narrow the list, or not where it has nothing in it; adding is always offered."""
        for part in (self.words, self.village, self.poverty_class, self.count):
            part.setVisible(wanted)

    def clear(self) -> None:
        """Ask for all of them again."""
        self.words.clear()
        self.village.setCurrentIndex(0)
        self.poverty_class.setCurrentIndex(0)

    def ask_for(self, village: str) -> None:
        """Ask for the households of one village."""
        self.clear()
        self.village.setCurrentIndex(max(0, self.village.findData(village)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter and Down lead from the words into the list."""
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if event.key() in enters and self.words.hasFocus():
            self._on_down()
        else:
            super().keyPressEvent(event)


class HouseholdsPage(Page):
    """List and detail of households."""

    shows = KINDS

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Households")
        self._desk, self._ways = desk, ways
        self._ids: tuple[str, ...] = ()
        self._villages: tuple[Village, ...] = ()
        self._pending: list[Wanted] = []
        self._asked_village = ""
        self._is_landing_in_detail = False
        self.filter = FilterBar(self.look_up, self._on_filter_left, self._on_add)
        self.filter.add.setEnabled(desk.may("entry"))
        self.model: PagedTableModel[HouseholdRow] = PagedTableModel(HOUSEHOLDS, self._on_wanted)
        self.table: Table[HouseholdRow] = Table(self.model, self.tr("Households"), self._on_opened)
        self.table.setObjectName("households.list")
        self.table.horizontalHeader().setSortIndicator(0, UP)
        self.model.layoutChanged.connect(self._on_order_changed)
        self.detail = HouseholdView(desk, ways)
        self.detail.left.connect(self._on_detail_left)
        self.adding = AddView(desk, ways)
        self.adding.added.connect(self._on_added)
        self.adding.left.connect(self._on_adding_left)
        self._details = QStackedWidget()
        self._details.setMinimumWidth(LEAST_DETAIL)
        self._details.addWidget(self.detail)
        self._details.addWidget(scrolled(self.adding))
        self._listing = QWidget()
        self._list = Stage(self.table)
        self._listing.setLayout(column(self.filter, self._list))
        self._listing.setFocusProxy(self.table)
        self._spread = Spread(self._listing, self._details)
        self.setLayout(column(self._spread))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch)
        self._fetcher = sign("list")  # the owner of looks for rows, beside the page's own
        self._fetcher.setParent(self)
        self._fetcher.hide()

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
        may = {"add": self._on_add} if self._desk.may("entry") else {}
        return {"find": self._on_find, **may}

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
        """Override Page.open: a household, the list of a village, or a new household."""
        self._is_landing_in_detail = goal.kind == "household"
        if goal.kind == "household":
            self._details.setCurrentIndex(0)
            self.detail.open(goal.entity)
            self._stand_on(goal.entity)
            self._spread.show_detail()
        elif goal.kind == "village":
            self._asked_village = goal.entity
            self.look_up()
            self._spread.show_list()
        elif goal.kind == "list":
            self._spread.show_list()
        elif goal.kind == "add" and self._desk.may("entry"):
            self._is_landing_in_detail = True
            self._on_add()

    def refresh(self) -> None:
        """Override Page.refresh."""
        self.look_up()
        self.detail.refresh()

    # the list

    def look_up(self) -> None:
        """Ask for the ids that fit, in the order that is chosen."""
        if self._asked_village and self.filter.village.count():
            self.filter.ask_for(self._asked_village)
            self._asked_village = ""
        self._list.show_loading(again=True)
        name, ascending = self._order()
        query = partial(_look_up, self._desk, self.filter.sought(), name, ascending)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _order(self) -> tuple[str, bool]:
        header = self.table.horizontalHeader()
        section = max(0, header.sortIndicatorSection())
        return HOUSEHOLD_ORDERS[section], header.sortIndicatorOrder() == UP

    def _on_failed(self, error: GpnError) -> None:
        self._list.show_error(error, self.look_up)

    def _on_found(self, found: Listed) -> None:
        self._villages = found.villages
        self.filter.show_villages(found.villages)
        if self._asked_village:
            self.look_up()
            return
        chosen = self.detail.household or self._chosen()
        is_same, self._ids = found.ids == self._ids, found.ids
        self.filter.show_count(len(found.ids))
        self._pending.clear()
        if is_same:
            self.model.renew()
        else:
            self.model.set_count(len(found.ids))
        self._show_list()
        self._stand_on(chosen)

    def _stand_on(self, household: str) -> None:
        """Stand on the line of a household, or on the first where the user is in the list."""
        if household in self._ids:
            index = self.model.index(self._ids.index(household), 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
        elif self._ids and self.table.hasFocus():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _chosen(self) -> str:
        place = self.table.currentIndex().row()
        return self._ids[place] if 0 <= place < len(self._ids) else ""

    def _show_list(self) -> None:
        is_bare = not self._ids and self.filter.sought() == Sought()
        self.filter.offer(not is_bare)
        self._spread.leave_alone(is_bare)
        if self._ids:
            self._list.show_content()
        elif is_bare:
            self._list.show_empty(
                self.tr("No household is kept here yet"),
                self.tr("They come with a package, or are added one by one (Ctrl+N)."),
                self._first_step(),
                "households",
            )
        else:
            step = Step(self.tr("Show all"), self._on_all_wanted, "undo")
            self._list.show_empty(
                self.tr("No household fits"),
                self.tr("Marks are not needed; the beginning of each word is enough."),
                step,
                "search",
            )

    def _first_step(self) -> Step:
        if self._desk.installation.training or not self._desk.may("entry"):
            return Step(self.tr("See what to do first"), partial(self._ways.go, Goal("today")))
        return Step(self.tr("Add a household"), self._on_add, "add")

    def _on_all_wanted(self) -> None:
        self.filter.clear()
        self.look_up()
        self.filter.words.setFocus()

    def _on_order_changed(self) -> None:
        self.look_up()

    # rows of the pages in sight

    def _on_wanted(self, wanted: Wanted) -> None:
        self._pending.append(wanted)
        self._soon.start()

    def _fetch(self) -> None:
        """Look up all pages that are waited for at once; the newest look answers for all."""
        asked, ids = tuple(self._pending), self._ids
        wanted = [one for page in asked for one in ids[page.first : page.first + page.size]]
        query = partial(households.rows, self._desk, wanted)
        self._ways.workbench.look(self._fetcher, query, partial(self._on_rows, asked, ids))

    def _on_rows(
        self, asked: Sequence[Wanted], ids: tuple[str, ...], rows: Sequence[HouseholdRow]
    ) -> None:
        if ids is not self._ids:
            return  # another list stands here by now
        found = {one.id: one for one in rows}
        for page in asked:
            self._pending.remove(page)
            lines = ids[page.first : page.first + page.size]
            self.model.put(page, [found.get(one, HouseholdRow(one)) for one in lines])

    # from the list into a household and back

    def _on_opened(self, household: HouseholdRow) -> None:
        self._ways.go(Goal("households", "household", household.id))

    def _on_add(self) -> None:
        self._details.setCurrentIndex(1)
        self._spread.show_detail()
        self.adding.begin(self._villages)

    def stands_at(self) -> tuple[str, str]:
        """Override Page.stands_at: the household that is shown, or a new one being typed."""
        if self._details.currentIndex() == 1:
            return "add", ""
        return ("household", self.detail.household) if self.detail.household else ("", "")

    def typed(self) -> Mapping[str, str]:
        """Override Page.typed: a new household, or corrections of one, that are not saved."""
        corrected = self.detail.correcting.typed()
        return {**self.adding.typed(), **{f"{CORRECTED}{one}": corrected[one] for one in corrected}}

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Override Page.take_up."""
        known = {one: text for one, text in typed.items() if not one.startswith(CORRECTED)}
        self.adding.take_up(known)
        corrected = {one.removeprefix(CORRECTED): typed[one] for one in typed.keys() - known.keys()}
        self.detail.correcting.take_up(corrected)

    def _on_added(self, household: str) -> None:
        self._ways.go(Goal("households", "household", household))

    def _on_adding_left(self) -> None:
        self._details.setCurrentIndex(0)
        self._ways.go(Goal("households", "list"))

    def _on_filter_left(self) -> None:
        self.table.setFocus()

    def _on_find(self) -> None:
        self._spread.show_list()
        if self.filter.words.isHidden():
            return  # there is nothing to narrow yet
        self.filter.words.setFocus()
        self.filter.words.selectAll()

    def _on_detail_left(self) -> None:
        if self._spread.is_covered:
            self._ways.go(Goal("households", "list"))
        else:
            self.table.setFocus()


def _look_up(desk: Desk, sought: Sought, name: str, ascending: bool) -> Listed:
    ids = households.order(desk, sought, name, ascending=ascending)
    return Listed(ids, households.villages(desk))
