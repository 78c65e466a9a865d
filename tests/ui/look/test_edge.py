"""Neither edge of what scrolls cuts through a line; the line one is in stays in sight."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui
from ui.look import edge
from ui.look.blocks import Block
from ui.look.edge import HAIR, Edges, WholeList, guarded
from ui.look.more import MoreBelow
from ui.look.parts import card, column, label, reveal, scrolled
from ui.look.whole import WholeText, lines_tall

LINES = 12


class Asked(QWidget):
    """Words, and below them what is chosen from."""

    def __init__(self, n: int) -> None:
        super().__init__()
        self.words, self.choice = label(f"Câu <b>{n}</b>", wraps=True), QPushButton(f"Chọn {n}")
        self.words.setTextFormat(Qt.TextFormat.RichText)  # which Qt paints when it is measured
        for one in (self.words, self.choice):
            one.setFixedHeight(20)
        self.setLayout(column(self.words, self.choice, gap=4))


class Paints(QObject):
    """Counts how often something is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def scrolling(
    qtbot: QtBot, group: type[QWidget] | None, *lines: QWidget
) -> tuple[QScrollArea, Edges]:
    page = QWidget()
    page.setLayout(column(*lines, gap=10))
    area = scrolled(page, is_guarded=False)
    edges = Edges(area, group)
    qtbot.addWidget(area)
    area.resize(300, 215)
    with qtbot.waitActive(area):
        area.show()
    area.setFocus()
    return area, edges


def a_page(qtbot: QtBot) -> tuple[QScrollArea, Edges, list[QWidget]]:
    lines: list[QWidget] = [label(f"Dòng {n}") for n in range(LINES)]
    lines.append(QLineEdit())
    for one in lines:
        one.setFixedHeight(30)
    page = QWidget()
    page.setLayout(column(*lines, gap=10))
    area = scrolled(page, is_guarded=False)
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


def test_a_strip_that_is_tall_enough_says_that_it_goes_on_where_nothing_else_does(
    qtbot: QtBot,
) -> None:
    area, edges, lines = a_page(qtbot)
    lines[-1].clearFocus()
    said = dict[bool, int]()
    for tall in range(180, 220):
        area.resize(300, tall)
        edges.cover()
        strip = edges.lower if edges.lower.isVisible() else None
        if strip is not None:
            fits = strip.height() >= strip.fontMetrics().height()
            assert (strip.text() == "More below") == fits
            said[fits] = tall
    assert said.keys() == {True, False}
    area.resize(300, said[True])
    MoreBelow(area, "more")
    edges.cover()
    assert edges.lower.isVisible()
    assert edges.lower.text() == ""


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
    qtbot.waitUntil(lambda: lines[3].y() > 200)
    area.verticalScrollBar().setValue(0)
    edges.cover()
    assert not edges.lower.isVisible()
    shown = lines[2].mapTo(area.viewport(), QPoint(0, 0)).y()
    assert shown < area.viewport().height() - 100


def test_a_card_of_which_no_words_are_seen_does_not_begin(qtbot: QtBot) -> None:
    page = QWidget()
    told = [card(column(label(f"Dòng {n}"))) for n in range(3)]
    for one in told:
        one.setFixedHeight(60)
    page.setLayout(column(*told, None, gap=10))
    area = scrolled(page, is_guarded=False)
    edges = Edges(area)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
    words = told[2].findChild(QLabel)
    assert words is not None
    begins = words.mapTo(page, QPoint(0, 0)).y()
    area.resize(300, begins + 5)
    edges.cover()
    assert edges.lower.y() == told[2].y()
    area.resize(300, begins + words.height() + 5)
    edges.cover()
    assert edges.lower.y() == told[2].y(), "it begins low"
    area.resize(300, told[2].y() + 60)
    edges.cover()
    assert not edges.lower.isVisible()


@pytest.mark.parametrize(("at", "upper"), [(43, 9), (5, 0), (30, 22)])
def test_no_strip_of_a_card_is_left_at_the_upper_edge(qtbot: QtBot, at: int, upper: int) -> None:
    lines = [label(f"Dòng {n}") for n in range(8)]
    for one in lines:
        one.setFixedHeight(30)
    cards = [card(column(one), margin=14) for one in lines]
    area, edges = scrolling(qtbot, None, *cards)
    assert [one.height() for one in cards[:2]] == [52, 52]
    area.verticalScrollBar().setValue(at)
    edges.cover()
    assert (edges.upper.height() if edges.upper.isVisible() else 0) == upper


