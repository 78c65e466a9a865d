"""Who may stand in two households is told on the household's page, judged or made one by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.duplicates import SAME, Sameness
from gpn_desktop.registry.households import MemberCheck, MemberFinding
from gpn_desktop.registry.identity import Severity
from gpn_desktop.registry.persons import Person
from gpn_desktop.services import findings, households, newcomers, sameness, uniting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.scene import PAIRED
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, page_of
from ui.dialogs.uniting import UniteSheet, told, value_words
from ui.main_window import MainWindow
from ui.views.households import HouseholdsPage
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk"]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
HUONG = Newcomer("Đặng Thị Hường Thử", "Nà Thử", "female", "1985", "tay", area="rural")


@pytest.fixture
def homes(desk: Desk) -> tuple[str, str]:
    """Write one woman down twice; give both households."""
    other = replace(HUONG, full_name="Đặng Thị Hương Thử", id_number="020185000123")
    return tuple(newcomers.add_household(desk, one).value.id for one in (HUONG, other))  # type: ignore[return-value]


@pytest.fixture
def window(around: Around, desk: Desk, homes: tuple[str, str]) -> MainWindow:
    made = around.show("households", HouseholdsPage, desk)
    made.go(Goal("households", "household", homes[0]))
    around.rest()
    return made


def bands(window: MainWindow) -> list[str]:
    found = page_of(window).detail.pairs.findChildren(QLabel, "alike")
    return [one.text() for one in found if one.isVisible()]


def test_a_pair_is_told_judged_by_a_key_and_taken_back_by_another(
    window: MainWindow, around: Around, desk: Desk, homes: tuple[str, str], qtbot: QtBot
) -> None:
    (band,) = bands(window)
    assert "Đặng Thị Hường Thử may stand in another household too: Đặng Thị Hương Thử" in band
    assert "the same name with other marks" in band
    press(Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: not sameness.pairs(desk, homes[0]))
    around.rest()
    assert bands(window) == []
    assert "are two people" in words(window, "household.pairs")
    press(Qt.Key.Key_B, ALT)
    qtbot.waitUntil(lambda: bool(sameness.pairs(desk, homes[0])))
    around.rest()
    assert len(bands(window)) == 1
    press(Qt.Key.Key_H, ALT)
    qtbot.waitUntil(lambda: page_of(window).detail.household == homes[1])
    around.rest()
    assert len(bands(window)) == 1


def test_what_a_band_says_with_its_steps_is_not_found_a_second_time_above_it(
    around: Around, desk: Desk
) -> None:
    one = replace(HUONG, id_number="020185000123")
    home, _ = (newcomers.add_household(desk, made).value.id for made in (one, one))
    head = households.household_page(desk, home).head
    assert head is not None
    with desk.store.transaction(desk.actor) as tx:
        findings.check(desk, tx, (head.id,))  # as after a package came in
    noted = {each.code for each in households.household_page(desk, home).noted}
    assert "person_in_two_households" in noted
    window = around.show("households", HouseholdsPage, desk)
    window.go(Goal("households", "household", home))
    around.rest()
    assert len(bands(window)) == 1
    for code in noted & {*PAIRED}:
        found = window.findChild(QLabel, f"household.finding.{code}")
        assert found is not None
        assert not found.isVisible()


def test_two_records_are_compared_made_one_and_two_again_by_keys(
    window: MainWindow, around: Around, desk: Desk, homes: tuple[str, str], qtbot: QtBot
) -> None:
    def unite(sheet: UniteSheet) -> None:
        around.rest()
        shown = [one.text() for one in sheet.findChildren(QLabel)]
        assert {"← ******0123", "≠ Đặng Thị Hương Thử"} <= set(shown)
        assert "it is taken off" in words(sheet, "unite.told")
        assert not sheet.agree.isEnabled(), "nobody gave a reason yet"
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        assert sheet.isVisible()
        press(Qt.Key.Key_S, ALT)
        qtbot.waitUntil(lambda: sheet._pair[0] != sheet_first)
        press(Qt.Key.Key_S, ALT)
        qtbot.waitUntil(lambda: sheet._pair[0] == sheet_first)
        around.rest()
        press(Qt.Key.Key_4)
        assert focused() is sheet.why.words
        assert not sheet.agree.isEnabled(), "it asks for words"
        write("khai hai nơi")
        press(Qt.Key.Key_Return, CTRL)
        around.rest()

    head = households.household_page(desk, homes[0]).head
    assert head is not None
    sheet_first = head.id
    in_dialog(UniteSheet, unite)
    press(Qt.Key.Key_M, ALT)
    qtbot.waitUntil(lambda: not sameness.pairs(desk, homes[0]))
    around.come_back(window)
    done = words(window, "household.done")
    assert done.startswith("Written down: Two records made one")
    assert done.endswith("khai hai nơi")
    with desk.store.reading() as tx:
        assert tx.households.persons.get(head.id).id_number == "020185000123"
    assert bands(window) == []
    press(Qt.Key.Key_Z, ALT)
    qtbot.waitUntil(lambda: bool(sameness.pairs(desk, homes[0])))
    around.rest()
    assert len(bands(window)) == 1


def test_who_leaves_the_sheet_changes_nothing(
    window: MainWindow, around: Around, desk: Desk, homes: tuple[str, str]
) -> None:
    in_dialog(UniteSheet, lambda sheet: press(Qt.Key.Key_Escape))
    pairs = page_of(window).detail.pairs
    pairs._on_compare(next(iter(pairs._pairs.values())).other)
    around.rest()
    assert len(sameness.pairs(desk, homes[0])) == 1


def test_what_came_since_both_were_shown_is_looked_at_before_they_become_one(
    window: MainWindow, around: Around, desk: Desk, homes: tuple[str, str]
) -> None:
    head = households.household_page(desk, homes[1]).head
    assert head is not None

    def unite(sheet: UniteSheet) -> None:
        around.rest()
        press(Qt.Key.Key_2)
        for _ in range(2):
            sheet._on_swap()
            sheet._on_agreed()
            assert sheet.agree.isEnabled(), "nothing is agreed to that is not shown yet"
        around.rest()
        with desk.store.transaction(desk.actor) as tx:  # as a package does
            one = tx.households.persons.get(head.id)
            tx.households.persons.put(replace(one, phone="0911222333"))
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        assert sheet.made is None
        assert words(sheet, "unite.word").startswith("Not written: what is known of")
        around.qtbot.waitUntil(sheet.agree.isEnabled)
        assert "← ******2333" in [one.text() for one in sheet.findChildren(QLabel)]
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        assert sheet.made is not None

    in_dialog(UniteSheet, unite)
    pairs = page_of(window).detail.pairs
    pairs._on_compare(next(iter(pairs._pairs.values())).other)


def test_a_judgement_that_came_is_told_where_it_was_not_shown(
    window: MainWindow, around: Around, desk: Desk, homes: tuple[str, str], qtbot: QtBot
) -> None:
    people = [one.id for home in homes if (one := households.household_page(desk, home).head)]
    with desk.store.transaction(desk.actor) as tx:  # as a package does
        tx.households.verdicts.put(Sameness(tx.new_entity(), people[0], people[1], SAME))
    press(Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: window.findChild(QLabel, "household.pairs") is not None)
    around.rest()
    assert "Not written: what is known of" in words(window, "household.pairs")
    assert len(bands(window)) == 1
    press(Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: not sameness.pairs(desk, homes[0]))
    around.rest()
    assert "are two people" in words(window, "household.pairs")


def test_what_stops_the_comparison_is_said_on_the_sheet(
    window: MainWindow, around: Around, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise GpnError(ErrorCode.PERSON_GONE)

    monkeypatch.setattr(uniting, "preview", refused)

    def read(sheet: UniteSheet) -> None:
        around.rest()
        assert words(sheet, "unite.word").startswith("One of the two people")

    in_dialog(UniteSheet, read)
    pairs = page_of(window).detail.pairs
    pairs._on_compare(next(iter(pairs._pairs.values())).other)


def test_who_may_only_look_is_told_and_can_only_open(
    around: Around, desk: Desk, homes: tuple[str, str]
) -> None:
    reader = replace(desk, officer=replace(desk.officer, rights=("view",)))
    window = around.show("households", HouseholdsPage, reader)
    window.go(Goal("households", "household", homes[0]))
    around.rest()
    assert len(bands(window)) == 1
    assert len(page_of(window).detail.pairs._bands._choices) == 1


def test_what_comes_along_and_what_does_not_agree_is_told(
    desk: Desk, homes: tuple[str, str]
) -> None:
    heads = [households.household_page(desk, one).head for one in homes]
    found = uniting.preview(desk, *(one.id for one in heads if one))
    check = MemberFinding(MemberCheck.NO_HEAD, Severity.ERROR)
    lines = told(replace(found, supports=2, posts=1, empties=False, left=(check,)))
    assert lines[0] == "Come along: 2 support(s), posts 1."
    assert told(replace(found, supports=0, posts=1, left=()))[0] == "Come along: posts 1."
    assert told(replace(found, supports=0, posts=0, empties=False, left=())) == []
    assert "the household of Đặng Thị Hương Thử in Nà Thử has no head" in lines[1]
    one = Person("p", sex="female", ethnicity="tay", relation="spouse", phone="0912")
    assert [value_words(one, name) for name in ("ethnicity", "phone", "birth_date")] == [
        "Tày",
        "0912",
        "",
    ]
