"""A list goes into a file by the keys of its menu, whatever page it stands on."""

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.keyboard import in_dialog, press, write
from tests.ui.views.desks import Around
from ui.main_window import MainWindow
from ui.views.list_saving import SaveSheet

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def saved_by_keys(
    around: Around, page: QWidget, file: Path, words: str = "Save to Excel"
) -> list[list[str]]:
    """Open the menu of the list that is shown, save it, and give the rows below the titles."""

    def save(sheet: SaveSheet) -> None:
        write("họp thôn")
        sheet.writing.path.setText(str(file))
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        around.qtbot.waitUntil(file.exists)

    window = page.window()
    assert isinstance(window, MainWindow)
    around.come_back(window)
    press(Qt.Key.Key_D, ALT)
    around.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    lines = [one.text().replace("&", "") for one in menu.actions()]
    in_dialog(SaveSheet, save)
    for _ in range(next(n for n, line in enumerate(lines) if line.startswith(words))):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    around.rest()
    around.qtbot.waitUntil(file.exists)
    _, *rows = csv.reader(file.read_text("utf-8-sig").splitlines())
    return rows
