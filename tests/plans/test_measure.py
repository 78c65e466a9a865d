from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from gpn_desktop.plans.facts import Facts, of_village
from gpn_desktop.plans.groups import bound, indicator_data
from gpn_desktop.plans.indicators import indicators, indicators_of
from gpn_desktop.plans.measure import Measured, Why, by_village, measure
from gpn_desktop.registry.codes import mark_letters
from gpn_desktop.registry.identity import insurance_objects
from gpn_desktop.registry.places import IN_NO_ZONE, Village, Zone
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.records import Snapshot, SupportRecord
from tests.plans.commune import (
    COURSE,
    COW,
    FACTS,
    LOOK,
    PLANNED,
    SUPPORTS,
    decided,
    facts,
    person,
    support,
)


def measured(code: str, given: Facts = FACTS) -> Measured:
    return measure(indicators()[code], given)


def seen(*parts: object) -> tuple[object, ...]:
    return parts


def test_the_table_is_whole() -> None:
    assert list(indicators()) == [
        *("1a", "1b", "1c", "1d", "2a", "2b", "3a", "3b", "4a", "4b", "4c"),
        *("5a", "6a", "6b", "7a", "7b", "7c", "8a", "9a", "9b"),
    ]
    for one in indicators().values():
        assert one.name_vi
        assert one.name_en
        assert one.unit_vi
        assert one.unit_en
        assert one.counts_vi
        assert one.counts_en
        assert mark_letters([one.mark])
    assert [one.code for one in indicators().values() if one.is_proposal] == [
        "7b",
        "7c",
        "9a",
        "9b",
    ]
    assert len(indicators_of("KH57-4")) == 3


def test_every_number_an_indicator_rests_on_is_dated_data_with_its_mark() -> None:
    data = indicator_data()
    assert set(data["bound"]) == {
        *("learner_from_age", "at_work_within_days", "participation_years"),
    }
    for name, row in data["bound"].items():
        assert bound(name) == row["value"]
        assert mark_letters([row["mark"]])
        assert "source" in row
    assert mark_letters([data["card_codes_mark"]]) == "A"
    assert set(data["card_codes"]) <= insurance_objects().keys()


@pytest.mark.parametrize("code", indicators())
def test_with_no_facts_there_is_no_value(code: str) -> None:
    found = measured(code, Facts(2026, FACTS.on))
    assert found.value is None
    assert found.why in (Why.NOTHING_RECORDED, Why.NO_NEED, Why.DENOMINATOR_CHANGED)


def test_the_rate_is_over_all_households_of_the_same_round() -> None:
    found = measured("1b")
    assert (found.value, found.top, found.bottom) == (Fraction(1), 1, 100)
    assert found.counts == {"h1"}
    assert measured("1c").counts == {"h3"}


def test_a_rate_needs_the_totals_of_every_village() -> None:
    missing = {2025: {"na": Totals(62, 248), "po": Totals()}}
    found = measured("1b", facts(totals=missing))
    assert seen(found.why, found.missing) == (Why.TOTALS_MISSING, {"po"})
    assert measured("1b", facts(totals={})).missing == {"na", "po"}
    assert measured("1b", facts(totals={}, villages=())).why is Why.TOTALS_MISSING


def test_a_rate_over_one_hundred_is_refused() -> None:
    few = {2025: {"na": Totals(0, 0), "po": Totals(1, 4)}}
    classes = {**FACTS.classes, "h4": decided("h4", y2025="poor")}
    assert measured("1b", facts(totals=few, classes=classes)).why is Why.RATE_OVER_100


def test_the_reduction_waits_for_the_decision_of_the_year() -> None:
    assert measured("1a").why is Why.ROUND_NOT_DECIDED


def test_the_reduction_is_in_points_of_two_rounds() -> None:
    year = facts(year=2025, on=date(2026, 1, 31))
    found = measured("1a", replace(year, on=date(2026, 1, 31)))
    assert found.value == Fraction(3) - Fraction(2)
    assert seen(found.counts, found.could) == ({"h2"}, {"h1", "h2", "h9"})
    assert found.not_yet == {"h1", "h9"}


