"""Which villages were joined to the one that is shown: their ways back, and what each takes along.

On the way: ``joined_villages.Came`` → a band for each above the fields, with what becomes of what
was written of it and of both.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.services.joined_villages import Came
from ui.counts import grouped, moment_long
from ui.look.blocks import emptied, strip
from ui.look.parts import column, reveal, seen
from ui.look.states import Step
from ui.models.villages import called, figure_words

MOST_KEYS: Final = 9  # digits, for what came to this village


class CameHere(QWidget):
    """The bands of a village."""

    def __init__(self, part: Callable[[Came], object]) -> None:
        super().__init__()
        self._part = part
        self._shown: Sequence[Came] = ()
        self._bands = QVBoxLayout()
        self._bands.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(self._bands))

    def show_came(self, came: Sequence[Came], *, may: bool) -> None:
        """Show which villages were joined to this one, each with its way back."""
        emptied(self._bands)
        for at, each in enumerate(came):
            key = f"Alt+{at + 1}" if at < MOST_KEYS else ""
            words = self.tr("Part it again")
            step = Step(words, partial(self._part, each), "undo", key) if may else None
            name = f"villages.came.{at}"
            lines = (self._joined(each), *self._figures(each))
            told, is_long = "\n".join(lines), len(lines) > 1
            band = strip(told, step, tone="accent", icon="merging", name=name, is_long=is_long)
            self._bands.addWidget(band)
        seen(self, bool(came))
        if came != self._shown:
            self._shown = came
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Let the field below that one is in be seen: what came has pushed it down."""
        here, around = self.window().focusWidget(), self.parentWidget()
        if here is not None and around is not None and around.isAncestorOf(here):
            reveal(here)

    def _joined(self, one: Came) -> str:
        """Say which village it was, how many households would go back, when and by whom."""
        village, count = called(one.village), one.households
        about = ", ".join(filter(None, (moment_long(one.at) if one.at else "", one.officer)))
        first = self.tr("{village} was joined to this one").format(village=village)
        then = grouped(
            self.tr("Parted again, %n household(s) go back to {village}.", "", count), count
        )
        head = f"{first} ({about})" if about else first
        return f"{head[:1].upper()}{head[1:]}. {then.format(village=village)}"

    def _figures(self, one: Came) -> Iterator[str]:
        """Say what becomes of what was written for it, and for both since."""
        told = (
            (self.tr("Go back to {village} too: {figures}."), one.own),
            (self.tr("Go back to {village} too, not counted here now: {figures}."), one.replaced),
            (self.tr("To be written anew for each of both: {figures}."), one.figures),
        )
        for text, them in told:
            if them:
                yield text.format(village=called(one.village), figures=figure_words(them))
