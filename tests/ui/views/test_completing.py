"""A survey is completed by keys: its points, what is left out, what came meanwhile."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gpn_desktop.services import entry
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.journeys.world import put_survey
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.papers import (
    ALT,
    CTRL,
    around,
    at,
    fill_lacks,
    home,
    members,
    news_step,
    page_of,
    paper_of,
    shown,
    told_of,
    window,
)
from ui.dialogs.points import PointsSheet
from ui.dialogs.telling import TellingSheet
from ui.form.reasons import ReasonSheet
from ui.main_window import MainWindow

__all__ = ["around", "clock", "commune_template", "desk", "home", "window"]


def test_f4_says_where_the_points_come_from(window: MainWindow, around: Around) -> None:
    told: list[list[str]] = []

    def read(sheet: PointsSheet) -> None:
        told.append(shown(sheet))
        press(Qt.Key.Key_Return)

    before = focused()
    for _ in range(2):
        in_dialog(PointsSheet, read)
        press(Qt.Key.Key_F4)
        assert around.come_back(window) is before
        fill_lacks(window)
        around.rest()
        before = focused()
    first, second = told
    assert "12 of 12 without an answer" in first
    assert "No class yet" in first
    assert "120 – indicators 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12" in second


def test_the_focus_waits_in_the_form_while_it_is_completed(
    qapp: QApplication, window: MainWindow, around: Around
) -> None:
    at(window, "b1/b1_typed")
    write("120")
    fill_lacks(window)
    assert paper_of(window).isAncestorOf(focused())
    stood: list[bool] = []

    def note(_: QWidget | None, new: QWidget | None) -> None:
        stood.append(new is None or window.rail.isAncestorOf(new))

    qapp.focusChanged.connect(note)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    qapp.focusChanged.disconnect(note)
    result = page_of(window).survey.result
    assert result is not None
    assert result.isAncestorOf(focused())
    assert stood
    assert not any(stood)


def test_a_survey_completed_elsewhere_is_followed_by_a_correction(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    at(window, "b1/b1_typed")
    write("120")
    fill_lacks(window)
    with desk.store.reading() as tx:
        (draft,) = tx.drafts.all()
    came = put_survey(desk, home, round=draft.round)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert paper_of(window).form.isAncestorOf(focused())
    assert news_step(window).text() == "Make it a correction (Alt+M)"
    press(Qt.Key.Key_M, ALT)
    told = "A correction of a completed form: its next revision."
    around.qtbot.waitUntil(lambda: told_of(window) == told)
    around.rest()
    assert paper_of(window).form.isAncestorOf(focused())
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    result = page_of(window).survey.result
    assert result is not None
    assert words(result, "result.state") == "Corrected"
    with desk.store.reading() as tx:
        newest = tx.surveys.newest(home, draft.round)
    assert newest is not None
    assert newest.supersedes[0][0] == came


def test_what_is_left_out_is_told_before_the_survey_is_completed(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    at(window, "b1/b1_typed")
    write("120")
    fill_lacks(window)
    form = paper_of(window).form
    session = form.filling.session
    head, member = members(desk, home)[:2]
    insured = session.place("person/insured", head.id)
    form.take(insured, "co")
    form.show_place(session.place("person/insurance_number", head.id))
    write("DN4201234567890")
    form.take(insured, "khong")
    form.show_place(session.place("person/full_name", member.id))

    def moved(sheet: ReasonSheet) -> None:
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Return)

    in_dialog(ReasonSheet, moved)
    press(Qt.Key.Key_Delete, CTRL)
    assert form.isAncestorOf(around.come_back(window))
    told: list[str] = []

    def stay(sheet: TellingSheet) -> None:
        told.extend(shown(sheet))
        press(Qt.Key.Key_Escape)

    in_dialog(TellingSheet, stay)
    press(Qt.Key.Key_Return, CTRL)
    around.qtbot.waitUntil(lambda: bool(told))
    around.come_back(window)
    assert "• Trần Văn Bình: C.8a Số thẻ BHYT: ******7890" in told
    assert "• Hứa Ngọc Hoa: Moved away" in told
    assert page_of(window).survey.paper is not None
    in_dialog(TellingSheet, lambda sheet: press(Qt.Key.Key_Return))
    press(Qt.Key.Key_Return, CTRL)
    around.qtbot.waitUntil(lambda: page_of(window).survey.result is not None)
    around.come_back(window)
    assert focused().objectName() == "result.next"
    with desk.store.reading() as tx:
        (survey,) = tx.surveys.of_household(home)
        assert tx.drafts.all() == ()
    assert not [one for one in survey.answers if "insurance_number" in one and head.id in one]


def test_what_the_register_says_by_now_is_told_before_the_survey_is_completed(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    at(window, "b1/b1_typed")
    write("120")
    fill_lacks(window)
    head = members(desk, home)[0]
    with desk.store.transaction(desk.actor) as tx:  # a package came while the page stood open
        person = tx.households.persons.get(head.id)
        tx.households.persons.put(replace(person, full_name="Trần Văn Sổ"))
    told: list[str] = []

    def stay(sheet: TellingSheet) -> None:
        told.extend(shown(sheet))
        press(Qt.Key.Key_Escape)

    in_dialog(TellingSheet, stay)
    press(Qt.Key.Key_Return, CTRL)
    around.qtbot.waitUntil(lambda: bool(told))
    around.come_back(window)
    assert "Changed in the register meanwhile" in told
    assert any("“Trần Văn Sổ” in the register" in one for one in told)
    assert told_of(window) == "The register has 1 change(s) since this form was begun."
    in_dialog(TellingSheet, lambda sheet: press(Qt.Key.Key_Return))
    press(Qt.Key.Key_S, ALT)
    around.qtbot.waitUntil(lambda: not told_of(window))
    around.come_back(window)
    session = paper_of(window).entry.session
    assert session.state(session.place("person/full_name", head.id)).value == "Trần Văn Sổ"


def test_a_draft_that_is_gone_is_not_completed(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    at(window, "b1/b1_typed")
    write("120")
    fill_lacks(window)
    around.rest()
    entry.open_survey(desk, home)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert news_step(window).text() == "Open it here again (Alt+O)"
    assert paper_of(window).isEnabled()
    assert paper_of(window).form.isAncestorOf(focused())
    assert page_of(window).survey.result is None


def test_who_was_taken_out_is_put_back_where_the_hands_are(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    paper, (_, member, *_) = paper_of(window), members(desk, home)
    name = paper.form.filling.session.place("person/full_name", member.id)
    paper.form.show_place(name)

    def moved(sheet: ReasonSheet) -> None:
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Return)

    in_dialog(ReasonSheet, moved)
    press(Qt.Key.Key_Delete, CTRL)
    around.come_back(window)
    wanted = f"Put back: {member.full_name}"
    back = next(one for one in paper.findChildren(QPushButton) if one.text() == wanted)
    back.setFocus()
    press(Qt.Key.Key_Space)
    around.rest()
    box = paper.form.current()
    assert box is not None
    assert box.place == name
