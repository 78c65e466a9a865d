"""The villages in their window, by keys: pasted, corrected, zones, joined, undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.former import Belongs
from gpn_desktop.registry.places import Village
from gpn_desktop.services import joined_villages, villages
from gpn_desktop.services.changes import Changes
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.villages import Laid, VillageRow
from tests.commune import clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import NARROW, Around, went, words
from ui.dialogs.joining import JoiningSheet
from ui.dialogs.village_list import VillageListSheet
from ui.dialogs.zones import ZonesSheet
from ui.main_window import MainWindow
from ui.models.villages import called, name_words
from ui.views.page import Goal
from ui.views.villages import VillagesPage
from ui.words import dotted
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench)


def shown(around: Around, desk: Desk) -> tuple[MainWindow, VillagesPage]:
    window = around.show("villages", VillagesPage, desk, "households")
    page = window.page
    assert isinstance(page, VillagesPage)
    return window, page


def names(page: VillagesPage) -> list[str]:
    rows = page.table.rows
    return [rows.row_at(rows.index(n, 0)).village.name for n in range(rows.rowCount())]


def undone(around: Around, window: MainWindow, told: str) -> None:
    """Undo what was done last by its key, and wait until that is told."""
    press(Qt.Key.Key_Z, ALT)
    around.qtbot.waitUntil(lambda: words(window, "villages.done") == told)
    around.rest()


def test_an_empty_commune_gets_its_villages_by_pasting(around: Around, empty_desk: Desk) -> None:
    window, page = shown(around, empty_desk)
    assert focused().objectName() == "stage.step"

    def paste(sheet: VillageListSheet) -> None:
        assert not sheet.agree.isEnabled()
        QApplication.clipboard().setText("1.\tNà Lúa\n2.\tPò Mầy\n3.\tTổ dân phố 3\n")
        press(Qt.Key.Key_V, CTRL)
        assert sheet.count.text() == "3 village(s) understood"
        assert sheet.agree.text() == "Write 3 village(s) (Ctrl+Enter)"
        press(Qt.Key.Key_Return, CTRL)

    in_dialog(VillageListSheet, paste)
    press(Qt.Key.Key_Return)
    around.come_back(window)
    assert names(page) == ["Nà Lúa", "Pò Mầy", "3"]
    assert words(window, "villages.done") == "3 village(s) written down."
    assert "not known in which zone" in words(window, "villages.sum")
    undone(around, window, "Undone: 3 village(s) are off the list again.")
    assert villages.listed(empty_desk) == ()
    assert page.undo.isHidden()


def test_what_stands_on_a_new_village_or_its_zones_keeps_it(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    added = villages.add(desk, "Nà Mới\nKhe Mới", "rural").value
    page._on_added(added)
    comes(around, desk, "Khe Mới", order=90)
    told = "Undone: 1 village(s) are off the list again. Named by records by now, so they stay: "
    undone(around, window, f"{told}Khe Mới.")
    first, second, *_ = villages.listed(desk)
    laid = villages.lay_in(desk, [first, second], frozenset({"BG"}), chance.today()).value
    page._on_laid("written", laid)
    comes(around, desk, second.village.name, zones=())
    told = "Undone: the zones of 1 village(s) as before. Others wrote since, so these stay as they"
    undone(around, window, f"{told} are: {called(second.village)}.")
    assert villages.listed(desk)[0].village == first.village
    page._on_laid("nothing new", Laid())
    assert page.undo.isHidden()


def test_a_name_is_corrected_in_place(around: Around, desk: Desk) -> None:
    _, page = shown(around, desk)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "villages.name"
    press(Qt.Key.Key_A, CTRL)
    write("Nà Mới")
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "villages.former"
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "villages.order"
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert names(page)[1] == "Nà Mới"
    assert villages.listed(desk)[1].village.name == "Nà Mới"


def typed_former(around: Around, text: str) -> None:
    """Write the old commune of the village that is chosen, and save it."""
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, CTRL)
    write(text)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()


def test_an_old_commune_is_written_shown_and_undone(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    before = villages.listed(desk)[0].village
    typed_former(around, "TT Đình Lập")
    assert villages.listed(desk)[0].village == replace(before, former="TT Đình Lập")
    assert page.table.rows.index(0, 0).data() == dotted(before.name, "TT Đình Lập")
    assert words(window, "villages.done") == f"Saved: {called(before)}."
    undone(around, window, f"Undone: {called(before)} is written as before.")
    assert villages.listed(desk)[0].village == before
    assert not page.undo.isVisible()
    assert focused() is page.table


def test_an_undo_says_what_others_wrote_since(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    name = villages.listed(desk)[0].village.name
    typed_former(around, "TT Đình Lập")
    comes(around, desk, name, former="Xã Đình Lập")
    page.undo.click()
    around.rest()
    assert villages.listed(desk)[0].village.former == "Xã Đình Lập"
    assert words(window, "villages.done").endswith("stay as they are: Old commune.")


def test_an_old_commune_that_is_not_ours_or_unknown_is_told_at_its_field(
    around: Around, desk: Desk
) -> None:
    _, page = shown(around, desk)
    for text, told in (
        ("xã Cường Lợi", "xã Cường Lợi went to another commune in 2025: look at it again."),
        (
            "xã Bính Xáa",
            "Before 01/07/2025 no commune was called “xã Bính Xáa”. Is it “Xã Bính Xá”?",
        ),
        (
            "Không Đâu",
            "Saved just as you typed it, but no commune of before 01/07/2025 called “Không Đâu”",
        ),
        ("xã Đình Lập", ""),
    ):
        page.table.setFocus()
        typed_former(around, text)
        assert page.panel.entries._troubles["former"].text().startswith(told)
        assert page.panel.entries.lines["former" if told else "order"].hasFocus()
        assert bool(page.panel.entries._troubles["former"].text()) is bool(told)
        assert page._last._card.property("card") == ("warn" if told else "good")
        assert ("look at the old" in page.table.rows.index(0, 0).data()) == bool(told)


def test_the_commune_that_may_be_meant_is_taken_by_a_key(around: Around, desk: Desk) -> None:
    _, page = shown(around, desk)
    assert not page.panel.near.isVisible()
    typed_former(around, "xã Bính Xáa")
    assert page.panel.near.isVisible()
    press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    around.qtbot.waitUntil(page.panel.save.hasFocus)
    press(Qt.Key.Key_Return)
    around.rest()
    assert villages.listed(desk)[0].village.former == "Xã Bính Xá"
    assert not page.panel.near.isVisible()


@pytest.mark.parametrize(
    ("name", "former", "belongs", "said"),
    [
        ("Khu 1", "", None, "Khu 1"),
        ("Khu 1 (TT Đình Lập)", "TT Đình Lập", Belongs.OURS, "Khu 1 (TT Đình Lập)"),
        ("Pò Háng", "Xã Bính Xá", Belongs.PART, "Pò Háng · Xã Bính Xá"),
        ("Khu 1 (X)", "X", Belongs.UNKNOWN, "Khu 1 (X) · look at the old commune"),
        ("", "", None, "–"),
    ],
)
def test_the_list_names_an_old_commune_once(
    name: str, former: str, belongs: Belongs | None, said: str
) -> None:
    row = VillageRow(Village("v", name=name, former=former), belongs=belongs)
    assert name_words(row).replace("\N{NO-BREAK SPACE}", " ") == said
    disputed = replace(row, disputed=frozenset({"order"}))
    assert name_words(disputed).replace("\N{NO-BREAK SPACE}", " ") == f"≠ {said}"


def test_saving_what_is_not_changed_offers_nothing_to_undo(around: Around, desk: Desk) -> None:
    _, page = shown(around, desk)
    assert not page.panel.save.isEnabled()
    first = villages.listed(desk)[0]
    page._on_save(first.village, first)
    around.rest()
    assert not page.undo.isVisible()


def test_zones_are_ticked_for_the_whole_commune(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    before, count = villages.listed(desk), len(villages.listed(desk))
    press(Qt.Key.Key_Return)

    def tick(sheet: ZonesSheet) -> None:
        for code, box in sheet.ticks.items():
            box.setChecked(code == "BG")
        sheet.since.lines["since"].setFocus()
        press(Qt.Key.Key_Return, CTRL)
        assert sheet.isVisible(), "without a day nothing is written"
        write("31/12/2999")
        press(Qt.Key.Key_Return, CTRL)
        assert sheet.isVisible(), "that day has not come"
        press(Qt.Key.Key_A, CTRL)
        write("abc")
        press(Qt.Key.Key_Return, CTRL)
        assert sheet.isVisible(), "that is no day"
        press(Qt.Key.Key_A, CTRL)
        write("4/6/2021")
        sheet.everywhere.setChecked(True)
        press(Qt.Key.Key_Return, CTRL)

    in_dialog(ZonesSheet, tick)
    press(Qt.Key.Key_V, ALT)
    around.qtbot.waitUntil(lambda: bool(words(window, "villages.done")))
    around.come_back(window)
    assert {one.zones for one in villages.listed(desk)} == {frozenset({"BG"})}
    in_dialog(ZonesSheet, lambda sheet: sheet.reject())
    page.panel.lay.click()
    around.come_back(window)
    assert {one.zones for one in villages.listed(desk)} == {frozenset({"BG"})}
    undone(around, window, f"Undone: the zones of {count} village(s) as before.")
    assert villages.listed(desk) == before


def test_a_village_is_joined_and_the_joining_undone(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    before = villages.listed(desk)
    press(Qt.Key.Key_Return)

    def choose(sheet: JoiningSheet) -> None:
        assert not sheet.agree.isEnabled(), "nothing is chosen for anybody"
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down)
        there = before[2].village.name
        assert there in sheet.told.text()
        press(Qt.Key.Key_Return)
        assert sheet.isVisible(), "Enter alone joins nothing"
        assert focused() is sheet.agree
        assert sheet.agree.text().endswith("(Ctrl+Enter)")
        press(Qt.Key.Key_Return, CTRL)

    in_dialog(JoiningSheet, choose)
    press(Qt.Key.Key_S, ALT)
    around.qtbot.waitUntil(lambda: bool(words(window, "villages.done")))
    around.come_back(window)
    assert before[0].village.name not in names(page)
    assert focused() is page.table
    press(Qt.Key.Key_Return)  # once too often: it undoes nothing
    around.rest()
    assert before[0].village.name not in names(page)
    page.undo.click()
    around.rest()
    assert villages.listed(desk) == before
    assert page.undo.isHidden()
    in_dialog(JoiningSheet, lambda sheet: sheet.reject())
    page.panel.join.click()
    around.come_back(window)
    assert villages.listed(desk) == before


def test_what_was_joined_long_ago_is_parted_by_keys(
    around: Around, desk: Desk, clock: FixedSource
) -> None:
    before = villages.listed(desk)
    joined_villages.join(desk, before[1].village.id, before[0].village.id)
    clock.pass_time(days=40)
    window, _page = shown(around, desk)
    count = before[1].households
    said = words(window, "villages.came.0")
    assert said.startswith(f"{called(before[1].village)} was joined to this one (")
    assert f"{count} household(s) go back to {called(before[1].village)}." in said
    assert f"{desk.officer.name}). Parted again, " in said
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1, ALT)
    undone = f"Undone: {count} household(s) went back."
    around.qtbot.waitUntil(lambda: words(window, "villages.done") == undone)
    around.rest()
    assert [(one.village, one.households) for one in villages.listed(desk)] == [
        (one.village, one.households) for one in before
    ]
    assert window.findChild(QLabel, "villages.came.0") is None


def test_why_a_village_is_not_parted_is_said(
    around: Around, desk: Desk, failed: list[GpnError]
) -> None:
    first, second, *_ = (one.village for one in villages.listed(desk))
    joined = joined_villages.join(desk, second.id, first.id).value
    window, _page = shown(around, desk)
    joined_villages.part(desk, joined.came)  # in another window
    step = window.findChild(QPushButton, "villages.came.0.step")
    assert step is not None
    step.click()
    around.rest()
    assert [one.code for one in failed] == [ErrorCode.VILLAGE_PARTED]


def test_who_may_only_look_parts_nothing(around: Around, desk: Desk) -> None:
    first, second, *_ = (one.village for one in villages.listed(desk))
    joined_villages.join(desk, second.id, first.id)
    looking = replace(desk, officer=replace(desk.officer, rights=("view",)))
    window, _page = shown(around, looking)
    assert window.findChild(QLabel, "villages.came.0") is not None
    assert window.findChild(QPushButton, "villages.came.0.step") is None


def test_keys_are_told_where_they_are_heard(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)

    def foot(says: str) -> None:
        around.qtbot.waitUntil(lambda: words(window, "enter_line").replace("\u00a0", " ") == says)

    foot("Enter: correct the village · F7: order")
    assert page.keys.isVisible()
    press(Qt.Key.Key_Return)
    foot("Enter: next field · Esc: the field as it was; once more: leave, nothing lost")
    assert not page.keys.isVisible()
    press(Qt.Key.Key_A, CTRL)
    write("Nà Mới")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert villages.listed(desk)[0].village.name == "Nà Mới"
    press(Qt.Key.Key_Escape)
    assert focused() is page.table, "beside the list too"
    foot("Enter: correct the village · F7: order")
    assert page.keys.isVisible()


def test_in_a_narrow_window_one_village_has_the_page(
    around: Around, desk: Desk, qtbot: QtBot
) -> None:
    around.size = NARROW
    _window, page = shown(around, desk)
    press(Qt.Key.Key_Return)
    assert page.has_way_back()
    around.rest()
    assert page.panel.save.visibleRegion().boundingRect() == page.panel.save.rect()
    assert not page.add.isVisible()
    press(Qt.Key.Key_Escape)
    assert not page.has_way_back()
    assert page.table.isVisible()
    assert page.add.isVisible()


def test_who_may_only_look_changes_nothing(around: Around, desk: Desk) -> None:
    object.__setattr__(desk.officer, "rights", ())
    _window, page = shown(around, desk)
    page.acts()["add"]()
    assert not page.panel.save.isEnabled()
    assert not page.panel.join.isEnabled()
    assert page.add.isHidden()


def test_without_villages_who_may_only_look_is_told_so(around: Around, empty_desk: Desk) -> None:
    object.__setattr__(empty_desk.officer, "rights", ())
    _window, page = shown(around, empty_desk)
    assert page.stage.findChild(type(page.add), "stage.step") is None


def test_a_failure_offers_to_look_again(around: Around, desk: Desk) -> None:
    _window, page = shown(around, desk)
    page._on_failed(GpnError(ErrorCode.DISK_FULL, path="x"))
    press(Qt.Key.Key_Return)
    around.rest()
    assert page.table.isVisible()


def comes(around: Around, desk: Desk, of: str, **fields: object) -> None:
    """Let a package write of a village, and the page hear of it."""
    with desk.store.transaction(desk.actor) as tx:
        found = {one.name: one for one in tx.places.villages.all()}[of]
        tx.places.villages.put(replace(found, **fields))  # type: ignore[arg-type]
    around.workbench.changed.emit(Changes(places=True))
    around.rest()


def test_what_is_typed_survives_a_package_and_both_values_stand(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    one = villages.listed(desk)[0].village
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, CTRL)
    write("Nà M")
    comes(around, desk, one.name, name="Nà Thuộc", order=3)
    assert "Nà Thuộc" in words(window, "villages.meanwhile")
    write("ới")  # where the cursor was left
    comes(around, desk, "Nà Thuộc", area="urban")
    assert "Nà Thuộc" in words(window, "villages.meanwhile"), "it is said until it is saved"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert page.panel.entries.lines["order"].text() == "3", "nobody typed there"
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    row = next(row for row in villages.listed(desk) if row.village.id == one.id)
    assert row.disputed == {"name"}
    assert (row.village.order, row.village.area) == (3, "urban")
    assert not page.panel.meanwhile.isVisible()
    assert "Name" in words(window, "villages.disputed")
    page.panel.settle.click()
    assert went(window)[-1] == Goal("conflicts")


def test_what_is_typed_waits_while_another_village_is_looked_at(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    kind = villages.listed(desk)[0].village.kind
    page.panel.kind.setCurrentIndex(1 - page.panel.kind.currentIndex())
    page.panel.area.setCurrentIndex(1 - page.panel.area.currentIndex())
    chosen, area = page.panel.kind.currentData(), page.panel.area.currentData()
    assert chosen != kind
    press(Qt.Key.Key_Return)
    write("x")
    page.table.setFocus()
    press(Qt.Key.Key_Down)
    name = page.panel.entries.lines["name"].text()
    comes(around, desk, villages.listed(desk)[0].village.name, kind=chosen, area="")
    assert page.panel.entries.lines["name"].text() == name
    press(Qt.Key.Key_Up)
    assert page.panel.entries.lines["name"].text().endswith("x")
    assert (page.panel.kind.currentData(), page.panel.area.currentData()) == (chosen, area)
    said = words(window, "villages.meanwhile")
    assert "Area to “–”" in said
    assert "Kind" not in said, "both wrote the same"


def test_news_of_a_kind_are_said_in_words(around: Around, desk: Desk) -> None:
    window, page = shown(around, desk)
    one = villages.listed(desk)[0].village
    page.panel.kind.setCurrentIndex(-1)
    comes(around, desk, one.name, kind="to_dan_pho")
    assert "Kind to “Quarter" in words(window, "villages.meanwhile")


def test_a_kind_that_only_a_newer_version_knows_stands_as_it_is_written(
    around: Around, desk: Desk
) -> None:
    _window, page = shown(around, desk)
    first, *rest = villages.listed(desk)
    newer = replace(first, village=replace(first.village, kind="khu_pho"))
    page.show_villages([newer, *rest])
    assert called(newer.village) == first.village.name
    assert page.panel.kind.currentText() == "khu_pho"
    page.panel.entries.lines["name"].setText("Phố Mới")
    page.show_villages([replace(newer, village=replace(newer.village, kind="to_khac")), *rest])
    assert page.panel.kind.currentText() == "to_khac"
    page.panel.kind.setCurrentIndex(0)
    page.show_villages([newer, *rest])
    assert page.panel.meanwhile.text().count("Kind to “khu_pho”") == 1


def test_at_an_office_villages_stand_by_commune(around: Around, desk: Desk) -> None:
    _window, page = shown(around, desk)
    first, second, *rest = villages.listed(desk)
    object.__setattr__(desk.installation, "role", "office")
    page.show_villages([first, replace(second, commune="another"), *rest])
    page.acts()["add"]()
    assert page.add.isHidden(), "the list comes from the communes"
    assert [one.village.id for one in page._beside(first)] == [one.village.id for one in rest]
    page.show_villages([first, replace(second, commune="another")])
    assert not page.panel.join.isEnabled()
    page._on_join()
