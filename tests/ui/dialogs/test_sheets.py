"""Settings, help, about, problem and the short word: each a sheet that asks one thing."""

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot

import resources
from gpn_desktop.settings import ALLOWED, NAMES, Settings
from tests.ui.keyboard import focused, press
from ui.actions import ACTIONS, PAGES
from ui.dialogs import about, problem
from ui.dialogs import help as help_sheet
from ui.dialogs import settings as settings_sheet
from ui.dialogs.problem import ProblemSheet, report
from ui.dialogs.role import RolePage
from ui.dialogs.settings import OPTIONS, Choice, Folder, SettingsSheet
from ui.dialogs.telling import Group, Telling, TellingSheet
from ui.form.keys import KEYS
from ui.look.going import keyed
from ui.look.notice import warn
from ui.look.sheet import Sheet
from ui.look.why import Question, WhySheet
from ui.pages import ROOMS, Room


def answer(*, agree: bool) -> None:
    """Close the sheet that is shown, a moment from now."""

    def close() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, QDialog)
        (sheet.accept if agree else sheet.reject)()

    QTimer.singleShot(40, close)


NOT_FOR_PEOPLE = {"tour_offered", "keys_from_paper"}  # the latter follows F12


def test_every_option_is_a_field_and_every_field_that_is_for_people_has_its_row() -> None:
    assert len({option.field for option in OPTIONS}) == len(OPTIONS)
    assert {option.field for option in OPTIONS} == set(NAMES) - NOT_FOR_PEOPLE
    assert all(option.text and option.help for option in OPTIONS)
    assert "unknown" in {field.name for field in fields(Settings)}


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.field)
def test_every_choice_that_is_offered_may_be_kept(
    qtbot: QtBot, option: settings_sheet.Option
) -> None:
    editor = option.make(getattr(Settings(), option.field))
    assert editor.value() == getattr(Settings(), option.field)
    if isinstance(editor, Choice):
        for n in range(editor.count()):
            editor.setCurrentIndex(n)
            assert editor.value() in ALLOWED[option.field]


def test_settings_are_given_back_as_chosen(qtbot: QtBot) -> None:
    sheet = SettingsSheet(None, Settings())
    qtbot.addWidget(sheet)
    language = sheet.editors["language"]
    assert isinstance(language, Choice)
    language.setCurrentIndex(1)
    assert sheet.chosen() == Settings(language="en")


def test_asking_for_settings_may_be_agreed_or_given_up(qtbot: QtBot) -> None:
    answer(agree=True)
    assert settings_sheet.ask(None, Settings()) == Settings()
    answer(agree=False)
    assert settings_sheet.ask(None, Settings()) is None


def test_a_folder_can_be_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    editor = Folder("")
    qtbot.addWidget(editor)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: "")
    editor._on_choose_clicked()
    assert editor.value() == ""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: str(tmp_path))
    editor._on_choose_clicked()
    assert editor.value() == str(tmp_path)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("topic", [*PAGES, "settings", "start"])
def test_every_page_has_its_help(topic: str, language: str) -> None:
    assert resources.path("help", language, f"{topic}.md").read_text("utf-8").startswith("# ")


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_no_page_of_the_window_falls_back_to_the_first_page(room: Room) -> None:
    found = help_sheet.page(room.name, "vi")
    assert found != help_sheet.page("start", "vi")
    assert found == help_sheet.page(help_sheet.WITHIN.get(room.name, room.name), "vi")


def test_a_topic_without_a_page_gets_the_first() -> None:
    assert help_sheet.page("weather", "en") == help_sheet.page("start", "en")


def test_the_help_lists_every_key_and_says_what_is_here(qtbot: QtBot) -> None:
    sheet = help_sheet.HelpSheet(None, "review", "vi", "Đếm cả người đi vắng.")
    qtbot.addWidget(sheet)
    (browser,) = sheet.findChildren(QTextBrowser)
    assert browser.toPlainText().startswith("Đếm cả người đi vắng.")
    shown = {one.text() for one in sheet.findChildren(QLabel)}
    assert {row.text for row in KEYS} <= shown
    assert {action.text for action in ACTIONS if action.keys} <= shown
    answer(agree=True)
    help_sheet.show(None, "review", "vi")


def test_the_help_is_read_and_turned_by_the_arrows(qtbot: QtBot) -> None:
    sheet = help_sheet.HelpSheet(None, "households", "vi")
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    sheet.resize(sheet.width(), 400)
    (browser,) = sheet.findChildren(QTextBrowser)
    bar = browser.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    press(Qt.Key.Key_PageDown)
    once = bar.value()
    assert once > 0
    press(Qt.Key.Key_Down)
    assert bar.value() > once
    press(Qt.Key.Key_Right)
    assert not browser.isVisible()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Left)
    assert browser.isVisible()


def test_what_is_lower_than_the_sheet_is_reached_by_tab_where_something_is_filled_in(
    qtbot: QtBot,
) -> None:
    sheet = SettingsSheet(None, Settings())
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.resize(sheet.width(), 300)
    (more,) = [one for one in sheet.findChildren(QLabel) if one.objectName() == "sheet.more"]
    qtbot.waitUntil(more.isVisible)
    assert more.text() == "More below (Tab)"


