"""A report wider than its place: whole columns, arrows reach each, those beyond are counted."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gpn_desktop.reports.report import Cell, Column, Heading, Kind, Report, Row, Weight
from ui.views.preview import Preview
from ui.views.sideways import in_sight

UNITS = [range(2, 4), range(4, 6), range(6, 7)]
NEEDS = [30, 100, 50, 50, 60, 60, 80]


@pytest.mark.parametrize(
    ("first", "room", "shown"),
    [
        (0, 430, [0, 1, 2, 3, 4, 5, 6]),
        (0, 429, [0, 1, 2, 3, 4, 5]),
        (0, 300, [0, 1, 2, 3]),
        (1, 300, [0, 1, 4, 5]),
        (1, 330, [0, 1, 4, 5, 6]),
        (2, 330, [0, 1, 4, 5, 6]),  # where there is room, more than the last is seen
        (2, 300, [0, 1, 6]),
        (9, 300, [0, 1, 6]),
        (0, 50, [0, 1, 2, 3]),  # one at least
    ],
)
def test_what_stands_under_one_title_comes_and_goes_whole(
    first: int, room: int, shown: list[int]
) -> None:
    assert in_sight(NEEDS, UNITS, first, room) == shown
    assert in_sight(NEEDS[:2], [], 0, room) == [0, 1]


def a_report(group: str) -> Report:
    """Give a report of thirty rows, two columns under each title where ``group`` is one."""
    kinds = (Kind.ORDER, Kind.TEXT, *[Kind.COUNT] * 9)
    columns = [
        Column(
            f"c{n}",
            str(n),
            "Tỷ lệ" if n else "T",
            f"{group} {n // 2}" if group and n > 1 else "",
            kind,
            10,
        )
        for n, kind in enumerate(kinds)
    ]
    cells = (Cell(1), Cell("Khu vực nông thôn"), *(Cell(1002) for _ in kinds[2:]))
    heading = Heading("", "", "", 2026, date(2026, 11, 27), "", "")
    return Report("", "", "", heading, tuple(columns), (Row(Weight.UNIT, cells),) * 30, (), {})


@pytest.fixture(params=["Hộ nghèo", ""])
def table(qtbot: QtBot, request: pytest.FixtureRequest) -> Preview:
    made = Preview("Report", lambda cell, row: None)
    qtbot.addWidget(made)
    qtbot.addWidget(made.ways)
    made.resize(620, 331)
    made.report.show_report(a_report(request.param))
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def shown(table: Preview) -> list[int]:
    """Give the columns that stand there, each of them whole."""
    found = [n for n in range(table.report.columnCount()) if not table.isColumnHidden(n)]
    ends = [table.columnViewportPosition(n) + table.columnWidth(n) for n in found]
    assert table.columnViewportPosition(0) == 0
    assert max(ends) <= table.viewport().width()
    return found


def test_arrows_lead_through_all_columns_and_each_is_whole(table: Preview) -> None:
    last = table.report.columnCount() - 1
    assert shown(table)[-1] < last
    seen = {0, *shown(table)}
    for _ in range(last):
        QTest.keyClick(table, Qt.Key.Key_Right)
        assert table.currentIndex().column() in shown(table)
        assert {0, 1} <= set(shown(table))  # what says whose row it is
        seen |= set(shown(table))
    assert seen == set(range(last + 1))
    assert table.currentIndex().column() == last
    for key, wanted in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2)):
        QTest.keyClick(table, key)
        assert table.currentIndex().column() == wanted
        assert wanted in shown(table)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().column() in shown(table)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1


def test_what_is_out_of_sight_is_counted_with_the_key_that_leads_there(table: Preview) -> None:
    last = table.report.columnCount() - 1
    right = last - shown(table)[-1]
    assert table.ways.right.text() == f"{right} more column(s) to the right (→)"
    assert table.ways.left.isHidden()
    table.ways.right.click()
    assert last - shown(table)[-1] < right
    while not table.ways.right.isHidden():
        table.ways.right.click()
    assert shown(table)[-1] == last
    assert table.ways.left.text().endswith("to the left (←)")
    table.ways.left.click()
    assert table.currentIndex().column() in shown(table)
    table.clearFocus()
    assert table.ways.left.text().endswith("(F6, ←)") or table.ways.left.isHidden()


def test_where_all_has_room_nothing_is_said_and_rows_are_whole(table: Preview) -> None:
    table.resize(2200, 331)
    assert shown(table)[-1] == table.report.columnCount() - 1
    assert table.ways.isHidden()
    assert table.viewport().height() % table.rowHeight(0) == 0
    table.resize(150, 331)  # one unit alone is wider than that
    assert len(shown_at_all(table)) > 2


def shown_at_all(table: Preview) -> list[int]:
    return [n for n in range(table.report.columnCount()) if not table.isColumnHidden(n)]
