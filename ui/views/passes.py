"""Two passes over one paper beside each other, one difference at a time: digits choose.

On the way: ``verifying.settling`` → what differs in words → each choice kept at once → a revision.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.verified import Choice
from gpn_desktop.services.verifying import Settling
from ui import messages
from ui.look.blocks import said
from ui.look.flow import Whole, flowing
from ui.look.parts import button, card, column, line, retone, row, sign
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.models.twice import DIFFERENCES, DifferenceLine
from ui.views.paper_says import PaperSays
from ui.views.spread import Spread
from ui.views.unlike import Unlike, unlike
from ui.words import dotted


@dataclass(frozen=True)
class Hands:
    """Where it goes on from here: keep a choice at a place; make the revision; open another one."""

    keep: Callable[[str, Choice], object]
    settle: Callable[[], object]
    correct: Callable[[], object]


class PassesView(QWidget):
    """The differences of one record: their list, and the one that is chosen."""

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self._hands = hands
        self.found: Settling | None = None
        self._unlike: tuple[Unlike, ...] = ()
        self._chosen: dict[str, Choice] = {}
        self._made_here: dict[str, Choice] = {}  # what a look may be too old to know
        self._is_listing = False
        self.who = said("", "twice.who", "strong", wraps=True)
        self.left = said("", "twice.left", "quiet")
        self.table: Table[DifferenceLine] = Table(
            RowTableModel(DIFFERENCES), self.tr("Differences"), self._on_opened, self._on_shown
        )
        self.table.setObjectName("twice.differences")
        self.says = PaperSays()
        self.says.chosen.connect(self._on_chosen)
        self.says.onward.connect(self.step)
        self.correct = button(
            self.tr("Open the correction (Alt+M)"), hands.correct, icon="edit", kind="first"
        )
        self.correct.setObjectName("twice.correct")
        self.correct.setShortcut("Alt+M")
        self.done = button(
            self.tr("Complete (Ctrl+Enter)"), hands.settle, icon="check", kind="first"
        )
        self.done.setObjectName("twice.settle")
        self.word = Whole("twice.failure", "bad")
        self._arrange()

    def _arrange(self) -> None:
        self.spread = Spread(self.table, self.says)
        told = row(sign("warning", "bad"), self.word, gap=10)
        told.setStretch(1, 1)
        self._told = card(column(told, flowing(self.correct), gap=6), "bad", margin=10)
        self._told.hide()
        foot = row(None, self.left, self.done)
        whole = column(self.who, self._told, self.spread, line(), foot, gap=8)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def show_settling(self, found: Settling) -> None:
        """Show the differences of a record, and stand on the first that is not settled.

        What was chosen here stays: it may have been looked up before that was kept.
        """
        if not self.shows(found.draft.id):
            self._made_here.clear()
        self.found, self._chosen = found, {**found.chosen, **self._made_here}
        self._unlike = unlike(found)
        home = found.household
        self.who.setText(dotted(home.head_name, home.village_name, home.code))
        self._told.hide()
        self.says.hint.show()
        retone(self.done, "first", "kind")
        self._list()
        open_ = {one.place for one in found.open}
        if not self.table.choose(lambda one: one.place in open_):
            self.table.selectRow(0)
        chosen = self.table.chosen()
        if chosen is not None:
            self._on_shown(chosen)
        self._weigh()

    def shows(self, draft: str) -> bool:
        """Say whether the differences of this second pass stand here."""
        return self.found is not None and self.found.draft.id == draft

    def _list(self) -> None:
        lines = [one.line(self._chosen.get(one.mismatch.place)) for one in self._unlike]
        chosen, self._is_listing = self.table.chosen(), True
        self.table.rows.set_rows(lines)
        if chosen is not None:
            self.table.choose(lambda one: one.place == chosen.place)
        self._is_listing = False

    def waiting(self) -> Sequence[Unlike]:
        """Give the differences that nobody settled yet."""
        hard = (one for one in self._unlike if not one.mismatch.is_soft)
        return [one for one in hard if one.mismatch.place not in self._chosen]

    def _weigh(self) -> None:
        count = len(self.waiting())
        words = self.tr("%n to settle", "", count)
        self.left.setText(words if count else self.tr("All settled: Ctrl+Enter completes"))
        self.done.setEnabled(not count)

    def _on_shown(self, one: DifferenceLine) -> None:
        found = self.found
        if self._is_listing:
            return
        shown = next(each for each in self._unlike if each.mismatch.place == one.place)
        hard = [each.mismatch.place for each in self._unlike if not each.mismatch.is_soft]
        if found is not None:
            choice = self._chosen.get(one.place)
            at = hard.index(one.place) + 1 if one.place in hard else 0
            self.says.show_unlike(found, shown, choice, (at, len(hard)))

    def _on_opened(self, one: DifferenceLine) -> None:
        self.spread.show_detail()
        self.says.take_focus()

    def _on_chosen(self, one: Unlike, choice: Choice) -> None:
        self._chosen[one.mismatch.place] = self._made_here[one.mismatch.place] = choice
        self._hands.keep(one.mismatch.place, choice)
        self._list()
        self._weigh()

    def step(self, way: int) -> None:
        """Go to the difference after this one, or before it; from the last to what completes."""
        at = self.table.currentIndex().row() + way
        if 0 <= at < self.table.rows.rowCount():
            self.table.selectRow(at)
            self.says.take_focus()
        elif way > 0 and self.done.isEnabled():
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        elif way > 0 and self.waiting():
            first = self.waiting()[0].mismatch.place
            self.table.choose(lambda one: one.place == first)
            self.says.take_focus()

    def show_not_kept(self, place: str, error: GpnError) -> None:
        """Say that a choice could not be kept; when looked up again it is open."""
        self._made_here.pop(place, None)
        self.show_failure(error)

    def show_failure(self, error: GpnError) -> None:
        """Say what was refused; what was chosen stays."""
        self.word.setText(messages.whole(error))
        self._told.show()
        is_way_out = error.code is ErrorCode.SECOND_WAITS
        self.says.hint.setVisible(not is_way_out)  # nothing can be saved on the way it names
        self.correct.setVisible(is_way_out)
        retone(self.done, "" if is_way_out else "first", "kind")
        if is_way_out:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on the way out, on the difference that waits, or on what completes."""
        if self._told.isVisibleTo(self) and self.correct.isVisibleTo(self):
            self.correct.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.waiting() or not self.done.isEnabled():
            self.spread.show_detail()
            self.says.take_focus()
        else:
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)
