"""Another form than a survey on its page: filled in at a household or in the commune, then read.

On the way: a household's menu, the page of forms or a draft → ``filling.take_up`` → ``Paper``;
a form that was filled in → ``SubmissionView``. Esc leads back to where one came from.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.services import filling
from gpn_desktop.services.desk import Desk
from ui.look import why
from ui.look.parts import column
from ui.models.submissions import whose_words
from ui.views.holder import Holder
from ui.views.opened import Kind, Opened, Turns
from ui.views.page import Goal, Page, Ways, form_goal
from ui.views.paper import Paper
from ui.views.submission import Looked, SubmissionView, look_up
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

FORM, READ = "form", "read"
WHY_GIVEN_UP: Final = (
    QT_TRANSLATE_NOOP("GivingUp", "Opened the wrong household"),
    QT_TRANSLATE_NOOP("GivingUp", "Opened the wrong form"),
    QT_TRANSLATE_NOOP("GivingUp", "It is not filled in this time"),
    QT_TRANSLATE_NOOP("GivingUp", "Another reason"),
)


def heading(opened: Opened) -> tuple[str, str]:
    """Give whose the form is, and where that household lives."""
    home = opened.household
    return whose_words(home.head_name, home.id), dotted(home.village_name, home.code)


def giving_up(whose: str) -> why.Question:
    """Give what is asked before a form is given up."""
    return why.Question(
        translate("GivingUp", "Give this form up: {who}").format(who=whose),
        translate("GivingUp", "Its answers go; the register and other forms stay as they are."),
        [translate("GivingUp", one) for one in WHY_GIVEN_UP],
        translate("GivingUp", "Go on filling in"),
        translate("GivingUp", "Give up"),
    )


KIND: Final = Kind(heading, filling.complete, giving_up, (ErrorCode.SUBMISSION_SUPERSEDED,))


class FillingView(Holder):
    """Holds one form that is filled in, or the answers of one."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._submission = ""
        self.shown: SubmissionView | None = None

    @property
    def title(self) -> str:
        """Give which form stands here."""
        if self.paper is not None:
            return self.paper.entry.edition.title
        if self.shown is not None:
            return self.tr("Answers: {form}").format(form=self.shown.title)
        return self.tr("Form")

    def key_of(self, opened: Opened) -> str:
        """Override Holder.key_of: the form, of which household it is, which correction it is."""
        entry = opened.entry
        form_id = entry.edition.form_id if entry else ""
        correction = entry.draft.id if entry and entry.draft.is_correction else ""
        return form_goal(form_id, opened.household.id, correction).entity

    # opening

    def open(self, key: str, *, again: bool = False) -> None:
        """Begin or take up a form, by its id and the household, as ``form_goal`` writes them."""
        if self.paper is not None and self.wanted == key and not again:
            return
        self.close_paper()
        self.wanted, self._submission = key, ""
        form_id, household, correction = f"{key}  ".split(" ")[:3]
        if correction:
            self.sit(partial(filling.go_on, self._desk, correction))
        else:
            self.sit(partial(filling.take_up, self._desk, form_id, household))

    def show_answers(self, submission: str) -> None:
        """Show a form that was filled in."""
        self.close_paper()
        self.wanted, self._submission = "", submission
        self._look()

    def correct(self, submission: str) -> None:
        """Take a form that was filled in up as its next revision."""
        self.close_paper()
        self.sit(partial(filling.correct, self._desk, submission))

    def stands_at(self) -> tuple[str, str]:
        """Give what is filled in by form and household, what is read by its id."""
        is_read = self.paper is None and bool(self._submission)
        return (READ, self._submission) if is_read else (FORM, self.wanted)

    def refresh(self) -> None:
        """Look answers up again; a form is never changed under the officer's hands."""
        if self.paper is None and self._submission:
            self._look()

    def _look(self) -> None:
        if self.shown is None:
            self._stage.show_loading()
        query = partial(look_up, self._desk, self._submission)
        self._ways.workbench.look(self, query, self._show_answers, self._on_look_failed)

    def take(self, opened: Any) -> None:
        """Override Holder.take."""
        ways = (self._on_completed, self._on_given_up, self._on_again, self._on_correction_wanted)
        self.show_paper(Paper(self._desk, self._ways, opened, Turns(KIND, *ways)))

    def _show_answers(self, looked: Looked) -> None:
        """Show the answers; those that stand here already change under a still hand."""
        before = self.shown
        if before is not None and before.looked == looked:
            self._stage.show_content()
            return
        held = self.window().focusWidget()
        self.empty()
        self.shown = SubmissionView(self._desk, self._ways, looked)
        self.shown.correction_wanted.connect(self.correct)
        self.shown.another_wanted.connect(self._on_another_wanted)
        self.shown.replaced.connect(self.show_answers)
        self._box.addWidget(self.shown)
        self._stage.show_content()
        if before is None:
            self.arrived.emit()
        elif held is None or before.isAncestorOf(held):
            self.take_focus()

    def _on_look_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self._look)
        self.arrived.emit()

    # what stands here tells

    def _on_completed(self, made: Submission) -> None:
        self._ways.say(self.tr("The form is completed."))
        self.hold_focus()
        self.empty()
        self.wanted, self._submission = "", made.id
        self._look()

    def _on_given_up(self) -> None:
        self._ways.say(self.tr("The form was given up."))
        self.empty()
        self.wanted = ""
        self.left.emit()

    def _on_again(self) -> None:
        key = self.wanted
        self.empty()
        self.open(key, again=True)

    def _on_correction_wanted(self) -> None:
        draft = self.wanted.rpartition(" ")[2]
        self.empty()
        self.sit(partial(filling.correct_standing, self._desk, draft))

    def _on_another_wanted(self) -> None:
        if self.shown is not None and self.shown.found.submission is not None:
            form_id = self.shown.found.submission.form_id
            self._ways.go(form_goal(form_id, self.shown.found.household.id))

    # leaving, and what the window asks

    def leave(self) -> None:
        """Override Holder.leave."""
        super().leave()
        self._submission = ""

    def empty(self) -> None:
        """Override Holder.empty."""
        self.shown = None
        super().empty()

    def parts(self) -> Sequence[QWidget]:
        """Give the widgets that F6 visits."""
        if self.shown is not None:
            return self.shown.parts()
        return (self.paper.view,) if self.paper else (self,)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Holder.acts."""
        return super().acts() if self.shown is None else self.shown.acts()

    def enter(self, part: QWidget) -> None:
        """Put the focus into a part of what stands here."""
        if self.shown is not None and part is not self:
            self.shown.enter(part)
        else:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        shown = self.paper or self.shown
        if shown is not None:
            shown.take_focus()


class FillingPage(Page):
    """The page of one form; it is not in the rail."""

    shows = ("submissions", "households", "places")

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._ways = ways
        self.view = FillingView(desk, ways)
        self.view.arrived.connect(self._on_arrived)
        self.view.came_back.connect(self._on_came_back)
        self.view.left.connect(self._on_left)
        self.setLayout(column(self.view))

    @property
    def title(self) -> str:  # type: ignore[override]
        """Give which form stands here."""
        return self.view.title

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return self.view.parts()

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        self.view.enter(part)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts."""
        return self.view.acts()

    def cycle(self, step: int) -> bool:
        """Override Page.cycle."""
        return self.view.cycle(step)

    def help_here(self) -> str:
        """Override Page.help_here."""
        return self.view.help_here()

    def stands_at(self) -> tuple[str, str]:
        """Override Page.stands_at."""
        return self.view.stands_at()

    def open(self, goal: Goal) -> None:
        """Override Page.open: a form as ``form_goal`` names it, or answers by their id."""
        if goal.kind == FORM:
            self.view.open(goal.entity)
        elif goal.kind == READ:
            self.view.show_answers(goal.entity)

    def leave(self) -> bool:
        """Override Page.leave: what was typed is kept, the window leads to where one came from."""
        self.view.leave()
        return False

    def refresh(self) -> None:
        """Override Page.refresh."""
        self.view.refresh()

    def _on_arrived(self) -> None:
        if self.isVisible():
            self._ways.go(Goal("filling"))  # says the title anew and brings the focus there

    def _on_came_back(self) -> None:
        self._ways.go(Goal("filling"))

    def _on_left(self) -> None:
        self._ways.back()
