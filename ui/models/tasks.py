"""One line of Today, and the steps that Today takes itself."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.look.states import Step


@dataclass(frozen=True)
class Task:
    """One line: what is so, what it means, the words of the next step, and the step itself.

    ``beside`` is what may be done instead.
    """

    key: str
    icon: str
    tone: str
    so: str
    about: str
    step: str
    call: Callable[[], object]
    beside: Step | None = None


@dataclass(frozen=True)
class Steps:
    """What Today does itself: looks again, moves drafts, the code, no list, trusts the clock."""

    again: Callable[[], object]
    move: Callable[[], object]
    code: Callable[[], object]
    no_list: Callable[[], object]
    trust: Callable[[], object]
