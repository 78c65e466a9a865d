"""What the window stands on: the application behind the few doors that ``ui.app`` asks for."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from gpn_desktop.application import Application, find_places
from gpn_desktop.errors import GpnError
from gpn_desktop.registry import places
from gpn_desktop.registry.households import SearchHit
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from ui.bars import Standing
from ui.catching_up import CatchingUp
from ui.dialogs import unlock
from ui.dialogs.doors import Answers, Doors, Greeting, PlaceHit
from ui.dialogs.role import ROLES
from ui.furniture import Furniture, Waiting
from ui.look.notice import warn
from ui.pages import entries
from ui.practice import USUAL, Practice
from ui.search import Search
from ui.words import translate
from ui.workbench import Workbench

if TYPE_CHECKING:
    from gpn_desktop.services.lost import LostForm
    from gpn_desktop.services.rescue import Left

WARM_AFTER = 100  # ms: the first window is painted before anything more is loaded


class Home:
    """A ``House`` over the application; ``hint`` stands on the page that asks for the passphrase.

    ``practice`` says how a training commune is made.
    Data that is open already (the invented commune) lets its user in without a word.
    """

    def __init__(
        self, application: Application, practice: Practice = USUAL, hint: str = ""
    ) -> None:
        self._application, self._practice, self._hint = application, practice, hint
        self._catching_up: CatchingUp | None = None
        self._told = ""  # at the door, after the data was closed to go back to a copy
        self._refused: GpnError | None = None  # at the door, after the data was found not sound
        self._lost: Sequence[LostForm] = ()  # named once the door has led back to a copy

    @property
    def settings_file(self) -> Path:
        """Give the file of the options."""
        return self._application.folders.settings

    def let_in(self, workbench: Workbench, refuse: Callable[[], object]) -> bool:
        """Bring the user to open data: first start or passphrase; False when they gave up.

        All of it is checked beside the window, before the first writing; ``refuse`` is called when
        it turns out not to be sound, and the next door says so.
        """
        if self._application.desk is not None:
            return True
        QTimer.singleShot(WARM_AFTER, _get_ready)
        let_in = unlock.ask(None, workbench, self._doors(), self._greeting())
        self._tell_lost()
        if let_in is None:
            return False
        self._door = QWidget()  # never shown: it waits for the answer
        on_refused = partial(self._on_refused, refuse)
        workbench.do(self._door, self._application.come_in, _go_on_working, on_refused)
        return True

    def _greeting(self) -> Greeting:
        told, self._told = self._told, ""
        refused, self._refused = self._refused, None
        return Greeting(self._application.is_new, self._hint, told, refused)

    def _on_refused(self, refuse: Callable[[], object], error: GpnError) -> None:
        self._refused = error
        refuse()

    def _tell_lost(self) -> None:
        """Name the forms that lie neither here nor in the copy from which the door was opened."""
        lost, self._lost = self._lost, ()
        if lost:
            from ui.dialogs.restoring import lacking

            so = translate("House", "Opened from the backup; some forms are missing.")
            warn(None, so, "\n".join(lacking(lost)), "")

    def go_back(self, parent: QWidget, workbench: Workbench) -> bool:
        """Let the user go back to a copy; True when the data was closed for it."""
        from gpn_desktop.services import rescue, restoring
        from ui.dialogs.restoring import Way, ask, restored_words

        desk = self._application.desk
        assert desk is not None  # noqa: S101 - let_in has opened it
        has_keys = restoring.has_keys(desk.paths)
        newer = partial(restoring.newer, desk)
        copies = rescue.left(desk.paths, desk.installation.device)
        way = Way(copies, self._application.restore, newer, of_today=has_keys)
        done = ask(parent, workbench, way)
        self._told = restored_words(done) if done is not None else ""
        return self._application.desk is None

    def _doors(self) -> Doors[Desk]:
        return Doors(
            places=_place_hits,
            begin=self._begin,
            unlock=self._application.look_in,
            new_code=_new_code,
            keep_code=_keep_code,
            by_code=self._application.by_code,
            copies=self._application.copies,
            rescue=self._rescue,
        )

    def _rescue(self, left: "Left", passphrase: str, only_keys: bool) -> Done[Desk]:
        from gpn_desktop.services import lost

        opened = self._application.rescue(left, passphrase, only_keys=only_keys)
        self._lost = () if only_keys else lost.missing(opened.value)
        return opened

    def _begin(self, answers: Answers) -> Done[Desk]:
        one = answers
        return self._application.begin(one.role, one.scope, one.name, one.passphrase)

    def furnish(self, workbench: Workbench) -> Furniture:
        """Give what stands in the window, now that the data is open."""
        desk = self._application.desk
        assert desk is not None  # noqa: S101 - let_in has opened it
        self._catching_up = CatchingUp(workbench, _go_on(desk))
        waiting = _undelivered(desk)
        here, search = standing(desk), _search(desk)
        return Furniture(entries(desk), search, workbench, here, waiting, self._practice)

    def close(self) -> None:
        """Make the copy of the day, where none was made yet, and close the data.

        Raises:
            GpnError: as ``Application.keep_copy``; the data is closed all the same.
        """
        try:
            self._application.keep_copy()
        finally:
            self._application.close()


def _go_on_working(_: None) -> None:
    """The data is sound: nothing more is to be done."""


def _get_ready() -> None:
    Thread(target=_load, name="loading", daemon=True).start()
    _meet_a_stranger()


def _meet_a_stranger() -> None:
    """Let PySide meet an object of a class that it does not know: it makes every class ready then.

    That takes some 20 ms, and the window is full of such objects: its first page would wait.
    """
    QLineEdit().children()


def _load() -> None:
    """Load what the data is opened with, while the passphrase is typed: a second or more.

    The first page is drawn and asks as soon as the data is open, so it is made ready as well.
    """
    from gpn_desktop.reviews import standards
    from gpn_desktop.services import access, catalogue, households, recovery, rescue  # noqa: F401
    from ui.views import today  # noqa: F401

    access.get_ready()
    standards.standards()


def _place_hits(role: str, typed: str) -> Sequence[PlaceHit]:
    return [PlaceHit(one.id, one.name, one.code) for one in find_places(role, typed)]


def _new_code(desk: Desk, passphrase: str) -> Done[tuple[str, ...]]:
    from gpn_desktop.services import access

    return access.new_code(desk, passphrase)


def _keep_code(desk: Desk) -> Done[None]:
    from gpn_desktop.services import access

    return access.keep_code(desk)


def _search(desk: Desk) -> Search:
    def search(text: str) -> Sequence[SearchHit]:
        from gpn_desktop.services import households

        return households.search(desk, text)

    return search


def _undelivered(desk: Desk) -> Callable[[], Waiting]:
    def count() -> Waiting:
        from gpn_desktop.services import exchange

        found = exchange.undelivered(desk)
        return found.count, found.oldest_days

    return count


def _go_on(desk: Desk) -> Callable[[], Done[int]]:
    def go_on() -> Done[int]:
        from gpn_desktop.services import findings, installing

        came = installing.take_in(desk)
        left = findings.go_on(desk)
        return Done(left.value, left.changes | came.changes)

    return go_on


_ROLE_WORDS = {role: name for role, _, name, _ in ROLES}


def standing(desk: Desk) -> Standing:
    """Say where and who, for the foot of the window."""
    here = desk.installation
    scope = places.scopes().get(here.scope)
    return Standing(
        place=scope.name if scope else "",
        who=desk.officer.name,
        role=translate("Roles", _ROLE_WORDS[here.role]),
        training=here.training,
    )
