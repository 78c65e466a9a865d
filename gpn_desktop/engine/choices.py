"""Lists of items: found by an index that is made when first asked, shuffled where a form says so.

Source: JavaRosa FisherYates, ParkMiller, RandomizeHelper (the order that a seed gives).
"""

import hashlib
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.contents import FormList
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


class ItemTable:
    """Items that we hold; each column that is asked for gets an index by text and by number."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._texts: dict[str, dict[str, list[Item]]] = {}
        self._numbers: dict[str, dict[float, list[Item]]] = {}

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
        if column not in self._texts:
            self._texts[column] = _indexed(self._items, lambda item: item.get(column, ""))
        return self._texts[column].get(to_text(wanted), ())

    def _numbered(self, column: str, wanted: float) -> Sequence[Item]:
        if math.isnan(wanted):
            return ()
        if column not in self._numbers:
            self._numbers[column] = _indexed(
                self._items, lambda item: round(number_of(item.get(column, "")), _PLACES)
            )
        buckets = dict.fromkeys(round(wanted + edge, _PLACES) for edge in (0.0, -1e-12, 1e-12))
        found = [item for key in buckets for item in self._numbers[column].get(key, ())]
        return [item for item in found if close(number_of(item.get(column, "")), wanted)]


def _indexed(items: Sequence[Item], key: Callable[[Item], T]) -> dict[T, list[Item]]:
    index: dict[T, list[Item]] = {}
    for item in items:
        index.setdefault(key(item), []).append(item)
    return index


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


def form_items(each: FormList) -> list[Mapping[str, str]]:
    """Give the items of a list that the form holds, as expressions see them."""
    return [
        {"name": item.code, **({"itextId": item.label} if item.label else {}), **item.values}
        for item in each.items
    ]


def paper_numbers(form: CompiledForm, list_name: str) -> Mapping[str, int]:
    """Give for each code of a list that the form holds its place, counted from 1."""
    items = form.lists[list_name].items
    return {item.code: place for place, item in enumerate(items, 1)}


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
