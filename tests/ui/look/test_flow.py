"""A row that breaks where there is no room; what gives way, and words that never do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.look.flow import Flow, Rest, Whole, flowing
from ui.look.parts import button, column
from ui.look.steps import StepLine


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


def test_the_step_that_comes_first_keeps_its_key_the_longest(qtbot: QtBot) -> None:
    lesser: QPushButton = button("", print, icon="print")
    correct: QPushButton = button("", print, kind="first")
    line = StepLine([lesser], [correct])
    qtbot.addWidget(line)
    words: dict[QPushButton, str] = {lesser: "&Open the household", correct: "&Correct"}
    whole = "Open the household (Alt+O)", "Correct (Alt+C)"

    def shown(width: int) -> tuple[str, str]:
        line.fit(words, width)
        return lesser.text(), correct.text()

    assert shown(2000) == whole
    seen = [shown(width) for width in range(800, 0, -8)]
    kept = list(dict.fromkeys(seen))
    assert kept[0] == whole
    assert ("Open the household", whole[1]) in kept
    assert ("", whole[1]) in kept, "words of others go before its key"
    assert kept[-1] == ("", "")
