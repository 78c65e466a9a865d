"""Ten groups: read aloud from the screen, typed as they are heard, the wrong one named at once."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import press, write
from ui.dialogs.groups import GroupsField, GroupsView

GROUPS = ("80328", "59986", "86609", "82652", "84138", "07242", "62204", "14283", "54752", "13435")


def judge(heard: dict[int, str]) -> Sequence[int]:
    return [number for number, text in heard.items() if GROUPS[number - 1] != text]


@pytest.fixture
def heard(qtbot: QtBot) -> GroupsField:
    made = GroupsField(range(1, 11), lambda number, text: text != "11111", judge)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    made.setFocus()
    return made


def test_each_digit_is_said_one_by_one(qtbot: QtBot) -> None:
    view = GroupsView("The ten groups")
    qtbot.addWidget(view)
    view.show_groups(["12345"])
    view.show_groups(GROUPS)
    assert [label.text() for label in view.digits] == list(GROUPS)
    assert view.digits[3].accessibleName() == "4: 8 2 6 5 2"
    assert view.accessibleDescription() == " ".join(GROUPS)


def test_all_groups_are_typed_without_a_mouse(heard: GroupsField) -> None:
    write("".join(GROUPS))
    assert heard.is_right()
    assert heard.word.text() == "All groups agree."


def test_a_wrong_group_is_named_and_keeps_the_focus(heard: GroupsField) -> None:
    write("80328" + "59896")
    assert heard.wrong() == (2,)
    assert "Group 2" in heard.word.text()
    assert heard.fields[2].hasFocus()
    assert heard.open() == (2, 3, 4, 5, 6, 7, 8, 9, 10)
    heard.fields[1].setFocus()
    heard.setFocus()
    assert heard.fields[2].hasFocus(), "who comes back begins at what is open"
    press(Qt.Key.Key_End)
    for _ in range(3):
        press(Qt.Key.Key_Backspace)
    write("986")
    assert heard.wrong() == ()
    assert heard.fields[3].hasFocus()
    assert not heard.is_right()


def test_a_group_that_cannot_be_is_named_by_its_check_digit_alone(heard: GroupsField) -> None:
    write("11111")
    assert heard.wrong() == (1,)


def test_backspace_in_an_empty_group_leads_back(heard: GroupsField) -> None:
    heard.fields[2].setFocus()
    press(Qt.Key.Key_Backspace)
    assert heard.fields[1].hasFocus()
    press(Qt.Key.Key_Backspace)
    assert heard.fields[1].hasFocus()


def test_letters_are_not_taken(heard: GroupsField) -> None:
    write("8a0b")
    assert heard.fields[1].text() == "80"


def test_at_one_table_four_groups_are_enough(qtbot: QtBot) -> None:
    made = GroupsField((2, 4, 7, 10), lambda number, text: True, judge)
    qtbot.addWidget(made)
    for number in (2, 4, 7, 10):
        QTest.keyClicks(made.fields[number], GROUPS[number - 1])
    assert made.heard() == {2: "59986", 4: "82652", 7: "62204", 10: "13435"}
    assert made.is_right()
