"""Of a village: what comes next stands out, and what another computer wrote is taken by a key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from gpn_desktop.registry.places import Village
from gpn_desktop.services import joined_villages, today, villages
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import NARROW, Around, words
from tests.ui.views.test_villages import ALT, CTRL, around, comes, shown
from ui.dialogs.joining import JoiningSheet
from ui.models.villages import name_words
from ui.views.page import Goal
from ui.views.tasks import Tasks
from ui.views.today import TaskLine
from ui.views.villages import VillagesPage

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


def put_same(desk: Desk, count: int = 2) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.put_all(Village(tx.new_entity(), "Bản Mới", order=80 + n) for n in range(count))


@pytest.mark.parametrize("is_narrow", [False, True])
def test_two_of_one_name_are_joined_from_today_by_enter(
    around: Around, desk: Desk, is_narrow: bool
) -> None:
    put_same(desk)
    (found,) = today.today(desk).same_names
    around.size = NARROW if is_narrow else around.size
    window = around.whole(desk)
    window.go(Goal("today"))
    around.rest()
    assert words(window, "today.same_names") == "Two villages are called Bản Mới"
    line = window.findChild(TaskLine, "today.same_names.line")
    assert line is not None
    line.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    page = window.page
    assert isinstance(page, VillagesPage)
    chosen = page.table.chosen()
    assert chosen is not None
    assert chosen.village.id == found.goes.id
    assert focused() is page.panel.join
    assert words(window, "villages.same").startswith("Another village is called so too; ")
    assert "Join to another… (Alt+S)" in words(window, "villages.same")

    def agree(sheet: JoiningSheet) -> None:
        assert sheet.chosen().village.id == found.stays.id
        assert sheet.told.text() == "0 household(s) go to the other village called Bản Mới."
        press(Qt.Key.Key_Return)
        assert sheet.isVisible(), "Enter alone joins nothing"
        press(Qt.Key.Key_Return, CTRL)

    in_dialog(JoiningSheet, agree)
    press(Qt.Key.Key_Return)
    around.qtbot.waitUntil(lambda: bool(words(window, "villages.done")))
    around.come_back(window)
    assert today.today(desk).same_names == ()
    assert not page.panel.same.isVisible()
    press(Qt.Key.Key_Z, ALT)
    around.qtbot.waitUntil(lambda: words(window, "villages.done").startswith("Undone"))
    assert today.today(desk).same_names == (found,)


def test_both_lines_of_one_name_say_so(around: Around, desk: Desk) -> None:
    put_same(desk)
    _, page = shown(around, desk)
    said = [name_words(one) for one in villages.listed(desk) if one.same]
    assert said == ["Bản Mới\N{NO-BREAK SPACE}· another is called so too"] * 2
    assert not page.panel.same.isVisible()
    page.open(Goal("villages"))
    page.open(Goal("villages", "village", "no such village"))
    around.rest()
    assert focused() is page.table


def test_who_only_looks_is_told_without_the_steps(around: Around, desk: Desk) -> None:
    put_same(desk)
    looking = replace(desk, officer=replace(desk.officer, rights=("view",)))
    window, page = shown(around, looking)
    (found,) = today.today(desk).same_names
    page.open(Goal("villages", "village", found.goes.id))
    around.rest()
    assert words(window, "villages.same").endswith("tells them apart.")
    assert focused() is page.table


def test_an_office_is_told_of_which_commune_they_are(around: Around, desk: Desk) -> None:
    put_same(desk, 3)
    window, page = shown(around, desk)
    found = today.today(desk)
    office = replace(desk, installation=replace(desk.installation, role="office"))
    for one, has_commune in ((desk, False), (office, True)):
        (task,) = Tasks(one, page._ways, None)._same_names(found)  # type: ignore[arg-type]
        assert task.so == "2 village(s) bear the name that another one has"
        assert task.about.startswith("Nothing tells") is not has_commune
    window.close()
