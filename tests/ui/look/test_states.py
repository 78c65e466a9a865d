"""The states of a page: empty, loading, error, locked."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gpn_desktop.errors import ErrorCode, GpnError
from tests.ui.keyboard import press
from ui.look.parts import column
from ui.look.states import Stage, Step


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    made = Stage(QLabel("content"))
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def words(widget: QWidget) -> list[str]:
    shown = [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    return [text for text in shown if text]


def buttons(widget: QWidget) -> list[QPushButton]:
    return [one for one in widget.findChildren(QPushButton) if one.isVisible()]


def test_empty_says_why_and_offers_the_first_step(stage: Stage) -> None:
    done: list[str] = []
    stage.show_empty(
        "No household yet.", "Import last year's list.", Step("Import", lambda: done.append("x"))
    )
    assert words(stage) == ["No household yet.", "Import last year's list."]
    buttons(stage)[0].click()
    assert done == ["x"]
    stage.show_content()
    assert words(stage) == ["content"]


def test_error_says_sentence_remedy_and_number_and_tries_again(stage: Stage) -> None:
    tried: list[str] = []
    stage.show_error(GpnError(ErrorCode.PASSPHRASE_WRONG), lambda: tried.append("again"))
    assert "GPN-101" in words(stage)
    assert len(words(stage)) == 3
    buttons(stage)[0].click()
    assert tried == ["again"]


def test_enter_tries_again_unless_the_keyboard_speaks_elsewhere(qtbot: QtBot) -> None:
    tried: list[str] = []
    stage, elsewhere = Stage(QLineEdit()), QLineEdit()
    window = QWidget()
    window.setLayout(column(elsewhere, stage))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    elsewhere.setFocus()
    stage.show_error(GpnError(ErrorCode.PASSPHRASE_WRONG), lambda: tried.append("again"))
    assert elsewhere.hasFocus()
    stage.show_content()
    window.setFocus()  # as a page that is opened takes it before anything is there
    stage.show_error(GpnError(ErrorCode.PASSPHRASE_WRONG), lambda: tried.append("again"))
    press(Qt.Key.Key_Return)
    assert tried == ["again"]


def test_error_without_a_way_back_has_no_button(stage: Stage) -> None:
    stage.show_error(GpnError(ErrorCode.PASSPHRASE_WRONG))
    assert buttons(stage) == []


def test_locked_says_who_may(stage: Stage) -> None:
    stage.show_locked("The round is closed.", "The merging office can open it again.")
    assert words(stage) == ["The round is closed.", "The merging office can open it again."]


def test_loading_keeps_still_first_and_can_be_cancelled_late(stage: Stage, qtbot: QtBot) -> None:
    stopped: list[str] = []
    stage.show_loading(lambda: stopped.append("x"))
    assert words(stage) == ["content"]
    qtbot.waitUntil(lambda: words(stage) == [], timeout=1000)
    assert buttons(stage) == []
    qtbot.waitUntil(lambda: len(buttons(stage)) == 1, timeout=4000)
    buttons(stage)[0].click()
    assert stopped == ["x"]


def test_what_arrives_in_time_shows_no_placeholder(stage: Stage, qtbot: QtBot) -> None:
    told = list[bool]()
    stage.waits.connect(told.append)
    stage.show_loading()
    stage.show_content()
    qtbot.wait(250)
    assert words(stage) == ["content"]
    assert not any(told)


def test_that_a_placeholder_stands_is_told_and_that_it_goes(stage: Stage, qtbot: QtBot) -> None:
    stage.show_loading()
    with qtbot.waitSignal(stage.waits) as waiting:
        pass
    assert waiting.args == [True]
    with qtbot.waitSignal(stage.waits) as come:
        stage.show_content()
    assert come.args == [False]


@dataclass(frozen=True)
class Desk:
    """A window with a field above a stage, and two buttons in the content of the stage."""

    window: QWidget
    field: QLineEdit
    first: QPushButton
    second: QPushButton
    stage: Stage

    def wait_long(self, qtbot: QtBot) -> None:
        self.stage.show_loading()
        qtbot.waitUntil(lambda: not self.stage.content.isVisible(), timeout=1000)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    content, window, field = QWidget(), QWidget(), QLineEdit()
    first, second = QPushButton("first"), QPushButton("second")
    content.setLayout(column(first, second))
    stage = Stage(content)
    window.setLayout(column(field, stage))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return Desk(window, field, first, second, stage)


def test_the_focus_stays_in_the_stage_and_comes_back_to_the_button(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.second.setFocus()
    desk.wait_long(qtbot)
    focused = desk.window.focusWidget()
    assert focused is not None
    assert desk.stage.isAncestorOf(focused)
    desk.stage.show_content()
    assert desk.second.hasFocus()


def test_who_went_elsewhere_meanwhile_is_not_called_back(desk: Desk, qtbot: QtBot) -> None:
    desk.second.setFocus()
    desk.wait_long(qtbot)
    desk.field.setFocus()
    desk.stage.show_content()
    assert desk.field.hasFocus()
    desk.wait_long(qtbot)
    desk.stage.show_content()
    assert desk.field.hasFocus()


def test_the_focus_comes_back_over_several_states(desk: Desk, qtbot: QtBot) -> None:
    desk.second.setFocus()
    desk.wait_long(qtbot)
    desk.stage.show_error(GpnError(ErrorCode.PASSPHRASE_WRONG), lambda: None)
    assert buttons(desk.stage)[0].hasFocus()
    desk.wait_long(qtbot)
    desk.stage.show_content()
    assert desk.second.hasFocus()


def test_what_took_the_focus_while_it_was_hidden_has_it_when_it_is_shown(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.second.setFocus()
    desk.wait_long(qtbot)
    desk.first.setFocus()
    desk.stage.show_content()
    assert desk.first.hasFocus()


def test_a_button_that_is_no_more_gets_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.second.setFocus()
    desk.wait_long(qtbot)
    delete(desk.second)
    desk.stage.show_content()
    assert desk.first.hasFocus()


def test_what_is_looked_up_again_stays_with_its_focus(desk: Desk, qtbot: QtBot) -> None:
    desk.stage.show_content()
    desk.second.setFocus()
    desk.stage.show_loading(again=True)
    qtbot.wait(250)
    assert desk.second.isVisible()
    assert desk.second.hasFocus()


def test_after_a_failure_looking_up_again_shows_that_it_waits(desk: Desk, qtbot: QtBot) -> None:
    desk.stage.show_error(GpnError(ErrorCode.PASSPHRASE_WRONG), lambda: None)
    desk.stage.show_loading(again=True)
    qtbot.waitUntil(lambda: buttons(desk.stage) == [], timeout=1000)
