"""Of a village: what comes next stands out, and what another computer wrote is taken by a key."""

from dataclasses import replace

from PySide6.QtCore import Qt

from gpn_desktop.services import joined_villages, villages
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.test_villages import ALT, CTRL, around, comes, shown

__all__ = ["around", "clock", "commune_template", "desk"]


def test_what_the_other_wrote_is_taken_by_one_key(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    one = villages.listed(desk)[0].village
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, CTRL)
    write("Nà M")
    press(Qt.Key.Key_Return)
    write("TT Đình Lập")
    comes(around, desk, one.name, name="Nà Thuộc")
    assert page.panel.save.text() == "Keep what I write, and save (Ctrl+Enter)"
    press(Qt.Key.Key_L, ALT)
    lines = page.panel.entries.lines
    around.qtbot.waitUntil(lambda: lines["name"].text() == "Nà Thuộc")
    assert lines["former"].text() == "TT Đình Lập"
    assert lines["name"].hasFocus()
    assert not page.panel.take.isVisible()
    assert page.panel.save.text() == "Save (Ctrl+Enter)"
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    row = next(row for row in villages.listed(desk) if row.village.id == one.id)
    assert (row.village.name, row.village.former, row.disputed) == (
        "Nà Thuộc",
        "TT Đình Lập",
        frozenset(),
    )
    assert not page.panel.save.isEnabled(), "nothing is changed any more"
    page.panel._row = None
    page.panel._on_taken()
    assert words(window, "villages.done").startswith("Saved: ")


def test_what_is_disputed_stands_out_until_something_is_typed(around: Around, desk: Desk) -> None:
    _, page = shown(around, desk)
    first, *rest = villages.listed(desk)
    page.show_villages([replace(first, disputed=frozenset({"order"})), *rest])
    panel = page.panel
    assert (panel.settle.property("kind"), panel.save.isEnabled()) == ("first", False)
    panel.entries.lines["name"].setText("Nà Mới")
    assert (panel.settle.property("kind"), panel.save.isEnabled()) == ("", True)
    panel.save.setFocus()
    panel.entries.lines["name"].setText(first.village.name)
    assert panel.entries.lines["name"].hasFocus(), "the focus does not wander on by itself"


def test_joined_households_are_told_their_new_zone(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    first, second, *_ = villages.listed(desk)
    gone, there = replace(first, zones=frozenset()), replace(second, zones=frozenset({"BG"}))
    came = joined_villages.Came(first.village)
    page._on_joined(gone, there, joined_villages.Joined(came, second.village.id, ("c",)))
    assert "their zone is that of" in words(window, "villages.done")
    page._on_joined(gone, gone, joined_villages.Joined(came, first.village.id, ("c",)))
    assert "zone" not in words(window, "villages.done")
