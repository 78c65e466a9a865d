"""What came of a survey, by keys: points, the way to the household, a decision, a strange form."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.rounds import Wanted
from tests.commune import clock, commune_template, desk
from tests.journeys.world import put_survey
from tests.services.conftest import surveyed
from tests.ui.keyboard import focused, in_dialog, press
from tests.ui.views.desks import WIDE, Around, went, words
from tests.ui.views.papers import shown
from ui import page_keys
from ui.dialogs.points import PointsSheet
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.result import ResultView
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def survey(desk: Desk) -> Survey:
    rounds.open_round(desk)
    return surveyed(desk, rounds.round_list(desk, Wanted()).rows[0].household)


def shown_result(around: Around, desk: Desk, survey: str) -> MainWindow:
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "result", survey))
    around.rest()
    return window


def step(window: MainWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, f"result.{name}")
    assert found is not None
    return found


def test_f4_and_its_button_say_where_the_points_come_from(
    around: Around, desk: Desk, survey: Survey
) -> None:
    window = shown_result(around, desk, survey.id)
    told: list[list[str]] = []

    def read(sheet: PointsSheet) -> None:
        told.append(shown(sheet))
        press(Qt.Key.Key_Escape)

    before = focused()
    in_dialog(PointsSheet, read)
    press(Qt.Key.Key_F4)
    assert around.come_back(window) is before
    in_dialog(PointsSheet, read)
    step(window, "points").setFocus()
    press(Qt.Key.Key_Return)
    assert around.come_back(window) is step(window, "points")
    assert told[0] == told[1]
    assert "20 – indicators 2, 4" in told[0]
    assert any(one.startswith("120") for one in told[0])
    assert "Not yet checked against the law" in told[0]


def test_the_household_is_one_key_away(around: Around, desk: Desk, survey: Survey) -> None:
    window = shown_result(around, desk, survey.id)
    step(window, "household").setFocus()
    press(Qt.Key.Key_Return)
    assert went(window) == [Goal("households", "household", survey.subject)]


def test_in_a_low_window_its_steps_stand_in_a_menu_and_page_down_reads_on(
    around: Around, desk: Desk, survey: Survey
) -> None:
    window = shown_result(around, desk, survey.id)
    window.resize(900, 430)
    around.rest()
    more = window.findChild(QPushButton, "steps.more")
    assert more is not None
    around.qtbot.waitUntil(more.isVisible)
    assert not step(window, "household").isVisible()
    result = window.findChildren(ResultView)[-1]
    press(Qt.Key.Key_PageDown)
    assert result._area.verticalScrollBar().value() > 0
    press(Qt.Key.Key_M, ALT)
    around.qtbot.waitUntil(result.talk.isVisible)
    assert result.talk.more.text() == "More below (PageDown)"
    assert {"Alt+H", "Alt+V"} <= dict(page_keys.here(window.page)).keys(), "F1 tells it too"
    press(Qt.Key.Key_H, ALT)
    assert went(window) == [Goal("households", "household", survey.subject)]


def test_a_decision_stands_beside_what_was_computed(
    around: Around, desk: Desk, survey: Survey
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        root = tx.surveys.roots([survey.id])[survey.id]
        decided = Decided("poor", survey=root, reason="Họp thôn đề nghị")
        made = Decision(
            tx.new_entity(),
            standard="P2022",
            round=survey.round,
            number="21/QĐ-UBND",
            date=date(2026, 11, 25),
            households={survey.subject: decided},
        )
        tx.decisions.put(made)
    window = shown_result(around, desk, survey.id)
    assert words(window, "result.decided") == "● Poor"
    told = [words(window, f"result.{one}") for one in ("number", "decided_on", "reason")]
    assert [one.replace("\u2060", "") for one in told] == [
        "21/QĐ-UBND",
        "25/11/2026",
        "Họp thôn đề nghị",
    ]
    assert not step(window, "correct").isVisible()


def test_a_survey_of_a_form_that_is_not_here_says_so(
    around: Around, desk: Desk, survey: Survey
) -> None:
    other = put_survey(desk, rounds.round_list(desk, Wanted()).rows[1].household)
    with desk.store.transaction(desk.actor) as tx:
        made = Survey(tx.new_entity(), survey.subject, "phieu_b_p2022", "2031010101")
        tx.surveys.put(made)
    window = shown_result(around, desk, made.id)
    unknown = "This version of the form is not on this computer: no answers are shown."
    assert unknown in shown(window)
    window.go(Goal("review", "result", other))
    around.rest()
    assert "No answers are kept in this survey." in shown(window)
    assert unknown not in shown(window)


def test_where_form_and_standard_differ_it_is_said(
    around: Around, desk: Desk, survey: Survey
) -> None:
    other = put_survey(
        desk,
        rounds.round_list(desk, Wanted()).rows[1].household,
        score={**survey.score, "class_code": "ngheo"},
        computed=survey.computed,
    )
    window = shown_result(around, desk, other)
    said = "The form and the standard come to different classes. Check the form."
    assert said in [one.text() for one in window.findChildren(QLabel)]
