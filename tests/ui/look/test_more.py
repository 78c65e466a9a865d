"""Words below a page say that it goes on, and which key leads there; at its end they are gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.keyboard import press
from ui.dialogs.guide import Guide, GuidePage
from ui.look.more import UNDER, MoreBelow
from ui.look.parts import column, label, row, scrolled


def a_page(qtbot: QtBot, *lines: QWidget, beside: bool = False) -> tuple[QWidget, MoreBelow]:
    page, around = QWidget(), QWidget()
    for one in lines:
        one.setFixedHeight(30)
    page.setLayout(column(*lines, gap=10))
    area = scrolled(page)
    more = MoreBelow(area, "more", is_beside=beside)
    below = row(label("Ghi"), more)
    around.setLayout(column(area, below if beside else more, gap=0))
    qtbot.addWidget(around)
    around.resize(300, 200)
    with qtbot.waitActive(around):
        around.show()
    return around, more


def lines(count: int) -> list[QWidget]:
    return [label(f"Dòng {n}") for n in range(count)]


@pytest.mark.parametrize("beside", [False, True])
def test_a_page_that_goes_on_says_so_until_its_end(qtbot: QtBot, *, beside: bool) -> None:
    around, more = a_page(qtbot, *lines(12), beside=beside)
    qtbot.waitUntil(more.isVisible)
    assert more.text() == "More below (PageDown)"
    around.resize(300, 900)
    qtbot.waitUntil(lambda: not more.isVisible())
    around.resize(300, 200)
    qtbot.waitUntil(more.isVisible)


def test_where_something_is_filled_in_it_is_reached_by_tab(qtbot: QtBot) -> None:
    _, more = a_page(qtbot, *lines(12), QLineEdit())
    qtbot.waitUntil(more.isVisible)
    assert more.text() == "More below (Tab)"


def test_a_bare_rim_and_a_line_without_words_are_not_worth_a_key(qtbot: QtBot) -> None:
    blank, rim = label(" "), QFrame()
    rim.setLayout(column())
    _, more = a_page(qtbot, *lines(5), blank, rim)
    assert more._area.verticalScrollBar().maximum() > UNDER
    assert not more.isVisible()
    blank.setText("Số này chưa đúng")
    qtbot.waitUntil(more.isVisible)
    more._area.takeWidget()
    more._tell()
    assert not more.isVisible()


def test_beside_the_page_it_stays_however_little_is_hidden(qtbot: QtBot) -> None:
    around, more = a_page(qtbot, *lines(12), beside=True)
    qtbot.waitUntil(more.isVisible)
    bar = more._area.verticalScrollBar()
    bar.setValue(bar.maximum() - UNDER - 1)
    assert more.isVisible()
    bar.setValue(bar.maximum() - UNDER)
    assert not more.isVisible()
    around.hide()


def test_a_long_step_of_a_guide_is_read_by_page_down(qtbot: QtBot) -> None:
    page = GuidePage("Bước", "Một bước dài", "")
    for one in lines(40):
        page.body.addWidget(one)
    guide = Guide(None, "Hướng dẫn", [page])
    qtbot.addWidget(guide)
    with qtbot.waitActive(guide):
        guide.show()
    (more,) = page.findChildren(MoreBelow)
    qtbot.waitUntil(more.isVisible)
    assert more.text() == "More below (PageDown)"
    for _ in range(12):
        press(Qt.Key.Key_PageDown)
    assert not more.isVisible()


def test_words_whose_page_is_gone_are_asked_nothing(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    box = QLineEdit()
    around, more = a_page(qtbot, box, *lines(12))
    delete(more._area)
    elsewhere = QLineEdit(around)
    elsewhere.show()
    elsewhere.setFocus()
    assert elsewhere.hasFocus()
    assert capsys.readouterr().err == ""
