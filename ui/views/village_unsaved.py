"""Which villages have something typed that is not saved, and the two ways on: with it, or without.

On the way: ``VillagePanel.unsaved`` → a band above the list → the field again, or as it was.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.services.villages import VillageRow
from ui.look.blocks import emptied, strip
from ui.look.parts import column, seen
from ui.look.states import Step
from ui.models.table import Table
from ui.models.village_fields import Typing, titles_of
from ui.models.villages import called
from ui.views.last_done import LastDone
from ui.views.village import VillagePanel

AGAIN_KEY, ASIDE_KEY = "Alt+T", "Alt+B"
Typed = Mapping[str, Typing]


class Unsaved(QWidget):
    """The band; hidden while nothing waits."""

    def __init__(
        self,
        panel: VillagePanel,
        table: Table[VillageRow],
        last: LastDone,
        go_into: Callable[[Collection[str]], object],
    ) -> None:
        super().__init__()
        self._panel, self._table, self._last, self._go_into = panel, table, last, go_into
        self._rows: dict[str, VillageRow] = {}
        self._kept: dict[str, dict[str, str]] = {}  # before a lock, until the villages are known
        self._words = ""
        self._band = QVBoxLayout()
        self._band.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(self._band))
        self.hide()

    def know(self, rows: Sequence[VillageRow]) -> None:
        """Know these villages, and go on with what was typed of them before a lock."""
        self._rows = {one.village.id: one for one in rows}
        kept, self._kept = self._kept, {}
        typed = {at: Typing(self._rows[at], kept[at]) for at in kept if at in self._rows}
        if typed:
            self._panel.take_up({**self._panel.unsaved(), **typed})

    def keep(self, texts: Mapping[str, str]) -> None:
        """Keep what was typed before a lock until the villages are known."""
        self._kept = {}
        for key, text in texts.items():
            at, _, name = key.rpartition(" ")
            self._kept.setdefault(at, {})[name] = text
        if self._rows:
            self.know(list(self._rows.values()))
            self.tell()

    def texts(self) -> dict[str, str]:
        """Give each field that is typed and not saved, by its village and name."""
        typed = self._waiting().items()
        return {f"{at} {name}": text for at, one in typed for name, text in one.texts.items()}

    def _waiting(self) -> dict[str, Typing]:
        """Give them in the order of the list."""
        typed = self._panel.unsaved()
        return {at: typed[at] for at in self._rows if at in typed}

    def tell(self) -> None:
        """Name the villages and their fields; a band that says the same stays as it is."""
        one = self.tr("{village} ({fields})")
        told = [
            one.format(village=called(each.over.village), fields=titles_of(each.texts))
            for each in self._waiting().values()
        ]
        words = self.tr("Not saved: {villages}").format(villages=", ".join(told)) if told else ""
        if words == self._words:
            return
        self._words = words
        emptied(self._band)
        seen(self, bool(words))
        if words:
            again = Step(self.tr("Go on with it"), self._on_again, "edit", AGAIN_KEY)
            aside = Step(self.tr("Leave it as it was"), self._on_aside, "undo", ASIDE_KEY)
            self._band.addWidget(strip(words, again, aside, name="villages.unsaved", is_long=True))

    def _on_again(self) -> None:
        """Go on with the village that is shown, or else with the first one."""
        typed, shown = self._waiting(), self._table.chosen()
        here = shown.village.id if shown is not None else ""
        at = here if here in typed else next(iter(typed))
        self._table.choose(lambda one: one.village.id == at)
        self._go_into(typed[at].texts)

    def _on_aside(self) -> None:
        typed = self._waiting()
        self._table.setFocus()
        self._panel.take_up({})
        self.tell()
        self._last.tell(self.tr("It stands as it was."), partial(self._on_taken_again, typed))

    def _on_taken_again(self, typed: Typed) -> None:
        self._panel.take_up({**self._panel.unsaved(), **typed})
        self._last.hide()
        self._table.setFocus()
        self.tell()
