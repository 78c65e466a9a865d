"""Columns beside those in sight: whole ones stand in a table, words say how many more there are.

On the way: what each column needs → those that stand whole in the room → how many are left of them
and right of them, with the key that leads there.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look.parts import button, row, seen

Units = Sequence[range]
"""Columns that are in sight together, as those under one title."""
THERE: Final = "F6, "


def in_sight(needs: Sequence[int], units: Units, first: int, room: int) -> list[int]:
    """Give the columns that stand whole in a room: at least one unit, from the first one on.

    ``units`` are those that come and go; all columns before them always stand there. Where there
    is room after the last one, those before the first are seen as well.
    """
    wide = [sum(needs[n] for n in unit) for unit in units]
    kept = units[0].start if units else len(needs)
    left = room - sum(needs[:kept])
    end = start = min(first, max(0, len(units) - 1))
    while end < len(units) and (end == start or wide[end] <= left):
        left -= wide[end]
        end += 1
    while end == len(units) and start and wide[start - 1] <= left:
        start -= 1
        left -= wide[start]
    return [*range(kept), *(n for unit in units[start:end] for n in unit)]


class Sideways(QWidget):
    """Says how many columns are out of sight at each side; a click goes there as the keys do."""

    def __init__(self, on_wanted: Callable[[int], object]) -> None:
        super().__init__()
        self.left = self._way("reports.left", lambda: on_wanted(-1))
        self.right = self._way("reports.right", lambda: on_wanted(1))
        self.setLayout(row(self.left, None, self.right))
        self.hide()

    def _way(self, name: str, call: Callable[[], object]) -> QPushButton:
        made = button("", call, kind="status")
        made.setObjectName(name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys of the table lead there
        return made

    def tell(self, left: int, right: int, *, is_there: bool) -> None:
        """Say how many columns are out of sight; ``is_there``: the table hears the arrows now."""
        key = "" if is_there else THERE
        words = self.tr("%n more column(s) to the left", "", left)
        self._say(self.left, left, f"{words} ({key}←)")
        words = self.tr("%n more column(s) to the right", "", right)
        self._say(self.right, right, f"{words} ({key}→)")
        seen(self, bool(left or right))

    def _say(self, way: QPushButton, count: int, words: str) -> None:
        way.setText(words)
        way.setAccessibleName(words)
        seen(way, bool(count))
