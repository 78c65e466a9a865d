"""Who may be one human under two records: found by indexes, judged once, asked again at will."""

from dataclasses import replace

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.duplicates import DIFFERENT, SAME, Evidence, Sameness, compare
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.services import households, newcomers, sameness
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.villagers import Family
from gpn_desktop.store import likeness
from tests import twins
from tests.commune import clock, commune_template, desk, empty_desk

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
HUONG = Newcomer("Đặng Thị Hường", "Nà Mới", "female", "05/03/1985", "tay", area="rural")


def added(desk: Desk, newcomer: Newcomer, **more: str) -> str:
    """Add a household; give its head."""
    home = newcomers.add_household(desk, replace(newcomer, **more)).value
    with desk.store.reading() as tx:
        return tx.households.members(home.id)[0].id


def found(desk: Desk, newcomer: Newcomer, **more: str) -> list[str]:
    return [one.hit.person for one in newcomers.similar(desk, replace(newcomer, **more))]


def test_whoever_may_be_typed_a_second_time_is_found_and_shown(empty_desk: Desk) -> None:
    head = added(empty_desk, HUONG, id_number="020185000123", phone="0912 345 678")
    for more in (
        {"full_name": "dang thi huong"},
        {"full_name": "Đặng Hường", "birth": "1986"},
        {"full_name": "Hường Đặng Thị", "birth": ""},
        {"full_name": "Đặng Thi Hườn", "village": "Khe Đa"},
        {"full_name": "Ai Khác", "village": "", "id_number": "020185000123", "birth": ""},
        {"full_name": "Đặng Thị Hươmg", "village": "", "birth": "", "phone": "0912 345 678"},
        {"birth": "", "id_number": "020185000124"},
    ):
        assert found(empty_desk, HUONG, **more) == [head], more
    assert found(empty_desk, HUONG, full_name="Vi Thị Lan") == []
    assert found(empty_desk, HUONG, full_name=" ", birth="mùng năm") == []
    (one,) = newcomers.similar(empty_desk, HUONG)
    assert (one.hit.full_name, one.hit.birth_year) == ("Đặng Thị Hường", 1985)
    assert (one.hit.head_name, one.hit.village_name) == ("Đặng Thị Hường", "Nà Mới")
    said = (Evidence.NAME, Evidence.BIRTH, Evidence.NUMBER_SAYS, Evidence.VILLAGE)
    assert one.likeness.evidence == said


def test_people_taken_off_and_their_households_are_nobody_to_find(empty_desk: Desk) -> None:
    head = added(empty_desk, HUONG)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        home = tx.households.persons.get(head).household
        tx.households.take_off(home, reason="nhầm", on=chance.today())
    assert found(empty_desk, HUONG) == []
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.households.put_back(home)
        tx.households.persons.take_off(head, reason="nhầm", on=chance.today())
    assert found(empty_desk, HUONG) == []


def test_a_verdict_is_asked_once_from_both_sides_and_taken_back(empty_desk: Desk) -> None:
    first, second = added(empty_desk, HUONG), added(empty_desk, HUONG, full_name="Đặng Hường")
    assert [one.hit.person for one in sameness.candidates(empty_desk, first)] == [second]
    verdicts = sameness.judge_different(empty_desk, second, first).value
    for one in (first, second):
        assert sameness.candidates(empty_desk, one) == ()
    assert sameness.judge_different(empty_desk, first, second).value == verdicts
    sameness.forget(empty_desk, verdicts, "bấm nhầm")
    assert [one.hit.person for one in sameness.candidates(empty_desk, second)] == [first]


def test_where_two_judged_otherwise_the_pair_is_asked_about_again(empty_desk: Desk) -> None:
    first, second = added(empty_desk, HUONG), added(empty_desk, HUONG)
    sameness.judge_different(empty_desk, first, second)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.households.verdicts.put(Sameness(tx.new_entity(), second, first, SAME))
    assert [one.hit.person for one in sameness.candidates(empty_desk, first)] == [second]
    sameness.judge_different(empty_desk, first, second)
    with empty_desk.store.reading() as tx:
        assert {one.verdict for one in tx.households.judged(first)} == {DIFFERENT}
    assert sameness.candidates(empty_desk, first) == ()


def test_who_was_judged_while_typing_is_kept_with_the_household(empty_desk: Desk) -> None:
    first = added(empty_desk, HUONG)
    assert newcomers.similar(empty_desk, HUONG, [first]) == ()
    home = newcomers.add_household(empty_desk, HUONG, [first]).value
    head = households.household_page(empty_desk, home.id).head
    assert head is not None
    assert sameness.candidates(empty_desk, head.id) == ()
    assert sameness.pairs(empty_desk, home.id) == ()


