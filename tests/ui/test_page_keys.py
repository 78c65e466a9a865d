"""F1 lists every key of the page one is on: what is heard there and what is listed are compared."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.services import households, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.commune import clock, commune_template, desk
from tests.services.conftest import surveyed
from tests.ui.views.desks import BELOW, WIDE, Around
from ui import page_keys
from ui.actions import BY_ID
from ui.dialogs.help import HelpSheet
from ui.main_window import MainWindow
from ui.models.table import Table
from ui.views.conflicts import ConflictsPage
from ui.views.devices import DevicesPage
from ui.views.exchange import ExchangePage
from ui.views.forms import FormsPage
from ui.views.households import HouseholdsPage
from ui.views.matches import MatchesPage
from ui.views.page import Goal, Page, Ways
from ui.views.plans import PlansPage
from ui.views.reports import ReportsPage
from ui.views.rounds import ReviewPage
from ui.views.support import SupportPage
from ui.views.today import TodayPage
from ui.views.twice import TwicePage
from ui.views.villages import VillagesPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]
Make = Callable[[Desk, Ways], Page]
PAGES: dict[str, tuple[Make, str, set[str]]] = {
    "households": (
        HouseholdsPage,
        "",
        {"F7", "Shift+F7", "Alt+L", "Alt+D", "Ctrl+N", "Ctrl+F", "Ctrl+P"},
    ),
    "household": (HouseholdsPage, "household", {"Alt+T", "Alt+L", "Alt+D"}),
    "review": (ReviewPage, "", {"F12", "Alt+L", "Alt+D", "Ctrl+F", "Ctrl+P"}),
    "survey": (ReviewPage, "survey", {"Alt+B", "Ctrl+Return", "Ctrl+N"}),
    "result": (ReviewPage, "result", {"F4", "Alt+C", "Ctrl+P"}),
    "twice": (TwicePage, "", set()),
    "support": (SupportPage, "", {"Alt+D", "Ctrl+F", "Ctrl+N", "Ctrl+P"}),
    "plans": (PlansPage, "", {"Alt+B"}),
    "matches": (MatchesPage, "", set()),
    "villages": (VillagesPage, "", {"Ctrl+N", "Alt+D", "Ctrl+P"}),
    "conflicts": (ConflictsPage, "", {"Ctrl+Return"}),
    "reports": (ReportsPage, "", {"Alt+C", "Ctrl+Return"}),
    "exchange": (ExchangePage, "", {"Alt+X", "Alt+M", "Ctrl+N"}),
    "devices": (DevicesPage, "", set()),
    "forms": (FormsPage, "", {"F7", "Shift+F7"}),
    "today": (TodayPage, "", set()),
}


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def shown(around: Around, desk: Desk, name: str) -> MainWindow:
    """Show a page; of a household, its survey or result where the name asks for that."""
    make, kind, _ = PAGES[name]
    page = {"household": "households", "survey": "review", "result": "review"}.get(name, name)
    window = around.show(page, make, desk, BELOW.get(page, ""))
    if kind:
        home = households.order(desk, Sought(poverty_class="poor"))[0]
        entity = surveyed(desk, home).id if kind == "result" else home
        window.go(Goal(page, kind, entity))
        around.rest()
    return window


def heard(page: QWidget) -> set[str]:
    """Give the keys that Qt itself would hear on a page, whatever bears them."""
    found: set[str] = set()
    for one in page.findChildren(QObject):
        is_able = one.isEnabled() if isinstance(one, QShortcut | QWidget) else True
        seen = is_able and (not isinstance(one, QWidget) or one.isVisible())
        keys = one.key() if isinstance(one, QShortcut) else one.property("shortcut")
        if seen and isinstance(keys, QKeySequence) and not keys.isEmpty():
            found.add(keys.toString(QKeySequence.SequenceFormat.NativeText))
    return found


@pytest.mark.parametrize("name", PAGES)
def test_every_key_that_is_heard_is_listed_once_and_no_other(
    around: Around, desk: Desk, name: str
) -> None:
    rounds.open_round(desk)
    page = shown(around, desk, name).page
    lines = dict(page_keys.here(page))
    assert len(lines) == len(page_keys.here(page))
    acts = {page_keys.written(BY_ID[one].keys[0]) for one in page.acts()}
    own = {keys for keys, _ in page.heard()}
    is_list = any(one.isVisible() and one.rows.rowCount() > 1 for one in page.findChildren(Table))
    orders = {"F7", "Shift+F7"} if is_list else set()
    assert lines.keys() == heard(page) | acts | own | orders
    assert PAGES[name][2] <= lines.keys()
    assert all(words and "&" not in words and "Alt" not in words for words in lines.values())


def test_the_sheet_shows_them_first(around: Around, desk: Desk, qtbot: QtBot) -> None:
    page = shown(around, desk, "household").page
    own = page_keys.here(page)
    sheet = HelpSheet(None, "households", "vi", own=own)
    qtbot.addWidget(sheet)
    labels = [one.text() for one in sheet.findChildren(QLabel)]
    assert {"On this page", *(words for _, words in own)} <= set(labels)
    assert labels.index("On this page") < labels.index("Everywhere")
