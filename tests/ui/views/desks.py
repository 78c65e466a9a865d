"""A page over a real desk, in a window of its own that can be gone around in by keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.households import SearchHit
from gpn_desktop.services.desk import Desk
from ui import pages
from ui.actions import PAGES
from ui.bars import Standing
from ui.furniture import Furniture
from ui.main_window import MainWindow
from ui.search import Search
from ui.views.page import Entry, Goal, Page, Ways
from ui.workbench import Workbench

BELOW = {
    "twice": "review",
    "filling": "forms",
    "conflicts": "exchange",
    "devices": "exchange",
    "villages": "households",
    "matches": "households",
}
WIDE, NARROW = QSize(1366, 688), QSize(910, 432)


class Elsewhere(Page):
    """A page that only remembers where somebody wanted to go."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.title = name
        self.goals: list[Goal] = []

    def open(self, goal: Goal) -> None:
        self.goals.append(goal)


def elsewhere(name: str, ways: Ways) -> Page:
    return Elsewhere(name)


def _nobody(text: str) -> tuple[SearchHit, ...]:
    return ()


class Nobody:
    """A program around the window that does nothing."""

    def show_settings(self) -> None: ...

    def zoom(self, step: int) -> None: ...

    def show_help(self, topic: str, here: str = "") -> None: ...

    def show_about(self) -> None: ...

    def lock(self) -> None: ...

    def leave(self) -> None: ...


class Around:
    """The window with one real page, and others that remember."""

    def __init__(self, qtbot: QtBot, workbench: Workbench, size: QSize = WIDE) -> None:
        self.qtbot, self.workbench, self.size = qtbot, workbench, size

    def show(
        self,
        name: str,
        make: Callable[[Desk, Ways], Page],
        desk: Desk,
        under: str = "",
        search: Search = _nobody,
    ) -> MainWindow:
        """Show the page in the window, looked up and at rest."""
        others = [one for one in PAGES if one != name]
        entries = [Entry(name, partial(make, desk), under)]
        entries += [Entry(one, partial(elsewhere, one)) for one in others]
        below = {one: above for one, above in BELOW.items() if one != name}
        entries += [Entry(one, partial(elsewhere, one), above) for one, above in below.items()]
        return self._shown(Furniture(entries, search, self.workbench, Standing()))

    def whole(self, desk: Desk) -> MainWindow:
        """Show the window with every page that the desk has, as the program makes it."""
        furniture = Furniture(pages.entries(desk), _nobody, self.workbench, Standing())
        return self._shown(furniture)

    def _shown(self, furniture: Furniture) -> MainWindow:
        window = MainWindow(Nobody(), furniture)
        self.qtbot.addWidget(window)
        window.resize(self.size)
        with self.qtbot.waitActive(window):
            window.show()
        self.rest()
        return window

    def come_back(self, window: MainWindow) -> QWidget:
        """Do what a desktop does once a dialog is left; give who has the focus then."""
        with self.qtbot.waitActive(window):
            window.activateWindow()
        self.rest()
        found = window.focusWidget()
        assert found is not None, "nobody has the focus"
        return found

    def rest(self) -> None:
        """Wait until the workers have nothing to do and their answers are drawn."""
        for _ in range(6):
            for pool in (self.workbench._writer, self.workbench._reader):
                pool.submit(int).result()
            QApplication.processEvents()


def words(window: QWidget, name: str) -> str:
    """Give what a label says."""
    found = window.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def went(window: MainWindow) -> list[Goal]:
    """Give where somebody wanted to go on the page that is shown now."""
    assert isinstance(window.page, Elsewhere)
    return window.page.goals
