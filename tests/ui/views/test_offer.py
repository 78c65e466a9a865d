"""The tour on offer above what is to be done."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.store.drafts import Draft
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, press
from tests.ui.touring import STEPS, once_active, played, until, whole
from tests.ui.views.desks import Around
from ui.dialogs.tour import TourSheet
from ui.main_window import MainWindow
from ui.practice import Practice
from ui.showing import Outcome, Showing
from ui.views.offer import TourOffer
from ui.views.page import Page, Ways
from ui.views.today import TaskLine, TodayPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]


@pytest.fixture
def showing(tmp_path: Path) -> Iterator[Showing]:
    made = played(tmp_path, *STEPS[:2], "wait")
    yield made
    made.end()


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench)


def today_with(around: Around, desk: Desk, showing: Showing | None) -> MainWindow:
    def make(here: Desk, ways: Ways) -> Page:
        return TodayPage(here, replace(ways, practice=Practice(tour=showing)))

    return around.show("today", make, desk)


def offer_of(window: MainWindow) -> TourOffer:
    found = window.findChild(TourOffer)
    assert found is not None
    return found


def test_the_tour_is_offered_first_and_begins_with_one_key(
    around: Around, desk: Desk, showing: Showing
) -> None:
    window = today_with(around, desk, showing)
    offer = offer_of(window)
    assert offer.isVisible()
    assert focused() is offer.watch
    assert offer.watch.property("kind") == "first"
    assert offer.so.text() == "The tour: the whole work in 11 steps"
    once_active(TourSheet, lambda sheet: None)
    press(Qt.Key.Key_Return)
    around.rest()
    assert showing.is_playing
    assert offer.so.text() == f"The tour: step {showing.step} of 11"
    assert offer.watch.text() == "Look at it (Alt+X)"
    assert not offer.decline.isVisible()
    assert settings.load(desk.paths.settings).tour_offered
    showing.stop()
    assert offer.so.text() == f"The tour: stopped in step {showing.step} of 11."


def test_declined_it_is_not_offered_again(
    qtbot: QtBot, around: Around, desk: Desk, showing: Showing
) -> None:
    window = today_with(around, desk, showing)
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is offer_of(window).decline
    assert offer_of(window).decline.text() == "Not now (Alt+S)"
    press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: not offer_of(window).isVisible())
    around.rest()
    assert not offer_of(window).isVisible()
    assert isinstance(focused(), QWidget)
    again = today_with(around, desk, showing)
    assert not offer_of(again).isVisible()
    assert isinstance(focused(), TaskLine)
    showing.play()  # from the help
    assert offer_of(again).isVisible()


def test_how_it_ended_is_told_and_put_away(
    qtbot: QtBot, around: Around, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "tour").mkdir()
    showing = played(tmp_path / "tour", *whole())
    window = today_with(around, desk, showing)
    showing.play()
    until(qtbot, lambda: showing.outcome is Outcome.GOOD)
    offer = offer_of(window)
    assert offer.so.text() == "The tour came through all 11 steps; nothing differs."
    assert not offer.about.isVisible()
    offer.decline.click()
    assert not offer.isVisible()


def test_where_there_is_no_tour_nothing_is_offered(around: Around, desk: Desk) -> None:
    window = today_with(around, desk, None)
    assert window.findChild(TourOffer) is None
    assert isinstance(focused(), TaskLine)


def test_beside_what_was_begun_the_offer_is_no_next_step(
    around: Around, desk: Desk, showing: Showing
) -> None:
    one = households.order(desk, Sought())[0]
    with desk.store.transaction(desk.actor) as tx:
        tx.drafts.start(Draft("d1", "survey", one, "phieu_b", "1"))
    window = today_with(around, desk, showing)
    assert focused().objectName() == "today.draft.1.line"
    assert offer_of(window).watch.property("kind") == ""
