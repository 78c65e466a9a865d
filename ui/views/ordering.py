"""A list is ordered by keys: one key goes through its columns, a menu names them all.

What it is ordered by now is said at the foot; the arrow in the title of the column shows it too.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QMenu

from ui.models.ordered import GIVEN, Order
from ui.models.table import Table
from ui.views.page import Ways
from ui.words import translate

DIGITS: Final = 9  # columns that a digit chooses


class Ordering:
    """Says by what a list is ordered, and lets it be chosen in a menu."""

    def __init__(self, table: Table[Any], ways: Ways) -> None:
        self._table, self._ways = table, ways
        self.menu = QMenu(table)
        self.menu.setObjectName("order.menu")
        table.ordered.connect(self._tell)

    def _title(self, column: int) -> str:
        return translate("Columns", self._table.rows.columns[column].title)

    def _words(self, order: Order) -> str:
        up = translate("Ordering", "{column}, ascending")
        down = translate("Ordering", "{column}, descending")
        return (up if order.is_up else down).format(column=self._title(order.column))

    def _tell(self) -> None:
        order = self._table.order()
        words = translate("Ordering", "The list is ordered as at first.")
        if order != GIVEN:
            ordered = translate("Ordering", "The list is ordered by: {what}.")
            words = ordered.format(what=self._words(order))
        self._ways.say(words)

    def line(self) -> tuple[str, Callable[[], object]]:
        """Give the line of a menu that leads to the columns."""
        return translate("Ordering", "Or&der by… (F7)"), self.ask

    def ask(self) -> None:
        """Show the columns; the one that it is ordered by is offered the other way round."""
        self.menu.clear()
        now = self._table.order()
        known = [n for n in range(len(self._table.rows.columns)) if self._table.can_order(n)]
        for line, place in enumerate(known):
            is_here = place == now.column
            order = Order(place, not (is_here and now.is_up))
            digit = f"&{line + 1} " if line < DIGITS else ""
            words = self._words(order) if is_here else self._title(place)
            self.menu.addAction(f"{digit}{words}", partial(self._table.order_by, order))
        if self._table.rows.has_given and now != GIVEN:
            words = translate("Ordering", "&0 As at first")
            self.menu.addAction(words, partial(self._table.order_by, GIVEN))
        table = self._table
        self.menu.popup(table.mapToGlobal(table.viewport().pos()))
        here = known.index(now.column) if now.column in known else 0
        self.menu.setActiveAction(self.menu.actions()[here])
