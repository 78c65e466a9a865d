"""Rows of the section that is shown: one more, one taken out for a reason, one brought back.

On the way: a key or a button → ``Filling`` → effects, drawn by the section → where one stands then.
"""

from collections.abc import Sequence
from typing import Protocol

from gpn_desktop.engine.effects import Effects, Place, Row
from ui.form.filling import Filling
from ui.form.naming import row_name
from ui.form.question import QuestionBox
from ui.form.sections import Branch, Section, repeat_of, row_of
from ui.words import translate


class Shown(Protocol):
    """The section as far as its rows need it."""

    filling: Filling

    @property
    def section(self) -> Section:
        """Give the section that is shown."""

    @property
    def people(self) -> Place | None:
        """Give the repeat that is shown as a list of people, where it is one."""

    def questions(self) -> list[QuestionBox]:
        """Give the questions that can be answered now, in order."""

    def current(self) -> QuestionBox | None:
        """Give the question one is at."""

    def apply(self, effects: Effects, chosen: Place | None = None) -> None:
        """Draw what a row changed; ``chosen`` is the row one stands in then."""

    def to_edge(self, boxes: Sequence[QuestionBox], step: int) -> None:
        """Stand on the first of these questions, or on the last when going back."""

    def ask_why(self, name: str) -> str | None:
        """Ask why a row goes; None where it stays."""

    def tell(self, words: str) -> None:
        """Say why something is not done here."""

    def tell_gone(self, name: str) -> None:
        """Say that a row went, and by which key it comes back."""


class RowActs:
    """What is done with the rows of a section."""

    def __init__(self, shown: Shown) -> None:
        self._shown, self._filling = shown, shown.filling
        self._gone: Row | None = None  # the last that was taken out of this section

    def add(self, place: Place) -> None:
        """Add a row to a repeat and stand in it."""
        made, effects = self._filling.add_row(place)
        self._stand(effects, made.place)

    def add_here(self) -> None:
        """Add a row to the repeat one is in, or to the first of the section."""
        box, repeat = self._shown.current(), self._repeat()
        if repeat is not None and not self._is_counted(repeat):
            if box is not None:
                box.field.commit()
            self.add(repeat.item.place)

    def remove_here(self) -> None:
        """Take out the row one is in."""
        branch = self._row()
        if branch is not None and not self._is_counted(branch):
            self.remove(branch.item.place)

    def stands_in(self) -> Place | None:
        """Give the row that the key takes out where one stands."""
        branch = self._row()
        return None if branch is None else branch.item.place

    def _row(self) -> Branch | None:
        box = self._shown.current()
        return row_of(self._shown.section.branches, box.place) if box else None

    def remove(self, place: Place) -> None:
        """Ask why a row goes, and take it out."""
        removed = self._filling.row_at(place)
        if removed is None:
            return
        name = row_name(self._filling.session, self._shown.section.branches, removed)
        reason = self._shown.ask_why(name)
        if reason:
            inside = self._inside(place)
            before = self._shown.questions().index(inside[0]) if inside else 0
            self._shown.apply(self._filling.remove_row(removed, name, reason))
            left = self._shown.questions()
            self._shown.to_edge(left[before:] or left[-1:], 1)
            self._gone = removed
            self._shown.tell_gone(name)

    def forget(self) -> None:
        """Leave what was taken out to the section that it was taken out of."""
        self._gone = None

    def put_back(self) -> bool:
        """Bring the row back that was taken out last here; False where none can be."""
        gone, self._gone = self._gone, None
        if gone is None:
            return False
        repeat = Place(gone.place.node, gone.place.rows[:-1])
        if gone.id not in {one.id for one, _ in self._filling.removed(repeat)}:
            return False
        self.restore(gone)
        return True

    def restore(self, removed: Row) -> None:
        """Bring a row back that was taken out, and stand in it."""
        self._stand(self._filling.restore_row(removed), removed.place)

    def more_words(self) -> str:
        """Say by which key one more is added where one stands; nothing where none is."""
        repeat, people = self._repeat(), self._shown.people
        if repeat is None or self._counts(repeat):
            return ""
        if repeat.item.place == people:
            return translate("Form", "Ctrl+N: one more person")
        words = translate("Form", "Ctrl+N: one more {what}")
        return words.format(what=_within(repeat.item.label) or translate("Form", "row"))

    def adds(self) -> Place | None:
        """Give the repeat to which the key adds where one stands."""
        repeat = self._repeat()
        return None if repeat is None or self._counts(repeat) else repeat.item.place

    def _repeat(self) -> Branch | None:
        box = self._shown.current()
        return repeat_of(self._shown.section.branches, box.place if box else None)

    def _stand(self, effects: Effects, place: Place) -> None:
        self._shown.apply(effects, place)
        self._shown.to_edge(self._inside(place), 1)

    def _inside(self, place: Place) -> list[QuestionBox]:
        depth = len(place.rows)
        boxes = self._shown.questions()
        return [box for box in boxes if box.place.rows[:depth] == place.rows]

    def _counts(self, repeat: Branch) -> bool:
        return self._filling.session.form.questions[repeat.item.place.node].is_counted

    def _is_counted(self, repeat: Branch) -> bool:
        """Say so where the number of rows follows from an answer: none is added or taken out."""
        counted = self._counts(repeat)
        if counted:
            self._shown.tell(translate("Form", "How many there are follows from an answer."))
        return counted


def _within(words: str) -> str:
    """Write words as within a sentence; short forms as VIP keep their letters."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
