"""The sample of a round that is keyed twice: how far each survey is, who must key, rates of error.

On the way: ``sampling`` and ``error_rates`` → this list → what is opened is the page's. Another
person is let in here, and a second pass is given up.
"""

from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop import settings
from gpn_desktop.errors import GpnError
from gpn_desktop.services import access, drafting, error_rates, sampling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.error_rates import Rates
from gpn_desktop.services.sampling import Sample, SampledRow, Stage
from gpn_desktop.services.sitting import may_fill_in
from ui import messages
from ui.counts import Counts
from ui.dialogs import person
from ui.form.paper_keys import TURN
from ui.look import why
from ui.look.blocks import emptied, said, strip
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import button, column, seen
from ui.look.states import Stage as Shown
from ui.look.states import Step
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.models.twice import SAMPLED
from ui.views.list_acts import ActsButton, Lines, ListActs
from ui.views.page import Goal, Ways
from ui.views.rates import RatesPanel
from ui.views.second import giving_up
from ui.views.spread import Spread
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

SHARES: Final = (560, 440)  # names and villages stand in the list, numbers beside it
GIVE_UP_KEY, ANOTHER_KEY = "Alt+B", "Alt+N"
KEYED_ON: Final = (Stage.TO_KEY, Stage.KEYING)
_RESULT: Final = QT_TRANSLATE_NOOP("SampledList", "Enter: see the result of the one marked.")
ENTERS: Final = {
    Stage.DIFFERING: QT_TRANSLATE_NOOP("SampledList", "Enter: see what differs in the one marked."),
    Stage.KEYING: QT_TRANSLATE_NOOP("SampledList", "Enter: go on keying the one marked."),
    Stage.TO_KEY: QT_TRANSLATE_NOOP("SampledList", "Enter: key the one marked again."),
    Stage.HELD: _RESULT,
    Stage.SETTLED: _RESULT,
}
"""What Enter does with a survey, by how far it is."""


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


def _is_settled(one: SampledRow) -> bool:
    return one.stage is Stage.SETTLED


