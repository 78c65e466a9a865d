"""The place of an open form: begun or taken up, left with everything kept, read once it is done.

On the way: a service → ``Paper``, or what is read in its place. Another one may be asked for at any
time; the one before is left, nothing is lost.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.reviews.rounds import ListedRow
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from ui import messages
from ui.look.blocks import emptied
from ui.look.parts import column
from ui.look.states import Stage
from ui.views.entering import remember
from ui.views.next_paper import Before, Keyed, NextPaper
from ui.views.opened import Opened
from ui.views.page import Ways
from ui.views.paper import Paper


class Holder(QWidget):
    """Holds one open form; ``wanted`` says which was asked for, as ``key_of`` writes it."""

    arrived = Signal()  # what was asked for stands here now
    came_back = Signal()  # a form that was left could not be kept and stands here again
    left = Signal()  # back to where one came from

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.wanted = ""
        self.paper: Paper | None = None
        self.asking: NextPaper | None = None  # whose paper form is next
        self._held = QWidget()
        self._box = QVBoxLayout(self._held)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._stage = Stage(self._held)
        self.setLayout(column(self._stage))

    # what each holder says for itself

    def key_of(self, opened: Opened) -> str:
        """Give by what an open form is asked for: here, whose it is."""
        return opened.household.id

    def take(self, opened: Any) -> None:
        """Show what a service opened."""

    # opening

    def sit(self, service: Callable[[], Done[Any]]) -> None:
        """Let a service open what is wanted."""
        self._stage.show_loading()
        self.hold_focus()
        wanted = self.wanted
        failed = partial(self._on_failed, wanted, service)
        self._ways.workbench.do(self, service, partial(self._on_sat, wanted), failed)

    def hold_focus(self) -> None:
        """Keep the focus here while what had it goes: it would leave for the rail."""
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sat(self, wanted: str, opened: Any) -> None:
        if wanted == self.wanted:  # else another one was asked for meanwhile
            self.take(opened)

    def _on_failed(self, wanted: str, service: Callable[[], Done[Any]], error: GpnError) -> None:
        if wanted == self.wanted:
            self._stage.show_error(error, partial(self.sit, service))
            self.arrived.emit()

    def show_paper(self, paper: Paper) -> None:
        """Let a form be filled in here."""
        self.paper, self.wanted = paper, self.key_of(paper.opened)
        self._show(paper)

    def _show(self, made: QWidget) -> None:
        self._box.addWidget(made)
        self._stage.show_content()
        self.arrived.emit()

    def ask_whose(
        self, keyed: Keyed, before: Before | None = None, queue: Sequence[str] = ()
    ) -> None:
        """Ask whose paper form is next; it opens in the paper form."""
        self.close_paper()
        self.wanted = ""
        try:
            remember(self._desk, keyed=True)
        except GpnError as error:  # only what is remembered: keying goes on
            self._ways.say(messages.sentence(error))
        self.asking = NextPaper(self._desk, self._ways, keyed, before, queue)
        self.asking.chosen.connect(self.on_number_chosen)
        self._show(self.asking)

    def on_number_chosen(self, one: ListedRow) -> None:
        """Open the paper form that was chosen."""

    # leaving

    def leave(self) -> None:
        """Leave the form; it comes back by itself where something could not be kept."""
        self.close_paper()
        self.wanted = ""

    def close_paper(self) -> None:
        """Make room; a paper goes only once everything of it is kept."""
        if self.paper is None:
            self.empty()
            return
        leaving, self.paper = self.paper, None
        self._box.removeWidget(leaving)
        leaving.hide()
        leaving.left.connect(self._on_paper_left)
        leaving.stayed.connect(self._on_paper_stayed)
        leaving.leave()

    def _on_paper_left(self, paper: Paper) -> None:
        if paper is not self.paper:
            paper.deleteLater()

    def _on_paper_stayed(self, paper: Paper) -> None:
        if self.paper is None:
            self.empty()
            self.show_paper(paper)
            paper.show()
            self.came_back.emit()

    def empty(self) -> None:
        """Take away what stands here; the focus, where it was in that, waits here."""
        if self._held.isAncestorOf(self.window().focusWidget() or self):
            self.hold_focus()
        self.paper = self.asking = None
        emptied(self._box)

    # what the window asks

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done in a form."""
        if self.paper is None:
            return {}
        return {"add": self.paper.view.add, "complete": self.paper.view.complete}

    def cycle(self, step: int) -> bool:
        """Take F6 within a form: its sections."""
        if self.paper is None:
            return False
        self.paper.view.next_section(step)
        return True

    def help_here(self) -> str:
        """Give the guidance of the question one is at."""
        return self.paper.view.help_here() if self.paper else ""
