"""Heads-down keying: numbers lead on by themselves, what cannot stand holds, back, the same."""

import unicodedata

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.session import FormSession
from tests.builders import a_session
from tests.fakes import FixedWorld
from tests.ui.form.conftest import HOUSEHOLD, PEOPLE, shipped
from tests.ui.form.office import MIXED, Office
from tests.ui.form.strokes import strike
from tests.ui.keyboard import compose, focused, replay
from ui.form import keying
from ui.form.again import Memory
from ui.form.filling import Filling, Frame
from ui.form.flowed import NO_BREAK
from ui.form.keying import KeyingPage
from ui.form.leaf_model import MEANING

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(
    qtbot: QtBot,
    session: FormSession,
    office: Office,
    memory: Memory | None = None,
    frame: Frame | None = None,
) -> KeyingPage:
    filling = Filling(session, frame or Frame(), office.outside())
    page = KeyingPage(filling, {} if memory is None else memory)
    qtbot.addWidget(page)
    page.resize(910, 372)
    with qtbot.waitActive(page):
        page.show()
    page.take_focus()
    return page


@pytest.fixture
def mixed(qtbot: QtBot, office: Office) -> KeyingPage:
    return opened(qtbot, a_session(MIXED), office)


@pytest.fixture
def phieu_b(qtbot: QtBot, office: Office) -> KeyingPage:
    world = FixedWorld(register={"households": HOUSEHOLD, "persons": PEOPLE})
    session = FormSession.begin(shipped("phieu_b_p2022"), world, {"household": "h1"})
    return opened(qtbot, session, office, frame=Frame("", ("household",)))


def at(page: KeyingPage) -> str:
    return page.filling.session.path(page.place) if page.place is not None else "+"


def value(page: KeyingPage, path: str) -> str:
    session = page.filling.session
    return session.state(session.at(path)).value


def go(page: KeyingPage, path: str) -> None:
    page.show_place(page.filling.session.at(path))


def told(page: KeyingPage) -> str:
    return page.foot.told


LEADS = "The number leads on by itself."


