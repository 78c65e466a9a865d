"""Keyed twice: the sample of the round, the blind form of one of it, what differs, rates of error.

On the way: the round's list → this page → ``SecondView`` → ``PassesView`` → a revision. Esc leads
one step back; nothing that was keyed or chosen is lost.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gpn_desktop import settings
from gpn_desktop.errors import GpnError
from gpn_desktop.reviews.verified import Choice
from gpn_desktop.services import access, drafting, error_rates, sampling, verifying
from gpn_desktop.services.changes import Changes
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.error_rates import Rates
from gpn_desktop.services.sampling import Sample, SampledRow, Stage
from gpn_desktop.services.sitting import may_fill_in
from gpn_desktop.services.verifying import Settlement, Settling
from ui import messages
from ui.counts import Counts
from ui.dialogs import person
from ui.look import why
from ui.look.blocks import emptied, said, strip
from ui.look.flow import flowing
from ui.look.parts import button, column
from ui.look.states import Stage as Shown
from ui.look.states import Step
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.models.twice import SAMPLED
from ui.views.page import Goal, Page, Ways
from ui.views.passes import Hands, PassesView
from ui.views.rates import RatesPanel
from ui.views.second import SecondView, giving_up
from ui.views.spread import Spread

LIST: Final = "list"
SURVEY: Final = "survey"
DRAFT: Final = "draft"
DIFFERENCES: Final = "differences"


@dataclass(frozen=True)
class Looked:
    """What was looked up for the list: the sample and the rates of its round."""

    sample: Sample
    rates: Rates = field(default_factory=Rates)


def look_up(desk: Desk) -> Looked:
    """Give the sample of this year's round by the share that is set, and its rates of error."""
    percent = settings.load(desk.paths.settings).second_entry_percent
    found = sampling.sample(desk, percent)
    return Looked(found, error_rates.rates(desk, found.round.id) if found.round else Rates())


