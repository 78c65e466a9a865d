"""How wide the columns of a table are: what their words need, and how they share the room.

On the way: the words of the first rows and the titles → what each column needs, measured once until
rows or letters change → ``shares`` of the room among the wide ones.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from ui.look import geometry
from ui.models.rows import SHOWN, RowTableModel

ARROW: Final = 6
AIR: Final = 32  # padding of a cell, left and right, and the arrow of the order
LEAST_WIDE: Final = 90  # of a wide column
RAGGED: Final = 6  # lines that break between words leave the last part of so many empty
SAMPLE: Final = 60  # rows whose words are measured for the width of a column


class Widths:
    """What the columns of one table need, in pixels of its letters."""

    def __init__(self, table: QTableView, rows: RowTableModel[Any]) -> None:
        self._table, self._rows = table, rows
        self.lines = 1  # of a row, now
        self._letters = ""
        self._titles: dict[str, int] = {}
        self._needs: list[int] = []
        self._bare: frozenset[int] = frozenset()

    def forget(self) -> None:
        """Measure anew: other rows or columns are shown."""
        self._needs = []

    def forget_all(self) -> None:
        """Measure the titles anew too: they wear another style."""
        self._letters = ""

    def title(self, column: int) -> int:
        """Give what the title of a column needs."""
        self._see_letters()
        words = self._rows.columns[column].title
        if words not in self._titles:
            header = self._table.horizontalHeader()
            self._titles[words] = header.sectionSizeFromContents(column).width() + ARROW
        return self._titles[words]

    def needs(self) -> list[int]:
        """Give what each column needs so that nothing of its first rows is cut."""
        self._see_letters()
        if not self._needs:
            self._measure()
        return self._needs

    def is_bare(self, column: int) -> bool:
        """Say whether nothing stands in the first rows of a column."""
        self.needs()
        return column in self._bare

    def shared(self, room: int, needs: Sequence[int], told: Collection[str] = ()) -> dict[int, int]:
        """Give each column what its words need; spare ones go first where that is too much.

        Wide columns share what is left so that the shorter ones are whole before the longest is.
        ``told`` are titles of columns whose words are told without them.
        """
        shown, columns = self._shown(room, needs, told), self._rows.columns
        wide = [n for n in shown if columns[n].wide]
        free = room - sum(needs[n] for n in shown if n not in wide)
        least = {n: max(geometry.grown(LEAST_WIDE), self.title(n)) for n in wide}
        parts = shares(free, {n: self._wants(needs[n]) for n in wide}, least)
        return {n: parts.get(n, needs[n]) for n in shown}

    def roomy_lines(self, told: Collection[str]) -> int:
        """Give how many lines rows have room for: two where one would cut words, else one."""
        table, self.lines = self._table, 1
        room = table.height() - table.horizontalHeader().sizeHint().height()
        row = max(2 * table.fontMetrics().height() + 8, geometry.row_height(room))
        if self._rows.rowCount() * row > room:
            return 1
        needs = self.needs()
        given = self.shared(table.viewport().width(), needs, told)
        return 2 if any(wide < needs[n] for n, wide in given.items()) else 1

    def _wants(self, need: int) -> int:
        """Give what a wide column wants, whose words go on in the next lines of its row."""
        if self.lines == 1:
            return need
        return RAGGED * (need - AIR) // (RAGGED - 1) // self.lines + AIR

    def _shown(self, room: int, needs: Sequence[int], told: Collection[str]) -> list[int]:
        shown, columns = list(range(len(needs))), self._rows.columns
        if sum(needs) > room:  # nothing is cut for the sake of a column that says nothing
            shown = [n for n in shown if not self._is_idle(n, told)]
        needs = [
            min(need, geometry.grown(one.enough)) if one.wide else need
            for one, need in zip(columns, needs, strict=True)
        ]
        for n in sorted(shown, key=lambda n: (not columns[n].sooner, -n)):
            if sum(needs[k] for k in shown) > room and columns[n].spare:
                shown.remove(n)
        return shown

    def _is_idle(self, n: int, told: Collection[str]) -> bool:
        """Say whether a column tells nothing that is not told without it."""
        column = self._rows.columns[n]
        return column.title in told or (column.spare and self.is_bare(n))

    def _see_letters(self) -> None:
        header = self._table.horizontalHeader()
        letters = f"{self._table.font().key()} {header.font().key()}"
        if letters != self._letters:
            self._letters, self._titles, self._needs = letters, {}, []

    def _measure(self) -> None:
        letters, sample = self._table.fontMetrics(), self._rows.first(SAMPLE)
        words = [
            {str(self._rows.read(row, column, SHOWN) or "") for row in sample}
            for column in self._rows.columns
        ]
        self._needs = [
            max(_widest(letters, each) + AIR, self.title(n)) for n, each in enumerate(words)
        ]
        self._bare = frozenset(n for n, each in enumerate(words) if sample and not any(each))


def _widest(letters: QFontMetrics, words: set[str]) -> int:
    lines = (line for one in words for line in one.split("\n"))
    return max(map(letters.horizontalAdvance, lines), default=0)


def shares(room: int, needs: Mapping[int, int], least: Mapping[int, int]) -> dict[int, int]:
    """Share a room among columns, in pixels: none has less than its least.

    Who needs less than an even part has all of it; what nobody needs goes to all by their needs.
    """
    given: dict[int, int] = {}
    for n in sorted(needs, key=lambda one: needs[one]):
        even = (room - sum(given.values())) // (len(needs) - len(given))
        given[n] = max(least[n], min(needs[n], even))
    over, whole = max(0, room - sum(given.values())), max(1, sum(needs.values()))
    return {n: wide + over * needs[n] // whole for n, wide in given.items()}
