"""Who may be here already while a person of an act is typed: told at its field, by two keys."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.duplicates import DIFFERENT
from gpn_desktop.services import resembling, sameness
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.resembling import Typed
from tests.commune import clock, commune_template, desk
from tests.services.families import Families
from tests.ui.keyboard import focused, press, write
from tests.ui.views.alike import at_rest, by_key, told
from tests.ui.views.desks import Around, words
from tests.ui.views.papers import ALT
from tests.ui.views.register import around, page_of, window
from tests.ui.views.test_changing import begin, detail, enter, families
from ui.main_window import MainWindow
from ui.views.household import HouseholdView
from ui.views.page import Goal
from ui.views.resembling import Asked

__all__ = ["around", "clock", "commune_template", "desk", "detail", "families", "window"]


def test_the_number_of_somebody_else_is_told_at_its_field_while_one_types_on(
    detail: HouseholdView, window: MainWindow, around: Around
) -> None:
    begin(around, "8")
    twins = detail.changing.twins
    write("Nông Văn Lạ")
    at_rest(around, twins)
    assert told(window) == []
    detail.changing.fields.land("id_number")
    write("020186000004")
    around.qtbot.waitUntil(twins.isVisible)  # the pause is over by itself
    assert focused().objectName() == "act.id_number"
    (words_,) = told(window)
    assert words_.startswith("Hà Văn Tú (1980) may be here already: household of Hà Văn Tú, Nà Pá.")
    assert "the same citizen number" in words_
    fields = detail.changing.fields
    assert fields.parts["id_number"].y() < twins.y() < fields.parts["phone"].y()
    for _ in range(12):
        press(Qt.Key.Key_Backspace)
    at_rest(around, twins)
    assert told(window) == []


def test_who_comes_and_is_somebody_else_is_asked_once_and_kept(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    begin(around, "8")
    twins = detail.changing.twins
    write("Hà Văn Tú")
    enter(around)
    write("1980")
    at_rest(around, twins)
    fields = detail.changing.fields
    assert fields.parts["full_name"].y() < twins.y() < fields.parts["birth_date"].y()
    assert "the same name" in told(window)[0]
    assert by_key(around, Qt.Key.Key_N).objectName() == "act.birth_date"
    assert told(window) == []
    write("1")  # nobody's year: what was judged stays judged
    press(Qt.Key.Key_Backspace)
    at_rest(around, twins)
    assert told(window) == []
    detail.changing.fields.land("reason")
    write("về ở")
    around.rest()
    enter(around, 2)
    with desk.store.reading() as tx:
        (kept,) = tx.households.judged(families["tu"])
        new = {kept.a, kept.b} - {families["tu"]}
        assert new < {one.id for one in tx.households.members(families.h)}
    assert kept.verdict == DIFFERENT


def test_the_other_household_is_opened_and_what_was_typed_waits(
    detail: HouseholdView, window: MainWindow, around: Around, families: Families
) -> None:
    begin(around, "7")
    write("Hà Thị Bé")
    enter(around)
    write("2010")
    at_rest(around, detail.changing.twins)
    press(Qt.Key.Key_I, ALT)
    around.qtbot.waitUntil(lambda: page_of(window).detail.household == families.o)
    around.rest()
    assert not detail.changing.isVisible()
    window.go(Goal("households", "household", families.h))
    around.rest()
    assert detail.changing.isVisible()
    parts = detail.changing.fields.parts
    assert [parts[one].property("text") for one in ("full_name", "birth_date")] == [
        "Hà Thị Bé",
        "2010",
    ]


def test_who_is_corrected_is_no_candidate_of_himself_and_is_judged_at_once(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    detail.changing.correct(families.h, families["nam"])
    around.rest()
    twins, fields = detail.changing.twins, detail.changing.fields
    at_rest(around, twins)
    assert told(window) == [], "nothing is typed yet"
    fields.land("id_number")
    write("020186000002")  # his own
    at_rest(around, twins)
    assert told(window) == []
    for _ in range(12):
        press(Qt.Key.Key_Backspace)
    write("020186000005")
    at_rest(around, twins)
    assert "Hà Thị Bé (2010)" in told(window)[0]
    assert by_key(around, Qt.Key.Key_N).objectName() == "act.id_number"
    assert told(window) == []
    assert words(window, "resembling.kept") == "Kept: Hà Thị Bé is somebody else."
    with desk.store.reading() as tx:
        assert sameness.told_apart(tx, families["nam"]) == {families["be"]}
    by_key(around, Qt.Key.Key_B)
    assert "Hà Thị Bé (2010)" in told(window)[0]
    with desk.store.reading() as tx:
        assert sameness.told_apart(tx, families["nam"]) == frozenset()
    detail.changing.step_back()
    around.rest()
    assert told(detail.changing) == []


def test_what_stands_of_who_is_corrected_is_told_by_the_page_and_not_in_the_act(
    detail: HouseholdView, around: Around, desk: Desk, families: Families
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        mai = tx.households.persons.get(families["mai"])
        tx.households.persons.put(replace(mai, id=tx.new_entity(), household=families.o))
    detail.refresh()
    around.rest()
    assert len(told(detail.pairs)) == 1
    detail.changing.correct(families.h, families["mai"])
    around.rest()
    at_rest(around, detail.changing.twins)
    assert told(detail) == [], "the bands of the page have the same keys"
    detail.changing.fields.land("full_name")
    press(Qt.Key.Key_End)
    write("h")
    at_rest(around, detail.changing.twins)
    assert "names one letter apart" in told(detail)[0]
    detail.changing.step_back()
    around.rest()
    assert len(told(detail.pairs)) == 1


def test_what_cannot_be_kept_says_so_and_the_candidate_stays(
    detail: HouseholdView,
    window: MainWindow,
    around: Around,
    families: Families,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*given: object, **named: object) -> None:
        raise GpnError(ErrorCode.PAIR_CHANGED, person="Hà Thị Bé")

    monkeypatch.setattr(sameness, "judge_different", full)
    detail.changing.correct(families.h, families["nam"])
    around.rest()
    detail.changing.fields.land("id_number")
    write("020186000005")
    at_rest(around, detail.changing.twins)
    by_key(around, Qt.Key.Key_N)
    assert words(window, "resembling.kept") != ""
    assert "Hà Thị Bé (2010)" in told(window)[0]


def test_an_answer_about_what_was_typed_before_is_no_answer_to_what_is_typed_now(
    detail: HouseholdView, around: Around, desk: Desk, families: Families
) -> None:
    begin(around, "8")
    twins = detail.changing.twins
    typed = Typed(families.h, id_number="020186000005")
    twins.seek(Asked(lambda different: ()))
    twins.look()
    twins.seek(Asked(partial(resembling.similar, desk, typed)))
    around.rest()
    at_rest(around, twins)
    assert "Hà Thị Bé (2010)" in told(detail.changing)[0]
