"""Checks that need ops of several machines: clocks that cannot be right, transfers left open."""

import pytest

from gpn_desktop.journal.op import LogId, Op, new_entity
from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.registry.moves import Transfer
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.services import findings
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.findings import FindingRow
from gpn_desktop.store.recording import Writing
from tests.fakes import FixedSource
from tests.journeys.world import BAC_XA, Tree, correct, put_household, scope_of
from tests.services.conftest import Home
from tests.services.test_findings import checked, put_person

THERE, ELSEWHERE = scope_of(BAC_XA), scope_of("06001")


@pytest.fixture
def house(tree: Tree) -> str:
    made = put_household(tree.lan, "H1")
    put_person(tree.lan, made, "Đặng Thị Mai", relation=HEAD)
    return made


# clocks


def odd(desk: Desk) -> list[FindingRow]:
    return [one for one in findings.listed(desk) if one.code == "clock_odd"]


def test_a_clock_that_goes_back_is_told_where_it_does(
    tree: Tree, house: str, clock: FixedSource
) -> None:
    assert "clock_odd" not in checked(tree.lan, house)
    clock.pass_time(days=-3 * 365)
    correct(tree.lan, house, phone="0912000001")
    (found,) = checked(tree.lan, house)["clock_odd"]
    assert (found.severity, found.household) == ("warning", house)
    assert found.facts["clock"].startswith("2023-11-26")
    assert found.facts["before"].startswith("2026-11-25")
    correct(tree.lan, house, phone="0912000002")  # it goes on from there: told once
    assert len(checked(tree.lan, house)["clock_odd"]) == 1


def test_a_machine_that_was_never_enrolled_has_a_clock_too(
    desk: Desk, home: Home, clock: FixedSource
) -> None:
    clock.pass_time(days=-1)
    correct(desk, home.id, phone="0912000001")
    (found,) = checked(desk, home.id)["clock_odd"]
    assert found.facts["machine"] == ""


def test_a_clock_set_right_by_some_minutes_is_none_to_speak_of(
    tree: Tree, house: str, clock: FixedSource
) -> None:
    clock.pass_time(minutes=-4)
    correct(tree.lan, house, phone="0912000001")
    assert "clock_odd" not in checked(tree.lan, house)


def test_what_was_written_long_before_it_came_is_ordinary(
    tree: Tree, house: str, clock: FixedSource
) -> None:
    tree.world.send(tree.lan)
    clock.pass_time(days=40)
    (came,) = tree.world.receive(tree.office)
    assert (came.findings, odd(tree.office)) == (0, [])


@pytest.mark.parametrize(("hours", "told"), [(23, 0), (25, 1)])
def test_what_is_dated_a_day_after_it_came_is_told_once_for_its_machine(
    tree: Tree, clock: FixedSource, hours: int, told: int
) -> None:
    clock.pass_time(hours=hours)
    for code in ("H1", "H2"):
        made = put_household(tree.lan, code)
        put_person(tree.lan, made, "Đặng Thị Mai", relation=HEAD)
    tree.world.send(tree.lan)
    clock.pass_time(hours=-hours)
    tree.world.receive(tree.office)
    found = odd(tree.office)
    assert len(found) == told
    assert [one.facts["machine"] for one in found] == ["may01"] * told
    assert all(one.facts["received"] for one in found)


# transfers


def send_off(desk: Desk, subject: str, to: str) -> str:
    with desk.store.transaction(desk.actor) as tx:
        made = Transfer(tx.new_entity(), subject, to, reason="chuyển cư trú")
        tx.households.transfers.put(made)
    return made.id


def test_one_way_out_is_settled_and_two_are_not(tree: Tree, house: str) -> None:
    first = send_off(tree.lan, house, THERE)
    assert checked(tree.lan, first) == {}
    second = send_off(tree.lan, house, ELSEWHERE)
    (found,) = checked(tree.lan, second)["unsettled_transfer"]
    assert (found.severity, found.household, found.person) == ("error", house, "")
    assert found.facts == {"to": " ".join(sorted((THERE, ELSEWHERE)))}
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.record(
            Writing("transfer", first, {"__deleted__": {"reason": "nhầm", "date": "2026-11-25"}})
        )
    assert checked(tree.lan, first) == {}


