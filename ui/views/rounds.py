"""Reviews: the round's list of households by village, and the survey of the one that is opened."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gpn_desktop import chance
from gpn_desktop.services import rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.rounds import NEW
from gpn_desktop.services.sitting import may_fill_in
from ui.form.paper_keys import TURN
from ui.look import geometry
from ui.look.parts import column
from ui.views.listing import days_words
from ui.views.page import Goal, Page, Ways
from ui.views.round_listing import RoundListing
from ui.views.survey import SurveyView
from ui.words import QT_TRANSLATE_NOOP, dotted

PANEL_FROM: Final = 900
TO_DO: Final = (NEW, "draft", "returned")
TO_READ: Final = ("completed",)
FROM_PAPER: Final = ("F12", QT_TRANSLATE_NOOP("PageKeys", "Key from paper, household by household"))
POINTS: Final = ("F4", QT_TRANSLATE_NOOP("PageKeys", "Points and their reasons"))
LIST, VILLAGE, SURVEY, RESULT, KEYING = "list", "village", "survey", "result", "keying"


class ReviewPage(Page):
    """The list of a round; in its place the survey that is opened."""

    shows = (
        "rounds",
        "surveys",
        "drafts",
        "comments",
        "decisions",
        "households",
        "places",
        "findings",
    )

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.survey = SurveyView(desk, ways)
        self.listing = RoundListing(desk, ways)
        self.survey.queue = self.listing.households
        self.table, self.narrowing = self.listing.table, self.listing.narrowing
        self._stack = QStackedWidget()
        self._stack.addWidget(self.listing)
        self._stack.addWidget(self.survey)
        self.setLayout(column(self._stack))
        self.survey.arrived.connect(self._on_survey_arrived)
        self.survey.came_back.connect(self._on_survey_came_back)
        self.survey.left.connect(self._on_survey_left)
        self.survey.next_wanted.connect(self._on_next_wanted)

    @property
    def title(self) -> str:  # type: ignore[override]
        """Give the round, or whose survey stands in its place."""
        if self.is_open:
            return self.survey.title
        found = self.listing.found.round
        if found is None or not found.year:
            return self.tr("Reviews")
        words = self.tr("Review of {year}").format(year=found.year)
        if not geometry.is_low(self.window().height()):
            return words  # its days stand below
        return dotted(words, days_words(found, chance.today()))

    @property
    def is_open(self) -> bool:
        """Say whether a survey stands in the place of the list."""
        return self._stack.currentWidget() is self.survey

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return self.survey.parts() if self.is_open else (self.table, self.listing.villages)

    def stands_at(self) -> tuple[str, str]:
        """Override Page.stands_at: the survey or the result in the place of the list."""
        return self.survey.stands_at() if self.is_open else (LIST, "")

    def typed(self) -> Mapping[str, str]:
        """Override Page.typed: remarks that are not said."""
        return self.survey.talk.typed()

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Override Page.take_up."""
        self.survey.talk.take_up(typed)

    def landing(self) -> QWidget:
        """Override Page.landing."""
        return self.parts()[0]

    def enter(self, part: QWidget) -> None:
        """Override Page.enter: within a survey the focus goes where it was."""
        if self.is_open:
            self.survey.enter(part)
        else:
            super().enter(part)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts."""
        if self.is_open:
            return self.survey.acts()
        return {"find": self.listing.turn_to_words, "print": self.listing.taking.print}

    def heard(self) -> Sequence[tuple[str, str]]:
        """Override Page.heard: the list hears F12, a result F4."""
        if not self.is_open:
            return (FROM_PAPER,) if self.listing.may_key() else ()
        return (POINTS,) if self.survey.result is not None else ()

    def cycle(self, step: int) -> bool:
        """Override Page.cycle."""
        return self.is_open and self.survey.cycle(step)

    def help_here(self) -> str:
        """Override Page.help_here."""
        return self.survey.help_here() if self.is_open else ""

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return self.is_open

    def leave(self) -> bool:
        """Override Page.leave: from a survey to the list; what was typed is kept."""
        if not self.is_open:
            return False
        if not self.survey.step_back():
            self._leave_survey()
        return True

    def _leave_survey(self) -> None:
        if self.is_open:
            self.survey.leave()
            self._show_list()

    def open(self, goal: Goal) -> None:
        """Override Page.open."""
        if goal.kind == SURVEY:
            self.listing.stood_on = goal.entity
            self._stack.setCurrentWidget(self.survey)
            self.survey.open(goal.entity)
        elif goal.kind == RESULT:
            self._stack.setCurrentWidget(self.survey)
            self.survey.show_result(goal.entity)
        elif goal.kind == KEYING:
            self._stack.setCurrentWidget(self.survey)
            self.survey.ask_number()
        elif goal.kind in (LIST, VILLAGE):
            self._leave_survey()
            if goal.kind == VILLAGE:
                self.listing.look_into(goal.entity)

    def refresh(self) -> None:
        """Override Page.refresh."""
        self.listing.look_up()
        self.survey.refresh()

    # into a survey and back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: F12 on the list asks whose paper form is keyed."""
        if event.key() == TURN and not self.is_open and self.listing.may_key():
            self._ways.go(Goal("review", KEYING))
        else:
            super().keyPressEvent(event)

    def _on_survey_arrived(self) -> None:
        if self.isVisible() and self.is_open:
            self._ways.go(Goal("review"))  # says the title anew and brings the focus there

    def _on_survey_came_back(self) -> None:
        self._stack.setCurrentWidget(self.survey)
        self._ways.go(Goal("review"))

    def _on_survey_left(self) -> None:
        self._show_list()
        self._ways.go(Goal("review"))

    def _on_next_wanted(self, household: str) -> None:
        """Open who comes next on the list and is not done."""
        model = self.table.rows
        rows = [model.row_at(model.index(n, 0)) for n in range(model.rowCount())]
        here = next((n for n, one in enumerate(rows) if one.household == household), -1)
        order = (*rows[here + 1 :], *rows[: max(0, here)])
        wanted = TO_DO if may_fill_in(self._desk) else TO_READ
        after = next((one for one in order if rounds.how_far(one) in wanted), None)
        if after is not None:
            self._ways.go(Goal("review", SURVEY, after.household))
            return
        if rows:
            self._ways.say(self.tr("Everybody shown in the list is done."))
        self._ways.go(Goal("review", LIST))

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.listing)
        self.table.choose(lambda one: one.household == self.listing.stood_on)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # room

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: tiles and villages go where there is no room."""
        return self.narrowing.minimumSizeHint().expandedTo(self.survey.minimumSizeHint())
