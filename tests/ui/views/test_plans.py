"""The plan page: nine lines in their honest state, the work list behind each, targets set."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.plans.plan import plan_57
from gpn_desktop.services import households, planning
from gpn_desktop.services.changes import Changes
from gpn_desktop.services.desk import Desk
from gpn_desktop.support.records import Snapshot, SupportRecord
from tests.commune import clock, commune_template, desk, empty_desk
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, WIDE, Around, went, words
from ui.enter_line import said_ways
from ui.main_window import MainWindow
from ui.models.targets import WORK
from ui.views.lines import LineCard
from ui.views.page import Goal
from ui.views.plans import PlansPage
from ui.words import dotted
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def window(around: Around, desk: Desk) -> MainWindow:
    return around.show("plans", PlansPage, desk)


def page_of(window: MainWindow) -> PlansPage:
    page = window.pages["plans"]
    assert isinstance(page, PlansPage)
    return page


def test_all_nine_lines_stand_word_for_word_in_their_state(window: MainWindow, desk: Desk) -> None:
    found = planning.progress(desk, planning.plans(desk)[0].id)
    for one, line in zip(found.lines, plan_57().lines, strict=True):
        promised = words(window, f"plans.{line.code}.text")
        assert promised == f"Plan of the province: {line.text}"
        aim = words(window, f"plans.{line.code}.promised")
        has_number = one.main.target is not None and one.main.target.number() is not None
        assert aim.startswith("target: ") == has_number
        assert words(window, f"plans.{line.code}.value")
        bar = window.findChild(QWidget, f"plans.{line.code}.bar")
        assert (bar is not None) == (one.main.share is not None)
    assert words(window, "plans.KH57-5.value") == "No need"
    assert words(window, "plans.KH57-1.value") == "No data yet"
    assert words(window, "plans.clause") == f"For all lines: {plan_57().clause.text}"
    assert words(window, "plans.on") == "by 25/11/2026"
    assert window.findChild(QLabel, "plans.KH57-4.mark") is not None


def test_a_bar_and_its_twin_table_say_the_same(window: MainWindow, desk: Desk) -> None:
    page = page_of(window)
    page.as_table.click()
    assert page.table.isVisible()
    assert page.as_table.text() == "As cards (Alt+B)", "the button says where it leads"
    rows, source = page.table.rows, page.table.rows.columnCount() - 1
    for n, one in enumerate(planning.progress(desk, planning.plans(desk)[0].id).lines):
        assert rows.index(n, 2).data() == words(window, f"plans.{one.line.code}.value")
        told = rows.index(n, source).data()
        mark = window.findChild(QLabel, f"plans.{one.line.code}.mark")
        assert (mark is not None) == bool(told)
        assert mark is None or mark.text() == told
    page.as_table.click()
    assert not page.table.isVisible()
    assert page.as_table.text() == "As a table (Alt+B)"


def test_a_code_that_the_program_proposes_carries_its_mark(desk: Desk) -> None:
    (code,) = (one for one in WORK if one.title == "Object code")
    rows = planning.worklist(desk, planning.plans(desk)[0].id, "3a").rows
    assert {one.item.object_code for one in rows} >= {"DT", "TE"}
    for one in rows:
        assert code.text(one) == (f"{one.item.object_code} [A]" if one.item.object_code else "–")


def test_turns_that_count_by_a_list_are_told_at_their_line(around: Around, desk: Desk) -> None:
    home = households.order(desk, households.Sought(poverty_class="poor"))[0]
    with desk.store.transaction(desk.actor) as tx:
        given = SupportRecord(
            tx.new_entity(), home, type="TD_HN", delivered_on=chance.today(),
            snapshot=Snapshot("poor", date=chance.today(), is_listed=True),
        )  # fmt: skip
        tx.support.put(given)
    window = around.show("plans", PlansPage, desk)
    assert words(window, "plans.KH57-2.by_list") == "by an imported list, not decided: 1"


def test_lines_that_are_looked_up_again_do_not_run_away(
    window: MainWindow, around: Around, qtbot: QtBot
) -> None:
    page = page_of(window)
    area = page._views.currentWidget()
    assert isinstance(area, QScrollArea)
    for code, place in (("KH57-1", 0), ("KH57-2", 40)):
        page.lines.cards[code].setFocus()
        area.verticalScrollBar().setValue(place)
        window.hear(Changes(support=True))
        around.rest()
        qtbot.wait(50)  # laid out anew
        assert page.lines.cards[code].hasFocus()
        assert area.verticalScrollBar().value() == place


def test_arrows_walk_and_enter_opens_the_work_list(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    assert isinstance(focused(), LineCard)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert focused() is page_of(window).lines.cards["KH57-3"]
    press(Qt.Key.Key_Return)
    around.rest()
    found = planning.worklist(desk, planning.plans(desk)[0].id, "3a")
    detail = page_of(window).detail
    assert detail.table.rows.rowCount() == len(found.rows) > 0
    assert words(window, "plans.open.title").startswith("3.")
    assert detail.table.hasFocus()
    assert len(detail.chart.bars) == len(found.villages) == detail.villages.rows.rowCount()
    press(Qt.Key.Key_Escape)
    assert focused() is page_of(window).lines.cards["KH57-3"]


def test_a_line_of_the_list_opens_its_household(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("plans", "line", "KH57-3"))
    around.rest()
    first = planning.worklist(desk, planning.plans(desk)[0].id, "3a").rows[0]
    page_of(window).detail.table.setFocus()
    press(Qt.Key.Key_Return)
    assert went(window)[-1] == Goal("households", "household", first.item.household)


def test_a_support_that_waits_opens_itself(window: MainWindow, around: Around, desk: Desk) -> None:
    with desk.store.reading() as tx:
        waiting = tx.support.waiting()
    assert waiting
    page = page_of(window)
    rows = planning.worklist(desk, planning.plans(desk)[0].id, "7a").rows
    records = [row for row in rows if row.item.record]
    if records:
        page.detail._on_opened(records[0])
        assert went(window)[-1] == Goal("support", "record", records[0].item.record)


def test_a_village_narrows_the_list_from_the_chart(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("plans", "line", "KH57-3"))
    around.rest()
    detail = page_of(window).detail
    rows = planning.worklist(desk, planning.plans(desk)[0].id, "3a").rows
    village = rows[0].item.village
    shares = planning.worklist(desk, planning.plans(desk)[0].id, "3a").villages
    detail._on_village_opened(next(one for one in shares if one.village == village))
    expected = sum(row.item.village == village for row in rows)
    assert detail.table.rows.rowCount() == expected
    detail.village.setCurrentIndex(0)
    detail._on_village_activated()
    assert detail.table.rows.rowCount() == len(rows)


def test_nobody_left_and_no_need_are_said(window: MainWindow, around: Around, desk: Desk) -> None:
    window.go(Goal("plans", "line", "KH57-5"))
    around.rest()
    told = [one.text() for one in page_of(window).detail.findChildren(QLabel)]
    assert "Nobody recorded a need in this year." in told
    back = page_of(window).detail.findChild(QPushButton, "stage.step")
    assert back is not None
    assert back.hasFocus()
    assert back.text() == "To the lines (Esc)"
    press(Qt.Key.Key_Return)
    around.rest()
    assert page_of(window).lines.focused == "KH57-5"


def test_a_target_is_typed_as_officials_write_and_the_bar_appears(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("plans", "line", "KH57-7"))
    around.rest()
    detail = page_of(window).detail
    card, own = page_of(window).lines.cards["KH57-7"], "target set by the commune"
    assert own not in [one.text() for one in card.findChildren(QLabel)], "it set none"
    detail.head.set_target.click()
    assert detail.head.target.number.hasFocus()
    write("nhiều")
    press(Qt.Key.Key_Return)
    around.rest()
    assert detail.head.target.word.isVisible()
    detail.head.target.number.selectAll()
    write("1.000")
    press(Qt.Key.Key_Return)
    around.rest()
    target = planning.progress(desk, planning.plans(desk)[0].id).lines[6].main.target
    assert target is not None
    assert target.value == "1000"
    around.rest()
    assert "of the target" in words(window, "plans.open.share")
    card = page_of(window).lines.cards["KH57-7"]
    assert own in [one.text() for one in card.findChildren(QLabel)]
    detail.head.set_target.click()
    press(Qt.Key.Key_Escape)
    assert detail.head.target.isHidden()
    assert detail.head.set_target.text().startswith("Correct the target")


def test_a_number_that_is_left_unsaved_is_offered_again(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("plans", "line", "KH57-7"))
    around.rest()
    head = page_of(window).detail.head
    head.set_target.click()
    write("12")
    press(Qt.Key.Key_Escape)
    assert (head.target.isHidden(), head.target.number.text()) == (False, "")
    write("34")
    head.step_back()
    assert head.target.isHidden()
    assert head.set_target.text().startswith("Not saved: 34. Go on with it")
    head.set_target.click()
    assert head.target.number.text() == "34"
    press(Qt.Key.Key_Escape)
    assert head.target.number.text() == ""
    write("56")
    press(Qt.Key.Key_Return)
    around.rest()
    assert head.set_target.text().startswith("Correct the target")


def test_who_turns_to_the_rules_stands_on_the_leaves_and_goes_back_by_esc(
    window: MainWindow, around: Around
) -> None:
    window.go(Goal("plans", "line", "KH57-2"))
    around.rest()
    detail = page_of(window).detail
    detail.leaves.setCurrentIndex(2)
    around.rest()
    assert focused() is detail.leaves.tabBar()
    press(Qt.Key.Key_Escape)
    around.rest()
    assert focused().objectName() == "plans.KH57-2"


def test_the_plan_of_the_province_is_read_and_not_measured(
    window: MainWindow, around: Around
) -> None:
    window.go(Goal("plans", "plan", "KH57"))
    around.rest()
    assert words(window, "plans.KH57-2.value") == "more than 9.000 turns"
    assert window.findChild(QWidget, "plans.KH57-2.bar") is None
    assert words(window, "plans.on") == "of 15/03/2019"
    window.go(Goal("plans", "line", "KH57-2"))
    around.rest()
    detail = page_of(window).detail
    assert detail.head.set_target.isHidden()
    assert detail.leaves.currentIndex() == 2
    assert focused() is detail.leaves.tabBar()
    assert said_ways(focused())[0] == dotted("← →: another leaf", "Esc: to the lines")
    page = page_of(window)
    page.chooser.setCurrentIndex(0)
    page.chooser.activated.emit(0)
    around.rest()
    assert words(window, "plans.KH57-2.value").endswith("turns")


def test_an_empty_commune_writes_its_plan_by_one_button(around: Around, empty_desk: Desk) -> None:
    window = around.show("plans", PlansPage, empty_desk)
    assert words(window, "plans.KH57-2.value") == "more than 9.000 turns"
    assert focused().accessibleName() == "Write it (Ctrl+N)"
    said = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert any("only read" in text for text in said)
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    assert planning.plans(empty_desk)[0].year == 2026
    assert words(window, "plans.KH57-2.value") == "No data yet"


def test_in_a_narrow_window_the_line_covers_the_list(
    qtbot: QtBot, workbench: Workbench, desk: Desk
) -> None:
    around = Around(qtbot, workbench, NARROW)
    window = around.show("plans", PlansPage, desk)
    press(Qt.Key.Key_Return)
    around.rest()
    page = page_of(window)
    assert page.has_way_back()
    press(Qt.Key.Key_Escape)
    around.rest()
    assert not page.has_way_back()
    assert isinstance(focused(), LineCard)


def test_in_another_width_the_line_that_is_opened_stays_whole(
    window: MainWindow, around: Around
) -> None:
    page = page_of(window)
    code = list(page.lines.cards)[4]
    window.go(Goal("plans", "line", code))
    around.rest()
    card = page.lines.cards[code]
    for wide in (1500, 1100, 1366):
        window.resize(wide, 620)
        around.qtbot.waitUntil(lambda: card.visibleRegion().boundingRect() == card.rect())


def test_changes_are_heard_and_the_opened_line_stays(window: MainWindow, around: Around) -> None:
    window.go(Goal("plans", "line", "KH57-3"))
    around.rest()
    window.hear(Changes(support=True))
    around.rest()
    assert page_of(window).detail.code == "KH57-3"
    assert page_of(window).lines.cards["KH57-3"].isChecked()


def test_f6_goes_from_the_choice_to_the_lines_to_the_line(
    window: MainWindow, around: Around
) -> None:
    page = page_of(window)
    press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert page.chooser.hasFocus()
    press(Qt.Key.Key_F6)
    assert isinstance(focused(), LineCard)


def test_failures_stand_in_their_place(window: MainWindow, around: Around) -> None:
    page = page_of(window)
    error = GpnError(ErrorCode.DATABASE_BUSY, path="x")
    page._on_failed(error)
    page.refresh()
    around.rest()
    assert page.lines.isVisible()
    window.go(Goal("plans", "line", "KH57-3"))
    around.rest()
    page.detail._on_failed(error)
    page.detail._again()
    around.rest()
    assert page.detail.table.isVisible()


def test_a_target_that_comes_while_one_is_typed_is_not_written_over(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("plans", "line", "KH57-7"))
    around.rest()
    detail = page_of(window).detail
    target = planning.progress(desk, planning.plans(desk)[0].id).lines[6].main.target
    assert target is not None
    detail.head.set_target.click()
    write("30")
    planning.set_target(desk, target.id, "20")  # as a package does
    around.workbench.changed.emit(Changes(plans=True))
    around.rest()
    assert detail.head.target.number.text() == "30"
    press(Qt.Key.Key_Return)
    around.rest()
    with desk.store.reading() as tx:
        record = tx.operations.standing(target.id)
    assert record is not None
    assert [one.field for one in record.conflicts] == ["value"]
