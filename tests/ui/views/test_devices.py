"""Computers: where this one stands, who is listed, and what an office may do about it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import places
from gpn_desktop.services import devices
from gpn_desktop.services.desk import Desk
from gpn_desktop.settings import Settings
from tests.journeys.world import DINH_LAP, WORDS, Tree, World
from tests.services.conftest import clock, grown, tree
from tests.ui.keyboard import press, write
from tests.ui.views.desks import WIDE, Around, words
from ui.dialogs import admit, ceremony, enrol, sign
from ui.dialogs.groups import GroupsSheet
from ui.dialogs.sign import Signing, SignSheet
from ui.main_window import MainWindow
from ui.views.devices import DevicesPage
from ui.workbench import Workbench

CTRL = Qt.KeyboardModifier.ControlModifier
__all__ = ["clock", "grown", "tree"]


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def shown(around: Around, desk: Desk) -> tuple[MainWindow, DevicesPage]:
    window = around.show("devices", DevicesPage, desk, "exchange")
    page = window.page
    assert isinstance(page, DevicesPage)
    return window, page


def test_an_officer_sees_where_the_computer_stands_and_who_is_listed(
    around: Around, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[list[str]] = []
    monkeypatch.setattr(
        GroupsSheet, "ask", lambda sheet: read.append([one.text() for one in sheet.groups.digits])
    )
    window, page = shown(around, tree.lan)
    assert "“may01”" in words(window, "devices.standing")
    assert words(window, "devices.list").startswith("Trust list ")
    assert page.table.rows.rowCount() >= 2
    page.table.setFocus()
    assert "Merging office" in words(window, "devices.words")
    assert not page.revoke.isVisible()
    assert not page.admit.isVisible()
    page.digits.click()
    assert len(read[0]) == 10


def test_before_enrolment_the_next_step_is_to_ask(
    around: Around, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(enrol, "ask", lambda *given: asked.append("enrol"))
    desk = World(tmp_path, training=False).laptop("new", "Vi Thị Hoa", DINH_LAP)
    window, page = shown(around, desk)
    page.enter(page.standing)
    assert page.enrol.hasFocus()
    page.enrol.click()
    assert asked == ["enrol"]
    assert "not enrolled" in words(window, "devices.standing")
    desk.close()


def test_an_office_begins_with_its_ceremony(
    around: Around, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(ceremony, "ask", lambda *given: asked.append("found"))
    desk = World(tmp_path, training=False).start("o", "Lý", places.area_scope().id, "office")
    window, page = shown(around, desk)
    assert "three custodians" in words(window, "devices.standing")
    assert page.acts() == {}
    page.found.click()
    assert asked == ["found"]
    desk.close()


def test_an_office_admits_writes_its_list_and_reads_its_digits(
    around: Around, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(admit, "ask", lambda *given: asked.append("admit"))
    monkeypatch.setattr(GroupsSheet, "ask", lambda sheet: asked.append("digits"))
    window, page = shown(around, tree.office)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page.root.click()
    assert asked == ["admit", "digits"]
    page.write.click()
    assert "choose a folder" in words(window, "word")
    page.place.set_folder(tree.world.exchange)
    page._on_place_chosen(tree.world.exchange)
    page.write.click()
    around.rest()
    assert [one.suffix for one in tree.world.exchange.iterdir()] == [".gpntrust"]
    assert "gpntrust" in words(window, "word")
    assert settings.load(tree.office.paths.settings) == Settings(
        exchange_folder=str(tree.world.exchange)
    )


def signed(around: Around, reason: str) -> object:
    """Give a sheet that is filled in by keys, first with a wrong passphrase."""

    def ask(parent: QWidget, bench: Workbench, signing: Signing[int]) -> int | None:
        sheet = SignSheet(None, bench, signing)
        around.qtbot.addWidget(sheet)
        with around.qtbot.waitActive(sheet):
            sheet.show()
        if reason:
            write(reason)
            sheet.field.setFocus()
        assert not sheet.agree.isEnabled()
        write("wrong words")
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        assert sheet.word.text().strip()
        write(WORDS)
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        return sheet.value

    return ask


def test_a_stolen_computer_is_revoked_with_a_reason(
    around: Around, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sign, "ask", signed(around, "mất cắp"))
    window, page = shown(around, tree.office)
    page.table.choose(lambda one: one.label == "may02")
    page.revoke.click()
    around.rest()
    found = {one.label: one.state for one in devices.devices(tree.office)}
    assert found["may02"] == "revoked"
    assert "Trust list" in words(window, "word")
    assert not page.revoke.isVisible()


def test_a_restored_computer_is_confirmed(
    around: Around, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sign, "ask", signed(around, ""))
    _, page = shown(around, tree.office)
    page.table.choose(lambda one: one.label == "may02")
    assert page.admit.property("kind") == "first"
    rows = [replace(one, state="waiting") for one in devices.devices(tree.office)]
    page.table.rows.set_rows(rows)
    page.table.choose(lambda one: one.label == "may02")
    page._on_choose(rows[-1])
    assert page.confirm.isVisible()
    assert (page.confirm.property("kind"), page.admit.property("kind")) == ("first", "")
    page._on_confirm_clicked()
    around.rest()
    assert devices.devices(tree.office)


def test_an_error_is_said_in_its_place(
    around: Around, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(desk: Desk, **more: object) -> object:
        raise GpnError(ErrorCode.DATABASE_BUSY, path="gpn.db")

    monkeypatch.setattr(devices, "devices", busy)
    _, page = shown(around, tree.lan)
    assert not page.table.isVisible()
