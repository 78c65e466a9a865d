"""A clock at 2001 or 2040, told on the page of reviews before anything else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gpn_desktop.reviews.rounds import Round
from gpn_desktop.services import drafting, entry, rounds, today
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.fakes import FixedSource
from tests.ui.keyboard import press
from tests.ui.views.desks import Around
from tests.ui.views.papers import ALT, around, home, paper_of
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.rounds import ReviewPage

__all__ = ["around", "clock", "commune_template", "desk", "home"]
YEARS = (2001, 2040)


def said(window: MainWindow) -> str:
    found = window.page.findChildren(QLabel)
    return "\n".join(one.text() for one in found if one.isVisible())


@pytest.mark.parametrize("year", YEARS)
def test_the_list_and_the_survey_name_the_clock(
    around: Around, desk: Desk, home: str, clock: FixedSource, vietnamese: None, year: int
) -> None:
    right = clock.moment
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    clock.moment = right.replace(year=year)
    window = around.show("review", ReviewPage, desk)
    told = said(window)
    assert f"Đồng hồ máy ghi ngày 25/11/{year}" in told
    assert "25/11/2026" in told
    assert "GPN-219" in told
    assert f"Chưa mở đợt rà soát năm {year}" not in told
    clock.moment = right
    press(Qt.Key.Key_X, ALT)
    around.qtbot.waitUntil(lambda: "GPN-219" not in said(window))
    clock.moment = right.replace(year=year)
    window.go(Goal("review", "survey", home))
    around.rest()
    assert "GPN-219" in said(window)
    assert "GPN-211" not in said(window)


def test_without_a_round_none_of_a_wrong_year_is_offered(
    around: Around, desk: Desk, clock: FixedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "_rounds", lambda tx: ())
    clock.moment = clock.moment.replace(year=2040)
    window = around.show("review", ReviewPage, desk)
    assert "The clock of this computer says" in said(window)
    assert "No round of reviews is open" not in said(window)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_clock_that_was_wrong_once_locks_nobody_out(
    around: Around,
    desk: Desk,
    clock: FixedSource,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_first: bool,
) -> None:
    right = clock.moment.replace(year=2027, month=9)
    clock.moment = right.replace(year=2040)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    clock.moment = right
    with monkeypatch.context() as before:
        if is_first:
            before.setattr(rounds, "_rounds", lambda tx: ())
        window = around.show("review", ReviewPage, desk)
        assert "The clock of this computer says" in said(window)
    assert pushed(window, "The clock is right (Alt+R)")
    press(Qt.Key.Key_R, ALT)
    around.qtbot.waitUntil(lambda: "The clock of this computer says" not in said(window))
    around.rest()
    assert pushed(window, "The clock is right") == []
    (open_,) = pushed(window, "Open the round of 2027")
    open_.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert [one.year for one in opened(desk)][:1] == [2027]
    assert str(today.today(desk).odd_clock) == "None"


def pushed(window: MainWindow, words: str) -> list[QPushButton]:
    found = window.findChildren(QPushButton)
    return [one for one in found if one.isVisible() and one.text().startswith(words)]


@pytest.mark.parametrize("is_begun", [False, True])
def test_the_form_names_the_clock_too(
    around: Around, desk: Desk, home: str, clock: FixedSource, *, is_begun: bool
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    if is_begun:
        drafting.leave(desk, entry.open_survey(desk, home).value)
    clock.pass_time(days=-365)
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "survey", home))
    around.rest()
    paper = paper_of(window)
    (strip_,) = paper.findChildren(QLabel, "paper.news")
    assert "says 25/11/2025" in strip_.text()
    assert "GPN-219" in strip_.text()
    paper.form.take(paper.entry.session.at("general/interview_day"), "2026-11-25")
    around.rest()
    assert strip_.isVisible(), "it stays while one types"
    paper.news.look_again(paper.entry)
    assert paper.news.kind == "clock"


def opened(desk: Desk) -> list[Round]:
    return [one.round for one in rounds.round_list(desk, rounds.Wanted()).rounds]
