"""A list is taken in by keys: file, columns, verdicts, done; stopped, refused, taken back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing import sheet as sheets
from gpn_desktop.importing.verdicts import Verdict
from gpn_desktop.services import households, lists, taking_back
from gpn_desktop.services.changes import Watch
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lists import TAKEN, USUAL
from tests.commune import clock, commune_template, desk, empty_desk
from tests.importing import makers
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import WIDE, Around
from ui.dialogs import list_file
from ui.dialogs.import_list import ImportSheet
from ui.dialogs.import_steps import COLUMNS, DONE, FILE, ROWS
from ui.look import geometry
from ui.views import writing
from ui.views.households import HouseholdsPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Waits = Callable[[ImportSheet, int], None]


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture(autouse=True)
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for module in (writing, list_file):
        monkeypatch.setattr(module, "documents", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def shown(qtbot: QtBot, workbench: Workbench, empty_desk: Desk) -> ImportSheet:
    sheet = ImportSheet(None, workbench, empty_desk)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    sheet.activateWindow()
    return sheet


def news(sheet: ImportSheet) -> str:
    QApplication.processEvents()
    found = [one.text() for one in sheet.findChildren(QLabel, "import.news") if one.isVisible()]
    return " ".join(found)


def stands(qtbot: QtBot, sheet: ImportSheet, step: int) -> None:
    qtbot.waitUntil(lambda: sheet.step == step and sheet._panel is None)


def fact(sheet: ImportSheet, key: str) -> str:
    found = sheet.findChild(QLabel, f"import.done.{key}")
    assert isinstance(found, QLabel)
    return found.text()


def test_a_list_fills_the_commune_by_keys_and_is_taken_back(
    around: Around, empty_desk: Desk, papers: Path
) -> None:
    (papers / "ra soat.xlsx").write_bytes(makers.after_review())
    window = around.show("households", HouseholdsPage, empty_desk)
    told: list[str] = []

    def act(sheet: ImportSheet) -> None:
        assert focused() is sheet.file.path
        write("ra soat.xlsx")
        press(Qt.Key.Key_Return)
        stands(around.qtbot, sheet, COLUMNS)
        told.append(sheet.mapping.found.text())
        press(Qt.Key.Key_Return, CTRL)
        stands(around.qtbot, sheet, ROWS)
        assert focused() is sheet.judging.table
        told.append(sheet.next.text())
        press(Qt.Key.Key_Return, CTRL)
        stands(around.qtbot, sheet, DONE)
        told.append(fact(sheet, "people"))
        press(Qt.Key.Key_Return)

    in_dialog(ImportSheet, act)
    press(Qt.Key.Key_I, CTRL)
    around.rest()
    assert told == [
        "Known as: List of poor and near-poor households after the review. "
        "Nothing more to choose: Ctrl+Enter.",
        "Write 4 row(s) (Ctrl+Enter)",
        "4",
    ]
    page = window.page
    assert isinstance(page, HouseholdsPage)
    assert page.model.rowCount() == 2

    def undo(sheet: ImportSheet) -> None:
        around.rest()
        step = sheet.findChild(QPushButton, "import.run.step")
        assert isinstance(step, QPushButton)
        assert step.text().endswith("(Alt+U)"), "the newest one"
        press(Qt.Key.Key_U, ALT)
        stands(around.qtbot, sheet, DONE)
        told.append(fact(sheet, "households"))
        press(Qt.Key.Key_Return)

    in_dialog(ImportSheet, undo)
    window.activateWindow()
    around.rest()
    assert focused() is page.table
    press(Qt.Key.Key_I, CTRL)
    around.rest()
    assert told[-1] == "2"
    assert page.model.rowCount() == 0


def test_an_empty_commune_offers_it_first(around: Around, empty_desk: Desk) -> None:
    window = around.show("households", HouseholdsPage, empty_desk)
    page = window.page
    assert isinstance(page, HouseholdsPage)
    seen: list[bool] = []
    in_dialog(ImportSheet, lambda sheet: seen.append(sheet.wrote))
    press(Qt.Key.Key_I, CTRL)
    assert page.filter.take_in.isEnabled()
    assert seen == [False]


def test_what_cannot_be_read_is_told_and_another_file_can_be_chosen(
    qtbot: QtBot, shown: ImportSheet, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(Qt.Key.Key_Return)
    assert news(shown) == "Choose the file of the list."
    write("khong co.xlsx")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "GPN-243" in news(shown))
    assert shown.step == FILE
    (papers / "a.csv").write_bytes(makers.semicolons_csv())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(papers / "a.csv"), ""))
    shown.file._on_choose()
    stands(qtbot, shown, COLUMNS)
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, shown, ROWS)
    press(Qt.Key.Key_Q, ALT)
    stands(qtbot, shown, COLUMNS)
    press(Qt.Key.Key_Q, ALT)
    stands(qtbot, shown, FILE)
    assert focused() is shown.file.path


@pytest.mark.parametrize("name", ["Nguye\u0302\u0303n  ho\u0323.csv", "hộ nghèo 2026.csv"])
def test_a_file_is_found_by_the_name_it_bears_whoever_wrote_it(
    qtbot: QtBot, shown: ImportSheet, papers: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (papers / name).write_bytes(makers.semicolons_csv())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(papers / name), ""))
    shown.file._on_choose()
    stands(qtbot, shown, COLUMNS)


def test_a_page_that_is_pasted_as_a_name_is_told_shortly(qtbot: QtBot, shown: ImportSheet) -> None:
    shown.file.path.setText("Nguyễn Văn A, thôn Nà Pá;\n" * 100)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "GPN-243" in news(shown))
    assert len(news(shown)) < 400


def taken(shown: ImportSheet, qtbot: QtBot, name: str) -> None:
    shown._on_read(sheets.read(makers.LAYOUTS[name][0](), name))
    shown._on_next()
    stands(qtbot, shown, ROWS)


def test_rows_are_filtered_and_ticked(qtbot: QtBot, shown: ImportSheet) -> None:
    taken(shown, qtbot, "after_review.xlsx")
    judging = shown.judging
    assert judging.which.currentText() == "Refused (4)"
    assert judging.model.rowCount() == 4
    assert "F10" in judging.why.text()
    assert judging.keys.text() == ""
    assert judging.why.text().startswith("Row 10 cannot be written: cell F10")
    assert "go Back (Alt+Q)" in judging.again.text()
    press(Qt.Key.Key_Space)
    assert len(judging.accepted) == 4  # what is refused is written by nobody
    judging.which.setCurrentIndex(judging.which.findData("doubtful"))
    judging.which.activated.emit(judging.which.currentIndex())
    assert judging.model.rowCount() == 2
    assert judging.keys.text().startswith("Space: ")
    assert judging.again.text().startswith("If the row is right, Space ticks it")
    press(Qt.Key.Key_Space)
    assert judging.accepted == {8, 9, 11, 14, 15}
    assert judging.again.text().startswith("This row will be written. If it is wrong: ")
    press(Qt.Key.Key_Return)
    assert judging.accepted == {8, 9, 11, 14}
    judging.doubtful.setChecked(True)
    assert shown.next.text() == "Write 6 row(s) (Ctrl+Enter)"
    judging.doubtful.setChecked(False)
    assert shown.next.text() == "Write 4 row(s) (Ctrl+Enter)"
    judging.accepted.clear()
    judging._tell()
    assert not shown.next.isEnabled()


WAYS_ON = {
    Verdict.NEW: "This row will be written.",
    Verdict.CHANGED: "This row will be written.",
    Verdict.SAME: "Nothing is to be done",
    Verdict.DUPLICATE: "If both rows are one person",
    Verdict.DOUBTFUL: "If the row is right, Space ticks it.",
    Verdict.REFUSED: "Mend it in Excel",
}


@pytest.mark.parametrize("verdict", Verdict)
def test_what_comes_of_a_row_is_said_as_it_stands(
    qtbot: QtBot, shown: ImportSheet, verdict: Verdict
) -> None:
    taken(shown, qtbot, "after_review.xlsx")
    judging = shown.judging
    first = replace(judging.model.row_at(judging.model.index(0, 0)), verdict=verdict)
    judging.accept({first.row} if verdict in USUAL else ())
    judging.model.set_rows([first])
    judging.table.choose(lambda one: one is first)
    assert judging.again.text().startswith(WAYS_ON[verdict])
    judging.accept(())
    is_left = judging.again.text().startswith("If the row is right, Space ticks it.")
    assert is_left is (verdict in TAKEN)
    judging.model.set_rows([])
    judging._tell()
    assert judging.again.text() == ""


def test_stop_writes_nothing_and_escape_stops_first(
    qtbot: QtBot, shown: ImportSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken(shown, qtbot, "members_first.xlsx")

    def slow(*_: object, watch: Watch) -> Any:
        while True:
            watch(0, 0)

    for module, name, act in (
        (lists, "apply", shown._write),
        (lists, "preview", shown._judge),
    ):
        monkeypatch.setattr(module, name, slow)
        act()
        is_written = act == shown._write
        assert shown.judging.count.text().startswith("Writing ") is is_written
        assert shown.judging.again.isHidden() is is_written
        assert not shown.next.isEnabled()
        assert not shown.judging.isEnabled()
        assert not shown.close_.isVisible()
        shown._on_next()  # not twice
        shown._on_back()
        shown.reject()
        qtbot.waitUntil(lambda: shown._panel is None)
        assert news(shown) == "Stopped; nothing was written."
        assert shown.judging.isEnabled()
        assert not shown.judging.again.isHidden()
        assert "will be written" in shown.judging.count.text()
        assert shown._at.text().startswith("Step 3 of 4")
        assert shown.close_.isVisible()
    assert shown.isVisible()
    shown.reject()
    assert not shown.isVisible()


def test_columns_are_said_once_and_kept_by_a_name(qtbot: QtBot, shown: ImportSheet) -> None:
    shown._on_read(sheets.read(makers.heads_beside(), "x.xlsx"))
    mapping = shown.mapping
    assert focused() is mapping.boxes[0]
    held = mapping.boxes[1].currentIndex()
    press(Qt.Key.Key_Down)
    mapping.boxes[0].setCurrentIndex(held)
    mapping.boxes[0].activated.emit(held)
    assert mapping.boxes[1].currentIndex() == 0
    assert mapping.profile().columns["head_name"] == 0
    mapping.first.setText("x")
    assert mapping.profile().first == 5
    mapping.first.setText("6")
    mapping.village.setText(" Nà Pắc ")
    assert (mapping.profile().first, mapping.profile().village) == (6, "Nà Pắc")
    mapping.save.click()
    assert "GPN-223" in mapping.kept.text()
    mapping.name.setText("Của thôn")
    mapping.save.click()
    assert mapping.kept.text().startswith("Kept as “Của thôn”")
    shown._on_read(sheets.read(makers.heads_beside(), "x.xlsx"))
    assert mapping.found.text() == (
        "Known as: Của thôn. No column says the village: write its name in "
        "“Village where none is named”."
    )
    assert focused() is mapping.village


def test_how_a_known_list_is_read_is_folded_away(qtbot: QtBot, shown: ImportSheet) -> None:
    shown._on_read(sheets.read(makers.after_review(), "x.xlsx"))
    mapping = shown.mapping
    assert focused() is shown.next
    assert not mapping.first.isVisible()
    press(Qt.Key.Key_R, ALT)
    qtbot.waitUntil(mapping.first.hasFocus)
    assert not mapping.otherwise.isVisible()
    shown._on_read(sheets.read(makers.split_name(), "x.xlsx"))
    assert mapping.first.isVisible()
    assert focused() is mapping.village
    assert mapping.found.text().endswith(
        "No column says the village: write its name in “Village where none is named”."
    )
    faulty = [one.text() for one in mapping.findChildren(QLabel) if "an error in" in one.text()]
    assert faulty == ["******0401 · #DIV/0! · an error in Excel in row 9"]


def test_after_a_file_that_cannot_be_read_another_one_comes_first(shown: ImportSheet) -> None:
    shown._on_failed(GpnError(ErrorCode.WORKBOOK_OLD_OR_LOCKED, name="x.xls"))
    kinds = (shown.next.property("kind"), shown.file.choose.property("kind"))
    assert kinds == ("", "first")
    shown.file.path.setText("y.xlsx")
    kinds = (shown.next.property("kind"), shown.file.choose.property("kind"))
    assert kinds == ("first", "")


def test_another_sheet_of_the_file_can_be_chosen(qtbot: QtBot, shown: ImportSheet) -> None:
    shown._on_read(sheets.read(makers.village_headings(), "x.xlsx"))
    mapping = shown.mapping
    assert mapping.sheet.isVisible()
    mapping.sheet.setCurrentIndex(1)
    mapping.sheet.activated.emit(1)
    assert len(mapping.boxes) == 1
    shown._on_next()
    qtbot.waitUntil(lambda: "GPN-225" in news(shown))


def test_a_list_that_is_known_writes_nothing(
    qtbot: QtBot, shown: ImportSheet, empty_desk: Desk
) -> None:
    taken(shown, qtbot, "members_first.xlsx")
    shown._on_next()
    stands(qtbot, shown, DONE)
    assert shown.taken.undo.isVisible()
    shown.taken.undo.click()
    qtbot.waitUntil(lambda: news(shown) == "The list was taken back.")
    assert households.order(empty_desk, households.Sought()) == ()
    shown._on_written(lists.Imported(left_out=tuple(range(30)), headless=frozenset({28, 29})))
    assert news(shown).startswith("Nothing was written")
    headless, changed = fact(shown, "left").splitlines()
    assert headless == "28, 29: their head, or a row with it, was not written."
    assert changed.startswith("0, 1, 2")
    assert fact(shown, "again").startswith("Close (Esc), then read this file in once more")
    assert taking_back.imports(empty_desk) == ()


def test_year_and_class_of_the_list_are_proposed_and_said(
    qtbot: QtBot, shown: ImportSheet, papers: Path
) -> None:
    rows = ["DANH SÁCH HỘ NGHÈO NĂM 2025", "Họ và tên;Ngày sinh;Thôn", "Vi Văn Đức;1970;Nà Lúa"]
    (papers / "ngheo.csv").write_text("\n".join(rows), "utf-8")
    write("ngheo.csv")
    press(Qt.Key.Key_Return)
    stands(qtbot, shown, COLUMNS)
    mapping = shown.mapping
    assert (mapping.year.text(), mapping.class_.currentData()) == ("2025", "poor")
    mapping.year.setFocus()
    mapping.year.clear()
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "GPN-228" in news(shown))
    mapping.year.setFocus()
    write("2024")
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, shown, ROWS)
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, shown, DONE)
    (one,) = households.order(shown._desk, households.Sought())
    found = households.household_page(shown._desk, one)
    assert found.household.listed["2024"].poverty_class == "poor"


def test_the_rows_of_a_village_are_taken_or_left_out_together(
    qtbot: QtBot, shown: ImportSheet, papers: Path
) -> None:
    rows = ["Họ và tên;Ngày sinh;Thôn;Xã cũ", "Vi Văn Đức;1970;Khu 1;TT Đình Lập"]
    rows += [f"Nông Văn {name};1975;Pò Háng;Xã Bính Xá" for name in ("Sơn", "Tài")]
    (papers / "xa cu.csv").write_text("\n".join([*rows, "Lý A Páo;1985;;"]), "utf-8")
    write("xa cu.csv")
    press(Qt.Key.Key_Return)
    stands(qtbot, shown, COLUMNS)
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, shown, ROWS)
    judging = shown.judging
    told = [judging.where.itemText(n) for n in range(judging.where.count())]
    assert told == [
        "All villages (3)", "Khu 1: 1 of 1 row(s)", "Pò Háng: 0 of 2 row(s)", "–: 0 of 1 row(s)"
    ]  # fmt: skip
    judging.which.setCurrentIndex(0)
    judging.where.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: judging.model.rowCount() == 2)
    assert judging.whole.text() == "Tick all shown (Alt+D)"
    assert judging.which.currentText() == "Every verdict (2)"
    assert "New villages: Khu 1." in judging.count.text()
    assert "Left out: to look at 2, refused 1." in judging.count.text()
    press(Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: judging.accepted == {2, 3, 4})
    judging.whole.setFocus()
    assert judging.where.currentText() == "Pò Háng: 2 of 2 row(s)"
    assert judging.whole.text() == "Untick all shown (Alt+D)"
    press(Qt.Key.Key_Space)
    assert judging.accepted == {2}
    press(Qt.Key.Key_Space)
    judging.where.setFocus()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: judging.model.rowCount() == 1)
    assert not judging.whole.isEnabled()
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, shown, DONE)
    assert len(households.order(shown._desk, households.Sought())) == 3


@pytest.mark.parametrize("low", [True, False])
def test_in_a_low_window_the_step_stands_in_the_line_of_the_title(
    low: bool,
    qtbot: QtBot,
    workbench: Workbench,
    empty_desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(geometry, "is_low", lambda height: low)
    sheet = ImportSheet(None, workbench, empty_desk)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    labels = {one.text(): one for one in sheet.findChildren(QLabel)}
    title = labels["Take in a list"]
    step = next(one for words, one in labels.items() if words.startswith("Step 1 of 4"))
    middles = [one.mapTo(sheet, one.rect().center()).y() for one in (title, step)]
    assert (abs(middles[0] - middles[1]) < 5) is low