def test_the_end_of_a_group_never_stands_without_its_beginning(qtbot: QtBot) -> None:
    asked = [Asked(n) for n in range(8)]
    area, edges = scrolling(qtbot, Asked, *asked)
    area.verticalScrollBar().setValue(10)  # through the words: what is chosen from would be left
    edges.cover()
    assert edges.upper.height() == asked[0].childrenRect().bottom() + 1 - 10
    asked[0].choice.setFocus()
    edges.cover()
    assert edges.upper.height() in (0, 10)  # the words alone
    area.verticalScrollBar().setValue(0)
    edges.cover()
    assert not edges.upper.isVisible()


def test_a_group_that_is_not_tall_begins_where_it_has_room(qtbot: QtBot) -> None:
    asked = [Asked(n) for n in range(8)]
    area, edges = scrolling(qtbot, Asked, *asked)
    begins = asked[3].y()
    area.resize(300, begins + 24)  # its words, and nothing of what is chosen from
    edges.cover()
    assert edges.lower.y() == begins
    asked[3].choice.setFocus()
    edges.cover()
    assert not edges.lower.isVisible()
    area.setFocus()
    area.resize(300, asked[1].y() + 44)  # it is more than a third of so low a page
    edges.cover()
    begins = asked[1].y() + asked[1].childrenRect().y()
    assert edges.lower.y() == begins, "it begins in the lower half"


def test_of_parts_in_a_list_the_first_in_sight_is_whole(qtbot: QtBot) -> None:
    asked = [Asked(n) for n in range(8)]
    area, _ = scrolling(qtbot, None, *asked)
    reveal(asked[5], is_listed=True)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() in [one.y() for one in asked[1:]])
    assert asked[5].y() + asked[5].height() <= bar.value() + area.viewport().height()
    bar.setValue(0)
    reveal(asked[0], is_listed=True)
    qtbot.wait(10)
    assert bar.value() == 0


def test_every_page_that_scrolls_is_guarded_once(qtbot: QtBot) -> None:
    area = scrolled(QWidget())
    qtbot.addWidget(area)
    guarded(area)
    assert len(area.findChildren(Edges)) == 1


def test_a_card_that_begins_low_does_not_begin_there_unless_one_is_in_it(qtbot: QtBot) -> None:
    boxes = [(label(f"Dòng {n}"), QPushButton(f"Chọn {n}")) for n in range(4)]
    cards = [card(column(*one), margin=14) for one in boxes]
    area, edges = scrolling(qtbot, None, *cards)
    first = boxes[2][0]
    area.resize(300, cards[2].y() + first.y() + first.height() + 8)
    assert area.height() - cards[2].y() <= area.height() // 3
    edges.cover()
    assert edges.lower.y() == cards[2].y()
    boxes[2][1].setFocus()
    area.verticalScrollBar().setValue(0)
    edges.cover()
    assert edges.lower.y() != cards[2].y() or not edges.lower.isVisible()


def test_no_page_ends_with_a_heading_or_the_titles_of_a_table(qtbot: QtBot) -> None:
    table = QTableWidget(4, 2)
    block = Block("Câu trả lời", table)
    area, edges = scrolling(qtbot, None, *(label(f"Dòng {n}") for n in range(9)), block)
    head, titles = block.findChildren(QLabel)[0], table.horizontalHeader()
    top = head.mapTo(area.viewport(), QPoint(0, 0)).y()
    below = titles.mapTo(area.viewport(), QPoint(0, titles.height())).y()
    for cut in (1, 12, table.rowHeight(0) - 4):
        area.resize(300, below + cut)
        edges.cover()
        assert edges.lower.isVisible()
        assert edges.lower.y() == top, "a heading without its first line says nothing"
    area.resize(300, below + table.rowHeight(0) + 4)
    edges.cover()
    assert edges.lower.y() >= below + table.rowHeight(0) - HAIR, "its first line is seen"
    area.resize(300, below - top + 12)
    area.verticalScrollBar().setValue(top)
    edges.cover()
    assert edges.lower.height() <= 12 or not edges.lower.isVisible(), "more would leave nothing"


