"""The list of a round by keys: opened, narrowed, shown where one stood, and what may fail."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import households, newcomers, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.rounds import Wanted
from gpn_desktop.store.database import Store
from gpn_desktop.store.devices import Officer
from tests.commune import clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource
from tests.services.conftest import surveyed
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, WIDE, Around, went, words
from tests.ui.views.papers import CTRL, page_of, shown
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def listed(desk: Desk) -> list[str]:
    return [one.household for one in rounds.round_list(desk, Wanted()).rows]


def rows(window: MainWindow) -> int:
    return page_of(window).table.rows.rowCount()


@pytest.fixture
def settlers(empty_desk: Desk) -> Desk:
    """Give the desk of a commune with one household and no round."""
    first = Newcomer("Lý Văn Thử", "Khe Thử", "male", "1985", "tay", area="rural")
    newcomers.add_household(empty_desk, first)
    return empty_desk


def test_the_round_of_this_year_is_opened_by_its_step(around: Around, settlers: Desk) -> None:
    window = around.show("review", ReviewPage, settlers)
    assert page_of(window).title == "Reviews"
    assert focused().objectName() == "stage.step"
    press(Qt.Key.Key_Return)
    around.rest()
    assert page_of(window).title == "Review of 2026"
    assert [one.round.year for one in rounds.round_list(settlers, Wanted()).rounds] == [2026]
    assert words(window, "review.when").endswith("days left: 19")
    assert "Nobody is on the list of this round yet" in shown(window)
    assert focused().objectName() == "stage.step"
    press(Qt.Key.Key_Return)
    assert went(window) == [Goal("households")]


def test_where_an_older_round_stands_the_new_one_is_offered(
    around: Around, desk: Desk, clock: FixedSource
) -> None:
    rounds.open_round(desk)
    clock.moment = clock.moment.replace(year=2027, month=9, day=1)
    window = around.show("review", ReviewPage, desk)
    step = next(
        one for one in window.findChildren(QPushButton) if one.text() == "Open the round of 2027"
    )
    step.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert page_of(window).title == "Review of 2027"
    assert focused() is page_of(window).table
    box = window.findChild(QComboBox, "review.round")
    assert box is not None
    told = [box.itemText(n) for n in range(box.count())]
    assert told == ["Round of 2027", "Round of 2026", "Round of 2025", "Round of 2024"]
    box.setFocus()
    press(Qt.Key.Key_Down)
    around.rest()
    assert page_of(window).title == "Review of 2026"
    assert words(window, "review.when").endswith("closed")


def test_who_only_looks_is_told_who_opens_a_round(around: Around, settlers: Desk) -> None:
    looker = Officer(settlers.officer.id, "Vi Văn Thắng", ("view",))
    window = around.show("review", ReviewPage, replace(settlers, officer=looker))
    assert "No round of reviews is open" in shown(window)
    assert any("Who fills them in opens the round" in one for one in shown(window))
    (home,) = households.order(settlers, Sought())
    window.go(Goal("review", "survey", home))
    around.rest()
    assert "Who may enter data at this desk fills it in." in shown(window)
    press(Qt.Key.Key_Escape)
    assert not page_of(window).is_open


def test_without_households_the_step_leads_to_what_comes_first(
    around: Around, empty_desk: Desk
) -> None:
    window = around.show("review", ReviewPage, empty_desk)
    assert "There is nobody to review yet" in shown(window)
    press(Qt.Key.Key_Return)
    assert went(window) == [Goal("today")]


def test_the_list_narrows_by_state_village_and_words(around: Around, desk: Desk) -> None:
    rounds.open_round(desk)
    home = listed(desk)[3]
    surveyed(desk, home)
    window = around.show("review", ReviewPage, desk)
    page = page_of(window)
    every = rows(window)
    tile = window.findChild(QPushButton, "review.state.completed")
    assert tile is not None
    tile.setFocus()
    press(Qt.Key.Key_Space)
    around.rest()
    assert (rows(window), tile.isChecked()) == (1, True)
    assert tile.accessibleName() == "Completed: 1"
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert focused().objectName() == "review.state.new"
    press(Qt.Key.Key_Space)
    around.rest()
    assert rows(window) == every - 1
    page.table.setFocus()
    press(Qt.Key.Key_F6)
    assert focused() is page.listing.villages
    chosen = page.listing.villages.currentItem().text().partition(":")[0]
    press(Qt.Key.Key_Return)
    around.rest()
    assert 0 < rows(window) < every
    assert page.narrowing.village.currentText() == chosen
    assert focused() is page.listing.villages
    press(Qt.Key.Key_Return)
    around.rest()
    assert rows(window) == every - 1
    press(Qt.Key.Key_F, CTRL)
    assert focused() is page.narrowing.words
    write("khong ai ca")
    around.qtbot.waitUntil(lambda: "No household fits" in shown(window))
    show_all = window.findChild(QPushButton, "stage.step")
    assert show_all is not None
    show_all.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert rows(window) == every
    assert focused() is page.narrowing.words
    press(Qt.Key.Key_Down)
    assert focused() is page.table


def test_a_village_is_asked_for_from_elsewhere(
    qtbot: QtBot, workbench: Workbench, desk: Desk
) -> None:
    rounds.open_round(desk)
    around = Around(qtbot, workbench, NARROW)
    window = around.show("review", ReviewPage, desk)
    found = rounds.round_list(desk, Wanted())
    village = next(one for one in found.villages if one.listed)
    window.go(Goal("review", "survey", listed(desk)[0]))
    around.rest()
    window.go(Goal("review", "village", village.village))
    around.rest()
    page = page_of(window)
    assert not page.is_open
    assert page.narrowing.village.currentText() == village.name
    assert rows(window) == village.listed
    assert page.narrowing.how_far.isVisible()
    assert focused() is page.table


def test_the_list_begins_where_something_is_to_do(around: Around, desk: Desk) -> None:
    rounds.open_round(desk)
    order = listed(desk)
    surveyed(desk, order[0])
    window = around.show("review", ReviewPage, desk)
    page = page_of(window)
    chosen = page.table.chosen()
    assert chosen is not None
    assert chosen.household == order[1]
    page.table.choose(lambda one: one.household == order[0])
    page.refresh()
    around.rest()
    chosen = page.table.chosen()
    assert chosen is not None
    assert chosen.household == order[0]


def test_the_next_one_is_who_is_not_done(around: Around, desk: Desk) -> None:
    rounds.open_round(desk)
    order = listed(desk)
    for home in order[1:]:
        surveyed(desk, home)
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "survey", order[1]))
    around.rest()
    assert focused().objectName() == "result.next"
    press(Qt.Key.Key_Return)
    around.rest()
    page = page_of(window)
    assert page.survey.wanted == order[0]
    surveyed(desk, order[0])
    page.refresh()
    page.survey.next_wanted.emit(order[0])
    around.rest()
    assert not page.is_open
    assert "Everybody shown in the list is done." in shown(window.status)
    assert focused() is page.table


def full(*given: object) -> object:
    raise GpnError(ErrorCode.DISK_FULL, path="D:/")


def test_a_survey_that_cannot_be_begun_is_tried_again(
    around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds.open_round(desk)
    home = listed(desk)[0]
    window = around.show("review", ReviewPage, desk)
    with monkeypatch.context() as fault:
        fault.setattr(Store, "transaction", full)
        press(Qt.Key.Key_Return)
        around.rest()
        assert focused().objectName() == "stage.step"
    press(Qt.Key.Key_Return)
    around.rest()
    paper = page_of(window).survey.paper
    assert paper is not None
    assert paper.entry.household == home
    assert paper.form.isAncestorOf(focused())


def test_a_correction_that_cannot_be_begun_is_tried_again(
    around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds.open_round(desk)
    home = listed(desk)[0]
    survey = surveyed(desk, home)
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "result", survey.id))
    around.rest()
    correct = window.findChild(QPushButton, "result.correct")
    assert correct is not None
    with monkeypatch.context() as fault:
        fault.setattr(Store, "transaction", full)
        correct.setFocus()
        press(Qt.Key.Key_Return)
        around.rest()
        assert focused().objectName() == "stage.step"
    press(Qt.Key.Key_Return)
    around.rest()
    paper = page_of(window).survey.paper
    assert paper is not None
    assert paper.entry.household == home


def test_a_household_that_is_gone_is_told_and_the_list_is_one_key_away(
    around: Around, desk: Desk
) -> None:
    rounds.open_round(desk)
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "survey", "no such"))
    around.rest()
    assert focused().objectName() == "stage.step"
    press(Qt.Key.Key_Escape)
    assert focused() is page_of(window).table


def test_a_list_that_cannot_be_read_is_tried_again(
    around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds.open_round(desk)
    with monkeypatch.context() as fault:
        fault.setattr(Store, "reading", full)
        window = around.show("review", ReviewPage, desk)
        assert focused().objectName() == "stage.step"
    press(Qt.Key.Key_Return)
    around.rest()
    assert rows(window) > 0
    assert focused() is page_of(window).table
    with monkeypatch.context() as fault:
        fault.setattr(Store, "reading", full)
        window.go(Goal("review", "result", "some"))
        around.rest()
        assert focused().objectName() == "stage.step"


def test_a_survey_of_another_household_leaves_the_first_one_kept(
    around: Around, desk: Desk
) -> None:
    rounds.open_round(desk)
    first, second = listed(desk)[:2]
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "survey", first))
    window.go(Goal("review", "survey", second))
    around.rest()
    paper = page_of(window).survey.paper
    assert paper is not None
    assert paper.entry.household == second
    window.go(Goal("review", "survey", second))
    around.rest()
    assert page_of(window).survey.paper is paper
