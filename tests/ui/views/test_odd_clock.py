"""A clock at 2001 or 2040, told on the page of reviews before anything else."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gpn_desktop.registry import acts
from gpn_desktop.reviews.rounds import Round
from gpn_desktop.services import drafting, entry, rounds, today, villages
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource
from tests.importing import makers
from tests.services.test_lists import edited
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import Around
from tests.ui.views.papers import ALT, around, home, paper_of
from ui.acts import BY_SORT
from ui.dialogs import uniting
from ui.dialogs.import_list import ImportSheet
from ui.dialogs.import_steps import COLUMNS, ROWS
from ui.dialogs.many import VillageSheet, ask_village
from ui.dialogs.uniting import UniteSheet
from ui.main_window import MainWindow
from ui.odd_clock import OddClock
from ui.views.household import HouseholdView
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.views.support import SupportPage

__all__ = ["around", "clock", "commune_template", "desk", "empty_desk", "home"]
YEARS = (2001, 2040)
CTRL = Qt.KeyboardModifier.ControlModifier


def said(window: MainWindow) -> str:
    found = window.page.findChildren(QLabel)
    return "\n".join(one.text() for one in found if one.isVisible())


def leads(one: QPushButton) -> bool:
    return one.isVisible() and one.property("kind") == "first"


@pytest.mark.parametrize("year", YEARS)
def test_the_list_and_the_survey_name_the_clock(
    around: Around, desk: Desk, home: str, clock: FixedSource, vietnamese: None, year: int
) -> None:
    right = clock.moment
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    clock.moment = right.replace(year=year)
    window = around.show("review", ReviewPage, desk)
    told = said(window)
    assert f"Đồng hồ máy ghi ngày 25/11/{year}" in told
    assert "25/11/2026" in told
    assert "GPN-219" in told
    assert f"Chưa mở đợt rà soát năm {year}" not in told
    first = [one.text() for one in window.page.findChildren(QPushButton) if leads(one)]
    assert first == ["Thử lại (Alt+X)"], "before anything is written by this clock"
    clock.moment = right
    press(Qt.Key.Key_X, ALT)
    around.qtbot.waitUntil(lambda: "GPN-219" not in said(window))
    clock.moment = right.replace(year=year)
    window.go(Goal("review", "survey", home))
    around.rest()
    assert "GPN-219" in said(window)
    assert "GPN-211" not in said(window)


def test_without_a_round_none_of_a_wrong_year_is_offered(
    around: Around, desk: Desk, clock: FixedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "_rounds", lambda tx: ())
    clock.moment = clock.moment.replace(year=2040)
    window = around.show("review", ReviewPage, desk)
    assert "The clock of this computer says" in said(window)
    assert "No round of reviews is open" not in said(window)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_clock_that_was_wrong_once_locks_nobody_out(
    around: Around,
    desk: Desk,
    clock: FixedSource,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_first: bool,
) -> None:
    right = clock.moment.replace(year=2027, month=9)
    clock.moment = right.replace(year=2040)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    clock.moment = right
    with monkeypatch.context() as before:
        if is_first:
            before.setattr(rounds, "_rounds", lambda tx: ())
        window = around.show("review", ReviewPage, desk)
        assert "The clock of this computer says" in said(window)
    assert pushed(window, "The clock is right (Alt+R)")
    press(Qt.Key.Key_R, ALT)
    around.qtbot.waitUntil(lambda: "The clock of this computer says" not in said(window))
    around.rest()
    assert pushed(window, "The clock is right") == []
    (open_,) = pushed(window, "Open the round of 2027")
    open_.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert [one.year for one in opened(desk)][:1] == [2027]
    assert str(today.today(desk).odd_clock) == "None"


def pushed(window: MainWindow, words: str) -> list[QPushButton]:
    found = window.findChildren(QPushButton)
    return [one for one in found if one.isVisible() and one.text().startswith(words)]


@pytest.mark.parametrize("is_begun", [False, True])
def test_the_form_names_the_clock_too(
    around: Around, desk: Desk, home: str, clock: FixedSource, *, is_begun: bool
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    if is_begun:
        drafting.leave(desk, entry.open_survey(desk, home).value)
    clock.pass_time(days=-365)
    window = around.show("review", ReviewPage, desk)
    window.go(Goal("review", "survey", home))
    around.rest()
    paper = paper_of(window)
    (strip_,) = paper.findChildren(QLabel, "paper.clock")
    assert "says 25/11/2025" in strip_.text()
    assert "GPN-219" in strip_.text()
    paper.form.take(paper.entry.session.at("general/interview_day"), "2026-11-25")
    around.rest()
    assert strip_.isVisible(), "it stays while one types"
    assert "try again" not in strip_.text(), "nothing here tries anything again"
    paper.news.look_again(paper.entry)
    press(Qt.Key.Key_R, ALT)
    around.qtbot.waitUntil(lambda: band(paper, "paper.clock") == "")
    around.qtbot.waitUntil(lambda: "taken to be right" in band(paper, "paper.clock.right"))
    assert str(today.today(desk).odd_clock) == "None"


def opened(desk: Desk) -> list[Round]:
    return [one.round for one in rounds.round_list(desk, rounds.Wanted()).rounds]


def band(window: QWidget, name: str) -> str:
    """Give what the band of a card or sheet says; nothing where it says nothing."""
    found = window.findChildren(QLabel, name)
    return " ".join(one.text() for one in found if one.isVisible())


def at_2040(around: Around, desk: Desk, clock: FixedSource) -> MainWindow:
    clock.moment = clock.moment.replace(year=2040)
    return around.show("households", HouseholdsPage, desk)


ODD = "Đồng hồ máy ghi ngày 25/11/2040"
ODD_EN = "The clock of this computer says 25/11/2040"


def test_a_new_household_is_typed_below_the_odd_clock(
    around: Around, desk: Desk, clock: FixedSource, vietnamese: None
) -> None:
    window = at_2040(around, desk, clock)
    window.go(Goal("households"))
    around.rest()
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    held = focused()
    assert held.objectName() == "households.add.full_name"
    told = band(window, "households.add.clock")
    assert ODD in told
    assert "GPN-219" in told
    press(Qt.Key.Key_R, ALT)
    around.qtbot.waitUntil(lambda: "nhật ký" in band(window, "households.add.clock.right"))
    assert band(window, "households.add.clock") == ""
    assert focused() is held
    (undo,) = [one for one in pushed(window, "Hoàn tác") if "clock" in one.objectName()]
    undo.setFocus()
    press(Qt.Key.Key_Return)
    around.qtbot.waitUntil(lambda: ODD in band(window, "households.add.clock"))
    (right,) = pushed(window, "Đồng hồ đúng")
    right.setFocus()
    press(Qt.Key.Key_Return)
    around.qtbot.waitUntil(lambda: focused().objectName() == "households.add.clock.right.step")


def test_what_is_written_of_a_household_stands_below_the_odd_clock(
    around: Around, desk: Desk, home: str, clock: FixedSource, vietnamese: None
) -> None:
    window = at_2040(around, desk, clock)
    window.go(Goal("households", "household", home))
    around.rest()
    view = window.page.findChild(HouseholdView)
    assert isinstance(view, HouseholdView)
    assert band(window, "household.correct.clock") == ""
    view.steps.correct.click()
    around.rest()
    assert ODD in band(window, "household.correct.clock")
    assert focused().objectName() == "household.correct.phone"
    press(Qt.Key.Key_Escape)
    around.rest()
    assert band(window, "household.correct.clock") == ""
    for sort in BY_SORT:
        view.changing.choose(home)
        around.rest()
        assert band(window, "act.clock") == "", "all acts are in sight"
        view.changing.begin(sort)
        around.rest()
        assert ODD in band(window, "act.clock"), sort
    view.changing.choose(home)
    view.changing.begin(acts.RELOCATION)
    around.rest()
    press(Qt.Key.Key_R, ALT)
    around.qtbot.waitUntil(lambda: band(window, "act.clock") == "")
    around.rest()
    assert view.changing.looks.isHidden()


def test_supports_and_sheets_name_the_odd_clock(
    around: Around, desk: Desk, home: str, clock: FixedSource
) -> None:
    clock.moment = clock.moment.replace(year=2040)
    window = around.show("support", SupportPage, desk)
    window.go(Goal("support", "new", home))
    around.rest()
    assert ODD_EN in band(window, "giving.clock")

    def many(sheet: VillageSheet) -> None:
        around.qtbot.waitUntil(lambda: ODD_EN in band(sheet, "many.clock"))
        sheet.reject()

    def two(sheet: UniteSheet) -> None:
        around.qtbot.waitUntil(lambda: ODD_EN in band(sheet, "unite.clock"))
        assert "GPN-219" in band(sheet, "unite.clock")
        assert sheet.why.isAncestorOf(focused())
        sheet.reject()

    in_dialog(VillageSheet, many)
    ask_village(window, around.workbench, desk, [home], ())
    with desk.store.reading() as tx:
        people = [one.id for one in tx.households.members(home)]
    in_dialog(UniteSheet, two)
    assert uniting.ask(window, desk, around.workbench, people[0], people[-1]) is None


def test_who_only_looks_is_not_asked_whether_the_clock_is_right(
    around: Around, desk: Desk, clock: FixedSource
) -> None:
    clock.moment = clock.moment.replace(year=2040)
    officer = replace(desk.officer, rights=("view",))
    only = Desk(desk.store, desk.paths, desk.installation, officer)
    made = OddClock(only, around.workbench, "here.clock")
    around.qtbot.addWidget(made)
    made.show_clock(today.today(only).odd_clock, "Then this.")
    made.show()
    assert band(made, "here.clock").endswith("Then this. (GPN-219)")
    assert made.findChildren(QPushButton) == []
    made.show_clock(None)
    assert made.isHidden()


def test_a_list_is_judged_below_the_odd_clock(
    around: Around, empty_desk: Desk, clock: FixedSource, tmp_path: Path, vietnamese: None
) -> None:
    villages.add(empty_desk, "Nà Lúa", "rural")
    file = tmp_path / "ds.xlsx"
    file.write_bytes(edited(makers.after_review(), lambda page: page.__setitem__("F11", "2035")))
    clock.moment = clock.moment.replace(year=2040)
    sheet = ImportSheet(None, around.workbench, empty_desk)
    around.qtbot.addWidget(sheet)
    sheet.show()
    around.rest()
    assert ODD in band(sheet, "import.clock")
    write(str(file))
    press(Qt.Key.Key_Return)
    around.qtbot.waitUntil(lambda: sheet.step == COLUMNS and sheet._panel is None)
    assert band(sheet, "import.clock") == ""
    press(Qt.Key.Key_Return, CTRL)
    around.qtbot.waitUntil(lambda: sheet.step == ROWS and sheet._panel is None)
    around.rest()
    told = band(sheet, "import.clock")
    assert ODD in told
    assert "không đánh dấu sẵn" in told
    assert 11 not in sheet.judging.accepted
    press(Qt.Key.Key_R, ALT)
    around.qtbot.waitUntil(lambda: 11 in sheet.judging.accepted)
    assert band(sheet, "import.clock") == ""
    sheet.clock.findChildren(QPushButton)[-1].click()
    around.qtbot.waitUntil(lambda: 11 not in sheet.judging.accepted)
    around.rest()
    assert ODD in band(sheet, "import.clock")
    sheet.reject()