def foot(page: KeyingPage, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found.text().replace(NO_BREAK, " ")


def meaning(page: KeyingPage) -> str:
    """Give what stands beside the cell one is in."""
    shown = page.shown.page.index(page.shown.at.line, MEANING).data()
    return str(shown)


def text(page: KeyingPage) -> str:
    return page.shown.sheet.cell.text()


def test_a_form_is_keyed_without_a_mouse(mixed: KeyingPage, office: Office) -> None:
    strike("Nông Văn Ỏn<Enter>3<Enter>2,5<Enter>05031980")
    assert at(mixed) == "home/card"  # a whole day leads on by itself
    strike("2")
    assert at(mixed) == "home/goods"  # and so does a whole number, over what is not asked
    strike("12<Enter>ghi chú<Enter>1")
    assert at(mixed) == "animal[r1]/tag"
    strike("T1<Enter>1")
    assert at(mixed) == "+"
    strike("T2<Enter>2<Enter>")
    strike("210")
    assert focused() is mixed.foot.done
    assert value(mixed, "home/full") == "Nông Văn Ỏn"
    assert value(mixed, "home/born") == "1980-03-05"
    assert value(mixed, "home/goods") == "tivi xe_may"
    assert value(mixed, "home/agreed") == "OK"
    assert value(mixed, "last/breed") == "sind"
    assert value(mixed, "last/month") == "m10"
    rows = mixed.filling.session.rows(mixed.filling.session.place("animal"))
    assert [value(mixed, f"animal[{one.id}]/tag") for one in rows] == ["T1", "T2"]
    strike("<Enter>")
    assert office.completed == 1
    assert office.values["last/month"] == "m10"


def test_a_number_that_may_go_on_waits_for_enter(mixed: KeyingPage) -> None:
    go(mixed, "last/month")
    hint = "All digits lead on, for instance 01; fewer: Enter."
    assert foot(mixed, "paper.typed").startswith(f"{hint}   1 Tháng 1   2 Tháng 2")
    strike("1")
    assert (at(mixed), text(mixed)) == ("last/month", "1")
    assert foot(mixed, "paper.typed").split("   ") == [
        *(hint, "1 Tháng 1", "10 Tháng 10", "11 Tháng 11", "12 Tháng 12"),
    ]
    strike("<Enter>")
    assert value(mixed, "last/month") == "m1"


def test_a_number_that_is_no_choice_is_told_at_once_and_noted_the_second_time(
    mixed: KeyingPage, office: Office
) -> None:
    go(mixed, "home/card")
    strike("9")
    assert "no choice with the number “9”" in told(mixed)
    assert at(mixed) == "home/card"
    strike("1")
    go(mixed, "home/card")
    assert meaning(mixed) == "Có"
    strike("9")
    assert meaning(mixed) == "", "a 9 that is no choice does not mean what stood there"
    strike("1")
    assert (at(mixed), told(mixed), value(mixed, "home/card")) == ("home/number", "", "co")
    go(mixed, "home/card")
    strike("9<Enter>")
    assert value(mixed, "home/card") == ""
    assert office.values["n/home/card"] == "On paper: 9"
    assert at(mixed) == "home/goods"


def test_what_cannot_stand_holds_once(mixed: KeyingPage) -> None:
    go(mixed, "home/rooms")
    strike("300<Enter>")
    assert at(mixed) == "home/rooms"
    again = "Type it again. If the paper says so: Enter once more keeps it and goes on."
    assert told(mixed) == f"This answer cannot be right. {again}"
    after = mixed.findChild(QLabel, "paper.after")
    assert after is not None
    assert not after.isVisible(), "the red box alone says what Enter does"
    strike("<BS>")
    assert after.isVisible(), "what is typed anew is said below again"
    assert told(mixed) == ""
    strike("300<Enter>")
    assert (at(mixed), told(mixed)) == ("home/weight", "")
    assert value(mixed, "home/rooms") == "300"
    strike("<Shift+Enter>30<Enter>")
    assert (at(mixed), value(mixed, "home/rooms")) == ("home/weight", "30")


def test_a_day_that_does_not_exist_holds_and_two_readings_are_named(mixed: KeyingPage) -> None:
    go(mixed, "home/born")
    strike("31021975")
    assert at(mixed) == "home/born"
    assert told(mixed).startswith("Write a day that exists")
    strike("5/3/75<Enter>")
    assert value(mixed, "home/born") == "1975-03-05"
    go(mixed, "home/born")
    strike("5/3/20<Enter>")
    assert "05/03/1920 or as 05/03/2020" in told(mixed)
    strike("05032020")
    assert (at(mixed), value(mixed, "home/born")) == ("home/card", "2020-03-05")


def test_none_goes_with_no_other_choice(mixed: KeyingPage) -> None:
    go(mixed, "home/goods")
    strike("13<Enter>")
    assert (at(mixed), text(mixed), value(mixed, "home/goods")) == ("home/goods", "3", "khong_co")
    assert told(mixed).startswith("“None” goes with no other choice. Kept is 3.")
    strike("<Enter>")
    assert at(mixed) == "home/note"
    go(mixed, "home/goods")
    strike("12<Enter>")
    go(mixed, "home/goods")
    strike("3")
    assert (at(mixed), value(mixed, "home/goods")) == ("home/note", "khong_co")


def test_backspace_in_an_empty_cell_goes_back_and_shows_what_was_typed(mixed: KeyingPage) -> None:
    go(mixed, "home/card")
    strike("2")
    assert at(mixed) == "home/goods"
    strike("<BS>")
    assert (at(mixed), text(mixed)) == ("home/card", "2")
    strike("1")
    assert (at(mixed), value(mixed, "home/card")) == ("home/number", "co")


def test_who_goes_back_over_an_answer_does_not_empty_it(mixed: KeyingPage) -> None:
    go(mixed, "home/rooms")
    strike("12<Enter><Shift+Enter><BS>")
    assert (at(mixed), text(mixed)) == ("home/rooms", "")
    strike("<BS>")
    assert at(mixed) == "home/full"
    assert value(mixed, "home/rooms") == "12"
    strike("<Enter><BS><Enter>")  # emptied on purpose: Enter takes it
    assert value(mixed, "home/rooms") == ""


def test_a_held_backspace_does_not_run_back(mixed: KeyingPage) -> None:
    go(mixed, "home/rooms")
    kind, key = QEvent.Type.KeyPress, Qt.Key.Key_Backspace
    held = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    QApplication.sendEvent(focused(), held)
    assert at(mixed) == "home/rooms"


def test_the_same_as_above_is_one_key(mixed: KeyingPage) -> None:
    go(mixed, "last/breed")
    mixed.add()
    strike("T1<Enter>2")
    assert at(mixed) == "+"
    strike("T2<Enter>+")
    rows = mixed.filling.session.rows(mixed.filling.session.place("animal"))
    assert value(mixed, f"animal[{rows[-1].id}]/calf") == "khong"
    assert at(mixed) == "+"
    strike("<Shift+Enter><Shift+Enter>")
    press_same()
    assert value(mixed, f"animal[{rows[-1].id}]/tag") == "T1"


def press_same() -> None:
    QTest.keyClick(focused(), Qt.Key.Key_D, CTRL)


def test_the_paper_before_is_repeated_where_nothing_stands_above(
    qtbot: QtBot, office: Office
) -> None:
    memory: Memory = {}
    first = opened(qtbot, a_session(MIXED), office, memory)
    strike("Lan<Enter>")
    press_same()
    assert at(first) == "home/rooms"
    assert "nothing above" in foot(first, "paper.typed")
    strike("7<Enter>")
    first.close()
    second = opened(qtbot, a_session(MIXED), office, memory)
    strike("<Enter>")
    press_same()
    assert (value(second, "home/rooms"), at(second)) == ("7", "home/weight")


def test_the_arrows_lead_to_the_cell_beside(phieu_b: KeyingPage) -> None:
    go(phieu_b, "person[p0]/sex")
    strike("<Down>")
    assert at(phieu_b) == "person[p1]/sex"
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert at(phieu_b) == "person[p1]/relation"
    strike("<Up>")
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert at(phieu_b) == "person[p0]/sex"
    strike("<Up>")
    assert at(phieu_b) == "person[p0]/sex"


def test_within_a_text_the_arrows_stay_in_the_text(phieu_b: KeyingPage) -> None:
    go(phieu_b, "person[p0]/id_number")
    strike("012")
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert at(phieu_b) == "person[p0]/id_number"
    strike("9")
    assert text(phieu_b) == "0192"


def test_esc_gives_back_what_stood_there(mixed: KeyingPage) -> None:
    go(mixed, "home/rooms")
    strike("12<Enter><Shift+Enter>99<Esc>")
    assert (text(mixed), value(mixed, "home/rooms")) == ("12", "12")
    assert not mixed.step_out()


def test_a_remark_is_written_and_one_comes_back(mixed: KeyingPage, office: Office) -> None:
    go(mixed, "home/rooms")
    strike("<F2>mờ<Enter>")
    assert office.values["n/home/rooms"] == "mờ"
    assert focused() is mixed.shown.sheet.cell
    strike("<F2>x<Esc>")
    assert focused() is mixed.shown.sheet.cell
    assert office.values["n/home/rooms"] == "mờ"


def test_what_is_not_asked_is_noted_from_paper(mixed: KeyingPage, office: Office) -> None:
    go(mixed, "home/rooms")
    assert mixed.shown.words.far.text().endswith("(F6: the next\u00a0· F5: what is not asked)")
    strike("<F5>")
    assert at(mixed) == "home/number"
    strike("77<Enter>")
    assert value(mixed, "home/number") == ""
    assert office.values["n/home/number"] == "On paper: 77"
    assert at(mixed) == "home/goods"


def test_what_needs_a_look_is_found_and_completing_leads_there(
    mixed: KeyingPage, office: Office
) -> None:
    strike("<F3>")
    assert at(mixed) == "home/card"
    mixed.complete()
    assert (office.completed, at(mixed)) == (0, "home/full")
    assert told(mixed) == "This question needs an answer."
    strike("Lan<Enter>")
    go(mixed, "home/rooms")
    strike("300<Enter>")
    go(mixed, "last/month")
    strike("<F3>")
    assert at(mixed) == "home/rooms"
    assert told(mixed) == "This answer cannot be right."
    strike("<F4>")
    assert office.explained == 1


def test_refused_is_one_key_where_the_list_has_it(mixed: KeyingPage) -> None:
    go(mixed, "home/card")
    assert "(F9)" in foot(mixed, "paper.typed")
    strike("<F9>")
    assert (value(mixed, "home/card"), at(mixed)) == ("khong_biet", "home/goods")
    strike("<F9>")
    assert at(mixed) == "home/goods"


def test_pages_are_turned_and_the_language_changes(mixed: KeyingPage) -> None:
    mixed.next_section(1)
    mixed.next_section(1)
    assert at(mixed) == "last/breed"
    mixed.next_section(1)
    assert at(mixed) == "last/breed"
    strike("<F8>")
    assert mixed.shown.sheet.cell.accessibleName() == "Breed"
    mixed.next_section(-1)
    mixed.next_section(-1)
    assert at(mixed) == "home/full"
    assert foot(mixed, "paper.after") == "Enter: on to Rooms"
    mixed.begin(mixed.filling.session.at("home/card"))
    assert foot(mixed, "paper.after").startswith("Then: ")


def test_a_row_is_taken_out_with_a_reason(
    phieu_b: KeyingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keying, "ask_reason", lambda parent, name: f"{name}: chuyển đi")
    go(phieu_b, "person[p1]/full_name")
    QTest.keyClick(focused(), Qt.Key.Key_Delete, CTRL)
    (gone,) = phieu_b.filling.session.departures()
    assert gone.reason == "Lương Văn Bảo: chuyển đi"
    assert at(phieu_b) == "+"
    QTest.keyClick(focused(), Qt.Key.Key_Delete, CTRL)  # nobody is in the line for one more
    assert len(phieu_b.filling.session.departures()) == 1


def test_whose_cell_it_is_is_said(phieu_b: KeyingPage) -> None:
    go(phieu_b, "person[p1]/sex")
    cell = phieu_b.shown.sheet.cell
    assert cell.accessibleName() == "C.4 Giới tính – Lương Văn Bảo"
    assert cell.accessibleDescription() == f"1 Nam   2 Nữ   {LEADS}"
    assert foot(phieu_b, "paper.typed") == f"+ as above: Nam   1 Nam   2 Nữ   {LEADS}"
    go(phieu_b, "person[p1]/full_name")
    assert foot(phieu_b, "paper.typed") == "Ctrl+D as above: Đặng Thị Hường   Words, then Enter"
    go(phieu_b, "person[p1]/sex")
    assert foot(phieu_b, "paper.asked") == cell.accessibleName()


def test_a_click_stands_in_a_cell(phieu_b: KeyingPage) -> None:
    go(phieu_b, "person[p0]/full_name")
    sheet = phieu_b.shown.sheet
    where = sheet.visualRect(sheet.page.index(1, 1)).center()
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert at(phieu_b) == "person[p1]/relation"
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 3000))
    assert at(phieu_b) == "person[p1]/relation"
    assert focused() is sheet.cell


