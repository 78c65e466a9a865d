"""The details of a support while they are filled in: its form, each answer kept at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gpn_desktop import chance
from gpn_desktop.engine.effects import Effects
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import drafting, opening
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.since import changed_since
from gpn_desktop.services.world import Register
from ui import messages
from ui.bars import Elided
from ui.form.filling import Frame, Kept, Outside
from ui.form.page import FormPage
from ui.look.blocks import emptied, strip
from ui.look.parts import column, row
from ui.look.states import Step
from ui.views.news import is_agreed
from ui.views.page import Ways
from ui.views.versions import Moves, Versions

HOUSEHOLD: Final = "household"
LOST: Final = (ErrorCode.DRAFT_ELSEWHERE, ErrorCode.DRAFT_GONE)


@dataclass(frozen=True)
class Turns:
    """Where it goes on from here: the form is whole, or the draft must be opened anew."""

    completed: Callable[[Finalised], object]
    opened_again: Callable[[], object]


class Details(QWidget):
    """The form of one support, with what was agreed before above it."""

    def __init__(self, desk: Desk, ways: Ways, entry: Entry, turns: Turns) -> None:
        super().__init__()
        self._desk, self._ways, self._turns, self.entry = desk, ways, turns, entry
        self._waiting, self.is_behind, self._has_landed = 0, False, False
        self.head = Elided("", "strong")
        self.head.setObjectName("support.terms")
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._saved = Elided("", "small")
        self._saved.setObjectName("support.saved")
        self._news = QVBoxLayout()
        self._news.setContentsMargins(0, 0, 0, 0)
        outside = Outside(self.keep, self.complete, changed=self._on_changed)
        self.form = FormPage(entry.session, self._frame(), outside)
        moves = Moves(self.form.commit, turns.opened_again, self.tell)
        self.versions = Versions(desk, ways.workbench, entry.draft.id, moves)
        head = row(self.head, self._saved, gap=10)
        head.setStretch(0, 1)
        whole = column(head, self.versions, self._news, self.form, gap=6)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.versions.look_up()

    def _frame(self) -> Frame:
        launched = [one for one in (HOUSEHOLD,) if has(self.entry, one)]
        return Frame("", tuple(launched), self.entry.remarks)

    def _on_changed(self, effects: Effects) -> None:
        self.versions.settle()

    # what was typed is kept

    def keep(self, kept: Kept) -> None:
        """Keep a step; the writer takes them one after the other."""
        self._waiting += 1
        work = partial(drafting.keep, self._desk, self.entry, kept.values, kept.state)
        self._ways.workbench.do(self, work, self._on_kept, self._on_failed)

    def _on_kept(self, _: None) -> None:
        self._waiting -= 1
        if self.is_behind:
            self.is_behind = False
            emptied(self._news)
        if not self._waiting:
            words = self.tr("Saved {time}").format(time=f"{chance.now():%H:%M}")
            self._saved.setText(words)

    def _on_failed(self, error: GpnError) -> None:
        self._waiting -= 1
        self._saved.setText(self.tr("Not saved yet"))
        self._ways.workbench.unsaved.emit()
        if error.code in LOST:
            again = Step(self.tr("&Open it here again"), self._turns.opened_again, "undo")
        else:
            self.is_behind = True
            again = Step(self.tr("&Save again"), self._on_save_wanted)
        self.tell(error, again)

    def _on_save_wanted(self) -> None:
        self.keep(Kept({}))

    def tell(self, error: GpnError, step: Step | None = None) -> None:
        """Say what failed above the form."""
        emptied(self._news)
        words = messages.whole(error)
        self._news.addWidget(strip(words, step, tone="bad", name="support.trouble"))

    # on and away

    def complete(self) -> None:
        """Hand the whole form over; of one that writes into the register ask that first."""
        if not self.entry.session.form.entities:
            self._hand_over()
            return
        look = partial(opening.register_now, self._desk, self.entry)
        self._ways.workbench.look(self, look, self._on_register, self.tell)

    def _on_register(self, register: Register) -> None:
        since = changed_since(self.entry.session, self.entry.household, register)
        self.entry = replace(self.entry, since=since)
        self._hand_over()

    def _hand_over(self) -> None:
        """Hand the form over, once what will be left out and what is newer was told."""
        if not is_agreed(self, self.entry):
            return
        try:
            finished = self.entry.session.finalise()
        except GpnError as error:
            self.tell(error)
            return
        self._turns.completed(finished)

    def leave(self) -> None:
        """Close the draft; what could not be kept before goes with it, or the window tells why."""
        self.form.commit()
        work = partial(drafting.leave, self._desk, self.entry)
        self._ways.workbench.do(self, work, lambda _: None)

    def take_focus(self) -> None:
        """Go to the question one was at, else to the first that is empty."""
        last = self.form.focusWidget()
        if self._has_landed and last is not None and last.isVisible():
            last.setFocus()
            return
        self._has_landed = True
        self.form.turn_to(0)
        if self.form.current() is None:
            self.form.go_next()


def has(found: Entry, path: str) -> bool:
    """Say whether a question of this path stands in the form."""
    try:
        found.session.state(found.session.at(path))
    except KeyError:
        return False
    return True
