"""The answer of the last time below its field, taken over by F11."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.papers import around, at, head_of, home, page_of, paper_of, shown
from ui.form.last import Last
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.rounds import ReviewPage

__all__ = ["around", "clock", "commune_template", "desk", "home"]
SHIFT = Qt.KeyboardModifier.ShiftModifier
WATER, TOTAL, JOB = "b2/lack_water", "b1/b1_typed", "job_status"


@pytest.fixture
def window(around: Around, desk: Desk, home: str) -> MainWindow:
    head = head_of(desk, home).id
    with desk.store.transaction(desk.actor) as tx:
        told = {WATER: "co", TOTAL: "131", "b1/house_type": "gone", f"person[{head}]/{JOB}": "2"}
        tx.surveys.put(
            Survey(
                *(tx.new_entity(), home, "phieu_b_p2022", "2026112501"),
                interviewed_on=date(2025, 11, 20),
                score={"b1": 131, "period": "P2022"},
                answers=told,
            )
        )
    made = around.show("review", ReviewPage, desk)
    made.go(Goal("review", "survey", home))
    around.rest()
    return made


def below(window: MainWindow) -> str:
    """Give what stands below the field one is at."""
    box = paper_of(window).form.current()
    assert box is not None
    last = box.findChild(Last)
    return "" if last is None or last.isHidden() else last.findChildren(QLabel)[0].text()


def value(window: MainWindow, path: str) -> str:
    session = paper_of(window).entry.session
    return session.state(session.at(path)).value


def test_one_key_takes_it_over_and_then_it_is_seen_no_more(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    at(window, WATER)
    assert below(window) == "Last time, 20/11/2025: Thiếu hụt (F11 takes it over)"
    press(Qt.Key.Key_F11)
    assert (value(window, WATER), below(window)) == ("co", "")
    press(Qt.Key.Key_F11)  # nothing is left to take
    press(Qt.Key.Key_2)
    assert below(window)  # it says something else again
    around.rest()
    with desk.store.reading() as tx:
        (draft,) = tx.drafts.all()
        assert tx.drafts.answers(draft.id)[WATER].text == "khong"
    assert page_of(window).survey.paper is not None


def test_it_comes_in_the_place_of_what_is_being_typed(window: MainWindow) -> None:
    at(window, TOTAL)
    write("99")
    press(Qt.Key.Key_F11)
    assert value(window, TOTAL) == "131"
    press(Qt.Key.Key_Return)
    assert value(window, TOTAL) == "131"
    at(window, TOTAL)
    assert below(window) == ""


def test_of_people_it_stands_at_their_own_row(window: MainWindow, desk: Desk, home: str) -> None:
    people = paper_of(window).entry.session
    rows = people.rows(people.place("person"))
    at(window, f"person[{rows[0].id}]/{JOB}")
    first = below(window)
    at(window, f"person[{rows[0].id}]/sex")
    assert below(window) == ""
    assert (value(window, f"person[{rows[0].id}]/{JOB}") == "2") is (first == "")


def test_a_code_that_is_offered_no_more_is_not_taken(window: MainWindow) -> None:
    at(window, "b1/house_type")
    before = value(window, "b1/house_type")
    assert below(window) == ""
    press(Qt.Key.Key_F11)
    assert value(window, "b1/house_type") == before


def menu() -> QMenu:
    """Give the menu that stands open."""
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_what_stood_before_is_listed_and_taken_back(window: MainWindow, around: Around) -> None:
    at(window, WATER)
    press(Qt.Key.Key_F11, SHIFT)
    around.rest()
    assert QApplication.activePopupWidget() is None
    assert "Nothing else stood here since this form was begun." in shown(window)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1):
        press(digit)
    press(Qt.Key.Key_F11, SHIFT)
    around.rest()
    (one,) = menu().actions()
    assert one.text() == "&1  Không thiếu hụt\t08:30"
    QTest.keyClick(menu(), Qt.Key.Key_1)
    assert value(window, WATER) == "khong"
    press(Qt.Key.Key_Return)
    box = paper_of(window).form.current()
    assert box is not None
    assert box.place != paper_of(window).entry.session.at(WATER)


def test_who_went_on_meanwhile_is_shown_no_menu(window: MainWindow, around: Around) -> None:
    at(window, TOTAL)
    write("99")
    press(Qt.Key.Key_Return)
    at(window, TOTAL)
    write("98")
    press(Qt.Key.Key_F11, SHIFT)
    at(window, WATER)
    around.rest()
    assert QApplication.activePopupWidget() is None
    paper_of(window).form.here.remark()
    press(Qt.Key.Key_F11, SHIFT)  # in a remark there is no past
    around.rest()
    assert QApplication.activePopupWidget() is None


def test_the_panel_says_how_the_points_differ_from_last_year(
    window: MainWindow, around: Around
) -> None:
    assert words(window, "survey.since") == "Compared with the survey of 20/11/2025: B1 –, B2 –"
    at(window, TOTAL)
    write("120")
    press(Qt.Key.Key_Return)
    around.rest()
    told = words(window, "survey.since").replace("\u2060", "")
    assert told == "Compared with the survey of 20/11/2025: B1 −11, B2 –"
