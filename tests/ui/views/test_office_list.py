"""At an office no household is begun and no list taken in: that is said before a word is typed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop.services import newcomers
from gpn_desktop.services.desk import Desk
from tests.journeys import world
from tests.journeys.world import Tree
from tests.services.conftest import clock, grown, tree
from tests.ui.keyboard import press
from tests.ui.views.desks import WIDE, Around
from ui.views.giving import GivingView
from ui.views.households import HouseholdsPage
from ui.views.list_empty import never_begun
from ui.views.matches import MatchesPage
from ui.views.page import Goal
from ui.views.pairs import Pairs
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def page_at(around: Around, desk: Desk) -> HouseholdsPage:
    page = around.show("households", HouseholdsPage, desk).page
    assert isinstance(page, HouseholdsPage)
    around.rest()
    return page


@pytest.mark.parametrize("has_households", [False, True])
def test_no_household_is_begun_at_an_office(
    has_households: bool, around: Around, tree: Tree
) -> None:
    if has_households:
        world.put_household(tree.lan, "H1")
        tree.world.send(tree.lan)
        tree.world.receive(tree.office)
    page = page_at(around, tree.office)
    bar = page._listing.filter
    for made in (bar.add, bar.take_in):
        assert not made.isEnabled()
        assert made.toolTip() == made.accessibleDescription() == never_begun(tree.office)
    assert "packages" in bar.add.toolTip()
    assert not {"add", "import"} & set(page.acts())
    for key in (Qt.Key.Key_N, Qt.Key.Key_I):
        press(key, CTRL)
    page.open(Goal("households", "add"))
    page.open(Goal("households", "import"))
    around.rest()
    assert not page._is_adding


def test_who_may_write_at_a_commune_begins_them_and_who_may_look_does_not(
    around: Around, tree: Tree
) -> None:
    page = page_at(around, tree.lan)
    assert page._listing.filter.add.isEnabled()
    assert page._listing.filter.add.toolTip() == "Add a household (Ctrl+N)"
    assert {"add", "import"} <= set(page.acts())
    reader = replace(tree.lan, officer=replace(tree.lan.officer, rights=("view",)))
    assert newcomers.may_add(tree.lan)
    assert not newcomers.may_add(reader)
    assert never_begun(reader).startswith("You may only look here")


def test_no_support_is_begun_at_an_office_and_nobody_judged_to_be_another(
    around: Around, tree: Tree
) -> None:
    house = world.put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    for desk, is_office in ((tree.lan, False), (tree.office, True)):
        page = page_at(around, desk)
        page.open(Goal("households", "household", house))
        around.rest()
        steps = page.detail.steps
        assert steps.support.isEnabled() is not is_office
        assert ("computer of the commune" in steps.support.toolTip()) is is_office
        assert steps.correct.isEnabled()
        assert steps.change.isEnabled()
        bands = Pairs(desk, page._ways, lambda event: None)
        around.qtbot.addWidget(bands)
        assert len(bands._bands._choices) == (1 if is_office else 3)
        matches = around.show("matches", MatchesPage, desk, "households").page
        assert isinstance(matches, MatchesPage)
        assert ("3 puts one off" in matches._hint()) is is_office
        assert ("1, 2" in matches._hint()) is not is_office
        assert matches.same.isHidden() is matches.apart.isHidden() is is_office
        giving = GivingView(desk, page._ways)
        around.qtbot.addWidget(giving)
        giving.open(house)
        around.rest()
        locked = [one.text() for one in giving.findChildren(QLabel)]
        assert ("Supports can only be looked at here." in locked) is is_office
