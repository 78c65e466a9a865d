"""Other forms by keys, over a real store: filled in, left, corrected, withdrawn, read elsewhere."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode
from gpn_desktop.reviews.submission import COMPLETED, WITHDRAWN
from gpn_desktop.services import filled, households, publishing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.commune import clock, commune_template, desk
from tests.journeys.world import Tree, put_household
from tests.services.conftest import grown, tree
from tests.services.forms import MINUTES, VISIT
from tests.services.questionnaires import LATER, installed
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import NARROW, WIDE, Around, words
from tests.ui.views.others import TITLES, put_forms
from ui.dialogs.telling import TellingSheet
from ui.look import why
from ui.look.why import WhySheet
from ui.main_window import MainWindow
from ui.printing import Paper
from ui.views import submission as submission_module
from ui.views.filling import FillingPage, FillingView
from ui.views.forms import FormsPage
from ui.views.household import HouseholdView
from ui.views.households import HouseholdsPage
from ui.views.page import Goal, form_goal
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "grown", "tree"]

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def home(desk: Desk, tmp_path: Path) -> str:
    put_forms(desk, tmp_path)
    return households.order(desk, Sought(poverty_class="poor"))[0]


@pytest.fixture
def window(around: Around, desk: Desk, home: str) -> MainWindow:
    made = around.whole(desk)
    made.go(Goal("households", "household", home))
    around.rest()
    return made


def view_of(window: MainWindow) -> FillingView:
    assert isinstance(window.page, FillingPage)
    return window.page.view


def detail_of(window: MainWindow) -> HouseholdView:
    assert isinstance(window.page, HouseholdsPage)
    return window.page.detail


def step(window: QWidget, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None, name
    return found


def chosen_form(around: Around, window: MainWindow, number: int = 1) -> None:
    """Choose a form by the key of the step, the arrow and Enter."""
    press(Qt.Key.Key_P, ALT)
    menu = window.findChild(QMenu, "household.fill.menu")
    assert menu is not None
    around.qtbot.waitUntil(menu.isVisible)
    for _ in range(number - 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    around.come_back(window)


def visited(window: MainWindow, around: Around, who: str = "Lê Văn Thăm") -> None:
    """Fill the visit in by keys from its first question, and complete it."""
    write(who)
    press(Qt.Key.Key_Return)
    write("3")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()


def answers(window: MainWindow) -> dict[str, str]:
    shown = view_of(window).shown
    assert shown is not None
    return {one.question: one.answer for one in shown._lines}


def test_a_form_is_filled_in_at_a_household_by_keys_and_read(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    chosen_form(around, window)
    view = view_of(window)
    assert window.page.title == TITLES[VISIT]
    head = households.household_page(desk, home).head
    assert head is not None
    assert words(window, "paper.who") == head.full_name
    assert view.paper is not None
    assert view.paper.sums is None
    assert window.findChild(QLabel, "survey.class") is None  # no class is computed from it
    visited(window, around)
    (made,) = filled.rows(desk, home)
    assert (made.form_id, made.state, made.revision) == (VISIT, COMPLETED, 1)
    assert answers(window)["Người đến thăm"] == "Lê Văn Thăm"
    assert answers(window)["Số bò của hộ"] == "3"
    assert words(window, "word") == "The form is completed."
    assert focused().objectName() == "submission.back"
    press(Qt.Key.Key_Escape)
    around.rest()
    detail = detail_of(window)
    assert focused() is detail.fill.button  # where one came from
    assert detail.records.others.table.rows.rowCount() == 1


def test_what_a_form_writes_into_the_register_stands_there(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    chosen_form(around, window)
    write("Lê Văn Thăm")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    focused().selectAll()  # type: ignore[attr-defined]
    write("0912345678")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert households.reveal_phone(desk, home).value == "0912345678"
    press(Qt.Key.Key_Return)  # to the household
    around.rest()
    assert words(window, "household.phone") == "******5678"


def test_the_list_of_a_household_opens_what_was_filled_in(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    chosen_form(around, window)
    visited(window, around)
    press(Qt.Key.Key_Escape)
    around.rest()
    table = detail_of(window).records.others.table
    table.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert answers(window)["Người đến thăm"] == "Lê Văn Thăm"
    press(Qt.Key.Key_Escape)
    around.rest()
    assert focused() is table


def test_a_form_that_was_left_lies_at_the_household_and_on_today(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    chosen_form(around, window)
    write("Lê Văn")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    around.rest()
    detail = detail_of(window)
    assert words(detail, "household.form.1") == f"Begun and not completed: {TITLES[VISIT]}"
    press(Qt.Key.Key_1, CTRL)
    around.rest()
    told = [one.text() for one in window.page.findChildren(QLabel)]
    assert any(one.startswith(f"Form begun: {TITLES[VISIT]}") for one in told), told
    step(window, "today.draft.1.line").setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    paper = view_of(window).paper
    assert paper is not None
    assert paper.entry.session.state(paper.entry.session.at("visitor")).value == "Lê Văn"
    press(Qt.Key.Key_Escape)
    around.rest()
    assert window.place.page == "today"
    window.go(Goal("households", "household", home))
    around.rest()
    press(Qt.Key.Key_Tab)
    step(window, "household.form.1.step").setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    visited(window, around, " Thăm")
    assert filled.drafts(desk, home) == ()
    assert len(filled.rows(desk, home)) == 1


def test_a_power_cut_leaves_the_draft_with_every_answer(
    window: MainWindow, around: Around, desk: Desk, home: str, qtbot: QtBot, workbench: Workbench
) -> None:
    chosen_form(around, window)
    write("Lê Văn Thăm")
    press(Qt.Key.Key_Return)
    around.rest()
    window.hide()  # nothing is left in order: the program is gone
    again = Around(qtbot, workbench).whole(desk)
    step(again, "today.draft.1.line").setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    paper = view_of(again).paper
    assert paper is not None
    assert paper.entry.session.state(paper.entry.session.at("visitor")).value == "Lê Văn Thăm"


def test_a_form_is_given_up_for_a_reason(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    chosen_form(around, window)
    write("Lê")
    asked: list[str] = []

    def leave(sheet: WhySheet) -> None:
        asked.append(sheet.windowTitle())
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Return)

    in_dialog(WhySheet, leave)
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: window.place.page == "households")
    around.come_back(window)
    assert asked[0].startswith("Give this form up: ")
    assert filled.drafts(desk, home) == ()
    assert words(window, "word") == "The form was given up."


def test_the_minutes_are_filled_in_from_the_page_of_forms(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    press(Qt.Key.Key_9, CTRL)
    around.rest()
    page = window.page
    assert isinstance(page, FormsPage)
    page.table.choose(lambda one: one.form_id == MINUTES)
    around.rest()
    assert words(window, "forms.where") == "It is about the commune as a whole."
    assert words(window, "forms.filled.none") == "Nobody has filled it in yet."
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    assert words(window, "paper.who") == "The commune"
    write("Nhà văn hóa")
    press(Qt.Key.Key_Return)
    write("41")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert answers(window) == {
        "Họp ở đâu": "Nhà văn hóa",
        "Số người dự họp": "41",
        "Cuộc họp có nhất trí không?": "Có",
    }
    (made,) = filled.rows(desk)
    assert (made.form_id, made.household) == (MINUTES, "")
    press(Qt.Key.Key_Escape)
    around.rest()
    assert isinstance(window.page, FormsPage)
    assert page.panel.filled.table.rows.rowCount() == 1
    page.panel.filled.table.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert answers(window)["Số người dự họp"] == "41"
    press(Qt.Key.Key_Return)  # to the forms
    around.rest()
    assert window.place == Goal("forms", "form", f"{MINUTES} {made.form_version}")


def test_a_form_of_a_household_leads_from_the_page_of_forms_to_the_list(
    window: MainWindow, around: Around
) -> None:
    press(Qt.Key.Key_9, CTRL)
    around.rest()
    page = window.page
    assert isinstance(page, FormsPage)
    page.table.choose(lambda one: one.form_id == VISIT)
    around.rest()
    assert "filled in at a household" in words(window, "forms.where")
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    assert isinstance(window.page, HouseholdsPage)
    assert TITLES[VISIT] in words(window, "word")


def completed(window: MainWindow, around: Around) -> None:
    chosen_form(around, window)
    visited(window, around)


def test_what_was_filled_in_is_corrected_by_keys(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    completed(window, around)
    press(Qt.Key.Key_C, ALT)
    around.qtbot.waitUntil(lambda: view_of(window).paper is not None)
    around.rest()
    assert words(window, "paper.news").startswith("A correction of a completed form")
    focused().selectAll()  # type: ignore[attr-defined]
    write("Nông Thị Đến")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert answers(window)["Người đến thăm"] == "Nông Thị Đến"
    assert "revision 2" in words(window, "submission.where")
    (row,) = filled.rows(desk, home)
    assert row.revision == 2


def test_what_was_filled_in_is_withdrawn_for_a_reason_and_stays_readable(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    completed(window, around)
    assert step(window, "submission.withdraw").text() == "Withdraw… (Alt+W)"

    def leave(sheet: WhySheet) -> None:
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Return)

    in_dialog(WhySheet, leave)
    press(Qt.Key.Key_W, ALT)
    around.qtbot.waitUntil(lambda: filled.rows(desk, home)[0].state == WITHDRAWN)
    around.come_back(window)
    assert len(filled.rows(desk, home)) == 1
    told = "Withdrawn by Hoàng Thị Lan. Why: Filled in for the wrong household"
    assert words(window, "submission.withdrawn") == told
    assert "revision" not in words(window, "submission.where"), "to withdraw is no correction"
    assert not step(window, "submission.correct").isVisible()
    see = step(window, "submission.withdrawn.step")
    assert see.text() == "See what was answered (Alt+X)"
    press(Qt.Key.Key_X, ALT)
    around.qtbot.waitUntil(lambda: "Người đến thăm" in answers(window))
    around.rest()
    assert answers(window)["Người đến thăm"] == "Lê Văn Thăm"
    assert "later revision stands" in words(window, "submission.followed")


def test_it_is_printed_with_its_marks_and_what_for_is_kept(
    window: MainWindow, around: Around, desk: Desk, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers: list[Paper] = []

    def to_paper(parent: object, title: str, html: str, marks: Sequence[str]) -> bool:
        papers.append(Paper(title, html, marks))
        return len(papers) > 1  # the printer's dialog is left once

    completed(window, around)
    purposes = iter((None, "For the file", "For the file"))
    monkeypatch.setattr(why, "ask", lambda parent, asked: next(purposes))
    monkeypatch.setattr(submission_module, "print_html", to_paper)
    for _ in range(3):
        press(Qt.Key.Key_P, CTRL)
        around.rest()
    (paper, _) = papers
    assert paper.title == TITLES[VISIT]
    assert list(paper.marks) == [
        "TRAINING - these data have no value as a report",
        "TRIAL - not an official form yet",
    ]
    head = households.household_page(desk, home).head
    assert head is not None
    assert all(one in paper.html for one in (head.full_name, "Lê Văn Thăm", "For the file"))
    assert "poor" not in paper.html.lower()  # no class stands on it
    (row,) = filled.rows(desk, home)
    with desk.store.reading() as tx:
        (kept,) = tx.access.entries(act="printed")
    assert (kept.entity, kept.purpose) == (row.id, "For the file")


def test_the_same_form_is_filled_in_again_by_one_key(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    completed(window, around)
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    visited(window, around, "Người thứ hai")
    assert len(filled.rows(desk, home)) == 2
    press(Qt.Key.Key_Escape)
    around.rest()
    assert isinstance(window.page, HouseholdsPage)


def test_nobody_may_fill_in_what_is_not_in_use(around: Around, desk: Desk) -> None:
    window = around.whole(desk)
    home = households.order(desk, Sought(poverty_class="poor"))[0]
    window.go(Goal("households", "household", home))
    around.rest()
    fill = detail_of(window).fill.button
    assert not fill.isEnabled()
    assert fill.isHidden()
    window.go(form_goal(VISIT, home))
    around.rest()
    told = [one.text() for one in window.page.findChildren(QLabel) if one.isVisible()]
    assert ErrorCode.FORM_NOT_IN_USE.value.number in told


def test_a_narrow_window_shows_form_and_answers_by_keys(
    qtbot: QtBot, workbench: Workbench, desk: Desk, home: str
) -> None:
    around = Around(qtbot, workbench, NARROW)
    window = around.whole(desk)
    window.go(Goal("households", "household", home))
    around.rest()
    chosen_form(around, window)
    visited(window, around)
    assert window.page.title == f"Answers: {TITLES[VISIT]}"
    press(Qt.Key.Key_F6)
    assert view_of(window).shown is not None
    press(Qt.Key.Key_Escape)
    around.rest()
    assert focused() is detail_of(window).fill.button


def test_what_is_open_is_known_to_come_back_to_it_after_a_lock(
    window: MainWindow, around: Around, home: str
) -> None:
    chosen_form(around, window)
    assert window.place == form_goal(VISIT, home)
    visited(window, around)
    shown = view_of(window).shown
    assert shown is not None
    assert shown.found.submission is not None
    assert window.place == Goal("filling", "read", shown.found.submission.id)


def test_minutes_that_were_begun_move_to_a_later_version(
    window: MainWindow, around: Around, desk: Desk, tmp_path: Path
) -> None:
    window.go(form_goal(MINUTES))
    around.rest()
    write("Nhà văn hóa")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    around.rest()
    put_forms(desk, tmp_path, LATER)
    window.go(form_goal(MINUTES))
    around.rest()
    assert words(window, "draft.version").startswith("A newer version of this questionnaire")
    titles: list[str] = []

    def move(sheet: TellingSheet) -> None:
        titles.append(sheet.windowTitle())
        press(Qt.Key.Key_Return, CTRL)

    before = view_of(window).paper
    in_dialog(TellingSheet, move)
    press(Qt.Key.Key_K, ALT)
    around.qtbot.waitUntil(lambda: view_of(window).paper not in (None, before))
    around.come_back(window)
    paper = view_of(window).paper
    assert paper is not None
    assert titles == ["What changes: The commune"]
    assert paper.entry.draft.form_version == LATER
    assert paper.entry.session.state(paper.entry.session.at("place")).value == "Nhà văn hóa"


def test_what_was_filled_in_at_a_household_is_read_at_the_office(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    looked = installed(tree.office, tmp_path, role="other")
    publishing.publish(tree.office, looked.form_id, looked.version)
    home = put_household(tree.lan, "01", village="")
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    window = around.whole(tree.lan)
    window.go(Goal("households", "household", home))
    around.rest()
    chosen_form(around, window)
    write("Đến thăm hộ")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    told = answers(window)
    assert told["Nội dung họp"] == "Đến thăm hộ"
    window.hide()
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    window = around.whole(tree.office)
    window.go(Goal("households", "household", home))
    around.rest()
    detail = detail_of(window)
    assert not detail.fill.button.isEnabled()
    assert detail.fill.button.toolTip() == "Forms are filled in at the commune."
    detail.records.others.table.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert answers(window) == told
    assert not step(window, "submission.correct").isVisible()
    assert not step(window, "submission.withdraw").isVisible()
