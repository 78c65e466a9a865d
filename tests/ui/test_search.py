"""The one search field above a sheet: what is written there stays, or it is left for a hit."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import compose, focused, in_dialog, press, write
from tests.ui.views.desks import Around
from tests.ui.views.register import page_of
from ui.look.sheet import Sheet
from ui.look.typed import text_line
from ui.main_window import MainWindow
from ui.search import SearchField
from ui.views.households import HouseholdsPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench)


@pytest.fixture
def window(around: Around, desk: Desk) -> MainWindow:
    search = partial(households.search, desk)
    return around.show("households", HouseholdsPage, desk, search=search)


def on_a_sheet(window: MainWindow, act: Callable[[Sheet, QLineEdit], object]) -> None:
    """Write a reason on a sheet above the page, and do something there."""
    sheet, line = Sheet(window.page, "Tách hộ"), text_line("Lý do")
    sheet.body.addWidget(line)

    def written(sheet: Sheet) -> None:
        line.setFocus()
        write("lấy vợ")
        act(sheet, line)

    in_dialog(Sheet, written)
    sheet.ask()


def seek(sheet: Sheet, around: Around, name: str) -> QListWidget:
    press(Qt.Key.Key_K, CTRL)
    assert isinstance(focused(), SearchField)
    assert focused().window() is sheet
    write(name)
    around.qtbot.waitUntil(lambda: any(one.count() for one in lists(sheet)))
    return lists(sheet)[-1]


def lists(sheet: Sheet) -> list[QListWidget]:
    return [one for one in sheet.findChildren(QListWidget, "search_found") if one.isVisible()]


def test_somebody_is_looked_up_above_a_sheet_and_what_is_written_there_stays(
    window: MainWindow, around: Around
) -> None:
    seen: list[object] = []

    def look(sheet: Sheet, line: QLineEdit) -> None:
        seen.append(seek(sheet, around, "dang thi").count())
        press(Qt.Key.Key_K, CTRL)
        press(Qt.Key.Key_Escape)
        seen.append(sheet.isVisible() and line.hasFocus() and line.text())
        around.rest()
        seen.append(seek(sheet, around, "dang thi").isVisible())

    on_a_sheet(window, look)
    assert seen[0]
    assert seen[1:] == ["lấy vợ", True]


def test_whoever_is_chosen_above_a_sheet_is_opened_behind_it(
    window: MainWindow, around: Around
) -> None:
    chosen = []

    def choose(sheet: Sheet, _line: QLineEdit) -> None:
        chosen.append(seek(sheet, around, "dang thi").item(0).text())
        press(Qt.Key.Key_Return)
        assert not sheet.isVisible()

    on_a_sheet(window, choose)
    around.rest()
    people = page_of(window).detail.people.model
    shown = [people.row_at(people.index(n, 0)).full_name for n in range(people.rowCount())]
    assert chosen[0] in shown


def test_a_sheet_without_a_window_behind_searches_nowhere(around: Around) -> None:
    sheet = Sheet(None, "Mở khoá")
    around.qtbot.addWidget(sheet)
    sheet._on_search_wanted()
    assert not lists(sheet)


def test_a_word_is_looked_for_while_it_is_composed(window: MainWindow, around: Around) -> None:
    press(Qt.Key.Key_K, CTRL)
    field = focused()
    assert isinstance(field, SearchField)
    compose("Đặng")
    around.qtbot.waitUntil(lambda: field.panel.isVisible())
    assert (field.text(), field.sought) == ("", "Đặng")
    found = field.panel.findChild(QListWidget, "search_found")
    assert found is not None
    assert found.currentRow() == 0, "what Enter opens is marked"
    assert found.visualItemRect(found.item(0)).height() <= found.viewport().height()
    compose("", "Đặng ")
    compose("Khôngai")
    around.qtbot.waitUntil(lambda: any("Khôngai" in one for one in none_found(field)))
    compose("")
    assert field.sought == "Đặng "


def none_found(field: SearchField) -> list[str]:
    words = field.panel.findChildren(QLabel, "search_none")
    return [one.text() for one in words if one.isVisible()]
