"""A list that is left before it is written comes back: its file, its columns, every tick."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.importing.verdicts import Judged
from gpn_desktop.services import left_lists
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, empty_desk
from tests.importing import makers
from tests.ui.dialogs.test_import_list import news, papers, stands
from tests.ui.keyboard import focused, press, write
from ui.dialogs.import_list import ImportSheet
from ui.dialogs.import_steps import COLUMNS, DONE, FILE, ROWS
from ui.dialogs.left_list import again_words
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "empty_desk", "papers"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Opens = Callable[[], ImportSheet]
AGAIN = "As you left it: columns and ticks are there again."
NEW_VILLAGE = 14  # a row that is NEW for a village that is not here yet
DOUBTFUL = 15


@pytest.fixture
def opened(qtbot: QtBot, workbench: Workbench, empty_desk: Desk, papers: Path) -> Opens:
    (papers / "ra soat.xlsx").write_bytes(makers.after_review())

    def made() -> ImportSheet:
        sheet = ImportSheet(None, workbench, empty_desk)
        qtbot.addWidget(sheet)
        with qtbot.waitExposed(sheet):
            sheet.show()
        sheet.activateWindow()
        rest(qtbot, workbench)
        return sheet

    return made


def rest(qtbot: QtBot, workbench: Workbench) -> None:
    """Wait until everything that was looked up is answered: looks go beside each other."""
    qtbot.waitUntil(lambda: not workbench._looks)
    QApplication.processEvents()  # Qt shows later what is put in a layout now


def at_rows(qtbot: QtBot, sheet: ImportSheet) -> None:
    """Come to the rows by keys, and tick two of them otherwise."""
    write("ra soat.xlsx")
    press(Qt.Key.Key_Return)
    stands(qtbot, sheet, COLUMNS)
    sheet.mapping.village.setText("Nà Pắc")
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, sheet, ROWS)
    tick(sheet, NEW_VILLAGE, DOUBTFUL)


def tick(sheet: ImportSheet, *rows: int) -> None:
    sheet.judging.which.setCurrentIndex(0)
    sheet.judging.which.activated.emit(0)
    sheet.judging.table.setFocus()
    for number in rows:
        assert sheet.judging.table.choose(partial(bears, number))
        press(Qt.Key.Key_Space)


def bears(number: int, one: Judged) -> bool:
    return one.row == number


def usual(sheet: ImportSheet) -> frozenset[int]:
    assert sheet._preview is not None
    return sheet._preview.usual


def left_words(sheet: ImportSheet) -> list[str]:
    return [one.text() for one in sheet.findChildren(QLabel, "import.left") if one.isVisible()]


def test_it_is_left_by_esc_and_one_key_comes_back_to_its_rows(
    qtbot: QtBot, opened: Opens, workbench: Workbench, empty_desk: Desk
) -> None:
    first = opened()
    assert left_words(first) == []
    at_rows(qtbot, first)
    before = set(first.judging.accepted)
    assert "passed over" in first.judging.count.text()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(left_lists.left(empty_desk)))
    again = opened()
    (words,) = left_words(again)
    assert words.startswith("Not written yet: ra soat.xlsx, left on 2")
    assert words.endswith(" 1 row(s) unticked. 1 row(s) to look at ticked.")
    assert focused() is again.file.path
    assert again.next.text() == "Go on with this file (Enter)"
    press(Qt.Key.Key_Return)
    stands(qtbot, again, ROWS)
    assert again.judging.accepted == before
    assert news(again) == AGAIN
    assert "passed over" not in again.judging.count.text(), "it was told the first time"
    assert again.mapping.profile().village == "Nà Pắc"
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, again, DONE)
    assert left_lists.left(empty_desk) == ()
    press(Qt.Key.Key_Escape)
    assert left_words(opened()) == []


def test_each_tick_is_kept_a_moment_later(qtbot: QtBot, opened: Opens, empty_desk: Desk) -> None:
    sheet = opened()
    at_rows(qtbot, sheet)
    qtbot.waitUntil(lambda: bool(left_lists.left(empty_desk)))
    (kept,) = left_lists.left(empty_desk)
    assert (kept.unticked, list(kept.ticked)) == ([NEW_VILLAGE], [DOUBTFUL])


def test_left_at_its_columns_they_are_as_they_were_said(
    qtbot: QtBot, opened: Opens, empty_desk: Desk
) -> None:
    sheet = opened()
    write("ra soat.xlsx")
    press(Qt.Key.Key_Return)
    stands(qtbot, sheet, COLUMNS)
    sheet.mapping.boxes[0].setCurrentIndex(0)
    said = sheet.mapping.profile()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(left_lists.left(empty_desk)))
    again = opened()
    go_on = again.file.findChild(QPushButton, "import.left.step")
    assert go_on is not None
    assert go_on.text() == "Put it aside (Alt+B)", "Enter goes on with it"
    write("another.xlsx")
    assert again.next.text() == "Read the file (Enter)"
    go_on = again.file.findChildren(QPushButton, "import.left.step")[-1]
    assert go_on.text() == "Go on with it (Alt+T)"
    qtbot.waitUntil(go_on.isVisible)
    press(Qt.Key.Key_T, ALT)
    stands(qtbot, again, COLUMNS)
    assert again.mapping.profile() == said
    assert news(again) == ""


def changed(file: Path, cell: str, text: str) -> None:
    book = load_workbook(file)
    page: Any = book.active
    page[cell] = text
    book.save(file)


CHANGES = {
    "D9": "The file was changed since you left it: its columns are as you said",
    "E6": "The file was changed since you left it, its titles too",
}


@pytest.mark.parametrize("cell", CHANGES)
def test_a_file_that_was_changed_meanwhile_is_told(
    qtbot: QtBot, opened: Opens, papers: Path, empty_desk: Desk, cell: str
) -> None:
    sheet = opened()
    at_rows(qtbot, sheet)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(left_lists.left(empty_desk)))
    changed(papers / "ra soat.xlsx", cell, "Vi Thị Sửa")
    again = opened()
    press(Qt.Key.Key_Return)
    stands(qtbot, again, COLUMNS)
    assert news(again).startswith(CHANGES[cell])
    assert (again.mapping.village.text() == "Nà Pắc") == (cell == "D9")
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, again, ROWS)
    assert again.judging.accepted == usual(again)


def test_a_row_of_which_something_else_is_said_by_now_is_ticked_anew(
    qtbot: QtBot, opened: Opens, empty_desk: Desk
) -> None:
    sheet = opened()
    at_rows(qtbot, sheet)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(left_lists.left(empty_desk)))
    (one,) = left_lists.left(empty_desk)
    left_lists.leave(empty_desk, replace(one, ticked={DOUBTFUL: "head_young"}))
    again = opened()
    press(Qt.Key.Key_Return)
    stands(qtbot, again, ROWS)
    assert DOUBTFUL not in again.judging.accepted
    assert news(again) == (
        f"{AGAIN} Of row(s) {DOUBTFUL} something else is said by now: "
        "look at each (↓), Space ticks it anew."
    )
    stood_at = again.judging.table.chosen()
    assert stood_at is not None
    assert stood_at.row == DOUBTFUL
    assert again.judging.keys.text().startswith("Space: ")
    press(Qt.Key.Key_Space)
    assert DOUBTFUL in again.judging.accepted


def test_of_many_rows_a_few_are_named() -> None:
    assert "row(s) 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, … something" in again_words(range(1, 20))


def test_a_list_is_put_aside_by_its_key_and_one_that_is_gone_is_told(
    qtbot: QtBot, opened: Opens, papers: Path, empty_desk: Desk, workbench: Workbench
) -> None:
    for name in ("ra soat.xlsx", "lan hai.xlsx"):
        (papers / name).write_bytes(makers.after_review())
        if name != "ra soat.xlsx":
            changed(papers / name, "D9", "Vi Thị Hai")
        sheet = opened()
        write(name)
        press(Qt.Key.Key_Return)
        stands(qtbot, sheet, COLUMNS)
        press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(left_lists.left(empty_desk)) == 2)
    newest = left_lists.left(empty_desk)[0]
    again = opened()
    assert len(left_words(again)) == 2
    press(Qt.Key.Key_B, ALT)
    qtbot.waitUntil(lambda: len(left_lists.left(empty_desk)) == 1)
    assert newest not in left_lists.left(empty_desk)
    (other,) = left_lists.left(empty_desk)
    assert again.file.path.text() == other.path
    Path(other.path).unlink()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "GPN-243" in news(again))
    assert again.step == FILE


def test_back_to_the_columns_and_on_again_no_tick_is_lost(qtbot: QtBot, opened: Opens) -> None:
    sheet = opened()
    at_rows(qtbot, sheet)
    before = set(sheet.judging.accepted)
    sheet._on_back()
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, sheet, ROWS)
    assert sheet.judging.accepted == before
    sheet._on_back()
    sheet.mapping.village.setText("Pò Mà")
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, sheet, ROWS)
    assert sheet.judging.accepted == usual(sheet)
