"""Ways from page to page, by keys: to a support, out of the search, to a code, to nothing more."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.services import access, households, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.terms import Proposal, Terms
from tests.commune import WORDS, clock, commune_template, desk, empty_desk
from tests.journeys import world
from tests.journeys.world import Tree
from tests.services.conftest import grown, tree
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import WIDE, Around, went
from tests.ui.views.papers import CTRL, shown
from ui.dialogs.code import CodeSheet
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.views.today import TodayPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk", "grown", "tree"]


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


class Flashes(QObject):
    """Remembers every window that was shown besides one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window, self.seen = window, list[str]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and watched is not self._window:  # type: ignore[attr-defined]
            self.seen.append(repr(watched))
        return False


@pytest.mark.parametrize("whose", ["lan", "office"])
def test_no_page_shows_a_window_of_its_own_when_it_is_first_opened(
    whose: str, around: Around, tree: Tree, qapp: QApplication
) -> None:
    window = around.whole(getattr(tree, whose))
    flashes = Flashes(window)
    qapp.installEventFilter(flashes)
    for name in window._entries:
        window.go(Goal(name))
        around.rest()
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []


def test_a_support_is_opened_from_its_household(around: Around, desk: Desk) -> None:
    home = households.order(desk, Sought(poverty_class="poor"))[0]
    made = supporting.record(desk, Proposal("TETQUA", home, home, Terms(quantity=1))).value
    window = around.show("households", HouseholdsPage, desk)
    window.go(Goal("households", "household", home))
    around.rest()
    page = window.page
    assert isinstance(page, HouseholdsPage)
    table = page.detail.records.supports.table
    table.setFocus()
    table.choose(lambda one: one.record.id == made.id)
    press(Qt.Key.Key_Return)
    assert went(window) == [Goal("support", "record", made.id)]


def test_what_is_odd_about_a_member_is_told_at_the_household(around: Around, desk: Desk) -> None:
    home = households.order(desk, Sought(poverty_class="poor"))[0]
    with desk.store.transaction(desk.actor) as tx:
        head, *_ = tx.households.members(home)
        tx.households.persons.put(replace(tx.households.persons.get(head.id), relation="child"))
    window = around.show("households", HouseholdsPage, desk)
    window.go(Goal("households", "household", home))
    around.rest()
    assert any(one.startswith("Nobody is written down as head.") for one in shown(window))


def test_when_nothing_waits_the_households_are_one_key_away(around: Around, tree: Tree) -> None:
    looker = replace(tree.office.officer, rights=("view",))
    access.new_code(tree.office, world.WORDS)
    access.keep_code(tree.office)
    window = around.show("today", TodayPage, replace(tree.office, officer=looker))
    assert "Nothing waits" in shown(window)
    assert focused().objectName() == "today.rest.line"
    press(Qt.Key.Key_Return)
    assert went(window) == [Goal("households")]


def test_a_code_is_made_and_not_thrown_away_by_esc(around: Around, empty_desk: Desk) -> None:
    window = around.show("today", TodayPage, empty_desk)
    line = window.findChild(QPushButton, "today.code.line")
    assert line is not None
    line.setFocus()
    told: list[str] = []

    def keep(sheet: CodeSheet) -> None:
        write("sai")
        press(Qt.Key.Key_Return)
        around.qtbot.waitUntil(lambda: sheet.word.text() != "")
        told.append(sheet.word.text())
        write(WORDS)
        press(Qt.Key.Key_Return)
        around.qtbot.waitUntil(sheet.page.isVisible)
        press(Qt.Key.Key_Escape)
        sheet.close()
        assert sheet.isVisible()
        told.append(sheet.word.text())
        press(Qt.Key.Key_Tab)
        assert focused() is sheet.page.kept
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Return)
        around.qtbot.waitUntil(lambda: not sheet.isVisible())

    in_dialog(CodeSheet, keep)
    press(Qt.Key.Key_Return)
    around.come_back(window)
    assert told[1] == "The code is seen this once: print it or copy it, and tick it."
    assert "No recovery code is printed" not in shown(window)
    assert window.page.isAncestorOf(focused())


def test_what_was_found_is_left_by_up_and_by_esc(around: Around, desk: Desk) -> None:
    search = partial(households.search, desk)
    window = around.show("households", HouseholdsPage, desk, search=search)
    before = focused()
    press(Qt.Key.Key_K, CTRL)
    field = focused()
    write("tran")
    found = window.findChild(QListWidget, "search_found")
    assert found is not None
    around.qtbot.waitUntil(lambda: found.count() > 1)
    press(Qt.Key.Key_Down)
    assert focused() is found
    press(Qt.Key.Key_Up)
    assert focused() is field
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Escape)
    assert focused() is before
    assert not found.isVisible()
