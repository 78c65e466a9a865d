"""The same table over more rows than are worth holding: pages are asked for as they come in sight.

The query sorts and counts; the model only remembers the pages last seen.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import Qt

from ui.models.rows import (
    ALIGNED,
    NOWHERE,
    SHOWN,
    TOLD,
    TONE,
    UP,
    Column,
    Index,
    RowTableModel,
)

R = TypeVar("R")
PAGE: Final = 50
KEPT: Final = 24
WAITING: Final = "…"


@dataclass(frozen=True)
class Wanted:
    """Rows that came in sight: which, in which order; ``column`` −1 is the order of the query."""

    first: int
    size: int
    column: int
    ascending: bool


class PagedTableModel(RowTableModel[R], Generic[R]):
    """A table of ``count`` rows of which only the pages in sight are here."""

    has_given = False

    def __init__(self, columns: Sequence[Column[R]], ask: Callable[[Wanted], object]) -> None:
        super().__init__(columns)
        self._ask = ask
        self._count = 0
        self._pages: OrderedDict[int, tuple[R, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._old: set[int] = set()  # shown until they are here anew

    def set_count(self, count: int) -> None:
        """Begin anew with this many rows; none is here yet."""
        self.beginResetModel()
        self._count = count
        self._forget()
        self.endResetModel()

    def renew(self) -> None:
        """Ask for the same rows anew; those that are here are shown until the new ones come."""
        self._asked.clear()
        self._old = set(self._pages)
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, 0))

    def put(self, wanted: Wanted, rows: Sequence[R]) -> None:
        """Take the rows that were asked for; those of an order left behind are dropped."""
        if (wanted.column, wanted.ascending) != self._order() or wanted.first not in self._asked:
            return
        self._asked.discard(wanted.first)
        self._old.discard(wanted.first)
        self._pages[wanted.first] = tuple(rows)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        last = min(wanted.first + len(rows), self._count) - 1
        self.dataChanged.emit(self.index(wanted.first, 0), self.index(last, self.columnCount() - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Override QAbstractItemModel.rowCount."""
        return 0 if parent.isValid() else self._count

    def row_if_here(self, index: Index) -> R | None:
        """Give the row an index stands in, or None while its page is asked for."""
        first = index.row() // PAGE * PAGE
        page = self._pages.get(first)
        if page is None:
            self._want(first)
            return None
        if first in self._old:
            self._want(first)
        self._pages.move_to_end(first)
        return page[index.row() - first]

    def first(self, count: int) -> Sequence[R]:
        """Override RowTableModel.first; they are asked for where they are not here yet."""
        is_here = self._count and self.row_if_here(self.index(0, 0)) is not None
        return self._pages[0][:count] if is_here else ()

    def row_at(self, index: Index) -> R:
        """Give the row an index stands in; its page must be in sight."""
        row = self.row_if_here(index)
        if row is None:
            raise LookupError(index.row())
        return row

    def data(self, index: Index, role: int = SHOWN) -> Any:
        """Override QAbstractItemModel.data."""
        if role == ALIGNED:
            return self._columns[index.column()].align
        if role not in TOLD:
            return None
        row = self.row_if_here(index)
        if row is None:
            return {SHOWN: WAITING, TONE: "quiet"}.get(role)
        return self.read(row, self._columns[index.column()], role)

    def sort(self, column: int, order: Qt.SortOrder = UP) -> None:
        """Override QAbstractItemModel.sort; the query sorts, the pages here are forgotten."""
        self.layoutAboutToBeChanged.emit()
        self._sorted = (column, order)
        self._forget()
        self.layoutChanged.emit()

    def _order(self) -> tuple[int, bool]:
        return self._sorted[0], self._sorted[1] == UP

    def _forget(self) -> None:
        self._pages.clear()
        self._asked.clear()
        self._old.clear()

    def _want(self, first: int) -> None:
        if first not in self._asked:
            self._asked.add(first)
            self._ask(Wanted(first, min(PAGE, self._count - first), *self._order()))
