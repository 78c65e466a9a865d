"""The pairs of the whole register: seen side by side, judged by 1, 2 and 3, taken back by a key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.duplicates import SAME, Sameness
from gpn_desktop.services import households, matches, newcomers, sameness, uniting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from tests.commune import clock, commune_template, desk, empty_desk
from tests.ui.keyboard import focused, in_dialog, press
from tests.ui.views.desks import NARROW, WIDE, Around, went, words
from tests.ui.views.papers import shown
from tests.ui.views.test_lists import choose_act
from ui.dialogs.uniting import UniteSheet
from ui.main_window import MainWindow
from ui.views.households import HouseholdsPage
from ui.views.matches import MatchesPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
HUONG = Newcomer("Đặng Thị Hường", "Nà Mới", "female", "1985", "tay", area="rural")
TU = Newcomer("Vi Văn Tư", "Nà Mới", "male", "05/03/1950", "tay", area="rural")


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def twice(empty_desk: Desk) -> Desk:
    """Write two people down twice."""
    for one in (HUONG, replace(HUONG, full_name="Đặng Hường"), TU, TU):
        newcomers.add_household(empty_desk, one)
    return empty_desk


def page_of(window: MainWindow) -> MatchesPage:
    assert isinstance(window.page, MatchesPage)
    return window.page


def names(window: MainWindow) -> list[str]:
    model = page_of(window).table.rows
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def at_list(around: Around, desk: Desk) -> MainWindow:
    return around.show("matches", MatchesPage, desk, "households")


OF_TU, OF_HUONG = "Vi Văn Tư\n(1950, 1950)", "Đặng Thị Hường (1985)\nand Đặng Hường (1985)"


def test_both_records_stand_side_by_side_with_why(around: Around, twice: Desk) -> None:
    window = at_list(around, twice)
    assert names(window)[0] == OF_TU
    assert set(names(window)[1].split("\nand ")) == set(OF_HUONG.split("\nand "))
    assert words(window, "matches.sum").startswith("2 pair(s) may be one person. 1, 2, 3 judge.")
    assert "the same date of birth" in words(window, "matches.why")
    press(Qt.Key.Key_Down)
    around.rest()
    assert "the same name but for a middle name" in words(window, "matches.why")
    assert {"≠ Đặng Hường", "≠ Đặng Thị Hường"} & set(shown(window))
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "matches.1"


def test_two_people_are_kept_and_taken_back(around: Around, twice: Desk, qtbot: QtBot) -> None:
    window = at_list(around, twice)
    press(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: len(names(window)) == 1)
    around.rest()
    assert "are two people" in words(window, "matches.done")
    assert matches.matches(twice).count == 1
    press(Qt.Key.Key_B, ALT)
    qtbot.waitUntil(lambda: matches.matches(twice).count == 2)
    around.rest()
    page_of(window).refresh()
    around.rest()
    assert len(names(window)) == 2
    assert window.findChild(QLabel, "matches.done") is None


def test_a_judgement_that_came_is_told_and_seen_before_it_is_turned(
    around: Around, twice: Desk
) -> None:
    window = at_list(around, twice)
    shown_first = matches.matches(twice).rows[0]
    with twice.store.transaction(twice.actor) as tx:  # as a package does
        tx.households.verdicts.put(Sameness(tx.new_entity(), *shown_first.key, SAME))
    press(Qt.Key.Key_2)
    around.qtbot.waitUntil(lambda: window.findChild(QLabel, "matches.done") is not None)
    around.rest()
    assert "GPN-365" in words(window, "matches.done")
    assert len(names(window)) == 2
    press(Qt.Key.Key_2)
    around.qtbot.waitUntil(lambda: len(names(window)) == 1)
    around.rest()
    assert "are two people" in words(window, "matches.done")
    assert len(names(window)) == 1


def test_one_person_is_previewed_made_one_and_taken_back(
    around: Around, twice: Desk, qtbot: QtBot
) -> None:
    def agree(sheet: UniteSheet) -> None:
        around.rest()
        press(Qt.Key.Key_1)
        press(Qt.Key.Key_Return, CTRL)
        around.rest()

    window = at_list(around, twice)
    in_dialog(UniteSheet, agree)
    press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: len(names(window)) == 1)
    around.come_back(window)
    assert matches.matches(twice).count == 1
    press(Qt.Key.Key_Z, ALT)
    qtbot.waitUntil(lambda: matches.matches(twice).count == 2)
    around.rest()
    assert len(names(window)) == 2
    left: list[UniteSheet] = []

    def leave(sheet: UniteSheet) -> None:
        press(Qt.Key.Key_Escape)
        left.append(sheet)

    in_dialog(UniteSheet, leave)
    press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: bool(left))
    around.come_back(window)
    assert len(names(window)) == 2


def test_later_puts_a_pair_last_until_the_page_is_left(around: Around, twice: Desk) -> None:
    window = at_list(around, twice)
    before = names(window)
    press(Qt.Key.Key_3)
    around.qtbot.waitUntil(lambda: names(window) == before[::-1])
    page_of(window).refresh()
    around.rest()
    assert names(window) == before[::-1]
    assert page_of(window).table.currentIndex().row() == 0


def test_nobody_and_what_fails_are_said(
    around: Around, empty_desk: Desk, twice: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise GpnError(ErrorCode.DISK_FULL, path="x")

    window = at_list(around, twice)
    with monkeypatch.context() as broken:
        broken.setattr(sameness, "judge_different", full)
        press(Qt.Key.Key_2)
        around.qtbot.waitUntil(lambda: window.findChild(QLabel, "matches.done") is not None)
        assert "GPN-122" in words(window, "matches.done")
        broken.setattr(uniting, "preview", full)
        press(Qt.Key.Key_3)
        around.qtbot.waitUntil(lambda: window.findChild(QLabel, "matches.word") is not None)
        broken.setattr(matches, "matches", full)
        page_of(window).refresh()
        around.rest()
        assert any("GPN-122" in one for one in shown(window))
    page_of(window).show_matches(matches.Matches())
    assert "Nobody seems to be written down twice" in shown(window)
    for act in (page_of(window)._on_same, page_of(window)._on_apart, page_of(window)._on_later):
        act()
    page_of(window)._on_open(0)
    found = matches.matches(twice)
    page_of(window).show_matches(replace(found, count=900))
    assert words(window, "matches.sum").startswith(
        "900 pair(s) may be one person. The 2 likeliest are shown."
    )


def test_in_a_narrow_window_the_pair_stands_in_place_of_the_list(
    qtbot: QtBot, workbench: Workbench, twice: Desk
) -> None:
    around = Around(qtbot, workbench, NARROW)
    window = at_list(around, twice)
    press(Qt.Key.Key_Return)
    assert page_of(window).has_way_back()
    press(Qt.Key.Key_Escape)
    assert not page_of(window).has_way_back()
    assert words(window, "matches.sum").endswith("Enter shows both records.")
    press(Qt.Key.Key_Return)
    assert words(window, "matches.sum").endswith("1, 2, 3 judge.")
    press(Qt.Key.Key_A, ALT)
    around.qtbot.waitUntil(lambda: window.place.page == "households")
    (goal,) = went(window)
    head = households.household_page(twice, goal.entity).head
    assert head is not None
    assert head.full_name in (TU.full_name, HUONG.full_name, "Đặng Hường")


def test_who_may_not_write_sees_and_judges_nothing(around: Around, twice: Desk) -> None:
    reader = replace(twice.officer, rights=("view",))
    window = at_list(around, Desk(twice.store, twice.paths, twice.installation, reader))
    assert [page_of(window).same.isVisible(), page_of(window).apart.isVisible()] == [False, False]
    assert page_of(window).later.isVisible()


def test_the_list_of_the_register_leads_there(around: Around, twice: Desk) -> None:
    listing = around.show("households", HouseholdsPage, twice)
    assert isinstance(listing.page, HouseholdsPage)
    choose_act(listing.page, around, "May be written down twice")
    around.qtbot.waitUntil(lambda: listing.place.page == "matches")
