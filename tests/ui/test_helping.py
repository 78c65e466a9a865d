"""F1 above sheets and guides: the help of the sheet with its keys, and back to where one was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

import resources
from tests.ui.keyboard import in_dialog, press
from ui import helping
from ui.dialogs import help as help_sheet
from ui.dialogs.guide import Guide, GuidePage
from ui.dialogs.help import HelpSheet
from ui.helping import HELP_SHEET, TOPICS, HelpKey
from ui.look.sheet import Sheet

ALL = Path(helping.__file__).parent


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[list[QDialog]]:
    """Hear F1 as the program does, with the help of one page; give above what it was shown."""
    seen: list[QDialog] = []

    def show(dialog: QDialog) -> None:
        seen.append(dialog)
        topic, own = helping.topic_of(dialog, "today"), helping.keys_of(dialog)
        help_sheet.show(dialog, topic, "en", dialog.windowTitle(), own=own)

    key = HelpKey(qapp, show)
    key.begin()
    yield seen
    key.end()


class Naming(Sheet):
    """A sheet with a box, for this test."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "Name it")
        self.box = QLineEdit()
        self.box.setAccessibleName("Name")
        self.body.addWidget(self.box)
        self.add_end("Leave it", self.reject, key="Esc")
        self.add_end("Keep it", self.accept, kind="first")
        self.late = self.add_end("Later", self.reject, key="Alt+9")
        self.late.setEnabled(False)


def words_of(sheet: QDialog) -> list[str]:
    return [one.text() for one in sheet.findChildren(QLabel)]


def test_the_help_of_a_sheet_stands_above_it_and_leads_back(
    qtbot: QtBot, shown: list[QDialog]
) -> None:
    sheet = Naming(None)
    qtbot.addWidget(sheet)
    read: list[list[str]] = []

    def read_on(found: HelpSheet) -> None:
        page = found.findChild(QTextBrowser)
        assert page is not None
        assert "Name it" in page.toPlainText()
        read.append(words_of(found))
        QTest.keyClick(found, Qt.Key.Key_F1)  # in the help itself it does nothing
        QTest.keyClick(found, Qt.Key.Key_Escape)

    def work(found: Naming) -> None:
        found.box.setFocus()
        press(Qt.Key.Key_A)
        in_dialog(HelpSheet, read_on)
        press(Qt.Key.Key_F1)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is found.box)
        assert found.box.text() == "a"

    in_dialog(Naming, work)
    assert not sheet.ask()
    assert shown == [sheet]
    (told,) = read
    for key, words in (("Ctrl+Enter", "Keep it"), ("Esc", "Leave it")):
        assert told[told.index(key) + 1] == words
    assert "Later" not in told
    assert "Shift+Enter" in told


def test_a_guide_and_any_dialog_of_qt_tell_theirs_too(qtbot: QtBot) -> None:
    guide = Guide(None, "In one step", [GuidePage("Only", "Only step", "")])
    qtbot.addWidget(guide)
    assert dict(helping.keys_of(guide))["Ctrl+Enter"] == "Take the step"
    plain = QDialog()
    qtbot.addWidget(plain)
    assert helping.keys_of(plain) == [("Esc", "Leave this sheet")]
    assert helping.topic_of(plain, "plans") == "plans"


def test_elsewhere_the_window_hears_f1(
    qtbot: QtBot, qapp: QApplication, shown: list[QDialog]
) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    box.show()
    QTest.keyClick(box, Qt.Key.Key_F1)
    assert shown == []


@pytest.mark.parametrize("name", [*TOPICS, HELP_SHEET])
def test_each_row_names_a_dialog_there_is_and_a_page_there_is(name: str) -> None:
    sources = (path.read_text("utf-8") for path in ALL.rglob("*.py"))
    assert any(f"class {name}(" in source for source in sources)
    for language in ("vi", "en"):
        topic = TOPICS.get(name, "start")
        assert resources.path("help", language, f"{topic}.md").exists()
