"""Buttons that wait for words follow a word in composition; a passphrase is never in one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.services.changes import Changes, Done
from tests.ui.keyboard import compose, focused, press
from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.person import PersonSheet
from ui.dialogs.sign import Signing, SignSheet
from ui.look.sheet import Sheet
from ui.look.why import Question, WhySheet
from ui.workbench import Workbench

RIGHT = "mot mat khau dai"
ASKED = Question("Bỏ", "Vì sao?", ("Nhập nhầm", "Lý do khác"), "Thôi", "Bỏ")
told: list[tuple[str, str]] = []


def act(passphrase: str, reason: str) -> Done[None]:
    told.append((passphrase, reason))
    return Done(None, Changes())


def signing(bench: Workbench) -> tuple[Sheet, QWidget, QPushButton]:
    sheet = SignSheet(None, bench, Signing("Ký", "", "Ký", act, asks_reason=True))
    sheet.field.setText(RIGHT)
    return sheet, sheet.reason, sheet.agree


def reasoning(bench: Workbench) -> tuple[Sheet, QWidget, QPushButton]:
    sheet = WhySheet(None, ASKED)
    sheet._reasons[-1].setChecked(True)
    return sheet, sheet._words, sheet._go


def letting_in(bench: Workbench) -> tuple[Sheet, QWidget, QPushButton]:
    sheet = PersonSheet(None, "Lan")
    sheet.mine.setText(RIGHT)
    sheet.new.once.setText(RIGHT)
    sheet.new.twice.setText(RIGHT)
    return sheet, sheet.name, sheet._go


@pytest.mark.parametrize("make", [signing, reasoning, letting_in], ids=lambda one: one.__name__)
def test_a_button_waits_for_the_first_letter_and_not_for_the_whole_word(
    qtbot: QtBot, make: Callable[[Workbench], tuple[Sheet, QWidget, QPushButton]]
) -> None:
    bench = Workbench(lambda error, owner: None)
    sheet, line, go = make(bench)
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    line.setFocus()
    assert focused() is line
    assert not go.isEnabled()
    compose("ngh")
    assert go.isEnabled()
    compose("")
    assert not go.isEnabled()
    compose("", "nghỉ")
    assert go.isEnabled()
    bench.close()


def test_what_is_still_composed_is_kept_as_the_reason(qtbot: QtBot) -> None:
    bench = Workbench(lambda error, owner: None)
    sheet, line, go = signing(bench)
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    line.setFocus()
    told.clear()
    compose("mất", "máy ")
    go.click()
    qtbot.waitUntil(lambda: told == [(RIGHT, "máy mất")])
    bench.close()


def test_no_input_method_has_a_passphrase_whether_it_is_seen_or_not(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    (eye,) = field.actions()
    for _ in range(3):  # closed, open, closed again
        asking = QInputMethodQueryEvent(Qt.InputMethodQuery.ImQueryAll)
        QApplication.sendEvent(field, asking)
        assert asking.value(Qt.InputMethodQuery.ImEnabled) is False
        hints = Qt.InputMethodHint(asking.value(Qt.InputMethodQuery.ImHints))
        assert Qt.InputMethodHint.ImhHiddenText in hints
        assert Qt.InputMethodHint.ImhSensitiveData in hints
        eye.toggle()


def test_ctrl_enter_presses_the_first_step_from_any_field(qtbot: QtBot) -> None:
    sheet = Sheet(None, "Sổ hộ")
    lines = QPlainTextEdit()
    sheet.body.addWidget(lines)
    pressed: list[str] = []
    sheet.add_end("Thôi", lambda: pressed.append("Thôi"))
    go = sheet.add_end("Ghi", lambda: pressed.append("Ghi"), kind="first")
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    lines.setFocus()
    press(Qt.Key.Key_Return)
    assert pressed == []
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Ghi"]
    go.setEnabled(False)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Ghi"]
