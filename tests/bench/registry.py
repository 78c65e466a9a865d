"""The register of 50,000 persons, encrypted: start, list, search, a household, and the memory.

Goals: a usable window within 4 times a bare one, 220 MB; 5 ms to find, 16 ms from an event to the
end of its paint (raster time, off screen) at p95; 100 ms to open a household. Starts are whole
processes by the clock; all else is processor time of this one with its readers.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gpn_desktop import chance
from gpn_desktop.application import Application
from gpn_desktop.paths import Paths
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from sync import vault
from tests.bench.frame import Line, seconds
from tests.bench.search import FIND, PAINT, each, painted, questions
from tests.bench.window import WORDS, best, make
from tests.ui.views.desks import Nobody
from ui import app, pages
from ui.bars import Standing
from ui.furniture import Furniture
from ui.look import theme
from ui.main_window import MainWindow
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.workbench import Workbench

COMMUNES = 8  # of 1,500 households
HOMES, PRESSES = 60, 200
START, MEMORY, OPEN, PAGE = 4, 220e6, 0.1, 0.2
WALK = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageUp)
GOAL = "its goal"


def starts(folder: Path) -> list[Line]:
    """Give how long the start takes without argon2id, and the memory of the whole program then."""
    bare = best("bare")["painted"].seconds
    kept = vault.read_vault(Paths(folder).vault)
    slot = seconds(lambda: vault.unlock(kept, WORDS), runs=3)
    found = best(str(folder), WORDS)
    asked, typed = found["asked"], found["typed"].seconds + slot
    opening, checked = (found[name].seconds - typed for name in ("working", "checked"))
    used = max(one.memory for one in found.values())
    note = f"goal {START} times; without argon2id {slot:.2f} s"
    bare_name = "a bare PySide6 window"
    return [
        Line("registry: start until asked", asked.seconds, bare_name, bare, f"goal {START} times"),
        Line("registry: opened until usable", opening, bare_name, bare, note),
        Line("registry: opened until written to", checked, bare_name, bare, "all pages checked"),
        Line("registry: memory when usable", used / 1e9, GOAL, MEMORY / 1e9, unit="MB"),
    ]


class Seat:
    """Somebody before the window of the program on this desk."""

    def __init__(self, application: QApplication, desk: Desk) -> None:
        self.application, self._bench = application, Workbench(lambda error, owner: None)
        search = partial(households.search, desk)
        furniture = Furniture(pages.entries(desk), search, self._bench, Standing())
        self.window = MainWindow(Nobody(), furniture)
        self.window.resize(1366, 688)
        self.window.show()
        self.rest()

    def rest(self) -> None:
        """Wait until the workers have nothing to do and their answers are drawn."""
        for _ in range(6):
            for pool in (self._bench._writer, self._bench._reader):
                pool.submit(int).result()
            self.application.processEvents()

    def go(self, goal: Goal) -> None:
        """Go there and wait until it is looked up and drawn."""
        self.window.go(goal)
        self.rest()

    def leave(self) -> None:
        """Close the window."""
        self.window.close()
        self._bench.close()

    @property
    def page(self) -> HouseholdsPage:
        """Give the page of the households, which is shown."""
        page = self.window.page
        assert isinstance(page, HouseholdsPage)
        return page


@contextmanager
def seated(desk: Desk) -> Iterator[Seat]:
    """Give somebody before the window; the program wears what it wears in a commune."""
    application = app.make_application(["gpn"])
    theme.wear(application, "light")
    seat = Seat(application, desk)
    yield seat
    seat.leave()


def once(act: Callable[[], object]) -> float:
    """Give what an act costs that is done once."""
    return each(lambda _: act(), [""])


def at_the_window(desk: Desk) -> list[Line]:
    """Give what the list and a household cost whoever sits before them."""
    with seated(desk) as seat:
        first = once(lambda: seat.go(Goal("households")))
        table, count = seat.page.table, seat.page.model.rowCount()
        again = each(lambda _: _look_again(seat), [""] * 5)
        table.setFocus()

        def press(key: str) -> None:
            QTest.keyClick(table, Qt.Key(int(key)))
            table.viewport().repaint()

        keys = [str(key.value) for key in islice(cycle(WALK), PRESSES)]
        walked = each(press, keys)
        homes = chance.dice("homes").choices(seat.page._listing._ids, k=HOMES)
        opened = each(lambda home: seat.go(Goal("households", "household", home)), homes)
    shown = f"{count:,} households"
    return [
        Line("registry: list until its first page", first, GOAL, PAGE, shown),
        Line("registry: list looked up again, p95", again, GOAL, PAGE, shown),
        Line("registry: a key in the list until drawn, p95", walked, GOAL, PAINT),
        Line("registry: a household until drawn, p95", opened, GOAL, OPEN, f"{HOMES} opened"),
    ]


def _look_again(seat: Seat) -> None:
    seat.page.refresh()
    seat.rest()


def found(desk: Desk) -> list[Line]:
    """Give what the search costs on these people."""
    asked = questions(desk)
    households.search(desk, "lan")
    find = each(partial(households.search, desk), asked)
    key, shown = painted(desk, asked)
    return [
        Line("registry: a question of the search, p95", find, GOAL, FIND, f"{len(asked)} asked"),
        Line("registry: a key in the search until drawn, p95", key, GOAL, PAINT),
        Line("registry: what was found until drawn, p95", shown, GOAL, PAINT),
    ]


def costs() -> list[Line]:
    """Measure starts in processes of their own, then the window and the search in this one."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        people = make(folder, COMMUNES)
        lines = [*starts(folder)]
        application = Application(Paths(folder))
        desk = application.unlock(WORDS).value
        lines += [*at_the_window(desk), *found(desk)]
        application.close()
    first, *rest = lines
    return [Line(f"{first.what}, {people:,} persons", first.ours, first.peer_name, first.peer,
                 first.note), *rest]  # fmt: skip