def test_a_trial_form_says_so_on_paper_too(phieu_b: KeyingPage) -> None:
    assert phieu_b.band.isVisible()
    assert not phieu_b.grab().isNull()
    go(phieu_b, "person[p0]/sex")
    assert not phieu_b.grab().isNull()


def test_who_is_behind_the_last_cell_comes_back(mixed: KeyingPage) -> None:
    go(mixed, "last/month")
    strike("<Enter>")
    assert focused() is mixed.foot.done
    strike("<BS>")
    assert focused() is mixed.shown.sheet.cell
    assert at(mixed) == "last/month"


def test_nothing_is_left_by_itself_while_a_letter_is_composed(mixed: KeyingPage) -> None:
    go(mixed, "last/breed")
    compose("2")
    assert (at(mixed), value(mixed, "last/breed")) == ("last/breed", "")
    strike("<Enter>")
    assert at(mixed) == "last/breed", "the letter is not whole yet"
    mixed.complete()
    assert at(mixed) == "last/breed"
    compose("", "2")
    assert (at(mixed), value(mixed, "last/breed")) == ("last/month", "sind")


def test_a_word_in_composition_is_kept_by_who_clicks_elsewhere(phieu_b: KeyingPage) -> None:
    go(phieu_b, "person[p0]/full_name")
    strike("Lan H")
    compose("ương")
    sheet = phieu_b.shown.sheet
    where = sheet.visualRect(sheet.page.index(1, 1)).center()
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert at(phieu_b) == "person[p1]/relation"
    assert value(phieu_b, "person[p0]/full_name") == "Lan Hương"


