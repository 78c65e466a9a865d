"""Rows again from the ops: nothing changes, and what was tampered with is put right."""

from gpn_desktop.store import guards
from tests.store.conftest import DAY, OFFICER, Commune


def test_a_rebuild_changes_nothing(commune: Commune) -> None:
    store = commune.store
    with store.transaction(OFFICER) as tx:
        tx.households.take_off(commune.made.households[0].id, reason="trùng", on=DAY)
    with store.reading() as tx:
        before = tx.households.rows(DAY), tx.plans.facts(2026, DAY)
        found = tx.households.find("thi", on=DAY)
    assert store.rebuild() == ()
    with store.reading() as tx:
        assert (tx.households.rows(DAY), tx.plans.facts(2026, DAY)) == before
        assert tx.households.find("thi", on=DAY) == found


def test_what_another_hand_changed_is_named_and_put_right(commune: Commune) -> None:
    home = commune.made.households[0]
    with commune.store._writer.begin() as connection, guards.opened(connection, "another hand"):
        connection.exec_driver_sql("UPDATE household SET code = 'x' WHERE id = ?", (home.id,))
        connection.exec_driver_sql("DELETE FROM person WHERE household = ?", (home.id,))
        connection.exec_driver_sql("UPDATE operation SET standing = 'fork' WHERE op_no = 1")
    assert commune.store.rebuild() == ("household", "person", "operation")
    assert commune.store.rebuild() == ()
    with commune.store.reading() as tx:
        assert tx.households.get(home.id) == home


def test_a_conflict_remembers_the_package_it_came_with(commune: Commune) -> None:
    from gpn_desktop.journal.op import LogId, Op
    from gpn_desktop.store.packages import KeptPackage
    from tests.store.conftest import COMMUNE

    home = commune.made.households[0]
    log = LogId("dec1ce00-0000-4000-8000-000000000002", COMMUNE, 1)
    clock = "2026-11-25T09:00:00+07:00"
    op = Op(log, 1, "household", home.id, OFFICER, clock, bytes(16), {"area": "urban"})
    package = KeptPackage("a" * 64, log, 1, None, "in", "data", "", "", "merged")
    with commune.store.transaction(OFFICER) as tx:
        tx.packages.add(package, {log: ((1, 1),)})
        tx.operations.receive([op], carried={op.hash: [package.identity]}, package=package.identity)
        assert [one.since for one in tx.operations.quarrels()] == [package.identity]
    assert commune.store.rebuild() == ()
