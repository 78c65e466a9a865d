"""Posts under two records of one human: held by who it is today, and written anew by nobody."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop import chance
from gpn_desktop.plans.groups import TRAINING, cadres, trained_cadres
from gpn_desktop.registry.officials import Official
from gpn_desktop.services import undoing, uniting
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support.activities import Activity
from tests.commune import clock
from tests.fakes import FixedSource
from tests.services.laptops import meet, ops_of, pair, receive
from tests.services.test_uniting import Twins, planted

__all__ = ["clock"]
ROLE = "village_head"


@pytest.fixture
def laptops(tmp_path: Path, clock: FixedSource) -> Iterator[tuple[Desk, Desk]]:
    with pair(tmp_path) as two:
        yield two


@pytest.fixture
def twins(laptops: tuple[Desk, Desk]) -> Twins:
    found = planted(laptops[0])
    receive(laptops[1], ops_of(laptops[0]))
    return found


def give_post(desk: Desk, person: str, role: str = ROLE) -> str:
    with desk.store.transaction(desk.actor) as tx:
        post = Official(tx.new_entity(), "Đặng Thị Hương", role=role, person=person)
        tx.places.officials.put(post)
    return post.id


def holders(desk: Desk) -> set[str]:
    """Give who holds a post that the plan counts."""
    with desk.store.reading() as tx:
        return set(cadres(tx.plans.facts(chance.today().year, chance.today())))


def test_two_posts_of_one_human_count_once_and_part_again(
    laptops: tuple[Desk, Desk], twins: Twins
) -> None:
    desk, stays, goes = laptops[0], twins.stays.id, twins.goes.id
    posts = (give_post(desk, stays), give_post(desk, goes, "union_cadre"))
    assert holders(desk) == {stays, goes}
    told = uniting.preview(desk, stays, goes)
    assert told.posts == 2, "the one that was planted, and the second"
    event = uniting.unite(desk, stays, goes, "trùng", told.sight).value
    assert holders(desk) == {stays}
    with desk.store.transaction(desk.actor) as tx:
        course = Activity(
            tx.new_entity(), type=TRAINING, starts=chance.today(), attendance={posts[1]: 1}
        )
        tx.support.activities.put(course)
        facts = tx.plans.facts(chance.today().year, chance.today())
    assert trained_cadres(facts) == {stays}, "he sat there by his other post"
    undoing.undo(desk, event.id, "nhầm")
    assert holders(desk) == {stays, goes}


def test_a_post_written_down_meanwhile_must_have_been_shown(
    laptops: tuple[Desk, Desk], twins: Twins
) -> None:
    desk, stays, goes = laptops[0], twins.stays.id, twins.goes.id
    told = uniting.preview(desk, stays, goes)
    give_post(desk, goes)
    assert told.sight != uniting.preview(desk, stays, goes).sight


@pytest.mark.parametrize("first", [0, 1])
def test_what_another_laptop_writes_down_late_counts_for_who_it_is_today(
    laptops: tuple[Desk, Desk], twins: Twins, first: int
) -> None:
    lan, hai = laptops
    event = uniting.unite(lan, twins.stays.id, twins.goes.id, "trùng").value
    give_post(hai, twins.goes.id)  # hai has not heard of it
    meet(laptops, first)
    assert [holders(one) for one in laptops] == [{twins.stays.id}] * 2
    undoing.undo(lan, event.id, "nhầm")
    receive(hai, ops_of(lan))
    assert [holders(one) for one in laptops] == [{twins.goes.id}] * 2


def test_what_an_earlier_version_wrote_anew_is_taken_back_as_before(
    laptops: tuple[Desk, Desk], twins: Twins, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, honest = laptops[0], uniting._writings

    def earlier(tx: Transaction, pair: Any, why: str) -> list[Writing]:
        keeper: Keeper[Official] = tx.places.officials
        anew = (keeper.writing(replace(one, person=pair.stays.id)) for one in pair.posts)
        return [*honest(tx, pair, why), *anew]

    with monkeypatch.context() as patch:
        patch.setattr(uniting, "_writings", earlier)
        event = uniting.unite(desk, twins.stays.id, twins.goes.id, "trùng").value
    with desk.store.reading() as tx:
        assert tx.places.officials.get(twins.post.id).person == twins.stays.id
    undoing.undo(desk, event.id, "nhầm")
    with desk.store.reading() as tx:
        assert tx.places.officials.get(twins.post.id) == twins.post


def test_nobodys_posts_are_counted_with_his(laptops: tuple[Desk, Desk], twins: Twins) -> None:
    desk = laptops[0]
    give_post(desk, twins.stays.id)
    assert uniting.preview(desk, twins.stays.id, twins.goes.id).posts == 1
    with desk.store.reading() as tx:
        assert tx.places.posts_of([twins.goes.id]) == (twins.post,)
