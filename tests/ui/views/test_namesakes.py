"""Two villages of one name by keys: each is chosen by its old commune, and its name alone asks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from gpn_desktop.registry.places import Village
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, page_of, window
from ui.main_window import MainWindow
from ui.views.act_parts import NumberedList
from ui.views.page import Goal
from ui.views.village_choice import VillageChoice

__all__ = ["around", "clock", "commune_template", "desk", "window"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
TOWN, OTHER = "Khu 1 (TT Đình Lập)", "Khu 1 (Xã Bính Xá)"


@pytest.fixture
def two(desk: Desk) -> tuple[Village, Village]:
    """Call two villages alike in which somebody lives."""
    with desk.store.transaction(desk.actor) as tx:
        one, other = tx.places.villages.find_ids(sorted(tx.places.lived_in())[:2])
        named = (
            replace(one, name="Khu 1", former="TT Đình Lập", kind="thon"),
            replace(other, name="Khu 1", former="Xã Bính Xá", kind="thon"),
        )
        tx.put_all(named)
    return named


def lives_in(desk: Desk, household: str) -> str:
    with desk.store.reading() as tx:
        return tx.households.get(household).village


def offered(box: QComboBox) -> set[str]:
    return {box.itemText(n) for n in range(box.count())}


def begun(around: Around, window: MainWindow) -> VillageChoice:
    """Type the name of a head and go on to the village; everything by keys."""
    window.go(Goal("households"))
    around.rest()
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    write("Vi Văn Ba")
    adding = page_of(window).adding
    for _ in range(5):
        press(ENTER)
        around.rest()
    assert focused() in (adding.village, adding.village.line)
    return adding.village


def kept(around: Around, window: MainWindow) -> str:
    """Keep what is typed; give the household that is then open."""
    detail = page_of(window).detail
    before = detail.household
    press(ENTER, CTRL)
    around.qtbot.waitUntil(lambda: detail.household != before)
    around.rest()
    return detail.household


def offered_to(around: Around, window: MainWindow, digit: str) -> set[str]:
    """Begin an act by keys and give the villages that it offers."""
    detail = page_of(window).detail
    detail.setFocus()
    before = focused()
    press(Qt.Key.Key_T, ALT)
    around.qtbot.waitUntil(lambda: focused() is not before)
    around.rest()
    write(digit)
    around.rest()
    found = window.findChildren(NumberedList, "act.village")
    (box,) = (one for one in found if one.isVisible())
    return {box.itemText(n).partition(" ")[2].strip() for n in range(box.count())}


def test_the_second_is_chosen_by_keys_and_the_household_lives_there(
    two: tuple[Village, Village], window: MainWindow, around: Around, desk: Desk
) -> None:
    for typed in ("", OTHER, "Khu 1, xã Bính Xá"):
        box = begun(around, window)
        assert {TOWN, OTHER} <= offered(box)
        assert "Khu 1" not in offered(box)
        write(typed)
        while not typed and box.currentText() != OTHER:
            press(DOWN)
        assert lives_in(desk, kept(around, window)) == two[1].id
        assert words(window, "household.name") == "Vi Văn Ba"
        assert OTHER in words(window, "household.where")


def test_a_name_that_two_bear_asks_which_and_leads_there(
    two: tuple[Village, Village], window: MainWindow, around: Around, desk: Desk
) -> None:
    box = begun(around, window)
    write("Khu 1")
    press(ENTER, CTRL)
    around.rest()
    adding = page_of(window).adding
    assert adding._word.isVisible()
    assert f"More than one village is called Khu 1: {TOWN}; {OTHER}." in adding._word.text()
    assert focused() in (box, box.line)
    press(DOWN, ALT)  # as it is told: the list opens
    around.qtbot.waitUntil(box.view().isVisible)
    for _ in range(box.findText(TOWN) - box.view().currentIndex().row()):
        press(DOWN)
    press(ENTER)
    around.rest()
    assert box.chosen() == two[0].id
    window.activateWindow()  # no desktop does it here when the list closes
    around.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(ENTER, CTRL)
    around.rest()
    assert lives_in(desk, page_of(window).detail.household) == two[0].id


def test_the_chosen_one_stays_chosen_also_where_nothing_tells_the_two_apart(
    two: tuple[Village, Village], window: MainWindow, around: Around, desk: Desk
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.put_all([replace(one, former="") for one in tx.places.villages.find_ids(_ids(two))])
    page_of(window).refresh()
    around.rest()
    box = begun(around, window)
    while box.currentData() != two[1].id:
        press(DOWN)
    kept = page_of(window).adding.typed()
    assert (kept["village"], kept["village_id"]) == ("Khu 1", two[1].id)
    box.offer(households.villages(desk))
    assert (box.currentText(), box.chosen()) == ("Khu 1", two[1].id)
    box.clear()  # as in a window that is new
    page_of(window).adding.take_up(kept)
    assert (box.currentText(), box.chosen()) == ("Khu 1", two[1].id)
    box.offer(households.villages(desk))
    press(ENTER, CTRL)
    around.rest()
    assert lives_in(desk, page_of(window).detail.household) == two[1].id


def test_a_village_that_is_gone_is_typed_and_is_nobodys_id(
    two: tuple[Village, Village], window: MainWindow, around: Around
) -> None:
    box = begun(around, window)
    page_of(window).adding.take_up(
        {"full_name": "Vi Văn Ba", "village": "Nà Cũ", "village_id": "gone"}
    )
    assert (box.currentText(), box.chosen()) == ("Nà Cũ", "")


def _ids(two: tuple[Village, Village]) -> list[str]:
    return [one.id for one in two]


def test_acts_offer_both_by_their_old_communes(
    two: tuple[Village, Village], window: MainWindow, around: Around, desk: Desk
) -> None:
    with desk.store.reading() as tx:
        home = tx.places.households(two[0].id)[0]
    window.go(Goal("households", "household", home))
    around.rest()
    for digit in ("1", "4"):
        told = offered_to(around, window, digit)
        assert {TOWN, OTHER} <= told
        assert "Khu 1" not in told
        for _ in range(2):  # to the acts, then out of them
            press(Qt.Key.Key_Escape)
            around.rest()


def test_the_list_is_narrowed_to_the_one_that_is_meant(
    two: tuple[Village, Village], window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("households"))
    around.rest()
    page = page_of(window)
    page.refresh()
    around.rest()
    box = page.filter.village
    assert {TOWN, OTHER} <= offered(box)
    box.setFocus()
    while box.currentText() != OTHER:
        press(DOWN)
    around.rest()
    with desk.store.reading() as tx:
        count = len(tx.places.households(two[1].id))
    assert page.model.rowCount() == count
    page._listing.filter.ask_for("")
    page.filter.words.setText("khu 1 bính xá")  # as it stands in the list
    around.qtbot.waitUntil(lambda: page.filter.sought().words == "khu 1 bính xá")
    page.refresh()
    around.rest()
    assert page.model.rowCount() == count
    assert page.detail.correcting.village.findText("Khu 1") < 0
