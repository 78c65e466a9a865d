"""A new support of a household: what and for whom, the terms, the details of its form; recorded.

On the way: ``supported.outset`` → ``TypeChoice`` → ``TermsView`` → ``Details`` where the type has a
form → ``supporting.record``. What was typed is kept in the draft; Esc goes one step back.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gpn_desktop import chance, vietnamese
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.services import drafting, supported, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import DraftRow, Entry
from gpn_desktop.services.supported import AskedForm, Outset
from gpn_desktop.services.terms import Proposal, terms_of
from gpn_desktop.support.programmes import SupportType
from gpn_desktop.support.records import SupportRecord
from ui.look import why
from ui.look.blocks import emptied, strip
from ui.look.parts import column
from ui.look.states import Stage, Step
from ui.models.people import type_words
from ui.views.details import Details, Turns
from ui.views.grounds import Choice, TypeChoice
from ui.views.page import Ways
from ui.views.terms import FIELDS, TermsTurns, TermsView
from ui.words import QT_TRANSLATE_NOOP, translate

WHY_GIVEN_UP: Final = (
    QT_TRANSLATE_NOOP("GivingUp", "Opened the wrong household"),
    QT_TRANSLATE_NOOP("GivingUp", "Chose the wrong support"),
    QT_TRANSLATE_NOOP("GivingUp", "The support is not given"),
    QT_TRANSLATE_NOOP("GivingUp", "Another reason"),
)


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
        self._entry: Entry | None = None
        self._opening: list[Callable[[], object]] = []
        self._typed: dict[tuple[str, str], dict[str, str]] = {}
        self._wanted_draft: DraftRow | None = None
        self._is_recording = False
        self.choice = TypeChoice(self._on_taken)
        self._news = QVBoxLayout()
        self._news.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        first = QWidget()
        box = column(self._news, self.choice)
        box.setStretch(1, 1)
        first.setLayout(box)
        self._stack.addWidget(first)
        self._stage = Stage(self._stack)
        self.setLayout(column(self._stage))

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
        if not self._desk.may("entry"):
            why = self.tr("Only who enters data can record a support.")
            self._stage.show_locked(why, self.tr("The officer of the commune may."))
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
        self._stage.show_error(error, self._look if self.household else None)
        self.arrived.emit()

    def _on_outset(self, found: Outset) -> None:
        self._outset = found
        self.choice.show_offers(found, _keys(found))
        self._show_drafts(found)
        self._stage.show_content()
        self._turn_to(0)
        wanted, self._wanted_draft = self._wanted_draft, None
        if wanted is not None:
            self._take_up(wanted)
        self.arrived.emit()

    def _show_drafts(self, found: Outset) -> None:
        emptied(self._news)
        for one in found.drafts:
            words = self.tr("Begun and not recorded: {what}").format(what=type_words(one.matter))
            step = Step(self.tr("Go on with it"), partial(self._take_up, one), "draft")
            made = strip(words, step, tone="accent", icon="draft")
            made.setObjectName("support.draft")
            self._news.addWidget(made)

    def _take_up(self, draft: DraftRow) -> None:
        choices = [
            Choice(offer, receiver)
            for offer in self._outset.offers
            for receiver in offer.receivers
            if (offer.type.code, receiver.subject) == (draft.matter, draft.subject)
        ]
        if choices:
            self._on_taken(choices[0])
            if self.terms is not None and self.terms.has_form:
                self.go_on()

    # type and receiver

    def _on_taken(self, choice: Choice) -> None:
        self._drop_pages()
        turns = TermsTurns(self.go_on, self.give_up, self._on_term_changed)
        self.terms = TermsView(choice, self._outset, turns)
        typed = self._typed.get(self._key(), {})
        begun = next((one for one in self._outset.drafts if _is_of(one, choice)), None)
        kept = begun.terms if begun is not None else {}
        self.terms.show_texts({**self._prefilled(), **kept, **typed})
        self._stack.addWidget(self.terms)
        self._turn_to(1)
        self.terms.setFocus()
        if begun is not None and self.terms.has_form:
            self._with_entry(lambda: None)

    def _key(self) -> tuple[str, str]:
        assert self.terms is not None  # noqa: S101 - told to the type checker
        choice = self.terms.choice
        return choice.offer.type.code, choice.receiver.subject

    def _prefilled(self) -> dict[str, str]:
        assert self.terms is not None  # noqa: S101 - told to the type checker
        choice = self.terms.choice
        return {"funding": choice.offer.type.funding, "receiver": choice.receiver.name}

    # terms

    def _on_term_changed(self, name: str) -> None:
        if self.terms is None:
            return
        if name in ("decided_on", "delivered_on"):
            self._look_at_day()
        if self.terms.has_form:
            self._with_entry(self._keep_terms)
        else:
            work = partial(supporting.keep_terms, self._desk, self._proposal(), self.terms.texts())
            self._ways.workbench.do(self, work, lambda _: None, self._on_opening_failed)

    def _look_at_day(self) -> None:
        assert self.terms is not None  # noqa: S101 - told to the type checker
        found = terms_of(self.terms.texts())
        on = found.delivered_on or found.decided_on or chance.today()
        if on != self.terms.outset.on and on <= chance.today():
            query = partial(supported.outset, self._desk, self.household, on)
            self._ways.workbench.look(self.terms, query, self._on_day)

    def _on_day(self, found: Outset) -> None:
        if self.terms is not None:
            self.terms.show_outset(found)

    def _with_entry(self, then: Callable[[], object]) -> None:
        """Do something once the draft is open; it is opened when the first thing is to be kept."""
        if self._entry is not None:
            then()
            return
        self._opening.append(then)
        if len(self._opening) == 1:
            work = partial(supporting.open_details, self._desk, self._proposal())
            done = partial(self._on_opened, self._key())
            self._ways.workbench.do(self, work, done, self._on_opening_failed)

    def _on_opened(self, key: tuple[str, str], entry: Entry) -> None:
        waiting, self._opening = self._opening, []
        if self.terms is None or self._key() != key:
            self._leave_entry(entry)
            return
        self._entry = entry
        if entry.is_resumed and entry.terms:
            typed = {one: text for one, text in self.terms.texts().items() if text}
            self.terms.show_texts({**typed, **entry.terms})
            self._look_at_day()
        for then in waiting:
            then()

    def _on_opening_failed(self, error: GpnError) -> None:
        self._opening = []
        if self.terms is not None:
            self.terms.tell(error)

    def _keep_terms(self) -> None:
        if self._entry is None or self.terms is None:
            return
        values = {f"t:{name}": text for name, text in self.terms.texts().items()}
        work = partial(drafting.keep, self._desk, self._entry, values)
        self._ways.workbench.do(self, work, lambda _: None, self._on_opening_failed)

    def _proposal(self) -> Proposal:
        assert self.terms is not None  # noqa: S101 - told to the type checker
        kind, subject = self._key()
        terms = terms_of(self.terms.texts())
        return Proposal(kind, subject, self.household, terms)

    def go_on(self) -> None:
        """Go from the terms to the details, or record where no form asks more."""
        if self.terms is None or self.terms.terms() is None:
            return
        if self.terms.has_form:
            self._with_entry(self._show_details)
        else:
            self._record(None)

    # details

    def _show_details(self) -> None:
        if self._entry is None or self.terms is None:
            return
        self._keep_terms()
        if self.details is None:
            turns = Turns(self._record, self._on_again)
            self.details = Details(self._desk, self._ways, self._entry, turns)
            self._stack.addWidget(self.details)
        self.details.head.setText(self.terms.decision_words())
        self._turn_to(2)
        self.details.take_focus()

    def _on_again(self) -> None:
        self._entry = None
        if self.details is not None:
            self._stack.removeWidget(self.details)
            self.details.deleteLater()
            self.details = None
        self._with_entry(self._show_details)

    def _record(self, finished: Finalised | None) -> None:
        if self._is_recording:
            return
        self._is_recording = True
        work = partial(supporting.record, self._desk, self._proposal(), self._entry, finished)
        self._ways.workbench.do(self, work, self._on_recorded, self._on_refused)

    def _on_recorded(self, record: SupportRecord) -> None:
        self._is_recording = False
        self._typed.pop(self._key(), None)
        self._entry = None
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
        asked = why.Question(
            self.tr("Give the support of {who} up").format(who=self._outset.household.head_name),
            self.tr("What was typed goes; supports that are recorded stay as they are."),
            [translate("GivingUp", one) for one in WHY_GIVEN_UP],
            self.tr("Go on"),
            self.tr("Give up"),
        )
        because = why.ask(self, asked)
        if because and self.terms is not None:
            work = partial(supporting.give_up, self._desk, self._proposal(), because)
            done = partial(self._on_given_up, self._key())
            self._ways.workbench.do(self, work, done, self.terms.tell)

    def _on_given_up(self, key: tuple[str, str], _: object) -> None:
        self._typed.pop(key, None)
        self._entry = None
        self._drop_pages()
        self._look()

    # steps

    @property
    def step(self) -> int:
        """Give the step one is at: 0 what and whom, 1 the terms, 2 the details."""
        return self._stack.currentIndex()

    def _turn_to(self, step: int) -> None:
        self._stack.setCurrentIndex(step)

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
            self._typed[self._key()] = self.terms.texts()
        if self.details is not None:
            self.details.leave()
        elif self._entry is not None:
            self._leave_entry(self._entry)
        self._entry = None
        self._drop_pages()
        self._turn_to(0)

    def _leave_entry(self, entry: Entry) -> None:
        work = partial(drafting.leave, self._desk, entry)
        self._ways.workbench.do(self, work, lambda _: None, lambda _: None)

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
        if self.details is not None and self.step == 2:
            self.details.take_focus()
        elif self.terms is not None and self.step == 1:
            self.terms.setFocus()
        else:
            self.choice.setFocus()


def _is_of(draft: DraftRow, choice: Choice) -> bool:
    mine = (choice.offer.type.code, choice.receiver.subject)
    return (draft.matter, draft.subject) == mine


def _keys(found: Outset) -> dict[str, str]:
    """Give everything a type is found by, folded: its names, that of its form, its unit."""
    return {one.type.code: _key(one.type, found.forms) for one in found.offers}


def _key(kind: SupportType, forms: Mapping[str, AskedForm]) -> str:
    form = forms[kind.code].title if kind.code in forms else ""
    words = (kind.label_vi, kind.label_en, form, kind.unit, kind.unit_en, kind.code)
    return vietnamese.fold(" ".join(words))
