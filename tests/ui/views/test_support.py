"""Supports by keyboard alone, over a real store: the list, a new one, what comes of it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.services import drafting, households, supported, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.store.devices import Officer
from gpn_desktop.support.records import SupportRecord, SupportState
from tests.commune import clock, commune_template, desk, empty_desk
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, Around, went, words
from ui.look.why import WhySheet
from ui.main_window import MainWindow
from ui.measures import open_marks
from ui.reasons import word
from ui.views.page import Goal
from ui.views.support import LIST, NEW, RECORD, SupportPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
DAY = date(2026, 11, 10)


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench)


@pytest.fixture
def window(around: Around, desk: Desk) -> MainWindow:
    return around.show("support", SupportPage, desk)


def page_of(window: MainWindow) -> SupportPage:
    page = window.pages["support"]
    assert isinstance(page, SupportPage)
    return page


def poor(desk: Desk) -> str:
    return households.order(desk, Sought(poverty_class="poor"))[0]


def newest(desk: Desk, household: str) -> SupportRecord:
    rows = supporting.supports(desk, household)
    return max(rows, key=lambda one: one.record.id).record


def begin(window: MainWindow, around: Around, desk: Desk, typed: str) -> SupportPage:
    """Choose a type by a part of its name."""
    window.go(Goal("support", "new", poor(desk)))
    around.rest()
    page = page_of(window)
    assert focused().objectName() == "support.type.filter"
    write(typed)
    press(Qt.Key.Key_Return)
    return page


def decide(number: str = "88/QĐ-UBND", day: str = "10112026") -> None:
    """Type number and day of a decision."""
    assert focused().objectName() == "support.decision.number"
    write(number)
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "support.decision.on"
    write(day)


def test_a_cow_is_recorded_by_keyboard_alone(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    before = {row.record.id for row in supporting.supports(desk, poor(desk))}
    page = begin(window, around, desk, "bo cai")
    assert words(window, "support.class") == "● Poor"
    decide()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert page.giving.details is not None
    assert "88/QĐ-UBND" in words(window, "support.terms")
    form = page.giving.details.form
    for path, text in (
        ("project/project_name", "Chăn nuôi bò"),
        ("project/registered", "1"),
        ("project/quantity", ""),
        ("project/unit_price", "15000000"),
        ("project/state_share", "15000000"),
    ):
        form.show_place(form.filling.session.at(path))
        write(text)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    rows = supporting.supports(desk, poor(desk))
    (made,) = [row.record for row in rows if row.record.id not in before]
    assert (made.type, made.decision_number, made.decided_on) == ("SX_DUAN", "88/QĐ-UBND", DAY)
    assert (made.quantity, made.amount) == (1, 15_000_000)
    assert made.snapshot.poverty_class == "poor"
    assert page._stack.currentIndex() == RECORD
    assert words(window, "support.record.class") == "● Poor"
    assert words(window, "support.record.given") == "1 con · 15.000.000 đồng"
    assert words(window, "support.answers.project/project_name") == "Chăn nuôi bò"
    assert focused().objectName() == "support.deliver"


def test_esc_while_it_is_being_recorded_loses_nothing(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    begin(window, around, desk, "the bhyt nguoi thuoc ho ngheo")
    press(Qt.Key.Key_Return)
    decide()
    press(Qt.Key.Key_Return)
    around.rest()
    before = len(supporting.supports(desk, poor(desk)))
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Escape)  # the answer has not come yet
    around.rest()
    assert len(supporting.supports(desk, poor(desk))) == before + 1
    assert page_of(window).giving.terms is None


def test_a_type_for_one_person_asks_who_receives_it(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = begin(window, around, desk, "the bhyt nguoi thuoc ho ngheo")
    assert focused().objectName() == "support.receivers"
    press(Qt.Key.Key_Escape)
    assert focused().objectName() == "support.type.filter"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    decide()
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "support.class.on") == "Class on 10/11/2026:"
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    made = page.record._shown
    assert made is not None
    record = made.line.record
    with desk.store.reading() as tx:
        people = tx.households.members(poor(desk))
    assert (record.type, record.subject) == ("BHYT_HN", people[1].id)
    assert words(window, "support.record.receiver") == people[1].full_name


def test_every_type_is_explained_and_none_is_left_out(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("support", "new", poor(desk)))
    around.rest()
    choice = page_of(window).giving.choice
    offers = supporting.offered(desk, poor(desk))
    assert choice.types.rows.rowCount() == len(offers)
    for n, offer in enumerate(offers):
        named = choice.panel.findChildren(QLabel, "support.type.name")
        assert named[-1].text() == offer.type.label_en
        letters = open_marks(offer.type.mark, *(one.mark for one in offer.type.grounds))
        marks = [one.text() for one in choice.panel.findChildren(QLabel, "support.mark")]
        assert marks[-1:] == [word("mark", one) for one in letters[:1]]
        laws = choice.panel.findChildren(QLabel, "support.ground.1.law")
        assert not any("[" in law.text() or ".vn" in law.text() for law in laws)
        if n + 1 < len(offers):
            press(Qt.Key.Key_Down)
    write("khong co loai nay")
    assert choice._none.isVisible()
    press(Qt.Key.Key_Return)
    assert page_of(window).giving.step == 0


def test_what_cannot_be_is_said_at_its_field(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    begin(window, around, desk, "qua tet")
    decide(day="32/13/2026")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert focused().objectName() == "support.decision.on"
    told = [one.text() for one in page_of(window).findChildren(QLabel) if one.isVisible()]
    assert "Write the day as 05/03/2026." in told
    focused().clear()  # type: ignore[attr-defined]
    write("26/11/2026")
    press(Qt.Key.Key_Return, CTRL)
    assert focused().objectName() == "support.decision.on"
    focused().clear()  # type: ignore[attr-defined]
    press(Qt.Key.Key_Return, CTRL)
    assert focused().objectName() == "support.decision.on"
    write("10/11/2026")
    for _ in range(3):
        press(Qt.Key.Key_Return)
    assert focused().objectName() == "support.quantity"
    write("0")
    press(Qt.Key.Key_Return, CTRL)
    assert focused().objectName() == "support.quantity"
    write("15")
    focused().setText("15")  # type: ignore[attr-defined]
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "support.record.given") == "15 kg"


def test_nothing_typed_is_lost_on_the_way_back_and_the_draft_is_offered(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = begin(window, around, desk, "bo cai")
    decide("99/QĐ")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert page.giving.details is not None
    form = page.giving.details.form
    form.show_place(form.filling.session.at("project/project_name"))
    write("Nuôi bò")
    press(Qt.Key.Key_Return)
    for _ in range(3):
        press(Qt.Key.Key_Escape)
        around.rest()
    assert page.giving.step == 0
    assert page.findChild(QLabel, "support.draft") is None
    (draft,) = drafting.drafts(desk)
    window.go(Goal("support", "draft", draft.id))
    around.rest()
    assert page.giving.step == 2
    kept = page.giving.details
    assert kept is not None
    assert (
        kept.entry.session.state(kept.entry.session.at("project/project_name")).value == "Nuôi bò"
    )
    assert "99/QĐ" in words(window, "support.terms")
    press(Qt.Key.Key_F6)
    assert kept.isVisible()
    window.go(Goal("support", "draft", "no such"))
    around.rest()
    assert page.giving.title == "Support for " + page.giving._outset.household.head_name


def test_terms_of_a_type_without_a_form_stay_on_the_page(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = begin(window, around, desk, "qua tet")
    decide("7/QĐ")
    press(Qt.Key.Key_Escape)
    around.rest()
    assert focused().objectName() == "support.type.filter"
    write("qua tet")
    press(Qt.Key.Key_Return)
    assert page.giving.terms is not None
    assert page.giving.terms.texts()["decision_number"] == "7/QĐ"


def test_terms_of_a_type_without_a_form_outlive_the_window_and_are_given_up_by_keys(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    begin(window, around, desk, "qua tet")
    decide("7/QĐ")
    press(Qt.Key.Key_Return)
    around.rest()
    window.close()
    another = around.show("support", SupportPage, desk)
    (draft,) = drafting.drafts(desk)
    another.go(Goal("support", "draft", draft.id))
    around.rest()
    page = page_of(another)
    assert page.giving.terms is not None
    kept = page.giving.terms.texts()
    assert (kept["decision_number"], kept["decided_on"]) == ("7/QĐ", "2026-11-10")
    give_up(another, around, None)  # think again
    assert drafting.drafts(desk) == (draft,)
    give_up(another, around, 1)
    assert (page.giving.step, drafting.drafts(desk)) == (0, ())
    assert focused().objectName() == "support.type.filter"
    with desk.store.reading() as tx:
        assert tx.access.entries()[0].purpose == "Chose the wrong support"


def give_up(window: MainWindow, around: Around, reason: int | None) -> None:
    """Press Alt+B, which clicks a moment later, and choose a reason in the sheet that comes."""
    answered: list[bool] = []

    def answer() -> None:
        sheet = QApplication.activeModalWidget()
        if not isinstance(sheet, WhySheet):
            QTimer.singleShot(10, answer)
            return
        answered.append(True)
        if reason is None:
            sheet.reject()
        else:
            sheet.findChildren(QRadioButton)[reason].setChecked(True)
            sheet.accept()

    window.activateWindow()
    around.qtbot.waitUntil(lambda: QApplication.focusWidget() in window.findChildren(QWidget))
    press(Qt.Key.Key_B, ALT)
    answer()
    around.qtbot.waitUntil(lambda: bool(answered))
    window.activateWindow()  # a screen that nobody sees gives it back to no one
    around.qtbot.waitUntil(window.isActiveWindow)
    around.rest()


def recorded(desk: Desk, terms: Terms) -> str:
    home = poor(desk)
    return supporting.record(desk, Proposal("TETQUA", home, home, terms)).value.id


def test_a_decision_a_hand_over_and_the_way_back(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    made = recorded(desk, Terms(quantity=15))
    window.go(Goal("support", "record", made))
    around.rest()
    page = page_of(window)
    assert focused().objectName() == "support.decide"
    press(Qt.Key.Key_G, ALT)
    around.qtbot.waitUntil(lambda: focused().objectName() == "support.decide.number")
    write("5/QĐ")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert focused().objectName() == "support.decide.on"
    write("1/11/2026")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "support.record.decision") == "5/QĐ, 01/11/2026"
    assert focused().objectName() == "support.deliver"
    press(Qt.Key.Key_G, ALT)
    around.qtbot.waitUntil(lambda: focused().objectName() == "support.deliver.on")
    card, back = page.record.cards["deliver"], window.top._back
    around.qtbot.waitUntil(lambda: back.text() == "")  # Esc is the key of the card now
    card.leave.click()
    assert card.isHidden()
    around.qtbot.waitUntil(lambda: back.text() == "(Esc)")
    press(Qt.Key.Key_G, ALT)
    around.qtbot.waitUntil(lambda: focused().objectName() == "support.deliver.on")
    assert card.save.text() == "Save the hand-over (Ctrl+Enter)"
    write("1/10/2026")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert focused().objectName() == "support.deliver.on"
    write("2/11/2026")
    focused().setText("2/11/2026")  # type: ignore[attr-defined]
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "support.deliver.save", "the last box leads to the button"
    press(Qt.Key.Key_Return)
    around.rest()
    with desk.store.reading() as tx:
        assert tx.support.get(made).delivered_on == date(2026, 11, 2)
    assert words(window, "support.record.delivered") == "02/11/2026"
    page.record.take_back.click()
    around.rest()
    assert page.record.deliver.isVisible()


def test_taken_off_for_a_reason_and_put_back(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    made = recorded(desk, Terms())
    window.go(Goal("support", "record", made))
    around.rest()
    page = page_of(window)
    page.record.take_off.click()
    press(Qt.Key.Key_Escape)
    assert not page.record.cards["take_off"].isVisible()
    page.record.take_off.click()
    press(Qt.Key.Key_Return)
    around.rest()
    write("ghi nhầm hộ")
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "support.record.state") == "Taken off the list"
    assert not page.record.take_off.isVisible()
    window.go(Goal("support", "state", "gone"))
    around.rest()
    assert page.table.rows.rowCount() == 1
    press(Qt.Key.Key_Return)
    around.rest()
    page.record._on_put_back_wanted()
    around.rest()
    with desk.store.reading() as tx:
        assert tx.support.get(made).deleted is None
    assert page.record.decide.isVisible()


def test_the_list_narrows_and_says_when_nothing_fits(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    every = supported.lines(desk)
    assert page.table.rows.rowCount() == len(every)
    page.narrowing.ask_for("decided")
    page._fill()
    assert page.table.rows.rowCount() == sum(one.state is SupportState.DECIDED for one in every)
    press(Qt.Key.Key_F, CTRL)
    write("khong ai ca")
    around.qtbot.waitUntil(lambda: page.table.rows.rowCount() == 0)
    page._on_all_wanted()
    assert page.table.rows.rowCount() == len(every)
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_Down)
    assert page.table.hasFocus()


def test_from_a_record_to_its_household_and_to_the_next_support(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    press(Qt.Key.Key_Return)
    around.rest()
    assert page._stack.currentIndex() == RECORD
    page.record.home.click()
    assert went(window)[-1].kind == "household"
    window.go(Goal("support"))
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    assert page._stack.currentIndex() == NEW
    press(Qt.Key.Key_Escape)
    assert page._stack.currentIndex() == LIST
    press(Qt.Key.Key_N, CTRL)
    assert window.place == Goal("households")


def test_what_others_did_is_heard_and_what_is_gone_is_said(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    made = recorded(desk, Terms(amount=15_000_000))
    window.go(Goal("support", "record", made))
    around.rest()
    done = supporting.decide(desk, made, number="1/QĐ", on=DAY)
    window.hear(done.changes)
    around.rest()
    assert page.record.deliver.isVisible()
    window.go(Goal("support", "record", "no such"))
    around.rest()
    assert not page.record._area.isVisible()


def test_who_may_only_look_is_told_who_may(around: Around, desk: Desk) -> None:
    looker = Officer(desk.officer.id, "Vi Văn Thắng", ("view",))
    window = around.show("support", SupportPage, replace(desk, officer=looker))
    window.go(Goal("support", "new", poor(desk)))
    around.rest()
    told = [one.text() for one in page_of(window).findChildren(QLabel) if one.isVisible()]
    assert "Supports can only be looked at here." in told
    assert "list of supports" in focused().accessibleName()
    press(Qt.Key.Key_Return)
    around.rest()
    assert not page_of(window).has_way_back()


def test_an_empty_store_says_what_to_do_first(around: Around, empty_desk: Desk) -> None:
    window = around.show("support", SupportPage, empty_desk)
    told = [one.text() for one in page_of(window).findChildren(QLabel)]
    assert "No support is recorded yet" in told


def test_a_record_of_a_form_that_is_not_here_shows_what_was_kept(
    qtbot: QtBot, workbench: Workbench, desk: Desk
) -> None:
    around = Around(qtbot, workbench, NARROW)
    home = poor(desk)
    with desk.store.transaction(desk.actor) as tx:
        made = SupportRecord(
            *(tx.new_entity(), home, "household", "LATER"),
            form_id="later",
            form_version="9",
            decided_on=chance.today(),
            answers={"a/b": "mười con"},
        )
        tx.support.put(made)
    window = around.show("support", SupportPage, desk)
    window.go(Goal("support", "record", made.id))
    around.rest()
    assert words(window, "support.answers.a/b") == "mười con"


def test_what_was_given_before_is_told_where_the_grounds_have_no_room(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.resize(NARROW)
    page = begin(window, around, desk, "vay von ho ngheo")
    assert page.giving.terms is not None
    assert not page.giving.terms._side.isVisible()
    told = words(window, "support.brief").splitlines()
    assert told[0] == "Recorded before for this receiver: 1"
    assert told[1].startswith("At most 100.000.000 đồng")
    assert told[2].startswith("Only papers can show: borrower")
    window.resize(1366, 700)
    around.rest()
    assert page.giving.terms._side.isVisible()
    assert not page.giving.terms._heed.isVisible()
