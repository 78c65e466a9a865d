"""Plans: the shipped one is read, the commune's is measured, targets are set, work is listed."""

import datetime
from dataclasses import replace

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.plans.plan import KH57
from gpn_desktop.plans.progress import ProgressState
from gpn_desktop.services import planning
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk

__all__ = ["clock", "commune_template", "desk"]


def own(desk: Desk) -> str:
    return planning.plans(desk)[0].id


def test_the_plan_of_the_year_stands_first_and_the_shipped_one_last(desk: Desk) -> None:
    found = planning.plans(desk)
    assert [plan.year for plan in found] == [2026, 2019]
    assert [planning.is_provincial(plan) for plan in found] == [False, True]


def test_all_nine_lines_are_measured_with_the_clause_between(desk: Desk) -> None:
    progress = planning.progress(desk, own(desk))
    assert [one.line.code for one in progress.lines] == [f"KH57-{n}" for n in range(1, 10)]
    assert progress.on == datetime.date(2026, 11, 25)
    assert progress.clause is not None
    assert {one.main.state for one in progress.lines} >= {
        ProgressState.VALUE_WITH_BAR,
        ProgressState.NO_NEED,
    }


def test_the_plan_of_the_province_promises_and_measures_nothing(desk: Desk) -> None:
    progress = planning.progress(desk, KH57)
    assert len(progress.lines) == 9
    assert {one.main.state for one in progress.lines} == {ProgressState.NO_DATA}
    loans = progress.lines[1].main.target
    assert loans is not None
    assert loans.value == "9000"
    assert planning.worklist(desk, KH57, "3a").rows == ()


def test_a_work_list_has_names_and_agrees_with_the_bar(desk: Desk) -> None:
    found = planning.worklist(desk, own(desk), "3a")
    assert len(found.rows) == len(found.measured.not_yet) > 0
    assert all(row.name and row.village_name and row.head_name for row in found.rows)
    assert sum(one.could - one.counts for one in found.villages) == len(found.rows)
    meetings = planning.worklist(desk, own(desk), "9a")
    assert all(row.name == row.village_name for row in meetings.rows)


def test_a_target_is_set_and_taken_away(desk: Desk) -> None:
    before = planning.progress(desk, own(desk)).lines[6].main
    assert before.target is not None
    assert before.state is ProgressState.VALUE_WITHOUT_BAR
    done = planning.set_target(desk, before.target.id, "20")
    assert done.changes.plans
    assert planning.progress(desk, own(desk)).lines[6].main.share is not None
    planning.set_target(desk, before.target.id, "")
    assert planning.progress(desk, own(desk)).lines[6].main.share is None
    with pytest.raises(GpnError) as refused:
        planning.set_target(desk, before.target.id, "nhiều")
    assert refused.value.code is ErrorCode.TARGET_UNREADABLE


def test_a_target_that_came_while_one_was_typed_stands_beside_it(desk: Desk) -> None:
    plan = own(desk)
    shown = planning.sight(desk, plan)
    target = planning.progress(desk, plan).lines[6].main.target
    assert target is not None
    planning.set_target(desk, target.id, "20")  # as a package does
    planning.set_target(desk, target.id, "30", shown[target.id])
    with desk.store.reading() as tx:
        record = tx.operations.standing(target.id)
    assert record is not None
    assert [one.field for one in record.conflicts] == ["value"]


def test_a_plan_of_another_year_is_measured_inside_that_year(desk: Desk) -> None:
    plan = planning.make_commune_plan(desk, 2025, "Kế hoạch năm 2025").value
    assert planning.progress(desk, plan.id).on == datetime.date(2025, 12, 31)
    later = planning.make_commune_plan(desk, 2027, "Kế hoạch năm 2027").value
    assert planning.progress(desk, later.id).on == datetime.date(2027, 1, 1)


def test_there_is_one_plan_of_a_commune_for_a_year(desk: Desk) -> None:
    with pytest.raises(GpnError) as caught:
        planning.make_commune_plan(desk, chance.today().year, "Kế hoạch thứ hai")
    assert caught.value.code is ErrorCode.PLAN_EXISTS


def test_who_may_only_look_sets_no_target(desk: Desk) -> None:
    looking = replace(desk, officer=replace(desk.officer, rights=("view",)))
    with pytest.raises(GpnError) as caught:
        planning.make_commune_plan(looking, 2031, "Kế hoạch năm 2031")
    assert caught.value.code is ErrorCode.RIGHT_MISSING
    with pytest.raises(GpnError) as again:
        planning.set_target(looking, own(desk), "1")
    assert again.value.code is ErrorCode.RIGHT_MISSING
