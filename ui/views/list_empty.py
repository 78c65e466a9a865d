"""What stands where a list of the register has no line: why, and what to do first."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from gpn_desktop.registry.listed import HOUSEHOLDS, LEFT
from gpn_desktop.services.desk import Desk
from ui.look.states import Stage, Step
from ui.views.page import Goal, Ways
from ui.words import translate


@dataclass(frozen=True)
class Fills:
    """What brings lines into the list: one added, a file taken in, all shown again."""

    add: Callable[[], object]
    take_in: Callable[[], object]
    show_all: Callable[[], object]


class EmptyList:
    """Says on the stage of a list why no line stands there."""

    def __init__(self, stage: Stage, desk: Desk, ways: Ways, fills: Fills) -> None:
        self._stage, self._desk, self._ways, self._fills = stage, desk, ways, fills

    def say(self, about: str) -> None:
        """Say it of a list in which there is nothing at all; of none, that nothing fits."""
        if about == HOUSEHOLDS:
            self._stage.show_empty(
                translate("HouseholdList", "No household is kept here yet"),
                translate(
                    "HouseholdList",
                    "They come with a package, from a list in Excel (Ctrl+I), or are added one by "
                    "one (Ctrl+N).",
                ),
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
            self._stage.show_empty(
                translate("HouseholdList", "No household fits"),
                translate(
                    "HouseholdList",
                    "Marks are not needed; the beginning of each word is enough.",
                ),
                Step(translate("HouseholdList", "Show all"), self._fills.show_all, "undo"),
                "search",
            )

    def _first_step(self) -> Step:
        if self._desk.installation.training or not self._desk.may("entry"):
            words = translate("HouseholdList", "See what to do first")
            return Step(words, partial(self._ways.go, Goal("today")))
        if self._desk.is_office:
            return Step(translate("HouseholdList", "Add a household"), self._fills.add, "add")
        words = translate("HouseholdList", "Take in a list from Excel (Ctrl+I)")
        return Step(words, self._fills.take_in, "import")
