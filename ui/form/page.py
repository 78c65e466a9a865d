"""A form as it is filled in: draws the effects of a session, hands every answer over.

It computes nothing. Each answer goes through ``Filling`` to the session and into the draft, and
only the places named by the effects are drawn anew, before the next key is heard.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Effects, Place, Row
from gpn_desktop.engine.session import FormSession
from ui.form.bars import Band, Outline, Watermark, WayOn
from ui.form.body import Body, display_name
from ui.form.choices import UNSURE, TileField
from ui.form.filling import Filling, Frame, Outside
from ui.form.keys import call_of
from ui.form.question import QuestionBox
from ui.form.reasons import ask_reason
from ui.form.repeats import Roster
from ui.form.search_field import SearchField
from ui.form.sections import Section, all_of, found_in, opened, row_of
from ui.look.parts import column, label, line, row, scrolled
from ui.words import plain, translate

OUTLINE_FROM = 840  # narrower, the sections are a menu (F7)


class FormPage(QWidget):
    """A form: sections at the side, the questions of one of them, the way on below."""

    def __init__(self, session: FormSession, frame: Frame, outside: Outside) -> None:
        super().__init__()
        self.filling = Filling(session, frame, outside)
        self._session = session
        self._sections: tuple[Section, ...] = self.filling.sections()
        self._now = 0
        self.body: Body | Roster = Body(session, ())
        self.outline, self.way = Outline(), WayOn()
        self.band = Band(session.form.paper.status)
        self._title = label("", "heading", wraps=True)
        self._area: QScrollArea | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh_progress)
        self._arrange(frame.header)
        self._connect()
        self.turn_to(0)

    def _arrange(self, header: str) -> None:
        whose = label(header, "strong", wraps=True)
        whose.setHidden(not header)
        head = row(self._title, self.band, gap=12)
        head.setStretch(0, 1)
        self._held = QVBoxLayout()
        self._held.setContentsMargins(0, 0, 0, 0)
        right = column(head, self._held, gap=4)
        right.setStretch(1, 1)
        middle = row(self.outline, right, gap=12)
        middle.setStretch(1, 1)
        whole = column(whose, middle, line(), self.way, gap=6)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._mark = Watermark(self, self.band.words)

    def _connect(self) -> None:
        self.outline.wanted.connect(self._on_outline_wanted)
        self.way.back.connect(self._on_way_back)
        self.way.onward.connect(self._on_way_onward)
        self.way.missing.connect(self.go_problem)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    # sections

    def turn_to(self, number: int) -> None:
        """Show a section and stand on its first question."""
        at_work = self._is_at_work()
        self._now = max(0, min(number, len(self._sections) - 1))
        self._build(self._sections[self._now])
        self._title.setText(self._sections[self._now].title)
        self._refresh_progress()
        if at_work:
            self._to_edge(self.questions(), 1)

    def _is_at_work(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is None or self.isAncestorOf(focused)

    def _build(self, section: Section) -> None:
        while self._held.count():
            item = self._held.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        repeat = section.roster
        if repeat is not None and repeat.item.place.node in self._session.form.rosters:
            self.body = Roster(self._session, repeat, section.branches[1:])
            self.body.restore_wanted.connect(self._on_restore_wanted)
            self.body.opened.connect(self._on_roster_opened)
            self.body.show_removed(self.filling.removed(self.body.repeat))
            self._area = None
            self._place(self.body)
        else:
            self.body = Body(self._session, opened(section))
            self._area = scrolled(_page(self.body))
            self._place(self._area)
        self._listen()
        self._decorate()
        self._mark.raise_()

    def _place(self, widget: QWidget) -> None:
        self._held.addWidget(widget, 1)
        widget.show()  # now, not with the next event: its first question takes the focus

    def _listen(self) -> None:
        self.body.answered.connect(self._on_answered)
        self.body.remarked.connect(self._on_remarked)
        self.body.row_wanted.connect(self._on_row_wanted)
        self.body.removal_wanted.connect(self._on_removal_wanted)

    def _inner(self) -> Body:
        return self.body.body if isinstance(self.body, Roster) else self.body

    def _decorate(self) -> None:
        """Show remarks and comments where they belong."""
        self._inner().resized.connect(self._on_moved)
        for box in self.questions(hidden=True):
            path = self._session.path(box.place)
            box.show_remark(self.filling.remarks.get(path, ""))
            box.show_comment(self.filling.frame.comments.get(path, ""))
            box.grew.connect(self._on_moved)

    def questions(self, *, hidden: bool = False) -> list[QuestionBox]:
        """Give the questions of this section that can be answered now, in order."""
        inner = self._inner()
        if hidden:
            return [box for box in inner.boxes.values() if isinstance(box, QuestionBox)]
        return inner.questions()

    def _refresh_progress(self) -> None:
        self._sections = self.filling.sections()
        self.outline.show_sections(self._sections, self._now)
        repeat = self._sections[self._now].roster
        if isinstance(self.body, Roster) and repeat is not None:
            self.body.describe(repeat)
        after = self._next_shown(1)
        words = translate("Form", "Complete (Ctrl+Enter)")
        if after is not None:
            words = translate("Form", "Next: {section}").format(section=self._sections[after].title)
        self.way.show_state(
            words, len(self.filling.to_look_at()), first=self._next_shown(-1) is None
        )

    def _next_shown(self, step: int) -> int | None:
        number = self._now + step
        while 0 <= number < len(self._sections):
            if self._sections[number].is_shown:
                return number
            number += step
        return None

    # answers

    def _on_answered(self, place: Place, text: str) -> None:
        before = self._session.state(place)
        self.way.say("")
        self._apply(self.filling.answer(place, text))
        if self._session.state(place) == before:
            self._inner().draw(place)  # typed anew, meaning the same: written as it is kept

    def take(self, place: Place, text: str) -> None:
        """Take an answer that was given elsewhere than in its field."""
        self._on_answered(place, text)

    def _apply(self, effects: Effects) -> None:
        if effects.rows:
            self._rebuild(None)
            return
        touched = (
            *(effects.values + effects.shown + effects.hidden),
            *(effects.validity + effects.choices + effects.texts),
        )
        for place in dict.fromkeys(touched):
            self._inner().draw(place)
        self._soon.start()

    def _on_remarked(self, place: Place, text: str) -> None:
        self.filling.remark(place, text)

    # rows

    def _on_row_wanted(self, place: Place) -> None:
        made, effects = self.filling.add_row(place)
        self._apply(effects)
        self._rebuild(made.place)
        self._to_edge(self._inside(made.place), 1)

    def _inside(self, place: Place) -> list[QuestionBox]:
        depth = len(place.rows)
        return [box for box in self.questions() if box.place.rows[:depth] == place.rows]

    def _on_removal_wanted(self, place: Place) -> None:
        removed = self.filling.row_at(place)
        if removed is None:
            return
        name = self._name_of(removed)
        reason = ask_reason(self, name)
        if reason:
            inside = self._inside(place)
            before = self.questions().index(inside[0]) if inside else 0
            self._apply(self.filling.remove_row(removed, name, reason))
            self._rebuild(None)
            self._to_edge(self.questions()[before:] or self.questions()[-1:], 1)

    def _on_restore_wanted(self, removed: Row) -> None:
        self._apply(self.filling.restore_row(removed))
        self._rebuild(removed.place)
        self._to_edge(self._inside(removed.place), 1)

    def _name_of(self, row_named: Row) -> str:
        branch = found_in(self._sections[self._now].branches, row_named.place)
        name = display_name(self._session, branch)[0] if branch is not None else ""
        return name or f"{self._session.state(row_named.place).label} {row_named.position}"

    def _rebuild(self, chosen: Place | None) -> None:
        """Draw the rows of this section as they are now."""
        self._sections = self.filling.sections()
        section = self._sections[self._now]
        if isinstance(self.body, Roster) and section.roster is not None:
            self.body.refill(section.roster, section.branches[1:], chosen)
            self.body.show_removed(self.filling.removed(self.body.repeat))
        else:
            self._build(section)
        self._refresh_progress()

    def _on_roster_opened(self) -> None:
        self._decorate()

    # where one is

    def current(self) -> QuestionBox | None:
        """Give the question one is at."""
        return self._box_of(QApplication.focusWidget())

    def _box_of(self, widget: QWidget | None) -> QuestionBox | None:
        while widget is not None and widget is not self:
            if isinstance(widget, QuestionBox):
                return widget if self.isAncestorOf(widget) else None
            widget = widget.parentWidget()
        return None

    def _enter(self, box: QuestionBox) -> None:
        box.field.focus_target().setFocus(Qt.FocusReason.TabFocusReason)
        self._reveal(box)

    def _reveal(self, box: QuestionBox) -> None:
        area = self.body.area if isinstance(self.body, Roster) else self._area
        if area is not None:
            area.ensureWidgetVisible(box, 0, min(90, area.height() // 4))
            if box.height() > area.viewport().height():
                area.ensureWidgetVisible(box.field.focus_target(), 0, 40)

    def _on_moved(self) -> None:
        """Keep the question one is at in sight when what stands above or below it grew."""
        box = self.current()
        if box is not None:
            self._reveal(box)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in (old, new):
            box = self._box_of(widget)
            if box is not None:
                box.update()
                if widget is new:
                    self._reveal(box)

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
            self._to_edge(self.questions(), step)
            return
        if box.in_remark:
            self._enter(box)
            return
        box.field.commit()
        boxes = self.questions()
        place = boxes.index(box) + step if box in boxes else 0
        if 0 <= place < len(boxes):
            self._enter(boxes[place])
        elif isinstance(self.body, Roster) and self.body.walk(step):
            self._to_edge(self.questions(), step)
        else:
            self._to_section(step)

    def _to_edge(self, boxes: Sequence[QuestionBox], step: int) -> None:
        if boxes:
            self._enter(boxes[0 if step > 0 else -1])
            return
        where = self.body.add if isinstance(self.body, Roster) else self.way.next
        where.setFocus(Qt.FocusReason.TabFocusReason)

    def _to_section(self, step: int) -> None:
        after = self._next_shown(step)
        if after is None:
            if step > 0:
                self.way.next.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.turn_to(after)
        self._to_edge(self.questions(), step)

    def next_section(self, step: int) -> None:
        """F6 and Shift+F6."""
        self.commit()
        after = self._next_shown(step)
        if after is not None:
            self.turn_to(after)
            self._to_edge(self.questions(), 1)

    def step_out(self) -> bool:
        """Esc: what stood there before; False when there is nothing to put back."""
        box = self.current()
        return box is not None and box.step_out()

    def remark(self) -> None:
        """F2: a remark on this question."""
        box = self.current()
        if box is not None:
            box.ask_remark()

    def go_problem(self) -> None:
        """F3: the next question that needs a look, from here on and round."""
        self.commit()
        box = self.current()
        place = self.filling.next_to_look_at(box.place if box is not None else None)
        if place is not None:
            self.show_place(place)

    def show_place(self, place: Place) -> None:
        """Go to a question wherever it stands, and say what it needs."""
        standing = (n for n, one in enumerate(self._sections) if found_in(one.branches, place))
        number = next(standing, self._now)
        if number != self._now:
            self.turn_to(number)
        if isinstance(self.body, Roster) and place.rows:
            self.body.choose(place.rows[0])
        box = self._inner().boxes.get(place)
        if isinstance(box, QuestionBox):
            self._enter(box)
            box.demand(self._session.state(place))

    def explain(self) -> None:
        """F4: points and their reasons."""
        self.filling.explain()

    def jump(self) -> None:
        """F7: a menu of the sections."""
        self.commit()
        menu = QMenu(self)
        for n, section in enumerate(self._sections):
            if section.is_shown:
                far = f"{section.title}\t{section.answered}/{section.questions}"
                menu.addAction(far, partial(self._on_outline_wanted, n))
        menu.popup(self.mapToGlobal(self.outline.pos()))

    def other_language(self) -> None:
        """F8: the form's texts in its other language; the answers stay."""
        self.commit()
        box = self.current()
        if self.filling.other_language():
            self._sections = self.filling.sections()
            self.turn_to(self._now)
            if box is not None:
                self.show_place(box.place)

    def unknown(self) -> None:
        """F9: “does not know / refused”, where the list has it."""
        box = self.current()
        if box is not None and isinstance(box.field, TileField | SearchField):
            code = box.field.code_of(UNSURE)
            if code:
                self._on_answered(box.place, code)

    def add(self) -> None:
        """Ctrl+N: a member, or a row of the repeat that stands here."""
        branches = all_of(opened(self._sections[self._now]))
        repeats = [branch for branch in branches if branch.is_repeat]
        if repeats:
            self._on_row_wanted(repeats[0].item.place)

    def remove_row(self) -> None:
        """Ctrl+Delete: take the row out, with a reason."""
        box = self.current()
        branch = row_of(self._sections[self._now].branches, box.place) if box else None
        if branch is not None:
            self._on_removal_wanted(branch.item.place)

    def complete(self) -> None:
        """Ctrl+Enter: done, unless something needs a look first."""
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
        self.turn_to(number)
        self._to_edge(self.questions(), 1)

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
        self.outline.setVisible(self.width() >= OUTLINE_FROM)
        self._mark.setGeometry(self.rect())


def _page(body: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(body))
    return made
