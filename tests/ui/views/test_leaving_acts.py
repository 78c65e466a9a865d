"""The card of an act: its keys are told, Esc goes back, what is left is taken up by one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from gpn_desktop.registry import acts
from gpn_desktop.registry.twins import UNITE
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.timeline import Entry, Line
from tests.commune import clock, commune_template, desk
from tests.services.families import Families, all_of, living
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, window
from tests.ui.views.test_changing import (
    ENTER,
    ESC,
    SHIFT,
    band,
    begin,
    by_alt,
    card,
    detail,
    enter,
    families,
)
from ui.acts import done
from ui.main_window import MainWindow
from ui.views.act_parts import PeopleList, Relations
from ui.views.household import HouseholdView
from ui.views.household_field import HouseholdField
from ui.views.page import Goal
from ui.words import dotted

__all__ = ["around", "clock", "commune_template", "desk", "detail", "families", "window"]


def test_a_relation_that_is_changed_after_it_was_foretold_is_foretold_anew(
    detail: HouseholdView, around: Around, desk: Desk, families: Families
) -> None:
    begin(around, "0")
    write("2")
    enter(around)
    relations = card(detail).fields.parts["relations"]
    assert isinstance(relations, Relations)
    card(detail).fields.parts["reason"].setText("theo đơn")  # type: ignore[union-attr]
    card(detail).fields.ended.emit()
    around.rest()
    first = relations.lists[families["ba"]]
    first.setFocus()
    first.setCurrentIndex(first.findData("spouse"))
    around.rest()
    press(ENTER, Qt.KeyboardModifier.ControlModifier)
    around.rest()
    press(ENTER, Qt.KeyboardModifier.ControlModifier)
    around.rest()
    assert living(desk, families.h)[families["ba"]] == "spouse"


def test_an_act_that_is_left_is_taken_up_again_by_one_key(
    detail: HouseholdView, window: MainWindow, around: Around, families: Families
) -> None:
    begin(around, "5")
    write("2")
    enter(around)
    write("Bắc Ninh")
    enter(around)
    press(ESC)
    assert band(window) == "Not written: Somebody leaves the commune"
    press(ESC)
    assert not card(detail).isVisible()
    by_alt(around, Qt.Key.Key_Z)
    around.qtbot.waitUntil(lambda: "place" in card(detail).fields.parts)
    around.rest()
    parts = card(detail).fields.parts
    assert isinstance(parts["people"], PeopleList)
    assert parts["people"].chosen() == (families["mai"],)
    assert parts["place"].text() == "Bắc Ninh"  # type: ignore[union-attr]
    assert band(window) == ""
    window.go(Goal("households", "household", families.o))
    around.rest()
    assert band(window).startswith(dotted("Not written: Somebody leaves the commune", "Household"))
    by_alt(around, Qt.Key.Key_Z)
    around.qtbot.waitUntil(lambda: card(detail).isVisible())
    around.rest()
    assert detail.household == families.h
    assert card(detail).fields.parts["place"].text() == "Bắc Ninh"  # type: ignore[union-attr]


def test_esc_takes_the_household_again_that_was_chosen(
    detail: HouseholdView, around: Around, families: Families
) -> None:
    begin(around, "2")
    write("ha van tu")
    around.qtbot.wait(250)
    around.rest()
    enter(around, 2)
    press(ENTER, SHIFT)
    field = card(detail).fields.parts["household"]
    assert isinstance(field, HouseholdField)
    assert field.household == families.o
    write("x")
    assert field.household == ""
    press(ESC)
    around.rest()
    assert field.household == families.o
    assert card(detail).fields.sheet.there is not None
    assert field.found.isHidden()


def test_esc_goes_back_step_by_step_and_writes_nothing(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk
) -> None:
    before = all_of(desk)
    begin(around, "7")
    write("Vi Thị Na")
    press(ESC)
    assert card(detail).choices.isHidden(), "the first one gives the field back"
    assert focused().text() == ""  # type: ignore[attr-defined]
    press(ESC)
    assert card(detail).choices.isVisible()
    assert band(window) == ""
    press(ESC)
    assert not card(detail).isVisible()
    assert focused() is detail.steps.review
    assert all_of(desk) == before
    begin(around, "3")
    press(ENTER, SHIFT)
    assert focused().objectName() == "act.people"


def test_title_and_steps_of_an_act_stand_still_around_what_scrolls(
    detail: HouseholdView, around: Around
) -> None:
    begin(around, "7")
    around_it = (card(detail).head, card(detail).foot)
    area = detail._area
    assert all(one.isVisible() and not area.isAncestorOf(one) for one in around_it)
    press(ESC)
    press(ESC)
    assert not any(one.isVisible() for one in around_it)


def test_the_hint_says_how_one_of_the_households_found_is_taken(
    detail: HouseholdView, window: MainWindow, around: Around
) -> None:
    begin(around, "2")
    onward = words(window, "act.keys")
    write("van")
    around.qtbot.wait(250)
    around.rest()
    assert words(window, "act.keys").startswith("↑ ↓ choose a household, Enter takes")
    found = detail.findChild(QListWidget, "act.household.found")
    assert found is not None
    assert found.currentRow() == 0
    press(Qt.Key.Key_Down)
    assert found.currentRow() == min(1, found.count() - 1)
    enter(around)
    assert words(window, "act.keys") == onward


def test_until_somebody_is_chosen_to_be_corrected_nothing_is_ready_to_be_written(
    detail: HouseholdView, window: MainWindow, around: Around
) -> None:
    begin(around, "s")
    assert words(window, "act.keys").startswith("↓: see the list of people")
    assert card(detail).save.property("kind") == ""
    write("1")
    around.rest()
    assert words(window, "act.keys").startswith("In a field Enter")
    assert card(detail).save.property("kind") == "first"


@pytest.mark.parametrize(
    ("place", "told"),
    [("", "An stays, Ân goes"), ("Ba", "An stays, Ân of household Ba goes")],
)
def test_of_two_records_made_one_it_is_said_which_stays(place: str, told: str) -> None:
    entry = Entry(None, "", "", False, UNITE, people=("An", "Ân"), to=place)
    assert done(entry).endswith(told)


def test_of_a_correction_it_is_said_in_the_list_which_fields_were_written() -> None:
    lines = tuple(Line("household", "", name) for name in ("phone", "note", "phone"))
    entry = Entry(None, "", "", False, acts.AMENDMENT, lines=lines)
    assert done(entry) == dotted("Household corrected", "Telephone, Note")
