"""A household's survey on its page: the form while it is filled in, then what came of it.

On the way: a household → ``surveying.take_up`` → ``Paper``, or ``ResultView`` of a survey that was
completed. Another household may be opened at any time; the one before is left, nothing is lost.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.compared import points_since
from gpn_desktop.reviews.rounds import ListedRow
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import entry, surveying, withheld
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.surveying import Sitting
from ui.look import why
from ui.look.signs import computed_words
from ui.look.states import Step
from ui.tidings import locked
from ui.views.comments import CommentsPanel
from ui.views.holder import Holder
from ui.views.next_paper import Before, of_round
from ui.views.opened import Kind, Opened, Turns
from ui.views.page import Goal, Ways
from ui.views.paper import Paper
from ui.views.reckoning import Reckoning
from ui.views.result import ResultView
from ui.words import QT_TRANSLATE_NOOP, translate

WHY_GIVEN_UP: Final = (
    QT_TRANSLATE_NOOP("GivingUp", "Opened the wrong household"),
    QT_TRANSLATE_NOOP("GivingUp", "The household is not reviewed this time"),
    QT_TRANSLATE_NOOP("GivingUp", "To begin anew from the register"),
    QT_TRANSLATE_NOOP("GivingUp", "Another reason"),
)


def heading(opened: Opened) -> tuple[str, str]:
    """Give the head of the household, and where it lives; the title has its code."""
    return opened.household.head_name, opened.household.village_name


def giving_up(whose: str) -> why.Question:
    """Give what is asked before a survey is given up."""
    return why.Question(
        translate("GivingUp", "Give the survey of {who} up").format(who=whose),
        translate("GivingUp", "Its answers go; the register and earlier surveys stay as they are."),
        [translate("GivingUp", one) for one in WHY_GIVEN_UP],
        translate("GivingUp", "Go on filling in"),
        translate("GivingUp", "Give up"),
    )


KIND: Final = Kind(
    heading,
    entry.complete,
    giving_up,
    (
        ErrorCode.SURVEY_ALREADY_COMPLETED,
        ErrorCode.SURVEY_WAS_RETURNED,
        ErrorCode.SURVEY_WITHDRAWN,
    ),
    is_in_title=True,
)


class SurveyView(Holder):
    """Holds the open survey of one household, or its result."""

    next_wanted = Signal(str)  # the household after this one, please

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._survey, self._memory = "", dict[str, str]()
        self.queue: Callable[[], Sequence[str]] = tuple  # the list as it is narrowed
        self.result: ResultView | None = None
        self.talk = CommentsPanel(desk, ways)  # outlives each result: what is written in it stays
        self.talk.wanted.connect(self._on_answer_wanted)

    @property
    def title(self) -> str:
        """Give whose survey this is."""
        if self.paper is not None:
            home = self.paper.opened.household
            words = self.tr("Survey {code}: {who}") if home.code else self.tr("Survey: {who}")
            return words.format(code=home.code, who=home.head_name)
        if self.asking is not None:
            return self.tr("Keying from paper")
        if self.result is not None:
            who = self.result.sitting.household.head_name
            return self.tr("Result: {who}").format(who=who)
        return self.tr("Survey")

    # opening

    def open(self, household: str, *, again: bool = False) -> None:
        """Begin, take up or show the survey of a household."""
        if self.paper is not None and self.wanted == household and not again:
            return
        self.close_paper()
        self.wanted, self._survey = household, ""
        self.sit(partial(surveying.take_up, self._desk, household))

    def show_result(self, survey: str) -> None:
        """Show what came of a survey."""
        self.close_paper()
        self.wanted, self._survey = "", survey
        read = partial(withheld.note_read, self._desk, survey)
        self._ways.workbench.do(self, read, lambda _: None)
        self._look()

    def correct(self, survey: str) -> None:
        """Take a completed survey up as its next revision."""
        self.close_paper()
        self.sit(partial(surveying.correct, self._desk, survey))

    def ask_number(self, before: Before | None = None) -> None:
        """Ask whose paper form is next."""
        self._survey = ""
        self.ask_whose(of_round(), before, self.queue())

    def on_number_chosen(self, one: ListedRow) -> None:
        """Override Holder.on_number_chosen."""
        self._ways.go(Goal("review", "survey", one.household))

    def stands_at(self) -> tuple[str, str]:
        """Give the survey being filled in by its household, a result by its survey."""
        if self.asking is not None:
            return ("keying", "")
        shows_result = self.paper is None and bool(self._survey)
        return ("result", self._survey) if shows_result else ("survey", self.wanted)

    def refresh(self) -> None:
        """Look a result up again; a form is never changed under the officer's hands."""
        if self.paper is None and self._survey:
            self._look()

    def _on_answer_wanted(self, place: str) -> None:
        if self.result is not None:
            self.result.show_answer(place)

    def _look(self) -> None:
        if self.result is None:
            self._stage.show_loading()
        query = partial(surveying.shown, self._desk, self._survey)
        self._ways.workbench.look(self, query, self._show_result, self._on_look_failed)

    def take(self, opened: Sitting) -> None:
        """Override Holder.take."""
        found = opened.entry
        if found is None:
            self._show_what_stands(opened)
        else:
            self.show_paper(self._paper(opened, found))

    def _paper(self, opened: Sitting, found: Entry) -> Paper:
        ways = (self._on_completed, self._on_given_up, self._on_again, self._on_correction_wanted)
        compared = partial(surveying.beside_earlier, self._desk, opened)
        since = partial(points_since, opened.last_survey)
        sums = Reckoning(found.session, opened.year, opened.last_year, compared, since)
        turns = Turns(KIND, *ways, self._memory)
        return Paper(self._desk, self._ways, opened, turns, sums=sums, last=opened.last_time)

    def _show_what_stands(self, sitting: Sitting) -> None:
        """Show a completed survey, or say why there is none and nothing to fill in."""
        if sitting.result is not None:
            self._survey = sitting.result.survey.id
            self._show_result(sitting)
            return
        head = sitting.household.head_name
        so = self.tr("There is no survey of {who} yet").format(who=head)
        if self._desk.is_office:
            came = self.tr("It is filled in at the commune and comes with its next package.")
            self._stage.show_empty(so, came, icon="survey")
        elif self._desk.may("entry") and self._desk.unheard is not None:
            self._stage.show_locked(*locked(self._desk.unheard))
        else:
            self._stage.show_locked(so, self.tr("Who may enter data at this desk fills it in."))
        self.arrived.emit()

    def _show_result(self, sitting: Sitting) -> None:
        """Show a result; one that stands here already changes under a still hand."""
        before = self.result
        if before is not None and before.sitting == sitting:
            self._stage.show_content()
            return
        held = self.window().focusWidget()
        self.empty()
        self.result = ResultView(self._desk, self._ways, sitting, self.talk)
        self.result.correction_wanted.connect(self.correct)
        self.result.next_wanted.connect(self.next_wanted)
        self._box.addWidget(self.result)
        self._stage.show_content()
        if before is None:
            self.arrived.emit()
        elif held is not None and self.talk.isAncestorOf(held):
            held.setFocus()
        elif held is None or before.isAncestorOf(held):
            self.take_focus()

    def _on_look_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self._look)
        self.arrived.emit()

    # what a paper tells

    def _on_completed(self, survey: Survey) -> None:
        paper = self.paper
        self._ways.say(self.tr("The survey is completed."))
        self.hold_focus()
        self.empty()
        if paper is not None and paper.entering.is_keyed:
            self.ask_number(self._before(paper, survey))
            return
        self.wanted, self._survey = "", survey.id
        self._look()

    def _before(self, paper: Paper, survey: Survey) -> Before:
        """Say whose paper form was completed, and what it came to."""
        found = next(iter(survey.computed.values()), Computed())
        words = self.tr("Completed: {who}. Computed: {what}").format(
            who=paper.opened.household.head_name, what=computed_words(found.poverty_class)
        )
        see = Step(self.tr("&See the result"), partial(self.show_result, survey.id), "eye")
        return Before(survey.subject, words, see)

    def _on_given_up(self) -> None:
        self._ways.say(self.tr("The survey was given up."))
        self.empty()
        self.wanted = ""
        self.left.emit()

    def _on_again(self) -> None:
        household = self.wanted
        self.empty()
        self.open(household, again=True)

    def _on_correction_wanted(self) -> None:
        self.empty()
        self.sit(partial(surveying.correct_standing, self._desk, self.wanted))

    # leaving

    def leave(self) -> None:
        """Override Holder.leave."""
        super().leave()
        self._survey = ""

    def empty(self) -> None:
        """Override Holder.empty: the comments outlive each result."""
        self.result = None
        self.talk.hide()
        self.talk.setParent(self)
        super().empty()

    def step_back(self) -> bool:
        """Go back from the comments, where they stand in the place of the result."""
        return self.result is not None and self.result.leave_talk()

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Give the widgets that F6 visits."""
        if self.result is not None:
            return self.result.parts()
        if self.asking is not None:
            return (self.asking,)
        return (self.paper.view,) if self.paper else (self,)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Holder.acts."""
        if self.result is None:
            return super().acts()
        return {"complete": self.talk.complete, "print": self.result.print}

    def enter(self, part: QWidget) -> None:
        """Put the focus into a part of what stands here."""
        if self.result is not None and part is not self:
            self.result.enter(part)
        else:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        shown = self.paper or self.result or self.asking
        if shown is not None:
            shown.take_focus()
