"""A household added by keyboard: what is typed, missing, unread, known already, found again."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.services import households, newcomers, sameness
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.store.drafts import Draft
from tests.commune import SIZE, clock, commune_template, desk
from tests.ui.keyboard import press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, names, page_of, window
from ui.main_window import MainWindow
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.words import dotted

__all__ = ["around", "clock", "commune_template", "desk", "window"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_the_first_household_can_be_asked_for_from_another_page(
    window: MainWindow, around: Around
) -> None:
    window.go(Goal("households", "add"))
    around.rest()
    assert page_of(window).adding.texts["full_name"].hasFocus()


def test_a_household_is_added_by_keys_alone(
    window: MainWindow, around: Around, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(window)
    press(Qt.Key.Key_N, CTRL)
    assert page.adding.texts["full_name"].hasFocus()
    write("Đặng Thị Hường")
    press(Qt.Key.Key_Return)
    write("mùng năm")
    press(Qt.Key.Key_Return)
    for name in ("sex", "ethnicity"):
        assert page.adding.lists[name].hasFocus()
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)  # no citizen number
    write("Nà Mới")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)  # the area stays as the village has it
    for _ in range(3):
        press(Qt.Key.Key_Return)
    assert page.adding.save.hasFocus(), "the last box leads to the button"
    press(Qt.Key.Key_Return)
    around.rest()
    assert page.adding._word.isVisible()
    page.adding.texts["birth"].setText("1987")
    page.adding.texts["code"].setFocus()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "household.name") == "Đặng Thị Hường"
    assert "Nà Mới" in words(window, "household.where")
    assert page.detail.steps.review.hasFocus()
    assert page.model.rowCount() == SIZE + 1


def band(window: MainWindow) -> str:
    """Give what the band after an act says now."""
    found = [one for one in window.findChildren(QLabel, "household.done") if one.isVisible()]
    return found[0].text() if found else ""


def with_one_more(window: MainWindow, around: Around) -> HouseholdsPage:
    """Add a household by keys, in a village of its own."""
    page = page_of(window)
    press(Qt.Key.Key_N, CTRL)
    write("Lý Văn Thử")
    page.adding.lists["village"].setEditText("Khe Thử")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    return page


def has_rows(page: HouseholdsPage, total: int) -> bool:
    return page.model.rowCount() == total


def test_a_household_added_by_mistake_is_taken_back_and_added_again_by_one_key(
    window: MainWindow, around: Around, desk: Desk, qtbot: QtBot
) -> None:
    page = with_one_more(window, around)
    assert band(window) == dotted("Written down: Household added", "Lý Văn Thử")
    back = dotted("Taken back", "written by mistake")
    for total, told in ((SIZE, back), (SIZE + 1, "Taken back")):
        press(Qt.Key.Key_Z, ALT)
        qtbot.waitUntil(partial(has_rows, page, total))
        around.rest()
        assert band(window) == f"Written down: {told}"
    page.detail.timeline.table.setFocus()
    page.detail.timeline.table.selectRow(2)  # below: taken back, and taken back in turn
    press(Qt.Key.Key_Return)
    assert page.detail.timeline.undo.hasFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    with desk.store.reading() as tx:
        gone = tx.households.get(page.detail.household).deleted
    assert gone is not None
    assert gone.reason == "written by mistake"
    window.go(Goal("households", "household", households.order(desk, households.Sought())[0]))
    around.rest()
    assert band(window) == ""


def test_a_household_that_was_begun_to_be_reviewed_is_not_taken_back_and_says_why(
    window: MainWindow, around: Around, desk: Desk, qtbot: QtBot
) -> None:
    page = with_one_more(window, around)
    with desk.store.transaction(desk.actor) as tx:
        tx.drafts.start(Draft("d1", "survey", page.detail.household, "phieu_b", "1"))
    press(Qt.Key.Key_Z, ALT)
    qtbot.waitUntil(lambda: band(window).startswith("Not taken back"))
    assert "for Lý Văn Thử" in band(window)
    around.rest()
    assert page.model.rowCount() == SIZE + 1


def test_enter_goes_on_from_a_list_and_takes_what_stood_in_a_text(
    window: MainWindow, around: Around
) -> None:
    adding = page_of(window).adding
    press(Qt.Key.Key_N, CTRL)
    adding.texts["birth"].setText("1985")
    press(Qt.Key.Key_Return)
    assert adding.texts["birth"].selectedText() == "1985"
    for name in ("sex", "ethnicity"):
        press(Qt.Key.Key_Return)
        assert adding.lists[name].hasFocus()
    press(Qt.Key.Key_Return)
    assert adding.texts["id_number"].hasFocus()


def test_what_is_missing_is_told_and_the_focus_is_there(window: MainWindow, around: Around) -> None:
    adding = page_of(window).adding
    press(Qt.Key.Key_N, CTRL)
    for name, field, typed in (
        ("full_name", adding.texts["full_name"], "Lý Văn Thử"),
        ("village", adding.lists["village"], "Khe Thử"),
        ("birth", adding.texts["birth"], "1985"),
    ):
        if name == "full_name":
            adding.texts["birth"].setText("mùng năm")
        adding.save.setFocus()
        press(Qt.Key.Key_Return)
        around.rest()
        assert field.hasFocus()
        write(typed)
    assert adding.texts["birth"].text() == "1985"


def test_a_birth_nobody_can_read_is_told_when_it_was_typed(
    window: MainWindow, around: Around
) -> None:
    adding = page_of(window).adding
    press(Qt.Key.Key_N, CTRL)
    press(Qt.Key.Key_Return)
    write("mùng năm")
    press(Qt.Key.Key_Return)
    assert words(adding, "households.add.unread").startswith("“mùng năm” is no date of birth")
    adding.texts["birth"].setText("05/03/1985")
    adding.texts["birth"].setFocus()
    press(Qt.Key.Key_Return)
    assert words(adding, "households.add.unread") == ""


def test_who_is_here_already_is_told_with_the_reasons_while_the_name_is_typed(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    head = names(page)[0]
    page.filter.add.click()
    write(head)
    page.adding.twins.look()
    around.rest()
    told = [one.text() for one in page.adding.findChildren(QLabel, "alike")]
    assert any(text.startswith(head) and "may be here already" in text for text in told)
    assert all("Why: the same name" in text for text in told)
    step = page.adding.findChild(QPushButton, "alike.step")
    assert step is not None
    assert (step.property("kind"), page.adding.save.property("kind")) == ("first", "")
    page.adding.twins.keep()
    assert page.adding.save.property("kind") == "first"
    press(Qt.Key.Key_Escape)
    assert page._is_adding
    assert page.adding.texts["full_name"].text() == ""
    press(Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert not page._is_adding


def test_one_key_says_that_it_is_somebody_else_and_another_opens(
    window: MainWindow, around: Around, desk: Desk, qtbot: QtBot
) -> None:
    for birth in ("1985", "1986"):
        known = Newcomer("Đặng Thị Hường Thử", "Nà Thử", "female", birth, area="rural")
        newcomers.add_household(desk, known)
    adding = page_of(window).adding
    press(Qt.Key.Key_N, CTRL)
    for typed in ("Đặng Thị Hường Thử", "1985"):
        write(typed)
        press(Qt.Key.Key_Return)
    adding.lists["village"].setEditText("Nà Thử")
    adding.twins.look()
    around.rest()
    bands = [one.text() for one in adding.findChildren(QLabel, "alike") if one.isVisible()]
    assert ["(1985)" in text for text in bands] == [True, False]
    shown = adding.findChildren(QPushButton, "alike.step")
    adding._seek()
    adding.twins.look()
    around.rest()
    assert adding.findChildren(QPushButton, "alike.step") == shown, "its key is heard"
    press(Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: bool(adding.twins.different()))
    around.rest()
    bands = [one.text() for one in adding.findChildren(QLabel, "alike") if one.isVisible()]
    assert ["(1986)" in text for text in bands] == [True]
    assert adding.lists["sex"].hasFocus()
    press(Qt.Key.Key_I, ALT)
    qtbot.waitUntil(lambda: words(window, "household.name") == "Đặng Thị Hường Thử")
    press(Qt.Key.Key_N, CTRL)
    adding.texts["code"].setFocus()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    head = households.household_page(desk, page_of(window).detail.household).head
    assert head is not None
    assert [one.hit.birth_year for one in sameness.candidates(desk, head.id)] == [1986]


def test_how_many_more_may_be_here_and_what_speaks_against_is_told(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    one = Newcomer("Đặng Thị Hường Thử", "Nà Thử", "female", "1985", area="rural")
    for number in range(3):
        newcomers.add_household(desk, replace(one, id_number=f"02018500000{number}"))
    adding = page_of(window).adding
    press(Qt.Key.Key_N, CTRL)
    adding.texts["full_name"].setText("Vi Văn Đức Thử")
    adding.texts["birth"].setText("1940")
    adding.texts["id_number"].setText("020185000001")
    adding.twins.look()
    around.rest()
    (told,) = [one.text() for one in adding.findChildren(QLabel, "alike")]
    assert "Why: the same citizen number. But: years of birth far apart." in told
    adding.take_up({"full_name": "Dang Thi Huong Thu", "village": "Nà Thử"})
    adding.twins.look()
    around.rest()
    told = [one.text() for one in adding.findChildren(QLabel, "alike") if one.isVisible()][-1]
    assert told.endswith("1 more come when these are judged.")


def test_who_leaves_a_household_that_is_not_saved_finds_it_again(
    window: MainWindow, around: Around, qtbot: QtBot
) -> None:
    page = page_of(window)
    page.filter.add.click()
    write("Vi Thi Hoa")
    page.adding.lists["village"].setEditText("Nà Mới")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert not page._is_adding
    page.filter.add.click()
    around.rest()
    assert page.adding.texts["full_name"].text() == "Vi Thi Hoa"
    assert page.adding.lists["village"].currentText() == "Nà Mới"
    page.adding._on_leave()
    page.filter.add.click()
    assert page.adding.texts["full_name"].text() == ""
    assert words(window, "households.add.given_up").endswith("Vi Thi Hoa")
    page.adding._on_leave()  # nothing was typed meanwhile
    page.filter.add.click()
    around.rest()
    press(Qt.Key.Key_Z, ALT)
    qtbot.waitUntil(lambda: page.adding.texts["full_name"].text() == "Vi Thi Hoa")
    around.rest()
    assert page.adding.lists["village"].currentText() == "Nà Mới"
    assert window.findChild(QLabel, "households.add.given_up") is None
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    page.filter.add.click()
    assert window.findChild(QLabel, "households.add.given_up") is None


def test_two_fields_and_one_key_are_enough(window: MainWindow, around: Around) -> None:
    page = page_of(window)
    assert "complete" not in page.acts()
    press(Qt.Key.Key_N, CTRL)
    write("Lý Văn Thử")
    page.adding.lists["village"].setEditText("Khe Thử")
    page.adding.save.setEnabled(False)  # it is being written
    page.adding.complete()
    page.adding.save.setEnabled(True)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "household.name") == "Lý Văn Thử"
    assert "complete" not in page.acts()
    assert page.model.rowCount() == SIZE + 1