@pytest.mark.parametrize("year_of_totals", [2024, 2025])
def test_the_reduction_needs_both_totals(year_of_totals: int) -> None:
    one = {year_of_totals: FACTS.totals[year_of_totals]}
    year = facts(year=2025, on=date(2026, 1, 31), totals=one)
    assert measured("1a", year).why is Why.TOTALS_MISSING


def test_two_standards_are_not_compared() -> None:
    old = tuple(replace(one, standard="P2016") for one in decided("h1", y2024="poor"))
    classes = {"h1": (*old, *decided("h1", y2025="poor"))}
    year = facts(year=2025, on=date(2026, 1, 31), classes=classes)
    assert measured("1a", year).why is Why.STANDARD_CHANGED


def test_movement_closes_and_counts_who_left() -> None:
    year = facts(year=2025, on=date(2026, 1, 31))
    found = measured("1d", year)
    assert found.movement is not None
    assert found.movement.closes()
    assert seen(found.value, found.movement.out, found.movement.out_gone) == (1, {"h2"}, {"h9"})
    assert measured("1d", facts(year=2024)).why is Why.ROUND_NOT_DECIDED


def test_who_is_near_poor_now_has_left_poverty_too() -> None:
    classes = {
        "h1": decided("h1", y2024="poor", y2025="near_poor"),
        "h2": decided("h2", y2024="poor", y2025="not_poor"),
    }
    found = measured("1d", facts(year=2025, on=date(2026, 1, 31), classes=classes))
    assert found.value == 2


def test_who_returns_to_poverty_is_told_from_who_is_new() -> None:
    classes = {
        "h1": decided("h1", y2023="poor", y2024="not_poor", y2025="poor"),
        "h2": decided("h2", y2024="not_poor", y2025="poor"),
    }
    found = measured("1d", facts(year=2025, on=date(2026, 1, 31), classes=classes)).movement
    assert found is not None
    assert seen(found.in_back, found.in_new) == ({"h1"}, {"h2"})


def test_loans_count_turns_with_households_and_money_beside() -> None:
    given = facts(supports=SUPPORTS)
    found = measured("2a", given)
    assert seen(found.value, found.turns) == (3, {"s1", "s2", "s3"})
    assert seen(found.counts, found.amount) == ({"h1", "h3"}, 100_000_000)
    assert found.not_yet == {"h2"}
    assert measured("2b", given).value == 100_000_000


def test_an_amount_that_nobody_wrote_down_is_not_0() -> None:
    given = facts(supports=(*SUPPORTS[:2], replace(SUPPORTS[2], amount=None)))
    found = measured("2b", given)
    assert seen(found.value, found.amount, found.why) == (None, None, Why.AMOUNTS_MISSING)
    assert measured("2a", given).value == 3


def test_a_loan_to_another_class_of_that_day_is_no_turn_but_is_recorded() -> None:
    found = measured("2a", facts(supports=SUPPORTS[3:4]))
    assert seen(found.value, found.amount) == (0, None)
    assert measured("2b", facts(supports=SUPPORTS[3:4])).value == 0
    assert measured("2a", facts(supports=SUPPORTS[4:])).why is Why.NOTHING_RECORDED


def test_the_four_groups_of_line_3_are_a_union_with_each_person_once() -> None:
    found = measured("3a")
    assert seen(found.could) == (
        {"p1", "p2", "p3", "p5"},
    )  # poor, minority in a difficult area, near-poor
    assert found.counts == {"p1", "p5"}
    assert found.value == 50
    assert measured("3b").counts == {"p2", "p3"}


def test_everybody_in_a_specially_difficult_area_belongs_to_the_group_kinh_too() -> None:
    special = (Village("na", zones=(Zone("THON_DBKK"),)), FACTS.villages[1])
    found = measured("3a", facts(villages=special))
    assert seen(found.could) == ({"p1", "p2", "p3", "p4", "p5"},)


