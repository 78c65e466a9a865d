"""Supports that count for an indicator: given, or recorded and not given yet.

A set names the receivers, or the records where the indicator counts those; turns are the records
themselves. What matters is the class of the day that each record carries.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping

from gpn_desktop.plans.facts import Facts
from gpn_desktop.plans.groups import (
    SPECIALLY_DIFFICULT,
    SUPPORTED_CLASSES,
    Ids,
    Sets,
    bound,
    indicator_data,
    minority_in,
)
from gpn_desktop.registry.persons import years_after
from gpn_desktop.reviews.classify import ON_THE_LIST, POOR
from gpn_desktop.support.followups import EMPLOYED, SELF_EMPLOYED, FollowUp, newest
from gpn_desktop.support.records import SupportRecord

Turns = Callable[[Facts], tuple[SupportRecord, ...]]

LOANS = frozenset(("TD_HN", "TD_HCN", "TD_HMTN"))
TUITION = frozenset(("HP_MIEN", "HP_GIAM70", "HP_GIAM50"))
RICE, LEARNING, LEGAL_AID = frozenset(("GAO",)), frozenset(("CPHT",)), frozenset(("TGPL",))
COURSES = frozenset(("NGHE_6", "NGHE_4", "NGHE_3", "NGHE_25", "NGHE_2"))
PROJECTS = frozenset(("SX_DUAN", "SX_MOHINH"))


def school_year_start(facts: Facts) -> datetime.date:
    """Give the first day of the school year that holds the reference day."""
    month, day = map(int, str(indicator_data()["school_year_starts"]).split("-"))
    start = datetime.date(facts.on.year, month, day)
    return start if facts.on >= start else start.replace(year=start.year - 1)


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


def legal_by_list(facts: Facts) -> Ids:
    """Give the cases that count for a class which only a list from Excel said that day."""
    known = (one for one in _legal_cases(facts) if _is_minority_far_off(facts, one) is not True)
    return _by_list(known)


def loans_by_list(facts: Facts) -> Ids:
    """Give the disbursements that count for a class which only a list from Excel said."""
    return _by_list(loan_turns(facts))


def participants_by_list(facts: Facts) -> Ids:
    """Give the hand-overs to households that only a list from Excel called poor or near-poor."""
    return _by_list(_participations(facts))


def _by_list(records: Iterable[SupportRecord]) -> Ids:
    return frozenset(one.id for one in records if one.snapshot.is_listed)


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
