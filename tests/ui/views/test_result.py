"""The office reads a survey of a commune and returns it by keys; the officer sees why, and mends.

Office and laptop are windows over their own stores; nothing but files passes between them.
"""

import functools
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.reviews.classify import NEAR_POOR
from gpn_desktop.services import comments, entry, findings, households, outcomes, rounds
from gpn_desktop.services.desk import Desk
from tests.journeys import world
from tests.journeys.world import Tree
from tests.services.conftest import clock, fill_in, grown, tree
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, WIDE, Around, Nobody, words
from ui import pages
from ui.bars import Standing
from ui.form.bars import Band
from ui.furniture import Furniture
from ui.look import why
from ui.look.signs import computed_words
from ui.main_window import MainWindow
from ui.printing import Paper
from ui.views import result as result_module
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

ALT = Qt.KeyboardModifier.AltModifier

__all__ = ["clock", "grown", "tree"]
HEAD_NAME = "Đặng Thị Mai"
NUMBER = "020180000001"
REMARK, SECOND = "Nguồn nước là khe hay giếng?", "Ghi rõ người trả lời"


@pytest.fixture
def house(tree: Tree) -> str:
    """Give a household of the first laptop whose survey has come to the office."""
    made = world.put_household(tree.lan, "H1", area="rural")
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        head = Person(
            tx.new_entity(),
            made,
            HEAD_NAME,
            sex="female",
            relation=HEAD,
            birth_date=PartialDate(1980),
            ethnicity="tay",
        )
        tx.households.persons.put(head)
    rounds.open_round(tree.lan)
    opened = entry.open_survey(tree.lan, made).value
    fill_in(tree.lan, opened)
    entry.complete(tree.lan, opened)
    passed(tree, tree.lan, tree.office)
    return made


def passed(tree: Tree, sender: Desk, receiver: Desk) -> None:
    tree.world.send(sender)
    tree.world.receive(receiver)


def window_of(around: Around, desk: Desk) -> MainWindow:
    search = functools.partial(households.search, desk)
    furniture = Furniture(pages.entries(desk), search, around.workbench, Standing())
    window = MainWindow(Nobody(), furniture)
    around.qtbot.addWidget(window)
    window.resize(around.size)
    with around.qtbot.waitActive(window):
        window.show()
    around.rest()
    return window


def survey_of(desk: Desk, house: str) -> str:
    return outcomes.surveys(desk, house)[0].id


def review_of(window: MainWindow) -> ReviewPage:
    page = window.pages["review"]
    assert isinstance(page, ReviewPage)
    return page


def find(window: MainWindow, around: Around) -> None:
    """Find the household by its head, and open it."""
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    write("dang thi mai")
    around.qtbot.waitUntil(lambda: found(window))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "household.name") == HEAD_NAME


