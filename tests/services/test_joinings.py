"""Which households a joining of villages moved: by what it says itself, and not by the clock."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop import chance
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Event
from gpn_desktop.services import conflicts, households, joined_villages, joinings, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.joined_villages import Came
from gpn_desktop.services.villages import VillageRow
from tests.commune import clock
from tests.fakes import FixedSource
from tests.services.laptops import Plant, meet, ops_of, pair, receive

__all__ = ["clock"]


class Moving(FixedSource):
    """A clock that goes on, or is set back, between two writings."""

    step = timedelta(seconds=5)

    def now(self) -> datetime:
        self.moment += self.step
        return self.moment


class SetBack(Moving):
    step = timedelta(hours=-3)


@pytest.fixture
def laptops(tmp_path: Path, clock: FixedSource) -> Iterator[tuple[Desk, Desk]]:
    with pair(tmp_path) as two:
        villages.add(two[0], "Nà Lúa\nPò Mầy\nKhe Sao", "rural")
        gone = villages.listed(two[0])[0].village
        with two[0].store.transaction(two[0].actor) as tx:
            tx.put_all(Household(tx.new_entity(), f"0{n}", village=gone.id) for n in range(4))
        receive(two[1], ops_of(two[0]))
        yield two


@pytest.fixture
def lan(laptops: tuple[Desk, Desk]) -> Desk:
    return laptops[0]


def homes(desk: Desk) -> dict[str, int]:
    return {one.village.name: one.households for one in villages.listed(desk)}


def join(desk: Desk, gone: VillageRow, there: VillageRow) -> tuple[str, ...]:
    return joined_villages.join(desk, gone.village.id, there.village.id).value.households


def came(desk: Desk) -> Came:
    (found,) = (each for one in villages.listed(desk) for each in one.came)
    return found


def part(desk: Desk) -> int:
    return len(joined_villages.part(desk, came(desk)).value.households)


@pytest.mark.parametrize("source", [Moving, SetBack])
def test_no_clock_says_whom_a_joining_moved(lan: Desk, source: type[FixedSource]) -> None:
    gone, there, _ = villages.listed(lan)
    with chance.using(source()):
        assert len(join(lan, gone, there)) == 4
        assert came(lan).households == 4
        assert part(lan) == 4
    assert homes(lan) == {"Nà Lúa": 4, "Pò Mầy": 0, "Khe Sao": 0}


def test_who_was_moved_by_hand_in_the_same_second_stays(lan: Desk) -> None:
    gone, there, _ = villages.listed(lan)
    with lan.store.reading() as tx:
        first = tx.places.households(gone.village.id)[0]
    households.correct_household(lan, first, {"village": there.village.id})
    assert len(join(lan, gone, there)) == 3
    assert part(lan) == 3
    assert homes(lan)["Pò Mầy"] == 1


def test_who_came_late_goes_back_with_a_second_joining(lan: Desk) -> None:
    gone, there, third = villages.listed(lan)
    join(lan, gone, there)
    with lan.store.transaction(lan.actor) as tx:
        tx.households.put(Household(tx.new_entity(), "99", village=gone.village.id))
    assert len(join(lan, gone, there)) == 1, "the successor is not written a second time"
    assert came(lan).households == 5
    join(lan, third, there)
    joined_villages.part(lan, next(one for one in _came(lan) if one.village.id == third.village.id))
    assert part(lan) == 5


def _came(desk: Desk) -> list[Came]:
    return [each for one in villages.listed(desk) for each in one.came]


def test_what_was_joined_and_parted_before_counts_for_nothing(lan: Desk) -> None:
    gone, there, _ = villages.listed(lan)
    moved = join(lan, gone, there)
    part(lan)
    households.correct_household(lan, moved[0], {"village": there.village.id})
    assert len(join(lan, gone, there)) == 3
    assert part(lan) == 3


def as_before(patch: pytest.MonkeyPatch) -> None:
    """Join as an earlier version of the program did."""
    patch.setattr(joinings, "say", lambda *_: None)


def test_a_joining_of_an_earlier_version_is_parted_too(
    lan: Desk, monkeypatch: pytest.MonkeyPatch, clock: FixedSource
) -> None:
    gone, there, third = villages.listed(lan)
    with lan.store.reading() as tx:
        first, second, *_ = tx.places.households(gone.village.id)
    households.correct_household(lan, first, {"village": there.village.id})
    clock.pass_time(seconds=3)
    with monkeypatch.context() as patch:
        as_before(patch)
        assert len(join(lan, gone, there)) == 3
    join(lan, third, there)
    clock.pass_time(days=1)
    households.correct_household(lan, second, {"village": third.village.id})
    old = next(one for one in _came(lan) if one.village.id == gone.village.id)
    assert old.households == 2
    assert len(joined_villages.part(lan, old).value.households) == 2


def test_of_an_earlier_version_also_what_a_laptop_wrote_first_of_all(
    laptops: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, hai = laptops
    gone, there, _ = villages.listed(hai)
    as_before(monkeypatch)
    assert len(join(hai, gone, there)) == 4
    assert part(hai) == 4


def test_a_village_that_was_empty_is_parted_too(lan: Desk) -> None:
    _, there, empty = villages.listed(lan)
    assert join(lan, empty, there) == ()
    assert part(lan) == 0


@pytest.mark.parametrize("first", [0, 1])
def test_two_who_joined_it_to_the_same_one_can_part_it(
    laptops: tuple[Desk, Desk], first: int, clock: FixedSource
) -> None:
    lan, hai = laptops
    gone, there, _ = villages.listed(lan)
    with hai.store.transaction(hai.actor) as tx:
        tx.households.put(Household(tx.new_entity(), "99", village=gone.village.id))
    join(lan, gone, there)
    clock.pass_time(minutes=9)
    join(hai, gone, there)
    meet(laptops, first)
    assert [came(one).households for one in laptops] == [5, 5]
    at = laptops[first]
    assert part(at) == 5
    receive(laptops[1 - first], ops_of(at))
    for one in laptops:
        assert conflicts.disputes(one) == ()
        assert homes(one) == {"Nà Lúa": 5, "Pò Mầy": 0, "Khe Sao": 0}


STRANGE: Mapping[str, Mapping[str, Any]] = {
    "nothing": {},
    "no log": {"joined": ["x"], "from": 1},
    "no number": {"joined": ["x", 1], "from": "y"},
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_a_strange_program_says_of_a_joining_is_passed_over(lan: Desk, name: str) -> None:
    gone, there, _ = villages.listed(lan)
    join(lan, gone, there)
    with lan.store.transaction(lan.actor) as tx:
        tx.households.events.put(Event(tx.new_entity(), sort=joinings.SORT, detail=STRANGE[name]))
        assert len(joinings.told(tx)) == 1
    assert part(lan) == 4


def by_the_clock(patch: pytest.MonkeyPatch) -> None:
    """Ask the clock, whatever the event says."""
    patch.setattr(joinings, "told", lambda _: {})


@pytest.mark.parametrize("plant", [as_before, by_the_clock])
def test_a_planted_bug_is_noticed(lan: Desk, plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        test_no_clock_says_whom_a_joining_moved(lan, Moving)
