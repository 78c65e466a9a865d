"""From the help to the tour, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import in_dialog, press
from tests.ui.touring import STEPS, played
from ui.dialogs import help as help_sheet
from ui.dialogs.help import HelpSheet
from ui.dialogs.tour import TourSheet
from ui.look.whole import WholeText
from ui.showing import Showing


@pytest.fixture
def showing(tmp_path: Path) -> Iterator[Showing]:
    made = played(tmp_path, *STEPS[:2], "wait")
    yield made
    made.end()


def test_the_tour_is_one_step_from_the_help(qtbot: QtBot, showing: Showing) -> None:
    seen: list[str] = []

    def to_the_tour(sheet: HelpSheet) -> None:
        tour = sheet.findChild(QPushButton, "help.tour")
        assert tour is not None
        assert tour.text().endswith("(Alt+T)")
        in_dialog(TourSheet, look)
        press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: sheet.wants_tour)

    def look(sheet: TourSheet) -> None:
        seen.append(sheet.windowTitle())
        press(Qt.Key.Key_Escape)

    in_dialog(HelpSheet, to_the_tour)
    help_sheet.show(None, "today", "vi", showing=showing)
    assert len(seen) == 1
    assert showing.is_playing


def test_a_help_that_is_closed_leaves_the_tour_alone(qtbot: QtBot, showing: Showing) -> None:
    in_dialog(HelpSheet, lambda sheet: press(Qt.Key.Key_Return))
    help_sheet.show(None, "today", "vi", showing=showing)
    assert not showing.is_playing


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_help_of_households_begins_with_one_key_a_line(qtbot: QtBot, language: str) -> None:
    sheet = HelpSheet(None, "households", language)
    qtbot.addWidget(sheet)
    (words,) = sheet.findChildren(WholeText)
    blocks, block = [], words.document().begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    levels = [one.blockFormat().headingLevel() for one in blocks]
    assert levels[0] == 3
    parts = {level for level in levels[1:] if level}
    assert parts == {4}, "no part is larger than the page"
    led = blocks[2 : levels.index(4)]
    assert len(led) >= 8
    assert max(len(one.text()) for one in led[:-1]) < 100
