"""The list of households by keyboard, over a real store: narrowed, ordered, refreshed, empty."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.commune import SIZE, clock, commune_template, desk, empty_desk
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, Around, words
from tests.ui.views.register import around, names, page_of, poor, window
from ui.dialogs.import_list import ImportSheet
from ui.look import geometry
from ui.main_window import MainWindow
from ui.models.paged import WAITING
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.workbench import Workbench

__all__ = ["around", "clock", "commune_template", "desk", "empty_desk", "window"]
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_list_has_everybody_by_given_name(window: MainWindow) -> None:
    found = names(page_of(window))
    assert len(found) == SIZE
    assert found == sorted(found, key=vietnamese.name_key)
    assert page_of(window).table.hasFocus()
    assert words(window, "households.count").startswith(str(SIZE))


def test_another_page_leads_to_the_sheet_that_takes_a_list_in(
    window: MainWindow, qtbot: QtBot
) -> None:
    opened: list[ImportSheet] = []

    def close() -> None:
        sheet = QApplication.activeModalWidget()
        if not isinstance(sheet, ImportSheet):
            QTimer.singleShot(10, close)
            return
        opened.append(sheet)
        sheet.reject()

    QTimer.singleShot(0, close)
    window.go(Goal("households", "import"))
    qtbot.waitUntil(lambda: bool(opened))
    assert QApplication.activeModalWidget() is None
    assert window.focusWidget() is page_of(window).table


def test_typing_narrows_the_list_and_enter_goes_into_it(
    window: MainWindow, around: Around, qtbot: QtBot
) -> None:
    page = page_of(window)
    head = vietnamese.fold(names(page)[0])
    press(Qt.Key.Key_F, CTRL)
    assert page.filter.words.hasFocus()
    write(head)
    qtbot.waitUntil(lambda: page.model.rowCount() < SIZE)
    around.rest()
    assert any(vietnamese.fold(name) == head for name in names(page))
    press(Qt.Key.Key_Return)
    assert page.table.hasFocus()


def test_a_class_and_a_village_narrow_it_too_and_nothing_says_so(
    window: MainWindow, around: Around
) -> None:
    page = page_of(window)
    page.filter.poverty_class.setCurrentIndex(1)
    page.filter.poverty_class.activated.emit(1)
    around.rest()
    assert 0 < page.model.rowCount() < SIZE
    page.filter.words.setText("khong ai ten the nay")
    page._listing.look_up()
    around.rest()
    heading = [one.text() for one in page.findChildren(QLabel) if one.property("role") == "heading"]
    assert "No household fits" in heading
    assert page.detail._stage.isHidden(), "nothing is to be said beside it"
    assert not page.detail.isVisible(), "it has all the room"
    said = [one.text() for one in page.findChildren(QLabel)]
    assert "Marks are not needed; the beginning of each word is enough." in said
    page.filter.words.setText("")
    page.filter.narrow({"village": "no-such", "age": "80-", "work": "no-such"})
    page._listing.look_up()
    around.rest()
    said = [one.text() for one in page.findChildren(QLabel)]
    assert "Nothing is left by the filters above together." in said
    page._listing._on_all_wanted()
    around.rest()
    assert not page.detail._stage.isHidden()
    assert page.model.rowCount() == SIZE


def test_a_column_orders_the_whole_list(window: MainWindow, around: Around) -> None:
    page = page_of(window)
    page.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    around.rest()
    cells = [page.model.index(n, 2) for n in range(page.model.rowCount())]
    assert any(one.data() == WAITING for one in cells), "they are more than a page"
    around.rest()
    sizes = [int(one.data()) for one in cells]
    assert sizes == sorted(sizes, reverse=True)


def test_enter_opens_a_household_and_escape_leads_back(window: MainWindow, around: Around) -> None:
    page = page_of(window)
    first = names(page)[0]
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "household.name") == first
    assert page.detail.steps.review.hasFocus()
    press(Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_escape_empties_the_filter_first_and_then_leads_back(
    window: MainWindow, around: Around
) -> None:
    page, line = page_of(window), page_of(window).filter.words
    press(Qt.Key.Key_Return)
    around.rest()
    press(Qt.Key.Key_F, CTRL)
    write("vi van")
    assert line.text() == "vi van"
    press(Qt.Key.Key_Escape)
    around.qtbot.waitUntil(lambda: page.model.rowCount() == SIZE)
    assert (line.text(), line.hasFocus()) == ("", True)
    press(Qt.Key.Key_Z, CTRL)
    assert line.text() == "vi van"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert not page.has_way_back()


def test_in_a_narrow_window_the_household_covers_the_list(
    qtbot: QtBot, workbench: Workbench, desk: Desk
) -> None:
    around = Around(qtbot, workbench, NARROW)
    window = around.show("households", HouseholdsPage, desk)
    page = page_of(window)
    press(Qt.Key.Key_Return)
    around.rest()
    assert page.has_way_back()
    assert not page.table.isVisible()
    with desk.store.reading() as tx:
        code = tx.households.get(page.detail.household).code
    assert words(window, "title") == f"Household {code}: {page.detail.title}"
    press(Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert not page.has_way_back()
    assert words(window, "title") == "Households"


def test_a_refresh_takes_neither_what_is_shown_nor_the_focus(
    window: MainWindow, around: Around, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(window)
    goal = Goal("households", "household", poor(desk))
    around.workbench._reader.submit(time.sleep, 0.4)
    page.refresh()
    qtbot.wait(250)
    assert page.table.hasFocus()
    around.rest()
    window.go(goal)
    around.rest()
    around.workbench._reader.submit(time.sleep, 0.4)
    window.go(goal)
    page.refresh()
    qtbot.wait(250)
    assert page.table.isVisible()
    assert page.detail.steps.review.isVisible()
    assert page.detail.steps.review.hasFocus()
    around.rest()
    assert page.detail.steps.review.hasFocus()


def test_rows_stay_while_they_are_looked_up_again(
    window: MainWindow, around: Around, qtbot: QtBot
) -> None:
    page = page_of(window)
    names(page)
    around.rest()
    before = names(page)
    assert WAITING not in before
    page.refresh()
    around.workbench._reader.submit(int).result()
    QApplication.processEvents()
    assert names(page) == before
    around.rest()
    assert names(page) == before


def test_an_empty_register_says_one_thing_over_the_whole_width(
    qtbot: QtBot, workbench: Workbench, empty_desk: Desk
) -> None:
    around = Around(qtbot, workbench)
    window = around.show("households", HouseholdsPage, empty_desk)
    page = page_of(window)
    assert not page._details.isVisible()
    assert not page.filter.words.isVisible()
    assert page.filter.add.width() == page.filter.add.sizeHint().width()
    assert page._listing.width() > geometry.NARROW
    press(Qt.Key.Key_F, CTRL)
    assert page._listing.isAncestorOf(focused())
    press(Qt.Key.Key_N, CTRL)
    assert page.adding.isVisible()
    assert not page._listing.isVisible()
    press(Qt.Key.Key_Escape)
    assert page._listing.isVisible()
    assert not page._details.isVisible()


@pytest.mark.parametrize("size", [QSize(1180, 700), QSize(1366, 768), NARROW], ids=str)
def test_nothing_is_cut_off_at_the_right(
    qtbot: QtBot, workbench: Workbench, desk: Desk, size: QSize
) -> None:
    around = Around(qtbot, workbench, size)
    window = around.show("households", HouseholdsPage, desk)
    page = page_of(window)
    page.filter.show_count("1,500 households")
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    page.detail.people._on_open(
        page.detail.people.model.row_at(page.detail.people.model.index(0, 0))
    )
    around.rest()
    area = page.detail._area
    content = area.widget()
    assert content is not None
    assert content.width() <= area.viewport().width()
    page.leave()
    page.leave()
    around.rest()
    page.filter.show_count("1,500 households")
    around.rest()
    assert page.filter.count.isVisible()
    assert page.filter.count.width() >= page.filter.count.sizeHint().width()
    assert page.filter.count.geometry().right() < page.filter.width()


def test_a_village_can_be_asked_for_from_another_page(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    village = households.villages(desk)[0]
    window.go(Goal("households", "village", village.id))
    around.rest()
    page = page_of(window)
    assert page.filter.village.currentText() == village.name
    assert page.model.rowCount() == len(households.order(desk, Sought(village=village.id)))


def test_an_empty_store_says_what_to_do_first(around: Around, empty_desk: Desk) -> None:
    window = around.show("households", HouseholdsPage, empty_desk)
    told = [one.text() for one in page_of(window).findChildren(QLabel)]
    assert "No household is kept here yet" in told


def test_who_may_only_look_sees_what_is_locked(around: Around, desk: Desk) -> None:
    reader = replace(desk, officer=replace(desk.officer, rights=("view",)))
    window = around.show("households", HouseholdsPage, reader)
    page = page_of(window)
    assert "add" not in page.acts()
    assert not page.filter.add.isEnabled()
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    assert not page.detail.steps.support.isEnabled()
    assert page.detail.steps.support.toolTip()
    assert page.detail.steps.review.text() == "Read its survey (Alt+S)"


def test_a_failure_stands_in_its_place_and_can_be_tried_again(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    error = GpnError(ErrorCode.DATABASE_BUSY, path="x")
    page._listing._on_failed(error)
    assert not page.table.isVisible()
    page._listing.look_up()
    around.rest()
    assert page.table.isVisible()
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    page.detail._on_failed(error)
    page.detail.refresh()
    around.rest()
    assert page.detail.steps.review.isVisible()
