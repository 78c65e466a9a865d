"""Settling a conflict by keys: two surveys, a value from a list, what fails, what stays typed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.services import conflicts, filled, filling
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.database import Store
from tests.journeys import world
from tests.journeys.world import Tree, put_survey
from tests.services import forms
from tests.services.conftest import clock, grown, tree
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import WIDE, Around, words
from ui.look.parts import column
from ui.main_window import MainWindow
from ui.views.conflicts import ConflictsPage
from ui.views.sides import BESIDE, FRAME, SideCard
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def house(tree: Tree) -> str:
    made = world.put_household(tree.lan, "H1", phone="0912000001")
    exchange(tree)
    return made


def exchange(tree: Tree) -> None:
    """Let both laptops have everything of each other."""
    for sender, receiver in ((tree.lan, tree.hai), (tree.hai, tree.lan)):
        tree.world.send(sender)
        tree.world.receive(receiver)


@pytest.fixture
def telephones(tree: Tree, house: str) -> str:
    world.correct(tree.lan, house, phone="0912111111")
    world.correct(tree.hai, house, phone="0912222222")
    exchange(tree)
    return house


def shown(around: Around, desk: Desk) -> tuple[MainWindow, ConflictsPage]:
    window = around.show("conflicts", ConflictsPage, desk, "exchange")
    page = window.page
    assert isinstance(page, ConflictsPage)
    press(Qt.Key.Key_Return)
    around.rest()
    return window, page


def full(*given: object) -> object:
    raise GpnError(ErrorCode.DISK_FULL, path="D:/")


def test_of_two_revisions_one_stands_for_both(around: Around, tree: Tree, house: str) -> None:
    first = put_survey(tree.lan, house)
    exchange(tree)
    for desk in (tree.lan, tree.hai):
        with desk.store.reading() as tx:
            root = tx.surveys.roots([first])[first]
        put_survey(desk, house, answers={"b1": desk.officer.name}, supersedes=((first, root),))
    exchange(tree)
    window, page = shown(around, tree.lan)
    (one, two) = page.panel.choices()
    assert one.text().startswith("Revision 2, interviewed –")
    told = [words(window, f"conflicts.side.{n}.about") for n in (1, 2)]
    wanted = next(n for n, one in enumerate(told) if "Nông Văn Hải" in one)
    press((Qt.Key.Key_1, Qt.Key.Key_2)[wanted])
    assert (one, two)[wanted].isChecked()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert conflicts.disputes(tree.lan) == ()
    with tree.lan.store.reading() as tx:
        (stands,) = [one for one in tx.surveys.rows() if one.household == house]
        assert tx.surveys.get(stands.id).answers == {"b1": "Nông Văn Hải"}


def test_two_revisions_of_one_filled_in_form_show_what_they_say_differently(
    around: Around, tree: Tree, house: str
) -> None:
    for desk in (tree.lan, tree.hai):
        forms.brought(desk)
    first = forms.visited(tree.lan, house, "2")
    exchange(tree)
    for desk, cows in ((tree.lan, "3"), (tree.hai, "14")):
        opened = filling.correct(desk, first.id).value
        forms.finished(desk, opened, cows=cows, phone="0912000001")
    exchange(tree)
    window, page = shown(around, tree.lan)
    assert "Two revisions replace the same filled-in form" in words(window, "conflicts.question")
    assert not page.panel.blocks.isVisible()
    texts = [one.text() for one in page.panel.choices()]
    told = [words(window, f"conflicts.side.{n}.about") for n in (1, 2)]
    wanted = next(n for n, one in enumerate(told) if "Nông Văn Hải" in one)
    heading = "Revision 2, filled in 25/11/2026: Phiếu thăm hộ"
    assert texts[wanted] == f"{heading}\nSố bò: 14"
    assert texts[1 - wanted] == f"{heading}\nSố bò: 3"
    press((Qt.Key.Key_1, Qt.Key.Key_2)[wanted])
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert conflicts.disputes(tree.lan) == ()
    (stands,) = filled.rows(tree.lan, house)
    found = filling.shown(tree.lan, stands.id).submission
    assert found is not None
    assert found.answers["cows"] == "14"


def test_a_value_is_taken_from_the_list_of_its_field(
    around: Around, tree: Tree, house: str
) -> None:
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        person = Person(tx.new_entity(), house, "Lương Bảo", relation=HEAD, ethnicity="tay")
        tx.households.persons.put(person)
    exchange(tree)
    for desk, group in ((tree.lan, "nung"), (tree.hai, "dao")):
        with desk.store.transaction(desk.actor) as tx:
            held = tx.households.persons.get(person.id)
            tx.households.persons.put(replace(held, ethnicity=group))
    exchange(tree)
    window, page = shown(around, tree.lan)
    assert words(window, "conflicts.missing") == "Missing: choose 1–3"
    press(Qt.Key.Key_1)
    assert words(window, "conflicts.missing") == ""
    press(Qt.Key.Key_3)
    assert not page.panel.agree.isEnabled()
    box = window.findChild(QComboBox, "conflicts.third.list")
    assert box is not None
    assert focused() is box
    while box.currentText() != "Tày":
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    with tree.lan.store.reading() as tx:
        assert tx.households.persons.get(person.id).ethnicity == "tay"


def test_what_is_typed_stays_when_the_list_is_looked_up_again(
    around: Around, tree: Tree, telephones: str
) -> None:
    _, page = shown(around, tree.lan)
    press(Qt.Key.Key_3)
    write("0912333333")
    page.panel.reason.setFocus()
    write("Hỏi lại")
    world.put_household(tree.lan, "H2")
    page.refresh()
    around.rest()
    assert page.panel.reason.text() == "Hỏi lại"
    assert focused() is page.panel.reason
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert world.household(tree.lan, telephones).phone == "0912333333"


def test_what_was_refused_is_said_and_the_choice_stays(
    around: Around, tree: Tree, telephones: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.lan)
    press(Qt.Key.Key_2)
    with monkeypatch.context() as fault:
        fault.setattr(Store, "transaction", full)
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        assert "disk" in words(window, "conflicts.word").casefold()
    assert page.panel.choices()[1].isChecked()
    assert page.panel.agree.isEnabled()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert conflicts.disputes(tree.lan) == ()


def test_what_cannot_be_read_is_tried_again(
    around: Around, tree: Tree, telephones: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as fault:
        fault.setattr(Store, "reading", full)
        window = around.show("conflicts", ConflictsPage, tree.lan, "exchange")
        assert focused().objectName() == "stage.step"
    with monkeypatch.context() as fault:
        fault.setattr(conflicts, "explain", full)
        press(Qt.Key.Key_Return)
        around.rest()
        page = window.page
        assert isinstance(page, ConflictsPage)
        assert page.table.rows.rowCount() == 1
        press(Qt.Key.Key_F6)
        assert focused().objectName() == "stage.step"
    press(Qt.Key.Key_Return)
    around.rest()
    assert "Telephone" in words(window, "conflicts.question")


def test_one_that_was_settled_meanwhile_shows_nothing(
    around: Around, tree: Tree, telephones: str
) -> None:
    window, page = shown(around, tree.lan)
    (dispute,) = conflicts.disputes(tree.lan)
    before = words(window, "conflicts.title")
    page._on_choose(replace(dispute, field="note"))
    around.rest()
    assert words(window, "conflicts.title") == before


@pytest.mark.parametrize("lines", [1, 4])
def test_digit_and_circle_of_a_side_stand_at_its_first_line(qtbot: QtBot, lines: int) -> None:
    group = QButtonGroup()
    made = SideCard(1, "\n".join(["Số bò của hộ tại ngày thăm: 3"] * lines), "máy này", group)
    around = QWidget()
    around.setLayout(column(made, None))
    qtbot.addWidget(around)
    around.resize(600, 300)
    with qtbot.waitActive(around):
        around.show()
    choice = made._choice
    line = choice.fontMetrics().height()
    middle = choice.y() + choice._words(choice.rect()).top() + line // 2
    assert abs(made._key.geometry().center().y() - middle) <= 1
    drawn = choice.grab().toImage()
    ground = drawn.pixel(0, 0)
    inked = [
        y
        for y in range(drawn.height())
        if any(drawn.pixel(x, y) != ground for x in range(BESIDE - FRAME))
    ]
    assert abs((inked[0] + inked[-1]) // 2 + choice.y() - middle) <= 2
