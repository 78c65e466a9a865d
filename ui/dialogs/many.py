"""Something done of many households at once: how many, who is left out and why, and what it needs.

On the way: ``many.weigh_…`` → what is told here → agreed to, or left. Nothing is written here.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop import chance
from gpn_desktop.errors import GpnError
from gpn_desktop.registry.listed import Unfit
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.rounds import Round
from gpn_desktop.services import many
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.many import BY_HAND, Chosen, Move
from ui import messages, reasons
from ui.counts import grouped
from ui.look import geometry
from ui.look.entries import DAY, LEAST_TITLE, Asked, Entries
from ui.look.flow import Whole
from ui.look.going import LEAVES
from ui.look.laying import lay
from ui.look.parts import Chooser, label, named, refill, row, seen
from ui.look.sheet import Sheet
from ui.look.why import Reasons, need
from ui.models.villages import called
from ui.odd_clock import OddClock
from ui.words import translate
from ui.workbench import Workbench

NAMED: Final = 5  # of those left out for one reason
Left = Mapping[Unfit, tuple[str, ...]]


def left_words(left: Left) -> Iterator[str]:
    """Say who is left out and why, some of them by name."""
    for why, names in left.items():
        known = [one for one in names if one][:NAMED]
        more = " …" if len(known) < len(names) else ""
        words = translate("Many", "Left out, {why}: {count}")
        told = words.format(why=reasons.said(why), count=len(names))
        yield f"{told} ({', '.join(known)}{more})" if known else told


class ManySheet(Sheet):
    """Says of how many households it is done, and of which not; agreed to where there is one."""

    def __init__(self, parent: QWidget | None, title: str, about: str, go: str) -> None:
        super().__init__(parent, title, about)
        self.setObjectName("many")
        self.told, self.left = Whole("many.told", "strong"), Whole("many.left", "warn")
        self.body.addWidget(self.told)
        self.body.addWidget(self.left)
        self.add_end(translate("Many", "Cancel"), self.reject, key=LEAVES)
        self.agree = self.add_end(go, self.accept, kind="first")
        self.agree.setObjectName("many.agree")

    def show_chosen(self, words: str, chosen: Chosen) -> None:
        """Say what would be done, and who is left out."""
        self.told.setText(words)
        self.left.setText("\n".join(left_words(chosen.left)))
        seen(self.left, bool(chosen.left))


@dataclass(frozen=True)
class Ground:
    """On which ground households are taken into a round, and what is said of it."""

    code: str
    words: str = ""


class RoundSheet(ManySheet):
    """Asks on which ground: a digit chooses it; what was found is said in words."""

    def __init__(self, parent: QWidget | None, found: Round, chosen: Chosen) -> None:
        title = self.tr("Take households into the review of {year}").format(year=found.year)
        about = self.tr("They stand on the list of the round then. It can be undone.")
        super().__init__(parent, title, about, self.tr("Take them in"))
        offered = [reasons.word("ground", one) for one in BY_HAND]
        self.why = Reasons([f"{one[:1].upper()}{one[1:]}" for one in offered], "many.words")
        self.why.changed.connect(self._weigh)
        self.body.addWidget(self.why)
        self.body.addStretch(1)
        self._need = need()
        self.add_word(self._need)
        self._any = bool(chosen.fit)
        count = len(chosen.fit)
        words = self.tr("%n household(s) will be on the list.", "", count)
        self.show_chosen(grouped(words, count), chosen)
        seen(self.why, self._any)
        self._weigh()
        self.fit(560, 440)
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _weigh(self) -> None:
        self.agree.setEnabled(self._any and self.why.is_given())
        self._need.setText(self.why.lacking() if self._any else "")

    def ground(self) -> Ground:
        """Give the ground that is chosen; words alone say what was found."""
        marked = [one.isChecked() for one in self.why.choices]
        code = BY_HAND[marked.index(True)] if any(marked) else BY_HAND[-1]
        return Ground(code, self.why.words.sought.strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QDialog.keyPressEvent: a digit that no field wanted."""
        if not self.why.take(event):
            super().keyPressEvent(event)


