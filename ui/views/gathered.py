"""Records of a household in one table, and below it those of each record that came into it.

A heading says whose they were: nothing of another record is taken for the household's own.
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.blocks import emptied, said
from ui.look.parts import column, label
from ui.models.rows import Column, RowTableModel
from ui.models.table import WholeTable
from ui.words import translate

R = TypeVar("R")


class Gathered(QWidget, Generic[R]):
    """The table, the words that nothing is there yet, and tables under headings."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        title: str,
        on_open: Callable[[R], object],
        name: str,
        *,
        wraps: bool = False,
        empty: str = "",
    ) -> None:
        """Show columns; ``wraps``: their words take more lines; ``empty`` is said of no rows."""
        super().__init__()
        self._wraps = wraps
        self._columns, self._title, self._on_open, self._name = columns, title, on_open, name
        self.table = self._table(name)
        nothing = translate("HouseholdView", "Nothing is written down yet.")
        self._words = label(empty or nothing, "quiet")
        self.others: list[WholeTable[R]] = []
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(self.table, self._words, self._box, gap=6))

    def _table(self, name: str) -> WholeTable[R]:
        made = WholeTable(RowTableModel(self._columns), self._title, self._on_open)
        made.let_wrap(wanted=self._wraps)
        made.setObjectName(name)
        return made

    def show_rows(self, own: Sequence[R], others: Sequence[tuple[str, Sequence[R]]] = ()) -> None:
        """Show the household's own, and those of others under a heading each."""
        filled = [(heading, rows) for heading, rows in others if rows]
        self.table.rows.set_rows(own)
        self.table.setVisible(bool(own))
        self._words.setVisible(not own and not filled)
        emptied(self._box)
        self.others = []
        for at, (heading, rows) in enumerate(filled):
            name = f"{self._name}.former.{at}"
            self._box.addWidget(said(heading, f"{name}.whose", "quiet", wraps=True))
            table = self._table(name)
            table.setAccessibleName(f"{self._title}: {heading}")
            table.rows.set_rows(rows)
            self._box.addWidget(table)
            self.others.append(table)
        tables = (self.table, *self.others)
        for one in tables:
            one.line_up(tables if filled and own else ())
