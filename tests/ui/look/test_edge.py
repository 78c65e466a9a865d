"""Neither edge of a page that scrolls cuts through a line; the line one is in stays in sight."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.look.edge import Edges
from ui.look.parts import column, label, scrolled

LINES = 12


def a_page(qtbot: QtBot) -> tuple[QScrollArea, Edges, list[QWidget]]:
    lines: list[QWidget] = [label(f"Dòng {n}") for n in range(LINES)]
    lines.append(QLineEdit())
    for one in lines:
        one.setFixedHeight(30)
    page = QWidget()
    page.setLayout(column(*lines, gap=10))
    area = scrolled(page)
    edges = Edges(area)
    qtbot.addWidget(area)
    area.resize(300, 215)
    with qtbot.waitActive(area):
        area.show()
    return area, edges, lines


@pytest.mark.parametrize("at", [0, 7, 13, 35, 38, 120, 1000])
def test_lines_are_seen_whole_or_not_at_all(qtbot: QtBot, at: int) -> None:
    area, edges, lines = a_page(qtbot)
    lines[-1].clearFocus()
    area.verticalScrollBar().setValue(at)
    edges.cover()
    high = edges.upper.height() if edges.upper.isVisible() else 0
    low = edges.lower.y() if edges.lower.isVisible() else area.viewport().height()
    for one in lines:
        top = one.mapTo(area.viewport(), QPoint(0, 0)).y()
        assert top + 30 <= high or top >= low or (top >= high and top + 28 <= low)


def test_who_scrolls_sees_whole_lines_with_the_next_turn(qtbot: QtBot) -> None:
    area, edges, lines = a_page(qtbot)
    lines[-1].clearFocus()
    QApplication.processEvents()
    for at in (133, 213):  # each through the middle of a line
        area.verticalScrollBar().setValue(at)
        QApplication.processEvents()
        QApplication.processEvents()
        assert edges.upper.isVisible()
        assert edges.upper.height() == 17


def test_where_one_types_is_never_covered(qtbot: QtBot) -> None:
    area, edges, lines = a_page(qtbot)
    field = lines[-1]
    field.setFocus()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() - 12)
    edges.cover()
    assert field.mapTo(area.viewport(), QPoint(0, 0)).y() + 30 > area.viewport().height()
    assert not edges.lower.isVisible()


def test_what_is_taller_than_a_third_of_the_page_may_be_cut(qtbot: QtBot) -> None:
    area, edges, lines = a_page(qtbot)
    lines[2].setFixedHeight(200)
    area.verticalScrollBar().setValue(0)
    qtbot.wait(0)
    edges.cover()
    assert not edges.lower.isVisible()
    shown = lines[2].mapTo(area.viewport(), QPoint(0, 0)).y()
    assert shown < area.viewport().height() - 100
