"""What stands where a list of the register has no line: why, and what to do first."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from gpn_desktop.registry.listed import HOUSEHOLDS, LEFT
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import may_add
from ui.look.states import Stage, Step
from ui.tidings import why_not
from ui.views.page import Goal, Ways
from ui.words import translate


@dataclass(frozen=True)
class Fills:
    """What brings lines into the list: a file taken in, all shown again."""

    take_in: Callable[[], object]
    show_all: Callable[[], object]


class EmptyList:
    """Says on the stage of a list why no line stands there."""

    def __init__(self, stage: Stage, desk: Desk, ways: Ways, fills: Fills) -> None:
        self._stage, self._desk, self._ways, self._fills = stage, desk, ways, fills

    def say(self, about: str, *, is_typed: bool = False) -> None:
        """Say it of a list in which there is nothing at all; of none, that nothing fits.

        ``is_typed``: a name is sought; else it is other filters that leave nothing.
        """
        if about == HOUSEHOLDS:
            self._stage.show_empty(
                translate("HouseholdList", "No household is kept here yet"),
                self._whence(),
                self._first_step(),
                "households",
            )
        elif about == LEFT:
            self._stage.show_empty(
                translate("HouseholdList", "No household has left the register"),
                translate(
                    "HouseholdList",
                    "Those that move away or join another household are found here.",
                ),
                None,
                "households",
            )
        else:
            filtered = translate("HouseholdList", "Nothing is left by the filters above together.")
            typed = translate(
                "HouseholdList", "Marks are not needed; the beginning of each word is enough."
            )
            self._stage.show_empty(
                translate("HouseholdList", "No household fits"),
                typed if is_typed else filtered,
                Step(translate("HouseholdList", "Show all"), self._fills.show_all, "undo"),
                "search",
            )

    def _whence(self) -> str:
        if self._desk.is_office or self._desk.unheard is not None:
            return never_begun(self._desk)
        words = translate(
            "HouseholdList",
            "They come with a package, from a list in Excel (Ctrl+I), or are added one by one "
            "(Ctrl+N).",
        )
        if not self._is_led():
            return words
        led = translate("HouseholdList", "The page Today leads there step by step.")
        return f"{words} {led}"

    def _is_led(self) -> bool:
        """Say whether the first step is told on another page."""
        return self._desk.installation.training or not may_add(self._desk)

    def _first_step(self) -> Step:
        if self._is_led():
            words = translate("HouseholdList", "See what to do first")
            return Step(words, partial(self._ways.go, Goal("today")))
        words = translate("HouseholdList", "Take in a list from Excel (Ctrl+I)")
        return Step(words, self._fills.take_in, "import")


def never_begun(desk: Desk) -> str:
    """Say why no household is begun at this desk and no list taken in; nothing where both are."""
    if desk.is_office:
        return translate(
            "HouseholdList",
            "Households are added, and lists taken in, at the computers of their commune; they "
            "come here with its packages.",
        )
    return why_not(desk)
