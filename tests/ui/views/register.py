"""The register of households in its window: what tests of its pages show and ask of it."""

import pytest
from pytestqt.qtbot import QtBot

from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.ui.views.desks import Around
from ui.main_window import MainWindow
from ui.views.households import HouseholdsPage
from ui.workbench import Workbench


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench)


@pytest.fixture
def window(around: Around, desk: Desk) -> MainWindow:
    return around.show("households", HouseholdsPage, desk)


def page_of(window: MainWindow) -> HouseholdsPage:
    page = window.pages["households"]
    assert isinstance(page, HouseholdsPage)
    return page


def names(page: HouseholdsPage) -> list[str]:
    model = page.model
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def poor(desk: Desk) -> str:
    return households.order(desk, Sought(poverty_class="poor"))[0]
