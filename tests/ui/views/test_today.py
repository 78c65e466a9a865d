"""What there is to do now: each line tells the truth and leads to its place."""

import re
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.importing.left import Left
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import (
    access,
    households,
    left_lists,
    newcomers,
    planning,
    today,
    villages,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled
from gpn_desktop.services.households import Sought
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.posted import Undelivered
from gpn_desktop.store.drafts import Draft
from tests.commune import WORDS, clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource
from tests.ui.keyboard import focused, press
from tests.ui.views.desks import WIDE, Around, went, words
from ui.counts import moment_long
from ui.dialogs.code import CodeSheet
from ui.main_window import MainWindow
from ui.models.people import type_words
from ui.practice import Practice
from ui.views.page import Goal
from ui.views.sandbox import Sandbox
from ui.views.today import TaskLine, TodayPage, VillageLine, day_words
from ui.words import dotted
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def page_of(window: MainWindow) -> TodayPage:
    page = window.pages["today"]
    assert isinstance(page, TodayPage)
    return page


def lines(window: MainWindow) -> list[str]:
    found = page_of(window).findChildren(TaskLine)
    return [line.objectName() for line in found if not line.isHidden()]


def press_line(window: MainWindow, key: str) -> None:
    line = window.findChild(TaskLine, f"today.{key}.line")
    assert line is not None
    line.setFocus()
    press(Qt.Key.Key_Return)


def put_everything(desk: Desk) -> tuple[str, str]:
    """Give a household with drafts and a returned survey, and the survey."""
    some = households.order(desk, Sought())
    old = households.household_page(desk, some[0])
    for village in households.villages(desk)[:2]:
        households.correct_household(desk, some[0], {"village": village.id}, old.seen)
    with desk.store.transaction(desk.actor) as tx:
        for n, one in enumerate(some[:5]):
            kind = "support" if n == 1 else "survey"
            state = {"matter": "BHYT_HN"} if n == 1 else {}
            tx.drafts.start(Draft(f"d{n}", kind, one, "phieu_b", "1", state=state))
        computed = {"P2022": Computed("poor")}
        survey = Survey(tx.new_entity(), subject=some[0], answers={"q": "1"}, computed=computed)
        tx.surveys.put(survey)
        tx.comments.put(Comment(tx.new_entity(), survey.id, text="B1?", verdict=RETURNED))
    return some[0], survey.id


def test_what_is_most_pressing_stands_first(around: Around, desk: Desk) -> None:
    put_everything(desk)
    window = around.show("today", TodayPage, desk)
    kinds = [name.split(".")[1] for name in lines(window)]
    drafts = ["draft", "draft", "draft", "drafts"]
    assert kinds == ["returned", "conflicts", *drafts, "code", "enrolment", "waiting"]
    assert isinstance(focused(), TaskLine)
    assert words(window, "today.day") == "Wednesday, 25/11/2026"
    assert words(window, "today.keys").endswith(
        "Enter: open it\N{NO-BREAK SPACE}· F6: the villages"
    )


def test_a_support_that_was_begun_says_which_it_is(around: Around, desk: Desk) -> None:
    put_everything(desk)
    window = around.show("today", TodayPage, desk)
    told = [words(window, f"today.draft.{n}.about") for n in (1, 2, 3)]
    assert sum(one.startswith(type_words("BHYT_HN")) for one in told) == 1


def test_a_returned_survey_names_the_household_and_the_last_day(around: Around, desk: Desk) -> None:
    put_everything(desk)
    found = today.today(desk)
    assert found.round is not None
    assert found.round.closes is not None
    window = around.show("today", TodayPage, desk)
    row = replace(found.returned[0], code="02-0031", village_name="Pò Mây")
    shown = {}
    for round_ in (found.round.id, "another"):
        tasks = page_of(window)._waiting.of(replace(found, returned=(replace(row, round=round_),)))
        shown[round_] = next(one.about for one in tasks if one.key == "returned.1")
    assert shown["another"] == dotted("02-0031", "Pò Mây")
    day = vietnamese.show_date(found.round.closes)
    told = f"to be sent again by {day}, when the round closes"
    assert shown[found.round.id] == dotted("02-0031", "Pò Mây", told)


def test_every_line_opens_its_place(around: Around, desk: Desk) -> None:
    _, survey = put_everything(desk)
    window = around.show("today", TodayPage, desk)
    found = today.today(desk)
    first = found.drafts[0]
    wanted = {
        "draft.1": Goal("review", "survey", first.household),
        "drafts": Goal("review", "list"),
        "returned.1": Goal("review", "result", survey),
        "waiting": Goal("support", "state", "decided"),
    }
    for key, goal in wanted.items():
        window.go(Goal("today"))
        press_line(window, key)
        assert went(window)[-1] == goal


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (0, "The oldest was made today."),
        (12, "The oldest was made 12 day(s) ago."),
        (1500, "The oldest was made 1.500 day(s) ago."),
        (None, "The age of the oldest is not known: check the clock."),
    ],
)
def test_what_is_not_delivered_says_its_age_and_that_nothing_is_lost(
    around: Around, desk: Desk, days: int | None, age: str
) -> None:
    window = around.show("today", TodayPage, desk)
    found = replace(today.today(desk), undelivered=Undelivered(3, days))
    page_of(window)._on_found(found)
    assert words(window, "today.undelivered") == "3 package(s) without a receipt"
    about = words(window, "today.undelivered.about")
    assert about == f"{age} All data is still on this computer."
    press_line(window, "undelivered")
    assert went(window)[-1] == Goal("exchange")


