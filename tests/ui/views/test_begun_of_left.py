"""What was begun of a household that left the register since: read, and given up by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.services import drafting, entry, households, proposing, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.terms import Proposal
from tests.commune import clock, commune_template, desk, empty_desk
from tests.ui.keyboard import in_dialog, press
from tests.ui.views.desks import NARROW, Around
from ui.look.why import WhySheet
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, NARROW)


@pytest.fixture
def home(desk: Desk) -> str:
    return households.order(desk, Sought(poverty_class="poor"))[0]


def called(desk: Desk, home: str) -> str:
    return households.rows(desk, [home])[0].head_name


def take_off(desk: Desk, home: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.households.take_off(home, reason="chuyển đi", on=date(2026, 11, 20))


def told(window: MainWindow) -> str:
    labels = window.page.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def first_reason(sheet: WhySheet) -> None:
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)


def test_a_survey_says_so_on_today_is_read_and_given_up(
    around: Around, desk: Desk, home: str
) -> None:
    rounds.open_round(desk)
    begun = entry.open_survey(desk, home).value
    drafting.save_answer(desk, begun, begun.session.place("result/remarks"), "nhà xa")
    drafting.leave(desk, begun)
    name = called(desk, home)
    take_off(desk, home)
    window = around.whole(desk)
    window.go(Goal("today"))
    around.rest()
    assert f"Survey begun: {name}" in told(window)
    assert "the household left the register" in told(window)
    window.go(Goal("review", "survey", home))
    around.rest()
    assert "it can be read, and not completed" in told(window)
    in_dialog(WhySheet, first_reason)
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: drafting.drafts(desk) == ())


@pytest.mark.parametrize("who_left", ["household", "receiver"])
def test_a_support_says_what_was_typed_and_is_given_up(
    around: Around, desk: Desk, home: str, who_left: str
) -> None:
    with desk.store.reading() as tx:
        person = tx.households.members(home)[-1].id
    subject = home if who_left == "household" else person
    kind = "TETQUA" if who_left == "household" else "BHYT_HN"
    proposing.keep_terms(desk, Proposal(kind, subject, home), {"amount": "500000"})
    (draft,) = drafting.drafts(desk)
    if who_left == "household":
        take_off(desk, home)
    else:
        with desk.store.transaction(desk.actor) as tx:
            tx.households.persons.take_off(person, reason="mất", on=date(2026, 11, 20))
    window = around.whole(desk)
    window.go(Goal("support", "draft", draft.id))
    around.rest()
    assert "left the register since this support was begun" in told(window)
    assert "Amount (đồng): 500.000" in told(window)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Open the household (Alt+H)"
    in_dialog(WhySheet, first_reason)
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: drafting.drafts(desk) == ())
