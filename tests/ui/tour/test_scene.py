"""A desk of the tour: scripts named on the input, events told on the output."""

import io
import json
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.tour.moves import Read, ReadAloud, Say, Script, Until
from ui.tour.scene import Heard, Listener, Scene


def test_a_scene_tells_what_was_said_read_and_how_it_ended(qtbot: QtBot, tmp_path: Path) -> None:
    label = QLabel("40")
    label.setObjectName("score")
    qtbot.addWidget(label)
    label.show()
    told: list[str] = []

    def script(heard: Heard) -> Script:
        yield Read("score", "b2", ("h1",))
        yield ReadAloud("score", heard["as"])
        yield Say("Điểm {0}.")

    scene = Scene({"look": script}, tmp_path, told.append, plant=False)
    scene.play('3 look {"as": "the score"}')
    qtbot.waitUntil(lambda: len(told) == 4)
    events = [json.loads(line) for line in told]
    assert events[0]["read"]["value"] == "40"
    assert events[0]["read"]["words"] == ["h1"]
    assert events[1] == {"aloud": {"the score": "40"}}
    assert events[2] == {"said": "Điểm 40."}
    assert events[3] == {"ended": "", "reason": "", "keys": 0}


def test_without_its_driver_a_watched_desk_plays_nothing_to_its_end(
    qtbot: QtBot, tmp_path: Path
) -> None:
    def script(heard: Heard) -> Script:
        yield Until("what never comes", lambda: False)

    left: list[str] = []
    told: list[str] = []
    scene = Scene(
        {"wait": script}, tmp_path, told.append, plant=False, leave=lambda: left.append("left")
    )
    scene.over.connect(lambda: left.append("over"))
    scene.play("3 wait")
    scene.end()
    assert left == ["left"]


def test_a_listener_tells_each_line_and_the_end(qtbot: QtBot) -> None:
    heard: list[str] = []
    listener = Listener(io.StringIO("one\ntwo\n"))
    listener.heard.connect(heard.append)
    with qtbot.waitSignal(listener.ended):
        listener.start()
    qtbot.waitUntil(lambda: heard == ["one", "two"])
