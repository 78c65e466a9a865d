"""Packages remembered: chain, what they carried, where they were placed."""

from dataclasses import replace

from gpn_desktop.journal.op import LogId
from gpn_desktop.store.alarms import Alarm
from gpn_desktop.store.database import Store
from gpn_desktop.store.packages import Carrying, KeptPackage, Placing
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction
from tests.store.conftest import COMMUNE, DEVICE, OFFICER

OWN = LogId(DEVICE, COMMUNE, 1)
OTHER = LogId("07e20000-0000-4000-8000-000000000001", COMMUNE, 1)
ARRIVED = KeptPackage(
    identity="a" * 64,
    log=OTHER,
    pkg_seq=1,
    prev=None,
    direction="in",
    kind="data",
    made_at="2026-11-24T08:00:00+07:00",
    seen_at="2026-11-25T08:00:00+07:00",
    state="merged",
    counts={"household": 2},
    file_name="GPN-x-000001.gpn",
)
MADE = replace(ARRIVED, identity="b" * 64, log=OWN, direction="out", state="made")


def test_a_package_is_given_back_with_all_that_was_kept(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.packages.add(ARRIVED, {OTHER: ((1, 4), (7, 9))}, signed=b"{}")
        tx.packages.add(MADE, {OWN: ((1, 2),)}, made_for=[OTHER.device])
    with store.reading() as tx:
        assert tx.packages.get(ARRIVED.identity) == replace(ARRIVED, met=1)
        assert tx.packages.get("none") is None
        assert [one.identity for one in tx.packages.all("out")] == [MADE.identity]
        assert tx.packages.all("in", scope=COMMUNE) == tx.packages.all("in")
        assert tx.packages.all("in", scope=DEVICE) == ()
        assert tx.packages.carried("in", DEVICE) == {}
        assert tx.packages.signed(ARRIVED.identity) == b"{}"
        assert tx.packages.signed("none") == b""
        assert tx.packages.carried_by(ARRIVED.identity) == {OTHER: ((1, 4), (7, 9))}
        assert tx.packages.carried("out", COMMUNE) == {MADE.identity: {OWN: ((1, 2),)}}
        assert tx.packages.latest_moment() == ARRIVED.seen_at
        assert tx.packages.merged() == {ARRIVED.identity, MADE.identity}
        assert tx.packages.links()[OTHER] == {1: (ARRIVED.identity, None)}


def test_a_package_is_placed_for_every_device_it_was_made_for(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.packages.add(MADE, {}, made_for=[OTHER.device])
        assert tx.packages.placings(COMMUNE) == (Placing(MADE.identity, OTHER.device),)
        tx.packages.placed(MADE.identity, "USB", "2026-11-25T09:00:00+07:00")
        (placing,) = tx.packages.placings(COMMUNE)
    assert (placing.place, placing.placed_at) == ("USB", "2026-11-25T09:00:00+07:00")


def test_what_is_held_aside_and_merged_later_is_met_anew(store: Store) -> None:
    held = replace(ARRIVED, state="quarantined", reason="signer_unknown", log=None, pkg_seq=0)
    with store.transaction(OFFICER) as tx:
        tx.packages.add(held, {})
        assert [one.reason for one in tx.packages.quarantined()] == ["signer_unknown"]
        assert tx.packages.links() == {}
        tx.packages.add(ARRIVED, {OTHER: ((1, 4),)})
    with store.reading() as tx:
        assert tx.packages.quarantined() == ()
        assert tx.packages.all("in") == (replace(ARRIVED, met=2),)


def test_a_file_held_under_its_own_hash_is_forgotten_when_its_manifest_is_known(
    store: Store,
) -> None:
    held = replace(ARRIVED, identity="f" * 64, state="quarantined", log=None, pkg_seq=0)
    with store.transaction(OFFICER) as tx:
        assert tx.packages.latest_moment() == ""
        tx.packages.add(held, {})
        tx.packages.add(ARRIVED, {})
        tx.packages.forget(held.identity)
        tx.packages.forget(ARRIVED.identity)
        assert [one.identity for one in tx.packages.all("in")] == [ARRIVED.identity]


def test_the_newest_package_of_a_device_is_the_highest_of_its_newest_generation(
    store: Store,
) -> None:
    renewed = LogId(OTHER.device, OTHER.scope, 2)
    later = replace(ARRIVED, identity="c" * 64, pkg_seq=12)
    anew = replace(ARRIVED, identity="d" * 64, log=renewed)
    held = replace(anew, identity="e" * 64, pkg_seq=2, state="quarantined")
    with store.transaction(OFFICER) as tx:
        assert tx.packages.newest_of(OTHER.device, COMMUNE) is None
        tx._recorder.names.log(OTHER)  # known by what was passed on alone
        assert tx.packages.newest_of(OTHER.device, COMMUNE) is None
        for one in (later, ARRIVED):
            tx.packages.add(one, {})
        assert tx.packages.newest_of(OTHER.device, COMMUNE) == replace(later, met=1)
        for one in (anew, held):
            tx.packages.add(one, {})
        assert tx.packages.newest_of(OTHER.device, COMMUNE) == replace(anew, met=3)
        assert tx.packages.newest_of(OTHER.device, OTHER.device) is None


def test_of_two_packages_under_one_number_the_first_stands_and_the_alarm_is_kept(
    store: Store,
) -> None:
    second = replace(ARRIVED, identity="c" * 64)
    alarm = Alarm(OTHER, 1, ARRIVED.identity, second.identity, "2026-11-25T08:00:00+07:00")
    with store.transaction(OFFICER) as tx:
        tx.packages.add(ARRIVED, {})
        tx.packages.add(second, {})
        tx.alarms.add(alarm)
        tx.alarms.add(alarm)
    with store.reading() as tx:
        assert tx.packages.links()[OTHER][1][0] == ARRIVED.identity
        assert tx.alarms.all() == (alarm,)


def test_a_package_that_was_only_named_is_met_when_it_comes(store: Store) -> None:
    named = replace(ARRIVED, direction="named", state="named")
    with store.transaction(OFFICER) as tx:
        tx.packages.add(named, {})
        assert tx.packages.links() == {}
        assert tx.packages.latest_moment() == ""
        tx.packages.add(MADE, {})
        tx.packages.add(ARRIVED, {})
        assert [one.met for one in tx.packages.all("in")] == [2]


def made(tx: Transaction, name: str) -> None:
    entity, nonce = tx.mint()
    tx.record(Writing("village", entity, {"name": name}, birth=nonce))


def test_what_carried_the_numbers_of_a_log_is_told_in_runs(store: Store) -> None:
    second = replace(MADE, identity="d" * 64, pkg_seq=2, prev=MADE.identity)
    with store.transaction(OFFICER) as tx:
        for name in ("Nà Pá", "Khe Váp", "Còn Quan"):
            made(tx, name)
        ops = list(tx.operations.within(OWN, ((1, 3),)))
        for package, part in ((MADE, ops[:2]), (second, ops[2:])):
            tx.packages.add(package, {OWN: ((part[0].n, part[-1].n),)})
            carried = {op.hash: [package.identity] for op in part}
            tx.operations.receive(part, carried=carried, package=package.identity)
    with store.reading() as tx:
        assert tx.packages.carryings(OWN, 1, 3) == (
            Carrying(OWN, 1, 2, 1, MADE.identity),
            Carrying(OWN, 3, 3, 2, second.identity),
        )
        assert tx.packages.carryings(OTHER, 1, 3) == ()
