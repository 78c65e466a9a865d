"""What a script may do, the moves of a person, and what it leaves: the report.

A script is a generator that yields moves; ``ui.tour.player`` makes them.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

from ui.showing import Reason


@dataclass(frozen=True)
class Press:
    """One key or chord, written as Qt writes shortcuts: ``Ctrl+K``, ``Return``, ``2``."""

    keys: str


@dataclass(frozen=True)
class Type:
    """Letters, one key each."""

    text: str


@dataclass(frozen=True)
class Until:
    """Wait until something is so; ``what`` says it for the person who reads a failure."""

    what: str
    holds: Callable[[], bool]


@dataclass(frozen=True)
class Read:
    """Read what a widget shows; ``question`` and its words ask a fresh process for the same."""

    widget: str
    question: str
    words: tuple[str, ...] = ()
    pattern: str = r"(?s)(.*)"


@dataclass(frozen=True)
class ReadAloud:
    """Read to somebody at another desk, over the telephone, what a widget shows."""

    widget: str
    key: str
    pattern: str = r"(?s)(.*)"


@dataclass(frozen=True)
class Say:
    """One narrated line; ``{0}``, ``{1}`` … were read since the last, ``{keys}`` counts keys."""

    text: str


@dataclass(frozen=True)
class Shot:
    """A picture of the active window, for the folder of the tour."""

    name: str


Move = Press | Type | Until | Read | ReadAloud | Say | Shot
Script = Generator[Move, None, None]


class Lost(Exception):
    """The script cannot go on: a widget is not there, or something never came."""

    def __init__(self, reason: Reason, words: str) -> None:
        super().__init__(words)
        self.reason = reason


@dataclass
class Report:
    """What a script left: lines said, values read, and why it stopped, if it did.

    ``lost`` says that in the words of who wrote the script.
    """

    said: list[str] = field(default_factory=list)
    read: list[dict[str, Any]] = field(default_factory=list)
    keys: int = 0
    lost: str = ""
    reason: Reason | None = None
