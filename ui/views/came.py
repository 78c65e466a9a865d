"""Which records came into a household: joined ones, second records of its people.

On the way: what is recorded under them is marked in the blocks around; here is why, and the way to
the record itself. To take an act back leads the timeline.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.services.former import Former
from ui.look.blocks import emptied, strip
from ui.look.states import Step
from ui.models.former import former_words
from ui.views.page import Goal, Ways

THERE_KEY: Final = "Alt+I"


class Came(QWidget):
    """A line for each record that came into the household."""

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self._ways = ways
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)

    def show_former(self, household: str, found: Sequence[Former]) -> bool:
        """Show these at a household; say whether there are any."""
        emptied(self._lines)
        key = THERE_KEY  # of the first that leads elsewhere
        for at, one in enumerate(found):
            step = self._step(one, key) if one.home not in ("", household) else None
            key = key if step is None else ""
            name = f"household.former.{at}"
            made = strip(former_words(one), step, tone="accent", icon="people", name=name)
            self._lines.addWidget(made)
        return bool(found)

    def _step(self, one: Former, key: str) -> Step:
        goal = Goal("households", "household", one.home)
        words = self.tr("Open that record") if key else self._named(one)
        return Step(words, partial(self._ways.go, goal), "households", key)

    def _named(self, one: Former) -> str:
        """Tell the record from the first one, which has the key; of who headed none by its code."""
        if one.is_household and one.name:
            return self.tr("Open the record of {name}").format(name=one.name)
        if one.code:
            return self.tr("Open household {code}").format(code=one.code)
        return self.tr("Open that record")
