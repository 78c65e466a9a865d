"""The village of a new household: one that is chosen, or the name of one that is not here yet."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QComboBox

from gpn_desktop.registry.places import Village
from ui.look.parts import Chooser, named
from ui.look.typed import TypedLine, limited

ID: Final = "village_id"  # beside what is typed, in what is kept of a household that is not saved


class VillageChoice(Chooser):
    """A list of villages in which a name can be typed too; what is chosen is an id.

    Nothing completes what is typed, while it is composed.
    """

    def __init__(self, title: str, asks: str) -> None:
        super().__init__()
        self.line = TypedLine()
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.line.setPlaceholderText(asks)
        limited(named(self.line, title))

    def chosen(self) -> str:
        """Give the id of the village that is chosen, or that alone is called as it is typed.

        "" where it is a new one, or where nothing says which of two is meant.
        """
        found = [n for n in range(self.count()) if self.itemText(n) == self.line.sought]
        meant = [n for n in found if n == self.currentIndex()] or found
        return str(self.itemData(meant[0])) if len(meant) == 1 else ""

    def offer(self, villages: Sequence[Village]) -> None:
        """Offer these villages; what was chosen or typed stays."""
        chosen, typed = self.chosen(), self.line.text()
        self.clear()
        for one in villages:
            self.addItem(one.name, one.id)
        self._put(chosen, typed)

    def typed(self) -> dict[str, str]:
        """Give what is chosen or typed, to be kept."""
        return {"village": self.line.text(), ID: self.chosen()}

    def take_up(self, kept: Mapping[str, str]) -> None:
        """Choose or type again what was kept; a new window has read no villages yet."""
        village, typed = kept.get(ID, ""), kept.get("village", "")
        if village and not self.count():
            self.addItem(typed, village)
        self._put(village, typed)

    def _put(self, village: str, typed: str) -> None:
        self.setCurrentIndex(self.findData(village))
        if self.currentIndex() < 0:
            self.setEditText(typed)
