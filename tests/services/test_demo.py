import itertools
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from gpn_desktop.plans.facts import Facts
from gpn_desktop.plans.indicators import indicators
from gpn_desktop.plans.measure import measure
from gpn_desktop.plans.plan import plan_57
from gpn_desktop.plans.progress import line_progress
from gpn_desktop.plans.worklist import worklist
from gpn_desktop.registry.codes import ethnic_groups, options
from gpn_desktop.registry.households import check_members
from gpn_desktop.registry.identity import check_cccd, check_insurance
from gpn_desktop.registry.persons import Person, full_years
from gpn_desktop.reviews.decisions import MOST_LISTED, class_on, history, support_class
from gpn_desktop.reviews.village_totals import by_year
from gpn_desktop.services.demo import Demo, Stage, make
from gpn_desktop.services.villagers import parameters
from gpn_desktop.support.eligibility import Standing, eligibility, receiver_of
from gpn_desktop.support.followups import check_followup
from gpn_desktop.support.programmes import support_type
from gpn_desktop.support.records import check_record
from gpn_desktop.vietnamese import fold, nfc

DAY = date(2026, 11, 25)
STAGE = Stage("1", DAY, "scope", "xã Đình Lập")


def counter() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: f"e{next(numbers)}"


def play(stage: Stage = STAGE, size: int = 300) -> Demo:
    return make(stage, new_id=counter(), size=size)


@pytest.fixture(scope="module")
def commune() -> Demo:
    return make(STAGE, new_id=counter())


@pytest.fixture(scope="module")
def families(commune: Demo) -> dict[str, list[Person]]:
    found = defaultdict(list)
    for person in commune.persons:
        found[person.household].append(person)
    return found


def facts_of(demo: Demo, on: date = DAY) -> Facts:
    return Facts(
        on.year,
        on,
        villages=demo.villages,
        households=demo.households,
        persons=demo.persons,
        classes=demo.classes,
        supports=demo.supports,
        followups=demo.followups,
        activities=demo.activities,
        officials=demo.officials,
        meetings=demo.meetings,
        totals=by_year(demo.rounds, [one.id for one in demo.villages], {}),
    )


def test_the_same_stage_gives_the_same_commune() -> None:
    assert play() == play()


def test_another_seed_gives_another_commune() -> None:
    one, other = play(), play(replace(STAGE, seed="2"))
    assert {v.name for v in one.villages} != {v.name for v in other.villages} or [
        p.full_name for p in one.persons[:50]
    ] != [p.full_name for p in other.persons[:50]]


def test_another_day_changes_ages_and_not_names() -> None:
    one, other = play(), play(replace(STAGE, day=date(2026, 6, 1)))
    assert [p.full_name for p in one.persons] == [p.full_name for p in other.persons]


def test_the_commune_has_the_size_asked_for(commune: Demo) -> None:
    assert (len(commune.villages), len(commune.households)) == (12, 1500)
    assert 5700 <= len(commune.persons) <= 6600
    prefixes = {name.split()[0] for name in (village.name for village in commune.villages)}
    assert prefixes == {"Nà", "Pò", "Khe", "Khuổi", "Còn", "Bản"}
    assert len({household.code for household in commune.households}) == 1500
    assert {household.home for household in commune.households} == {"scope"}


def test_families_agree_with_themselves(families: dict[str, list[Person]]) -> None:
    for members in families.values():
        assert check_members(members, DAY) == ()
        assert len({one.full_name for one in members}) == len(members)
        by_relation = {one.relation: one for one in members}
        if "spouse" in by_relation:
            assert by_relation["spouse"].sex != by_relation["head"].sex
        groups = Counter(one.ethnicity for one in members)
        assert groups.most_common(1)[0][1] * 2 >= len(members) or len(members) <= 3


def test_children_are_younger_than_both_parents(families: dict[str, list[Person]]) -> None:
    for members in families.values():
        ages = {
            relation: [
                full_years(one.birth_date, DAY)[0]
                for one in members
                if one.relation == relation and one.birth_date
            ]
            for relation in ("head", "spouse", "child", "parent")
        }
        youngest = min(ages["head"] + ages["spouse"])
        assert all(child + 15 <= youngest for child in ages["child"])
        assert all(parent >= ages["head"][0] + 15 for parent in ages["parent"])


