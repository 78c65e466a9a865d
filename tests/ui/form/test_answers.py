"""What is typed into a field becomes an answer: names, numbers, choices, remarks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.form.office import Office, at, go, line_text, said, value
from tests.ui.keyboard import compose, press, replay, write
from ui.form.page import FormPage
from ui.form.question import QuestionBox


def test_numbers_are_grouped_only_while_nobody_types(page: FormPage) -> None:
    go(page, "home/rooms")
    write("12")
    press(Qt.Key.Key_Return)
    go(page, "home/weight")
    write("1234567,5")
    press(Qt.Key.Key_Return)
    box = page.shown.inner().boxes[page.filling.session.at("home/weight")]
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
    assert said(box) == "Digits alone, for instance 65 or 48000000 (15 at most)."


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
    assert list(offers) == ["1.500 (Alt+1)", "1,5 (Alt+2)"]
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert value(page, "home/weight") == "1500"
    assert said(box) == ""
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert value(page, "home/weight") == "1500", "nothing is offered any more"
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("2.500")
    press(Qt.Key.Key_Return)
    go(page, "home/weight")
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert float(value(page, "home/weight")) == 2.5


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
    press(Qt.Key.Key_Down)  # the list opens at what is chosen
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
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
