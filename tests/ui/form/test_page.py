"""A form filled in by keyboard: every answer is handed over, only what changed is drawn."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from gpn_desktop.engine.compiled import CompiledForm, load
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.definition import Status
from tests.builders import a_session
from tests.fakes import FixedWorld
from tests.ui.keyboard import compose, focused, press, replay, write
from ui.form import page as page_module
from ui.form.bars import Watermark
from ui.form.filling import Frame, Kept, Outside
from ui.form.page import FormPage
from ui.form.question import QuestionBox
from ui.form.repeats import Roster

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MIXED = Path(__file__).with_name("mixed.md").read_text("utf-8")


class Office:
    """Takes what the page hands over."""

    def __init__(self) -> None:
        self.kept: list[Kept] = []
        self.completed = 0
        self.explained = 0

    def outside(self) -> Outside:
        return Outside(self.kept.append, self.complete, self.explain)

    def complete(self) -> None:
        self.completed += 1

    def explain(self) -> None:
        self.explained += 1

    @property
    def values(self) -> Mapping[str, str]:
        """Give the last value of each path, as a draft would hold it."""
        return {path: value for kept in self.kept for path, value in kept.values.items()}


@pytest.fixture
def office() -> Office:
    return Office()


def shown(
    qtbot: QtBot, session: FormSession, office: Office, frame: Frame | None = None
) -> FormPage:
    page = FormPage(session, frame or Frame("Hộ Đặng Thị Hường"), office.outside())
    qtbot.addWidget(page)
    page.resize(1100, 620)
    with qtbot.waitActive(page):
        page.show()
    first = page.questions()[0].field.focus_target()
    first.setFocus()
    return page


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> FormPage:
    return shown(qtbot, a_session(MIXED), office)


def at(page: FormPage) -> str:
    box = page.current()
    assert box is not None, type(QApplication.focusWidget())
    return page.filling.session.path(box.place)


def value(page: FormPage, path: str) -> str:
    return page.filling.session.state(page.filling.session.at(path)).value


def go(page: FormPage, path: str) -> None:
    page.show_place(page.filling.session.at(path))


def line_text(page: FormPage) -> str:
    return str(focused().property("text"))


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


def test_numbers_are_grouped_only_while_nobody_types(page: FormPage) -> None:
    go(page, "home/rooms")
    write("12")
    press(Qt.Key.Key_Return)
    go(page, "home/weight")
    write("1234567,5")
    press(Qt.Key.Key_Return)
    box = page._inner().boxes[page.filling.session.at("home/weight")]
    assert isinstance(box, QuestionBox)
    assert box.field.focus_target().property("text") == "1.234.567,5"
    go(page, "home/weight")
    assert line_text(page) == "1234567,5"


def test_what_cannot_be_read_is_kept_and_marked(page: FormPage, office: Office) -> None:
    go(page, "home/rooms")
    write("12a")
    press(Qt.Key.Key_Return)
    go(page, "home/rooms")
    assert line_text(page) == "12a"
    assert value(page, "home/rooms") == ""
    assert office.kept[0].state is not None
    box = page.current()
    assert box is not None
    assert said(box) == "Write a whole number of at most 15 digits."


def said(box: QuestionBox) -> str:
    return box._word.text() if box._says.isVisible() else ""


def test_an_answer_against_a_rule_is_kept_and_marked(page: FormPage, office: Office) -> None:
    go(page, "home/rooms")
    write("200")
    press(Qt.Key.Key_Return)
    go(page, "home/rooms")
    box = page.current()
    assert box is not None
    assert "cannot be right" in said(box)
    assert office.values["home/rooms"] == "200"


def test_a_number_with_two_meanings_is_asked_back(page: FormPage, office: Office) -> None:
    go(page, "home/weight")
    write("1.500")
    press(Qt.Key.Key_Return)
    go(page, "home/weight")
    box = page.current()
    assert box is not None
    offers = {b.text(): b for b in box.findChildren(QPushButton) if b.isVisible()}
    assert list(offers) == ["I mean 1500", "I mean 1,500"]
    offers["I mean 1500"].click()
    assert value(page, "home/weight") == "1500"
    assert said(box) == ""


def test_esc_puts_back_first_and_then_leaves(page: FormPage) -> None:
    write("Lan")
    press(Qt.Key.Key_Tab)
    go(page, "home/full")
    write("xyz")
    assert page.step_out()
    assert line_text(page) == "Lan"
    assert not page.step_out()


def test_digits_in_a_text_field_are_only_typed(page: FormPage) -> None:
    write("Nguye64n")
    assert line_text(page) == "Nguye64n"
    assert at(page) == "home/full"


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("Nguy<<<<<Nguyê<<ễn Thij<<ị Huo<<ư<<ươngf<<<ờng", "Nguyễn Thị Hường"),
        ("DD<Đ<<Đa<ặng", "Đặng"),
    ],
)
def test_telex_with_backspaces_gives_the_name(page: FormPage, keys: str, name: str) -> None:
    replay(_typed(keys, name))
    assert line_text(page) == name
    press(Qt.Key.Key_Return)
    assert value(page, "home/full") == name


def _typed(keys: str, name: str) -> str:
    """Give keys that end in the name: what was wrong is taken back letter by letter."""
    left: list[str] = []
    for key in keys:
        if key == "<":
            del left[-1:]
        else:
            left.append(key)
    common = 0
    while common < min(len(left), len(name)) and left[common] == name[common]:
        common += 1
    return keys + "<" * (len(left) - common) + name[common:]


def test_a_letter_being_composed_is_not_handed_over(page: FormPage, office: Office) -> None:
    write("Hươn")
    compose("g")
    box = page.current()
    assert box is not None
    box.field.commit()
    assert office.kept == []
    compose("", "ng")
    press(Qt.Key.Key_Return)
    assert office.values["home/full"] == "Hươnng"


def test_text_is_kept_in_nfc(page: FormPage, office: Office) -> None:
    write("Hu\u031bo\u031b\u0300ng")
    press(Qt.Key.Key_Return)
    assert office.values["home/full"] == "Hường"


def test_arrows_choose_and_delete_clears(page: FormPage) -> None:
    go(page, "home/card")
    press(Qt.Key.Key_Down)
    assert value(page, "home/card") == "khong"
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert value(page, "home/card") == "co"
    press(Qt.Key.Key_Delete)
    assert value(page, "home/card") == ""
    press(Qt.Key.Key_Space)
    assert value(page, "home/card") == "co"
    press(Qt.Key.Key_9)
    assert value(page, "home/card") == "co"


def test_none_of_these_goes_with_no_other(page: FormPage) -> None:
    go(page, "home/goods")
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_1)
    assert value(page, "home/goods") == "tivi xe_may"
    press(Qt.Key.Key_3)
    assert value(page, "home/goods") == "khong_co"
    press(Qt.Key.Key_1)
    assert value(page, "home/goods") == "tivi"
    press(Qt.Key.Key_1)
    assert value(page, "home/goods") == ""


def test_a_long_list_is_searched_without_marks(
    page: FormPage, office: Office, qtbot: QtBot
) -> None:
    go(page, "last/breed")
    write("lai si")
    press(Qt.Key.Key_Return)
    assert value(page, "last/breed") == "sind"
    go(page, "last/breed")
    assert line_text(page) == "Bò lai Sind"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert value(page, "last/breed") == "sind"


def test_a_search_that_names_nothing_is_put_back(page: FormPage, qtbot: QtBot) -> None:
    go(page, "last/breed")
    write("trâu")
    qtbot.wait(200)
    press(Qt.Key.Key_Tab)
    go(page, "last/breed")
    assert line_text(page) == ""
    write("bo")
    assert page.step_out()
    assert line_text(page) == ""


def test_many_choices_take_their_number(page: FormPage) -> None:
    go(page, "last/month")
    write("11")
    press(Qt.Key.Key_Return)
    assert value(page, "last/month") == "m11"
    go(page, "last/month")
    press(Qt.Key.Key_Down)
    assert value(page, "last/month") == "m11"


def test_f9_takes_does_not_know_where_the_list_has_it(page: FormPage) -> None:
    go(page, "home/card")
    press(Qt.Key.Key_F9)
    assert value(page, "home/card") == "khong_biet"
    go(page, "home/goods")
    press(Qt.Key.Key_F9)
    assert value(page, "home/goods") == ""


def test_f2_writes_a_remark_beside_the_answer(page: FormPage, office: Office) -> None:
    press(Qt.Key.Key_F2)
    write("giấy mờ")
    press(Qt.Key.Key_Return)
    assert at(page) == "home/full"
    assert office.values["n/home/full"] == "giấy mờ"
    press(Qt.Key.Key_F2)
    write("!")
    assert page.step_out()
    assert office.values["n/home/full"] == "giấy mờ"


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
    monkeypatch.setattr(page_module, "ask_reason", lambda parent, name: None)
    press(Qt.Key.Key_Delete, CTRL)
    assert len(session.rows(session.place("animal"))) == 2
    monkeypatch.setattr(page_module, "ask_reason", lambda parent, name: "ghi nhầm")
    press(Qt.Key.Key_Delete, CTRL)
    assert len(session.rows(session.place("animal"))) == 1
    assert office.kept[-1].state is not None


def test_what_is_relevant_appears_and_goes(page: FormPage) -> None:
    note = page._inner().boxes[page.filling.session.at("home/sum")]
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
    page._apply(page.filling.answer(session.at("home/full"), "Hoa"))
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
    assert box._commented.isVisible()


def shipped(name: str) -> CompiledForm:
    files = resources.path("forms", name).rglob("definition.json")
    return load(Path(sorted(files)[-1]).read_bytes())


PEOPLE = [
    {
        "name": f"p{n}",
        "label": name,
        "__version": "1",
        "household": "h1",
        "full_name": name,
        "birth_date": f"19{70 + n}-03-05",
        "sex": "nam",
        "relation": "chu_ho" if n == 0 else "con",
    }
    for n, name in enumerate(("Đặng Thị Hường", "Lương Văn Bảo"))
]
HOUSEHOLD = [{"name": "h1", "label": "Đặng Thị Hường", "__version": "3", "area": "nt2"}]


@pytest.fixture
def survey(qtbot: QtBot, office: Office) -> FormPage:
    world = FixedWorld(register={"households": HOUSEHOLD, "persons": PEOPLE})
    session = FormSession.begin(shipped("phieu_b_p2022"), world, {"household": "h1"})
    return shown(qtbot, session, office)


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


def test_the_roster_shows_people_and_walks_from_one_to_the_next(survey: FormPage) -> None:
    survey.next_section(1)
    roster = survey.body
    assert isinstance(roster, Roster)
    assert roster.list.count() == 2
    assert at(survey) == "person[p0]/full_name"
    survey._to_edge(survey.questions(), -1)
    press(Qt.Key.Key_Return)
    assert at(survey) == "person[p1]/full_name"
    press(Qt.Key.Key_Return, SHIFT)
    assert at(survey).startswith("person[p0]/")
    roster.list.setFocus()
    press(Qt.Key.Key_Down)
    assert roster.list.hasFocus()
    press(Qt.Key.Key_Return)
    assert at(survey) == "person[p1]/full_name"


def test_members_come_and_go_with_a_reason_and_can_come_back(
    survey: FormPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey.next_section(1)
    roster = survey.body
    assert isinstance(roster, Roster)
    survey.add()
    assert at(survey).endswith("/full_name")
    write("Lương Thị Mây")
    press(Qt.Key.Key_Return)
    assert roster.list.count() == 3
    asked: list[str] = []

    def moved(parent: object, name: str) -> str:
        asked.append(name)
        return "Chuyển đi"

    monkeypatch.setattr(page_module, "ask_reason", moved)
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
    for number in range(len(survey._sections)):
        survey.turn_to(number)
        assert not survey.grab().isNull()
    survey.resize(1100, 600)
    survey.outline.wanted.emit(0)
    assert survey.outline.isVisible()
    assert at(survey) == "general/interview_day"


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
    for number in range(len(survey._sections)):
        survey.turn_to(number)
        qapp.processEvents()
    survey.turn_to(1)
    survey.add()
    qapp.processEvents()
    qapp.removeEventFilter(windows)
    assert windows.seen == []


def inked(page: FormPage) -> bool:
    """Tell whether the watermark draws anything across the page."""
    mark = page.findChild(Watermark)
    assert mark is not None
    assert mark.isVisible()
    assert mark.geometry() == page.rect()
    image = QImage(mark.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    mark.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return any(image.constBits())


def test_a_trial_form_says_so_on_every_section_and_across_it(
    qtbot: QtBot, survey: FormPage, office: Office
) -> None:
    for number in range(len(survey._sections)):
        survey.turn_to(number)
        assert survey.band.isVisible()
        assert survey.band.words == "TRIAL - not an official form yet"
        assert inked(survey)
    form = a_session(MIXED).form
    checked = replace(form, paper=replace(form.paper, status=Status.OFFICIAL_CHECKED))
    plain = shown(qtbot, FormSession.begin(checked, FixedWorld(), {}), office)
    assert not plain.band.isVisible()
    assert not inked(plain)
