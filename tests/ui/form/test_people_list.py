"""The people of a household in a list: two lines each, how far they are, keys that do not jump."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListWidgetItem
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import press, write
from ui.form.people_list import PERSON, PeopleList

NAMES = ("Đặng Thị Hường", "Lương Văn Bảo", "Hoàng Thị Ẩm")


@pytest.fixture
def people(qtbot: QtBot) -> PeopleList:
    made = PeopleList()
    for name in NAMES:
        item = QListWidgetItem(name)
        item.setData(PERSON, (name, "Con · 1961", 3, 7, 0))
        made.addItem(item)
    made.setCurrentRow(0)
    made.resize(260, 300)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def drawn(people: PeopleList) -> QImage:
    return people.viewport().grab(people.visualItemRect(people.item(1))).toImage()


def test_a_person_takes_two_lines(people: PeopleList) -> None:
    assert people.sizeHintForRow(0) == people.fontMetrics().height() * 2 + 12


@pytest.mark.parametrize(
    "how_far",
    [(7, 7, 0), (3, 7, 2), (0, 0, 0), (7, 7, 0, True)],
    ids=["answered", "wrong", "asked nothing", "doubted"],
)
def test_how_far_a_person_is_can_be_seen(people: PeopleList, how_far: tuple[int, ...]) -> None:
    before = drawn(people)
    people.item(1).setData(PERSON, (NAMES[1], "Con · 1961", *how_far))
    assert drawn(people) != before


def test_enter_goes_into_the_questions_and_letters_do_not_jump(
    people: PeopleList, qtbot: QtBot
) -> None:
    write("h")
    assert people.currentRow() == 0
    press(Qt.Key.Key_Down)
    assert people.currentRow() == 1
    with qtbot.waitSignal(people.entered, timeout=1000):
        press(Qt.Key.Key_Return)
