"""The one search field over 50,000 persons: what a question costs, and from an event to its paint.

Goals: 5 ms to find, 16 ms from an event to the end of its paint (raster time, off screen), at p95.
"""

import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from gpn_desktop import chance
from gpn_desktop.paths import Paths
from gpn_desktop.registry.places import commune_scope
from gpn_desktop.services import access, households, villagers
from gpn_desktop.services.access import Beginning
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.villagers import Registry
from gpn_desktop.vietnamese import fold
from tests.bench.frame import Line

HOUSEHOLDS, ROUNDS, ASKED = 12_000, 8, 400
FIND, PAINT = 0.005, 0.016


def register(folder: Path, size: int = HOUSEHOLDS, rounds: int = ROUNDS) -> Desk:
    """Give a desk with so many households in it, their villages as full as real ones."""
    scope = commune_scope("06613")
    assert scope is not None
    beginning = Beginning("officer", scope.id, "Hoàng Thị Lan", "mùa lúa chín vàng", training=True)
    desk = access.first_start(Paths(folder / "data"), beginning).value
    with desk.store.transaction(desk.actor) as tx:
        made = Registry(chance.dice("bench"), chance.today(), scope.id, tx.new_entity)
        villages = [one for _ in range(rounds) for one in made.villages()]
        families = made.families(villages, size)
        people = villagers.persons_of(families)
        tx.put_all([*villages, *(one.household for one in families), *people])
    return desk


def questions(desk: Desk) -> list[str]:
    """Give what people type: a part of a name as it grows, a number, a code, a village."""
    dice = chance.dice("questions")
    with desk.store.reading() as tx:
        people = tx.households.persons.all()
        homes = tx.households.all()
    asked = []
    for one in dice.choices(people, k=ASKED // 2):
        name = fold(one.full_name) if dice.random() < 0.5 else one.full_name
        asked += [name[: dice.randrange(2, len(name) + 1)], one.id_number or name]
    return [*asked, *(one.code for one in dice.choices(homes, k=ASKED // 4))]


def each(act: Callable[[str], object], asked: list[str]) -> float:
    """Give what 95 of 100 acts cost at most, in seconds of the processor."""
    took = []
    for one in asked:
        begin = time.process_time()
        act(one)
        took.append(time.process_time() - begin)
    return sorted(took)[len(took) * 95 // 100]


def painted(desk: Desk, asked: list[str]) -> tuple[float, float]:
    """Give what a key in the field costs until it is drawn, and what was found until it is."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QMainWindow

    from ui.look import theme
    from ui.search import SearchField
    from ui.workbench import Workbench

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.wear(app, "light")
    bench, window = Workbench(lambda error, owner: None), QMainWindow()
    theme.dress(window)
    field = SearchField(bench, partial(households.search, desk), lambda hit: None)
    window.setCentralWidget(field)
    window.resize(1366, 688)
    window.show()
    app.processEvents()
    found = {one: households.search(desk, one) for one in asked}

    def type_(text: str) -> None:
        field.setText(text)
        field.repaint()

    def show(text: str) -> None:
        field.panel.show_hits(found[text], text)
        field.panel.grab()

    both = each(type_, asked), each(show, asked)
    bench.close()
    return both


def costs() -> list[Line]:
    """Measure the question, the key and what was found."""
    with tempfile.TemporaryDirectory() as folder:
        desk = register(Path(folder))
        asked = questions(desk)
        households.search(desk, "lan")
        find = each(partial(households.search, desk), asked)
        key, shown = painted(desk, asked)
        desk.close()
    goal = "its goal"
    return [
        Line("search: a question, p95", find, goal, FIND, f"{len(asked)} of 50,000 persons"),
        Line("search: a key until it is drawn, p95", key, goal, PAINT),
        Line("search: what was found until drawn, p95", shown, goal, PAINT),
    ]
