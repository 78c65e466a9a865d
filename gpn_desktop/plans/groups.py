"""Who counts and who could, as sets of ids: the rules behind the indicators.

On the way: facts → two sets → measure. A set names households, persons, officials or villages, so
that every number can show them; those that follow from supports are in ``supports``.
"""

import datetime
import functools
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

import resources
from gpn_desktop.plans.facts import Facts
from gpn_desktop.registry.codes import is_minority
from gpn_desktop.registry.meetings import PLANNING
from gpn_desktop.registry.officials import ROLES, in_post, same_human
from gpn_desktop.registry.persons import Person, certainly_younger, insured
from gpn_desktop.registry.places import lies_in
from gpn_desktop.reviews.classify import NEAR_POOR, ON_THE_LIST, POOR
from gpn_desktop.reviews.decisions import NEWLY_ESCAPED, NEWLY_ESCAPED_NEAR

Ids = frozenset[str]
Sets = Callable[[Facts], Ids]

SUPPORTED_CLASSES = frozenset((*ON_THE_LIST, NEWLY_ESCAPED, NEWLY_ESCAPED_NEAR))
TRAINING = "TAPHUAN"
DIFFICULT = frozenset(("VKK", "III", "THON_DBKK"))
SPECIALLY_DIFFICULT = frozenset(("III", "THON_DBKK"))


@functools.cache
def indicator_data() -> Mapping[str, Any]:
    """Give ``resources/indicators``: the rows of the indicators and the dates they rest on."""
    return tomllib.loads(resources.path("indicators", "plan57.toml").read_text("utf-8"))


def bound(name: str) -> int:
    """Give a number that an indicator rests on, in the unit of its name."""
    value: int = indicator_data()["bound"][name]["value"]
    return value


def of_class(*wanted: str) -> Sets:
    """Give the rule: households that are of one of these classes on the reference day."""
    return lambda facts: frozenset(one for one, found in facts.class_now.items() if found in wanted)


def class_at_end_of(facts: Facts, year: int) -> Mapping[str, str]:
    """Give the class decided for 31/12 of a year, by household; empty while none is decided."""
    day = datetime.date(year, 12, 31)
    return {
        household: one.poverty_class
        for household, known in facts.classes.items()
        for one in known
        if one.result_date == day and one.decided_on is not None and one.decided_on <= facts.on
    }


def left_the_poor(facts: Facts) -> Ids:
    """Give the households poor at the end of the year before and no longer at its end."""
    before, now = (class_at_end_of(facts, year) for year in (facts.year - 1, facts.year))
    return frozenset(
        one for one, found in before.items() if found == POOR and now.get(one) not in (POOR, None)
    )


def poor_before(facts: Facts) -> Ids:
    """Give the households decided poor for the end of the year before."""
    before = class_at_end_of(facts, facts.year - 1)
    return frozenset(one for one, found in before.items() if found == POOR)


def target_group(facts: Facts) -> Ids:
    """Give the union of the four groups of line 3, each person once.

    Members of poor and of near-poor households; minority persons in a difficult area; everyone in
    a specially difficult area, Kinh too. Source: plan 57, line 3, and its union rule.
    """
    return frozenset(one.id for one in facts.persons if _in_target_group(facts, one))


def target_group_unsure(facts: Facts) -> Ids:
    """Give the persons of whom nobody wrote down what would tell: zones or ethnicity."""
    return frozenset(one.id for one in facts.persons if _in_target_group(facts, one) is None)


def _in_target_group(facts: Facts, person: Person) -> bool | None:
    if facts.class_now.get(person.household, "") in ON_THE_LIST:
        return True
    found = (lives_in(SPECIALLY_DIFFICULT, person, facts), minority_in(DIFFICULT, person, facts))
    return True if True in found else None if None in found else False


def lives_in(zones: Ids, person: Person, facts: Facts) -> bool | None:
    """Tell whether somebody lives in one of some zones; None where that is not written down."""
    return lies_in(facts.zones_of(person), zones)


def minority_in(zones: Ids, person: Person, facts: Facts) -> bool | None:
    """Tell whether somebody of an ethnic minority lives in some zones; None where not known."""
    return minority_there(person, facts.zones_of(person), zones)


def minority_there(person: Person, zones: Ids | None, wanted: Ids) -> bool | None:
    """Tell whether somebody is of an ethnic minority and of zones that hold a wanted one."""
    found = (lies_in(zones, wanted), is_minority(person.ethnicity))
    return False if False in found else None if None in found else True


def covered(facts: Facts) -> Ids:
    """Give the persons of the target group with a card of any code valid on the day."""
    group = target_group(facts)
    return frozenset(one for one in group if insured(facts.by_person[one], facts.on))


def not_covered(facts: Facts) -> Ids:
    """Give the persons of the target group without a card: a list to work through."""
    return target_group(facts) - covered(facts)


def _learners(facts: Facts, *classes: str) -> Ids:
    return frozenset(
        one.id
        for one in facts.persons
        if one.school_status == "attending"
        and not certainly_younger(one.birth_date, bound("learner_from_age"), facts.on)
        and facts.class_now.get(one.household, "") in classes
    )


def learners_of_poor(facts: Facts) -> Ids:
    """Give the learners of poor households, old enough for the indicator."""
    return _learners(facts, POOR)


def learners_of_listed(facts: Facts) -> Ids:
    """Give the learners of poor and near-poor households, and the disabled ones."""
    disabled = frozenset(
        one.id for one in facts.persons if one.disability_type and one.school_status == "attending"
    )
    return _learners(facts, POOR, NEAR_POOR) | disabled


def cadres(facts: Facts) -> Ids:
    """Give the holders of the four roles on the day; one person with two posts once."""
    return frozenset(
        same_human(one) for one in facts.officials if one.role in ROLES and in_post(one, facts.on)
    )


def trained_cadres(facts: Facts) -> Ids:
    """Give the holders who sat in a course of the year at least once."""
    sat = {
        official
        for course in facts.activities
        if course.type == TRAINING and _in_year(course.starts or course.ends, facts)
        for official, sittings in course.attendance.items()
        if sittings > 0
    }
    trained = frozenset(same_human(one) for one in facts.officials if one.id in sat)
    return trained & cadres(facts)


def _in_year(day: datetime.date | None, facts: Facts) -> bool:
    return day is not None and facts.first_day <= day <= facts.on


def planning_meetings(facts: Facts) -> Mapping[str, list[Mapping[str, int]]]:
    """Give who was present at the minuted planning meetings of the year, by village."""
    found: dict[str, list[Mapping[str, int]]] = {}
    for one in facts.meetings:
        if one.purpose == PLANNING and one.minutes and _in_year(one.date, facts):
            found.setdefault(one.village, []).append(one.present)
    return found


def villages_that_met(facts: Facts) -> Ids:
    """Give the villages with a minuted planning meeting in the year."""
    return frozenset(planning_meetings(facts)) & all_villages(facts)


def all_villages(facts: Facts) -> Ids:
    """Give all villages in being."""
    return frozenset(one.id for one in facts.villages)
