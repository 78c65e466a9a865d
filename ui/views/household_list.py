"""The list of households: narrowed by words, village and class, ordered, drawn page by page.

On the way: ``Sought`` and an order → the ids that fit → the rows of the pages in sight. It says
which household was opened; what is shown beside it is the page's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.places import Village
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from ui.look.parts import column, sign
from ui.look.states import Stage, Step
from ui.models.columns import HOUSEHOLD_ORDERS, HOUSEHOLDS
from ui.models.paged import PagedTableModel, Wanted
from ui.models.rows import UP
from ui.models.table import Table
from ui.views.household_filter import FilterBar
from ui.views.page import Goal, Ways


@dataclass(frozen=True)
class Listed:
    """What the list shows: the ids in their order, and the villages to choose from."""

    ids: tuple[str, ...]
    villages: tuple[Village, ...]


class HouseholdList(QWidget):
    """The list with what narrows it; ``shown`` gives the household that is open beside it."""

    opened = Signal(str)  # household
    add_wanted = Signal()
    is_alone = Signal(bool)  # nothing is kept yet: no household can stand beside it

    def __init__(self, desk: Desk, ways: Ways, shown: Callable[[], str]) -> None:
        super().__init__()
        self._desk, self._ways, self._shown = desk, ways, shown
        self._ids: tuple[str, ...] = ()
        self.villages: tuple[Village, ...] = ()
        self._pending: list[Wanted] = []
        self._asked_village = ""
        self.filter = FilterBar(self.look_up, self._on_filter_left, self._on_add)
        self.filter.add.setEnabled(desk.may("entry"))
        self.model: PagedTableModel[HouseholdRow] = PagedTableModel(HOUSEHOLDS, self._on_wanted)
        self.table: Table[HouseholdRow] = Table(self.model, self.tr("Households"), self._on_opened)
        self.table.setObjectName("households.list")
        self.table.horizontalHeader().setSortIndicator(0, UP)
        self.model.layoutChanged.connect(self._on_order_changed)
        self._stage = Stage(self.table)
        self.setLayout(column(self.filter, self._stage))
        self.setFocusProxy(self.table)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch)
        self._fetcher = sign("list")  # the owner of looks for rows, beside the list's own
        self._fetcher.setParent(self)
        self._fetcher.hide()

    def look_into(self, village: str) -> None:
        """Show the households of one village."""
        self._asked_village = village
        self.look_up()

    def turn_to_words(self) -> None:
        """Go to the words that narrow the list."""
        if self.filter.words.isHidden():
            return  # there is nothing to narrow yet
        self.filter.words.setFocus()
        self.filter.words.selectAll()

    def look_up(self) -> None:
        """Ask for the ids that fit, in the order that is chosen."""
        if self._asked_village and self.filter.village.count():
            self.filter.ask_for(self._asked_village)
            self._asked_village = ""
        self._stage.show_loading(again=True)
        name, ascending = self._order()
        query = partial(_look_up, self._desk, self.filter.sought(), name, ascending)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _order(self) -> tuple[str, bool]:
        header = self.table.horizontalHeader()
        section = max(0, header.sortIndicatorSection())
        return HOUSEHOLD_ORDERS[section], header.sortIndicatorOrder() == UP

    def _on_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self.look_up)

    def _on_found(self, found: Listed) -> None:
        self.villages = found.villages
        self.filter.show_villages(found.villages)
        if self._asked_village:
            self.look_up()
            return
        chosen = self._shown() or self._chosen()
        is_same, self._ids = found.ids == self._ids, found.ids
        self.filter.show_count(len(found.ids))
        self._pending.clear()
        if is_same:
            self.model.renew()
        else:
            self.model.set_count(len(found.ids))
        self._show_list()
        self.stand_on(chosen)

    def stand_on(self, household: str) -> None:
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
        self.is_alone.emit(is_bare)
        if self._ids:
            self._stage.show_content()
        elif is_bare:
            self._stage.show_empty(
                self.tr("No household is kept here yet"),
                self.tr("They come with a package, or are added one by one (Ctrl+N)."),
                self._first_step(),
                "households",
            )
        else:
            step = Step(self.tr("Show all"), self._on_all_wanted, "undo")
            self._stage.show_empty(
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

    def _on_filter_left(self) -> None:
        self.table.setFocus()

    def _on_opened(self, household: HouseholdRow) -> None:
        self.opened.emit(household.id)

    def _on_add(self) -> None:
        self.add_wanted.emit()


def _look_up(desk: Desk, sought: Sought, name: str, ascending: bool) -> Listed:
    ids = households.order(desk, sought, name, ascending=ascending)
    return Listed(ids, households.villages(desk))
