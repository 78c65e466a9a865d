"""Choosing among few: tiles, and for more than nine a box for the number of the choice.

Digits choose only here, where a tile has the focus; a text field never hears them (VNI types tones
with digits).
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Choice, QuestionState
from ui.form.fields import LONG, Field
from ui.form.lines import Line
from ui.form.tiles import Tile
from ui.look import geometry
from ui.look.laying import lay
from ui.look.parts import ENTERS, label, row
from ui.words import translate

FEW: Final = 9
MANY: Final = 30
ABREAST: Final = 5
TALL: Final = 5
ASKED: Final = 50  # how tall a question is without its choices
BOX: Final = 40  # that of the number of a choice
LEAST_WIDE: Final = 150  # of a choice whose words break
FLOWING: Final = {"horizontal", "columns"}
NOBODY: Final = ("khong_co",)  # the choice that goes with no other
UNSURE: Final = ("khong_biet", "tu_choi", "dont_know", "refused", "98", "99")


class TileField(Field):
    """Tiles for one or several choices; short ones stand beside each other."""

    def __init__(self, *, many: bool, boxed: bool = False) -> None:
        super().__init__()
        self._many = many
        self.tiles: list[Tile] = []
        self._chosen: tuple[str, ...] = ()
        self._columns = 0
        self._is_flowing = False
        self._sheet = QWidget()
        self._grid = QGridLayout(self._sheet)
        self._grid.setSpacing(6)
        self._grid.setContentsMargins(0, 0, 0, 0)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(6)
        self.box: NumberBox | None = NumberBox(many=many) if boxed else None
        self._none = label(
            translate("Fields", "Nothing to choose from yet: first answer the question above."),
            "quiet",
        )
        if self.box is not None:
            self.box.numbered.connect(self._on_box_numbered)
            self.box.down.connect(self._on_box_down)
            around.addWidget(self.box)
        line = row(self._sheet, gap=0)
        line.addStretch(0)
        line.setStretch(0, 1)
        around.addWidget(self._none)
        lay(around, line)

    def show_state(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Override Field.show_state."""
        codes = [choice.code for choice in choices]
        self._is_flowing = bool(state.appearance & FLOWING)
        stood = any(tile.hasFocus() for tile in self.tiles)
        is_new = codes != [tile.choice.code for tile in self.tiles]
        if is_new:
            self._make(choices)
        for tile, choice in zip(self.tiles, choices, strict=True):
            if tile.choice != choice:
                tile.relabel(choice)
        self._chosen = tuple(state.value.split()) if self._many else (state.value,)
        for tile in self.tiles:
            tile.setEnabled(not state.readonly)
            tile.setChecked(tile.choice.code in self._chosen)
        if self.box is not None:
            self.box.numbers = frozenset(str(choice.paper) for choice in choices)
        self._one_stop()
        self._none.setHidden(bool(self.tiles))
        if is_new and stood:
            self.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def name(self, words: str, hint: str) -> None:
        """Override Field.name: a choice is read out with its question."""
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        if self.box is not None:
            number = translate("Fields", "{question}: number of the choice")
            self.box.setAccessibleName(number.format(question=words))
        for tile in self.tiles:
            tile.setAccessibleDescription(words)

    def focus_target(self) -> QWidget:
        """Override Field.focus_target: the choice made, or the first."""
        if self.box is not None:
            return self.box
        return self._stop() or self

    def is_being_typed(self) -> bool:
        """Override Field.is_being_typed: a number that chooses nothing yet."""
        return self.box is not None and self.box.hasFocus() and bool(self.box.text())

    def commit(self) -> None:
        """Override Field.commit."""
        if self.box is not None:
            self.box.take()

    def restore(self) -> bool:
        """Override Field.restore."""
        typed = self.is_being_typed()
        if self.box is not None:
            self.box.clear()
        return typed

    def code_of(self, codes: Sequence[str]) -> str:
        """Give the first of these codes that is a choice here, or nothing."""
        return next((t.choice.code for t in self.tiles if t.choice.code in codes), "")

    def choose(self, code: str) -> None:
        """Choose or, among several, tick or untick."""
        if not self._many:
            self.committed.emit(code)
            return
        now = [one for one in self._chosen if one != code]
        if code not in self._chosen:
            now = [code] if code in NOBODY else [*(c for c in now if c not in NOBODY), code]
        order = [tile.choice.code for tile in self.tiles]
        self.committed.emit(
            " ".join(sorted(now, key=lambda c: order.index(c) if c in order else 0))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._arrange()

    def _make(self, choices: Sequence[Choice]) -> None:
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [self._tile(choice) for choice in choices]
        for n, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _, code=tile.choice.code: self._on_tile_clicked(code))
            tile.moved.connect(lambda step, n=n: self._walk(n + step))
            tile.numbered.connect(self._on_tile_numbered)
            tile.cleared.connect(self._on_tile_cleared)
        self._columns = 0
        self._arrange()

    def _tile(self, choice: Choice) -> Tile:
        return Tile(choice, many=self._many)

    def _arrange(self) -> None:
        """Beside each other where all fit in a row, else below each other or in two columns.

        Where the form asks for it (horizontal, columns) as many beside each other as fit.
        """
        count = len(self.tiles)
        if not count:
            return
        room = max(self.width(), 320)
        widest = max(tile.sizeHint().width() for tile in self.tiles)
        fit = max(1, room // (widest + 6))
        columns = min(count, fit) if self._is_flowing else _columns(count, min(ABREAST, fit))
        columns = self._seen_whole(columns, room)
        if columns == self._columns:
            return
        self._columns = columns
        lines = -(-count // columns)
        for n, tile in enumerate(self.tiles):
            down = columns < count and not self._is_flowing
            self._grid.addWidget(tile, *((n % lines, n // lines) if down else divmod(n, columns)))
            tile.show()  # now, not with the next event: the next key may lead to it
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._sheet.setMaximumWidth(
            geometry.grown(LONG) if columns == 1 else (widest + 14) * columns + 20
        )

    def fit_height(self) -> None:
        """Stand in as many columns as let a question be seen whole, where its page is low."""
        self._arrange()

    def _seen_whole(self, columns: int, room: int) -> int:
        """Give more columns, with words that break, where fewer are taller than the page."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is None:
            return columns
        asked = geometry.grown(ASKED if self.box is None else ASKED + BOX)
        tall = page.viewport().height() - asked
        ways = range(columns, max(columns, room // geometry.grown(LEAST_WIDE)) + 1)
        return next((n for n in ways if self._tall(n, room) <= tall), ways[-1])

    def _tall(self, columns: int, room: int) -> int:
        lines, gap = -(-len(self.tiles) // columns), self._grid.spacing()
        wide = (room - gap * (columns - 1)) // columns
        heights = [tile.heightForWidth(wide) for tile in self.tiles]
        return sum(max(heights[n::lines]) for n in range(lines)) + gap * (lines - 1)

    def _stop(self) -> Tile | None:
        chosen = [tile for tile in self.tiles if tile.isChecked()]
        return next(iter(chosen or self.tiles), None)

    def _one_stop(self) -> None:
        """Make Tab stop here once: at the choice made, or at the first."""
        stop = self._stop()
        for tile in self.tiles:
            keeps = tile is stop or tile.hasFocus()
            policy = Qt.FocusPolicy.StrongFocus if keeps else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(policy)

    def _walk(self, place: int) -> None:
        if 0 <= place < len(self.tiles):
            tile = self.tiles[place]
            tile.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self._many:
                self.choose(tile.choice.code)

    def _on_tile_clicked(self, code: str) -> None:
        for tile in self.tiles:  # the session says what is chosen, not the click
            tile.setChecked(tile.choice.code in self._chosen)
        self.choose(code)

    def _on_tile_numbered(self, digit: str) -> None:
        number = 10 if digit == "0" else int(digit)
        for tile in self.tiles:
            if tile.choice.paper == number:
                tile.setFocus(Qt.FocusReason.OtherFocusReason)
                self.choose(tile.choice.code)

    def _on_tile_cleared(self) -> None:
        self.committed.emit("")

    def _on_box_numbered(self, numbers: Sequence[str]) -> None:
        codes = {str(tile.choice.paper): tile.choice.code for tile in self.tiles}
        for number in numbers:
            if number in codes:
                self.choose(codes[number])
            else:
                words = translate("Fields", "There is no choice with the number “{number}”.")
                self.refused.emit(words.format(number=number))

    def _on_box_down(self) -> None:
        self._walk(self.tiles.index(stop) if (stop := self._stop()) else 0)


def _columns(count: int, fit: int) -> int:
    """Give one row where all fit, else columns of no more than five where there is room."""
    if count <= fit:
        return count
    return min(fit, max(2, -(-count // TALL))) if count > 4 else 1


class NumberBox(Line):
    """A small line for the number of a choice, handed over when it is left.

    Among several choices it takes several numbers, and Enter leads on only from an empty line.
    """

    numbered = Signal(object)
    down = Signal()

    def __init__(self, *, many: bool) -> None:
        super().__init__(is_worded=False)
        self._many = many
        self.numbers: frozenset[str] = frozenset()  # those that are a choice
        self.setMaximumWidth(geometry.grown(LONG if many else 240))
        several = translate("Fields", "Type numbers, for instance: 2 5 11")
        self.setPlaceholderText(several if many else translate("Fields", "Type the number"))
        self.left.connect(self._on_left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in ENTERS and self._many and self.text() and not event.modifiers():
            self.take()
        else:
            super().keyPressEvent(event)

    def take(self) -> None:
        """Hand over what is typed; what is no number here is left to be corrected."""
        typed = self.text().replace(",", " ").split()
        if not typed or self.is_composing:
            return
        self.setText(" ".join(one for one in typed if one not in self.numbers))
        self.selectAll()
        self.numbered.emit(typed)

    def _on_left(self) -> None:
        self.take()
        self.clear()
