"""Changes of a household by keys alone: asked, foretold, written, taken back at once and later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.registry import acts
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.services import households, moving
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.commune import clock, commune_template, desk
from tests.services.families import Families, acted, all_of, living, put_families
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around, went, words
from tests.ui.views.register import around, page_of, window
from ui.acts import BY_SORT, DID, SHEETS, WOULD
from ui.main_window import MainWindow
from ui.views.act_parts import NumberedList, PeopleList, Relations
from ui.views.changing import ChangeCard
from ui.views.household import HouseholdView
from ui.views.household_field import HouseholdField
from ui.views.page import Goal
from ui.words import dotted

__all__ = ["around", "clock", "commune_template", "desk", "window"]

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


@pytest.fixture
def detail(window: MainWindow, around: Around, families: Families) -> HouseholdView:
    """Give the page of the first family, at rest, the hands at its first step."""
    window.go(Goal("households", "household", families.h))
    around.rest()
    found = page_of(window).detail
    found.setFocus()
    return found


def by_alt(around: Around, key: Qt.Key) -> None:
    """Press the key of a step; Qt shows it pressed for a moment before it acts."""
    before = focused()
    press(key, ALT)
    around.qtbot.waitUntil(lambda: QApplication.focusWidget() is not before)
    around.rest()


def band(window: MainWindow) -> str:
    """Give what the band after an act says now."""
    found = [one for one in window.findChildren(QLabel, "household.done") if one.isVisible()]
    return found[0].text() if found else ""


def count(window: MainWindow) -> int:
    """Give how many households the list says that it has."""
    return int(page_of(window).filter.count.text().split()[0])


def begin(around: Around, digit: str) -> None:
    by_alt(around, Qt.Key.Key_T)
    write(digit)
    around.rest()


def enter(around: Around, times: int = 1) -> None:
    for _ in range(times):
        press(ENTER)
        around.rest()


def card(detail: HouseholdView) -> ChangeCard:
    return detail.changing


def test_every_act_is_asked_for_said_and_told() -> None:
    assert set(BY_SORT) == set(acts.RULES) == set(WOULD)
    assert set(DID) >= {*acts.RULES, acts.UNDO}
    assert all(one.asks[-1] == "reason" for one in SHEETS)


def test_a_household_is_split_by_keys_and_taken_back_by_one(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    before, listed = all_of(desk), len(households.order(desk, Sought()))
    begin(around, "1")
    write("34")  # two of the four people
    enter(around)
    write("1")  # the first of them is the head
    around.rest()
    enter(around)
    write("2")  # the other one the wife
    enter(around, 3)  # past the village and the day
    write("ra ở riêng")
    around.rest()
    assert card(detail).told.isVisible()
    enter(around)
    assert "Vi Văn Nam, Lý Thị Hoa make a household of their own" in words(window, "act.told")
    assert focused() is card(detail).save
    enter(around)
    assert families.names(living(desk, families.h)) == ["ba", "mai"]
    assert not card(detail).isVisible()
    assert "make a household of their own" in band(window)
    assert count(window) == listed + 1, "the list beside it knows the new one"
    step = window.findChild(QPushButton, "household.done.step1")
    assert step is not None
    step.click()
    around.rest()
    new = page_of(window).detail.household
    assert living(desk, new) == {families["nam"]: HEAD, families["hoa"]: "spouse"}
    window.go(Goal("households", "household", families.h))
    around.rest()
    table = page_of(window).detail.timeline.table
    table.setFocus()
    press(ENTER)
    assert words(window, "household.entry.refused") == ""
    assert focused().objectName() == "household.entry.undo"
    enter(around)
    assert {one: noun for one, noun in all_of(desk).items() if noun.deleted is None} == before
    assert "Taken back" in band(window)
    assert count(window) == listed


def test_one_key_takes_it_back_and_the_same_key_does_it_again(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    begin(around, "6")
    write("1")
    enter(around, 3)
    assert "died" in words(window, "act.told")
    assert "Nobody is written down as head" in words(window, "act.looks")
    enter(around)
    assert families["ba"] not in living(desk, families.h)
    press(Qt.Key.Key_Z, ALT)
    around.qtbot.waitUntil(lambda: families["ba"] in living(desk, families.h))
    around.rest()
    press(Qt.Key.Key_Z, ALT)
    around.qtbot.waitUntil(lambda: families["ba"] not in living(desk, families.h))
    around.rest()
    assert "Taken back" in band(window)


def test_another_household_is_found_and_joined_and_who_is_in_both_is_kept_once(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, "correction", "be", said={"id_number": "020186000002"}, of=families.o)
    begin(around, "2")
    write("ha van tu")
    around.qtbot.wait(250)
    around.rest()
    enter(around)
    assert card(detail).fields.parts["household"].household == families.o  # type: ignore[union-attr]
    enter(around)
    write("9")  # another relation
    enter(around, 3)
    write("cùng một nhà")
    enter(around)
    assert "Hà Thị Bé stands in both households" in words(window, "act.looks")
    enter(around)
    assert families.names(living(desk, families.h)) == ["ba", "hoa", "mai", "nam", "tu"]


def test_what_cannot_be_is_told_at_its_field_and_nothing_is_lost(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk
) -> None:
    begin(around, "5")
    enter(around)
    write("Bắc Ninh")
    enter(around)
    write("31/02/2026")
    enter(around)
    write("đi làm")
    enter(around)
    assert focused().objectName() == "act.day"
    write("26/11/2099")
    enter(around, 2)
    assert focused().objectName() == "act.day"
    assert "26/11/2099" in card(detail).fields._troubles["day"].text()
    write("24/11/2026")
    enter(around, 2)
    assert focused().objectName() == "act.people"
    write("2")
    enter(around, 4)
    assert focused() is card(detail).save
    assert "24/11/2026" in words(window, "act.told")


def test_a_person_is_corrected_from_the_card_with_masked_numbers(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    detail.people.table.setFocus()
    press(ENTER)
    shown = detail.people.card
    assert shown.correct.text().endswith("(Alt+U)")
    by_alt(around, Qt.Key.Key_U)
    parts = card(detail).fields.parts
    assert focused() is parts["full_name"]
    assert parts["id_number"].text() == ""  # type: ignore[union-attr]
    stays = parts["id_number"].placeholderText()  # type: ignore[union-attr]
    assert stays == "******0000 (left empty: it stays)"
    write("Vi Văn Bá")
    enter(around, 7)
    write("gõ sai tên")
    enter(around)
    assert words(window, "act.told") == "Of Vi Văn Ba is written anew: Full name." or (
        "Full name" in words(window, "act.told")
    )
    enter(around)
    with desk.store.reading() as tx:
        found = tx.households.persons.get(families["ba"])
    assert (found.full_name, found.id_number) == ("Vi Văn Bá", "020186000000")
    table = detail.timeline.table
    table.setFocus()
    press(ENTER)
    assert "Vi Văn Ba → Vi Văn Bá" in words(window, "household.entry.lines")


def test_what_a_birth_leaves_open_is_told_and_no_ethnic_group_is_taken_for_granted(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, "correction", "ba", said={"ethnicity": "dao"})
    begin(around, "7")
    write("Vi Thị Na")
    group = card(detail).fields.parts["ethnicity"]
    assert isinstance(group, NumberedList)
    assert group.placeholderText() == "as the head: Dao? Press 1"
    assert group.key() == ""
    card(detail).fields.land("reason")
    enter(around)
    assert "Not filled in of Vi Thị Na: date of birth, sex." in words(window, "act.looks")
    assert words(window, "act.at_save") == "Enter: up to the date of birth, which is missing."
    card(detail).fields.land("birth_date")
    assert words(window, "act.at_save") == ""
    write("05/11/2026")
    card(detail).fields.land("sex")
    write("1")
    card(detail).fields.land("ethnicity")
    write("1")
    around.rest()
    assert group.key() == "dao"
    option = QStyleOptionComboBox()
    group.initStyleOption(option)
    assert option.currentText == "Dao"  # the number is of the open list
    assert "Not filled in" not in words(window, "act.looks")


def test_who_is_corrected_is_chosen_from_a_list_that_opens(
    detail: HouseholdView, window: MainWindow, around: Around
) -> None:
    begin(around, "s")
    who = card(detail).fields.parts["who"]
    assert isinstance(who, NumberedList)
    parts = card(detail).fields.parts
    assert [name for name, one in parts.items() if one.isEnabled()] == ["who"]
    enter(around)
    assert "Press ↓" in card(detail).fields._troubles["who"].text()
    assert focused() is who
    press(Qt.Key.Key_Down)
    assert who.view().isVisible()
    assert who.key() == ""
    who.hidePopup()
    write("2")
    press(Qt.Key.Key_Down)
    assert who.currentIndex() == 2
    assert all(one.isEnabled() for one in parts.values())


def test_a_child_without_a_day_of_birth_is_asked_about_once_and_never_refused(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    begin(around, "7")
    write("Vi Thị Na")
    fields = card(detail).fields
    fields.land("reason")
    enter(around)
    assert words(window, "act.at_save") == "Enter: up to the date of birth, which is missing."
    enter(around)
    assert focused() is fields.parts["birth_date"]
    assert "date of birth is missing" in fields._troubles["birth_date"].text()
    assert len(living(desk, families.h)) == 4
    fields.land("reason")
    enter(around)
    assert words(window, "act.at_save").startswith("Enter: write it into the book.")
    card(detail).save.click()
    around.rest()
    assert len(living(desk, families.h)) == 5


def test_who_is_marked_is_counted_and_no_line_is_lit_that_the_hands_left(
    detail: HouseholdView, window: MainWindow, around: Around
) -> None:
    begin(around, "1")
    fields, people = card(detail).fields, card(detail).fields.parts["people"]
    assert isinstance(people, PeopleList)
    assert len(people.selectedItems()) == 1
    write("34")
    assert fields._titles["people"].text() == "Who splits off\n2 of 4 marked"
    enter(around)
    assert people.selectedItems() == []
    asked = [one.text() for one in fields.parts["relations"].findChildren(QLabel)]
    assert [one.endswith("before: Child") for one in asked if one.startswith("Lý Thị Hoa")]
    fields.land("people")
    assert len(people.selectedItems()) == 1


def test_a_name_that_has_no_room_is_shortened_in_its_middle(qtbot: QtBot) -> None:
    people = PeopleList("Who")
    qtbot.addWidget(people)
    long = dotted("Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo", "1966", "Head")
    people.offer([("a", long), ("b", dotted("Vi Văn Tú", "1994"))] * 4)
    assert people.selectedItems() == [], "nobody came here yet"
    for wide, is_cut in ((300, True), (900, False)):
        people.resize(wide, 150)
        people.show()
        first = people.item(0).text()
        assert first.endswith(dotted("Thảo", "1966", "Head"))
        assert ("…" in first) is is_cut
        assert people.item(1).text() == dotted("2  Vi Văn Tú", "1994")


def test_a_household_that_left_is_read_and_brought_back(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, "departure", "ba", "mai", "nam", "hoa", to="Bắc Ninh")
    detail.refresh()
    around.rest()
    assert "left the list" in words(window, "household.closed")
    assert not detail.steps.change.isEnabled()
    assert not any(one.isEnabled() for one in (detail.steps.correct, detail.confirm.button))
    by_alt(around, Qt.Key.Key_B)
    write("1234")
    enter(around, 2)
    write("về quê")
    enter(around, 2)
    assert len(living(desk, families.h)) == 4
    assert detail.steps.change.isEnabled()


def test_a_refused_undoing_says_who_wrote_since(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, "head", head="nam")
    acted(desk, families, "correction", "ba", said={"relation": "parent"})
    detail.refresh()
    around.rest()
    table = detail.timeline.table
    table.setFocus()
    press(Qt.Key.Key_Down)
    press(ENTER)
    assert "Another head" in words(window, "household.entry")
    enter(around)
    assert "GPN-352" in words(window, "household.entry.refused")
    assert "Vi Văn Ba" in words(window, "household.entry.refused")
    press(ESC)
    assert focused() is table
    event = moving.perform(
        desk, acts.Act("death", families.h, chance.today(), "mất", (families["hoa"],))
    )
    detail.just_done.show_event(event.value)
    acted(desk, families, "return", "hoa")
    press(Qt.Key.Key_Z, ALT)
    around.qtbot.waitUntil(lambda: "GPN-352" in band(window))


def test_digits_of_relations_and_lists_are_those_of_a_survey(
    detail: HouseholdView, around: Around, families: Families
) -> None:
    begin(around, "0")
    write("3")
    around.rest()
    enter(around)
    relations = card(detail).fields.parts["relations"]
    assert isinstance(relations, Relations)
    first = relations.lists[families["ba"]]
    assert focused() is first
    write("5")
    assert first.currentData() == "parent"
    write("0")
    assert first.currentData() == ""
    enter(around, 3)
    assert focused().objectName() == "act.day"
    press(ENTER, SHIFT)
    assert isinstance(focused(), QWidget)
    assert focused().accessibleName()


def test_the_steps_have_names_and_go_where_they_say(
    detail: HouseholdView, window: MainWindow, around: Around
) -> None:
    buttons = [one for one in detail.findChildren(QPushButton) if one.isVisible()]
    assert all(one.accessibleName() for one in buttons)
    detail.steps.support.click()
    assert went(window)[-1].kind == "new"


KEPT = (
    ("1", "split", ("34", ENTER, "2", ENTER, "2", ENTER, ENTER, "24/11/2026", ENTER, "ra ở riêng")),
    ("5", "departure", ("2", ENTER, "Bắc Ninh", ENTER, ENTER, "đi làm")),
    ("s", "correction", ("2", ENTER, "Vi Thị Mây", ENTER, "1963")),
)


@pytest.mark.parametrize(("digit", "sort", "keys"), KEPT, ids=[one[1] for one in KEPT])
def test_what_is_typed_when_the_program_locks_is_there_again(
    detail: HouseholdView,
    window: MainWindow,
    around: Around,
    desk: Desk,
    digit: str,
    sort: str,
    keys: tuple[str | Qt.Key, ...],
) -> None:
    begin(around, digit)
    for key in keys:
        if isinstance(key, str):
            write(key)
        else:
            press(key)
        around.rest()
    page, act = page_of(window), card(detail).fields.act()
    typed = dict(page.typed())
    card(detail).hide()
    page.take_up(typed)
    assert dict(page.typed()) == typed  # a second lock before the household is shown again
    detail.refresh()
    around.rest()
    assert card(detail).sort == sort
    assert card(detail).fields.act() == act
    assert act.people
    assert dict(page.typed()) == typed


def test_a_household_that_was_chosen_is_there_again_after_a_lock(
    detail: HouseholdView, window: MainWindow, around: Around, families: Families
) -> None:
    begin(around, "3")
    write("3")
    enter(around)
    write("ha van tu")
    page = page_of(window)
    half = dict(page.typed())
    around.qtbot.wait(250)
    around.rest()
    enter(around, 2)
    write("9")
    around.rest()
    whole = dict(page.typed())
    for typed, chosen in ((half, ""), (whole, families.o)):
        card(detail).hide()
        page.take_up(typed)
        detail.refresh()
        around.rest()
        field = card(detail).fields.parts["household"]
        assert isinstance(field, HouseholdField)
        assert field.household == chosen
        assert field.line.text() == (
            "ha van tu" if not chosen else dotted("Hà Văn Tú", "1980", "Nà Pá", "code 02")
        )
    assert card(detail).fields.act().to == families.o
    assert card(detail).fields.act().relations == {families["nam"]: "other"}


@pytest.mark.parametrize("size", [(1366, 700), (911, 480)])
def test_every_act_to_choose_from_is_in_sight(
    window: MainWindow, detail: HouseholdView, around: Around, size: tuple[int, int]
) -> None:
    window.resize(*size)
    detail.changing.choose(detail.household)
    around.rest()
    shown = detail.changing.choices
    places = [shown.visualItemRect(shown.item(n)) for n in range(shown.count())]
    assert all(shown.viewport().rect().contains(one) for one in places)
