"""Which household's paper form comes next: by its number, or the next one of the list.

On the way: F12 on the list of a round, or a survey that was completed from paper → a number and
Enter → the paper form of that household. Nothing is guessed: a number that several households have
opens none of them until one is chosen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.reviews.rounds import ListedRow, numbered, paper_order
from gpn_desktop.services import rounds
from gpn_desktop.services.desk import Desk
from ui.look import geometry
from ui.look.blocks import said, strip
from ui.look.parts import ENTERS, column, label, row, seen
from ui.look.states import Stage, Step
from ui.look.typed import text_line
from ui.models.listed import NUMBERED
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.page import Ways
from ui.words import translate

WIDE: Final = 330
TO_DO: Final = (rounds.NEW, "draft", "returned")
WALKS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True)
class Before:
    """The paper form that was completed before: whose, what it came to, where that is seen."""

    household: str
    words: str
    see: Step | None = None
    tone: str = "good"


@dataclass(frozen=True)
class Keyed:
    """What is keyed one after the other: whose papers, which of them wait, and when none does."""

    rows: Callable[[Desk], Sequence[ListedRow]]
    waits: Callable[[ListedRow], bool]
    done: str


def of_round() -> Keyed:
    """Give the papers of the year's round; those of its list wait."""
    done = translate("NextPaper", "Everybody of the list is done; a code opens any household.")
    return Keyed(rounds.to_key, lambda one: bool(one.ground or one.state), done)


class NextPaper(QWidget):
    """Asks for the number of a household; below it those that may be meant.

    ``queue`` are the households of the list as it was narrowed; of none it is the whole list.
    ``chosen`` gives the line.
    """

    chosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        ways: Ways,
        keyed: Keyed,
        before: Before | None = None,
        queue: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._desk, self._ways, self._keyed = desk, ways, keyed
        self._before, self._queue = before, tuple(queue)
        self._rows: tuple[ListedRow, ...] = ()
        self._is_chosen_by_hand = False
        self.line = text_line(self.tr("Code of the household"))
        self.line.setObjectName("next.number")
        self.line.setPlaceholderText(
            self.tr("Code, for instance 12 or 3-12; or the name of the head")
        )
        self.line.setFixedWidth(geometry.grown(WIDE))
        self.line.sought_changed.connect(self._on_sought_changed)
        self.table: Table[ListedRow] = Table(
            RowTableModel(NUMBERED), self.tr("Households that may be meant"), self._open
        )
        self.table.setObjectName("next.found")
        self._said = said("", "next.said", "quiet", wraps=True)
        self._stage = Stage(self.table)
        self._arrange()
        self._look()

    def _arrange(self) -> None:
        told = column(gap=0)
        if self._before is not None:
            good = self._before.tone == "good"
            icon, see = "check" if good else "", self._before.see
            told.addWidget(strip(self._before.words, see, tone=self._before.tone, icon=icon))
        asked = label(self.tr("Which paper form is next?"), "heading")
        line = row(self.line, self._said, gap=12)
        line.setStretch(1, 20)
        line.addStretch(1)
        whole = column(told, asked, line, self._stage)
        whole.setStretch(3, 1)
        self.setLayout(whole)

    def _look(self) -> None:
        self._stage.show_loading()
        query = partial(self._keyed.rows, self._desk)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self._look)

    def _on_found(self, found: Sequence[ListedRow]) -> None:
        self._rows = tuple(found)
        self._stage.show_content()
        self._show()

    def _on_sought_changed(self) -> None:
        self._is_chosen_by_hand = False
        self._show()

    def _show(self) -> None:
        """Show who may be meant; with no number who comes next."""
        typed = self.line.sought.strip()
        shown = numbered(self._rows, typed) if typed else self._waiting()
        self.table.rows.set_rows(shown)
        self.table.clearSelection()
        self.table.choose(lambda one: True)
        words = self.tr("Enter opens the one that is marked; the next not yet completed is first.")
        if typed:
            words = self.tr("↑ ↓ choose a household, Enter opens it.") if shown else self._nobody()
        elif not shown:
            words = self._keyed.done
        self._said.setText(words)
        seen(self._said, bool(words))

    def _nobody(self) -> str:
        return self.tr(
            "No household has this code or name. Look at the code on paper again; a household that "
            "is not in the register yet: Ctrl+2, then Ctrl+N to add it."
        )

    def _waiting(self) -> list[ListedRow]:
        """Give those of the list that are not done, from the one before on and round."""
        known = {one.household: one for one in self._rows}
        listed = [known[one] for one in self._queue if one in known]
        listed = listed or [one for one in self._rows if self._keyed.waits(one)]
        listed.sort(key=paper_order)  # a pile of papers lies by number
        last = self._before.household if self._before is not None else ""
        at = next((n for n, one in enumerate(listed) if one.household == last), -1)
        order = listed[at + 1 :] + listed[: max(0, at)]
        return [one for one in order if rounds.how_far(one) in TO_DO]

    def take_focus(self) -> None:
        """Put the focus where the number is typed."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter opens, the arrows choose from within the line."""
        if event.key() in ENTERS and not event.modifiers():
            self._on_entered()
        elif event.key() in WALKS and self.line.hasFocus():
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        at = self.table.currentIndex().row() + step
        if 0 <= at < self.table.rows.rowCount():
            self._is_chosen_by_hand = True
            self.table.selectRow(at)

    def _on_entered(self) -> None:
        found = self.table.chosen()
        count = self.table.rows.rowCount()
        if found is None:
            return
        if self.line.sought.strip() and count > 1 and not self._is_chosen_by_hand:
            words = self.tr("%n household(s): type the village too, or choose by ↓.", "", count)
            self._said.setText(words)
            seen(self._said, True)
            return
        self._open(found)

    def _open(self, one: ListedRow) -> None:
        self.chosen.emit(one)
