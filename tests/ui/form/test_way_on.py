"""The foot of a form: steps stand there where they lead somewhere, keys where there is room."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.form.longtext import TextField
from ui.form.onward import onward
from ui.form.way_on import WayOn

LONG, SHORT = "Enter: next question · F2: remark", "Enter: next question"


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def way(page: QWidget) -> WayOn:
    made = WayOn()
    made.setParent(page)
    made.resize(1200, 48)
    page.show()
    return made


def state(way: WayOn, *, missing: int = 0, first: bool = False, is_last: bool = False) -> None:
    words = "Complete (Ctrl+Enter)" if is_last else "Next: Nhà ở và tài sản của hộ gia đình (F6)"
    way.show_state(words, missing, first=first, is_last=is_last, is_done=False)


def test_a_step_back_is_there_from_the_second_section_on(way: WayOn) -> None:
    state(way, first=True)
    back = way.steps[-1]
    assert back.isHidden()
    state(way)
    assert not back.isHidden()


def test_what_is_missing_is_counted_while_something_is(way: WayOn) -> None:
    state(way, missing=3)
    _, missing, _ = way.steps
    assert missing.text() == "3 to look at (F3)"
    state(way)
    assert missing.isHidden()


def test_where_there_is_no_room_the_next_step_stays_and_the_whole_is_in_its_tip(
    way: WayOn,
) -> None:
    way.hint((LONG, SHORT))
    state(way, missing=12)
    assert way.next.text() == "Next: Nhà ở và tài sản của hộ gia đình (F6)"
    way.resize(320, 48)
    following, missing, back = way.steps
    assert back.isHidden(), "its key stays"
    assert following.text() == "Next section (F6)"
    assert missing.text() == "12"
    assert following.toolTip() == "Next: Nhà ở và tài sản của hộ gia đình (F6)"


def test_a_word_stands_in_place_of_the_keys(way: WayOn) -> None:
    way.hint((LONG, SHORT))
    state(way)
    assert way._hint.text() == LONG
    way.say("No answer yet.")
    assert way._hint.isHidden()
    assert way._word.text() == "No answer yet."
    way.say("")
    assert way._hint.text() == LONG


def test_the_last_text_says_no_second_way_to_the_button_beside_it(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    assert [*onward(field, ())] == [
        "Tab: next question\u00a0· F2: remark",
        *["Tab: next question"] * 2,
    ]
    assert [*onward(field, (), is_last=True)] == ["F2: remark", "", ""]
