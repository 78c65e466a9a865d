"""The lists of the register by keys: people, kept filters, columns; copied, printed, saved."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import list_out, listing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.commune import SIZE, clock, commune_template, desk
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, names, page_of, window
from ui.dialogs.columns import ColumnsSheet
from ui.drives import documents
from ui.look.why import WhySheet
from ui.main_window import MainWindow
from ui.models.ordered import Order
from ui.views import list_acts
from ui.views.households import HouseholdsPage
from ui.views.list_saving import SaveSheet
from ui.views.narrowing import NarrowSheet, filter_words

__all__ = ["around", "clock", "commune_template", "desk", "window"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def turned_to_people(window: MainWindow, around: Around) -> HouseholdsPage:
    page = page_of(window)
    page.filter.kind.setFocus()
    press(Qt.Key.Key_Down)
    around.rest()
    page.table.setFocus()
    return page


def choose_act(page: HouseholdsPage, around: Around, words: str) -> None:
    """Choose the line of the menu of the list that begins with these words, by keys."""
    window = page.window()
    assert isinstance(window, MainWindow)
    around.come_back(window)
    page.table.setFocus()
    press(Qt.Key.Key_D, ALT)
    menu = page.findChild(QMenu, "households.acts.menu")
    assert menu is not None
    around.qtbot.waitUntil(menu.isVisible)
    for _ in menu.actions():
        if menu.activeAction().text().replace("&", "").startswith(words):
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def agree(_sheet: WhySheet) -> None:
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)


def titles(page: HouseholdsPage) -> list[str]:
    model = page.model
    return [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]


def test_people_are_listed_in_place_of_households_and_one_leads_to_his_household(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = turned_to_people(window, around)
    everybody = listing.order_people(desk, Sought())
    assert page.model.rowCount() == len(everybody) > SIZE
    assert words(window, "households.count") == f"{len(everybody)} person(s)"
    names(page)
    around.rest()
    first = listing.people(desk, everybody[:1])[0]
    assert names(page)[0] == first.full_name
    assert titles(page)[:2] == ["Full name", "Date of birth"]
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "household.name") == first.head_name
    page.filter.kind.setCurrentIndex(0)
    page.refresh()
    around.rest()
    assert page.model.rowCount() == SIZE


def test_a_column_of_people_orders_all_of_them(window: MainWindow, around: Around) -> None:
    page = turned_to_people(window, around)
    page.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    around.rest()
    births = [str(page.model.index(n, 1).data()) for n in range(3)]
    around.rest()
    births = [str(page.model.index(n, 1).data())[-4:] for n in range(3)]
    assert births == sorted(births, reverse=True)


def keyed(page: HouseholdsPage) -> str:
    order = page.table.order()
    return f"{'' if order.is_up else '-'}{page._listing._keys[order.column]}"


def test_a_key_orders_the_list_and_passes_over_what_has_no_order(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = turned_to_people(window, around)
    assert "head" in page._listing._keys
    seen = []
    for _ in range(5):
        press(Qt.Key.Key_F7)
        around.rest()
        seen.append(keyed(page))
    assert seen == ["-name", "birth", "-birth", "village", "-village"], "and none that is hidden"
    assert words(window, "word") == "The list is ordered by: Village, descending."
    expected = listing.order_people(desk, Sought(), "village", ascending=False)
    assert page._listing._ids == expected
    head = page._listing._keys.index("head")
    page.table.sortByColumn(head, Qt.SortOrder.AscendingOrder)
    around.rest()
    assert keyed(page) == "-village", "the arrow does not stand where nothing is ordered"
    assert page._listing._ids == expected


def test_an_order_is_chosen_in_the_menu_and_kept_with_filters(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)

    def choose(key: Qt.Key) -> None:
        choose_act(page, around, "Order by")
        menu = page.findChild(QMenu, "order.menu")
        assert menu is not None
        around.qtbot.waitUntil(menu.isVisible)
        QTest.keyClick(menu, key)
        around.rest()

    choose(Qt.Key.Key_2)
    assert keyed(page) == "village"
    choose(Qt.Key.Key_Return)  # the one it is ordered by now, the other way round
    assert keyed(page) == "-village"

    def keep(sheet: NarrowSheet) -> None:
        sheet.boxes["area"].setCurrentIndex(1)
        sheet.name.setText("Nông thôn")
        sheet._on_keep()

    in_dialog(NarrowSheet, keep)
    page.filter.more.click()
    around.rest()
    assert [one.order for one in listing.saved(desk, "households")] == ["-village"]
    page.filter.clear()
    page.table.order_by(Order(0))
    around.rest()
    choose_act(page, around, "1 ")
    around.rest()
    assert keyed(page) == "-village"
    assert page.filter.filters() == {"area": "rural"}
    page.table.order_by(Order(0))

    def show(sheet: NarrowSheet) -> None:
        sheet.clear()
        sheet.names.setCurrentIndex(1)
        sheet.names.activated.emit(1)
        press(Qt.Key.Key_Return, CTRL)

    in_dialog(NarrowSheet, show)
    page.filter.more.click()
    around.rest()
    assert keyed(page) == "-village"


def test_filters_are_chosen_kept_by_name_found_again_and_forgotten(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = turned_to_people(window, around)
    everybody = page.model.rowCount()

    def keep(sheet: NarrowSheet) -> None:
        assert sheet.boxes["village"].hasFocus()
        sheet._on_keep()
        assert sheet.word.isVisible()
        sheet.boxes["class"].setFocus()
        press(Qt.Key.Key_Up)
        press(Qt.Key.Key_Down)
        sheet.boxes["age"].setCurrentIndex(sheet.boxes["age"].findData("60-"))
        sheet.name.setFocus()
        write("Nghèo cao tuổi")
        press(Qt.Key.Key_Return)
        assert focused().objectName() == "narrow.keep", "the name leads to its own button"
        press(Qt.Key.Key_Return)

    in_dialog(NarrowSheet, keep)
    page.filter.more.click()
    around.rest()
    assert 0 < page.model.rowCount() < everybody
    assert page.filter.more.text() == "Filters (1) (Alt+L)"
    assert page.filter.more.toolTip() == "Age: 60 or older"
    assert (
        words(window, "households.told") == "Alt+L: change or clear · Shown are: Age: 60 or older"
    )
    narrowed = page.model.rowCount()

    def clear(sheet: NarrowSheet) -> None:
        sheet.clear()
        press(Qt.Key.Key_Return, CTRL)

    in_dialog(NarrowSheet, clear)
    page.filter.more.click()
    around.rest()
    assert page.model.rowCount() == everybody
    choose_act(page, around, "1 ")
    around.rest()
    assert page.model.rowCount() == narrowed

    def forget(sheet: NarrowSheet) -> None:
        gone = sheet.findChild(QPushButton, "narrow.forget")
        assert gone is not None
        assert not gone.isEnabled()
        sheet._on_forget()
        sheet.names.setCurrentIndex(1)
        assert gone.isEnabled()
        sheet.names.activated.emit(1)
        assert sheet.chosen()["age"] == "60-"
        sheet._on_forget()

    in_dialog(NarrowSheet, forget)
    page.filter.more.click()
    around.rest()
    assert listing.saved(desk, "people") == ()
    in_dialog(NarrowSheet, lambda sheet: press(Qt.Key.Key_Escape))
    page.filter.more.click()


def test_an_unknown_filter_is_said_as_it_is() -> None:
    assert filter_words("later", "x") == "later: x"
    assert filter_words("age", "6-14") == "Age: 6 to 14"


def test_columns_are_chosen_by_keys_and_kept(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = turned_to_people(window, around)

    def choose(sheet: ColumnsSheet) -> None:
        press(Qt.Key.Key_Space)  # the date of birth is hidden
        press(Qt.Key.Key_Up, ALT)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down, ALT)  # the village behind the head
        press(Qt.Key.Key_Return)

    in_dialog(ColumnsSheet, choose)
    choose_act(page, around, "Columns")
    around.rest()
    assert titles(page)[:3] == ["Full name", "Village", "Household of"]
    assert "Date of birth" not in titles(page)
    page.refresh()
    around.rest()
    assert titles(page)[:3] == ["Full name", "Village", "Household of"]

    def as_at_first(sheet: ColumnsSheet) -> None:
        sheet.move_by(-1)
        sheet._on_usual()
        press(Qt.Key.Key_Return)

    in_dialog(ColumnsSheet, as_at_first)
    page._listing._on_columns()
    around.rest()
    assert titles(page)[1] == "Date of birth"
    in_dialog(ColumnsSheet, lambda sheet: press(Qt.Key.Key_Escape))
    page._listing._on_columns()


def test_rows_that_are_chosen_are_copied_for_excel_and_noted(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    names(page)
    around.rest()
    shift = Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, shift)
    press(Qt.Key.Key_C, CTRL)
    around.rest()
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().split("\n")
    assert len(lines) == 3
    assert lines[0].startswith("Head of household\tVillage\tPersons")
    assert [line.split("\t")[0] for line in lines[1:]] == names(page)[:2]
    assert "mso-number-format" in data.html()
    with desk.store.reading() as tx:
        (noted,) = tx.access.entries(act=list_out.COPIED)
    assert noted.purpose == "Households (2): to the clipboard"
    press(Qt.Key.Key_A, CTRL)
    choose_act(page, around, "Copy")
    around.rest()
    assert len(QGuiApplication.clipboard().text().split("\n")) == SIZE + 1


def test_a_list_in_which_nothing_is_cannot_be_copied(window: MainWindow, around: Around) -> None:
    page = page_of(window)
    page.filter.words.setText("khong ai ten the nay")
    page.refresh()
    around.rest()
    QGuiApplication.clipboard().setText("before")
    page._listing._on_copy()
    around.rest()
    assert QGuiApplication.clipboard().text() == "before"


def test_a_list_is_printed_for_a_purpose_that_is_noted(
    window: MainWindow, around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[str, str, tuple[str, ...]]] = []

    def paper(_parent: object, title: str, html: str, marks: tuple[str, ...]) -> bool:
        printed.append((title, html, marks))
        return len(printed) > 1

    monkeypatch.setattr(list_acts, "print_html", paper)
    for _ in range(2):
        in_dialog(WhySheet, agree)
        around.come_back(window)
        press(Qt.Key.Key_P, CTRL)
        around.rest()
    assert len(printed) == 2
    title, html, marks = printed[1]
    assert title == "Households"
    assert names(page_of(window))[0] in html
    assert marks
    with desk.store.reading() as tx:
        (noted,) = tx.access.entries(act=list_out.PRINTED)
    assert noted.purpose == f"Households ({SIZE}): For the head of a village"
    in_dialog(WhySheet, lambda sheet: press(Qt.Key.Key_Escape))
    choose_act(page_of(window), around, "Print")
    assert len(printed) == 2


def test_a_list_is_saved_by_keys_and_what_stops_it_is_said(
    window: MainWindow, around: Around, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, file = page_of(window), tmp_path / "hộ dân.csv"

    def refused(*_: object) -> None:
        raise GpnError(ErrorCode.REPORT_NOT_WRITTEN, name="x")

    def save(sheet: SaveSheet) -> None:
        press(Qt.Key.Key_Return, CTRL)
        assert sheet.writing.purpose.hasFocus()
        write("họp thôn")
        sheet.writing.path.clear()
        press(Qt.Key.Key_Return, CTRL)
        assert sheet.writing.path.hasFocus()
        sheet.writing.path.setText(str(file))
        with monkeypatch.context() as fault:
            fault.setattr(list_out, "write", refused)
            press(Qt.Key.Key_Return, CTRL)
            around.rest()
        assert sheet.isVisible()
        press(Qt.Key.Key_Return, CTRL)
        around.rest()

    in_dialog(SaveSheet, save)
    choose_act(page, around, "Save")
    around.rest()
    around.qtbot.waitUntil(file.exists)
    text = file.read_text("utf-8-sig").splitlines()
    assert len(text) == SIZE + 1
    assert documents()
    in_dialog(SaveSheet, lambda sheet: press(Qt.Key.Key_Escape))
    page._listing.acts.save()
    around.rest()


def test_in_real_data_paper_bears_no_mark_of_training(
    around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = replace(desk, installation=replace(desk.installation, training=False))
    window = around.show("households", HouseholdsPage, real)
    marks: list[object] = []
    monkeypatch.setattr(list_acts, "print_html", lambda *given: marks.append(given[3]))
    in_dialog(WhySheet, agree)
    page_of(window)._listing.print()
    around.rest()
    assert marks == [()]


def test_the_list_is_not_printed_from_a_household(
    window: MainWindow, around: Around, qtbot: QtBot
) -> None:
    page = page_of(window)
    assert "print" in page.acts()
    press(Qt.Key.Key_Return)
    around.rest()
    assert page.detail.isAncestorOf(focused())
    assert page.acts().get("print") != page._listing.print
    QApplication.processEvents()