def test_a_group_nobody_belongs_to_is_not_applicable() -> None:
    nowhere = tuple(replace(one, zones=(Zone(IN_NO_ZONE),)) for one in FACTS.villages)
    found = measured("3a", facts(classes={}, villages=nowhere))
    assert found.why is Why.NOT_APPLICABLE


def test_zones_of_a_village_that_nobody_wrote_down_are_not_no_zones() -> None:
    unwritten = (FACTS.villages[0], Village("po"))
    outside = facts(villages=unwritten, classes={})
    for code in ("3a", "3b"):
        found = measured(code, outside)
        assert seen(found.value, found.why, found.missing) == (None, Why.GROUP_UNKNOWN, {"po"})
    assert seen(measured("3a", outside).could) == (
        {"p1", "p2", "p3"},
    )  # known to belong all the same
    listed = facts(villages=unwritten, persons=FACTS.persons[:5])
    assert measured("3a", listed).value == measured("3a", facts(persons=FACTS.persons[:5])).value
    nameless = facts(persons=(*FACTS.persons, person("p8", "h2", ethnicity="")))
    assert measured("3a", nameless).why is Why.GROUP_UNKNOWN
    assert FACTS.zones_of(person("x", "nowhere")) is None


def test_a_legal_need_counts_only_when_it_is_known_to() -> None:
    given = {"supports": (support("n3", "TGPL", "p3", poverty_class="not_poor"),)}
    unwritten = measured("5a", facts(**given, villages=(Village("na"),)))
    assert seen(unwritten.why, unwritten.missing) == (Why.GROUP_UNKNOWN, {"na"})
    kinh = facts(
        **given, villages=(Village("na"),), persons=(person("p3", "h2", ethnicity="kinh"),)
    )
    assert measured("5a", kinh).why is Why.NO_NEED


def test_learning_costs_count_learners_of_poor_households_in_the_school_year() -> None:
    paid = support("l1", "CPHT", "p2", when=date(2026, 10, 1))
    earlier = support("l2", "CPHT", "p2", when=date(2026, 3, 1))
    assert measured("4c", facts(supports=(paid,))).value == 100
    assert measured("4c", facts(supports=(earlier,))).value == 0
    spring = replace(FACTS, supports=(earlier,), on=date(2026, 5, 1))
    assert measured("4c", spring).value == 100
    assert measured("4c").why is Why.NOTHING_RECORDED


def test_tuition_has_another_denominator_since_it_is_free_for_all() -> None:
    assert measured("4a").why is Why.DENOMINATOR_CHANGED
    disabled = person("p7", "h4", disability_type="1", school_status="attending")
    free = support("t1", "HP_MIEN", "p2", when=date(2024, 10, 1))
    given = facts(
        year=2024, on=date(2024, 11, 1), supports=(free,), persons=(*FACTS.persons, disabled)
    )
    found = measured("4a", replace(given, classes={"h1": decided("h1", y2023="poor")}))
    assert seen(found.value, found.could) == (50, {"p2", "p7"})


def test_rice_is_over_the_pupils_on_the_list() -> None:
    given = facts(
        supports=(
            support("g1", "GAO", "p2", when=date(2026, 9, 20)),
            support("g2", "GAO", "p9", when=date(2026, 9, 20), delivered_on=None),
            support("g3", "GAO", "p8", when=date(2025, 9, 20)),
        )
    )
    found = measured("4b", given)
    assert seen(found.value, found.not_yet) == (50, {"p9"})


def test_legal_aid_is_over_recorded_needs_and_no_need_is_no_value() -> None:
    assert measured("5a").why is Why.NO_NEED
    given = facts(
        supports=(
            support("n1", "TGPL", "p1"),
            support("n2", "TGPL", "p1", decided_on=None, delivered_on=None),
            support("n3", "TGPL", "p6", poverty_class="near_poor"),
            support("n4", "TGPL", "nobody", poverty_class=""),
        )
    )
    found = measured("5a", given)
    assert seen(found.value, found.counts, found.could) == (50, {"n1"}, {"n1", "n2"})


