"""Villages go back: with the import that brought them along, and where they were joined before."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.plans.plan import Target
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.rounds import Round, Totals
from gpn_desktop.services import households, lists, taking_back, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.taking_back import TakenBack
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support.records import SupportRecord
from tests.commune import clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource
from tests.importing import makers
from tests.services.laptops import meet, ops_of, pair, receive
from tests.services.test_lists import preview_of

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
DAY = datetime.date(2026, 5, 6)


def brought(desk: Desk) -> tuple[str, str]:
    """Take a list in that brings a village along; give the import and the village."""
    seen = preview_of(desk, makers.after_review())
    told = lists.apply(desk, seen, seen.usual).value
    (village,) = households.villages(desk)
    return told.id, village.id


def back(desk: Desk, run: str) -> TakenBack:
    return taking_back.take_back(desk, run, reason="nhầm danh sách").value


def names(desk: Desk) -> list[str]:
    return [one.village.name for one in villages.listed(desk)]


NAMING: dict[str, Callable[[Transaction, str], object]] = {
    "household": lambda tx, village: Household(tx.new_entity(), "99", village=village),
    "post": lambda tx, village: Official(tx.new_entity(), "Vi Văn Nam", village=village),
    "meeting": lambda tx, village: Meeting(tx.new_entity(), village=village),
    "target": lambda tx, village: Target(tx.new_entity(), "p", village=village),
    "support": lambda tx, village: SupportRecord(tx.new_entity(), village, "village"),
    "joining": lambda tx, village: Village(tx.new_entity(), "Khe Sao", successor=village),
    "totals": lambda tx, village: Round(tx.new_entity(), 2026, totals={village: Totals(3, 9)}),
}


@pytest.mark.parametrize("name", NAMING)
def test_a_village_stays_that_something_names(empty_desk: Desk, name: str) -> None:
    run, village = brought(empty_desk)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.put_all([NAMING[name](tx, village)])
    told = back(empty_desk, run)
    assert (told.households, told.villages, told.staying) == (2, 0, 1)
    assert "Nà Lúa" in names(empty_desk)


def test_a_village_stays_to_which_a_household_once_moved(empty_desk: Desk) -> None:
    run, village = brought(empty_desk)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        house = Household(tx.new_entity(), "99")
        event = Event(tx.new_entity(), house.id, "relocation", DAY, village)
        tx.put_all([house, event])
    assert back(empty_desk, run).staying == 1


def test_a_village_stays_that_somebody_corrected_since(empty_desk: Desk) -> None:
    run, village = brought(empty_desk)
    (shown,) = villages.listed(empty_desk)
    villages.correct(empty_desk, replace(shown.village, area="urban"), shown)
    told = back(empty_desk, run)
    assert (told.villages, told.staying, told.kept) == (0, 1, (village,))


def test_one_that_went_is_in_nobodys_way(empty_desk: Desk) -> None:
    run, village = brought(empty_desk)
    assert back(empty_desk, run).villages == 1
    assert names(empty_desk) == []
    added = villages.add(empty_desk, "Nà Lúa", "rural").value
    assert added.known == ()
    assert added.villages[0].id != village
    assert names(empty_desk) == ["Nà Lúa"]


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    with chance.using(FixedSource()), pair(tmp_path) as two:
        yield two


@pytest.mark.parametrize("first", [0, 1])
def test_who_was_entered_there_on_another_laptop_meanwhile_keeps_the_village(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    lan, hai = laptops
    run, village = brought(lan)
    receive(hai, ops_of(lan))
    assert back(lan, run).villages == 1
    with hai.store.transaction(hai.actor) as tx:
        tx.households.put(Household(tx.new_entity(), "99", village=village))
    meet(laptops, first)
    for each in laptops:
        assert names(each) == ["Nà Lúa"]
        (row,) = villages.listed(each)
        assert row.households == 1
        assert {one.id for one in households.villages(each)} == {village}
