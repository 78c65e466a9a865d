"""How an officer wants to see a list whose rows are all here: its columns, its filters by name.

On the way: what is kept for the list → its columns → lines of its menu; what is chosen there is
kept at once. Which columns there are stands in ``ui.models.lists``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from gpn_desktop.registry.listed import SavedList
from gpn_desktop.services import listing
from gpn_desktop.services.desk import Desk
from ui.dialogs.columns import ColumnsSheet
from ui.dialogs.keeping import KeepSheet
from ui.look.parts import sign
from ui.look.typed import TypedLine
from ui.models import ordered
from ui.models.lists import LISTS
from ui.models.ordered import GIVEN, Order
from ui.models.table import Table
from ui.views.page import Ways
from ui.words import translate

Lines = Sequence[tuple[str, Callable[[], object]]]


@dataclass(frozen=True)
class Narrows:
    """What narrows a list: read as words by name, and put in place of what narrows it now.

    ``boxes`` are what it is chosen in, ``words`` what is typed: for saying it.
    """

    read: Callable[[], Mapping[str, str]]
    put: Callable[[Mapping[str, str]], object]
    boxes: Sequence[QComboBox] = ()
    words: TypedLine | None = None

    def said(self) -> str:
        """Say what narrows the list now."""
        chosen = [
            f"{one.accessibleName()}: {one.currentText()}"
            for one in self.boxes
            if one.currentData()
        ]
        typed = self.words.sought.strip() if self.words is not None else ""
        return "; ".join((*([f"“{typed}”"] if typed else []), *chosen))


class KeptList:
    """Guards what is kept for one list."""

    def __init__(
        self,
        table: Table[Any],
        owner: QWidget,
        desk: Desk,
        ways: Ways,
        about: str,
        narrows: Narrows,
    ) -> None:
        self._table, self._owner, self._desk, self._ways = table, owner, desk, ways
        self._about, self._narrows = about, narrows
        self._columns, self._keys = LISTS[about], LISTS[about].usual
        self._kept: tuple[SavedList, ...] = ()
        self._asking = sign("list")  # the owner of looks, beside the list's own
        self._asking.setParent(owner)
        self._asking.hide()
        self.look_up()

    def look_up(self) -> None:
        """Look up what is kept, and show the columns in use."""
        query = partial(listing.saved, self._desk, self._about)
        self._ways.workbench.look(self._asking, query, self._on_found)

    def _on_found(self, found: Sequence[SavedList]) -> None:
        self._kept = tuple(one for one in found if one.name)
        in_use = next((one.columns for one in found if not one.name), ())
        keys = self._columns.shown(in_use)
        if keys != self._keys:
            word = ordered.written(self._table.order(), self._keys)
            self._keys = keys
            self._order_by(GIVEN)
            self._table.rows.set_columns([self._columns.known[key] for key in keys])
            self._order_by(ordered.read(word, keys))

    def lines(self) -> Lines:
        """Give the lines of the menu: columns, what is to be kept, what is kept."""
        kept = [
            (f"&{place} {one.name}", partial(self._put, one))
            for place, one in enumerate(self._kept, 1)
        ]
        return (
            (translate("ListActs", "C&olumns…"), self.ask_columns),
            (translate("ListActs", "&Keep what narrows the list…"), self.ask_name),
            *kept,
        )

    def _put(self, one: SavedList) -> None:
        """Narrow the list as it is kept; its order is as it was, where somebody had chosen one."""
        self._narrows.put(one.filters)
        self._order_by(ordered.read(one.order, self._keys))

    def _order_by(self, order: Order | None) -> None:
        if order is not None and order != self._table.order():
            self._table.order_by(order)

    def ask_columns(self) -> None:
        """Ask which columns are shown, in which order."""
        known, usual = self._columns.known, self._columns.usual
        sheet = ColumnsSheet(self._owner, known, self._keys, usual)
        if sheet.ask():
            self._keep(SavedList(self._about, columns=sheet.chosen()))

    def ask_name(self) -> None:
        """Ask under which name it is kept that the list is narrowed so; or which goes."""
        filters = dict(self._narrows.read())
        told = kept_told(self._narrows.said())
        if not filters:
            told = translate("ListActs", "Nothing narrows the list now: choose a filter first.")
        sheet = KeepSheet(self._owner, told, [one.name for one in self._kept])
        sheet.name.setEnabled(bool(filters))
        if not sheet.ask():
            return
        if sheet.forget:
            gone = partial(listing.forget, self._desk, self._about, sheet.forget)
            self._ways.workbench.do(self._owner, gone, self._on_kept)
        else:
            order = ordered.written(self._table.order(), self._keys)
            self._keep(SavedList(self._about, sheet.chosen(), filters, order=order))

    def _keep(self, one: SavedList) -> None:
        work = partial(listing.save, self._desk, one)
        self._ways.workbench.do(self._owner, work, self._on_kept)

    def _on_kept(self, _: object) -> None:
        self.look_up()


def kept_told(narrowed: str) -> str:
    """Say what is kept, and where it is found again."""
    words = translate("ListActs", "Kept is: {filters}.").format(filters=narrowed)
    found = translate("ListActs", "What is kept by name stands in the menu of the list.")
    return f"{words} {found}"
