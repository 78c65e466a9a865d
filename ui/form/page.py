"""A form as it is filled in: its sections at the side, one of them shown, what every key does.

It computes nothing. Each answer goes through ``Filling`` to the session and into the draft, and
only the places named by the effects are drawn anew, before the next key is heard; the drawing is
``ShownSection``'s. Here stands the way through the form: next question, next section, complete.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.session import FormSession
from ui.form.bars import Band, Outline
from ui.form.body import Body
from ui.form.filling import Filling, Frame, Outside
from ui.form.here import Here
from ui.form.keys import call_of
from ui.form.question import QuestionBox
from ui.form.repeats import Roster
from ui.form.sections import found_in
from ui.form.shown_section import ShownSection
from ui.form.signpost import Signpost
from ui.form.way_on import WayOn
from ui.look import geometry
from ui.look.parts import column, label, line, row, seen
from ui.words import translate

OUTLINE_FROM = 840  # narrower, the sections are a menu (F7)


class FormPage(QWidget):
    """A form: sections at the side, the questions of one of them, the way on below."""

    def __init__(self, session: FormSession, frame: Frame, outside: Outside) -> None:
        super().__init__()
        self.filling = Filling(session, frame, outside)
        self._session = session
        self.shown = ShownSection(self.filling)
        self.outline, self.way = Outline(), WayOn()
        self.signpost = Signpost(self.shown, self.outline, self.way)
        self.here = Here(self.shown, self.way.say)
        self.band = Band(session.form.paper.status, frame.watermark)
        self._title = label("", "heading", wraps=True)
        self._arrange(frame)
        self._connect()
        self.turn_to(0)

    def _arrange(self, frame: Frame) -> None:
        whose = label(frame.header, "strong", wraps=True)
        whose.setHidden(not frame.header)
        head = row(self._title, self.band, gap=12)
        head.setStretch(0, 1)
        right = column(head, self.shown, gap=4)
        right.setStretch(1, 1)
        middle = row(self.outline, right, gap=12)
        middle.setStretch(1, 1)
        whole = column(whose, middle, line(), self.way, gap=6)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.outline.wanted.connect(self._on_outline_wanted)
        self.way.back.connect(self._on_way_back)
        self.way.onward.connect(self._on_way_onward)
        self.way.missing.connect(self.go_problem)
        self.shown.taken.connect(partial(self.way.say, ""))
        self.shown.told.connect(self.way.say)
        self.shown.changed.connect(self._refresh_progress)
        self.shown.ended.connect(self._on_ended)

    @property
    def body(self) -> Body | Roster:
        """Give what the shown section is drawn by."""
        return self.shown.body

    def questions(self) -> list[QuestionBox]:
        """Give the questions of this section that can be answered now, in order."""
        return self.shown.questions()

    def current(self) -> QuestionBox | None:
        """Give the question one is at."""
        return self.shown.current()

    def take(self, place: Place, text: str) -> None:
        """Take an answer that was given elsewhere than in its field."""
        self.shown.take(place, text)

    # sections

    def turn_to(self, number: int) -> None:
        """Show a section and stand on its first question."""
        at_work = self._is_at_work()
        self.shown.turn_to(number)
        self._title.setText(self.shown.section.title)
        self._refresh_progress()
        if at_work:
            self.shown.to_edge(self.questions(), 1)

    def _is_at_work(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is None or self.isAncestorOf(focused)

    def _refresh_progress(self) -> None:
        self.shown.renew()
        self.signpost.tell_progress()
        self._fit()

    def _on_ended(self) -> None:
        self.way.next.setFocus(Qt.FocusReason.TabFocusReason)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: what the fields did not need."""
        call = call_of(event)
        hearer = self.here if hasattr(self.here, call) else self
        if call and getattr(hearer, call)() is not False:
            event.accept()
        else:
            super().keyPressEvent(event)

    def go_next(self) -> None:
        """Enter: the next question, person or section."""
        self._step(1)

    def go_back(self) -> None:
        """Shift+Enter: the question before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        box = self.current()
        if box is None:
            self.shown.to_edge(self.questions(), step)
            return
        if box.in_remark:
            self.shown.enter(box)
            return
        box.field.commit()
        if box.field.is_being_typed():
            return  # nothing it could mean: one stays and is told
        after = self.shown.beside(box.place, step)
        if after is not None:
            self.shown.enter(after)
        elif self.shown.holds_back():
            return
        elif isinstance(self.body, Roster) and self.body.walk(step):
            self.shown.to_edge(self.questions(), step)
        else:
            self._to_section(step)

    def _to_section(self, step: int) -> None:
        self.shown.renew()  # the answer just given may have opened one
        after = self.signpost.next_shown(step)
        if after is None:
            if step > 0:
                self._on_ended()
        elif not self.shown.holds_back():
            self.turn_to(after)
            self.shown.to_edge(self.questions(), step)

    def next_section(self, step: int) -> None:
        """F6 and Shift+F6."""
        self.commit()
        self.shown.renew()
        after = self.signpost.next_shown(step)
        if after is not None and not self.shown.holds_back():
            self.turn_to(after)
            self.shown.to_edge(self.questions(), 1)

    def next_person(self) -> bool:
        """Ctrl+PageDown: the next person; False where no list of people stands."""
        return self._to_person(1)

    def person_before(self) -> bool:
        """Ctrl+PageUp: the person before."""
        return self._to_person(-1)

    def _to_person(self, step: int) -> bool:
        if not isinstance(self.body, Roster):
            return False
        self.commit()
        if not self.shown.holds_back() and self.body.walk(step):
            self.shown.to_edge(self.questions(), 1)
        return True

    def step_out(self) -> bool:
        """Esc: what stood there before; False when there is nothing to put back."""
        box = self.current()
        was_needed = box is not None and box.step_out()
        self.signpost.tell_keys()
        return was_needed

    def go_problem(self) -> None:
        """F3: the next question that needs a look, from here on and round."""
        self.commit()
        box = self.current()
        place = self.filling.next_to_look_at(box.place if box is not None else None)
        if place is not None:
            self.show_place(place)
            where = translate("Form", "To look at: {question}")
            self.way.say("")
            self.way.lead(where.format(question=self.filling.whereabouts(place)))

    def show_place(self, place: Place) -> None:
        """Go to a question wherever it stands, and say what it needs."""
        standing = (n for n, one in enumerate(self.shown.sections) if found_in(one.branches, place))
        number = next(standing, self.shown.now)
        if number != self.shown.now:
            self.turn_to(number)
        if isinstance(self.body, Roster) and place.rows:
            self.body.choose(place.rows[0])
        box = self.shown.inner().boxes.get(place)
        if isinstance(box, QuestionBox):
            self.shown.enter(box)
            box.demand(self._session.state(place))

    def explain(self) -> None:
        """F4: points and their reasons."""
        self.filling.explain()

    def jump(self) -> None:
        """F7: a menu of the sections."""
        self.commit()
        menu = QMenu(self)
        for n, section in enumerate(self.shown.sections):
            if section.is_shown:
                far = f"{section.words}\t{section.answered}/{section.questions}"
                menu.addAction(far, partial(self._on_outline_wanted, n))
        menu.popup(self.mapToGlobal(self.outline.pos()))

    def other_language(self) -> None:
        """F8: the form's texts in its other language; the answers stay."""
        self.commit()
        box = self.current()
        if self.filling.other_language():
            self.shown.renew()
            self.turn_to(self.shown.now)
            if box is not None:
                self.show_place(box.place)

    def add(self) -> None:
        """Ctrl+N: a member, or a row of the repeat that stands here."""
        self.shown.rows.add_here()

    def remove_row(self) -> None:
        """Ctrl+Delete: take the row out, with a reason."""
        self.shown.rows.remove_here()

    def put_back(self) -> bool:
        """Alt+Z: the row that was taken out last, while that is said; False where none is."""
        return self.shown.rows.put_back()

    def complete(self) -> None:
        """Ctrl+Enter: done, unless something needs a look first, or a letter is being composed."""
        if self.shown.is_composing:
            return
        self.commit()
        if not self._session.problems():
            self.filling.complete()
            return
        places = self.filling.to_look_at()
        if places:
            self.show_place(places[0])
        else:
            what = self._session.path(self._session.problems()[0].place)
            words = translate("Form", "“{what}” cannot be calculated: tell who made the form")
            self.way.say(words.format(what=what))

    def help_here(self) -> str:
        """Give the guidance of the question one is at."""
        return self.here.guidance()

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.here.commit()

    def _on_outline_wanted(self, number: int) -> None:
        self.commit()
        if number != self.shown.now and self.shown.holds_back():
            self._refresh_progress()
            return
        self.turn_to(number)
        self.shown.to_edge(self.questions(), 1)

    def _on_way_back(self) -> None:
        self._to_section(-1)

    def _on_way_onward(self) -> None:
        if self.signpost.next_shown(1) is None:
            self.complete()
        else:
            self._to_section(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()
        self.band.fit(self.width())

    def _fit(self) -> None:
        """Show the sections beside each other's questions, where there are several and room."""
        is_wide = self.width() >= geometry.grown(OUTLINE_FROM)
        seen(self.outline, is_wide and len(self.shown.sections) > 1)
