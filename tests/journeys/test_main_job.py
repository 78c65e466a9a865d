"""The main job without a screen: from a first start to the cow on line 7 of the plan."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.paths import Paths
from gpn_desktop.plans.progress import ProgressState
from gpn_desktop.plans.worklist import WorkReason
from gpn_desktop.registry.places import commune_scope
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.services import (
    access,
    drafting,
    entry,
    households,
    outcomes,
    planning,
    proposing,
    reporting,
    supporting,
    today,
    training,
)
from gpn_desktop.services.access import Beginning
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.reporting import SUMMARY, Asked
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.support.eligibility import Standing
from gpn_desktop.support.records import SupportState
from tests.fakes import FixedSource
from tests.services.conftest import DAY, answer, fill_in

WORDS = "mùa xuân ở Đình Lập"
COW = "SX_DUAN"
LINE_7 = "KH57-7"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give the desk of a trainer who has just begun, with the invented commune made."""
    home = commune_scope("06613")
    assert home is not None
    with chance.using(FixedSource()):
        beginning = Beginning("officer", home.id, "Hoàng Thị Lan", WORDS, training=True)
        started = access.first_start(Paths(tmp_path / "data"), beginning).value
        training.make(started, size=80)
        yield started
        started.close()


def line_7(desk: Desk) -> object:
    (plan, _) = planning.plans(desk)
    lines = planning.progress(desk, plan.id).lines
    assert len(lines) == 9
    (found,) = (one for one in lines if one.line.code == LINE_7)
    return found.main.measured.top


def poor(desk: Desk) -> frozenset[str]:
    """Give the households that form 7.1 counts as poor."""
    report = reporting.prepare(desk, Asked(SUMMARY, DAY.year)).report
    return report.cell(len(report.rows) - 1, "poor").ids


def decide(desk: Desk, round_: str, home: str) -> None:
    """Write the chairman's decision of the year that a household is poor."""
    with desk.store.transaction(desk.actor) as tx:
        decision = Decision(
            tx.new_entity(),
            round=round_,
            standard="P2022",
            number="206/QĐ-UBND",
            date=DAY,
            result_date=DAY.replace(month=12, day=31),
            households={home: Decided("poor")},
        )
        tx.decisions.put(decision)


def test_found_reviewed_supported_counted(desk: Desk) -> None:
    home = households.search(desk, "dang thi")[0].household
    page = households.household_page(desk, home)
    assert page.people
    assert page.household.id == home

    left = sum(one.left for one in today.today(desk).left)
    first = entry.open_survey(desk, home).value
    fill_in(desk, first, b1=120, lacking=(2, 4, 9, 10))
    assert [one.household for one in today.today(desk).drafts] == [home]
    survey = entry.complete(desk, entry.open_survey(desk, home).value).value
    result = outcomes.result(desk, survey.id)
    assert (result.b1, result.b2, result.indicators) == (120, 40, (2, 4, 9, 10))
    assert result.state is State.COMPLETED
    assert result.computed.poverty_class == "poor"
    assert result.is_trial
    assert result.marks
    with desk.store.reading() as tx:
        listed = tx.rounds.listing_of(survey.round, home) is not None
    assert sum(one.left for one in today.today(desk).left) == left - listed
    assert today.today(desk).drafts == ()
    assert home not in poor(desk)
    decide(desk, survey.round, home)
    assert home in poor(desk)

    before = line_7(desk)
    offers = {one.type.code: one for one in supporting.offered(desk, home)}
    assert offers[COW].standing is not Standing.NOT_IN_FORCE
    terms = Terms("Giảm nghèo bền vững", decision_number="88/QĐ-UBND", decided_on=DAY)
    proposal = Proposal(COW, home, home, terms)
    details = proposing.open_details(desk, proposal).value
    fills = {
        "project/project_name": "Chăn nuôi bò cái sinh sản",
        "project/registered": "co",
        "project/unit_price": "15000000",
        "project/state_share": "15000000",
        "handover/handed_over": DAY.isoformat(),
        "handover/receiver": page.people[0].full_name,
    }
    for path, text in fills.items():
        answer(desk, details, path, text)
    record = supporting.record(desk, proposal, details).value
    assert record.amount == 15_000_000
    assert supporting.supports(desk, home)[0].state is SupportState.DELIVERED
    after = line_7(desk)
    assert isinstance(before, int)
    assert after == before + 1


def test_the_insurance_line_opens_the_people_without_a_card(desk: Desk) -> None:
    plan = planning.plans(desk)[0]
    lines = {one.line.code: one for one in planning.progress(desk, plan.id).lines}
    line = lines["KH57-3"]
    assert line.main.state in ProgressState
    rows = planning.worklist(desk, plan.id, "3a").rows
    assert rows
    reasons = {WorkReason.NO_CARD, WorkReason.CARD_ENDED, WorkReason.CARD_NOT_BEGUN}
    assert {one.item.reason for one in rows} <= reasons
    measured = line.main.measured
    assert {one.item.entity for one in rows} == measured.not_yet


KILLED = """
import os, signal, sys
from pathlib import Path
from gpn_desktop.paths import Paths
from gpn_desktop.services import access, drafting, entry
desk = access.unlock(Paths(Path(sys.argv[1])), sys.argv[2]).value
found = entry.open_survey(desk, sys.argv[3]).value
drafting.save_answer(desk, found, found.session.place("b1/b1_typed"), "120")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_killed_and_unlocked_again_the_draft_is_offered(desk: Desk) -> None:
    home = households.search(desk, "dang thi")[0].household
    desk.close()
    words = [sys.executable, "-c", KILLED, str(desk.paths.data), WORDS, home]
    assert subprocess.run(words, check=False).returncode == -9
    again = access.unlock(desk.paths, WORDS).value
    (offered,) = drafting.drafts(again)
    assert offered.household == home
    resumed = entry.open_survey(again, home).value
    assert resumed.session.state(resumed.session.place("b1/b1_typed")).value == "120"
    again.close()