@pytest.mark.parametrize("at", [0, 3, 11, 40, 1000])
def test_a_text_to_read_is_cut_through_no_line(qtbot: QtBot, at: int) -> None:
    made = WholeText()
    made.setPlainText("\n".join(f"Dòng {n}" for n in range(40)))
    qtbot.addWidget(made)
    made.resize(300, 137)
    made.show()
    made.verticalScrollBar().setValue(at)
    tall = made.viewport().height()
    upper = made.head.height() if made.head.isVisible() else 0
    lower = made.tail.height() if made.tail.isVisible() else 0
    line = made.fontMetrics().lineSpacing()
    for n in range(40):
        block = made.document().findBlockByNumber(n)
        top = made.cursorRect(QTextCursor(block)).top()
        if top < tall - lower - HAIR and top + line > upper + HAIR:  # it is seen
            assert top >= upper - HAIR, n
            assert top + line <= tall - lower + HAIR, n


def test_a_text_is_so_tall_that_its_lines_are_whole(qtbot: QtBot) -> None:
    made = QPlainTextEdit("\n".join(f"Dòng {n}" for n in range(9)))
    qtbot.addWidget(made)
    made.resize(300, 50)
    made.show()
    made.setFixedHeight(lines_tall(made, 2))
    line = made.fontMetrics().lineSpacing()
    assert 2 * line <= made.viewport().height() < 2 * line + 6


def test_a_page_at_rest_is_not_painted_over_and_over(qtbot: QtBot) -> None:
    area, edges = scrolling(qtbot, Asked, *(Asked(n) for n in range(8)))
    area.verticalScrollBar().setValue(30)
    paints = Paints()
    area.viewport().installEventFilter(paints)
    for _ in range(100):  # until it is at rest
        paints.count = 0
        qtbot.wait(20)
        if not paints.count:
            break
    for _ in range(5):
        edges.cover()
        qtbot.wait(20)
    assert paints.count == 0


def a_list(qtbot: QtBot, tall: int) -> tuple[WholeList, Edges]:
    made = WholeList()
    made.setVerticalScrollMode(WholeList.ScrollMode.ScrollPerPixel)
    for n in range(LINES):
        made.addItem(f"Dòng {n}")
    qtbot.addWidget(made)
    made.resize(300, tall)
    with qtbot.waitActive(made):
        made.show()
    edges = made.findChild(Edges)
    assert edges is not None
    return made, edges


def uncovered(made: WholeList, edges: Edges) -> list[int]:
    """Give the rows of a list that are seen in part and not covered."""
    seat = made.viewport().geometry()
    hidden = [one.geometry() for one in (edges.upper, edges.lower) if one.isVisible()]
    found = []
    for n in range(made.count()):
        box = made.visualItemRect(made.item(n)).translated(seat.topLeft())
        inside = box.intersected(seat)
        if HAIR < inside.height() < box.height() - HAIR:
            found += [] if any(one.contains(inside) for one in hidden) else [n]
    return found


@pytest.mark.parametrize("tall", [100, 113, 127])
def test_rows_of_a_list_are_seen_whole_or_not_at_all(qtbot: QtBot, tall: int) -> None:
    made, edges = a_list(qtbot, tall)
    made.clearFocus()
    bar = made.verticalScrollBar()
    for place in range(0, bar.maximum() + 1, 7):
        bar.setValue(place)
        edges.cover()
        assert uncovered(made, edges) == []


def test_of_a_list_with_room_for_one_row_the_next_is_not_begun(qtbot: QtBot) -> None:
    made, edges = a_list(qtbot, 80)
    for n in range(made.count()):
        made.item(n).setSizeHint(QSize(0, 48))
    made.clearFocus()
    edges.cover()
    assert made.visualItemRect(made.item(1)).top() < made.viewport().height()
    assert uncovered(made, edges) == []


