"""What is said about a survey: the office returns it question by question, the officer answers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import comments
from gpn_desktop.services.desk import Desk
from tests.journeys import world
from tests.journeys.world import Tree
from tests.services.conftest import clock, grown, tree
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import WIDE, Around, words
from ui.look.more import MoreBelow
from ui.views.comments import CommentsPanel
from ui.views.page import Ways
from ui.views.remark import Question, Remark, Shown
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]
ALT = Qt.KeyboardModifier.AltModifier
QUESTIONS = (Question("q/b1", "B1"), Question("q/b2", "B2"))


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def survey(tree: Tree) -> str:
    """Give a survey of the first laptop that the office has received."""
    house = world.put_household(tree.lan, "H1")
    made = world.put_survey(tree.lan, house, answers={"b1": "3"})
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    return made


def keyed(made: CommentsPanel) -> list[int]:
    """Give which remarks can be answered by the key now."""
    found = [one.findChildren(QPushButton) for one in made.findChildren(Remark)]
    shown = [[one.text() for one in each if one.isVisible()] for each in found]
    return [place for place, words in enumerate(shown) if "Answer (Alt+R)" in words]


def panel(around: Around, desk: Desk, shown: Shown) -> CommentsPanel:
    made = CommentsPanel(desk, Ways(around.workbench, lambda goal: None, lambda words: None))
    around.qtbot.addWidget(made)
    made.show_survey(shown)
    with around.qtbot.waitActive(made):
        made.show()
    around.rest()
    return made


def test_the_office_gathers_remarks_and_returns_the_survey_with_them(
    around: Around, tree: Tree, survey: str
) -> None:
    made = panel(around, tree.office, Shown(survey, QUESTIONS, may_return=True))
    assert made.writing.accept.isVisible()
    assert made.writing.give_back.text() == "Return the survey (Alt+T)"
    assert not made.writing.give_back.isEnabled()
    assert not made.writing.add.isEnabled()
    made.writing.turn_to("q/b1")
    write("Hỏi lại số người trong hộ")
    made.writing.add.click()
    around.rest()
    assert not made.writing.accept.isVisible()
    assert made.writing.give_back.text() == "Return the survey with 1 comment(s) (Alt+T)"
    write("Và ai trả lời?")
    assert made.writing.give_back.text() == "Return it with 1 comment(s) and the typed one (Alt+T)"
    made.writing.text.clear()
    press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    around.qtbot.waitUntil(lambda: bool(comments.comments(tree.office, survey)))
    around.rest()
    (said,) = comments.comments(tree.office, survey)
    assert (said.place, said.verdict) == ("q/b1", "returned")
    assert words(made, f"comments.{said.id}") == "Hỏi lại số người trong hộ"
    assert not made.writing.give_back.isEnabled()


def test_the_office_accepts(around: Around, tree: Tree, survey: str) -> None:
    made = panel(around, tree.office, Shown(survey, QUESTIONS, may_return=True))
    made.writing.accept.click()
    around.rest()
    assert [one.verdict for one in comments.comments(tree.office, survey)] == ["accepted"]


def test_the_officer_sees_what_was_returned_turns_to_it_and_answers(
    around: Around, tree: Tree, survey: str
) -> None:
    comments.return_survey(tree.office, survey, [("q/b1", "Hỏi lại"), ("q/b9", "Câu lạ")])
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    made = panel(around, tree.lan, Shown(survey, QUESTIONS, is_returned=True, next_revision=2))
    assert "2 question(s)" in words(made, "comments.banner")
    assert "revision 2" in words(made, "comments.banner")
    with around.qtbot.waitSignal(made.wanted) as asked:
        place = made.findChild(QPushButton, "comments.at.q/b1")
        assert place is not None
        assert place.text() == "See the answer (Alt+Q)"
        press(Qt.Key.Key_Q, ALT)
    assert asked.args == ["q/b1"]
    first = made.findChildren(Remark)[0]
    press(Qt.Key.Key_R, ALT)  # the first remark has the key
    around.qtbot.waitUntil(first._field.hasFocus)
    around.qtbot.waitUntil(made.writing.isHidden)  # one field for words at a time
    assert keyed(made) == [1], "the next remark has it then"
    press(Qt.Key.Key_Return)
    write("Ba người")
    made.complete()
    around.rest()
    around.qtbot.waitUntil(made.writing.isVisible)
    assert [one.text for one in comments.comments(tree.lan, survey) if one.is_ours] == ["Ba người"]


def test_remarks_that_are_hidden_below_are_said_and_reached(
    around: Around, tree: Tree, survey: str
) -> None:
    comments.return_survey(tree.office, survey, [("q/b1", f"Hỏi lại {n}") for n in range(9)])
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    made = panel(around, tree.lan, Shown(survey, QUESTIONS, is_returned=True))
    made.resize(560, 460)
    more = made.findChild(MoreBelow, "comments.more")
    assert more is not None
    around.qtbot.waitUntil(more.isVisible)
    assert more.text() == "More below (Shift+Tab)"
    made.writing.text.setFocus()
    for key, is_down in ((Qt.Key.Key_PageDown, True), (Qt.Key.Key_PageUp, False)):
        press(key)
        assert (made.area.verticalScrollBar().value() > 0) == is_down
    last = made.findChildren(Remark)[-1]
    assert last.visibleRegion().isEmpty()
    for _ in range(2):
        press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert last.isAncestorOf(focused())
    around.qtbot.waitUntil(lambda: not focused().visibleRegion().isEmpty())


def test_an_officer_says_something_at_once(around: Around, tree: Tree, survey: str) -> None:
    made = panel(around, tree.lan, Shown(survey, QUESTIONS))
    assert not made.writing.give_back.isVisible()
    made.writing.at.setFocus()
    press(Qt.Key.Key_Return)
    write("Hộ vừa chuyển nhà")
    made.complete()
    around.rest()
    (said,) = comments.comments(tree.lan, survey)
    assert (said.place, said.text) == ("", "Hộ vừa chuyển nhà")
    assert made.writing.text.toPlainText() == ""


def test_who_may_only_look_reads(around: Around, tree: Tree, survey: str) -> None:
    comments.return_survey(tree.office, survey, [("q/b1", "Hỏi lại")])
    looking = replace(tree.office, officer=replace(tree.office.officer, rights=("view",)))
    made = panel(around, looking, Shown(survey, QUESTIONS, is_returned=True))
    assert not made.writing.isVisible()
    assert len(made.findChildren(Remark)) == 1


def test_what_is_refused_is_said_and_what_was_typed_stays(
    around: Around, tree: Tree, survey: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*given: object) -> object:
        raise GpnError(ErrorCode.DATABASE_BUSY, path="gpn.db")

    monkeypatch.setattr(comments, "ask", refuse)
    made = panel(around, tree.lan, Shown(survey, QUESTIONS))
    made.writing.turn_to("q/b2")
    write("Xem lại")
    made.writing.add.click()
    around.rest()
    assert words(made, "comments.word")
    assert made.writing.text.toPlainText() == "Xem lại"
    monkeypatch.setattr(comments, "comments", refuse)
    made.refresh()
    around.rest()
    assert not made.stage.content.isVisible()


def lost(made: CommentsPanel) -> None:
    """Let the window go as where the power fails: nothing is left, nothing is handed over."""
    made.keeping.rest.stop()
    made.hide()


def test_what_is_written_is_kept_once_the_keys_rest_and_found_after_a_crash(
    around: Around, tree: Tree, survey: str
) -> None:
    shown = Shown(survey, QUESTIONS)
    made = panel(around, tree.lan, shown)
    made.writing.turn_to("q/b2")
    write("Nhà có hai nhân khẩu ")
    press(Qt.Key.Key_Return)
    write("đi làm xa")
    assert made.keeping.rest.isActive()
    assert comments.unsaid(tree.lan, survey) == ""
    made.keeping.rest.timeout.emit()  # the keys rested
    around.rest()
    lost(made)
    again = panel(around, tree.lan, shown)
    assert (again.writing.place, again.writing.words) == ("q/b2", made.writing.words)
    assert "đi làm xa" in again.writing.words
    again.writing.say()
    around.rest()
    assert len(comments.comments(tree.lan, survey)) == 1
    assert comments.unsaid(tree.lan, survey) == "", "what was said is not offered again"
    lost(again)
    assert panel(around, tree.lan, shown).writing.words == ""


def test_what_the_office_gathered_is_found_again_and_another_survey_has_nothing_of_it(
    around: Around, tree: Tree, survey: str
) -> None:
    shown = Shown(survey, QUESTIONS, may_return=True)
    made = panel(around, tree.office, shown)
    made.writing.turn_to("q/b1")
    write("Hỏi lại số người")
    made.writing.say()
    write("Còn nữa")
    made.show_survey(Shown("another", QUESTIONS, may_return=True))
    around.rest()
    assert made.writing.words == ""
    lost(made)
    again = panel(around, tree.office, shown)
    assert again.writing.words == "Còn nữa"
    assert "Hỏi lại số người" in texts(again)
    assert again.writing.give_back.isEnabled()


def test_what_cannot_be_kept_is_tried_again_and_what_is_typed_meanwhile_stays(
    around: Around, tree: Tree, survey: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = panel(around, tree.lan, Shown(survey, QUESTIONS))
    made.writing.text.setFocus()
    write("a")
    with monkeypatch.context() as full:
        full.setattr(comments, "keep_unsaid", refuse)
        made.keeping.keep()
        around.rest()
    made.keeping.keep()
    around.rest()
    kept = comments.unsaid(tree.lan, survey)
    assert kept
    made.keeping.keep()
    other = CommentsPanel(tree.lan, Ways(around.workbench, lambda goal: None, lambda words: None))
    around.qtbot.addWidget(other)
    other.show_survey(Shown(survey, QUESTIONS))
    other.writing.text.setPlainText("typed before it was found")
    around.rest()
    assert other.writing.words == "typed before it was found"


def refuse(*given: object) -> object:
    raise GpnError(ErrorCode.DISK_FULL, path="D:/")


def texts(made: CommentsPanel) -> str:
    return " ".join(one.text() for one in made.findChildren(QLabel))
