"""While a survey is keyed a second time the first pass is kept from who keys it, and only then."""

from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import (
    answers_out,
    blind,
    drafting,
    entry,
    households,
    outcomes,
    rounds,
    sampling,
    surveying,
    withheld,
)
from gpn_desktop.services.answers_out import Asked
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.former import Former
from gpn_desktop.services.results import ResultOfYear
from tests.services.conftest import Home, home_of, refused, surveyed
from tests.services.twice import HAI, beside, copied


@pytest.fixture
def survey(desk: Desk, home: Home) -> Survey:
    return surveyed(desk, home.id)


@pytest.fixture
def hai(desk: Desk, survey: Survey) -> Desk:
    """Give the desk of somebody who is in the middle of keying the survey again."""
    keyer = beside(desk)
    drafting.leave(keyer, blind.open_second(keyer, survey.id).value.entry)
    return keyer


READS = (
    lambda desk, one: outcomes.result(desk, one.id),
    lambda desk, one: outcomes.revisions(desk, one.id),
    lambda desk, one: surveying.shown(desk, one.id),
    lambda desk, one: surveying.take_up(desk, one.subject),
    lambda desk, one: surveying.correct(desk, one.id),
    lambda desk, one: entry.correct_survey(desk, one.id),
    lambda desk, one: answers_out.write(desk, Asked(one.form_id), Path("no/x.xlsx"), "kiểm tra"),
)


@pytest.mark.parametrize("read", READS, ids=range(len(READS)))
def test_no_way_leads_to_what_was_keyed_first(read: object, hai: Desk, survey: Survey) -> None:
    assert callable(read)
    refused(ErrorCode.SECOND_OPEN, read, hai, survey)


def test_the_same_person_with_another_id_is_kept_from_it_too(hai: Desk, survey: Survey) -> None:
    twin = beside(hai, replace(HAI, id=HAI.id[:-1] + "3", name="NÔNG Văn  hải"))
    refused(ErrorCode.SECOND_OPEN, outcomes.result, twin, survey.id)


def test_lists_say_that_it_is_withheld_and_no_class(
    desk: Desk, hai: Desk, survey: Survey, home: Home
) -> None:
    (open_,) = outcomes.surveys(desk, home.id)
    assert open_.computed_class
    assert not open_.is_withheld
    (kept,) = outcomes.surveys(hai, home.id)
    assert (kept.id, kept.computed_class, kept.is_withheld) == (survey.id, "", True)
    page = households.household_page(hai, home.id)
    assert page.surveys == (kept,)
    assert survey.id not in {one.survey for one in page.results}
    assert survey.id in {one.survey for one in households.household_page(desk, home.id).results}
    listed = {one.household: one for one in rounds.round_list(hai).rows}
    assert listed[home.id].computed_class == ""
    assert {one.household: one for one in rounds.round_list(desk).rows}[home.id].computed_class


def test_what_came_into_a_household_is_kept_back_as_well(survey: Survey, home: Home) -> None:
    decided = ClassOfYear("d", 2025, "P2022", "poor")
    results = (ResultOfYear(2026, None, "poor", "s"), ResultOfYear(2025, decided, "poor", "r"))
    one = Former(home.id, "household", results=results)
    kept = frozenset({(home.id, survey.round)})
    assert households._untold(one, frozenset({("other", "")})) is one
    assert households._untold(one, kept).results == (ResultOfYear(2025, decided),)


def test_others_read_it_and_that_is_written_down(desk: Desk, hai: Desk, survey: Survey) -> None:
    assert surveying.shown(desk, survey.id).result is not None
    withheld.note_read(desk, survey.id)
    withheld.note_read(hai, survey.id)  # refused: nothing was read
    withheld.note_read(desk, "nobody knows it")
    surveying.take_up(desk, survey.subject)
    with desk.store.reading() as tx:
        read = tx.access.entries(act="survey_read")
    assert [(one.officer, one.entity) for one in read] == [(desk.actor, survey.id)] * 2


def test_another_survey_and_one_keyed_to_its_end_are_read(
    desk: Desk, hai: Desk, survey: Survey
) -> None:
    with desk.store.reading() as tx:
        other = surveyed(desk, home_of(tx, 1).id)
    assert outcomes.result(hai, other.id).survey.id == other.id
    seat = blind.open_second(hai, survey.id).value
    copied(seat.entry.session, survey)
    drafting.keep(hai, seat.entry, seat.entry.session.answers().texts())
    blind.finish(hai, seat.entry)
    assert outcomes.result(hai, survey.id).survey.id == survey.id
    assert sampling.sample(hai, 100).rows
