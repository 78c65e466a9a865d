"""Many households of a list at once, by keys: into the round, to another village, and back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.registry.acts import RELOCATION, Act
from gpn_desktop.registry.listed import Unfit
from gpn_desktop.services import entry, households, many, moving, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.commune import SIZE, clock, commune_template, desk
from tests.fakes import FixedSource
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import WIDE, Around, words
from tests.ui.views.register import around, names, page_of, window
from tests.ui.views.test_lists import turned_to_people
from ui.dialogs.many import RoundSheet, VillageSheet, left_words
from ui.main_window import MainWindow
from ui.views.households import HouseholdsPage
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk", "window"]
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def choose(page: HouseholdsPage, around: Around, count: int) -> list[str]:
    """Mark the first lines by keys; give their households."""
    window = page.window()
    assert isinstance(window, MainWindow)
    around.come_back(window)
    page.table.setFocus()
    names(page)
    around.rest()
    press(Qt.Key.Key_Home)
    for _ in range(count - 1):
        press(Qt.Key.Key_Down, SHIFT)
    return list(page._listing._picked()[1])


def lines(page: HouseholdsPage, around: Around) -> QMenu:
    page.table.setFocus()
    press(Qt.Key.Key_D, ALT)
    menu = page.findChild(QMenu, "households.acts.menu")
    assert menu is not None
    around.qtbot.waitUntil(menu.isVisible)
    return menu


def take(page: HouseholdsPage, around: Around, part: str) -> None:
    """Take the line of the menu that says so."""
    menu = lines(page, around)
    places = [n for n, one in enumerate(menu.actions()) if part in one.text().replace("&", "")]
    for _ in range(places[0]):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    around.rest()
    around.rest()


def on_list(desk: Desk) -> dict[str, str]:
    return {one.household: one.ground for one in rounds.round_list(desk).rows}


def undo(window: MainWindow, around: Around) -> None:
    around.come_back(window)
    made = window.findChild(QPushButton, "many.undo")
    assert made is not None
    assert made.isVisible()
    press(Qt.Key.Key_Z, ALT)
    around.qtbot.waitUntil(lambda: words(window, "many.done").startswith("Undone"))


def test_chosen_households_are_taken_into_the_round_and_out_again_by_keys(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    rounds.open_round(desk)
    before, page = on_list(desk), page_of(window)
    ids = choose(page, around, 12)
    fresh = [one for one in ids if one not in before]
    assert 0 < len(fresh) < 12

    def agree(sheet: RoundSheet) -> None:
        assert sheet.told.text() == f"{len(fresh)} household(s) will be on the list."
        assert sheet.left.text().startswith("Left out, on the list of the round already: ")
        assert not sheet.agree.isEnabled(), "there is no ground yet"
        assert words(sheet, "why.need") == "Choose a reason: 1–3"
        press(Qt.Key.Key_3)
        assert focused().objectName() == "many.words"
        assert words(sheet, "why.need") == "Say it in your own words"
        assert not sheet.agree.isEnabled(), "what was found is said"
        write("trưởng thôn báo")
        assert words(sheet, "why.need") == ""
        press(Qt.Key.Key_Return, CTRL)

    in_dialog(RoundSheet, agree)
    take(page, around, "into the round")
    around.rest()
    assert on_list(desk) == before | dict.fromkeys(fresh, "found")
    told = words(window, "many.done")
    assert told == f"{len(fresh)} household(s) taken into the review of 2026."
    entry.open_survey(desk, fresh[0])
    undo(window, around)
    assert on_list(desk).keys() == {*before, fresh[0]}
    told = words(window, "many.done")
    assert told.startswith(f"Undone: {len(fresh) - 1} household")
    assert "Others were written about since" in told


def test_one_digit_is_enough_where_a_household_asks_itself(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    rounds.open_round(desk)
    page, before = page_of(window), on_list(desk)
    page.filter.words.setText("")
    choose(page, around, 1)

    def leave(sheet: RoundSheet) -> None:
        press(Qt.Key.Key_1)
        assert sheet.ground().code == "request_enter"
        assert sheet.agree.isEnabled() is sheet._any
        press(Qt.Key.Key_Escape)

    in_dialog(RoundSheet, leave)
    take(page, around, "into the round")
    assert on_list(desk) == before


def test_words_alone_say_what_was_found_and_nobody_left_is_no_step(
    qtbot: QtBot, desk: Desk
) -> None:
    rounds.open_round(desk)
    of = rounds.round_list(desk).round
    assert of is not None
    sheet = RoundSheet(None, of, many.Chosen(("h",)))
    qtbot.addWidget(sheet)
    sheet.why.words.setText("báo")
    assert (sheet.ground().code, sheet.ground().words) == ("found", "báo")
    assert sheet.agree.isEnabled()
    none = RoundSheet(None, of, many.Chosen((), {Unfit.GONE: ("", "")}))
    qtbot.addWidget(none)
    none.why.words.setText("báo")
    assert not none.agree.isEnabled()
    assert none.left.text() == "Left out, no longer in the register: 2"


def test_no_more_than_some_are_named() -> None:
    (told,) = left_words({Unfit.THERE: tuple("ABCDEFG")})
    assert told == "Left out, live in this village already: 7 (A, B, C, D, E …)"


def test_people_lead_to_their_households_each_once(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    rounds.open_round(desk)
    page = turned_to_people(window, around)
    around.rest()
    around.rest()
    page.table.selectAll()
    seen: list[str] = []

    def agree(sheet: RoundSheet) -> None:
        seen.append(sheet.told.text())
        press(Qt.Key.Key_1)
        press(Qt.Key.Key_Return, CTRL)

    menu = lines(page, around)
    assert not any("village" in one.text() for one in menu.actions())
    menu.close()
    before = on_list(desk)
    in_dialog(RoundSheet, agree)
    take(page, around, "into the round")
    around.rest()
    assert seen == [f"{SIZE - len(before)} household(s) will be on the list."]
    assert len(on_list(desk)) == SIZE


def test_a_round_that_is_not_open_is_told(
    window: MainWindow, around: Around, clock: FixedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.moment = clock.moment.replace(year=2027)
    told: list[GpnError] = []
    monkeypatch.setattr(around.workbench, "_show_error", lambda error, owner: told.append(error))
    page = page_of(window)
    choose(page, around, 2)
    take(page, around, "into the round")
    assert [one.code for one in told] == [ErrorCode.ROUND_NOT_OPEN]


def village_of(desk: Desk, ids: list[str]) -> list[str]:
    with desk.store.reading() as tx:
        return [tx.households.get(one).village for one in ids]


def move_by_keys(page: HouseholdsPage, around: Around, name: str) -> list[str]:
    """Move the marked households to a village by keys; give what the sheet told."""
    seen: list[str] = []

    def agree(sheet: VillageSheet) -> None:
        assert sheet.village.hasFocus()
        assert not sheet.agree.isEnabled()
        place = sheet.village.findText(name)
        for _ in range(place):
            press(Qt.Key.Key_Down)
        around.rest()
        seen.extend((sheet.told.text(), sheet.left.text()))
        press(Qt.Key.Key_Return)
        assert focused().objectName() == "many.day"
        press(Qt.Key.Key_Return)
        sheet.accept()
        assert focused().objectName() == "many.reason", "nothing is written without a reason"
        write("chuyển nhà")
        press(Qt.Key.Key_Return, CTRL)

    in_dialog(VillageSheet, agree)
    take(page, around, "another village")
    around.rest()
    return seen


def test_chosen_households_move_to_a_village_and_back_by_keys(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    ids = choose(page, around, 5)
    before = village_of(desk, ids)
    there = households.villages(desk)[-1]
    told, left = move_by_keys(page, around, there.name)
    going = [one for one, at in zip(ids, before, strict=True) if at != there.id]
    assert told.startswith(f"{len(going)} household")
    assert bool(left) is (len(going) < 5)
    assert set(village_of(desk, ids)) == {there.id}
    assert f"moved to {there.name}." in words(window, "many.done")
    moving.perform(desk, Act(RELOCATION, going[0], chance.today(), "x", to=before[0]))
    undo(window, around)
    assert village_of(desk, going[1:]) == [
        at for one, at in zip(ids, before, strict=True) if one in going[1:]
    ]
    told = words(window, "many.done")
    assert f"Undone: {len(going) - 1} household" in told
    assert "Others were written about since" in told


def test_the_sheet_weighs_each_village_anew_and_asks_for_a_day_that_has_come(
    around: Around, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(window)
    choose(page, around, 1)
    villages = households.villages(desk)

    def try_all(sheet: VillageSheet) -> None:
        sheet.village.setCurrentIndex(1)
        assert sheet.told.text() == "Counting of how many it can be done…"
        assert not sheet.agree.isEnabled()
        around.rest()
        assert "household" in sheet.told.text()
        assert sheet.told.text() != "Choose the village first."
        sheet.village.setCurrentIndex(0)
        assert sheet.told.text() == "Choose the village first."
        with monkeypatch.context() as fault:
            fault.setattr(sheet, "_weigh_with", refuse)
            sheet.village.setCurrentIndex(2)
            around.rest()
        assert "GPN-322" in sheet.told.text() or sheet.told.text()
        assert not sheet.agree.isEnabled()
        sheet.entries.show_texts({"day": "2999-01-01", "reason": "x"})
        sheet.accept()
        assert focused().objectName() == "many.day"
        sheet.entries.lines["day"].setText("hôm qua")
        sheet.accept()
        assert sheet.isVisible()
        press(Qt.Key.Key_Escape)

    def refuse(_: str) -> many.Chosen:
        raise GpnError(ErrorCode.HOUSEHOLD_GONE)

    assert len(villages) > 2
    in_dialog(VillageSheet, try_all)
    take(page, around, "another village")
    assert page._listing.many.isHidden()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Cancelled(), "Stopped; nothing was written."),
        (GpnError(ErrorCode.HOUSEHOLD_GONE), "household"),
    ],
)
def test_what_is_stopped_or_refused_is_said(
    window: MainWindow,
    around: Around,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    told: str,
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(many, "move_all", fail)
    page = page_of(window)
    choose(page, around, 3)
    move_by_keys(page, around, households.villages(desk)[-1].name)
    assert told in words(window, "many.done")
    made = window.findChild(QPushButton, "many.undo")
    assert made is not None
    assert not made.isVisible()


@pytest.mark.parametrize("error", [Cancelled(), GpnError(ErrorCode.HOUSEHOLD_GONE)])
def test_a_way_back_that_was_stopped_or_refused_is_offered_again(
    window: MainWindow,
    around: Around,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    page = page_of(window)
    ids = choose(page, around, 3)
    before = village_of(desk, ids)
    move_by_keys(page, around, households.villages(desk)[-1].name)

    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as fault:
        fault.setattr(many, "move_back", fail)
        around.come_back(window)
        press(Qt.Key.Key_Z, ALT)
        around.qtbot.waitUntil(lambda: "moved to" not in words(window, "many.done"))
        around.rest()
    undo(window, around)
    assert village_of(desk, ids) == before


def test_who_only_looks_an_office_and_households_that_left_have_no_such_line(
    around: Around, window: MainWindow, desk: Desk
) -> None:
    page = page_of(window)
    choose(page, around, 2)
    assert len(page._listing.many.lines()) == 2
    looking = replace(desk, officer=replace(desk.officer, rights=("view",)))
    office = replace(desk, installation=replace(desk.installation, role="office"))
    for other in (looking, office):
        page._listing.many._desk = other
        assert page._listing.many.lines() == ()
    page._listing.many._desk = desk
    page.filter.kind.setCurrentIndex(2)
    page.refresh()
    around.rest()
    assert page._listing.many.lines() == ()


def test_one_key_takes_one_thing_back(qtbot: QtBot, around: Around, desk: Desk) -> None:
    wide = Around(qtbot, around.workbench, QSize(WIDE))
    window = wide.show("households", HouseholdsPage, desk)
    page = page_of(window)
    home = households.order(desk, Sought())[20]
    window.go(Goal("households", "household", home))
    wide.rest()
    there, second = households.villages(desk)[-2:]
    event = moving.perform(desk, Act(RELOCATION, home, chance.today(), "x", to=there.id)).value
    page.detail.just_done.show_event(event)
    assert page.detail.just_done.isVisible()
    choose(page, wide, 2)
    move_by_keys(page, wide, second.name)
    assert page._listing.many.isVisible()
    assert not page.detail.just_done.isVisible()
    page.detail.just_done.show_event(event)
    assert not page._listing.many.isVisible()
    page._listing.many.show()
    window.go(Goal("households", "household", home))
    wide.rest()
    assert not page._listing.many.isVisible()
