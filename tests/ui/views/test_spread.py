"""List and detail: beside each other, or the detail as a page of its own."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.look.parts import column, scrolled
from ui.views.spread import Spread, Turned


@pytest.fixture
def spread(qtbot: QtBot) -> Spread:
    made = Spread(QLineEdit(), QLineEdit())
    qtbot.addWidget(made)
    made.show()
    return made


def test_wide_shows_both(spread: Spread) -> None:
    spread.resize(1200, 600)
    spread.show_detail()
    assert spread.first.isVisible()
    assert spread.detail.isVisible()
    assert spread.detail.hasFocus()
    assert not spread.show_list()


def test_narrow_shows_one_at_a_time(spread: Spread) -> None:
    spread.resize(900, 430)
    assert not spread.detail.isVisible()
    spread.show_detail()
    assert spread.is_covered
    assert not spread.first.isVisible()
    assert spread.show_list()
    assert spread.first.hasFocus()
    assert not spread.show_list()


def words_beside(qtbot: QtBot, text: str) -> tuple[Spread, QLabel, QWidget]:
    """Give a list and a detail whose words do not break, in a window that is wide enough."""
    words, page = QLabel(text), QWidget()
    page.setLayout(column(words))
    made = Spread(QLineEdit(), scrolled(page, is_whole=True))
    made.first.setMinimumWidth(500)
    window = QWidget()
    window.setLayout(column(made))
    qtbot.addWidget(window)
    window.resize(1100, 400)
    window.show()
    return made, words, window


def test_words_that_do_not_fit_beside_the_list_have_the_page_for_themselves(qtbot: QtBot) -> None:
    made, words, window = words_beside(qtbot, "Short")
    assert made.detail.isVisible()
    words.setText("Words that no line breaks " * 5)
    qtbot.waitUntil(lambda: not made.detail.isVisible())
    assert made.first.isVisible()
    made.show_detail()
    QApplication.processEvents()
    assert made.is_covered
    assert words.width() >= words.sizeHint().width()
    assert made.show_list()
    words.setText("Short")
    QApplication.processEvents()
    assert not made.detail.isVisible(), "it does not come and go with what is chosen"
    window.resize(1150, 400)
    assert made.detail.isVisible()


def test_the_list_gives_way_before_the_detail_is_cut(qtbot: QtBot) -> None:
    made, words, window = words_beside(qtbot, "Words that no line breaks " * 3)
    made.first.setMinimumWidth(100)
    window.resize(1101, 400)
    QApplication.processEvents()
    assert made.detail.isVisible()
    assert words.width() >= words.sizeHint().width()


def test_of_pages_only_the_one_that_is_shown_asks_for_room(qtbot: QtBot) -> None:
    made = Turned()
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() < 300
    short, long = QLabel("Short"), QLabel("Words that no line breaks " * 5)
    made.addWidget(short)
    made.addWidget(long)
    assert made.minimumSizeHint() == short.minimumSizeHint()
    made.setCurrentWidget(long)
    assert made.minimumSizeHint() == long.minimumSizeHint()
