"""What every page of the rail is, and the ways out of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gpn_desktop.services.changes import Changes
from ui.practice import USUAL, Practice
from ui.workbench import Workbench


@dataclass(frozen=True)
class Goal:
    """Where to go: a page, and what to open there (a kind and an id, or nothing)."""

    page: str
    kind: str = ""
    entity: str = ""


def form_goal(form_id: str, household: str = "", correction: str = "") -> Goal:
    """Give the way to another form than a survey: at a household, or of the whole commune.

    ``correction`` is the draft of one, which is no draft of a form begun anew.
    """
    return Goal("filling", "form", f"{form_id} {household} {correction}".rstrip())


@dataclass(frozen=True)
class Ways:
    """What a page may use besides its desk: the workbench, a way to other pages, a short word.

    ``practice`` is for training data; ``back`` does what Esc does.
    """

    workbench: Workbench
    go: Callable[[Goal], object]
    say: Callable[[str], object]
    practice: Practice = USUAL
    back: Callable[[], object] = lambda: None


class Page(QWidget):
    """A page: says its title, the kinds it shows, its parts for F6 and what it can do."""

    retitled = Signal()  # its title says something else by now

    title: str = ""
    shows: tuple[str, ...] = ()

    def parts(self) -> Sequence[QWidget]:
        """Give the widgets that F6 visits, in reading order."""
        return (self,)

    def landing(self) -> QWidget:
        """Give the part in which work begins when the page is gone to."""
        return self.parts()[0]

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Give what this page does for the actions ``add find print complete``."""
        return {}

    def heard(self) -> Sequence[tuple[str, str]]:
        """Give the keys that are heard here and stand on no button: marked as «PageKeys»."""
        return ()

    def refresh(self) -> None:
        """Look everything up again; what the user has chosen stays chosen."""

    def open(self, goal: Goal) -> None:
        """Show what the goal names."""

    def leave(self) -> bool:
        """Go one step back within the page; say whether there was one."""
        return False

    def cycle(self, step: int) -> bool:
        """Take F6 (1) or Shift+F6 (-1) within a part, as a form does; say whether it was taken."""
        return False

    def help_here(self) -> str:
        """Give words about the very place the user is at; they stand above the help page."""
        return ""

    def stands_at(self) -> tuple[str, str]:
        """Give kind and id of what is open here, as a goal names it."""
        return "", ""

    def has_way_back(self) -> bool:
        """Say whether Esc leads back within the page."""
        return False

    def typed(self) -> Mapping[str, str]:
        """Give what is typed here and kept nowhere: the page after a lock goes on with it."""
        return {}

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Go on with what was typed before the lock."""

    def enter(self, part: QWidget) -> None:
        """Put the focus into one of the parts."""
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def hear(self, changes: Changes) -> bool:
        """Say whether these changes touch what the page shows."""
        return changes.touch(*self.shows)


@dataclass(frozen=True)
class Entry:
    """A page: made when it is first visited.

    One that lies ``under`` another is not in the rail; Esc leads from it to where one came from.
    One that is for setting things up (``is_below``) stands at the foot of the rail.
    """

    name: str
    make: Callable[[Ways], Page]
    under: str = ""
    is_below: bool = False
