"""What a page knows of a form that is open on it, and what differs between a survey and another."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import ErrorCode
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.migrating import Standing
from ui.form.again import Memory
from ui.look import why
from ui.words import QT_TRANSLATE_NOOP


class Opened(Protocol):
    """What is known of a form that was opened on a page; ``entry`` is there while it is one."""

    @property
    def household(self) -> HouseholdRow:
        """Whose it is; nobody's of the commune as a whole."""

    @property
    def entry(self) -> Entry | None:
        """The form to fill in."""

    @property
    def left_at(self) -> str:
        """The path of the question answered last."""

    @property
    def versions(self) -> Standing | None:
        """To which other version of its form it may be moved."""


@dataclass(frozen=True)
class Kind:
    """What is a survey's own, or another form's.

    ``heading`` gives whose it is and where, ``complete`` is the service that completes it,
    ``giving_up`` asks why it is given up, by whose it is; ``followed`` are the errors after which
    it can be made a correction of what stands by now; ``is_in_title`` says that the title of the
    page names whose it is, ``drop`` is what the button says by which it is given up; ``is_blind``:
    nothing is said that another pass of the same paper may have brought into the register.
    """

    heading: Callable[[Opened], tuple[str, str]]
    complete: Callable[[Desk, Entry, Finalised], Done[Any]]
    giving_up: Callable[[str], why.Question]
    followed: tuple[ErrorCode, ...] = ()
    is_in_title: bool = False
    drop: str = QT_TRANSLATE_NOOP("Paper", "Give up…")
    is_blind: bool = False


@dataclass(frozen=True)
class Turns:
    """Where it goes on from here; ``completed`` hears what the service of the ``kind`` gave.

    ``memory`` is what was keyed last, for the paper form of the next one.
    """

    kind: Kind
    completed: Callable[[Any], object]
    given_up: Callable[[], object]
    opened_again: Callable[[], object]
    made_correction: Callable[[], object]
    memory: Memory = field(default_factory=dict)
