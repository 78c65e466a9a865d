"""The list of a round: who stands on it and how far they are, by village; a round is opened."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.rounds import Round
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import entry, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.rounds import NEW, STATES, RoundList, Wanted
from tests.fakes import FixedSource
from tests.journeys.world import BAC_XA, Tree, put_household
from tests.services.conftest import surveyed


def listed(desk: Desk, **wanted: str) -> RoundList:
    return rounds.round_list(desk, Wanted(**wanted))


def rounds_of(desk: Desk) -> list[Round]:
    with desk.store.reading() as tx:
        return list(tx.rounds.all())


def test_everybody_on_the_list_of_the_year_is_there_by_village_and_name(desk: Desk) -> None:
    found = listed(desk)
    assert found.round is not None
    with desk.store.reading() as tx:
        known = {one.subject: one for one in tx.rounds.listed(found.round.id)}
        order = {one.id: one.order for one in tx.places.villages.all()}
    assert found.round.year == 2026
    assert {row.household for row in found.rows} == known.keys()
    keys = [(order[row.village], vietnamese.name_key(row.head_name)) for row in found.rows]
    assert keys == sorted(keys)
    for row in found.rows:
        assert (row.ground, row.start_class) == (
            known[row.household].ground,
            known[row.household].start_class,
        )
        assert rounds.how_far(row) == NEW
    assert found.counts == {NEW: len(found.rows)}
    assert found.households == 60


def test_how_far_each_is_follows_its_survey_and_what_lies_open(desk: Desk) -> None:
    done, back, decided, begun, gone = (row.household for row in listed(desk).rows[:5])
    completed = surveyed(desk, done)
    returned = surveyed(desk, back)
    certain = surveyed(desk, decided)
    withdrawn = surveyed(desk, gone)
    entry.open_survey(desk, begun)
    with desk.store.transaction(desk.actor) as tx:
        tx.comments.put(Comment(tx.new_entity(), returned.id, text="B1?", verdict=RETURNED))
        roots = tx.surveys.roots([certain.id, withdrawn.id])
        tx.decisions.put(
            Decision(
                tx.new_entity(),
                round=certain.round,
                standard="P2022",
                date=date(2026, 11, 25),
                households={decided: Decided("near_poor", roots[certain.id])},
            )
        )
        tx.surveys.put(
            Survey(
                tx.new_entity(),
                subject=gone,
                round=withdrawn.round,
                reason="nhầm hộ",
                supersedes=((withdrawn.id, roots[withdrawn.id]),),
            )
        )
    found = {row.household: row for row in listed(desk).rows}
    far = {one: rounds.how_far(found[one]) for one in (done, back, decided, begun, gone)}
    assert far == {
        done: "completed",
        back: "returned",
        decided: "decided",
        begun: "draft",
        gone: NEW,
    }
    assert found[done].survey == completed.id
    assert found[done].computed_class == "near_poor"
    assert found[decided].decided_class == "near_poor"
    assert found[gone].state == "withdrawn"
    counts = listed(desk).counts
    assert {state: counts[state] for state in STATES[1:]} == dict.fromkeys(STATES[1:], 1)


def test_a_draft_of_a_returned_survey_counts_as_being_filled_in(desk: Desk) -> None:
    home = listed(desk).rows[0].household
    survey = surveyed(desk, home)
    with desk.store.transaction(desk.actor) as tx:
        tx.comments.put(Comment(tx.new_entity(), survey.id, text="B1?", verdict=RETURNED))
    entry.correct_survey(desk, survey.id)
    assert rounds.how_far(listed(desk).rows[0]) == "draft"


def test_who_is_reviewed_without_being_listed_is_seen_too(desk: Desk) -> None:
    on_the_list = {row.household for row in listed(desk).rows}
    with desk.store.reading() as tx:
        others = [one.id for one in tx.households.all() if one.id not in on_the_list]
    surveyed(desk, others[0])
    entry.open_survey(desk, others[1])
    found = {row.household: row for row in listed(desk).rows}
    assert found[others[0]].ground == ""
    assert found[others[0]].state == "completed"
    assert found[others[1]].state == "draft"


def test_the_list_is_narrowed_by_village_state_and_words(desk: Desk) -> None:
    whole = listed(desk)
    first = whole.rows[0]
    surveyed(desk, first.household)
    village = listed(desk, village=first.village)
    assert {row.village for row in village.rows} == {first.village}
    assert sum(village.counts.values()) == len(village.rows)
    done = listed(desk, how_far="completed")
    assert [row.household for row in done.rows] == [first.household]
    assert sum(done.counts.values()) == len(whole.rows)
    words = listed(desk, words=vietnamese.fold(first.head_name))
    assert first.household in {row.household for row in words.rows}
    assert sum(words.counts.values()) == len(words.rows)
    nobody = listed(desk, words="khong ai ten the nay")
    assert nobody.rows == ()
    assert not nobody.counts  # each card says how many of its lines are shown
    assert listed(desk, words=first.code).rows[0].code == first.code


def test_progress_counts_every_village_whatever_is_asked_for(desk: Desk) -> None:
    whole = listed(desk)
    first = whole.rows[0]
    surveyed(desk, first.household)
    found = {one.village: one for one in listed(desk, village=first.village).villages}
    listed_by = Counter(row.village for row in whole.rows)
    assert {one: found[one].listed for one in found} == listed_by
    assert {one: found[one].done for one in found if found[one].done} == {first.village: 1}
    assert found[first.village].name == first.village_name


def test_another_round_is_shown_when_it_is_asked_for(desk: Desk) -> None:
    earlier = next(one for one in rounds_of(desk) if one.year == 2025)
    found = listed(desk, round=earlier.id)
    assert found.round == earlier
    assert [one.round.year for one in found.rounds] == [2026, 2025, 2024]
    assert {one.place for one in found.rounds} == {""}
    assert listed(desk, round="none of that name").round != earlier


def test_without_a_round_of_this_year_the_newest_stands(desk: Desk, clock: FixedSource) -> None:
    clock.pass_time(days=60)
    found = listed(desk)
    assert found.round is not None
    assert found.round.year == 2026


def test_a_household_that_was_taken_off_is_on_no_list(desk: Desk) -> None:
    first = listed(desk).rows[0].household
    with desk.store.transaction(desk.actor) as tx:
        tx.households.take_off(first, reason="chuyển đi", on=date(2026, 11, 20))
    assert first not in {row.household for row in listed(desk).rows}


def without_rounds(desk: Desk) -> None:
    with desk.store.transaction(desk.actor) as tx:
        for one in tx.rounds.all():
            tx.rounds.put(replace(one, year=2020))


def test_a_round_begins_with_those_who_are_poor_or_near_poor(desk: Desk) -> None:
    without_rounds(desk)
    made = rounds.open_round(desk)
    assert made.changes.touch("rounds")
    found = listed(desk)
    assert found.round == made.value
    assert (made.value.year, made.value.standards) == (2026, ("P2022",))
    assert (made.value.opens, made.value.closes) == (date(2026, 9, 1), date(2026, 12, 14))
    with desk.store.reading() as tx:
        now = {one.id: one.class_now for one in tx.households.outlines(date(2026, 11, 25))}
    poor = {one for one, code in now.items() if code in ("poor", "near_poor")}
    assert {row.household for row in found.rows} == poor
    for row in found.rows:
        assert row.start_class == now[row.household]
        assert row.ground == f"managed_{row.start_class}"


def test_a_round_that_is_open_is_not_opened_again(desk: Desk) -> None:
    before = rounds_of(desk)
    done = rounds.open_round(desk)
    assert done.value in before
    assert not done.changes.touch("rounds")
    assert rounds_of(desk) == before


def test_who_may_not_enter_data_opens_no_round(desk: Desk) -> None:
    looker = replace(desk, officer=replace(desk.officer, rights=("view",)))
    with pytest.raises(GpnError) as caught:
        rounds.open_round(looker)
    assert caught.value.code is ErrorCode.RIGHT_MISSING


def test_the_rounds_of_several_communes_bear_their_places(tree: Tree) -> None:
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    tree.world.enrol(tree.office, {"may03": hoa})
    for desk in (tree.lan, hoa):
        put_household(desk, "H1")
        rounds.open_round(desk)
        tree.world.send(desk)
    tree.world.receive(tree.office)
    hoa.close()
    assert [(one.round.year, one.place) for one in listed(tree.office).rounds] == [
        (2026, "Xã Châu Sơn"),
        (2026, "Xã Đình Lập"),
    ]


def test_an_empty_desk_has_no_round(tree: Tree) -> None:
    assert listed(tree.lan) == RoundList()


def test_every_household_may_be_keyed_those_of_the_list_first(desk: Desk) -> None:
    found = rounds.to_key(desk)
    on_list = listed(desk).rows
    assert found[: len(on_list)] == on_list
    with desk.store.reading() as tx:
        everybody = {one.id for one in tx.households.outlines(date(2026, 11, 25))}
    assert {row.household for row in found} == everybody
    assert len(found) == len(everybody)
    assert all(not row.ground and row.village_name for row in found[len(on_list) :])


def test_without_a_round_all_may_be_keyed_and_none_is_on_a_list(desk: Desk) -> None:
    without_rounds(desk)
    found = rounds.to_key(desk)
    assert found
    assert all(not row.ground for row in found)
