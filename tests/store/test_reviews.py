"""Rounds, surveys, comments, decisions as lists and single records."""

import datetime
from dataclasses import replace

import pytest

from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.comments import ACCEPTED, RETURNED, Comment
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.rounds import Listing, Round
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.store.database import Store
from gpn_desktop.store.transaction import Transaction
from tests.store.conftest import COMMUNE, DAY, OFFICER, Commune


def a_survey(tx: Transaction) -> Survey:
    village = Village(tx.new_entity(), "Nà Pắc", order=1)
    home = Household(tx.new_entity(), "01", COMMUNE, village.id)
    head = Person(tx.new_entity(), home.id, "Vi Văn Đức", relation=HEAD)
    round_ = Round(tx.new_entity(), 2026)
    survey = Survey(
        tx.new_entity(),
        home.id,
        round=round_.id,
        interviewed_on=DAY,
        answers={"a": "1"},
        computed={"P2022": Computed("poor")},
    )
    tx.put_all([village, home, head, round_, survey])
    return survey


def revised(tx: Transaction, survey: Survey, **changes: object) -> Survey:
    root = tx.surveys.roots([survey.id])[survey.id]
    new = replace(survey, id=tx.new_entity(), supersedes=((survey.id, root),), **changes)  # type: ignore[arg-type]
    tx.surveys.put(new)
    return new


def state(tx: Transaction) -> str:
    (row,) = tx.surveys.rows()
    return row.state


def test_a_line_tells_whose_which_how_far_and_both_classes(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        survey = a_survey(tx)
        (row,) = tx.surveys.rows(round_=survey.round)
        assert (row.id, row.household, row.head_name) == (survey.id, survey.subject, "Vi Văn Đức")
        assert (row.village_name, row.interviewed_on, row.revision) == ("Nà Pắc", DAY, 1)
        assert (row.state, row.computed_class, row.decided_class) == ("completed", "poor", "")
        village = tx.households.get(survey.subject).village
        assert tx.surveys.rows(village=village) == (row,)
        assert tx.surveys.rows(village="other") == tx.surveys.rows(round_="other") == ()


def test_a_survey_goes_from_completed_to_decided(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        survey = a_survey(tx)
        tx.comments.put(Comment(tx.new_entity(), survey.id, "a", "xem lại", verdict=RETURNED))
        assert state(tx) == "returned"
        corrected = revised(tx, survey, answers={"a": "2"})
        assert state(tx) == "corrected"
        assert [one.id for one in tx.surveys.of_household(survey.subject)] == [
            corrected.id,
            survey.id,
        ]
        assert tx.surveys.newest(survey.subject, survey.round) == corrected
        assert tx.surveys.newest(survey.subject, survey.round) == corrected
        assert [tx.surveys.revision(one.id) for one in (survey, corrected)] == [1, 2]
        tx.comments.put(Comment(tx.new_entity(), corrected.id, verdict=ACCEPTED))
        assert state(tx) == "accepted"
        root = tx.surveys.roots([corrected.id])[corrected.id]
        decision = Decision(
            tx.new_entity(),
            round=survey.round,
            households={survey.subject: Decided("near_poor", root)},
        )
        tx.decisions.put(decision)
        (row,) = tx.surveys.rows()
        assert (row.state, row.decided_class, row.comments) == ("decided", "near_poor", 1)
        assert tx.decisions.resting_on(root) == (decision,)
        assert tx.decisions.resting_on("0" * 64) == ()
        assert tx.decisions.counts(decision.id) == {"near_poor": 1}


def test_a_withdrawn_survey_stands_as_withdrawn(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        survey = a_survey(tx)
        revised(tx, survey, answers={}, reason="nhầm hộ")
        assert state(tx) == "withdrawn"


def test_two_corrections_of_one_survey_are_a_quarrel_until_one_joins_them(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        survey = a_survey(tx)
        both = [revised(tx, survey, answers={"a": number}) for number in "23"]
        assert [one.conflict.entity for one in tx.operations.quarrels()] == [survey.id]
        roots = tx.surveys.roots([one.id for one in both])
        joined = replace(
            both[0],
            id=tx.new_entity(),
            supersedes=tuple((one.id, roots[one.id]) for one in both),
        )
        tx.surveys.put(joined)
        assert tx.operations.quarrels() == ()
        assert tx.surveys.newest(survey.subject, survey.round) == joined
        assert tx.surveys.revision(joined.id) == 3


def test_outcomes_are_told_without_the_answers(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        survey = a_survey(tx)
        (outcome,) = tx.surveys.outcomes([survey.round])
        assert (outcome.survey, outcome.household) == (survey.id, survey.subject)
        assert outcome.computed == survey.computed
        assert tx.surveys.outcomes(["other"]) == ()


def test_a_household_without_a_survey_has_none(store: Store) -> None:
    with store.reading() as tx:
        assert tx.surveys.newest("house", "round") is None
        assert tx.rounds.listing_of("round", "house") is None


def test_comments_are_given_in_the_order_they_came(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        survey = a_survey(tx)
        made = [Comment(tx.new_entity(), survey.id, text=str(number)) for number in range(3)]
        tx.put_all(made)
        assert tx.comments.of_survey(survey.id) == tuple(made)
        assert tx.comments.of_surveys([survey.id, "other"]) == {survey.id: made}


def test_listings_are_told_by_round_and_village(commune: Commune) -> None:
    made = commune.made
    listing = made.listings[0]
    villages = {one.id: one.village for one in made.households}
    with commune.store.transaction(OFFICER) as tx:
        listed = tx.rounds.listed(listing.round)
        assert {one.id for one in listed} == {
            one.id for one in made.listings if one.round == listing.round
        }
        village = villages[listing.subject]
        inside = tx.rounds.listed(listing.round, village=village)
        assert inside == tuple(one for one in listed if villages[one.subject] == village)
        assert tx.rounds.listing_of(listing.round, listing.subject) == listing
        tx.rounds.listings.take_off(listing.id, reason="nhầm", on=DAY)
        assert tx.rounds.listing_of(listing.round, listing.subject) is None


def test_classes_of_all_are_those_of_each(commune: Commune) -> None:
    with commune.store.reading() as tx:
        classes = tx.decisions.classes()
        assert {home: tx.households.classes(home) for home in classes} == classes
        expected = {home: len(found) for home, found in commune.made.classes.items() if found}
        assert {home: len(found) for home, found in classes.items()} == expected


def test_a_certificate_keeps_its_years(store: Store) -> None:
    from gpn_desktop.reviews.certificates import Certificate, Confirmation

    with store.transaction(OFFICER) as tx:
        survey = a_survey(tx)
        day = datetime.date(2026, 1, 2)
        paper = Certificate(
            tx.new_entity(), survey.subject, "77", day, {"2026": Confirmation("poor", day, "12")}
        )
        tx.certificates.put(paper)
        assert tx.certificates.get(paper.id) == paper
        newer = replace(paper, id=tx.new_entity(), number="78", date=day.replace(year=2027))
        tx.certificates.put(newer)
        assert tx.certificates.of_household(survey.subject) == (newer, paper)
        assert tx.certificates.of_household("another") == ()
        changed = replace(paper, years={**paper.years, "2027": Confirmation("near_poor")})
        op = tx.certificates.put(changed)
        assert op is not None
        assert op.fields == {"year/2027": {"class": "near_poor"}}


def test_a_listing_that_nobody_listed_is_not_there(store: Store) -> None:
    with store.transaction(OFFICER) as tx, pytest.raises(LookupError):
        Listing(tx.rounds.listings.get("none").id)
