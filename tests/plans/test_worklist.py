from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.plans.facts import Facts
from gpn_desktop.plans.indicators import indicators
from gpn_desktop.plans.measure import measure
from gpn_desktop.plans.worklist import WorkItem, by_village, ids, object_code, worklist
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.registry.places import IN_NO_ZONE, Village, Zone
from gpn_desktop.support.followups import FollowUp
from tests.plans.commune import COURSE, COW, FACTS, PLANNED, SUPPORTS, facts, person, support


def work(code: str, given: Facts = FACTS) -> tuple[WorkItem, ...]:
    return worklist(measure(indicators()[code], given), given)


def said(items: tuple[WorkItem, ...]) -> list[tuple[str, str, str]]:
    return [(item.entity, item.reason.value, item.step.value) for item in items]


@pytest.mark.parametrize("code", ["3a", "3b"])
def test_who_has_no_card_is_listed_by_village_with_the_code_to_ask_under(code: str) -> None:
    found = work(code)
    assert said(found) == [
        ("p2", "no_card", "ask_for_card"),
        ("p3", "card_ended", "renew_card"),
    ]
    assert [(item.household, item.object_code, item.village) for item in found] == [
        ("h1", "HN", "na"),
        ("h2", "DT", "na"),
    ]


def test_a_card_that_begins_later_is_waited_for() -> None:
    later = person("p1", "h1", insurance_object="HN", insurance_from=date(2026, 12, 1))
    found = work("3a", facts(persons=(later,)))
    assert said(found) == [("p1", "card_not_begun", "wait_for_card")]


def test_the_code_to_ask_under_is_a_proposal_by_what_the_register_knows() -> None:
    special = facts(
        villages=(Village("na", zones=(Zone("III"),)), Village("po", zones=(Zone(IN_NO_ZONE),)))
    )
    child = person("x", "h4", birth_date=PartialDate(2023))
    assert object_code(child, FACTS) == "TE"
    assert object_code(person("x", "h3"), FACTS) == "CN"
    assert object_code(person("x", "h2", ethnicity="kinh"), special) == "DK"
    assert object_code(person("x", "h4"), FACTS) == ""
    unwritten = facts(villages=(Village("na"), Village("po")))
    assert object_code(person("x", "h3"), unwritten) == ""  # another code may come before CN
    assert object_code(person("x", "h1"), unwritten) == "HN"


def test_supports_that_wait_say_for_what() -> None:
    given = facts(
        supports=(
            support("a", "SX_DUAN", "h1", decided_on=None, delivered_on=None),
            support("b", "SX_DUAN", "h2", delivered_on=None),
            COW,
        ),
        classes={**FACTS.classes, "h4": FACTS.classes["h3"]},
    )
    given = replace(given, supports=given.supports[:2])
    found = work("7a", given)
    assert said(found) == [
        ("h1", "not_decided", "decide"),
        ("h2", "not_delivered", "deliver"),
        ("h3", "not_proposed", "propose"),
        ("h4", "not_proposed", "propose"),
    ]
    assert [item.record for item in found] == ["a", "b", "", ""]
    assert list(by_village(found)) == ["na", "po"]
    assert ids(found) == {"h1", "h2", "h3", "h4"}


def test_legal_needs_wait_as_records_with_their_household() -> None:
    need = support("n", "TGPL", "p1", decided_on=None, delivered_on=None)
    found = work("5a", facts(supports=(need,)))
    assert said(found) == [("n", "not_decided", "decide")]
    assert (found[0].household, found[0].record, found[0].kind) == ("h1", "n", "support")


def test_cadres_villages_and_the_trained_have_steps_of_their_own() -> None:
    assert said(work("8a", facts(activities=(COURSE,)))) == [("p9", "not_trained", "invite")]
    assert said(work("9a", facts(meetings=(PLANNED,)))) == [("po", "no_meeting", "hold_meeting")]
    course = support("c", "NGHE_4", "p1")
    assert said(work("6b", facts(supports=(course,)))) == [("p1", "not_followed", "look")]
    assert said(work("1d", facts(year=2025, on=date(2026, 1, 31))))[0] == (
        "h1",
        "still_poor",
        "review",
    )


def test_learners_wait_with_their_household() -> None:
    waiting = support("l", "CPHT", "p2", when=date(2026, 10, 1), delivered_on=None)
    found = work("4c", facts(supports=(waiting,)))
    assert [(item.entity, item.household, item.record) for item in found] == [("p2", "h1", "l")]


def test_where_the_denominator_is_not_known_nobody_is_listed() -> None:
    assert work("4a") == ()
    assert work("1b") == ()


def test_the_list_and_the_bar_come_from_the_same_sets() -> None:
    given = facts(
        supports=(*SUPPORTS, COW),
        activities=(COURSE,),
        meetings=(PLANNED,),
        followups=(FollowUp("f", "k1", date(2026, 9, 1), alive=1),),
    )
    for one in indicators().values():
        measured = measure(one, given)
        if one.code not in ("3b", "4a"):
            assert ids(worklist(measured, given)) == measured.not_yet
