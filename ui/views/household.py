"""A household: who lives there, what was decided and computed, what was given, what is disputed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import HouseholdPage, Seen
from gpn_desktop.services.sitting import may_fill_in
from gpn_desktop.support.records import SupportRecord
from ui import reasons
from ui.look import geometry
from ui.look.blocks import Block, Fact, Facts, emptied, said, strip
from ui.look.flow import flowing
from ui.look.parts import button, card, chip, column, label, reveal, row, scrolled
from ui.look.signs import class_tone, class_words
from ui.look.states import Stage, Step
from ui.models.people import SUPPORTS, SURVEYS, code_words, village_words
from ui.models.rows import RowTableModel
from ui.models.table import WholeTable
from ui.nouns import field_words
from ui.views import findings, others
from ui.views.confirmation import ConfirmStep
from ui.views.correcting import CorrectCard
from ui.views.history import FILLED, History
from ui.views.others import FillStep, OtherForms, Others
from ui.views.page import Goal, Ways, form_goal
from ui.views.people import People
from ui.words import dotted, translate

TONES: Final = {"error": "bad", "waiting": "warn", "warning": "warn", "info": "accent"}


@dataclass(frozen=True)
class Opened:
    """What was looked up for a household: all about it, its other forms, the villages."""

    page: HouseholdPage
    villages: tuple[Village, ...]
    others: Others


class HouseholdView(QWidget):
    """The detail of a household; it looks itself up again when it is told to."""

    left = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.household = ""
        self._shown: HouseholdPage | None = None
        self._seen: Seen = {}  # when the corrections were begun
        self._build()
        self._stage = Stage(self._area)
        self.setLayout(column(self._stage))
        self.setFocusProxy(self.review)
        self.clear()

    def _build(self) -> None:
        self._name = said("", "household.name", "title", wraps=True)
        self._class = chip("")
        self._class.setObjectName("household.class")
        self._where = said("", "household.where", "quiet", wraps=True)
        self._facts = Facts("household")
        self.review = self._button(self.tr("Review this household"), "review", "review", "first")
        self.support = self._button(self.tr("Record a support"), "support", "support")
        self.correct = self._button(self.tr("Correct"), "correct", "edit")
        self.fill = FillStep(self._desk, self._on_form_chosen)
        self.confirm = ConfirmStep(self, self._desk, self._ways, lambda: self.household)
        self._lock()
        self._strips = QVBoxLayout()
        self.correcting = CorrectCard(self._on_save, self._on_correct_left)
        self.people = People(self._ways.workbench, self._desk)
        self.history = History(self._on_survey_wanted)
        self.supports: WholeTable[SupportRecord] = WholeTable(
            RowTableModel(SUPPORTS), self.tr("Supports"), self._on_support_opened
        )
        self.supports.setObjectName("household.supports")
        self.surveys: WholeTable[SurveyRow] = WholeTable(
            RowTableModel(SURVEYS), self.tr("Surveys"), self._on_survey_opened
        )
        self.surveys.setObjectName("household.surveys")
        self.others = OtherForms(self._ways)
        self._comments = QVBoxLayout()
        self._blocks = {
            "people": Block(self.tr("People"), self.people),
            "history": Block(self.tr("Results by year"), _framed(self.history)),
            "supports": Block(self.tr("Supports"), _or_nothing(self.supports)),
            "surveys": Block(self.tr("Surveys"), _or_nothing(self.surveys)),
            "others": Block(self.tr("Other forms"), self.others),
            "comments": Block(self.tr("Comments"), _held(self._comments)),
        }
        self._area = scrolled(self._content(), is_whole=True)
        self.people.opened.connect(self._on_person_opened)

    def _lock(self) -> None:
        """Say who may, where the person at this desk may only look."""
        may = self._desk.may("entry")
        for made in (self.support, self.correct):
            made.setEnabled(may)
            if not may:
                made.setToolTip(self.tr("Only who has the right to enter data may do this."))

    def _button(self, text: str, name: str, icon: str, kind: str = "") -> QPushButton:
        call: Callable[[], object] = getattr(self, f"_on_{name}_clicked")
        made = button(text, call, icon=icon, kind=kind)
        made.setObjectName(f"household.{name}")
        return made

    def _content(self) -> QWidget:
        head = row(self._name, self._class, gap=12)
        head.setStretch(0, 1)
        head.setAlignment(self._class, Qt.AlignmentFlag.AlignTop)
        steps = flowing(
            self.review, self.support, self.correct, self.fill.button, self.confirm.button
        )
        self._top = card(column(head, self._where, self._facts, steps, gap=8))
        whole = column(
            self._top, self.correcting, self._strips, *self._blocks.values(), None, gap=16
        )
        whole.setContentsMargins(0, 0, 0, 8)
        content = QWidget()
        content.setLayout(whole)
        return content

    # what is shown

    def clear(self) -> None:
        """Show that no household is chosen."""
        self.household, self._shown = "", None
        self._stage.show_empty(
            self.tr("No household chosen"),
            self.tr("Choose one in the list; Enter opens it."),
            None,
            "households",
        )

    def open(self, household: str, *, by_choice: bool = True) -> None:
        """Show a household; ``by_choice``: somebody opened it, which is written down."""
        if household != self.household:
            self._show_correcting(wanted=False)
            self.people.card.put_away()
        self._stage.show_loading(again=household == self.household)
        self.household = household
        if by_choice:
            self._ways.workbench.do(
                self, lambda: households.open_household(self._desk, household), lambda _: None
            )
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
        self._show_strips(found.page)
        self.people.show_people(found.page.people, found.page.doubts)
        self._blocks["people"].retitle(
            self.tr("People ({count})").format(count=len(found.page.people))
        )
        self.history.show_results(found.page.results)
        self.supports.rows.set_rows(found.page.supports)
        self.surveys.rows.set_rows(found.page.surveys)
        self._show_comments(found.page)
        self._show_blocks(found.page)
        self.fill.show_forms(found.others.offered)
        self._blocks["others"].setVisible(self.others.show_forms(found.others))
        self._stage.show_content()
        if self.correcting.waits_for(self.household):
            self._on_correct_clicked()

    @property
    def title(self) -> str:
        """Give the name of the head, as the title of the page."""
        head = self._shown.head if self._shown else None
        return head.full_name if head else self.tr("Household without a head")

    def _show_head(self, page: HouseholdPage) -> None:
        self._name.setText(self.title)
        self._class.setText(class_words(page.class_now))
        tone = FILLED.get(class_tone(page.class_now), "plain")
        self._class.setProperty("chip", tone)
        self._class.style().unpolish(self._class)
        self._class.style().polish(self._class)
        parts = (
            village_words(page.village),
            code_words("area", page.household.area),
            page.household.code,
        )
        self._where.setText(dotted(*parts))
        facts = (
            Fact("phone", self.tr("Telephone"), page.household.phone),
            Fact("address", self.tr("Address"), page.household.address),
            Fact("note", self.tr("Note"), page.household.note),
        )
        self._facts.show_facts([fact for fact in facts if fact.words])
        words = self._review_words(page)
        self.review.setText(words)
        self.review.setAccessibleName(words)

    def _review_words(self, page: HouseholdPage) -> str:
        """Say what the first step leads to: a survey to fill in, or one to read."""
        if not may_fill_in(self._desk):
            return self.tr("Read its survey")
        if page.draft:
            return self.tr("Go on with the draft")
        if page.surveys and page.surveys[0].state == State.RETURNED.value:
            return self.tr("Correct the returned survey")
        return self.tr("Review this household")

    def _show_returned(self, page: HouseholdPage) -> None:
        """Say why the survey that stands was returned, where the next step is to correct it."""
        newest = page.surveys[0] if page.surveys else None
        if newest is None or newest.state != State.RETURNED.value:
            return
        said_ = [
            one for one in page.comments if (one.subject, one.verdict) == (newest.id, RETURNED)
        ]
        general = [one.text for one in said_ if not one.place] or [one.text for one in said_]
        told = "; ".join(reversed(general))  # the newest comes first
        words = self.tr("The survey was returned: {comment}").format(comment=told)
        step = Step(
            self.tr("See the survey"), partial(self._on_survey_wanted, newest.id), "comment"
        )
        self._strips.addWidget(strip(words, step, icon="return", name="household.returned"))

    def _show_strips(self, page: HouseholdPage) -> None:
        emptied(self._strips)
        self._show_returned(page)
        if page.disputes:
            words = self.tr("Two values stand against each other: {fields}")
            step = Step(self.tr("Look at them"), self._on_disputes_wanted, "conflict")
            fields = ", ".join(field_words(one.kind, one.field) for one in page.disputes)
            made = strip(words.format(fields=fields), step, tone="bad", icon="conflict")
            made.setObjectName("household.disputes")
            self._strips.addWidget(made)
        for member in page.findings:
            said_ = " ".join((reasons.said(member.check), findings.remedy(member.check))).strip()
            tone, name = TONES[member.severity.value], f"household.finding.{member.check.value}"
            self._strips.addWidget(strip(said_, tone=tone, name=name))
        for noted in page.noted:
            name, tone = f"household.finding.{noted.code}", TONES[noted.severity]
            other = findings.lead(noted, self._ways.go)
            self._strips.addWidget(strip(findings.whole(noted), other, tone=tone, name=name))
        names = [one.full_name for one in page.people if one.id in page.doubts]
        if names:
            words = self.tr("Numbers to check: {names}. Open the person to see why.")
            told = words.format(names=", ".join(names))
            self._strips.addWidget(strip(told, icon="people", name="household.doubts"))

    def _show_comments(self, page: HouseholdPage) -> None:
        emptied(self._comments)
        for comment in page.comments:
            self._comments.addWidget(self._comment(comment))

    def _comment(self, comment: Comment) -> QFrame:
        returned = comment.verdict == RETURNED
        words = label(comment.text, wraps=True)
        words.setObjectName("household.comment")
        see = button(
            self.tr("See the survey"), partial(self._on_survey_wanted, comment.subject), kind="link"
        )
        line = row(words, see, gap=10)
        line.setStretch(0, 1)
        if returned:
            line.insertWidget(0, chip(self.tr("returned"), "bad"))
        return card(line, margin=12)

    def _show_blocks(self, page: HouseholdPage) -> None:
        self._blocks["history"].setVisible(bool(page.results))
        self._blocks["comments"].setVisible(bool(page.comments))
        for name, found in (("supports", page.supports), ("surveys", page.surveys)):
            content = self._blocks[name].content
            assert isinstance(content, OrNothing)  # noqa: S101 - told to the type checker
            content.show_table(bool(found))

    # what is done

    def _on_review_clicked(self) -> None:
        self._ways.go(Goal("review", "survey", self.household))

    def _on_support_clicked(self) -> None:
        self._ways.go(Goal("support", "new", self.household))

    def _on_form_chosen(self, form_id: str) -> None:
        self._ways.go(form_goal(form_id, self.household))

    def _on_correct_clicked(self) -> None:
        if self._shown is not None:
            self._show_correcting(wanted=True)
            self.correcting.show_household(self._shown.household, self._villages)
            self._seen = self._shown.seen  # what comes meanwhile was not seen

    def _show_correcting(self, *, wanted: bool) -> None:
        self._top.setVisible(not wanted)
        self.correcting.setVisible(wanted)

    def _on_correct_left(self) -> None:
        self._show_correcting(wanted=False)
        self.correct.setFocus()

    def _on_save(self, changed: dict[str, str]) -> None:
        call = partial(
            households.correct_household, self._desk, self.household, changed, self._seen
        )
        self._ways.workbench.do(self, call, self._on_saved)

    def _on_saved(self, _saved: object) -> None:
        self._on_correct_left()
        self._ways.say(self.tr("The household is corrected."))

    def _on_person_opened(self) -> None:
        reveal(self.people.card)

    def _on_disputes_wanted(self) -> None:
        self._ways.go(Goal("conflicts", "household", self.household))

    def _on_support_opened(self, record: SupportRecord) -> None:
        self._ways.go(Goal("support", "record", record.id))

    def _on_survey_opened(self, survey: SurveyRow) -> None:
        self._on_survey_wanted(survey.id)

    def _on_survey_wanted(self, survey: str) -> None:
        self._ways.go(Goal("review", "result", survey))

    def step_back(self) -> bool:
        """Leave what is open inside: the card of a person, a correction; say whether one was."""
        if self.correcting.isVisible():
            self._on_correct_left()
            return True
        if self.people.card.isVisible():
            self.people.close_card()
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
    return Opened(page, villages, others.look_up(desk, household))


class OrNothing(QWidget):
    """A table, or the words that nothing is there yet."""

    def __init__(self, table: QWidget, words: str) -> None:
        super().__init__()
        self._table, self._words = table, label(words, "quiet")
        self.setLayout(column(table, self._words, gap=0))

    def show_table(self, wanted: bool) -> None:
        """Show the one or the other."""
        self._table.setVisible(wanted)
        self._words.setVisible(not wanted)


def _or_nothing(table: QWidget) -> OrNothing:
    return OrNothing(table, translate("HouseholdView", "Nothing is written down yet."))


def _framed(content: QWidget) -> QFrame:
    return card(column(content), margin=geometry.WIDE_GAP)


def _held(box: QVBoxLayout) -> QWidget:
    made = QWidget()
    box.setContentsMargins(0, 0, 0, 0)
    made.setLayout(box)
    return made
