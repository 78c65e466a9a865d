"""The page of the paper form that is shown: the cell one is in, what is taken from it, on and back.

It decides when a cell is left: a whole number by itself, all else by Enter; an answer that cannot
stand holds once. What is drawn is the ``Sheet``'s, which cell comes next is the ``Walk``'s.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gpn_desktop.engine.effects import Effects, Place, QuestionState
from gpn_desktop.engine.lengths import digits
from gpn_desktop.forms.definition import QuestionKind
from ui.form.again import Again, Memory
from ui.form.coded import Codes, codes_of, is_whole, is_worded
from ui.form.filling import Filling
from ui.form.foot import Foot
from ui.form.held import Held
from ui.form.leaf_model import ANSWER, LeafModel, is_open, is_wrong
from ui.form.leaf_words import LeafWords
from ui.form.noted import Noted
from ui.form.prompts import excluded, expected, sentence
from ui.form.sheet import Sheet
from ui.form.source import choices_of
from ui.form.walk import Spot, Walk
from ui.form.written import written
from ui.look.parts import column, line, row
from ui.words import translate

TABLES = (QuestionKind.GROUP, QuestionKind.REPEAT)  # with one a page may come or go


class ShownLeaf(QWidget):
    """One page, and the cell one is in; ``memory`` outlives the form."""

    ended = Signal()  # there is no cell after this one

    def __init__(self, filling: Filling, memory: Memory, *, sounds: bool = False) -> None:
        super().__init__()
        self.filling, self._session = filling, filling.session
        self.walk, self.noted = Walk(filling), Noted(filling)
        self.page = LeafModel(filling.session, filling.remarks, filling.comments)
        self.again = Again(filling, self.walk, memory)
        self.sheet, self.foot = Sheet(self.page), Foot()
        self.at, self._given = Spot(0), ""
        self.held = Held(self.page, self.sheet, self.foot, sounds=sounds)
        self.words = LeafWords(filling, self.walk, self.sheet.cell, self.foot)
        self.head = row(self.words.title, self.words.far, gap=12)
        whole = column(self.head, self.words.notes, self.sheet, line(), self.foot, gap=4)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_pause)
        self._soon.start()
        self._connect()

    def _connect(self) -> None:
        cell = self.sheet.cell
        cell.struck.connect(self._on_cell_struck)
        cell.stepped.connect(self.step)
        cell.moved.connect(self._on_cell_moved)
        cell.backed.connect(self._on_cell_backed)
        cell.same_wanted.connect(self._on_same_wanted)
        self.sheet.touched.connect(self._on_sheet_touched)
        self.foot.remark.written.connect(self._on_remark_written)
        self.foot.comment.replied.connect(self._on_replied)

    # where one is

    def begin(self, place: Place | None = None) -> None:
        """Stand at a place, or at the first cell."""
        self.walk.renew()
        self.stand(self.walk.find(place) or self.walk.first() or Spot(0))

    @property
    def place(self) -> Place | None:
        """Give the place of the cell one is in; None in the line for one more."""
        return self.walk.place(self.at) if self.walk.leaves else None

    def take_focus(self) -> None:
        """Put the focus into the cell."""
        self.sheet.cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand(self, spot: Spot) -> None:
        """Stand in a cell, with what it holds ready to be replaced."""
        if not self.walk.leaves:
            return
        if self.foot.writing is not None:
            self.take_focus()  # what is written beside the answer is of the cell one leaves
        self._show(spot.leaf)
        self.at = spot
        self.held.let_go()
        state, codes = self.asked_now()
        self._given = self._text(state, codes)
        cell = self.sheet.cell
        cell.hold(self._given, is_coded=codes is not None, is_worded=is_worded(state))
        self._lay()
        self._tell(spot, state, codes)

    def _tell(self, spot: Spot, state: QuestionState | None, codes: Codes | None) -> None:
        offers = self.again.words(spot, state, codes) if state is not None else ()
        self.words.tell(spot, state, codes, offers)

    def _show(self, number: int) -> None:
        if self.page.show(self.walk.leaves[number]):
            self.sheet.fit()

    def _lay(self) -> None:
        self.sheet.stand(self.at.line, self.at.column if self.page.is_table else ANSWER)

    def restore(self) -> bool:
        """Put back what stood in the cell; say whether something else had been typed."""
        typed = self.sheet.cell.text() != self._given
        if typed:
            self.stand(self.at)
        return typed

    def asked_now(self) -> tuple[QuestionState | None, Codes | None]:
        """Give the question one is at, and what may be typed where it is answered by choosing."""
        place = self.place
        if place is None:
            return None, None
        state = self._session.state(place)
        return state, codes_of(state, choices_of(self._session, state))

    def _text(self, state: QuestionState | None, codes: Codes | None) -> str:
        """Give what stands in a cell, as it would be typed."""
        if state is None or not is_open(state):
            return ""
        if codes is not None:
            return codes.written(state.value)
        return written(state, (), grouped=False)

    # answers

    def hear(self, effects: Effects) -> None:
        """Draw what an answer changed, here or elsewhere; what only counts waits for a pause."""
        if effects.rows or any(map(self._is_table, effects.shown + effects.hidden)):
            self._renew()
        else:
            self.page.renew()
        self._soon.start()

    def _is_table(self, place: Place) -> bool:
        question = self._session.form.questions.get(place.node)
        return question is not None and question.kind in TABLES

    def _renew(self) -> None:
        """Take the pages as they are now, and stay in the cell."""
        place = self.place
        self.walk.renew()
        self.at = self.walk.find(place) or self.at
        self._show(min(self.at.leaf, len(self.walk.leaves) - 1))
        self._lay()

    def _on_pause(self) -> None:
        self._renew()
        self.words.tell_notes(self.page.leaf)
        self.foot.count(len(self.filling.to_look_at()), is_read=self.filling.frame.is_read)

    def give(self, place: Place, text: str) -> None:
        """Give an answer in one key, and go on."""
        self.hear(self.filling.answer(place, text))
        self.sheet.cell.setText(self._text(*self.asked_now()))
        if self._judge(place):
            self.go(self.walk.beside(self.at, 1), 1)

    def settle(self) -> bool:
        """Take what is typed; say whether one may go on. What cannot stand holds once."""
        cell = self.sheet.cell
        text = cell.text()
        if cell.is_composing:
            return False
        if text == self._given:
            return True
        state, codes = self.asked_now()
        if state is not None and not is_open(state):
            return self._note(state.place, text)
        if codes is not None and codes.read(text) is None:
            return self._refuse(text, state, codes)
        return self._take(text)

    def _refuse(self, text: str, state: QuestionState | None, codes: Codes) -> bool:
        """Hold with what is no choice here; the second time note it, and leave the cell empty."""
        if not self.held.by(text) or state is None:
            self.held.hold_unlisted(self.place, codes)
            return False
        if state.value:
            self.hear(self.filling.answer(state.place, ""))
        return self._note(state.place, text)

    def _take(self, text: str) -> bool:
        place = self.place or self._grown()
        state, codes = self.asked_now()
        if place is None or state is None:
            return False
        if codes is None:
            self.hear(self.filling.answer(place, text))
            return self._judge(place)
        meant = codes.read(text)
        if meant is None:  # the line for one more begins with a choice, and this is none
            self.held.hold_unlisted(self.place, codes)
            return False
        self.hear(self.filling.answer(place, meant))
        if not codes.lost(text, meant):
            return self._judge(place)
        self._given = codes.written(meant)
        self.sheet.cell.setText(self._given)
        self.held.hold(excluded(self._given))
        return False

    def _judge(self, place: Place) -> bool:
        state, codes = self.asked_now()
        assert state is not None  # noqa: S101 - a place has a state
        self._given = self._text(state, codes)
        if is_wrong(state):
            self.held.hold(sentence(state))
            return False
        self.again.remember(place, state.value)
        if state.value:
            self.noted.take_back(place)
        return True

    def _grown(self) -> Place | None:
        """Add the row that the line for one more was typed for; give its first cell."""
        repeat = self.walk.leaves[self.at.leaf].repeat
        if repeat is None:
            return None
        _, effects = self.filling.add_row(repeat)
        self.hear(effects)
        made = self.walk.leaves[self.at.leaf].places[-1]
        place = next((one for one in made if is_open(self._session.state(one))), None)
        self.at = self.walk.find(place) or self.at
        return place

    def _note(self, place: Place, text: str) -> bool:
        """Keep as a remark what the paper says and the form has no answer for."""
        self.noted.note(place, text)
        self.page.renew()
        self._given = text
        return True

    # on and back

    def step(self, step: int) -> None:
        """Take what is typed and go on, or back."""
        if self.settle():
            self.go(self.walk.beside(self.at, step), step)

    def go(self, spot: Spot | None, step: int) -> None:
        """Stand in a cell; where there is none after this one, that is told."""
        if spot is not None:
            self.stand(spot)
        elif step > 0:
            self.stand(self.at)
            self.ended.emit()

    def _on_cell_moved(self, down: int, right: int) -> None:
        spot = self.walk.toward(self.at, down, right)
        if spot is not None and self.settle():
            self.stand(spot)

    def _on_cell_backed(self) -> None:
        """Go back without an answer: what stood here stays."""
        self.go(self.walk.beside(self.at, -1), -1)

    def _on_sheet_touched(self, at: int, column: int) -> None:
        spot = Spot(self.at.leaf, at, column if self.page.is_table else 0)
        if spot in self.walk.cells(spot.leaf) and self.walk.is_open(spot):
            self.sheet.cell.settle()
            if self.settle():
                self.stand(spot)
        self.take_focus()

    def _on_cell_struck(self) -> None:
        """Leave by itself what is whole; say at once what begins no number."""
        state, codes = self.asked_now()
        text = self.sheet.cell.text()
        if self.foot.told:
            self._tell(self.at, state, codes)
        self.held.let_go()
        self.words.tell_typed(state, codes)
        if state is None or not is_open(state):
            return
        if is_whole(state, codes, text, digits(self._session.form, state.place.node)):
            self.step(1)
        elif codes is not None:
            if text.isdigit() and not codes.is_many and not codes.is_begun(text):
                self.held.hold_unlisted(self.place, codes)
            else:
                self.foot.type(expected(state, codes, text))

    def _on_same_wanted(self) -> None:
        place = self.place
        if place is None or not is_open(self._session.state(place)):
            return
        text = self.again.same(self.at, place)
        if text:
            self.give(place, text)
        else:
            self.foot.type(translate("Paper", "There is nothing above yet to repeat."), "warn")

    def _on_remark_written(self, text: str) -> None:
        if self.place is not None:
            self.filling.remark(self.place, text)
            self.page.renew()

    # what the office asks

    def ask_reply(self) -> bool:
        """Let the officer answer what the office asks at this cell; False where it asks nothing."""
        path = self._session.path(self.place) if self.place is not None else ""
        if path not in self.filling.comments:
            return False
        self.foot.comment.ask(self.filling.unsaid.pop(path, ""))
        return True

    def _on_replied(self, text: str) -> None:
        if self.place is not None:
            self.filling.reply(self.place, text)

    def show_reply(self, path: str) -> None:
        """Show what was answered to the office."""
        self.page.renew()
        self.words.tell_beside(*self.asked_now())

    def ask_reply_again(self, path: str) -> None:
        """Give back what could not be said; in another cell it waits until one asks for it."""
        if self.place is not None and self._session.path(self.place) == path:
            self.ask_reply()
