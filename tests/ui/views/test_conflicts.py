"""Conflicts: both sides are told, one is chosen by its digit or a third is typed, by keys alone."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.services import conflicts
from gpn_desktop.services.desk import Desk
from tests.journeys import world
from tests.journeys.world import Tree
from tests.services.conftest import clock, grown, tree
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, WIDE, Around, went, words
from tests.ui.views.saving import saved_by_keys
from ui.main_window import MainWindow
from ui.models.quarrels import DISPUTES
from ui.views.conflicts import ConflictsPage
from ui.views.page import Goal
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def house(tree: Tree) -> str:
    """Give a household whose telephone two laptops changed without knowing of each other."""
    made = world.put_household(tree.lan, "H1", phone="0912000001")
    tree.world.send(tree.lan)
    tree.world.receive(tree.hai)
    world.correct(tree.lan, made, phone="0912111111")
    world.correct(tree.hai, made, phone="0912222222")
    tree.world.send(tree.hai)
    tree.world.receive(tree.lan)
    return made


def shown(around: Around, desk: Desk) -> tuple[MainWindow, ConflictsPage]:
    window = around.show("conflicts", ConflictsPage, desk, "exchange")
    page = window.page
    assert isinstance(page, ConflictsPage)
    around.rest()
    return window, page


def phone(desk: Desk, house: str) -> str:
    return world.household(desk, house).phone


def test_both_sides_are_told_with_who_where_and_what_was_before(
    around: Around, tree: Tree, house: str
) -> None:
    window, page = shown(around, tree.lan)
    assert words(window, "conflicts.count") == "1 conflict(s)"
    assert "Telephone" in words(window, "conflicts.question")
    values = [choice.text() for choice in page.panel.choices()]
    assert sorted(values[:2]) == ["******1111", "******2222"]
    told = words(window, "conflicts.side.1.about") + words(window, "conflicts.side.2.about")
    assert "Hoàng Thị Lan" in told
    assert "Nông Văn Hải" in told
    assert "this computer" in told
    assert "computer “may02”" in told
    assert "package 1" in told
    assert "******0001" in words(window, "conflicts.before")


def logged(desk: Desk) -> list[str]:
    """Give whose numbers were asked for whole."""
    with desk.store.reading() as tx:
        return [one.entity for one in tx.access.entries() if one.act == "reveal"]


def told_whole(window: MainWindow, *numbers: str) -> list[str]:
    """Give which of these numbers a label, a choice or its spoken name tells whole."""
    parts = [one for one in window.findChildren(QWidget) if one.isVisible()]
    told = [str(one.property("text")) + one.accessibleName() + one.toolTip() for one in parts]
    return [number for number in numbers if any(number in words_ for words_ in told)]


def test_numbers_are_masked_until_a_key_asks_for_them_and_that_is_written_down(
    around: Around, tree: Tree, house: str
) -> None:
    window, page = shown(around, tree.lan)
    numbers = ("0912000001", "0912111111", "0912222222")
    assert told_whole(window, *numbers) == []
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_3)
    write("0912333333")
    page.panel.reason.setText("Hỏi lại")
    press(Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    around.qtbot.waitUntil(page.panel.reveal.isHidden)
    assert told_whole(window, *numbers) == list(numbers)
    assert logged(tree.lan) == [house]
    assert page.panel.reveal.isHidden()
    assert focused() is page.panel.choices()[2]
    assert page.panel.third is not None
    assert (page.panel.third.text.text(), page.panel.reason.text()) == ("0912333333", "Hỏi lại")
    page.refresh()
    around.rest()
    assert told_whole(window, *numbers) == list(numbers), "it was asked for here"
    found = page.panel._found
    assert found is not None
    page.panel.show_explained(replace(found, may_settle=False))
    page.panel._on_revealed(found)  # of what stood there before
    assert told_whole(window, *numbers) == []
    assert page.panel.reveal.isVisible()


def numbered(person: Person, name: str, number: str) -> Person:
    told: dict[str, Any] = {name: number}
    return replace(person, **told)


@pytest.mark.parametrize("name", ["id_number", "old_id_number", "insurance_number", "phone"])
def test_masked_numbers_of_a_person_can_be_told_apart(
    name: str, around: Around, tree: Tree, house: str
) -> None:
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        person = Person(tx.new_entity(), household=house, full_name="Lương Bảo")
        tx.households.persons.put(numbered(person, name, "020187000123"))
    tree.world.send(tree.lan)
    tree.world.receive(tree.hai)
    for desk, number in ((tree.lan, "020178000123"), (tree.hai, "")):
        with desk.store.transaction(desk.actor) as tx:
            held = tx.households.persons.get(person.id)
            tx.households.persons.put(numbered(held, name, number))
    tree.world.send(tree.hai)
    tree.world.receive(tree.lan)
    window, page = shown(around, tree.lan)
    page.table.choose(lambda one: (one.kind, one.field) == ("person", name))
    around.rest()
    texts = sorted(choice.text() for choice in page.panel.choices()[:2])
    assert texts == ["(left empty)", "****78**0123"]
    assert "****87**0123" in words(window, "conflicts.before")
    page.panel.reveal.click()
    around.rest()
    assert sorted(choice.text() for choice in page.panel.choices()[:2])[1] == "020178000123"
    assert "020187000123" in words(window, "conflicts.before")
    assert logged(tree.lan) == [person.id]


def test_numbers_stay_masked_where_that_cannot_be_written_down(
    around: Around, tree: Tree, house: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.lan)
    with monkeypatch.context() as fault:
        fault.setattr(conflicts, "reveal", full)
        page.panel.reveal.click()
        around.rest()
    assert told_whole(window, "0912111111", "0912222222") == []
    assert "disk" in words(window, "conflicts.word").casefold()
    page.panel._found = None  # nothing is shown yet
    page.panel.reveal.click()
    assert logged(tree.lan) == []


def full(*given: object, **named: object) -> object:
    raise GpnError(ErrorCode.DISK_FULL, path="D:/")


def test_a_digit_chooses_and_ctrl_enter_settles(around: Around, tree: Tree, house: str) -> None:
    window, page = shown(around, tree.lan)
    press(Qt.Key.Key_Return)
    about = words(window, "conflicts.side.2.about")
    wanted = "0912111111" if "Hoàng Thị Lan" in about else "0912222222"
    press(Qt.Key.Key_2)
    assert page.panel.choices()[1].isChecked()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.rest()
    assert phone(tree.lan, house) == wanted
    assert words(window, "word") == "Settled. No conflict is left."
    assert focused().accessibleName() == "To Send / Receive (Esc)"
    assert conflicts.disputes(tree.lan) == ()
    assert not page.table.isVisible()


def test_a_third_value_is_typed_with_its_reason(around: Around, tree: Tree, house: str) -> None:
    _, page = shown(around, tree.lan)
    press(Qt.Key.Key_Return)
    page.panel.settle()
    assert conflicts.disputes(tree.lan), "nothing was chosen"
    press(Qt.Key.Key_3)
    assert not page.panel.agree.isEnabled()
    write("0912333333")
    assert page.panel.agree.isEnabled()
    page.panel.reason.setFocus()
    write("Hỏi lại trưởng thôn")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert phone(tree.lan, house) == "0912333333"


def test_a_household_removed_there_and_changed_here_is_kept(
    around: Around, tree: Tree, house: str
) -> None:
    other = world.put_household(tree.lan, "H2")
    tree.world.send(tree.lan)
    tree.world.receive(tree.hai)
    with tree.hai.store.transaction(tree.hai.actor) as tx:
        tx.households.take_off(other, reason="chuyển đi", on=date(2026, 11, 20))
    world.correct(tree.lan, other, phone="0912999999")
    tree.world.send(tree.hai)
    tree.world.receive(tree.lan)
    window, page = shown(around, tree.lan)
    page.table.choose(lambda one: one.sort == "delete_edit")
    around.rest()
    assert "removed this record" in words(window, "conflicts.question")
    assert "******9999" in words(window, "conflicts.side.1.about")
    page.panel.reveal.click()
    around.rest()
    assert "0912999999" in words(window, "conflicts.side.1.about")
    assert "chuyển đi" in words(window, "conflicts.side.2.about")
    assert "chuyển đi" in words(window, "conflicts.side.2.about")
    page.panel.choices()[0].setChecked(True)
    page.panel.agree.click()
    around.rest()
    assert phone(tree.lan, other) == "0912999999"


def test_a_date_of_birth_is_typed_as_people_write_it(
    around: Around, tree: Tree, house: str
) -> None:
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        born = PartialDate.read("1987")
        person = Person(tx.new_entity(), household=house, full_name="Lương Bảo", birth_date=born)
        tx.households.persons.put(person)
    tree.world.send(tree.lan)
    tree.world.receive(tree.hai)
    for desk, day in ((tree.lan, "1987-03-05"), (tree.hai, "1978-03-05")):
        with desk.store.transaction(desk.actor) as tx:
            held = tx.households.persons.get(person.id)
            tx.households.persons.put(replace(held, birth_date=PartialDate.read(day)))
    tree.world.send(tree.hai)
    tree.world.receive(tree.lan)
    window, page = shown(around, tree.lan)
    page.table.choose(lambda one: one.field == "birth_date")
    around.rest()
    assert page.panel.blocks.isVisible()
    assert page.panel.reveal.isHidden()
    row = page.table.currentIndex()
    assert row.siblingAtColumn(len(DISPUTES) - 1).data() == "must wait", "the list says it too"
    assert {one.text() for one in page.panel.choices()[:2]} == {"05/03/1987", "05/03/1978"}
    assert "Lương Bảo" in words(window, "conflicts.title")
    page.enter(page.panel)
    press(Qt.Key.Key_3)
    write("30/02/1987")
    assert not page.panel.agree.isEnabled()
    for _ in range(10):
        press(Qt.Key.Key_Backspace)
    write("3/1987")
    page.panel.agree.click()
    around.rest()
    with tree.lan.store.reading() as tx:
        assert str(tx.households.persons.get(person.id).birth_date) == "1987-03"


def test_who_may_only_look_sees_both_sides_and_settles_nothing(
    around: Around, tree: Tree, house: str
) -> None:
    looking = replace(tree.lan, officer=replace(tree.lan.officer, rights=("view",)))
    window, page = shown(around, looking)
    assert "only look here" in words(window, "conflicts.word")
    page.panel.choices()[0].setChecked(True)
    page.panel.settle()
    around.rest()
    assert conflicts.disputes(tree.lan)


def test_what_only_a_newer_program_reads_waits_for_the_update(
    around: Around, tree: Tree, house: str
) -> None:
    window, page = shown(around, tree.lan)
    told = conflicts.explain(tree.lan, house, "phone")
    strange = replace(told.dispute, kind="loan", field="purse")
    page.panel.show_explained(replace(told, dispute=strange, is_known=False, may_settle=False))
    assert words(window, "conflicts.word").endswith("update it, then choose.")
    page.panel.choices()[0].setChecked(True)
    assert not page.panel.agree.isEnabled()


def test_one_household_alone_and_all_again(around: Around, tree: Tree, house: str) -> None:
    window, page = shown(around, tree.lan)
    window.go(Goal("conflicts", "household", house))
    around.rest()
    assert page.all.isVisible()
    page.all.click()
    around.rest()
    assert not page.all.isVisible()
    page.panel.open.click()
    assert went(window) == [Goal("households", "household", house)]


def test_one_commune_alone(around: Around, tree: Tree, house: str) -> None:
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    window, page = shown(around, tree.office)
    (dispute,) = conflicts.disputes(tree.office)
    window.go(Goal("conflicts", "scope", dispute.scope))
    around.rest()
    assert page.table.rows.rowCount() == 1
    window.go(Goal("conflicts", "scope", "elsewhere"))
    assert page.table.rows.rowCount() == 0


def test_in_a_narrow_window_esc_leads_back_to_the_list(
    qtbot: QtBot, workbench: Workbench, tree: Tree, house: str
) -> None:
    window, page = shown(Around(qtbot, workbench, NARROW), tree.lan)
    press(Qt.Key.Key_Return)
    assert page.spread.is_covered
    assert focused() is page.panel.choices()[0]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.spread.is_covered
    assert page.table.hasFocus()


def test_the_conflicts_go_out_by_the_menu_of_the_list_without_their_values(
    around: Around, tree: Tree, house: str, tmp_path: Path
) -> None:
    _, page = shown(around, tree.lan)
    assert "print" in page.acts()
    (row,) = saved_by_keys(around, page, tmp_path / "xung-dot.csv")
    assert row[1] == "Telephone"
    assert not any("0912" in cell for cell in row)
