"""Who left or died is named while the same human is typed again; a second record is noted."""

import datetime
from dataclasses import replace

import pytest

from gpn_desktop import chance, vietnamese
from gpn_desktop.registry import acts
from gpn_desktop.registry.duplicates import MOST
from gpn_desktop.registry.moves import Event, Leaving
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.services import (
    findings,
    households,
    moving,
    newcomers,
    resembling,
    sameness,
    undoing,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.resembling import Typed
from gpn_desktop.services.sameness import Alike
from tests.commune import clock, commune_template, desk
from tests.services.families import Families, acted, put_families

__all__ = ["clock", "commune_template", "desk"]
TU, MAI = "020186000004", "020186000001"
NEW_TU = Newcomer("Hà Văn Tú", "Nà Pá", birth="1980")
CODE = "number_of_who_left"


@pytest.fixture
def families(desk: Desk) -> Families:
    """Two families: the wife of the first died, all of the second left the commune."""
    families = put_families(desk)
    acted(desk, families, acts.DEATH, "mai")
    acted(desk, families, acts.DEPARTURE, "tu", "be", of=families.o)
    return families


def said(families: Families, found: tuple[Alike, ...]) -> list[tuple[str, str, bool]]:
    """Give who is named, by which act he left, and whether he may come back."""
    return [
        (families.names([one.hit.person])[0], one.hit.left.sort, one.may_return)
        for one in found
        if one.hit.left is not None
    ]


def noted(desk: Desk) -> list[tuple[str, str, str]]:
    """Give at whom the number of somebody who left is noted: name, household, the other one."""
    return [
        (one.person, one.household, one.other.id if one.other else "")
        for one in findings.listed(desk)
        if one.code == CODE
    ]


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (NEW_TU, [("tu", acts.DEPARTURE, True)]),
        (replace(NEW_TU, birth="1981", full_name="ha van tu"), [("tu", acts.DEPARTURE, True)]),
        (Newcomer("Ai Khác", "", id_number=TU), [("tu", acts.DEPARTURE, True)]),
        (Newcomer("Vi Thị Mai", "Nà Pá", birth="1962"), [("mai", acts.DEATH, False)]),
        (Newcomer("Ai Khác", "Khu 1", id_number=MAI), [("mai", acts.DEATH, False)]),
        (replace(NEW_TU, birth="1983"), []),
        (replace(NEW_TU, birth=""), []),
        (replace(NEW_TU, village="Khu 1"), []),
        (replace(NEW_TU, full_name="Hà Tú"), []),
        (replace(NEW_TU, id_number="020186000977"), []),
    ],
)
def test_a_new_head_who_left_or_died_is_named(
    desk: Desk, families: Families, typed: Newcomer, named: list[tuple[str, str, bool]]
) -> None:
    assert said(families, newcomers.similar(desk, typed)) == named


def test_it_is_told_how_he_left_and_which_record_to_open(desk: Desk, families: Families) -> None:
    (one,) = newcomers.similar(desk, NEW_TU)
    assert one.hit.left == Leaving(acts.DEPARTURE, chance.today(), "theo đơn")
    assert (one.hit.household, one.hit.head_name) == (families.o, "Hà Văn Tú")
    assert (one.hit.village_name, one.hit.code) == ("Nà Pá", "02")
    assert newcomers.similar(desk, NEW_TU, [families["tu"]]) == (), "judged to be somebody else"


def test_who_comes_to_a_household_is_named_also_of_its_own(desk: Desk, families: Families) -> None:
    typed = Typed(families.h, full_name="Vi Thị Mai", birth=PartialDate(1962))
    assert said(families, resembling.similar(desk, typed)) == [("mai", acts.DEATH, False)]
    typed = Typed(families.h, "new", full_name="Hà Thị Bé", birth=PartialDate(2010))
    assert said(families, resembling.similar(desk, typed)) == [("be", acts.DEPARTURE, True)]


def test_of_who_is_corrected_only_a_number_names_who_left(desk: Desk, families: Families) -> None:
    typed = Typed(families.h, families["nam"], full_name="Hà Văn Tú", birth=PartialDate(1980))
    assert said(families, resembling.similar(desk, typed)) == []
    typed = Typed(families.h, families["nam"], id_number=TU)
    assert said(families, resembling.similar(desk, typed)) == [("tu", acts.DEPARTURE, False)]
    sameness.judge_different(desk, families["nam"], families["tu"])
    assert resembling.similar(desk, typed) == ()


