"""The questions of one page of a form, in reading order: boxes, headings, rows of plain repeats."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Place
from gpn_desktop.forms.definition import QuestionKind
from ui.form.grid import Grid
from ui.form.notes import NoteBox
from ui.form.question import QuestionBox
from ui.form.rows import Gone, Rows
from ui.form.sections import Branch, all_of
from ui.form.source import Source, choices_of
from ui.look.laying import items, last
from ui.look.parts import label, seen

Box = QuestionBox | NoteBox
Removed = Callable[[Place], Gone]
"""Gives the rows of a repeat that can be put back, each with its name."""


class Body(QWidget):
    """Boxes for branches; tells what was answered, and what is wanted of rows."""

    answered = Signal(object, str)
    remarked = Signal(object, str)
    row_wanted = Signal(object)  # place of the repeat
    restore_wanted = Signal(object)  # the row that was taken out
    removal_wanted = Signal(object)  # place of the row
    resized = Signal()

    def __init__(
        self, source: Source, branches: Sequence[Branch], removed: Removed = lambda repeat: ()
    ) -> None:
        super().__init__()
        self._source, self._removed = source, removed
        self.boxes: dict[Place, Box] = {}
        self._numbered = any(branch.item.paper for branch in all_of(branches))
        self._headings: dict[Place, QLabel] = {}
        self._repeats: dict[Place, Rows] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._fill(box, branches)
        box.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self.resized.emit()

    def _fill(self, box: QVBoxLayout, branches: Sequence[Branch]) -> None:
        for branch in branches:
            if branch.item.is_key:
                continue
            if branch.item.in_table:
                self._line(box, branch)
            elif branch.is_question:
                box.addWidget(self._box(branch))
            elif branch.is_repeat:
                self._rows(box, branch)
            else:
                self._heading(box, branch)
                self._fill(box, branch.below)

    def _line(self, box: QVBoxLayout, branch: Branch) -> None:
        """Add a line to the grid that stands last, or begin one."""
        state = self._source.state(branch.item.place)
        choices = choices_of(self._source, state)
        grid = last(box)
        if not isinstance(grid, Grid):
            grid = Grid(choices, numbered=self._numbered)
            box.addWidget(grid)
        self._listen(grid.add(state, choices))

    def _listen(self, made: QuestionBox) -> None:
        made.answered.connect(self.answered)
        made.remarked.connect(self.remarked)
        self.boxes[made.place] = made

    def _box(self, branch: Branch) -> Box:
        state = self._source.state(branch.item.place)
        if branch.item.kind is QuestionKind.NOTE:
            note = NoteBox(state, numbered=self._numbered)
            self.boxes[note.place] = note
            return note
        asked = QuestionBox(state, choices_of(self._source, state), numbered=self._numbered)
        self._listen(asked)
        return asked

    def _heading(self, box: QVBoxLayout, branch: Branch) -> None:
        words = label(branch.item.label, "heading", wraps=True)
        words.setContentsMargins(14, 14, 14, 4)
        seen(words, branch.item.relevant and bool(branch.item.label))
        self._headings[branch.item.place] = words
        box.addWidget(words)

    def _rows(self, box: QVBoxLayout, repeat: Branch) -> None:
        place = repeat.item.place
        counted = self._source.form.questions[place.node].is_counted
        made = Rows(place, self._fill, is_counted=counted)
        for signal in ("row_wanted", "removal_wanted", "restore_wanted"):
            getattr(made, signal).connect(getattr(self, signal))
        self._repeats[place] = made
        seen(made, repeat.item.relevant)
        box.addWidget(made)
        self._show_rows(made, repeat)

    def _show_rows(self, made: Rows, repeat: Branch) -> None:
        place = repeat.item.place
        surplus = {one.id for one in self._source.rows(place) if one.is_surplus}
        for gone in made.show_rows(repeat, surplus, self._removed(place)):
            self._forget(gone)

    def _forget(self, gone: Place) -> None:
        """Forget what stood in a row."""
        depth = len(gone.rows)
        for kept in (self.boxes, self._headings, self._repeats):
            for place in [one for one in kept if one.rows[:depth] == gone.rows]:
                del kept[place]

    def refit(self, branches: Sequence[Branch]) -> list[QuestionBox]:
        """Draw the rows that came and went; give the questions that are new."""
        before = set(self.boxes)
        for branch in all_of(branches):
            made = self._repeats.get(branch.item.place) if branch.is_repeat else None
            if made is not None:
                self._show_rows(made, branch)
        order = (branch.item.place for branch in all_of(branches))
        self.boxes = {place: self.boxes[place] for place in order if place in self.boxes}
        for one, after in pairwise(_in_order(self.layout())):
            self.setTabOrder(one, after)  # Qt leads to what was made last, last
        new = (box for place, box in self.boxes.items() if place not in before)
        return [box for box in new if isinstance(box, QuestionBox)]

    def draw(self, place: Place) -> None:
        """Draw a place anew, if it stands here."""
        box, heading = self.boxes.get(place), self._headings.get(place)
        rows, around = self._repeats.get(place), self._repeats.get(around_row(place))
        if all(one is None for one in (box, heading, rows, around)):
            return
        state = self._source.state(place)
        if box is not None:
            box.draw(state, choices_of(self._source, state))
        if heading is not None:
            heading.setText(state.label)
            heading.setVisible(state.relevant and bool(state.label))
        if rows is not None:
            rows.setVisible(state.relevant)
        if around is not None:
            self._retitle(around, place, state.label)

    def _retitle(self, around: Rows, row_place: Place, title: str) -> None:
        whole = self._source.state(around.place).label
        for one in self._source.rows(around.place):
            if one.place == row_place:
                around.retitle(row_place, f"{title} {one.position}", whole)

    def name_keys(self, adds: Place | None, row_place: Place | None) -> None:
        """Say on the buttons of the rows which keys do what they do where one stands."""
        for place, rows in self._repeats.items():
            rows.name_keys(adds=place == adds, row_place=row_place)

    def questions(self) -> list[QuestionBox]:
        """Give the questions that can be answered now, in order."""
        boxes = [box for box in self.boxes.values() if isinstance(box, QuestionBox)]
        return [box for box in boxes if not box.isHidden() and box.is_open]

    def lead_on(self, after: Sequence[QWidget]) -> None:
        """Let Tab lead from what stands last here to these, one after the other."""
        *_, last = (self, *_in_order(self.layout()))
        for one, another in pairwise((last, *after)):
            self.setTabOrder(one, another)


def around_row(place: Place) -> Place:
    """Give the place of the repeat as a whole, of a row of it."""
    return Place(place.node, place.rows[:-1])


def _in_order(box: QLayout | None) -> Iterator[QWidget]:
    """Give what takes the focus in reading order."""
    for item in items(box) if box is not None else ():
        held = item.widget()
        if held is None:
            yield from _in_order(item.layout())
        else:
            if held.focusPolicy() != Qt.FocusPolicy.NoFocus:
                yield held
            yield from _in_order(held.layout())