def test_pairs_of_a_household_name_its_member_and_nobody_of_its_own(empty_desk: Desk) -> None:
    first = added(empty_desk, HUONG)
    home = newcomers.add_household(empty_desk, replace(HUONG, full_name="Vi Văn Đức")).value
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        own = [
            Person(tx.new_entity(), home.id, "Đặng Thị Hường", birth_date=PartialDate(1985)),
            Person(tx.new_entity(), home.id, "Đặng Thị Hường", birth_date=PartialDate(1986)),
        ]
        tx.put_all(own)
    told = sameness.pairs(empty_desk, home.id)
    assert [(one.person, one.other.hit.person) for one in told] == [(p.id, first) for p in own]
    assert {one.full_name for one in told} == {"Đặng Thị Hường"}


def test_who_may_not_enter_data_judges_nothing(desk: Desk) -> None:
    reader = replace(desk, officer=replace(desk.officer, rights=("view",)))
    for act in (
        lambda: sameness.judge_different(reader, "a", "b"),
        lambda: sameness.forget(reader, {"a": {}}, ""),
    ):
        with pytest.raises(GpnError) as refused:
            act()
        assert refused.value.code is ErrorCode.RIGHT_MISSING


def test_planted_twins_are_in_the_list_that_is_offered(desk: Desk) -> None:
    """Pain 5 in small; ``dev.py bench alike`` asks a thousand among 20,000 households."""
    with desk.store.reading() as tx:
        villages, homes = tx.places.villages.all(), tx.households.all()
        people = tx.households.members_of(one.id for one in homes)
    families = [Family(one, people[one.id]) for one in homes if people[one.id][0].relation == HEAD]
    dice, seen = chance.dice("twins"), 0
    for family in families:
        made = twins.twin(dice, family, villages)
        seen += family.head.id in found(desk, made)
    assert seen >= 0.95 * len(families)


def test_a_household_shows_whom_the_list_of_all_pairs_shows(desk: Desk) -> None:
    with desk.store.transaction(desk.actor) as tx:
        villages, homes = tx.places.villages.all(), tx.households.all()
        people = tx.households.members_of(one.id for one in homes)
        dice = chance.dice("doubles")
        for place, one in enumerate(homes[:60]):
            family = Family(one, people[one.id])
            twin = twins.twin(dice, family, villages)
            where = villages[place % len(villages)].id if place % 2 else one.village
            home = replace(one, id=tx.new_entity(), phone=twin.phone, village=where)
            day = family.head.birth_date
            born = day if place % 3 else PartialDate((day.year if day else 1990) - 1)
            bare = replace(family.head, id_number="", old_id_number="", insurance_number="")
            head = replace(bare, id=tx.new_entity(), household=home.id)
            tx.put_all([home, replace(head, full_name=twin.full_name, birth_date=born)])
        here, first = next((h, p) for h in homes for p in people[h.id] if len(p.id_number) == 12)
        slip = replace(first, id_number=f"9{first.id_number[1:]}", birth_date=None, phone="")
        far = next(one for one in homes if one.village != here.village).id
        tx.put_all([replace(slip, id=tx.new_entity(), household=far, insurance_number="")])
    with desk.store.reading() as tx:
        of_all = {
            frozenset((a.person, b.person))
            for a, b in tx.households.alike()
            if compare(a, b).is_likely and a.household != b.household
        }
        homes = tx.households.all()
    pairs = [one for home in homes for one in sameness.pairs(desk, home.id)]
    told = {frozenset((one.person, one.other.hit.person)) for one in pairs}
    evidence = [one.other.likeness.evidence for one in pairs]
    assert told == of_all
    assert len(told) > 10
    assert any(Evidence.ID_NUMBER_NEAR in one for one in evidence)


def test_who_bears_a_like_name_alone_is_told_while_typing_only(empty_desk: Desk) -> None:
    first = added(empty_desk, HUONG)
    home = newcomers.add_household(empty_desk, replace(HUONG, village="Khe Đa", birth="1985")).value
    assert sameness.pairs(empty_desk, home.id) == ()
    assert first in found(empty_desk, replace(HUONG, village="Khe Đa", birth="1985"))


def test_the_register_is_asked_by_its_indexes(desk: Desk) -> None:
    """None of the questions reads all people: that would cost more with each commune."""
    asked = [
        likeness._BORN,
        likeness._NEIGHBOURS,
        *likeness._CALLED_UP,
        likeness._NUMBERED,
        likeness._BORN_ON,
    ]
    with desk.store.reading() as tx:
        for one in asked:
            values = ("1",) * one.count("?")
            plan = tx._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", values)
            assert not any(str(row[3]).startswith("SCAN p") for row in plan), one


def test_a_household_that_left_the_list_has_no_pairs(empty_desk: Desk) -> None:
    added(empty_desk, HUONG)
    home = newcomers.add_household(empty_desk, HUONG).value
    assert sameness.pairs(empty_desk, home.id)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.households.take_off(home.id, reason="chuyển đi", on=chance.today())
    assert sameness.pairs(empty_desk, home.id) == ()


def test_a_household_without_people_has_no_pairs(empty_desk: Desk) -> None:
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        home = Household(tx.new_entity(), "09")
        tx.households.put(home)
    assert sameness.pairs(empty_desk, home.id) == ()
