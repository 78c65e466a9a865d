"""A new support of a household: what and for whom, the terms, the details of its form; recorded.

On the way: ``supported.outset`` → ``TypeChoice`` → ``TermsView`` → ``Details`` where the type has a
form → ``supporting.record``. What was typed is kept in the draft; Esc goes one step back.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gpn_desktop import chance
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.services import drafting, proposing, supported, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import DraftRow
from gpn_desktop.services.sitting import may_fill_in
from gpn_desktop.services.supported import Outset
from gpn_desktop.services.terms import Proposal
from gpn_desktop.support.records import SupportRecord
from ui.look.parts import column
from ui.look.states import Stage, Step
from ui.odd_clock import OddClock
from ui.views.begun import Begun, Hears, Key, tell_left, why_given_up, why_locked
from ui.views.choosing import FirstStep, choice_of, draft_of
from ui.views.details import Details, Turns
from ui.views.page import Goal, Ways
from ui.views.terms import FIELDS, TermsTurns, TermsView
from ui.views.type_choice import Choice

DETAILS: Final = 2  # the third step: a form, which names an odd clock itself


class GivingView(QWidget):
    """Recording one support, in two or three steps."""

    arrived = Signal()  # what was asked for stands here now
    left = Signal()
    recorded = Signal(str)

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.household, self._outset = "", Outset(HouseholdRow(""), chance.today())
        self.terms: TermsView | None = None
        self.details: Details | None = None
        hears = Hears(self._is_asked, self._on_resumed, self._tell)
        self._begun = Begun(self, desk, ways.workbench, hears)
        self._typed: dict[Key, dict[str, str]] = {}
        self._wanted_draft: DraftRow | None = None
        self._is_recording = False
        self._first = FirstStep(self._on_taken)
        self.choice = self._first.choice
        self._stack = QStackedWidget()
        self._stack.addWidget(self._first)
        self._stage = Stage(self._stack)
        self.clock = OddClock(desk, ways.workbench, "giving.clock")
        whole = column(self.clock, self._stage, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    @property
    def title(self) -> str:
        """Give for whom something is recorded."""
        who = self._outset.household.head_name
        if not who:
            return self.tr("New support")
        return self.tr("Support for {who}").format(who=who)

    # opening

    def open(self, household: str) -> None:
        """Begin a support of a household."""
        self.close_entry()
        self.household = household
        self.choice.words.clear()
        if not may_fill_in(self._desk):
            self.clock.show_clock(None)
            self.clock.hide()  # it would say the same once more
            back, words = Goal("support", "list"), self.tr("To the list of supports (Esc)")
            step = Step(words, partial(self._ways.go, back), "support")
            self._stage.show_locked(*why_locked(self._desk), step)
            self.arrived.emit()
            return
        self._look()

    def open_draft(self, identity: str) -> None:
        """Go on with a support that was begun."""
        self.close_entry()
        query = partial(supported.draft, self._desk, identity)
        self._stage.show_loading()
        self._ways.workbench.look(self, query, self._on_draft, self._on_failed)

    def _on_draft(self, found: DraftRow) -> None:
        self._wanted_draft, self.household = found, found.household
        self._look()

    def _look(self) -> None:
        self._stage.show_loading()
        query = partial(supported.outset, self._desk, self.household)
        self._ways.workbench.look(self, query, self._on_outset, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        wanted, self._wanted_draft = self._wanted_draft, None
        if wanted is not None and error.code is ErrorCode.HOUSEHOLD_GONE:
            self._show_left(wanted)
        else:
            self._stage.show_error(error, self._look if self.household else None)
            self.arrived.emit()

    def _show_left(self, draft: DraftRow) -> None:
        see = partial(self._ways.go, Goal("households", "household", draft.household))
        tell_left(self._stage, draft, see, partial(self._discard, draft.id))
        self.arrived.emit()

    def _discard(self, draft: str, because: str) -> None:
        gone = partial(drafting.discard, self._desk, draft, because)
        self._ways.workbench.do(self, gone, lambda _: self.left.emit(), self._on_failed)

    def _on_outset(self, found: Outset) -> None:
        self._outset = found
        self._first.show_outset(found, self._take_up)
        self._stage.show_content()
        self._turn_to(0)
        wanted, self._wanted_draft = self._wanted_draft, None
        if wanted is not None:
            self._take_up(wanted)
        self.arrived.emit()

    def _take_up(self, draft: DraftRow) -> None:
        choice = choice_of(self._outset, draft)
        if choice is None:
            self._show_left(draft)
        else:
            self._on_taken(choice)
            if self.terms is not None and self.terms.has_form:
                self.go_on()

    # type and receiver

    def _on_taken(self, choice: Choice) -> None:
        self._drop_pages()
        turns = TermsTurns(self.go_on, self.give_up, self._on_term_changed)
        self.terms = TermsView(choice, self._outset, turns)
        typed = self._typed.get(self.terms.key, {})
        begun = draft_of(self._outset, choice)
        kept = begun.terms if begun is not None else {}
        self.terms.show_texts({**self.terms.prefilled(), **kept, **typed})
        self._stack.addWidget(self.terms)
        self._turn_to(1)
        self.terms.setFocus()
        if begun is not None and self.terms.has_form:
            self._with_draft(lambda: None)

    # terms

    def _on_term_changed(self, name: str) -> None:
        if self.terms is None:
            return
        if name in ("decided_on", "delivered_on"):
            self._look_at_day()
        if self.terms.has_form:
            self._with_draft(self._keep_terms)
        else:
            self._begun.keep_alone(self._proposal(), self.terms.texts())

    def _look_at_day(self) -> None:
        assert self.terms is not None  # noqa: S101 - told to the type checker
        on = self.terms.day() or chance.today()
        if on != self.terms.outset.on and on <= chance.today():
            query = partial(supported.outset, self._desk, self.household, on)
            self._ways.workbench.look(self.terms, query, self._on_day)

    def _on_day(self, found: Outset) -> None:
        if self.terms is not None:
            self.terms.show_outset(found)

    # the draft

    def _with_draft(self, then: Callable[[], object]) -> None:
        assert self.terms is not None  # noqa: S101 - told to the type checker
        self._begun.have(self.terms.key, self._proposal, then)

    def _is_asked(self, key: Key) -> bool:
        return self.terms is not None and self.terms.key == key

    def _on_resumed(self, kept: Mapping[str, str]) -> None:
        assert self.terms is not None  # noqa: S101 - told to the type checker
        typed = {one: text for one, text in self.terms.texts().items() if text}
        self.terms.show_texts({**typed, **kept})
        self._look_at_day()

    def _tell(self, error: GpnError) -> None:
        if self.terms is not None:
            self.terms.tell(error)

    def _keep_terms(self) -> None:
        if self.terms is not None:
            self._begun.keep(self.terms.texts())

    def _proposal(self) -> Proposal:
        assert self.terms is not None  # noqa: S101 - told to the type checker
        return self.terms.proposal(self.household)

    def go_on(self) -> None:
        """Go from the terms to the details, or record where no form asks more."""
        if self.terms is None or self.terms.terms() is None:
            return
        if self.terms.has_form:
            self._with_draft(self._show_details)
        else:
            self._record(None)

    # details

    def _show_details(self) -> None:
        entry = self._begun.entry
        if entry is None or self.terms is None:
            return
        self._keep_terms()
        if self.details is None:
            turns = Turns(self._record, self._on_again)
            self.details = Details(self._desk, self._ways, entry, turns)
            self._stack.addWidget(self.details)
        self.details.head.setText(self.terms.decision_words())
        self._turn_to(2)
        self.details.take_focus()

    def _on_again(self) -> None:
        self._begun.forget()
        if self.details is not None:
            self._stack.removeWidget(self.details)
            self.details.deleteLater()
            self.details = None
        self._with_draft(self._show_details)

    def _record(self, finished: Finalised | None) -> None:
        if self._is_recording:
            return
        self._is_recording = True
        asked = self._proposal()
        work = partial(supporting.record, self._desk, asked, self._begun.entry, finished)
        done = partial(self._on_recorded, (asked.type, asked.subject))
        self._ways.workbench.do(self, work, done, self._on_refused)

    def _on_recorded(self, key: Key, record: SupportRecord) -> None:
        self._is_recording = False
        self._typed.pop(key, None)
        if self._is_asked(key):  # else somebody went on meanwhile
            self._begun.forget()
            self._drop_pages()
            self._turn_to(0)
        self._ways.say(self.tr("The support is recorded."))
        self.recorded.emit(record.id)

    def _on_refused(self, error: GpnError) -> None:
        self._is_recording = False
        asked = self.terms is not None and self.terms.asks(FIELDS.get(error.code, ""))
        if self.details is not None and not asked:
            self.details.tell(error)
            self.details.take_focus()
        elif self.terms is not None:
            self._turn_to(1)
            self.terms.tell(error)

    def give_up(self) -> None:
        """Give what was begun up, for a reason."""
        because = why_given_up(self, self._outset.household.head_name)
        if because and self.terms is not None:
            work = partial(proposing.give_up, self._desk, self._proposal(), because)
            done = partial(self._on_given_up, self.terms.key)
            self._ways.workbench.do(self, work, done, self.terms.tell)

    def _on_given_up(self, key: Key, _: object) -> None:
        self._typed.pop(key, None)
        self._begun.forget()
        self._drop_pages()
        self._look()

    # steps

    @property
    def step(self) -> int:
        """Give the step one is at: 0 what and whom, 1 the terms, 2 the details."""
        return self._stack.currentIndex()

    def _turn_to(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        if step < DETAILS:
            self.clock.look_up()
        else:
            self.clock.show_clock(None)  # the form says it itself
            self.clock.hide()

    def complete(self) -> None:
        """Ctrl+Enter: take what is chosen, go on, record."""
        if self.step == 0:
            self.choice.take()
        elif self.step == 1:
            self.go_on()
        elif self.details is not None:
            self.details.form.complete()

    def step_back(self) -> bool:
        """Esc: one step back, nothing is lost; False at the first."""
        if self.step == 2 and self.details is not None and self.terms is not None:
            self.details.form.commit()
            self._turn_to(1)
            self.terms.setFocus()
            return True
        if self.step == 1:
            self.close_entry()
            self._look()
            return True
        return self.choice.step_back()

    def close_entry(self) -> None:
        """Leave what is open; its draft stays."""
        if self.terms is not None:
            self._typed[self.terms.key] = self.terms.texts()
        if self.details is not None:
            self.details.leave()
            self._begun.forget()
        self._begun.leave()
        self._drop_pages()
        self._turn_to(0)

    def _drop_pages(self) -> None:
        if self.isAncestorOf(self.window().focusWidget()):
            self.setFocus()  # else it would go wherever Qt finds the next one
        for made in (self.details, self.terms):
            if made is not None:
                self._stack.removeWidget(made)
                made.deleteLater()
        self.details = self.terms = None

    def take_focus(self) -> None:
        """Go to where work goes on."""
        if self._stage.take_step():
            return
        if self.details is not None and self.step == 2:
            self.details.take_focus()
        elif self.terms is not None and self.step == 1:
            self.terms.setFocus()
        else:
            self.choice.setFocus()
