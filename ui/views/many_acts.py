"""What is done of the rows that are chosen in a list of the register; told, and taken back.

On the way: the rows → their households → what it would be → a sheet → one service → a band that
says what was done and takes all of it back with one key.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.registry.listed import HOUSEHOLDS, LEFT
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.rounds import Round
from gpn_desktop.services import households, many
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.many import Added, Back, Chosen, Moved
from gpn_desktop.services.sitting import may_fill_in
from ui import messages
from ui.counts import grouped
from ui.dialogs.many import Ground, Left, ask_ground, ask_village, left_words
from ui.look.blocks import emptied
from ui.look.laying import lay
from ui.models.register import Kind
from ui.views.last_done import LastDone
from ui.views.page import Ways
from ui.watch import WatchPanel, unless_stopped

STOP_KEY: Final = "Alt+Q"
AT_ONCE: Final = 1_000  # rows that are read in one look
Picked = tuple[Kind, tuple[str, ...]]
T = TypeVar("T")


def homes_of(desk: Desk, kind: Kind, ids: Sequence[str]) -> tuple[str, ...]:
    """Give the households of rows of a list, each once, in their order."""
    if kind.about == HOUSEHOLDS:
        return tuple(ids)
    found: dict[str, None] = {}
    for first in range(0, len(ids), AT_ONCE):
        rows = kind.rows(desk, ids[first : first + AT_ONCE])
        found |= dict.fromkeys(filter(None, map(kind.household, rows)))
    return tuple(found)


class ManyActs(QWidget):
    """The band below what narrows a list, and the lines of its menu that act on chosen rows."""

    told = Signal()  # something was done that one key takes back

    def __init__(
        self, desk: Desk, ways: Ways, picked: Callable[[], Picked], after: Callable[[], object]
    ) -> None:
        super().__init__()
        self._desk, self._ways, self._picked, self._after = desk, ways, picked, after
        self.last = LastDone("many")
        self._work = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        lay(box, self._work)
        box.addWidget(self.last)
        self.hide()

    def lines(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """Give the lines of a menu: none to who may not write, or where nothing is chosen."""
        kind, ids = self._picked()
        if not ids or kind.about == LEFT or not may_fill_in(self._desk):
            return ()
        count = vietnamese.show_int(len(ids))
        into = self.tr("Take &into the round of reviews ({count} chosen)…")
        to = self.tr("Move to another &village ({count} chosen)…")
        lines = ((into, self.take_into_round), (to, self.move_chosen))
        known = lines if kind.about == HOUSEHOLDS else lines[:1]
        return tuple((words.format(count=count), call) for words, call in known)

    def put_away(self) -> None:
        """Say nothing of what was done."""
        self.last.hide()
        self.hide()

    # into the round

    def take_into_round(self) -> None:
        """Ask on which ground, and put the households of the chosen rows on the list."""
        kind, ids = self._picked()

        def weigh() -> tuple[Round, Chosen]:
            return many.weigh_listing(self._desk, homes_of(self._desk, kind, ids))

        self._ways.workbench.look(self, weigh, self._on_weighed)

    def _on_weighed(self, weighed: tuple[Round, Chosen]) -> None:
        ground = ask_ground(self, *weighed)
        if ground is not None:
            self._add(weighed[1].fit, ground)
        self._after()

    def _add(self, fit: Sequence[str], ground: Ground) -> None:
        work = partial(many.take_into_round, self._desk, fit, ground.code, ground.words)
        self._ways.workbench.do(self, work, self._on_added)

    def _on_added(self, added: Added) -> None:
        count = len(added.listings)
        words = self.tr("%n household(s) taken into the review of {year}.", "", count)
        told = grouped(words, count).format(year=added.round.year)
        back = partial(many.take_out_again, self._desk, added, self.tr("Taken in by mistake"))
        self._tell(told, added.left, partial(self._undo, back) if count else None)

    # to another village

    def move_chosen(self) -> None:
        """Ask to which village, and move the chosen households there."""
        _, ids = self._picked()
        query = partial(households.villages, self._desk)
        self._ways.workbench.look(self, query, partial(self._on_villages, ids))

    def _on_villages(self, ids: Sequence[str], villages: Sequence[Village]) -> None:
        move = ask_village(self, self._ways.workbench, self._desk, ids, villages)
        if move is not None:
            panel = self._watched(self.tr("Moving households"))
            name = next(one.name for one in villages if one.id == move.village)
            work = partial(many.move_all, self._desk, move, panel.watch)
            self._do(work, panel, partial(self._on_moved, name))
        self._after()

    def _on_moved(self, village: str, moved: Moved) -> None:
        count = len(moved.events)
        words = self.tr("%n household(s) moved to {village}.", "", count)
        told = grouped(words, count).format(village=village)
        self._tell(told, moved.left, partial(self._move_back, moved))

    def _move_back(self, moved: Moved) -> None:
        panel = self._watched(self.tr("Moving households back"))
        reason = self.tr("Moved by mistake")
        work = partial(many.move_back, self._desk, moved, reason, panel.watch)
        again = partial(self._move_back, moved)  # what is stopped or refused can be tried again
        self._do(work, panel, self._on_back, again)

    # what was done

    def _watched(self, what: str) -> WatchPanel:
        emptied(self._work)
        panel = WatchPanel(what, shortcut=STOP_KEY)
        self._work.addWidget(panel)
        self.last.hide()
        self.show()
        return panel

    def _do(
        self,
        work: Callable[[], Done[T]],
        panel: WatchPanel,
        then: Callable[[T], object],
        again: Callable[[], object] | None = None,
    ) -> None:
        def settle(value: T | None) -> None:
            panel.finish()
            if value is None:
                self.last.tell(self.tr("Stopped; nothing was written."), again, tone="warn")
            else:
                then(value)

        def fail(error: GpnError) -> None:
            panel.finish()
            self.last.tell(messages.whole(error), again, tone="warn")

        self._ways.workbench.do(self, unless_stopped(work), settle, fail)

    def _undo(self, work: Callable[[], Done[Back]]) -> None:
        self._ways.workbench.do(self, work, self._on_back)

    def _on_back(self, back: Back) -> None:
        words = self.tr("Undone: %n household(s) as before.", "", back.count)
        told = self.tr("Others were written about since, so these stay: {names}.")
        names = told.format(names=", ".join(back.staying)) if back.staying else ""
        said = _sentences((grouped(words, back.count), names))
        self.last.tell(said, tone="warn" if back.staying else "good")
        self._after()

    def _tell(self, words: str, left: Left, back: Callable[[], object] | None) -> None:
        said = _sentences((words, *(f"{one}." for one in left_words(left))))
        self.last.tell(said, back, tone="warn" if left else "good")
        self.show()
        self.told.emit()
        self._after()


def _sentences(parts: Iterable[str]) -> str:
    return " ".join(filter(None, parts))
