"""What the sheet of an act is made of: people to mark, numbered lists, lines.

Each part hears Enter and Shift+Enter as going on and back; digits choose where something is chosen,
never where a text is typed.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QWidget

from ui.look import geometry
from ui.look.edge import WholeList
from ui.look.entries import DAY, Asked, EntryLine
from ui.look.parts import ENTERS, Chooser, label, named, retone
from ui.look.typed import TypedLine

SHOWN: Final = 6
TEN: Final = 10
LEAST: Final = 12  # letters of a list that are seen in any case
GAP: Final = "  "  # between the number of an entry and its words
KEY: Final = Qt.ItemDataRole.UserRole
AIR: Final = 24  # of the style, around the words of a line
WHOLE: Final = KEY + 1  # the words of a line before any was shortened
DOT: Final = "\u00a0· "  # as ``dotted`` joins
Option = tuple[str, str]
"""What is kept, and the words for it."""


def way(event: QKeyEvent) -> int:
    """Give 1 for Enter, -1 for Shift+Enter, 0 for all other keys."""
    if event.key() not in ENTERS:
        return 0
    return -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1


def fitted(lines: QListWidget, most: int = SHOWN) -> None:
    """Make a list as tall as its lines, at most so many of them."""
    shown = max(1, min(lines.count(), most))
    lines.setFixedHeight(shown * max(lines.sizeHintForRow(0), geometry.LOW_ROW) + 6)


class NumberedList(Chooser):
    """A list whose entries begin with their numbers: a digit chooses, Enter goes on."""

    entered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST)

    def offer(
        self, options: Sequence[Option], chosen: str = "", numbers: Sequence[int] = ()
    ) -> None:
        """Offer these, by their digits; what was chosen stays chosen while it is among them."""
        self.blockSignals(True)
        self.clear()
        digits = numbers or range(1, len(options) + 1)
        for number, (key, words) in zip(digits, options, strict=True):
            self.addItem(f"{number}{GAP}{words}", key)
        self.setCurrentIndex(self.findData(chosen))
        self.blockSignals(False)

    def propose(self, words: str) -> None:
        """Say in quiet letters what is likely, as long as nothing is chosen."""
        self.setPlaceholderText(words)
        self.currentIndexChanged.connect(lambda _: self._quiet())
        self._quiet()

    def _quiet(self) -> None:
        retone(self, "proposed" if self.currentIndex() < 0 else "", "state")

    def key(self) -> str:
        """Give what is chosen, or nothing."""
        return str(self.currentData() or "")

    def shown(self) -> str:
        """Override Chooser.shown: the number is of the open list, a closed one says the words."""
        return self.currentText().partition(GAP)[2]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: of ten entries and more the digits are searched for."""
        step, place = way(event), self.findText(f"{event.text()} ", Qt.MatchFlag.MatchStartsWith)
        if step:
            self.entered.emit(step)
        elif event.key() == Qt.Key.Key_Down and self.currentIndex() < 0:
            self.showPopup()  # nobody is chosen by looking for what there is
        elif event.text().isdecimal() and self.count() < TEN:
            self.setCurrentIndex(place if place >= 0 else self.currentIndex())
        else:
            super().keyPressEvent(event)