class SampledList(QWidget):
    """The list and the rates beside it."""

    opened = Signal(object)  # SampledRow
    keying_wanted = Signal()  # one paper form after the other

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._wanted = self._stood_on = ""
        self._asked = ""  # the name that was typed for somebody to let in
        self.may_key = False
        self._drawn = ""  # how many are drawn
        self.about = said("", "twice.about", "quiet", wraps=True)
        self.key = button(self.tr("Key from paper (F12)"), self.keying_wanted.emit, icon="edit")
        self.key.setObjectName("twice.key")
        self.another = button("", self._on_another_wanted, icon="person")
        self.another.setObjectName("twice.another")
        self.see = button(self.tr("Rates of error (Alt+R)"), self._on_rates_wanted, icon="points")
        self.see.setObjectName("twice.see")
        self.see.setShortcut("Alt+R")
        self.table: Table[SampledRow] = Table(
            RowTableModel(SAMPLED), self.tr("Keyed twice"), self._on_opened, self._on_row_chosen
        )
        self.table.setObjectName("twice.list")
        self.taking = ListActs.of_shown(self.table, self, desk, ways, "sample")
        self.rates = RatesPanel(self, desk, ways)
        self.taking.beside = self.rates.lists
        self.taking.more = self._more_acts
        self.drop_key = QShortcut(QKeySequence(GIVE_UP_KEY), self, self._on_give_up)
        self.drop_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._list_acts = ActsButton(self.taking, "twice.acts")
        self._news = QVBoxLayout()
        self._news.setContentsMargins(0, 0, 0, 0)
        self._list = Shown(self.table)
        self._arrange()

    def _arrange(self) -> None:
        self._foot = flowing(self.key, self.another, self.see, self._list_acts.button)
        self._foot.installEventFilter(self)
        left = column(self.about, self._news, self._list, self._foot)
        left.setStretch(2, 1)
        held = QWidget()
        held.setLayout(left)
        held.setFocusProxy(self.table)
        self.spread = Spread(held, self.rates, SHARES)
        self.spread.opened.connect(self._weigh)
        self.setLayout(column(self.spread))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: the buttons below the list have other room now."""
        if event.type() is QEvent.Type.Resize and watched is self._foot:
            self._fit_foot()
        return super().eventFilter(watched, event)

    def _fit_foot(self) -> None:
        """Let a button that is no step lose its key, where else a row of the list would go."""
        words = self.tr("Another person at this computer…")
        self.another.setText(keyed(words, ANOTHER_KEY))
        if self._foot.sizeHint().width() > self._foot.width() and self.may_key:
            self.another.setText(words)
        self.another.setAccessibleName(words)
        self.another.setShortcut(ANOTHER_KEY)  # a new text takes it away

    @property
    def may_take(self) -> bool:
        """Say whether the list stands there to be copied, printed, saved."""
        return self._list_acts.button.isVisible()

    def take_focus(self) -> None:
        """Put the focus into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_on(self, draft: str) -> None:
        """Look up anew, and open what a second pass belongs to."""
        self._wanted = draft
        self.look_up()

    def look_up(self) -> None:
        """Look the sample up."""
        self._list.show_loading(again=True)
        query = partial(look_up, self._desk)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._list.show_error(error, self.look_up)

    def _on_found(self, found: Looked) -> None:
        chosen = self.table.chosen()
        stood_on = self._stood_on or (chosen.household if chosen else "")
        self._stood_on = ""
        self.table.rows.set_rows(sorted(found.sample.rows, key=_is_settled))  # what waits is first
        self.rates.show_rates(found.rates)
        self._show_state(found.sample)
        self._tell(found.sample)
        if not self.table.choose(lambda one: one.household == stood_on) and self.table.hasFocus():
            self.table.choose_first()
        self._weigh()
        if self._wanted:
            self._open_wanted(found.sample)

    def _open_wanted(self, found: Sample) -> None:
        wanted, self._wanted = self._wanted, ""
        row_ = next((one for one in found.rows if one.draft == wanted), None)
        if row_ is not None and row_.stage is not Stage.SETTLED:
            self._on_opened(row_)
        else:
            self._tell_stray(wanted)

    def _show_state(self, found: Sample) -> None:
        counts = Counts(self)
        reviews = partial(self._ways.go, Goal("review"))
        step = Step(self.tr("To the reviews (Ctrl+3)"), reviews, "review")
        words = self.tr("{surveys} ({percent} %) are drawn to be keyed again by another person.")
        drawn = counts.survey(len(found.rows))
        self._drawn = words.format(percent=found.percent, surveys=drawn) if found.rows else ""
        self.spread.leave_alone(not found.rows)
        if found.rows:
            self._list.show_content()
        elif found.round is None:
            so = self.tr("No round of reviews is open")
            do = self.tr("The sample is drawn from the surveys of a round.")
            self._list.show_empty(so, do, step)
        elif not found.percent:
            so = self.tr("No survey is keyed twice")
            self._list.show_empty(so, self.tr("Settings (Ctrl+,) say what share of them is."))
        elif not found.surveys:
            so = self.tr("No survey is completed yet")
            do = self.tr("As surveys are completed, some of them are drawn and stand here.")
            self._list.show_empty(so, do, step, "review")
        else:
            so = self.tr("None of the completed surveys is drawn yet")
            do = self.tr("As more surveys are completed, some of them are drawn and stand here.")
            self._list.show_empty(so, do, step, "review")

    def _tell(self, found: Sample) -> None:
        """Say who must key, where all that is left was keyed by who is here."""
        emptied(self._news)
        todo = [one for one in found.rows if one.stage is Stage.TO_KEY]
        begun = [one for one in found.rows if one.stage is Stage.KEYING]
        self.may_key = any(one.may_key for one in (*todo, *begun))
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
        self.drop_key.setEnabled(self._begun() is not None)
        seen(self._list_acts.button, has_rows)
        self.another.setVisible(has_rows and may_fill_in(self._desk))
        self.key.setVisible(self.may_key)
        self.see.setVisible(has_rows and self.rates.isHidden())
        self._fit_foot()
        self.rates.show_way_back(self.spread.is_covered)
        self.about.setText(" ".join(filter(None, (self._drawn, self._enters(chosen)))))

    def _enters(self, chosen: SampledRow | None) -> str:
        """Say what Enter does with the survey that is chosen."""
        if chosen is None or (chosen.stage in KEYED_ON and not chosen.may_key):
            return ""
        return translate("SampledList", ENTERS[chosen.stage])

    def _on_rates_wanted(self) -> None:
        self.spread.show_detail()

    def _on_opened(self, one: SampledRow) -> None:
        self._stood_on = one.household
        self.opened.emit(one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: F12 asks whose paper form is keyed again."""
        if event.key() == TURN and self.may_key:
            self.keying_wanted.emit()
        else:
            super().keyPressEvent(event)

    # a pass that is given up

    def _more_acts(self) -> Lines:
        """Offer to give up what was begun of the survey that is chosen."""
        words = keyed(self.tr("Give up…"), GIVE_UP_KEY)
        return ((words, self._on_give_up),) if self._begun() is not None else ()

    def _begun(self) -> SampledRow | None:
        """Give the survey that is chosen, where a second pass of it may be given up."""
        chosen = self.table.chosen()
        return chosen if chosen and chosen.draft and may_fill_in(self._desk) else None

    def _on_give_up(self) -> None:
        chosen = self._begun()
        if chosen is not None:
            whose = dotted(chosen.head_name, chosen.village_name, chosen.code)
            self._give_up(chosen.draft, whose)

    def _give_up(self, draft: str, whose: str) -> None:
        because = why.ask(self, giving_up(whose))
        if because:
            work = partial(drafting.discard, self._desk, draft, because)
            self._ways.workbench.do(self, work, lambda _: self.look_up(), self._on_failed)

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
