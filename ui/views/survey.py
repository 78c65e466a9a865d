"""A household's survey on its page: the form while it is filled in, then what came of it.

On the way: a household → ``surveying.take_up`` → ``Paper``, or ``ResultView`` of a survey that was
completed. Another household may be opened at any time; the one before is left, nothing is lost.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import surveying
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.surveying import Sitting
from ui.look.blocks import emptied
from ui.look.parts import column
from ui.look.states import Stage
from ui.views.comments import CommentsPanel
from ui.views.page import Ways
from ui.views.paper import Paper, Turns
from ui.views.result import ResultView


class SurveyView(QWidget):
    """Holds the open survey of one household, or its result."""

    arrived = Signal()  # what was asked for stands here now
    came_back = Signal()  # a survey that was left could not be kept and stands here again
    left = Signal()  # back to the list
    next_wanted = Signal(str)  # the household after this one, please

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.household, self._survey = "", ""
        self.paper: Paper | None = None
        self.result: ResultView | None = None
        self.talk = CommentsPanel(desk, ways)  # outlives each result: what is written in it stays
        self.talk.wanted.connect(self._on_answer_wanted)
        self._held = QWidget()
        self._box = QVBoxLayout(self._held)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._stage = Stage(self._held)
        self.setLayout(column(self._stage))

    @property
    def title(self) -> str:
        """Give whose survey this is."""
        shown = self.paper or self.result
        if shown is None:
            return self.tr("Survey")
        words = self.tr("Survey: {who}") if self.paper else self.tr("Result: {who}")
        return words.format(who=shown.sitting.household.head_name)

    # opening

    def open(self, household: str, *, again: bool = False) -> None:
        """Begin, take up or show the survey of a household."""
        if self.paper is not None and self.household == household and not again:
            return
        self._close()
        self.household, self._survey = household, ""
        self._sit(partial(surveying.take_up, self._desk, household))

    def show_result(self, survey: str) -> None:
        """Show what came of a survey."""
        self._close()
        self.household, self._survey = "", survey
        self._look()

    def correct(self, survey: str) -> None:
        """Take a completed survey up as its next revision."""
        self._close()
        self._sit(partial(surveying.correct, self._desk, survey))

    def stands_at(self) -> tuple[str, str]:
        """Give the survey being filled in by its household, a result by its survey."""
        shows_result = self.paper is None and bool(self._survey)
        return ("result", self._survey) if shows_result else ("survey", self.household)

    def refresh(self) -> None:
        """Look a result up again; a form is never changed under the officer's hands."""
        if self.paper is None and self._survey:
            self._look()

    def _on_answer_wanted(self, place: str) -> None:
        if self.result is not None:
            self.result.show_answer(place)

    def _sit(self, service: Callable[[], Done[Sitting]]) -> None:
        self._stage.show_loading()
        self._hold_focus()
        wanted = self.household
        failed = partial(self._on_failed, wanted, service)
        self._ways.workbench.do(self, service, partial(self._on_sat, wanted), failed)

    def _hold_focus(self) -> None:
        """Keep the focus here while what had it goes: it would leave for the rail."""
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        if self.result is None:
            self._stage.show_loading()
        query = partial(surveying.shown, self._desk, self._survey)
        self._ways.workbench.look(self, query, self._show_result, self._on_look_failed)

    def _on_sat(self, wanted: str, sitting: Sitting) -> None:
        if wanted != self.household:
            return  # another household was asked for meanwhile
        if sitting.entry is None:
            self._show_what_stands(sitting)
            return
        self.household = sitting.household.id
        turns = Turns(
            self._on_completed, self._on_given_up, self._on_again, self._on_correction_wanted
        )
        self.paper = Paper(self._desk, self._ways, sitting, turns)
        self._show(self.paper)

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
        self._empty()
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

    def _show(self, made: QWidget) -> None:
        self._box.addWidget(made)
        self._stage.show_content()
        self.arrived.emit()

    def _on_failed(
        self, wanted: str, service: Callable[[], Done[Sitting]], error: GpnError
    ) -> None:
        if wanted == self.household:
            self._stage.show_error(error, partial(self._sit, service))
            self.arrived.emit()

    def _on_look_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self._look)
        self.arrived.emit()

    # what a paper tells

    def _on_completed(self, survey: Survey) -> None:
        self._ways.say(self.tr("The survey is completed."))
        self._empty()
        self._hold_focus()
        self.household, self._survey = "", survey.id
        self._look()

    def _on_given_up(self) -> None:
        self._ways.say(self.tr("The survey was given up."))
        self._empty()
        self.household = ""
        self.left.emit()

    def _on_again(self) -> None:
        household = self.household
        self._empty()
        self.open(household, again=True)

    def _on_correction_wanted(self) -> None:
        self._empty()
        self._sit(partial(surveying.correct_standing, self._desk, self.household))

    # leaving

    def leave(self) -> None:
        """Leave the survey; it comes back by itself where something could not be kept."""
        self._close()
        self.household, self._survey = "", ""

    def _close(self) -> None:
        """Make room; a paper goes only once everything of it is kept."""
        if self.paper is None:
            self._empty()
            return
        leaving, self.paper = self.paper, None
        self._box.removeWidget(leaving)
        leaving.hide()
        leaving.left.connect(self._on_paper_left)
        leaving.stayed.connect(self._on_paper_stayed)
        leaving.leave()

    def _on_paper_left(self, paper: Paper) -> None:
        if paper is not self.paper:
            paper.deleteLater()

    def _on_paper_stayed(self, paper: Paper) -> None:
        if self.paper is None:
            self._empty()
            self.paper, self.household = paper, paper.sitting.household.id
            self._show(paper)
            paper.show()
            self.came_back.emit()

    def _empty(self) -> None:
        self.paper = self.result = None
        self.talk.hide()
        self.talk.setParent(self)
        emptied(self._box)

    def step_back(self) -> bool:
        """Go back from the comments, where they stand in the place of the result."""
        return self.result is not None and self.result.leave_talk()

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Give the widgets that F6 visits."""
        if self.result is not None:
            return self.result.parts()
        return (self.paper.form,) if self.paper else (self,)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done here."""
        if self.paper is not None:
            return {"add": self.paper.form.add, "complete": self.paper.form.complete}
        if self.result is None:
            return {}
        return {"complete": self.talk.writing.say, "print": self.result.print}

    def cycle(self, step: int) -> bool:
        """Take F6 within a form: its sections."""
        if self.paper is None:
            return False
        self.paper.form.next_section(step)
        return True

    def help_here(self) -> str:
        """Give the guidance of the question one is at."""
        return self.paper.form.help_here() if self.paper else ""

    def enter(self, part: QWidget) -> None:
        """Put the focus into a part of what stands here."""
        if self.result is not None and part is not self:
            self.result.enter(part)
        else:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        shown = self.paper or self.result
        if shown is not None:
            shown.take_focus()
