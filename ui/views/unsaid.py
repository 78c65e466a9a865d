"""What is being written about a survey and is not said yet: kept a moment after the keys rest.

On the way: ``CommentsPanel`` → kept on this computer, sealed with the data, by whoever writes →
found again when the survey is shown, also after the power went.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from gpn_desktop.services import comments
from gpn_desktop.services.desk import Desk
from ui.views.remark import WHOLE
from ui.workbench import Workbench

REST_MS: Final = 1_500
Shown = Callable[[], tuple[str, "Unsaid"]]
"""Gives the survey that is shown and what is written about it now."""


@dataclass(frozen=True)
class Unsaid:
    """What was written about a survey and not said yet."""

    remarks: tuple[tuple[str, str], ...] = ()
    place: str = WHOLE
    words: str = ""

    def written(self) -> str:
        """Give it as one text; nothing where nothing is written."""
        is_any = self.remarks or self.words
        return json.dumps([self.remarks, self.place, self.words]) if is_any else ""


def read(kept: str) -> Unsaid:
    """Give back what ``Unsaid.written`` gave."""
    remarks, place, words = json.loads(kept) if kept else ((), WHOLE, "")
    return Unsaid(tuple((at, text) for at, text in remarks), place, words)


class Keeping(QObject):
    """Keeps it on this computer once the keys rested, or at once."""

    def __init__(self, owner: QWidget, desk: Desk, workbench: Workbench, shown: Shown) -> None:
        super().__init__(owner)
        self._owner, self._desk, self._workbench, self._shown = owner, desk, workbench, shown
        self._kept: dict[str, str] = {}  # by survey; what is not here was not asked for yet
        self.rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.rest.timeout.connect(self.keep)

    @Slot()
    def keep(self) -> None:
        """Keep what is written now, if it is not kept so."""
        self.rest.stop()
        survey, unsaid = self._shown()
        told = unsaid.written()
        is_open = not self._workbench.is_closed  # a window that was locked hands it over itself
        if is_open and survey and told != self._kept.get(survey, ""):
            self._kept[survey] = told
            work = partial(comments.keep_unsaid, self._desk, survey, told)
            self._workbench.do(self._owner, work, lambda _: None, lambda _: self._forget(survey))

    def _forget(self, survey: str) -> None:
        """Try it again at the next rest: it could not be kept."""
        self._kept.pop(survey, None)

    def find(self, survey: str, then: Callable[[Unsaid], object]) -> None:
        """Give what was kept of a survey before, where this window does not know it yet."""
        if survey not in self._kept:
            query = partial(comments.unsaid, self._desk, survey)
            found = partial(self._on_found, survey, then)
            self._workbench.look(self._owner, query, found, lambda _: None)

    def _on_found(self, survey: str, then: Callable[[Unsaid], object], kept: str) -> None:
        self._kept.setdefault(survey, kept)
        if kept and self._shown() == (survey, Unsaid()):
            then(read(kept))
