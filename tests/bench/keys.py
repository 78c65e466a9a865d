"""Keystrokes of a season: 30 papers of five people from the number of a household to “completed”.

Half of the households have their five people in the register, which the paper confirms cell by
cell; of the others only one or two are known and the rest is typed. Goal: at most 1.1 keys for each
answer beyond the text that stands on paper; errors and their corrections count as keys.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QApplication, QWidget

from gpn_desktop import chance
from gpn_desktop.reviews.rounds import ListedRow
from gpn_desktop.services import rounds, training
from gpn_desktop.services.desk import Desk
from tests.bench.frame import Line
from tests.fakes import FixedSource
from tests.services.conftest import DAY, made
from tests.ui.typist import Tally, Typist, key_household
from tests.ui.views.desks import WIDE, Around
from ui.look import theme
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

PAPERS, PEOPLE, HOUSEHOLDS = 30, 5, 600


class Bot:
    """Stands for what pytest-qt gives to a test."""

    def addWidget(self, widget: QWidget) -> None:
        """Keep nothing."""

    @contextmanager
    def waitActive(self, window: QWidget) -> Iterator[None]:
        """Make a window the one that hears the keys."""
        yield
        window.activateWindow()
        QApplication.processEvents()


def costs() -> list[Line]:
    """Count the keys; list them by kind."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = cast(QApplication, QApplication.instance() or QApplication(["gpn"]))
    theme.wear(app, "light")
    with tempfile.TemporaryDirectory() as folder, chance.using(FixedSource()):
        desk = made(Path(folder) / "data")
        training.make(desk, size=HOUSEHOLDS, day=DAY)
        rounds.open_round(desk)
        known, typed = _keyed(desk)
        desk.close()
    whole = known + typed
    kinds = ", ".join(f"{name} {count}" for name, count in whole.kinds.most_common())
    print(f"keys: {kinds}; {whole.slips} errors, {whole.text} letters of text on paper")
    return [
        _line("keys: people in the register", known),
        _line("keys: people typed from paper", typed),
        _line(f"keys: all {PAPERS} papers, goal 1.10", whole),
    ]


def _line(what: str, tally: Tally) -> Line:
    note = f"{tally.answers} answers, {tally.beyond} keys beyond text"
    return Line(what, tally.beyond / 1000, "answers", tally.answers / 1000, note, "keys")


def _keyed(desk: Desk) -> tuple[Tally, Tally]:
    workbench = Workbench(_fail)
    around = Around(cast(Any, Bot()), workbench, WIDE)
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "keying"))
    around.rest()
    found = []
    for sizes in ((PEOPLE,), (1, 2)):
        tally = Tally()
        for seed, row in enumerate(_drawn(desk, sizes)):
            typist = Typist(seed, PEOPLE)
            tally += key_household(window, around.rest, row.code, typist)
        found.append(tally)
    window.close()
    workbench.close()
    return found[0], found[1]


def _drawn(desk: Desk, sizes: tuple[int, ...]) -> list[ListedRow]:
    with desk.store.reading() as tx:
        size = {one.id: one.size for one in tx.households.outlines(chance.today())}
    waiting = [one for one in rounds.to_key(desk) if rounds.how_far(one) == rounds.NEW]
    fitting = [one for one in waiting if size[one.household] in sizes]
    return chance.dice(f"papers {sizes}").sample(fitting, PAPERS // 2)


def _fail(error: Exception, owner: object) -> None:
    raise error
