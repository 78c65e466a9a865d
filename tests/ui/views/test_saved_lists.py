"""Lists beside a detail, and the households behind a number, go out by the keys of every list."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.services import list_out
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk, empty_desk
from tests.services.conftest import surveyed
from tests.services.twice import beside
from tests.ui.keyboard import press
from tests.ui.views.desks import NARROW, WIDE, Around
from tests.ui.views.papers import home
from tests.ui.views.saving import saved_by_keys
from tests.ui.views.test_matches import at_list as at_matches
from tests.ui.views.test_matches import twice
from tests.ui.views.test_twice import WATER, differing
from tests.ui.views.test_twice import page_of as twice_page
from ui.main_window import MainWindow
from ui.views.reports import ReportsPage
from ui.views.villages import VillagesPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk", "home", "twice"]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def noted(desk: Desk) -> str:
    with desk.store.reading() as tx:
        return next(iter(tx.access.entries(act=list_out.EXPORTED))).purpose


def test_the_villages_go_out_as_they_stand_there(
    around: Around, desk: Desk, tmp_path: Path
) -> None:
    page = around.show("villages", VillagesPage, desk, "households").page
    assert isinstance(page, VillagesPage)
    assert "print" in page.acts()
    rows = saved_by_keys(around, page, tmp_path / "thon.csv")
    assert len(rows) == page.table.rows.rowCount()
    assert rows[0][0] == page.table.rows.index(0, 0).data()
    assert noted(desk) == f"Villages ({len(rows)}): họp thôn"


def test_in_a_narrow_window_a_village_in_its_place_has_no_list(
    qtbot: QtBot, workbench: Workbench, desk: Desk
) -> None:
    page = Around(qtbot, workbench, NARROW).show("villages", VillagesPage, desk, "households").page
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.has_way_back)
    assert "print" not in page.acts()


def test_pairs_that_may_be_one_go_out_each_in_one_line(
    around: Around, twice: Desk, tmp_path: Path
) -> None:
    page = at_matches(around, twice).page
    assert "print" in page.acts()
    rows = saved_by_keys(around, page, tmp_path / "doi.csv")
    assert rows[0][0] == "Vi Văn Tư (1950, 1950)"
    assert len(rows) == 2


@pytest.fixture
def compared(around: Around, desk: Desk, home: str) -> MainWindow:
    """Give the list of a round in which one survey was keyed twice and settled."""
    settings.save(desk.paths.settings, replace(settings.Settings(), second_entry_percent=100))
    survey = surveyed(desk, home)
    window = differing(around, beside(desk), survey, {WATER: "co"})
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    return window


def test_the_sample_and_both_tables_of_rates_go_out(
    around: Around, compared: MainWindow, tmp_path: Path
) -> None:
    page = twice_page(compared)
    assert "print" in page.acts()
    (row,) = saved_by_keys(around, page, tmp_path / "mau.csv")
    assert row[5].startswith("✓ Settled")
    keyers = saved_by_keys(
        around, page, tmp_path / "nguoi.csv", "Save “Rates of error by who keyed”"
    )
    assert len(keyers) == page.sampled.rates.keyers.rows.rowCount()
    asked = saved_by_keys(around, page, tmp_path / "cau.csv", "Save “Rates of error by question”")
    assert [one[0] for one in asked] == ["B2.9 Source of water"]


def test_rates_in_the_place_of_the_list_go_out_too(
    around: Around, compared: MainWindow, tmp_path: Path
) -> None:
    page = twice_page(compared)
    compared.resize(NARROW)
    around.rest()
    press(Qt.Key.Key_R, ALT)
    around.qtbot.waitUntil(page.has_way_back)
    assert "print" not in page.acts()
    assert len(saved_by_keys(around, page, tmp_path / "nguoi.csv")) == 2
    assert len(saved_by_keys(around, page, tmp_path / "cau.csv", "Save “Rates")) == 1


def test_the_households_behind_a_number_go_out_with_what_the_number_is(
    around: Around, desk: Desk, tmp_path: Path
) -> None:
    page = around.show("reports", ReportsPage, desk).page
    assert isinstance(page, ReportsPage)
    assert "print" not in page.acts()
    report = page.table.report
    keys = [about.key for about in report.columns]
    page.table.setCurrentIndex(report.index(report.rowCount() - 1, keys.index("poor_persons")))
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert "print" in page.acts()
    rows = saved_by_keys(around, page, tmp_path / "ho.csv")
    assert len(rows) == page.side.homes.rows.rowCount()
    assert noted(desk).startswith(f"{len(rows)} household(s) behind it")
