"""The section of a form that is shown: its questions drawn, the effects of each answer drawn in it.

It knows which question one is at and keeps it in sight. The page around it says which section is
shown and what every key does; it hears from here that an answer is about to be taken, that the
section changed, and that there is no question to stand on.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Effects, Place
from ui.form.body import Body
from ui.form.choices import TileField
from ui.form.filling import Filling
from ui.form.lines import Line
from ui.form.longtext import Text
from ui.form.question import QuestionBox
from ui.form.reasons import ask_reason
from ui.form.repeats import Roster
from ui.form.row_acts import RowActs
from ui.form.sections import Section, opened
from ui.form.sight import reveal
from ui.form.unseen import Unseen
from ui.look.edge import Edges
from ui.look.parts import column, scrolled


class ShownSection(QWidget):
    """One section: a plain run of questions, or a repeat with its rows."""

    taken = Signal()
    changed = Signal()
    ended = Signal()
    built = Signal()  # other questions stand here
    told = Signal(str)  # why something is not done here
    stood = Signal()  # one is at another question
    said = Signal()  # something is said there, and Enter may do something else
    row_gone = Signal(str)  # the name of a row that was taken out

    def __init__(self, filling: Filling) -> None:
        super().__init__()
        self.filling, self._session = filling, filling.session
        self.sections: tuple[Section, ...] = filling.sections()
        self.now, self.unseen = 0, Unseen(filling.session)
        self.body: Body | Roster = Body(self._session, ())
        self._doubted: frozenset[str] = frozenset()
        self.rows = RowActs(self)
        self._area: QScrollArea | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.changed)
        self._held = QVBoxLayout(self)
        self._held.setContentsMargins(0, 0, 0, 0)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def section(self) -> Section:
        """Give the section that is shown."""
        return self.sections[self.now]

    @property
    def people(self) -> Place | None:
        """Give the repeat that is shown as a list of people, where it is one."""
        return self.body.repeat if isinstance(self.body, Roster) else None

    def doubt(self, rows: frozenset[str]) -> None:
        """Mark the people in these rows, now and where the list of people is shown later."""
        self._doubted = rows
        if isinstance(self.body, Roster):
            self.body.doubt(rows)

    def turn_to(self, number: int) -> None:
        """Show a section, the first or the last where there is none of this number."""
        self.rows.forget()
        self.now = max(0, min(number, len(self.sections) - 1))
        self._build(self.section)

    def renew(self) -> None:
        """Read anew how far each section is, and say it of the rows that are shown."""
        self.sections = self.filling.sections()
        repeat = self.section.roster
        if isinstance(self.body, Roster) and repeat is not None:
            self.body.describe(repeat)

    def _build(self, section: Section) -> None:
        while self._held.count():
            item = self._held.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        repeat = section.roster
        if repeat is not None and repeat.item.place.node in self._session.form.rosters:
            self.body = Roster(self._session, repeat, section.branches[1:], self.filling.removed)
            self.body.doubt(self._doubted)
            self.body.opened.connect(self._decorate)
            self.body.show_removed(self.filling.removed(self.body.repeat))
            self._area = self.body.area
            self._place(self.body)
        else:
            self.body = Body(self._session, opened(section), self.filling.removed)
            self._area = scrolled(_page(self.body), is_guarded=False)
            self._place(self._area)
        self._area.verticalScrollBar().rangeChanged.connect(self._on_moved)
        Edges(self._area, QuestionBox)
        self._listen()
        self._decorate()

    def _place(self, widget: QWidget) -> None:
        self._held.addWidget(widget, 1)
        widget.show()  # now, not with the next event: its first question takes the focus

    def _listen(self) -> None:
        self.body.answered.connect(self.take)
        self.body.remarked.connect(self._on_remarked)
        self.body.row_wanted.connect(self.rows.add)
        self.body.removal_wanted.connect(self.rows.remove)
        self.body.restore_wanted.connect(self.rows.restore)

    def inner(self) -> Body:
        """Give the questions that stand here, of the chosen row where there are rows."""
        return self.body.body if isinstance(self.body, Roster) else self.body

    def _decorate(self) -> None:
        """Show remarks and comments where they belong."""
        self.inner().resized.connect(self._on_moved)
        self._annotate(self.questions(hidden=True))
        self.built.emit()

    def _annotate(self, boxes: Sequence[QuestionBox]) -> None:
        for box in boxes:
            path = self._session.path(box.place)
            box.show_remark(self.filling.remarks.get(path, ""))
            box.show_comment(self.filling.comments.get(path, ""))
            if path in self.filling.frame.last:
                last = self.filling.frame.last[path], self.filling.frame.last_words
                box.show_last(*last, self._session.state(box.place))
            box.replied.connect(self.filling.reply)
            box.grew.connect(self._on_moved)
            box.told.connect(self._on_box_told)

    def questions(self, *, hidden: bool = False) -> list[QuestionBox]:
        """Give the questions of this section that can be answered now, in order."""
        inner = self.inner()
        if hidden:
            return [box for box in inner.boxes.values() if isinstance(box, QuestionBox)]
        return inner.questions()

    def beside(self, place: Place, step: int) -> QuestionBox | None:
        """Give the next question that can be answered after a place, or before it."""
        places = [one.place for one in self.questions(hidden=True)]
        here = {one.place: one for one in self.questions()}
        at = places.index(place) if place in places else (-1 if step > 0 else 0)
        later = places[at + 1 :] if step > 0 else places[:at][::-1]
        return next((here[one] for one in later if one in here), None)

    # answers

    def take(self, place: Place, text: str) -> None:
        """Take an answer, given in its field or elsewhere."""
        before = self._session.state(place)
        self.taken.emit()
        self.apply(self.filling.answer(place, text))
        self.unseen.took(place)
        if self._session.state(place) == before:
            self.inner().draw(place)  # typed anew, meaning the same: written as it is kept

    def apply(self, effects: Effects, chosen: Place | None = None) -> None:
        """Draw what an answer or a row changed; ``chosen`` is the row one stands in then."""
        if effects.rows:
            self._redraw_rows(chosen)
        touched = (
            *(effects.values + effects.shown + effects.hidden),
            *(effects.validity + effects.choices + effects.texts),
        )
        for place in dict.fromkeys(touched):
            self.inner().draw(place)
        self._soon.start()

    def show_reply(self, path: str) -> None:
        """Show what was answered to the office."""
        box = self._box_at(path)
        if box is not None:
            box.show_comment(self.filling.comments[path])

    def ask_reply_again(self, path: str) -> None:
        """Give back what could not be said; elsewhere it waits until one asks for it there."""
        box = self._box_at(path)
        if box is not None:
            box.ask_reply(self.filling.unsaid.pop(path, ""))

    def _box_at(self, path: str) -> QuestionBox | None:
        boxes = self.questions(hidden=True)
        return next((one for one in boxes if self._session.path(one.place) == path), None)

    def _on_remarked(self, place: Place, text: str) -> None:
        self.filling.remark(place, text)
        self._soon.start()

    def ask_why(self, name: str) -> str | None:
        """Ask why a row goes; None where it stays."""
        return ask_reason(self, name)

    def tell(self, words: str) -> None:
        """Say why something is not done here."""
        self.told.emit(words)

    def tell_gone(self, name: str) -> None:
        """Say that a row went, and by which key it comes back."""
        self.row_gone.emit(name)

    def _on_box_told(self, box: QuestionBox) -> None:
        if box is self.current():
            self.said.emit()

    def _redraw_rows(self, chosen: Place | None) -> None:
        """Draw the rows of this section as they are now."""
        stood = self.current()
        self.sections = self.filling.sections()
        section = self.section
        if isinstance(self.body, Roster) and section.roster is not None:
            self.body.refill(section.roster, section.branches[1:], chosen)
            self.body.show_removed(self.filling.removed(self.body.repeat))
        else:
            self._annotate(self.inner().refit(opened(section)))
        again = self.inner().boxes.get(stood.place) if stood is not None else None
        if isinstance(again, QuestionBox) and again is not stood:
            self.enter(again)
        self.changed.emit()

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

    @property
    def is_composing(self) -> bool:
        """Say whether an input method holds a letter here that is not whole yet."""
        focused = QApplication.focusWidget()
        return isinstance(focused, Line | Text) and focused.is_composing

    def enter(self, box: QuestionBox) -> None:
        """Stand on a question."""
        box.field.focus_target().setFocus(Qt.FocusReason.TabFocusReason)
        self._reveal(box)

    def holds_back(self) -> bool:
        """Stay once with an answer just given that cannot stand: a page that turns hides why."""
        place = self.unseen.pop()
        box = self.inner().boxes.get(place) if place is not None else None
        if not isinstance(box, QuestionBox):
            return False
        self.enter(box)
        box.hold()
        QApplication.beep()  # for eyes that are on the paper
        return True

    def to_edge(self, boxes: Sequence[QuestionBox], step: int) -> None:
        """Stand on the first of these questions, or on the last when going back."""
        if boxes:
            self.enter(boxes[0 if step > 0 else -1])
            return
        if isinstance(self.body, Roster):
            self.body.add.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.ended.emit()

    def _reveal(self, box: QuestionBox) -> None:
        if self._area is not None:
            reveal(self._area, box)

    def _on_moved(self) -> None:
        """Keep the question one is at in sight when what stands above or below it grew.

        Where the page became lower, choices stand beside each other, to be seen whole.
        """
        for one in self.questions():
            if isinstance(one.field, TileField):
                one.field.fit_height()
        box = self.current()
        if box is not None:
            self._reveal(box)
            self.said.emit()

    def is_taller(self, box: QuestionBox) -> bool:
        """Say whether a question is taller than the page it stands in."""
        return self._area is not None and box.height() > self._area.viewport().height()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in (old, new):
            box = self._box_of(widget)
            if box is not None:
                box.update()
                if widget is new:
                    self.unseen.stood(box.place)
                    self._reveal(box)
        left, here = self._box_of(old), self._box_of(new)
        if left is not None and left is not here:
            left.leave()
        if here is not None:
            (self.said if here is left else self.stood).emit()


def _page(body: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(body))
    return made
