"""A form walked through by keyboard: every answer is handed over, only what changed is drawn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_session
from tests.ui.form.office import MIXED, Office, at, go, line_text, said, shown
from tests.ui.keyboard import press, write
from ui.form import shown_section
from ui.form.filling import Frame
from ui.form.page import FormPage

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_enter_walks_through_a_whole_form(page: FormPage, office: Office) -> None:
    write("Đặng Thị Hường")
    press(Qt.Key.Key_Return)
    assert at(page) == "home/rooms"
    write("3")
    press(Qt.Key.Key_Enter)
    write("2,5")
    press(Qt.Key.Key_Return)
    write("05031980")
    press(Qt.Key.Key_Return)
    assert at(page) == "home/card"
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return)
    assert at(page) == "home/number", "the question that opened is next"
    write("001085000123")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    assert at(page) == "home/note"
    write("một")
    press(Qt.Key.Key_Return)
    write("hai")
    press(Qt.Key.Key_Tab)
    assert at(page) == "home/agreed"
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert at(page).startswith("animal")
    assert {path: text for path, text in office.values.items() if path.startswith("home")} == {
        "home/full": "Đặng Thị Hường",
        "home/rooms": "3",
        "home/weight": "2.5",
        "home/born": "1980-03-05",
        "home/card": "co",
        "home/number": "001085000123",
        "home/goods": "tivi xe_may",
        "home/note": "một\nhai",
        "home/agreed": "OK",
    }


GATE = """
| survey |              |         |                        |              |
|        | type         | name    | label::Tiếng Việt (vi) | relevant     |
|        | begin_group  | herd    | Đàn                    |              |
|        | integer      | animals | Số con                 |              |
|        | end_group    |         |                        |              |
|        | begin_group  | kinds   | Loài                   | ${animals}>0 |
|        | text         | species | Loài nào               |              |
|        | end_group    |         |                        |              |
|        | begin_group  | rest    | Khác                   |              |
|        | text         | note    | Ghi chú                |              |
|        | end_group    |         |                        |              |
"""


def test_the_section_that_the_last_answer_opened_is_next(qtbot: QtBot, office: Office) -> None:
    page = shown(qtbot, a_session(GATE), office)
    write("2")
    press(Qt.Key.Key_Return)
    assert at(page) == "kinds/species"
    press(Qt.Key.Key_Return, SHIFT)
    write("0")
    press(Qt.Key.Key_Return)
    assert at(page) == "rest/note"


def test_shift_enter_goes_back_over_sections(page: FormPage) -> None:
    page.next_section(1)
    assert at(page).startswith("animal")
    press(Qt.Key.Key_Return, SHIFT)
    assert at(page) == "home/agreed"
    press(Qt.Key.Key_Return, SHIFT)
    assert at(page) == "home/note"
    page.next_section(-1)
    assert at(page) == "home/note"


def test_only_leaving_hands_an_answer_over(page: FormPage, office: Office) -> None:
    write("Lan")
    assert office.kept == []
    press(Qt.Key.Key_Tab)
    assert office.values["home/full"] == "Lan"
    go(page, "home/full")
    press(Qt.Key.Key_Return)
    assert len(office.kept) == 1, "nothing new was typed"


def test_esc_puts_back_first_and_then_leaves(page: FormPage) -> None:
    write("Lan")
    press(Qt.Key.Key_Tab)
    go(page, "home/full")
    write("xyz")
    assert page.step_out()
    assert line_text(page) == "Lan"
    assert not page.step_out()


def test_f3_walks_what_needs_a_look_and_says_it(page: FormPage) -> None:
    go(page, "home/note")
    press(Qt.Key.Key_F3)
    assert at(page) == "home/full"
    box = page.current()
    assert box is not None
    assert "needs an answer" in said(box)
    press(Qt.Key.Key_F3)
    assert at(page) == "home/card"


def test_f8_turns_the_texts_and_keeps_the_answers(page: FormPage) -> None:
    write("Lan")
    press(Qt.Key.Key_F8)
    box = page.current()
    assert box is not None
    assert "Full name" in box.field.focus_target().accessibleName()
    assert line_text(page) == "Lan"
    press(Qt.Key.Key_F8)
    assert at(page) == "home/full"


def test_f4_explains_and_f7_jumps(page: FormPage, office: Office) -> None:
    press(Qt.Key.Key_F4)
    assert office.explained == 1
    press(Qt.Key.Key_F7)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text().partition("\t")[0] for action in menu.actions()] == [
        "Nhà ở",
        "Con vật",
        "Kết quả",
    ]
    menu.actions()[2].trigger()
    menu.close()
    assert at(page) == "last/breed"


def test_rows_are_added_removed_and_put_back(
    page: FormPage, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.next_section(1)
    write("VN-01")
    press(Qt.Key.Key_Return)
    page.add()
    assert at(page).endswith("/tag")
    write("VN-02")
    press(Qt.Key.Key_Return)
    session = page.filling.session
    assert [one.position for one in session.rows(session.place("animal"))] == [1, 2]
    monkeypatch.setattr(shown_section, "ask_reason", lambda parent, name: None)
    press(Qt.Key.Key_Delete, CTRL)
    assert len(session.rows(session.place("animal"))) == 2
    monkeypatch.setattr(shown_section, "ask_reason", lambda parent, name: "ghi nhầm")
    press(Qt.Key.Key_Delete, CTRL)
    assert len(session.rows(session.place("animal"))) == 1
    assert office.kept[-1].state is not None


def test_what_is_relevant_appears_and_goes(page: FormPage) -> None:
    note = page.shown.inner().boxes[page.filling.session.at("home/sum")]
    assert not note.isVisible()
    go(page, "home/rooms")
    write("4")
    press(Qt.Key.Key_Return)
    assert note.isVisible()


def test_ctrl_enter_looks_first_and_completes_then(page: FormPage, office: Office) -> None:
    page.complete()
    assert office.completed == 0
    assert at(page) == "home/full"
    write("Lan")
    press(Qt.Key.Key_Return)
    go(page, "home/card")
    press(Qt.Key.Key_2)
    page.complete()
    assert office.completed == 1


def test_the_button_leads_through_and_completes_at_the_end(page: FormPage, office: Office) -> None:
    write("Lan")
    page.way.next.click()
    assert at(page).startswith("animal")
    page.way.next.click()
    assert at(page) == "last/breed"
    assert page.way.next.text() == "Complete (Ctrl+Enter)"
    page.way.next.click()
    assert at(page) == "home/card", "what is missing is shown first"
    page.turn_to(1)
    page.way.back.emit()
    assert at(page) == "home/agreed"


def test_a_value_computed_meanwhile_never_overwrites_what_is_typed(page: FormPage) -> None:
    session = page.filling.session
    write("Lan")
    page.shown.apply(page.filling.answer(session.at("home/full"), "Hoa"))
    assert line_text(page) == "Lan"
    box = page.current()
    assert box is not None
    assert "Hoa" in said(box)


def test_comments_of_the_office_stand_at_their_question(qtbot: QtBot, office: Office) -> None:
    frame = Frame("Hộ", comments={"last/month": "Xem lại tháng"})
    page = shown(qtbot, a_session(MIXED), office, frame)
    page.show_place(page.filling.session.at("home/card"))
    press(Qt.Key.Key_F3)
    assert at(page) == "last/month"
    box = page.current()
    assert box is not None
    assert box._comment is not None
    assert box._comment.isVisible()
