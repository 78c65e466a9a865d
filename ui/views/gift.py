"""One support as it was recorded: what, for whom, the class of that day, what comes next.

On the way: ``supported.page`` → facts and the answers of its form; a decision, a delivery, taking
it off and putting it back are written here, each undone again by one button.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gpn_desktop import chance
from gpn_desktop.errors import GpnError
from gpn_desktop.services import supported, supporting
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Seen
from gpn_desktop.services.supported import SupportPage
from gpn_desktop.support.offers import SupportLine
from gpn_desktop.support.records import SupportState
from ui import messages
from ui.look.blocks import emptied, said, strip
from ui.look.entries import DAY, Asked
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import ENTERS, button, card, chip, column, retone, reveal, row, scrolled, seen
from ui.look.states import Stage
from ui.models.gifts import line_state_words
from ui.models.people import day_words, type_words
from ui.views.acts import DECIDE, DELIVER, TAKE_OFF, ActCard
from ui.views.history import show_class
from ui.views.page import Goal, Ways
from ui.views.recorded import DetailsBlock, LooksBlock, RecordFacts, RecordMarks

STEP_KEY, HOME_KEY, BACK_KEY, OFF_KEY = "Alt+G", "Alt+H", "Alt+R", "Alt+B"
TONES: Final = {
    SupportState.PROPOSED: "warn",
    SupportState.DECIDED: "warn",
    SupportState.DELIVERED: "good",
}


class RecordView(QWidget):
    """The detail of one support."""

    arrived = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.support = ""
        self._shown: SupportPage | None = None
        self._seen: Seen = {}  # when a card was opened
        self._is_landing = False
        self._is_doubted = False  # more was given than may be: to compare it comes first
        self._build()
        self._stage = Stage(self._area)
        self.setLayout(column(self._stage))

    def _build(self) -> None:
        self._type = said("", "support.record.type", "title", wraps=True)
        self._state, self._class = chip(""), chip("")
        self._state.setObjectName("support.record.state")
        self._class.setObjectName("support.record.class")
        self._day = said("", "support.record.class_on", "quiet")
        self._facts = RecordFacts()
        self.decide = self._button(DECIDE, self.tr("Write down the decision"), "check", "first")
        self.deliver = self._button(DELIVER, self.tr("Write down the hand-over"), "check", "first")
        self._give_key(self.decide, STEP_KEY)
        self._give_key(self.deliver, STEP_KEY)  # never both are seen
        self.home = self._button("household", self.tr("Open the household"), "households")
        self._give_key(self.home, HOME_KEY)
        self.take_back = self._button("take_back", self.tr("Take the hand-over back"), "undo")
        self._give_key(self.take_back, BACK_KEY)
        self.take_off = self._button(TAKE_OFF, self.tr("Take off the list…"), "delete", "flat")
        self._give_key(self.take_off, OFF_KEY)
        self._why = said("", "support.why", "warn", wraps=True)
        self.cards = self._cards()
        self._marks, self._refused = RecordMarks(self._on_put_back_wanted), QVBoxLayout()
        self._refused.setContentsMargins(0, 0, 0, 0)
        self._details, self._seen_later = DetailsBlock(), LooksBlock()
        self._area = scrolled(self._content())

    def _button(self, name: str, text: str, icon: str, kind: str = "") -> QPushButton:
        call: Callable[[], object] = getattr(self, f"_on_{name}_clicked")
        made = button(text, call, icon=icon, kind=kind)
        made.setObjectName(f"support.{name}")
        return made

    def _give_key(self, made: QPushButton, key: str) -> None:
        made.setText(keyed(made.text(), key))
        made.setShortcut(key)  # after the text, which would take it away

    def _cards(self) -> dict[str, ActCard]:
        day, number = self.tr("Signed on"), self.tr("Decision number")
        handed, receiver = self.tr("Handed over on"), self.tr("Received by")
        decide = [Asked("number", number), Asked("on", day, DAY)]
        deliver = [Asked("on", handed, DAY), Asked("receiver", receiver)]
        off = [Asked("reason", self.tr("Why it is taken off"))]
        decision = self.tr("Write the decision"), self.tr("Save the decision")
        handing = self.tr("Write the hand-over"), self.tr("Save the hand-over")
        taking = self.tr("Take it off the list"), self.tr("Take it off the list")
        leave = self.step_back
        return {
            DECIDE: ActCard(DECIDE, decision, decide, self._on_decided, leave),
            DELIVER: ActCard(DELIVER, handing, deliver, self._on_delivered, leave),
            TAKE_OFF: ActCard(TAKE_OFF, taking, off, self._on_taken_off, leave),
        }

    def _content(self) -> QWidget:
        marks = row(self._state, self._day, self._class, None)
        steps = flowing(self.decide, self.deliver, self.home, self.take_back, self.take_off)
        top = card(column(self._type, marks, self._facts, steps, self._why, gap=10))
        parts = (*self.cards.values(), self._details, self._seen_later)
        whole = column(self._marks, top, self._refused, *parts, None, gap=14)
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
        self._is_doubted = any(one.limit is not None for one in found.findings)
        self._show_head(found.line)
        if not any(one.isVisible() for one in self.cards.values()):
            self._show_steps(found.line)
        emptied(self._refused)
        self._marks.show_marks(found, may_write=self._desk.may_write)
        self._details.show_details(found)
        self._seen_later.show_looks(found.line.record, found.followups)
        self._stage.show_content()
        if first or self._is_landing:
            self._is_landing = False
            self.arrived.emit()

    def _show_head(self, line: SupportLine) -> None:
        record = line.record
        self._type.setText(type_words(record.type))
        self._state.setText(line_state_words(line))
        retone(self._state, "bad" if line.is_gone else TONES[line.state])
        show_class(self._class, record.snapshot)
        day = self.tr("Class on {day}:").format(day=day_words(record.snapshot.date))
        self._day.setText(day)
        self._facts.show_line(line)

    def _show_steps(self, line: SupportLine) -> None:
        may = self._desk.may_write and not line.is_gone
        self.decide.setVisible(may and line.state is SupportState.PROPOSED)
        self.deliver.setVisible(may and line.state is SupportState.DECIDED)
        self.take_back.setVisible(may and line.state is SupportState.DELIVERED)
        self.take_off.setVisible(may)
        self.home.setVisible(bool(line.household))
        unheard = self._desk.unheard if self._desk.may("entry") else None
        self._why.setText(messages.whole(unheard) if unheard is not None else "")
        seen(self._why, unheard is not None)
        for step in (self.decide, self.deliver):
            retone(step, "" if self._is_doubted else "first", "kind")

    # what is done

    def _ask(self, name: str, texts: Mapping[str, str]) -> None:
        self._close_cards()
        for step in (self.decide, self.deliver):
            step.hide()  # the next step stands in the card
        self._seen = self._shown.seen if self._shown else {}  # what comes meanwhile was not seen
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
        seen = self._shown.seen if self._shown else None
        work = partial(supporting.take_back_delivery, self._desk, self.support, seen)
        self._do(work, self.tr("The hand-over was taken back."))

    def _on_put_back_wanted(self) -> None:
        seen = self._shown.seen if self._shown else None
        work = partial(supporting.put_back, self._desk, self.support, seen)
        self._do(work, self.tr("The support is on the list again."))

    def _on_decided(self) -> None:
        found = self.cards[DECIDE].entries.read()
        if found is None or not self._has_day(DECIDE, found):
            return
        day = date.fromisoformat(found["on"])
        act = partial(supporting.decide, self._desk, self.support, seen=self._seen)
        work = partial(act, number=found["number"], on=day)
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
            seen=self._seen,
        )
        self._do(work, self.tr("The hand-over is written down."), DELIVER)

    def _has_day(self, name: str, found: Mapping[str, str]) -> bool:
        if not found["on"]:
            self.cards[name].entries.demand("on", self.tr("The day is missing."))
        return bool(found["on"])

    def _on_taken_off(self) -> None:
        found = self.cards[TAKE_OFF].entries.texts()
        work = partial(supporting.take_off, self._desk, self.support, found["reason"], self._seen)
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
        """Go to the next step; where the amount is doubted to one that writes nothing."""
        steps = [self.decide, self.deliver, self.home, self.take_off]
        if self._is_doubted:
            steps.sort(key=lambda one: one is not self.home)
        shown = next((one for one in steps if one.isVisibleTo(self)), None)
        (shown or self).setFocus(Qt.FocusReason.OtherFocusReason)
        if shown is not None:
            reveal(shown)
        if self._shown is not None and self._shown.line.is_gone:
            reveal(self._marks, is_head=True)  # that it is gone comes first

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter presses the button one is at."""
        focused = self.focusWidget()
        if event.key() in ENTERS:
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)
