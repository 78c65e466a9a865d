"""The lists of the register, households or people: narrowed, ordered, drawn page by page.

On the way: ``Sought`` and an order → the ids that fit → the rows of the pages in sight. It says
which household was opened; what is shown beside it is the page's.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry.listed import HOUSEHOLDS, SavedList
from gpn_desktop.registry.places import Village
from gpn_desktop.services import listing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from ui.counts import Counts
from ui.dialogs.columns import ColumnsSheet
from ui.look.parts import column
from ui.look.states import Stage
from ui.models import ordered
from ui.models.ordered import Order
from ui.models.paged import PagedTableModel, Wanted
from ui.models.register import KINDS, Kind
from ui.models.rows import DOWN, UP, Column
from ui.models.table import Table
from ui.views import narrowing
from ui.views.fetching import Fetching, Listed, look_up
from ui.views.household_filter import FilterBar
from ui.views.list_acts import ListActs, Then, shown_of
from ui.views.list_empty import EmptyList, Fills, never_begun
from ui.views.many_acts import ManyActs
from ui.views.ordering import Ordering
from ui.views.page import Goal, Ways
from ui.words import translate


class HouseholdList(QWidget):
    """The list; ``shown`` gives the household that is open beside it.

    ``filter`` is what narrows it: the page puts it above, over its whole width.
    """

    opened = Signal(str)  # household
    add_wanted = Signal()
    import_wanted = Signal()
    has_lines = Signal(bool)  # there is one that Enter opens
    is_alone = Signal(bool)  # nothing is kept yet: no household can stand beside it
    turned = Signal()  # another list is shown

    def __init__(self, desk: Desk, ways: Ways, shown: Callable[[], str]) -> None:
        super().__init__()
        self._desk, self._ways, self._shown = desk, ways, shown
        self._ids: tuple[str, ...] = ()
        self.villages: tuple[Village, ...] = ()
        self._asked_village = ""
        self.filter = FilterBar(
            self.look_up, self._on_filter_left, self._on_add, self.import_wanted.emit
        )
        self.filter.allow(never_begun(desk))
        self._kind, self._keys = KINDS[HOUSEHOLDS], KINDS[HOUSEHOLDS].usual
        self._kept: dict[str, tuple[SavedList, ...]] = {}  # by list, once they were looked up
        self.model: PagedTableModel[Any] = PagedTableModel(self._columns(), self._on_wanted)
        self.table: Table[Any] = Table(self.model, self.tr("Households"), self._on_opened)
        self.table.setObjectName("households.list")
        self.table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
        self.table.copied.connect(self._on_copy)
        self.acts = ListActs(self.filter.acts, desk, ways, self._read_chosen)
        self.acts.ordering = Ordering(self.table, ways)
        self.many = ManyActs(desk, ways, self._picked, self.table.setFocus)
        self._menu = QMenu(self.filter.acts)
        self._menu.setObjectName("households.acts.menu")
        self.filter.more.clicked.connect(self._on_narrow)
        self.filter.acts.clicked.connect(self._on_acts)
        self.table.horizontalHeader().setSortIndicator(0, UP)
        self.table.can_order = lambda column: self._kind.is_ordered_by(self._keys[column])
        self._ordered = self.table.order()
        self.model.layoutChanged.connect(self._on_order_changed)
        self._stage = Stage(self.table)
        self.setLayout(column(self._stage))
        self.setFocusProxy(self.table)
        self._fetching = Fetching(self, desk, ways.workbench, self.model.put)
        fills = Fills(self.import_wanted.emit, self._on_all_wanted)
        self._empty = EmptyList(self._stage, desk, ways, fills)

    @property
    def title(self) -> str:
        """Give what is listed."""
        return translate("Register", self._kind.title)

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
        self.filter.allow(never_begun(self._desk))  # a trust list may have come meanwhile
        kind = KINDS[self.filter.about]
        name, ascending = self._order()
        name = name if kind is self._kind else kind.usual[0]
        query = partial(look_up, self._desk, kind, self.filter.sought(), name, ascending)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _order(self) -> tuple[str, bool]:
        header = self.table.horizontalHeader()
        section = max(0, header.sortIndicatorSection())
        return self._keys[min(section, len(self._keys) - 1)], header.sortIndicatorOrder() == UP

    def _on_failed(self, error: GpnError) -> None:
        self.has_lines.emit(False)
        self.is_alone.emit(not self._shown())  # the error is all that there is to say
        self.filter.show_count("")
        self._stage.show_error(error, self.look_up)

    def _on_found(self, found: Listed) -> None:
        self.villages = found.villages
        self.filter.show_villages(found.villages)
        if self._asked_village:
            self.look_up()
            return
        self._kept[found.about] = found.kept
        is_other = self._turn_to(found)
        chosen = self._shown() or self._chosen()
        is_same, self._ids = found.ids == self._ids and not is_other, found.ids
        words = self._kind.counted(Counts(self), len(found.ids))
        self.filter.show_count(words)
        self.filter.tell_left_out(found.left_out)
        self._fetching.begin(self._kind, found.ids)
        if is_same:
            self.model.renew()
        else:
            self.model.set_count(len(found.ids))
        self._show_list()
        self.stand_on(chosen)

    def _turn_to(self, found: Listed) -> bool:
        """Show the columns that are in use for this list; say whether they are others."""
        kind = KINDS[found.about]
        in_use = next((one.columns for one in found.kept if not one.name), ())
        keys = kind.shown(in_use)
        if (kind, keys) == (self._kind, self._keys):
            return False
        word = ordered.written(self.table.order(), self._keys)
        order = ordered.read(word, keys) if kind is self._kind else None
        self._kind, self._keys = kind, keys
        self._put_order_back(order or ordered.read(kind.usual[0], keys) or Order(0))
        self.model.set_count(0)
        self.model.set_columns(self._columns())
        self.table.take_lines(kind.lines)
        self.table.setAccessibleName(self.title)
        self.turned.emit()
        return True

    def _put_order_back(self, order: Order) -> None:
        header, self._ordered = self.table.horizontalHeader(), order
        header.blockSignals(True)
        header.setSortIndicator(order.column, UP if order.is_up else DOWN)
        header.blockSignals(False)

    def _columns(self) -> tuple[Column[Any], ...]:
        return tuple(self._kind.columns[key] for key in self._keys)

    def stand_on(self, household: str) -> None:
        """Stand on the line of a household, or on the first where the user is in the list."""
        if household in self._ids:
            index = self.model.index(self._ids.index(household), 0)
            self.table.setCurrentIndex(index)
            self.table.show_row(index)
        elif self._ids and self.table.hasFocus():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _chosen(self) -> str:
        place = self.table.currentIndex().row()
        return self._ids[place] if 0 <= place < len(self._ids) else ""

    def _show_list(self) -> None:
        is_whole = not self._ids and self.filter.sought() == Sought()
        is_bare = is_whole and self._kind.about == HOUSEHOLDS
        self.filter.offer(not is_bare)
        self.is_alone.emit(is_bare)
        self.has_lines.emit(bool(self._ids))
        if self._ids:
            self._stage.show_content()
        else:
            is_typed = bool(self.filter.sought().words)
            self._empty.say(self._kind.about if is_whole else "", is_typed=is_typed)

    def _on_all_wanted(self) -> None:
        self.filter.clear()
        self.look_up()
        self.filter.words.setFocus()

    def _on_order_changed(self) -> None:
        """Look it up in the order chosen; a title of which no order is known changes nothing."""
        wanted = self.table.order()
        if self.table.can_order(wanted.column):
            self._ordered = wanted
            self.look_up()
        else:
            self._put_order_back(self._ordered)

    def _on_wanted(self, wanted: Wanted) -> None:
        self._fetching.want(wanted)

    def _on_filter_left(self) -> None:
        self.table.setFocus()

    def _on_opened(self, row: Any) -> None:
        self.opened.emit(self._kind.household(row))

    # what is done with the list

    def _chosen_ones(self) -> tuple[Kind, tuple[str, ...], tuple[str, ...]]:
        """Give the list, its columns, and the rows that are chosen: all where it is one or none."""
        places = sorted(one.row() for one in self.table.selectionModel().selectedRows())
        ids = tuple(self._ids[place] for place in places) if len(places) > 1 else self._ids
        return self._kind, self._keys, ids

    def _picked(self) -> tuple[Kind, tuple[str, ...]]:
        """Give the list and the rows that are marked, be it one: an act is done of no others."""
        places = sorted(one.row() for one in self.table.selectionModel().selectedRows())
        return self._kind, tuple(self._ids[place] for place in places)

    def _read_chosen(self, then: Then) -> None:
        kind, keys, ids = self._chosen_ones()
        if ids:
            query = partial(shown_of, kind, keys, self._desk, ids)
            self._ways.workbench.look(self.filter.acts, query, then)

    def _on_copy(self) -> None:
        self.acts.copy()

    def print(self) -> None:
        """Print the rows that are chosen, or all."""
        self.acts.print()

    def _on_acts(self) -> None:
        """Show what can be done with the list, on its first line."""
        self._menu.clear()
        columns = (self.tr("C&olumns…"), self._on_columns)
        twice = (self.tr("May be written down &twice…"), self._on_twice)
        for words, call in (*self.acts.lines(), columns, twice, *self.many.lines()):
            self._menu.addAction(words, call)
        kept = [one for one in self._kept.get(self._kind.about, ()) if one.name]
        if kept:
            self._menu.addSeparator()
        for place, one in enumerate(kept, 1):
            self._menu.addAction(f"&{place} {one.name}", partial(self._narrow, one))
        self._menu.popup(self.filter.acts.mapToGlobal(self.filter.acts.rect().bottomLeft()))
        self._menu.setActiveAction(self._menu.actions()[0])

    def _on_twice(self) -> None:
        self._ways.go(Goal("matches"))

    def _on_columns(self) -> None:
        sheet = ColumnsSheet(self, self._kind.columns, self._keys, self._kind.usual)
        if sheet.ask():
            self._keep(SavedList(self._kind.about, columns=sheet.chosen()))

    def _keep(self, one: SavedList) -> None:
        self._ways.workbench.do(self, partial(listing.save, self._desk, one), self._on_kept)

    def _on_kept(self, _: object) -> None:
        self.look_up()

    def _on_narrow(self) -> None:
        """Ask for filters; one that is kept or forgotten by name is written down."""
        about = self._kind.about
        kept = self._kept.get(about, ())
        sheet = narrowing.ask(self, self.filter.filters(), self.villages, kept)
        if sheet is None:
            return
        if sheet.forget:
            gone = partial(listing.forget, self._desk, about, sheet.forget)
            self._ways.workbench.do(self, gone, self._on_kept)
            return
        self.filter.narrow(sheet.chosen())
        self._take_order(sheet.order)
        if sheet.keep is not None:
            order = ordered.written(self.table.order(), self._keys)
            self._keep(replace(sheet.keep, about=about, order=order))
        else:
            self.look_up()
        self.table.setFocus()

    def _narrow(self, one: SavedList) -> None:
        self.filter.narrow(one.filters)
        self._take_order(one.order)
        self.look_up()

    def _take_order(self, word: str) -> None:
        """Order the list as it is kept, where somebody had chosen an order of columns shown."""
        order = ordered.read(word, self._keys)
        if order is not None:
            self.table.order_by(order)

    def _on_add(self) -> None:
        self.add_wanted.emit()