def test_who_lives_here_comes_first_where_both_are_as_likely(
    desk: Desk, families: Families
) -> None:
    newcomers.add_household(desk, NEW_TU)
    here, left = newcomers.similar(desk, NEW_TU)
    assert here.hit.left is None
    assert left.hit.person == families["tu"]
    first = newcomers.similar(desk, replace(NEW_TU, id_number=TU))[0]
    assert first.hit.person == families["tu"], "a number is more"


def test_twenty_who_live_here_do_not_push_out_who_left(desk: Desk, families: Families) -> None:
    phone = "0912 345 678"
    typed = replace(NEW_TU, phone=phone)
    for number in range(20):
        one = replace(typed, code=f"Q-{number}", id_number=f"0201800001{number:02}")
        newcomers.add_household(desk, one)
    found = newcomers.similar(desk, typed)
    assert len(found) == MOST
    assert said(families, found) == [("tu", acts.DEPARTURE, True)]
    weights = [one.likeness.weight for one in found]
    assert weights == sorted(weights, reverse=True)
    comer = Typed(families.h, full_name="Hà Văn Tú", birth=PartialDate(1980), phone=phone)
    assert len(resembling.similar(desk, comer)) == MOST
    assert [one[0] for one in said(families, resembling.similar(desk, comer))] == ["tu"]


def test_who_was_joined_added_by_mistake_or_brought_back_is_not_named(desk: Desk) -> None:
    families = put_families(desk)
    event = acted(desk, families, acts.DEPARTURE, "tu", of=families.o)
    undoing.undo(desk, event.id, "nhầm")
    added = newcomers.add_household(desk, Newcomer("Ma Văn Sò", "Nà Pá", birth="1971"))
    undoing.undo(desk, _addition(desk, added.value.id).id, "nhầm")
    acted(desk, families, acts.JOIN, to="o", relations={"tu": "other"}, same={"be": "hoa"})
    for typed in (
        Newcomer("Ma Văn Sò", "Nà Pá", birth="1971"),
        Newcomer("Hà Thị Bé", "Nà Pá", birth="2010", id_number="020186000005"),
        NEW_TU,
    ):
        assert said(families, newcomers.similar(desk, typed)) == []


def _addition(desk: Desk, household: str) -> Event:
    with desk.store.reading() as tx:
        events = tx.households.events.where("WHERE r.sort = 'addition'")
    return next(one for one in events if one.subject == household)


def test_who_was_taken_off_in_a_form_is_named_with_its_reason(
    desk: Desk, families: Families
) -> None:
    day = datetime.date(2026, 3, 4)
    with desk.store.transaction(desk.actor) as tx:
        event = Event(tx.new_entity(), families["hoa"], acts.DEPARTURE, day, reason="Đã mất")
        tx.households.events.put(event)
        tx.households.persons.take_off(families["hoa"], reason="Đã mất", on=day)
    typed = Newcomer("Lý Thị Hoa", "Nà Pá", birth="1991")
    (one,) = newcomers.similar(desk, typed)
    assert one.hit.left == Leaving("", day, "Đã mất")
    assert one.may_return
    with desk.store.transaction(desk.actor) as tx:
        tx.households.persons.put_back(families["hoa"])
        tx.households.persons.take_off(families["hoa"], reason="ghi nhầm", on=day)
    assert newcomers.similar(desk, typed) == (), "no act and no form says that she left"


def test_a_second_record_of_the_number_is_noted_until_one_of_both_changes(
    desk: Desk, families: Families
) -> None:
    home = newcomers.add_household(desk, replace(NEW_TU, id_number=TU)).value
    assert noted(desk) == [("Hà Văn Tú", home.id, families.o)]
    with desk.store.reading() as tx:
        (head,) = tx.households.members(home.id)
        (found,) = (one for one in findings.of_household(tx, home.id) if one.code == CODE)
    assert not found.stops
    acted(desk, families, acts.RETURN, "tu", of=families.o)
    assert noted(desk) == []
    assert "person_in_two_households" in {one.code for one in findings.listed(desk)}
    act = acts.Act(acts.DEPARTURE, families.o, chance.today(), "đi nữa", (families["tu"],))
    moving.perform(desk, act)
    assert noted(desk) == [("Hà Văn Tú", home.id, families.o)]
    said = {"id_number": "020186000911"}
    correct = acts.Act(acts.CORRECTION, home.id, chance.today(), "nhầm", (head.id,), said=said)
    moving.perform(desk, correct)
    assert noted(desk) == []


def test_what_is_noted_of_a_second_record_goes_with_it(desk: Desk, families: Families) -> None:
    home = newcomers.add_household(desk, replace(NEW_TU, id_number=TU)).value
    undoing.undo(desk, _addition(desk, home.id).id, "nhầm")
    assert noted(desk) == []


