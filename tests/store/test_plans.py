"""Facts for indicators: what counts where it is at home, with the class of that day."""

from gpn_desktop.plans.plan import Plan
from gpn_desktop.plans.progress import target_progress
from gpn_desktop.registry.households import Household
from gpn_desktop.store.recording import Writing
from tests.store.conftest import COMMUNE, DAY, OFFICER, Commune

ELSEWHERE = "5c09e000-0000-4000-8000-000000000002"


def test_facts_are_the_nouns_of_the_commune(commune: Commune) -> None:
    made = commune.made
    with commune.store.reading() as tx:
        facts = tx.plans.facts(2026, DAY)
        assert tx.plans.facts(2026, DAY, scope=COMMUNE) == facts
    assert set(facts.households) == set(made.households)
    assert set(facts.persons) == set(made.persons)
    assert {one.id for one in facts.supports} == {one.id for one in made.supports}
    assert facts.villages == made.villages
    assert {year: dict(those) for year, those in facts.totals.items()} == {
        one.year: dict(one.totals) for one in made.rounds
    }
    assert facts.conflicts == frozenset()
    assert (facts.year, facts.on) == (2026, DAY)


def test_a_support_taken_back_moves_a_target(commune: Commune) -> None:
    with commune.store.transaction(OFFICER) as tx:
        before = tx.plans.facts(2026, DAY)
        given = [one for one in tx.support.all() if one.delivered_on and one.type == "SX_DUAN"]
        tx.support.take_off(given[0].id, reason="nhầm", on=DAY)
        after = tx.plans.facts(2026, DAY)
        targets = tx.plans.targets_of(commune.made.plan.id)
    assert targets == commune.made.targets
    moved = [
        target.line
        for target in targets
        if target_progress(target, before).measured != target_progress(target, after).measured
    ]
    assert moved


def test_what_is_not_at_home_is_left_out(commune: Commune) -> None:
    home = commune.made.households[0]
    with commune.store.transaction(OFFICER) as tx:
        tx.households.take_off(commune.made.households[1].id, reason="đi", on=DAY)
        tx.record(Writing("household", home.id, {"home": ELSEWHERE}))
        facts = tx.plans.facts(2026, DAY, scope=COMMUNE)
        gone = {home.id, commune.made.households[1].id}
        assert len(facts.households) == len(commune.made.households) - 2
        assert not gone & {one.household for one in facts.persons}
        assert tx.households.count(home=ELSEWHERE) == 1


def test_open_conflicts_are_among_the_facts(commune: Commune) -> None:
    home = commune.made.households[0]
    with commune.store.transaction(OFFICER) as tx:
        tx.record(Writing("household", home.id, {"area": "urban"}, seen={"area": ()}))
        assert tx.plans.facts(2026, DAY).conflicts == {home.id}
        assert tx.households.rows_of([home.id], DAY)[0].conflicts == 1


def test_plans_are_told_by_year_and_level(commune: Commune) -> None:
    with commune.store.transaction(OFFICER) as tx:
        province = Plan(tx.new_entity(), 2026, "province")
        tx.plans.put(province)
        assert set(tx.plans.of_year(2026)) == {commune.made.plan, province}
        assert tx.plans.of_year(2026, level="province") == (province,)
        assert tx.plans.of_year(2025) == ()


def test_a_household_of_another_commune_is_no_member_of_the_list(commune: Commune) -> None:
    with commune.store.transaction(OFFICER) as tx:
        other = Household(tx.new_entity(), "99", ELSEWHERE)
        tx.households.put(other)
        assert other.id not in {row.id for row in tx.households.rows(DAY, home=COMMUNE)}