class TwicePage(Page):
    """The list; in its place the form of a second pass, or the differences of one."""

    shows = ("rounds", "surveys", "drafts", "comments", "decisions", "households", "settings")

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._found: Looked | None = None
        self._wanted = self._open_draft = self._stood_on = ""
        self._asked = ""  # the name that was typed for somebody to let in
        self.about = said("", "twice.about", "quiet", wraps=True)
        self.another = button(
            self.tr("Another person at this computer…"), self._on_another_wanted, icon="person"
        )
        self.another.setObjectName("twice.another")
        self.see = button(self.tr("Rates of error"), self._on_rates_wanted, icon="points")
        self.see.setObjectName("twice.see")
        self.see.setShortcut("Alt+R")
        self.give_up = button(self.tr("Give up…"), self._on_give_up, icon="delete", kind="flat")
        self.give_up.setObjectName("twice.give_up")
        self.give_up.setShortcut("Alt+B")
        self.table: Table[SampledRow] = Table(
            RowTableModel(SAMPLED), self.tr("Keyed twice"), self._on_opened, self._on_row_chosen
        )
        self.table.setObjectName("twice.list")
        self.rates = RatesPanel()
        self._news = QVBoxLayout()
        self._news.setContentsMargins(0, 0, 0, 0)
        self._list = Shown(self.table)
        self.second = SecondView(desk, ways)
        self.passes = PassesView(Hands(self._keep, self._settle))
        self._settling = Shown(self.passes)
        self._listing = QWidget()
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        foot = flowing(self.another, self.see, self.give_up)
        left = column(self.about, self._news, self._list, foot)
        left.setStretch(2, 1)
        held = QWidget()
        held.setLayout(left)
        held.setFocusProxy(self.table)
        self.spread = Spread(held, self.rates)
        self._listing.setLayout(column(self.spread))
        for each in (self._listing, self.second, self._settling):
            self._stack.addWidget(each)
        self.setLayout(column(self._stack))

    def _connect(self) -> None:
        self.spread.opened.connect(self._weigh)
        self.second.arrived.connect(self._on_arrived)
        self.second.came_back.connect(self._on_came_back)
        self.second.left.connect(self._on_left)
        self.second.keyed.connect(self._on_keyed)

    @property
    def title(self) -> str:  # type: ignore[override]
        """Give what stands here, and of whom."""
        paper = self.second.paper
        if self._is(self.second) and paper is not None:
            return self.tr("Keyed again: {who}").format(who=paper.opened.household.head_name)
        if self._is(self._settling):
            return self.tr("What differs")
        return self.tr("Keyed twice")

    def _is(self, part: QWidget) -> bool:
        return self._stack.currentWidget() is part

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        if self._is(self._settling):
            return (self.passes.table, self.passes.says)
        if self._is(self.second):
            return (self.second.paper.form,) if self.second.paper else (self.second,)
        return (self.table, self.rates)

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        if part is self.rates:
            self.spread.show_detail()
        elif part is self.passes.says:
            self.passes.take_focus()
        elif self._is(self.second):
            self.second.take_focus()
        elif part is self.table and self.spread.is_covered:
            self.spread.show_list()
        else:
            super().enter(part)

    def landing(self) -> QWidget:
        """Override Page.landing: among differences on the one that waits."""
        return self.parts()[1 if self._is(self._settling) else 0]

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts."""
        if self._is(self.second):
            return self.second.acts()
        return {"complete": self.passes.done.click} if self._is(self._settling) else {}

    def cycle(self, step: int) -> bool:
        """Override Page.cycle."""
        return self._is(self.second) and self.second.cycle(step)

    def help_here(self) -> str:
        """Override Page.help_here."""
        return self.second.help_here() if self._is(self.second) else ""

    def stands_at(self) -> tuple[str, str]:
        """Override Page.stands_at."""
        if self._is(self.second):
            return SURVEY, self.second.wanted
        return (DIFFERENCES, self._open_draft) if self._is(self._settling) else (LIST, "")

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return not self._is(self._listing) or self.spread.is_covered

    def leave(self) -> bool:
        """Override Page.leave: from a form or from differences to the list."""
        if self._is(self._settling) and self.passes.spread.show_list():
            return True
        if self._is(self._listing):
            return self.spread.show_list()
        self._to_list()
        return True

    def open(self, goal: Goal) -> None:
        """Override Page.open: a survey to key again, or a second pass by its draft."""
        if goal.kind == SURVEY:
            self._key(goal.entity)
        elif goal.kind == DIFFERENCES:
            self._compare(goal.entity)
        elif goal.kind == DRAFT:
            self._wanted = goal.entity
            self._look_up()
        elif goal.kind == LIST:
            self._to_list()

    def refresh(self) -> None:
        """Override Page.refresh."""
        self._look_up()

    def hear(self, changes: Changes) -> bool:
        """Override Page.hear: what is kept while one settles or keys changes no list."""
        return (super().hear(changes) and changes != Changes(drafts=True)) or self._is(
            self._listing
        )

    # the list

    def _look_up(self) -> None:
        self._list.show_loading(again=True)
        query = partial(look_up, self._desk)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._list.show_error(error, self._look_up)

    def _on_found(self, found: Looked) -> None:
        self._found = found
        chosen = self.table.chosen()
        stood_on = self._stood_on or (chosen.household if chosen else "")
        self._stood_on = ""
        self.table.rows.set_rows(found.sample.rows)
        self.rates.show_rates(found.rates)
        self._show_state(found.sample)
        self._tell(found.sample)
        if not self.table.choose(lambda one: one.household == stood_on) and self.table.hasFocus():
            self.table.choose_first()
        self._weigh()
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            row_ = next((one for one in found.sample.rows if one.draft == wanted), None)
            if row_ is not None and row_.stage is not Stage.SETTLED:
                self._on_opened(row_)
            else:
                self._tell_stray(wanted)

    def _show_state(self, found: Sample) -> None:
        counts = Counts(self)
        words = self.tr("{percent} % of {surveys} are drawn to be keyed again by another person.")
        self.about.setText(
            words.format(percent=found.percent, surveys=counts.survey(found.surveys))
        )
        self.spread.leave_alone(not found.rows)
        if found.rows:
            self._list.show_content()
        elif found.round is None:
            so = self.tr("No round of reviews is open")
            self._list.show_empty(so, self.tr("The sample is drawn from the surveys of a round."))
        elif not found.percent:
            so = self.tr("No survey is keyed twice")
            self._list.show_empty(so, self.tr("Settings (Ctrl+,) say what share of them is."))
        elif not found.surveys:
            so = self.tr("No survey is completed yet")
            do = self.tr("As surveys are completed, some of them are drawn and stand here.")
            self._list.show_empty(so, do, icon="review")
        else:
            so = self.tr("None of the completed surveys is drawn yet")
            do = self.tr("As more surveys are completed, some of them are drawn and stand here.")
            self._list.show_empty(so, do, icon="review")

    def _tell(self, found: Sample) -> None:
        """Say who must key, where all that is left was keyed by who is here."""
        emptied(self._news)
        todo = [one for one in found.rows if one.stage is Stage.TO_KEY]
        if todo and may_fill_in(self._desk) and not any(one.may_key for one in todo):
            words = self.tr(
                "You keyed these yourself, so another person keys them again: at this computer "
                "with a passphrase of their own, or at another computer of the commune."
            )
            self._news.addWidget(strip(words, tone="accent", name="twice.other"))

    def _tell_stray(self, draft: str) -> None:
        """Say of a second pass that nobody can go on with that it can go."""
        emptied(self._news)
        words = self.tr(
            "This second pass is of no use any more: its survey was settled elsewhere, or belongs "
            "to another round, or its household left the list."
        )
        step = Step(self.tr("Give &it up…"), partial(self._give_up, draft, ""), "delete")
        self._news.addWidget(strip(words, step, name="twice.stray"))

    def _on_row_chosen(self, _: SampledRow) -> None:
        self._weigh()

    def _weigh(self, *_: object) -> None:
        chosen = self.table.chosen()
        has_rows = self.table.rows.rowCount() > 0
        self.give_up.setVisible(bool(chosen and chosen.draft) and may_fill_in(self._desk))
        self.another.setVisible(has_rows and may_fill_in(self._desk))
        self.see.setVisible(has_rows and self.rates.isHidden())

    def _on_rates_wanted(self) -> None:
        self.spread.show_detail()

    def _on_opened(self, one: SampledRow) -> None:
        self._stood_on = one.household
        if one.stage is Stage.DIFFERING:
            self._compare(one.draft)
        elif one.stage in (Stage.SETTLED, Stage.HELD):
            self._ways.go(Goal("review", "result", one.survey))
        else:
            self._key(one.survey)

    def _on_give_up(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None:
            self._give_up(chosen.draft, chosen.head_name)

    def _give_up(self, draft: str, whose: str) -> None:
        because = why.ask(self, giving_up(whose))
        if because:
            work = partial(drafting.discard, self._desk, draft, because)
            self._ways.workbench.do(self, work, lambda _: self._look_up(), self._on_failed)

    def _to_list(self) -> None:
        if self._is(self.second):
            self.second.leave()
        self._stack.setCurrentWidget(self._listing)
        self._look_up()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # another person

    def _on_another_wanted(self) -> None:
        asked = person.ask(self, self._desk.officer.name, self._asked)
        if asked is not None:
            self._asked = asked.name
            work = partial(access.add_person, self._desk, asked.mine, asked.name, asked.words)
            self._ways.workbench.do(
                self, work, lambda who: self._on_added(who.name), self._on_not_added
            )

    def _on_added(self, name: str) -> None:
        self._asked = ""
        words = self.tr("{name} may open this computer now. Lock it (Ctrl+L) and let them unlock.")
        emptied(self._news)
        self._news.addWidget(strip(words.format(name=name), tone="good", name="twice.added"))

    def _on_not_added(self, error: GpnError) -> None:
        emptied(self._news)
        again = Step(self.tr("&Try again"), self._on_another_wanted, "undo")
        words = messages.whole(error)
        self._news.addWidget(strip(words, again, tone="bad", name="twice.not_added"))

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

    def _on_keyed(self, draft: str) -> None:
        self._compare(draft)

    # what differs

    def _compare(self, draft: str) -> None:
        self._open_draft = draft
        self._stack.setCurrentWidget(self._settling)
        self._settling.show_loading()
        query = partial(verifying.settling, self._desk, draft)
        self._ways.workbench.look(self.passes, query, self._on_compared, self._on_not_compared)

    def _on_compared(self, found: Settling) -> None:
        self._settling.show_content()
        self.passes.show_settling(found)
        if not found.found.mismatches:
            self._settle()
        elif self.isVisible():
            self._ways.go(Goal("twice"))
            self.passes.take_focus()

    def _on_not_compared(self, error: GpnError) -> None:
        self._settling.show_error(error, partial(self._compare, self._open_draft))
        self._ways.go(Goal("twice"))

    def _keep(self, place: str, choice: Choice) -> None:
        work = partial(verifying.choose, self._desk, self._open_draft, place, choice)
        self._ways.workbench.do(self.passes, work, lambda _: None, self.passes.show_failure)

    def _settle(self) -> None:
        absent = self.tr("Not on the paper (keyed twice)")
        work = partial(verifying.settle, self._desk, self._open_draft, absent)
        self.passes.setEnabled(False)
        self._ways.workbench.do(self, work, self._on_settled, self._on_not_settled)

    def _on_settled(self, made: Settlement) -> None:
        self.passes.setEnabled(True)
        found = self.passes.found
        is_alike = found is not None and not found.found.mismatches
        self._to_list()
        if made.survey is None:
            self._ways.say(self.tr("Something does not go together: look at it in the form."))
            self._ways.go(Goal("review", "survey", made.household))
            return
        alike, settled = self.tr("Both passes are alike."), self.tr("Settled; the survey says so.")
        self._ways.say(alike if is_alike else settled)
        self._ways.go(Goal("twice"))

    def _on_not_settled(self, error: GpnError) -> None:
        self.passes.setEnabled(True)
        self.passes.show_failure(error)
        self.passes.take_focus()

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: one of them at a time."""
        return self.second.minimumSizeHint().expandedTo(self.spread.minimumSizeHint())
