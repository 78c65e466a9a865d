"""Who of a household may stand in another one too: found once it is shown, judged by a key.

On the way: ``sameness.pairs`` → bands with why → «not the same», which is kept and taken back by a
key, or the sheet that makes two records one.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry.moves import Event
from gpn_desktop.services import sameness
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Seen
from gpn_desktop.services.sameness import Alike, Pair
from gpn_desktop.services.sitting import may_fill_in
from ui import messages
from ui.dialogs import uniting
from ui.look.blocks import emptied, strip
from ui.look.laying import lay
from ui.look.states import Step
from ui.views.alike import AlikeBands, Choice
from ui.views.page import Goal, Ways
from ui.words import translate

NAME: Final = "household.pairs"


class Pairs(QWidget):
    """The bands of one household; ``united`` hears the event where two records became one."""

    shown = Signal(object)  # the households of the others

    def __init__(self, desk: Desk, ways: Ways, united: Callable[[Event], object]) -> None:
        super().__init__()
        self._desk, self._ways, self._united = desk, ways, united
        self._household, self._is_away = "", False
        self._pairs: dict[str, Pair] = {}  # by the other person
        choices = [Choice(self.tr("Open the ot&her"), self._on_open, "households")]
        if may_fill_in(desk):
            choices += [
                Choice(self.tr("&Not the same"), self._on_different, "check"),
                Choice(self.tr("Co&mpare…"), self._on_compare, "people"),
            ]
        self._bands = AlikeBands(*choices)
        self._news = QVBoxLayout()
        box = QVBoxLayout(self)
        for part in (self._news, self._bands):
            part.setContentsMargins(0, 0, 0, 0)
            lay(box, part)
        box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def look_up(self, household: str) -> None:
        """Look for pairs of the household that is shown; meanwhile nothing is said."""
        if household != self._household:
            emptied(self._news)
            self._pairs = {}
            self.hide()
        self._household = household
        query = partial(sameness.pairs, self._desk, household)
        self._ways.workbench.look(self, query, self._on_found)

    def _on_found(self, found: Sequence[Pair]) -> None:
        self._pairs = {one.other.hit.person: one for one in found}
        words = self.tr("{person} may stand in another household too: {name} ({year}), {head}.")
        told = [
            (
                words.format(
                    person=one.full_name,
                    name=one.other.hit.full_name,
                    year=one.other.hit.birth_year or "?",
                    head=", ".join((one.other.hit.head_name, one.other.hit.village_name)),
                ),
                one.other,
            )
            for one in found
        ]
        self._bands.show_alike(told)
        self.shown.emit({one.other.hit.household for one in found})
        self._show()

    def give_way(self, is_away: bool) -> None:
        """Let another ask who is who, by the same keys, or no longer."""
        self._is_away = is_away
        self._show()

    def _show(self) -> None:
        self.setVisible(not self._is_away and bool(self._pairs or self._news.count()))

    def _on_open(self, alike: Alike) -> None:
        self._ways.go(Goal("households", "household", alike.hit.household))

    def _on_different(self, alike: Alike) -> None:
        pair = self._pairs[alike.hit.person]
        act = partial(sameness.judge_different, self._desk, pair.person, alike.hit.person)
        judged = partial(self._on_judged, pair)
        self._ways.workbench.do(self, partial(act, pair.sight), judged, self._on_refused)

    def _on_judged(self, pair: Pair, verdicts: Mapping[str, Seen]) -> None:
        emptied(self._news)
        words = self.tr("Kept: {one} and {other} are two people.")
        told = words.format(one=pair.full_name, other=pair.other.hit.full_name)
        step = Step(self.tr("Take it &back"), partial(self._on_back, verdicts), "undo")
        self._news.addWidget(strip(told, step, tone="good", name=NAME))
        self.look_up(self._household)

    def _on_back(self, verdicts: Mapping[str, Seen]) -> None:
        reason = translate("Pairs", "taken back")
        call = partial(sameness.forget, self._desk, verdicts, reason)
        self._ways.workbench.do(self, call, self._on_taken_back, self._on_refused)

    def _on_refused(self, error: GpnError) -> None:
        emptied(self._news)
        self._news.addWidget(strip(messages.whole(error), tone="bad", name=NAME))
        self.look_up(self._household)

    def _on_taken_back(self, _: None) -> None:
        emptied(self._news)
        self.look_up(self._household)

    def _on_compare(self, alike: Alike) -> None:
        pair = self._pairs[alike.hit.person]
        event = uniting.ask(self, self._desk, self._ways.workbench, pair.person, alike.hit.person)
        if event is not None:
            self._united(event)
