"""Keyed twice: the sample of the round, the blind form of one of it, what differs, rates of error.

On the way: the round's list → this page → ``SecondView`` → ``PassesView`` → a revision. Esc leads
one step back; nothing that was keyed or chosen is lost. Who keys from paper is asked for the next
number at once; what differs waits in the list.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.verified import Choice
from gpn_desktop.services import verifying
from gpn_desktop.services.changes import Changes
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.sampling import SampledRow, Stage
from gpn_desktop.services.verifying import Settlement, Settling
from ui import messages
from ui.look.parts import column
from ui.look.states import Stage as Shown
from ui.look.states import Step
from ui.views.next_paper import Before
from ui.views.page import Goal, Page, Ways
from ui.views.passes import Hands, PassesView
from ui.views.sampled import GIVE_UP_KEY, SampledList
from ui.views.second import SecondView
from ui.words import QT_TRANSLATE_NOOP, dotted

LIST: Final = "list"
SURVEY: Final = "survey"
DRAFT: Final = "draft"
DIFFERENCES: Final = "differences"
KEYING: Final = "keying"
GIVE_UP: Final = (GIVE_UP_KEY, QT_TRANSLATE_NOOP("PageKeys", "Give up what was begun here"))
FROM_PAPER: Final = ("F12", QT_TRANSLATE_NOOP("PageKeys", "Key from paper, household by household"))
CHOOSING: Final = (
    (
        "1, 2, 3",
        QT_TRANSLATE_NOOP("PageKeys", "The paper says: first, second, something else"),
    ),
    ("Enter", QT_TRANSLATE_NOOP("PageKeys", "Next difference; Shift+Enter the one before")),
)


class TwicePage(Page):
    """The list; in its place the form of a second pass, or the differences of one."""

    shows = ("rounds", "surveys", "drafts", "comments", "decisions", "households", "settings")

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._open_draft = ""
        self.sampled = SampledList(desk, ways)
        self.second = SecondView(desk, ways)
        self.passes = PassesView(Hands(self._keep, self._settle, self._correct))
        self._settling = Shown(self.passes)
        self._stack = QStackedWidget()
        for each in (self.sampled, self.second, self._settling):
            self._stack.addWidget(each)
        self.setLayout(column(self._stack))
        self._connect()

    def _connect(self) -> None:
        self.sampled.opened.connect(self._on_opened)
        self.sampled.spread.opened.connect(self.retitled)
        self.sampled.keying_wanted.connect(partial(self._ways.go, Goal("twice", KEYING)))
        self.second.arrived.connect(self._on_arrived)
        self.second.came_back.connect(self._on_came_back)
        self.second.left.connect(self._on_left)
        self.second.keyed.connect(self._on_keyed)

    @property
    def title(self) -> str:  # type: ignore[override]
        """Give what stands here, and of whom."""
        paper = self.second.paper
        if self._is(self.second) and paper is not None:
            return self._keyed_again(paper.opened.household)
        if self._is(self.second) and self.second.asking is not None:
            return self.tr("Keying again from paper")
        if self._is(self._settling):
            return self.tr("What differs")
        if self.sampled.spread.is_covered:
            return self.tr("Rates of error")
        return self.tr("Keyed twice")

    def _keyed_again(self, home: HouseholdRow) -> str:
        words = self.tr("Keyed again {code}: {who}")
        words = words if home.code else self.tr("Keyed again: {who}")
        return words.format(code=home.code, who=home.head_name)

    def _is(self, part: QWidget) -> bool:
        return self._stack.currentWidget() is part

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        if self._is(self._settling):
            return (self.passes.table, self.passes.says)
        if self._is(self.second):
            return self.second.parts()
        return (self.sampled.table, self.sampled.rates)

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        if part is self.sampled.rates:
            self.sampled.spread.show_detail()
        elif part is self.passes.says:
            self.passes.take_focus()
        elif self._is(self.second):
            self.second.take_focus()
        elif part is self.sampled.table and self.sampled.spread.is_covered:
            self.sampled.spread.show_list()
        else:
            super().enter(part)

    def landing(self) -> QWidget:
        """Override Page.landing: among differences on the one that waits."""
        return self.parts()[1 if self._is(self._settling) else 0]

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts."""
        if self._is(self.second):
            return self.second.acts()
        if self._is(self._settling):
            return {"complete": self.passes.done.click}
        return {"print": self.sampled.taking.print} if self.sampled.may_take else {}

    def heard(self) -> Sequence[tuple[str, str]]:
        """Override Page.heard: the list hears F12, what differs is chosen by digits."""
        if self._is(self._settling):
            return CHOOSING
        if not self._is(self.sampled):
            return ()
        keys = ((self.sampled.may_key, FROM_PAPER), (self.sampled.drop_key.isEnabled(), GIVE_UP))
        return [one for is_heard, one in keys if is_heard]

    def cycle(self, step: int) -> bool:
        """Override Page.cycle."""
        return self._is(self.second) and self.second.cycle(step)

    def help_here(self) -> str:
        """Override Page.help_here."""
        return self.second.help_here() if self._is(self.second) else ""

    def stands_at(self) -> tuple[str, str]:
        """Override Page.stands_at."""
        if self._is(self.second):
            return (KEYING, "") if self.second.asking else (SURVEY, self.second.wanted)
        return (DIFFERENCES, self._open_draft) if self._is(self._settling) else (LIST, "")

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return not self._is(self.sampled) or self.sampled.spread.is_covered

    def leave(self) -> bool:
        """Override Page.leave: from a form or from differences to the list."""
        if self._is(self._settling) and self.passes.spread.show_list():
            return True
        if self._is(self.sampled):
            return self.sampled.spread.show_list()
        self._to_list()
        return True

    def open(self, goal: Goal) -> None:
        """Override Page.open: a survey to key again, the next of them, a pass by its draft."""
        if goal.kind == SURVEY:
            self._key(goal.entity)
        elif goal.kind == KEYING:
            self._stack.setCurrentWidget(self.second)
            self.second.ask_number()
        elif goal.kind == DIFFERENCES:
            self._compare(goal.entity)
        elif goal.kind == DRAFT:
            self.sampled.stand_on(goal.entity)
        elif goal.kind == LIST:
            self._to_list()

    def refresh(self) -> None:
        """Override Page.refresh."""
        self.sampled.look_up()

    def hear(self, changes: Changes) -> bool:
        """Override Page.hear: what is kept while one settles or keys changes no list."""
        return (super().hear(changes) and changes != Changes(drafts=True)) or self._is(self.sampled)

    def _on_opened(self, one: SampledRow) -> None:
        if one.stage is Stage.DIFFERING:
            self._compare(one.draft)
        elif one.stage in (Stage.SETTLED, Stage.HELD):
            self._ways.go(Goal("review", "result", one.survey))
        else:
            self._key(one.survey)

    def _to_list(self) -> None:
        if self._is(self.second):
            self.second.leave()
        self._stack.setCurrentWidget(self.sampled)
        self.sampled.look_up()
        self.sampled.take_focus()

    # the second pass

    def _key(self, survey: str) -> None:
        self._stack.setCurrentWidget(self.second)
        self.second.open(survey)

    def _on_arrived(self) -> None:
        if self.isVisible() and self._is(self.second):
            self._ways.go(Goal("twice"))  # says the title anew and brings the focus there

    def _on_came_back(self) -> None:
        self._stack.setCurrentWidget(self.second)
        self._ways.go(Goal("twice"))

    def _on_left(self) -> None:
        self._to_list()
        self._ways.go(Goal("twice"))

    def _on_keyed(self, draft: str, home: str) -> None:
        self._compare(draft, home)

    # what differs

    def _compare(self, draft: str, home: str = "") -> None:
        """Hold a pass against the first; ``home`` is whose it is, where the next paper is keyed."""
        self._open_draft = draft
        if not home:
            self._stack.setCurrentWidget(self._settling)
        self._settling.show_loading()
        self.passes.setEnabled(self.passes.shows(draft))  # another one takes no digits meanwhile
        query = partial(verifying.settling, self._desk, draft)
        self._ways.workbench.look(
            self.passes,
            query,
            partial(self._on_compared, home),
            partial(self._on_not_compared, home),
        )

    def _on_compared(self, home: str, found: Settling) -> None:
        self._settling.show_content()
        self.passes.setEnabled(True)
        self.passes.show_settling(found)
        if not found.found.mismatches:
            self._settle(home)
        elif home:
            self._tell_differing(home, found)
        elif self.isVisible():
            self._ways.go(Goal("twice"))
            self.passes.take_focus()

    def _on_not_compared(self, home: str, error: GpnError) -> None:
        if home:
            self.second.ask_number(Before(home, messages.whole(error), tone="bad"))
            return
        self._settling.show_error(error, partial(self._compare, self._open_draft))
        self._ways.go(Goal("twice"))

    def _tell_differing(self, home: str, found: Settling) -> None:
        """Say how many answers differ, and ask for the next paper: they wait in the list."""
        wait = [one for one in found.found.mismatches if not one.is_soft]
        count = len(wait or found.found.mismatches)
        words = self.tr("Survey {which}: %n answer(s) differ; the paper decides", "", count)
        words = words.format(which=found.household.code or found.household.head_name)
        goal = Goal("twice", DIFFERENCES, found.draft.id)
        see = Step(self.tr("&See what differs"), partial(self._ways.go, goal), "eye")
        self.second.ask_number(Before(home, words, see, "warn"))

    def _keep(self, place: str, choice: Choice) -> None:
        work = partial(verifying.choose, self._desk, self._open_draft, place, choice)
        failed = partial(self.passes.show_not_kept, place)
        self._ways.workbench.do(self.passes, work, lambda _: None, failed)

    def _settle(self, home: str = "") -> None:
        absent = self.tr("Not on the paper (keyed twice)")
        work = partial(verifying.settle, self._desk, self._open_draft, absent)
        self.passes.setEnabled(False)
        self._ways.workbench.do(
            self, work, partial(self._on_settled, home), partial(self._on_not_settled, home)
        )

    def _on_settled(self, home: str, made: Settlement) -> None:
        self.passes.setEnabled(True)
        found = self.passes.found
        is_alike = found is not None and not found.found.mismatches
        words = (
            self.tr("Both passes are alike.")
            if is_alike
            else self.tr("Settled; the survey says so.")
        )
        wanted = None
        if made.survey is None:
            words = self.tr("Something does not go together: look at it in the form.")
            wanted = Goal("review", "survey", made.household)
        if home:
            self._tell_settled(home, words, wanted)
            return
        self._to_list()
        self._ways.say(words)
        self._ways.go(wanted or Goal("twice"))

    def _correct(self) -> None:
        """Open the correction that must be completed or given up first."""
        if self.passes.found is not None:
            self._ways.go(Goal("review", "survey", self.passes.found.household.id))

    def _tell_settled(self, home: str, words: str, wanted: Goal | None) -> None:
        """Say what came of a pass, and ask for the next paper."""
        found = self.passes.found
        told = dotted(self._keyed_again(found.household) if found else "", words)
        see = None
        if wanted is not None:
            see = Step(self.tr("Open the f&orm"), partial(self._ways.go, wanted), "survey")
        self.second.ask_number(Before(home, told, see, "warn" if wanted else "good"))

    def _on_not_settled(self, home: str, error: GpnError) -> None:
        self.passes.setEnabled(True)
        if home:
            self.second.ask_number(Before(home, messages.whole(error), tone="bad"))
            return
        self.passes.show_failure(error)
        self.passes.take_focus()

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: one of them at a time."""
        least = self.second.minimumSizeHint()
        return least.expandedTo(self.sampled.spread.minimumSizeHint())
