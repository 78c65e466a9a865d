"""One laptop of a commune keys, another keys again; what they found goes round by packages."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.reviews.verified import FIRST, SECOND, Choice
from gpn_desktop.services import (
    blind,
    comments,
    conflicts,
    entry,
    error_rates,
    rounds,
    sampling,
    settling,
    verifying,
)
from tests.journeys.world import Tree, put_household
from tests.services.conftest import refused, surveyed
from tests.services.test_conflicts import exchange
from tests.services.twice import ABSENT, HAI, beside, keyed_again, settled

WATER = "b2/lack_water"


@pytest.fixture
def first(tree: Tree) -> Survey:
    """Give a survey of this year's round that one laptop keyed and everybody has."""
    rounds.open_round(tree.lan)
    home = put_household(tree.lan, "H1", area="rural")
    made = surveyed(tree.lan, home)
    exchange(tree, tree.lan)
    return made


def test_another_laptop_of_the_commune_keys_the_second_pass(tree: Tree, first: Survey) -> None:
    assert [
        [(one.survey, one.may_key) for one in sampling.sample(each, 100).rows]
        for each in (tree.lan, tree.hai, tree.office)
    ] == [[(first.id, False)], [(first.id, True)], [(first.id, False)]]
    refused(ErrorCode.WRITING_REFUSED, blind.open_second, tree.office, first.id)
    draft = keyed_again(tree.hai, first, {WATER: "co"})
    made = settled(tree.hai, draft, {WATER: Choice(SECOND)})
    exchange(tree, tree.hai)
    for each in (tree.lan, tree.hai, tree.office):
        found = error_rates.rates(each, first.round)
        assert found.surveys == 1
        assert {one.of: one.wrong for one in found.questions if one.wrong} == {WATER: 1}
        assert [(found.names[one.of], one.wrong) for one in found.keyers] == [
            *(("Hoàng Thị Lan", 1), ("Nông Văn Hải", 0)),
        ]
        with each.store.reading() as tx:
            assert tx.surveys.newest(first.subject, first.round) == made


def test_two_laptops_that_check_at_once_are_shown_both(tree: Tree, first: Survey) -> None:
    minh = beside(tree.lan, replace(HAI, name="Lộc Thị Minh"))
    settled(minh, keyed_again(minh, first, {WATER: "co"}), {WATER: Choice(FIRST)})
    settled(tree.hai, keyed_again(tree.hai, first), {})
    exchange(tree, tree.lan, tree.hai)
    (one,) = conflicts.disputes(tree.hai, household=first.subject)
    assert one.sort == "document"
    explained = conflicts.explain(tree.hai, one.entity, one.field)
    before = [error_rates.rates(each, first.round) for each in (tree.lan, tree.hai, tree.office)]
    assert {found.surveys for found in before} == {2}
    assert len({(found.questions, found.keyers) for found in before}) == 1
    called = [{found.names[one.of] for one in found.keyers} for found in before]
    known = {"Hoàng Thị Lan", "Nông Văn Hải"}
    assert called == [known | {"Lộc Thị Minh"}, known | {"may01"}, known | {"may01"}]
    settling.settle_document(tree.hai, explained, explained.documents[0], "giấy")
    assert error_rates.rates(tree.hai, first.round).questions == before[1].questions


def test_a_correction_that_comes_meanwhile_is_what_counts(tree: Tree, first: Survey) -> None:
    draft = keyed_again(tree.hai, first)
    assert verifying.settling(tree.hai, draft).open == ()
    opened = entry.correct_survey(tree.lan, first.id).value
    opened.session.answer(opened.session.at(WATER), "co")
    newer = entry.complete(tree.lan, opened).value
    exchange(tree, tree.lan)
    found = verifying.settling(tree.hai, draft)
    assert found.first.id == newer.id
    assert [one.place for one in found.open] == [WATER]


def test_what_the_office_returned_is_corrected_before_it_is_settled(
    tree: Tree, first: Survey
) -> None:
    draft = keyed_again(tree.hai, first)
    comments.return_survey(tree.office, first.id, [("", "xem lại")])
    exchange(tree, tree.office)
    refused(ErrorCode.SURVEY_WAS_RETURNED, verifying.settle, tree.hai, draft, ABSENT)
    assert [one.stage.value for one in sampling.sample(tree.hai, 100).rows] == ["held"]
    exchange(tree, tree.hai)
    newer = entry.complete(tree.lan, entry.correct_survey(tree.lan, first.id).value).value
    exchange(tree, tree.lan)
    assert verifying.settling(tree.hai, draft).first.id == newer.id
