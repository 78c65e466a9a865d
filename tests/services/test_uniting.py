"""Two records of one human become one, with all that names them, and two again when taken back."""

import datetime
from dataclasses import dataclass, replace

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import DELETED, Value
from gpn_desktop.registry.duplicates import DIFFERENT, SAME
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.services import households, sameness, timeline, undoing, uniting
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.recording import Writing
from gpn_desktop.support.records import SupportRecord
from tests.commune import clock, commune_template, desk, empty_desk

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
DAY = datetime.date(2026, 5, 6)


@dataclass(frozen=True)
class Twins:
    stays: Person
    goes: Person
    support: SupportRecord
    post: Official


def planted(desk: Desk, *, others: int = 0) -> Twins:
    """Write one human down in two households; the second record has support and post."""
    with desk.store.transaction(desk.actor) as tx:
        homes = [Household(tx.new_entity(), f"0{n}", phone=f"09{n}") for n in (1, 2)]
        stays = Person(
            tx.new_entity(),
            homes[0].id,
            "Đặng Thị Hường",
            "female",
            PartialDate(1985),
            relation="spouse",
        )
        goes = replace(
            stays,
            id=tx.new_entity(),
            household=homes[1].id,
            full_name="Đặng Thị Hương",
            id_number="020185000123",
            relation=HEAD,
        )
        more = [
            Person(tx.new_entity(), homes[1].id, f"Vi {n}", relation="child") for n in range(others)
        ]
        head = Person(tx.new_entity(), homes[0].id, "Lý Văn A", relation=HEAD)
        support = SupportRecord(
            tx.new_entity(), goes.id, subject_kind="person", type="x", delivered_on=DAY
        )
        post = Official(tx.new_entity(), "Đặng Thị Hương", person=goes.id)
        tx.put_all([*homes, head, stays, goes, *more, support, post])
    return Twins(stays, goes, support, post)


def test_it_is_foretold_side_by_side_with_numbers_masked(empty_desk: Desk) -> None:
    made = planted(empty_desk)
    told = uniting.preview(empty_desk, made.stays.id, made.goes.id)
    assert (told.stays.full_name, told.goes.full_name) == ("Đặng Thị Hường", "Đặng Thị Hương")
    assert told.goes.id_number == "******0123"
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        held = tx.households.persons.get(made.stays.id)
        tx.households.persons.put(replace(held, id_number="020158000123"))
    numbers = uniting.preview(empty_desk, made.stays.id, made.goes.id)
    assert numbers.stays.id_number == "****58**0123"
    assert numbers.goes.id_number == "****85**0123"
    assert (told.home.head_name, told.other.head_name) == ("Lý Văn A", "Đặng Thị Hương")
    assert told.filled == ("id_number",)
    assert told.differing == ("full_name",)
    assert (told.supports, told.posts, told.empties, told.left) == (1, 1, True, ())
    assert uniting.preview(empty_desk, made.goes.id, made.stays.id).filled == ()


def test_one_stands_with_all_of_the_other_and_nothing_signed_is_written_anew(
    empty_desk: Desk,
) -> None:
    made = planted(empty_desk)
    event = uniting.unite(empty_desk, made.stays.id, made.goes.id, " khai hai nơi ").value
    with empty_desk.store.reading() as tx:
        one = tx.households.persons.get(made.stays.id)
        assert one == replace(made.stays, id_number="020185000123")
        gone = tx.households.persons.get(made.goes.id)
        assert gone.deleted is not None
        assert gone.deleted.reason == "khai hai nơi"
        assert replace(gone, deleted=None) == made.goes
        assert tx.support.get(made.support.id) == made.support
        assert len(tx.operations.about(made.support.id)) == 1
        assert tx.places.officials.all() == (made.post,)
        assert len(tx.operations.about(made.post.id)) == 1
        assert [one.verdict for one in tx.households.judged(made.goes.id)] == [SAME]
    page = households.household_page(empty_desk, made.stays.household)
    assert made.support.id in {each.id for one in page.former for each in one.supports}
    closed = households.household_page(empty_desk, made.goes.household)
    assert closed.household.deleted is not None
    assert sameness.candidates(empty_desk, made.stays.id) == ()
    told = timeline.timeline(empty_desk, made.stays.household)
    assert (told[0].sort, told[0].event) == ("unite", event.id)


