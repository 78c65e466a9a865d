"""One file that came in, in words: who made it, what it brings, what else there is to know."""

from typing import Final

from PySide6.QtWidgets import QFrame

from gpn_desktop.services.arriving import Arriving, Fate
from ui import messages
from ui.look.blocks import said
from ui.look.parts import Sign, column, row
from ui.models.parcels import FATES
from ui.tidings import Tidings
from ui.words import dotted

ICONS: Final[dict[Fate, str]] = {
    Fate.NEW: "good",
    Fate.KNOWN: "info",
    Fate.OWN: "info",
    Fate.QUARANTINED: "lock",
    Fate.REFUSED: "error",
    Fate.TRUST_LIST: "shield",
}


class Told(QFrame):
    """One file in words: from whom, what it brings, what else there is to know."""

    def __init__(self, tidings: Tidings) -> None:
        super().__init__()
        self._tidings = tidings
        self.setProperty("card", "plain")
        self._sign = Sign("info", "quiet", 26)
        self._sign.setFixedSize(26, 26)
        self.name = said("", "arrival.name", "small", wraps=True)
        self.so = said("", "arrival.so", "strong", wraps=True)
        self.do = said("", "arrival.do", "normal", wraps=True)
        words = column(self.name, self.so, self.do, gap=3)
        box = row(column(self._sign, None), words, gap=12)
        box.setStretch(1, 1)
        box.setContentsMargins(16, 12, 16, 12)
        self.setLayout(box)

    def show_arriving(self, one: Arriving) -> None:
        """Say everything there is to know of a file."""
        tone = FATES[one.fate][1]
        self._sign.change(ICONS[one.fate], tone)
        self.name.setText(dotted(one.officer, one.scope_name, one.name))
        self.so.setText(self._tidings.arrival(one))
        besides = list(self._tidings.besides(one))
        if one.error is not None:
            besides.append(f"({messages.number(one.error)})")
        self.do.setText(" ".join(besides))
        self.do.setVisible(bool(besides))
