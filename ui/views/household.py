"""A household: who lives there, what was decided and computed, what was given, what is disputed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry import acts
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services import households, timeline
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import HouseholdPage, Seen
from gpn_desktop.services.sitting import may_fill_in
from gpn_desktop.services.timeline import Entry
from ui.acts import CHANGE_KEY, done
from ui.look.blocks import Block
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import button, card, column, reveal, scrolled, seen, settle
from ui.look.states import Stage
from ui.models.former import heading
from ui.models.people import SUPPORTS, SURVEYS, Given, given
from ui.views import others
from ui.views.bands import Bands
from ui.views.came import Came
from ui.views.changing import ChangeCard
from ui.views.confirmation import ConfirmStep
from ui.views.correcting import CorrectCard
from ui.views.gathered import Gathered
from ui.views.history import History
from ui.views.household_parts import HouseholdHead, Remarks, framed, papers
from ui.views.just_done import JustDone
from ui.views.others import FillStep, OtherForms, Others
from ui.views.page import Goal, Ways, form_goal
from ui.views.pairs import Pairs
from ui.views.people import People
from ui.views.timeline import Timeline
from ui.words import dotted

REVIEW_KEY, SUPPORT_KEY, CORRECT_KEY = "Alt+S", "Alt+G", "Alt+O"


@dataclass(frozen=True)
class Opened:
    """What was looked up for a household: all about it, what was done, its other forms."""

    page: HouseholdPage
    done: tuple[Entry, ...]
    villages: tuple[Village, ...]
    others: Others


class HouseholdView(QWidget):
    """The detail of a household; it looks itself up again when it is told to."""

    left = Signal()
    found = Signal()  # what it shows stands there

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.household, self._added = "", ""
        self._shown: HouseholdPage | None = None
        self._invites, self._has_come = True, False
        content = QWidget()
        self._area = scrolled(content, is_whole=True)
        self._stage = Stage(self._area)
        self._build()
        self.setLayout(column(self.changing.head, self._stage, self.changing.foot))
        content.setLayout(self._whole())  # last: what is moved with its parts is styled again
        self.setFocusProxy(self.review)
        self.clear()

    def _build(self) -> None:
        self._head = HouseholdHead(self._on_reveal_clicked)
        self.review = self._button(self.tr("Review this household"), "review", "review", "first")
        words = keyed(self.tr("Record a support"), SUPPORT_KEY)
        self.support = self._button(words, "support", "support")
        self.support.setShortcut(SUPPORT_KEY)
        words = keyed(self.tr("Correct"), CORRECT_KEY)
        self.correct = self._button(words, "correct", "edit")
        self.correct.setShortcut(CORRECT_KEY)
        words = keyed(self.tr("Changes of the people…"), CHANGE_KEY)
        self.change = self._button(words, "change", "people")
        self.change.setShortcut(CHANGE_KEY)
        self.fill = FillStep(self._desk, self._on_form_chosen)
        self.confirm = ConfirmStep(self, self._desk, self._ways, lambda: self.household)
        self._bands = Bands(self._ways)
        self.just_done = JustDone(self._desk, self._ways, self._on_changes_left)
        self.pairs = Pairs(self._desk, self._ways, self._on_change_written)
        self.changing = ChangeCard(self._desk, self._ways)
        self.timeline = Timeline(self._desk, self._ways)
        self.correcting = CorrectCard(self._on_save, self._on_correct_given_up, self._on_disputed)
        self.people = People(self._ways.workbench, self._desk)
        self.history = History(self._on_survey_wanted)
        self.documents, self.came = papers(), Came(self._ways)
        self.supports: Gathered[Given] = Gathered(
            SUPPORTS,
            self.tr("Supports"),
            self._on_support_opened,
            "household.supports",
            wraps=True,
        )
        self.surveys: Gathered[SurveyRow] = Gathered(
            SURVEYS,
            self.tr("Surveys"),
            self._on_survey_opened,
            "household.surveys",
            empty=self.tr("There is no survey yet."),
        )
        self.others = OtherForms(self._ways)
        self._remarks = Remarks(self._on_survey_wanted)
        self._blocks = {
            "people": Block(self.tr("People"), self.people),
            "came": Block(self.tr("Came from other records"), self.came),
            "history": Block(self.tr("Results by year"), framed(self.history)),
            "documents": Block(self.tr("Decisions and certificates"), self.documents),
            "supports": Block(self.tr("Supports"), self.supports),
            "surveys": Block(self.tr("Surveys"), self.surveys),
            "others": Block(self.tr("Other forms"), self.others),
            "comments": Block(self.tr("Comments"), self._remarks),
            "timeline": Block(self.tr("What was done"), self.timeline),
        }
        self._hear()

    def _hear(self) -> None:
        """Hear what its parts tell."""
        self.people.opened.connect(self._on_person_opened)
        self.people.card.correct_wanted.connect(self._on_person_wrong)
        self._bands.return_wanted.connect(self._on_return_wanted)
        self._bands.doubts_wanted.connect(self._on_doubts_wanted)
        self._bands.timeline_wanted.connect(self._on_timeline_wanted)
        self.pairs.shown.connect(self._bands.leave_out)
        self.changing.written.connect(self._on_change_written)
        self.changing.came.connect(self.pairs.give_way)
        self.changing.came.connect(self._give_way)
        self.changing.left.connect(self._on_changes_left)
        self.changing.left_typed.connect(self._tell_left)
        self.timeline.undone.connect(self._on_change_written)

    def _allow(self, page: HouseholdPage) -> None:
        """Say who may, where the person at this desk may only look; a closed one is only read."""
        may, closed = self._desk.may("entry"), page.household.deleted is not None
        why = self.tr("This household is no longer on the list: bring it back first.")
        who = self.tr("Only who has the right to enter data may do this.")
        about = self.tr("Split, join, move, death, birth, return, head")
        for made in (self.support, self.correct, self.change):
            made.setEnabled(may and not closed)
            made.setToolTip(who if not may else (why if closed else ""))
        self.review.setEnabled(not closed)
        self.confirm.allow(why if closed else "")
        first = self._bands.first_step() if closed else None
        self.setFocusProxy(first or self.review)
        self.people.card.allow(may=may and not closed)
        if self.change.isEnabled():
            self.change.setToolTip(keyed(about, CHANGE_KEY))

    def _button(self, text: str, name: str, icon: str, kind: str = "") -> QPushButton:
        call: Callable[[], object] = getattr(self, f"_on_{name}_clicked")
        made = button(text, call, icon=icon, kind=kind)
        made.setObjectName(f"household.{name}")
        return made

    def _whole(self) -> QVBoxLayout:
        others_ = (self.correct, self.fill.button, self.confirm.button)
        steps = flowing(self.review, self.support, self.change, *others_)
        self._top = card(column(self._head, steps, gap=8))
        cards = (self._top, self.correcting, self.changing, self._bands, self.pairs)
        whole = column(self.just_done, *cards, *self._blocks.values(), None, gap=16)
        whole.setContentsMargins(0, 0, 0, 8)
        return whole

    # what is shown

    def clear(self) -> None:
        """Show that no household is chosen."""
        self.household, self._shown = "", None
        self.invite(self._invites)

    def invite(self, has_lines: bool) -> None:
        """Say how a household comes here, while none is here and the list has a line."""
        self._invites = has_lines
        if not self.household:
            enters = self.tr("Enter opens the household of the line that is lit.")
            self._stage.show_empty(self.tr("No household chosen"), enters, None, "households")
            seen(self._stage, has_lines)  # beside a list that is empty nothing is to be said

    def open(self, household: str, *, by_choice: bool = True) -> None:
        """Show a household; ``by_choice``: somebody opened it, which is written down."""
        if household != self.household:
            self.just_done.put_away()
            self._tell_left(whose=self.whose())
            self._show_correcting(wanted=False)
            self.people.card.put_away()
            self.changing.hide()
        seen(self._stage, True)
        self._stage.show_loading(again=household == self.household)
        self.household, self._has_come = household, True
        if by_choice:
            opened = partial(households.open_household, self._desk, household)
            self._ways.workbench.do(self, opened, lambda _: None)
        self.refresh()

    def refresh(self) -> None:
        """Look the household up again."""
        if self.household:
            wanted, desk = self.household, self._desk
            self._ways.workbench.look(
                self, partial(_look_up, desk, wanted), self._on_found, self._on_failed
            )

    def _on_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self.refresh)

    def _on_found(self, found: Opened) -> None:
        self._shown, self._villages = found.page, found.villages
        self._show_head(found.page)
        self.found.emit()
        self._bands.show_page(found.page)
        self.timeline.show_entries(found.page.household.id, found.done)
        self.pairs.look_up(found.page.household.id)
        self._allow(found.page)
        self.people.show_people(found.page.people, found.page.doubts)
        self._blocks["people"].retitle(
            self.tr("People ({count})").format(count=len(found.page.people))
        )
        self._show_records(found.page)
        self._remarks.show_comments(found.page.comments)
        self._show_blocks(found.page)
        self.fill.show_forms(found.others.offered)
        self._blocks["others"].setVisible(self.others.show_forms(found.others))
        self._stage.show_content()
        if found.page.household.id == self._added:
            self._tell_added(found)
        self.correcting.hear(found.page, found.villages)
        if self.correcting.waits_for(self.household):
            self._on_correct_clicked()
        if self.changing.waits_for(self.household) and self.changing.isHidden():
            self.changing.go_on()
        settle(self._area)
        if found.page.household.deleted is not None and self._has_come:
            reveal(self._bands)  # all of why it is gone is in sight
        self._has_come = False

    def _show_records(self, page: HouseholdPage) -> None:
        """Show what was decided, given and computed, and what former records hold of it."""
        came = self.came.show_former(page.household.id, page.former)
        self._blocks["came"].setVisible(came)
        self.history.show_results(page.results, page.former)
        self.documents.show_rows(page.documents)
        under = [(heading(one), one) for one in page.former]
        named = partial(given, page.recipients)
        theirs = [(said, named(one.supports)) for said, one in under]
        self.supports.show_rows(named(page.supports), theirs)
        self.surveys.show_rows(page.surveys, [(said, one.surveys) for said, one in under])

    @property
    def title(self) -> str:
        """Give the name of the head, as the title of the page."""
        page = self._shown
        if page is not None and page.head is not None:
            return page.head.full_name
        if page is None or page.household.deleted is None:
            return self.tr("Household without a head")
        if page.today is None:
            return self.tr("Left the register")
        words = self.tr("Joined to the household of {head}")
        return words.format(head=page.today.head_name or page.today.code)

    def whose(self) -> str:
        """Give code and head, to be told apart where nothing else of the household is in sight."""
        code = self._shown.household.code if self._shown else ""
        words = self.tr("Household {code}: {who}") if code else self.tr("Household: {who}")
        who, is_name = self.title, self._shown is not None and self._shown.head is not None
        return words.format(code=code, who=who if is_name else f"{who[:1].lower()}{who[1:]}")

    def _show_head(self, page: HouseholdPage) -> None:
        self._head.show_page(page, self.title)
        words = self._review_words(page)
        self.review.setText(keyed(words, REVIEW_KEY))
        self.review.setAccessibleName(words)
        self.review.setShortcut(REVIEW_KEY)  # words that are set take it away

    def _review_words(self, page: HouseholdPage) -> str:
        """Say what the first step leads to: a survey to fill in, or one to read."""
        if not may_fill_in(self._desk):
            return self.tr("Read its survey")
        if page.draft:
            return self.tr("Go on with the draft")
        if page.surveys and page.surveys[0].state == State.RETURNED.value:
            return self.tr("Correct the returned survey")
        return self.tr("Review this household")

    def _show_blocks(self, page: HouseholdPage) -> None:
        is_closed = page.household.deleted is not None
        self._blocks["people"].setVisible(bool(page.people) or not is_closed)
        results = (page.results, *(one.results for one in page.former))
        self._blocks["history"].setVisible(any(results))
        self._blocks["documents"].setVisible(bool(page.documents))
        self._blocks["comments"].setVisible(bool(page.comments))

    # what is done

    def _on_review_clicked(self) -> None:
        self._ways.go(Goal("review", "survey", self.household))

    def _on_reveal_clicked(self) -> None:
        asked = self.household
        call = partial(households.reveal_phone, self._desk, asked)
        self._ways.workbench.do(self, call, partial(self._on_revealed, asked))

    def _on_revealed(self, asked: str, phone: str) -> None:
        if asked == self.household:
            self._head.show_phone(phone)

    def _on_support_clicked(self) -> None:
        self._ways.go(Goal("support", "new", self.household))

    def _on_form_chosen(self, form_id: str) -> None:
        self._ways.go(form_goal(form_id, self.household))

    def _on_correct_clicked(self) -> None:
        if self._shown is not None:
            self.correcting.show_household(self._shown, self._villages, self._head.phone)
            self._show_correcting(wanted=True)  # after the focus left what goes
            reveal(self.correcting)

    def _show_correcting(self, *, wanted: bool) -> None:
        self._top.setVisible(not wanted)
        self.correcting.setVisible(wanted)
        self._give_way()

    def _give_way(self) -> None:
        """Let nothing be told below a sheet while it is open: what is asked there is seen whole."""
        seen(self._bands, self.changing.isHidden() and self.correcting.isHidden())

    def _tell_left(self, whose: str = "") -> None:
        """Say what was typed in a card that is left now; it is taken up again by one key."""
        for card_ in (self.changing, self.correcting):
            words, typed = card_.unsaved()
            if typed:
                again = partial(self._take_again, card_, self.household, typed)
                self.just_done.show_left(dotted(words, whose), again)

    def _take_again(
        self, card_: ChangeCard | CorrectCard, of: str, typed: Mapping[str, str]
    ) -> None:
        self.just_done.put_away()
        self.changing.hide()
        card_.take_up(typed)
        self._ways.go(Goal("households", "household", of))

    def _on_correct_given_up(self) -> None:
        self._tell_left()
        self._on_correct_left()

    def _on_correct_left(self) -> None:
        self._show_correcting(wanted=False)
        self.correct.setFocus()

    def _on_disputed(self) -> None:
        self._ways.go(Goal("conflicts", "household", self.household))

    def _on_save(self, changed: dict[str, str], seen: Seen) -> None:
        call = partial(households.correct_household, self._desk, self.household, changed, seen)
        self._ways.workbench.do(self, call, self._on_saved)

    def _on_saved(self, event: Event | None) -> None:
        self._on_correct_left()
        if event is None:
            self._ways.say(self.tr("Nothing differs: nothing was written."))
            return
        self.just_done.show_event(event)
        reveal(self.just_done)

    def tell_added(self, household: str) -> None:
        """Say of a household that is opened next that it was just added, and take that back."""
        self._added = household

    def _tell_added(self, found: Opened) -> None:
        self._added = ""
        for one in found.done:
            if one.sort == acts.ADDITION:
                event = Event(one.event, found.page.household.id, one.sort)
                self.just_done.show_event(event, done(one))

    def _on_person_opened(self) -> None:
        reveal(self.people.card)

    def _on_change_clicked(self) -> None:
        self.changing.choose(self.household)

    def _on_person_wrong(self, person: str) -> None:
        self.changing.correct(self.household, person)

    def _on_return_wanted(self) -> None:
        self.changing.come_back(self.household)

    def _on_doubts_wanted(self) -> None:
        """Show the first person whose numbers are odd, with what is odd about them."""
        doubts = self._shown.doubts if self._shown is not None else {}
        self.people.show_first(lambda one: one.id in doubts)

    def _on_timeline_wanted(self) -> None:
        """Go to the entry by which it left: Enter shows it, and it is taken back there."""
        reveal(self.timeline)
        self.timeline.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_changes_left(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change_written(self, event: Event, words: str = "") -> None:
        self.just_done.show_event(event, words)
        reveal(self.just_done)
        self._on_changes_left()

    def _on_support_opened(self, one: Given) -> None:
        self._ways.go(Goal("support", "record", one.record.id))

    def _on_survey_opened(self, survey: SurveyRow) -> None:
        self._on_survey_wanted(survey.id)

    def _on_survey_wanted(self, survey: str) -> None:
        self._ways.go(Goal("review", "result", survey))

    def writes(self) -> QPushButton | None:
        """Give what writes the correction or the act that is open, if one is."""
        both = (self.changing.save, self.correcting.save)
        return next((one for one in both if one.isVisible()), None)

    def step_back(self) -> bool:
        """Leave what is open inside: an act, a correction, a person; say whether one was."""
        if self.changing.isVisible():
            self.changing.step_back()
            return True
        if self.correcting.isVisible():
            self._on_correct_given_up()
            return True
        for part in (self.people, self.timeline):
            if part.card.isVisible():
                part.close_card()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc goes one step back, at last to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.step_back():
            self.left.emit()


def _look_up(desk: Desk, household: str) -> Opened:
    page, villages = households.household_page(desk, household), households.villages(desk)
    entries = timeline.timeline(desk, household)
    return Opened(page, entries, villages, others.look_up(desk, household))
