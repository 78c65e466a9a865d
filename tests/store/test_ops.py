"""The journal of the store: ops come out as they went in, and what is not in force is told."""

from dataclasses import replace

from gpn_desktop.journal.op import LogId, Op, commitments, field_salts, new_entity
from gpn_desktop.journal.standing import Out
from gpn_desktop.store.database import Store
from tests.journal.world import uid
from tests.store.conftest import COMMUNE, OFFICER

LOG = LogId(uid(1), COMMUNE, 1)
ELSEWHERE = LogId(uid(2), uid(3), 1)


def an_op(n: int, fields: dict[str, object], log: LogId = LOG, **more: object) -> Op:
    salt = bytes([n]) * 16
    birth = None if "entity" in more else salt
    entity = more.pop("entity", None) or new_entity(log, salt)
    clock = "2026-11-25T08:30:00+07:00"
    return Op(log, n, "household", entity, OFFICER, clock, salt, fields, birth=birth, **more)  # type: ignore[arg-type]


BORN = an_op(1, {"code": "01", "home": COMMUNE, "phone": "09"})
CHANGED = an_op(2, {"code": "02"}, entity=BORN.entity, parents={"code": (BORN.ref,)})
GONE = an_op(
    3,
    {"__deleted__": {"reason": "trùng", "date": "2026-11-25"}},
    entity=BORN.entity,
    seen=tuple(sorted((BORN.ref, CHANGED.ref))),
)
STRANGE = an_op(1, {"code": "lạ"}, ELSEWHERE, entity=BORN.entity)


def redacted(op: Op, *names: str) -> Op:
    """Give the op without some of its values."""
    salts = {name: salt for name, salt in field_salts(op).items() if name not in names}
    return replace(
        op,
        salt=b"",
        fields={name: value for name, value in op.fields.items() if name not in names},
        dropped={name: text for name, text in commitments(op).items() if name in names},
        salts=salts,
    )


def test_ops_come_out_as_they_went_in(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        arrival = tx.operations.receive([GONE, BORN, CHANGED])
        assert arrival.new == (GONE, BORN, CHANGED)
        assert arrival.touched == {BORN.entity}
        found = list(tx.operations.within(LOG, [(1, 2), (3, 9)]))
        assert found == [BORN, CHANGED, GONE]
        assert [op.hash for op in found] == [BORN.hash, CHANGED.hash, GONE.hash]
        assert [op.body_root for op in found] == [BORN.body_root, CHANGED.body_root, GONE.body_root]
        assert [one.op for one in tx.operations.about(BORN.entity)] == [GONE, BORN, CHANGED]
        assert tx.operations.held() == {LOG: ((1, 3),)}
        assert list(tx.operations.within(ELSEWHERE, [(1, 9)])) == []


def test_the_same_ops_again_change_nothing(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.operations.receive([BORN, CHANGED])
        again = tx.operations.receive([CHANGED, BORN, CHANGED])
        assert (again.new, again.touched, again.out) == ((), frozenset(), {})


def test_a_gap_is_told_until_it_is_filled(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.operations.receive([BORN, GONE])
        assert tx.operations.held() == {LOG: ((1, 1), (3, 3))}
        tx.operations.receive([CHANGED])
        assert tx.operations.held() == {LOG: ((1, 3),)}


def test_what_is_out_of_standing_is_kept_and_told(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        arrival = tx.operations.receive([BORN, STRANGE])
        assert arrival.out == {STRANGE.hash: Out.STRANGER}
        (kept,) = tx.operations.out([Out.STRANGER])
        assert (kept.op, kept.standing) == (STRANGE, Out.STRANGER)
        assert list(tx.operations.out([Out.FORK])) == []
        assert tx.households.get(BORN.entity).code == "01"


def test_a_fork_is_told_with_its_smallest_number(store: Store) -> None:
    other = an_op(2, {"code": "03"}, entity=BORN.entity)
    with store.transaction(OFFICER) as tx:
        tx.operations.receive([BORN, CHANGED])
        assert tx.operations.forked() == {}
        tx.operations.receive([other])
        assert tx.operations.forked() == {LOG: 2}
        (alarm,) = tx._connection.exec_driver_sql("SELECT n, hash_a, hash_b FROM fork_alarm")
        assert tuple(alarm) == (2, *sorted((CHANGED.hash, other.hash)))


def test_a_redacted_op_keeps_its_hash_and_its_gap(store: Store) -> None:
    bare = redacted(BORN, "phone")
    with store.transaction(OFFICER) as tx:
        tx.operations.receive([bare])
        (kept,) = tx.operations.about(BORN.entity)
        assert kept.op == bare
        assert kept.op.hash == BORN.hash
        assert tx.households.get(BORN.entity).phone == ""
        record = tx.operations.standing(BORN.entity)
        assert record is not None
        assert record.siblings["phone"] == (bare,)


def test_an_unknown_entity_has_no_record(store: Store) -> None:
    with store.reading() as tx:
        assert tx.operations.standing(BORN.entity) is None
        assert tx.operations.seen(BORN.entity) == {}
        assert tx.operations.known(BORN.entity).kind == ""


def test_a_kind_without_a_row_is_kept_and_told_like_any_other(store: Store) -> None:
    salt = b"c" * 16
    clock = "2026-11-25T08:30:00+07:00"
    entity = new_entity(LOG, salt)
    used = Op(
        LOG, 1, "custody", entity, OFFICER, clock, salt, {"reason": "mất mật khẩu"}, birth=salt
    )
    note = Op(LOG, 2, "custody", entity, OFFICER, clock, b"n" * 16, {"__note": "hai người"})
    with store.transaction(OFFICER) as tx:
        tx.operations.receive([used])
        tx.operations.receive([note])
        record = tx.operations.standing(entity)
        assert record is not None
        assert record.values == {"reason": "mất mật khẩu"}
