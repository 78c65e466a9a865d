"""What is typed of a village and not saved: Esc gives a field back, a band tells of the rest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gpn_desktop.services import villages
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.test_villages import ALT, CTRL, around, shown
from ui.views.villages import VillagesPage

__all__ = ["around", "clock", "commune_template", "desk"]


def band(page: VillagesPage) -> str:
    found = page.findChildren(QLabel, "villages.unsaved")
    return " ".join(one.text() for one in found if one.isVisible())


def test_esc_gives_a_field_back_before_it_leaves(around: Around, desk: Desk) -> None:
    _window, page = shown(around, desk)
    name = villages.listed(desk)[0].village.name
    press(Qt.Key.Key_Return)
    field = page.panel.entries.lines["name"]
    assert focused() is field
    write("zz")
    press(Qt.Key.Key_Escape)
    assert (focused(), field.text()) == (field, name)
    press(Qt.Key.Key_Z, CTRL)
    assert field.text() == f"{name}zz"
    press(Qt.Key.Key_Escape)
    page.panel.kind.setFocus()
    stood = page.panel.kind.currentIndex()
    page.panel.kind.setCurrentIndex(1 - stood)
    press(Qt.Key.Key_Escape)
    assert page.panel.kind.currentIndex() == stood
    press(Qt.Key.Key_Escape)
    assert focused() is page.table
    assert band(page) == ""


def test_what_is_left_unsaved_is_told_and_taken_up_or_let_go(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    first, second, *_ = villages.listed(desk)
    name, panel = first.village.name, page.panel
    press(Qt.Key.Key_Return)
    write("z")
    press(Qt.Key.Key_Return)
    write("TT Đình Lập")
    press(Qt.Key.Key_Escape)
    assert panel.entries.lines["former"].text() == first.village.former
    press(Qt.Key.Key_Escape)
    around.rest()
    assert focused() is page.table
    assert band(page) == f"Not saved: {name} (Name)"
    press(Qt.Key.Key_Down)
    around.rest()
    assert panel.entries.lines["name"].text() == second.village.name
    assert band(page) == f"Not saved: {name} (Name)"
    press(Qt.Key.Key_T, ALT)
    around.qtbot.waitUntil(lambda: focused() is panel.entries.lines["name"])
    assert panel.entries.lines["name"].text() == f"{name}z"
    page.table.setFocus()
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: band(page) == "")
    assert panel.entries.lines["name"].text() == name
    assert words(window, "villages.done") == "It stands as it was."
    press(Qt.Key.Key_Z, ALT)
    around.qtbot.waitUntil(lambda: band(page) == f"Not saved: {name} (Name)")
    assert panel.entries.lines["name"].text() == f"{name}z"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert villages.listed(desk)[0].village.name == f"{name}z"
    assert band(page) == ""


def test_what_is_typed_of_villages_outlives_a_lock(around: Around, desk: Desk) -> None:
    _window, page = shown(around, desk)
    first, second, *_ = villages.listed(desk)
    page.panel.entries.lines["name"].setText("Nà Một")
    page.panel.entries.lines["order"].setText("7")
    press(Qt.Key.Key_Down)
    page.panel.entries.lines["name"].setText("Nà Hai")
    typed = page.typed()
    assert typed == {
        f"{first.village.id} name": "Nà Một",
        f"{first.village.id} order": "7",
        f"{second.village.id} name": "Nà Hai",
    }
    _other, later = shown(around, desk)
    later.take_up({**typed, "gone name": "Nà Không"})
    around.rest()
    assert later.typed() == typed
    assert later.panel.entries.lines["order"].text() == "7"
    assert band(later) == (
        f"Not saved: {first.village.name} (Name, Place in the list), {second.village.name} (Name)"
    )
    later.table.selectRow(2)
    press(Qt.Key.Key_T, ALT)
    around.qtbot.waitUntil(lambda: focused() is later.panel.entries.lines["name"])
    assert later.panel.entries.lines["name"].text() == "Nà Một"


def test_before_the_villages_are_known_it_waits(around: Around, desk: Desk) -> None:
    _window, page = shown(around, desk)
    found = villages.listed(desk)
    page.unsaved._rows = {}
    page.take_up({f"{found[0].village.id} name": "Nà Một"})
    assert page.typed() == {}
    page.show_villages(found)
    around.rest()
    assert page.panel.entries.lines["name"].text() == "Nà Một"
    assert band(page).startswith("Not saved: ")
