"""The way through a paper form: from cell to cell in reading order, over what is not asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from gpn_desktop.engine.effects import Place
from ui.form.filling import Filling
from ui.form.leaf_model import is_open
from ui.form.leaves import Leaf, leaves


@dataclass(frozen=True)
class Spot:
    """A cell: which page, which line, which column."""

    leaf: int
    line: int = 0
    column: int = 0


class Walk:
    """Guards the pages as they are now, and says which cell comes after another."""

    def __init__(self, filling: Filling) -> None:
        self._filling, self._session = filling, filling.session
        self.leaves: tuple[Leaf, ...] = ()
        self.renew()

    def renew(self) -> None:
        """Take the pages as they are now."""
        self.leaves = leaves(self._session, self._filling.sections())

    def place(self, spot: Spot) -> Place | None:
        """Give the place of a cell; None in the line for one more."""
        lines = self.leaves[spot.leaf].places
        return lines[spot.line][spot.column] if spot.line < len(lines) else None

    def is_open(self, spot: Spot) -> bool:
        """Say whether a cell is to be answered; the line for one more always is."""
        place = self.place(spot)
        return place is None or is_open(self._session.state(place))

    def cells(self, number: int) -> list[Spot]:
        """Give every cell of a page in reading order, at the end that for one more."""
        leaf = self.leaves[number]
        found = [
            Spot(number, line, column)
            for line, places in enumerate(leaf.places)
            for column in range(len(places))
        ]
        return [*found, Spot(number, len(leaf.places))] if leaf.grows else found

    def beside(self, spot: Spot, step: int) -> Spot | None:
        """Give the next cell to answer, or the one before, over all pages."""
        return next((one for one in self._from(spot, step) if self.is_open(one)), None)

    def skipped(self, spot: Spot) -> Spot | None:
        """Give the next cell of this page that is not asked, from here on and round."""
        cells = self.cells(spot.leaf)
        at = cells.index(spot) + 1
        return next((one for one in cells[at:] + cells[:at] if not self.is_open(one)), None)

    def _from(self, spot: Spot, step: int) -> Iterator[Spot]:
        cells = self.cells(spot.leaf)
        at = cells.index(spot)
        yield from cells[at + 1 :] if step > 0 else cells[:at][::-1]
        number = spot.leaf + step
        while 0 <= number < len(self.leaves):
            yield from self.cells(number)[::step]
            number += step

    def toward(self, spot: Spot, down: int, right: int) -> Spot | None:
        """Give the next cell to answer in the direction of an arrow, on this page."""
        leaf = self.leaves[spot.leaf]
        if leaf.repeat is None and right:
            return None
        line, column = spot.line + down, spot.column + right
        last = len(leaf.places) if leaf.grows else len(leaf.places) - 1
        while 0 <= line <= last and 0 <= column < max(1, len(leaf.items)):
            found = Spot(spot.leaf, line, column if line < len(leaf.places) else 0)
            if self.is_open(found):
                return found
            line, column = line + down, column + right
        return None

    def first(self, number: int = 0) -> Spot | None:
        """Give the first cell to answer of a page, or of one after it."""
        for later in range(number, len(self.leaves)):
            for one in self.cells(later):
                if self.is_open(one):
                    return one
        return None

    def find(self, place: Place | None) -> Spot | None:
        """Give the cell of a place; None where it has none, or there is no place."""
        for number, leaf in enumerate(self.leaves):
            at = leaf.cell_of(place) if place is not None else None
            if at is not None:
                return Spot(number, *at)
        return None

    def more(self, spot: Spot) -> Spot | None:
        """Give the line for one more: of the table one is in, else of the first that has one."""
        order = sorted(range(len(self.leaves)), key=lambda number: number != spot.leaf)
        growing = (number for number in order if self.leaves[number].grows)
        number = next(growing, None)
        return None if number is None else Spot(number, len(self.leaves[number].places))

    def above(self, spot: Spot) -> Place | None:
        """Give the place of the same question in the line above that was answered."""
        lines = self.leaves[spot.leaf].places[: spot.line]
        if self.leaves[spot.leaf].repeat is None:
            return None
        found = (line[spot.column] for line in reversed(lines))
        return next((one for one in found if self._session.state(one).value), None)
