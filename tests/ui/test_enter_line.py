"""The foot of the window says what Enter does where the focus is."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from ui.bars import LEAST_SEARCH, MOST_SEARCH, SEARCH, Standing, StatusBar, TopBar
from ui.enter_line import enter_words, said_ways
from ui.look.cards import CardButton
from ui.look.parts import button, column, label, row
from ui.models.rows import Column, RowTableModel
from ui.models.table import Table


def table(name: str) -> QTableView:
    made = QTableView()
    made.setObjectName(name)
    return made


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("&Try again", "Enter: Try again"),
        ("Send… (Ctrl+G)", "Enter: Send…"),
        ("Retry 3 packages (of 5)", "Enter: Retry 3 packages (of 5)"),
        ("Next (Enter)", ""),
        ("Agree (Ctrl+Enter)", ""),
    ],
)
def test_a_button_is_pressed_by_enter(qtbot: QtBot, words: str, told: str) -> None:
    made = button(words, lambda: None)
    qtbot.addWidget(made)
    assert enter_words(made) == told


def test_an_arrow_with_its_key_is_named_as_it_is_read_out(qtbot: QtBot) -> None:
    made = button("(Esc)", lambda: None)
    qtbot.addWidget(made)
    made.setAccessibleName("Back")
    assert enter_words(made) == "Enter: Back"


def test_the_arrow_back_says_its_key_where_the_title_leaves_room(qtbot: QtBot) -> None:
    bar = TopBar(QLineEdit(), lambda: None)
    qtbot.addWidget(bar)
    bar.resize(1100, 60)
    bar.show()
    (back,) = [one for one in bar.findChildren(QPushButton) if one.objectName() == "back"]
    bar.set_title("Phiếu thăm hộ", way_back=True)
    assert back.text() == "(Esc)"
    bar.resize(380, 60)
    assert back.text() == "", "the title has the room"
    bar.resize(1100, 60)
    assert back.text() == "(Esc)"
    bar.set_title("Phiếu rà soát của Nguyễn Thị Hoàng Phương Hạnh " * 3, way_back=True)
    assert back.text() == "(Esc)", "it is cut anyway"
    bar.resize(500, 60)
    assert back.text() == "", "too little of it would be left"


def test_the_search_field_gives_a_long_title_its_room(qtbot: QtBot) -> None:
    field = QLineEdit()
    bar = TopBar(field, lambda: None)
    qtbot.addWidget(bar)
    bar.resize(900, 60)
    bar.show()
    bar.set_title("Phiếu thăm hộ", way_back=True)
    qtbot.waitUntil(lambda: field.width() == MOST_SEARCH)
    bar.set_title("Phiếu 01-0009: Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo", way_back=True)
    qtbot.waitUntil(lambda: field.width() < SEARCH)
    bar.set_title("Phiếu rà soát của Nguyễn Thị Hoàng Phương Hạnh " * 3, way_back=True)
    qtbot.waitUntil(lambda: field.width() == LEAST_SEARCH)


def test_one_key_stands_on_one_button(qtbot: QtBot) -> None:
    page = QWidget()
    bar, leave, field = TopBar(QLineEdit(), lambda: None), QPushButton("Cancel (Esc)"), QLineEdit()
    page.setLayout(column(bar, leave, field))
    leave.hide()
    qtbot.addWidget(page)
    page.resize(1100, 200)
    page.show()
    back = bar.findChild(QPushButton, "back")
    assert back is not None
    bar.set_title("Hỗ trợ", way_back=True)
    assert back.text() == "(Esc)"
    leave.show()
    field.setFocus()
    qtbot.waitUntil(lambda: back.text() == "")
    leave.hide()
    bar._on_focus_changed()
    qtbot.waitUntil(lambda: back.text() == "(Esc)")


def test_a_card_says_its_step_alone(qtbot: QtBot) -> None:
    made = CardButton("Survey returned: Lan. Read and correct", row(label("Lan")), lambda: None)
    qtbot.addWidget(made)
    assert enter_words(made) == "Enter: Survey returned: Lan. Read and correct"
    made.setProperty("enter", "Read and correct")
    assert enter_words(made) == "Enter: Read and correct"


def test_a_list_says_what_it_opens_and_a_field_says_it_itself(qtbot: QtBot) -> None:
    for made, told in (
        (table("support.list"), "Enter: open the support that is marked"),
        (table("households.list"), "Enter: open the household"),
        (table("devices.table"), ""),
        (QLineEdit(), ""),
    ):
        qtbot.addWidget(made)
        assert enter_words(made) == told


def test_a_list_of_several_rows_says_by_which_key_it_is_ordered(qtbot: QtBot) -> None:
    made: Table[str] = Table(RowTableModel([Column("Code", str)]), "Codes", lambda one: None)
    qtbot.addWidget(made)
    made.setObjectName("support.list")
    made.rows.set_rows(["1"])
    opens = "Enter: open the support that is marked"
    assert said_ways(made) == (opens,)
    made.rows.set_rows(["1", "2"])
    assert said_ways(made) == (f"{opens}\u00a0· F7: order", opens)
    made.setObjectName("devices.table")
    assert said_ways(made) == ("F7: order", "")


def test_the_foot_follows_the_focus_of_its_own_window(qtbot: QtBot) -> None:
    bar, here, field = StatusBar(lambda: None), button("Begin", lambda: None), QLineEdit()
    window, other = QWidget(), button("Elsewhere", lambda: None)
    window.setLayout(column(here, field, bar))
    for one in (window, other):
        qtbot.addWidget(one)
        one.show()
    window.resize(800, 200)
    window.activateWindow()
    here.setFocus()
    qtbot.waitUntil(lambda: bar.enter.text() == "Enter: Begin")
    field.setFocus()
    qtbot.waitUntil(lambda: not bar.enter.text())
    here.setFocus()
    qtbot.waitUntil(lambda: bool(bar.enter.text()))
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(lambda: not bar.enter.text())


def test_the_foot_follows_the_words_of_the_button_one_stands_on(qtbot: QtBot) -> None:
    bar, here = StatusBar(lambda: None), button("Correct the survey (Alt+S)", lambda: None)
    window = QWidget()
    window.setLayout(column(here, bar))
    qtbot.addWidget(window)
    window.resize(800, 200)
    window.show()
    window.activateWindow()
    here.setFocus()
    qtbot.waitUntil(lambda: bar.enter.text() == "Enter: Correct the survey")
    here.setText("Read its survey (Alt+S)")
    qtbot.waitUntil(lambda: bar.enter.text() == "Enter: Read its survey")


def test_it_is_said_whole_or_not_at_all(qtbot: QtBot) -> None:
    bar, here = StatusBar(lambda: None), button("Begin anew with the returned survey", lambda: None)
    bar.set_standing(Standing("xã Đình Lập", "Hoàng Thị Lan", "cán bộ xã"))
    window = QWidget()
    window.setLayout(column(here, bar))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    here.setFocus()

    def is_said() -> bool:
        return bool(bar.enter.text())

    window.resize(900, 200)
    qtbot.waitUntil(is_said)
    bar.set_standing(
        Standing("Cụm các xã, phường khu vực Đình Lập – Lộc Bình – Cao Lộc", "Vi Thắng")
    )
    window.resize(420, 200)
    qtbot.wait(0)
    assert is_said(), "names give way first"
    window.resize(260, 200)
    qtbot.waitUntil(lambda: not is_said())
    window.resize(900, 200)
    qtbot.waitUntil(is_said)
