"""Sending and receiving by the keyboard, over real installations and one folder between them."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.registry import places
from gpn_desktop.services import enrolment, exchange, sending
from gpn_desktop.services.arriving import AlarmRow
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled
from gpn_desktop.services.posted import Sent
from gpn_desktop.settings import Settings
from sync.transports.contract import place
from sync.transports.folder import Folder
from tests.journeys import world
from tests.journeys.world import WORDS, Tree, World, put_household
from tests.services.conftest import clock, grown, tree
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, WIDE, Around, went, words
from ui.dialogs import arrival, enrol
from ui.dialogs.arrival import ArrivalSheet
from ui.main_window import MainWindow
from ui.views.exchange import ExchangePage, remember_place
from ui.views.page import Goal
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def remember(desk: Desk, folder: Path) -> None:
    """Let this folder be the one of last time."""
    settings.save(desk.paths.settings, Settings(exchange_folder=str(folder)))


@pytest.fixture
def lan(tree: Tree) -> Desk:
    """Give the first laptop, with a household that nobody has been sent."""
    remember(tree.lan, tree.world.exchange)
    world.put_household(tree.lan, "H1", phone="0912000001")
    return tree.lan


def shown(around: Around, desk: Desk) -> tuple[MainWindow, ExchangePage]:
    window = around.show("exchange", ExchangePage, desk)
    page = window.page
    assert isinstance(page, ExchangePage)
    return window, page


def sign(around: Around, passphrase: str = WORDS) -> None:
    """Type the passphrase and Enter."""
    write(passphrase)
    press(Qt.Key.Key_Return)
    around.rest()


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_the_daily_act_is_one_shortcut_the_passphrase_and_enter(
    around: Around, lan: Desk, tree: Tree
) -> None:
    window, page = shown(around, lan)
    assert words(window, "exchange.waiting") == "1 household(s)"
    QTest.keyClick(window, Qt.Key.Key_G, CTRL)
    around.qtbot.waitUntil(page.send.field.hasFocus)
    assert words(window, "exchange.question").startswith("Package 1: 1 household(s).")
    sign(around)
    assert "taken out" in words(window, "exchange.sent")
    assert names(tree.world.exchange) == ["GPN-DinhLap-may01-000001.gpn"]
    assert words(window, "exchange.more").startswith("GPN-DinhLap-may01-000001.gpn")
    press(Qt.Key.Key_Return)
    assert words(window, "exchange.waiting") == "Nothing new to send"
    assert "1 package(s) without a receipt" in words(window, "exchange.enrolment")
    assert page.lists.made.table.rows.rowCount() == 1


def test_ctrl_enter_asks_too_and_esc_gives_it_up(around: Around, lan: Desk) -> None:
    window, page = shown(around, lan)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert page.send.field.hasFocus()
    press(Qt.Key.Key_Return)
    assert page.send.field.hasFocus(), "nothing was typed"
    write("half")
    press(Qt.Key.Key_Escape)
    assert page.send.is_resting
    assert page.send.field.text() == ""
    assert page.send.send.hasFocus()


def test_a_wrong_passphrase_is_said_in_its_place_and_nothing_is_made(
    around: Around, lan: Desk, tree: Tree
) -> None:
    window, page = shown(around, lan)
    page.send.begin()
    sign(around, "not the passphrase")
    assert words(window, "exchange.word")
    assert page.send.field.hasFocus()
    assert names(tree.world.exchange) == []
    sign(around)
    assert names(tree.world.exchange) == ["GPN-DinhLap-may01-000001.gpn"]


def test_without_a_place_it_is_asked_for_before_anything_is_signed(
    around: Around, lan: Desk
) -> None:
    remember(lan, Path("/nowhere"))
    window, page = shown(around, lan)
    assert words(window, "exchange.lying") == "No folder yet"
    page.send.begin()
    sign(around)
    assert "choose a folder" in words(window, "exchange.word")


def test_a_stick_that_goes_away_loses_nothing(around: Around, lan: Desk, tree: Tree) -> None:
    window, page = shown(around, lan)
    page.send.begin()
    write(WORDS)
    shutil.rmtree(tree.world.exchange)
    tree.world.exchange.write_bytes(b"no folder")
    tree.world.exchange.unlink()
    tree.world.exchange.mkdir()
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "exchange.sent")


def test_a_full_stick_keeps_the_package_and_the_next_act_copies_it(
    around: Around, lan: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sending.send

    def full(*args: object, **more: object) -> object:
        raise GpnError(ErrorCode.PLACE_FULL, place="E:/")

    window, page = shown(around, lan)
    monkeypatch.setattr(sending, "send", full)
    page.send.begin()
    sign(around)
    assert "E:/" in words(window, "exchange.sent")
    assert "GPN-601" in words(window, "exchange.more")
    monkeypatch.setattr(sending, "send", real)
    press(Qt.Key.Key_Return)  # try again
    sign(around)
    assert names(tree.world.exchange) == ["GPN-DinhLap-may01-000001.gpn"]


def test_what_was_made_and_found_no_room_is_shown_and_copied_without_a_passphrase(
    around: Around, lan: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(transport: Folder, name: str, data: bytes) -> object:
        if transport.root == tree.world.exchange:
            raise GpnError(ErrorCode.PLACE_FULL, place="E:/")
        return place(transport, name, data)

    window, page = shown(around, lan)
    monkeypatch.setattr(sending, "place", full)
    page.send.begin()
    sign(around)
    around.rest()
    assert "E:/" in words(window, "exchange.sent")
    assert page.lists.made.table.rows.rowCount() == 1
    monkeypatch.setattr(sending, "place", place)
    press(Qt.Key.Key_Return)  # try again
    around.rest()
    assert names(tree.world.exchange) == ["GPN-DinhLap-may01-000001.gpn"]


def test_what_was_copied_before_the_stick_was_full_is_named(
    around: Around, lan: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.world.send(lan)
    put_household(lan, "H2")
    tree.world.send(lan)
    for file in tree.world.exchange.iterdir():
        file.unlink()

    def full(transport: Folder, name: str, data: bytes) -> object:
        if any(tree.world.exchange.iterdir()):
            raise GpnError(ErrorCode.PLACE_FULL, place="E:/")
        return place(transport, name, data)

    window, page = shown(around, lan)
    monkeypatch.setattr(sending, "place", full)
    page.send.copy.click()
    around.rest()
    assert "E:/" in words(window, "exchange.sent")
    (lying,) = names(tree.world.exchange)
    assert words(window, "exchange.more").startswith(f"Copied before that: {lying}. ")


def test_stop_leads_back_and_forgets_the_passphrase(
    around: Around, lan: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*args: object, **more: object) -> object:
        raise Cancelled

    monkeypatch.setattr(sending, "send", stopped)
    _, page = shown(around, lan)
    page.send.begin()
    sign(around)
    assert page.send.is_resting
    assert page.send.field.text() == ""


def test_packages_without_a_receipt_are_copied_again_by_one_key(
    around: Around, lan: Desk, tree: Tree
) -> None:
    tree.world.send(lan)
    for file in tree.world.exchange.iterdir():
        file.unlink()
    window, page = shown(around, lan)
    QTest.keyClick(window, Qt.Key.Key_G, CTRL)
    around.rest()
    assert names(tree.world.exchange) == ["GPN-DinhLap-may01-000001.gpn"]
    assert "taken out" in words(window, "exchange.sent")
    page.send.rest()
    world.put_household(lan, "H9")
    page.refresh()
    around.rest()
    assert page.send.copy.text() == "Copy 1 package(s) to the stick (Alt+U)"
    QTest.keyClick(window, Qt.Key.Key_U, ALT)
    around.qtbot.waitUntil(lambda: not page.send.is_resting)
    around.rest()
    assert "taken out" in words(window, "exchange.sent")


def test_the_chosen_package_says_how_far_it_is_and_is_copied_again(
    around: Around, lan: Desk, tree: Tree
) -> None:
    tree.world.send(lan)
    window, page = shown(around, lan)
    page.enter(page.lists)
    assert "Package 1: 1 household(s)" in words(window, "exchange.packages.words")
    assert page.lists.made.copy.text() == "Copy this one again (Alt+L)"
    QTest.keyClick(window, Qt.Key.Key_L, ALT)
    around.qtbot.waitUntil(lambda: "taken out" in words(window, "exchange.sent"))
    made = exchange.post(lan).packages[0]
    page.lists.made.tell(replace(made, state=Sent.MADE))
    assert page.lists.made.copy.text() == "Copy this one (Alt+L)"
    page.refresh()
    around.rest()
    assert "Copied to" in words(window, "exchange.packages.words")


def test_a_receipt_turns_the_package_green(around: Around, lan: Desk, tree: Tree) -> None:
    tree.world.send(lan)
    tree.world.receive(tree.office)
    tree.world.send(tree.office)
    tree.world.receive(lan)
    assert [one.state for one in exchange.post(lan).packages] == [Sent.ACKNOWLEDGED]
    window, page = shown(around, lan)
    page.enter(page.lists)
    assert words(window, "exchange.packages.words").startswith("Văn phòng 1 has received package 1")
    assert not page.lists.made.copy.isVisible()
    page.lists.tabs.setCurrentIndex(1)
    page.enter(page.lists)
    assert "Văn phòng 1" in words(window, "exchange.received.words")


def agreed(around: Around, then: Callable[[ArrivalSheet], object]) -> Callable[..., ArrivalSheet]:
    """Give a sheet that agrees by itself, and then does something."""

    def ask(
        parent: QWidget, desk: Desk, bench: Workbench, files: list[Path], *, is_folder: bool = False
    ) -> ArrivalSheet:
        sheet = ArrivalSheet(parent, desk, bench, files, is_folder=is_folder)
        sheet.begin()
        sheet.show()
        around.rest()
        if sheet.agree.isVisible():
            sheet.agree.click()
        around.rest()
        then(sheet)
        return sheet

    return ask


def test_what_lies_in_the_folder_is_counted_looked_at_and_received(
    around: Around, lan: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.world.send(lan)
    remember(tree.hai, tree.world.exchange)
    told: list[str] = []
    monkeypatch.setattr(arrival, "ask", agreed(around, lambda one: told.append(one.sum.text())))
    window, page = shown(around, tree.hai)
    assert words(window, "exchange.lying") == "1 new file(s) lie in the folder"
    page.receive.preview.click()
    around.rest()
    assert told == ["Received: 1 new change(s)."]
    assert world.codes(tree.hai) == {"H1"}
    assert words(window, "exchange.lying") == "Nothing new here"


def test_what_was_opened_once_and_is_for_others_is_no_news_any_more(
    around: Around, lan: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", world.BAC_XA)
    tree.world.enrol(tree.office, {"may03": hoa})
    for file in tree.world.exchange.iterdir():
        file.unlink()
    tree.world.send(lan)
    remember(hoa, tree.world.exchange)
    told: list[str] = []
    monkeypatch.setattr(arrival, "ask", agreed(around, lambda one: told.append(one.sum.text())))
    window, page = shown(around, hoa)
    assert words(window, "exchange.lying") == "1 new file(s) lie in the folder"
    page.receive.preview.click()
    around.rest()
    assert told == ["Nothing to receive."]
    assert words(window, "exchange.lying") == "Nothing new here"
    world.put_household(lan, "H2")
    tree.world.send(lan)
    page.refresh()
    around.rest()
    assert words(window, "exchange.lying") == "1 new file(s) lie in the folder"
    hoa.close()


def test_conflicts_can_be_looked_at_at_once(
    around: Around, lan: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.world.send(lan)
    remember(tree.hai, tree.world.exchange)
    monkeypatch.setattr(arrival, "ask", agreed(around, lambda sheet: sheet.look.click()))
    window, page = shown(around, tree.hai)
    page.receive.preview.click()
    assert went(window) == [Goal("conflicts")]


def test_other_files_can_be_chosen(
    around: Around, lan: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.world.send(lan)
    (file,) = tree.world.exchange.iterdir()
    chosen = iter([([], ""), ([str(file)], "")])
    asked: list[list[Path]] = []

    def ask(
        parent: QWidget, desk: Desk, bench: Workbench, files: list[Path], **more: bool
    ) -> object:
        asked.append(files)
        return ArrivalSheet(parent, desk, bench, files)

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *words: next(chosen))
    monkeypatch.setattr(arrival, "ask", ask)
    _, page = shown(around, tree.hai)
    page.receive.choose.click()
    page.receive.choose.click()
    assert asked == [[file]]


def test_a_folder_that_is_chosen_is_remembered(
    around: Around, lan: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *words: str(tmp_path))
    _, page = shown(around, lan)
    page.place.choose.click()
    around.rest()
    assert settings.load(lan.paths.settings).exchange_folder == str(tmp_path)


def test_before_enrolment_what_waits_is_said_and_the_next_step_is_to_enrol(
    around: Around, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = World(tmp_path, training=False).laptop("new", "Vi Thị Hoa", world.BAC_XA)
    asked: list[Enrolled] = []

    def ask(parent: QWidget, of: Desk, bench: Workbench, found: enrolment.Enrolment) -> bool:
        asked.append(found.state)
        return True

    monkeypatch.setattr(enrol, "ask", ask)
    window, page = shown(around, desk)
    assert not page.send.send.isVisible()
    assert not page.receive.isVisible()
    assert "not enrolled" in words(window, "exchange.enrolment")
    page.send.begin()
    assert page.send.is_resting
    assert page.send.ask.hasFocus()
    page.send.ask.click()
    around.rest()
    assert asked == [Enrolled.NOT_ASKED]
    assert words(window, "word") == "The trust list was taken in."
    desk.close()


def test_an_office_without_a_root_is_led_to_its_ceremony(around: Around, tmp_path: Path) -> None:
    office = World(tmp_path, training=False).start("o", "Lý", places.area_scope().id, "office")
    window, page = shown(around, office)
    assert "three custodians" in words(window, "exchange.enrolment")
    page.send.ask.click()
    assert went(window) == [Goal("devices")]
    office.close()


def test_who_may_only_look_is_told_who_may_send(around: Around, lan: Desk, tree: Tree) -> None:
    tree.world.send(lan)
    looking = replace(lan, officer=replace(lan.officer, rights=("view",)))
    window, page = shown(around, looking)
    assert "only look here" in words(window, "exchange.enrolment")
    assert not page.send.send.isVisible()
    assert not page.send.copy.isVisible()
    assert not page.receive.isVisible()
    page.send.begin()
    assert page.send.is_resting


def test_an_error_is_said_and_can_be_tried_again(
    around: Around, lan: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(desk: Desk) -> object:
        raise GpnError(ErrorCode.DATABASE_BUSY, path="gpn.db")

    real = exchange.post
    monkeypatch.setattr(exchange, "post", busy)
    window, page = shown(around, lan)
    assert not page.send.isVisible()
    monkeypatch.setattr(exchange, "post", real)
    page.refresh()
    around.rest()
    assert words(window, "exchange.waiting") == "1 household(s)"


def test_the_pages_below_are_one_key_away(around: Around, lan: Desk, tree: Tree) -> None:
    tree.world.send(lan)
    window, page = shown(around, lan)
    page.quarrels.click()
    assert went(window) == [Goal("conflicts")]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    page.machines.click()
    assert went(window) == [Goal("devices")]


def test_f6_visits_every_part_also_in_the_smallest_window(
    qtbot: QtBot, workbench: Workbench, lan: Desk, tree: Tree
) -> None:
    tree.world.send(lan)
    _, page = shown(Around(qtbot, workbench, NARROW), lan)
    visited = []
    for _ in range(4):
        press(Qt.Key.Key_F6)
        visited.append(next((p for p in page.parts() if p.isAncestorOf(focused())), None))
    assert set(page.parts()) <= set(visited)


def test_a_folder_that_was_chosen_is_known_to_the_sheet_that_opens_next(
    qtbot: QtBot, workbench: Workbench, tree: Tree, tmp_path: Path
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    remember_place(page, tree.lan, workbench, tmp_path)
    assert settings.load(tree.lan.paths.settings).exchange_folder == str(tmp_path)


def test_a_computer_that_goes_on_in_two_ways_calls_the_office_before_it_sends(
    around: Around, lan: Desk, tree: Tree
) -> None:
    tree.world.send(lan)
    put_household(lan, "H9")
    window, page = shown(around, lan)
    page.send.send.setFocus()
    assert page.send.send.hasFocus()
    page.show_post(replace(exchange.post(lan), alarms=(AlarmRow("may01", 1, True),)))
    assert "wait at the merging office: call it" in words(window, "exchange.enrolment")
    assert page.send.send.property("kind") == ""
    assert focused() is page.lists.made.table
    assert page.landing() is page.lists


def test_where_there_is_nothing_to_send_and_no_package_keys_lead_on(
    around: Around, lan: Desk, tree: Tree
) -> None:
    tree.world.send(lan)
    _, page = shown(around, lan)
    page.show_post(replace(exchange.post(lan), packages=(), received=()))
    assert page.landing() is page.lists
    page.enter(page.landing())
    assert focused() is page.lists.tabs.tabBar()
    press(Qt.Key.Key_Tab)
    assert focused() is not page.lists.tabs.tabBar()
