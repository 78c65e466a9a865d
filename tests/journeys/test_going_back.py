"""Somebody goes back to a copy by keys alone, and once more to what was before."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.application import Application, find_places
from gpn_desktop.paths import Paths
from gpn_desktop.services import backup, restoring
from gpn_desktop.services.backup import Copy
from gpn_desktop.settings import Settings
from tests.journeys.world import codes, put_household
from ui.app import Program
from ui.dialogs.restoring import RestoringSheet
from ui.dialogs.settings import SettingsSheet
from ui.dialogs.unlock import Unlock
from ui.house import Home
from ui.tour.player import press, type_letter

WORDS = "nuoc suoi khe vap"
TICK = 20  # ms
PATIENCE = 20_000


class Person:
    """Sits at the keyboard: answers each dialog that comes, one after the other."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.wanted: Callable[[RestoringSheet], Copy] | None = None
        self._seen: QWidget | None = None
        self._timer = QTimer(interval=TICK)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _on_tick(self) -> None:
        sheet = QApplication.activeModalWidget()
        if sheet is None or sheet is self._seen or not sheet.isActiveWindow():
            return
        self._seen = sheet
        if isinstance(sheet, Unlock):
            self.told.append(sheet.word.text())
            write(WORDS)
            press("Return")
        elif isinstance(sheet, SettingsSheet):
            walk(lambda: sheet.back.hasFocus(), "Tab")
            QTimer.singleShot(0, lambda: press("Return"))  # the next sheet stands within this call
        elif isinstance(sheet, RestoringSheet):
            self._restore(sheet)

    def _restore(self, sheet: RestoringSheet) -> None:
        assert self.wanted is not None
        wanted = self.wanted(sheet)
        walk(lambda: chosen(sheet) == wanted, "Down")
        press("Return")
        write(WORDS)
        press("Ctrl+Return")


def chosen(sheet: RestoringSheet) -> Copy | None:
    left = sheet.table.chosen()
    return left.copy if left else None


def walk(is_there: Callable[[], bool], key: str) -> None:
    for _ in range(20):
        if is_there():
            return
        press(key)
    raise AssertionError(f"not reached by {key}")


def write(text: str) -> None:
    for letter in text:
        type_letter(letter)


@pytest.fixture
def home(qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Program, Application]]:
    application = Application(Paths(tmp_path / "data"))
    application.begin_log()
    (place,) = find_places("officer", "06613")
    application.begin("officer", place.id, "Lan", WORDS)
    settings.save(application.folders.settings, Settings(language="en", theme="light"))
    program = Program(qapp, Home(application))
    assert program.enter()
    yield program, application
    program.close()
    application.end_log()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def test_going_back_and_back_again(home: tuple[Program, Application], qtbot: QtBot) -> None:
    program, application = home
    person = Person()

    def go_back_to(choose: Callable[[tuple[Copy, ...]], Copy]) -> None:
        listed: list[Copy] = []

        def wanted(sheet: RestoringSheet) -> Copy:
            listed.extend(backup.copies(application.folders))
            return choose(tuple(listed))

        before = program.window
        person.wanted = wanted
        program.show_settings()
        qtbot.waitUntil(lambda: program.window not in (None, before), timeout=PATIENCE)

    def standing() -> set[str]:
        assert application.desk is not None
        return codes(application.desk)

    assert application.desk is not None
    put_household(application.desk, "H1")
    first = backup.make(application.desk).value
    put_household(application.desk, "H2")

    go_back_to(lambda found: found[0])
    assert standing() == {"H1"}
    assert "Restored from the backup of" in person.told[0]
    labels = {one.label: one for one in backup.copies(application.folders)}
    assert labels.keys() == {"daily", restoring.BEFORE}
    assert labels["daily"] == first

    go_back_to(lambda found: labels[restoring.BEFORE])
    assert standing() == {"H1", "H2"}
    assert application.desk.installation.generation == 3
