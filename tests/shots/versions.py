"""Scenes of a newer version of a questionnaire: the strip at a draft, what changes, all drafts."""

import functools
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QWidget

from gpn_desktop import chance
from gpn_desktop.services import demo, drafting, entry, migrating, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from tests import editions
from tests.commune import HOME
from tests.fakes import FixedSource
from tests.shots import commune
from tests.shots.pages import window
from tests.shots.reviews import fill
from tests.shots.scenes import BENCH, Scene, sheet
from ui.dialogs.moving import MovingSheet, told_of
from ui.dialogs.telling import TellingSheet
from ui.views.page import Goal

WORDS = "Nhà ở xa đường ô tô, phải đi bộ hai giờ; trưởng thôn dẫn đường. Đã hẹn gặp lại ngày 30/11."


@functools.cache
def begun() -> tuple[Desk, tuple[str, ...]]:
    """Give a commune where surveys were begun before a newer version came, and their households."""
    with chance.using(FixedSource(seed="versions")):
        desk = commune._desk("versions")
        stage = demo.Stage("dinh-lap", chance.today(), HOME, "xã Đình Lập")
        with desk.store.transaction(desk.actor) as tx:
            tx.put_all(demo.make(stage, new_id=tx.new_entity, size=60).nouns())
        todo = [one.household for one in rounds.round_list(desk).rows if not one.state][:6]
        for number, household in enumerate(todo):
            _begin(desk, entry.open_survey(desk, household).value, number)
        editions.install(desk, editions.CHANGED)
        migrating.move(desk, [_draft(desk, todo[0])])
    return desk, tuple(todo)


def _begin(desk: Desk, opened: Entry, number: int) -> None:
    fill(desk, opened, (2, 4), 3 + number)
    said = {"b1/b1_paper": "Tủ số 3, ngăn 2", "result/remarks": WORDS} if number % 2 else {}
    for path, text in said.items():
        drafting.save_answer(desk, opened, opened.session.at(path), text)
    drafting.leave(desk, opened)


def _draft(desk: Desk, household: str) -> str:
    with desk.store.reading() as tx:
        return tx.drafts.of_subject(household)[0].id


def _survey(number: int) -> Scene:
    def scene(wide: int, tall: int) -> QWidget:
        desk, todo = begun()
        return window(desk, Goal("review", "survey", todo[number]), None, (wide, tall))

    return scene


def _today(wide: int, tall: int) -> QWidget:
    return window(begun()[0], Goal("today"), None, (wide, tall))


def _changes() -> QWidget:
    desk, todo = begun()
    offer = migrating.offer(desk, _draft(desk, todo[1]))
    found = offer.migration
    shown = replace(found, unreadable=found.carried[2:4], hidden=found.carried[4:5])
    return TellingSheet(None, told_of(replace(offer, migration=shown)))


def _moving() -> QWidget:
    made = MovingSheet(None, BENCH, begun()[0])
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for _ in range(6):
        BENCH._reader.submit(int).result()
        app.processEvents()
    return made


SCENES: dict[str, Scene] = {
    "version-offered": _survey(1),
    "version-moved": _survey(0),
    "version-today": _today,
    "version-changes": sheet(_changes),
    "version-drafts": sheet(_moving),
}