class PeopleList(WholeList):
    """People to mark: Space or the digit of their line, Ctrl+A marks all, Enter goes on."""

    entered = Signal(int)
    marked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _: self.marked.emit())

    def offer(self, people: Sequence[Option]) -> None:
        """Offer these people, none of them marked."""
        self.blockSignals(True)
        self.clear()
        for number, (key, words) in enumerate(people, 1):
            item = QListWidgetItem(f"{number}{GAP}{words}")
            item.setData(KEY, key)
            item.setData(WHOLE, item.text())
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)
        self.setCurrentRow(0)
        if not self.hasFocus():
            self.clearSelection()
        fitted(self)
        self._shorten()

    def _shorten(self) -> None:
        """Shorten names in their middle where a line has no room: birth and relation stay whole."""
        bar = self.verticalScrollBar().sizeHint().width() if self.count() > SHOWN else 0
        width = min(self.viewport().width(), self.width() - 2 * self.frameWidth() - bar) - AIR
        self.blockSignals(True)
        for item in (self.item(n) for n in range(self.count())):
            item.setText(item.data(WHOLE))
            over = self.sizeHintForIndex(self.indexFromItem(item)).width() - width
            name, dot, rest = item.text().partition(DOT)
            if over > 0 and dot:
                letters = self.fontMetrics()
                room = letters.horizontalAdvance(name) - over
                short = letters.elidedText(name, Qt.TextElideMode.ElideMiddle, room)
                item.setText(f"{short}{dot}{rest}")
                item.setToolTip(item.data(WHOLE))
        self.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QListView.resizeEvent."""
        super().resizeEvent(event)
        self._shorten()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent: who comes here sees where he stands."""
        super().focusInEvent(event)
        self.setCurrentRow(max(0, self.currentRow()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusOutEvent: a line that is lit would be taken for a marked one."""
        super().focusOutEvent(event)
        self.clearSelection()

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget.changeEvent: its lines are as tall as the style that it wears now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            fitted(self)
            self._shorten()

    def chosen(self) -> tuple[str, ...]:
        """Give who is marked."""
        items = (self.item(n) for n in range(self.count()))
        return tuple(i.data(KEY) for i in items if i.checkState() == Qt.CheckState.Checked)

    def mark(self, keys: Collection[str]) -> None:
        """Mark these, as they were marked before."""
        for item in (self.item(n) for n in range(self.count())):
            if item.data(KEY) in keys:
                item.setCheckState(Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: of ten people and more the digits are searched for."""
        is_short = self.count() < TEN
        number = int(event.text()) if is_short and event.text().isdecimal() else 0
        if way(event):
            self.entered.emit(way(event))
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._mark_all()
        elif 0 < number <= self.count():
            self.setCurrentRow(number - 1)
            self._turn(self.item(number - 1))
        else:
            super().keyPressEvent(event)

    def _mark_all(self) -> None:
        """Mark everybody; where everybody is marked, nobody."""
        is_all = len(self.chosen()) == self.count()
        state = Qt.CheckState.Unchecked if is_all else Qt.CheckState.Checked
        self.blockSignals(True)  # told once, and not of each
        for n in range(self.count()):
            self.item(n).setCheckState(state)
        self.blockSignals(False)
        self.marked.emit()

    def _turn(self, item: QListWidgetItem) -> None:
        is_on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)


class Relations(QWidget):
    """How each of some people is related to the head: a numbered list beside each name."""

    entered = Signal(int)
    changed = Signal()

    def __init__(self, usual: int) -> None:
        """Ask by lists of so many entries; one more is whom somebody is the same as."""
        super().__init__()
        self._usual = usual
        self.lists: dict[str, NumberedList] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(geometry.WIDE_GAP)
        self._grid.setColumnStretch(0, 3)  # a name with birth and relation is longer than the list
        self._grid.setColumnStretch(1, 2)

    def offer(self, people: Sequence[Option], options: Callable[[str], Sequence[Option]]) -> None:
        """Ask about these people; what was chosen before stays chosen."""
        before = {key: made.key() for key, made in self.lists.items()}
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lists = {}
        for line, (key, words) in enumerate(people):
            made = named(NumberedList(), words)
            made.setObjectName(f"act.relation.{line + 1}")
            found = options(key)
            numbers = [0, *range(2, len(found) + 1)]  # as in a survey, where 1 is the head
            if len(found) > self._usual:
                numbers = [1, *numbers[:-1]]
            made.offer(found, before.get(key, found[0][0]), numbers)
            made.entered.connect(partial(self._on_entered, key))
            made.currentIndexChanged.connect(lambda _: self.changed.emit())
            self.lists[key] = made
            self._grid.addWidget(label(words, wraps=True), line, 0)
            self._grid.addWidget(made, line, 1)
        for made in list(self.lists.values())[:1]:
            self.setFocusProxy(made)

    def chosen(self) -> dict[str, str]:
        """Give what is chosen, by person."""
        return {key: made.key() for key, made in self.lists.items() if made.key()}

    def _on_entered(self, key: str, step: int) -> None:
        known = list(self.lists)
        place = known.index(key) + step
        if 0 <= place < len(known):
            self.lists[known[place]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit(step)


class TextPart(TypedLine):
    """A line of text or of digits; Enter goes on."""

    entered = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        step = way(event)
        if step:
            self.entered.emit(step)
        else:
            super().keyPressEvent(event)


def day_line(title: str, today: date) -> EntryLine:
    """Give a line for a day; today stands there already."""
    made = EntryLine(Asked("day", title, DAY))
    made.show_text(today.isoformat())
    return made
