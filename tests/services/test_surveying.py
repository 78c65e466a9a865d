"""A household's survey for its page: begun, taken up, corrected, read; by who sits at the desk."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.result import SurveyResult, result_of
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import comments, drafting, entry, rounds, sitting, surveying
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.scoring import held_against
from gpn_desktop.services.surveying import Sitting
from tests.fakes import FixedSource
from tests.journeys.world import Tree, put_household, put_survey
from tests.services.conftest import Home, answer, fill_in, surveyed


def taken(desk: Desk, household: str) -> Sitting:
    return surveying.take_up(desk, household).value


def give_back(desk: Desk, survey: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.comments.put(Comment(tx.new_entity(), survey, text="Hỏi lại", verdict=RETURNED))


def test_the_first_time_an_empty_survey_is_begun(desk: Desk, home: Home) -> None:
    found = taken(desk, home.id)
    assert found.entry is not None
    assert (found.result, found.left_at, found.year) == (None, "", 2026)
    assert found.round is not None
    assert found.form is found.entry.session.form
    assert found.household.id == home.id
    assert not found.entry.is_resumed


def test_who_may_only_look_is_told_that_there_is_none_yet(desk: Desk, home: Home) -> None:
    looks = replace(desk.officer, rights=("view",))
    found = taken(Desk(desk.store, desk.paths, desk.installation, looks), home.id)
    assert (found.entry, found.result) == (None, None)


def test_a_draft_is_taken_up_at_the_question_answered_last(
    desk: Desk, home: Home, clock: FixedSource
) -> None:
    first = entry.open_survey(desk, home.id).value
    clock.pass_time(seconds=60)
    answer(desk, first, "b2/lack_job", "co")
    clock.pass_time(seconds=60)
    answer(desk, first, "b2/lack_nutrition", "khong")
    drafting.leave(desk, first)
    found = taken(desk, home.id)
    assert found.entry is not None
    assert found.entry.is_resumed
    assert found.left_at == "b2/lack_nutrition"


def test_a_draft_left_untouched_says_no_place(desk: Desk, home: Home) -> None:
    drafting.leave(desk, entry.open_survey(desk, home.id).value)
    assert taken(desk, home.id).left_at == ""


def test_a_completed_survey_is_shown_and_may_be_corrected(desk: Desk, home: Home) -> None:
    survey = surveyed(desk, home.id)
    found = taken(desk, home.id)
    assert found.entry is None
    assert found.result is not None
    assert (found.result.survey.id, found.may_correct) == (survey.id, True)
    assert surveying.shown(desk, survey.id) == found
    corrected = surveying.correct(desk, survey.id).value
    assert corrected.entry is not None
    assert list(corrected.entry.draft.state["supersedes"])
    again = taken(desk, home.id)
    assert again.entry is not None
    assert again.entry.draft.id == corrected.entry.draft.id


def test_a_returned_survey_is_taken_up_as_its_next_revision(desk: Desk, home: Home) -> None:
    survey = surveyed(desk, home.id)
    give_back(desk, survey.id)
    found = taken(desk, home.id)
    assert found.entry is not None
    assert found.entry.general_comments == ("Hỏi lại",)
    fill_in(desk, found.entry, lacking=(2,))
    made = entry.complete(desk, found.entry).value
    assert [one for one, _ in made.supersedes] == [survey.id]


def test_who_may_only_look_sees_what_stands_and_begins_nothing(desk: Desk, home: Home) -> None:
    looking = replace(desk, officer=replace(desk.officer, rights=("view",)))
    none = taken(looking, home.id)
    assert (none.entry, none.result) == (None, None)
    survey = surveyed(desk, home.id)
    give_back(desk, survey.id)
    found = taken(looking, home.id)
    assert found.entry is None
    assert found.result is not None
    assert (found.result.state, found.may_correct) == (State.RETURNED, False)


def test_a_draft_stands_for_what_was_completed_elsewhere_meanwhile(desk: Desk, home: Home) -> None:
    first = entry.open_survey(desk, home.id).value
    drafting.leave(desk, first)
    with pytest.raises(GpnError) as caught:
        surveying.correct_standing(desk, home.id)
    assert caught.value.code is ErrorCode.DRAFT_GONE
    other = put_survey(desk, home.id, round=first.draft.round)
    found = surveying.correct_standing(desk, home.id).value
    assert found.entry is not None
    assert found.entry.draft.state["supersedes"][0] == other


def test_last_year_is_what_was_decided_for_the_year_before(desk: Desk) -> None:
    row = rounds.round_list(desk).rows[0]
    found = taken(desk, row.household)
    assert found.last_year is not None
    assert (found.last_year.year, found.last_year.poverty_class) == (2025, row.start_class)


def test_an_office_reads_a_survey_of_a_commune_whose_form_it_lacks(tree: Tree) -> None:
    house = put_household(tree.lan, "H1")
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        made = tx.new_entity()
        tx.surveys.put(Survey(made, house, "phieu_b_p2022", "2020010101"))
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    found = taken(tree.office, house)
    assert found.result is not None
    assert (found.result.survey.id, found.form, found.may_correct) == (made, None, False)
    assert not sitting.may_fill_in(tree.office)
    comments.return_survey(tree.office, made, [("", "Xem lại")])
    again = taken(tree.office, house)
    assert again.entry is None
    assert again.result is not None
    assert again.result.state is State.RETURNED


def test_what_is_filled_in_is_held_against_the_survey_it_corrects(desk: Desk, home: Home) -> None:
    first = taken(desk, home.id)
    assert first.earlier is None
    assert first.entry is not None
    drafting.leave(desk, first.entry)
    survey = surveyed(desk, home.id)
    give_back(desk, survey.id)
    found = taken(desk, home.id)
    assert found.entry is not None
    assert found.earlier is not None
    assert found.earlier.id == survey.id
    answer(desk, found.entry, "b2/lack_nutrition", "co")
    now = verdict_of(found)
    compared = surveying.beside_earlier(desk, found, now).compared
    assert compared is not None
    assert compared.b2 == (survey.score["b2"], now.b2)
    assert surveying.beside_earlier(desk, first, now) is now


def verdict_of(found: Sitting) -> SurveyResult:
    assert found.entry is not None
    score = found.entry.session.score()
    assert score is not None
    return result_of(Survey("", score=score.plain()), State.DRAFT, 1)


def test_a_version_of_a_form_that_never_came_here_compares_by_names(desk: Desk, home: Home) -> None:
    survey = surveyed(desk, home.id)
    strange = replace(survey, id="x", score={**survey.score, "version": "2020010101"})
    found = held_against(desk.catalogue, survey, strange)
    assert (found.changes, found.is_other_sheet) == ((), True)
