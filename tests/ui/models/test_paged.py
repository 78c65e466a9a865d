"""The same table over more rows than are held: asked for as they come in sight."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.models.paged import KEPT, PAGE, WAITING, PagedTableModel, Wanted
from ui.models.rows import TONE, UP, Column

COUNT = 20_000
COLUMNS = (Column[int]("Number", lambda row: str(row), tone=lambda row: "good"),)


@pytest.fixture
def asked() -> list[Wanted]:
    return []


@pytest.fixture
def model(qtbot: QtBot, asked: list[Wanted]) -> PagedTableModel[int]:
    made = PagedTableModel(COLUMNS, asked.append)
    made.set_count(COUNT)
    return made


def bring(model: PagedTableModel[int], wanted: Wanted) -> None:
    model.put(wanted, range(wanted.first, wanted.first + wanted.size))


def test_a_row_in_sight_is_asked_for_once(model: PagedTableModel[int], asked: list[Wanted]) -> None:
    index = model.index(250, 0)
    assert index.data() == WAITING
    assert index.data(TONE) == "quiet"
    assert asked == [Wanted(250 // PAGE * PAGE, PAGE, -1, True)]
    bring(model, asked[0])
    assert index.data() == "250"
    assert index.data(TONE) == "good"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.row_at(index) == 250


def test_a_row_that_is_not_here_cannot_be_opened(model: PagedTableModel[int]) -> None:
    with pytest.raises(LookupError):
        model.row_at(model.index(3, 0))


def test_only_the_pages_last_seen_are_kept(
    model: PagedTableModel[int], asked: list[Wanted]
) -> None:
    for page in range(KEPT + 3):
        model.index(page * PAGE, 0).data()
        bring(model, asked[-1])
    assert model.index((KEPT + 2) * PAGE, 0).data() != WAITING
    assert model.index(0, 0).data() == WAITING


def test_another_order_forgets_what_is_here_and_what_is_under_way(
    model: PagedTableModel[int], asked: list[Wanted]
) -> None:
    model.index(0, 0).data()
    late = asked[-1]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    bring(model, late)
    assert model.index(0, 0).data() == WAITING
    assert asked[-1] == Wanted(0, PAGE, 0, False)
    model.sort(0, UP)
    assert model.rowCount() == COUNT
    assert model.rowCount(model.index(0, 0)) == 0


def test_the_last_page_is_as_long_as_what_is_left(
    model: PagedTableModel[int], asked: list[Wanted]
) -> None:
    model.set_count(COUNT + 7)
    model.index(COUNT + 3, 0).data()
    assert asked[-1].size == 7


def test_rows_that_are_asked_for_anew_are_shown_until_they_come(
    model: PagedTableModel[int], asked: list[Wanted]
) -> None:
    index = model.index(3, 0)
    index.data()
    bring(model, asked[0])
    model.renew()
    assert index.data() == "3"
    assert index.data() == "3"
    assert asked == [Wanted(0, PAGE, -1, True)] * 2
    model.put(asked[1], range(1000, 1000 + PAGE))
    assert index.data() == "1003"
    assert len(asked) == 2


def test_nothing_is_asked_for_anew_where_nothing_is(
    model: PagedTableModel[int], asked: list[Wanted]
) -> None:
    model.set_count(0)
    model.renew()
    assert asked == []
