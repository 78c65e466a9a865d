"""The lock after idle and F1 above a dialog: both are heard, and not at every event."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import in_dialog
from ui.helping import HelpKey
from ui.idle import SIGNS_OF_LIFE, Idle


class Listening(Idle):
    """Notes what it hears."""

    heard: list[QEvent.Type]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter."""
        self.heard.append(event.type())
        return super().eventFilter(watched, event)


@pytest.fixture
def calls() -> list[str]:
    return []


@pytest.fixture
def idle(qapp: QApplication, calls: list[str]) -> Iterator[Listening]:
    Listening.heard = []
    made = Listening(qapp, 1, lambda: calls.append("idle"))
    yield made
    made.end()


@pytest.fixture
def box(qtbot: QtBot) -> QLineEdit:
    box = QLineEdit()
    qtbot.addWidget(box)
    box.show()
    qtbot.waitUntil(box.hasFocus)
    return box


def test_nobody_there_locks(qtbot: QtBot, idle: Listening, calls: list[str]) -> None:
    idle._left.start(30)
    qtbot.waitUntil(lambda: calls == ["idle"], timeout=1000)


def test_who_touches_a_key_is_there_and_is_heard_once_until_the_pause_is_over(
    qtbot: QtBot,
    idle: Listening,
    calls: list[str],
    box: QLineEdit,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[str] = []
    monkeypatch.setattr(idle._left, "start", lambda: begun.append("anew"))
    QTest.keyClick(box, Qt.Key.Key_A)
    assert [one for one in idle.heard if one in SIGNS_OF_LIFE] == [QEvent.Type.KeyPress]
    assert begun == ["anew"]
    idle.heard.clear()
    QTest.keyClick(box, Qt.Key.Key_B)
    box.repaint()
    assert (idle.heard, begun, box.text()) == ([], ["anew"], "ab")
    idle._pause.start(0)
    qtbot.waitUntil(lambda: not idle._pause.isActive())
    assert begun == ["anew", "anew"], "what was done in the pause counts"
    QTest.keyClick(box, Qt.Key.Key_C)
    assert QEvent.Type.KeyPress in idle.heard
    assert (len(begun), calls) == (3, [])


def test_it_ends_and_calls_nobody(qtbot: QtBot, idle: Listening, box: QLineEdit) -> None:
    idle.end()
    idle.heard.clear()
    QTest.keyClick(box, Qt.Key.Key_A)
    assert idle.heard == []
    assert not idle._left.isActive()


class Hearing(HelpKey):
    """Notes what it hears."""

    heard: list[QEvent.Type]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter."""
        self.heard.append(event.type())
        return super().eventFilter(watched, event)


def test_f1_is_listened_for_above_a_dialog_alone(
    qapp: QApplication, qtbot: QtBot, box: QLineEdit
) -> None:
    shown: list[QDialog] = []
    Hearing.heard = []
    key = Hearing(qapp, shown.append)
    key.begin()
    QTest.keyClick(box, Qt.Key.Key_F1)
    assert Hearing.heard == []
    dialog = QDialog(box)
    qtbot.addWidget(dialog)

    def work(found: QDialog) -> None:
        QTest.keyClick(found, Qt.Key.Key_F1)
        found.reject()

    in_dialog(QDialog, work)
    dialog.exec()
    assert shown == [dialog]
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    Hearing.heard.clear()
    QTest.keyClick(box, Qt.Key.Key_F1)
    assert Hearing.heard == []
    key.end()
