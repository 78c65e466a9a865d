"""A field is what its question needs as it is now; what is said beside it while one is there."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.form.host import box_at, sat
from tests.ui.form.office import at, go, line_text, said, value
from tests.ui.form.strokes import strike
from tests.ui.form.typed import LOOKS, choices, many, survey
from tests.ui.form.typed_forms import DISTRICTS, YES_NO
from tests.ui.keyboard import focused
from ui.form.choices import TileField
from ui.form.fields import ValueField
from ui.form.lines import LineField
from ui.form.search_field import SearchField
from ui.workbench import Workbench

DOUBLE = survey(
    *("integer|a|A||", "integer|b|Gấp đôi|${a}*2|${a}", "text|c|C||"),
    head="type|name|label::VI|calculation|trigger",
)


def test_a_value_computed_under_the_hand_is_said_until_one_leaves(
    qtbot: QtBot, workbench: Workbench
) -> None:
    sitting = sat(qtbot, workbench, DOUBLE)
    strike("5<Tab>")
    assert line_text(sitting.form) == "10"
    box = box_at(sitting, "b")
    assert said(box) == "", "nothing was there before"
    strike("<Shift+Enter>7<Tab>")
    assert at(sitting.form) == "b"
    assert line_text(sitting.form) == "14"
    assert said(box) == "Recalculated meanwhile: 14"
    strike("<Enter>")
    assert said(box) == ""


def told(value: str) -> str:
    """Give what is said to who types while this value is calculated."""
    return f"Calculated: {value}. Enter keeps what you type, Esc takes {value}."


def test_esc_puts_back_what_was_computed_meanwhile(qtbot: QtBot, workbench: Workbench) -> None:
    sitting = sat(qtbot, workbench, DOUBLE)
    strike("5<Tab>1")
    sitting.form.shown.apply(sitting.form.filling.answer(sitting.session.at("a"), "8"))
    assert line_text(sitting.form) == "1", "who types is not disturbed"
    assert said(box_at(sitting, "b")) == told("16")
    strike("<Esc>")
    assert line_text(sitting.form) == "16"


def test_a_value_that_went_meanwhile_is_said_too(qtbot: QtBot, workbench: Workbench) -> None:
    sitting = sat(qtbot, workbench, DOUBLE)
    strike("5<Tab>3")
    sitting.form.shown.apply(sitting.form.filling.answer(sitting.session.at("b"), ""))
    assert line_text(sitting.form) == "103" or line_text(sitting.form) == "3"
    assert said(box_at(sitting, "b")) == told("–")


def test_titles_into_which_an_answer_is_written_follow_it(
    qtbot: QtBot, workbench: Workbench
) -> None:
    form = survey(
        *("text|plot|Thửa", "begin_group|about|Về", "begin_group|kind|Loại của ${plot}"),
        *("text|a|A", "end_group||", "end_group||"),
        *("begin_repeat|crop|Cây ở ${plot}", "text|what|Cây", "end_repeat||"),
    )
    sitting = sat(qtbot, workbench, form)
    session, page = sitting.session, sitting.form
    page.shown.turn_to(len(page.shown.sections) - 1)
    page.shown.apply(sitting.form.filling.answer(session.at("plot"), "Nà Mạ"))
    titles = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert [one for one in titles if one.startswith("Cây ở")] == ["Cây ở Nà Mạ 1"]
    adding = [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
    assert "Add: Cây ở Nà Mạ" in adding
    page.shown.turn_to(1)
    page.shown.apply(sitting.form.filling.answer(session.at("plot"), "Nà Pá"))
    titles = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "Loại của Nà Pá" in titles


# fields fit their question as it is now


def test_a_field_becomes_what_its_question_needs(qtbot: QtBot, workbench: Workbench) -> None:
    form = survey(
        *("select_one v|a|A||", "text|b|B|${a}='khong'|", "select_one long|c|C||${a}=kind"),
        head="type|name|label::VI|read_only|choice_filter",
    )
    rows = [f"long|c{n}|Lựa chọn {n}|{'co' if n < 40 else 'khong'}" for n in range(1, 43)]
    lists = choices(*(f"{row}|" for row in YES_NO), *rows, head="list_name|name|label::VI|kind")
    sitting = sat(qtbot, workbench, form + lists)
    assert isinstance(box_at(sitting, "b").field, LineField)
    none = box_at(sitting, "c").field
    assert isinstance(none, TileField)
    assert none._none.isVisible(), "it says what to answer first"
    strike("2<Tab>")
    assert isinstance(box_at(sitting, "b").field, ValueField)
    assert isinstance(box_at(sitting, "c").field, TileField)
    assert not none._none.isVisible()
    go(sitting.form, "a")
    strike("1<Enter>x<Enter>")
    assert value(sitting.form, "b") == "x"
    assert isinstance(box_at(sitting, "c").field, SearchField)
    strike("chọn 39<Enter>")
    assert value(sitting.form, "c") == "c39"


def test_the_hands_stay_on_choices_that_change(qtbot: QtBot, workbench: Workbench) -> None:
    form = survey(
        *("select_one huyen|h|Huyện|", "select_one xa|x|Xã|huyen=${h}"),
        head="type|name|label::VI|choice_filter",
    )
    sitting = sat(qtbot, workbench, form + DISTRICTS)
    strike("1<Enter>")
    assert at(sitting.form) == "x"
    sitting.form.take(sitting.session.at("h"), "lb")
    assert at(sitting.form) == "x"
    strike("3")
    assert value(sitting.form, "x") == "na_duong"
    sitting.form.take(sitting.session.at("h"), "dl")
    assert said(box_at(sitting, "x")) == "“na_duong” is no choice here any more."


def test_the_hands_stay_on_a_question_that_gets_another_field(
    qtbot: QtBot, workbench: Workbench
) -> None:
    form = survey(
        *("select_one v|a|A|", "text|b|B|${a}='khong'", "text|c|C|"),
        head="type|name|label::VI|read_only",
    )
    sitting = sat(qtbot, workbench, form + choices(*YES_NO))
    strike("1<Enter>")
    assert at(sitting.form) == "b"
    sitting.form.take(sitting.session.at("a"), "khong")
    assert isinstance(box_at(sitting, "b").field, ValueField)
    assert at(sitting.form) == "b"
    strike("<Enter>")
    assert at(sitting.form) == "c"


# what was typed to choose by


def test_a_search_that_is_emptied_takes_the_answer_back(qtbot: QtBot, workbench: Workbench) -> None:
    rows = ("select_one a|q|Câu hỏi|minimal", "text|s|Sau|")
    sitting = sat(qtbot, workbench, survey(*rows, head=LOOKS) + choices(*many("a", 4)))
    strike("3<Enter><Shift+Enter>")
    assert line_text(sitting.form) == "Lựa chọn 3"
    strike("<Del><Enter>")
    assert at(sitting.form) == "s"
    assert value(sitting.form, "q") == ""


def test_a_search_for_nothing_or_for_several_stays_and_says_so(
    qtbot: QtBot, workbench: Workbench
) -> None:
    form = survey(
        "select_one a|q|Câu hỏi|minimal", "text|s|Sau|", head="type|name|label::VI|appearance"
    )
    sitting = sat(qtbot, workbench, form + choices(*many("a", 4)))
    strike("trâu<Enter>")
    assert at(sitting.form) == "q"
    assert (
        said(box_at(sitting, "q"))
        == "“trâu” is not in the list. Type it again, or ↓: the whole list."
    )
    strike("<Esc>chọn<Enter>")
    assert "Several choices hold “chọn”" in said(box_at(sitting, "q"))
    strike("<Down><Down><Enter>")
    assert value(sitting.form, "q") != ""
    assert said(box_at(sitting, "q")) == ""


def test_a_number_that_is_none_is_said(qtbot: QtBot, workbench: Workbench) -> None:
    form = survey("select_one a|q|Câu hỏi", "text|s|Sau") + choices(*many("a", 12))
    sitting = sat(qtbot, workbench, form)
    strike("13<Enter>")
    assert said(box_at(sitting, "q")) == "There is no choice with the number “13”."
    assert (at(sitting.form), line_text(sitting.form)) == ("q", "13")
    strike("<Esc>")
    assert line_text(sitting.form) == ""
    strike("11<Ctrl+Enter>")
    assert (value(sitting.form, "q"), sitting.office.completed) == ("c11", 1)


def test_a_list_that_opens_below_is_brought_into_sight(qtbot: QtBot, workbench: Workbench) -> None:
    rows = (*(f"text|t{n}|Câu {n}|" for n in range(12)), "select_one a|q|Chọn|autocomplete")
    sitting = sat(qtbot, workbench, survey(*rows, head=LOOKS) + choices(*many("a", 12)))
    go(sitting.form, "q")
    strike("lua")
    field = box_at(sitting, "q").field
    assert isinstance(field, SearchField)
    qtbot.waitUntil(lambda: field.list.isVisible() and not hidden_rows(field))
    assert field.list.item(0).text() == "Lựa chọn 1", "digits are searched for: none stands beside"
    strike("x<Enter>")
    assert said(box_at(sitting, "q")) != ""
    strike("<BS>")
    assert said(box_at(sitting, "q")) == "", "it was said of what is typed no more"


def hidden_rows(field: SearchField) -> int:
    """Give how much of the list lies out of sight."""
    return field.list.height() - field.list.visibleRegion().boundingRect().height()


def test_of_a_question_taller_than_the_page_the_words_are_in_sight(
    qtbot: QtBot, workbench: Workbench
) -> None:
    rows = ("text|t|Câu|", "select_one a|q|Chọn một|", "text|u|Sau|")
    long = [f"a|c{n}|{'Lựa chọn dài ' * 5}{n}" for n in range(1, 10)]
    sitting = sat(qtbot, workbench, survey(*rows, head=LOOKS) + choices(*long))
    sitting.window.resize(910, 432)
    go(sitting.form, "q")
    strike("3")
    go(sitting.form, "u")
    go(sitting.form, "q")
    box = box_at(sitting, "q")
    words = next(one for one in box.findChildren(QLabel) if "Chọn một" in one.text())
    assert not words.visibleRegion().isEmpty()
    assert not focused().visibleRegion().isEmpty()
    strike("8<Down>")
    assert not focused().visibleRegion().isEmpty()
