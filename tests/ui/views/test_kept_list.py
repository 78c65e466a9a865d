"""Columns chosen and filters kept by name in the lists of supports, of a round and of work."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.listed import SavedList
from gpn_desktop.services import listing, rounds
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import in_dialog, press, write
from tests.ui.views.desks import WIDE, Around
from ui.dialogs.columns import ColumnsSheet
from ui.dialogs.keeping import KeepSheet
from ui.main_window import MainWindow
from ui.models.lists import LISTS
from ui.models.ordered import GIVEN, Order
from ui.views.kept_list import KeptList, kept_told
from ui.views.list_acts import ListActs
from ui.views.page import Page, Ways
from ui.views.plans import PlansPage
from ui.views.rounds import ReviewPage
from ui.views.support import SupportPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]
ALT = Qt.KeyboardModifier.AltModifier
Make = Callable[[Desk, Ways], Page]
PAGES: dict[str, tuple[str, Make]] = {
    "supports": ("support", SupportPage),
    "review": ("review", ReviewPage),
    "worklist": ("plans", PlansPage),
}


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def shown(around: Around, desk: Desk, about: str) -> MainWindow:
    name, make = PAGES[about]
    window = around.show(name, make, desk)
    around.rest()
    if about == "worklist":
        press(Qt.Key.Key_Return)  # the first line of the plan
        around.rest()
    return window


def acts_of(window: MainWindow) -> ListActs:
    page = window.page
    assert isinstance(page, SupportPage | ReviewPage | PlansPage)
    if isinstance(page, PlansPage):
        return page.detail.taking
    return page.listing.taking if isinstance(page, ReviewPage) else page.taking


def kept_of(window: MainWindow) -> KeptList:
    kept = acts_of(window).kept
    assert kept is not None
    return kept


def titles(window: MainWindow) -> list[str]:
    return [one.title for one in kept_of(window)._table.rows.columns]


@pytest.mark.parametrize("about", PAGES)
def test_columns_are_chosen_by_keys_and_stay(around: Around, desk: Desk, about: str) -> None:
    rounds.open_round(desk)
    window = shown(around, desk, about)
    usual = list(LISTS[about].usual)
    assert titles(window) == usual
    kept_of(window)._table.order_by(Order(3))

    def choose(sheet: ColumnsSheet) -> None:
        press(Qt.Key.Key_Space)  # the second one goes
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down, ALT)  # the third one moves behind the fourth
        press(Qt.Key.Key_Return)

    in_dialog(ColumnsSheet, choose)
    kept_of(window).ask_columns()
    around.come_back(window)
    expected = [usual[0], usual[3], usual[2], *usual[4:]]
    assert titles(window) == expected
    assert kept_of(window)._table.order() == Order(1), "by the column that it was ordered by"
    again = shown(around, desk, about)
    around.rest()
    assert titles(again) == expected
    listing.save(desk, SavedList(about, columns=("no such column",)))
    kept_of(again).look_up()
    around.rest()
    assert titles(again) == usual


FILTERS: dict[str, Mapping[str, str]] = {
    "supports": {"words": "bò", "state": "decided"},
    "review": {"words": "vi", "how_far": "new"},
}


@pytest.mark.parametrize("about", FILTERS)
def test_filters_are_kept_by_name_found_again_and_forgotten(
    around: Around, desk: Desk, about: str
) -> None:
    rounds.open_round(desk)
    window = shown(around, desk, about)
    kept = kept_of(window)

    def nothing(sheet: KeepSheet) -> None:
        assert not sheet.name.isEnabled()
        sheet._on_keep()
        assert sheet.word.isVisible()

    in_dialog(KeepSheet, nothing)
    kept.ask_name()
    around.come_back(window)
    kept._narrows.put(FILTERS[about])
    around.rest()
    assert dict(kept._narrows.read()) == FILTERS[about]
    kept._table.order_by(Order(0, is_up=False))

    def keep(sheet: KeepSheet) -> None:
        assert kept._narrows.said()
        assert kept._narrows.said() in kept_told(kept._narrows.said())
        write("Của tôi")
        press(Qt.Key.Key_Return)

    in_dialog(KeepSheet, keep)
    kept.ask_name()
    around.come_back(window)
    (one,) = listing.saved(desk, about)
    assert (one.filters, one.order) == (FILTERS[about], f"-{LISTS[about].usual[0]}")
    kept._narrows.put({})
    kept._table.order_by(GIVEN)
    around.rest()
    assert dict(kept._narrows.read()) == {}
    press(Qt.Key.Key_D, ALT)
    (menu,) = [one for one in window.findChildren(QMenu) if one.objectName().endswith("acts.menu")]
    around.qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_1)
    around.rest()
    assert dict(kept._narrows.read()) == FILTERS[about]
    assert kept._table.order() == Order(0, is_up=False)

    def forget(sheet: KeepSheet) -> None:
        sheet._on_forget()

    in_dialog(KeepSheet, forget)
    kept.ask_name()
    around.come_back(window)
    assert listing.saved(desk, about) == ()


def test_work_is_narrowed_to_a_village_by_what_is_kept(around: Around, desk: Desk) -> None:
    window = shown(around, desk, "worklist")
    kept = kept_of(window)
    page = window.page
    assert isinstance(page, PlansPage)
    offered = page.detail.village
    if offered.count() > 1:
        village = offered.itemData(1)
        kept._narrows.put({"village": village})
        assert dict(kept._narrows.read()) == {"village": village}
    kept._narrows.put({})
    assert dict(kept._narrows.read()) == {}


@pytest.mark.parametrize("about", LISTS)
def test_every_column_of_a_list_has_a_key_of_its_own(about: str) -> None:
    columns = LISTS[about]
    assert set(columns.usual) <= columns.known.keys()
    assert [one.title for one in columns.known.values()] == list(columns.known)
    assert columns.shown(["?"]) == columns.usual
