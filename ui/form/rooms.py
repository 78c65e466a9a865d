"""How wide the columns of the paper form are, and how tall its rows: by what stands in them.

On the way: questions, choices and answers of a page → widths that fill the room, so that no column
and no row is cut where the table is scrolled to its end.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from gpn_desktop.forms.definition import QuestionKind
from ui.form.drawn import AIR, heavy
from ui.form.heads import Heads
from ui.form.leaf_model import ANSWER, MEANING, QUESTION, LeafModel
from ui.look import geometry

NAMES: Final = 168  # the names of people stay in sight
LEAST_NUMBERS: Final = 48
ROOM: Final = {QuestionKind.TEXT: 168, QuestionKind.DATE: 104, QuestionKind.INTEGER: 84}
CODED_ROOM: Final = 124
ANSWERS: Final = 200  # where words are written
WORDED: Final = (QuestionKind.TEXT, QuestionKind.DATETIME)
MOST_ROOM: Final = 168
MOST_NAMED: Final = 240
QUESTIONS: Final = 55  # of a hundred: the questions have that much, where they need it
MEANINGS: Final = 25  # of a hundred: what stands beside the answers has that much at least


class Rooms:
    """Measures one page in the letters of its table."""

    def __init__(self, page: LeafModel, heads: Heads) -> None:
        self._page, self._heads = page, heads
        self.letters = QFont()

    def numbers(self) -> int:
        """Give the width of the numbers of rows."""
        letters = QFontMetrics(heavy(self.letters))
        lines = range(self._page.rowCount())
        shown = (str(self._page.headerData(n, Qt.Orientation.Vertical) or "") for n in lines)
        widest = max(map(letters.horizontalAdvance, shown), default=0)
        return max(geometry.grown(LEAST_NUMBERS), widest + 4 * AIR)

    def across(self, seat: int) -> list[int]:
        """Give the widths of a table; those at its end fill a seat as wide as what is scrolled."""
        rooms = [self._column(n) for n in range(self._page.columnCount())]
        end = len(rooms)
        while end and sum(rooms[end - 1 :]) <= seat:
            end -= 1
        left = seat - sum(rooms[end:])
        for n in range(end, len(rooms)):
            more = min(left, max(0, self._said(n, seat) - rooms[n]))
            rooms[n] += more
            left -= more
        if end and end < len(rooms):
            rooms[-1] += left
        return rooms

    def _column(self, column: int) -> int:
        items = self._page.leaf.items
        if column >= len(items):
            return geometry.grown(2 * CODED_ROOM)
        kind, letters = items[column].kind, QFontMetrics(self.letters)
        most = geometry.grown(MOST_NAMED if column == self._page.leaf.named_by else MOST_ROOM)
        widest = letters.horizontalAdvance("0" * 12) + 3 * AIR
        words = self._heads.sectionSizeFromContents(column).width()
        least = geometry.grown(ROOM.get(kind or QuestionKind.TEXT, CODED_ROOM))
        widest = widest if kind is QuestionKind.TEXT else 0
        return max(least, widest, words, self._said(column, most))

    def _said(self, column: int, most: int) -> int:
        """Give the room of what stands in a column, unless it would take that of the others."""
        return min(self._widest(column, QFontMetrics(heavy(self.letters))) + 3 * AIR, most)

    def _widest(self, column: int, letters: QFontMetrics) -> int:
        lines = range(self._page.rowCount())
        shown = (str(self._page.index(n, column).data() or "") for n in lines)
        return max(map(letters.horizontalAdvance, shown), default=0)

    def down(self, room: int) -> tuple[int, int, int]:
        """Give the widths of question, answer and meaning; a digit leaves its room to them."""
        answer = min(self._answer(), room * 3 // 10)
        left = room - answer
        asked = self._widest(QUESTION, QFontMetrics(self.letters)) + 3 * AIR
        meant = max(left * MEANINGS // 100, self.meant())
        question = min(asked, max(left * QUESTIONS // 100, left - meant))
        return question, answer, left - question

    def meant(self) -> int:
        """Give the width of what stands beside the answers by now."""
        return self._widest(MEANING, QFontMetrics(self.letters)) + 3 * AIR

    def _answer(self) -> int:
        """Give the width of the answers: little where no words are written."""
        return max(geometry.grown(CODED_ROOM), self._said(ANSWER, geometry.grown(ANSWERS)))


def whole(widths: Sequence[int], first: int, seat: int) -> list[int]:
    """Widen the last column that is whole, from the first in sight, by what is left of the seat."""
    found, left, n = list(widths), seat, first
    while n < len(found) and found[n] <= left:
        left -= found[n]
        n += 1
    if first < n < len(found):
        found[n - 1] += left
    return found
