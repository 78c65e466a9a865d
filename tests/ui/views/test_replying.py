"""What the office asks at a question is answered there, by keys."""

import pytest
from PySide6.QtCore import Qt

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.services import comments, rounds
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.services.conftest import surveyed
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around
from tests.ui.views.papers import around, at, home, paper_of, shown, told_of
from ui.form.lines import Line
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.rounds import ReviewPage

__all__ = ["around", "clock", "commune_template", "desk", "home"]
SHIFT = Qt.KeyboardModifier.ShiftModifier
WATER, QUESTION, ANSWER = "b2/lack_water", "Khe hay giếng?", "Giếng khoan, đã xem"


@pytest.fixture
def survey(desk: Desk, home: str) -> str:
    made = surveyed(desk, home)
    with desk.store.transaction(desk.actor) as tx:
        told = Comment(tx.new_entity(), made.id, f"q/{WATER}", QUESTION, verdict=RETURNED)
        tx.comments.put(told)
    return made.id


@pytest.fixture
def window(around: Around, desk: Desk, home: str, survey: str) -> MainWindow:
    made = around.show("review", ReviewPage, desk)
    made.go(Goal("review", "survey", home))
    around.rest()
    return made


def said(desk: Desk, survey: str) -> list[str]:
    return [one.text for one in comments.comments(desk, survey)]


def test_an_answer_is_said_at_its_question(
    window: MainWindow, around: Around, desk: Desk, survey: str
) -> None:
    at(window, WATER)
    assert QUESTION in shown(window)
    press(Qt.Key.Key_F2, SHIFT)
    write(ANSWER)
    press(Qt.Key.Key_Return)  # back to the question
    around.rest()
    assert said(desk, survey) == [QUESTION, ANSWER]
    assert f"{QUESTION}\n↳ {ANSWER}" in shown(window)
    box = paper_of(window).form.current()
    assert box is not None
    assert box.place == paper_of(window).entry.session.at(WATER)
    assert not isinstance(focused(), Line)
    paper_of(window).form.turn_to(0)
    at(window, WATER)
    assert f"{QUESTION}\n↳ {ANSWER}" in shown(window)  # drawn anew it stands there still


def test_esc_says_nothing_and_where_nothing_is_asked_there_is_no_line(
    window: MainWindow, around: Around, desk: Desk, survey: str
) -> None:
    at(window, WATER)
    press(Qt.Key.Key_F2, SHIFT)
    write(ANSWER)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return)
    around.rest()
    press(Qt.Key.Key_F2, SHIFT)
    assert not isinstance(focused(), Line)
    assert said(desk, survey) == [QUESTION]


def test_what_is_refused_is_told_and_given_back(
    window: MainWindow,
    around: Around,
    desk: Desk,
    survey: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise GpnError(ErrorCode.DISK_FULL, path="x")

    at(window, WATER)
    press(Qt.Key.Key_F2, SHIFT)
    write(ANSWER)
    with monkeypatch.context() as broken:
        broken.setattr(comments, "answer", full)
        press(Qt.Key.Key_Return)
        around.rest()
    assert "GPN-122" in told_of(window)
    line = focused()
    assert isinstance(line, Line)
    assert line.text() == ANSWER
    press(Qt.Key.Key_Return)
    around.rest()
    assert said(desk, survey) == [QUESTION, ANSWER]
    assert rounds.round_list(desk).rows