def found(window: MainWindow) -> bool:
    hits = window.findChild(QListWidget, "search_found")
    return hits is not None and hits.count() > 0


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_survey_is_returned_by_keys_and_mended_by_keys(
    qtbot: QtBot, workbench: Workbench, tree: Tree, house: str, size: QSize
) -> None:
    around = Around(qtbot, workbench, size)
    office = window_of(around, tree.office)
    find(office, around)
    assert focused().objectName() == "household.review"
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(office, "result.state") == "Completed"
    assert focused().objectName() == "result.next"
    to_the_comments(office, around)
    write(SECOND)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert focused().objectName() == "comments.text"
    write(REMARK)
    for _ in range(2):
        press(Qt.Key.Key_Tab)
    assert focused().objectName() == "comments.return"
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(office, "result.state") == "Returned"
    assert words(office, "comments.banner").startswith("The office returned this survey.")
    assert focused().objectName() == "result.next"
    survey = survey_of(tree.office, house)
    assert [one.text for one in comments.comments(tree.office, survey)] == [SECOND, REMARK]
    office.close()

    passed(tree, tree.office, tree.lan)
    lan = window_of(around, tree.lan)
    find(lan, around)
    assert words(lan, "household.returned") == f"The survey was returned: {SECOND}; {REMARK}"
    led = [one.text() for one in lan.findChildren(QPushButton)].count("See the survey (Alt+V)")
    assert led == 3, "in the band and at both remarks"
    lan.go(Goal("today"))
    around.rest()
    assert focused().objectName() == "today.returned.1.line"
    assert words(lan, "today.returned.1") == f"Survey returned: {HEAD_NAME}"
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(lan, "result.state") == "Returned"
    shown = [one.text() for one in lan.findChildren(QLabel) if one.isVisible()]
    assert {SECOND, REMARK} <= set(shown)
    assert focused().objectName() == "result.correct"
    press(Qt.Key.Key_Return)
    around.rest()
    paper = review_of(lan).survey.paper
    assert paper is not None
    assert SECOND in words(lan, "paper.news")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    around.rest()
    result = review_of(lan).survey.result
    assert result is not None
    assert words(result, "result.state") == "Corrected"
    assert "revision 2" in words(result, "result.where")
    assert focused().objectName() == "result.next"
    lan.close()


