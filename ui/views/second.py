"""The second pass of a survey on its page: a form that shows nothing of the first.

On the way: a survey of the sample → ``blind.open_second`` → ``Paper`` → what differs.
"""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal

from gpn_desktop.services import blind
from ui.look import why
from ui.views.holder import Holder
from ui.views.opened import Kind, Turns
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


KIND: Final = Kind(heading, blind.finish, giving_up)


class SecondView(Holder):
    """Holds the second pass of one survey; it is asked for by the survey's id."""

    keyed = Signal(str)  # the draft: keyed to its end

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
        turns = Turns(KIND, self._on_keyed, self._on_given_up, self._on_again, self._on_again)
        self.show_paper(Paper(self._desk, self._ways, opened, turns))

    def _on_keyed(self, draft: str) -> None:
        self.empty()
        self.wanted = ""
        self.keyed.emit(draft)

    def _on_given_up(self) -> None:
        self._ways.say(self.tr("The second pass was given up."))
        self.empty()
        self.wanted = ""
        self.left.emit()

    def _on_again(self) -> None:
        survey = self.wanted
        self.empty()
        self.open(survey, again=True)

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        if self.paper is not None:
            self.paper.take_focus()
