"""One support as it was recorded: what, for whom, the class of that day, what comes next.

On the way: ``supported.page`` → facts and the answers of its form; a decision, a delivery, taking
it off and putting it back are written here, each undone again by one button.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gpn_desktop import chance, vietnamese
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import supported, supporting
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.supported import SupportPage
from gpn_desktop.support.followups import FollowUp, check_followup
from gpn_desktop.support.offers import SupportLine
from gpn_desktop.support.records import SupportRecord, SupportState
from ui import measures, messages, reasons
from ui.form.body import choices_of
from ui.form.sections import questions, tree
from ui.form.written import written
from ui.look.blocks import Block, Fact, Facts, emptied, said, strip
from ui.look.entries import DAY, Asked, Entries
from ui.look.parts import button, card, chip, column, label, retone, reveal, row, scrolled, seen
from ui.look.signs import class_tone, class_words
from ui.look.states import Stage, Step
from ui.models.gifts import decision_words, line_state_words
from ui.models.people import day_words, given_words, type_words
from ui.views.details import HOUSEHOLD
from ui.views.history import FILLED
from ui.views.page import Goal, Ways
from ui.words import plain

TONES: Final = {
    SupportState.PROPOSED: "plain",
    SupportState.DECIDED: "warn",
    SupportState.DELIVERED: "good",
}
DECIDE, DELIVER, TAKE_OFF = "decide", "deliver", "take_off"
FIELDS: Final = {
    ErrorCode.DECISION_NUMBER_MISSING: "number",
    ErrorCode.RECEIVER_MISSING: "receiver",
    ErrorCode.DELIVERED_BEFORE_DECISION: "on",
    ErrorCode.DAY_AHEAD: "on",
    ErrorCode.REASON_MISSING: "reason",
}


class ActCard(QWidget):
    """A few fields for one act; Enter on the last one writes it, Esc leaves."""

    def __init__(
        self, name: str, title: str, asked: Sequence[Asked], on_save: Callable[[], object]
    ) -> None:
        super().__init__()
        self.entries = Entries(f"support.{name}", asked)
        self.entries.done.connect(on_save)
        self.save = button(title, on_save, icon="check", kind="first")
        self.save.setObjectName(f"support.{name}.save")
        head = label(title, "heading")
        self.setLayout(
            column(card(column(head, self.entries, row(None, self.save), gap=10), "accent"))
        )
        self.hide()

    def ask(self, texts: Mapping[str, str]) -> None:
        """Show the fields, filled in as is likely."""
        self.entries.show_texts(texts)
        self.show()
        first = next(iter(self.entries.lines.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def tell(self, error: GpnError) -> None:
        """Say at its field what is wrong."""
        words = f"{messages.sentence(error)} {messages.remedy(error)}"
        field = FIELDS.get(error.code, "")
        lines = self.entries.lines
        self.entries.demand(field if field in lines else next(iter(lines)), words)


class RecordView(QWidget):
    """The detail of one support."""

    arrived = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.support = ""
        self._shown: SupportPage | None = None
        self._is_landing = False
        self._build()
        self._stage = Stage(self._area)
        self.setLayout(column(self._stage))

    def _build(self) -> None:
        self._type = said("", "support.record.type", "title", wraps=True)
        self._state, self._class = chip(""), chip("")
        self._state.setObjectName("support.record.state")
        self._class.setObjectName("support.record.class")
        self._day = said("", "support.record.class_on", "quiet")
        self._facts = Facts("support.record")
        self.decide = self._button(DECIDE, self.tr("Write down the decision"), "check", "first")
        self.deliver = self._button(DELIVER, self.tr("Write down the hand-over"), "check", "first")
        self.home = self._button("household", self.tr("Open the household"), "households")
        self.take_back = self._button("take_back", self.tr("Take the hand-over back"), "undo")
        self.take_off = self._button(TAKE_OFF, self.tr("Take off the list…"), "delete", "flat")
        self.cards = self._cards()
        self._strips, self._answers = QVBoxLayout(), QVBoxLayout()
        self._looks, self._refused = QVBoxLayout(), QVBoxLayout()
        for box in (self._strips, self._answers, self._looks, self._refused):
            box.setContentsMargins(0, 0, 0, 0)
        self._details = Block(self.tr("Details"), _held(self._answers))
        self._seen_later = Block(self.tr("Seen later"), _held(self._looks))
        self._area = scrolled(self._content())

    def _button(self, name: str, text: str, icon: str, kind: str = "") -> QPushButton:
        call: Callable[[], object] = getattr(self, f"_on_{name}_clicked")
        made = button(text, call, icon=icon, kind=kind)
        made.setObjectName(f"support.{name}")
        return made

    def _cards(self) -> dict[str, ActCard]:
        day, number = self.tr("Signed on"), self.tr("Decision number")
        handed, receiver = self.tr("Handed over on"), self.tr("Received by")
        decide = [Asked("number", number), Asked("on", day, DAY)]
        deliver = [Asked("on", handed, DAY), Asked("receiver", receiver)]
        off = [Asked("reason", self.tr("Why it is taken off"))]
        return {
            DECIDE: ActCard(DECIDE, self.tr("Write the decision"), decide, self._on_decided),
            DELIVER: ActCard(DELIVER, self.tr("Write the hand-over"), deliver, self._on_delivered),
            TAKE_OFF: ActCard(TAKE_OFF, self.tr("Take it off the list"), off, self._on_taken_off),
        }

    def _content(self) -> QWidget:
        marks = row(self._state, self._day, self._class, None)
        steps = row(self.decide, self.deliver, self.home, self.take_back, None, self.take_off)
        top = card(column(self._type, marks, self._facts, steps, gap=10))
        parts = (*self.cards.values(), self._details, self._seen_later)
        whole = column(top, self._refused, self._strips, *parts, None, gap=14)
        whole.setContentsMargins(0, 0, 0, 8)
        content = QWidget()
        content.setLayout(whole)
        return content

    @property
    def title(self) -> str:
        """Give whose support it is."""
        line = self._shown.line if self._shown else None
        if line is None or not line.receiver:
            return self.tr("Support")
        return self.tr("Support of {who}").format(who=line.receiver)

    @property
    def household(self) -> str:
        """Give the household it belongs to, or nothing."""
        return self._shown.line.household if self._shown else ""

    # what is shown

    def open(self, support: str) -> None:
        """Show a support."""
        if support != self.support:
            self._close_cards()
        self._stage.show_loading(again=support == self.support)
        self.support = support
        self.refresh()

    def refresh(self) -> None:
        """Look it up again."""
        if self.support:
            query = partial(supported.page, self._desk, self.support)
            self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self.refresh)
        self.arrived.emit()

    def _on_found(self, found: SupportPage) -> None:
        first = self._shown is None or self._shown.line.record.id != found.line.record.id
        self._shown = found
        self._show_head(found.line)
        if not any(one.isVisible() for one in self.cards.values()):
            self._show_steps(found.line)
        self._show_strips(found)
        self._show_answers(found)
        self._show_looks(found.line.record, found.followups)
        self._stage.show_content()
        if first or self._is_landing:
            self._is_landing = False
            self.arrived.emit()

    def _show_head(self, line: SupportLine) -> None:
        record = line.record
        self._type.setText(type_words(record.type))
        self._state.setText(line_state_words(line))
        retone(self._state, "bad" if line.is_gone else TONES[line.state])
        found = record.snapshot.poverty_class
        self._class.setText(class_words(found))
        retone(self._class, FILLED.get(class_tone(found), "plain"))
        day = self.tr("Class on {day}:").format(day=day_words(record.snapshot.date))
        self._day.setText(day)
        self._facts.show_facts([fact for fact in self._facts_of(line) if fact.words])

    def _facts_of(self, line: SupportLine) -> Iterator[Fact]:
        one = line.record
        period = filter(None, (one.period_from, one.period_to))
        home = " · ".join(filter(None, (line.head, line.village)))
        yield Fact("receiver", self.tr("Receiver"), line.receiver, "strong")
        yield Fact("household", self.tr("Household of"), home)
        yield Fact("given", self.tr("Given"), given_words(one), "strong")
        if one.decided_on is not None:
            yield Fact("decision", self.tr("Decision"), decision_words(line))
        yield Fact("programme", self.tr("Programme"), one.programme)
        yield Fact("funding", self.tr("Source of funding"), one.funding)
        yield Fact("period", self.tr("Period"), " – ".join(map(vietnamese.show_date, period)))
        if one.delivered_on is not None:
            yield Fact("delivered", self.tr("Handed over on"), day_words(one.delivered_on))
        yield Fact("received_by", self.tr("Received by"), one.receiver)
        yield Fact("note", self.tr("Note"), one.note)

    def _show_steps(self, line: SupportLine) -> None:
        may = self._desk.may("entry") and not line.is_gone
        self.decide.setVisible(may and line.state is SupportState.PROPOSED)
        self.deliver.setVisible(may and line.state is SupportState.DECIDED)
        self.take_back.setVisible(may and line.state is SupportState.DELIVERED)
        self.take_off.setVisible(may)
        self.home.setVisible(bool(line.household))

    def _show_strips(self, found: SupportPage) -> None:
        emptied(self._strips)
        emptied(self._refused)
        gone = found.line.record.deleted
        if gone is not None:
            words = self.tr("Taken off the list on {day}: {reason}")
            words = words.format(day=vietnamese.show_date(gone.date), reason=gone.reason)
            may = self._desk.may("entry")
            step = Step(self.tr("&Put it back"), self._on_put_back_wanted, "restore")
            shown = step if may else None
            made = strip(words, shown, tone="bad", icon="delete", name="support.gone")
            self._strips.addWidget(made)
        for one in found.findings:
            words = reasons.said(one.doubt)
            letters = measures.open_marks(one.mark)
            if letters:
                words = f"{words} ({measures.mark_words(letters[0])})"
            self._strips.addWidget(strip(words, name=f"support.doubt.{one.doubt.value}"))

    def _show_answers(self, found: SupportPage) -> None:
        emptied(self._answers)
        record = found.line.record
        if found.session is not None:
            for heading, facts in _answers(found.session):
                self._answers.addWidget(_section(heading, facts))
        elif record.answers:
            facts = [Fact(path, path, text) for path, text in record.answers.items()]
            self._answers.addWidget(_section("", facts))
        self._details.setVisible(bool(record.answers))

    def _show_looks(self, record: SupportRecord, found: Sequence[FollowUp]) -> None:
        emptied(self._looks)
        for one in found:
            self._looks.addWidget(label(self._look_words(one), wraps=True))
            for doubt in check_followup(record, one):
                name = f"support.look.{doubt.value}"
                self._looks.addWidget(said(reasons.said(doubt), name, "warn", wraps=True))
        self._seen_later.setVisible(bool(found))

    def _look_words(self, one: FollowUp) -> str:
        counts = (
            (one.alive, self.tr("alive: {count}")),
            (one.dead, self.tr("dead: {count}")),
            (one.sold, self.tr("sold: {count}")),
            (one.offspring, self.tr("born: {count}")),
        )
        told = [words.format(count=count) for count, words in counts if count is not None]
        if one.outcome:
            told.insert(0, reasons.word("outcome", one.outcome))
        words = self.tr("{day}: {what}")
        return words.format(day=day_words(one.date), what=" · ".join([*told, one.note]).strip(" ·"))

    # what is done

    def _ask(self, name: str, texts: Mapping[str, str]) -> None:
        self._close_cards()
        for step in (self.decide, self.deliver):
            step.hide()  # the next step stands in the card
        self.cards[name].ask(texts)
        reveal(self.cards[name])

    def _close_cards(self) -> bool:
        was_open = any(one.isVisible() for one in self.cards.values())
        for one in self.cards.values():
            one.hide()
        if was_open and self._shown is not None:
            self._show_steps(self._shown.line)
        return was_open

    def _on_decide_clicked(self) -> None:
        self._ask(DECIDE, {})

    def _on_deliver_clicked(self) -> None:
        if self._shown is not None:
            today = chance.today().isoformat()
            self._ask(DELIVER, {"on": today, "receiver": self._shown.line.receiver})

    def _on_take_off_clicked(self) -> None:
        self._ask(TAKE_OFF, {})

    def _on_household_clicked(self) -> None:
        self._ways.go(Goal("households", "household", self.household))

    def _on_take_back_clicked(self) -> None:
        work = partial(supporting.take_back_delivery, self._desk, self.support)
        self._do(work, self.tr("The hand-over was taken back."))

    def _on_put_back_wanted(self) -> None:
        work = partial(supporting.put_back, self._desk, self.support)
        self._do(work, self.tr("The support is on the list again."))

    def _on_decided(self) -> None:
        found = self.cards[DECIDE].entries.read()
        if found is None or not self._has_day(DECIDE, found):
            return
        day = date.fromisoformat(found["on"])
        work = partial(supporting.decide, self._desk, self.support, number=found["number"], on=day)
        self._do(work, self.tr("The decision is written down."), DECIDE)

    def _on_delivered(self) -> None:
        found = self.cards[DELIVER].entries.read()
        if found is None or not self._has_day(DELIVER, found):
            return
        day = date.fromisoformat(found["on"])
        work = partial(
            supporting.record_delivery,
            self._desk,
            self.support,
            on=day,
            receiver=found["receiver"],
        )
        self._do(work, self.tr("The hand-over is written down."), DELIVER)

    def _has_day(self, name: str, found: Mapping[str, str]) -> bool:
        if not found["on"]:
            self.cards[name].entries.demand("on", self.tr("The day is missing."))
        return bool(found["on"])

    def _on_taken_off(self) -> None:
        found = self.cards[TAKE_OFF].entries.texts()
        work = partial(supporting.take_off, self._desk, self.support, found["reason"])
        self._do(work, self.tr("The support was taken off the list."), TAKE_OFF)

    def _do(self, work: Callable[[], Done[Any]], words: str, name: str = "") -> None:
        done = partial(self._on_done, words)
        self._ways.workbench.do(self, work, done, partial(self._on_refused, name))

    def _on_done(self, words: str, _: object) -> None:
        self.setFocus()  # else it would go wherever Qt finds the next one
        self._close_cards()
        self._ways.say(words)
        self._is_landing = True
        self.refresh()

    def _on_refused(self, name: str, error: GpnError) -> None:
        if name:
            self.cards[name].tell(error)
            return
        emptied(self._refused)
        words = messages.whole(error)
        self._refused.addWidget(strip(words, tone="bad", name="support.refused"))

    def complete(self) -> None:
        """Ctrl+Enter: write the card that is open."""
        saves = {
            DECIDE: self._on_decided,
            DELIVER: self._on_delivered,
            TAKE_OFF: self._on_taken_off,
        }
        for name, made in self.cards.items():
            if made.isVisible():
                saves[name]()

    def step_back(self) -> bool:
        """Put an open card away; say whether one was open."""
        if not self._close_cards():
            return False
        self.take_focus()
        return True

    def take_focus(self) -> None:
        """Go to the next step."""
        steps = (self.decide, self.deliver, self.home, self.take_off)
        shown = next((one for one in steps if one.isVisibleTo(self)), None)
        (shown or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter presses the button one is at."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)


def _answers(session: FormSession) -> Iterator[tuple[str, list[Fact]]]:
    """Give what was answered, by the groups and rows of the form."""
    for branch in tree(session.outline()):
        rows = branch.below if branch.is_repeat else (branch,)
        for n, one in enumerate(rows, 1):
            heading = f"{branch.item.label} {n}" if branch.is_repeat else branch.item.label
            facts = [_fact(session, each.item.place) for each in questions((one,))]
            told = [fact for fact in facts if fact.words and fact.key != HOUSEHOLD]
            if told:
                yield heading, told


def _fact(session: FormSession, place: object) -> Fact:
    state = session.state(place)  # type: ignore[arg-type] # a Place
    words = written(state, choices_of(session, state), grouped=True) if state.value else ""
    return Fact(session.path(state.place), plain(state.label), words)


def _section(heading: str, facts: Sequence[Fact]) -> QWidget:
    made = Facts("support.answers")
    made.show_facts(facts)
    title = label(heading, "strong")
    seen(title, bool(heading))
    return card(column(title, made, gap=6))


def _held(box: QVBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(box)
    return made
