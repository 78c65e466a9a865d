"""Questions of one list as a grid: the choices once above, a line of marks for each question."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.forms.definition import QuestionKind
from ui.form.choices import TileField
from ui.form.fields import MARGINS, NUMBER_ROOM, Field
from ui.form.fitting import Fit
from ui.form.question import QuestionBox
from ui.form.tiles import LEAST_TILE, Tile, badge
from ui.look import geometry
from ui.look.laying import lay
from ui.look.parts import column, label, row, seen
from ui.words import plain

LEAST_MARK: Final = 54
MOST_MARK: Final = 170
WORDS_SHARE: Final = 0.4
GAP: Final = 6
DROP: Final = 7  # the first line of the words stands level with the marks


class Mark(Tile):
    """A choice of a line: its number alone, the words stand above."""

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return QSize(LEAST_MARK, geometry.grown(LEAST_TILE))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        return QSize(LEAST_MARK, geometry.grown(LEAST_TILE))

    def heightForWidth(self, width: int) -> int:
        """Override QWidget.heightForWidth."""
        return geometry.grown(LEAST_TILE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        left, top = (self.width() - badge()) / 2, (self.height() - badge()) / 2
        self._paint_badge(painter, QRectF(left, top, badge(), badge()))


class MarkField(TileField):
    """The marks of a line, each below its words."""

    def _tile(self, choice: Choice) -> Tile:
        made = Mark(choice, many=self._many)
        made.setToolTip(choice.label)
        return made

    def _arrange(self) -> None:
        self._sheet.setMaximumWidth((geometry.grown(MOST_MARK) + GAP) * max(1, len(self.tiles)))
        for n, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, 0, n)
            self._grid.setColumnStretch(n, 1)


class GridLine(QuestionBox):
    """A question of a grid: its words at the left, its marks at the right."""

    drawn = Signal(object)  # the choices, as they are now

    def _wanted(self, state: QuestionState, choices: Sequence[Choice]) -> Fit:
        return Fit(state.kind or QuestionKind.SELECT_ONE)

    def _made(self, wanted: Fit) -> Field:
        return MarkField(many=wanted.kind is QuestionKind.SELECT_MULTIPLE)

    def _arrange(self) -> None:
        super()._arrange()
        self._words = QWidget()
        words = column(self._label, self._hint, gap=2)
        words.addStretch(1)
        words.setContentsMargins(0, DROP, 0, 0)
        self._number.setContentsMargins(0, DROP, 0, 0)
        self._words.setLayout(words)
        line = row(self._words, self.field, gap=GAP)
        line.setStretch(1, 1)
        lay(self._body, line, 0)

    def draw(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Draw a state anew."""
        super().draw(state, choices)
        self.drawn.emit(choices)

    def give_room(self, width: int) -> None:
        """Make the words of all lines equally wide, so that the marks stand below each other."""
        self._words.setFixedWidth(width)

    def _name(self, state: QuestionState) -> None:
        super()._name(state)
        for tile in self.field.findChildren(Mark):
            choice = f"{tile.choice.paper}. {tile.choice.label}"
            tile.setAccessibleName(f"{plain(state.label)}: {choice}")


class Grid(QWidget):
    """A header with the choices, and the lines."""

    def __init__(self, choices: Sequence[Choice], *, numbered: bool) -> None:
        super().__init__()
        self._numbered = numbered
        self.lines: list[GridLine] = []
        self._corner = QWidget()
        self._heads = [_head(choice) for choice in choices]
        self._above = QWidget()
        heads = QGridLayout(self._above)
        heads.setContentsMargins(0, 0, 0, 0)
        heads.setSpacing(GAP)
        for n, words in enumerate(self._heads):
            heads.addWidget(words, 0, n)
            heads.setColumnStretch(n, 1)
        self._above.setMaximumWidth((geometry.grown(MOST_MARK) + GAP) * max(1, len(choices)))
        head = row(self._corner, self._above, gap=GAP)
        head.addStretch(0)
        head.setStretch(1, 1)
        left, top, right, _ = MARGINS
        head.setContentsMargins(
            left + (geometry.grown(NUMBER_ROOM) if numbered else 0) + 8, top, right, 0
        )
        self._box = column(gap=0)
        lay(self._box, head)
        self.setLayout(self._box)

    def add(self, state: QuestionState, choices: Sequence[Choice]) -> GridLine:
        """Add a line for a question."""
        made = GridLine(state, choices, numbered=self._numbered)
        made.drawn.connect(self._on_line_drawn)
        self.lines.append(made)
        self._box.addWidget(made)
        self._share()
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        room = max(140, int(self.width() * WORDS_SHARE))
        self._corner.setFixedWidth(room)
        for line in self.lines:
            line.give_room(room)
        self._show_heads()

    def _show_heads(self) -> None:
        seen(self._above, any(not line.isHidden() for line in self.lines))

    def _on_line_drawn(self, choices: Sequence[Choice]) -> None:
        for words, choice in zip(self._heads, choices, strict=False):
            words.setText(choice.label)
        self._show_heads()


def _head(choice: Choice) -> QLabel:
    made = label(choice.label, "quiet", wraps=True)
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
    made.setMinimumWidth(LEAST_MARK)
    return made
