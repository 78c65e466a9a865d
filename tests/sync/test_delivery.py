"""Delivery: what to send, what arrived, and that everybody ends with everything (P12)."""

import copy
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from gpn_desktop import chance
from gpn_desktop.journal.op import LogId
from sync import delivery, ranges
from sync.delivery import Parcel, Peer, Receipt, State
from sync.manifest import Result, TrustHeld
from sync.ranges import Ranges
from tests.sync.world import SCOPE, Party

A, B, OFFICE = (Party(name).log for name in ("may01", "may02", "office"))
HASH = "ab" * 32


def peer(log: LogId, have: dict[LogId, Ranges] | None = None, **rest: object) -> Peer:
    receipt = Receipt(log, 1, have) if have is not None else None
    return Peer(log.device, "age1", receipt, **rest)  # type: ignore[arg-type]


def test_what_one_recipient_lacks_goes_to_all() -> None:
    held: dict[LogId, Ranges] = {A: ((1, 10),), B: ((1, 4),)}
    knows, lacks = peer(B, {A: ((1, 10),), B: ((1, 4),)}), peer(OFFICE, {A: ((1, 3), (7, 8))})
    assert delivery.to_send(held, [knows]) == {}
    assert delivery.to_send(held, [knows, lacks]) == {A: ((4, 6), (9, 10)), B: ((1, 4),)}


def test_a_device_that_never_spoke_gets_everything() -> None:
    assert delivery.to_send({A: ((1, 10),)}, [peer(B)]) == {A: ((1, 10),)}


def test_what_lies_in_quarantine_there_is_not_sent_again() -> None:
    parcels = [Parcel(HASH, "data", {A: ((1, 5),)}), Parcel("cd" * 32, "data", {A: ((6, 8),)})]
    results = [Result(HASH, "quarantined", "generation", {}), Result("cd" * 32, "merged", "", {})]
    kept = delivery.quarantined_at(results, parcels)
    assert delivery.to_send({A: ((1, 10),)}, [peer(OFFICE, {}, quarantined=kept)]) == {
        A: ((6, 10),)
    }


def test_a_device_asleep_holds_nobody_down_and_is_refilled_when_it_speaks() -> None:
    since = tuple(Parcel(HASH, "data", {A: ((1, n),)}) for n in range(1, 21))
    awake, asleep = peer(OFFICE, {}, since=since[1:]), peer(OFFICE, {}, since=since)
    assert delivery.to_send({A: ((1, 21),)}, [awake]) == {A: ((1, 21),)}
    assert delivery.to_send({A: ((1, 21),)}, [asleep]) == {A: ((21, 21),)}
    assert delivery.to_send({A: ((1, 21),)}, [peer(OFFICE, {A: ((1, 2),)})]) == {A: ((3, 21),)}


def test_the_newest_receipt_counts_even_where_it_tells_of_less() -> None:
    old = Receipt(OFFICE, 40, {A: ((1, 90),)})
    restored = Receipt(LogId(OFFICE.device, SCOPE, 2), 1, {A: ((1, 30),)})
    assert delivery.newest([old, restored, Receipt(OFFICE, 39, {})]) == restored
    assert delivery.newest([]) is None


def test_a_package_is_acknowledged_when_all_it_carried_is_held() -> None:
    parcel = Parcel(HASH, "data", {A: ((1, 5),), B: ((2, 2),)})
    assert delivery.state(parcel, None) is State.MADE
    placed = Parcel(HASH, "data", {A: ((1, 5),), B: ((2, 2),)}, is_placed=True)
    assert delivery.state(placed, Receipt(OFFICE, 1, {A: ((1, 5),)})) is State.PLACED
    full: dict[LogId, Ranges] = {A: ((1, 9),), B: ((1, 3),)}
    assert delivery.state(placed, Receipt(OFFICE, 2, full)) is State.ACKNOWLEDGED


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        ((), State.PLACED),
        ((Result(HASH, "quarantined", "revoked", {}),), State.PLACED),
        ((Result("cd" * 32, "merged", "", {}),), State.PLACED),
        ((Result(HASH, "merged", "", {}),), State.ACKNOWLEDGED),
    ],
)
def test_files_are_acknowledged_by_their_result(
    result: tuple[Result, ...], expected: State
) -> None:
    parcel = Parcel(HASH, "files", {}, is_placed=True)
    assert delivery.state(parcel, Receipt(OFFICE, 1, {}, result)) is expected


def test_receipts_are_never_receipted() -> None:
    kinds = ("data", "files", "receipt", "key")
    assert [kind for kind in kinds if delivery.expects_receipt(kind)] == ["data", "files"]


def test_attachments_go_until_all_have_acknowledged_them() -> None:
    peers = [peer(A, {}, files=frozenset("ab")), peer(OFFICE, {}, files=frozenset("b"))]
    assert delivery.files_to_send("abc", peers) == frozenset("ac")


def test_trust_files_ride_along_above_what_all_hold() -> None:
    told = [TrustHeld(3, {"province": 7, "desk": 2}), TrustHeld(2, {"province": 9})]
    peers = [Peer("x", "age1", Receipt(OFFICE, 1, {}, trust=trust)) for trust in told]
    assert delivery.trust_known(peers) == TrustHeld(2, {"province": 7})
    assert delivery.trust_known([*peers, Peer("y", "age1")]) == TrustHeld(0, {})


