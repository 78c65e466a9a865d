"""A list of villages that was added, and zones that were written, are taken back, or told why."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.places import Zone
from gpn_desktop.reviews.rounds import Round, Totals
from gpn_desktop.services import conflicts, village_undo, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.villages import Added, Laid
from gpn_desktop.store.transaction import Transaction
from tests.commune import clock
from tests.fakes import FixedSource
from tests.services.laptops import meet, ops_of, pair, receive

__all__ = ["clock"]
DAY = datetime.date(2026, 5, 6)


@pytest.fixture
def laptops(tmp_path: Path, clock: FixedSource) -> Iterator[tuple[Desk, Desk]]:
    with pair(tmp_path) as two:
        villages.add(two[0], "Nà Lúa\nPò Mầy", "rural")
        villages.lay_in(two[0], villages.listed(two[0]), frozenset({"BG"}), DAY)
        receive(two[1], ops_of(two[0]))
        yield two


@pytest.fixture
def lan(laptops: tuple[Desk, Desk]) -> Desk:
    return laptops[0]


def names(desk: Desk) -> list[str]:
    return [one.village.name for one in villages.listed(desk)]


def add(desk: Desk, count: int = 2) -> Added:
    return villages.add(desk, "\n".join(f"Khe {n}" for n in range(count)), "rural").value


def take_off(desk: Desk, added: Added) -> village_undo.Back:
    return village_undo.take_off(desk, added, "ghi nhầm").value


def refused(code: ErrorCode, act: Callable[[], object]) -> str:
    with pytest.raises(GpnError) as caught:
        act()
    assert caught.value.code is code
    return str(caught.value.facts["names"])


def test_a_list_that_was_added_goes_and_can_be_added_again(lan: Desk) -> None:
    added = add(lan)
    back = take_off(lan, added)
    assert (len(back.villages), back.staying) == (2, ())
    assert names(lan) == ["Nà Lúa", "Pò Mầy"]
    with lan.store.reading() as tx:
        gone = tx.places.villages.get(added.villages[0].id).deleted
    assert gone is not None
    assert gone.reason == "ghi nhầm"
    assert take_off(lan, added) == village_undo.Back(), "it was taken back already"
    assert len(add(lan).villages) == 2


STANDING: dict[str, Callable[[Transaction, str], object]] = {
    "household": lambda tx, village: Household(tx.new_entity(), "99", village=village),
    "post": lambda tx, village: Official(tx.new_entity(), "Vi Văn Nam", village=village),
    "totals": lambda tx, village: Round(tx.new_entity(), 2026, totals={village: Totals(3, 9)}),
    "zones": lambda tx, village: replace(tx.places.villages.get(village), zones=(Zone("BG"),)),
}


@pytest.mark.parametrize("name", STANDING)
def test_a_village_stays_on_which_something_stands(lan: Desk, name: str) -> None:
    added = add(lan)
    first, second = added.villages
    with lan.store.transaction(lan.actor) as tx:
        tx.put_all([STANDING[name](tx, first.id)])
    back = take_off(lan, added)
    assert [one.id for one in back.villages] == [second.id]
    assert [one.id for one in back.staying] == [first.id]
    held = len(ops_of(lan))
    told = refused(ErrorCode.VILLAGES_IN_USE, lambda: take_off(lan, added))
    assert (told, len(ops_of(lan))) == ("Khe 0", held)


def test_of_many_that_stay_some_are_named(lan: Desk) -> None:
    added = add(lan, 7)
    villages.lay_in(lan, villages.listed(lan), frozenset({"VKK"}), DAY)
    told = refused(ErrorCode.VILLAGES_IN_USE, lambda: take_off(lan, added))
    assert told == "Khe 0, Khe 1, Khe 2, Khe 3, Khe 4 …"


@pytest.mark.parametrize("first", [0, 1])
def test_a_village_stands_while_somebody_lives_there_at_another_laptop(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    lan, hai = laptops
    added = add(lan)
    receive(hai, ops_of(lan))
    with hai.store.transaction(hai.actor) as tx:
        tx.households.put(Household(tx.new_entity(), "99", village=added.villages[0].id))
    take_off(lan, added)  # lan has not heard of it
    meet(laptops, first)
    for one in laptops:
        assert names(one) == ["Nà Lúa", "Pò Mầy", "Khe 0"]


def lay(desk: Desk) -> Laid:
    """Lay all villages in other zones."""
    return villages.lay_in(desk, villages.listed(desk), frozenset({"VKK"}), DAY).value


def test_zones_are_as_before(lan: Desk) -> None:
    before = villages.listed(lan)
    back = village_undo.unlay(lan, lay(lan)).value
    assert (len(back.villages), back.staying) == (2, ())
    assert villages.listed(lan) == before
    same = villages.lay_in(lan, villages.listed(lan), frozenset({"BG"}), DAY).value
    assert same == Laid(), "nothing was written, and nothing is to be undone"
    assert village_undo.unlay(lan, same).value == village_undo.Back()


@pytest.mark.parametrize("zone", ["III", "VKK"])
def test_what_another_wrote_over_the_zones_stays(laptops: tuple[Desk, Desk], zone: str) -> None:
    lan, hai = laptops
    laid = lay(lan)
    receive(hai, ops_of(lan))
    villages.lay_in(hai, villages.listed(hai)[:1], frozenset(), DAY)
    villages.lay_in(hai, villages.listed(hai)[:1], frozenset({zone}), DAY)  # even to the same
    receive(lan, ops_of(hai))
    back = village_undo.unlay(lan, laid).value
    assert [one.name for one in back.staying] == ["Nà Lúa"]
    assert [sorted(one.zones or ()) for one in villages.listed(lan)] == [[zone], ["BG"]]
    held = len(ops_of(lan))
    told = refused(ErrorCode.ZONES_WRITTEN_SINCE, lambda: village_undo.unlay(lan, laid))
    assert (told, len(ops_of(lan))) == ("Nà Lúa, Pò Mầy", held)


@pytest.mark.parametrize("first", [0, 1])
def test_what_another_writes_while_the_zones_are_undone_stands_beside(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    lan, hai = laptops
    laid = lay(lan)
    receive(hai, ops_of(lan))
    villages.lay_in(hai, villages.listed(hai)[:1], frozenset({"III"}), DAY)
    village_undo.unlay(lan, laid)
    meet(laptops, first)
    for one in laptops:
        (quarrel,) = conflicts.disputes(one)
        assert quarrel.field == "zones"
