"""What was recorded of who was taken off by mistake leads by keys to bringing them back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gpn_desktop import chance
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.services import findings
from gpn_desktop.services.desk import Desk
from gpn_desktop.support.records import SupportRecord
from tests.commune import clock, commune_template, desk
from tests.services.families import Families, acted, living, put_families
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, window
from ui.main_window import MainWindow
from ui.views.act_parts import PeopleList
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk", "window"]
ALT = Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def families(desk: Desk) -> Families:
    """Give two families; to the first and to a child of the other something was given."""
    found = put_families(desk)
    with desk.store.transaction(desk.actor) as tx:
        tx.support.put(SupportRecord(tx.new_entity(), found.h, "household", type="TETQUA"))
        tx.support.put(SupportRecord(tx.new_entity(), found["be"], "person", type="TETQUA"))
    return found


def taken_off(desk: Desk, *records: str) -> None:
    """Take records off, as is done where what made them is taken back."""
    with desk.store.transaction(desk.actor) as tx:
        for one in records:
            is_person = tx.households.persons.find_ids([one])
            keeper = tx.households.persons if is_person else tx.households
            keeper.take_off(one, reason="nhầm danh sách", on=chance.today())
        findings.check(desk, tx, records)


def come_back(around: Around, window: MainWindow, household: str) -> None:
    """Go to the household and bring back who is named there: one key, the day, the reason."""
    window.go(Goal("households", "household", household))
    around.rest()
    before = focused()
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: QApplication.focusWidget() is not before)
    around.rest()
    press(ENTER)
    around.rest()
    write("vẫn ở đây")
    for _ in range(2):
        press(ENTER)
        around.rest()


def test_a_household_comes_back_with_all_who_were_taken_off_with_it(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    people = [families[one] for one in ("ba", "mai", "nam", "hoa")]
    taken_off(desk, *people, families.h)
    come_back(around, window, families.h)
    assert living(desk, families.h)[families["ba"]] == HEAD
    assert len(living(desk, families.h)) == 4
    assert findings.listed(desk, household=families.h) == ()


def test_a_person_comes_back_who_was_taken_off_alone(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    taken_off(desk, families["be"])
    window.go(Goal("households", "household", families.o))
    around.rest()
    assert words(window, "household.finding.records_left").startswith("Hà Thị Bé was taken off")
    come_back(around, window, families.o)
    assert families["be"] in living(desk, families.o)
    assert findings.listed(desk, household=families.o) == ()


def test_an_empty_household_leads_to_who_was_taken_off(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    taken_off(desk, *(families[one] for one in ("ba", "mai", "nam", "hoa")))
    window.go(Goal("households", "household", families.h))
    around.rest()
    assert words(window, "household.finding.nobody_left").startswith("Nobody lives")
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: focused().objectName() == "act.gone")
    write("12")
    around.rest()
    assert len(window.findChildren(PeopleList, "act.gone")[0].chosen()) == 2


def test_of_many_to_bring_back_the_first_has_the_key(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    """The last of a household, of whom something is told: two bands, and one step."""
    taken_off(desk, families["tu"], families["be"])
    come_back(around, window, families.o)
    assert list(living(desk, families.o)) == [families["be"]]


def test_who_left_by_an_act_is_asked_for(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    """Not all who left together come back together."""
    acted(desk, families, "departure", "ba", "mai", "nam", "hoa")
    come_back(around, window, families.h)
    assert living(desk, families.h) == {}
