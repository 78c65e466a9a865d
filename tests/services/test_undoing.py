"""An act is taken back as if it had never been, or refused with the reason; nothing is covered."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.authority import Authority
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.reviews.rounds import Listing
from gpn_desktop.services import undoing
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.recording import Writing
from gpn_desktop.support.records import SupportRecord
from tests.journeys.world import Tree, put_survey
from tests.services.conftest import refused
from tests.services.families import Families, acted, all_of, living, put_families
from tests.services.test_conflicts import exchange

NEWBORN = {"full_name": "Vi Thị Na", "relation": "grandchild", "birth_date": PartialDate(2026)}
ACTS: Mapping[str, tuple[tuple[str, ...], Mapping[str, Any]]] = {
    "split": (("nam", "hoa"), {"head": "nam", "relations": {"hoa": "spouse"}}),
    "join": ((), {"to": "o", "same": {"be": "nam"}, "relations": {"tu": "other"}}),
    "move": (("nam",), {"to": "o", "relations": {"nam": "other"}}),
    "relocation": ((), {"to": "village"}),
    "departure": (("ba", "mai", "nam", "hoa"), {"to": "Bắc Ninh"}),
    "death": (("ba",), {}),
    "birth": ((), {"said": NEWBORN}),
    "arrival": ((), {"said": NEWBORN}),
    "head": ((), {"head": "mai", "relations": {"ba": "spouse"}}),
    "correction": (("ba",), {"said": {"phone": "0912", "id_number": "020186000009"}}),
}


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def do(desk: Desk, families: Families, sort: str) -> Event:
    who, rest = ACTS[sort]
    if rest.get("to") == "village":
        rest = {**rest, "to": families.villages[1]}
    return acted(desk, families, sort, *who, **rest)


def there(known: Mapping[str, Any]) -> dict[str, object]:
    """Give those who stand on the list, and those of them who were ever off it as well."""
    return {one: noun for one, noun in known.items() if noun.deleted is None}


@pytest.mark.parametrize("sort", ACTS)
def test_an_act_is_taken_back_whole_and_done_again(
    desk: Desk, families: Families, sort: str
) -> None:
    before = all_of(desk)
    event = do(desk, families, sort)
    after = all_of(desk)
    assert there(after) != there(before)
    back = undoing.undo(desk, event.id, " gõ  nhầm ").value
    assert there(all_of(desk)) == there(before)
    assert (back.sort, back.subject, back.reason) == ("undo", event.subject, "gõ nhầm")
    refused(ErrorCode.UNDONE_ALREADY, undoing.undo, desk, event.id)
    undoing.undo(desk, back.id)
    assert there(all_of(desk)) == there(after)
    undoing.undo(desk, event.id)
    assert there(all_of(desk)) == there(before)


def test_a_return_is_taken_back_too(desk: Desk, families: Families) -> None:
    acted(desk, families, "departure", "ba", "mai", "nam", "hoa")
    before = all_of(desk)
    event = acted(desk, families, "return", "ba", "mai")
    undoing.undo(desk, event.id)
    assert all_of(desk) == before


def test_acts_are_taken_back_in_turn_the_last_one_first(desk: Desk, families: Families) -> None:
    before = all_of(desk)
    split = do(desk, families, "split")
    head = acted(desk, families, "head", of=split.to, head="hoa", relations={"nam": "spouse"})
    refused(ErrorCode.UNDO_WRITTEN_SINCE, undoing.undo, desk, split.id)
    undoing.undo(desk, head.id)
    undoing.undo(desk, split.id)
    assert there(all_of(desk)) == there(before)


# what was written since


def wrote(desk: Desk, families: Families, _: Event) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.record(Writing("person", families["hoa"], {"relation": "other"}))


def corrected(desk: Desk, families: Families, split: Event) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.households.put(replace(tx.households.get(split.to), phone="0912"))


def surveyed(desk: Desk, families: Families, split: Event) -> None:
    put_survey(desk, split.to)


def listed(desk: Desk, families: Families, split: Event) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.rounds.listings.put(Listing(tx.new_entity(), subject=split.to))


def joined(desk: Desk, families: Families, split: Event) -> None:
    acted(desk, families, "move", "mai", to=split.to)


def died(desk: Desk, families: Families, split: Event) -> None:
    acted(desk, families, "death", "hoa", of=split.to)


def closed(desk: Desk, families: Families, split: Event) -> None:
    here = families.names(living(desk, families.h))
    acted(desk, families, "departure", *({"ba", "mai"} & {*here}))


SINCE: Mapping[str, tuple[Callable[[Desk, Families, Event], None], ErrorCode]] = {
    "a field was written": (wrote, ErrorCode.UNDO_WRITTEN_SINCE),
    "the new household was corrected": (corrected, ErrorCode.UNDO_WRITTEN_SINCE),
    "it was surveyed": (surveyed, ErrorCode.UNDO_RECORDS_SINCE),
    "it was listed": (listed, ErrorCode.UNDO_RECORDS_SINCE),
    "another one came": (joined, ErrorCode.UNDO_RECORDS_SINCE),
    "one died": (died, ErrorCode.UNDO_TAKEN_OFF_SINCE),
    "the old household is closed": (closed, ErrorCode.UNDO_HOUSEHOLD_GONE),
}


@pytest.mark.parametrize("name", SINCE)
def test_a_split_on_which_something_rests_stays(desk: Desk, families: Families, name: str) -> None:
    act, code = SINCE[name]
    split = do(desk, families, "split")
    act(desk, families, split)
    before = all_of(desk)
    refused(code, undoing.undo, desk, split.id)
    assert all_of(desk) == before


def test_who_received_a_support_since_stays(desk: Desk, families: Families) -> None:
    birth = do(desk, families, "birth")
    with desk.store.transaction(desk.actor) as tx:
        given = SupportRecord(tx.new_entity(), birth.subject, "person", "TIEN_TET")
        tx.support.put(given)
    refused(ErrorCode.UNDO_RECORDS_SINCE, undoing.undo, desk, birth.id)


def test_who_holds_a_post_since_stays(desk: Desk, families: Families) -> None:
    birth = do(desk, families, "birth")
    with desk.store.transaction(desk.actor) as tx:
        post = Official(tx.new_entity(), "Vi Thị Na", role="union_cadre", person=birth.subject)
        tx.places.officials.put(post)
    refused(ErrorCode.UNDO_RECORDS_SINCE, undoing.undo, desk, birth.id)
    with desk.store.transaction(desk.actor) as tx:
        tx.places.officials.take_off(post.id, reason="nhầm", on=chance.today())
    undoing.undo(desk, birth.id)


def test_who_only_reads_takes_nothing_back(desk: Desk, families: Families) -> None:
    """Rights are those of whoever sits here now, whoever did it and by what right then."""
    birth = do(desk, families, "birth")
    before = all_of(desk)
    officer = replace(desk.officer, rights=("view",))
    reader = Desk(desk.store, desk.paths, desk.installation, officer)
    refused(ErrorCode.RIGHT_MISSING, undoing.undo, reader, birth.id)
    assert all_of(desk) == before


def test_nobody_comes_back_to_a_household_that_is_closed(desk: Desk, families: Families) -> None:
    death = do(desk, families, "death")
    closed(desk, families, death)
    acted(desk, families, "departure", "nam", "hoa")
    refused(ErrorCode.UNDO_HOUSEHOLD_GONE, undoing.undo, desk, death.id)


def test_a_correction_of_one_who_died_since_is_taken_back_and_he_stays_dead(
    desk: Desk, families: Families
) -> None:
    correction = do(desk, families, "correction")
    do(desk, families, "death")
    undoing.undo(desk, correction.id)
    with desk.store.reading() as tx:
        found = tx.households.persons.get(families["ba"])
    assert (found.phone, found.deleted is None) == ("", False)


def test_the_sentence_says_who_wrote_of_whom_and_when(desk: Desk, families: Families) -> None:
    split = do(desk, families, "split")
    wrote(desk, families, split)
    with pytest.raises(GpnError) as refused_:
        undoing.undo(desk, split.id)
    facts = refused_.value.facts
    assert (facts["person"], facts["officer"]) == ("Lý Thị Hoa", desk.officer.name)
    assert str(facts["on"]) == "2026-11-25"


# what is no act


def test_what_is_no_act_cannot_be_taken_back(desk: Desk, families: Families) -> None:
    with desk.store.transaction(desk.actor) as tx:
        told = [
            Event(tx.new_entity(), families["ba"], "departure", detail=detail)
            for detail in ({}, {"from": 0}, {"from": 10**9}, {"from": "1"})
        ]
        tx.put_all(told)
    for one in (*(each.id for each in told), families.h, "nobody"):
        refused(ErrorCode.UNDO_UNKNOWN, undoing.undo, desk, one)


def test_what_was_written_by_one_who_is_not_heard_cannot_be_taken_back(tree: Tree) -> None:
    families = put_families(tree.lan)
    event = do(tree.lan, families, "death")
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.operations.judge(Authority())
    refused(ErrorCode.UNDO_UNKNOWN, undoing.undo, tree.lan, event.id)


def test_a_writing_of_the_act_that_does_not_count_leaves_it_as_it_is(
    desk: Desk, families: Families
) -> None:
    """An event that names more than its act: the writing of a document again never counts."""
    event = do(desk, families, "death")
    with desk.store.transaction(desk.actor) as tx:
        said = tx.operations.about(event.id)[-1].op
        odd = Event(tx.new_entity(), event.subject, "death", detail={"from": said.n + 5})
        tx.households.events.put(odd)
    refused(ErrorCode.UNDO_UNKNOWN, undoing.undo, desk, odd.id)


def test_who_may_only_look_takes_nothing_back(desk: Desk, families: Families) -> None:
    event = do(desk, families, "death")
    looking = replace(desk, officer=replace(desk.officer, rights=("view",)))
    refused(ErrorCode.RIGHT_MISSING, undoing.undo, looking, event.id)


# two laptops


def test_two_who_take_the_same_back_have_taken_it_back(tree: Tree) -> None:
    families = put_families(tree.lan)
    event = do(tree.lan, families, "move")
    exchange(tree, tree.lan)
    for desk in (tree.lan, tree.hai):
        undoing.undo(desk, event.id)
    exchange(tree, tree.lan, tree.hai)
    for desk in (tree.lan, tree.hai, tree.office):
        assert "nam" in families.names(living(desk, families.h))
        with desk.store.reading() as tx:
            assert tx.operations.quarrels() == ()


def test_an_act_that_another_laptop_wrote_over_is_refused_or_becomes_a_conflict(
    tree: Tree,
) -> None:
    families = put_families(tree.lan)
    exchange(tree, tree.lan)
    event = do(tree.lan, families, "correction")
    acted(tree.hai, families, "correction", "ba", said={"phone": "0977"})
    exchange(tree, tree.hai)
    refused(ErrorCode.UNDO_DISPUTED, undoing.undo, tree.lan, event.id)
    exchange(tree, tree.lan)
    refused(ErrorCode.UNDO_DISPUTED, undoing.undo, tree.office, event.id)


def test_an_undoing_that_had_not_seen_a_correction_shows_both(tree: Tree) -> None:
    families = put_families(tree.lan)
    exchange(tree, tree.lan)
    event = do(tree.lan, families, "correction")
    exchange(tree, tree.lan)
    acted(tree.hai, families, "correction", "ba", said={"phone": "0977"})
    undoing.undo(tree.lan, event.id)
    exchange(tree, tree.hai, tree.lan)
    with tree.office.store.reading() as tx:
        (found,) = tx.operations.quarrels()
    assert (found.conflict.entity, found.conflict.field) == (families["ba"], "phone")
