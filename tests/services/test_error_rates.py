"""Rates of error by question and keyer; what cannot be read is named and left out."""

from dataclasses import replace
from typing import Any

from gpn_desktop.reviews.survey import Survey
from gpn_desktop.reviews.verified import FIRST, THIRD, Choice, Rate
from gpn_desktop.services import error_rates, sampling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.error_rates import Rates
from tests.services.conftest import LAN, home_of, surveyed
from tests.services.twice import HAI, beside, keyed_again, settled

WATER, TOTAL = "b2/lack_water", "b1/b1_typed"


def of_questions(found: Rates) -> dict[str, Rate]:
    return {one.of: one for one in found.questions}


def test_rates_of_a_round(desk: Desk) -> None:
    with desk.store.reading() as tx:
        homes = [home_of(tx, number).id for number in range(2)]
    surveys = [surveyed(desk, one) for one in homes]
    hai = beside(desk)
    draft = keyed_again(hai, surveys[0], {WATER: "co", TOTAL: "112"})
    settled(hai, draft, {WATER: Choice(FIRST), TOTAL: Choice(THIRD, "121")})
    settled(hai, keyed_again(hai, surveys[1]), {})
    round_ = surveys[0].round
    found = error_rates.rates(desk, round_)
    assert (found.surveys, found.skipped) == (2, ())
    assert [one.of for one in found.questions[:2]] == [TOTAL, WATER]
    assert of_questions(found)[WATER] == Rate(WATER, 2, 1)
    places = sum(one.compared for one in found.questions)
    assert found.keyers == (Rate(HAI.id, places, 2), Rate(LAN.id, places, 1))
    assert (found.names[HAI.id], found.names[LAN.id]) == ("Nông Văn Hải", "Hoàng Thị Lan")
    assert found.form is not None
    assert found.form.form_id == "phieu_b_p2022"
    assert error_rates.rates(desk, "another") == replace(
        Rates(), names=error_rates.rates(desk, "another").names
    )


def told(desk: Desk, survey: Survey, verified: dict[str, Any]) -> None:
    """Write a revision that says something of a double entry, as a bent program would."""
    with desk.store.transaction(desk.actor) as tx:
        root = tx.surveys.roots([survey.id])[survey.id]
        made = replace(
            survey, id=tx.new_entity(), verified=verified, supersedes=((survey.id, root),)
        )
        tx.surveys.put(made)


def test_what_cannot_be_read_is_named_and_hinders_nothing(desk: Desk) -> None:
    with desk.store.reading() as tx:
        homes = [home_of(tx, number).id for number in range(5)]
    surveys = [surveyed(desk, one) for one in homes]
    hai = beside(desk)
    settled(hai, keyed_again(hai, surveys[0]), {})
    told(desk, surveys[1], {"by": 7, "differences": "x"})
    told(desk, surveys[2], {"first": surveys[0].id, "by": HAI.id})  # of another household
    told(desk, surveys[3], {"first": surveys[3].id, "by": LAN.id})  # one person against himself
    told(desk, surveys[4], {"first": surveys[4].id, "by": HAI.id, "compared": {WATER: 0}})
    found = error_rates.rates(desk, surveys[0].round)
    assert found.surveys == 2
    assert {one.id for one in found.skipped} == set(homes[1:4])
    assert {one.stage for one in sampling.sample(desk, 0).rows} == {sampling.Stage.SETTLED}
    counts = {one.household: one.differences for one in sampling.sample(desk, 0).rows}
    assert set(counts.values()) == {0}
