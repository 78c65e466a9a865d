"""A survey while it is filled in, by keys: left, given up, taken elsewhere, changed outside."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import drafting, entry, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.database import Store
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.papers import (
    ALT,
    around,
    at,
    head_of,
    home,
    is_unsaved,
    news_step,
    page_of,
    paper_of,
    shown,
    told_of,
    window,
)
from ui.dialogs.telling import TellingSheet
from ui.look.why import WhySheet
from ui.main_window import MainWindow

__all__ = ["around", "clock", "commune_template", "desk", "home", "window"]


def test_a_survey_is_given_up_for_a_reason_and_only_then(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    at(window, "b1/b1_typed")
    write("120")
    asked: list[str] = []

    def stay(sheet: WhySheet) -> None:
        asked.append(sheet.windowTitle())
        press(Qt.Key.Key_Return)  # without a reason
        assert sheet.isVisible()
        press(Qt.Key.Key_Escape)

    def leave(sheet: WhySheet) -> None:
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Return)
        assert not sheet.isVisible()

    before = focused()
    give_up = window.findChild(QPushButton, "paper.discard")
    assert give_up is not None
    head = give_up.parentWidget()
    assert head is not None
    said = list[str]()
    for wide in range(1600, 200, -20):
        head.resize(wide, 40)
        said.append(give_up.text())
    assert list(dict.fromkeys(said)) == ["Give up… (Alt+B)", "Drop… (Alt+B)"]
    in_dialog(WhySheet, stay)
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: len(asked) == 1)
    assert around.come_back(window) is before
    (question,) = asked
    assert question.startswith(f"Give the survey of {head_of(desk, home).full_name}")
    code = paper_of(window).opened.household.code
    assert question.endswith(f"{code} up"), "of three of one name it is this one"
    in_dialog(WhySheet, leave)
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: not page_of(window).is_open)
    around.come_back(window)
    assert drafting.drafts(desk) == ()
    with desk.store.reading() as tx:
        (kept,) = tx.access.entries(act="draft_discarded")
    assert (kept.entity, kept.purpose) == (home, "Opened the wrong household")
    assert "The survey was given up." in shown(window)
    assert focused() is page_of(window).table
    chosen = page_of(window).table.chosen()
    assert chosen is not None
    assert (chosen.household, rounds.how_far(chosen)) == (home, rounds.NEW)


def test_a_survey_that_another_page_has_is_opened_here_again(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    elsewhere = entry.open_survey(desk, home).value
    drafting.save_answer(desk, elsewhere, elsewhere.session.at("b1/b1_typed"), "130")
    at(window, "b2/lack_job")
    press(Qt.Key.Key_1)
    around.rest()
    assert is_unsaved(window)
    step = news_step(window)
    assert step.text() == "Open it here again (Alt+O)"
    paper = paper_of(window)
    press(Qt.Key.Key_O, ALT)
    around.qtbot.waitUntil(lambda: page_of(window).survey.paper not in (None, paper))
    around.rest()
    paper = paper_of(window)
    session = paper.entry.session
    assert session.state(session.at("b1/b1_typed")).value == "130"
    assert paper.form.isAncestorOf(focused())
    press(Qt.Key.Key_1)
    around.rest()
    assert not is_unsaved(window)
    assert words(window.status, "saved").startswith("Saved")


def test_an_answer_that_the_disk_refused_is_kept_with_the_next_try(
    window: MainWindow, around: Around, desk: Desk, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object) -> object:
        raise GpnError(ErrorCode.DISK_FULL, path="D:/")

    at(window, "b2/lack_job")
    with monkeypatch.context() as fault:
        fault.setattr(Store, "transaction", full)
        press(Qt.Key.Key_1)
        around.rest()
        assert is_unsaved(window)
        press(Qt.Key.Key_Escape)
        around.rest()
        assert page_of(window).is_open  # it comes back by itself: something is not kept
        assert paper_of(window).form.isAncestorOf(focused())
    step = news_step(window)
    assert step.text() == "Save again (Alt+S)"
    assert words(window.status, "saved") == "", "below nothing claims that all is saved"
    press(Qt.Key.Key_S, ALT)
    around.qtbot.waitUntil(lambda: told_of(window) == "")
    assert not is_unsaved(window)
    assert words(window.status, "saved").startswith("Saved")
    assert told_of(window) == ""
    assert paper_of(window).form.isAncestorOf(focused())
    with desk.store.reading() as tx:
        (draft,) = tx.drafts.all()
        kept = {one.place: one.text for one in tx.drafts.answers(draft.id).values()}
    assert kept["b2/lack_job"] == "co"


def test_what_the_register_says_by_now_is_seen_and_taken(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    press(Qt.Key.Key_Escape)
    around.rest()
    head = head_of(desk, home)
    other = "Nông Thị Đổi"
    with desk.store.transaction(desk.actor) as tx:
        tx.households.persons.put(replace(tx.households.persons.get(head.id), full_name=other))
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(paper_of(window), "paper.news").startswith(
        "Going on with the form that was left on"
    )
    assert "1 change" in words(paper_of(window), "paper.news")
    told: list[str] = []

    def stay(sheet: TellingSheet) -> None:
        told.extend(shown(sheet))
        press(Qt.Key.Key_Escape)

    def take(sheet: TellingSheet) -> None:
        press(Qt.Key.Key_Return)

    for act in (stay, take):
        in_dialog(TellingSheet, act)
        news_step(window).setFocus()
        press(Qt.Key.Key_Return)
        around.rest()
        around.come_back(window)
    assert any(f"“{head.full_name}” here, “{other}” in the register" in one for one in told), told
    around.qtbot.waitUntil(lambda: told_of(window) == "")
    assert paper_of(window).form.isAncestorOf(focused())
    session = paper_of(window).entry.session
    assert session.state(session.place("person/full_name", head.id)).value == other


def test_a_survey_that_was_given_up_elsewhere_is_begun_anew(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    (row,) = drafting.drafts(desk)
    drafting.discard(desk, row.id, "Opened the wrong household")

    def leave(sheet: WhySheet) -> None:
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Return)

    in_dialog(WhySheet, leave)
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: told_of(window) != "")
    around.come_back(window)
    assert news_step(window).text() == "Open it here again (Alt+O)"
    press(Qt.Key.Key_O, ALT)
    around.qtbot.waitUntil(lambda: told_of(window) == "")
    around.rest()
    (again,) = drafting.drafts(desk)
    assert again.id != row.id
    assert paper_of(window).form.isAncestorOf(focused())
