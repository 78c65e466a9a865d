"""The program around its window: language, hook, settings, lock."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QtMsgType, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.settings import Settings
from tests.ui.keyboard import in_dialog
from ui import app as program
from ui import mistakes
from ui.app import Program
from ui.bars import Standing
from ui.dialogs.about import AboutSheet
from ui.dialogs.help import HelpSheet
from ui.furniture import Furniture
from ui.look import geometry, theme
from ui.mistakes import Hook, hear_qt
from ui.views.page import Entry, Page, Ways
from ui.workbench import Workbench


class House:
    """Lets in as often as it is told; has one page."""

    def __init__(self, folder: Path) -> None:
        self.settings_file = folder / "settings.json"
        self.lets_in = 2
        self.closed = 0
        self.fails: GpnError | None = None

    def let_in(self, workbench: Workbench, refuse: Callable[[], object]) -> bool:
        self.lets_in -= 1
        return self.lets_in >= 0

    def furnish(self, workbench: Workbench) -> Furniture:
        def make(ways: Ways) -> Page:
            return Page()

        entries = [Entry("today", make), Entry("plans", make)]
        return Furniture(entries, lambda text: [], workbench, Standing("xã Đình Lập"))

    def go_back(self, parent: QWidget, workbench: Workbench) -> bool:
        return False

    def close(self) -> None:
        self.closed += 1
        if self.fails:
            raise self.fails


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path)
    settings.save(made.settings_file, Settings(language="en", theme="light"))
    return made


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, house: House) -> Iterator[Program]:
    made = Program(qapp, house)
    assert made.enter()
    yield made
    made.close()
    program.speak(qapp, "en")
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    theme.wear(qapp, "light")


def test_the_window_opens_in_each_language(qapp: QApplication) -> None:
    program.speak(qapp, "vi")
    assert QCoreApplication.translate("Actions", "Households") == "Hộ dân"
    program.speak(qapp, "en")
    assert QCoreApplication.translate("Actions", "Households") == "Households"
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def test_what_qt_keeps_of_its_file_dialogs_lies_in_the_data_folder(
    desk: Program, house: House
) -> None:
    beside = house.settings_file.parent / "QtProject.conf"
    assert not beside.exists()
    dialog = QFileDialog(desk.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert beside.is_file()


def test_a_missing_catalogue_is_written_down(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(program.CATALOGUES, "xx", ("nowhere",))
    program.speak(qapp, "xx")
    assert "catalogue nowhere is missing" in caplog.text


def test_there_is_one_application(qapp: QApplication) -> None:
    assert program.make_application(["gpn"]) is qapp


def test_whoever_gives_up_is_not_let_in(qtbot: QtBot, qapp: QApplication, house: House) -> None:
    house.lets_in = 0
    assert not Program(qapp, house).enter()


def test_settings_dress_the_program_anew_at_the_same_page(
    desk: Program, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.window is not None
    before = desk.window
    desk.window.on_go_triggered("go_plans")
    monkeypatch.setattr(
        "ui.dialogs.settings.ask", lambda parent, now, back: Settings(language="en", theme="dark")
    )
    desk.show_settings()
    assert desk.window is not before
    assert desk.window.place.page == "plans"
    assert theme.worn().name == "dark"
    assert settings.load(house.settings_file).theme == "dark"
    now = desk.window
    desk.show_settings()
    assert desk.window is now, "nothing changed"


def test_keys_make_letters_larger_and_normal_again(
    desk: Program, house: House, qtbot: QtBot, qapp: QApplication
) -> None:
    def letters() -> float:
        return qapp.font().pointSizeF()

    def press(key: Qt.Key, points: float) -> None:
        assert desk.window is not None
        QTest.keyClick(desk.window, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: letters() == pytest.approx(points))

    assert desk.window is not None
    desk.window.on_go_triggered("go_plans")
    press(Qt.Key.Key_Plus, 11.5)
    press(Qt.Key.Key_Equal, 13)
    assert geometry.grown(100) == 130
    assert desk.window.place.page == "plans"
    assert settings.load(house.settings_file).text_percent == 130
    press(Qt.Key.Key_Minus, 11.5)
    press(Qt.Key.Key_0, 10)
    now = desk.window
    desk.zoom(-1)
    QApplication.processEvents()
    assert desk.window is now, "there is nothing smaller"
    assert geometry.grown(100) == 100


def test_settings_that_cannot_be_saved_still_hold(
    desk: Program, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[GpnError] = []
    monkeypatch.setattr(desk, "show_error", lambda error, owner: told.append(error))
    monkeypatch.setattr(
        "ui.dialogs.settings.ask", lambda parent, now, back: Settings(language="vi", theme="light")
    )
    house.settings_file = house.settings_file / "missing"
    desk.show_settings()
    assert [error.code for error in told] == [ErrorCode.SETTINGS_NOT_SAVED]
    assert desk.window is not None
    assert "Hôm nay" in desk.window.rail.buttons["today"].text()


def test_locking_closes_the_data_and_asks_again(desk: Program, house: House, qtbot: QtBot) -> None:
    before = desk.window
    open_sheet = QDialog(before)
    open_sheet.show()
    desk.lock()
    qtbot.waitUntil(lambda: desk.window is not None and desk.window is not before, timeout=2000)
    assert house.closed == 1
    assert house.lets_in == 0


def test_an_error_is_said_with_its_number(
    desk: Program, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    said: list[tuple[str, ...]] = []
    monkeypatch.setattr(program, "warn", lambda parent, *words: said.append(words))
    desk.show_error(GpnError(ErrorCode.PASSPHRASE_WRONG), None)
    assert said[0][2] == "GPN-101"
    assert "GPN-101" in caplog.text


def test_f1_in_a_sheet_shows_its_help_above_it(desk: Program, qtbot: QtBot) -> None:
    read: list[str] = []

    def leave(found: HelpSheet) -> None:
        read.extend(one.toPlainText() for one in found.findChildren(QTextBrowser))
        assert isinstance(found.parentWidget(), AboutSheet)
        found.reject()

    def work(found: AboutSheet) -> None:
        in_dialog(HelpSheet, leave)
        QTest.keyClick(found, Qt.Key.Key_F1)
        assert found.isVisible()

    in_dialog(AboutSheet, work)
    desk.show_about()
    assert "Getting started" in read[0]


def test_help_and_about_are_shown(desk: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    monkeypatch.setattr("ui.dialogs.help.show", lambda *words: shown.extend((words[1], *words[5])))
    monkeypatch.setattr("ui.dialogs.about.show", lambda parent: shown.append("about"))
    desk.show_help("plans")
    desk.show_about()
    assert (shown[0], shown[-1]) == ("plans", "about")
    assert "today" in shown
    assert "merging" not in shown


def test_our_mistakes_are_logged_without_a_value_and_shown_once(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[str] = []

    def show(parent: QWidget | None, words: str) -> None:
        shown.append(words)
        hook.hear(KeyError, KeyError("again"), None)

    hook = Hook(show)
    hook.hear(ValueError, ValueError("Đặng Thị Hường"), None)
    assert len(shown) == 1
    assert "ValueError" in shown[0]
    assert "Hường" not in shown[0] + caplog.text


def test_the_hook_hears_what_nobody_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(mistakes, "qInstallMessageHandler", lambda handler: None)
    hook = Hook(lambda parent, words: None)
    hook.install()
    assert sys.excepthook == hook.hear


def test_ctrl_c_in_the_console_ends_the_program(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(True))
    Hook(lambda parent, words: None).hear(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended == [True]


def test_warnings_of_qt_go_into_the_log(caplog: pytest.LogCaptureFixture) -> None:
    hear_qt(QtMsgType.QtWarningMsg, None, "low on paint")
    hear_qt(QtMsgType.QtDebugMsg, None, "chatter")
    told = 'QFile: cannot open "Đặng Thị Mai.xlsx" at /home/lan/hộ nghèo or C:\\Users\\Lan'
    hear_qt(QtMsgType.QtWarningMsg, None, told)
    assert "low on paint" in caplog.text
    assert "QFile: cannot open … at … nghèo or …" in caplog.text
    assert "chatter" not in caplog.text


SLOW = {
    *("openpyxl", "docxtpl", "pyxform", "tuf", "sqlalchemy", "sqlmodel", "sqlcipher3", "pyrage"),
    *("pydantic", "alembic", "cryptography", "argon2", "securesystemslib", "zstandard", "lark"),
}

LATER = {"ui.tour.driver", "ui.tour.expected", "ui.dialogs.help", "ui.dialogs.first_start"}
LATER |= {"ui.dialogs.about", "importlib.metadata"}


def test_nothing_slow_is_loaded_before_the_window_opens() -> None:
    ask = "import sys, ui.start; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert SLOW & {name.partition(".")[0] for name in loaded} == set()
    assert LATER & loaded == set()


def test_a_copy_that_was_not_made_is_told_when_the_data_is_closed(
    desk: Program, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(program, "warn", lambda parent, so, do, number: told.append(number))
    house.fails = GpnError(ErrorCode.PLACE_UNREACHABLE, place="E:")
    desk.close()
    assert told == [str(house.fails)]
    house.fails = None
