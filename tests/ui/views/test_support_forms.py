"""A support form that the office installed, in the windows of office and commune, by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from gpn_desktop.services import publishing, supporting, versions
from gpn_desktop.services.desk import Desk
from tests.journeys.world import Tree, put_household
from tests.services.conftest import clock, grown, tree
from tests.services.support_forms import VERSION, brought, installed
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import WIDE, Around, words
from ui.dialogs.publish import PublishSheet
from ui.main_window import MainWindow
from ui.views.forms import FormsPage
from ui.views.page import Goal
from ui.views.support import SupportPage
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]
CTRL = Qt.KeyboardModifier.ControlModifier
WEIGHED = """| | decimal | weight | Nặng | Weight | yes | |
| | calculate | quantity | | | | ${weight} * 1 |"""


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def at_the_terms(around: Around, desk: Desk, home: str) -> MainWindow:
    """Give the page at the terms of a Tết gift for a household."""
    window = around.show("support", SupportPage, desk)
    window.go(Goal("support", "new", home))
    around.rest()
    write("qua tet")
    press(Qt.Key.Key_Return)
    return window


def at_the_details(around: Around, window: MainWindow) -> None:
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    page = window.pages["support"]
    assert isinstance(page, SupportPage)
    assert page.giving.details is not None


def asked(window: MainWindow) -> list[str]:
    """Give the names of the fields that the terms ask."""
    known = [one.objectName() for one in window.findChildren(QLineEdit) if one.isVisible()]
    return [one.removeprefix("support.") for one in known if one.startswith("support.")]


def test_what_the_office_publishes_is_asked_at_the_commune_by_keys_alone(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, "qua_tet", VERSION)
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    home = put_household(tree.lan, "H1", area="rural")
    window = at_the_terms(around, tree.lan, home)
    assert focused().objectName() == "support.decision.number"
    assert "quantity" not in asked(window)
    assert {"amount", "delivered_on", "receiver"} <= set(asked(window))
    for text in ("12/QĐ-UBND", "10112026", "Quà Tết", "", "500000", "20112026", "Lý Thị Mai"):
        if text:
            write(text)
        press(Qt.Key.Key_Return)
    at_the_details(around, window)
    for text in ("2", "3", "Hội Chữ thập đỏ"):
        write(text)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "support.record.given") == "3 kg · 500.000 đồng"
    assert words(window, "support.answers.gift") == "Chăn ấm"
    assert words(window, "support.answers.giver") == "Hội Chữ thập đỏ"
    (record,) = [one.record for one in supporting.supports(tree.lan, home)]
    assert (record.form_id, record.form_version) == ("qua_tet", VERSION)
    assert record.receiver == "Lý Thị Mai"


def test_a_computed_number_that_cannot_be_is_told_at_the_form_that_computes_it(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    brought(tree.lan, tmp_path, amount=WEIGHED)
    home = put_household(tree.lan, "H1", area="rural")
    window = at_the_terms(around, tree.lan, home)
    at_the_details(around, window)
    for text in ("1", "2,5"):
        write(text)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert "2.5" in words(window, "support.trouble")
    page = window.pages["support"]
    assert isinstance(page, SupportPage)
    assert page.giving.details is not None
    assert page.giving.details.form.isAncestorOf(focused())


def test_the_list_says_which_supports_a_form_is_for_and_that_another_is_asked(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    brought(tree.lan, tmp_path, types="SX_DUAN SX_MOHINH")
    window = around.show("forms", FormsPage, tree.lan)
    page = window.page
    assert isinstance(page, FormsPage)
    page.open(Goal("forms", "form", "support_cow 2026112501"))
    assert words(window, "forms.types").splitlines() == [
        "Production support project",
        "Poverty-reduction model",
    ]
    assert "another form that was installed" in words(window, "forms.news")
    page.open(Goal("forms", "form", f"qua_tet {VERSION}"))
    around.rest()
    assert [one for one in page.panel.findChildren(QLabel, "forms.news") if one.isVisible()] == []


def test_before_it_goes_out_it_says_for_which_supports(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    installed(tree.office, tmp_path / "book")
    (row,) = [one for one in versions.listed(tree.office) if one.form_id == "qua_tet"]
    out = publishing.outlook(tree.office, *row.key)
    sheet = PublishSheet(None, tree.office, around.workbench, row, out)
    around.qtbot.addWidget(sheet)
    assert words(sheet, "publish.types") == "Tet gifts, hunger relief"
