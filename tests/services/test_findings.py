"""What does not agree after a fold: each check finds its case, and lets it go when it is mended."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import Person
from gpn_desktop.reviews.comments import Comment
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import findings, households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.findings import FindingRow
from gpn_desktop.store.checks import DecidedClass
from gpn_desktop.support.records import SupportRecord
from tests.journeys.world import Tree, put_household
from tests.services.test_conflicts import DAY, exchange

NUMBER = "020186000001"


@pytest.fixture
def house(tree: Tree) -> str:
    return put_household(tree.lan, "H1")


def put_person(desk: Desk, household: str, name: str, **rest: str) -> str:
    with desk.store.transaction(desk.actor) as tx:
        made = Person(tx.new_entity(), household, name, **rest)  # type: ignore[arg-type]
        tx.households.persons.put(made)
    return made.id


def checked(desk: Desk, *entities: str) -> Mapping[str, list[FindingRow]]:
    """Check these records, and give what stands by code."""
    with desk.store.transaction(desk.actor) as tx:
        findings.check(desk, tx, entities)
    found: dict[str, list[FindingRow]] = {}
    for one in findings.listed(desk):
        found.setdefault(one.code, []).append(one)
    return found


def test_a_household_has_exactly_one_head(tree: Tree, house: str) -> None:
    desk = tree.lan
    assert checked(desk, house) == {}  # nobody lives there yet
    child = put_person(desk, house, "Vi Văn Nam", relation="child")
    (missing,) = checked(desk, child)["no_head"]
    assert (missing.household, missing.severity) == (house, "error")
    put_person(desk, house, "Đặng Thị Mai", relation="head")
    assert checked(desk, house) == {}
    second = put_person(desk, house, "Vi Văn Ba", relation="head")
    (twice,) = checked(desk, second)["two_heads"]
    assert twice.facts == {"heads": "2"}
    assert twice.head_name in ("Đặng Thị Mai", "Vi Văn Ba")
    assert findings.listed(desk, severity="warning") == ()
    assert findings.listed(desk, household=house) == (twice,)
    assert findings.listed(desk, household="another") == ()


def test_one_number_for_two_names_is_found_at_both_and_ends_at_both(tree: Tree, house: str) -> None:
    desk, other = tree.lan, put_household(tree.lan, "H2")
    put_person(desk, house, "Đặng Thị Mai", relation="head", id_number=NUMBER)
    wrong = put_person(desk, other, "Vi Văn Ba", relation="head", id_number=NUMBER)
    found = checked(desk, wrong)
    assert {one.household for one in found["id_number_twice"]} == {house, other}
    with desk.store.reading() as tx:
        (here,) = findings.of_household(tx, house)
    assert here.stops
    assert here.person == "Đặng Thị Mai"
    assert here.other is not None
    assert (here.other.id, here.other.head_name) == (other, "Vi Văn Ba")
    with desk.store.transaction(desk.actor) as tx:
        held = tx.households.persons.get(wrong)
        tx.households.persons.put(replace(held, id_number="020186000002"))
    assert checked(desk, wrong) == {}


def test_one_human_in_two_households_is_told_apart_from_a_typing_error(
    tree: Tree, house: str
) -> None:
    desk, other = tree.lan, put_household(tree.lan, "H2")
    put_person(desk, house, "Đặng Thị Mai", relation="head", id_number=NUMBER)
    twin = put_person(desk, other, "ĐẶNG THỊ MAI", relation="head", id_number=NUMBER)
    found = checked(desk, twin)
    assert set(found) == {"person_in_two_households"}
    rows = {one.household: one.facts["household"] for one in found["person_in_two_households"]}
    assert rows == {house: other, other: house}


def test_a_record_whose_household_never_came_is_found_and_mended_by_its_coming(
    tree: Tree, house: str
) -> None:
    """A person comes in a later package, the household in one that is still on its way."""
    (name,) = tree.world.send(tree.lan)
    held = tree.world.exchange / name
    aside = held.rename(tree.world.root / name)
    put_person(tree.lan, house, "Đặng Thị Mai", relation="head")
    with tree.lan.store.reading() as tx:
        ops = tx.operations.held()[tree.lan.installation.log]
    assert ops == ((1, 2),)
    office = tree.office
    with tree.lan.store.reading() as tx:
        (late,) = tx.operations.within(tree.lan.installation.log, ((2, 2),))
    with office.store.transaction(office.actor) as tx:
        came = tx.operations.receive([late])
        findings.check(office, tx, came.touched)
    (missing,) = findings.listed(office)
    assert (missing.code, missing.place, missing.severity) == ("anchor_missing", house, "warning")
    aside.rename(held)
    tree.world.receive(office)
    assert findings.listed(office) == ()


def decided(
    desk: Desk, household: str, poverty_class: str, *, survey: str = "", reason: str = ""
) -> str:
    with desk.store.transaction(desk.actor) as tx:
        made = Decision(
            tx.new_entity(),
            standard="P2022",
            number="17/QĐ",
            date=DAY,
            result_date=DAY,
            households={household: Decided(poverty_class, survey, reason)},
        )
        tx.decisions.put(made)
    return made.id


def test_a_household_decided_twice_for_one_day_is_found(tree: Tree, house: str) -> None:
    decided(tree.lan, house, "poor")
    assert checked(tree.lan, house) == {}
    second = decided(tree.lan, house, "near_poor")
    (twice,) = checked(tree.lan, second)["decided_twice"]
    assert (twice.household, twice.facts["decisions"]) == (house, "2")


def test_a_class_that_differs_from_the_computed_one_needs_a_reason(tree: Tree, house: str) -> None:
    desk = tree.lan
    with desk.store.transaction(desk.actor) as tx:
        survey = Survey(
            tx.new_entity(),
            house,
            "phieu_b_p2022",
            "2026112501",
            computed={"P2022": Computed("poor")},
        )
        tx.surveys.put(survey)
        root = tx.surveys.roots([survey.id])[survey.id]
    decision = decided(desk, house, "near_poor", survey=root)
    (differs,) = checked(desk, decision)["class_differs"]
    assert differs.facts == {"decided": "near_poor", "computed": "poor", "decision": decision}
    with desk.store.reading() as tx:
        assert tx.checks.decided([house]) == (
            DecidedClass(*(decision, house, "", "P2022", DAY.isoformat(), "near_poor", root, "")),
        )
    explained = put_household(desk, "H2")
    with_reason = decided(desk, explained, "near_poor", survey=root, reason="hoả hoạn")
    assert [one.household for one in checked(desk, with_reason)["class_differs"]] == [house]


def test_a_survey_of_a_form_that_is_not_here_is_found(tree: Tree, house: str) -> None:
    desk = tree.lan
    with desk.store.transaction(desk.actor) as tx:
        survey = Survey(tx.new_entity(), house, "phieu_b_p2030", "2030010101")
        tx.surveys.put(survey)
        comment = Comment(tx.new_entity(), survey.id, text="x")
        tx.comments.put(comment)
    (missing,) = checked(desk, survey.id, comment.id)["form_not_installed"]
    assert (missing.entity, missing.household) == (survey.id, house)
    assert missing.facts == {"form": "phieu_b_p2030", "version": "2030010101"}


def test_other_forms_and_supports_of_a_form_that_is_not_here_are_found(
    tree: Tree, house: str
) -> None:
    desk, unknown = tree.lan, ("phieu_la", "2030010101")
    person = put_person(desk, house, "Đặng Thị Mai", relation="head")
    with desk.store.transaction(desk.actor) as tx:
        made = [tx.new_entity() for _ in range(6)]
        here, cow = SupportRecord(made[0], house, "household", "bo"), house
        visit = Submission(made[1], house, *unknown, answers={"cows": "2"})
        minutes = Submission(made[2], "", *unknown, answers={"place": "Nà"})
        gone = Submission(made[3], house, *unknown, reason="nhầm")
        for one in (visit, minutes, gone):
            tx.submissions.put(one)
        given = SupportRecord(made[4], person, "person", "bo", form_id="bo", form_version="1")
        for record in (here, given):
            tx.support.put(record)
    found = checked(desk, *made)["form_not_installed"]
    assert {(one.entity, one.household) for one in found} == {
        (visit.id, cow),
        (minutes.id, ""),
        (given.id, house),
    }
    assert {one.facts["form"] for one in found} == {"phieu_la", "bo"}
    with desk.store.reading() as tx:
        noted = [one.entity for one in findings.of_household(tx, house)]
    assert sorted(noted) == sorted([visit.id, given.id])


def test_one_form_that_is_not_here_is_said_once_on_the_page_of_a_household(
    tree: Tree, house: str
) -> None:
    desk = tree.lan
    with desk.store.transaction(desk.actor) as tx:
        for _ in range(2):
            made = Submission(tx.new_entity(), house, "phieu_la", "1", answers={"cows": "2"})
            tx.submissions.put(made)
            findings.check(desk, tx, [made.id])
    noted = [one.code for one in households.household_page(desk, house).noted]
    assert noted == ["form_not_installed"]


def test_what_the_members_show_is_not_noted_beside_them(tree: Tree, house: str) -> None:
    put_person(tree.lan, house, "Vi Văn Nam", relation="child")
    assert "no_head" in checked(tree.lan, house)
    page = households.household_page(tree.lan, house)
    assert [one.check.value for one in page.findings] == ["no_head"]
    assert page.noted == ()


def test_a_merge_counts_what_it_brought_that_does_not_agree(tree: Tree, house: str) -> None:
    put_person(tree.lan, house, "Vi Văn Nam", relation="child")
    tree.world.send(tree.lan)
    (came,) = tree.world.receive(tree.office)
    assert came.findings == 1
    assert [one.code for one in findings.listed(tree.office)] == ["no_head"]


def test_who_was_taken_off_the_list_is_not_checked(tree: Tree, house: str) -> None:
    child = put_person(tree.lan, house, "Vi Văn Nam", relation="child")
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.households.take_off(house, reason="chuyển đi", on=DAY)
    (left,) = checked(tree.lan, house)["people_left"]
    assert left.facts == {"person": child}
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.households.persons.take_off(child, reason="chuyển đi", on=DAY)
    assert checked(tree.lan, house) == {}
    assert isinstance(Household("x"), Household)
    exchange(tree, tree.lan)
