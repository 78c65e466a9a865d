"""Words that flow round what stands at their end: the hint below the paper form.

On the way: words → lines, each as wide as its room → as many choices as stand in a few of them.
"""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.bars import Elided
from ui.look import theme

LINES: Final = 2  # of what may be typed
MOST: Final = 5  # where all the choices stand in no fewer
AIR: Final = 2
BOXED: Final = 10  # at each side of words in a box
ROUND: Final = 4
GAP: Final = "   "  # between two choices
SHORT: Final = 20  # letters of a choice that stays in one line
NO_BREAK: Final = "\u00a0"
CHOICE: Final = re.compile(r"\d+\s")


class Typed(QLabel):
    """What may be typed, in two lines, in a few more where all of it stands then.

    A list too long for these ends in … after two lines, and stands whole in the tip. Lines beside
    what stands at the end (``give_way``) are shorter. In a box choices have lines of their own, in
    the usual ink, where there is room for them.
    """

    def __init__(self, role: str = "normal", *, least: int = LINES) -> None:
        super().__init__()
        self._words, self._least, self._way, self._red = "", least, (0, 0), MOST
        self.is_boxed = False
        self.lines: Sequence[str] = ()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Say it."""
        self._words = kept_together(words)
        self.setToolTip(words)
        self._fit()

    def box(self, *, is_boxed: bool) -> None:
        """Draw the words in a red box, or no more."""
        self.is_boxed = is_boxed
        self._fit()

    def give_way(self, wide: int, tall: int, *, least: int = LINES) -> None:
        """Leave so much room at the end, and take so many lines at least."""
        if (self._way, self._least) != ((wide, tall), least):
            self._way, self._least = (wide, tall), least
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent: each line in its room."""
        painter, tall = QPainter(self), self._letters().lineSpacing()
        left = top = 0
        if self.is_boxed:
            self._draw_box(painter)
            left, top = BOXED, (self.height() - tall * len(self.lines)) // 2
        for n, words in enumerate(self.lines):
            if n == self._red:
                painter.setPen(theme.worn().color("text"))
            box = QRect(left, top + n * tall, self.width() - left, tall)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_box(self, painter: QPainter) -> None:
        worn = theme.worn()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color_of(worn.tint("bad")))
        painter.setPen(worn.color("bad"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)

    def _letters(self) -> QFontMetrics:
        return QFontMetrics(self.font())

    def _fit(self) -> None:
        letters = self._letters()
        most = self._most()
        counts = range(self._least, most + 1)
        parted = next((n for n in counts if self._parted(n)[0]), 0) if self.is_boxed else 0
        fitting = (n for n in counts if self._stands(n))
        count = parted or next(fitting, max(LINES, most) if most < MOST else LINES)
        rooms = self._rooms(count)
        shown = shortened(letters, unbroken(letters, self._words, rooms), rooms)
        above, below = self._parted(count) if parted else (flowed(letters, shown, rooms), ())
        self.lines, self._red = [*above, *below], len(above)
        self.setFixedHeight(self._tall(count))
        self.setText(GAP.join((" ".join(above), GAP.join(below))) if below else shown)
        self.update()

    def _stands(self, count: int) -> bool:
        return stands(self._letters(), self._words, self._rooms(count))

    def _parted(self, count: int) -> tuple[Sequence[str], Sequence[str]]:
        return parted(self._letters(), self._words, self._rooms(count))

    def _most(self) -> int:
        """Give in how many lines it may stand: in a box choices take no more than there are."""
        if not self.is_boxed or GAP not in self._words:
            return MOST
        return min(MOST - 1, max(self._least, self._way[1] // self._letters().lineSpacing()))

    def _tall(self, count: int) -> int:
        return max(self._letters().lineSpacing() * count + AIR, self._way[1])

    def _rooms(self, count: int) -> Sequence[int]:
        """Give how wide each of so many lines may be; the last ones stand beside something."""
        (wide, tall), line = self._way, self._letters().lineSpacing()
        free = self._tall(count) - tall
        full = max(1, self.width() - (2 * BOXED if self.is_boxed else 0))
        return [full if (n + 1) * line <= free else max(1, full - wide) for n in range(count)]


class Spare(Elided):
    """Words at the right end that stand whole or not at all: others need the room more."""

    def __init__(self, text: str, role: str) -> None:
        super().__init__(text, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            QPainter(self).drawText(self.rect(), side, self.text())


def kept_together(words: str) -> str:
    """Let no line end between a number and the first of its words, nor in a short choice."""
    return GAP.join(map(_kept, words.split(GAP)))


def _kept(part: str) -> str:
    if len(part) <= SHORT:
        return _unbroken(part)
    return re.sub(r"^(\d+) ", rf"\1{NO_BREAK}", part)


def unbroken(letters: QFontMetrics, words: str, rooms: Sequence[int]) -> str:
    """Give words of which no choice goes on in the next line, where there is room for them so.

    What is said behind the choices is left away first: it stands in the tip.
    """
    parts = words.split(GAP)
    first = next((n for n, one in enumerate(parts) if CHOICE.match(one)), len(parts))
    whole = [one if n < first else _unbroken(one) for n, one in enumerate(parts)]
    is_said_behind = first < len(parts) and not CHOICE.match(parts[-1])
    for shown in (whole, whole[:-1] if is_said_behind else whole):
        wide = [letters.horizontalAdvance(one) for one in shown[first:]]
        if wide and max(wide) <= min(rooms) and stands(letters, GAP.join(shown), rooms):
            return GAP.join(shown)
    return words


def parted(
    letters: QFontMetrics, words: str, rooms: Sequence[int]
) -> tuple[Sequence[str], Sequence[str]]:
    """Give the lines of a sentence, and those of the choices behind it; nothing without room."""
    sentence, _, choices = words.partition(GAP)
    above = flowed(letters, sentence, rooms)
    left = rooms[len(above) :]
    if not choices or not left:
        return (), ()
    shown = unbroken(letters, choices, left)
    return (above, flowed(letters, shown, left)) if stands(letters, shown, left) else ((), ())


def _unbroken(part: str) -> str:
    return part.replace(" ", NO_BREAK)


def shortened(letters: QFontMetrics, words: str, rooms: Sequence[int]) -> str:
    """Give as many choices as stand in these lines; that there are more is said by …."""
    parts, shown = words.split(GAP), ""
    for n, part in enumerate(parts):
        longer = f"{shown}{GAP}{part}" if shown else part
        more = "" if n + 1 == len(parts) else f"{GAP}…"
        if not stands(letters, longer + more, rooms):
            return f"{shown}{GAP}…" if shown else _cut(letters, part, rooms)
        shown = longer
    return shown


def stands(letters: QFontMetrics, words: str, rooms: Sequence[int]) -> bool:
    """Say whether words stand in so many lines."""
    return len(flowed(letters, words, rooms)) <= len(rooms)


def flowed(letters: QFontMetrics, words: str, rooms: Sequence[int]) -> Sequence[str]:
    """Break words into lines, each as wide as its room; further lines are as wide as the last."""
    lines = [""]
    for word in words.split(" "):
        room = rooms[min(len(lines), len(rooms)) - 1]
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and letters.horizontalAdvance(longer.rstrip()) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return [line.rstrip() for line in lines]


def _cut(letters: QFontMetrics, words: str, rooms: Sequence[int]) -> str:
    """Give the beginning of a sentence that is too long, by whole words."""
    known = words.split(" ")
    while len(known) > 1 and not stands(letters, " ".join(known) + " …", rooms):
        known.pop()
    return " ".join(known) + " …"
