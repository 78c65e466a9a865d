"""Reviews: the round's list of households by village, and the survey of the one that is opened."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gpn_desktop import chance
from gpn_desktop.errors import GpnError
from gpn_desktop.reviews.rounds import ListedRow, Round
from gpn_desktop.services import rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.rounds import NEW, RoundList, Wanted
from gpn_desktop.services.sitting import may_fill_in
from ui.form.paper_keys import TURN
from ui.look import geometry
from ui.look.blocks import emptied, said, strip
from ui.look.parts import button, column, row, seen
from ui.look.states import Stage, Step
from ui.models.listed import LISTED
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.kept_list import Narrows
from ui.views.list_acts import ActsButton, ListActs
from ui.views.listing import Narrowing, Tiles, Villages, window_words
from ui.views.page import Goal, Page, Ways
from ui.views.survey import SurveyView
from ui.words import QT_TRANSLATE_NOOP

PANEL_FROM: Final = 900
TO_DO: Final = (NEW, "draft", "returned")
TO_READ: Final = ("completed",)
FROM_PAPER: Final = ("F12", QT_TRANSLATE_NOOP("PageKeys", "Key from paper, number by number"))
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
        self._found = RoundList()
        self._asked_village: str | None = None
        self._stood_on = ""
        self.narrowing = Narrowing(self.look_up, self._on_narrowing_left)
        self.tiles, self.villages = Tiles(self._on_state_chosen), Villages(self._on_village_chosen)
        self.table: Table[ListedRow] = Table(
            RowTableModel(LISTED), self.tr("Households to review"), self._on_opened
        )
        self.table.setObjectName("review.list")
        self._key = button("", self._on_keying_wanted, icon="edit", kind="flat")
        self._key.setObjectName("review.key")
        self._when = said("", "review.when", "quiet", wraps=True)
        self.twice, self._twice_low = self._to_twice(), self._to_twice()
        self._twice_low.setText("")
        self._twice_low.setShortcut("Alt+L")  # Qt forgets it with the text
        self._news = QVBoxLayout()
        self._news.setContentsMargins(0, 0, 0, 0)
        self._list = Stage(self.table)
        self.survey = SurveyView(desk, ways)
        self.survey.queue = self._shown_households
        self._listing = QWidget()
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        narrows = Narrows(self.narrowing.filters, self._narrow)
        owners = self.table, self, self._desk, self._ways
        self.taking = ListActs.of_table(*owners, "review", narrows)
        self._acts = ActsButton(self.taking, "review.acts")
        above = row(self.narrowing, self._key, self._twice_low, self._acts.button)
        above.setStretch(0, 1)
        first = row(self._when, self.twice)
        first.setStretch(0, 1)
        left = column(first, self.tiles, self._news, above, self._list)
        left.setStretch(4, 1)
        whole = row(left, self.villages, gap=14)
        whole.setStretch(0, 1)
        self._listing.setLayout(whole)
        self._stack.addWidget(self._listing)
        self._stack.addWidget(self.survey)
        self.setLayout(column(self._stack))

    def _connect(self) -> None:
        self.survey.arrived.connect(self._on_survey_arrived)
        self.survey.came_back.connect(self._on_survey_came_back)
        self.survey.left.connect(self._on_survey_left)
        self.survey.next_wanted.connect(self._on_next_wanted)

    def _to_twice(self) -> QPushButton:
        made = button(self.tr("Keyed twice"), self._on_twice_wanted, icon="copy", kind="flat")
        made.setObjectName("review.twice")
        made.setToolTip(self.tr("Surveys that another person keys once more (Alt+L)"))
        made.setShortcut("Alt+L")
        return made

    @property
    def title(self) -> str:  # type: ignore[override]
        """Give the round, or whose survey stands in its place."""
        if self.is_open:
            return self.survey.title
        found = self._found.round
        if found is None or not found.year:
            return self.tr("Reviews")
        return self.tr("Review of {year}").format(year=found.year)

    @property
    def is_open(self) -> bool:
        """Say whether a survey stands in the place of the list."""
        return self._stack.currentWidget() is self.survey

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return self.survey.parts() if self.is_open else (self.table, self.villages)

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
        return {"find": self._on_find, "print": self.taking.print}

    def heard(self) -> Sequence[tuple[str, str]]:
        """Override Page.heard: the list hears F12, a result F4."""
        if not self.is_open:
            return (FROM_PAPER,) if self._may_key() else ()
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
            self._stood_on = goal.entity
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
                self._asked_village = goal.entity
                self.look_up()

    def refresh(self) -> None:
        """Override Page.refresh."""
        self.look_up()
        self.survey.refresh()

    # the list

    def _wanted(self) -> Wanted:
        choice = self.narrowing
        return Wanted(
            round=choice.round.currentData() or "",
            village=choice.village.currentData() or "",
            how_far=choice.how_far.currentData() or "",
            words=choice.words.text().strip(),
        )

    def look_up(self) -> None:
        """Look the list up, as it is narrowed now."""
        self._list.show_loading(again=True)
        query = partial(rounds.round_list, self._desk, self._wanted())
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._list.show_error(error, self.look_up)

    def _on_found(self, found: RoundList) -> None:
        self._found = found
        self.narrowing.show_villages(found.villages)
        self.narrowing.show_rounds(found.rounds, found.round)
        if self._asked_village is not None:
            asked, self._asked_village = self._asked_village, None
            self.narrowing.ask_for(village=asked)
            self.look_up()
            return
        self._draw(found)

    def _draw(self, found: RoundList) -> None:
        self.tiles.show_counts(found.counts)
        self.tiles.choose(self.narrowing.how_far.currentData() or "")
        self.villages.show_villages(found.villages, self.narrowing.village.currentData() or "")
        self.narrowing.show_count(len(found.rows))
        words = window_words(found.round, chance.today()) if found.round else ""
        self._when.setText(words)
        chosen = self.table.chosen()
        stood_on = self._stood_on or (chosen.household if chosen else "")
        self.table.rows.set_rows(found.rows)
        self._show_state(found)
        self._tell(found.round)
        self._fit()
        if not self.table.choose(lambda one: one.household == stood_on) and self.table.hasFocus():
            self.table.choose_first()

    def _show_state(self, found: RoundList) -> None:
        if found.rows:
            self._list.show_content()
        elif found.round is None:
            self._show_no_round(found)
        elif self._wanted() == Wanted(round=found.round.id):
            self._list.show_empty(
                self.tr("Nobody is on the list of this round yet"),
                self.tr("Open a household and choose “Review this household”."),
                Step(self.tr("To the households"), partial(self._ways.go, Goal("households"))),
                "review",
            )
        else:
            self._list.show_empty(
                self.tr("No household fits"),
                self.tr("Choose another village or state, or other words."),
                Step(self.tr("Show all"), self._on_all_wanted, "undo"),
                "search",
            )

    def _show_no_round(self, found: RoundList) -> None:
        if not found.households:
            self._list.show_empty(
                self.tr("There is nobody to review yet"),
                self.tr("First the households: they come with a package or with the training."),
                Step(self.tr("See what to do first"), partial(self._ways.go, Goal("today"))),
                "households",
            )
        elif may_fill_in(self._desk):
            self._list.show_empty(
                self.tr("No round of reviews is open"),
                self.tr("It begins with everybody whom a decision calls poor or near-poor."),
                self._step_to_open(),
                "review",
            )
        else:
            self._list.show_locked(
                self.tr("No round of reviews is open"),
                self.tr("The officer of the commune opens it."),
            )

    def _step_to_open(self) -> Step:
        year = chance.today().year
        words = self.tr("Open the round of {year}").format(year=year)
        return Step(words, self._on_round_wanted, "add")

    def _tell(self, found: Round | None) -> None:
        """Offer the round of this year where only older ones stand."""
        emptied(self._news)
        years = [one.round.year or 0 for one in self._found.rounds]
        if found and may_fill_in(self._desk) and max(years) < chance.today().year:
            words = self.tr("The round of {year} is not open yet.").format(year=chance.today().year)
            self._news.addWidget(strip(words, self._step_to_open(), tone="accent"))

    def _on_round_wanted(self) -> None:
        self.narrowing.round.clear()
        self._ways.workbench.do(
            self, partial(rounds.open_round, self._desk), lambda made: self.look_up()
        )

    # narrowing

    def _on_state_chosen(self, code: str) -> None:
        self.narrowing.ask_for(how_far=code)
        self.look_up()

    def _on_village_chosen(self, village: str) -> None:
        same = self.narrowing.village.currentData() == village
        self.narrowing.ask_for(village="" if same else village)
        self.look_up()

    def _narrow(self, filters: Mapping[str, str]) -> None:
        self.narrowing.narrow(filters)
        self.look_up()
        self.table.setFocus()

    def _on_all_wanted(self) -> None:
        self.narrowing.clear()
        self.look_up()
        self.narrowing.words.setFocus()

    def _on_narrowing_left(self) -> None:
        self.table.setFocus()

    def _on_find(self) -> None:
        self.narrowing.words.setFocus()
        self.narrowing.words.selectAll()

    # into a survey and back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: F12 on the list asks whose paper form is keyed."""
        if event.key() == TURN and not self.is_open and self._may_key():
            self._on_keying_wanted()
        else:
            super().keyPressEvent(event)

    def _shown_households(self) -> list[str]:
        model = self.table.rows
        return [model.row_at(model.index(n, 0)).household for n in range(model.rowCount())]

    def _may_key(self) -> bool:
        return may_fill_in(self._desk) and self._found.round is not None

    def _on_keying_wanted(self) -> None:
        self._ways.go(Goal("review", KEYING))

    def _on_opened(self, one: ListedRow) -> None:
        self._ways.go(Goal("review", SURVEY, one.household))

    def _on_twice_wanted(self) -> None:
        self._ways.go(Goal("twice", LIST))

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
        self._stack.setCurrentWidget(self._listing)
        self.table.choose(lambda one: one.household == self._stood_on)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # room

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: tiles and villages go where there is no room."""
        return self.narrowing.minimumSizeHint().expandedTo(self.survey.minimumSizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window the list keeps its ten rows: tiles and window give way to a choice."""
        low = geometry.is_low(self.window().height())
        has_round = self._found.round is not None
        seen(self.tiles, has_round and not low)
        seen(self.narrowing.how_far, low)
        seen(self.narrowing, has_round)
        seen(self._acts.button, has_round)
        words = self.tr("Key from paper (F12)")
        self._key.setText("F12" if low else words)
        self._key.setToolTip(words)
        self._key.setAccessibleName(words)
        seen(self._key, self._may_key())
        seen(self.twice, has_round and not low)
        seen(self._twice_low, has_round and low)
        seen(self._when, bool(self._when.text()) and not low)
        is_wide = self.width() >= geometry.grown(PANEL_FROM)
        seen(self.villages, is_wide and bool(self._found.villages))
