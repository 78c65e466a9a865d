"""A newer version of a questionnaire that came while drafts lay: seen, moved, taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.effects import Choice
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import drafting, entry, households, migrating, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.store.devices import Officer
from tests import editions
from tests.commune import clock, commune_template, desk
from tests.editions import CHANGED, SAME
from tests.ui.keyboard import CTRL, focused, in_dialog, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.papers import ALT, around, at, home, page_of, paper_of, window
from ui.dialogs.moving import MovingSheet, OfferLine, told_of
from ui.dialogs.telling import TellingSheet
from ui.main_window import MainWindow
from ui.models.forms import version_words
from ui.views.page import Goal
from ui.views.today import TaskLine, TodayPage

__all__ = ["around", "clock", "commune_template", "desk", "home", "window"]

OLD = "2026112501"


def version_of(desk: Desk) -> str:
    with desk.store.reading() as tx:
        return tx.drafts.all()[0].form_version


def strip_of(window: MainWindow, name: str = "draft.version") -> str:
    found = [one for one in window.findChildren(QLabel, name) if one.isVisible()]
    return found[0].text() if found else ""


def read(sheet: TellingSheet) -> list[str]:
    return [one.text() for one in sheet.findChildren(QLabel)]


def reopened(window: MainWindow, around: Around, home: str) -> None:
    """Leave the survey and open it again."""
    press(Qt.Key.Key_Escape)
    around.qtbot.waitUntil(lambda: not page_of(window).is_open)
    around.rest()
    window.go(Goal("review", "survey", home))
    around.rest()


def moved(window: MainWindow, around: Around) -> None:
    paper = paper_of(window)
    in_dialog(TellingSheet, lambda sheet: press(Qt.Key.Key_Return))
    press(Qt.Key.Key_K, ALT)
    around.qtbot.waitUntil(lambda: page_of(window).survey.paper not in (None, paper))
    around.come_back(window)


def test_the_strip_tells_what_changes_and_nothing_moves_until_it_is_wanted(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    at(window, "result/remarks")
    write("nhà xa")
    press(Qt.Key.Key_Tab)
    editions.install(desk, CHANGED)
    reopened(window, around, home)
    assert strip_of(window) == (
        f"A newer version of this questionnaire is here: {version_words(CHANGED)}. This one was "
        f"begun with {version_words(OLD)}."
    )
    told: list[str] = []

    def stay(sheet: TellingSheet) -> None:
        told.extend(read(sheet))
        press(Qt.Key.Key_Escape)

    in_dialog(TellingSheet, stay)
    press(Qt.Key.Key_K, ALT)
    around.qtbot.waitUntil(lambda: bool(told))
    around.come_back(window)
    assert "Left out: the new version does not ask them" in told
    assert "• D.1 Ghi chú của rà soát viên: nhà xa" in told
    assert "New questions that must be answered" in told
    assert "• Người dẫn đường" in told
    assert "• Points and class come out the same." in told
    assert version_of(desk) == OLD


def test_what_is_being_typed_goes_along(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    editions.install(desk, CHANGED)
    reopened(window, around, home)
    at(window, "b1/b1_typed")
    write("120")
    moved(window, around)
    session = paper_of(window).entry.session
    assert session.form.version == CHANGED
    assert session.state(session.at("b1/b1_typed")).value == "120"
    assert paper_of(window).form.isAncestorOf(focused())


def test_it_is_taken_back_by_one_key_until_something_is_answered(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    at(window, "b1/b1_typed")
    write("120")
    press(Qt.Key.Key_Return)
    editions.install(desk, CHANGED)
    reopened(window, around, home)
    moved(window, around)
    assert strip_of(window).startswith(
        f"Moved from version {version_words(OLD)} to {version_words(CHANGED)}."
    )
    paper = paper_of(window)
    press(Qt.Key.Key_T, ALT)
    around.qtbot.waitUntil(lambda: page_of(window).survey.paper not in (None, paper))
    around.rest()
    assert version_of(desk) == OLD
    assert strip_of(window).startswith("A newer version")
    moved(window, around)
    at(window, "b2/lack_job")
    press(Qt.Key.Key_1)
    around.rest()
    assert strip_of(window) == ""
    assert version_of(desk) == CHANGED


def test_a_draft_that_was_answered_elsewhere_since_is_not_taken_back(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    editions.install(desk, CHANGED)
    reopened(window, around, home)
    moved(window, around)
    elsewhere = entry.open_survey(desk, home).value
    drafting.save_answer(desk, elsewhere, elsewhere.session.at("b1/b1_typed"), "130")
    press(Qt.Key.Key_T, ALT)
    around.qtbot.waitUntil(
        lambda: strip_of(window, "paper.news").startswith("Something was answered since")
    )


def test_who_only_looks_is_offered_nothing(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    paper = paper_of(window)
    reader = replace(desk, officer=Officer(desk.officer.id, "Vi Văn Thắng", ("view",)))
    paper.versions._desk = reader
    paper.versions.tell(migrating.Standing(OLD, CHANGED))
    assert strip_of(window) == ""


# from Today


@pytest.fixture
def begun(desk: Desk) -> tuple[str, ...]:
    """Two surveys that were begun: one loses an answer in the changed version."""
    rounds.open_round(desk)
    some = households.order(desk, Sought(poverty_class="poor"))[:2]
    for n, one in enumerate(some):
        opened = entry.open_survey(desk, one).value
        path, text = (("result/remarks", "nhà xa"), ("b1/b1_typed", "120"))[n]
        drafting.save_answer(desk, opened, opened.session.at(path), text)
    return some


def lines(sheet: MovingSheet) -> list[OfferLine]:
    return [one for one in sheet.findChildren(OfferLine) if not one.isHidden()]


def wanted(window: MainWindow) -> None:
    line = window.findChild(TaskLine, "today.outdated.line")
    assert line is not None
    line.setFocus()
    press(Qt.Key.Key_Return)


def test_today_names_the_drafts_and_those_that_lose_nothing_move_together(
    around: Around, desk: Desk, begun: tuple[str, ...]
) -> None:
    editions.install(desk, SAME)
    window = around.show("today", TodayPage, desk)
    so = words(window, "today.outdated")
    assert so == "2 draft(s) of an older version of a questionnaire"
    seen: list[str] = []

    def together(sheet: MovingSheet) -> None:
        around.qtbot.waitUntil(lambda: len(lines(sheet)) == 2)
        seen.append(sheet.together.text())
        assert focused() is lines(sheet)[0], "Enter looks at one, as the sheet says"
        press(Qt.Key.Key_Return, CTRL)
        around.qtbot.waitUntil(lambda: not lines(sheet) and sheet.word.isVisible())
        seen.append(sheet.word.text())
        assert focused() is sheet.close_
        press(Qt.Key.Key_Return)

    in_dialog(MovingSheet, together)
    wanted(window)
    around.come_back(window)
    moved = "Move 2 that lose(s) nothing (Ctrl+Enter)"
    assert seen == [moved, "All drafts are of the newest version."]
    with desk.store.reading() as tx:
        assert {one.form_version for one in tx.drafts.all()} == {SAME}
    assert window.findChild(TaskLine, "today.outdated.line") is None


def test_one_that_loses_an_answer_is_looked_at_first(
    around: Around, desk: Desk, begun: tuple[str, ...]
) -> None:
    editions.install(desk, CHANGED)
    window = around.show("today", TodayPage, desk)
    fates: list[str] = []

    def go_without(told: TellingSheet) -> None:
        assert not told.agreeing()[0].hasFocus(), "what loses an answer is not pressed by Enter"
        assert told.agreeing()[0].text() == "Move, losing 1 (Ctrl+Enter)"
        press(Qt.Key.Key_Return, CTRL)

    def one_by_one(sheet: MovingSheet) -> None:
        around.qtbot.waitUntil(lambda: len(lines(sheet)) == 2)
        fates.extend(one.accessibleName().rpartition(". ")[2] for one in lines(sheet))
        loses = next(one for one in lines(sheet) if "left out" in one.accessibleName())
        loses.setFocus()
        in_dialog(TellingSheet, go_without)
        press(Qt.Key.Key_Return)
        around.qtbot.waitUntil(lambda: len(lines(sheet)) == 1)
        with around.qtbot.waitActive(sheet):
            sheet.activateWindow()
        press(Qt.Key.Key_Escape)

    in_dialog(MovingSheet, one_by_one)
    wanted(window)
    around.come_back(window)
    assert fates == ["loses nothing", "answers left out: 1"]
    with desk.store.reading() as tx:
        found = {one.subject: one.form_version for one in tx.drafts.all()}
    assert found == {begun[0]: CHANGED, begun[1]: OLD}


def test_a_fault_is_said_on_the_sheet(
    around: Around, desk: Desk, begun: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    editions.install(desk, SAME)
    window = around.show("today", TodayPage, desk)
    said: list[str] = []

    def refused(*given: object) -> object:
        raise GpnError(ErrorCode.DISK_FULL, path="D:/")

    def look(sheet: MovingSheet) -> None:
        around.qtbot.waitUntil(lambda: len(lines(sheet)) == 2)
        monkeypatch.setattr(migrating, "move", refused)
        press(Qt.Key.Key_Return, CTRL)
        around.qtbot.waitUntil(lambda: sheet.word.isVisible())
        said.append(sheet.word.text())
        assert sheet.together.isEnabled()
        press(Qt.Key.Key_Escape)

    in_dialog(MovingSheet, look)
    wanted(window)
    around.come_back(window)
    assert "disk" in said[0]


def test_each_fate_of_an_answer_has_its_words(
    desk: Desk, begun: tuple[str, ...], qtbot: QtBot
) -> None:
    editions.install(desk, CHANGED)
    offer = next(one for one in migrating.offers(desk) if one.migration.dropped)
    found = offer.migration
    (first, *_) = found.carried
    named = next(one for one in found.carried if one.state.place.rows and "name" in one.new)
    retyped = replace(
        first,
        state=replace(first.state, value="2.5", raw="", label="Số", paper=""),
        choices=(Choice("x", "X", 1),),
        text="2",
    )
    after = found.score_after
    assert after is not None
    told = told_of(
        replace(
            offer,
            migration=replace(
                found,
                dropped=(),
                retyped=(retyped,),
                unreadable=(named,),
                carried=(),
                score_after=replace(after, b1=7, class_code="x"),
            ),
        )
    )
    by_heading = {one.heading: list(one.lines) for one in told.groups}
    assert by_heading["Asked in another way"] == ["Số: “2.5” becomes “2”"]
    (line,) = by_heading["Kept, and to be answered anew"]
    assert line.startswith(f"{named.answer}: ")
    (rest,) = by_heading["Everything else"]
    assert rest == "B1: – → 7; B2: – → –; the computed class is another"
    line_ = OfferLine(1, replace(offer, migration=replace(found, dropped=(), broken=(first,))), str)
    qtbot.addWidget(line_)
    assert line_.accessibleName().endswith("answers to look at: 1")
    bare = told_of(replace(offer, migration=replace(found, carried=(), score_after=None)))
    assert "Everything else" not in {one.heading for one in bare.groups}