def test_minority_people_far_off_have_a_ground_of_their_own_for_legal_aid() -> None:
    case = support("n3", "TGPL", "p3", poverty_class="not_poor")
    far = (Village("na", zones=(Zone("III"),)),)
    assert measured("5a", facts(supports=(case,))).why is Why.NO_NEED
    assert measured("5a", facts(supports=(case,), villages=far)).value == 100


def test_training_counts_persons_who_completed_each_once() -> None:
    given = facts(
        supports=(
            support("c1", "NGHE_4", "p1"),
            support("c2", "NGHE_3", "p1", when=date(2026, 6, 1)),
            support("c3", "NGHE_3", "p5", delivered_on=None),
            support("c4", "NGHE_AN", "p6"),
        ),
        followups=(
            FollowUp("f1", "c1", date(2026, 8, 1), outcome="employed"),
            FollowUp("f2", "c2", date(2027, 8, 1), outcome="employed"),
            FollowUp("f3", "c2", None, outcome="self_employed"),
            FollowUp("f4", "c2", date(2026, 8, 1), outcome="not_employed"),
            FollowUp("f5", "c9", date(2026, 8, 1), outcome="employed"),
        ),
    )
    found = measured("6a", given)
    assert seen(found.value, found.counts, found.not_yet) == (1, {"p1"}, {"p5"})
    assert measured("6b", given).value == 100
    late = replace(given, followups=given.followups[1:])
    assert measured("6b", late).value == 0


def test_projects_count_households_with_the_projects_beside() -> None:
    found = measured("7a", facts(supports=(COW,)))
    assert seen(found.value, found.activities, found.turns) == (1, {"a1"}, {"k1"})
    assert found.not_yet == {"h2", "h3"}


def test_participants_of_three_years_that_left_the_list() -> None:
    given = facts(
        supports=(
            support("k1", "SX_DUAN", "h1"),
            support("k2", "SX_DUAN", "h2", when=date(2024, 3, 1)),
            support("k3", "SX_DUAN", "h3", when=date(2022, 3, 1)),
            support("k4", "SX_DUAN", "gone"),
        )
    )
    found = measured("7b", given)
    assert seen(found.could, found.counts) == ({"h1", "h2", "gone"}, {"h2"})
    assert found.value == Fraction(100, 3)


def test_survival_is_of_the_animals_that_somebody_looked_at() -> None:
    unseen = support("k2", "SX_DUAN", "h3", quantity=5)
    older = FollowUp("e", "k1", date=date(2026, 4, 1), alive=2)
    future = FollowUp("g", "k1", date=date(2027, 4, 1), alive=0)
    given = facts(supports=(COW, unseen), followups=(older, LOOK, future, FollowUp("x", "k9")))
    found = measured("7c", given)
    assert seen(found.value, found.top, found.bottom) == (100, 2, 2)
    assert found.counts == {"k1"}
    assert measured("7c", facts(supports=(COW,))).why is Why.NOTHING_RECORDED


def test_cadres_in_post_count_once_whatever_their_posts() -> None:
    found = measured("8a", facts(activities=(COURSE,)))
    assert seen(found.could, found.counts, found.value) == ({"o1", "p9"}, {"o1"}, 50)
    assert measured("8a").why is Why.NOTHING_RECORDED
    old = replace(COURSE, starts=date(2025, 4, 1))
    assert measured("8a", facts(activities=(old,))).value == 0
    ends = replace(COURSE, starts=None, ends=date(2026, 4, 3))
    assert measured("8a", facts(activities=(ends,))).value == 50


def test_villages_count_by_a_minuted_planning_meeting() -> None:
    bare = replace(PLANNED, id="n", village="po", minutes={})
    given = facts(meetings=(PLANNED, bare))
    assert measured("9a", given).value == 50
    assert measured("9a", given).not_yet == {"po"}
    found = measured("9b", given)
    assert seen(found.value, found.top, found.bottom) == (50, 1, 2)


