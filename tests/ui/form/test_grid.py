"""Questions of one list as a grid (table-list), and choices beside each other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.builders import a_session
from tests.ui.form.office import Office, at, go, shown, value
from tests.ui.keyboard import focused, press, write
from ui.form.choices import TileField
from ui.form.grid import Grid, Mark
from ui.form.page import FormPage

FORM = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | label::English (en) | appearance | relevant |
| | begin_group | lacks | Hộ có khó khăn gì? | What does it lack? | table-list | |
| | select_one yn | water | Nước sinh hoạt | Water | | |
| | select_multiple yn | food | Thiếu ăn | Food | | |
| | select_one yn | house | Nhà dột | The roof leaks | | ${water}='co' |
| | end_group | | | | | |
| | begin_group | more | Khác | More | | |
| | text | first | Trước | Before | | |
| | begin_group | inner | Trong nhà | At home | table-list | ${first}!='' |
| | select_one yn | stove | Bếp | Stove | | |
| | end_group | | | | | |
| | select_one m | month | Tháng | Month | columns | |
| | select_one yn | cow | Bò | Cow | horizontal | |
| | end_group | | | | | |
| choices | | | | |
| | list_name | name | label::Tiếng Việt (vi) | label::English (en) |
| | yn | co | Có | Yes |
| | yn | khong | Không | No |
| | m | m1 | Tháng một | Month one |
| | m | m2 | Tháng hai | Month two |
| | m | m3 | Tháng ba | Month three |
| | m | m4 | Tháng tư | Month four |
| | m | m5 | Tháng năm | Month five |
| | m | m6 | Tháng sáu | Month six |
"""


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> FormPage:
    return shown(qtbot, a_session(FORM), office)


def grids(page: FormPage) -> list[Grid]:
    return [grid for grid in page.findChildren(Grid) if grid.isVisible()]


def words(grid: Grid) -> list[str]:
    return [one.text() for one in grid.findChildren(QLabel) if one.isVisible() and one.text()]


def test_the_choices_stand_once_above_and_a_mark_for_each_in_every_line(page: FormPage) -> None:
    (grid,) = grids(page)
    assert words(grid)[:2] == ["Có", "Không"]
    assert words(grid).count("Có") == 1
    marks = [m for m in grid.findChildren(Mark) if m.isVisible()]
    assert len(marks) == 4
    left = {m.mapTo(grid, m.rect().topLeft()).x() for m in marks}
    assert len(left) == 2, "the marks of all lines stand below each other"
    assert marks[0].accessibleName() == "Nước sinh hoạt: 1. Có"


def test_a_grid_is_filled_in_by_keys(page: FormPage, office: Office) -> None:
    assert at(page) == "lacks/water"
    press(Qt.Key.Key_2)
    assert value(page, "lacks/water") == "khong"
    press(Qt.Key.Key_Return)
    assert at(page) == "lacks/food"
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_2)
    assert value(page, "lacks/food") == "co khong"
    press(Qt.Key.Key_Return)
    assert at(page) != "lacks/house"
    go(page, "lacks/water")
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert at(page) == "lacks/house"
    press(Qt.Key.Key_Down)
    assert value(page, "lacks/house") == "khong"
    assert office.values["lacks/house"] == "khong"


def test_the_header_speaks_the_language_of_the_form(page: FormPage) -> None:
    press(Qt.Key.Key_F8)
    assert words(grids(page)[0])[:2] == ["Yes", "No"]


def test_the_header_comes_and_goes_with_its_lines(page: FormPage) -> None:
    go(page, "more/first")
    (grid,) = grids(page)
    assert "Có" not in words(grid)
    write("x")
    press(Qt.Key.Key_Return)
    assert at(page) == "more/inner/stove"
    assert words(grid) == ["Có", "Không", "Bếp"]
    page.take(page.filling.session.at("more/first"), "")
    assert words(grid) == []


def test_a_session_writes_what_other_clients_add_to_a_grid(page: FormPage) -> None:
    xml = page.filling.session.finalise().submission.decode()
    assert "<reserved_name_for_field_list_labels_3" in xml
    assert "<generated_table_list_label_2" in xml


@pytest.mark.parametrize("path", ["more/month", "more/cow"])
def test_choices_flow_beside_each_other_where_the_form_asks_for_it(
    page: FormPage, path: str
) -> None:
    go(page, path)
    box = page.current()
    assert box is not None
    field = box.field
    assert isinstance(field, TileField)
    tops = [tile.y() for tile in field.tiles]
    lefts = [tile.x() for tile in field.tiles]
    assert tops[0] == tops[1]
    assert lefts[0] < lefts[1]
    assert tops == sorted(tops), "row after row, not column after column"
    press(Qt.Key.Key_2)
    assert value(page, path) in ("m2", "khong")
    assert focused() is field.tiles[1]