@pytest.mark.parametrize("state", Enrolled)
def test_only_who_may_send_has_nothing_to_do_about_it(
    around: Around, desk: Desk, state: Enrolled
) -> None:
    window = around.show("today", TodayPage, desk)
    page_of(window)._on_found(replace(today.today(desk), enrolled=state))
    assert ("today.enrolment.line" in lines(window)) == (state is not Enrolled.ENROLLED)


def test_a_village_opens_its_households(around: Around, desk: Desk) -> None:
    window = around.show("today", TodayPage, desk)
    found = today.today(desk).left
    villages = page_of(window).findChildren(VillageLine)
    assert len(villages) == len(found) > 0
    villages[0].click()
    assert went(window)[-1] == Goal("households", "village", found[0].village)


def test_arrows_walk_through_the_lines(around: Around, desk: Desk) -> None:
    put_everything(desk)
    window = around.show("today", TodayPage, desk)
    first = focused()
    press(Qt.Key.Key_Down)
    assert focused() is not first
    press(Qt.Key.Key_Up)
    assert focused() is first
    press(Qt.Key.Key_F6)
    assert isinstance(window.focusWidget(), VillageLine)


def test_a_page_that_is_read_anew_begins_at_its_top(around: Around, desk: Desk) -> None:
    put_everything(desk)
    window = around.show("today", TodayPage, desk)
    window.resize(1366, 500)
    around.rest()
    page = page_of(window)
    first = focused().objectName()
    bar = page._area.verticalScrollBar()
    assert bar.maximum() > 0
    page.refresh()
    around.rest()
    assert (focused().objectName(), bar.value()) == (first, 0)


def test_when_nothing_waits_it_says_so(around: Around, desk: Desk) -> None:
    access.new_code(desk, WORDS)
    access.keep_code(desk)
    with desk.store.transaction(desk.actor) as tx:
        for record in tx.support.waiting():
            tx.support.take_off(record.id, reason="test", on=chance.today())
    window = around.show("today", TodayPage, desk)
    assert lines(window) == ["today.enrolment.line"]
    press_line(window, "enrolment")


def test_an_empty_sandbox_is_filled_by_one_button(
    qtbot: QtBot, around: Around, empty_desk: Desk
) -> None:
    window = around.show("today", TodayPage, empty_desk)
    page = page_of(window)
    page.sandbox._practice = Practice(seed="khe va", size=20, day=date(2025, 3, 3))
    assert page.sandbox.isVisible()
    assert focused() is page.sandbox.make
    press(Qt.Key.Key_Space)
    around.rest()
    assert not page.sandbox.isVisible()
    assert today.today(empty_desk).households == 20
    assert 2025 in [plan.year for plan in planning.plans(empty_desk)]
    with empty_desk.store.reading() as tx:
        (made,) = tx.access.entries(act="training_made")
    assert made.purpose == f"khe va/{empty_desk.installation.scope}"


