"""A row that breaks where there is no room; what gives way, and words that never do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import press
from ui.look.flow import Flow, Rest, Whole, flowing
from ui.look.parts import button, column
from ui.look.steps import StepLine

ALT = Qt.KeyboardModifier.AltModifier


def row(qtbot: QtBot) -> tuple[QWidget, list[QPushButton]]:
    buttons = [QPushButton(f"Button {n}") for n in range(3)]
    made = flowing(*buttons)
    qtbot.addWidget(made)
    made.show()
    return made, buttons


def test_where_there_is_room_all_stand_in_one_line(qtbot: QtBot) -> None:
    made, buttons = row(qtbot)
    made.resize(made.sizeHint())
    assert len({one.y() for one in buttons}) == 1
    assert made.heightForWidth(made.width()) == made.sizeHint().height()


def test_where_there_is_none_each_has_its_line(qtbot: QtBot) -> None:
    made, buttons = row(qtbot)
    narrow = made.minimumSizeHint().width()
    made.resize(narrow, made.heightForWidth(narrow))
    assert len({one.y() for one in buttons}) == 3
    assert {one.x() for one in buttons} == {0}
    buttons[1].hide()
    assert made.heightForWidth(narrow) < 3 * buttons[0].height() + 16


def test_it_keeps_what_is_given_to_it(qtbot: QtBot) -> None:
    made = QWidget()
    qtbot.addWidget(made)
    flow = Flow()
    made.setLayout(flow)
    assert flow.sizeHint() == flow.minimumSize() == QSize(0, 0)
    assert flow.heightForWidth(100) == 0
    flow.addWidget(QPushButton("One"))
    assert flow.count() == 1
    assert flow.itemAt(0) is not None
    assert flow.itemAt(1) is None
    assert flow.expandingDirections() == Qt.Orientation(0)
    assert flow.takeAt(0) is not None
    assert flow.takeAt(0) is None


def test_the_rest_of_a_page_asks_for_its_least(qtbot: QtBot) -> None:
    words = Whole("words", "quiet")
    rest = Rest()
    rest.setLayout(column(words))
    qtbot.addWidget(rest)
    assert not rest.hasHeightForWidth()
    assert rest.sizeHint() == rest.minimumSizeHint()


def test_words_that_are_never_cut_keep_all_their_lines(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    words = Whole("words")
    words.setParent(page)
    words.show()
    words.resize(120, 20)
    words.setText("một câu dài hơn một dòng, nên phải xuống dòng vài lần")
    assert words.minimumHeight() >= 3 * words.fontMetrics().height()
    words.resize(900, 20)
    assert words.minimumHeight() < 2 * words.fontMetrics().height()
    words.setText("")
    assert words.minimumHeight() <= words.fontMetrics().height()


class Steps:
    """A line of three steps; ``pressed`` tells what was done."""

    def __init__(self, qtbot: QtBot) -> None:
        self.pressed: list[str] = []
        self.open: QPushButton = button("", lambda: self.pressed.append("open"), icon="print")
        self.points: QPushButton = button("", lambda: self.pressed.append("points"))
        self.correct: QPushButton = button("", lambda: self.pressed.append("correct"), kind="first")
        self.line = StepLine([self.open, self.points], [self.correct])
        self.all: dict[QPushButton, str] = {
            self.open: "&Open it",
            self.points: "Points (F4)",
            self.correct: "&Correct",
        }
        qtbot.addWidget(self.line)
        with qtbot.waitActive(self.line):
            self.line.show()
        self.line.fit(self.all, 2000)
        self.correct.setFocus()

    def seen(self) -> list[str]:
        return [one.text() for one in self.line.findChildren(QPushButton) if one.isVisible()]


def test_steps_without_room_stand_in_a_menu_with_their_keys(qtbot: QtBot) -> None:
    made = Steps(qtbot)
    whole = ["Open it (Alt+O)", "Points (F4)", "Correct (Alt+C)"]
    assert sorted(made.seen()) == sorted(whole)
    narrow = made.correct.sizeHint().width() + made.line.more.sizeHint().width() + 40
    made.line.fit(made.all, narrow)
    assert sorted(made.seen()) == ["Correct (Alt+C)", "More steps… (Alt+V)"]
    press(Qt.Key.Key_O, ALT)
    assert made.pressed == ["open"], "its key is heard as before"
    made.points.setEnabled(False)
    press(Qt.Key.Key_V, ALT)
    menu = made.line.menu
    qtbot.waitUntil(menu.isVisible)
    assert [one.text() for one in menu.actions()] == ["Open it (Alt+O)", "Points (F4)"]
    assert [one.isEnabled() for one in menu.actions()] == [True, False]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert made.pressed == ["open", "open"]
    made.line.fit({made.open: "&Open it"}, narrow)
    assert made.points.isHidden(), "what does not stand here now does not come back"
    made.line.fit(made.all, 2000)
    assert sorted(made.seen()) == sorted(whole[:1] + whole[2:])
    press(Qt.Key.Key_O, ALT)
    qtbot.waitUntil(lambda: made.pressed == ["open", "open", "open"])  # once, by its button


def test_the_step_that_comes_first_stays_and_keeps_its_words_the_longest(qtbot: QtBot) -> None:
    made = Steps(qtbot)
    kept = []
    for width in range(800, 0, -8):
        made.line.fit(made.all, width)
        assert made.correct.isVisible()
        kept.append(made.correct.text())
    assert list(dict.fromkeys(kept)) == ["Correct (Alt+C)", "Correct", ""]