def test_two_machines_that_send_one_household_off_are_told_at_both(tree: Tree, house: str) -> None:
    for desk in (tree.lan, tree.office, tree.hai):
        tree.world.send(desk)
        for one in (tree.office, tree.lan, tree.hai):
            tree.world.receive(one)
    send_off(tree.lan, house, THERE)
    send_off(tree.hai, house, THERE)
    for desk in (tree.lan, tree.hai):
        tree.world.send(desk)
    tree.world.receive(tree.office)
    (found,) = [one for one in findings.listed(tree.office) if one.code == "unsettled_transfer"]
    assert found.facts == {"to": THERE}


def test_a_person_sent_elsewhere_than_his_household_is_told(tree: Tree, house: str) -> None:
    child = put_person(tree.lan, house, "Vi Văn Nam", relation="child")
    send_off(tree.lan, house, THERE)
    alone = send_off(tree.lan, child, THERE)
    assert "unsettled_transfer" not in checked(tree.lan, alone)
    other = send_off(tree.lan, child, ELSEWHERE)
    (found,) = checked(tree.lan, other)["unsettled_transfer"]
    assert (found.household, found.person) == (house, "Vi Văn Nam")


def take_over(desk: Desk, household: str, n: int, scope: str = THERE) -> None:
    """Let the other commune's machine, of which nothing else is known here, write its scope."""
    log = LogId("dec1ce00-0000-4000-8000-0000000000ff", scope, 1)
    with desk.store.transaction(desk.actor) as tx:
        parents = {"home": tx.operations.seen(household)["home"]}
        op = Op(
            *(log, n, "household", household, desk.actor, "2026-11-25T08:30:00+07:00", bytes(16)),
            fields={"home": scope},
            parents=parents,
        )
        assert tx.operations.receive([op]).touched


def test_what_the_other_commune_took_over_is_no_longer_on_its_way(desk: Desk, home: Home) -> None:
    first = send_off(desk, home.id, THERE)
    second = send_off(desk, home.id, THERE)
    assert set(checked(desk, first)) == {"unsettled_transfer"}
    take_over(desk, home.id, 1)
    assert checked(desk, second) == {}
    third = send_off(desk, home.id, desk.installation.scope)
    assert set(checked(desk, third)) == {"unsettled_transfer"}  # its birth here is no acceptance


def test_a_person_whom_the_other_commune_took_over_is_no_longer_on_his_way(
    desk: Desk, home: Home
) -> None:
    child = put_person(desk, home.id, "Vi Văn Nam", relation="child")
    ways = [send_off(desk, child, THERE) for _ in range(2)]
    assert set(checked(desk, *ways)) == {"unsettled_transfer"}
    log, nonce = LogId("dec1ce00-0000-4000-8000-0000000000ff", THERE, 1), bytes(16)
    sign = (desk.actor, "2026-11-25T08:30:00+07:00", bytes(16))
    other = new_entity(log, nonce)
    with desk.store.transaction(desk.actor) as tx:
        seen = tx.operations.seen(child)
        house = {"code": "X1", "home": THERE}
        came = [
            Op(*(log, 1, "household", other, *sign), birth=nonce, fields=house),
            *(
                Op(*(log, n, "person", child, *sign), fields={name: to}, parents={name: seen[name]})
                for n, name, to in ((2, "household", other), (3, "full_name", "Vi Nam"))
            ),
        ]
        assert child in tx.operations.receive(came).touched
    assert "unsettled_transfer" not in checked(desk, *ways, home.id)
    third = send_off(desk, child, THERE)
    assert "unsettled_transfer" in checked(desk, third)  # a name takes nobody over


def test_a_paper_that_another_record_waits_for_is_not_told_of_this_one(tree: Tree) -> None:
    waits = []
    for digest in ("a" * 64, "b" * 64):
        minutes = {"sha256": digest, "name": "bienban.jpg", "size": 1}
        with tree.lan.store.transaction(tree.lan.actor) as tx:
            meeting = Meeting(tx.new_entity(), minutes=minutes)
            tx.places.meetings.put(meeting)
        waits.append(meeting.id)
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    with tree.office.store.transaction(tree.office.actor) as tx:
        found = findings.check(tree.office, tx, waits[:1])
    assert [(one.code, one.entity) for one in found] == [("attachment_awaited", waits[0])]


def test_the_office_takes_over_for_a_commune(tree: Tree, house: str) -> None:
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    ways = [send_off(tree.lan, house, to) for to in (THERE, ELSEWHERE)]
    tree.world.send(tree.lan)
    assert sum(one.findings for one in tree.world.receive(tree.office)) == 1
    correct(tree.office, house, home=THERE)
    assert checked(tree.office, *ways) == {}
