"""Groups within groups, counted rows, rosters without anybody, sections without questions."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.session import FormSession
from tests.builders import a_session
from tests.fakes import FixedWorld
from tests.ui.form.conftest import HOUSEHOLD, shipped
from tests.ui.form.office import Office, at, go, shown, to_people
from tests.ui.keyboard import compose, focused, in_dialog, press, write
from ui.form.filling import Frame
from ui.form.notes import NoteBox
from ui.form.page import FormPage
from ui.form.reasons import ReasonSheet

CTRL = Qt.KeyboardModifier.ControlModifier
SHAPES = """
| survey |             |        |                        |          |              |            |
|        | type        | name   | label::Tiếng Việt (vi) | relevant | repeat_count | appearance |
|        | begin_group | home   | Nhà                    |          |              |            |
|        | text        | one    | Một                    |          |              |            |
|        | begin_group | inner  | Trong                  | ${one}='x' |            |            |
|        | text        | a      | A                      |          |              |            |
|        | end_group   |        |                        |          |              |            |
|        | text        | long   | Dài                    |          |              | multiline  |
|        | end_group   |        |                        |          |              |            |
|        | begin_group | herd   | Đàn                    |          |              |            |
|        | integer     | count  | Số con                 |          |              |            |
|        | begin_repeat | row   | Con                    |          | ${count}     |            |
|        | text        | b      | B                      |          |              |            |
|        | end_repeat  |        |                        |          |              |            |
|        | end_group   |        |                        |          |              |            |
|        | begin_group | words  | Lời                    |          |              |            |
|        | note        | said   | Chỉ đọc                |          |              |            |
|        | end_group   |        |                        |          |              |            |
"""


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> FormPage:
    return shown(qtbot, a_session(SHAPES), office)


BESIDE = """
| survey |      |      |                        |       |
|        | type | name | label::Tiếng Việt (vi) | paper |
|        | note | said | Đọc cho chủ hộ nghe    |       |
|        | text | one  | Một                    | {}    |
"""


@pytest.mark.parametrize("paper", ["", "1"])
def test_a_note_begins_where_the_questions_begin(qtbot: QtBot, office: Office, paper: str) -> None:
    page = shown(qtbot, a_session(BESIDE.format(paper)), office)
    (note,) = page.findChildren(NoteBox)
    (asked,) = (one for one in page.findChildren(QLabel) if one.text().startswith("Một"))
    (sign, *_) = note.findChildren(QLabel)
    origin = QPoint(0, 0)
    assert sign.mapTo(page, origin).x() == asked.mapTo(page, origin).x()


def seen(page: FormPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_the_heading_of_a_group_comes_and_goes_with_it(page: FormPage) -> None:
    assert "Trong" not in seen(page)
    write("x")
    press(Qt.Key.Key_Return)
    assert at(page) == "home/inner/a"
    assert "Trong" in seen(page)
    go(page, "home/one")
    write("y")
    press(Qt.Key.Key_Return)
    assert at(page) == "home/long"
    assert "Trong" not in seen(page)


def test_rows_beyond_their_count_are_folded_and_come_back(page: FormPage) -> None:
    go(page, "herd/count")
    write("2")
    press(Qt.Key.Key_Return)
    write("bò")
    press(Qt.Key.Key_Return)
    write("bê")
    press(Qt.Key.Key_Return)
    folded = "Folded: there are fewer now. The answers are kept."
    assert folded not in seen(page)
    go(page, "herd/count")
    write("1")
    press(Qt.Key.Key_Return)
    assert folded in seen(page)
    assert len(page.questions()) == 2
    go(page, "herd/count")
    write("2")
    press(Qt.Key.Key_Return)
    assert folded not in seen(page)


def test_a_section_is_chosen_in_the_outline(page: FormPage) -> None:
    page.outline.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert at(page) == "herd/count"


def test_where_nothing_is_asked_the_hands_are_on_the_next_step(page: FormPage) -> None:
    press(Qt.Key.Key_F6)
    page.next_section(1)
    page.next_section(1)
    assert "Chỉ đọc" in seen(page)
    assert focused() is page.way.next


def test_esc_puts_a_long_text_back_and_a_composed_letter_is_waited_for(
    page: FormPage, office: Office
) -> None:
    go(page, "home/long")
    compose("đ")
    page.commit()
    assert "home/long" not in office.values
    compose("", "đường")
    press(Qt.Key.Key_Escape)
    assert "home/long" not in office.values
    write("một")
    press(Qt.Key.Key_Tab)
    assert office.values["home/long"] == "một"
    page.take(page.filling.session.at("home/long"), "hai")
    go(page, "home/long")
    assert focused().property("plainText") == "hai"


def test_what_no_question_shows_is_named_and_forgotten_with_the_next_answer(
    qtbot: QtBot, office: Office
) -> None:
    form = """
| survey |           |       |                        |             |
|        | type      | name  | label::Tiếng Việt (vi) | calculation |
|        | text      | one   | Ngày                   |             |
|        | calculate | total |                        | date(${one}) |
"""
    page = shown(qtbot, a_session(form), office)
    write("hôm nay")
    page.complete()
    told = "“total” cannot be calculated: tell who made the form"
    assert office.completed == 0
    assert told in seen(page)
    focused().clear()  # type: ignore[attr-defined]
    write("2026-11-25")
    press(Qt.Key.Key_Return)
    assert told not in seen(page)
    page.complete()
    assert office.completed == 1


def test_a_value_that_is_only_shown_is_come_to_for_its_comment(
    qtbot: QtBot, office: Office
) -> None:
    form = """
| survey |         |      |                        |           |         |
|        | type    | name | label::Tiếng Việt (vi) | read_only | default |
|        | text    | one  | Một                    |           |         |
|        | integer | sum  | Tổng                   | yes       | 3       |
"""
    page = shown(qtbot, a_session(form), office, Frame(comments={"sum": "Sao lại 3?"}))
    press(Qt.Key.Key_F3)
    assert at(page) == "sum"
    assert "Sao lại 3?" in " ".join(seen(page))
    press(Qt.Key.Key_F8)
    assert at(page) == "sum", "one language: nothing turns"


def test_a_roster_without_anybody_begins_with_adding_one(qtbot: QtBot, office: Office) -> None:
    session = FormSession.begin(
        shipped("phieu_b_p2022"),
        FixedWorld(register={"households": HOUSEHOLD}),
        {"household": "h1"},
    )
    page = shown(qtbot, session, office)
    roster = to_people(page)
    assert "Nobody here yet. Add the head of the household first." in seen(page)
    assert focused() is roster.add
    press(Qt.Key.Key_Space)
    write("Vi Thị Hai")
    press(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "Vi Thị Hai" in seen(page))
    in_dialog(ReasonSheet, gone)
    remove = next(
        one for one in page.findChildren(QPushButton) if one.text() == "Remove… (Ctrl+Delete)"
    )
    remove.click()
    page.activateWindow()
    qtbot.waitUntil(lambda: roster.add.hasFocus())
    assert roster.list.count() == 0


def gone(sheet: ReasonSheet) -> None:
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)


def test_in_a_narrow_page_the_next_step_is_cut_last_and_still_says_all(
    page: FormPage, qtbot: QtBot
) -> None:
    page.next_section(1)
    wide = page.way.next.text()
    assert wide == "Next: Lời (F6)"
    page.way.setFixedWidth(page.way.next.width() - 10)
    qtbot.waitUntil(lambda: page.way.next.text() != wide)
    assert page.way.next.text().endswith("…")
    assert page.way.next.accessibleName() == wide
