"""What paper says and the form has no answer for: noted, seen, taken back by an answer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import a_session
from tests.ui.form.office import MIXED, Office, shown
from tests.ui.form.strokes import strike
from tests.ui.form.test_keying import go, opened, value
from tests.ui.keyboard import focused
from ui.form.bars import SECTION, SPOKEN
from ui.form.filling import Frame
from ui.form.keying import KeyingPage
from ui.form.leaf_model import ANSWER, MARKS, MEANING, NOTED
from ui.form.page import FormPage

CARD = "home/card"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> KeyingPage:
    return opened(qtbot, a_session(MIXED), office)


def remarks(page: KeyingPage) -> dict[str, str]:
    return {path: text for path, text in page.filling.remarks.items() if text}


STORIES = {
    "9<Enter>": "On paper: 9",
    "9<Enter><Shift+Enter>8<Enter>": "On paper: 8",  # the paper says one thing: the newest
    "9<Enter><Shift+Enter>9<Enter>": "On paper: 9",
    "9<Enter><Shift+Enter>1": "",  # it was a slip: the answer takes it back
    "9<Enter><Shift+Enter><F9>": "",
    "9<Enter><Shift+Enter><Enter>": "On paper: 9",
    "<F2>mờ<Enter>9<Enter>": "mờ; On paper: 9",
    "<F2>mờ<Enter>9<Enter><Shift+Enter>2": "mờ",
    "9<Enter><Shift+Enter><F2>, đã hỏi<Enter>1": "On paper: 9, đã hỏi",  # a person's words now
}


@pytest.mark.parametrize("keys", STORIES)
def test_what_is_noted_follows_from_what_is_keyed(
    page: KeyingPage, office: Office, keys: str
) -> None:
    go(page, CARD)
    strike(keys)
    assert remarks(page).get(CARD, "") == STORIES[keys]
    assert office.values.get(f"n/{CARD}", "") == STORIES[keys]


def test_it_is_seen_at_its_cell_in_the_foot_and_by_the_screen_reader(page: KeyingPage) -> None:
    go(page, CARD)
    sheet, here = page.shown.sheet, page.shown.at.line
    strike("9<Enter>")
    assert sheet.page.data(sheet.page.index(here, ANSWER), MARKS) == (NOTED,)
    assert sheet.page.data(sheet.page.index(here, MEANING)) == "On paper: 9"
    assert not sheet.grab().isNull()
    assert not page.foot.remark.isVisible()
    strike("<Shift+Enter>")
    assert page.foot.remark.isVisible()
    assert page.foot.remark.line.text() == "On paper: 9"
    assert sheet.cell.accessibleDescription().endswith("On paper: 9")


def test_in_a_table_a_sign_stands_in_its_cell(page: KeyingPage) -> None:
    go(page, "animal[r1]/calf")
    at = page.shown.at
    strike("9<Enter>")
    sheet = page.shown.sheet
    assert sheet.page.data(sheet.page.index(at.line, at.column), MARKS) == (NOTED,)
    assert sheet.page.data(sheet.page.index(at.line, at.column - 1), MARKS) == ()
    assert not sheet.grab().isNull()


def test_both_views_and_the_outline_show_it(qtbot: QtBot, page: KeyingPage) -> None:
    go(page, CARD)
    strike("9<Enter>")
    session = page.filling.session
    usual = shown(qtbot, session, Office(), Frame(remarks=remarks(page)))
    usual.show_place(session.at(CARD))
    box = usual.current()
    assert box is not None
    assert box._remark is not None
    assert box._remark.line.text() == "On paper: 9"
    assert marked(usual) == [True, False, False]
    assert usual.outline.item(0).data(SPOKEN).endswith("with remarks")
    assert not usual.outline.grab().isNull()
    usual.show_place(session.at("last/month"))
    strike("<F2>")
    QTest.keyClicks(focused(), "x")
    strike("<Enter>")
    qtbot.waitUntil(lambda: marked(usual) == [True, False, True])


def marked(page: FormPage) -> list[bool]:
    return [page.outline.item(n).data(SECTION)[2] for n in range(page.outline.count())]


def test_what_is_noted_in_place_of_an_answer_is_named(page: KeyingPage) -> None:
    assert page.filling.unanswered() == []
    go(page, CARD)
    strike("9<Enter>")
    page.filling.remark(page.filling.session.at("home/full"), "mờ")
    session = page.filling.session
    assert page.filling.unanswered() == [
        (session.at("home/full"), "mờ"),
        (session.at(CARD), "On paper: 9"),
    ]
    session.answer(session.at("home/full"), "Nông Văn Ỏn")
    assert page.filling.unanswered() == [(session.at(CARD), "On paper: 9")]
    assert value(page, CARD) == ""
