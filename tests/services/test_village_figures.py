"""What was written for villages counts once when they are joined, and is told before and after."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.plans.plan import Target
from gpn_desktop.reviews.rounds import Round, Totals
from gpn_desktop.services import conflicts, joined_villages, reporting, rounds, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.joined_villages import Came
from gpn_desktop.services.reporting import SUMMARY, Asked
from gpn_desktop.services.village_figures import Figures, YearTotals
from gpn_desktop.services.villages import VillageRow
from tests.commune import clock, commune_template, desk
from tests.fakes import FixedSource
from tests.services.laptops import meet, ops_of, pair, receive

__all__ = ["clock", "commune_template", "desk"]


def came(desk: Desk) -> Came:
    (found,) = (each for one in villages.listed(desk) for each in one.came)
    return found


def total(desk: Desk, village: VillageRow, households: int) -> None:
    year, told = chance.today().year, Totals(households, 4 * households)
    with desk.store.reading() as tx:
        seen = tx.operations.seen(next(one.id for one in tx.rounds.all() if one.year == year))
    reporting.enter_totals(desk, year, village.village.id, told, seen)


def asked() -> Asked:
    return Asked(SUMMARY, chance.today().year)


def target(desk: Desk, village: VillageRow, value: str) -> Target:
    with desk.store.transaction(desk.actor) as tx:
        one = Target(tx.new_entity(), "p", value=value, village=village.village.id)
        tx.put_all([one])
    return one


def years(figures: Figures) -> dict[int, int | None]:
    return {one.year: one.totals.households for one in figures.totals}


def in_the_plan(desk: Desk) -> int | None:
    """Give what a rate of the plan is divided by; None where a village has no total."""
    today = chance.today()
    with desk.store.reading() as tx:
        facts = tx.plans.facts(today.year, today)
    found = facts.totals[today.year]
    counts = [found[one.id].households for one in facts.villages]
    return None if None in counts else sum(one or 0 for one in counts)


def in_the_report(desk: Desk) -> int | None:
    report = reporting.prepare(desk, asked()).report
    value = report.cell(len(report.rows) - 1, "households").value
    assert value is None or isinstance(value, int)
    return value


def join(desk: Desk, gone: VillageRow, there: VillageRow) -> None:
    joined_villages.join(desk, gone.village.id, there.village.id)


def test_what_was_written_for_both_is_told_and_asked_for_anew(
    desk: Desk, clock: FixedSource
) -> None:
    year = chance.today().year
    rounds.open_round(desk)
    gone, there, third, *_ = villages.listed(desk)
    for one in (gone, there, third):
        total(desk, one, one.households)
    own = target(desk, gone, "5")
    target(desk, there, "5")
    join(desk, gone, there)
    before = YearTotals(year, Totals(gone.households, 4 * gone.households))
    *earlier, newest = came(desk).own.totals
    assert newest == before, "the one that went is told"
    assert came(desk).own.targets == (own,)
    assert came(desk).figures == Figures(), "what came before counts one village"
    clock.pass_time(days=3)
    total(desk, third, 7)
    assert not came(desk).figures
    total(desk, there, 99)
    for_both = target(desk, there, "80")
    target(desk, there, "")
    told = YearTotals(year, Totals(99, 396, (gone.village.id,)))
    found = Figures((told,), (for_both,))
    assert came(desk).figures == found
    assert came(desk).own == Figures(tuple(earlier), (own,))
    assert came(desk).replaced == Figures((before,))
    assert joined_villages.part(desk, came(desk)).value.figures == found
    (kept,) = (one for one in rounds_of(desk) if one.year == year)
    assert kept.totals[there.village.id].households == 99
    assert kept.totals[gone.village.id].households == gone.households
    missing = [one.id for one in reporting.prepare(desk, asked()).without_totals]
    assert there.village.id in missing, "its total is not its own"
    assert gone.village.id not in missing


def rounds_of(desk: Desk) -> tuple[Round, ...]:
    with desk.store.reading() as tx:
        return tx.rounds.all()


def test_what_is_written_of_a_village_is_shown_with_it(desk: Desk) -> None:
    year = chance.today().year
    rounds.open_round(desk)
    first, second, third, *_ = villages.listed(desk)
    total(desk, first, 12)
    with desk.store.transaction(desk.actor) as tx:
        one, *_ = tx.rounds.all()
        none = {second.village.id: Totals(), third.village.id: Totals(None, 3)}
        tx.rounds.put(Round(**{**vars(one), "totals": {**one.totals, **none}}))
    own = target(desk, second, "80")
    found = {one.village.id: one.figures for one in villages.listed(desk)}
    assert years(found[first.village.id])[year] == 12
    assert year not in years(found[second.village.id])
    assert found[second.village.id].targets == (own,)
    assert years(found[third.village.id])[year] is None


@pytest.fixture
def laptops(tmp_path: Path, clock: FixedSource) -> Iterator[tuple[Desk, Desk]]:
    with pair(tmp_path) as two:
        villages.add(two[0], "Nà Lúa\nPò Mầy", "rural")
        rounds.open_round(two[0])
        receive(two[1], ops_of(two[0]))
        yield two


def of_both(laptops: tuple[Desk, Desk]) -> int | None:
    """Give the total of the commune: the plan's, the report's, at both."""
    found = {of(one) for of in (in_the_plan, in_the_report) for one in laptops}
    (same,) = found
    return same


def test_a_total_counts_once_from_the_joining_to_the_parting(laptops: tuple[Desk, Desk]) -> None:
    lan = laptops[0]
    gone, there = villages.listed(lan)
    total(lan, gone, 10)
    assert in_the_plan(lan) is in_the_report(lan) is None
    total(lan, there, 20)
    join(lan, gone, there)
    notes = reporting.prepare(lan, asked()).report.heading.notes
    assert any(one.startswith("Tổng số hộ, nhân khẩu của 1 thôn đã sáp nhập") for one in notes)
    assert (in_the_plan(lan), in_the_report(lan)) == (30, 30)
    total(lan, there, 31)
    assert (in_the_plan(lan), in_the_report(lan)) == (31, 31)
    joined_villages.part(lan, came(lan))
    assert in_the_plan(lan) is in_the_report(lan) is None
    shown = reporting.prepare(lan, asked())
    reporting.enter_totals(lan, shown.asked.year, there.village.id, Totals(21, 84), shown.seen)
    assert (in_the_plan(lan), in_the_report(lan)) == (31, 31)
    assert conflicts.disputes(lan) == ()


def joined_after_totals(laptops: tuple[Desk, Desk]) -> tuple[VillageRow, VillageRow]:
    """Let both know ten households of each village, and one of them join the villages."""
    gone, there = villages.listed(laptops[0])
    for one in (gone, there):
        total(laptops[0], one, 10)
    meet(laptops, 0)
    join(laptops[0], gone, there)
    return gone, there


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("who", ["gone", "there"])
def test_a_total_written_while_another_laptop_joins_is_not_lost(
    laptops: tuple[Desk, Desk], first: int, who: str, clock: FixedSource
) -> None:
    _, hai = laptops
    gone, there = joined_after_totals(laptops)
    clock.pass_time(days=first)
    total(hai, gone if who == "gone" else there, 25)
    meet(laptops, first)
    assert of_both(laptops) == 35, "whatever the clocks say: it was written for one alone"
    total(hai, there, 36)
    meet(laptops, first)
    assert of_both(laptops) == 36
    assert [conflicts.disputes(one) for one in laptops] == [(), ()]


@pytest.mark.parametrize("first", [0, 1])
def test_a_correction_of_what_another_total_counts_already_is_told_and_not_added(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    lan, hai = laptops
    gone, there = joined_after_totals(laptops)
    total(lan, there, 21)
    total(hai, gone, 12)
    meet(laptops, first)
    assert of_both(laptops) == 21
    year = chance.today().year
    assert [years(came(one).replaced) for one in laptops] == [{year: 12}, {year: 12}]


@pytest.mark.parametrize("first", [0, 1])
def test_two_that_write_one_total_differently_are_asked(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    lan, hai = laptops
    gone, there = villages.listed(lan)
    join(lan, gone, there)
    total(lan, there, 21)
    total(hai, there, 11)
    meet(laptops, first)
    assert [len(conflicts.disputes(one)) for one in laptops] == [1, 1]


@pytest.mark.parametrize("is_after", [False, True])
def test_of_two_laptops_the_clocks_tell_which_target_came_first(
    laptops: tuple[Desk, Desk], clock: FixedSource, *, is_after: bool
) -> None:
    lan, hai = laptops
    gone, there = villages.listed(lan)
    if is_after:
        join(lan, gone, there)
        clock.pass_time(days=1)
    target(hai, there, "50")
    clock.pass_time(days=1)
    if not is_after:
        join(lan, gone, there)
    receive(lan, ops_of(hai))
    assert bool(came(lan).figures) is is_after


def test_a_report_asks_for_the_totals_of_both_that_were_parted(
    laptops: tuple[Desk, Desk],
) -> None:
    lan, _ = laptops
    gone, there = villages.listed(lan)
    join(lan, gone, there)
    total(lan, there, 90)
    assert reporting.prepare(lan, asked()).without_totals == ()
    joined_villages.part(lan, came(lan))
    missing = reporting.prepare(lan, asked()).without_totals
    assert {one.id for one in missing} == {gone.village.id, there.village.id}
