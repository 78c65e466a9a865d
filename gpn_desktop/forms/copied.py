"""A copy of a workbook whose slips are being mended, cell by cell; it is thrown away in the end."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from gpn_desktop.forms.problems import Origin
from gpn_desktop.forms.workbook import Cell, CellKind, Header, Row, Sheet, Workbook

UNTOLD = "…"
"""Stands where a text is missing."""


@dataclass
class Copy:
    """A workbook under way; ``touched`` are the rows of sheet survey that were mended."""

    book: Workbook
    doubtful: set[str] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)

    def text(self, origin: Origin, column: str) -> str:
        """Give what a cell of a row says."""
        return self._row(origin).text(column)

    def put(self, origin: Origin, column: str, text: str) -> None:
        """Write a cell, "" to empty it; the column is made where there is none."""
        sheet = self.book.sheet(origin.sheet)
        if not sheet.has(column):
            sheet = replace(sheet, headers=(*sheet.headers, Header(column, "")))
        cell = Cell(text, CellKind.TEXT, sheet.origin(column).letter)
        place = _place(sheet, origin.row)
        for row in sheet.rows[place : place + 1]:
            rest = {title: each for title, each in row.cells.items() if title != column}
            made = replace(row, cells={**rest, column: cell} if text else rest)
            sheet = replace(sheet, rows=(*sheet.rows[:place], made, *sheet.rows[place + 1 :]))
        self._keep(sheet)
        if origin.sheet == "survey":
            self.touched.add(origin.row)

    def drop(self, origin: Origin) -> None:
        """Empty a cell; what its question is, nobody knows then."""
        if origin.sheet == "entities":
            self.without("entities")
            self.without("survey", "save_to")
            return
        self.put(origin, origin.column, "''" if origin.column == "calculation" else "")
        self.doubt(origin)

    def doubt(self, origin: Origin) -> None:
        """Say that nobody knows what the question of a row is."""
        self.doubtful.add(self.text(origin, "name"))

    def ask(self, name: str) -> None:
        """Add a question that was named and is not there."""
        self.append({"type": "hidden", "name": name})
        self.doubtful.add(name)

    def append(self, said: Mapping[str, str]) -> None:
        """Add a row below sheet survey."""
        sheet = self.book.sheet("survey")
        letters = {header.name: header.letter for header in sheet.headers}
        number = max(row.number for row in sheet.rows) + 1
        cells = {title: Cell(text, CellKind.TEXT, letters[title]) for title, text in said.items()}
        self._keep(replace(sheet, rows=(*sheet.rows, Row("survey", number, cells))))
        self.touched.add(number)

    def remove(self, origin: Origin) -> None:
        """Take out a row of sheet survey."""
        sheet = self.book.sheet("survey")
        self._keep(replace(sheet, rows=tuple(r for r in sheet.rows if r.number != origin.row)))
        self.touched.add(origin.row)

    def without(self, sheet: str, *columns: str) -> None:
        """Take a sheet out, or columns of it."""
        held = self.book.sheet(sheet)
        if not columns:
            rest = {name: each for name, each in self.book.sheets.items() if name != sheet}
            self.book = Workbook(rest)
            return
        headers = tuple(header for header in held.headers if header.name not in columns)
        rows = tuple(
            replace(row, cells={t: c for t, c in row.cells.items() if t not in columns})
            for row in held.rows
        )
        self._keep(replace(held, headers=headers, rows=rows))

    def label(self, column: str) -> None:
        """Add a column of texts to sheet survey."""
        sheet, cell = self.book.sheet("survey"), Cell(UNTOLD, CellKind.TEXT, "")
        rows = tuple(replace(row, cells={**row.cells, column: cell}) for row in sheet.rows)
        headers = (*sheet.headers, Header(column, ""))
        self._keep(replace(sheet, headers=headers, rows=rows))

    def rewrite(self, sheet: str, change: Callable[[str, str], str]) -> None:
        """Change every cell of a sheet, by its column and its text."""
        held = self.book.sheet(sheet)
        rows = tuple(
            replace(
                row, cells={t: replace(c, text=change(t, c.text)) for t, c in row.cells.items()}
            )
            for row in held.rows
        )
        self._keep(replace(held, rows=rows))

    def free(self, name: str) -> str:
        """Give a name that no question, list or choice has: ``name_2``."""
        if not self.taken:
            rows = (row for sheet in self.book.sheets.values() for row in sheet.rows)
            self.taken.update(cell.text for row in rows for cell in row.cells.values())
        found = next(one for n in range(2, 10**6) if (one := f"{name}_{n}") not in self.taken)
        self.taken.add(found)
        return found

    def _row(self, origin: Origin) -> Row:
        sheet = self.book.sheet(origin.sheet)
        place = _place(sheet, origin.row)
        return next(iter(sheet.rows[place : place + 1]), Row(origin.sheet, 0, {}))

    def _keep(self, sheet: Sheet) -> None:
        self.book = Workbook({**self.book.sheets, sheet.name: sheet})


def _place(sheet: Sheet, number: int) -> int:
    """Give where the row of a number is, behind the last where none is."""
    place = bisect_left(sheet.rows, number, key=lambda row: row.number)
    is_there = place < len(sheet.rows) and sheet.rows[place].number == number
    return place if is_there else len(sheet.rows)
