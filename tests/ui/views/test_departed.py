"""Households that left, by keys: listed, opened, brought back, taken back; their list taken out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from gpn_desktop.registry.persons import HEAD
from gpn_desktop.services import list_out, undoing
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.services.families import Families, acted, living, put_families
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, names, page_of, window
from ui.main_window import MainWindow
from ui.models.register import KINDS
from ui.views.households import HouseholdsPage
from ui.views.list_acts import page_of as page_for_paper
from ui.views.list_acts import shown_of
from ui.views.page import Goal
from ui.words import dotted

__all__ = ["around", "clock", "commune_template", "desk", "window"]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
ALL = ("ba", "mai", "nam", "hoa")


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def turned(window: MainWindow, around: Around) -> HouseholdsPage:
    """Turn to the households that left, by keys."""
    page = page_of(window)
    page.filter.kind.setFocus()
    press(Qt.Key.Key_End)
    around.rest()
    names(page)
    around.rest()
    page.table.setFocus()
    press(Qt.Key.Key_Home)
    return page


def alt(around: Around, key: Qt.Key) -> None:
    before = focused()
    press(key, ALT)
    around.qtbot.waitUntil(lambda: QApplication.focusWidget() is not before)
    around.rest()


def test_an_act_that_was_taken_back_says_when_by_whom_and_why(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    death = acted(desk, families, "death", "ba")
    undoing.undo(desk, death.id, "ghi nhầm hộ")
    window.go(Goal("households", "household", families.h))
    around.rest()
    timeline = page_of(window).detail.timeline
    timeline._open(timeline.rows.row_at(timeline.rows.index(1, 0)))
    told = words(window, "household.entry.undone")
    assert told == dotted("25/11/2026 08:30", "Hoàng Thị Lan", "ghi nhầm hộ")
    assert timeline._undone(timeline.rows.row_at(timeline.rows.index(0, 0))) == ""


def test_who_comes_to_a_household_that_is_gone_stands_on_the_way_on(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, "join", of=families.h, to=families.o)
    window.go(Goal("households", "household", families.o))
    around.rest()
    assert focused().objectName() == "household.closed.step"


def lines(page: HouseholdsPage) -> list[list[str]]:
    model = page.model
    columns = range(model.columnCount())
    return [[str(model.index(n, c).data()) for c in columns] for n in range(model.rowCount())]


def test_where_nobody_left_it_says_so_and_households_are_still_added(
    window: MainWindow, around: Around
) -> None:
    page = turned(window, around)
    assert page.model.rowCount() == 0
    said = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "No household has left the register" in said
    assert page.filter.add.isVisible()
    assert page.filter.words.isVisible()
    page.filter.words.setFocus()
    write("khong ai")
    around.qtbot.waitUntil(lambda: page.filter.sought().words == "khong ai")
    page.refresh()
    around.rest()
    said = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "No household fits" in said


def test_one_that_moved_away_is_opened_and_brought_back_by_keys(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, "departure", *ALL, to="Bắc Ninh", reason="đi làm xa")
    page = turned(window, around)
    ((head, what, reason, day, village),) = lines(page)
    assert (head, village, reason) == ("Vi Văn Ba", "Nà Pá", "đi làm xa")
    assert what == "Left the commune: Bắc Ninh"
    assert page.title == "Left the register"
    assert day.endswith("/2026")
    assert words(window, "households.count") == "1 household(s)"
    press(ENTER)
    around.rest()
    assert "đi làm xa" in words(window, "household.closed")
    alt(around, Qt.Key.Key_B)
    write("1234")
    for _ in range(2):
        press(ENTER)
        around.rest()
    write("về quê")
    for _ in range(2):
        press(ENTER)
        around.rest()
    assert living(desk, families.h)[families["ba"]] == HEAD
    page.refresh()
    around.rest()
    assert lines(page) == []


def test_one_that_was_joined_shows_its_head_and_the_joining_is_taken_back(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, "join", to="o", reason="ở chung")
    page = turned(window, around)
    assert [line[0] for line in lines(page)] == ["Hà Văn Tú"]
    press(ENTER)
    around.rest()
    alt(around, Qt.Key.Key_C)
    assert focused() is page.detail.timeline.table
    press(ENTER)
    assert focused().objectName() == "household.entry.undo"
    press(ENTER)
    around.rest()
    assert families.names(living(desk, families.o)) == ["be", "tu"]
    page.refresh()
    around.rest()
    assert lines(page) == []


def test_filters_about_people_wait_for_the_other_lists(
    window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, "departure", *ALL, to="x")
    page = page_of(window)
    page.filter.narrow({"age": "60-"})
    page.refresh()
    around.rest()
    assert page.filter.more.isVisible()
    page = turned(window, around)
    assert not page.filter.more.isVisible()
    assert page.model.rowCount() == 1
    page.filter.kind.setFocus()
    press(Qt.Key.Key_Home)
    assert page.filter.more.isVisible()
    assert page.filter.sought().filters == (("age", "60-"),)


def test_it_is_copied_saved_and_printed_as_it_is_shown(
    window: MainWindow, around: Around, desk: Desk, families: Families, tmp_path: Path
) -> None:
    acted(desk, families, "departure", *ALL, to="x", reason="đi làm xa")
    page = turned(window, around)
    press(Qt.Key.Key_C, CTRL)
    around.rest()
    titles, line = QGuiApplication.clipboard().text().split("\n")
    assert titles.split("\t") == [
        "Head at the time",
        "What happened",
        "Reason",
        "Left on",
        "Village",
    ]
    assert line.split("\t") == lines(page)[0]
    kind = KINDS["left"]
    shown = shown_of(kind, tuple(kind.columns), desk, [families.h, families.o])
    assert shown.title == "Left the register"
    assert len(shown.rows) == 1
    file = list_out.write(desk, shown, tmp_path / "left.csv", "for the file").value
    assert "đi làm xa" in file.read_text("utf-8-sig")
    assert "<td >đi làm xa</td>" in page_for_paper(shown, "for the file")
    assert kind.columns["day"].text(kind.blank("nobody")) == ""
