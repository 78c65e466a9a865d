"""In which zones a village lies, from which day on; for one village or for all of the commune."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from gpn_desktop import chance
from gpn_desktop.registry.codes import options
from gpn_desktop.registry.places import IN_NO_ZONE
from gpn_desktop.services.villages import VillageRow
from ui.look import geometry
from ui.look.blocks import said
from ui.look.entries import DAY, Asked, Entries
from ui.look.parts import label, seen
from ui.look.sheet import Sheet
from ui.models.people import code_words
from ui.models.villages import row_called

FAMILY: Final = "area_classification"
ONE_OF: Final = ("I", "II", "III")  # a commune is in one of these
VILLAGES_OWN: Final = "THON_DBKK"


@dataclass(frozen=True)
class Laid:
    """What was chosen: zones (none is a fact too), their first day, and whether for all."""

    zones: frozenset[str]
    since: datetime.date
    is_for_all: bool


class ZonesSheet(Sheet):
    """Ticks the zones; without a day nothing is written."""

    def __init__(self, parent: QWidget | None, row: VillageRow) -> None:
        title = self.tr("Zones of {village}").format(village=row_called(row))
        about = self.tr(
            "As the decision says that is in force; what held before ends on the day below."
        )
        super().__init__(parent, title, about)
        self.ticks = {one: QCheckBox(code_words(FAMILY, one)) for one in _codes()}
        for code, tick in self.ticks.items():
            tick.setChecked(code in (row.zones or frozenset()))
            tick.setObjectName(f"zones.{code}")
            tick.toggled.connect(partial(self._on_ticked, code))
        self.body.addWidget(_beside(tuple(self.ticks.values())))
        self.body.addWidget(
            label(self.tr("No box ticked means: it lies in none of them."), "small")
        )
        self.since = Entries("zones", [Asked("since", self.tr("In force since"), DAY)])
        self.body.addWidget(self.since)
        self.everywhere = QCheckBox(self.tr("So it is in all villages of the commune"))
        self.everywhere.setObjectName("zones.everywhere")
        self.body.addWidget(self.everywhere)
        self.everywhere.toggled.connect(self._tell)
        words = self.tr("All villages of the commune will be specially difficult villages.")
        self.word = said(words, "zones.word", "warn", wraps=True)
        self.body.addWidget(self.word)
        self._tell()
        self.body.addStretch(1)
        self.body.setSpacing(6)
        self.since.done.connect(self.go_on)
        self.add_end(self.tr("Cancel"), self.reject)
        self.add_end(self.tr("Write down"), self._on_agreed, kind="first")
        self.fit(560, 560)

    def _on_ticked(self, code: str, is_ticked: bool) -> None:
        """Let one of the regions take the place of the other."""
        for other in ONE_OF if is_ticked and code in ONE_OF else ():
            self.ticks[other].setChecked(other == code)
        self._tell()

    def _tell(self) -> None:
        """Say what would hold everywhere though it is mostly said of single villages."""
        seen(self.word, self.everywhere.isChecked() and self.ticks[VILLAGES_OWN].isChecked())

    def _on_agreed(self) -> None:
        texts = self.since.read()
        if texts is None:
            return
        if not texts["since"]:
            self.since.demand("since", self.tr("Write the day from which it holds."))
        elif datetime.date.fromisoformat(texts["since"]) > chance.today():
            self.since.demand("since", self.tr("This day has not come yet."))
        else:
            self.accept()

    def laid(self) -> Laid:
        """Give what was chosen."""
        chosen = frozenset(code for code, tick in self.ticks.items() if tick.isChecked())
        since = datetime.date.fromisoformat(self.since.texts()["since"])
        return Laid(chosen, since, self.everywhere.isChecked())


def _beside(ticks: Sequence[QWidget]) -> QWidget:
    """Put boxes in two columns, where large letters leave the room for that."""
    made, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(2)
    across = 1 if geometry.is_huge() else 2
    for place, tick in enumerate(ticks):
        grid.addWidget(tick, place // across, place % across)
    made.setLayout(grid)
    return made


def _codes() -> tuple[str, ...]:
    return tuple(one.key for one in options(FAMILY) if one.key != IN_NO_ZONE)


def ask(parent: QWidget | None, row: VillageRow) -> Laid | None:
    """Ask in which zones a village lies; None when nothing is to be written."""
    sheet = ZonesSheet(parent, row)
    return sheet.laid() if sheet.ask() else None
