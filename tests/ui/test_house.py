"""The window's house: what is slow is loaded while the passphrase is typed, not before."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.application import Application, find_places
from gpn_desktop.errors import GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import backup
from gpn_desktop.services.desk import Desk
from gpn_desktop.settings import Settings
from gpn_desktop.store.drafts import Draft
from tests.fakes import flip
from tests.ui.keyboard import in_dialog, press, write
from ui import house
from ui.app import Program
from ui.dialogs.doors import Doors
from ui.dialogs.unlock import Unlock
from ui.house import Home
from ui.look.notice import WarningSheet
from ui.workbench import Workbench


def test_what_opens_the_data_is_loaded_while_the_passphrase_is_typed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []

    def typing(*words: object, **more: object) -> None:
        assert loaded == [], "the first window is painted first"
        qtbot.waitUntil(lambda: loaded == ["store"], timeout=2000)

    monkeypatch.setattr(house, "_load", lambda: loaded.append("store"))
    monkeypatch.setattr("ui.dialogs.unlock.ask", typing)
    bench = Workbench(lambda error, owner: None)
    assert not Home(Application(Paths(tmp_path))).let_in(bench, bench.close)
    bench.close()


OPENED = """
import sys
from pathlib import Path
from gpn_desktop.application import Application, find_places
from gpn_desktop.paths import Paths
from ui import house
from ui.app import Program

house._load()
loaded = set(sys.modules)
application = Application(Paths(Path(sys.argv[1])))
application.begin_log()
application.begin("officer", find_places("officer", "06613")[0].id, "Lan", "một hai ba bốn năm")
application.close()
print(*sorted({name for name in set(sys.modules) - loaded if name.partition(".")[0] in SLOW}))
"""
SLOW = {
    "gpn_desktop",
    "sync",
    "sqlalchemy",
    "sqlmodel",
    "sqlcipher3",
    "pyrage",
    "pydantic",
    "argon2",
}


def test_nothing_of_what_opens_the_data_is_left_to_load_after_the_passphrase(
    tmp_path: Path,
) -> None:
    ask = [sys.executable, "-c", f"{SLOW=}\n{OPENED}", str(tmp_path)]
    done = subprocess.run(ask, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


MET = """
import enum
from PySide6.QtWidgets import QApplication, QLineEdit
from ui import house
from ui.app import Program

application, made = QApplication(["-platform", "offscreen"]), []
house._meet_a_stranger()
make = enum.EnumType._create_

def counted(*words, **more):
    made.append(words)
    return make(*words, **more)

enum.EnumType._create_ = counted
field = QLineEdit()
print(len(field.children()), len(made))
"""


def test_the_window_is_not_the_first_to_meet_what_pyside_does_not_know() -> None:
    done = subprocess.run([sys.executable, "-c", MET], capture_output=True, text=True, check=True)
    children, made = map(int, done.stdout.split())
    assert children
    assert made < 20  # all the classes of Qt have more than a hundred of these


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Application]:
    application = Application(Paths(tmp_path / "data"))
    (place,) = find_places("officer", "06613")
    application.begin("officer", place.id, "Lan", "một hai ba bốn năm")
    yield application
    application.close()


def test_who_closes_or_locks_has_a_copy_of_the_day(begun: Application) -> None:
    Home(begun).close()
    assert begun.desk is None
    (made,) = backup.copies(begun.folders)
    begun.unlock("một hai ba bốn năm")
    Home(begun).close()
    assert backup.copies(begun.folders) == (made,)


def test_who_went_back_to_a_copy_at_the_door_is_told_which_forms_are_missing(
    begun: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = begun.desk
    assert desk is not None
    with desk.store.transaction(desk.actor) as tx:
        tx.drafts.start(Draft("draft", "form", "", "bien_ban", "2026112301"))
    backup.make(desk)
    begun.close()
    begun.folders.database.unlink()
    said: list[str] = []

    def opening(parent: object, bench: object, doors: Doors[Desk], _: object) -> object:
        (left,) = doors.copies()
        return doors.rescue(left, "một hai ba bốn năm", False).value

    def read(sheet: WarningSheet) -> None:
        said.extend(one.text() for one in sheet.findChildren(QLabel))
        sheet.accept()

    monkeypatch.setattr("ui.dialogs.unlock.ask", opening)
    bench, home = Workbench(lambda error, owner: None), Home(begun)
    in_dialog(WarningSheet, read)
    assert home.let_in(bench, bench.close)
    assert any("bien_ban (2026112301). Install them again" in one for one in said)
    bench.close()


def test_data_that_is_not_sound_leads_from_the_window_back_to_the_door(
    begun: Application, qtbot: QtBot, qapp: QApplication
) -> None:
    desk = begun.desk
    assert desk is not None
    backup.make(desk)
    begun.close()
    flip(begun.folders.database)
    before = begun.folders.database.read_bytes()
    said: list[str] = []

    def come(door: Unlock[Desk]) -> None:
        write("một hai ba bốn năm")
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: door.desk is not None, timeout=5_000)

    def give_up(door: Unlock[Desk]) -> None:
        assert program.window is None
        qtbot.waitUntil(door.backups.isVisible, timeout=5_000)
        said.append(door.word.text())
        door.reject()

    program = Program(qapp, Home(begun))
    in_dialog(Unlock, come)
    assert program.enter()
    assert program.window is not None
    in_dialog(Unlock, give_up)
    qtbot.waitUntil(lambda: len(said) == 1, timeout=20_000)
    assert "(GPN-124)" in said[0]
    assert begun.desk is None
    assert begun.folders.database.read_bytes() == before
    assert len(backup.copies(begun.folders)) == 1


def test_the_data_is_closed_though_its_copy_could_not_be_made(begun: Application) -> None:
    settings.save(begun.folders.settings, Settings(backup_folder=str(begun.folders.data / "gone")))
    with pytest.raises(GpnError):
        Home(begun).close()
    assert begun.desk is None
