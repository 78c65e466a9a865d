"""Lists of items: found by an index that is made when first asked, shuffled where a form says so.

Source: JavaRosa FisherYates, ParkMiller, RandomizeHelper (the order that a seed gives).
"""

import hashlib
import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Protocol, TypeVar, overload

from gpn_desktop.engine.values import Value, close, equal, number_of, to_number, to_text
from gpn_desktop.engine.world import EntityList, Item

T = TypeVar("T")
_PLACES = 9


class Table(Protocol):
    """What choice filters and ``instance()`` ask of a list."""

    def all(self) -> Sequence[Item]:
        """Give all items, in list order."""

    def find(self, column: str, wanted: Value, among: Sequence[Item] | None) -> Sequence[Item]:
        """Give the items (``among`` these, where given) whose column equals a value."""


class FormItems(Sequence[Item]):
    """The items of a list that the form holds, as expressions see them; made when asked for."""

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        self._rows = rows
        self._made: dict[int, Item] = {}

    def __len__(self) -> int:
        """Count the items; none is made."""
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Item]: ...
    def __getitem__(self, place: int | slice) -> Item | Sequence[Item]:
        """Make an item, once."""
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if place not in self._made:
            code, label, _, values = self._rows[place]
            self._made[place] = {"name": code, **({"itextId": label} if label else {}), **values}
        return self._made[place]

    def column(self, name: str) -> list[str]:
        """Give the text of every item in a column, without making the items."""
        if name == "name":
            return [row[0] for row in self._rows]
        if name == "itextId":
            return [row[1] or "" for row in self._rows]
        return [row[3].get(name, "") for row in self._rows]


class ItemTable:
    """Items that we hold; each column that is asked for gets an index by text and by number.

    The first text asked of a column is looked for by itself: a cascade often asks no other.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._firsts: dict[str, tuple[str, list[int], list[str]]] = {}
        self._texts: dict[str, dict[str, list[int]]] = {}
        self._numbers: dict[str, dict[float, list[int]]] = {}

    def all(self) -> Sequence[Item]:
        """Give all items, in list order."""
        return self._items

    def find(self, column: str, wanted: Value, among: Sequence[Item] | None) -> Sequence[Item]:
        """Give the items (``among`` these, where given) whose column equals a value."""
        if among is not None or isinstance(wanted, bool):
            items = self._items if among is None else among
            return [item for item in items if equal(item.get(column, ""), wanted)]
        if isinstance(wanted, float):
            return self._numbered(column, wanted)
        return [self._items[place] for place in self._placed(column, to_text(wanted))]

    def _placed(self, column: str, wanted: str) -> Sequence[int]:
        if column in self._texts:
            return self._texts[column].get(wanted, ())
        if column not in self._firsts:
            cells = self._column(column)
            found = [place for place, cell in enumerate(cells) if cell == wanted]
            self._firsts[column] = wanted, found, cells
        first, found, cells = self._firsts[column]
        if first == wanted:
            return found
        self._texts[column] = _indexed(cells)
        del self._firsts[column]
        return self._texts[column].get(wanted, ())

    def _column(self, name: str) -> list[str]:
        if isinstance(self._items, FormItems):
            return self._items.column(name)
        return [item.get(name, "") for item in self._items]

    def _numbered(self, column: str, wanted: float) -> Sequence[Item]:
        if math.isnan(wanted):
            return ()
        if column not in self._numbers:
            cells = self._column(column)
            self._numbers[column] = _indexed([round(number_of(each), _PLACES) for each in cells])
        buckets = dict.fromkeys(round(wanted + edge, _PLACES) for edge in (0.0, -1e-12, 1e-12))
        found = [place for key in buckets for place in self._numbers[column].get(key, ())]
        items = [self._items[place] for place in found]
        return [item for item in items if close(number_of(item.get(column, "")), wanted)]


def _indexed(cells: Sequence[T]) -> dict[T, list[int]]:
    index: defaultdict[T, list[int]] = defaultdict(list)
    for place, cell in enumerate(cells):
        index[cell].append(place)
    return dict(index)


class RegisterTable:
    """A list of the register: asked by property, never copied whole unless a form scans it."""

    def __init__(self, entities: EntityList) -> None:
        self._entities = entities

    def all(self) -> Sequence[Item]:
        """Give all items, in the order of the register."""
        return self._entities.all()

    def find(self, column: str, wanted: Value, among: Sequence[Item] | None) -> Sequence[Item]:
        """Give the items (``among`` these, where given) whose property equals a value."""
        if among is not None:
            return [item for item in among if equal(item.get(column, ""), wanted)]
        return self._entities.by(column, to_text(wanted))


_MODULUS = 2147483647
_MULTIPLIER = 16807


def seed_number(seed: Value) -> int:
    """Give the number of a seed: of a text that is none, the first 8 bytes of its SHA-256."""
    number = to_number(seed)
    if not math.isnan(number):
        return int(max(-(2.0**63), min(2.0**63 - 1, number)))
    text = to_text(seed)
    if text in ("", "NaN"):
        return 0
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big", signed=True)


def shuffled(items: Sequence[T], seed: int) -> list[T]:
    """Give the items in the order that a seed gives them in every OpenRosa engine."""
    state = math.fmod(float(seed), _MODULUS)
    if state <= 0:
        state += _MODULUS - 1
    found: list[T] = []
    for place, item in enumerate(items):
        state = math.fmod(state * _MULTIPLIER, _MODULUS)
        chosen = int((state - 1) / (_MODULUS - 1) * (place + 1))
        found.append(item)
        if chosen != place:
            found[place], found[chosen] = found[chosen], item
    return found
