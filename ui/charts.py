"""Bars drawn by the painter, each with its words beside it; the twin table says the same in rows.

On the way: a page turns what was measured into ``Bar`` values; bars and table show these alone, so
they cannot disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import geometry, theme

THICK: Final = 10
ROUND: Final = 2
GAP: Final = 10


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its value in words, how much of the whole it fills (0 to 1).

    ``share`` None draws no bar: there is nothing to compare with. ``tone`` is a role of the theme.
    """

    name: str
    words: str
    share: Fraction | None = None
    tone: str = "accent"


def draw_bar(painter: QPainter, box: QRectF, share: Fraction, tone: str) -> None:
    """Draw a track with an edge and fill a share of it."""
    worn = theme.worn()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    track = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(worn.color("edge"), 1))
    painter.setBrush(worn.color("raised"))
    painter.drawRoundedRect(track, ROUND, ROUND)
    wide = float(share) * track.width()
    if wide <= 0:
        return
    filled = QRectF(track)
    filled.setWidth(max(wide, THICK))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(worn.color(tone))
    painter.drawRoundedRect(filled, ROUND, ROUND)


class BarLine(QWidget):
    """A single bar as wide as it may be; the words stand beside it in labels."""

    def __init__(self) -> None:
        super().__init__()
        self._share, self._tone = Fraction(0), "accent"
        self.setFixedHeight(THICK + 2)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: Fraction, tone: str, words: str) -> None:
        """Fill this share; ``words`` say the same to who cannot see it."""
        self._share, self._tone = share, tone
        self.setAccessibleName(words)
        self.update()

    @property
    def share(self) -> Fraction:
        """Give the share that is filled."""
        return self._share

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        box = QRectF(0, (self.height() - THICK) / 2, self.width(), THICK)
        draw_bar(painter, box, self._share, self._tone)


class BarChart(QWidget):
    """Bars below each other: name at the left, bar, words at the right."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Give what is drawn, in order."""
        return self._bars

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw these bars, in this order."""
        self._bars = tuple(bars)
        told = "; ".join(f"{bar.name}: {bar.words}" for bar in self._bars)
        self.setAccessibleDescription(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return QSize(320, self._row() * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        return QSize(220, self.sizeHint().height())

    def _row(self) -> int:
        return max(self.fontMetrics().height() + 6, geometry.LOW_ROW - 4)

    def _columns(self) -> tuple[int, int]:
        """Give the room of the names and of the words; the bars have what is left."""
        letters = self.fontMetrics()
        names = max((letters.horizontalAdvance(bar.name) for bar in self._bars), default=0)
        words = max((letters.horizontalAdvance(bar.words) for bar in self._bars), default=0)
        return min(names, self.width() * 2 // 5), min(words, self.width() // 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        names, words = self._columns()
        for n, bar in enumerate(self._bars):
            line = QRect(0, n * self._row(), self.width(), self._row())
            self._paint_words(painter, line, names, words, bar)
            if bar.share is not None:
                wide = self.width() - names - words - 2 * GAP
                top = line.top() + (line.height() - THICK) / 2
                draw_bar(painter, QRectF(names + GAP, top, wide, THICK), bar.share, bar.tone)

    def _paint_words(
        self, painter: QPainter, line: QRect, names: int, words: int, bar: Bar
    ) -> None:
        letters, middle = self.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.worn().color("text"))
        left = QRect(0, line.top(), names, line.height())
        short = letters.elidedText(bar.name, Qt.TextElideMode.ElideRight, names)
        painter.drawText(left, middle, short)
        right = QRect(self.width() - words, line.top(), words, line.height())
        painter.setPen(theme.worn().color("quiet"))
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, bar.words)