def test_numbers_fit_their_persons_and_are_given_once(commune: Demo) -> None:
    for one in commune.persons:
        assert check_cccd(one.id_number, one.sex, one.birth_date) == ()
        assert check_insurance(one.insurance_number, one.insurance_object) == ()
    numbers = [one.id_number for one in commune.persons if one.id_number]
    assert len(set(numbers)) == len(numbers)
    assert all(one.phone == "" or one.phone.startswith("000") for one in commune.households)


def test_ages_and_groups_are_believable(commune: Demo) -> None:
    ages = [full_years(one.birth_date, DAY)[0] for one in commune.persons if one.birth_date]
    assert len(ages) == len(commune.persons)
    assert 0.2 <= sum(age < 16 for age in ages) / len(ages) <= 0.36
    assert 0.07 <= sum(age >= 60 for age in ages) / len(ages) <= 0.2
    groups = Counter(one.ethnicity for one in commune.persons)
    assert set(groups) <= set(ethnic_groups())
    assert groups.most_common(1)[0][0] == "tay"
    heads = [one for one in commune.persons if one.relation == "head"]
    assert 0.1 <= sum(one.sex == "female" for one in heads) / len(heads) <= 0.26


def test_every_code_is_of_its_list(commune: Demo) -> None:
    lists = ("school_level", "school_status", "education_level", "job_status", "work_capacity")
    lists += ("disability_type", "disability_degree")  # type: ignore[assignment]
    for name in lists:
        known = {option.key for option in options(name)}
        assert {getattr(one, name) for one in commune.persons} - {""} <= known
    known = {option.key for option in options("relationship_to_head")}
    assert {one.relation for one in commune.persons} <= known
    for name in ("house_type", "water_source", "toilet"):
        known = {option.key for option in options(name)}
        assert {getattr(one, name) for one in commune.households} <= known
    known = {option.key for option in options("cadre_role")}
    assert {one.role for one in commune.officials} == known


def test_some_people_are_found_by_dang_thi(commune: Demo) -> None:
    found = [one for one in commune.persons if fold(one.full_name).startswith("dang thi")]
    assert len(found) >= 20
    small = play(size=12)
    assert sum(fold(one.full_name).startswith("dang thi") for one in small.persons) >= 3


def test_common_surnames_go_with_plain_middle_names_only(commune: Demo) -> None:
    plain = set(parameters()["plain_surnames"])
    for one in commune.persons:
        surname, middle, _given = one.full_name.split()
        assert nfc(one.full_name) == one.full_name
        if surname in plain:
            assert middle == ("Văn" if one.sex == "male" else "Thị")


def test_a_large_commune_decides_in_documents_that_every_reader_takes() -> None:
    large = play(size=7_500)
    by_day = defaultdict(list)
    for one in large.decisions:
        assert len(one.households) <= MOST_LISTED
        by_day[one.result_date].append(one)
    last = by_day[date(2025, 12, 31)]
    assert len(last) == 2
    assert len({one.number for one in last}) == 1
    assert sum(len(one.households) for one in last) == len(
        set().union(*(d.households for d in last))
    )
    some = next(iter(last[1].households))
    assert large.classes[some][-1].decision == last[1].id


def test_last_year_s_classes_are_decided_and_movement_is_there(commune: Demo) -> None:
    last = Counter(
        found.poverty_class
        for household in commune.households
        if (found := class_on(commune.classes.get(household.id, ()), DAY))
    )
    assert (last["poor"], last["near_poor"], last["not_poor"]) == (165, 180, 75)
    assert [one.result_date for one in commune.decisions] == [
        date(2024, 12, 31),
        date(2025, 12, 31),
    ]
    now = Counter(support_class(commune.classes.get(h.id, ()), DAY) for h in commune.households)
    assert now["newly_escaped"] + now["newly_escaped_near"] == 75
    some = next(iter(commune.classes))
    assert commune.classes[some] == history(some, commune.decisions)
    left = measure(indicators()["1d"], facts_of(commune, date(2025, 12, 31))).movement
    assert left is not None
    assert left.closes()
    assert left.out
    assert left.in_new


