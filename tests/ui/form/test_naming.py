"""Where a question stands among rows is said in words: in what is to look at, and by F3."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from tests.builders import a_session
from tests.fakes import FixedWorld
from tests.ui.form import typed
from tests.ui.form.host import Sitting, box_at, sat, words
from tests.ui.form.office import value
from tests.ui.form.strokes import strike
from ui.form.bars import heavy
from ui.form.lines import LineField
from ui.form.page import FormPage
from ui.views.verdict import ToLookAt
from ui.workbench import Workbench

HERD = typed.survey(
    *("begin_group|g|Nhà||", "text|chu|**Chủ** hộ|yes|", "end_group||||"),
    *("begin_repeat|vat|Con vật||", "text|loai|Loài|yes|", "begin_repeat|con|Con non||"),
    *("integer|nang|Nặng|yes|3.2", "end_repeat||||", "end_repeat||||"),
    head="type|name|label::VI|required|paper",
)


def looked_at(form: FormPage) -> list[str]:
    made = ToLookAt(lambda place: None)
    made.show_places(form.filling.session, form.filling.to_look_at())
    return [one.toolTip() for one in made.findChildren(QPushButton)]


def word(sitting: Sitting) -> str:
    said = sitting.form.findChild(QLabel, "form_hint")
    assert said is not None
    return said.text().partition("To look at: ")[2]


def test_what_is_to_look_at_names_the_rows_it_stands_in(qtbot: QtBot, workbench: Workbench) -> None:
    sitting = sat(qtbot, workbench, HERD)
    session = sitting.session
    session.add_row(session.place("vat"))
    assert looked_at(sitting.form) == [
        "Chủ hộ",
        "Con vật 1 · Loài",
        "Con vật 1 · Con non 1 · 3.2 Nặng",
        "Con vật 2 · Loài",
    ]


def test_what_is_too_long_keeps_its_row_and_its_question(
    qtbot: QtBot, workbench: Workbench
) -> None:
    title = "begin_repeat|vu|Cây trồng trên thửa ruộng của hộ ở đầu thôn||"
    form = typed.survey(
        *(title, "integer|kg|Sản lượng|yes|", "integer|gia|Giá bán|yes|", "end_repeat||||"),
        head="type|name|label::VI|required|paper",
    )
    made = ToLookAt(lambda place: None)
    filling = sat(qtbot, workbench, form).form.filling
    made.show_places(filling.session, filling.to_look_at())
    shown = [one.text() for one in made.findChildren(QPushButton)]
    assert [(one[:9], one[-7:]) for one in shown] == [
        ("Cây trồng", "n lượng"),
        ("Cây trồng", "Giá bán"),
    ]


def test_f3_says_where_it_leads_until_the_next_answer(qtbot: QtBot, workbench: Workbench) -> None:
    sitting = sat(qtbot, workbench, HERD)
    strike("Lan<F3>")
    assert word(sitting) == "Con vật 1 · Loài"
    strike("<F3>")
    assert word(sitting) == "Con vật 1 · Con non 1 · 3.2 Nặng"
    strike("3<Enter>")
    assert word(sitting) == ""


def test_people_are_named_as_they_are(survey: FormPage) -> None:
    session = survey.filling.session
    place = session.at("person[p1]/relation")
    state = session.state(place)
    asked = " ".join(part for part in (state.paper, state.label) if part)
    assert survey.filling.whereabouts(place) == f"Lương Văn Bảo · {asked}"


def test_a_moment_is_read_without_seconds_and_edited_with_them(
    qtbot: QtBot, workbench: Workbench
) -> None:
    form = typed.survey(
        *("dateTime|a|A||", "dateTime|b|B|now()|yes", "text|c|C||"),
        head="type|name|label::VI|calculation|read_only",
    )
    world = FixedWorld(moment=datetime(2026, 11, 23, 8, 30, 15, tzinfo=chance.VIETNAM))
    sitting = Sitting(qtbot, workbench, a_session(form, world))
    assert "23/11/2026 08:30" in words(sitting)
    strike("5/3/2026 8h30:15<Enter>")
    field = box_at(sitting, "a").field
    assert isinstance(field, LineField)
    assert field.line.text() == "05/03/2026 08:30"
    strike("<Shift+Enter>")
    assert field.line.text() == "05/03/2026 08:30:15"
    strike("<Enter>")
    assert value(sitting.form, "a") == "2026-03-05T08:30:15.000+07:00"


def test_a_section_has_room_for_its_title_as_it_is_written_when_chosen(
    qtbot: QtBot, workbench: Workbench
) -> None:
    title = "Chọn trong rất nhiều thứ Chọn trong rất nhiều thứ"
    rows = (f"begin_group|g|{title}", "text|a|A", "end_group||", "begin_group|h|Hai", "text|b|B")
    outline = sat(qtbot, workbench, typed.survey(*rows, "end_group||")).form.outline
    for number in range(2, len(title)):
        outline.item(0).setText(title[:number])
        room = outline.visualItemRect(outline.item(0))
        inside = room.adjusted(12, 4, -10, -4).adjusted(0, 0, -44, 0)
        letters = QFontMetrics(heavy(outline.font()))
        needed = letters.boundingRect(inside, Qt.TextFlag.TextWordWrap, title[:number])
        assert needed.height() <= room.height(), title[:number]
