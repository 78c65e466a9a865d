"""What is recorded under a record that came into another one is read there, and only once."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop import chance
from gpn_desktop.registry import acts
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.moves import Deletion, Event
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.services import (
    confirming,
    filled,
    former,
    households,
    moving,
    rounds,
    supported,
    supporting,
    surveying,
    timeline,
    undoing,
    uniting,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.former import Former
from gpn_desktop.services.households import HouseholdPage
from gpn_desktop.support.records import SupportRecord
from tests.fakes import FixedSource
from tests.journeys.world import Tree, put_survey
from tests.services.families import Families, acted, put_families
from tests.services.test_conflicts import exchange

DAY = date(2026, 5, 6)
SAME = {"same": {"be": "nam"}}


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def give(desk: Desk, *subjects: str, kind: str = "person") -> tuple[str, ...]:
    """Hand something over to each of these, a day later each."""
    with desk.store.transaction(desk.actor) as tx:
        made = [
            SupportRecord(
                *(tx.new_entity(), one, kind),
                type="TETQUA",
                decided_on=DAY,
                delivered_on=DAY.replace(day=7 + at),
            )
            for at, one in enumerate(subjects)
        ]
        tx.put_all(made)
    return tuple(one.id for one in made)


def decide(desk: Desk, household: str, poverty_class: str) -> None:
    day = date(2025, 12, 31)
    with desk.store.transaction(desk.actor) as tx:
        tx.put_all(
            [
                Decision(
                    tx.new_entity(),
                    standard="P2022",
                    number="7/QĐ",
                    date=day,
                    result_date=day,
                    households={household: Decided(poverty_class)},
                )
            ]
        )


def page(desk: Desk, household: str) -> HouseholdPage:
    return households.household_page(desk, household)


def joined(desk: Desk, families: Families) -> Event:
    """Join the second household into the first, whose child is the same as its child."""
    return acted(desk, families, "join", to="o", **SAME)


def shown(desk: Desk, household: str) -> list[str]:
    """Give every support that a page shows, as often as it does."""
    found = page(desk, household)
    more = [each for one in found.former for each in one.supports]
    return [one.id for one in (*found.supports, *more)]


# a household that was joined


def test_a_joined_household_is_history_of_the_other_and_never_its_class(
    desk: Desk, families: Families
) -> None:
    decide(desk, families.o, "poor")
    with desk.store.transaction(desk.actor) as tx:
        told = {"2024": ListedClass("near_poor")}
        tx.households.put(replace(tx.households.get(families.o), listed=told))
    survey = put_survey(desk, families.o, interviewed_on=DAY)
    event = joined(desk, families)
    found = page(desk, families.h)
    (home, _) = sorted(found.former, key=lambda one: not one.is_household)
    assert (home.id, home.name, home.code) == (families.o, "Hà Văn Tú", "02")
    assert (home.until, home.reason, home.event) == (chance.today(), "theo đơn", event.id)
    assert [one.decided and one.decided.poverty_class for one in home.results] == [
        "poor",
        "near_poor",
    ]
    assert [one.id for one in home.surveys] == [survey]
    assert (found.class_now, found.results, found.surveys) == ("", (), ())
    assert found.today is None
    today = page(desk, families.o).today
    assert today is not None
    assert (today.id, today.head_name) == (families.h, "Vi Văn Ba")
    with desk.store.reading() as tx:
        assert tx.households.classes(families.h) == ()
        facts = tx.plans.facts(2026, chance.today())
    assert facts.class_now[families.h] == ""
    assert families.o not in facts.class_now


def test_supports_of_both_are_read_once_under_who_it_is_today(
    desk: Desk, families: Families
) -> None:
    own, home = give(desk, families.h, families.o, kind="household")
    child, moved = give(desk, families["be"], families["tu"])
    joined(desk, families)
    found = page(desk, families.h)
    assert [one.id for one in found.supports] == [moved, own]
    under = {one.id: [each.id for each in one.supports] for one in found.former}
    assert under == {families.o: [home], families["be"]: [child]}
    assert {(one.kind, one.name, one.into, one.home) for one in found.former} == {
        ("household", "Hà Văn Tú", "", families.o),
        ("person", "Hà Thị Bé", "Vi Văn Nam", families.o),
    }
    with desk.store.reading() as tx:
        facts = tx.plans.facts(2026, chance.today())
        subjects = {one.id: one.subject for one in facts.supports}
        assert {tx.support.get(one).subject for one in (home, child)} == {
            families.o,
            families["be"],
        }
    assert (subjects[home], subjects[child]) == (families.h, families["nam"])
    assert facts.household_of(next(one for one in facts.supports if one.id == child)) == families.h


def test_who_had_it_before_is_known_by_whichever_record(desk: Desk, families: Families) -> None:
    give(desk, families["be"])
    (home,) = give(desk, families.o, kind="household")
    joined(desk, families)
    with desk.store.reading() as tx:
        found = supporting.family(tx, families.h).supports
    assert {one.subject for one in found} == {families.h, families["nam"]}
    assert len(found) == 2
    offer = next(
        one for one in supporting.offered(desk, families.h, DAY) if one.type.code == "TETQUA"
    )
    assert [(one.subject, one.earlier) for one in offer.receivers] == [(families.h, 1)]
    line = supported.page(desk, home).line
    assert (line.receiver, line.household) == ("Vi Văn Ba", families.h)
    assert line.recorded == "Hà Văn Tú"
    (row,) = [one for one in supported.lines(desk) if one.record.id == home]
    assert row == line


def test_the_timeline_tells_both_pasts_and_parts_them_again(
    desk: Desk, families: Families, clock: FixedSource
) -> None:
    clock.pass_time(hours=1)
    acted(desk, families, "correction", "tu", of=families.o, said={"phone": "0911"})
    clock.pass_time(hours=1)
    put_survey(desk, families.o)
    clock.pass_time(hours=1)
    event = joined(desk, families)
    told = [(one.sort, one.under) for one in timeline.timeline(desk, families.h)]
    assert told == [
        ("join", ""),
        ("survey", "Hà Văn Tú"),
        ("correction", ""),  # of somebody who lives here since
        ("begun", ""),  # both were written down at once
    ]
    undoing.undo(desk, event.id)
    assert page(desk, families.h).former == ()
    assert [one.sort for one in timeline.timeline(desk, families.h)] == ["undo", "join", "begun"]


def test_what_was_filled_in_on_other_forms_is_listed_with_its_household(
    desk: Desk, families: Families
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        made = Submission(tx.new_entity(), families.o, "vuon", "1", answers={"a": "1"})
        tx.submissions.put(made)
    assert filled.rows(desk, families.h) == ()
    joined(desk, families)
    (row,) = filled.rows(desk, families.h)
    assert (row.id, row.household, row.former) == (made.id, families.o, "Hà Văn Tú")
    assert filled.rows(desk, families.o)[0].former == ""
    assert families.o not in {one.household for one in filled.rows(desk)}


# somebody who was united


def test_of_who_was_united_all_is_read_once_also_where_the_household_stays(
    desk: Desk, families: Families
) -> None:
    (given,) = give(desk, families["be"])
    event = uniting.unite(desk, families["nam"], families["be"], "trùng").value
    assert shown(desk, families.h) == [given]
    assert shown(desk, families.o) == []  # who still lives there never had it
    (one,) = page(desk, families.h).former
    assert (one.kind, one.name, one.code, one.home) == ("person", "Hà Thị Bé", "02", families.o)
    assert (one.into, one.until, one.title) == ("Vi Văn Nam", chance.today(), "Hà Thị Bé")
    assert [one.under for one in timeline.timeline(desk, families.h)][1] == ""
    undoing.undo(desk, event.id)
    assert (shown(desk, families.h), shown(desk, families.o)) == ([], [given])


def test_a_household_that_was_emptied_by_it_came_along(desk: Desk, families: Families) -> None:
    acted(desk, families, "death", "tu", of=families.o, reason="già yếu")
    survey = put_survey(desk, families.o)
    (late,) = give(desk, families["tu"])
    uniting.unite(desk, families["nam"], families["be"], "trùng")
    found = {one.id: one for one in page(desk, families.h).former}
    assert [one.id for one in found[families.o].surveys] == [survey]
    assert [one.id for one in found[families.o].supports] == [late]
    assert found[families.o].name == "Hà Văn Tú"
    assert shown(desk, families.o) == [late]  # who left the list is still read there


def test_it_is_followed_over_several_acts(desk: Desk, families: Families) -> None:
    third = acted(desk, families, "split", "hoa", "mai", head="mai").to
    (given,) = give(desk, families["be"])
    (home,) = give(desk, families.o, kind="household")
    uniting.unite(desk, families["mai"], families["be"], "trùng")
    acted(desk, families, "join", of=third, to="o")
    one = acts.Act(acts.JOIN, families.h, chance.today(), "ở chung", to=third)
    moving.perform(desk, one)
    assert sorted(shown(desk, families.h)) == sorted([given, home])
    found = {each.id: each for each in page(desk, families.h).former}
    assert set(found) == {third, families.o, families["be"]}
    with desk.store.reading() as tx:
        known = tx.households.lineage()
    assert known.standing(families.o) == families.h
    assert known.standing(families["be"]) == families["mai"]


# several machines


@pytest.mark.parametrize("first", ["lan", "hai"])
def test_what_another_laptop_recorded_meanwhile_is_read_there_too_and_at_the_office(
    tree: Tree, clock: FixedSource, first: str
) -> None:
    families = put_families(tree.lan)
    exchange(tree, tree.lan)
    joined(tree.lan, families)
    survey = put_survey(tree.hai, families.o, interviewed_on=DAY)
    late, other = give(tree.hai, families["be"], families["tu"])
    pair = (tree.lan, tree.hai) if first == "lan" else (tree.hai, tree.lan)
    exchange(tree, *pair, tree.office)
    for desk in (tree.lan, tree.hai, tree.office):
        found = {one.id: one for one in page(desk, families.h).former}
        assert [one.id for one in found[families.o].surveys] == [survey]
        assert [one.id for one in found[families["be"]].supports] == [late]
        assert sorted(shown(desk, families.h)) == sorted([late, other])
        with desk.store.reading() as tx:
            facts = tx.plans.facts(2026, chance.today(), scope=tree.lan.installation.scope)
        homes = {facts.household_of(one) for one in facts.supports if one.id in (late, other)}
        assert homes == {families.h}


# at the counter, and in the search


def test_the_paper_of_the_counter_names_what_came_with_a_joined_household(
    desk: Desk, families: Families
) -> None:
    decide(desk, families.o, "poor")
    (home,) = give(desk, families.o, kind="household")
    (own,) = give(desk, families["ba"])
    joined(desk, families)
    found = confirming.confirmation(desk, families.h)
    assert {one.id for one in found.received} == {home, own}
    assert found.recorded == {home: "Hà Văn Tú"}
    assert found.decided is None
    assert [one.name for one in found.former if one.results] == ["Hà Văn Tú"]


@pytest.mark.parametrize("words", ["hà thị bé", "020186000005"])
def test_a_second_record_is_found_as_who_it_is_today(
    desk: Desk, families: Families, words: str
) -> None:
    assert households.search(desk, words)[0].household == families.o
    event = uniting.unite(desk, families["nam"], families["be"], "trùng").value
    (hit,) = [one for one in households.search(desk, words) if one.household == families.h]
    assert (hit.person, hit.full_name) == (families["nam"], "Vi Văn Nam")
    assert hit.former == "Hà Thị Bé"
    undoing.undo(desk, event.id)
    assert families.h not in {one.household for one in households.search(desk, words)}
    assert households.search(desk, words)[0].former == ""


def test_a_joined_household_is_found_by_its_code(desk: Desk, families: Families) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.households.put(replace(tx.households.get(families.o), code="NP-0777"))
    joined(desk, families)
    (hit,) = households.search(desk, "np-0777")
    assert (hit.household, hit.full_name, hit.former) == (families.h, "Vi Văn Ba", "NP-0777")
    with desk.store.transaction(desk.actor) as tx:
        tx.households.put(replace(tx.households.get(families.o), code="NP-0888"))
    assert households.search(desk, "np-0777") == ()
    assert [one.household for one in households.search(desk, "np-0888")] == [families.h]
    acted(desk, families, "departure", "ba", "mai", "nam", "hoa", "tu", to="Bắc Ninh")
    assert households.search(desk, "np-0888") == ()


def test_nobody_is_former_where_nothing_came_together(desk: Desk, families: Families) -> None:
    with desk.store.reading() as tx:
        known = tx.households.lineage()
        assert known.passages == ()
        assert former.formers(tx, families.h, known) == ()
        assert former.called(tx, []) == {}
    assert Former("x", "household", code="02").title == "02"


def test_a_survey_of_a_joined_household_names_the_head_that_it_had(
    desk: Desk, families: Families
) -> None:
    survey = put_survey(desk, families.o, interviewed_on=DAY)
    joined(desk, families)
    assert surveying.shown(desk, survey).household.head_name == "Hà Văn Tú"
    with desk.store.reading() as tx:
        assert former.row_of(tx, families.o).head_name == "Hà Văn Tú"
        assert former.row_of(tx, families.h).head_name == "Vi Văn Ba"
        assert former.row_of(tx, "").head_name == ""
        assert former.row_of(tx, "nobody") == HouseholdRow("nobody")


def test_a_round_still_lists_whom_it_reviewed_under_the_head_of_then(
    desk: Desk, families: Families
) -> None:
    opened = rounds.open_round(desk).value
    done = put_survey(desk, families.o, round=opened.id)
    before = {one.household: one for one in rounds.round_list(desk).rows}
    event = joined(desk, families)
    after = {one.household: one for one in rounds.round_list(desk).rows}
    assert (after[families.o].head_name, after[families.o].survey) == ("Hà Văn Tú", done)
    assert after[families.o].joined_to == "Vi Văn Ba"
    assert after[families.o].village_name == before[families.o].village_name
    undoing.undo(desk, event.id)
    assert {one.household: one for one in rounds.round_list(desk).rows} == before


def test_a_round_lists_no_survey_that_is_to_do_or_of_who_moved_away(
    desk: Desk, families: Families
) -> None:
    opened = rounds.open_round(desk).value
    survey = put_survey(desk, families.o, round=opened.id)
    with desk.store.transaction(desk.actor) as tx:
        tx.comments.put(Comment(tx.new_entity(), survey, text="B1?", verdict=RETURNED))
    joined(desk, families)
    put_survey(desk, families.h, round=opened.id)
    with desk.store.transaction(desk.actor) as tx:
        gone = replace(tx.households.get(families.h), deleted=Deletion("chuyển đi", DAY))
        tx.households.put(gone)
    listed = {one.household for one in rounds.round_list(desk).rows}
    assert listed.isdisjoint({families.o, families.h})
