"""What a reader is given: a report of tables of cells; no file format.

A count knows the ids it was counted from, so that every number can open the households behind it.
Rates and sums also say how they are made, so that a workbook can carry the formula.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from gpn_desktop.reviews.rounds import summed

Value = str | int | Fraction | date | None


@dataclass(frozen=True)
class Ratio:
    """A rate in per cent of two columns of the same row."""

    over: str
    under: str


@dataclass(frozen=True)
class Sum:
    """The sum of the same column over other rows, named by their place in the table."""

    rows: tuple[int, ...]


Formula = Ratio | Sum


@dataclass(frozen=True)
class Cell:
    """One value; ``ids`` are the households or persons it was counted from."""

    value: Value
    ids: frozenset[str] = frozenset()
    formula: Formula | None = None


def total_of(cells: Iterable[Cell]) -> int | None:
    """Give the sum of counted cells, None as soon as one of them is empty."""
    values = [cell.value for cell in cells]
    return summed(value if isinstance(value, int) else None for value in values)


class Kind(Enum):
    """What a column holds, and so how it is written."""

    ORDER = "order"
    TEXT = "text"
    COUNT = "count"
    RATE = "rate"
    DATE = "date"


@dataclass(frozen=True)
class Column:
    """One column: its key, printed number, label, the label it stands under, width in letters."""

    key: str
    number: str
    label: str
    group: str
    kind: Kind
    width: int


class Weight(Enum):
    """How a row is set: a plain unit, the heading of an area, the total."""

    UNIT = "unit"
    AREA = "area"
    TOTAL = "total"


@dataclass(frozen=True)
class Row:
    """One row, a cell for each column."""

    weight: Weight
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Heading:
    """What stands around the table: the office that prints, the place, the day, the state.

    ``notes`` are the marks: each unverified rule or form that a value rests on, in words.
    ``trial``: some of the figures come from a form that nobody has compared with the official one.
    """

    issuer: str
    parent: str
    place: str
    year: int
    on: date
    state: str
    standard: str
    notes: tuple[str, ...] = ()
    training: bool = False
    trial: bool = False

    @property
    def watermarks(self) -> tuple[str, ...]:
        """Give the keys of the words that stand on every page: what these figures may not be."""
        found = {"training": self.training, "trial": self.trial}
        return tuple(key for key, holds in found.items() if holds)


@dataclass(frozen=True)
class Report:
    """A table with all that stands around it."""

    code: str
    title: str
    subtitle: str
    heading: Heading
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    signatures: tuple[str, ...]
    words: dict[str, str]

    def cell(self, row: int, key: str) -> Cell:
        """Give the cell of a row under a column's key."""
        place = next(n for n, column in enumerate(self.columns) if column.key == key)
        return self.rows[row].cells[place]
