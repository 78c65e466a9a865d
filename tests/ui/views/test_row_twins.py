"""Who may be here already while a row of a survey is typed: on the page and on paper, by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.write_back import APART
from tests.commune import clock, commune_template, desk
from tests.services.families import Families, acted, put_families
from tests.ui.form.strokes import strike
from tests.ui.keyboard import focused, press, write
from tests.ui.views.alike import at_rest, by_key, told
from tests.ui.views.desks import Around
from tests.ui.views.papers import CTRL, around, head_of, home, paper_of
from tests.ui.views.test_twice import at_list, hai, survey
from ui.form.keying import KeyingPage
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.views.twice import TwicePage

__all__ = ["around", "clock", "commune_template", "desk", "hai", "home", "survey"]


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


@pytest.fixture
def opened(around: Around, desk: Desk, home: str, families: Families) -> MainWindow:
    made = around.show("review", ReviewPage, desk)
    made.go(Goal("review", "survey", home))
    around.rest()
    return made


def new_row(window: MainWindow, around: Around) -> None:
    """Add a person by the key, the hands at the name."""
    form = paper_of(window).form
    form.show_place(form.filling.session.place("person/full_name", first_row(window)))
    press(Qt.Key.Key_N, CTRL)
    around.rest()


def first_row(window: MainWindow) -> str:
    session = paper_of(window).entry.session
    return session.rows(session.place("person"))[0].id


def test_a_row_of_a_survey_tells_who_may_be_here_and_keeps_what_is_said_of_it(
    opened: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    new_row(opened, around)
    twins = paper_of(opened).twins
    write("Hà Văn Tú")
    press(Qt.Key.Key_Return)
    at_rest(around, twins)
    assert told(opened) == [], "a name alone is many people's"
    session, row = paper_of(opened).entry.session, paper_of(opened).entering.place
    assert row is not None
    paper_of(opened).form.show_place(session.place("person/id_number", row.rows[0]))
    write("020186000004")
    press(Qt.Key.Key_Return)
    before = focused()
    around.qtbot.waitUntil(twins.isVisible)
    assert focused() is before, "the hands go on"
    (words_,) = told(opened)
    assert words_.startswith("Hà Văn Tú may be somebody who is in the register: Hà Văn Tú (")
    assert by_key(around, Qt.Key.Key_N) is before
    assert told(opened) == []
    with desk.store.reading() as tx:
        (draft,) = tx.drafts.all()
    assert draft.state[APART] == {row.rows[0]: [families["tu"]]}
    paper_of(opened).form.show_place(session.place("person/full_name", row.rows[0]))
    write("Hà Văn Tú B")
    press(Qt.Key.Key_Return)
    at_rest(around, twins)
    assert told(opened) == [], "it is not asked again"


def test_a_row_of_who_left_leads_back_to_the_old_record_and_the_survey_waits(
    opened: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, "departure", "tu", "be", of=families.o)
    new_row(opened, around)
    paper, went = paper_of(opened), list[Goal]()
    paper.twins._ways = replace(paper.twins._ways, go=went.append)
    session, row = paper.entry.session, paper.entering.place
    assert row is not None
    number = session.place("person/id_number", row.rows[0])
    paper.form.show_place(number)
    paper.form.take(number, "020186000004")
    at_rest(around, paper.twins)
    assert "Hà Văn Tú (1980) left the commune on" in told(opened)[0]
    by_key(around, Qt.Key.Key_Y)
    assert went == [Goal("households", "return", f"{families.o} {families['tu']}")]


def test_who_is_in_the_register_is_asked_about_once_he_is_typed_over(
    opened: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    twins, head = paper_of(opened).twins, head_of(desk, home)
    session = paper_of(opened).entry.session
    form = paper_of(opened).form
    form.show_place(session.place("person/full_name", head.id))
    press(Qt.Key.Key_Return)
    at_rest(around, twins)
    assert told(opened) == []
    form.show_place(session.place("person/id_number", head.id))
    write("020186000005")
    press(Qt.Key.Key_Return)
    at_rest(around, twins)
    assert "Hà Thị Bé (2010)" in told(opened)[0]
    form.show_place(session.at("general/interview_day"))
    press(Qt.Key.Key_Return)
    form.show_place(session.place("person/id_number", head.id))
    write(head.id_number)
    press(Qt.Key.Key_Return)
    at_rest(around, twins)
    assert told(opened) == []


def test_elsewhere_nobody_is_shown_and_who_was_taken_out_is_asked_about_no_longer(
    opened: MainWindow, around: Around
) -> None:
    new_row(opened, around)
    paper = paper_of(opened)
    session, row = paper.entry.session, paper.entering.place
    assert row is not None
    number = session.place("person/id_number", row.rows[0])
    paper.form.show_place(number)
    paper.form.take(number, "020186000004")
    at_rest(around, paper.twins)
    assert len(told(opened)) == 1
    day = session.at("b1/electricity_kwh")
    paper.form.show_place(day)
    paper.form.take(day, "80")
    around.rest()
    assert told(opened) == []
    paper.form.show_place(number)
    paper.form.take(number, "020186000005")
    at_rest(around, paper.twins)
    assert "Hà Thị Bé" in told(opened)[0]
    gone = next(one for one in session.rows(session.place("person")) if one.id == row.rows[0])
    paper.form.shown.apply(paper.form.filling.remove_row(gone, "", "gõ nhầm"))
    name = session.place("person/full_name", first_row(opened))
    paper.form.show_place(name)
    paper.form.take(name, "Nông Văn Lạ")
    at_rest(around, paper.twins)
    assert told(opened) == []


def test_on_paper_the_grid_tells_it_below_and_no_cell_is_left(
    opened: MainWindow, around: Around
) -> None:
    press(Qt.Key.Key_F12)
    paper = paper_of(opened)
    view = paper.view
    assert isinstance(view, KeyingPage)
    session = paper.entry.session
    place = session.place("person/id_number", first_row(opened))
    view.show_place(place)
    strike("020186000004<Enter>")
    at_rest(around, paper.twins)
    assert focused() is view.shown.sheet.cell
    assert "Hà Văn Tú (1980)" in told(opened)[0]
    assert by_key(around, Qt.Key.Key_N) is view.shown.sheet.cell
    assert told(opened) == []


def test_a_second_pass_is_told_nothing_that_the_first_may_have_written(
    around: Around, hai: Desk, survey: Survey, families: Families
) -> None:
    window = at_list(around, hai)
    press(Qt.Key.Key_Return)
    around.rest()
    assert isinstance(window.page, TwicePage)
    paper = window.page.second.paper
    assert paper is not None
    session = paper.entry.session
    paper.form.shown.rows.add(session.place("person"))
    (row,) = session.rows(session.place("person"))
    number = session.place("person/id_number", row.id)
    paper.form.show_place(number)
    assert paper.entering.place == number
    paper.form.take(number, "020186000004")
    at_rest(around, paper.twins)
    assert told(window) == []
