"""A table of frozen rows: sorts itself, keeps the chosen row, is quick with 20 000."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui import models
from ui.models.rows import LEFT, NOWHERE, RIGHT, TICKED, TONE, UP, Column, RowTableModel

DOWN = Qt.SortOrder.DescendingOrder
FILES = sorted(Path(models.__path__[0]).glob("*.py"))


@dataclass(frozen=True)
class Cow:
    name: str
    weight: int


COLUMNS = (
    Column[Cow]("Name", lambda cow: cow.name),
    Column[Cow](
        "Weight",
        lambda cow: f"{cow.weight} kg",
        lambda cow: cow.weight,
        RIGHT,
        tone=lambda cow: "bad" if cow.weight < 100 else "",
    ),
)
HERD = (Cow("Mây", 210), Cow("Vàng", 95), Cow("Đen", 1000))


@pytest.fixture
def model(qtbot: QtBot) -> RowTableModel[Cow]:
    made = RowTableModel(COLUMNS)
    made.set_rows(HERD)
    return made


def names(model: RowTableModel[Cow]) -> list[str]:
    return [model.row_at(model.index(n, 0)).name for n in range(model.rowCount())]


def test_cells_are_read_from_rows(model: RowTableModel[Cow]) -> None:
    assert model.index(1, 1).data() == "95 kg"
    assert model.index(1, 1).data(TONE) == "bad"
    assert model.index(1, 0).data(TONE) is None
    assert model.index(1, 1).data(Qt.ItemDataRole.TextAlignmentRole) == RIGHT
    assert model.index(1, 1).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_headers_have_a_title_and_stand_as_their_column(model: RowTableModel[Cow]) -> None:
    across = Qt.Orientation.Horizontal
    assert model.headerData(1, across) == "Weight"
    assert model.headerData(0, across, Qt.ItemDataRole.TextAlignmentRole) == LEFT
    assert model.headerData(0, across, Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert len(model.columns) == 2


def test_numbers_sort_as_numbers_both_ways(model: RowTableModel[Cow]) -> None:
    model.sort(1, UP)
    assert names(model) == ["Vàng", "Mây", "Đen"]
    model.sort(1, DOWN)
    assert names(model) == ["Đen", "Mây", "Vàng"]


def test_new_rows_keep_the_order_last_chosen(model: RowTableModel[Cow]) -> None:
    model.sort(1, DOWN)
    model.set_rows((*HERD, Cow("Nâu", 500)))
    assert names(model) == ["Đen", "Nâu", "Mây", "Vàng"]


def test_the_chosen_row_stays_chosen(model: RowTableModel[Cow]) -> None:
    chosen = QPersistentModelIndex(model.index(2, 0))
    model.sort(1, UP)
    assert chosen.row() == 2
    model.sort(1, DOWN)
    assert chosen.row() == 0


def test_a_row_is_found_by_what_it_is(model: RowTableModel[Cow]) -> None:
    assert model.index_of(lambda cow: cow.name == "Đen").row() == 2
    assert model.index_of(lambda cow: cow.name == "Trắng") == NOWHERE


def test_qt_finds_the_model_sound(model: RowTableModel[Cow]) -> None:
    tester = QAbstractItemModelTester(model)
    model.sort(0, UP)
    model.set_rows(HERD[:1])
    tester.deleteLater()


def test_twenty_thousand_rows_sort_and_keep_the_chosen_one(model: RowTableModel[Cow]) -> None:
    model.set_rows([Cow(f"Bò {n * 7919 % 20000}", n * 7919 % 20000) for n in range(20_000)])
    chosen = QPersistentModelIndex(model.index(12_345, 0))
    before = model.row_at(chosen)
    model.sort(1, UP)
    assert chosen.row() == before.weight
    assert model.row_at(chosen) == before


def test_a_column_of_boxes_says_which_are_ticked() -> None:
    column = Column[int]("Write", lambda row: "", tick=lambda row: {1: True, 2: False}.get(row))
    model = RowTableModel((column,))
    model.set_rows((1, 2, 3))
    boxes = [model.index(n, 0).data(TICKED) for n in range(3)]
    assert boxes == [Qt.CheckState.Checked, Qt.CheckState.Unchecked, None]
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert said == ["ticked", "not ticked", None]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_column_of_people_is_cut_in_its_middle(file: Path) -> None:
    for block in re.split(r"Column(?:\[\w+\])?\(", file.read_text(encoding="utf-8"))[1:]:
        is_of_one = "name_key(" in block and "officers[" not in block
        assert not is_of_one or "names=True" in block, f"a given name stands last: {block[:120]}"
