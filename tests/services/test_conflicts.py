"""Both sides of a quarrel: who, when, in which package, what they had seen."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.journal.op import DELETED
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.services import conflicts
from gpn_desktop.services.conflicts import Dispute, Explained
from gpn_desktop.services.desk import Desk
from tests.fakes import FixedSource
from tests.journeys.world import Tree, correct, put_household, put_survey

DAY = date(2026, 11, 25)


def shared(tree: Tree) -> str:
    """Give a household that both laptops and the office have."""
    house = put_household(tree.lan, "H1", phone="0912000001")
    exchange(tree, tree.lan)
    return house


def exchange(tree: Tree, *desks: Desk) -> None:
    """Let these send, and everybody take it in."""
    for desk in desks:
        tree.world.send(desk)
    for desk in (tree.office, tree.lan, tree.hai):
        tree.world.receive(desk)


def only(desk: Desk, **asked: str) -> Dispute:
    (dispute,) = conflicts.disputes(desk, **asked)
    return dispute


def explained(desk: Desk) -> Explained:
    dispute = only(desk)
    return conflicts.explain(desk, dispute.entity, dispute.field)


def test_a_line_of_the_work_list_says_whose_where_and_with_which_package(
    tree: Tree, clock: FixedSource
) -> None:
    house = shared(tree)
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        village = Village(tx.new_entity(), "Nà Pá")
        tx.places.villages.put(village)
        head = Person(tx.new_entity(), house, "Đặng Thị Mai", relation="head")
        tx.households.persons.put(head)
        tx.households.put(replace(tx.households.get(house), village=village.id))
    exchange(tree, tree.lan)
    clock.pass_time(hours=1)
    correct(tree.lan, house, area="rural")
    correct(tree.hai, house, area="urban")
    exchange(tree, tree.lan, tree.hai)
    one = only(tree.office)
    assert (one.kind, one.field, one.sort, one.values) == ("household", "area", "field", 2)
    assert (one.head_name, one.village_name, one.scope_name) == (
        *("Đặng Thị Mai", "Nà Pá"),
        "Xã Đình Lập",
    )
    assert (one.package, one.device) in ((3, "may01"), (1, "may02"))  # whichever came second
    assert one.blocks_decision
    assert one.since == clock.moment
    assert only(tree.office, household=house) == one
    assert only(tree.office, scope=one.scope) == one
    assert conflicts.disputes(tree.office, household="another") == ()
    assert conflicts.disputes(tree.office, scope="another") == ()


def test_who_wrote_what_having_seen_what(tree: Tree, clock: FixedSource) -> None:
    house = shared(tree)
    clock.pass_time(hours=1)
    correct(tree.lan, house, phone="0912111111")
    clock.pass_time(hours=1)
    correct(tree.hai, house, phone="0912222222")
    exchange(tree, tree.lan, tree.hai)
    correct(tree.hai, house, phone="0912333333")  # his has seen both: settled there
    told = explained(tree.office)
    assert told.may_settle
    assert sorted((one.value, one.officer, one.device, one.role) for one in told.sides) == [
        ("0912111111", "Hoàng Thị Lan", "may01", "officer"),
        ("0912222222", "Nông Văn Hải", "may02", "officer"),
    ]
    assert sorted(one.is_provisional for one in told.sides) == [False, True]
    assert {one.package for one in told.sides} == {2, 1}
    assert {one.written_at.hour for one in told.sides if one.written_at} == {9, 10}
    assert {one.saw for one in told.sides} == {("0912000001",)}
    assert told.before is not None
    assert (told.before.value, told.before.device) == ("0912000001", "may01")
    mine = explained(tree.lan)
    assert [one.is_ours for one in mine.sides if one.value == "0912111111"] == [True]
    assert conflicts.disputes(tree.hai) == ()


@pytest.mark.parametrize("first", ["lan", "hai"])
def test_sides_stand_by_their_writers_at_every_desk_whoever_wrote_first(
    tree: Tree, clock: FixedSource, first: str
) -> None:
    house = shared(tree)
    desks = [tree.lan, tree.hai] if first == "lan" else [tree.hai, tree.lan]
    for desk in desks:
        clock.pass_time(hours=1)
        correct(desk, house, phone="0912111111" if desk is tree.lan else "0912222222")
    exchange(tree, tree.lan, tree.hai)
    for desk in (tree.office, tree.lan, tree.hai):
        assert [one.officer for one in explained(desk).sides] == ["Nông Văn Hải", "Hoàng Thị Lan"]


def test_what_was_not_sent_yet_bears_no_package(tree: Tree) -> None:
    house = shared(tree)
    correct(tree.lan, house, phone="0912111111")
    tree.world.send(tree.lan)
    correct(tree.hai, house, phone="0912222222")
    tree.world.receive(tree.hai)
    told = explained(tree.hai)
    assert {one.value: one.package for one in told.sides} == {
        "0912111111": 2,
        "0912222222": None,
    }


def test_an_id_is_shown_by_its_name_and_a_place_by_its_own(tree: Tree) -> None:
    house = shared(tree)
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        villages = [Village(tx.new_entity(), name) for name in ("Nà Pá", "Khe Váp")]
        tx.put_all(villages)
    exchange(tree, tree.lan)
    correct(tree.lan, house, village=villages[0].id)
    correct(tree.hai, house, village=villages[1].id)
    exchange(tree, tree.lan, tree.hai)
    told = explained(tree.office)
    assert {one.text for one in told.sides} == {"Nà Pá", "Khe Váp"}
    assert told.before is None
    assert told.allowed == ()


def test_the_words_a_field_may_hold_are_told(tree: Tree) -> None:
    house = shared(tree)
    correct(tree.lan, house, area="rural")
    correct(tree.hai, house, area="urban")
    exchange(tree, tree.lan, tree.hai)
    assert explained(tree.office).allowed == ("rural", "urban")


def test_a_person_in_dispute_is_named(tree: Tree) -> None:
    house = shared(tree)
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        person = Person(tx.new_entity(), house, "Đặng Thị Mai", relation="head", sex="female")
        tx.households.persons.put(person)
    exchange(tree, tree.lan)
    for desk, number in ((tree.lan, "020186000001"), (tree.hai, "020186000002")):
        with desk.store.transaction(desk.actor) as tx:
            held = tx.households.persons.get(person.id)
            tx.households.persons.put(replace(held, id_number=number))
    exchange(tree, tree.lan, tree.hai)
    one = only(tree.office)
    assert (one.kind, one.person_name, one.household) == ("person", "Đặng Thị Mai", house)


def test_a_deletion_that_had_not_seen_an_edit_shows_both(tree: Tree) -> None:
    house = shared(tree)
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.households.take_off(house, reason="chuyển đi", on=DAY)
    correct(tree.hai, house, phone="0912222222")
    exchange(tree, tree.lan, tree.hai)
    told = explained(tree.office)
    assert (told.dispute.sort, told.dispute.field) == ("delete_edit", DELETED)
    assert [one.officer for one in told.sides] == ["Hoàng Thị Lan"]
    assert [(name, one.value, one.officer) for name, one in told.edited] == [
        ("phone", "0912222222", "Nông Văn Hải")
    ]


def test_of_edits_before_and_beside_a_deletion_only_the_unseen_one_is_told(tree: Tree) -> None:
    house = shared(tree)
    correct(tree.lan, house, phone="0912111111")
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.households.take_off(house, reason="chuyển đi", on=DAY)
    correct(tree.hai, house, phone="0912222222")
    exchange(tree, tree.lan, tree.hai)
    (found,) = [one for one in conflicts.disputes(tree.office) if one.field == DELETED]
    told = conflicts.explain(tree.office, found.entity, found.field)
    assert [(name, one.value) for name, one in told.edited] == [("phone", "0912222222")]


def test_two_corrections_of_one_survey_stand_side_by_side(tree: Tree) -> None:
    house = shared(tree)
    first = put_survey(tree.lan, house)
    exchange(tree, tree.lan)
    revisions = []
    for desk in (tree.lan, tree.hai):
        with desk.store.reading() as tx:
            root = tx.surveys.roots([first])[first]
        revisions.append(
            put_survey(desk, house, answers={"b1": desk.officer.name}, supersedes=((first, root),))
        )
    exchange(tree, tree.lan, tree.hai)
    told = explained(tree.lan)
    assert (told.dispute.sort, told.dispute.values) == ("document", 2)
    assert set(told.documents) == set(revisions)
    assert {one.id for one in told.surveys} == set(revisions)
    assert {one.officer for one in told.sides} == {"Hoàng Thị Lan", "Nông Văn Hải"}
    assert told.may_settle
    assert not explained(tree.office).may_settle  # a survey is written by an officer


def test_what_was_settled_meanwhile_is_said_so(tree: Tree) -> None:
    house = shared(tree)
    with pytest.raises(LookupError):
        conflicts.explain(tree.office, house, "phone")


def test_who_asks_for_the_numbers_of_a_conflict_is_written_down(tree: Tree) -> None:
    house = shared(tree)
    correct(tree.lan, house, phone="0912111111")
    correct(tree.hai, house, phone="0912222222")
    exchange(tree, tree.lan, tree.hai)
    assert conflicts.reveal(tree.office, only(tree.office)).value is None
    with tree.office.store.reading() as tx:
        last = tx.access.entries()[0]
    assert (last.act, last.entity, last.officer) == ("reveal", house, tree.office.actor)
