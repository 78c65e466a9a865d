"""By which column a list is ordered: gone through by one key, written down as a word.

On the way: F7 in a list → the next of its columns, upwards and then downwards → the header.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt

ORDER_KEY: Final = Qt.Key.Key_F7
FALLS: Final = "-"  # before the key of a column


class Order(NamedTuple):
    """A column, −1 where the rows stand as they came; and whether upwards."""

    column: int = -1
    is_up: bool = True


GIVEN: Final = Order()


def turned(now: Order, columns: Sequence[int], step: int, *, has_given: bool) -> Order:
    """Give the order after this one, or for −1 the one before: each column both ways, and round."""
    ways = [GIVEN] if has_given else []
    ways += [Order(column, is_up) for column in columns for is_up in (True, False)]
    here = ways.index(now) if now in ways else min(0, -step)
    return ways[(here + step) % len(ways)]


def written(order: Order, keys: Sequence[str]) -> str:
    """Write an order down by the keys of the columns, so that others may stand before it later."""
    if not 0 <= order.column < len(keys):
        return ""
    return f"{'' if order.is_up else FALLS}{keys[order.column]}"


def read(word: str, keys: Sequence[str]) -> Order | None:
    """Give the order that a word names; None where it names none, or a column that is not shown."""
    key = word.removeprefix(FALLS)
    return Order(keys.index(key), not word.startswith(FALLS)) if key in keys else None
