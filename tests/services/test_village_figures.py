"""What was written for two villages while they were one is told before they are parted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.plans.plan import Target
from gpn_desktop.reviews.rounds import Round, Totals
from gpn_desktop.services import joined_villages, reporting, rounds, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.joined_villages import Came
from gpn_desktop.services.reporting import SUMMARY, Asked
from gpn_desktop.services.village_figures import Figures
from gpn_desktop.services.villages import VillageRow
from tests.commune import clock, commune_template, desk
from tests.fakes import FixedSource
from tests.services.laptops import ops_of, pair, receive

__all__ = ["clock", "commune_template", "desk"]


def came(desk: Desk) -> Came:
    (found,) = (each for one in villages.listed(desk) for each in one.came)
    return found


def total(desk: Desk, village: VillageRow, households: int) -> None:
    year = chance.today().year
    reporting.enter_totals(desk, year, village.village.id, Totals(households, 4 * households))


def target(desk: Desk, village: VillageRow, value: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.put_all([Target(tx.new_entity(), "p", value=value, village=village.village.id)])


def test_what_was_written_for_both_is_told_and_stays(desk: Desk, clock: FixedSource) -> None:
    year = chance.today().year
    rounds.open_round(desk)
    gone, there, third, *_ = villages.listed(desk)
    for one in (gone, there, third):
        total(desk, one, one.households)
    target(desk, there, "5")
    joined_villages.join(desk, gone.village.id, there.village.id)
    assert came(desk).figures == Figures(), "what came before counts one village"
    clock.pass_time(days=3)
    total(desk, third, 7)
    assert not came(desk).figures
    total(desk, there, gone.households + there.households)
    target(desk, there, "80")
    target(desk, there, "")
    found = Figures((year,), 1)
    assert came(desk).figures == found
    assert joined_villages.part(desk, came(desk)).value.figures == found
    (kept,) = (one for one in rounds_of(desk) if one.year == year)
    assert kept.totals[there.village.id].households == gone.households + there.households
    assert kept.totals[gone.village.id].households == gone.households


def rounds_of(desk: Desk) -> tuple[Round, ...]:
    with desk.store.reading() as tx:
        return tx.rounds.all()


@pytest.fixture
def laptops(tmp_path: Path, clock: FixedSource) -> Iterator[tuple[Desk, Desk]]:
    with pair(tmp_path) as two:
        villages.add(two[0], "Nà Lúa\nPò Mầy", "rural")
        rounds.open_round(two[0])
        receive(two[1], ops_of(two[0]))
        yield two


@pytest.mark.parametrize("is_after", [False, True])
def test_of_two_laptops_the_clocks_tell_which_came_first(
    laptops: tuple[Desk, Desk], clock: FixedSource, *, is_after: bool
) -> None:
    lan, hai = laptops
    gone, there = villages.listed(lan)
    if is_after:
        joined_villages.join(lan, gone.village.id, there.village.id)
        clock.pass_time(days=1)
    total(hai, there, 50)
    clock.pass_time(days=1)
    if not is_after:
        joined_villages.join(lan, gone.village.id, there.village.id)
    receive(lan, ops_of(hai))
    assert bool(came(lan).figures) is is_after


def test_a_report_asks_for_the_totals_of_the_one_that_went_back(
    laptops: tuple[Desk, Desk],
) -> None:
    lan, _ = laptops
    gone, there = villages.listed(lan)
    joined_villages.join(lan, gone.village.id, there.village.id)
    total(lan, there, 90)
    asked = Asked(SUMMARY, chance.today().year)
    assert reporting.prepare(lan, asked).without_totals == ()
    joined_villages.part(lan, came(lan))
    (missing,) = reporting.prepare(lan, asked).without_totals
    assert missing.id == gone.village.id
