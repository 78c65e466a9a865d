"""List and detail: beside each other, or the detail as a page of its own."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.views.spread import Spread


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