ASKED = {"home/full": True, "home/note": True, "home/rooms": False, "home/card": False}


@pytest.mark.parametrize("path", ASKED)
def test_an_input_method_is_asked_only_where_words_are_written(
    mixed: KeyingPage, path: str
) -> None:
    go(mixed, path)
    cell = mixed.shown.sheet.cell
    assert bool(cell.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)) is ASKED[path]
    mixed.add()
    assert cell.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


LETTERS = {"DD<Đ<<Đa<<Đă<<ĐăN": "ĐăN", "HHu<ư<<ươ<<ường": "Hường"}


@pytest.mark.parametrize("keys", LETTERS)
def test_letters_that_an_input_method_takes_back_stay_in_the_cell(
    mixed: KeyingPage, keys: str
) -> None:
    go(mixed, "home/note")
    replay(keys)
    assert (at(mixed), text(mixed)) == ("home/note", LETTERS[keys])
    strike("<Enter>")
    assert value(mixed, "home/note") == LETTERS[keys]


def test_what_is_pasted_is_kept_in_nfc(mixed: KeyingPage) -> None:
    QApplication.clipboard().setText(unicodedata.normalize("NFD", "Nguyễn Thị Hường"))
    mixed.shown.sheet.cell.paste()
    strike("<Enter>")
    assert value(mixed, "home/full") == "Nguyễn Thị Hường"


def test_a_word_that_names_no_choice_holds_and_is_noted_the_second_time(
    mixed: KeyingPage, office: Office
) -> None:
    go(mixed, "last/breed")
    strike("trâu<Enter>")
    assert at(mixed) == "last/breed"
    assert "“trâu”" in told(mixed)
    assert "n/last/breed" not in office.values
    strike("<Enter>")
    assert office.values["n/last/breed"] == "On paper: trâu"
    assert at(mixed) == "last/month"
    go(mixed, "last/breed")
    strike("bo lai<Enter>")
    assert value(mixed, "last/breed") == "sind"


def test_a_number_is_not_left_while_the_next_letter_is_composed(mixed: KeyingPage) -> None:
    go(mixed, "last/month")
    compose("0", "2")
    assert at(mixed) == "last/month"
    compose("", "")
    assert text(mixed) == "2"
