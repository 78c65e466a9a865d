"""What a package changed since a pair or a support was shown is told, and not covered."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.journal.op import DELETED
from gpn_desktop.registry.duplicates import DIFFERENT, SAME
from gpn_desktop.services import (
    households,
    matches,
    newcomers,
    sameness,
    supported,
    supporting,
    undoing,
    uniting,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.support.records import SupportRecord
from tests.commune import clock
from tests.fakes import FixedSource
from tests.services.conftest import made, refused
from tests.services.laptops import installation, ops_of, receive

__all__ = ["clock"]
HUONG = Newcomer("Đặng Thị Hường", "Nà Mới", "female", "1985", "tay", area="rural")
Change = Callable[[Desk, str, str], Any]


@pytest.fixture(params=[0, 1])
def laptops(
    tmp_path: Path, clock: FixedSource, request: pytest.FixtureRequest
) -> Iterator[tuple[Desk, Desk, str, str]]:
    """Give two laptops, whichever has the lower id first, and two records that both know."""
    desks = [made(tmp_path / str(number), installation(number)) for number in (0, 1)]
    here, other = desks[request.param], desks[1 - request.param]
    homes = [newcomers.add_household(here, HUONG).value.id for _ in range(2)]
    receive(other, ops_of(here))
    heads = [households.household_page(here, one).head for one in homes]
    stays, goes = [one.id for one in heads if one]
    yield here, other, stays, goes
    for one in desks:
        one.close()


def _phone(desk: Desk, stays: str, goes: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.households.persons.put(replace(tx.households.persons.get(goes), phone="0911"))


def _support(desk: Desk, stays: str, goes: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.support.put(SupportRecord(tx.new_entity(), goes, subject_kind="person", type="TETQUA"))


def _house(desk: Desk, stays: str, goes: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        home = tx.households.persons.get(goes).household
        tx.households.put(replace(tx.households.get(home), note="ở nương"))


def _apart(desk: Desk, stays: str, goes: str) -> None:
    sameness.judge_different(desk, stays, goes)


@pytest.mark.parametrize("change", [_phone, _support, _house, _apart])
def test_what_came_since_the_preview_is_looked_at_before_two_become_one(
    laptops: tuple[Desk, Desk, str, str], change: Change
) -> None:
    here, other, stays, goes = laptops
    shown = uniting.preview(here, stays, goes).sight
    change(other, stays, goes)
    receive(here, ops_of(other))
    before = ops_of(here)
    refused(ErrorCode.PAIR_CHANGED, uniting.unite, here, stays, goes, "trùng", shown)
    assert ops_of(here) == before
    uniting.unite(here, stays, goes, "trùng", uniting.preview(here, stays, goes).sight)
    receive(other, ops_of(here))
    for one in (here, other):
        with one.store.reading() as tx:
            assert tx.operations.quarrels() == ()
            assert tx.households.persons.get(goes).deleted is not None


def _said(desk: Desk, person: str) -> list[str]:
    with desk.store.reading() as tx:
        return [one.verdict for one in tx.households.judged(person)]


def _same(desk: Desk, stays: str, goes: str) -> None:
    """Let the verdict of a pair be that it is one, as a union does that left both on the list."""
    with desk.store.transaction(desk.actor) as tx:
        known = sameness.verdicts(tx, stays, goes)
        tx.put_all([replace(one, verdict=SAME) for one in known])


def test_a_verdict_that_came_is_not_taken_back_with_ones_own(
    laptops: tuple[Desk, Desk, str, str],
) -> None:
    here, other, stays, goes = laptops
    kept = sameness.judge_different(here, stays, goes).value
    receive(other, ops_of(here))
    _same(other, stays, goes)
    receive(here, ops_of(other))
    refused(ErrorCode.PAIR_CHANGED, sameness.forget, here, kept, "nhầm")
    assert _said(here, goes) == [SAME]


def test_a_verdict_that_came_is_not_turned_by_a_page_that_had_not_shown_it(
    laptops: tuple[Desk, Desk, str, str],
) -> None:
    here, other, stays, goes = laptops
    (old,) = matches.matches(here).rows
    with here.store.reading() as tx:
        home = tx.households.persons.get(stays).household
    (pair,) = sameness.pairs(here, home)
    event = uniting.unite(other, stays, goes, "trùng").value
    receive(here, ops_of(other))
    for shown in (old.sight, pair.sight):
        refused(ErrorCode.PAIR_CHANGED, sameness.judge_different, here, stays, goes, shown)
    assert _said(here, goes) == [SAME]
    undoing.undo(other, event.id, "nhầm")
    receive(here, ops_of(other))
    kept = sameness.judge_different(here, stays, goes, old.sight).value
    assert _said(here, goes) == [DIFFERENT]
    _same(here, stays, goes)
    (seen,) = matches.matches(here).rows
    (beside,) = sameness.pairs(here, home)
    assert seen.sight == beside.sight != kept, "who saw the verdict may turn it"
    sameness.judge_different(here, stays, goes, seen.sight)
    assert _said(here, goes) == [DIFFERENT]


def test_a_support_taken_off_anew_meanwhile_is_not_put_back_over_it(
    laptops: tuple[Desk, Desk, str, str],
) -> None:
    here, other, stays, _ = laptops
    with here.store.reading() as tx:
        home = tx.households.persons.get(stays).household
    record = supporting.record(here, Proposal("TETQUA", home, home, Terms(amount=0))).value.id
    supporting.take_off(here, record, "ghi nhầm")
    receive(other, ops_of(here))
    shown = supported.page(here, record).seen
    supporting.put_back(other, record)
    supporting.take_off(other, record, "đã nhận ở xã khác")
    receive(here, ops_of(other))
    supporting.put_back(here, record, shown)
    receive(other, ops_of(here))
    for one in (here, other):
        with one.store.reading() as tx:
            known = tx.operations.standing(record)
        assert known is not None
        assert [each.field for each in known.conflicts] == [DELETED]
