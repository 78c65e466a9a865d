"""Bands of who may be here already, for tests: what they say, their pause, their keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.keyboard import focused, press
from tests.ui.views.desks import Around
from tests.ui.views.papers import ALT
from ui.views.resembling import Resembling


def told(part: QWidget) -> list[str]:
    """Give what is said of who may be here already."""
    return [one.text() for one in part.findChildren(QLabel, "alike") if one.isVisible()]


def at_rest(around: Around, twins: Resembling) -> None:
    """Let the pause be over."""
    twins._pause.stop()
    twins.look()
    around.rest()


def by_key(around: Around, key: Qt.Key) -> QWidget:
    """Press a key of a band; give where the hands are afterwards."""
    press(key, ALT)
    around.qtbot.wait(120)  # Qt shows the button pressed before it acts
    around.rest()
    return focused()
