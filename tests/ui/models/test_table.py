"""The view of a list: Enter opens, Tab leaves, letters do not jump, columns share the room."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.households import HouseholdRow
from ui.look import parts, theme
from ui.look.edge import HAIR, Edges, guarded
from ui.look.geometry import LOW_TITLE
from ui.look.whole import stand_whole
from ui.models.columns import HITS, HOUSEHOLDS, SURVEYS
from ui.models.rows import Column, RowTableModel
from ui.models.table import Table, WholeTable
from ui.models.widths import shares

ROWS = [
    HouseholdRow(
        str(n),
        f"06613-{n:04d}",
        f"Hoàng Thị {n}",
        "v",
        "Bản Chuông",
        size=n,
        class_now="poor" if n % 2 else "",
        class_year=2025 if n % 2 else None,
    )
    for n in range(30)
]


class Seen:
    def __init__(self) -> None:
        self.opened: list[HouseholdRow] = []
        self.chosen: list[HouseholdRow] = []


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def table(qtbot: QtBot, seen: Seen) -> Iterator[Table[HouseholdRow]]:
    made = Table(RowTableModel(HOUSEHOLDS), "Households", seen.opened.append, seen.chosen.append)
    made.rows.set_rows(ROWS)
    window = QWidget()
    box = QVBoxLayout(window)
    box.addWidget(made)
    box.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.resize(900, 500)
    window.show()
    made.setFocus()
    yield made
    window.hide()  # the window lives as long as its table is looked at


def test_enter_opens_the_row_the_user_stands_on(table: Table[HouseholdRow], seen: Seen) -> None:
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert seen.opened == [ROWS[0]]
    assert table.selectionModel().hasSelection()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Enter)
    assert seen.opened == ROWS[:2]
    assert seen.chosen == ROWS[:2]
    assert table.chosen() == ROWS[1]


def test_home_and_end_go_to_the_ends(table: Table[HouseholdRow]) -> None:
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.chosen() == ROWS[-1]
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.chosen() == ROWS[0]


def test_letters_do_not_jump_and_tab_leaves(table: Table[HouseholdRow]) -> None:
    table.choose_first()
    QTest.keyClicks(table, "Hoang")
    assert table.chosen() == ROWS[0]
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_a_double_click_opens(table: Table[HouseholdRow], seen: Seen) -> None:
    table.doubleClicked.emit(table.rows.index(3, 0))
    assert seen.opened == [ROWS[3]]


def test_a_row_can_be_chosen_by_what_it_is(table: Table[HouseholdRow]) -> None:
    assert table.choose(lambda row: row.id == "17")
    assert table.chosen() == ROWS[17]
    assert not table.choose(lambda row: row.id == "none")


def test_spare_columns_go_where_the_room_is_little(table: Table[HouseholdRow]) -> None:
    assert not any(table.isColumnHidden(n) for n in range(5))
    table.window().resize(380, 400)
    assert table.isColumnHidden(4)
    assert not table.isColumnHidden(3)


def test_what_stands_beside_the_list_goes_first_where_the_room_is_little(
    table: Table[HouseholdRow],
) -> None:
    table.told = frozenset({"Village"})
    table.rows.set_rows(ROWS)
    assert not table.isColumnHidden(1)
    table.window().resize(380, 400)
    assert table.isColumnHidden(1)
    table.told = frozenset()
    table.rows.set_rows(ROWS)
    assert not table.isColumnHidden(1)


def test_columns_that_go_sooner_go_before_those_behind_them(table: Table[HouseholdRow]) -> None:
    first = [replace(one, sooner=one.title == "Persons") for one in HOUSEHOLDS]
    for width in range(900, 300, -20):
        table.rows.set_columns(first)
        table.window().resize(width, 400)
        if table.isColumnHidden(5):
            break
    assert table.isColumnHidden(2)


def test_words_that_go_on_in_more_lines_leave_room_to_longer_ones(
    table: Table[HouseholdRow],
) -> None:
    short = "Bản Chuông Nà Phja Khuổi Khít"
    table.rows.set_rows([replace(ROWS[0], head_name=short * 4, village_name=short)])
    table.window().resize(480, 900)
    narrow = table.columnWidth(0)
    table.take_lines(3)
    assert narrow < table.columnWidth(0)
    assert table.columnWidth(0) > table.columnWidth(1) + 40


def test_rows_have_two_lines_where_words_are_cut_and_all_have_room(
    table: Table[HouseholdRow],
) -> None:
    long = "Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo " * 2
    table.take_room()
    low = table.rowHeight(0)
    assert not table.wordWrap()
    table.rows.set_rows([replace(ROWS[0], head_name=long), *ROWS[1:4]])
    assert table.wordWrap()
    assert table.rowHeight(0) >= 2 * table.fontMetrics().height() > low - 8
    table.rows.set_rows(ROWS[:4])
    assert not table.wordWrap(), "nothing is cut"
    table.rows.set_rows([replace(ROWS[0], head_name=long), *ROWS[1:]])
    assert not table.wordWrap(), "not all of them would be seen"


def test_every_column_of_every_list_has_a_title_and_reads_an_empty_row() -> None:
    for columns in (HOUSEHOLDS, SURVEYS, HITS):
        assert all(column.title for column in columns)
    row = HouseholdRow("h")
    for column in HOUSEHOLDS:
        assert isinstance(column.text(row), str)
        assert column.sort is None or column.sort(row) is not None


def tip_at(table: Table[HouseholdRow], row: int) -> str:
    """Give the tip that the first cell of a row shows."""
    at = table.visualRect(table.rows.index(row, 0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, table.viewport().mapToGlobal(QPoint(at)))
    QApplication.sendEvent(table.viewport(), event)
    return QToolTip.text()


def test_a_cell_that_is_cut_says_all_of_it_in_its_tip(table: Table[HouseholdRow]) -> None:
    long = "Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo " * 3
    table.rows.set_rows([ROWS[0], replace(ROWS[1], head_name=long.strip())])
    assert tip_at(table, 0) == ""
    assert tip_at(table, 1) == long.strip()


def test_a_table_that_shows_all_its_rows_is_no_higher_than_they_are(qtbot: QtBot) -> None:
    made: WholeTable[HouseholdRow] = WholeTable(
        RowTableModel(HOUSEHOLDS), "Households", lambda row: None
    )
    made.rows.set_rows(ROWS[:5])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert made.viewport().height() == made.verticalHeader().length()


def test_words_that_are_longer_than_their_column_take_more_lines(qtbot: QtBot) -> None:
    made: WholeTable[HouseholdRow] = WholeTable(
        RowTableModel(HOUSEHOLDS), "Households", lambda row: None
    )
    made.let_wrap()
    made.rows.set_rows([ROWS[0], replace(ROWS[1], head_name="Nguyễn Thị Hoàng Phương " * 4)])
    qtbot.addWidget(made)
    made.resize(460, 400)
    with qtbot.waitExposed(made):
        made.show()
    assert made.rowHeight(1) > made.rowHeight(0)
    assert made.viewport().height() == made.verticalHeader().length()
    made.resize(2000, 400)
    assert made.rowHeight(1) == made.rowHeight(0)


def test_tables_below_each_other_have_their_columns_at_the_same_places(qtbot: QtBot) -> None:
    tables = []
    for name in ("Hoàng", "Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo"):
        made: WholeTable[HouseholdRow] = WholeTable(
            RowTableModel(HOUSEHOLDS), "Households", lambda row: None
        )
        made.rows.set_rows([replace(ROWS[0], head_name=name)])
        qtbot.addWidget(made)
        made.resize(1200, 300)
        made.show()
        tables.append(made)
    widths = [[one.columnWidth(n) for n in range(6)] for one in tables]
    assert widths[0] != widths[1]
    for one in tables:
        one.line_up(tables)
    widths = [[one.columnWidth(n) for n in range(6)] for one in tables]
    assert widths[0] == widths[1]


def cut(table: Table[HouseholdRow]) -> list[int]:
    """Give the rows that an edge of the table cuts."""
    seat = table.viewport().rect()
    boxes = [table.visualRect(table.rows.index(n, 0)) for n in range(table.rows.rowCount())]
    return [n for n, box in enumerate(boxes) if box.intersects(seat) and not seat.contains(box)]


def test_one_more_row_than_the_chosen_is_seen(table: Table[HouseholdRow]) -> None:
    for place in (25, 28, 3):
        wanted = ROWS[place]
        table.choose(lambda one, wanted=wanted: one is wanted)  # type: ignore[misc]
        below = table.visualRect(table.rows.index(place + 1, 0))
        assert table.viewport().rect().contains(below.center())
        assert cut(table) == []


@pytest.mark.parametrize("tall", [130, 151, 277, 301, 432])
def test_no_edge_cuts_a_row_wherever_one_goes(table: Table[HouseholdRow], tall: int) -> None:
    table.window().resize(900, tall)
    table.setFocus()
    for key in (*[Qt.Key.Key_Down] * 12, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp):
        QTest.keyClick(table, key)
        assert cut(table) == []
        assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    bar = table.verticalScrollBar()
    for place in range(bar.maximum() + 1):
        bar.setValue(place)
        assert cut(table) == []
    last = table.visualRect(table.rows.index(29, 0))
    assert last.bottom() == table.viewport().rect().bottom()


@pytest.mark.parametrize("place", [5, 19])
def test_no_edge_cuts_a_row_where_one_was_when_rows_become_taller(
    table: Table[HouseholdRow], place: int
) -> None:
    around = table.height() - table.viewport().height() - table.horizontalHeader().height()
    table.setFixedHeight(around + LOW_TITLE + 240)
    QApplication.processEvents()
    stand_whole(table, 24, LOW_TITLE)
    assert table.rowHeight(0) == 24
    table.verticalScrollBar().setValue(place)
    stand_whole(table, 48, LOW_TITLE)
    assert table.rowHeight(0) == 48
    assert cut(table) == []


def test_a_table_whose_rows_all_have_room_is_not_stretched(table: Table[HouseholdRow]) -> None:
    table.window().resize(900, 301)
    stretched = table.rowHeight(0)
    table.rows.set_rows(ROWS[:2])
    assert table.rowHeight(0) < stretched
    assert table.horizontalHeader().height() == LOW_TITLE


@pytest.mark.parametrize(
    ("room", "needs", "widths"),
    [
        (500, {0: 200, 1: 400}, {0: 200, 1: 300}),  # the shorter one is whole
        (300, {0: 200, 1: 400}, {0: 150, 1: 150}),
        (900, {0: 200, 1: 400}, {0: 300, 1: 600}),  # what nobody needs goes by needs
        (100, {0: 200, 1: 400}, {0: 90, 1: 90}),  # never less than the least
        (500, {3: 120}, {3: 500}),
        (500, {}, {}),
    ],
)
def test_long_columns_share_what_is_left(
    room: int, needs: dict[int, int], widths: dict[int, int]
) -> None:
    assert shares(room, needs, dict.fromkeys(needs, 90)) == widths


@pytest.mark.parametrize(("tone", "is_same"), [("quiet", False), ("bad", True)])
def test_quiet_words_are_as_clear_as_others_in_the_row_one_stands_on(
    qtbot: QtBot, tone: str, is_same: bool
) -> None:
    made: Table[str] = Table(
        RowTableModel([Column("Code", str, tone=lambda one: tone)]), "Codes", lambda one: None
    )
    qtbot.addWidget(made)
    made.rows.set_rows(["1"])
    option, worn = QStyleOptionViewItem(), theme.worn().color(tone)
    delegate = made.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, made.rows.index(0, 0))
    assert option.palette.color(option.palette.ColorRole.Text) == worn
    lit = option.palette.color(option.palette.ColorRole.HighlightedText)
    assert (lit == worn) is is_same


def in_a_page(qtbot: QtBot, tall: int) -> tuple[QScrollArea, Table[HouseholdRow], Edges]:
    made: WholeTable[HouseholdRow] = WholeTable(
        RowTableModel(HOUSEHOLDS), "Households", lambda row: None
    )
    made.rows.set_rows(ROWS)
    page = QWidget()
    page.setLayout(parts.column(parts.label("Thành viên"), made, parts.label("Hết")))
    area = parts.scrolled(page)
    qtbot.addWidget(area)
    area.resize(900, tall)
    with qtbot.waitActive(area):
        area.show()
    (edges,) = area.findChildren(Edges)
    return area, made, edges


def seen_in_part(area: QScrollArea, table: Table[HouseholdRow], edges: Edges) -> list[int]:
    seat = area.viewport().geometry()
    hidden = [one.geometry() for one in (edges.upper, edges.lower) if one.isVisible()]
    found = []
    for n in range(len(ROWS)):
        corner = table.viewport().mapTo(area, QPoint(0, table.rowViewportPosition(n)))
        box = QRect(corner.x(), corner.y(), 10, table.rowHeight(n))
        inside = box.intersected(seat)
        is_covered = any(one.contains(inside) for one in hidden)
        if HAIR < inside.height() < box.height() - HAIR and not is_covered:
            found.append(n)
    return found


@pytest.mark.parametrize("tall", [200, 213, 231])
def test_no_edge_of_a_page_cuts_a_row_of_a_table_in_it(qtbot: QtBot, tall: int) -> None:
    area, made, edges = in_a_page(qtbot, tall)
    made.clearFocus()
    bar = area.verticalScrollBar()
    for place in range(0, bar.maximum() + 1, 11):
        bar.setValue(place)
        edges.cover()
        assert seen_in_part(area, made, edges) == []


def test_the_row_one_stands_on_in_a_page_is_never_covered(qtbot: QtBot) -> None:
    area, made, edges = in_a_page(qtbot, 213)
    made.setFocus()
    for key in (*[Qt.Key.Key_Down] * 12, Qt.Key.Key_End, *[Qt.Key.Key_Up] * 8):
        QTest.keyClick(made, key)
        edges.cover()
        assert set(seen_in_part(area, made, edges)) <= {made.currentIndex().row()}
        corner = made.viewport().mapTo(area, made.visualRect(made.currentIndex()).topLeft())
        box = QRect(corner, made.visualRect(made.currentIndex()).size())
        assert area.viewport().geometry().contains(box.center())
        for one in (edges.upper, edges.lower):
            assert not (one.isVisible() and one.geometry().intersects(box))


def test_what_a_table_hides_itself_covers_nothing_of_the_page_below_it(qtbot: QtBot) -> None:
    made = Table(RowTableModel(HOUSEHOLDS), "Households", lambda row: None)
    made.rows.set_rows(ROWS)
    made.setFixedHeight(120)
    below = parts.label("Hết")
    page = QWidget()
    page.setLayout(parts.column(made, below, None))
    area = parts.scrolled(page)
    guarded(area)
    qtbot.addWidget(area)
    area.resize(900, 300)
    with qtbot.waitActive(area):
        area.show()
    made.clearFocus()
    (edges,) = area.findChildren(Edges)
    edges.cover()
    assert made.verticalScrollBar().maximum() > 0
    assert not edges.lower.isVisible()
    assert not edges.upper.isVisible()