def test_a_receipt_tells_of_the_newest_packages_and_of_all_in_quarantine() -> None:
    results = [Result(f"{n:064}", "merged", "", {}) for n in range(40)]
    results[3] = results[3]._replace(outcome="quarantined")
    told = delivery.results_to_tell((A, n, result) for n, result in enumerate(results))
    assert told == (results[3], *results[8:])


def test_the_age_is_not_known_when_the_clock_went_back() -> None:
    made = datetime(2026, 11, 1, tzinfo=chance.VIETNAM)
    later = made + timedelta(days=12, hours=3)
    assert delivery.days_waiting(made, later, latest=made) == 12
    assert delivery.days_waiting(made, made - timedelta(days=1), latest=made) is None
    assert delivery.days_waiting(made, later, latest=later + timedelta(minutes=1)) is None


# P12: any loss, any order, repeats, a device restored from a backup


@dataclass(frozen=True)
class Flying:
    """A package on its way: what the real one carries, as sets of numbers."""

    log: LogId
    pkg_seq: int
    carried: dict[LogId, Ranges]
    have: dict[LogId, Ranges]


@dataclass
class Machine:
    name: str
    log: LogId
    written: int = 0
    pkg_seq: int = 0
    held: dict[LogId, Ranges] = field(default_factory=dict)
    receipts: dict[str, list[Receipt]] = field(default_factory=dict)
    made: list[tuple[int, Parcel]] = field(default_factory=list)
    heard: dict[str, int] = field(default_factory=dict)

    def write(self) -> None:
        self.written += 1
        own = self.held.get(self.log, ())
        self.held[self.log] = ranges.union(own, ((self.written, self.written),))

    def peer(self, other: "Machine", newest: Callable[..., Receipt | None]) -> Peer:
        told = newest(self.receipts.get(other.name, []))
        since = [p for at, p in self.made if at >= self.heard.get(other.name, 0)]
        return Peer(other.name, "age1", told, tuple(since))

    def pack(self, others: Iterable["Machine"], newest: Callable[..., Receipt | None]) -> Flying:
        carried = delivery.to_send(self.held, [self.peer(other, newest) for other in others])
        self.pkg_seq += 1
        self.made.append((len(self.made), Parcel("", "data", carried)))
        return Flying(self.log, self.pkg_seq, carried, dict(self.held))

    def take(self, package: Flying, sender: str) -> None:
        self.held = delivery.together((self.held, package.carried))
        told = self.receipts.setdefault(sender, [])
        receipt = Receipt(package.log, package.pkg_seq, package.have)
        if all(one.order < receipt.order for one in told):
            self.heard[sender] = len(self.made)
        told.append(receipt)

    def restored(self, backup: "Machine") -> "Machine":
        log = LogId(self.log.device, self.log.scope, self.log.generation + 1)
        return copy.deepcopy(
            Machine(self.name, log, 0, 0, backup.held, backup.receipts, backup.made, backup.heard)
        )


NAMES = ("may01", "may02", "office")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(("write", "send", "save", "restore")), st.sampled_from(NAMES)),
        st.tuples(st.sampled_from(("write", "round", "round")), st.sampled_from(NAMES)),
        st.tuples(st.just("carry"), st.integers(0, 40), st.sampled_from(NAMES)),
    ),
    max_size=30,
)


def everybody_ends_with_everything(
    steps: Iterable[tuple[object, ...]], newest: Callable[..., Receipt | None]
) -> None:
    machines = {name: Machine(name, Party(name).log) for name in NAMES}
    backups = copy.deepcopy(machines)
    air: list[tuple[str, Flying]] = []

    def send(name: str) -> None:
        others = [machine for other, machine in machines.items() if other != name]
        air.append((name, machines[name].pack(others, newest)))

    def send_to_all(name: str) -> None:
        send(name)
        for other in set(NAMES) - {name}:
            machines[other].take(air[-1][1], name)

    for act, *rest in steps:
        name = str(rest[-1])
        if act == "write":
            machines[name].write()
        elif act == "send":
            send(name)
        elif act == "round":
            send_to_all(name)
        elif act == "save":
            backups[name] = copy.deepcopy(machines[name])
        elif act == "restore":
            machines[name] = machines[name].restored(backups[name])
        elif air:
            sender, package = air[int(str(rest[0])) % len(air)]
            if sender != name:
                machines[name].take(package, sender)
    for name in (*NAMES, *NAMES):  # at last, two rounds in which nothing is lost
        send_to_all(name)
    everything = delivery.together(machine.held for machine in machines.values())
    assert all(machine.held == everything for machine in machines.values())


@given(STEPS)
@settings(max_examples=150, deadline=None)
def test_everybody_ends_with_everything(steps: list[tuple[object, ...]]) -> None:
    everybody_ends_with_everything(steps, delivery.newest)


def fullest(receipts: Iterable[Receipt]) -> Receipt | None:
    """Tell what a device ever held: the planted mistake."""
    receipts = list(receipts)
    have = delivery.together(receipt.have for receipt in receipts)
    return Receipt(receipts[0].log, 1, have) if receipts else None


def last_number(receipts: Iterable[Receipt]) -> Receipt | None:
    """Forget that a restored device counts from one again: another planted mistake."""
    return max(receipts, key=lambda receipt: receipt.pkg_seq, default=None)


@pytest.mark.parametrize("mistake", [fullest, last_number])
def test_planted_mistakes_are_found(mistake: Callable[..., Receipt | None]) -> None:
    @given(STEPS)
    @settings(
        max_examples=600,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def runs(steps: list[tuple[object, ...]]) -> None:
        everybody_ends_with_everything(steps, mistake)

    with pytest.raises(AssertionError):
        runs()
