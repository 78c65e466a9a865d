"""All pairs of a register that may be one human: weighed, by household, none judged to be two."""

from dataclasses import replace

from gpn_desktop import chance
from gpn_desktop.registry.duplicates import SAME, Evidence, Sameness
from gpn_desktop.services import matches, newcomers, sameness
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk, empty_desk
from tests.services.test_sameness import HUONG, added

__all__ = ["clock", "commune_template", "desk", "empty_desk"]


def keys(desk: Desk) -> list[frozenset[str]]:
    found = matches.matches(desk)
    assert found.count == len(found.rows)
    return [frozenset(one.key) for one in found.rows]


def test_pairs_are_found_likeliest_first_and_shown(empty_desk: Desk) -> None:
    assert matches.matches(empty_desk) == matches.Matches()
    first = added(empty_desk, HUONG, id_number="020185000123")
    second = added(empty_desk, HUONG, full_name="Đặng Hường", birth="1985")
    third = added(empty_desk, HUONG, full_name="Vi Văn Tư", birth="1950")
    fourth = added(empty_desk, HUONG, full_name="Vi Van Tu", birth="1950", village="Khe Đa")
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        for one in (third, fourth):
            person = tx.households.persons.get(one)
            tx.households.persons.put(replace(person, insurance_number="GD4200123456789"))
    assert keys(empty_desk) == [frozenset((third, fourth)), frozenset((first, second))]
    found = matches.matches(empty_desk).rows[1]
    shown = {each.person: each for each in (found.first, found.second)}
    assert shown[first].full_name == shown[first].head_name == "Đặng Thị Hường"
    assert (shown[second].birth_year, shown[second].village_name) == (1985, "Nà Mới")
    assert Evidence.NAME_SHORTER in found.likeness.evidence


def test_who_is_judged_to_be_two_is_asked_about_no_more(empty_desk: Desk) -> None:
    first, second = added(empty_desk, HUONG), added(empty_desk, HUONG, birth="1985")
    verdicts = sameness.judge_different(empty_desk, first, second).value
    assert keys(empty_desk) == []
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        a, b = sorted((first, second))
        tx.put_all([Sameness(tx.new_entity(), a, b, SAME)])
    assert keys(empty_desk) == [frozenset((first, second))]  # two say otherwise
    sameness.forget(empty_desk, verdicts, "bấm nhầm")
    assert keys(empty_desk) == [frozenset((first, second))]


def test_two_households_are_one_line_that_counts_their_people(empty_desk: Desk) -> None:
    homes = [newcomers.add_household(empty_desk, HUONG).value.id for _ in "12"]
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        for home in homes:
            (head,) = tx.households.members(home)
            for name in ("Vi Văn An", "Vi Thị Bình"):
                child = replace(head, id=tx.new_entity(), full_name=name, relation="child")
                tx.households.persons.put(child)
    (one,) = matches.matches(empty_desk).rows
    assert {one.first.household, one.second.household} == set(homes)
    assert one.more == 2


def test_people_taken_off_are_in_no_pair(empty_desk: Desk) -> None:
    first, _ = added(empty_desk, HUONG), added(empty_desk, HUONG)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.households.persons.take_off(first, reason="nhầm", on=chance.today())
    assert keys(empty_desk) == []
