"""Layouts within layouts: Python keeps nothing that Qt deletes without a word.

``conftest.pytest_runtest_call`` looks after each test of a screen whether it does.
"""

import pytest
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.look.flow import Flow
from ui.look.laying import items, last, lay, lay_in_grid, widgets
from ui.look.parts import column, row


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_layouts_are_put_where_they_belong(page: QWidget) -> None:
    box = QVBoxLayout(page)
    first, second, inner, cell = QLabel("1"), QLabel("2"), QLabel("3"), QLabel("4")
    grid = QGridLayout()
    lay(box, row(second, column(inner)))
    lay(box, row(first), 0)
    lay(box, grid)
    lay_in_grid(grid, row(cell), 1, 2)
    page.resize(400, 300)
    page.show()
    assert first.y() < second.y() < cell.y()
    assert second.x() < inner.x()


def test_what_stands_in_a_layout_is_gone_through_and_not_kept(page: QWidget) -> None:
    box = QVBoxLayout(page)
    assert (list(widgets(box)), last(box)) == ([], None)
    one, other = QLabel("1"), QPushButton("2")
    box.addWidget(one)
    lay(box, row(QLabel("inside")))
    box.addWidget(other)
    assert list(widgets(box)) == [one, other]
    assert last(box) is other
    box.addStretch(1)
    assert last(box) is None
    assert not any(isValid(item) for item in _kept(box))


def _kept(box: QVBoxLayout) -> list[QLayoutItem]:
    return [item for item in items(box) if not isinstance(item, QLayout)]


def test_a_row_that_breaks_keeps_its_own(page: QWidget) -> None:
    one, other = QLabel("1"), QLabel("2")
    flow = Flow(one, other)
    page.setLayout(flow)
    assert list(widgets(flow)) == [one, other]
    assert list(widgets(flow)) == [one, other]
    assert flow.sizeHint().isValid()