def to_the_comments(window: MainWindow, around: Around) -> None:
    """Go where a remark is written: F6 beside the result, the button's key in its place."""
    turn = window.findChild(QPushButton, "result.talk")
    assert turn is not None
    if turn.isVisible():
        press(Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
        around.qtbot.waitUntil(lambda: focused().objectName() == "comments.text")
    for _ in range(4):
        if focused().objectName() != "comments.text":
            press(Qt.Key.Key_F6)
    assert focused().objectName() == "comments.text"


def test_what_is_being_written_outlives_a_change_and_another_survey(
    qtbot: QtBot, workbench: Workbench, tree: Tree, house: str
) -> None:
    around = Around(qtbot, workbench, WIDE)
    office = window_of(around, tree.office)
    find(office, around)
    press(Qt.Key.Key_Return)
    around.rest()
    to_the_comments(office, around)
    write(REMARK)
    survey = survey_of(tree.office, house)
    comments.ask(tree.office, survey, "", SECOND)
    review_of(office).refresh()
    around.rest()
    text = review_of(office).survey.talk.writing.text
    assert focused() is text
    assert text.toPlainText() == REMARK
    press(Qt.Key.Key_Escape)
    around.rest()
    assert not review_of(office).is_open
    review_of(office).table.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert review_of(office).survey.talk.writing.text.toPlainText() == REMARK


def test_a_result_says_how_surely_each_of_its_rules_is_known(
    qtbot: QtBot, workbench: Workbench, tree: Tree, house: str
) -> None:
    around = Around(qtbot, workbench, WIDE)
    office = window_of(around, tree.office)
    office.go(Goal("review", "result", survey_of(tree.office, house)))
    around.rest()
    page = review_of(office).survey.result
    assert page is not None
    assert words(page, "result.marks").endswith(
        "not yet checked against the law: by a secondary source"
    )
    reasons = words(page, "result.reasons").splitlines()
    assert len(reasons) == 2
    assert all("[by a secondary source]" in one for one in reasons)
    (band,) = page.findChildren(Band)
    assert band.isVisible()
    assert band.words == "TRIAL - not an official form yet"


def test_a_survey_is_printed_with_its_marks_and_what_for_is_kept(
    qtbot: QtBot,
    workbench: Workbench,
    tree: Tree,
    house: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    papers: list[Paper] = []

    def to_paper(parent: object, title: str, html: str, marks: Sequence[str]) -> bool:
        papers.append(Paper(title, html, marks))
        return len(papers) > 1  # the printer's dialog is left once

    purposes = iter((None, "For the file", "For the file"))
    monkeypatch.setattr(why, "ask", lambda parent, asked: next(purposes))
    monkeypatch.setattr(result_module, "print_html", to_paper)
    around = Around(qtbot, workbench, WIDE)
    office = window_of(around, tree.office)
    office.go(Goal("review", "result", survey_of(tree.office, house)))
    around.rest()
    for _ in range(3):
        press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        around.rest()
    (paper, _) = papers
    assert list(paper.marks) == ["TRIAL - not an official form yet"]
    assert HEAD_NAME in paper.html
    assert f"Computed: {computed_words(NEAR_POOR)}" in paper.html
    assert "It is no decision" in paper.html
    assert "by a secondary source" in paper.html
    assert "B2: 20 (indicators 2, 4)" in paper.html
    assert "For the file" in paper.html
    survey = survey_of(tree.office, house)
    with tree.office.store.reading() as tx:
        (kept,) = tx.access.entries(act="printed")
    assert (kept.entity, kept.purpose) == (survey, "For the file")


def test_a_remark_begins_at_the_answer_it_is_about(
    qtbot: QtBot, workbench: Workbench, tree: Tree, house: str
) -> None:
    around = Around(qtbot, workbench, NARROW)
    office = window_of(around, tree.office)
    find(office, around)
    press(Qt.Key.Key_Return)
    around.rest()
    result = review_of(office).survey.result
    assert result is not None
    press(Qt.Key.Key_F6)
    assert focused() is result.answers
    result.answers.choose(lambda one: one.place == "q/b2/lack_water")
    press(Qt.Key.Key_Return)
    assert focused() is result.talk.writing.text
    assert result.talk.writing.place == "q/b2/lack_water"
    write(REMARK)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    around.rest()
    see = result.talk.findChild(QPushButton, "comments.at.q/b2/lack_water")
    assert see is not None
    see.click()
    assert focused() is result.answers
    chosen = result.answers.chosen()
    assert chosen is not None
    assert chosen.place == "q/b2/lack_water"
    to_the_comments(office, around)
    press(Qt.Key.Key_Escape)
    assert review_of(office).is_open
    assert focused().objectName() == "result.next"
    press(Qt.Key.Key_Escape)
    assert not review_of(office).is_open


def test_what_does_not_agree_stands_on_the_result_and_at_the_household(
    qtbot: QtBot, workbench: Workbench, tree: Tree, house: str
) -> None:
    around = Around(qtbot, workbench, WIDE)
    other = world.put_household(tree.lan, "H2")
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        head = replace(tx.households.members(house)[0], id_number=NUMBER)
        twin = Person(tx.new_entity(), other, "Vi Văn Ba", relation=HEAD, id_number=NUMBER)
        tx.put_all([head, twin])
        findings.check(tree.lan, tx, [twin.id])
    lan = window_of(around, tree.lan)
    assert words(lan, "today.findings") == "2 household(s) whose records do not agree"
    lan.go(Goal("review", "result", survey_of(tree.lan, house)))
    around.rest()
    whose = f"{HEAD_NAME} too."
    said = f"Somebody in the household of Vi Văn Ba has the citizen number of {whose}"
    assert words(lan, "result.finding.id_number_twice").startswith(said)
    assert words(lan, "result.stopped")
    assert focused().text().startswith("Open the other one")  # type: ignore[attr-defined]
    following = lan.findChild(QPushButton, "result.next")
    assert following is not None
    assert (following.property("kind"), focused().property("kind")) == ("", "first")
    press(Qt.Key.Key_I, ALT)  # the key that stands on its button
    qtbot.waitUntil(lambda: not isinstance(lan.page, ReviewPage))
    around.rest()
    assert words(lan.page, "household.name") == "Vi Văn Ba"
    lan.go(Goal("households", "household", house))
    around.rest()
    page = lan.page
    assert words(page, "household.finding.id_number_twice").startswith(said)
    step = next(one for one in page.findChildren(QPushButton) if one.text() == "Open the other one")
    step.click()
    around.rest()
    assert words(page, "household.name") == "Vi Văn Ba"
