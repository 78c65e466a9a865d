"""Findings: what the checks found stands until the same records are checked again."""

from gpn_desktop.registry.households import Household
from gpn_desktop.store.database import Store
from gpn_desktop.store.findings import ERROR, WARNING, Finding
from gpn_desktop.store.recording import Writing
from tests.store.conftest import COMMUNE, OFFICER


def test_findings_are_replaced_for_the_records_just_checked(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        one, other = (Household(tx.new_entity(), home=COMMUNE) for _ in range(2))
        tx.put_all([one, other])
        first = Finding(one.id, "two_heads", ERROR, facts={"heads": 2})
        second = Finding(other.id, "no_head", WARNING)
        tx.findings.replace([one.id, other.id], [first, second])
        assert tx.findings.all() == (first, second)
        assert tx.findings.all(severity=WARNING) == (second,)
        tx.findings.replace([one.id], [])
        assert tx.findings.all() == (second,)
        assert tx.findings.of([one.id]) == ()


def test_a_check_leaves_what_the_store_itself_found(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home = Household(tx.new_entity(), home=COMMUNE)
        tx.households.put(home)
        tx.record(Writing("household", home.id, {"colour": "đỏ"}))
        tx.findings.replace([home.id], [])
        assert [found.code for found in tx.findings.all()] == ["value_unreadable"]
