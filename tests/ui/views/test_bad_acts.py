"""Acts under bad input: forty people, a household named in haste, signs that are no letters."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from gpn_desktop import chance
from gpn_desktop.registry.persons import Person
from gpn_desktop.services.changes import EVERYTHING
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.transaction import Transaction
from tests.commune import clock, commune_template, desk
from tests.services.families import Families, living
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, page_of, window
from tests.ui.views.test_changing import begin, card, detail, enter, families
from ui.acts import several
from ui.main_window import MainWindow
from ui.views.act_parts import PeopleList
from ui.views.household import HouseholdView
from ui.views.household_field import HouseholdField
from ui.views.page import Goal
from ui.workbench import Workbench

__all__ = ["around", "clock", "commune_template", "desk", "detail", "families", "window"]
CTRL = Qt.KeyboardModifier.ControlModifier
SIZE = 40


@pytest.fixture
def great(detail: HouseholdView, around: Around, desk: Desk, families: Families) -> HouseholdView:
    """Give the page of the first family, which has forty people."""
    with desk.store.transaction(desk.actor) as tx:
        more = [
            Person(tx.new_entity(), families.h, f"Vi Thị Phương {n}", relation="other")
            for n in range(5, SIZE + 1)
        ]
        tx.put_all(more)
    detail.refresh()
    around.rest()
    return detail


def test_of_forty_people_thirty_nine_are_split_off_by_few_keys(
    great: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    begin(around, "1")
    people = focused()
    assert isinstance(people, PeopleList)
    press(Qt.Key.Key_A, CTRL)
    assert len(people.chosen()) == SIZE
    press(Qt.Key.Key_A, CTRL)
    assert people.chosen() == ()
    press(Qt.Key.Key_A, CTRL)
    write("12")  # of so many the digits are looked for: nobody is marked by the way
    assert (people.currentRow(), len(people.chosen())) == (11, SIZE)
    press(Qt.Key.Key_Space)
    stays = people.item(11).data(Qt.ItemDataRole.UserRole)
    assert len(people.chosen()) == SIZE - 1
    enter(around, SIZE + 2)
    write("ra ở riêng")
    enter(around)
    assert "and 33 more make a household of their own" in words(window, "act.told")
    assert "and 32 more" in words(window, "act.looks")
    enter(around)
    assert list(living(desk, families.h)) == [stays]


def test_a_household_named_in_haste_is_looked_for_before_enter_goes_on(
    detail: HouseholdView, around: Around, families: Families
) -> None:
    begin(around, "2")
    field = card(detail).fields.parts["household"]
    assert isinstance(field, HouseholdField)
    write("vi van")
    enter(around)
    assert focused() is field.line
    assert field.household == ""  # several are called so
    assert field.found.count() > 1
    field.line.selectAll()
    write("020186000004")  # what was found before is not what is meant now
    enter(around)
    assert field.household == families.o
    field.line.selectAll()
    write("khong ai ca")
    enter(around)
    assert (field.household, focused()) == ("", field.line)
    enter(around, 2)
    write("ở chung")
    enter(around)
    assert "GPN-362" in card(detail).fields._troubles["household"].text()
    assert focused() is field.line


@pytest.mark.parametrize("typed", ["31/02/1975", "5/3/75", "05/03/2099", "1/1/1087"])
def test_a_birth_that_cannot_be_is_told_at_its_field(
    detail: HouseholdView, around: Around, typed: str
) -> None:
    begin(around, "7")
    write("Vi Thị Na")
    enter(around)
    write(typed)
    fields = card(detail).fields
    fields.land("reason")
    enter(around)
    assert focused() is fields.parts["birth_date"]
    assert typed in fields._troubles["birth_date"].text()
    assert fields.parts["full_name"].text() == "Vi Thị Na"  # type: ignore[union-attr]


def test_a_household_with_a_quotation_mark_in_a_name_is_opened_and_asked_about(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        mai = tx.households.persons.get(families["mai"])
        tx.put_all([Person(tx.new_entity(), families.h, 'Vi "Mai" (', birth_date=mai.birth_date)])
    window.go(Goal("households", "household", families.h))
    around.rest()
    assert page_of(window).detail.household == families.h


def test_of_many_people_the_first_are_named() -> None:
    assert several(list("abcdefg")) == "a, b, c, d, e, f, g"
    assert several(list("abcdefgh")) == "a, b, c, d, e, f and 2 more"


Meanwhile = Callable[[Transaction, Families], object]
MEANWHILE: dict[str, tuple[Meanwhile, str]] = {
    "corrected": (
        lambda tx, one: tx.households.persons.put(
            replace(tx.households.persons.get(one["nam"]), full_name="Vi Văn Khác")
        ),
        "",
    ),
    "left": (
        lambda tx, one: tx.households.persons.take_off(one["nam"], reason="đi", on=chance.today()),
        "GPN-363",
    ),
    "taken off": (
        lambda tx, one: tx.households.take_off(one.h, reason="đi", on=chance.today()),
        "GPN-322",
    ),
}


@pytest.mark.parametrize("name", MEANWHILE)
def test_what_another_window_wrote_while_the_sheet_lay_open_is_told_and_never_covered(
    detail: HouseholdView,
    around: Around,
    workbench: Workbench,
    desk: Desk,
    families: Families,
    name: str,
) -> None:
    happens, code = MEANWHILE[name]
    begin(around, "1")
    write("3")
    enter(around, 4)
    write("ra ở riêng")
    enter(around)
    assert focused() is card(detail).save
    with desk.store.transaction(desk.actor) as tx:
        happens(tx, families)
    workbench.changed.emit(EVERYTHING)  # as after a package
    around.rest()
    assert focused() is card(detail).save
    enter(around)
    assert code in card(detail).fields._troubles["people"].text()
    with desk.store.reading() as tx:
        nam = tx.households.persons.get(families["nam"])
    assert (nam.household == families.h) is bool(code)
    assert nam.full_name == ("Vi Văn Nam" if code else "Vi Văn Khác")


def test_an_answer_about_what_was_typed_before_says_nothing(
    detail: HouseholdView, around: Around, families: Families
) -> None:
    begin(around, "7")
    write("Vi Thị Na")
    enter(around)
    write("1")  # asked about before the answer about the name is there
    around.rest()
    assert not card(detail).told.isVisible()
    card(detail).save.click()
    around.rest()
    assert "GPN-327" in card(detail).fields._troubles["birth_date"].text()
