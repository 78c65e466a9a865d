"""A document is printed through the printer's own dialog; what is secret never becomes a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import in_dialog, press
from ui import printing
from ui.dialogs.recovery_sheet import CodePage
from ui.look.notice import WarningSheet
from ui.printing import print_html

GROUPS = tuple(f"{n:05}" for n in range(10))


def to_file(dialog: QPrintDialog, file: Path) -> None:
    """Choose the printer that writes a file."""
    line = dialog.findChild(QLineEdit, "filename")
    assert line is not None
    line.setText(str(file))
    press(Qt.Key.Key_Return)


def test_a_document_is_printed_where_the_dialog_says(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    in_dialog(QPrintDialog, lambda dialog: to_file(dialog, file))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert print_html(parent, "Phiếu", "<p>Một</p>", ("BẢN THỬ",))
    assert file.read_bytes().startswith(b"%PDF")


def test_who_leaves_the_dialog_prints_nothing(qtbot: QtBot) -> None:
    titles: list[str] = []

    def leave(dialog: QPrintDialog) -> None:
        titles.append(dialog.windowTitle())
        press(Qt.Key.Key_Escape)

    in_dialog(QPrintDialog, leave)
    assert not print_html(QWidget(), "Phiếu", "<p>Một</p>")
    assert titles == ["Phiếu"]


@pytest.fixture
def code(qtbot: QtBot) -> CodePage:
    """Give the page of the recovery code, the code made."""
    page = CodePage()
    qtbot.addWidget(page)
    page.show_code(GROUPS)
    with qtbot.waitActive(page):
        page.show()
    page.first_field().setFocus()
    return page


def test_the_recovery_code_is_not_written_to_a_file(
    qtbot: QtBot, code: CodePage, tmp_path: Path
) -> None:
    file = tmp_path / "code.pdf"
    told: list[str] = []

    def read(sheet: WarningSheet) -> None:
        told.extend(one.text() for one in sheet.findChildren(QLabel))
        press(Qt.Key.Key_Return)

    def choose(dialog: QPrintDialog) -> None:
        in_dialog(WarningSheet, read)
        to_file(dialog, file)

    in_dialog(QPrintDialog, choose)
    press(Qt.Key.Key_Space)
    secret = "The code is not written to a file: who finds the file opens the data."
    assert secret in told
    assert "Choose a printer, or copy it by hand." in told
    assert not file.exists()
    assert not code.kept.isChecked()
    assert not code.is_complete()
    assert code.focusWidget() is code.first_field()


def test_the_recovery_code_on_paper_counts_as_kept(
    code: CodePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "makes_paper", lambda printer: True)  # no test has a printer
    file = tmp_path / "paper.pdf"
    in_dialog(QPrintDialog, lambda dialog: to_file(dialog, file))
    press(Qt.Key.Key_Space)
    assert file.exists()
    assert code.kept.isChecked()
    assert code.is_complete()
