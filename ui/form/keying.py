"""The paper form: heads-down keying in its order, number by number, from cell to cell.

A second view of the same ``Filling``: the same session, the same draft, every answer kept as it is
given. Here stands what every key does; the page and the cell one is in are ``ShownLeaf``'s.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop.engine.effects import Effects, Place, Validity
from ui.form.again import Memory
from ui.form.bars import Band
from ui.form.filling import Filling
from ui.form.flowed import Spare
from ui.form.foot import Foot
from ui.form.keys import NONE, SHIFT
from ui.form.leaf_model import is_wrong
from ui.form.paper_keys import call_of
from ui.form.past import show_past
from ui.form.prompts import needed, sentence
from ui.form.reasons import ask_reason
from ui.form.shown_leaf import ShownLeaf
from ui.form.walk import Spot
from ui.look.parts import ENTERS, column
from ui.words import plain, translate


class KeyingPage(QWidget):
    """One open form, keyed from paper; ``memory`` outlives it."""

    def __init__(self, filling: Filling, memory: Memory, *, sounds: bool = False) -> None:
        super().__init__()
        self.filling, self._session = filling, filling.session
        self.shown = ShownLeaf(filling, memory, sounds=sounds)
        self.band = Band(self._session.form.paper.status, filling.frame.watermark)
        self.shown.head.addWidget(Spare(translate("Paper", "F12: usual page"), "small"), 1)
        self.shown.head.addWidget(self.band)
        self.setLayout(column(self.shown))
        self.shown.ended.connect(self._on_ended)
        self.foot.finished.connect(self.complete)
        self.foot.missing.connect(self.go_problem)
        self.begin()

    @property
    def foot(self) -> Foot:
        """Give the running line."""
        return self.shown.foot

    @property
    def place(self) -> Place | None:
        """Give the place of the cell one is in; None in the line for one more."""
        return self.shown.place

    def begin(self, place: Place | None = None) -> None:
        """Stand at a place, or at the first cell."""
        self.shown.begin(place)

    def hear(self, effects: Effects) -> None:
        """Draw what an answer changed elsewhere."""
        self.shown.hear(effects)

    def take_focus(self) -> None:
        """Put the focus into the cell."""
        self.shown.take_focus()

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.shown.settle()

    def _on_ended(self) -> None:
        self.foot.done.setFocus(Qt.FocusReason.TabFocusReason)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: what the cell did not need."""
        call = call_of(event.key(), event.modifiers())
        if call and getattr(self, call)() is not False:
            event.accept()
        elif not self.shown.sheet.cell.hasFocus() and self._leads_back(event):
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def _leads_back(self, event: QKeyEvent) -> bool:
        """Say whether a key leads from below back into the cell."""
        is_back = event.key() == Qt.Key.Key_Backspace or event.modifiers() == SHIFT
        enters = event.key() in ENTERS and event.modifiers() in (NONE, SHIFT)
        if self.foot.writing is not None:
            return enters
        return is_back and (enters or event.key() == Qt.Key.Key_Backspace)

    def step_out(self) -> bool:
        """Esc: what stood there before; False when there is nothing to put back."""
        writing = self.foot.writing
        if writing is not None:
            writing.restore()
            self.take_focus()
            return True
        return self.shown.restore()

    def remark(self) -> None:
        """F2: a remark on this question."""
        if self.place is not None:
            self.foot.remark.ask()

    def reply(self) -> bool:
        """Shift+F2: an answer to the office, where it asks something here."""
        return self.shown.ask_reply()

    def go_problem(self) -> None:
        """F3: the next question that needs a look, from here on and round."""
        if self.shown.settle():
            place = self.filling.next_to_look_at(self.place)
            if place is not None:
                self.show_place(place)

    def show_place(self, place: Place) -> None:
        """Go to a question wherever it stands, and say what it needs."""
        spot = self.shown.walk.find(place)
        if spot is None:
            return
        self.shown.stand(spot)
        self.take_focus()
        state = self._session.state(place)
        if is_wrong(state):
            self.shown.held.warn(sentence(state))
        elif state.validity is Validity.REQUIRED:
            self.shown.held.warn(needed(state))

    def explain(self) -> None:
        """F4: points and their reasons."""
        self.filling.explain()

    def go_skipped(self) -> None:
        """F5: a cell that is not asked; what is typed there becomes a remark."""
        spot = self.shown.walk.skipped(self.shown.at)
        if spot is not None and self.shown.settle():
            self.shown.stand(spot)

    def next_section(self, step: int) -> None:
        """F6 and Shift+F6: the page after, or before."""
        number = self.shown.at.leaf + step
        if 0 <= number < len(self.shown.walk.leaves) and self.shown.settle():
            spot = self.shown.walk.first(number) if step > 0 else self._before(number)
            self.shown.stand(spot or self.shown.at)

    def _before(self, number: int) -> Spot | None:
        """Give the first open cell of a page, or of the nearest before it that has one."""
        found = (self.shown.walk.first(one) for one in range(number, -1, -1))
        return next((one for one in found if one is not None and one.leaf <= number), None)

    def other_language(self) -> None:
        """F8: the form's texts in its other language; the answers stay."""
        if self.shown.settle() and self.filling.other_language():
            self.begin(self.place)

    def unknown(self) -> None:
        """F9: “does not know / refused”, where the list has it."""
        place, (_, codes) = self.place, self.shown.asked_now()
        code = codes.unsure if codes else ""
        if place is not None and code:
            self.shown.give(place, code)

    def take_last(self) -> bool:
        """F11: the answer of the last time; False where there is none that can be given."""
        state, codes = self.shown.asked_now()
        last = self.shown.again.last(state, codes) if state is not None else ""
        if state is not None and last:
            self.shown.give(state.place, last)
        return bool(last)

    def ask_past(self) -> bool:
        """Shift+F11: what stood here before, to be taken back."""
        place = self.place
        if place is None or not self.shown.settle():
            return False
        return self.filling.ask_past(place, partial(self._show_past, place))

    def _show_past(self, place: Place, found: Sequence[tuple[str, str]]) -> None:
        if self.place != place:
            return  # one is somewhere else by now
        take = partial(self._on_past_wanted, place)
        words = show_past(self.shown.sheet.cell, self._session, place, found, take)
        if words:
            self.foot.type(words, "quiet")

    def _on_past_wanted(self, place: Place, text: str) -> None:
        self.hear(self.filling.answer(place, text))
        self.show_place(place)

    def add(self) -> None:
        """Ctrl+N: the line for one more; the row is there once something is typed."""
        spot = self.shown.walk.more(self.shown.at)
        if spot is None:
            self.foot.type(translate("Form", "How many there are follows from an answer."), "warn")
        elif self.shown.settle():
            self.shown.stand(self.shown.walk.more(self.shown.at) or spot)

    def remove_row(self) -> None:
        """Ctrl+Delete: take the row out, with a reason."""
        leaf, place = self.shown.walk.leaves[self.shown.at.leaf], self.place
        if leaf.repeat is None or place is None or not leaf.grows:
            return
        row_place = Place(leaf.repeat.node, place.rows[: len(leaf.repeat.rows) + 1])
        removed, name = self.filling.row_at(row_place), leaf.names[self.shown.at.line]
        reason = ask_reason(self, name) if removed is not None else ""
        if removed is not None and reason:
            effects = self.filling.remove_row(removed, name, reason)
            at = self.shown.at
            self.hear(effects)
            self.shown.stand(at if at in self.shown.walk.cells(at.leaf) else Spot(at.leaf, at.line))
            words = translate("Paper", "{name} was taken out; the usual page (F12) puts it back.")
            self.foot.type(words.format(name=name), "warn")

    def complete(self) -> None:
        """Ctrl+Enter: done, unless something needs a look first, or a letter is being composed."""
        if not self.shown.settle():
            return
        if not self._session.problems():
            self.filling.complete()
            return
        places = self.filling.to_look_at()
        if places:
            self.show_place(places[0])
        else:
            what = self._session.path(self._session.problems()[0].place)
            words = translate("Form", "“{what}” cannot be calculated: tell who made the form")
            self.foot.type(words.format(what=what), "bad")

    def help_here(self) -> str:
        """Give the guidance of the question one is at."""
        state, _ = self.shown.asked_now()
        return plain(state.guidance) if state is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self.band.fit(self.width())