def test_stop_leaves_the_sandbox_empty(
    qtbot: QtBot, around: Around, workbench: Workbench, empty_desk: Desk
) -> None:
    made = Sandbox(empty_desk, workbench, lambda: None, Practice(size=20))
    qtbot.addWidget(made)
    made.make.click()
    assert made._panel is not None
    made._panel.watch.stop()
    around.rest()
    assert made.make.isEnabled()


def test_a_filled_sandbox_refuses_and_says_so(
    qtbot: QtBot, around: Around, workbench: Workbench, desk: Desk
) -> None:
    made = Sandbox(desk, workbench, lambda: None, Practice(size=20))
    qtbot.addWidget(made)
    made.show()
    made.make.click()
    around.rest()
    assert made.make.isEnabled()
    assert made._word.isVisible()


def test_a_code_is_made_with_the_passphrase_and_closes_when_it_was_kept(
    qtbot: QtBot, around: Around, workbench: Workbench, desk: Desk, failed: list[GpnError]
) -> None:
    sheet = CodeSheet(None, workbench, desk)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.passphrase.setText("sai mật khẩu")
    sheet.make.click()
    around.rest()
    assert sheet.word.text()
    sheet.passphrase.setText(WORDS)
    sheet.make.click()
    around.rest()
    assert sheet.page.isVisible()
    assert not today.today(desk).has_code  # the lock may come before it is on paper
    assert not sheet.make.isEnabled()
    sheet.page.kept.setChecked(True)
    sheet.make.click()
    around.rest()
    assert not sheet.isVisible()
    assert today.today(desk).has_code
    assert failed == []


def test_a_failure_is_said_in_the_place(around: Around, desk: Desk) -> None:
    window = around.show("today", TodayPage, desk)
    from gpn_desktop.errors import ErrorCode

    page_of(window)._on_failed(GpnError(ErrorCode.DATABASE_BUSY, path="x"))
    again = [one for one in page_of(window).findChildren(QPushButton) if one.text() == "Try again"]
    again[0].click()
    around.rest()
    assert page_of(window).findChild(QLabel, "today.day").isVisible()  # type: ignore[union-attr]


def is_asked_for(window: MainWindow, is_missing: bool) -> bool:
    """Say whether Today asks for last year's list, or not, as is told."""
    return ("today.list.line" in lines(window)) is is_missing


def test_the_list_is_taken_in_from_today_also_where_one_household_was_typed(
    around: Around, empty_desk: Desk
) -> None:
    real = replace(empty_desk, installation=replace(empty_desk.installation, training=False))
    newcomers.add_household(real, Newcomer("Lý Văn Thử", "Nà Lúa", "male", "1985", "tay"))
    window = around.show("today", TodayPage, real)
    press_line(window, "list")
    assert went(window) == [Goal("households", "import")]


