"""The table of the paper form: names stand in it once, and no column is cut at its end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.session import FormSession
from tests.builders import a_session
from tests.fakes import FixedWorld
from tests.ui.form.conftest import HOUSEHOLD, PEOPLE, shipped
from tests.ui.form.office import MIXED, Office
from tests.ui.form.strokes import strike
from tests.ui.form.test_keying import go, opened
from ui.form.filling import Frame
from ui.form.flowed import NO_BREAK
from ui.form.keying import KeyingPage
from ui.form.leaf_model import MEANING
from ui.form.rooms import NAMES
from ui.form.sheet import Sheet
from ui.models.rows import SHOWN

ACROSS = 18


@pytest.fixture
def roster(qtbot: QtBot, office: Office) -> KeyingPage:
    world = FixedWorld(register={"households": HOUSEHOLD, "persons": PEOPLE})
    session = FormSession.begin(shipped("phieu_b_p2022"), world, {"household": "h1"})
    return opened(qtbot, session, office, frame=Frame("", ("household",)))


def heads(sheet: Sheet) -> list[str]:
    down = Qt.Orientation.Vertical
    return [str(sheet.page.headerData(n, down, SHOWN)) for n in range(sheet.page.rowCount())]


def names(sheet: Sheet) -> list[str | None]:
    return [sheet.page.index(n, 0).data() for n in range(sheet.page.rowCount())]


def test_names_stand_once_in_their_column_or_beside_the_numbers(roster: KeyingPage) -> None:
    sheet = roster.shown.sheet
    go(roster, "person[p0]/full_name")
    assert heads(sheet) == ["1", "2", "3"]
    assert names(sheet) == ["Đặng Thị Hường", "Lương Văn Bảo", "(one more person)"]
    assert sheet.verticalHeader().width() < NAMES // 2
    go(roster, "person[p0]/merit")
    assert heads(sheet) == ["1  Đặng Thị Hường", "2  Lương Văn Bảo", "3  (one more person)"]
    assert names(sheet)[-1] is None
    assert sheet.verticalHeader().width() == NAMES
    go(roster, "person[p0]/relation")
    assert heads(sheet)[0] == "1  Đặng Thị Hường"  # as far as one has scrolled
    go(roster, "person[p1]/full_name")
    assert heads(sheet) == ["1", "2", "3"]


@pytest.mark.parametrize("wide", [620, 910, 1171])
def test_no_column_is_cut_where_the_table_is_scrolled_to_its_end(
    roster: KeyingPage, wide: int
) -> None:
    sheet = roster.shown.sheet
    roster.resize(wide, 372)
    go(roster, "person[p0]/full_name")
    go(roster, "person[p0]/merit")
    bar = sheet.horizontalScrollBar()
    assert bar.value() == bar.maximum() > 0
    first, last = bar.value(), ACROSS - 1
    assert sheet.columnViewportPosition(first) == 0
    edge = sheet.columnViewportPosition(last) + sheet.columnWidth(last)
    assert edge == sheet.viewport().width()


def test_rows_that_no_column_names_are_called_beside_their_numbers(
    qtbot: QtBot, office: Office
) -> None:
    page = opened(qtbot, a_session(MIXED), office)
    leaf = next(one for one in page.shown.walk.leaves if one.repeat is not None)
    assert leaf.named_by is None
    page.show_place(leaf.places[0][0])
    assert heads(page.shown.sheet)[0] == f"1  {leaf.names[0]}"


@pytest.mark.parametrize("tall", [250, 301, 372])
def test_rows_stand_whole_where_they_scroll(roster: KeyingPage, tall: int) -> None:
    sheet = roster.shown.sheet
    roster.resize(910, tall)
    go(roster, "b1/toilet")
    bar, height = sheet.verticalScrollBar(), sheet.viewport().height()
    assert bar.maximum() > 0
    assert height % sheet.rowHeight(0) == 0
    bar.setValue(bar.maximum())
    last = sheet.page.rowCount() - 1
    assert sheet.rowViewportPosition(last) + sheet.rowHeight(last) == height
    assert sheet.rowViewportPosition(bar.value()) == 0


@pytest.mark.parametrize("tall", [280, 301, 372])
def test_what_was_keyed_last_is_seen_above_the_cell(roster: KeyingPage, tall: int) -> None:
    sheet = roster.shown.sheet
    roster.resize(910, tall)
    for path in ("b1/water_source", "b1/assets", "b1/electricity_kwh"):
        go(roster, path)
        line = sheet.currentIndex().row()
        assert sheet.rowViewportPosition(line - 1) >= 0, path
        cell = sheet.visualRect(sheet.currentIndex())
        assert cell.bottom() <= sheet.viewport().height(), path


def test_the_line_stands_in_its_row_whatever_room_is_left(roster: KeyingPage) -> None:
    """An answer that lies over another question is read as an answer to that one."""
    sheet = roster.shown.sheet
    for tall in (400, 260, 330, 301, 420, 280):
        for path in ("b1/electricity_kwh", "b1/water_source"):
            go(roster, path)
            roster.resize(910, tall)
            cell, seat = sheet.cell.geometry(), sheet.visualRect(sheet.currentIndex())
            assert (cell.top(), cell.bottom()) == (seat.top(), seat.bottom()), (path, tall)
            assert seat.top() >= 0, (path, tall)
            assert seat.bottom() <= sheet.viewport().height(), (path, tall)


def test_no_sliver_of_a_column_is_seen_beside_the_whole_ones(roster: KeyingPage) -> None:
    sheet = roster.shown.sheet
    go(roster, "person[p0]/sex")
    for wide in range(600, 1100, 25):
        roster.resize(wide, 372)
        seat = sheet.viewport().width()
        cut = next(n for n in range(ACROSS) if _right(sheet, n) > seat)
        seen = max(0, seat - sheet.columnViewportPosition(cut))
        assert seen == 0 or 2 * seen >= sheet.columnWidth(cut), wide


def _right(sheet: Sheet, column: int) -> int:
    return sheet.columnViewportPosition(column) + sheet.columnWidth(column)


def test_what_stands_beside_the_answers_grows_with_them(roster: KeyingPage) -> None:
    sheet = roster.shown.sheet
    roster.resize(910, 372)
    go(roster, "b1/nonfarm")
    before = sheet.columnWidth(MEANING)
    strike("1")
    words = sheet.page.index(roster.shown.at.line - 1, MEANING).data()
    assert words.startswith("Công chức, viên chức")
    assert sheet.columnWidth(MEANING) > before


def after(page: KeyingPage) -> str:
    found = page.findChild(QLabel, "paper.after")
    assert found is not None
    return found.text().replace(NO_BREAK, " ")


def test_enter_keeps_what_stands_there_until_something_else_is_typed(roster: KeyingPage) -> None:
    go(roster, "general/interview_day")
    assert after(roster) == "Enter: keep it, on to A.2 Khu vực"
    strike("2")
    assert after(roster) == "Then: A.2 Khu vực"


def test_what_is_written_beside_the_answers_has_the_room_and_the_enter(roster: KeyingPage) -> None:
    go(roster, "b1/house_area_m2")
    said, way = roster.findChild(QLabel, "paper.typed"), roster.foot.done
    assert said is not None
    assert (said.isVisible(), way.isVisible()) == (True, True)
    roster.remark()
    assert (said.isVisible(), way.isVisible()) == (False, False)
    strike("mờ<Enter>")
    assert (said.isVisible(), way.isVisible()) == (True, True)
