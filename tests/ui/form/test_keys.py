"""Every key of a form in the real window, as forms.md 9 lists them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_session
from tests.ui.form.host import Sitting, box_at, buttons, sat, words
from tests.ui.form.office import at, go, line_text, said, value
from tests.ui.form.strokes import strike
from tests.ui.form.typed import LOOKS, choices, many, survey
from tests.ui.form.typed_forms import YES_NO
from tests.ui.keyboard import focused, in_dialog, press
from ui.form.reasons import ReasonSheet
from ui.workbench import Workbench

SHIFT = Qt.KeyboardModifier.ShiftModifier

FORM = survey(
    *("begin_group|g|Phần một||||", "text|a|Một|Gợi ý|Giảng **một**|yes|", "integer|b|Hai||||"),
    *("select_one v|c|Ba||||", "select_multiple v|d|Bốn||||", "acknowledge|e|Năm||||"),
    *("select_one a|f|Sáu||||", "end_group||||||", "begin_group|h|Phần hai||||"),
    *("text|i|Bảy||Giảng bảy||", "end_group||||||"),
    *("begin_repeat|r|Dòng||||", "text|x|Ô||||", "end_repeat||||||"),
    head="type|name|label::VI|hint::VI|guidance_hint::VI|required|label::English (en)",
) + choices(*YES_NO, *many("a", 12))


@pytest.fixture
def sitting(qtbot: QtBot, workbench: Workbench) -> Sitting:
    return Sitting(qtbot, workbench, a_session(FORM))


def test_enter_and_tab_lead_on_and_with_shift_back(sitting: Sitting) -> None:
    walked = [at(sitting.form)]
    for key in ("<Enter>", "<Tab>", "<Enter>", "<Tab>", "<Enter>"):
        strike(key)
        walked.append(at(sitting.form))
    assert walked == ["g/a", "g/b", "g/c", "g/d", "g/e", "g/f"]
    for key in ("<Shift+Enter>", "<Shift+Enter>", "<Shift+Enter>", "<Shift+Enter>"):
        strike(key)
    assert at(sitting.form) == "g/b"
    press(Qt.Key.Key_Backtab, SHIFT)
    assert at(sitting.form) == "g/a"


def test_digits_choose_only_in_choices_and_zero_is_the_tenth(sitting: Sitting) -> None:
    strike("12<Enter>3<Enter>2<Enter>13<Enter><Space><Enter><Down>0")
    values = [value(sitting.form, f"g/{name}") for name in "abcdef"]
    assert values == ["12", "3", "khong", "co khong_biet", "OK", "c10"]


def test_digits_choose_where_one_stands_and_lead_nowhere(sitting: Sitting) -> None:
    go(sitting.form, "g/c")
    strike("213")
    assert at(sitting.form) == "g/c"
    values = [value(sitting.form, f"g/{name}") for name in "cdf"]
    assert values == ["khong_biet", "", ""]  # the last digit stands; the next question is untouched
    strike("<Enter>1")
    assert [value(sitting.form, f"g/{name}") for name in "cd"] == ["khong_biet", "co"]


def test_esc_puts_back_then_leaves_and_loses_nothing(sitting: Sitting) -> None:
    strike("Lan<Enter><Shift+Enter>Hoa<Esc>")
    assert line_text(sitting.form) == "Lan"
    strike("<Esc>")
    assert value(sitting.form, "g/a") == "Lan"


def test_f1_gives_the_guidance_of_the_question(sitting: Sitting) -> None:
    strike("<F1>")
    go(sitting.form, "h/i")
    strike("<F1>")
    assert sitting.desk.help == ["Giảng một", "Giảng bảy"]


def test_f6_leads_over_sections_and_ctrl_n_adds_a_row(sitting: Sitting) -> None:
    strike("<F6>")
    assert at(sitting.form) == "h/i"
    strike("<F6>")
    (first,) = sitting.session.rows(sitting.session.place("r"))
    assert at(sitting.form) == f"r[{first.id}]/x"
    strike("<Ctrl+N>")
    assert at(sitting.form) != f"r[{first.id}]/x"
    strike("<Ctrl+Del>")
    assert len(sitting.session.rows(sitting.session.place("r"))) == 1
    assert "Put back: Dòng 2" in buttons(sitting)
    strike("<Shift+F6>")
    assert at(sitting.form) == "h/i"


def test_f9_says_does_not_know_where_the_list_has_it(sitting: Sitting) -> None:
    go(sitting.form, "g/c")
    strike("<F9>")
    assert value(sitting.form, "g/c") == "khong_biet"


def test_ctrl_enter_shows_what_is_missing_and_completes_then(sitting: Sitting) -> None:
    go(sitting.form, "h/i")
    strike("<Ctrl+Enter>")
    assert at(sitting.form) == "g/a"
    box = sitting.form.current()
    assert box is not None
    assert said(box) == "This question needs an answer."
    strike("Lan<Ctrl+Enter>")
    assert sitting.office.completed == 1


def test_shift_enter_leads_back_from_a_longer_text_too(qtbot: QtBot, workbench: Workbench) -> None:
    rows = ("text|a|A|", "text|b|B|multiline")
    sitting = sat(qtbot, workbench, survey(*rows, head=LOOKS))
    strike("<Enter>một<Enter>hai<Shift+Enter>")
    assert at(sitting.form) == "a"
    assert value(sitting.form, "b") == "một\nhai"


def test_esc_leaves_a_list_that_was_opened_and_stays_at_the_question(
    qtbot: QtBot, workbench: Workbench
) -> None:
    rows = ("select_one a|q|Câu hỏi|minimal", "text|s|Sau|")
    sitting = sat(qtbot, workbench, survey(*rows, head=LOOKS) + choices(*many("a", 4)))
    strike("<Down><Down><Esc>")
    assert at(sitting.form) == "q"
    strike("3<Enter>")
    assert value(sitting.form, "q") == "c3"


# rows

COWS = survey("begin_repeat|bo|Con bò", "text|the|Thẻ", "end_repeat||", "text|sau|Sau")
NESTED = survey(
    *("begin_repeat|ho|Hộ", "text|ten|Tên", "begin_repeat|con|Con", "text|ten_con|Tên con"),
    *("end_repeat||", "end_repeat||"),
)


def test_a_row_comes_and_goes_and_the_others_stand_as_they_are(
    qtbot: QtBot, workbench: Workbench
) -> None:
    sitting = sat(qtbot, workbench, COWS)
    first, after = sitting.form.current(), box_at(sitting, "sau")
    strike("A1<Ctrl+N>B2<Ctrl+N>C3")
    assert "Con bò 3" in words(sitting)
    strike("<Shift+Enter><Ctrl+Del>")
    session = sitting.session
    assert [one.position for one in session.rows(session.place("bo"))] == [1, 2]
    assert "Con bò 3" not in words(sitting)
    assert box_at(sitting, "sau") is after
    assert sitting.form.questions()[0] is first


def test_a_row_is_taken_out_and_put_back_with_the_mouse(qtbot: QtBot, workbench: Workbench) -> None:
    sitting = sat(qtbot, workbench, COWS)
    strike("A1<Ctrl+N>B2")
    found = sitting.form.findChildren(QPushButton)
    remove = next(one for one in found if one.accessibleName() == "Remove Con bò 1")
    in_dialog(ReasonSheet, lambda sheet: strike("<Space><Enter>"))
    remove.click()
    session = sitting.session
    (left,) = session.rows(session.place("bo"))
    assert value(sitting.form, f"bo[{left.id}]/the") == "B2"
    found = sitting.form.findChildren(QPushButton)
    next(one for one in found if one.text() == "Put back: A1").click()
    first, _ = session.rows(session.place("bo"))
    assert value(sitting.form, f"bo[{first.id}]/the") == "A1"
    assert next(iter(sitting.form.shown.inner().boxes)).rows == (first.id,)


def test_tab_leads_in_reading_order_through_rows_that_came_later(
    qtbot: QtBot, workbench: Workbench
) -> None:
    sitting = sat(qtbot, workbench, COWS)
    strike("A1<Ctrl+N>B2<Shift+Enter>")
    assert value(sitting.form, at(sitting.form)) == "A1"
    names = []
    for _ in range(4):
        names.append(focused().accessibleName())
        strike("<Tab>")
    assert names[:4] == ["Thẻ", "Thẻ", "Add: Con bò", "Sau"], "no step to what takes a row out"


def test_ctrl_n_adds_to_the_rows_that_follow_where_there_is_none(
    qtbot: QtBot, workbench: Workbench
) -> None:
    sitting = sat(qtbot, workbench, NESTED)
    session = sitting.session
    (ho,) = session.rows(session.place("ho"))
    strike("Một<Enter><Ctrl+Del>")
    assert at(sitting.form) == f"ho[{ho.id}]/ten"
    strike("<Ctrl+N>a")
    assert at(sitting.form).endswith("/ten_con")
    strike("<Shift+Enter><Ctrl+N>")
    assert len(session.rows(session.place("ho"))) == 2


ONWARD = "Enter: next question\u00a0· F2: remark"
COW = "Enter: next question\u00a0· Ctrl+N: one more con bò\u00a0· F2: remark"
LAST = COW.replace("next question", "to “Complete”")


def hint(sitting: Sitting) -> str:
    """Give what the foot of the form says of a key, where it is seen."""
    found = sitting.form.findChild(QLabel, "form_hint")
    assert found is not None
    return found.text() if found.isVisible() else ""


def test_the_foot_says_which_key_adds_a_row_where_one_stands(
    qtbot: QtBot, workbench: Workbench
) -> None:
    sitting = sat(qtbot, workbench, survey("text|dau|Đầu", "text|mot|Một"))
    assert hint(sitting) == ONWARD, "no row can be added there"
    sitting = sat(qtbot, workbench, COWS)
    assert hint(sitting) == COW
    sitting.form.way.say("No more than that")
    assert hint(sitting) == "", "what hinders comes first"
    strike("A1<Enter>")
    assert hint(sitting) == LAST
    said = []
    for wide in range(900, 220, -20):
        sitting.form.way.resize(wide, sitting.form.way.height())
        said.append(hint(sitting))
    assert said == sorted(said, key=len, reverse=True), "the less room, the fewer words"
    assert "Enter: to “Complete”" in said, "the next key stays longest"
    assert hint(sitting) == "", "where there is no room, the steps have it"


def test_a_row_taken_out_comes_back_by_its_key_while_that_is_said(
    qtbot: QtBot, workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = sat(qtbot, workbench, COWS)
    monkeypatch.setattr(sitting.form.shown, "ask_why", lambda name: "Bán rồi")
    strike("A1<Ctrl+N>B2")
    sitting.form.commit()  # as the sheet does that asks why
    sitting.form.remove_row()
    bo = sitting.session.place("bo")
    assert [one.position for one in sitting.session.rows(bo)] == [1]
    assert hint(sitting).startswith("Alt+Z: put back ")
    assert sitting.form.put_back()
    assert len(sitting.session.rows(bo)) == 2
    assert not sitting.form.put_back(), "it is there again"


# rows that an answer counts


def test_rows_that_are_counted_are_not_added_by_hand(qtbot: QtBot, workbench: Workbench) -> None:
    form = survey(
        *("integer|so|Số|", "begin_repeat|con|Con|${so}", "text|ten|Tên|", "end_repeat|||"),
        head="type|name|label::VI|repeat_count",
    )
    sitting = sat(qtbot, workbench, form)
    strike("2<Enter>a")
    assert hint(sitting) == ONWARD
    assert not [one for one in buttons(sitting) if "Con" in one]
    strike("<Ctrl+N>")
    strike("<Ctrl+Enter>")
    assert len(sitting.session.rows(sitting.session.place("con"))) == 2


def test_a_repeat_that_is_hidden_shows_nothing_of_itself(
    qtbot: QtBot, workbench: Workbench
) -> None:
    form = survey(
        *("begin_group|g|Bò|", "select_one v|co|Có bò|", "begin_repeat|bo|Con bò|${co}='co'"),
        *("text|the|Thẻ|", "end_repeat|||", "end_group|||"),
        head="type|name|label::VI|relevant",
    )
    sitting = sat(qtbot, workbench, form + choices(*YES_NO))
    assert not any("Con bò" in word for word in [*buttons(sitting), *words(sitting)])
    strike("1")
    assert "Con bò 1" in words(sitting)
    strike("2")
    assert "Con bò 1" not in words(sitting)


# what a screen reader says


def test_whatever_takes_the_focus_says_its_question(sitting: Sitting) -> None:
    spoken: dict[str, str] = {}
    for _ in range(6):
        path, widget = at(sitting.form), focused()
        name = widget.accessibleName() + widget.accessibleDescription()
        spoken[path] = name
        strike("<Enter>")
    assert "Một, required" in spoken["g/a"]
    for path, word in (
        ("g/b", "Hai"),
        ("g/c", "Ba"),
        ("g/d", "Bốn"),
        ("g/e", "Năm"),
        ("g/f", "Sáu"),
    ):
        assert word in spoken[path], path


def test_what_is_wrong_is_read_out_with_the_field(sitting: Sitting) -> None:
    strike("<Enter>12a<Enter><Shift+Enter>")
    told = "Digits alone, for instance 65 or 48000000 (15 at most)."
    assert told in focused().accessibleDescription()
    strike("3<Enter><Shift+Enter>")
    assert told not in focused().accessibleDescription()
    strike("<Ctrl+Enter>")
    assert "Gợi ý. This question needs an answer." in focused().accessibleDescription()


def test_everything_that_can_be_reached_has_a_name(sitting: Sitting) -> None:
    for widget in sitting.form.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        text = widget.text() if isinstance(widget, QPushButton) else ""
        assert not reached or widget.accessibleName() or text, widget
    assert QApplication.focusWidget() is not None
