"""Devices that write, clone, restore and ship to one another: whatever they do, the laws hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from gpn_desktop.chance import dice
from gpn_desktop.journal.authority import Authority, Generations, Grant, Ruling
from gpn_desktop.journal.fold import Held, View, fold
from gpn_desktop.journal.line import check
from gpn_desktop.journal.op import DELETED, NOTE, LogId, Op, Ref, new_entity
from gpn_desktop.journal.siblings import Record
from tests.journal.laws import (
    assert_conflicts_are_quarrels,
    assert_provisional_is_by_rank_and_ref,
    assert_siblings_are_what_nobody_replaced,
    heard_scopes,
    root_of,
    scopes_of,
)
from tests.journal.world import uid

T = TypeVar("T")

A, B, AREA = uid(101), uid(102), uid(103)
OFFICER, CLERK, BOSS = uid(201), uid(202), uid(203)
SLOW, FAST = "0001-01-01T00:00:01+07:00", "9999-12-31T23:59:59+07:00"
FIELDS = ("phone", "village")
WRITINGS = (
    *("household", "person", "survey", "dispute", "decision", "comment", "sameness", "in_area"),
    *("transfer", "rehome", "join", "hand_over", "hand_over"),
)
PICK = st.integers(0, 2**16)


def pick(some: Sequence[T], number: int) -> T:
    return some[number % len(some)]


@dataclass
class Peer:
    """One installation: its log, its clock, what it holds, the packages it made."""

    log: LogId
    officer: str
    clock: str
    held: Held
    version: int
    n: int = 0
    chain: list[str] = field(default_factory=list)
    unpacked: list[Op] = field(default_factory=list)
    ops: dict[str, Op] = field(default_factory=dict)
    carried: dict[str, set[str]] = field(default_factory=dict)

    def twin(self) -> "Peer":
        """Give the same installation once more, as a copied disk would."""
        held = Held(self.held._authority)
        held.receive(self.ops.values(), self.carried)
        return replace(
            self,
            held=held,
            chain=list(self.chain),
            unpacked=list(self.unpacked),
            ops=dict(self.ops),
            carried={key: set(by) for key, by in self.carried.items()},
        )

    def receive(self, ops: Sequence[Op], carried: dict[str, set[str]]) -> None:
        self.held.receive(ops, carried)
        self.ops.update((op.hash, op) for op in ops)
        for digest, by in carried.items():
            self.carried.setdefault(digest, set()).update(by)

    def records(self, *kinds: str) -> list[Record]:
        found = [record for record in self.held.view.records.values() if record.kind in kinds]
        return sorted(found, key=lambda record: record.entity)


def everywhere(officer: str) -> dict[str, frozenset[str]]:
    return {officer: frozenset({"entry", "approve", "publish", "redact"})}


def refs(ops: Sequence[Op]) -> tuple[Ref, ...]:
    return tuple(sorted(op.ref for op in ops))


def run(examples: int, steps: int, *, shrink: bool = True) -> None:
    """Try the laws on so many histories, the same ones each time."""
    phases = [Phase.generate, Phase.shrink] if shrink else [Phase.generate]
    tried = settings(
        max_examples=examples,
        stateful_step_count=steps,
        phases=phases,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    run_state_machine_as_test(Fold, settings=tried)


class Fold(RuleBasedStateMachine):
    """Four honest devices and a stranger; any op may reach anybody, in any order, repeatedly."""

    def __init__(self) -> None:
        super().__init__()
        self.salt = 0
        self.dice = dice("0")
        base = Authority(
            grants={
                (uid(1), A): Grant("officer", everywhere(OFFICER)),
                (uid(2), A): Grant("officer", everywhere(CLERK)),
                (uid(3), B): Grant("officer", everywhere(OFFICER)),
                **{(uid(4), scope): Grant("office", everywhere(BOSS)) for scope in (A, B, AREA)},
            },
            areas=frozenset({AREA}),
        )
        self.lists: list[Authority] = [base]
        self.saw: dict[str, set[str]] = {}
        self.never: set[str] = set()

    @initialize()
    def begin(self) -> None:
        who = (
            (1, A, OFFICER, FAST),
            (2, A, CLERK, SLOW),
            (3, B, OFFICER, FAST),
            (4, A, BOSS, SLOW),
            (4, B, BOSS, FAST),
            (9, A, OFFICER, FAST),
        )
        self.peers = [
            Peer(LogId(uid(device), scope, 1), officer, clock, Held(self.lists[0]), 0)
            for device, scope, officer, clock in who
        ]
        for peer in (self.peers[0], self.peers[2], self.peers[5]):
            home = self.bear(peer, "household", {"phone": "0", "home": peer.log.scope})
            self.bear(peer, "person", {"phone": "0", "household": home.entity})
            self.bear(peer, "survey", {"subject": home.entity, "q/a": "0", "supersedes": []})
        self.broadcast(0)

    # ---- writing

    def write(self, peer: Peer, kind: str, entity: str, fields: dict[str, Any], **more: Any) -> Op:
        self.salt += 1
        peer.n += 1
        salt = self.salt.to_bytes(16, "big")
        who = (peer.officer, peer.clock, salt)
        op = Op(peer.log, peer.n, kind, entity, *who, fields, **more)
        peer.receive([op], {})
        peer.unpacked.append(op)
        if peer.log.device == uid(9):
            self.never.add(op.hash)
        return op

    def bear(self, peer: Peer, kind: str, fields: dict[str, Any]) -> Op:
        nonce = (self.salt + 1).to_bytes(16, "big")
        return check(self.write(peer, kind, new_entity(peer.log, nonce), fields, birth=nonce))

    def change(
        self,
        peer: Peer,
        record: Record,
        fields: dict[str, Any],
        *,
        blind: bool = False,
        **more: Any,
    ) -> Op:
        """Write fields having seen what the peer's view shows there, or (blind) nothing."""
        now = peer.held.record(record.entity)
        siblings = now.siblings if now and not blind else {}
        parents = {name: refs(siblings[name]) for name in fields if name in siblings}
        return check(self.write(peer, record.kind, record.entity, fields, parents=parents, **more))

    @rule(changes=st.lists(st.tuples(PICK, PICK, PICK, st.booleans()), min_size=1, max_size=5))
    def edit(self, changes: list[tuple[int, int, int, bool]]) -> None:
        for who, which, value, blind in changes:
            peer = pick(self.peers, who)
            if not (found := peer.records("household", "person")):
                continue
            if value % 5 == 0:
                self.delete(peer, pick(found, which), blind, back=value % 3 == 0)
                continue
            fields = {pick(FIELDS, value): str(value // 2 % 3)}
            op = self.change(peer, pick(found, which), fields, blind=blind)
            self.expect_visible(peer, op, blind)

    def expect_visible(self, peer: Peer, op: Op, blind: bool) -> None:
        """P5, and P10: SLOW corrects FAST."""
        if peer.held.standing(op) is None and not blind:
            after = peer.held.record(op.entity)
            assert after is not None
            assert all(after.siblings[name] == (op,) for name in op.fields)

    def delete(self, peer: Peer, record: Record, blind: bool, *, back: bool) -> None:
        others = [ops for name, ops in record.siblings.items() if name != DELETED]
        seen = {} if back else {op.hash: op for ops in others for op in ops}
        value = None if back else {"reason": "trùng", "date": "2026-11-25"}
        cited = refs(list(seen.values()))
        op = self.change(peer, record, {DELETED: value}, blind=blind, seen=cited)
        self.saw[op.hash] = set(seen)

    @rule(
        changes=st.lists(
            st.tuples(PICK, PICK, st.sampled_from(WRITINGS), PICK), min_size=1, max_size=4
        )
    )
    def record(self, changes: list[tuple[int, int, str, int]]) -> None:
        for who, which, what, other in changes:
            peer = pick(self.peers, who)
            if homes := peer.records("household"):
                getattr(self, what)(peer, pick(homes, which), other)

    def household(self, peer: Peer, home: Record, other: int) -> None:
        self.bear(peer, "household", {"phone": str(other % 3), "home": peer.log.scope})

    def person(self, peer: Peer, home: Record, other: int) -> None:
        self.bear(peer, "person", {"phone": str(other % 3), "household": home.entity})

    def survey(self, peer: Peer, home: Record, other: int) -> None:
        earlier = peer.records("survey")
        op = self.revise(peer, home, earlier[other % 7 :][:1])
        if other % 4 == 0:
            self.write(peer, "survey", op.entity, {"q/a": "viết lại"})
            self.write(peer, "survey", op.entity, {NOTE: "ghi chú"})

    def dispute(self, peer: Peer, home: Record, other: int) -> None:
        """Revise one survey twice, and perhaps join both."""
        if earlier := peer.records("survey"):
            cited = pick(earlier, other)
            both = [self.revise(peer, home, [cited]) for _ in range(2)]
            heard = [peer.held.record(op.entity) for op in both]
            if other % 2:
                self.revise(peer, home, [record for record in heard if record])

    def revise(self, peer: Peer, home: Record, earlier: list[Record]) -> Op:
        roots = sorted([record.entity, root_of(record)] for record in earlier)
        fields = {"subject": home.entity, "q/a": str(self.salt), "supersedes": roots}
        return self.bear(peer, "survey", fields)

    def decision(self, peer: Peer, home: Record, other: int) -> None:
        self.bear(peer, "decision", {"number": str(other), NOTE: "ghi chú"})

    def comment(self, peer: Peer, home: Record, other: int) -> None:
        if surveys := peer.records("survey"):
            fields = {"subject": pick(surveys, other).entity, "verdict": "returned"}
            self.bear(peer, "comment", fields)

    def sameness(self, peer: Peer, home: Record, other: int) -> None:
        twin = pick(peer.records("household"), other).entity
        self.bear(peer, "sameness", {"a": home.entity, "b": twin, "verdict": "same"})

    def in_area(self, peer: Peer, home: Record, other: int) -> None:
        area = replace(peer, log=peer.log._replace(scope=AREA), n=100 + self.salt)
        self.bear(area, pick(("plan", "household"), other), {"note": "vùng"})

    # ---- moving

    def transfer(self, peer: Peer, home: Record, other: int) -> None:
        self.send(peer, pick([home, *peer.records("person")], other), pick((A, B), other))

    def rehome(self, peer: Peer, home: Record, other: int) -> None:
        to = pick((A, B), other) if peer.officer == BOSS else peer.log.scope
        self.change(peer, home, {"home": to})

    def join(self, peer: Peer, home: Record, other: int) -> None:
        if persons := peer.records("person"):
            self.change(peer, pick(persons, other), {"household": home.entity})

    def hand_over(self, peer: Peer, home: Record, other: int) -> None:
        """Send a household, or a person, and let the other commune take it at once."""
        taker = self.peers[2] if peer.log.scope == A else self.peers[0]
        moving = pick([home, *peer.records("person")], other)
        self.send(peer, moving, taker.log.scope)
        taker.receive(list(peer.ops.values()), peer.carried)
        there = [one for one in taker.records("household") if one.value("home") == taker.log.scope]
        if moving.kind == "household":
            self.change(taker, moving, {"home": taker.log.scope})
        elif there:
            self.change(taker, moving, {"household": pick(there, other).entity})

    def send(self, peer: Peer, moving: Record, to: str) -> None:
        self.bear(peer, "transfer", {"subject": moving.entity, "to": to})

    # ---- mischief

    @rule(who=PICK, what=st.sampled_from(("claim", "fork", "restore", "pack")), other=PICK)
    def mishap(self, who: int, what: str, other: int) -> None:
        peer = pick(self.peers, who)
        getattr(self, what)(peer, other)
        self.examine(peer)

    def claim(self, peer: Peer, other: int) -> None:
        """Create a record under an id that was born elsewhere, or nowhere."""
        homes = peer.records("household")
        nonce = other.to_bytes(16, "little")
        entity = pick(homes, other).entity if homes else new_entity(LogId(uid(8), B, 1), nonce)
        fields = {"phone": "chiếm", "home": peer.log.scope}
        self.never.add(self.write(peer, "household", entity, fields, birth=nonce).hash)

    def fork(self, peer: Peer, other: int) -> None:
        """Copy the disk; both copies go on."""
        if len(self.peers) < 9 and (homes := peer.records("household")):
            self.pack(peer, other)
            twin = peer.twin()
            self.peers.append(twin)
            for number, one in enumerate((peer, twin)):
                self.change(one, pick(homes, other), {pick(FIELDS, other): str(number)})
                self.pack(one, other)

    def restore(self, peer: Peer, other: int) -> None:
        generation = peer.log.generation + 1
        peer.log, peer.n = peer.log._replace(generation=generation), 0
        peer.chain, peer.unpacked = [], []

    def pack(self, peer: Peer, other: int) -> None:
        self.salt += 1
        peer.chain.append(f"{self.salt:064x}")
        peer.receive([], {op.hash: {peer.chain[-1]} for op in peer.unpacked})
        peer.unpacked = []

    # ---- travelling

    @rule(source=PICK, sink=PICK, seed=PICK, share=st.sampled_from((1, 2, 4)))
    def ship(self, source: int, sink: int, seed: int, share: int) -> None:
        giver, taker = pick(self.peers, source), pick(self.peers, sink)
        self.dice = dice(str(seed))
        some = [op for op in giver.ops.values() if not self.dice.randrange(share)]
        self.dice.shuffle(some)
        carried = {op.hash: giver.carried[op.hash] for op in some if op.hash in giver.carried}
        taker.receive(some, {})
        taker.receive([], carried)
        before = taker.held.view
        assert not taker.held.receive(some[::-1], carried)
        assert taker.held.view == before  # P2
        self.examine(taker)

    @rule(who=PICK)
    def broadcast(self, who: int) -> None:
        giver = pick(self.peers, who)
        for taker in self.peers:
            taker.receive(list(giver.ops.values())[::-1], {})
            taker.receive([], giver.carried)

    # ---- trust lists

    @rule(who=PICK, upto=PICK, keep=st.booleans())
    def ruling(self, who: int, upto: int, keep: bool) -> None:
        """Revoke a log after one of its packages, or keep the branch that ends in it."""
        twins = self.peers[6:] if keep else []
        peer, newest = pick(twins or self.peers, who), self.lists[-1]
        chain = frozenset(peer.chain[: len(peer.chain) - upto % 3])
        before = newest.rulings.get(peer.log, Ruling())
        ruled = replace(before, kept=chain) if keep else replace(before, accepted=chain)
        self.lists.append(replace(newest, rulings={**newest.rulings, peer.log: ruled}))

    @rule(who=PICK, how=st.sampled_from(("drop", "refuse", "office", "rights", "base", "base")))
    def list_changed(self, who: int, how: str) -> None:
        peer, newest = pick(self.peers, who), self.lists[-1]
        grants, generations = dict(newest.grants), dict(newest.generations)
        key = (peer.log.device, peer.log.scope)
        if how == "drop":
            grants.pop(key, None)
        if how == "refuse":
            generations[peer.log.device] = Generations(refused=frozenset({peer.log.generation}))
        if how == "office" and key in grants:
            grants[key] = replace(grants[key], role="office")
        if how == "rights" and key in grants:
            grants[key] = replace(grants[key], rights={})
        changed = replace(newest, grants=grants, generations=generations)
        self.lists.append(self.lists[0] if how == "base" else changed)

    @rule(who=PICK, jump=PICK)
    @precondition(lambda self: len(self.lists) > 1)
    def trust(self, who: int, jump: int) -> None:
        peer = pick(self.peers, who)
        peer.version = pick(range(peer.version, len(self.lists)), jump)
        peer.held.trust(self.lists[peer.version])
        self.examine(peer)

    # ---- laws

    def examine(self, peer: Peer) -> None:
        view, ops = peer.held.view, list(peer.ops.values())
        self.dice.shuffle(ops)
        assert fold(ops, self.lists[peer.version], peer.carried) == view  # P1, P9
        assert_siblings_are_what_nobody_replaced(view, ops)
        assert_conflicts_are_quarrels(view, self.saw)
        assert_provisional_is_by_rank_and_ref(view, self.lists[peer.version])
        self.assert_no_stranger_is_heard(view, ops, self.lists[peer.version])

    def assert_no_stranger_is_heard(self, view: View, ops: list[Op], authority: Authority) -> None:
        """P8."""
        heard = {op.hash: op for op in ops if view.standing[op.hash] is None}
        assert not self.never & heard.keys()
        for op in heard.values():
            assert op.log.scope in view.known[op.entity].scopes
            anchors = {op.fields.get(name) for name in ("household", "subject")} - {None}
            assert all(op.log.scope in scopes_of(view, one) for one in anchors)
        for entity, known in view.known.items():
            assert known.scopes == heard_scopes(view, entity, ops, authority)

    def teardown(self) -> None:
        """P3: whoever holds the same sees the same, whatever came first."""
        if not hasattr(self, "peers"):
            return
        every = {digest: op for peer in self.peers for digest, op in peer.ops.items()}
        carried: dict[str, set[str]] = {}
        for peer in self.peers:
            for digest, by in peer.carried.items():
                carried.setdefault(digest, set()).update(by)
        expected = fold(every.values(), self.lists[-1], carried)
        for peer in self.peers[:4]:
            some = list(every.values())
            self.dice.shuffle(some)
            peer.version = len(self.lists) - 1
            if len(some) % 2:
                peer.held.trust(self.lists[-1])
            for start in range(0, len(some), 7):
                peer.receive(some[start : start + 7], {})
            peer.receive([], carried)
            peer.held.trust(self.lists[-1])
            assert peer.held.view == expected
        self.examine(self.peers[0])
