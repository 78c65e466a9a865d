"""Scenes of one form with every kind of question: empty, filled in, with what is wrong."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from tests.builders import a_form
from tests.fakes import FixedWorld
from tests.shots.commune import BENCH
from tests.shots.scenes import NAMES, VILLAGES, Nobody, Scene, hits, pages, sheet
from ui.bars import Standing
from ui.form.dates import Calendar
from ui.form.filling import Frame, Outside
from ui.form.lines import LineField
from ui.form.page import FormPage
from ui.form.question import QuestionBox
from ui.form.search_field import SearchField
from ui.form.sections import found_in
from ui.furniture import Furniture
from ui.look.parts import column
from ui.main_window import MainWindow
from ui.views.page import Goal, Page
from ui.words import language, translate

TEXT = Path(__file__).with_name("kinds.md").read_text("utf-8")
SPOKEN = 4, 5, 6, 7, 10, 11  # cells of a row of the survey that hold words
FILLED = {
    "lines/full_name": "Đặng Thị Hường",
    "lines/id_number": "020180001234",
    "lines/income": "48500000",
    "lines/land": "0,75",
    "lines/born": "5/3/1980",
    "lines/moved": "9/2014",
    "lines/built": "2009",
    "lines/came": "8h30",
    "lines/met": "12/11/2026 19h30",
    "lines/story": "Chồng mất năm 2022, hai con còn đi học.\nNhà dột khi mưa to.",
    "lines/agreed": "OK",
    "few/card": "co",
    "few/wall": "phen",
    "few/power": "khong",
    "few/month": "m3",
    "few/goods": "tivi xe_may",
    "few/lacks/water": "co",
    "few/lacks/toilet": "khong",
    "many/worst": "m3",
    "many/hungry": "m3 m4 m11",
    "many/breed": "sind",
    "many/commune": "chau_son",
}
WRONG = {
    "lines/full_name": "",
    "lines/id_number": "0201800",
    "lines/income": "48tr",
    "lines/land": "1.500",
    "lines/born": "31/2/1980",
    "lines/moved": "13/2014",
    "lines/built": "09",
    "lines/came": "25h",
    "lines/met": "12/11",
    "few/goods": "tivi khong_co",
}
COWS = ({"tag": "VN-0661", "price": "14500000", "calf": "co"}, {"tag": "VN-0662", "price": "0"})


def _doubled(line: str) -> str:
    """Say every word of the form twice: a language with words twice as long."""
    cells = line.split("|")
    for n in SPOKEN:
        if n < len(cells) and cells[n].strip() and "::" not in cells[n]:
            cells[n] = f" {cells[n].strip()} {cells[n].strip()} "
    return "|".join(cells)


@cache
def _form(*, is_double: bool) -> CompiledForm:
    lines = TEXT.splitlines()
    return compile_form(a_form("\n".join(map(_doubled, lines) if is_double else lines)))


class Kinds(Page):
    """The form within the window, at one of its questions."""

    title = "Mọi loại câu hỏi"

    def __init__(self, answers: Mapping[str, str], cows: int, at: str) -> None:
        super().__init__()
        is_double = translate("Fields", "Yes") == "Yes Yes"
        session = FormSession.begin(_form(is_double=is_double), FixedWorld())
        session.language = language()
        for path, text in answers.items():
            session.answer(session.at(path), text)
        for n in range(cows):
            whole = session.place("herd/cow")
            rows = session.rows(whole)
            row = rows[n] if n < len(rows) else session.add_row(whole)[0]
            for name, text in COWS[n].items():
                session.answer(session.place(f"herd/cow/{name}", row.id), text)
        frame = Frame(f"Hộ {NAMES[0]} · thôn {VILLAGES[0]}")
        self.form = FormPage(session, frame, Outside(lambda kept: None, lambda: None))
        self._at, self._is_led = at, bool(answers)
        self.setLayout(column(self.form))

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        session = self.form.filling.session
        path = self._at
        if path.startswith("herd"):
            row = session.rows(session.place("herd/cow"))[-1]
            path = f"herd/cow[{row.id}]/price"
        if self._is_led:
            self.form.show_place(session.at(path))
        else:  # as one comes there by Enter: nothing is demanded yet
            place = session.at(path)
            every = enumerate(self.form.shown.sections)
            self.form.turn_to(next(n for n, one in every if found_in(one.branches, place)))
            box = self.form.shown.inner().boxes[place]
            assert isinstance(box, QuestionBox)
            self.form.shown.enter(box)


After = Callable[[FormPage], object]


def _nothing(form: FormPage) -> None:
    """Leave it as it is."""


def _compute(form: FormPage) -> None:
    """Let a value change under the hand of who types."""
    box = form.current()
    assert box is not None
    assert isinstance(box.field, LineField)
    box.field.line.setText("52")
    form.shown.apply(form.filling.answer(box.place, "61000000"))


def _seek(form: FormPage) -> None:
    """Search for what the list does not have."""
    box = form.current()
    assert box is not None
    assert isinstance(box.field, SearchField)
    box.field.line.setText("trâu")
    box.field.commit()


def _open_list(form: FormPage) -> None:
    """Look through the list of a search."""
    box = form.current()
    assert box is not None
    assert isinstance(box.field, SearchField)
    box.field._fill()
    box.field.list.setFocus()


def _hold(form: FormPage) -> None:
    """Be kept at an answer that cannot stand, on the way to the next page."""
    box = form.current()
    assert box is not None
    assert isinstance(box.field, LineField)
    box.field.line.setText("4500000000000000")
    form.next_section(1)


def _remark(form: FormPage) -> None:
    """Write a remark beside an answer, and be led to what needs a look."""
    box = form.current()
    assert box is not None
    form.filling.remark(box.place, "Giấy mờ, hỏi lại trưởng thôn")
    box.show_remark("Giấy mờ, hỏi lại trưởng thôn")
    form.go_problem()


def _calendar() -> QWidget:
    """Give the calendar of a date."""
    made = Calendar(None, QDate(1980, 3, 5))
    made.setWindowFlag(Qt.WindowType.Popup, False)
    return made


def _take_out(form: FormPage) -> None:
    """Take out the last row."""
    session = form.filling.session
    row = session.rows(session.place("herd/cow"))[-1]
    form.shown.ask_why = lambda name: "Ghi nhầm"  # type: ignore[method-assign]
    form.shown.rows.remove(row.place)


def kinds(at: str, answers: Mapping[str, str], cows: int = 0, after: After = _nothing) -> Scene:
    """Give a scene at a question, after something was done there."""

    def scene(wide: int, tall: int) -> QWidget:
        entries = pages("review", lambda ways: Kinds(answers, cows, at))
        standing = Standing("Xã Đình Lập", "Hoàng Thị Lan", "Cán bộ xã")
        made = MainWindow(Nobody(), Furniture(entries, hits, BENCH, standing))
        made.resize(wide, tall)
        made.show()
        made.go(Goal("review"))
        made.activateWindow()
        QApplication.processEvents()
        page = made.page
        assert isinstance(page, Kinds)
        after(page.form)
        return made

    return scene


SAME = {("3-few", "-wrong"), ("5-many", "-wrong"), ("6-rows", "-wrong")}
"""Where nothing else is wrong than in the filled form: one picture is enough."""

SCENES: dict[str, Scene] = {
    f"kinds-{name}{end}": kinds(at, answers, cows)
    for end, answers, cows in (("", {}, 0), ("-filled", FILLED, 2), ("-wrong", WRONG, 2))
    for name, at in (
        ("1-lines", "lines/full_name"),
        ("2-more", "lines/agreed"),
        ("3-few", "few/card"),
        ("4-goods", "few/lacks/toilet"),
        ("5-many", "many/worst"),
        ("6-rows", "herd/cow/price"),
    )
    if (name, end) not in SAME
} | {
    "kinds-7-computed": kinds("lines/income", FILLED, 0, _compute),
    "kinds-8-sought": kinds("many/breed", FILLED, 0, _seek),
    "kinds-9-put-back": kinds("herd/cow/price", FILLED, 2, _take_out),
    "kinds-a-list": kinds("many/breed", FILLED, 0, _open_list),
    "kinds-b-held": kinds("lines/income", FILLED, 0, _hold),
    "kinds-c-led": kinds("lines/income", FILLED, 2, _remark),
    "kinds-d-shown": kinds("shown/reason", FILLED),
    "kinds-d-shown-empty": kinds("shown/reason", {}),
    "kinds-e-calendar": sheet(_calendar),
}
