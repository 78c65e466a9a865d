"""Who may be one human under two records: a band for each, with why, and what can be done by a key.

The first band has the keys; once it was judged, the next one has them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from gpn_desktop.registry.duplicates import NUMBERS, Likeness
from gpn_desktop.services.sameness import Alike
from ui import reasons
from ui.look.blocks import emptied, strip
from ui.look.states import Step
from ui.words import translate

MOST: Final = 2  # bands that are shown at once
NAME: Final = "alike"
Choose = Callable[[Alike], object]


@dataclass(frozen=True)
class Choice:
    """One thing that can be done about who is shown; & before a letter makes it the key.

    ``is_likely``: it stands out, in the first band; ``fits`` says about whom it can be done.
    """

    text: str
    call: Choose
    icon: str = ""
    is_likely: bool = False
    fits: Callable[[Alike], bool] = lambda alike: True


class AlikeBands(QVBoxLayout):
    """The bands, the likeliest first; how many are not shown is said in the last."""

    def __init__(self, *choices: Choice, most: int = MOST) -> None:
        super().__init__()
        self._choices, self._most = choices, most
        self._told: list[tuple[str, list[Choice]]] = []
        self._shown: list[Alike] = []

    def show_alike(self, found: Sequence[tuple[str, Alike]]) -> None:
        """Show what is said of each of these before its reasons.

        Bands that say the same stay: a key that was pressed on one is heard.
        """
        self._shown = [alike for _, alike in found[: self._most]]
        told = [f"{words} {why(alike.likeness)}" for words, alike in found[: self._most]]
        fitting = [[one for one in self._choices if one.fits(each)] for each in self._shown]
        left = len(found) - len(told)
        if left:
            more = translate("Alike", "{count} more come when these are judged.")
            told[-1] = f"{told[-1]} {more.format(count=left)}"
        bands = list(zip(told, fitting, strict=True))
        if bands != self._told:
            self._told = bands
            self._build()

    def _build(self) -> None:
        emptied(self)
        for place, (told, choices) in enumerate(self._told):
            is_sure = set(self._shown[place].likeness.evidence) & NUMBERS
            tone = "bad" if is_sure else "warn"
            steps = [self._step(one, place) for one in choices]
            self.addWidget(strip(told, *steps, tone=tone, icon="people", name=NAME, is_long=True))

    def _step(self, choice: Choice, place: int) -> Step:
        """Give the step; that of the first band has the key."""
        text = choice.text if not place else choice.text.replace("&", "")
        kind = "first" if not place and choice.is_likely else ""
        return Step(text, lambda: choice.call(self._shown[place]), choice.icon, kind=kind)


def why(likeness: Likeness) -> str:
    """Say what speaks for it and what against."""
    told = translate("Alike", "Why: {reasons}.")
    spoken = told.format(reasons=", ".join(map(reasons.said, likeness.evidence)))
    if likeness.contrasts:
        but = translate("Alike", "But: {reasons}.")
        against = but.format(reasons=", ".join(map(reasons.said, likeness.contrasts)))
        return f"{spoken} {against}"
    return spoken
