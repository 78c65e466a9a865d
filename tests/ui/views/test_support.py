"""Supports by keyboard alone, over a real store: the list, a new one, what comes of it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gpn_desktop.services import households, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.support.records import SupportRecord
from tests.commune import clock, commune_template, desk, empty_desk
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around, words
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.support import RECORD, SupportPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
CTRL = Qt.KeyboardModifier.ControlModifier
DAY = date(2026, 11, 10)


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench)


@pytest.fixture
def window(around: Around, desk: Desk) -> MainWindow:
    return around.show("support", SupportPage, desk)


def page_of(window: MainWindow) -> SupportPage:
    page = window.pages["support"]
    assert isinstance(page, SupportPage)
    return page


def poor(desk: Desk) -> str:
    return households.order(desk, Sought(poverty_class="poor"))[0]


def newest(desk: Desk, household: str) -> SupportRecord:
    rows = supporting.supports(desk, household)
    return max(rows, key=lambda one: one.record.id).record


def begin(window: MainWindow, around: Around, desk: Desk, typed: str) -> SupportPage:
    """Choose a type by a part of its name."""
    window.go(Goal("support", "new", poor(desk)))
    around.rest()
    page = page_of(window)
    assert focused().objectName() == "support.type.filter"
    write(typed)
    press(Qt.Key.Key_Return)
    return page


def decide(number: str = "88/QĐ-UBND", day: str = "10112026") -> None:
    """Type number and day of a decision."""
    assert focused().objectName() == "support.decision.number"
    write(number)
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "support.decision.on"
    write(day)


def test_a_cow_is_recorded_by_keyboard_alone(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    before = {row.record.id for row in supporting.supports(desk, poor(desk))}
    page = begin(window, around, desk, "bo cai")
    assert words(window, "support.class") == "● Poor"
    decide()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert page.giving.details is not None
    assert "88/QĐ-UBND" in words(window, "support.terms")
    form = page.giving.details.form
    for path, text in (
        ("project/project_name", "Chăn nuôi bò"),
        ("project/registered", "1"),
        ("project/quantity", ""),
        ("project/unit_price", "15000000"),
        ("project/state_share", "15000000"),
    ):
        form.show_place(form.filling.session.at(path))
        write(text)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    rows = supporting.supports(desk, poor(desk))
    (made,) = [row.record for row in rows if row.record.id not in before]
    assert (made.type, made.decision_number, made.decided_on) == ("SX_DUAN", "88/QĐ-UBND", DAY)
    assert (made.quantity, made.amount) == (1, 15_000_000)
    assert made.snapshot.poverty_class == "poor"
    assert page._stack.currentIndex() == RECORD
    assert words(window, "support.record.class") == "● Poor"
    assert words(window, "support.record.given") == "1 con · 15.000.000 đồng"
    assert words(window, "support.answers.project/project_name") == "Chăn nuôi bò"
    assert focused().objectName() == "support.deliver"