def test_the_first_day_leads_from_villages_to_households_to_zones(
    around: Around, empty_desk: Desk
) -> None:
    real = replace(empty_desk, installation=replace(empty_desk.installation, training=False))
    window = around.show("today", TodayPage, real)
    assert not page_of(window).sandbox.isVisible()
    press_line(window, "villages")
    assert went(window) == [Goal("villages")]
    made = villages.add(real, "Nà Lúa\nPò Mầy", "rural").value.villages
    window.go(Goal("today"))
    page_of(window).refresh()
    around.rest()
    press_line(window, "register")
    assert went(window) == [Goal("households", "list")]
    home = Newcomer("Lý Văn Thử", made[0].id, "male", "1985", "tay")
    newcomers.add_household(real, home)
    window.go(Goal("today"))
    page_of(window).refresh()
    around.rest()
    assert words(window, "today.list.about").startswith("1 household(s) were added by hand")
    beside = window.findChild(QPushButton, "today.list.beside")
    assert beside is not None
    for is_missing in (False, True, False):
        press(Qt.Key.Key_Z if is_missing else Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        around.qtbot.waitUntil(partial(is_asked_for, window, is_missing))
        around.rest()
    window.go(Goal("today"))
    around.rest()
    assert not [one for one in window.findChildren(QLabel, "today.no_list") if one.isVisible()]
    assert words(window, "today.zones").startswith("2 ")
    press_line(window, "zones")
    assert went(window)[-1] == Goal("villages")
    villages.lay_in(real, villages.listed(real), frozenset(), date(2021, 6, 4))
    window.go(Goal("today"))
    page_of(window).refresh()
    around.rest()
    assert window.findChild(TaskLine, "today.zones.line") is None


def test_a_draft_that_was_left_alone_says_for_how_long(
    around: Around, desk: Desk, clock: FixedSource
) -> None:
    one = households.order(desk, Sought())[0]
    with desk.store.transaction(desk.actor) as tx:
        tx.drafts.start(Draft("d1", "survey", one, "phieu_b", "1"))
    begun = moment_long(chance.now())
    clock.pass_time(days=6)
    window = around.show("today", TodayPage, desk)
    told = words(window, "today.draft.1.about")
    assert "left alone" not in told
    assert told.endswith(begun)
    assert re.fullmatch(r"\d\d/\d\d/\d{4} \d\d:\d\d", begun)
    clock.pass_time(days=1)
    page_of(window).refresh()
    around.rest()
    assert words(window, "today.draft.1.about").endswith("left alone for 7 day(s)")


def test_days_have_names(desk: Desk) -> None:
    assert day_words(today.today(desk).on) == "Wednesday, 25/11/2026"


def test_a_clock_that_fell_back_is_told_before_everything_else(
    around: Around, desk: Desk, clock: FixedSource
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    clock.pass_time(days=-365)
    window = around.show("today", TodayPage, desk)
    assert lines(window)[0] == "today.clock.line"
    assert "25/11/2025" in words(window, "today.clock")
    assert "25/11/2026" in words(window, "today.clock.about")
    clock.pass_time(days=365)
    press_line(window, "clock")
    around.rest()
    assert "today.clock.line" not in lines(window)


def test_a_key_says_that_the_clock_is_right_and_takes_it_back(
    around: Around, desk: Desk, clock: FixedSource
) -> None:
    right = clock.moment
    clock.moment = right.replace(year=2040)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    clock.moment = right
    window = around.show("today", TodayPage, desk)
    assert lines(window)[0] == "today.clock.line"
    beside = window.page.findChild(QPushButton, "today.clock.beside")
    assert beside is not None
    assert beside.text() == "The clock is right (Alt+R)"
    line = window.page.findChild(TaskLine, "today.clock.line")
    assert line is not None
    assert line.parentWidget() is beside.parentWidget()
    assert beside.y() < line.geometry().bottom(), "at its own card, not over the next"
    for key in (Qt.Key.Key_R, Qt.Key.Key_Z, Qt.Key.Key_R):
        is_odd = key == Qt.Key.Key_Z
        press(key, Qt.KeyboardModifier.AltModifier)
        around.qtbot.waitUntil(partial(is_told, window, "today.clock.line", is_odd))
        around.rest()


def is_told(window: MainWindow, line: str, wanted: bool) -> bool:
    return (line in lines(window)) is wanted


def test_a_list_from_excel_that_was_left_waits_with_its_step(
    around: Around, desk: Desk, clock: FixedSource
) -> None:
    for n, name in enumerate(("cũ.xlsx", "Hộ nghèo 2025.xlsx", "đã ghi.xlsx")):
        left_lists.leave(desk, Left(f"/a/{name}", f"d{n}", Profile({})))
        clock.pass_time(minutes=1)
    left_lists.drop(desk, "d2")
    window = around.show("today", TodayPage, desk)
    assert words(window, "today.left") == "List from Excel not written yet: Hộ nghèo 2025.xlsx"
    about = words(window, "today.left.about")
    assert "left on 25/11/2026" in about
    assert about.endswith("1 more list(s) wait")
    press_line(window, "left")
    assert went(window) == [Goal("households", "import")]
