"""Numbers that do not fit the person are told where they are typed and read; nothing is changed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.identity import DoubtCode
from gpn_desktop.services import drafting, entry, households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.doubting import Doubtful
from gpn_desktop.support.followups import FollowUp
from tests.services.conftest import Home, clock, desk, fill_in, folder, home, invented
from tests.services.test_doubting import mistyped
from tests.ui.keyboard import focused, press
from tests.ui.views.desks import NARROW, WIDE, Around, words
from ui.dialogs import telling
from ui.dialogs.telling import Telling
from ui.form.people_list import PeopleList
from ui.main_window import MainWindow
from ui.views.gift import RecordView
from ui.views.households import HouseholdsPage
from ui.views.page import Goal, Ways
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

__all__ = ["clock", "desk", "folder", "home", "invented"]
SEX = "The citizen number says another sex."
SAYS = "By this number: female, born 1986; written down is male."
YEAR = "The citizen number says another year of birth."


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def test_it_stands_beside_the_form_and_is_told_before_completing(
    around: Around, desk: Desk, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafting.leave(desk, mistyped(desk, home))
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "survey", home.id))
    around.rest()
    page = window.page
    assert isinstance(page, ReviewPage)
    paper = page.survey.paper
    assert paper is not None
    assert paper.doubts.isVisible()
    assert words(paper, "paper.doubt") == YEAR
    (link,) = paper.doubts.findChildren(QPushButton)
    link.click()
    around.rest()
    place = paper.entry.session.place("person/id_number", home.head)
    assert focused().accessibleName().startswith("C.7 ")
    asked: list[Telling] = []

    def no(parent: object, told: Telling) -> bool:
        asked.append(told)
        return False

    monkeypatch.setattr(telling, "ask", no)
    paper.complete()
    around.rest()
    assert any(line.endswith(YEAR) for group in asked[0].groups for line in group.lines)
    paper.doubts.show_doubts([Doubtful("Mai", DoubtCode.CCCD_SEX, place, is_new=True)] * 6)
    around.rest()
    assert "and 1 more" in shown(paper.doubts.findChildren(QLabel))


def test_two_rows_that_are_alike_stand_beside_the_form_and_hinder_nothing(
    around: Around, desk: Desk, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = entry.open_survey(desk, home.id).value
    fill_in(desk, opened)
    session = opened.session
    (name, number), twin = (
        (
            session.state(session.place(f"person/{one}", home.head)).value
            for one in ("full_name", "id_number")
        ),
        session.place("person/id_number", home.other),
    )
    drafting.save_answer(desk, opened, twin, number)
    drafting.leave(desk, opened)
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "survey", home.id))
    around.rest()
    page = window.page
    assert isinstance(page, ReviewPage)
    paper = page.survey.paper
    assert paper is not None
    told = f"May be the same person as {name}, in another row: the same citizen number."
    assert words(paper, "paper.doubt") == told
    paper.doubts.findChildren(QPushButton)[0].click()
    around.rest()
    assert focused().accessibleName().startswith("C.7 ")
    asked: list[Telling] = []

    def yes(parent: object, told: Telling) -> bool:
        asked.append(told)
        return True

    monkeypatch.setattr(telling, "ask", yes)
    paper.complete()
    around.rest()
    (group,) = [one for one in asked[0].groups if one.heading.startswith("Members who may")]
    assert [line.partition(": ")[2] for line in group.lines] == [told]
    with desk.store.reading() as tx:
        assert tx.surveys.newest(home.id, opened.draft.round) is not None


def test_where_no_panel_has_room_one_line_says_it_and_leads_there(
    qtbot: QtBot, workbench: Workbench, desk: Desk, home: Home
) -> None:
    drafting.leave(desk, mistyped(desk, home))
    around = Around(qtbot, workbench, NARROW)
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "survey", home.id))
    around.rest()
    page = window.page
    assert isinstance(page, ReviewPage)
    paper = page.survey.paper
    assert paper is not None
    assert not paper.doubts.isVisible()
    assert paper.doubt_line.isVisible()
    session = paper.entry.session
    name = session.state(session.place("person/full_name", home.head)).value
    assert words(paper, "paper.doubts") == f"To check (1): {YEAR.rstrip('.')} – {name}"
    press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: focused().accessibleName().startswith("C.7 "))
    people = window.findChild(PeopleList)
    assert people is not None
    told = people.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith(f"{name}, to be checked, ")
    assert "to be checked" not in people.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    window.resize(WIDE)
    qtbot.waitUntil(paper.doubts.isVisible)
    assert not paper.doubt_line.isVisible(), "beside the form it is said whole"


def shown(labels: Sequence[QLabel]) -> set[str]:
    return {one.text() for one in labels if not one.isHidden()}


def households_page(around: Around, desk: Desk) -> tuple[MainWindow, HouseholdsPage]:
    window = around.show("households", HouseholdsPage, desk)
    page = window.page
    assert isinstance(page, HouseholdsPage)
    return window, page


def test_who_has_an_odd_number_is_named_at_the_household(
    around: Around, desk: Desk, home: Home
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        head = tx.households.persons.get(home.head)
        other = "male" if head.sex == "female" else "female"
        tx.households.persons.put(replace(head, sex=other))
    window, page = households_page(around, desk)
    window.go(Goal("households", "household", home.id))
    around.rest()
    assert words(window, "household.doubts").startswith(f"Numbers to check: {head.full_name}.")
    press(Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)  # the key that stands on its button
    around.qtbot.waitUntil(page.detail.people.card.isVisible)
    assert words(window, "household.person.doubts") == SEX
    page.detail.people._on_open(households.household_page(desk, home.id).people[1])
    assert words(window, "household.person.doubts") == ""


def test_a_new_head_s_number_is_doubted_when_it_was_typed(around: Around, desk: Desk) -> None:
    _, page = households_page(around, desk)
    page.acts()["add"]()
    adding = page.adding
    adding.texts["birth"].setText("1985")
    adding.texts["id_number"].setText("020186000001")
    adding.texts["id_number"].setFocus()
    press(Qt.Key.Key_Return)
    assert words(adding, "households.add.doubts") == YEAR
    adding.lists["sex"].setCurrentIndex(adding.lists["sex"].findData("male"))
    assert words(adding, "households.add.doubts") == f"{SAYS}\n{YEAR}"
    adding.texts["birth"].setText("mùng năm")
    adding.texts["birth"].setFocus()
    press(Qt.Key.Key_Return)
    assert words(adding, "households.add.doubts") == SAYS
    adding.texts["id_number"].clear()
    adding.texts["id_number"].setFocus()
    press(Qt.Key.Key_Return)
    assert not adding._doubts.isVisible()


def test_a_look_at_a_support_that_cannot_be_is_told(around: Around, desk: Desk) -> None:
    with desk.store.transaction(desk.actor) as tx:
        record = next(one for one in tx.support.all() if one.delivered_on and one.quantity)
        assert record.quantity is not None
        made = FollowUp(
            tx.new_entity(), record.id, date(2026, 11, 25), alive=record.quantity + 1, offspring=0
        )
        tx.support.followups.put(made)
    ways = Ways(around.workbench, lambda goal: None, lambda told: None)
    view = RecordView(desk, ways)
    around.qtbot.addWidget(view)
    view.open(record.id)
    around.rest()
    told = "Alive, dead and sold are more than were given and born."
    assert words(view, "support.look.more_than_given") == told
