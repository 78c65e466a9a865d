"""The details of a support while they are filled in, by keys: kept, refused, taken elsewhere."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import drafting, households, opening
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.store.database import Store
from tests import editions
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import WIDE, Around, words
from ui.dialogs.telling import TellingSheet
from ui.main_window import MainWindow
from ui.views.details import Details
from ui.views.page import Goal
from ui.views.support import SupportPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NAME = "project/project_name"


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def window(around: Around, desk: Desk) -> MainWindow:
    return at_the_details(around, desk)


def at_the_details(around: Around, desk: Desk) -> MainWindow:
    """Give the page at the details of a cow, on the name of the project."""
    made = around.show("support", SupportPage, desk)
    home = households.order(desk, Sought(poverty_class="poor"))[0]
    made.go(Goal("support", "new", home))
    around.rest()
    write("bo cai")
    press(Qt.Key.Key_Return)
    write("88/QĐ-UBND")
    press(Qt.Key.Key_Return)
    write("10112026")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    form = details_of(made).form
    form.show_place(form.filling.session.at(NAME))
    return made


def page_of(window: MainWindow) -> SupportPage:
    assert isinstance(window.page, SupportPage)
    return window.page


def details_of(window: MainWindow) -> Details:
    found = page_of(window).giving.details
    assert found is not None
    return found


def step_of(window: MainWindow) -> QPushButton:
    """Give the step above the form."""
    trouble = details_of(window).findChild(QLabel, "support.trouble")
    assert trouble is not None
    found = details_of(window).findChild(QPushButton, "support.trouble.step")
    assert found is not None
    return found


def kept(desk: Desk) -> dict[str, str]:
    with desk.store.reading() as tx:
        (draft,) = tx.drafts.all()
        return {one.place: one.text for one in tx.drafts.answers(draft.id).values()}


def full(*given: object) -> object:
    raise GpnError(ErrorCode.DISK_FULL, path="D:/")


def test_an_answer_that_the_disk_refused_is_kept_with_the_next_try(
    window: MainWindow, around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as fault:
        fault.setattr(Store, "transaction", full)
        write("Nuôi bò")
        press(Qt.Key.Key_Return)
        around.rest()
        assert words(details_of(window), "support.saved") == "Not saved yet"
    assert NAME not in kept(desk)
    before = focused()
    assert step_of(window).text() == "Save again (Alt+S)"
    press(Qt.Key.Key_S, ALT)
    around.qtbot.waitUntil(lambda: NAME in kept(desk))
    around.rest()
    assert kept(desk)[NAME] == "Nuôi bò"
    assert words(details_of(window), "support.saved").startswith("Saved")
    assert details_of(window).findChild(QLabel, "support.trouble") is None
    assert focused() is before


def test_what_the_disk_refused_is_kept_when_one_leaves_and_told_where_it_is_not(
    window: MainWindow,
    around: Around,
    desk: Desk,
    failed: list[GpnError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as fault:
        fault.setattr(Store, "transaction", full)
        write("Nuôi bò")
        press(Qt.Key.Key_Return)
        around.rest()
    page_of(window).giving.close_entry()
    around.rest()
    assert kept(desk)[NAME] == "Nuôi bò"
    assert failed == []


def test_a_support_that_another_page_has_is_opened_here_again(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        (draft,) = tx.drafts.all()
        elsewhere = opening.resume(tx, desk, draft)
    drafting.save_answer(desk, elsewhere, elsewhere.session.at(NAME), "Nuôi lợn")
    write("Nuôi bò")
    press(Qt.Key.Key_Return)
    around.rest()
    assert step_of(window).text() == "Open it here again (Alt+O)"
    before = details_of(window)
    press(Qt.Key.Key_O, ALT)
    around.qtbot.waitUntil(lambda: page_of(window).giving.details not in (None, before))
    around.rest()
    session = details_of(window).entry.session
    assert session.state(session.at(NAME)).value == "Nuôi lợn"
    assert details_of(window).form.isAncestorOf(focused())


def test_the_last_words_are_not_lost_in_silence_when_the_disk_is_full(
    window: MainWindow,
    around: Around,
    failed: list[GpnError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("Nuôi bò")
    monkeypatch.setattr(Store, "transaction", full)
    page_of(window).giving.close_entry()
    around.qtbot.waitUntil(lambda: failed != [])
    assert {one.code for one in failed} == {ErrorCode.DISK_FULL}


def test_what_and_whom_are_taken_with_ctrl_enter(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    home = households.order(desk, Sought(poverty_class="poor"))[1]
    window.go(Goal("support", "new", home))
    around.rest()
    write("the bhyt nguoi thuoc ho ngheo")
    press(Qt.Key.Key_Return, CTRL)
    assert focused().objectName() == "support.receivers"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert focused().objectName() == "support.decision.number"
    terms = page_of(window).giving.terms
    assert terms is not None
    with desk.store.reading() as tx:
        second = tx.households.members(home)[1]
    assert page_of(window).giving._proposal().subject == second.id


WHOLE = {
    NAME: "Chăn nuôi bò",
    "project/registered": "co",
    "project/quantity": "1",
    "project/unit_price": "15000000",
    "project/state_share": "15000000",
}


def filled(window: MainWindow) -> None:
    """Answer what is asked, and something that is asked no more in the end."""
    form = details_of(window).form
    session = form.filling.session
    other = next(one.code for one in session.choices(session.at("project/breed")))
    hidden = {"project/breed": "khac", "project/breed_other": "bò vàng"}
    for path, text in {**WHOLE, **hidden, "project/breed": "khac"}.items():
        form.take(session.at(path), text)
    form.take(session.at("project/breed"), other)


def test_what_is_left_out_is_told_before_the_support_is_recorded(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    filled(window)
    told: list[str] = []

    def stay(sheet: TellingSheet) -> None:
        told.extend([sheet.windowTitle(), *(one.text() for one in sheet.findChildren(QLabel))])
        press(Qt.Key.Key_Escape)

    in_dialog(TellingSheet, stay)
    press(Qt.Key.Key_Return, CTRL)
    around.qtbot.waitUntil(lambda: bool(told))
    around.come_back(window)
    assert told[0] == "Before the support is recorded"
    assert any(one.endswith(": bò vàng") for one in told)
    assert len(drafting.drafts(desk)) == 1
    in_dialog(TellingSheet, lambda sheet: press(Qt.Key.Key_Return))
    press(Qt.Key.Key_Return, CTRL)
    around.qtbot.waitUntil(lambda: page_of(window).giving.details is None)
    around.rest()
    assert drafting.drafts(desk) == ()


def test_what_the_register_says_by_now_is_told_before_the_support_is_recorded(
    around: Around, desk: Desk
) -> None:
    editions.install(desk, editions.WRITING, "support_cow")
    window = at_the_details(around, desk)
    filled(window)
    home = page_of(window).giving.household
    with desk.store.transaction(desk.actor) as tx:  # a package came while the page stood open
        tx.households.put(replace(tx.households.get(home), phone="0987654321"))
    told: list[str] = []

    def go_on(sheet: TellingSheet) -> None:
        told.extend(one.text() for one in sheet.findChildren(QLabel))
        press(Qt.Key.Key_Return)

    in_dialog(TellingSheet, go_on)
    press(Qt.Key.Key_Return, CTRL)
    around.qtbot.waitUntil(lambda: page_of(window).giving.details is None)
    around.rest()
    assert any("“******4321” in the register" in one for one in told)
    with desk.store.reading() as tx:
        assert tx.households.get(home).phone == "0987654321"
