"""Reports by keyboard alone, over a real store: seen, stopped, written."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.services import reporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.reporting import LIST, SUMMARY, Asked
from tests.commune import SIZE, clock, commune_template, desk, empty_desk
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, Around, went, words
from ui.main_window import MainWindow
from ui.views import writing
from ui.views.page import Goal
from ui.views.reports import ReportsPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench)


@pytest.fixture
def window(around: Around, desk: Desk) -> MainWindow:
    return around.show("reports", ReportsPage, desk)


def page_of(window: MainWindow) -> ReportsPage:
    page = window.pages["reports"]
    assert isinstance(page, ReportsPage)
    return page


def told(window: MainWindow, name: str) -> str:
    """Give what the newest label of a name says."""
    found = window.findChildren(QLabel, name)
    return found[-1].text()


def name_file(window: MainWindow, file: Path) -> ReportsPage:
    page = page_of(window)
    page.writing.path.setText(str(file))
    return page


def test_form_7_1_is_shown_with_its_marks_and_written_with_one_key(
    window: MainWindow, around: Around, desk: Desk, tmp_path: Path
) -> None:
    page = name_file(window, tmp_path / "bieu")
    known = reporting.prepare(desk, Asked(SUMMARY, 2026, language="en")).report
    assert words(window, "reports.state") == known.heading.state == "preliminary"
    assert told(window, "reports.total.households") == str(SIZE)
    total = known.cell(len(known.rows) - 1, "poor")
    assert told(window, "reports.total.poor") == str(total.value)
    notes = {one.text() for one in window.findChildren(QLabel, "reports.notes")}
    assert notes >= set(known.heading.notes)
    assert page.table.report.rowCount() == len(known.rows)
    assert focused().objectName() == "reports.which"
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "reports.said") == "Written: bieu.xlsx"
    sheet = openpyxl.load_workbook(tmp_path / "bieu.xlsx").worksheets[0]
    assert sheet.max_row > len(known.rows)


def test_the_list_of_names_asks_what_it_is_for(
    window: MainWindow, around: Around, desk: Desk, tmp_path: Path
) -> None:
    name_file(window, tmp_path / "list.xlsx")
    press(Qt.Key.Key_Down)
    around.rest()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert focused().objectName() == "reports.purpose"
    write("họp Ban chỉ đạo")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "reports.said") == "Written: list.xlsx"
    with desk.store.reading() as tx:
        entry = tx.access.entries()[0]
    assert (entry.act, entry.purpose) == ("exported", "danh_sach_ngheo 2026: họp Ban chỉ đạo")


@pytest.mark.parametrize("name", ["a" * 300, "~nobody-of-this-name/x"])
def test_what_no_file_can_be_called_is_said(
    window: MainWindow, around: Around, tmp_path: Path, name: str
) -> None:
    page = page_of(window)
    page.writing.path.setText(name if name.startswith("~") else str(tmp_path / name))
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    said = [one.text() for one in page.writing.findChildren(QLabel)]
    assert any("Choose another name" in text for text in said), said
    assert focused().objectName() == "reports.path"


def test_a_name_without_a_folder_lies_among_the_papers(
    window: MainWindow, around: Around, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "documents", lambda: tmp_path)
    for typed in ("bieu", "bi\0eu\u200b-hai", str(tmp_path)):
        page = page_of(window)
        page.writing.path.setText(typed)
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        assert page.writing.path.text().startswith(str(tmp_path))
    written = {file.name for file in tmp_path.glob("*.xlsx")}
    assert written == {"bieu.xlsx", "bieu-hai.xlsx", "mau-7-1-2026.xlsx"}


def test_while_a_report_is_read_no_figures_of_before_stand_there_and_none_is_written(
    window: MainWindow, around: Around
) -> None:
    page = page_of(window)
    assert page.totals.isVisible()
    assert page.writing.write.isEnabled()
    page._shown.show_loading()
    around.qtbot.waitUntil(lambda: not page.totals.isVisible())
    assert not page.writing.write.isEnabled()
    page.prepare()
    around.rest()
    assert page.totals.isVisible()
    assert page.writing.write.isEnabled()


def test_a_file_that_is_there_is_written_over_only_when_said(
    window: MainWindow, around: Around, tmp_path: Path
) -> None:
    file = tmp_path / "old.xlsx"
    file.write_text("dear")
    page = name_file(window, file)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert file.read_text() == "dear"
    assert page.writing.said.isHidden()
    assert not page.writing.write.isEnabled()
    press(Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    around.qtbot.waitUntil(lambda: words(window, "reports.said") == "Written: old.xlsx")
    assert file.read_bytes()[:2] == b"PK"
    assert page.writing.write.isEnabled()
    page.writing.path.clear()
    press(Qt.Key.Key_Return, CTRL)
    assert focused().objectName() == "reports.path"


def test_enter_on_the_question_writes_beside_the_file_that_is_there(
    window: MainWindow, around: Around, tmp_path: Path
) -> None:
    file = tmp_path / "old.xlsx"
    file.write_text("dear")
    name_file(window, file)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "reports.said") == "Written: old-2.xlsx"
    assert file.read_text() == "dear"


def test_another_report_keeps_the_folder_and_not_the_name_of_the_report_before(
    window: MainWindow, around: Around, tmp_path: Path
) -> None:
    page = name_file(window, tmp_path / "mau-7-1-2026.xlsx")
    press(Qt.Key.Key_Down)
    around.rest()
    assert page.writing.path.text() == str(tmp_path / "danh-sach-ngheo-2026.xlsx")
    name_file(window, tmp_path / "mine.xlsx")
    press(Qt.Key.Key_Up)
    around.rest()
    assert page.writing.path.text() == str(tmp_path / "mine.xlsx")


def test_a_folder_that_is_not_there_is_said(
    window: MainWindow, around: Around, tmp_path: Path
) -> None:
    page = name_file(window, tmp_path / "nowhere" / "x.xlsx")
    page.write()
    around.rest()
    said = [one.text() for one in page.writing.findChildren(QLabel)]
    assert any(ErrorCode.REPORT_NOT_WRITTEN.value.number in text for text in said)


def without_totals(desk: Desk) -> str:
    """Take the total of one village away; give its name."""
    with desk.store.transaction(desk.actor) as tx:
        found = next(one for one in tx.rounds.all() if one.year == 2026)
        village = tx.places.villages.all()[0]
        tx.rounds.put(replace(found, totals={**found.totals, village.id: Totals(None, None)}))
    return village.name


def test_a_missing_total_stops_it_and_can_be_entered_here(
    around: Around, desk: Desk, tmp_path: Path
) -> None:
    name = without_totals(desk)
    window = around.show("reports", ReportsPage, desk)
    page = name_file(window, tmp_path / "a.xlsx")
    labels = [one.text() for one in window.findChildren(QLabel)]
    assert any(name in text and "missing" in text for text in labels)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert not (tmp_path / "a.xlsx").exists()
    assert focused().objectName() == "reports.findings.step"
    assert not page.writing.write.isEnabled()
    for _ in range(2):
        press(Qt.Key.Key_Return)
        assert focused().objectName() == "reports.enter.households"
        press(Qt.Key.Key_Escape)
        assert focused().objectName() == "reports.findings.step"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert focused().objectName() == "reports.enter.households"
    write("50")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert focused().objectName() == "reports.enter.persons"
    write("200")
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "reports.enter.go"
    assert page.writing.isHidden(), "two buttons would name one key"
    press(Qt.Key.Key_Return)
    around.rest()
    assert page._prepared is not None
    assert page._prepared.findings == ()
    assert page.writing.isVisible()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert (tmp_path / "a.xlsx").exists()


def test_a_number_opens_the_households_behind_it(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    report = page.table.report
    keys = [about.key for about in report.columns]
    place = report.index(report.rowCount() - 1, keys.index("poor_persons"))
    page.table.setCurrentIndex(place)
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    total = report.index(report.rowCount() - 1, keys.index("poor")).data()
    assert str(page.side.homes.rows.rowCount()) == total
    assert page.side.homes.hasFocus()
    press(Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    press(Qt.Key.Key_Return)
    assert went(window)[-1].kind == "household"


def test_a_name_on_the_list_opens_its_household(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("reports", "report", LIST))
    around.rest()
    page = page_of(window)
    page.table.setCurrentIndex(page.table.report.index(0, 3))
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    assert went(window)[-1].kind == "household"


def test_a_list_of_nobody_says_why_and_can_be_written(
    around: Around, desk: Desk, tmp_path: Path
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        for one in tx.decisions.classes():
            tx.households.take_off(one, reason="moved", on=chance.today())
    window = around.show("reports", ReportsPage, desk)
    page = name_file(window, tmp_path / "nobody.xlsx")
    assert told(window, "reports.total.poor") == "0"
    assert page.table.isVisible()
    window.go(Goal("reports", "report", LIST))
    around.rest()
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "Nobody is on this list" in labels
    assert any("By the last decisions up to 2026" in text for text in labels)
    assert not page.table.isVisible()
    assert words(window, "reports.state") == "preliminary"
    page.writing.purpose.setText("posting")
    page.write()
    around.rest()
    assert (tmp_path / "nobody.xlsx").exists()


def test_in_a_narrow_window_the_notes_come_when_asked_for(
    qtbot: QtBot, workbench: Workbench, desk: Desk
) -> None:
    around = Around(qtbot, workbench, NARROW)
    window = around.show("reports", ReportsPage, desk)
    page = page_of(window)
    assert not page.side.isVisible()
    page._more.click()
    assert page.side.isVisible()
    assert not page.table.isVisible()
    press(Qt.Key.Key_Escape)
    assert page.table.isVisible()


def test_without_a_round_it_says_what_comes_first(around: Around, empty_desk: Desk) -> None:
    window = around.show("reports", ReportsPage, empty_desk)
    said = [one.text() for one in page_of(window).findChildren(QLabel)]
    assert "No year was reviewed yet" in said
    press(Qt.Key.Key_Return, CTRL)


def test_a_year_that_fails_can_be_tried_again(window: MainWindow, around: Around) -> None:
    page = page_of(window)
    page._on_failed(GpnError(ErrorCode.ROUND_MISSING, year=2031))
    assert not page.table.isVisible()
    page.writing.path.setText("")
    page.write()
    page.prepare()
    around.rest()
    assert page.table.isVisible()


def test_an_office_counts_by_commune_or_one_by_village(around: Around, desk: Desk) -> None:
    office = replace(desk, installation=replace(desk.installation, role="office"))
    window = around.show("reports", ReportsPage, office)
    page = page_of(window)
    level = page.asking.level
    assert level.itemText(0) == "All, by commune"
    rows = page.table.report.rowCount()
    level.setCurrentIndex(1)
    page.prepare()
    around.rest()
    assert page.table.report.rowCount() > rows


def test_the_dialog_only_names_the_file(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = page_of(window)
    chosen = str(tmp_path / "chosen.xlsx")
    monkeypatch.setattr("ui.views.writing.QFileDialog.getSaveFileName", lambda *_: (chosen, ""))
    page.writing.choose.click()
    assert page.writing.path.text() == chosen
    assert not Path(chosen).exists()
