"""The second pass of a survey on its page: a form that shows nothing of the first.

On the way: a survey of the sample → ``blind.open_second`` → ``Paper`` → what differs.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gpn_desktop import settings
from gpn_desktop.reviews.rounds import ListedRow
from gpn_desktop.services import blind, sampling
from gpn_desktop.services.desk import Desk
from ui.look import why
from ui.views.holder import Holder
from ui.views.next_paper import Before, Keyed
from ui.views.opened import Kind, Turns
from ui.views.page import Goal, Ways
from ui.views.paper import Paper
from ui.views.survey import heading
from ui.words import QT_TRANSLATE_NOOP, translate

WHY_GIVEN_UP: Final = (
    QT_TRANSLATE_NOOP("GivingUp", "Opened the wrong household"),
    QT_TRANSLATE_NOOP("GivingUp", "The paper is not at hand"),
    QT_TRANSLATE_NOOP("GivingUp", "Another reason"),
)


def giving_up(whose: str) -> why.Question:
    """Give what is asked before a second pass is given up."""
    return why.Question(
        translate("GivingUp", "Give the second pass up: {who}").format(who=whose),
        translate("GivingUp", "What was keyed again goes; the survey stays as it is."),
        [translate("GivingUp", one) for one in WHY_GIVEN_UP],
        translate("GivingUp", "Go on keying"),
        translate("GivingUp", "Give up"),
    )


def look_up(desk: Desk) -> tuple[ListedRow, ...]:
    """Give whose papers of the sample who is here may key again, by the share that is set."""
    percent = settings.load(desk.paths.settings).second_entry_percent
    return sampling.to_key(desk, percent)


def of_sample() -> Keyed:
    """Give the papers of the sample; all of them wait."""
    done = translate("NextPaper", "No paper of the sample waits for you to key it again.")
    return Keyed(look_up, lambda one: True, done)


DROP: Final = QT_TRANSLATE_NOOP("Paper", "Give the second pass up…")
KIND: Final = Kind(heading, blind.finish, giving_up, is_in_title=True, drop=DROP, is_blind=True)


class SecondView(Holder):
    """Holds the second pass of one survey; it is asked for by the survey's id."""

    keyed = Signal(str, str)  # the draft: keyed to its end; from paper, whose household it is

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._memory = dict[str, str]()  # what was keyed last in these passes, of no first one

    def ask_number(self, before: Before | None = None) -> None:
        """Ask whose paper form of the sample is next."""
        self.ask_whose(of_sample(), before)

    def on_number_chosen(self, one: ListedRow) -> None:
        """Override Holder.on_number_chosen."""
        self._ways.go(Goal("twice", "survey", one.survey))

    def open(self, survey: str, *, again: bool = False) -> None:
        """Begin or take up the second pass of a survey."""
        if self.paper is not None and self.wanted == survey and not again:
            return
        self.close_paper()
        self.wanted = survey
        self.sit(partial(blind.open_second, self._desk, survey))

    def key_of(self, opened: Any) -> str:
        """Override Holder.key_of."""
        return self.wanted

    def take(self, opened: Any) -> None:
        """Override Holder.take."""
        again = self._on_again
        turns = Turns(KIND, self._on_keyed, self._on_given_up, again, again, self._memory)
        self.show_paper(Paper(self._desk, self._ways, opened, turns))

    def _on_keyed(self, draft: str) -> None:
        paper = self.paper
        is_keyed = paper is not None and paper.entering.is_keyed
        home = paper.opened.household.id if paper is not None and is_keyed else ""
        if home:
            self.hold_focus()
        self.empty()
        self.wanted = ""
        self.keyed.emit(draft, home)

    def _on_given_up(self) -> None:
        self._ways.say(self.tr("The second pass was given up."))
        self.empty()
        self.wanted = ""
        self.left.emit()

    def _on_again(self) -> None:
        survey = self.wanted
        self.empty()
        self.open(survey, again=True)

    def parts(self) -> Sequence[QWidget]:
        """Give the widgets that F6 visits."""
        if self.asking is not None:
            return (self.asking,)
        return (self.paper.view,) if self.paper else (self,)

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        shown = self.paper or self.asking
        if shown is not None:
            shown.take_focus()
