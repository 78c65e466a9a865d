"""Paper form after paper form: F12, the number of a household, Ctrl+Enter, the next number."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from gpn_desktop import settings
from gpn_desktop.engine.effects import Place
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.rounds import ListedRow, numbered
from gpn_desktop.services import rounds
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.form.clerk import Paper, key_on_paper
from tests.ui.form.strokes import strike
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.papers import around, at, home, page_of, paper_of, shown, told_of, window
from ui.dialogs.telling import TellingSheet
from ui.form.keying import KeyingPage
from ui.main_window import MainWindow
from ui.views import entering
from ui.views.next_paper import NextPaper
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk", "home", "window"]


def keying_of(window: MainWindow) -> KeyingPage:
    view = paper_of(window).view
    assert isinstance(view, KeyingPage)
    return view


def turn() -> None:
    QTest.keyClick(focused(), Qt.Key.Key_F12)


def asking(window: MainWindow) -> NextPaper:
    found = page_of(window).survey.asking
    assert found is not None
    return found


def test_f12_turns_the_same_form_and_is_remembered(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    at(window, "b1/electricity_kwh")
    turn()
    view = keying_of(window)
    session = view.filling.session
    assert view.filling is paper_of(window).form.filling
    assert view.place == session.at("b1/electricity_kwh")
    assert focused() is view.shown.sheet.cell
    strike("120<Enter>")
    around.rest()
    assert words(window.status, "saved").startswith("Saved")
    assert settings.load(desk.paths.settings).keys_from_paper
    turn()
    form = paper_of(window).form
    assert paper_of(window).view is form
    box = form.current()
    assert box is not None
    assert session.path(box.place) == "b1/water_source"
    form.show_place(session.at("b1/electricity_kwh"))
    assert focused().property("text") == "120"
    assert not settings.load(desk.paths.settings).keys_from_paper


def test_who_is_in_the_line_for_one_more_comes_to_the_first_question(window: MainWindow) -> None:
    turn()
    keying_of(window).add()
    turn()
    assert paper_of(window).form.current() is not None


def test_what_cannot_be_remembered_is_told_and_hinders_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object, **named: object) -> None:
        raise GpnError(ErrorCode.SETTINGS_NOT_SAVED, path="D:/settings.json")

    monkeypatch.setattr(entering, "remember", full)
    monkeypatch.setattr("ui.views.paper.remember", full)
    monkeypatch.setattr("ui.views.holder.remember", full)
    turn()
    assert "D:/settings.json" in told_of(window)
    keying_of(window)
    page_of(window).survey.ask_number()
    assert any("D:/settings.json" in one for one in shown(window))


def test_households_are_keyed_one_after_the_other(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page_of(window).leave()
    around.rest()
    turn()
    around.rest()
    assert window.page.title == "Keying from paper"
    first = next(one for one in rounds.to_key(desk) if rounds.how_far(one) == rounds.NEW)
    write(first.code)
    press(Qt.Key.Key_Return)
    around.rest()
    view = keying_of(window)
    assert paper_of(window).opened.household.id == first.household
    key_on_paper(view, Paper(3, empty=0), len(view.filling.session.rows(_people(view))))
    _complete(window, around)
    assert rounds.how_far(_row(desk, first.household)) == "completed"
    assert isinstance(asking(window), NextPaper)
    assert focused() is asking(window).line
    assert any(f"Completed: {first.head_name}" in one for one in shown(window))
    press(Qt.Key.Key_Return)  # the next one of the list
    around.rest()
    second = paper_of(window).opened.household.id
    assert second != first.household
    assert rounds.how_far(_row(desk, second)) == "draft"
    assert isinstance(paper_of(window).view, KeyingPage)


def _people(view: KeyingPage) -> Place:
    return view.filling.session.place("person")


def _row(desk: Desk, household: str) -> ListedRow:
    return next(one for one in rounds.to_key(desk) if one.household == household)


def _complete(window: MainWindow, around: Around) -> None:
    in_dialog(TellingSheet, lambda sheet: press(Qt.Key.Key_Return))
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    around.qtbot.waitUntil(lambda: page_of(window).survey.asking is not None)
    around.come_back(window)


def test_what_several_may_mean_opens_none_of_them(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("review", "keying"))
    around.rest()
    found = asking(window)
    known = rounds.to_key(desk)
    family = known[0].head_name.split()[0]
    same = numbered(known, family)
    assert len(same) > 1, "a commune of several families"
    write(family)
    assert found.table.rows.rowCount() == len(same)
    press(Qt.Key.Key_Return)
    assert page_of(window).survey.asking is found
    assert words(found, "next.said").startswith(f"{len(same)} household")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    around.rest()
    assert paper_of(window).opened.household.id == same[1].household


def test_a_name_finds_too_and_nothing_found_is_said(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("review", "keying"))
    around.rest()
    found = asking(window)
    write("khong ai ca 9999")
    assert words(found, "next.said").startswith("No household has this code or name. Look ")
    press(Qt.Key.Key_Return)
    assert page_of(window).survey.asking is found
    found.line.clear()
    write(rounds.to_key(desk)[0].head_name.lower())
    assert found.table.rows.rowCount() >= 1
    press(Qt.Key.Key_Up)
    assert found.table.currentIndex().row() == 0
    press(Qt.Key.Key_Escape)
    assert not page_of(window).is_open


def test_the_list_that_cannot_be_read_says_so(
    window: MainWindow, around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(desk: Desk) -> object:
        raise GpnError(ErrorCode.DATABASE_BUSY, path="gpn.db")

    monkeypatch.setattr(rounds, "to_key", broken)
    window.go(Goal("review", "keying"))
    around.rest()
    labels = [one.text() for one in asking(window).findChildren(QLabel) if one.isVisible()]
    assert any("gpn.db" in one or "GPN-" in one for one in labels)


def test_the_list_is_keyed_as_it_is_narrowed(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    page.leave()
    around.rest()
    village = page.listing.found.villages[-1].village
    page.listing._on_village_chosen(village)
    around.rest()
    turn()
    around.rest()
    model = asking(window).table.rows
    waiting = [model.row_at(model.index(n, 0)) for n in range(model.rowCount())]
    assert waiting
    assert {one.village for one in waiting} == {village}


def test_those_who_wait_stand_by_number_as_a_pile_of_papers_lies(
    window: MainWindow, around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = [one for one in rounds.to_key(desk) if one.ground][:4]
    codes = ("3-12", "", "3-2", "1-40")
    known = tuple(replace(one, code=code, state="") for one, code in zip(some, codes, strict=True))
    monkeypatch.setattr(rounds, "to_key", lambda desk: known)
    window.go(Goal("review", "keying"))
    around.rest()
    model = asking(window).table.rows
    shown_ = [model.row_at(model.index(n, 0)).code for n in range(model.rowCount())]
    assert shown_ == ["1-40", "3-2", "3-12", ""]


def test_where_everybody_is_done_a_number_still_opens_a_household(
    window: MainWindow, around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tuple(replace(one, state="completed") for one in rounds.to_key(desk))
    monkeypatch.setattr(rounds, "to_key", lambda desk: known)
    window.go(Goal("review", "keying"))
    around.rest()
    assert words(asking(window), "next.said").startswith("Everybody of the list is done")
    write(known[0].code)
    assert asking(window).table.rows.rowCount() == 1


def test_a_sound_is_heard_only_where_somebody_asked_for_it(
    window: MainWindow, around: Around, desk: Desk, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    turn()
    view = keying_of(window)
    view.show_place(view.filling.session.at("b2/lack_job"))
    strike("9")
    assert heard == []
    kept = settings.load(desk.paths.settings)
    settings.save(desk.paths.settings, replace(kept, paper_sound=True))
    window.go(Goal("review", "list"))
    around.rest()
    window.go(Goal("review", "survey", home))
    around.rest()
    view = keying_of(window)
    view.show_place(view.filling.session.at("b2/lack_job"))
    strike("9")
    assert heard == ["beep"]


def test_what_stood_in_a_cell_before_is_listed_and_taken_back(
    window: MainWindow, around: Around
) -> None:
    turn()
    view = keying_of(window)
    session = view.filling.session
    lack = session.at("b2/lack_water")
    view.show_place(lack)
    press(Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    around.rest()
    assert "Nothing else stood here since this form was begun." in shown(window)
    for digit in "12":
        strike(digit)
        view.show_place(lack)
    press(Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    around.rest()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_1)
    assert session.state(lack).value == "co"
    assert view.place == lack
    press(Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    strike("<Enter>")
    around.rest()
    assert QApplication.activePopupWidget() is None
    view.add()
    assert not view.ask_past()
