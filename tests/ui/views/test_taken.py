"""Lists of other pages are taken like those of the register: by the same keys, noted alike."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gpn_desktop.services import list_out
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import in_dialog, press
from tests.ui.views.desks import Around
from tests.ui.views.register import around
from ui.look.why import WhySheet
from ui.models.table import Table
from ui.views import list_acts
from ui.views.list_acts import ActsButton, ListActs
from ui.views.plans import PlansPage
from ui.views.rounds import ReviewPage
from ui.views.support import SupportPage

__all__ = ["around", "clock", "commune_template", "desk"]
CTRL = Qt.KeyboardModifier.ControlModifier
PAGES = [
    ("support", SupportPage, "Supports", "support.acts"),
    ("review", ReviewPage, "Households to review", "review.acts"),
]


@pytest.mark.parametrize(("name", "page", "title", "button"), PAGES, ids=lambda one: str(one))
def test_a_list_is_copied_and_printed_by_the_same_keys(
    around: Around,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    page: Any,
    title: str,
    button: str,
) -> None:
    window = around.show(name, page, desk)
    table = window.page.table  # type: ignore[attr-defined]
    assert isinstance(table, Table)
    table.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_C, CTRL)
    around.rest()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 3
    printed: list[str] = []

    def paper(_parent: object, _title: str, html: str, _marks: object) -> bool:
        printed.append(html)
        return False

    monkeypatch.setattr(list_acts, "print_html", paper)

    def agree(_sheet: WhySheet) -> None:
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Return)

    in_dialog(WhySheet, agree)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_P, CTRL)
    around.rest()
    assert printed[0].count("<tr>") == table.rows.rowCount() + 1
    with desk.store.reading() as tx:
        (noted,) = tx.access.entries(act=list_out.COPIED)
    assert noted.purpose == f"{title} (2): to the clipboard"


def test_the_menu_of_a_list_begins_with_copying(around: Around, desk: Desk, qtbot: QtBot) -> None:
    window = around.show("plans", PlansPage, desk)
    detail = window.page.detail  # type: ignore[attr-defined]
    acts = detail._acts
    assert isinstance(acts, ActsButton)
    assert isinstance(detail.taking, ListActs)
    QGuiApplication.clipboard().setText("before")
    acts.show()
    assert [one.text()[:5] for one in acts.menu.actions()][:3] == ["&Copy", "&Prin", "&Save"]
    QTest.keyClick(acts.menu, Qt.Key.Key_Return)
    around.rest()
    assert QGuiApplication.clipboard().text() == "before"  # nothing is listed yet
