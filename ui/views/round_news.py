"""What the list of a round says besides its rows: why there are none, a new year, an odd clock."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.rounds import RoundList
from gpn_desktop.services.sitting import may_fill_in
from ui import messages
from ui.look.blocks import strip
from ui.look.states import Stage, Step
from ui.odd_clock import RIGHT_KEY
from ui.views.page import Goal, Ways
from ui.words import translate

AGAIN_KEY: Final = "Alt+X"


@dataclass(frozen=True)
class Steps:
    """What the list itself does: looks again, opens a round, shows all, trusts the clock."""

    again: Callable[[], object]
    open_round: Callable[[], object]
    show_all: Callable[[], object]
    trust: Callable[[], object]


class RoundNews:
    """Says on the stage of the list why nobody stands there, and above it what is new."""

    def __init__(self, stage: Stage, desk: Desk, ways: Ways, steps: Steps) -> None:
        self._stage, self._desk, self._ways, self._steps = stage, desk, ways, steps

    def say_nobody(self) -> None:
        """Say that the round has nobody on its list."""
        words = translate("RoundListing", "To the households")
        self._stage.show_empty(
            translate("RoundListing", "Nobody is on the list of this round yet"),
            translate("RoundListing", "Open a household and choose “Review this household”."),
            Step(words, partial(self._ways.go, Goal("households"))),
            "review",
        )

    def say_none_fits(self, *, by_words: bool) -> None:
        """Say that the list is narrowed too much, by words or otherwise."""
        do = translate("RoundListing", "Choose another village or state.")
        if by_words:
            do = translate(
                "RoundListing", "Marks are not needed; the beginning of each word is enough."
            )
        self._stage.show_empty(
            translate("RoundListing", "No household fits"),
            do,
            Step(translate("RoundListing", "Show all"), self._steps.show_all, "undo"),
            "search",
        )

    def say_no_round(self, found: RoundList) -> None:
        """Say that no round is open, and what comes before one is."""
        clock = _doubt(found)
        if clock is not None:
            so, do = messages.sentence(clock), messages.remedy(clock)
            self._stage.show_empty(so, do, self._again(), "clock", self._trust())
        elif not found.households:
            words = translate("RoundListing", "See what to do first")
            self._stage.show_empty(
                translate("RoundListing", "There is nobody to review yet"),
                translate(
                    "RoundListing",
                    "First the households: they come with a package or with the training. The page "
                    "Today leads there step by step.",
                ),
                Step(words, partial(self._ways.go, Goal("today"))),
                "households",
            )
        elif may_fill_in(self._desk):
            self._stage.show_empty(
                translate("RoundListing", "No round of reviews is open"),
                translate(
                    "RoundListing",
                    "It begins with everybody whom a decision calls poor or near-poor; others are "
                    "added later.",
                ),
                self._open(),
                "review",
            )
        else:
            self._stage.show_locked(
                translate("RoundListing", "No round of reviews is open"),
                translate(
                    "RoundListing",
                    "At this desk surveys are only read. Who fills them in opens the round on the "
                    "own computer (Ctrl+3) and sends a package (Ctrl+7).",
                ),
            )

    def band(self, found: RoundList) -> QWidget | None:
        """Name a clock that may be wrong; else offer this year's round where only older stand."""
        clock = _doubt(found)
        if found.round is None:
            return None
        if clock is not None:
            steps = replace(self._again(), kind="first"), self._trust()
            return strip(messages.whole(clock), *steps, name="review.clock", is_long=True)
        if self._is_due(found):
            words = translate("RoundListing", "The round of {year} is not open yet.")
            return strip(words.format(year=chance.today().year), self._open(), tone="accent")
        return None

    def _is_due(self, found: RoundList) -> bool:
        """Say whether who sits here opens the round of this year, and none stands yet."""
        years = (one.round.year or 0 for one in found.rounds)
        return may_fill_in(self._desk) and max(years, default=0) < chance.today().year

    def _again(self) -> Step:
        return Step(translate("RoundListing", "Look again"), self._steps.again, "undo", AGAIN_KEY)

    def _trust(self) -> Step | None:
        """Let it be said that the clock is right after all; then the round is offered as ever.

        So it is where something was written in 2040 by mistake, or nothing for more than a year.
        """
        if not self._desk.may("entry"):
            return None
        words = translate("RoundListing", "The clock is right")
        return Step(words, self._steps.trust, "check", RIGHT_KEY)

    def _open(self) -> Step:
        words = translate("RoundListing", "Open the round of {year}")
        return Step(words.format(year=chance.today().year), self._steps.open_round, "add")


def _doubt(found: RoundList) -> GpnError | None:
    if found.odd_clock is None:
        return None
    return GpnError(ErrorCode.CLOCK_ODD, today=chance.today(), latest=found.odd_clock)
