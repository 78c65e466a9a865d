"""Fields below each other: whatever is pasted into one of them is taken, or said to be too long."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import press
from ui.look.entries import COUNT, DAY, MONEY, TEXT, Asked, Entries
from ui.look.typed import LONGEST_LINE, LONGEST_REASON

LETTERS = {TEXT: LONGEST_REASON, DAY: LONGEST_LINE, COUNT: LONGEST_LINE, MONEY: LONGEST_LINE}


@pytest.mark.parametrize("kind", LETTERS)
@pytest.mark.parametrize("pasted", ["9", "Nà Pá\t\u200b", "\u202e0\n"])
def test_a_megabyte_is_cut_and_said_so_and_stops_nothing(
    qtbot: QtBot, kind: str, pasted: str
) -> None:
    entries = Entries("tried", [Asked("first", "First", kind), Asked("next", "Next")])
    qtbot.addWidget(entries)
    with qtbot.waitActive(entries):
        entries.show()
    line = entries.lines["first"]
    line.setFocus()
    QApplication.clipboard().setText(pasted * (1_000_000 // len(pasted)))
    line.paste()
    assert len(line.text()) == LETTERS[kind]
    assert str(LETTERS[kind])[:1] in QToolTip.text()
    press(Qt.Key.Key_Return)
    assert entries.lines["next"].hasFocus()
    assert ("first" in entries.texts()) is (kind == TEXT)


def test_a_text_that_is_kept_already_is_shown_whole(qtbot: QtBot) -> None:
    entries = Entries("tried", [Asked("first", "First")])
    qtbot.addWidget(entries)
    entries.show_texts({"first": "x" * (LONGEST_REASON + 1)})
    assert entries.texts() == {"first": "x" * (LONGEST_REASON + 1)}


def test_a_long_text_is_seen_from_its_beginning_once_it_is_left(qtbot: QtBot) -> None:
    entries = Entries("tried", [Asked("first", "First"), Asked("next", "Next")])
    qtbot.addWidget(entries)
    with qtbot.waitActive(entries):
        entries.show()
    line = entries.lines["first"]
    entries.show_texts({"first": "Sáp nhập xóm"})
    assert line.cursorPosition() == 0
    entries.lines["next"].setFocus()
    entries.put_texts({"first": "Sáp nhập xóm theo Nghị quyết"})
    assert line.cursorPosition() == 0
    line.setFocus()
    line.end(False)
    press(Qt.Key.Key_Return)
    assert not line.hasFocus()
    assert line.cursorPosition() == 0
    line.setFocus()
    entries.put_texts({"first": "Sáp nhập"})
    assert line.cursorPosition() == len("Sáp nhập"), "one goes on where one types"