def test_supports_are_of_that_day_and_never_after_today(commune: Demo) -> None:
    places = {one.id: one for one in commune.households}
    people = {one.id: one for one in commune.persons}
    villages = {one.id: one for one in commune.villages}
    for record in commune.supports:
        kind = support_type(record.type)
        assert kind.subject_kind == record.subject_kind
        household = people[record.subject].household if record.subject in people else record.subject
        when = record.delivered_on or record.decided_on
        assert when is not None
        assert when <= DAY
        assert record.decided_on is not None
        assert record.decided_on <= when
        known = commune.classes.get(household, ())
        assert record.snapshot.poverty_class == support_class(known, record.snapshot.date or DAY)
        assert check_record(record, kind) == ()
        who = people.get(record.subject) or next(
            one for one in commune.persons if one.household == household
        )
        receiver = receiver_of(
            who, villages[places[household].village], record.snapshot.poverty_class, when, "rural"
        )
        assert eligibility(kind, receiver, when).standing in (
            Standing.ELIGIBLE,
            Standing.FACTS_MISSING,
        )


def test_some_supports_wait_to_be_delivered_and_followups_are_possible(commune: Demo) -> None:
    by_id = {one.id: one for one in commune.supports}
    assert any(one.delivered_on is None for one in commune.supports)
    assert commune.followups
    for one in commune.followups:
        assert check_followup(by_id[one.subject], one) == ()


def test_all_nine_lines_stand_in_an_honest_state(commune: Demo) -> None:
    found = line_progress(plan_57(), commune.targets, facts_of(commune))
    assert [line.main.state.value for line in found] == [
        *("no_data", "value_with_bar", "value_with_bar", "value_with_bar", "no_need"),
        *("value_with_bar", "value_without_bar", "value_with_bar", "value_without_bar"),
    ]
    shares = [line.main.share for line in found if line.main.share is not None]
    assert all(0 < share < 1 for share in shares)
    cards = worklist(found[2].main.measured, facts_of(commune))
    assert 50 <= len(cards) <= 400
    assert {item.reason.value for item in cards} == {"no_card", "card_ended"}


def test_this_year_s_round_has_totals_and_a_list(commune: Demo) -> None:
    last = commune.rounds[-1]
    assert (last.year, last.standards) == (2026, ("P2022",))
    assert sum(total.households or 0 for total in last.totals.values()) == 1500
    assert sum(total.persons or 0 for total in last.totals.values()) == len(commune.persons)
    assert {one.ground for one in commune.listings} == {
        *("managed_poor", "managed_near_poor", "request_enter", "found"),
    }
    assert {one.round for one in commune.listings} == {last.id}
    assert (last.steps["list"].state, last.steps["review"].state) == ("done", "open")


def test_everything_named_is_named_before(commune: Demo) -> None:
    seen: set[str] = set()
    ids = {noun.id for noun in commune.nouns()}
    for noun in commune.nouns():
        assert noun.id not in seen
        named = {text for text in _texts(noun) if text in ids} - {noun.id}
        assert named <= seen
        seen.add(noun.id)


def _texts(noun: Any) -> set[str]:
    if isinstance(noun, str):
        return {noun}
    if isinstance(noun, dict):
        return _texts(tuple(noun)) | _texts(tuple(noun.values()))
    if isinstance(noun, tuple):
        return set().union(*map(_texts, noun)) if noun else set()
    if is_dataclass(noun):
        return set().union(*(_texts(getattr(noun, field.name)) for field in fields(noun)))
    return set()


@pytest.mark.parametrize(
    "day",
    [
        *(date(2026, 1, 5), date(2026, 3, 1), date(2026, 5, 20), date(2026, 9, 3)),
        *(date(2026, 9, 20), date(2024, 2, 29), date(2027, 11, 1), date(2015, 11, 1)),
    ],
)
def test_a_commune_of_any_day_has_nothing_from_its_future(day: date) -> None:
    demo = play(replace(STAGE, day=day))
    days = [one.delivered_on or one.decided_on for one in demo.supports]
    days += [one.date for one in demo.followups] + [one.date for one in demo.meetings]
    days += [one.starts for one in demo.activities]
    days += [one.given_out for one in demo.listings]
    assert all(found is None or found <= day for found in days)
    line_progress(plan_57(), demo.targets, facts_of(demo, day))


@pytest.mark.parametrize("size", [1, 2, 10])
def test_a_small_commune_stands_too(size: int) -> None:
    demo = play(size=size)
    assert len(demo.households) == size
    assert list(demo.nouns())
