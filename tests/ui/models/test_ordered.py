"""A list is ordered by one key: which column comes next, and how that is written down."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import rows
from ui.models.ordered import GIVEN, Order, read, turned, written
from ui.models.rows import RIGHT, Column, RowTableModel
from ui.models.table import Table

KEYS = ("name", "village", "size")
TURNS = """
| now      | step | given | next     |
|          | 1    | yes   | name     |
| name     | 1    | yes   | -name    |
| -name    | 1    | yes   | village  |
| -size    | 1    | yes   |          |
| -size    | 1    | no    | name     |
|          | -1   | yes   | -size    |
| name     | -1   | no    | -size    |
| village  | -1   | yes   | -name    |
"""


def order_of(word: str) -> Order:
    return read(word, KEYS) or GIVEN


@pytest.mark.parametrize("case", rows(TURNS), ids=lambda case: f"{case['now']} {case['step']}")
def test_one_key_goes_through_columns_both_ways_and_round(case: dict[str, str]) -> None:
    found = turned(
        order_of(case["now"]), range(3), int(case["step"]), has_given=case["given"] == "yes"
    )
    assert written(found, KEYS) == case["next"]


@pytest.mark.parametrize(("step", "expected"), [(1, Order(1)), (-1, Order(2, is_up=False))])
def test_from_a_column_that_is_not_seen_it_begins_anew(step: int, expected: Order) -> None:
    assert turned(Order(0), [1, 2], step, has_given=False) == expected


def test_an_order_of_a_column_that_is_gone_is_none() -> None:
    assert read("-size", KEYS) == Order(2, is_up=False)
    assert read("-size", KEYS[:2]) is None
    assert read("", KEYS) is None
    assert written(GIVEN, KEYS) == written(Order(3), KEYS) == ""


COLUMNS = (
    Column[tuple[str, int]]("Head of household", lambda one: one[0]),
    Column[tuple[str, int]](
        "Persons", lambda one: str(one[1]), lambda one: one[1], RIGHT, spare=True
    ),
)
HOMES = (("Vi", 3), ("An", 10), ("Lý", 2))


@pytest.fixture
def table(qtbot: QtBot) -> Table[tuple[str, int]]:
    made: Table[tuple[str, int]] = Table(RowTableModel(COLUMNS), "Homes", lambda one: None)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.rows.set_rows(HOMES)
    made.show()
    return made


def shown(table: Table[tuple[str, int]]) -> list[str]:
    return [str(table.rows.index(n, 0).data()) for n in range(table.rows.rowCount())]


def test_f7_orders_by_each_column_and_at_last_as_the_rows_came(
    table: Table[tuple[str, int]],
) -> None:
    told: list[Order] = []
    table.ordered.connect(lambda: told.append(table.order()))
    table.choose(lambda one: one[0] == "Lý")
    seen = []
    for _ in range(5):
        QTest.keyClick(table, Qt.Key.Key_F7)
        seen.append("".join(name[0] for name in shown(table)))
    assert seen == ["ALV", "VLA", "LVA", "AVL", "VAL"]
    assert told[-1] == GIVEN
    assert table.chosen() == HOMES[2], "who stood on a row stands on it still"
    QTest.keyClick(table, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert shown(table) == ["An", "Vi", "Lý"]


def test_a_column_of_which_no_order_is_known_or_that_is_hidden_is_passed_over(
    table: Table[tuple[str, int]],
) -> None:
    table.can_order = lambda column: column == 1
    QTest.keyClick(table, Qt.Key.Key_F7)
    assert table.order() == Order(1)
    table.can_order = lambda column: True
    table.resize(150, 300)
    assert table.isColumnHidden(1), "there is no room for it"
    table.order_by(GIVEN)
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_F7)
    assert table.order() == GIVEN
