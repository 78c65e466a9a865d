"""The journal asked for what is to go out: what is held, what parts, of how much it speaks."""

from dataclasses import replace

from gpn_desktop.journal.authority import Authority, Grant, Ruling
from gpn_desktop.journal.op import LogId, Op, new_entity
from gpn_desktop.store.database import Store
from gpn_desktop.store.packages import KeptPackage
from tests.store.conftest import COMMUNE, DEVICE, OFFICER

OTHER = LogId("dec1ce00-0000-4000-8000-000000000002", COMMUNE, 1)


def birth(n: int, kind: str = "household", twist: int = 0) -> Op:
    nonce = bytes([n]) * 15 + bytes([twist])
    entity = new_entity(OTHER, nonce)
    clock = "2026-11-25T09:00:00+07:00"
    fields = {"home": COMMUNE} if kind == "household" else {"name": "Nà Pá"}
    return Op(OTHER, n, kind, entity, OFFICER, clock, nonce, fields, birth=nonce)


def edit(of: Op, n: int) -> Op:
    return replace(of, n=n, birth=None, salt=bytes([n]) * 16, fields={"code": str(n)})


def test_what_is_held_is_told_in_ranges_and_counted_by_record(store: Store) -> None:
    first = birth(1)
    ops = [first, birth(2, "village"), edit(first, 3), birth(7)]
    with store.transaction(OFFICER) as tx:
        tx.operations.receive(ops)
        assert tx.operations.sendable() == {OTHER: ((1, 3), (7, 7))}
        assert list(tx.operations.to_send(OTHER, ((2, 7),))) == ops[1:]
        assert tx.operations.counted({OTHER: ((1, 3), (7, 7))}) == {"household": 2, "village": 1}
        assert tx.operations.counted({OTHER: ((3, 3),)}) == {"household": 1}
        assert tx.operations.hashes(OTHER, ((2, 3),)) == {
            2: {ops[1].hash},
            3: {ops[2].hash},
        }


def test_what_parts_is_not_passed_on_until_a_ruling_keeps_a_branch(store: Store) -> None:
    ours, theirs = birth(2), birth(2, twist=1)
    ops = [birth(1), ours, theirs, birth(3), birth(5)]
    package = KeptPackage("a" * 64, OTHER, 1, None, "in", "data", "", "", "merged")
    kept = [ops[0], ours, ops[3]]
    with store.transaction(OFFICER) as tx:
        tx.packages.add(package, {OTHER: ((1, 3),)})
        carried = {op.hash: [package.identity] for op in kept}
        tx.operations.receive(ops, carried=carried)
        assert tx.operations.sendable() == {OTHER: ((1, 1),)}
        assert list(tx.operations.to_send(OTHER, ((1, 5),))) == [ops[0]]
        grants = {(OTHER.device, COMMUNE): Grant("officer"), (DEVICE, COMMUNE): Grant("officer")}
        ruling = Ruling(kept=frozenset({package.identity}))
        tx.operations.judge(Authority(grants=grants, rulings={OTHER: ruling}))
        assert tx.operations.sendable() == {OTHER: ((1, 3),)}
        assert list(tx.operations.to_send(OTHER, ((1, 5),))) == kept


def test_another_package_that_carried_what_is_held_is_noted_and_counts_for_a_ruling(
    store: Store,
) -> None:
    op = birth(1)
    packages = [
        KeptPackage(letter * 64, OTHER, n, None, "in", "data", "", "", "merged")
        for n, letter in enumerate("ab", 1)
    ]
    with store.transaction(OFFICER) as tx:
        for one in packages:
            tx.packages.add(one, {OTHER: ((1, 1),)})
            carried = {op.hash: [one.identity]}
            tx.operations.receive([op], carried=carried, package=one.identity)
        grants = {(OTHER.device, COMMUNE): Grant("officer")}
        only_second = Ruling(accepted=frozenset({packages[1].identity}))
        tx.operations.judge(Authority(grants=grants, rulings={OTHER: only_second}))
        assert list(tx.operations.out()) == []
        tx.operations.judge(Authority(grants=grants, rulings={OTHER: Ruling(frozenset())}))
        assert [kept.op for kept in tx.operations.out()] == [op]


def test_what_was_only_tried_leaves_nothing(store: Store) -> None:
    with store.trying(OFFICER) as tx:
        tx.operations.receive([birth(1)])
        tx.operations.judge(Authority())
        assert tx.operations.held() == {OTHER: ((1, 1),)}
    assert store.authority is None
    with store.reading() as tx:
        assert tx.operations.held() == {}
