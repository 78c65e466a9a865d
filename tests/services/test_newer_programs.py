"""What a newer program writes comes here too: kept whole, handed on, told, and nothing stops."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.journal.op import Op
from gpn_desktop.services import conflicts, findings, households, settling, timeline
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction
from tests.fakes import FixedSource
from tests.journeys.world import Tree, correct, household, put_household
from tests.services.conftest import refused
from tests.services.laptops import ops_of

STRANGE: Mapping[str, Any] = {"purse": {"coins": [1, 2]}, "subject": "nobody"}


def written(desk: Desk, kind: str, fields: Mapping[str, Any], entity: str = "") -> str:
    """Write as a newer program does, which knows more kinds and fields than this one."""
    with desk.store.transaction(desk.actor) as tx:
        entity = entity or tx.new_entity()
        tx.record(Writing(kind, entity, fields))
    return entity


def passed(tree: Tree, *way: Desk) -> None:
    """Hand packages on, each to the next."""
    for sender, receiver in pairwise(way):
        tree.world.send(sender)
        tree.world.receive(receiver)


def ops_about(desk: Desk, entity: str) -> list[Op]:
    return [op for op in ops_of(desk) if op.entity == entity]


def told(desk: Desk, entity: str) -> list[tuple[str, str, dict[str, str]]]:
    rows = findings.listed(desk)
    return [(one.code, one.place, dict(one.facts)) for one in rows if one.entity == entity]


def test_a_kind_that_only_a_newer_program_knows_is_kept_handed_on_and_told(tree: Tree) -> None:
    loan = written(tree.lan, "loan", STRANGE)
    passed(tree, tree.lan, tree.office, tree.hai)
    (made,) = ops_about(tree.lan, loan)
    assert made.fields == STRANGE
    for desk in (tree.office, tree.hai):
        assert ops_about(desk, loan) == [made], "as it was signed, to the last sign"
        assert told(desk, loan) == [("value_unreadable", "", {"kind": "loan"})]
        assert desk.store.rebuild() == ()
        assert told(desk, loan) == [("value_unreadable", "", {"kind": "loan"})]


def test_a_field_that_only_a_newer_program_knows_outlives_what_is_written_here(tree: Tree) -> None:
    house = put_household(tree.lan, "H1", phone="0912000001")
    written(tree.lan, "household", {"well": {"depth": 12}}, house)
    passed(tree, tree.lan, tree.hai)
    correct(tree.hai, house, phone="0912000002")
    passed(tree, tree.hai, tree.office)
    passed(tree, tree.hai, tree.lan)
    for desk in (tree.lan, tree.hai, tree.office):
        assert household(desk, house).phone == "0912000002"
        with desk.store.reading() as tx:
            assert _values(tx, house)["well"] == {"depth": 12}
        assert ("value_unreadable", "well", {}) in told(desk, house)
        assert conflicts.disputes(desk) == ()


def _values(tx: Transaction, entity: str) -> Mapping[str, Any]:
    record = tx.operations.standing(entity)
    assert record is not None
    return record.values


def test_an_act_that_only_a_newer_program_knows_stops_no_page(
    tree: Tree, clock: FixedSource
) -> None:
    house = put_household(tree.lan, "H1")
    clock.pass_time(days=1)
    fields = {"subject": house, "sort": "adopted", "date": "2026-11-26", "godfather": "Vi Văn A"}
    act = written(tree.lan, "event", fields)
    passed(tree, tree.lan, tree.office, tree.hai)
    for desk in (tree.office, tree.hai):
        assert ops_about(desk, act)[0].fields == fields
        assert told(desk, act) == [("value_unreadable", "godfather", {})]
        assert [one.sort for one in timeline.timeline(desk, house)] == ["adopted", "begun"]
        assert households.household_page(desk, house).household.id == house


@pytest.mark.parametrize("first", [0, 1])
def test_what_two_newer_programs_write_differently_waits_for_the_update(
    tree: Tree, first: int
) -> None:
    loan, house = written(tree.lan, "loan", {"purse": "1"}), put_household(tree.lan, "H1")
    written(tree.lan, "household", {"well": "old"}, house)
    passed(tree, tree.lan, tree.hai)
    both = (tree.lan, tree.hai)
    for desk, value in zip(both, ("2", "3"), strict=True):
        written(desk, "loan", {"purse": value}, loan)
        written(desk, "household", {"well": value}, house)
    for desk in (both[first], both[1 - first]):
        passed(tree, desk, tree.office)
    open_ = {(one.entity, one.field) for one in conflicts.disputes(tree.office)}
    assert open_ == {(loan, "purse"), (house, "well")}
    for entity, name in open_:
        found = conflicts.explain(tree.office, entity, name)
        assert {one.value for one in found.sides} == {"2", "3"}
        assert (found.is_known, found.may_settle) == (False, False)
        refused(ErrorCode.VALUE_NOT_FITTING, settling.settle, tree.office, found, "2", "")
    assert len(conflicts.disputes(tree.office)) == 2