def test_the_help_of_a_commune_names_no_key_of_the_office(qtbot: QtBot) -> None:
    pages = [name for name in PAGES if name != "merging"]
    sheet = help_sheet.HelpSheet(None, "review", "vi", pages=pages)
    qtbot.addWidget(sheet)
    shown = {one.text() for one in sheet.findChildren(QLabel)}
    assert {"Ctrl+7", "Ctrl+K"} <= shown
    assert "Ctrl+8" not in shown


def test_about_names_version_and_licences(qtbot: QtBot) -> None:
    sheet = about.AboutSheet(None)
    qtbot.addWidget(sheet)
    shown = " ".join(one.text() for one in sheet.findChildren(QLabel))
    assert "PySide6-Essentials" in shown
    assert "MIT" in shown
    assert about._version("no-such-library") == ""
    answer(agree=True)
    about.show(None)


def test_a_report_can_be_copied_and_saved(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = report("KeyError\n  rows.py:1 sort")
    sheet = ProblemSheet(None, words)
    qtbot.addWidget(sheet)
    file = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: ("", ""))
    sheet._on_save_clicked()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(file), ""))
    (said,) = [one for one in sheet.findChildren(QLabel) if one.objectName() == "problem.word"]
    with qtbot.waitActive(sheet):
        sheet.show()
    QGuiApplication.clipboard().clear()
    press(Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == words)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert file.read_text("utf-8") == words
    assert sheet.isVisible()
    assert said.text().startswith("Saved: report.txt.")
    nowhere = tmp_path / "gone" / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(nowhere), ""))
    sheet._on_save_clicked()
    assert said.text().startswith("Not saved:")
    answer(agree=True)
    problem.show(None, words)


def test_a_short_word_says_all_it_was_given_and_waits_until_it_was_read(qtbot: QtBot) -> None:
    seen: list[str] = []

    def read() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, QDialog)
        seen.extend(one.text() for one in sheet.findChildren(QLabel) if one.text())
        seen.append("waits" if sheet.isVisible() else "gone")
        QTest.keyClick(sheet, Qt.Key.Key_Return)
        seen.append("stays" if sheet.isVisible() else "read")
        sheet.close()

    QTimer.singleShot(40, read)
    warn(None, "The disk is full.", "Free some space.", "GPN-122")
    assert seen == ["The disk is full.", "Free some space.", "GPN-122", "waits", "read"]


def test_a_sheet_that_is_longer_than_the_screen_is_read_by_keys(qtbot: QtBot) -> None:
    lines = [f"Câu {number}" for number in range(60)]
    sheet = TellingSheet(
        None, Telling("Thay đổi", "", [Group("Bị bỏ", lines)], "Để nguyên", "Chuyển")
    )
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    (last,) = [one for one in sheet.findChildren(QLabel) if one.text() == "• Câu 59"]
    (more,) = [one for one in sheet.findChildren(QLabel) if one.objectName() == "sheet.more"]
    assert last.visibleRegion().isEmpty()
    assert more.isVisible()
    assert more.text() == "More below (PageDown)"
    for _ in range(12):
        press(Qt.Key.Key_PageDown)
    assert not last.visibleRegion().isEmpty()
    assert not more.isVisible()
    for _ in range(12):
        press(Qt.Key.Key_PageUp)
    assert last.visibleRegion().isEmpty()
    press(Qt.Key.Key_Return)
    assert sheet.result() == QDialog.DialogCode.Accepted


def test_the_key_that_the_button_names_presses_it_from_anywhere(qtbot: QtBot) -> None:
    pressed: list[str] = []
    sheet = Sheet(None, "Bảng")
    text = QPlainTextEdit()
    sheet.body.addWidget(text)
    sheet.add_end("Thôi", sheet.reject, key="Esc")
    go = sheet.add_end("Ghi lại", lambda: pressed.append("go"), kind="first")
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    assert [one.text() for one in sheet.findChildren(QPushButton)] == [
        "Thôi (Esc)",
        "Ghi lại (Ctrl+Enter)",
    ]
    text.setFocus()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["go", "go"]
    assert text.toPlainText() == ""
    go.setEnabled(False)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["go", "go"]
    assert keyed("Gộp (Enter)") == "Gộp (Enter)"


def test_a_digit_chooses_its_reason_and_is_a_letter_among_words(qtbot: QtBot) -> None:
    sheet = WhySheet(None, Question("Hủy phiếu", "", ["Mở nhầm hộ", "Lý do khác"], "Thôi", "Hủy"))
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    press(Qt.Key.Key_9)
    assert sheet.reason() == ""
    press(Qt.Key.Key_1)
    assert sheet.reason() == "Mở nhầm hộ"
    press(Qt.Key.Key_2)
    assert focused() is sheet._words
    assert not sheet._go.isEnabled()
    press(Qt.Key.Key_1)
    assert sheet.reason() == "Lý do khác: 1"
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.result() == QDialog.DialogCode.Accepted


def test_the_whole_card_of_a_role_is_framed_where_the_keyboard_is(qtbot: QtBot) -> None:
    page = RolePage()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    officer, trainer = page.buttons["officer"], page.buttons["trainer"]
    card = trainer.parentWidget()
    assert card is not None
    trainer.setFocus()
    assert card.property("ring") == "on"
    officer.setFocus()
    assert not card.property("ring")
