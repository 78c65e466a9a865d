"""Vietnamese typing in every editor of a form: Telex with Backspaces, letters in composition."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_session
from tests.ui.form.host import Sitting
from tests.ui.form.office import said
from tests.ui.form.strokes import strike
from tests.ui.form.typed import LOOKS, choices, many, survey
from tests.ui.keyboard import compose, focused, press, replay, write
from ui.workbench import Workbench

FORM = survey(
    *("text|text|Chữ|", "text|numbers|Số hiệu|numbers", "text|multiline|Chữ dài|multiline"),
    *("integer|integer|Số|", "decimal|decimal|Số lẻ|", "date|date|Ngày|", "date|year|Năm|year"),
    *("time|time|Giờ|", "dateTime|moment|Ngày giờ|", "select_one a|search|Tìm|minimal"),
    *("select_one b|box|Số của lựa chọn|", "text|last|Cuối|"),
    head=LOOKS,
) + choices(*many("a", 4), *many("b", 12))
EDITORS = (
    *("text", "numbers", "multiline", "integer", "decimal", "date", "year", "time", "moment"),
    *("search", "box", "remark"),
)
TELEX = ("DD<Đ<<Đa<<Đă<<ĐăN", "Nguye<<<uyê<<yễ", "Hu<ư<<ươ<<ường")


@pytest.fixture
def sitting(qtbot: QtBot, workbench: Workbench) -> Sitting:
    return Sitting(qtbot, workbench, a_session(FORM))


def stand(sitting: Sitting, editor: str) -> QWidget:
    """Stand in an editor of the form; the remark is that of the first question."""
    session = sitting.session
    sitting.form.show_place(session.at("text" if editor == "remark" else editor))
    if editor == "remark":
        press(Qt.Key.Key_F2)
    return focused()


def text_of(editor: QWidget) -> str:
    assert isinstance(editor, QLineEdit | QPlainTextEdit)
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def ended(keys: str) -> str:
    """Give what stands there after letters and Backspaces."""
    left: list[str] = []
    for key in keys:
        if key == "<":
            del left[-1:]
        else:
            left.append(key)
    return "".join(left)


@pytest.mark.parametrize("editor", EDITORS)
@pytest.mark.parametrize("keys", TELEX)
def test_unikey_types_letters_and_takes_them_back(sitting: Sitting, editor: str, keys: str) -> None:
    line = stand(sitting, editor)
    for place in range(1, len(keys) + 1):
        replay(keys[place - 1])
        assert focused() is line
        assert text_of(line) == ended(keys[:place])
    assert sitting.office.kept == [], "nothing is handed over while one types"


@pytest.mark.parametrize("editor", EDITORS)
def test_vni_digits_are_only_typed(sitting: Sitting, editor: str) -> None:
    line = stand(sitting, editor)
    write("Hu7o7ng2")
    assert text_of(line) == "Hu7o7ng2"
    assert focused() is line
    assert sitting.office.kept == []


@pytest.mark.parametrize("editor", EDITORS)
def test_a_letter_in_composition_is_not_handed_over_and_not_lost(
    sitting: Sitting, editor: str
) -> None:
    line = stand(sitting, editor)
    compose("1")
    sitting.form.commit()
    assert sitting.office.kept == []
    assert text_of(line) == ""
    compose("", "1")
    assert text_of(line) == "1"
    compose("2")
    seen: list[str] = []
    changed = line.textChanged  # type: ignore[attr-defined]
    changed.connect(lambda: seen.append(text_of(line)))
    press(Qt.Key.Key_Tab)
    assert "12" in seen, "who leaves takes the letter as it stands"


@pytest.mark.parametrize("editor", ["text", "multiline", "remark"])
def test_what_was_composed_is_kept_by_who_leaves(sitting: Sitting, editor: str) -> None:
    stand(sitting, editor)
    write("Hươ")
    compose("ng")
    press(Qt.Key.Key_Tab)
    path = "n/text" if editor == "remark" else editor
    assert sitting.office.values[path] == "Hương"


def test_completing_waits_for_the_letter(sitting: Sitting) -> None:
    stand(sitting, "last")
    write("H")
    compose("ư")
    strike("<Ctrl+Enter>")
    assert sitting.office.completed == 0
    compose("", "ư")
    strike("<Ctrl+Enter>")
    assert sitting.office.completed == 1
    assert sitting.office.values["last"] == "Hư"


@pytest.mark.parametrize("editor", EDITORS)
def test_no_editor_judges_completes_or_rewrites(sitting: Sitting, editor: str) -> None:
    line = stand(sitting, editor)
    if isinstance(line, QLineEdit):
        assert line.validator() is None
        assert line.completer() is None
        assert line.inputMask() == ""
        assert line.maxLength() == 32767
    write("nguyễn")
    assert text_of(line) == "nguyễn"


COMPUTED = {
    "text": ("máy", "máy"),
    "numbers": ("7", "7"),
    "multiline": ("máy", "máy"),
    "integer": ("7", "7"),
    "decimal": ("7,5", "7,5"),
    "date": ("5/3/1980", "05/03/1980"),
    "year": ("1980", "1980"),
    "time": ("8h30", "08:30"),
    "moment": ("5/3/1980 8h30", "05/03/1980 08:30"),
    "search": ("c3", "Lựa chọn 3"),
}


@pytest.mark.parametrize("editor", COMPUTED)
def test_who_types_is_not_disturbed_by_what_is_computed(sitting: Sitting, editor: str) -> None:
    line = stand(sitting, editor)
    write("12")
    place = sitting.session.at(editor)
    computed, shown = COMPUTED[editor]
    sitting.form.shown.apply(sitting.form.filling.answer(place, computed))
    assert text_of(line) == "12"
    box = sitting.form.current()
    assert box is not None
    assert said(box).startswith("Calculated: ")
    strike("<Esc>")
    assert text_of(line) == shown, "Esc gives what was computed"
    assert focused() is line
