"""The lock comes in the middle of a word: what was typed is kept."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import Cancelled
from gpn_desktop.importing.sheet import Book
from gpn_desktop.services import left_lists, lists, rounds
from gpn_desktop.services.changes import Watch
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.importing import makers
from tests.ui.keyboard import write
from ui import pages
from ui.app import Program
from ui.bars import Standing
from ui.dialogs.import_list import ImportSheet
from ui.dialogs.import_steps import COLUMNS, ROWS
from ui.furniture import Furniture
from ui.main_window import MainWindow
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.views.remark import Question, Shown
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]


class House:
    """Lets in, and once more after the lock, to all pages over a real desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.entered, self.lets_in = 0, 2
        self.is_closed = False
        self.who = "Hoàng Thị Lan"

    @property
    def settings_file(self) -> Path:
        return self.desk.paths.settings

    def let_in(self, workbench: Workbench, refuse: Callable[[], object]) -> bool:
        self.entered += 1
        return self.entered <= self.lets_in

    def furnish(self, workbench: Workbench) -> Furniture:
        return Furniture(
            pages.entries(self.desk), lambda text: [], workbench, Standing(who=self.who)
        )

    def go_back(self, parent: QWidget, workbench: Workbench) -> bool:
        return False

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def house(desk: Desk) -> House:
    return House(desk)


@pytest.fixture
def program(qapp: QApplication, house: House) -> Iterator[Program]:
    made = Program(qapp, house)
    assert made.enter()
    yield made
    made.close()


def locked(qtbot: QtBot, program: Program) -> MainWindow:
    """Let the lock come, and give the window that opens after it."""
    before = program.window
    program.lock()
    qtbot.waitUntil(lambda: program.window not in (None, before), timeout=20_000)
    assert program.window is not None
    return program.window


def test_what_is_being_typed_when_the_lock_comes_is_kept(
    qtbot: QtBot, program: Program, house: House, desk: Desk
) -> None:
    home = next(row for row in rounds.round_list(desk).rows if row.ground).household
    assert program.window is not None
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.window.go(Goal("review", "survey", home))
    page = program.window.pages["review"]
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(lambda: page.survey.paper is not None, timeout=20_000)
    assert page.survey.paper is not None
    form = page.survey.paper.form
    form.show_place(form.filling.session.place("b1/b1_typed"))
    write("120")  # no Enter, no Tab: the question is not left
    again = locked(qtbot, program)
    assert house.is_closed
    with desk.store.reading() as tx:
        (draft,) = tx.drafts.all()
        assert tx.drafts.answers(draft.id)["b1/b1_typed"].text == "120"
    assert again.place == Goal("review", "survey", home)


def test_another_person_begins_with_today(qtbot: QtBot, program: Program, house: House) -> None:
    households_page(program)._on_add()
    house.who = "Vi Văn Hai"
    window = locked(qtbot, program)
    assert window.place == Goal("today")
    assert window.typed() == {}


def households_page(program: Program) -> HouseholdsPage:
    assert program.window is not None
    program.window.go(Goal("households", "list"))
    page = program.window.pages["households"]
    assert isinstance(page, HouseholdsPage)
    return page


def test_a_household_that_is_not_saved_is_found_again_after_the_lock(
    qtbot: QtBot, program: Program
) -> None:
    page = households_page(program)
    page._on_add()
    page.adding.texts["full_name"].setText("Vi Thị Hoa")
    page.adding.lists["village"].setEditText("Nà Mới")
    page.adding.lists["sex"].setCurrentIndex(0)
    assert locked(qtbot, program).place == Goal("households", "add")
    again = households_page(program)
    assert again.adding.texts["full_name"].text() == "Vi Thị Hoa"
    assert again.adding.lists["village"].currentText() == "Nà Mới"
    assert again.adding.newcomer().sex == "female"
    again.adding._on_leave()
    assert again.typed() == {}