def test_attendance_without_households_or_over_all_of_them_has_no_value() -> None:
    assert (
        measured("9b", facts(meetings=(replace(PLANNED, village="x"),))).why is Why.NOT_APPLICABLE
    )
    crowd = replace(PLANNED, present={"households": 9})
    assert measured("9b", facts(meetings=(crowd,))).why is Why.RATE_OVER_100


def test_a_meeting_of_which_nobody_counted_who_came_lowers_no_rate() -> None:
    uncounted = replace(PLANNED, id="n", village="po", present={})
    assert measured("9b", facts(meetings=(PLANNED, uncounted))).value == 50
    assert measured("9b", facts(meetings=(uncounted,))).why is Why.NOTHING_RECORDED


def test_open_conflicts_are_counted_beside_the_value() -> None:
    assert measured("3a", facts(conflicts=frozenset({"p1", "p6"}))).conflicts == 1


def by_list(name: str, kind: str, subject: str) -> SupportRecord:
    return replace(support(name, kind, subject), snapshot=Snapshot("poor", is_listed=True))


def test_what_counts_for_a_class_that_only_a_list_said_is_told_beside_the_value() -> None:
    case, minority = by_list("n1", "TGPL", "p1"), by_list("n2", "TGPL", "p3")
    loans = facts(supports=(*SUPPORTS, by_list("s9", "TD_HN", "h2")))
    found = measured("2a", loans)
    assert seen(found.value, found.by_list) == (4, {"s9"})
    assert measured("2b", loans).by_list == {"s9"}
    assert measured("2a", facts(supports=SUPPORTS)).by_list == frozenset()
    assert measured("5a", facts(supports=(case,))).by_list == {"n1"}
    far = (Village("na", zones=(Zone("III"),)),)
    assert measured("5a", facts(supports=(minority,), villages=far)).by_list == frozenset()
    cow = by_list("k9", "SX_DUAN", "h2")
    assert measured("7b", facts(supports=(COW, cow))).by_list == {"k9"}
    assert measured("7a", facts(supports=(COW, cow))).by_list == frozenset()  # asks for no class


def test_a_village_alone_is_measured_by_its_own_facts() -> None:
    given = facts(supports=SUPPORTS, meetings=(PLANNED,))
    po = of_village(given, "po")
    assert seen(measured("3a", po).could) == ({"p5"},)
    assert measured("2a", po).turns == {"s3"}
    assert measured("1c", po).value == Fraction(100, 38)
    assert po.meetings == ()


def test_sets_are_split_by_village_in_its_order() -> None:
    found = by_village(measured("3a"), FACTS)
    assert list(found) == ["na", "po"]
    assert seen(*found["na"]) == ({"p1"}, {"p1", "p2", "p3"})
    loans = by_village(measured("2a", facts(supports=SUPPORTS)), FACTS)
    assert seen(*loans["po"]) == ({"h3"}, {"h3"})
    lost = by_village(measured("3a", facts(households=())), facts(households=()))
    assert lost == {}
    only = by_village(measured("2b", facts(supports=SUPPORTS)), FACTS)
    assert seen(*only["na"]) == ({"h1"}, frozenset())


def test_places_of_every_kind_of_id_are_known() -> None:
    given = facts(supports=(*SUPPORTS, support("v", "HOP_THON", "na", subject_kind="village")))
    assert [given.village_of(one) for one in ("na", "h3", "p1", "o1", "s3", "v", "?")] == [
        *("na", "po", "na", "na", "po", "na", ""),
    ]
    assert [given.household_of(one) for one in given.supports[-2:]] == ["h1", ""]
    assert given.household_of(support("x", "CPHT", "p3")) == "h2"
    assert given.household_of(support("x", "CPHT", "gone")) == ""


def test_a_year_without_a_decided_end_has_no_rate() -> None:
    monthly = tuple(
        replace(one, result_date=date(2026, 5, 20)) for one in decided("h1", y2025="poor")
    )
    assert measured("1b", facts(classes={"h1": monthly})).why is Why.ROUND_NOT_DECIDED
