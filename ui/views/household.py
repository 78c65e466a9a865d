"""A household: who lives there, what was decided and computed, what was given, what is disputed."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry import acts
from gpn_desktop.registry.moves import Event
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import HouseholdPage, Seen
from ui.acts import done
from ui.look.parts import card, column, reveal, scrolled, seen, settle
from ui.look.states import Stage
from ui.odd_clock import OddClock
from ui.views.bands import Bands
from ui.views.changing import ChangeCard
from ui.views.confirmation import ConfirmStep
from ui.views.correcting import CorrectCard
from ui.views.household_parts import HouseholdHead
from ui.views.household_records import HouseholdRecords, Opened, look_up
from ui.views.household_steps import HouseholdSteps, Led
from ui.views.just_done import JustDone
from ui.views.others import FillStep
from ui.views.page import Goal, Ways, form_goal
from ui.views.pairs import Pairs
from ui.words import dotted


class HouseholdView(QWidget):
    """The detail of a household; it looks itself up again when it is told to."""

    left = Signal()
    found = Signal()  # what it shows stands there

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.household, self._added = "", ""
        self._shown: HouseholdPage | None = None
        self._invites, self._has_come, self._back = True, False, ""
        content = QWidget()
        self._area = scrolled(content, is_whole=True)
        self._stage = Stage(self._area)
        self._build()
        self.setLayout(column(self.changing.head, self._stage, self.changing.foot))
        content.setLayout(self._whole())  # last: what is moved with its parts is styled again
        self.setFocusProxy(self.steps.review)
        self.clear()

    def _build(self) -> None:
        desk, ways = self._desk, self._ways
        self._head = HouseholdHead(self._on_reveal_clicked)
        self.fill = FillStep(desk, self._on_form_chosen)
        self.confirm = ConfirmStep(self, desk, ways, lambda: self.household)
        led = Led(
            self._on_review_clicked,
            self._on_support_clicked,
            self._on_correct_clicked,
            self._on_change_clicked,
        )
        self.steps = HouseholdSteps(desk, led, self.fill, self.confirm)
        self._bands = Bands(ways)
        self.just_done = JustDone(desk, ways, self._on_changes_left)
        self.pairs = Pairs(desk, ways, self._on_change_written)
        self.changing = ChangeCard(desk, ways)
        self.correcting = CorrectCard(
            self._on_save,
            self._on_correct_given_up,
            self._on_disputed,
            OddClock(desk, ways.workbench, "household.correct.clock"),
        )
        self.records = HouseholdRecords(desk, ways)
        self.people, self.timeline = self.records.people, self.records.timeline
        self._hear()

    def _hear(self) -> None:
        """Hear what its parts tell."""
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
        self.steps.allow(page)
        closed = page.household.deleted is not None
        first = self._bands.first_step() if closed else None
        self.setFocusProxy(first or self.steps.review)
        self.people.card.allow(may=self._desk.may_write and not closed)

    def _whole(self) -> QVBoxLayout:
        self._top = card(column(self._head, self.steps.line, gap=8))
        cards = (self._top, self.correcting, self.changing, self._bands, self.pairs)
        whole = column(self.just_done, *cards, *self.records.blocks.values(), None, gap=16)
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

    def open(self, household: str, *, by_choice: bool = True, back: str = "") -> None:
        """Show a household; ``by_choice``: somebody opened it, which is written down.

        ``back`` is who of it is to be written down as come back, at once.
        """
        if household != self.household:
            self.just_done.put_away()
            self._tell_left(whose=self.whose())
            self._show_correcting(wanted=False)
            self.people.card.put_away()
            self.changing.hide()
        seen(self._stage, True)
        self._stage.show_loading(again=household == self.household)
        self.household, self._has_come, self._back = household, True, back
        if by_choice:
            opened = partial(households.open_household, self._desk, household)
            self._ways.workbench.do(self, opened, lambda _: None)
        self.refresh()

    def refresh(self) -> None:
        """Look the household up again."""
        if self.household:
            wanted, desk = self.household, self._desk
            self._ways.workbench.look(
                self, partial(look_up, desk, wanted), self._on_found, self._on_failed
            )

    def _on_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self.refresh)

    def _on_found(self, found: Opened) -> None:
        self._shown, self._villages = found.page, found.villages
        self._head.show_page(found.page, self.title)
        self.steps.name_review(found.page)
        self.found.emit()
        self._bands.show_page(found.page)
        self.pairs.look_up(found.page.household.id)
        self._allow(found.page)
        self.records.show(found)
        self.fill.show_forms(found.others.offered)
        self._stage.show_content()
        if found.page.household.id == self._added:
            self._tell_added(found)
        self.correcting.hear(found.page, found.villages)
        if self.correcting.waits_for(self.household):
            self._on_correct_clicked()
        if self.changing.waits_for(self.household) and self.changing.isHidden():
            self.changing.go_on()
        if self._back and self._desk.may("entry"):
            self._tell_left()
            self.changing.come_back(self.household, self._back)
        self._back = ""
        settle(self._area)
        if found.page.household.deleted is not None and self._has_come:
            reveal(self._bands)  # all of why it is gone is in sight
        self._has_come = False

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
        if not is_name and self._shown is not None and self._shown.today is not None:
            who = self.tr("Joined to another")  # which one is said below, where it is not cut
        return words.format(code=code, who=who if is_name else f"{who[:1].lower()}{who[1:]}")

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
        self.steps.correct.setFocus()

    def _on_disputed(self) -> None:
        self._ways.go(Goal("conflicts", "household", self.household))

    def _on_save(self, changed: dict[str, str], seen: Seen) -> None:
        call = partial(households.correct_household, self._desk, self.household, changed, seen)
        self._ways.workbench.do(self, call, self._on_saved, self.correcting.refuse)

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

    def _on_change_clicked(self) -> None:
        self.changing.choose(self.household)

    def _on_person_wrong(self, person: str) -> None:
        self.changing.correct(self.household, person)

    def _on_return_wanted(self, person: str) -> None:
        self.changing.come_back(self.household, person)

    def _on_doubts_wanted(self) -> None:
        if self._shown is not None:
            self.records.show_doubts(self._shown)

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
        return self.records.step_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc goes one step back, at last to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.step_back():
            self.left.emit()
