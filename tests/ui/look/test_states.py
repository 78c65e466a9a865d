"""The states of a page: empty, loading, error, locked."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
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
    stage.show_loading()
    stage.show_content()
    qtbot.wait(250)
    assert words(stage) == ["content"]
