"""A table of frozen rows that sorts itself; filtering is a query, so there is no proxy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.words import translate

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SHOWN: Final = Qt.ItemDataRole.DisplayRole
UP: Final = Qt.SortOrder.AscendingOrder
DOWN: Final = Qt.SortOrder.DescendingOrder
NOWHERE: Final = QModelIndex()
TONE: Final = Qt.ItemDataRole.UserRole + 1
"""Asks a model for the role of the colour of a cell."""
ALIGNED: Final = Qt.ItemDataRole.TextAlignmentRole
TICKED: Final = Qt.ItemDataRole.CheckStateRole
SPOKEN: Final = Qt.ItemDataRole.AccessibleTextRole
TOLD: Final = frozenset({SHOWN, TONE, TICKED, SPOKEN})  # of the ten roles Qt asks a cell for


ENOUGH: Final = 170  # of a wide column: for more than this no other column has to go


@dataclass(frozen=True)
class Column(Generic[R]):
    """How one column reads a row; `title` is marked for translation where the column is listed.

    ``tone`` gives the role of the colour of a cell; the words must say the same without it.
    ``tick`` says whether its box is ticked, None where a row has no box.
    ``wide`` columns share the room that is left; ``spare`` ones go where there is too little:
    where a wide one would have less than ``enough``, those that go ``sooner`` before the others.
    ``names``: of people; one that is too long loses its middle, the given name stands last.
    """

    title: str
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    align: Qt.AlignmentFlag = LEFT
    tone: Callable[[R], str] | None = None
    tick: Callable[[R], bool | None] | None = None
    wide: bool = False
    spare: bool = False
    sooner: bool = False
    enough: int = ENOUGH
    names: bool = False


def _box(is_ticked: bool | None, role: int) -> Qt.CheckState | str | None:
    """Give a box as it is drawn, or as it is said; None where a row has none."""
    if is_ticked is None:
        return None
    if role == SPOKEN:
        return translate("Columns", "ticked") if is_ticked else translate("Columns", "not ticked")
    return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked


class RowTableModel(QAbstractTableModel, Generic[R]):
    """Read-only table of frozen rows; each column says how it reads a row.

    ``has_given``: there is an order in which the rows came, to go back to.
    """

    has_given = True

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows: tuple[R, ...] = ()
        self._given: tuple[R, ...] = ()  # in the order in which they came
        self._sorted: tuple[int, Qt.SortOrder] = (-1, UP)

    @property
    def columns(self) -> tuple[Column[R], ...]:
        """Give the columns, in order."""
        return self._columns

    def row_at(self, index: Index) -> R:
        """Give the row an index stands in."""
        return self._rows[index.row()]

    def row_if_here(self, index: Index) -> R | None:
        """Give the row an index stands in; None where it is still on its way."""
        return self.row_at(index)

    def first(self, count: int) -> Sequence[R]:
        """Give the first rows, as many as are here of so many."""
        return self._rows[:count]

    def index_of(self, wanted: Callable[[R], bool]) -> QModelIndex:
        """Give the first index whose row is wanted, or an invalid one."""
        found = (n for n, row in enumerate(self._rows) if wanted(row))
        place = next(found, None)
        return NOWHERE if place is None else self.index(place, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Override QAbstractItemModel.rowCount."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Override QAbstractItemModel.columnCount."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = SHOWN) -> Any:
        """Override QAbstractItemModel.headerData."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._columns[section].align
        spoken = role in (SHOWN, Qt.ItemDataRole.ToolTipRole)
        return translate("Columns", self._columns[section].title) if spoken else None

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead of the present ones, in the order the user last chose."""
        self.beginResetModel()
        self._rows = self._given = tuple(rows)
        self.endResetModel()
        self.sort(*self._sorted)

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Tell the same rows by these columns from now on."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()
        self.sort(*self._sorted)

    def data(self, index: Index, role: int = SHOWN) -> Any:
        """Override QAbstractItemModel.data."""
        if role == ALIGNED:
            return self._columns[index.column()].align
        if role not in TOLD:
            return None
        return self.read(self._rows[index.row()], self._columns[index.column()], role)

    def read(self, row: R, column: Column[R], role: int) -> Any:
        """Give what a cell shows of its row."""
        if role == TONE:
            return column.tone(row) if column.tone else None
        if role in (TICKED, SPOKEN):
            return _box(column.tick(row), role) if column.tick else None
        return column.text(row) if role == SHOWN else None

    def sort(self, column: int, order: Qt.SortOrder = UP) -> None:
        """Override QAbstractItemModel.sort; the selection stays on its rows."""
        self._sorted = (column, order)
        if column < 0 and self._rows is self._given:  # Qt's word for "in the order given"
            return
        self.layoutAboutToBeChanged.emit()
        before, kept = self._rows, self.persistentIndexList()
        key = self._key_of(column)
        order_of = sorted(range(len(before)), key=lambda n: key(before[n]), reverse=order != UP)
        self._rows = tuple(before[n] for n in order_of)
        place = {old: new for new, old in enumerate(order_of)}
        self.changePersistentIndexList(kept, [self.index(place[i.row()], i.column()) for i in kept])
        self.layoutChanged.emit()

    def _key_of(self, column: int) -> Callable[[R], Any]:
        """Give what rows are ordered by: a column, or below 0 the order in which they came."""
        if column >= 0:
            return self._columns[column].sort or self._columns[column].text
        places = {id(row): place for place, row in enumerate(self._given)}
        return lambda row: places[id(row)]
