"""What is composed in a line is heard and is no text of it; a line of digits asks no method."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage, QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import compose, write
from ui.dialogs.groups import GroupField
from ui.form.choices import NumberBox
from ui.form.lines import Line
from ui.look import theme
from ui.look.entries import COUNT, DAY, MONEY, TEXT, Asked, EntryLine
from ui.look.typed import TypedLine, clearable, text_line


@pytest.fixture
def line(qtbot: QtBot) -> TypedLine:
    made = TypedLine("Vi ")
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    made.end(False)
    qtbot.waitUntil(made.hasFocus)
    return made


def test_a_word_is_sought_letter_by_letter_and_stands_there_once_it_is_whole(
    line: TypedLine,
) -> None:
    heard: list[tuple[str, str]] = []
    line.sought_changed.connect(lambda: heard.append((line.sought, line.text())))
    for letters in ("H", "Hư", "Hươ", "Hường"):
        compose(letters)
    assert line.is_composing
    assert heard == [(f"Vi {one}", "Vi ") for one in ("H", "Hư", "Hươ", "Hường")]
    compose("", "Hường")
    assert (line.text(), line.sought, line.composed) == ("Vi Hường", "Vi Hường", "")
    assert len(heard) == 4, "a word that becomes whole is sought already"


def test_letters_are_sought_where_they_are_composed(line: TypedLine) -> None:
    line.setCursorPosition(0)
    compose("Lò")
    assert line.sought == "LòVi "
    compose("")
    assert line.sought == "Vi "


def test_what_the_program_writes_is_typed_by_nobody(line: TypedLine) -> None:
    typed: list[str] = []
    sought: list[str] = []
    line.typed.connect(lambda: typed.append(line.sought))
    line.sought_changed.connect(lambda: sought.append(line.sought))
    line.setText("Nông ")
    assert (typed, sought) == ([], ["Nông "])
    write("A")
    compose("Đ")
    compose("Đ")  # the method says once more what it holds
    assert typed == sought[1:] == ["Nông A", "Nông AĐ"]


LINES: dict[str, tuple[Callable[[], TypedLine], bool]] = {
    "a text": (lambda: text_line("Tên"), True),
    "a number": (lambda: text_line("Số", is_worded=False), False),
    **{
        kind: (lambda kind=kind: EntryLine(Asked("a", "A", kind)), kind == TEXT)  # type: ignore[misc]
        for kind in (TEXT, DAY, COUNT, MONEY)
    },
    "an answer": (Line, True),
    "numbers of choices": (lambda: NumberBox(many=True), False),
    "a group": (lambda: GroupField(1), False),
}


@pytest.mark.parametrize("name", LINES)
def test_an_input_method_is_asked_only_where_words_are_written(qtbot: QtBot, name: str) -> None:
    make, is_asked = LINES[name]
    made = make()
    qtbot.addWidget(made)
    for is_locked in (False, True, False):  # Qt asks anew when a line is opened again
        made.setReadOnly(is_locked)
    asking = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(made, asking)
    assert bool(asking.value(Qt.InputMethodQuery.ImEnabled)) is is_asked


@pytest.mark.parametrize("worn", ["light", "dark"])
def test_a_sample_and_the_sign_that_empties_can_be_read(
    qtbot: QtBot, qapp: QApplication, worn: str
) -> None:
    theme.wear(qapp, worn)
    try:
        line = text_line("Name")
        qtbot.addWidget(line)
        line.setPlaceholderText("HHHH")
        clearable(line)
        line.resize(240, 34)
        line.show()
        assert theme.worn().quiet.lower() in colours(line.grab().toImage())
        line.setText("x")
        action = line.findChild(QAction, "_q_qlineeditclearaction")
        assert action is not None
        assert theme.worn().quiet.lower() in colours(action.icon().pixmap(64).toImage())
    finally:
        theme.wear(qapp, "light")


def colours(image: QImage) -> set[str]:
    """Give every colour of a picture."""
    across = range(image.width())
    return {image.pixelColor(x, y).name() for x in across for y in range(image.height())}
