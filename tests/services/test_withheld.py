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
    former,
    households,
    listing,
    outcomes,
    reporting,
    rounds,
    sampling,
    surveying,
    today,
    withheld,
)
from gpn_desktop.services.answers_out import Asked
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.former import Former
from gpn_desktop.services.households import Sought
from gpn_desktop.services.results import ResultOfYear
from gpn_desktop.store.findings import ERROR, Finding
from tests.services.conftest import DAY, Home, home_of, refused, surveyed
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
    assert former.untold(one, frozenset({("other", "")})) is one
    assert former.untold(one, kept).results == (ResultOfYear(2025, decided),)


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


def test_no_filter_by_class_tells_it_and_it_is_said_how_many_are_left_out(
    desk: Desk, hai: Desk, survey: Survey, home: Home
) -> None:
    asked = [Sought(filters=(("computed", one),)) for one in ("poor", "near_poor", "not_poor")]
    orders = households.order, listing.order_people
    for order, ids in zip(orders, ({home.id}, {home.head, home.other}), strict=True):
        assert any(ids <= set(order(desk, one)) for one in asked)
        assert not any(ids & set(order(hai, one)) for one in asked)
        assert ids <= set(order(hai, Sought()))
    assert [households.left_out(hai, one) for one in (asked[0], Sought())] == [1, 0]
    assert households.left_out(desk, asked[0]) == 0


def test_a_report_counts_it_for_others_and_says_that_it_does_not_for_who_keys_it(
    desk: Desk, hai: Desk, survey: Survey
) -> None:
    notes = []
    for who in (desk, hai):
        found = reporting.prepare(who, reporting.Asked(reporting.SUMMARY, DAY.year))
        notes += [one for one in found.report.heading.notes if "đã rà soát năm" in one]
    assert "(0 hộ nghèo, 1 hộ cận nghèo) chưa tính" in notes[0]
    assert "(0 hộ nghèo, 0 hộ cận nghèo, chưa kể 1 hộ người lập báo cáo đang nhập" in notes[1]


def test_what_tells_no_class_is_said_to_who_keys_too(desk: Desk, hai: Desk, survey: Survey) -> None:
    facts = {"found": "12"}
    with desk.store.transaction(desk.actor) as tx:
        tx.findings.replace({survey.id}, [Finding(survey.id, "score_unread", ERROR, "", facts)])
    for who in (desk, hai):
        (noted,) = households.household_page(who, survey.subject).noted
        assert (noted.facts, noted.is_withheld) == (facts, False)


@pytest.mark.parametrize("code", ["class_differs", "score_differs", "standard_differs"])
def test_what_does_not_agree_tells_no_class_either(
    code: str, desk: Desk, hai: Desk, survey: Survey
) -> None:
    facts = {"decided": "near_poor", "computed": "poor", "decision": "d"}
    with desk.store.transaction(desk.actor) as tx:
        tx.findings.replace({survey.id}, [Finding(survey.id, code, ERROR, "", facts)])
    for who, told in ((desk, facts), (hai, {})):
        (noted,) = households.household_page(who, survey.subject).noted
        first = today.today(who).wrong_first
        assert first is not None
        assert noted.facts == first.facts == told
        assert noted.is_withheld == first.is_withheld == (not told)
