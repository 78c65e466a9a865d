"""The paper form gives the very same answers as the usual page, whatever stands on the paper."""

import pytest
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.session import FormSession
from tests.builders import a_session
from tests.fakes import FixedWorld
from tests.ui.form.clerk import Paper, key_on_page, key_on_paper
from tests.ui.form.conftest import HOUSEHOLD, PEOPLE, shipped
from tests.ui.form.office import MIXED, Office, shown
from ui.form.filling import Filling, Frame
from ui.form.keying import KeyingPage

LAUNCHED = Frame("", ("household",))


def phieu_b() -> FormSession:
    world = FixedWorld(register={"households": HOUSEHOLD, "persons": PEOPLE})
    return FormSession.begin(shipped("phieu_b_p2022"), world, {"household": "h1"})


def on_page(qtbot: QtBot, session: FormSession, paper: Paper, people: int, frame: Frame) -> Office:
    office = Office()
    key_on_page(shown(qtbot, session, office, frame), paper, people)
    return office


def on_paper(qtbot: QtBot, session: FormSession, paper: Paper, people: int, frame: Frame) -> Office:
    office = Office()
    page = KeyingPage(Filling(session, frame, office.outside()), {})
    qtbot.addWidget(page)
    page.resize(910, 372)
    with qtbot.waitActive(page):
        page.show()
    key_on_paper(page, paper, people)
    return office


@pytest.mark.parametrize("seed", range(1))
def test_a_phieu_b_is_the_same_keyed_either_way(qtbot: QtBot, seed: int) -> None:
    paper, one, other = Paper(seed, wrong=0.05), phieu_b(), phieu_b()
    on_page(qtbot, one, paper, 3, LAUNCHED)
    office = on_paper(qtbot, other, paper, 3, LAUNCHED)
    assert len(other.answers().kept()) > 60
    assert other.answers().canonical() == one.answers().canonical()
    kept = {path: other.state(other.at(path)).value for path in office.values}
    assert office.values == kept, "the draft holds what the session holds"


@pytest.mark.parametrize("seed", range(3))
def test_every_kind_of_question_is_the_same_keyed_either_way(qtbot: QtBot, seed: int) -> None:
    paper, one, other = Paper(seed, empty=0.3, wrong=0.2), a_session(MIXED), a_session(MIXED)
    on_page(qtbot, one, paper, 0, Frame())
    on_paper(qtbot, other, paper, 0, Frame())
    assert other.answers().canonical() == one.answers().canonical()
