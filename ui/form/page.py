"""A form as it is filled in: its sections at the side, one of them shown, what every key does.

It computes nothing. Each answer goes through ``Filling`` to the session and into the draft, and
only the places named by the effects are drawn anew, before the next key is heard; the drawing is
``ShownSection``'s. Here stands the way through the form: next question, next section, complete.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.session import FormSession
from ui.form.bars import Band, Outline, WayOn
from ui.form.body import Body
from ui.form.choices import UNSURE, TileField
from ui.form.filling import Filling, Frame, Outside
from ui.form.keys import call_of
from ui.form.lines import LineField
from ui.form.onward import onward
from ui.form.past import Past
from ui.form.question import QuestionBox
from ui.form.repeats import Roster
from ui.form.search_field import SearchField
from ui.form.sections import found_in, questions, shown_after
from ui.form.shown_section import ShownSection
from ui.form.source import choices_of
from ui.look import geometry
from ui.look.parts import column, label, line, row, seen
from ui.words import plain, translate

OUTLINE_FROM = 840  # narrower, the sections are a menu (F7)


class FormPage(QWidget):
    """A form: sections at the side, the questions of one of them, the way on below."""

    def __init__(self, session: FormSession, frame: Frame, outside: Outside) -> None:
        super().__init__()
        self.filling = Filling(session, frame, outside)
        self._session = session
        self.shown = ShownSection(self.filling)
        self.outline, self.way = Outline(), WayOn()
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
        self.shown.built.connect(self._on_built)
        self.shown.told.connect(self.way.say)
        self.shown.changed.connect(self._refresh_progress)
        self.shown.ended.connect(self._on_ended)
        self.shown.stood.connect(self._on_stood)
        self.shown.said.connect(self._tell_keys)
        self.shown.row_gone.connect(self._on_row_gone)

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
        self.outline.show_sections(self.shown.sections, self.shown.now, self._noted())
        self._fit()
        after = self._next_shown(1)
        words = translate("Form", "Complete (Ctrl+Enter)")
        if after is not None:
            title = self.shown.sections[after].title
            words = translate("Form", "Next: {section} (F6)").format(section=title)
        left, section = len(self.filling.to_look_at()), self.shown.section
        is_done = section.answered == section.questions if after is not None else not left
        is_first = self._next_shown(-1) is None
        self.way.show_state(words, left, first=is_first, is_last=after is None, is_done=is_done)

    def _noted(self) -> frozenset[int]:
        """Give the sections in which something is remarked."""
        noted, path = self.filling.noted(), self._session.path
        pages = enumerate(self.shown.sections) if noted else ()
        return frozenset(
            n
            for n, one in pages
            if any(path(each.item.place) in noted for each in questions(one.branches))
        )

    def _next_shown(self, step: int) -> int | None:
        return shown_after(self.shown.sections, self.shown.now, step)

    def _on_built(self) -> None:
        self.shown.inner().lead_on(self.way.steps)

    def _on_stood(self) -> None:
        self.way.lead("")
        self._tell_keys()

    def _tell_keys(self) -> None:
        box = self.current()
        if box is not None:
            is_last = self.shown.beside(box.place, 1) is None and self._is_last_page()
            told = onward(box.field, self._more(), box.enters(), is_last=is_last)
            self.way.hint(told)
            self.shown.inner().name_keys(self.shown.rows.adds(), self.shown.rows.stands_in())

    def _is_last_page(self) -> bool:
        """Say whether no section comes after this one, and no person after the one shown."""
        body = self.body
        is_walked = isinstance(body, Roster) and body.list.currentRow() + 1 < body.list.count()
        return not is_walked and self._next_shown(1) is None

    def _more(self) -> Sequence[str]:
        """Say which keys the rows around hear: another person, one more."""
        rows = self.body.list.count() if isinstance(self.body, Roster) else 0
        beside = translate("Form", "Ctrl+PageDown: next person") if rows > 1 else ""
        return [one for one in (beside, self.shown.rows.more_words()) if one]

    def _on_row_gone(self, name: str) -> None:
        self.way.say("")
        words = translate("Form", "Alt+Z: put back {name}")
        self.way.lead(words.format(name=name), takes_back=True)

    def _on_ended(self) -> None:
        self.way.next.setFocus(Qt.FocusReason.TabFocusReason)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: what the fields did not need."""
        call = call_of(event)
        if call and getattr(self, call)() is not False:
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
        after = self._next_shown(step)
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
        after = self._next_shown(step)
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
        self._tell_keys()
        return was_needed

    def remark(self) -> None:
        """F2: a remark on this question."""
        box = self.current()
        if box is not None:
            box.ask_remark()

    def reply(self) -> bool:
        """Shift+F2: an answer to the office, where it asks something here."""
        box = self.current()
        if box is None:
            return False
        return box.ask_reply(self.filling.unsaid.pop(self._session.path(box.place), ""))

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

    def unknown(self) -> None:
        """F9: “does not know / refused”, where the list has it."""
        box = self.current()
        if box is not None and isinstance(box.field, TileField | SearchField):
            code = box.field.code_of(UNSURE)
            if code:
                self.shown.take(box.place, code)

    def mean_first(self) -> bool:
        """Alt+1: the first of two ways in which a number can be read."""
        box = self.current()
        return box is not None and box.mean(1)

    def mean_second(self) -> bool:
        """Alt+2: the second of them."""
        box = self.current()
        return box is not None and box.mean(2)

    def open_calendar(self) -> bool:
        """Alt+Down: a calendar, where a day is asked."""
        box = self.current()
        return box is not None and isinstance(box.field, LineField) and box.field.open_calendar()

    def take_last(self) -> bool:
        """F11: the answer of the last time; False where there is none that differs."""
        box = self.current()
        return box is not None and not box.in_remark and box.take_last()

    def ask_past(self) -> bool:
        """Shift+F11: what stood here before, to be taken back."""
        self.commit()
        box = self.current()
        if box is None or box.in_remark or not box.is_open:
            return False
        return self.filling.ask_past(box.place, partial(self._show_past, box.place))

    def _show_past(self, place: Place, found: Sequence[tuple[str, str]]) -> None:
        box = self.current()
        state = self._session.state(place)
        told = [one for one in found if one[0] != state.value]
        if box is None or box.place != place:
            return  # one is somewhere else by now
        if not told:
            words = translate("Form", "Nothing else stood here since this form was begun.")
            self.way.say(words, "quiet")
            return
        menu = Past(self, state, choices_of(self._session, state), told)
        menu.wanted.connect(partial(self.shown.take, place))
        menu.popup(box.field.mapToGlobal(box.field.rect().bottomLeft()))

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
        box = self.current()
        return plain(self._session.state(box.place).guidance) if box is not None else ""

    def commit(self) -> None:
        """Hand over what is being typed."""
        box = self.current()
        if box is not None:
            box.field.commit()

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
        if self._next_shown(1) is None:
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
