"""An officer's first day: the survey of the first household, before a round is open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.services import newcomers
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from tests.commune import clock, empty_desk
from tests.ui.keyboard import focused, press
from tests.ui.views.desks import WIDE, Around
from tests.ui.views.papers import page_of
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

__all__ = ["clock", "empty_desk"]
FIRST = Newcomer("Lý Văn Thử", "Khe Thử", "male", "1985", "tay", area="rural")


@pytest.fixture
def home(empty_desk: Desk) -> str:
    return newcomers.add_household(empty_desk, FIRST).value.id


@pytest.fixture
def window(qtbot: QtBot, workbench: Workbench, empty_desk: Desk, home: str) -> MainWindow:
    around = Around(qtbot, workbench, WIDE)
    made = around.show("review", ReviewPage, empty_desk)
    made.go(Goal("review", "survey", home))
    around.rest()
    return made


def test_f3_is_heard_beside_the_form(window: MainWindow) -> None:
    paper = page_of(window).survey.paper
    assert paper is not None
    paper.to_look_at.findChildren(QPushButton)[0].setFocus()
    press(Qt.Key.Key_F3)
    assert paper.form.isAncestorOf(focused())


def test_after_the_only_survey_the_step_is_to_open_the_round(
    window: MainWindow, qtbot: QtBot, home: str
) -> None:
    page_of(window).survey.next_wanted.emit(home)
    qtbot.waitUntil(lambda: focused().objectName() == "stage.step", timeout=2000)
    told = [one.text() for one in window.status.findChildren(QLabel)]
    assert "Everybody shown in the list is done." not in told
