"""The office: who sent, who is silent, what came is looked at together and received."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import communes
from gpn_desktop.services.desk import Desk
from gpn_desktop.settings import Settings
from tests.fakes import FixedSource
from tests.journeys import world
from tests.journeys.world import Tree, World
from tests.services.conftest import clock, grown, tree
from tests.ui.keyboard import press
from tests.ui.views.desks import NARROW, WIDE, Around, went, words
from tests.ui.views.test_exchange import agreed
from ui.dialogs import arrival
from ui.main_window import MainWindow
from ui.views.merging import MergingPage
from ui.views.page import Goal
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def office(tree: Tree) -> Desk:
    """Give the office, with packages of two laptops that quarrel lying in its folder."""
    settings.save(tree.office.paths.settings, Settings(exchange_folder=str(tree.world.exchange)))
    house = world.put_household(tree.lan, "H1", phone="0912000001")
    tree.world.send(tree.lan)
    tree.world.receive(tree.hai)
    world.correct(tree.lan, house, phone="0912111111")
    world.correct(tree.hai, house, phone="0912222222")
    tree.world.send(tree.lan)
    tree.world.send(tree.hai)
    return tree.office


def shown(around: Around, desk: Desk) -> tuple[MainWindow, MergingPage]:
    window = around.show("merging", MergingPage, desk)
    page = window.page
    assert isinstance(page, MergingPage)
    return window, page


def test_what_came_is_looked_at_and_received_together(
    around: Around, office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, str]] = []
    monkeypatch.setattr(
        arrival,
        "ask",
        agreed(around, lambda one: told.append((one.table.rows.rowCount(), one.sum.text()))),
    )
    window, page = shown(around, office)
    assert words(window, "merging.commune.silent") == "nothing came yet"
    assert page.receive.text() == "Look at 3 new file(s)…"
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.rest()
    ((count, said),) = told
    assert count == 3
    assert "1 conflict(s)" in said
    assert "1 conflict(s) to settle" in words(window, "merging.sum")
    assert words(window, "merging.commune.households") == "1 household(s)"
    assert words(window, "merging.commune.silent") == "today"
    assert page.receive.text() == "No new file"
    page.panel.look.click()
    (scope,) = (one.scope for one in communes.communes(office))
    assert went(window) == [Goal("conflicts", "scope", scope)]


def test_a_commune_that_is_silent_grows_old(
    around: Around, office: Desk, tree: Tree, clock: FixedSource
) -> None:
    tree.world.receive(office)
    clock.pass_time(days=12)
    window, page = shown(around, office)
    assert words(window, "merging.commune.silent") == "12 day(s)"
    assert words(window, "merging.sum").startswith("0 of 1 communes")
    page.look.click()
    assert went(window) == [Goal("conflicts")]
    (one,) = communes.communes(office)
    page.panel.show_commune(replace(one, to_send=3))
    page.panel.send.click()
    assert went(window) == [Goal("exchange", "send")]


def fact(page: MergingPage, key: str) -> str:
    """Give what a fact says now; those shown before go with the next turn of events."""
    return page.panel.findChildren(QLabel, f"merging.commune.{key}")[-1].text()


def test_a_missing_package_and_one_kept_aside_are_named(
    around: Around, office: Desk, tree: Tree
) -> None:
    tree.world.receive(office)
    _, page = shown(around, office)
    (one,) = communes.communes(office)
    page.panel.show_commune(replace(one, missing=(("may01", 12),), quarantined=2, to_send=3))
    assert fact(page, "missing") == "package 12 of “may01”"
    assert fact(page, "held") == "2 package(s)"
    assert fact(page, "to_send") == "3 change(s)"
    page.panel.show_commune(replace(one, devices=()))


def test_before_the_first_computer_the_next_step_is_to_admit_one(
    around: Around, tmp_path: Path
) -> None:
    office = World(tmp_path, training=False).office()
    window, page = shown(around, office)
    assert words(window, "merging.sum") == ""
    assert not page.table.isVisible()
    office.close()


def test_other_files_can_be_chosen_and_the_folder_is_remembered(
    around: Around, office: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[Path]] = []

    def ask(
        parent: QWidget, desk: Desk, bench: Workbench, files: list[Path], **more: bool
    ) -> arrival.ArrivalSheet:
        asked.append(files)
        return arrival.ArrivalSheet(parent, desk, bench, files)

    chosen = iter([([], ""), (["a.gpn"], "")])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *words: next(chosen))
    monkeypatch.setattr(arrival, "ask", ask)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *words: str(tmp_path))
    _, page = shown(around, office)
    page.choose.click()
    page.choose.click()
    assert asked == [[Path("a.gpn")]]
    page.place.choose.click()
    around.rest()
    assert settings.load(office.paths.settings).exchange_folder == str(tmp_path)
    assert page.receive.text() == "No new file"


def test_an_error_is_said_in_its_place(
    around: Around, office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(desk: Desk) -> object:
        raise GpnError(ErrorCode.DATABASE_BUSY, path="gpn.db")

    monkeypatch.setattr(communes, "communes", busy)
    _, page = shown(around, office)
    assert not page.table.isVisible()


def test_in_a_narrow_window_enter_opens_and_esc_leads_back(
    qtbot: QtBot, workbench: Workbench, office: Desk
) -> None:
    window, page = shown(Around(qtbot, workbench, NARROW), office)
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    assert page.spread.is_covered
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.spread.is_covered