def test_the_number_of_who_died_in_the_same_household_leads_nowhere_else(
    desk: Desk, families: Families
) -> None:
    said = {"full_name": "Vi Thị Mai", "id_number": MAI, "relation": "spouse"}
    act = acts.Act(acts.ARRIVAL, families.h, chance.today(), "về", said=said)
    moving.perform(desk, act)
    assert noted(desk) == [("Vi Thị Mai", families.h, "")]


def found(desk: Desk, families: Families, words: str) -> list[tuple[str, str | None]]:
    """Give who of the families is found in their order, by short name, and by which act he left."""
    return [
        (families.names([one.person])[0], one.left.sort if one.left else None)
        for one in households.search(desk, words)
        if one.person in families.people.values()
    ]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (TU, [("tu", acts.DEPARTURE)]),
        ("0201 8600 0004", [("tu", acts.DEPARTURE)]),
        ("Hà Văn Tú", [("tu", acts.DEPARTURE)]),
        ("tu ha", [("tu", acts.DEPARTURE)]),
        (MAI, [("mai", acts.DEATH)]),
        ("vi thi mai", [("mai", acts.DEATH)]),
        ("ha thi be", [("be", acts.DEPARTURE)]),
        ("ha na pa", [("tu", acts.DEPARTURE)]),
        ("020186000", [(one, None) for one in ("ba", "nam", "hoa")]),
    ],
)
def test_the_search_finds_who_left_after_all_who_live_here(
    desk: Desk, families: Families, words: str, who: list[tuple[str, str | None]]
) -> None:
    assert found(desk, families, words)[: len(who)] == who
    kinds = [
        one.left is not None
        for one in households.search(desk, words)
        if vietnamese.fold(one.full_name) != vietnamese.fold(words)
    ]
    assert kinds == sorted(kinds)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Hà Văn Tú", ["Hà Văn Tú", "Hà Văn Tuấn"]),
        (" ha van  tu", ["Hà Văn Tú", "Hà Văn Tuấn"]),
        ("ha van", ["Hà Văn Tuấn", "Hà Văn Tú"]),
        ("Hà Văn Tuấn", ["Hà Văn Tuấn"]),
    ],
)
def test_who_left_stands_first_where_the_name_is_just_what_was_asked(
    desk: Desk, families: Families, words: str, who: list[str]
) -> None:
    newcomers.add_household(desk, Newcomer("Hà Văn Tuấn", "Nà Pá"))
    told = [one.full_name for one in households.search(desk, words)]
    assert [one for one in told if one in ("Hà Văn Tú", "Hà Văn Tuấn")] == who


def test_a_closed_household_is_found_by_its_code_as_its_last_head(desk: Desk) -> None:
    families = put_families(desk)
    with desk.store.transaction(desk.actor) as tx:
        for home, code in ((families.h, "Q-71"), (families.o, "Q-72")):
            tx.households.put(replace(tx.households.get(home), code=code))
    acted(desk, families, acts.DEPARTURE, "be", of=families.o)
    assert found(desk, families, "q-72") == [("tu", None)]
    acted(desk, families, acts.DEPARTURE, "tu", of=families.o)
    assert found(desk, families, "q-72") == [("tu", acts.DEPARTURE)]
    assert found(desk, families, "q-7") == [("ba", None), ("tu", acts.DEPARTURE)]
    (hit,) = households.search(desk, "q-72")
    assert (hit.household, hit.village_name, hit.code) == (families.o, "Nà Pá", "Q-72")
    assert households.search(desk, "q-72", with_left=False) == ()
    acted(desk, families, acts.RETURN, "tu", of=families.o)
    assert found(desk, families, "q-72") == [("tu", None)]


def test_who_was_joined_or_taken_back_is_found_as_before(desk: Desk) -> None:
    families = put_families(desk)
    event = acted(desk, families, acts.DEPARTURE, "tu", of=families.o)
    undoing.undo(desk, event.id, "nhầm")
    assert found(desk, families, TU) == [("tu", None)]
    acted(desk, families, acts.JOIN, to="o", relations={"tu": "other"}, same={"be": "hoa"})
    assert found(desk, families, TU) == [("tu", None)]
    assert found(desk, families, "ha thi be") == [("hoa", None)], "under the record that stays"
    added = newcomers.add_household(desk, Newcomer("Ma Văn Sò", "Nà Pá", code="Q-99")).value
    undoing.undo(desk, _addition(desk, added.id).id, "nhầm")
    assert households.search(desk, "q-99") == ()


def test_where_many_who_live_here_are_found_nobody_who_left_is_shown(
    desk: Desk, families: Families, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(households, "HITS", 2)
    assert found(desk, families, "020186000") == [("ba", None), ("nam", None)]
