"""A whole Phiếu B by keyboard: indicators, members who come and go, the marks of a trial form."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.gpn import Status
from tests.builders import a_session
from tests.fakes import FixedWorld
from tests.ui.form.office import MIXED, Office, at, shown, to_people, value
from tests.ui.keyboard import press, write
from ui.form import shown_section
from ui.form.page import FormPage
from ui.form.tiles import Tile

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_whole_phieu_b_by_keyboard_alone(survey: FormPage, office: Office) -> None:
    steps = 0
    while office.completed == 0:
        steps += 1
        assert steps < 200, at(survey)
        box = survey.current()
        path = at(survey) if box is not None else ""
        if path.startswith("b2/"):
            lacks = path.endswith(("lack_job", "lack_dependants", "lack_insurance"))
            press(Qt.Key.Key_1 if lacks else Qt.Key.Key_2)
        elif path == "b1/b1_typed":
            write("120")
        elif path == "b1/b1_paper":
            write("Phiếu 17")
        elif path == "":
            survey.complete()
            assert office.completed == 1
            break
        press(Qt.Key.Key_Tab if path == "result/remarks" else Qt.Key.Key_Return)
    assert value(survey, "b2/lack_job") == "co"
    assert value(survey, "b1/b1_typed") == "120"
    score = survey.filling.session.score()
    assert score is not None
    assert (score.b1, score.b2) == (120, 30)


def test_no_question_is_cut_by_the_upper_edge(survey: FormPage) -> None:
    survey.resize(900, 400)
    survey.show_place(survey.filling.session.at("b2/lack_job"))
    area = survey.shown._area
    assert area is not None
    for _ in range(12):  # to the last one, above which the page must be longer than its questions
        QApplication.processEvents()
        box = survey.current()
        assert box is not None
        top = box.mapTo(area.viewport(), QPoint(0, 0)).y()
        assert top >= 0, at(survey)
        assert top + box.height() <= area.viewport().height(), at(survey)
        for one in survey.questions():
            above = one.mapTo(area.viewport(), QPoint(0, 0)).y()
            assert above >= 0 or above + one.height() <= 0, (at(survey), one.objectName())
        press(Qt.Key.Key_Return)


def test_the_roster_shows_people_and_walks_from_one_to_the_next(survey: FormPage) -> None:
    roster = to_people(survey)
    assert roster.list.count() == 2
    assert at(survey) == "person[p0]/full_name"
    press(Qt.Key.Key_PageDown, CTRL)
    assert at(survey) == "person[p1]/full_name"
    press(Qt.Key.Key_PageUp, CTRL)
    assert at(survey) == "person[p0]/full_name"
    survey.shown.to_edge(survey.questions(), -1)
    press(Qt.Key.Key_Return)
    assert at(survey) == "person[p1]/full_name"
    press(Qt.Key.Key_Return, SHIFT)
    assert at(survey).startswith("person[p0]/")
    roster.list.setFocus()
    press(Qt.Key.Key_Down)
    assert roster.list.hasFocus()
    press(Qt.Key.Key_Return)
    assert at(survey) == "person[p1]/full_name"


def test_whose_answer_is_wrong_is_named_below_the_list_until_one_is_there(
    survey: FormPage, qtbot: QtBot
) -> None:
    roster = to_people(survey)
    line = roster.findChild(QPushButton, "form.wrong_person")
    assert line is not None
    assert not line.isVisible()
    press(Qt.Key.Key_PageDown, CTRL)
    while not at(survey).startswith("person[p1]/birth"):
        press(Qt.Key.Key_Return)
    born = survey.filling.session.at(at(survey))
    write("31/02/1971")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.item.wrong for one in roster._repeat.below] == [0, 1])
    assert not line.isVisible(), "who is wrong is here"
    press(Qt.Key.Key_PageUp, CTRL)
    qtbot.waitUntil(line.isVisible)
    assert line.accessibleName() == "See to Lương Văn Bảo"
    line.setFocus()
    press(Qt.Key.Key_Space)
    assert at(survey).startswith("person[p1]/")
    assert not line.isVisible()
    survey.show_place(born)
    write("05/03/1971")
    press(Qt.Key.Key_PageUp, CTRL)
    qtbot.waitUntil(lambda: [one.item.wrong for one in roster._repeat.below] == [0, 0])
    assert not line.isVisible(), "nobody is wrong any more"


def test_members_come_and_go_with_a_reason_and_can_come_back(
    survey: FormPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    roster = to_people(survey)
    survey.add()
    assert at(survey).endswith("/full_name")
    write("Lương Thị Mây")
    press(Qt.Key.Key_Return)
    assert roster.list.count() == 3
    asked: list[str] = []

    def moved(parent: object, name: str) -> str:
        asked.append(name)
        return "Chuyển đi"

    monkeypatch.setattr(shown_section, "ask_reason", moved)
    survey.show_place(survey.filling.session.at("person[p1]/full_name"))
    press(Qt.Key.Key_Delete, CTRL)
    assert asked == ["Lương Văn Bảo"]
    assert roster.list.count() == 2
    (departure,) = survey.filling.session.departures()
    assert departure.person == "p1"
    back = [b for b in roster.findChildren(QPushButton) if "Lương Văn Bảo" in b.text()]
    back[0].click()
    assert roster.list.count() == 3
    assert survey.filling.session.departures() == ()


def test_trial_is_said_on_every_page(survey: FormPage) -> None:
    assert survey.band.isVisible()
    assert "TRIAL" in survey.band.words
    assert not survey.grab().isNull()


def test_a_narrow_page_hides_the_sections(survey: FormPage) -> None:
    survey.resize(733, 372)
    assert not survey.outline.isVisible()
    for number in range(len(survey.shown.sections)):
        survey.turn_to(number)
        assert not survey.grab().isNull()
    survey.resize(1100, 600)
    survey.outline.wanted.emit(0)
    assert survey.outline.isVisible()
    assert at(survey) == "general/interview_day"


def test_a_question_taller_than_its_page_says_so_and_page_down_reads_it(
    survey: FormPage, qtbot: QtBot
) -> None:
    roster = to_people(survey)
    tiles = [(len(one.findChildren(Tile)), one) for one in survey.questions()]
    survey.shown.enter(max(tiles, key=lambda found: found[0])[1])
    hint = survey.way.findChild(QLabel, "form_hint")
    assert hint is not None
    assert "PageDown)" not in hint.text()
    survey.resize(733, 230)
    qtbot.waitUntil(lambda: hint.text().startswith("More below (PageDown)"), timeout=2000)
    bar = roster.area.verticalScrollBar()
    bar.setValue(0)
    press(Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_guidance_is_given_for_help(survey: FormPage) -> None:
    assert isinstance(survey.help_here(), str)


class Windows(QObject):
    """Writes down every widget that appears as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_part_flashes_as_a_window_of_its_own(survey: FormPage, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    for number in range(len(survey.shown.sections)):
        survey.turn_to(number)
        qapp.processEvents()
    to_people(survey)
    survey.add()
    qapp.processEvents()
    qapp.removeEventFilter(windows)
    assert windows.seen == []


def test_a_trial_form_says_so_above_every_section_and_over_no_answer(
    qtbot: QtBot, survey: FormPage, office: Office
) -> None:
    whole, words = "TRIAL - not an official form yet", {1100: "", 700: "TRIAL"}
    for (wide, short), number in product(words.items(), range(len(survey.shown.sections))):
        survey.resize(wide, 600)
        survey.turn_to(number)
        assert survey.band.isVisible()
        assert survey.band.text() == (short or whole)
        assert survey.band.accessibleName() == whole
        assert survey.band.toolTip() == (whole if short else "")
    form = a_session(MIXED).form
    checked = replace(form, paper=replace(form.paper, status=Status.OFFICIAL_CHECKED))
    plain = shown(qtbot, FormSession.begin(checked, FixedWorld(), {}), office)
    assert not plain.band.isVisible()