def test_the_row_of_a_list_one_stands_on_is_never_covered(qtbot: QtBot) -> None:
    made, edges = a_list(qtbot, 113)
    made.setFocus()
    for key in (*[Qt.Key.Key_Down] * LINES, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        QTest.keyClick(made, key)
        edges.cover()
        here = made.visualItemRect(made.currentItem()).translated(made.viewport().pos())
        for one in (edges.upper, edges.lower):
            assert not (one.isVisible() and one.geometry().intersects(here))
    made.verticalScrollBar().setValue(made.verticalScrollBar().maximum() - 9)
    edges.cover()
    assert not edges.lower.isVisible()


def test_no_heading_of_a_list_stands_without_its_first_row(qtbot: QtBot) -> None:
    made, edges = a_list(qtbot, 113)
    made.clearFocus()
    heading = made.item(4)
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    tall = made.visualItemRect(made.item(0)).height()
    bar, seat = made.verticalScrollBar(), made.viewport().geometry()
    below = made.visualItemRect(made.item(5)).bottom() - made.viewport().height()
    seen = []
    for place in (below - tall // 2, below + 1):
        bar.setValue(place)
        edges.cover()
        box = made.visualItemRect(heading).translated(seat.topLeft())
        seen.append(not (edges.lower.isVisible() and edges.lower.geometry().contains(box)))
    assert seen == [False, True]


def test_every_list_of_the_program_is_one_whose_rows_are_whole() -> None:
    lists = re.compile(r"QListWidget\(\)|\(QListWidget\)|QListView\(\)|\(QListView\)")
    files = sorted(Path(ui.__file__).parent.rglob("*.py")) if ui.__file__ else []
    found = [one.name for one in files if lists.search(one.read_text("utf-8"))]
    assert found == [Path(edge.__file__).name]


def test_no_heading_stands_at_the_lower_edge_without_its_first_line(qtbot: QtBot) -> None:
    table = QTableWidget(2, 1)
    table.setMinimumHeight(120)
    heading, first = label("Các việc đã ghi", "heading"), label("Dòng 1")
    more = [label(f"Dòng {n}") for n in range(LINES)]
    area, edges = scrolling(qtbot, None, *more, first, heading, table)
    titles = table.horizontalHeader()
    row = titles.mapTo(area.viewport(), QPoint(0, titles.height())).y()
    area.resize(300, row + 5)  # the titles, and of the first row a strip
    edges.cover()
    assert edges.lower.isVisible()
    assert edges.lower.y() == heading.y()
    area.resize(300, heading.y() - 3)  # it is out of sight: what stands above it is seen
    edges.cover()
    assert not edges.lower.isVisible()
    area.resize(300, row + table.rowHeight(0) + 2)
    edges.cover()
    assert not edges.lower.isVisible() or edges.lower.y() > row


def test_rows_of_a_list_in_a_page_are_seen_whole_or_not_at_all(qtbot: QtBot) -> None:
    chosen_from = WholeList()
    for n in range(4):
        chosen_from.addItem(f"Dòng {n}")
    chosen_from.setMinimumHeight(130)
    area, edges = scrolling(qtbot, None, chosen_from, *(label(f"Dòng {n}") for n in range(12)))
    row = chosen_from.visualItemRect(chosen_from.item(1))
    top = chosen_from.viewport().mapTo(area.viewport(), QPoint(0, 0)).y()
    area.verticalScrollBar().setValue(top + row.center().y())
    edges.cover()
    assert edges.upper.height() == top + row.bottom() + 1 - area.verticalScrollBar().value()


def test_where_one_types_out_of_sight_lets_an_edge_be_covered(qtbot: QtBot) -> None:
    field = QLineEdit()
    lines = [label(f"Dòng {n}") for n in range(LINES)]
    for one in (field, *lines):
        one.setFixedHeight(30)
    area, edges = scrolling(qtbot, None, field, *lines)
    field.setFocus()
    area.verticalScrollBar().setValue(lines[1].y() + 13)
    edges.cover()
    assert edges.upper.height() == 17


def test_a_box_that_touches_the_edge_is_not_seen_where_the_page_goes_on(qtbot: QtBot) -> None:
    fields = [QLineEdit() for _ in range(8)]
    area, edges = scrolling(qtbot, None, *fields)
    ends = fields[3].y() + fields[3].height()
    area.resize(300, ends)
    edges.cover()
    assert edges.lower.isVisible()
    assert edges.lower.y() == fields[3].y()
    area.resize(300, ends + edge.AIR)
    edges.cover()
    assert not edges.lower.isVisible()
    last = fields[-1].y() + fields[-1].height()
    area.resize(300, last)  # the page is no longer than this
    edges.cover()
    assert not edges.lower.isVisible()


def test_all_rows_of_a_list_are_revealed_where_all_are_meant(qtbot: QtBot) -> None:
    found = WholeList()
    for n in range(4):
        found.addItem(f"Dòng {n}")
    found.setFixedHeight(130)
    found.setCurrentRow(0)
    area, _ = scrolling(qtbot, None, *(label(f"Dòng {n}") for n in range(LINES)), found)

    def seen() -> bool:
        return found.mapTo(area.viewport(), QPoint(0, 130)).y() <= area.viewport().height()

    assert not seen()
    reveal(found, is_whole=True)
    qtbot.waitUntil(seen)