class VillageSheet(ManySheet):
    """Asks to which village, since when and why; it is weighed anew for each village."""

    def __init__(
        self,
        parent: QWidget | None,
        workbench: Workbench,
        weigh: Callable[[str], Chosen],
        villages: Sequence[Village],
        clock: OddClock | None = None,
    ) -> None:
        heading = self.tr("Move households to another village")
        about = self.tr("Each household has it in its history. It can be undone.")
        super().__init__(parent, heading, about, self.tr("Move them"))
        self._workbench, self._weigh_with = workbench, weigh
        self.chosen = Chosen()
        self.village = named(Chooser(), self.tr("Village"))
        self.village.setObjectName("many.village")
        choose = (self.tr("choose the village…"), "")
        refill(self.village, [choose, *((called(one), one.id) for one in villages)])
        self.village.currentIndexChanged.connect(self._on_village_chosen)
        asked = (Asked("day", self.tr("Since"), DAY), Asked("reason", self.tr("Reason")))
        self.entries = Entries("many", asked)
        self.entries.show_texts({"day": chance.today().isoformat()})
        self.entries.done.connect(self.go_on)
        title = label(self.tr("To the village"), "quiet")
        title.setMinimumWidth(geometry.grown(LEAST_TITLE))  # its box begins where the others do
        asked_first = row(title, self.village, gap=geometry.WIDE_GAP)
        asked_first.setStretch(1, 1)
        lay(self.body, asked_first, 0)
        self.body.insertWidget(1, self.entries)
        if clock is not None:
            self.body.insertWidget(0, clock)
            clock.look_up()
        self.body.addStretch(1)
        self._say_nothing(self.tr("Choose the village first."))
        self.fit(620, 440)
        self.village.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_nothing(self, words: str) -> None:
        self.show_chosen(words, Chosen())
        self.agree.setEnabled(False)

    def _on_village_chosen(self) -> None:
        """Weigh it for the village that is chosen now."""
        village = str(self.village.currentData() or "")
        if not village:
            self._say_nothing(self.tr("Choose the village first."))
            return
        self._say_nothing(self.tr("Counting of how many it can be done…"))
        query = partial(self._weigh_with, village)
        self._workbench.look(self, query, self._on_weighed, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._say_nothing(messages.whole(error))

    def _on_weighed(self, chosen: Chosen) -> None:
        self.chosen, count = chosen, len(chosen.fit)
        words = self.tr("%n household(s) will live in {village}.", "", count)
        told = grouped(words, count).format(village=self.village.currentText())
        self.show_chosen(told, chosen)
        self.agree.setEnabled(bool(count))

    def accept(self) -> None:
        """Override QDialog.accept: it has a day that has come, and a reason."""
        texts = self.entries.read()
        if texts is None:
            return
        if not texts["day"] or texts["day"] > chance.today().isoformat():
            self.entries.demand(
                "day", self.tr("Write the day since which it holds; it must have come.")
            )
        elif not texts["reason"]:
            self.entries.demand("reason", self.tr("Write the reason."))
        else:
            super().accept()

    def agreed(self) -> Move:
        """Give what is to be written."""
        texts = self.entries.texts()
        day = datetime.date.fromisoformat(texts["day"])
        return Move(self.chosen.fit, str(self.village.currentData()), day, texts["reason"])


def ask_ground(parent: QWidget | None, found: Round, chosen: Chosen) -> Ground | None:
    """Ask on which ground households are taken into a round; None when none is."""
    sheet = RoundSheet(parent, found, chosen)
    return sheet.ground() if sheet.ask() else None


def ask_village(
    parent: QWidget | None,
    workbench: Workbench,
    desk: Desk,
    households: Sequence[str],
    villages: Sequence[Village],
) -> Move | None:
    """Ask to which village households are moved; None when none is."""
    weigh = partial(many.weigh_moving, desk, households)
    clock = OddClock(desk, workbench, "many.clock")
    sheet = VillageSheet(parent, workbench, weigh, villages, clock)
    return sheet.agreed() if sheet.ask() else None
