"""What is filled in on a form that is no survey changes no round, class, report or plan."""

from dataclasses import replace

import pytest

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.services import (
    counting,
    filled,
    filling,
    households,
    planning,
    reporting,
    rounds,
    today,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.reporting import Asked
from tests.editions import bring
from tests.services.conftest import DAY, Home, home_of, surveyed
from tests.services.forms import finished

LIKE_A_SURVEY = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | date | interview_day | Ngày |
| | text | area | Khu vực |
| | integer | b1_total | Điểm B1 |
| | integer | b2_total | Điểm B2 |
| | text | class_computed | Phân loại |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | gia_phieu_b | Như phiếu B | 2026112301 | Tiếng Việt (vi) |
"""
SAID = {
    "interview_day": DAY.isoformat(),
    "area": "nt2",
    "b1_total": "100",
    "b2_total": "40",
    "class_computed": "ngheo",
}


def counted(desk: Desk) -> dict[str, object]:
    """Give all that is counted or decided of the households of this desk."""
    with desk.store.reading() as tx:
        (round_,) = [one for one in tx.rounds.all() if one.year == DAY.year]
        classes: dict[str, tuple[ClassOfYear, ...]] = dict(tx.decisions.classes())
        found: dict[str, object] = {
            "classes": classes,
            "left": tx.rounds.left(round_.id),
            "outcomes": tx.surveys.outcomes([round_.id]),
            "surveys": tx.surveys.rows(),
            "facts": counting.year_facts(tx, DAY.year),
            "households": tx.households.rows_of([one.id for one in tx.households.all()], DAY),
        }
    found["rounds"] = rounds.round_list(desk)
    found["reports"] = [reporting.prepare(desk, Asked(one, DAY.year)) for one in reporting.codes()]
    found["plans"] = [planning.progress(desk, one.id) for one in planning.plans(desk)]
    found["today"] = today.today(desk)
    return found


def of_household(desk: Desk, home: Home) -> object:
    """Give what the page of a household says of classes, but for who opened it."""
    page = households.household_page(desk, home.id)
    return page.class_now, page.results, page.surveys, page.comments, page.draft, page.disputes


@pytest.fixture
def form(desk: Desk) -> str:
    return bring(desk, LIKE_A_SURVEY).form_id


def filled_in(desk: Desk, form: str, household: str) -> Submission:
    return finished(desk, filling.take_up(desk, form, household).value, **SAID)


def test_nothing_that_is_counted_changes(desk: Desk, home: Home, form: str) -> None:
    with desk.store.reading() as tx:
        homes = [home_of(tx, number).id for number in range(5)]
    before, page = counted(desk), of_household(desk, home)
    for one in (*homes, *homes, ""):
        filled_in(desk, form, one)
    last = filled_in(desk, form, home.id)
    filled.withdraw(desk, last.id, "ghi nhầm hộ")
    assert len(filled.of_form(desk, form)) == 12
    assert counted(desk) == before
    assert of_household(desk, home) == page


def test_a_survey_changes_it(desk: Desk, home: Home) -> None:
    before = counted(desk)
    surveyed(desk, home.id)
    changed = {name for name, found in counted(desk).items() if found != before[name]}
    assert changed >= {"left", "outcomes", "surveys", "facts", "rounds", "reports"}


def test_two_revisions_beside_each_other_enter_no_report(desk: Desk, home: Home, form: str) -> None:
    first = filled_in(desk, form, home.id)
    before = counted(desk)
    with desk.store.transaction(desk.actor) as tx:
        cited = ((first.id, tx.submissions.roots([first.id])[first.id]),)
        for b1 in ("1", "2"):
            answers = {**first.answers, "b1_total": b1}
            made = replace(first, id=tx.new_entity(), answers=answers, supersedes=cited)
            tx.submissions.put(made)
        assert len(tx.operations.quarrels(household=home.id)) == 1
    after = counted(desk)
    changed = {name for name, found in after.items() if found != before[name]}
    assert changed == {"households", "today"}  # where the conflict is shown


def test_one_that_is_only_begun_begins_no_survey(desk: Desk, home: Home, form: str) -> None:
    before, page = counted(desk), of_household(desk, home)
    filling.take_up(desk, form, home.id)
    after = counted(desk)
    assert {name for name, found in after.items() if found != before[name]} == {"today"}
    assert of_household(desk, home) == page
