"""The questions of one page of a form, in reading order: boxes, headings, rows of plain repeats."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import Choice, Place, QuestionState, Row
from gpn_desktop.forms.definition import QuestionKind
from ui.form.grid import Grid
from ui.form.notes import NoteBox
from ui.form.question import QuestionBox
from ui.form.sections import Branch, all_of
from ui.look.parts import button, card, column, label, row, seen
from ui.words import translate

SELECTS = (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE)
Box = QuestionBox | NoteBox
Removed = Callable[[Place], Sequence[tuple[Row, str]]]
"""Gives the rows of a repeat that can be put back, each with its name."""


class Source(Protocol):
    """What a page asks of a session: it reads, and only ``FormPage`` tells."""

    def state(self, place: Place) -> QuestionState:
        """Give all that is drawn of a place."""

    def choices(self, place: Place) -> Sequence[Choice]:
        """Give the choices of a select."""

    def rows(self, place: Place) -> Sequence[Row]:
        """Give the rows of a repeat."""

    @property
    def form(self) -> CompiledForm:
        """Give the form."""


def choices_of(source: Source, state: QuestionState) -> Sequence[Choice]:
    """Give the choices of a question, none for other kinds."""
    return source.choices(state.place) if state.kind in SELECTS else ()


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
        self._headings: dict[Place, QWidget] = {}
        self._repeats: dict[Place, QWidget] = {}
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
        last = box.itemAt(box.count() - 1)
        grid = last.widget() if last is not None else None
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
            note = NoteBox(state)
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
        around = QWidget()
        inner = column(gap=0)
        around.setLayout(inner)
        self._repeats[repeat.item.place] = around
        seen(around, repeat.item.relevant)
        box.addWidget(around)
        self._fill_rows(inner, repeat)

    def _fill_rows(self, box: QVBoxLayout, repeat: Branch) -> None:
        place, what = repeat.item.place, repeat.item.label
        counted = self._source.form.questions[place.node].is_counted
        surplus = {one.id for one in self._source.rows(place) if one.is_surplus}
        for n, branch in enumerate(repeat.below, 1):
            folded = branch.item.place.rows[-1] in surplus
            box.addWidget(self._card(branch, f"{what} {n}", folded=folded, counted=counted))
        if counted:
            return
        words = translate("Form", "Add: {what}").format(what=what)
        line = row(button(words, partial(self.row_wanted.emit, place), icon="add"), gap=4)
        for gone, name in self._removed(place):
            words = translate("Form", "Put back: {name}").format(name=name)
            back = partial(self.restore_wanted.emit, gone)
            line.addWidget(button(words, back, icon="undo", kind="link"))
        line.addStretch(1)
        line.setContentsMargins(14, 4, 14, 12)
        box.addLayout(line)

    def _card(self, branch: Branch, title: str, *, folded: bool, counted: bool) -> QWidget:
        inner = column(gap=0)
        head = row(label(title, "heading"), None)
        if not counted:
            remove = button(
                translate("Form", "Remove"),
                partial(self.removal_wanted.emit, branch.item.place),
                icon="delete",
                kind="flat",
            )
            remove.setAccessibleName(translate("Form", "Remove {what}").format(what=title))
            head.addWidget(remove)
        head.setContentsMargins(14, 0, 4, 0)
        inner.addLayout(head)
        if folded:
            words = translate("Form", "Folded: there are fewer now. The answers are kept.")
            inner.addWidget(label(words, "quiet", wraps=True))
        else:
            self._fill(inner, branch.below)
        made = card(inner, margin=8)
        around = QWidget()
        around.setLayout(column(made))
        around.setContentsMargins(0, 4, 0, 8)
        return around

    def draw(self, place: Place) -> None:
        """Draw a place anew, if it stands here."""
        state = self._source.state(place)
        box = self.boxes.get(place)
        if box is not None:
            box.draw(state, choices_of(self._source, state))
        heading = self._headings.get(place)
        if heading is not None:
            heading.setVisible(state.relevant and bool(state.label))
        rows = self._repeats.get(place)
        if rows is not None:
            rows.setVisible(state.relevant)

    def questions(self) -> list[QuestionBox]:
        """Give the questions that can be answered now, in order."""
        boxes = [box for box in self.boxes.values() if isinstance(box, QuestionBox)]
        return [box for box in boxes if not box.isHidden() and box.is_open]


def display_name(source: Source, row_branch: Branch) -> tuple[str, str]:
    """Give what a row is called, and a few words more: name · relation · year of birth."""
    name, more = "", list[str]()
    for branch in row_branch.below[:8]:
        if branch.item.is_key:
            continue
        state = source.state(branch.item.place)
        if branch.item.kind is QuestionKind.TEXT and not name:
            name = state.value
        elif branch.item.kind is QuestionKind.SELECT_ONE and len(more) < 1 and state.value:
            found = source.choices(state.place)
            more.append(next((c.label for c in found if c.code == state.value), state.value))
        elif branch.item.kind in (QuestionKind.DATE, QuestionKind.INTEGER) and state.value:
            more.append(state.value[:4])
            break
    return name, " · ".join(more)