def test_a_correction_that_is_not_saved_is_found_again_after_the_lock(
    qtbot: QtBot, program: Program, desk: Desk
) -> None:
    home = next(row for row in rounds.round_list(desk).rows if row.ground).household
    page = households_page(program)
    page.open(Goal("households", "household", home))
    qtbot.waitUntil(lambda: page.detail._shown is not None, timeout=20_000)
    page.detail.steps.correct.click()
    page.detail.correcting.fields["phone"].setText("0912 345 678")
    assert locked(qtbot, program).place == Goal("households", "household", home)
    again = households_page(program)
    qtbot.waitUntil(lambda: not again.detail.correcting.isHidden(), timeout=20_000)
    assert again.detail.correcting.changed() == {"phone": "0912 345 678"}
    again.detail.correcting.hide()
    assert again.typed() == {}


def test_a_remark_that_is_not_said_is_found_again_after_the_lock(
    qtbot: QtBot, program: Program
) -> None:
    shown = Shown("s1", (Question("b1/b1_typed", "B1"),), may_return=True)
    talk = review_page(program).survey.talk
    talk.show_survey(shown)
    talk._on_added("", "Hỏi lại số người")
    talk.writing.text.setPlainText("Xem lại B1")
    talk.writing.turn_to("b1/b1_typed")
    locked(qtbot, program)
    again = review_page(program).survey.talk
    again.show_survey(shown)
    assert (again.writing.words, again.writing.place) == ("Xem lại B1", "b1/b1_typed")
    assert again._remarks == [("", "Hỏi lại số người")]


def review_page(program: Program) -> ReviewPage:
    assert program.window is not None
    program.window.go(Goal("review", "list"))
    page = program.window.pages["review"]
    assert isinstance(page, ReviewPage)
    return page


def test_the_lock_stops_a_list_that_is_being_taken_in(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[bool] = []

    def slow(file: Path, watch: Watch) -> Book:
        try:
            while True:
                watch(0, 0)
        except Cancelled:
            heard.append(True)
            raise

    def lock() -> None:
        sheet = QApplication.activeModalWidget()
        if not isinstance(sheet, ImportSheet):
            QTimer.singleShot(10, lock)
            return
        sheet.file.path.setText("danh sach.xlsx")
        sheet._on_next()
        program.lock()

    monkeypatch.setattr(lists, "open_list", slow)
    page, before = households_page(program), program.window
    QTimer.singleShot(0, lock)
    page.filter.take_in.click()
    assert QApplication.activeModalWidget() is None
    qtbot.waitUntil(lambda: program.window not in (None, before), timeout=20_000)
    assert heard == [True]


@pytest.mark.parametrize("is_judged", [True, False])
def test_a_list_whose_rows_are_looked_at_is_found_again_after_the_lock(
    qtbot: QtBot,
    program: Program,
    desk: Desk,
    tmp_path: Path,
    is_judged: bool,
) -> None:
    file = tmp_path / "ds.csv"
    file.write_bytes(makers.semicolons_csv())
    page, before = households_page(program), program.window

    def lock() -> None:
        sheet = QApplication.activeModalWidget()
        if not isinstance(sheet, ImportSheet):
            QTimer.singleShot(10, lock)
            return
        sheet.file.path.setText(str(file))
        sheet._on_next()
        qtbot.waitUntil(lambda: sheet.step == COLUMNS and sheet._panel is None)
        if is_judged:
            sheet._on_next()
            qtbot.waitUntil(lambda: sheet.step == ROWS and sheet._panel is None)
            sheet.judging.accept({5})
        program.lock()

    QTimer.singleShot(0, lock)
    page.filter.take_in.click()
    qtbot.waitUntil(lambda: program.window not in (None, before), timeout=20_000)
    (kept,) = left_lists.left(desk)
    assert (kept.path, kept.is_judged) == (str(file), is_judged)
    assert list(kept.unticked) == ([2] if is_judged else [])  # row 5 alone was to be written
