"""Who counts and who could, as sets of ids: the rules behind the indicators.

On the way: facts → two sets → measure. A set names households, persons, officials, villages or
records, so that every number can show them.
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
from gpn_desktop.registry.persons import Person, certainly_younger, insured, years_after
from gpn_desktop.registry.places import lies_in
from gpn_desktop.reviews.classify import NEAR_POOR, ON_THE_LIST, POOR
from gpn_desktop.reviews.decisions import NEWLY_ESCAPED, NEWLY_ESCAPED_NEAR
from gpn_desktop.support.followups import EMPLOYED, SELF_EMPLOYED, FollowUp, newest
from gpn_desktop.support.records import SupportRecord

Ids = frozenset[str]
Sets = Callable[[Facts], Ids]
Turns = Callable[[Facts], tuple[SupportRecord, ...]]

SUPPORTED_CLASSES = frozenset((*ON_THE_LIST, NEWLY_ESCAPED, NEWLY_ESCAPED_NEAR))
LOANS = frozenset(("TD_HN", "TD_HCN", "TD_HMTN"))
TUITION = frozenset(("HP_MIEN", "HP_GIAM70", "HP_GIAM50"))
RICE, LEARNING, LEGAL_AID = frozenset(("GAO",)), frozenset(("CPHT",)), frozenset(("TGPL",))
COURSES = frozenset(("NGHE_6", "NGHE_4", "NGHE_3", "NGHE_25", "NGHE_2"))
PROJECTS = frozenset(("SX_DUAN", "SX_MOHINH"))
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


def school_year_start(facts: Facts) -> datetime.date:
    """Give the first day of the school year that holds the reference day."""
    month, day = map(int, str(indicator_data()["school_year_starts"]).split("-"))
    start = datetime.date(facts.on.year, month, day)
    return start if facts.on >= start else start.replace(year=start.year - 1)


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


def helped_at_school(types: Ids) -> Sets:
    """Give the rule: persons with a delivery of these types in the school year."""
    return lambda facts: frozenset(
        record.subject for record in facts.delivered(types, school_year_start(facts))
    )


def on_rice_list(facts: Facts) -> Ids:
    """Give the pupils on the rice list of the school year; the school confirms the distance."""
    start = school_year_start(facts)
    return frozenset(
        record.subject
        for record in facts.supports
        if record.type in RICE and _begun(record) is not None and _since(record, start, facts)
    )


def _begun(record: SupportRecord) -> datetime.date | None:
    """Give the day a record stands for: its period, decision, or the day it was written for."""
    return record.period_from or record.decided_on or record.snapshot.date


def _since(record: SupportRecord, start: datetime.date, facts: Facts) -> bool:
    day = _begun(record)
    return day is not None and start <= day <= facts.on


def of_year(facts: Facts, types: Ids) -> tuple[SupportRecord, ...]:
    """Give the records of some types that stand for the year, delivered or not."""
    return tuple(
        record
        for record in facts.supports
        if record.type in types and _since(record, facts.first_day, facts)
    )


def _legal_cases(facts: Facts) -> tuple[SupportRecord, ...]:
    """Give the recorded needs of the poor and of minority persons in specially difficult areas."""
    return tuple(
        record
        for record in of_year(facts, LEGAL_AID)
        if record.snapshot.poverty_class == POOR or _is_minority_far_off(facts, record) is True
    )


def legal_unsure(facts: Facts) -> Ids:
    """Give the recorded cases of whom nobody wrote down what would tell: zones or ethnicity."""
    return frozenset(
        record.id
        for record in of_year(facts, LEGAL_AID)
        if record.snapshot.poverty_class != POOR and _is_minority_far_off(facts, record) is None
    )


def _is_minority_far_off(facts: Facts, record: SupportRecord) -> bool | None:
    person = facts.by_person.get(record.subject)
    return False if person is None else minority_in(SPECIALLY_DIFFICULT, person, facts)


def legal_needs(facts: Facts) -> Ids:
    """Give the cases recorded in the year; nobody recorded means no need, never 100 %."""
    return frozenset(record.id for record in _legal_cases(facts))


def legal_served(facts: Facts) -> Ids:
    """Give the recorded cases that were served."""
    return frozenset(one.id for one in _legal_cases(facts) if one.delivered_on is not None)


def loan_turns(facts: Facts) -> tuple[SupportRecord, ...]:
    """Give the disbursements of the year to a counted class on that day; one record, one turn."""
    return tuple(
        record
        for record in facts.delivered(LOANS, facts.first_day)
        if record.snapshot.poverty_class in SUPPORTED_CLASSES
    )


def project_turns(facts: Facts) -> tuple[SupportRecord, ...]:
    """Give the hand-overs of production projects and models in the year."""
    return tuple(facts.delivered(PROJECTS, facts.first_day))


def households_of(turns: Turns) -> Sets:
    """Give the rule: the households behind some turns, each once."""
    return lambda facts: frozenset(record.subject for record in turns(facts))


def trained(facts: Facts) -> Ids:
    """Give the persons who completed a supported course in the year, each once."""
    return frozenset(record.subject for record in facts.delivered(COURSES, facts.first_day))


def enrolled(facts: Facts) -> Ids:
    """Give the persons with a course of the year, completed or not."""
    return frozenset(record.subject for record in of_year(facts, COURSES)) | trained(facts)


def at_work(facts: Facts) -> Ids:
    """Give the trained persons found at work within six months."""
    records = {record.id: record for record in facts.delivered(COURSES, facts.first_day)}
    return frozenset(
        records[one.subject].subject
        for one in facts.followups
        if one.subject in records
        and one.outcome in (EMPLOYED, SELF_EMPLOYED)
        and _soon_enough(records[one.subject], one)
    )


def _soon_enough(record: SupportRecord, found: FollowUp) -> bool:
    if record.delivered_on is None or found.date is None:
        return False
    return found.date <= record.delivered_on + datetime.timedelta(bound("at_work_within_days"))


def _participations(facts: Facts) -> tuple[SupportRecord, ...]:
    since = years_after(facts.on, -bound("participation_years"))
    given = facts.delivered(PROJECTS, since)
    return tuple(record for record in given if record.snapshot.poverty_class in ON_THE_LIST)


def participants(facts: Facts) -> Ids:
    """Give the households on the list that took part in a project of the last three years."""
    return frozenset(record.subject for record in _participations(facts))


def participants_off_the_list(facts: Facts) -> Ids:
    """Give the participants that are off the list now; that the project did it is not proven."""
    return frozenset(
        one for one in participants(facts) if facts.class_now.get(one, "") not in (*ON_THE_LIST, "")
    )


def looked_at(facts: Facts) -> Mapping[str, FollowUp]:
    """Give the newest follow-up up to the day of each hand-over of living things, by record."""
    found: dict[str, list[FollowUp]] = {}
    for one in facts.followups:
        if one.date is not None and one.date <= facts.on and one.alive is not None:
            found.setdefault(one.subject, []).append(one)
    given = {record.id for record in facts.supports if record.type in PROJECTS and record.quantity}
    return {
        record: last
        for record, seen in found.items()
        if record in given and (last := newest(seen)) is not None
    }


def followed(facts: Facts) -> Ids:
    """Give the hand-overs that somebody looked at."""
    return frozenset(looked_at(facts))


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
