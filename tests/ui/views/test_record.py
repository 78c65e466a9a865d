"""One support as it was recorded, by keys: put back, refused, odd, its open card written."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import households, supporting
from gpn_desktop.services.changes import Changes
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.store.database import Store
from gpn_desktop.support.followups import FollowUp
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import WIDE, Around, went, words
from tests.ui.views.papers import ALT, CTRL, shown
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.support import SupportPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def home(desk: Desk) -> str:
    return households.order(desk, Sought(poverty_class="poor"))[0]


def recorded(desk: Desk, home: str, terms: Terms, kind: str = "TETQUA") -> str:
    return supporting.record(desk, Proposal(kind, home, home, terms)).value.id


def opened(around: Around, desk: Desk, support: str) -> MainWindow:
    window = around.show("support", SupportPage, desk)
    window.go(Goal("support", "record", support))
    around.rest()
    return window


def full(*given: object) -> object:
    raise GpnError(ErrorCode.DISK_FULL, path="D:/")


def test_what_was_taken_off_is_put_back_by_its_key_and_a_refusal_is_told_once(
    around: Around, desk: Desk, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = recorded(desk, home, Terms(quantity=1))
    supporting.take_off(desk, made, "ghi nhầm")
    window = opened(around, desk, made)
    assert "ghi nhầm" in words(window, "support.gone")

    def troubles() -> int:
        told = window.findChildren(QLabel, "support.refused")
        return len([one for one in told if one.isVisible()])

    with monkeypatch.context() as fault:
        fault.setattr(Store, "transaction", full)
        for _ in range(2):
            press(Qt.Key.Key_P, ALT)
            around.qtbot.waitUntil(lambda: troubles() > 0)
            around.rest()
    assert troubles() == 1
    press(Qt.Key.Key_P, ALT)
    around.qtbot.waitUntil(lambda: troubles() == 0)
    around.rest()
    with desk.store.reading() as tx:
        assert tx.support.get(made).deleted is None
    assert focused().objectName() == "support.decide"


def test_the_open_card_is_written_with_ctrl_enter(around: Around, desk: Desk, home: str) -> None:
    made = recorded(desk, home, Terms(quantity=1))
    window = opened(around, desk, made)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "support.record.state") == "Proposed"
    press(Qt.Key.Key_Return)
    write("5/QĐ")
    press(Qt.Key.Key_Return)
    write("1/11/2026")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    with desk.store.reading() as tx:
        assert tx.support.get(made).decided_on == date(2026, 11, 1)
    press(Qt.Key.Key_Return)
    around.rest()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    with desk.store.reading() as tx:
        assert tx.support.get(made).delivered_on == date(2026, 11, 25)
    assert focused().objectName() == "support.household"
    press(Qt.Key.Key_Return)
    assert went(window)[-1] == Goal("households", "household", home)


def test_what_is_odd_and_what_was_seen_later_is_told(around: Around, desk: Desk, home: str) -> None:
    day = date(2026, 11, 2)
    terms = Terms(quantity=1, amount=900_000_000, decision_number="1/QĐ", decided_on=day)
    made = recorded(desk, home, terms, "TD_HN")
    with desk.store.transaction(desk.actor) as tx:
        look = FollowUp(tx.new_entity(), made, date=date(2026, 11, 20), alive=3, note="Bò khỏe")
        tx.support.followups.put(look)
    window = opened(around, desk, made)
    odd = words(window, "support.doubt.over_ceiling")
    assert odd.startswith("The amount, 900.000.000 ")
    assert "100.000.000" in odd
    assert odd.endswith("take this support off the list and record it anew.")
    assert focused().objectName() == "support.household", "to compare comes before the hand-over"
    deliver = window.findChild(QPushButton, "support.deliver")
    assert deliver is not None
    assert deliver.isVisible()
    assert deliver.property("kind") == ""
    assert "20/11/2026: alive: 3 · Bò khỏe" in shown(window)
    assert words(window, "support.look.more_than_given")


def test_a_decision_that_comes_while_one_is_typed_is_not_written_over(
    around: Around, desk: Desk, home: str
) -> None:
    made = recorded(desk, home, Terms(quantity=1))
    window = opened(around, desk, made)
    press(Qt.Key.Key_Return)
    write("6/QĐ")
    supporting.decide(desk, made, number="5/QĐ", on=date(2026, 11, 2))  # as a package does
    around.workbench.changed.emit(Changes(support=True))
    around.rest()
    press(Qt.Key.Key_Return)
    write("02/11/2026")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    around.rest()
    with desk.store.reading() as tx:
        record = tx.operations.standing(made)
    assert record is not None
    assert [one.field for one in record.conflicts] == ["decision_number"]
    assert window.place == Goal("support", "record", made)