def test_taken_back_both_stand_as_before_and_can_be_united_again(empty_desk: Desk) -> None:
    made = planted(empty_desk)
    event = uniting.unite(empty_desk, made.stays.id, made.goes.id, "trùng").value
    undoing.undo(empty_desk, event.id, "nhầm")
    with empty_desk.store.reading() as tx:
        assert tx.households.persons.get(made.stays.id) == made.stays
        assert tx.households.persons.get(made.goes.id) == made.goes
        assert tx.support.get(made.support.id) == made.support
        assert tx.places.officials.all() == (made.post,)
        assert tx.households.judged(made.stays.id) == ()
    assert households.household_page(empty_desk, made.goes.household).head is not None
    candidates = sameness.candidates(empty_desk, made.stays.id)
    assert [one.hit.person for one in candidates] == [made.goes.id]
    uniting.unite(empty_desk, made.goes.id, made.stays.id, "trùng")


def test_what_was_written_since_is_not_written_over(empty_desk: Desk) -> None:
    made = planted(empty_desk)
    event = uniting.unite(empty_desk, made.stays.id, made.goes.id, "trùng").value
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        one = tx.households.persons.get(made.stays.id)
        tx.households.persons.put(replace(one, id_number="020185000999"))
    with pytest.raises(GpnError) as refused:
        undoing.undo(empty_desk, event.id)
    assert refused.value.code is ErrorCode.UNDO_WRITTEN_SINCE
    with empty_desk.store.reading() as tx:
        assert tx.households.persons.get(made.stays.id).id_number == "020185000999"


def test_a_household_in_which_others_live_stays_and_is_told_about(empty_desk: Desk) -> None:
    made = planted(empty_desk, others=2)
    told = uniting.preview(empty_desk, made.stays.id, made.goes.id)
    assert not told.empties
    assert [one.check.value for one in told.left] == ["no_head"]
    uniting.unite(empty_desk, made.stays.id, made.goes.id, "trùng")
    page = households.household_page(empty_desk, made.goes.household)
    assert len(page.people) == 2


def test_two_records_of_one_household_leave_it_where_it_is(empty_desk: Desk) -> None:
    made = planted(empty_desk)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        got = tx.households.persons.get(made.goes.id)
        tx.households.persons.put(replace(got, household=made.stays.household))
    assert not uniting.preview(empty_desk, made.stays.id, made.goes.id).empties
    uniting.unite(empty_desk, made.stays.id, made.goes.id, "trùng")
    assert len(households.household_page(empty_desk, made.stays.household).people) == 2


def test_a_verdict_that_they_differ_is_changed(empty_desk: Desk) -> None:
    made = planted(empty_desk)
    sameness.judge_different(empty_desk, made.stays.id, made.goes.id)
    event = uniting.unite(empty_desk, made.stays.id, made.goes.id, "trùng").value
    with empty_desk.store.reading() as tx:
        assert [one.verdict for one in tx.households.judged(made.stays.id)] == [SAME]
    undoing.undo(empty_desk, event.id)
    with empty_desk.store.reading() as tx:
        assert [one.verdict for one in tx.households.judged(made.stays.id)] == [DIFFERENT]


def test_what_cannot_be_united_is_refused_and_nothing_is_written(empty_desk: Desk) -> None:
    made = planted(empty_desk)
    stays, goes = made.stays.id, made.goes.id
    reader = replace(empty_desk, officer=replace(empty_desk.officer, rights=("view",)))
    for who, pair, why, code in (
        (empty_desk, (stays, stays), "x", ErrorCode.PERSON_ITSELF),
        (empty_desk, (stays, "nobody"), "x", ErrorCode.PERSON_GONE),
        (empty_desk, (stays, goes), " ", ErrorCode.REASON_MISSING),
        (reader, (stays, goes), "x", ErrorCode.RIGHT_MISSING),
    ):
        with pytest.raises(GpnError) as refused:
            uniting.unite(who, *pair, why)
        assert refused.value.code is code
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        gone: dict[str, Value] = {DELETED: {"reason": "x", "date": chance.today().isoformat()}}
        tx.record(Writing("person", goes, gone))
    with pytest.raises(GpnError) as refused:
        uniting.preview(empty_desk, stays, goes)
    assert refused.value.code is ErrorCode.PERSON_GONE


def test_two_values_that_stand_against_each_other_are_settled_first(empty_desk: Desk) -> None:
    made = planted(empty_desk)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        seen = tx.operations.seen(made.goes.id)
        for name in ("Đặng Hương", "Đặng Thu Hương"):
            tx.record(Writing("person", made.goes.id, {"full_name": name}, seen=seen))
    with pytest.raises(GpnError) as refused:
        uniting.unite(empty_desk, made.stays.id, made.goes.id, "x")
    assert refused.value.code is ErrorCode.ACT_DISPUTED
