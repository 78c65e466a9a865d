"""The answers of a form into Excel, by keys: what for, where to, stopped, refused, written over."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop.services import answers_out, filling
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.services.forms import VISIT, WATER, brought, finished
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import WIDE, Around, words
from ui.main_window import MainWindow
from ui.views import writing
from ui.views.exporting import ExportSheet, of_answers
from ui.views.forms import FormsPage
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.watch import WatchPanel
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture(autouse=True)
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(writing, "documents", lambda: tmp_path)
    return tmp_path


def trouble(sheet: ExportSheet) -> str:
    """Give what the sheet says stops it."""
    found = [one for one in sheet.findChildren(QFrame, "reports.trouble") if not one.isHidden()]
    return " ".join(one.text() for each in found for one in each.findChildren(QLabel))


def shown(around: Around, desk: Desk, form_id: str) -> tuple[MainWindow, FormsPage]:
    window = around.show("forms", FormsPage, desk)
    page = window.page
    assert isinstance(page, FormsPage)
    page.open(Goal("forms", "form", f"{form_id} 2026112301"))
    around.rest()
    return window, page


def answered(desk: Desk) -> None:
    brought(desk)
    finished(desk, filling.take_up(desk, WATER).value, place="Khe Váp")


def test_it_is_offered_where_something_was_answered(around: Around, desk: Desk) -> None:
    answered(desk)
    _, page = shown(around, desk, VISIT)
    assert page.panel.export.isHidden()
    page.open(Goal("forms", "form", f"{WATER} 2026112301"))
    around.rest()
    assert page.panel.export.isVisible()
    assert page.panel.export.text() == "Save the answers to Excel…"


def test_the_answers_are_written_by_keys_for_a_purpose(
    around: Around, desk: Desk, papers: Path
) -> None:
    answered(desk)
    window, page = shown(around, desk, WATER)
    told: list[str] = []

    def act(sheet: ExportSheet) -> None:
        told.extend(one.text() for one in sheet.findChildren(QLabel))
        assert focused() is sheet.writing.purpose
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        told.append(trouble(sheet))
        assert focused() is sheet.writing.purpose
        needed = sheet.findChild(QLabel, "reports.needed")
        assert needed is not None
        assert needed.text() == "Say what it is for, then Ctrl+Enter"
        assert needed.isVisible()
        write("Báo cáo nguồn nước")
        assert not needed.isVisible()
        press(Qt.Key.Key_Return, CTRL)
        around.qtbot.waitUntil(lambda: sheet.file is not None)

    in_dialog(ExportSheet, act)
    page.panel.export.setFocus()
    press(Qt.Key.Key_Space)
    around.rest()
    (file,) = papers.glob("*.xlsx")
    assert any(one.startswith("1 answered, in all versions") for one in told)
    assert "GPN-" in told[-1]
    assert file.name in words(window, "word")
    page_ = openpyxl.load_workbook(file).worksheets[0]
    assert [cell.value for cell in page_[4]][:2] == ["No.", "Day"]
    with desk.store.reading() as tx:
        (line,) = [one for one in tx.access.entries() if one.act == "exported"]
    assert line.purpose == f"{WATER}: Báo cáo nguồn nước"


def sheet_of(around: Around, desk: Desk) -> ExportSheet:
    sheet = of_answers(None, desk, around.workbench, WATER, 1)
    around.qtbot.addWidget(sheet)
    with around.qtbot.waitActive(sheet):
        sheet.show()
    sheet.writing.purpose.setText("Báo cáo")
    return sheet


def test_a_file_that_is_there_is_written_over_only_when_that_is_agreed_to(
    around: Around, desk: Desk, papers: Path
) -> None:
    answered(desk)
    sheet = sheet_of(around, desk)
    old = papers / "cu.xlsx"
    old.write_bytes(b"")
    sheet.writing.path.setText("cu")
    sheet.save.click()
    around.rest()
    assert "cu.xlsx" in trouble(sheet)
    again = next(one for one in sheet.findChildren(QPushButton) if "Write over it" in one.text())
    again.click()
    around.qtbot.waitUntil(lambda: sheet.file == old)
    assert old.stat().st_size > 0


def test_a_full_disk_is_told_and_it_can_be_tried_again(
    around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(file: Path, content: bytes) -> None:
        raise OSError(28, "full")

    answered(desk)
    sheet = sheet_of(around, desk)
    with monkeypatch.context() as fault:
        fault.setattr(answers_out, "replace_file", full)
        sheet.save.click()
        around.qtbot.waitUntil(lambda: bool(trouble(sheet)))
    assert "GPN-" in trouble(sheet)
    assert (sheet.file, sheet.save.isEnabled()) == (None, True)
    sheet.save.click()
    around.qtbot.waitUntil(lambda: sheet.file is not None)


def test_esc_stops_what_is_being_written_and_leaves_no_file(
    around: Around, desk: Desk, papers: Path
) -> None:
    answered(desk)
    sheet = sheet_of(around, desk)
    sheet.save.click()
    panel = sheet.findChild(WatchPanel)
    assert panel is not None
    panel.watch.stop()  # before the work begins: what comes first is asked
    sheet.write()
    sheet.reject()
    around.qtbot.waitUntil(lambda: bool(trouble(sheet)))
    assert "Stopped" in trouble(sheet)
    assert sheet.isVisible()
    assert list(papers.glob("*.xlsx*")) == []
    sheet.reject()
    assert not sheet.isVisible()


@pytest.mark.parametrize("ending", ["", ".csv"])
def test_all_households_are_written_by_keys(
    around: Around, desk: Desk, papers: Path, ending: str
) -> None:
    window = around.show("households", HouseholdsPage, desk)
    told: list[Path | None] = []

    def act(sheet: ExportSheet) -> None:
        write("Rà soát năm 2026")
        choose = sheet.writing.choose
        assert choose.text() == "Choose… (Alt+C)"
        assert choose.shortcut().toString() == "Alt+C"
        sheet.writing.path.setText(f"tat ca{ending}")
        for box in (sheet.writing.path, sheet.save):
            press(Qt.Key.Key_Return)
            assert focused() is box, "Enter leads on, to the button at last"
        press(Qt.Key.Key_Return)
        around.qtbot.waitUntil(lambda: sheet.file is not None)
        told.append(sheet.file)

    in_dialog(ExportSheet, act)
    window.setFocus()
    press(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    around.rest()
    (file,) = told
    assert file is not None
    assert file.name == f"tat ca{ending or '.xlsx'}"
    assert file.read_bytes()[:2] == (b"\xef\xbb" if ending else b"PK")
