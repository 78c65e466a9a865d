"""The small parts: an icon follows its button, what scrolls has air only beside a bar."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QStyleOptionComboBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from ui.look import geometry, icons
from ui.look.parts import Chooser, button, column, label, retone, reveal, scrolled
from ui.look.typed import LONGEST_LINE, LONGEST_REASON, fill, text_line


def drawn(icon: QIcon) -> QImage:
    return icon.pixmap(18, 18).toImage()


def test_an_icon_takes_the_colour_of_the_kind_its_button_turns_to(qtbot: QtBot) -> None:
    made = button("Receive", lambda: None, icon="import")
    qtbot.addWidget(made)
    assert drawn(made.icon()) == drawn(icons.icon("import", "text"))
    retone(made, "first", "kind")
    assert drawn(made.icon()) == drawn(icons.icon("import", "on_accent"))
    retone(made, "", "kind")
    assert drawn(made.icon()) == drawn(icons.icon("import", "text"))


def test_a_choice_that_has_no_room_ends_in_dots(qtbot: QtBot) -> None:
    made = Chooser()
    made.addItem("Mẫu 7.1: Tổng hợp kết quả rà soát hộ nghèo, hộ cận nghèo")
    qtbot.addWidget(made)
    made.resize(200, 32)
    option = QStyleOptionComboBox()
    made.initStyleOption(option)
    assert option.currentText.startswith("Mẫu 7.1")
    assert option.currentText.endswith("…")
    made.resize(600, 32)
    made.initStyleOption(option)
    assert option.currentText == made.currentText()


@pytest.fixture
def area(qtbot: QtBot) -> Iterator[QScrollArea]:
    """Give twenty lines in a place for ten."""
    content = QWidget()
    content.setLayout(column(*(label(f"line {n}") for n in range(20)), None))
    made, page = scrolled(content), QWidget()
    page.setLayout(column(made))
    qtbot.addWidget(page)
    page.resize(300, 2000)
    with qtbot.waitExposed(page):
        page.show()
    yield made
    page.close()


def test_there_is_air_beside_a_bar_and_none_without_one(area: QScrollArea) -> None:
    assert area.viewport().width() == 300
    area.window().resize(300, 200)
    QApplication.processEvents()
    handle = 10  # of the bar, with the line of air at its end
    assert area.viewport().width() <= 300 - handle - geometry.GAP


def test_a_part_below_the_edge_is_brought_into_sight(area: QScrollArea) -> None:
    area.window().resize(300, 200)
    QApplication.processEvents()
    content = area.widget()
    assert content is not None
    last = content.findChildren(QWidget)[-1]
    assert not last.visibleRegion().contains(last.rect().center())
    reveal(last)
    QApplication.processEvents()
    assert last.visibleRegion().contains(last.rect().bottomLeft())
    reveal(None)  # a part that stands nowhere is nowhere to be brought


def test_of_a_line_more_than_its_cursor_is_brought_into_sight(qtbot: QtBot) -> None:
    content, line = QWidget(), text_line("Lý do")
    content.setLayout(column(label("một"), line, gap=200))
    area = scrolled(content)
    qtbot.addWidget(area)
    area.show()
    QApplication.processEvents()
    cursor = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    area.resize(300, line.y() + cursor.bottom() + 2)  # its lower edge is out of sight
    QApplication.processEvents()
    assert not line.visibleRegion().contains(line.rect().bottomLeft())
    reveal(line)
    QApplication.processEvents()
    assert line.visibleRegion().contains(line.rect().bottomLeft())


def test_a_line_takes_a_line_and_never_cuts_what_is_kept(qtbot: QtBot) -> None:
    made = text_line("Code")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert not QToolTip.isVisible()
    made.insert("M" * 5_000)
    assert len(made.text()) == LONGEST_LINE
    assert QToolTip.text() == "No more than 200 letters fit here; the rest was left out."
    QToolTip.hideText()
    fill(made, "N" * 700)
    assert made.text() == "N" * 700
    assert len(text_line("Code", "N" * 700).text()) == 700
    assert text_line("Why", longest=LONGEST_REASON).maxLength() == LONGEST_REASON


def test_what_is_read_from_its_beginning_has_nothing_cut_above_it(qtbot: QtBot) -> None:
    content, sheet = QWidget(), label("tờ khai\nhai dòng")
    content.setLayout(column(label("một"), sheet, label("ba"), gap=200))
    area = scrolled(content)
    qtbot.addWidget(area)
    area.show()
    area.resize(300, 160)
    QApplication.processEvents()
    reveal(sheet, is_head=True)
    QApplication.processEvents()
    assert sheet.mapTo(area.viewport(), sheet.rect().topLeft()).y() == 0
