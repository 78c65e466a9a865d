"""What stands in the window and around it: pages, search, bench, who works here, the program."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from ui.bars import Standing
from ui.practice import USUAL, Practice
from ui.search import Search
from ui.views.page import Entry
from ui.workbench import Workbench

Typed = Mapping[str, Mapping[str, str]]
"""What was typed and kept nowhere, by page and field."""
NOTHING: Final[Typed] = {}
Waiting = tuple[int, int | None]
"""Packages without a receipt, and the age of the oldest in days (None: nobody knows)."""


class Desktop(Protocol):
    """What the window asks of the program around it."""

    def show_settings(self) -> object:
        """Open the settings."""

    def show_help(self, topic: str, here: str = "") -> object:
        """Open the help of a page, with words about the very place above it."""

    def show_about(self) -> object:
        """Open versions and licences."""

    def zoom(self, step: int) -> object:
        """Make letters one step larger or smaller; 0: normal again."""

    def lock(self) -> object:
        """Close the data until the passphrase is given again."""

    def leave(self) -> object:
        """End the program."""


@dataclass(frozen=True)
class Furniture:
    """What stands in the window: pages, the search behind Ctrl+K, the bench, who works here."""

    entries: Sequence[Entry]
    search: Search
    workbench: Workbench
    standing: Standing
    undelivered: Callable[[], Waiting] = lambda: (0, 0)
    practice: Practice = USUAL
