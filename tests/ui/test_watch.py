"""Progress and Stop of long work."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import Cancelled
from gpn_desktop.services.changes import Changes, Done
from tests.ui.keyboard import press
from ui.watch import WatchPanel, unless_stopped


@pytest.fixture
def panel(qtbot: QtBot) -> WatchPanel:
    made = WatchPanel("Writing the package")
    qtbot.addWidget(made)
    return made


def test_short_work_shows_nothing(panel: WatchPanel, qtbot: QtBot) -> None:
    panel.watch(1, 2)
    panel.finish()
    qtbot.wait(600)
    assert not panel.isVisible()


def test_long_work_shows_how_far_it_is(panel: WatchPanel, qtbot: QtBot) -> None:
    panel.watch(0, 0)
    panel.watch(1200, 1500)
    qtbot.waitUntil(panel.isVisible, timeout=1500)
    (bar,) = panel.findChildren(QProgressBar)
    assert bar.value() == 1200
    assert "1.200 of 1.500" in [one.text() for one in panel.findChildren(QLabel)]


def test_stop_is_raised_where_the_work_is(panel: WatchPanel) -> None:
    (stop,) = panel.findChildren(QPushButton)
    stop.click()
    assert not stop.isEnabled()
    with pytest.raises(Cancelled):
        panel.watch(1, 2)


def test_a_key_stops_it_where_the_panel_hears_one(qtbot: QtBot) -> None:
    panel = WatchPanel("Moving households", shortcut="Alt+K")
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
    (stop,) = panel.findChildren(QPushButton)
    assert stop.text() == "Stop (Alt+K)"
    stop.setFocus()
    press(Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not stop.isEnabled())
    with pytest.raises(Cancelled):
        panel.watch(1, 2)


def test_work_whose_window_is_gone_gives_up(qtbot: QtBot) -> None:
    watch = (panel := WatchPanel("Reading")).watch
    shiboken6.delete(panel)
    with pytest.raises(Cancelled):
        watch(1, 2)


def test_stopped_work_gives_none_and_other_work_what_it_did() -> None:
    def stopped() -> Done[str]:
        raise Cancelled

    done = Done("written", Changes(support=True))
    assert unless_stopped(lambda: done)() == done
    assert unless_stopped(stopped)() == Done(None)
