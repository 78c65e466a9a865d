"""A page does not turn away from an answer that cannot stand before it was seen; once, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.form.host import Sitting, sat
from tests.ui.form.office import at, go, line_text, said, value
from tests.ui.form.strokes import strike
from tests.ui.form.typed import choices, survey
from tests.ui.form.typed_forms import YES_NO
from tests.ui.keyboard import focused
from ui.workbench import Workbench

AGAIN = "Type it again. If it is really so: Enter once more keeps it and goes on."
FORM = survey(
    *("begin_group|nha|Nhà||", "integer|phong|Số phòng||", "integer|rong|Rộng|. < 100|Quá lớn"),
    *("end_group||||", "begin_group|khac|Khác||", "text|a|Một||"),
    "select_multiple v|b|Hai|not(selected(., 'khong')) or . = 'khong'|Chọn lẫn",
    *("end_group||||", "begin_group|cuoi|Cuối||", "text|c|Ba||", "end_group||||"),
    head="type|name|label::VI|constraint|constraint_message::VI",
) + choices(*YES_NO)


@pytest.fixture
def sitting(qtbot: QtBot, workbench: Workbench) -> Sitting:
    made = sat(qtbot, workbench, FORM)
    go(made.form, "nha/rong")
    return made


def told(sitting: Sitting) -> list[str]:
    box = sitting.form.current()
    assert box is not None
    return said(box).splitlines()


def test_enter_stays_with_what_cannot_stand_and_goes_on_the_second_time(sitting: Sitting) -> None:
    strike("200<Enter>")
    assert at(sitting.form) == "nha/rong"
    assert told(sitting) == ["Quá lớn", AGAIN]
    strike("<Enter>")
    assert at(sitting.form) == "khac/a"
    assert value(sitting.form, "nha/rong") == "200"


def test_nothing_typed_before_is_overwritten_by_who_types_on_without_looking(
    sitting: Sitting,
) -> None:
    strike("200<Enter>3")
    assert line_text(sitting.form) == "2003"


def test_enter_stays_with_what_cannot_be_read(sitting: Sitting) -> None:
    strike("20m<Enter>")
    assert told(sitting) == ["Digits alone, for instance 65 or 48000000 (15 at most).", AGAIN]
    strike("<BS><Enter>")
    assert at(sitting.form) == "khac/a"
    assert value(sitting.form, "nha/rong") == "20"


def test_each_answer_that_cannot_stand_is_seen(sitting: Sitting) -> None:
    strike("200<Enter>0<Enter>")
    assert at(sitting.form) == "nha/rong"
    strike("<Enter>")
    assert at(sitting.form) == "khac/a"


def test_what_is_right_or_left_open_costs_no_key(sitting: Sitting) -> None:
    strike("20<Enter>Lan<Enter>1<Enter>")
    assert at(sitting.form) == "cuoi/c"
    strike("<Shift+Enter><Shift+Enter><Shift+Enter><Enter>")
    assert at(sitting.form) == "khac/a"


def test_what_was_seen_before_costs_no_key(sitting: Sitting) -> None:
    strike("200<Enter><Enter><Shift+Enter>")
    assert told(sitting) == ["Quá lớn"]
    strike("<Enter>")
    assert at(sitting.form) == "khac/a"


def test_within_the_page_enter_goes_on_for_what_is_said_stays_in_sight(sitting: Sitting) -> None:
    go(sitting.form, "nha/phong")
    strike("x<Enter>")
    assert at(sitting.form) == "nha/rong"
    strike("5<Enter>")
    assert at(sitting.form) == "khac/a"


def test_choices_stay_too_until_they_were_seen(sitting: Sitting) -> None:
    go(sitting.form, "khac/b")
    strike("12<Enter>")
    assert told(sitting) == ["Chọn lẫn", AGAIN]
    strike("<Enter>")
    assert at(sitting.form) == "cuoi/c"


@pytest.mark.parametrize("keys", ["<F6>", "<Tab><Space>"])
def test_other_ways_to_the_next_page_stay_as_well(sitting: Sitting, keys: str) -> None:
    strike(f"200{keys}")
    assert at(sitting.form) == "nha/rong"
    strike("<F6>")
    assert at(sitting.form) == "khac/a"


def test_back_stays_as_well(sitting: Sitting) -> None:
    go(sitting.form, "khac/b")
    strike("12<Shift+F6>")
    assert at(sitting.form) == "khac/b"
    strike("<Shift+F6>")
    assert at(sitting.form) == "nha/phong"


def test_a_click_on_what_comes_next_stays_as_well(sitting: Sitting) -> None:
    onward = sitting.form.way.next
    strike("200")
    QTest.mouseClick(onward, Qt.MouseButton.LeftButton)
    assert at(sitting.form) == "nha/rong"
    QTest.mouseClick(onward, Qt.MouseButton.LeftButton)
    assert at(sitting.form) == "khac/a"


def test_a_screen_reader_says_that_enter_goes_on(sitting: Sitting) -> None:
    strike("200<Enter>")
    assert AGAIN in focused().accessibleDescription()


def test_a_row_that_was_taken_out_holds_nobody_back(qtbot: QtBot, workbench: Workbench) -> None:
    form = survey(
        *("begin_repeat|bo|Con bò|", "integer|tuoi|Tuổi|. < 30", "end_repeat|||"),
        *("begin_group|khac|Khác|", "text|a|Một|", "end_group|||"),
        head="type|name|label::VI|constraint",
    )
    sitting = sat(qtbot, workbench, form)
    strike("90<Ctrl+Del>")
    assert focused().objectName() == "form_next"
    strike("<Enter>")
    assert at(sitting.form) == "khac/a"
