"""What the office asks at a question is answered there, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.services import comments, rounds
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.services.conftest import surveyed
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around
from tests.ui.views.papers import around, at, home, paper_of, shown, told_of
from ui.form.keying import KeyingPage
from ui.form.leaf_model import ASKED, MARKS, MEANING
from ui.form.lines import Line
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.rounds import ReviewPage

__all__ = ["around", "clock", "commune_template", "desk", "home"]
SHIFT = Qt.KeyboardModifier.ShiftModifier
WATER, QUESTION, ANSWER = "b2/lack_water", "Khe hay giếng?", "Giếng khoan, đã xem"
ELSEWHERE = "b1/toilet"
KEY = " (Shift+F2: answer)"


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
    assert QUESTION + KEY in shown(window)
    press(Qt.Key.Key_F2, SHIFT)
    write(ANSWER)
    press(Qt.Key.Key_Return)  # back to the question
    around.rest()
    assert said(desk, survey) == [QUESTION, ANSWER]
    assert f"{QUESTION}\n↳ {ANSWER}{KEY}" in shown(window)
    box = paper_of(window).form.current()
    assert box is not None
    assert box.place == paper_of(window).entry.session.at(WATER)
    assert not isinstance(focused(), Line)
    paper_of(window).form.turn_to(0)
    at(window, WATER)
    assert f"{QUESTION}\n↳ {ANSWER}{KEY}" in shown(window)  # drawn anew it stands there still


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


def cell_of(window: MainWindow) -> KeyingPage:
    view = paper_of(window).view
    assert isinstance(view, KeyingPage)
    return view


def to_cell(window: MainWindow, path: str = WATER) -> KeyingPage:
    """Turn to the paper form, at a question."""
    at(window, path)
    press(Qt.Key.Key_F12)
    return cell_of(window)


def in_foot(window: MainWindow) -> str:
    labels = cell_of(window).foot.comment.findChildren(QLabel)
    return next(one.text() for one in labels if QUESTION in one.text())


def test_in_the_paper_form_it_is_seen_at_its_cell_and_answered_there(
    window: MainWindow, around: Around, desk: Desk, survey: str
) -> None:
    view = to_cell(window)
    session, sheet = view.filling.session, view.shown.sheet
    here = sheet.currentIndex()
    assert in_foot(window) == QUESTION + KEY
    assert view.foot.comment.isVisible()
    assert QUESTION in sheet.cell.accessibleDescription()
    assert sheet.page.data(here, MARKS) == (ASKED,)
    meaning = sheet.page.index(here.row(), MEANING)
    assert str(sheet.page.data(meaning)).endswith(QUESTION)
    assert not sheet.grab().isNull()
    press(Qt.Key.Key_F2, SHIFT)
    write(ANSWER)
    press(Qt.Key.Key_Return)
    assert focused() is sheet.cell
    around.rest()
    assert said(desk, survey) == [QUESTION, ANSWER]
    assert in_foot(window) == f"{QUESTION}\n↳ {ANSWER}{KEY}"
    assert view.place == session.at(WATER)
    view.show_place(session.at(ELSEWHERE))
    assert not view.foot.comment.isVisible()
    press(Qt.Key.Key_F2, SHIFT)
    assert focused() is sheet.cell, "nothing is asked here"
    press(Qt.Key.Key_F3)
    assert view.place == session.at(WATER)
    press(Qt.Key.Key_F12)
    assert f"{QUESTION}\n↳ {ANSWER}{KEY}" in shown(window)


LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_F3)


@pytest.mark.parametrize("key", LEAVING, ids=["Esc", "F3"])
def test_in_the_paper_form_esc_says_nothing_and_who_leads_away_says_it_where_it_was_asked(
    window: MainWindow, around: Around, desk: Desk, survey: str, key: Qt.Key
) -> None:
    view = to_cell(window)
    press(Qt.Key.Key_F2, SHIFT)
    write(ANSWER)
    press(key)
    around.rest()
    assert focused() is view.shown.sheet.cell
    kept = comments.comments(desk, survey)
    told = [(one.place, one.text) for one in kept if one.text != QUESTION]
    assert told == ([] if key == Qt.Key.Key_Escape else [(f"q/{WATER}", ANSWER)])


def test_a_remark_stays_with_the_cell_it_was_written_at(window: MainWindow) -> None:
    view = to_cell(window, ELSEWHERE)
    press(Qt.Key.Key_F2)
    write("mờ")
    press(Qt.Key.Key_F3)
    assert view.place == view.filling.session.at(WATER)
    assert view.filling.remarks == {ELSEWHERE: "mờ"}


@pytest.mark.parametrize("moves_on", [False, True])
def test_in_the_paper_form_what_is_refused_waits_at_its_cell(
    window: MainWindow,
    around: Around,
    desk: Desk,
    survey: str,
    monkeypatch: pytest.MonkeyPatch,
    moves_on: bool,
) -> None:
    def full(*_: object) -> None:
        raise GpnError(ErrorCode.DISK_FULL, path="x")

    view = to_cell(window)
    press(Qt.Key.Key_F2, SHIFT)
    write(ANSWER)
    with monkeypatch.context() as broken:
        broken.setattr(comments, "answer", full)
        press(Qt.Key.Key_Return)
        if moves_on:
            view.show_place(view.filling.session.at(ELSEWHERE))
        around.rest()
    assert "GPN-122" in told_of(window)
    if moves_on:
        assert focused() is view.shown.sheet.cell
        press(Qt.Key.Key_F12)  # it waits in the other view too
        at(window, WATER)
        press(Qt.Key.Key_F2, SHIFT)
    line = focused()
    assert isinstance(line, Line)
    assert line.text() == ANSWER
    press(Qt.Key.Key_Return)
    around.rest()
    assert said(desk, survey) == [QUESTION, ANSWER]


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
