"""Villages are joined, and parted again on any later day, on any laptop, or told why not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import Household
from gpn_desktop.services import conflicts, households, joined_villages, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.joined_villages import Came
from gpn_desktop.services.villages import VillageRow
from tests.commune import clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource
from tests.services.conftest import refused
from tests.services.laptops import meet, ops_of, pair, receive
from tests.services.test_villages import named

__all__ = ["clock", "commune_template", "desk", "empty_desk"]


def join(desk: Desk, gone: VillageRow, there: VillageRow) -> tuple[str, ...]:
    return joined_villages.join(desk, gone.village.id, there.village.id).value.households


def came(desk: Desk, gone: VillageRow) -> Came:
    """Give how a village came into another one, as its page shows it."""
    found = (each for one in villages.listed(desk) for each in one.came)
    return next(each for each in found if each.village.id == gone.village.id)


def part(desk: Desk, gone: VillageRow) -> tuple[str, ...]:
    return joined_villages.part(desk, came(desk, gone)).value.households


def test_a_village_is_joined_to_another_and_parted_again(desk: Desk) -> None:
    gone, there, third, *_ = villages.listed(desk)
    joined = join(desk, gone, there)
    assert len(joined) == gone.households > 0
    now = named(desk)
    assert gone.village.name not in now, "nobody lives there any more"
    assert now[there.village.name].households == gone.households + there.households
    moved_on = joined[0]
    households.correct_household(desk, moved_on, {"village": third.village.id})
    back = part(desk, gone)
    assert set(back) == set(joined) - {moved_on}
    assert named(desk)[gone.village.name].households == gone.households - 1
    assert named(desk)[third.village.name].households == third.households + 1


def test_a_joined_village_stands_while_somebody_lives_there(desk: Desk) -> None:
    gone, there, *_ = villages.listed(desk)
    joined_villages.join(desk, gone.village.id, there.village.id)
    assert gone.village.name not in named(desk)
    with desk.store.reading() as tx:
        late = tx.places.households(there.village.id)[0]
    households.correct_household(desk, late, {"village": gone.village.id})  # as another laptop does
    assert named(desk)[gone.village.name].households == 1


def test_a_village_is_not_joined_to_itself(desk: Desk) -> None:
    one = villages.listed(desk)[0].village.id
    refused(ErrorCode.VILLAGE_SAME, joined_villages.join, desk, one, one)


def test_the_village_says_later_what_was_joined_to_it(desk: Desk, clock: FixedSource) -> None:
    gone, there, third, fourth, *_ = villages.listed(desk)
    clock.pass_time(days=2)
    moved = join(desk, gone, there)
    at = clock.moment
    clock.pass_time(days=40)
    for onward in (third, fourth):
        households.correct_household(desk, moved[0], {"village": onward.village.id})
    (shown,) = named(desk)[there.village.name].came
    assert (shown.village.id, shown.households) == (gone.village.id, len(moved) - 1)
    assert (shown.at, shown.officer) == (at, desk.officer.name)
    assert set(part(desk, gone)) == set(moved[1:])
    assert named(desk)[there.village.name].came == ()
    refused(ErrorCode.VILLAGE_PARTED, joined_villages.part, desk, shown)


def test_a_household_that_was_moved_by_hand_right_before_stays(
    desk: Desk, clock: FixedSource
) -> None:
    gone, there, *_ = villages.listed(desk)
    with desk.store.reading() as tx:
        first = tx.places.households(gone.village.id)[0]
    households.correct_household(desk, first, {"village": there.village.id})
    clock.pass_time(minutes=1)
    moved = join(desk, gone, there)
    assert first not in moved
    assert set(part(desk, gone)) == set(moved)


def test_who_was_moved_away_and_back_goes_back_too(desk: Desk, clock: FixedSource) -> None:
    gone, there, third, *_ = villages.listed(desk)
    moved = join(desk, gone, there)
    before = came(desk, gone)
    clock.pass_time(days=1)
    onward = join(desk, there, third)
    assert set(moved) <= set(onward)
    refused(ErrorCode.VILLAGE_JOINED_ON, joined_villages.part, desk, before)
    clock.pass_time(days=1)
    assert set(part(desk, there)) == set(onward)
    assert set(part(desk, gone)) == set(moved)
    assert named(desk)[gone.village.name].households == gone.households


def test_one_that_came_from_elsewhere_right_before_does_not_go_there(
    desk: Desk, clock: FixedSource
) -> None:
    gone, there, third, *_ = villages.listed(desk)
    with desk.store.reading() as tx:
        far = tx.places.households(third.village.id)[0]
    households.correct_household(desk, far, {"village": there.village.id})
    moved = join(desk, gone, there)  # in the same second
    assert set(part(desk, gone)) == set(moved)
    with desk.store.reading() as tx:
        assert tx.households.get(far).village == there.village.id


def test_a_village_without_households_is_parted_too(empty_desk: Desk) -> None:
    villages.add(empty_desk, "Nà Lúa\nPò Mầy", "rural")
    gone, there = villages.listed(empty_desk)
    assert join(empty_desk, gone, there) == ()
    assert part(empty_desk, gone) == ()
    assert set(named(empty_desk)) == {"Nà Lúa", "Pò Mầy"}


def test_a_name_that_another_village_bears_since_is_told(empty_desk: Desk) -> None:
    villages.add(empty_desk, "Nà Lúa\nPò Mầy", "rural")
    gone, there = villages.listed(empty_desk)
    join(empty_desk, gone, there)
    villages.add(empty_desk, "Nà Lúa", "rural")
    refused(ErrorCode.VILLAGE_NAME_GIVEN, part, empty_desk, gone)


@pytest.fixture
def laptops(tmp_path: Path, clock: FixedSource) -> Iterator[tuple[Desk, Desk]]:
    with pair(tmp_path) as two:
        villages.add(two[0], "Nà Lúa\nPò Mầy\nKhe Sao", "rural")
        receive(two[1], ops_of(two[0]))
        yield two


@pytest.mark.parametrize("first", [0, 1])
def test_what_one_laptop_joined_the_other_parts_in_any_order(
    laptops: tuple[Desk, Desk], clock: FixedSource, first: int
) -> None:
    lan, hai = laptops
    gone, there, third = villages.listed(lan)
    with lan.store.transaction(lan.actor) as tx:
        homes = [Household(tx.new_entity(), f"0{n}", village=gone.village.id) for n in range(3)]
        tx.put_all(homes)
    receive(hai, ops_of(lan))
    assert len(join(hai, gone, there)) == 3  # the first that hai wrote at all
    receive(lan, ops_of(hai))
    clock.pass_time(days=1)
    households.correct_household(lan, homes[0].id, {"village": third.village.id})
    assert len(part(hai, gone)) == 3  # what lan moved on is not here yet
    meet(laptops, first)
    for one in laptops:
        assert named(one)[gone.village.name].came == ()
        with one.store.reading() as tx:
            found = {each.id: each.village for each in tx.households.all()}
            (quarrel,) = tx.operations.quarrels()
        assert quarrel.conflict.entity == homes[0].id  # both are heard
        assert [found[each.id] for each in homes[1:]] == [gone.village.id] * 2


def led_on(desk: Desk, gone: VillageRow, there: VillageRow) -> None:
    """Lead a village that was joined to one to another."""
    part(desk, gone)
    join(desk, gone, there)


def successor(desk: Desk, gone: VillageRow) -> str:
    with desk.store.reading() as tx:
        return tx.places.villages.get(gone.village.id).successor


@pytest.mark.parametrize("into", [1, 2])
def test_what_another_led_elsewhere_while_the_page_lay_open_is_told(
    laptops: tuple[Desk, Desk], into: int
) -> None:
    lan, hai = laptops
    gone, *others = villages.listed(lan)
    join(lan, gone, others[0])
    receive(hai, ops_of(lan))
    shown = came(lan, gone)
    led_on(hai, gone, others[into - 1])  # also to the same one once more: that is another joining
    receive(lan, ops_of(hai))
    held = len(ops_of(lan))
    with pytest.raises(GpnError) as told:
        joined_villages.part(lan, shown)
    assert told.value.code is ErrorCode.VILLAGE_LED_ELSEWHERE
    assert told.value.facts["into"] == others[into - 1].village.name
    assert len(ops_of(lan)) == held, "nothing was written"
    assert successor(lan, gone) == others[into - 1].village.id
    part(lan, gone)  # as it stands now
    assert successor(lan, gone) == ""


@pytest.mark.parametrize("first", [0, 1])
def test_who_parts_before_he_hears_that_it_was_led_elsewhere_covers_nothing(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    lan, hai = laptops
    gone, there, third = villages.listed(lan)
    join(lan, gone, there)
    receive(hai, ops_of(lan))
    shown = came(lan, gone)
    led_on(hai, gone, third)
    joined_villages.part(lan, shown)
    meet(laptops, first)
    for one in laptops:
        (quarrel,) = conflicts.disputes(one)
        sides = conflicts.explain(one, quarrel.entity, quarrel.field).sides
        assert (quarrel.field, len(sides)) == ("successor", 2)
        refused(ErrorCode.VILLAGE_JOINING_DISPUTED, joined_villages.part, one, shown)
