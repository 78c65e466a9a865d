"""The strip above an open draft: a newer version of its questionnaire is here, or it was moved.

On the way: ``Standing`` → the strip → what changes → moved, and the draft opened again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.services import migrating
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.migrating import Offer, Standing
from ui.dialogs import moving
from ui.look.blocks import emptied, strip
from ui.look.states import Step
from ui.models.forms import version_words
from ui.workbench import Workbench

NAME: Final = "draft.version"
LOOK_KEY: Final = "Alt+K"
SHORT: Final = 24  # letters of a step that leave what is said its room


@dataclass(frozen=True)
class Moves:
    """What the page around does: keeps what is being typed, opens the draft again, tells errors."""

    commit: Callable[[], object]
    opened_again: Callable[[], object]
    tell: Callable[[GpnError, Step | None], object]


class Versions(QVBoxLayout):
    """Offers the newer version, or the way back, of one draft."""

    def __init__(self, desk: Desk, workbench: Workbench, draft: str, moves: Moves) -> None:
        super().__init__()
        self._desk, self._workbench, self._draft, self._moves = desk, workbench, draft, moves
        self._can_go_back = False
        self.setContentsMargins(0, 0, 0, 0)

    def _owner(self) -> QWidget:
        owner = self.parentWidget()
        assert owner is not None  # noqa: S101 - it lies in a page when something is asked of it
        return owner

    def look_up(self) -> None:
        """Ask how the draft stands, and tell it."""
        query = partial(migrating.standing_of, self._desk, self._draft)
        self._workbench.look(self._owner(), query, self.tell, lambda _: None)

    def tell(self, standing: Standing | None) -> None:
        """Offer what may be done about the version."""
        emptied(self)
        self._can_go_back = standing is not None and bool(standing.moved_from)
        if standing is None or not self._desk.may("entry"):
            return
        if standing.moved_from:
            words = self.tr(
                "Moved from version {old} to {new}. It can be taken back until something is "
                "answered."
            ).format(old=version_words(standing.moved_from), new=version_words(standing.version))
            self._say(words, Step(self.tr("&Take it back"), self._on_back_wanted, "undo"), "good")
        elif standing.newer:
            words = self.tr(
                "A newer version of this questionnaire is here: {new}. This one was begun with "
                "{old}."
            ).format(new=version_words(standing.newer), old=version_words(standing.version))
            step = Step(self.tr("See what changes"), self._on_look_wanted, "eye", LOOK_KEY)
            self._say(words, step, "accent")

    def _say(self, words: str, step: Step, tone: str) -> None:
        is_long = len(step.text) > SHORT
        self.addWidget(strip(words, step, tone=tone, icon="draft", name=NAME, is_long=is_long))

    def settle(self) -> None:
        """Something was answered: what was moved stays moved."""
        if self._can_go_back:
            self._can_go_back = False
            emptied(self)

    def _on_look_wanted(self) -> None:
        self._moves.commit()
        look = partial(_looked, self._desk, self._draft)  # after all that waits to be kept
        self._workbench.do(self._owner(), look, self._on_looked, self._on_failed)

    def _on_looked(self, offer: Offer) -> None:
        if moving.is_agreed(self._owner(), offer):
            work = partial(migrating.move, self._desk, [self._draft])
            self._workbench.do(self._owner(), work, self._on_moved, self._on_failed)

    def _on_back_wanted(self) -> None:
        self._moves.commit()
        work = partial(migrating.take_back, self._desk, self._draft)
        self._workbench.do(self._owner(), work, self._on_moved, self._on_failed)

    def _on_moved(self, _: object) -> None:
        self._moves.opened_again()

    def _on_failed(self, error: GpnError) -> None:
        self._moves.tell(error, None)


def _looked(desk: Desk, draft: str) -> Done[Offer]:
    return Done(migrating.offer(desk, draft))
