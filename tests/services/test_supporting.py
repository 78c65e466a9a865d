"""A support: offered with its grounds, its details kept, recorded as of that day, undone."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.services import proposing, supported, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.support.eligibility import Standing
from gpn_desktop.support.records import RecordDoubt, SupportRecord, SupportState
from tests.fakes import FixedSource
from tests.services.conftest import DAY, HERE, LAN, Home, answer, home_of, opened, refused, value

COW = "SX_DUAN"
DECIDED = date(2026, 11, 10)
TERMS = Terms(programme="Giảm nghèo bền vững", decision_number=" 88/QĐ-UBND ", decided_on=DECIDED)


def of_class(desk: Desk, poverty_class: str) -> str:
    """Give a household that was decided to be of a class."""
    with desk.store.reading() as tx:
        known = tx.decisions.classes()
        return next(
            household
            for household, all_ in known.items()
            if all_[-1].poverty_class == poverty_class
        )


def cow(desk: Desk, household: str, terms: Terms = TERMS) -> SupportRecord:
    """Record a breeding cow with its details."""
    proposal = Proposal(COW, household, household, terms)
    details = proposing.open_details(desk, proposal).value
    fills = {
        "project/project_name": "Chăn nuôi bò",
        "project/registered": "co",
        "project/quantity": "1",
        "project/unit_price": "15000000",
        "project/state_share": "15000000",
    }
    for path, text in fills.items():
        answer(desk, details, path, text)
    return supporting.record(desk, proposal, details).value


def test_every_type_is_offered_with_its_reason(desk: Desk) -> None:
    poor = of_class(desk, "poor")
    found = {one.type.code: one for one in supporting.offered(desk, poor)}
    (receiver,) = found[COW].receivers
    assert receiver.subject == poor
    assert receiver.name
    assert receiver.eligibility.standing is Standing.ELIGIBLE
    assert receiver.eligibility.confirm
    assert found[COW].standing is Standing.ELIGIBLE
    with desk.store.reading() as tx:
        people = tx.households.members(poor)
    assert {one.subject for one in found["BHYT_HN"].receivers} == {one.id for one in people}
    other = {
        one.type.code: one for one in supporting.offered(desk, of_class(desk, "not_poor"), DAY)
    }
    assert other["BHYT_HN"].standing is Standing.NOT_ELIGIBLE


def test_the_likely_comes_first_and_nothing_is_left_out(desk: Desk) -> None:
    found = [one.standing for one in supporting.offered(desk, of_class(desk, "poor"))]
    order = list(dict.fromkeys(found))
    assert order[0] is Standing.ELIGIBLE
    assert len(order) == len(set(order))


def test_a_household_without_people_is_offered_what_is_known(desk: Desk, home: Home) -> None:
    with desk.store.transaction(LAN.id) as tx:
        new = tx.new_entity()
        made = replace(tx.households.get(home.id), id=new, code="99", village="")
        tx.households.put(made)
    found = {one.type.code: one for one in supporting.offered(desk, new)}
    assert found[COW].receivers[0].name == ""
    assert found["BHYT_HN"].receivers == ()
    assert found["BHYT_HN"].standing is Standing.NOT_ELIGIBLE


def test_a_cow_is_recorded_with_the_class_of_that_day(desk: Desk) -> None:
    poor = of_class(desk, "poor")
    record = cow(desk, poor)
    assert (record.type, record.subject, record.subject_kind) == (COW, poor, "household")
    assert record.decision_number == "88/QĐ-UBND"
    assert (record.quantity, record.unit, record.amount) == (1, "con", 15_000_000)
    assert record.snapshot.poverty_class == "poor"
    assert record.snapshot.date == DECIDED
    assert record.snapshot.area == "rural"
    assert record.snapshot.sex
    assert record.answers["project/project_name"] == "Chăn nuôi bò"
    assert record.form_id == "support_cow"
    with desk.store.reading() as tx:
        assert tx.support.get(record.id) == record
        assert tx.drafts.all() == ()
        assert len(tx.operations.about(record.id)) == 1
    row = supporting.supports(desk, poor)[0]
    assert (row.record, row.state) == (record, SupportState.DECIDED)
    assert row.type is not None
    assert row.receiver_name


def test_what_the_details_say_is_not_asked_twice(desk: Desk, home: Home) -> None:
    proposal = Proposal(COW, home.id, home.id, replace(TERMS, quantity=3, receiver="Ai đó"))
    details = proposing.open_details(desk, proposal).value
    fills = {
        "project/project_name": "Bò",
        "project/registered": "co",
        "project/quantity": "2",
        "project/unit_price": "10000000",
        "project/state_share": "10000000",
        "handover/handed_over": "20/11/2026",
        "handover/receiver_id": home.head,
        "handover/signed": "co",
    }
    for path, text in fills.items():
        answer(desk, details, path, text)
    record = supporting.record(desk, proposal, details, details.session.finalise()).value
    assert (record.quantity, record.amount) == (2, 20_000_000)
    assert record.delivered_on == date(2026, 11, 20)
    assert record.snapshot.date == record.delivered_on
    assert record.receiver == value(details, "handover/receiver")
    assert record.signed is True
    assert any(path.startswith("animal[") for path in record.answers)


def test_a_support_without_a_form_is_recorded_at_once(desk: Desk, home: Home) -> None:
    proposal = Proposal("TETQUA", home.id, home.id, Terms(quantity=15))
    refused(ErrorCode.FORM_NOT_FOUND, proposing.open_details, desk, proposal)
    done = supporting.record(desk, proposal)
    assert done.changes.touch("support")
    assert not done.changes.touch("drafts")
    assert done.value.snapshot.date == DAY
    assert done.value.decided_on is None
    assert supporting.supports(desk, home.id)[0].state is SupportState.PROPOSED


def test_a_support_for_one_person_copies_that_person(desk: Desk, home: Home) -> None:
    record = supporting.record(desk, Proposal("BHYT_HN", home.other, home.id, TERMS)).value
    with desk.store.reading() as tx:
        person = tx.households.persons.get(home.other)
    assert (record.subject, record.subject_kind) == (home.other, "person")
    assert record.snapshot.sex == person.sex
    row = supporting.supports(desk, home.id)[0]
    assert row.receiver_name == person.full_name


AHEAD = DAY + timedelta(days=1)
IMPOSSIBLE = {
    ErrorCode.DAY_AHEAD: Terms(decision_number="1", decided_on=AHEAD),
    ErrorCode.QUANTITY_IMPOSSIBLE: Terms(quantity=0),
    ErrorCode.AMOUNT_IMPOSSIBLE: Terms(amount=-1),
    ErrorCode.DECISION_DAY_MISSING: Terms(decision_number="1"),
    ErrorCode.DECISION_NUMBER_MISSING: Terms(decided_on=DAY),
    ErrorCode.RECEIVER_MISSING: Terms(delivered_on=DAY),
    ErrorCode.DELIVERED_BEFORE_DECISION: replace(TERMS, delivered_on=date(2026, 11, 1)),
}


@pytest.mark.parametrize("code", IMPOSSIBLE, ids=lambda code: code.name)
def test_what_cannot_be_is_refused(desk: Desk, home: Home, code: ErrorCode) -> None:
    proposal = Proposal("TETQUA", home.id, home.id, IMPOSSIBLE[code])
    before = supporting.supports(desk, home.id)
    refused(code, supporting.record, desk, proposal)
    assert supporting.supports(desk, home.id) == before


def test_proposed_decided_delivered_taken_back(desk: Desk, home: Home) -> None:
    record = supporting.record(desk, Proposal("TETQUA", home.id, home.id, Terms(amount=0))).value
    decided = supporting.decide(desk, record.id, number="5/QĐ", on=DECIDED).value
    assert decided.decided_on == DECIDED
    given = supporting.record_delivery(desk, record.id, on=DAY, receiver="Lý Văn A").value
    assert (given.delivered_on, given.receiver) == (DAY, "Lý Văn A")
    refused(ErrorCode.DELIVERED_ALREADY, supporting.decide, desk, record.id, number="6", on=DAY)
    refused(
        *(ErrorCode.DAY_AHEAD, supporting.record_delivery, desk, record.id),
        on=AHEAD,
        receiver="A",
    )
    assert supporting.take_back_delivery(desk, record.id).value.delivered_on is None
    assert supporting.supports(desk, home.id)[0].record.snapshot == record.snapshot


def test_a_support_is_taken_off_for_a_reason_and_comes_back(desk: Desk, home: Home) -> None:
    record = supporting.record(desk, Proposal("TETQUA", home.id, home.id)).value
    refused(ErrorCode.REASON_MISSING, supporting.take_off, desk, record.id, "  ")
    supporting.take_off(desk, record.id, "ghi nhầm hộ")
    assert record.id not in {one.record.id for one in supporting.supports(desk, home.id)}
    refused(ErrorCode.SUPPORT_GONE, supporting.take_back_delivery, desk, record.id)
    assert supporting.put_back(desk, record.id).value == record
    assert record.id in {one.record.id for one in supporting.supports(desk, home.id)}
    for act in (supporting.put_back, supporting.take_back_delivery):
        refused(ErrorCode.SUPPORT_GONE, act, desk, HERE.id)


def test_what_is_odd_about_a_record_is_told_in_the_list(desk: Desk, home: Home) -> None:
    early = replace(TERMS, decided_on=date(2010, 1, 1))
    supporting.record(desk, Proposal(COW, home.id, home.id, early))
    findings = [one.doubt for row in supporting.supports(desk, home.id) for one in row.findings]
    assert RecordDoubt.TYPE_NOT_IN_FORCE in findings


def test_a_record_of_a_type_that_is_not_here_is_listed_all_the_same(desk: Desk, home: Home) -> None:
    with desk.store.transaction(LAN.id) as tx:
        tx.support.put(SupportRecord(tx.new_entity(), subject=home.id, type="LATER"))
    row = next(one for one in supporting.supports(desk, home.id) if one.record.type == "LATER")
    assert (row.type, row.findings) == (None, ())
    refused(
        ErrorCode.SUPPORT_TYPE_UNKNOWN, supporting.record, desk, Proposal("LATER", home.id, home.id)
    )


def test_who_may_only_look_records_nothing(folder: Path, clock: FixedSource) -> None:
    desk = opened(folder, replace(LAN, rights=("view",)))
    with desk.store.reading() as tx:
        home = home_of(tx)
    proposal = Proposal("TETQUA", home.id, home.id)
    for act in (supporting.record, proposing.open_details):
        refused(ErrorCode.RIGHT_MISSING, act, desk, proposal)
    refused(ErrorCode.RIGHT_MISSING, supporting.take_off, desk, "x", "y")
    refused(ErrorCode.RIGHT_MISSING, supporting.put_back, desk, "x")
    refused(ErrorCode.RIGHT_MISSING, supporting.take_back_delivery, desk, "x")
    refused(ErrorCode.HOUSEHOLD_GONE, supporting.offered, desk, HERE.id)
    desk.close()


def test_incomplete_details_stop_the_record(desk: Desk, home: Home) -> None:
    proposal = Proposal(COW, home.id, home.id, TERMS)
    details = proposing.open_details(desk, proposal).value
    refused(ErrorCode.FORM_INCOMPLETE, supporting.record, desk, proposal, details)
    assert details.session.score() is None


def test_what_came_of_a_support_while_its_page_lay_open_stands_beside_it(
    desk: Desk, home: Home
) -> None:
    record = supporting.record(desk, Proposal("TETQUA", home.id, home.id, Terms(amount=0))).value

    def disputes() -> set[tuple[str, str]]:
        with desk.store.reading() as tx:
            known = tx.operations.standing(record.id)
        assert known is not None
        return {(one.field, one.sort.value) for one in known.conflicts}

    shown = supported.page(desk, record.id).seen
    supporting.decide(desk, record.id, number="5/QĐ", on=DECIDED)  # as a package does
    supporting.decide(desk, record.id, number="6/QĐ", on=DECIDED, seen=shown)
    assert disputes() == {("decision_number", "field")}
    supporting.record_delivery(desk, record.id, on=DAY, receiver="Lý Văn A")
    supporting.take_off(desk, record.id, "ghi nhầm", shown)
    assert any(sort != "field" for _, sort in disputes()), "what it had not seen is not taken off"
