"""The table of the twenty indicators: who counts, who could, and how a value follows.

Names, units, words and marks come from ``resources/indicators``; the sets are rules of ``groups``
and of ``supports``.
"""

import datetime
import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from gpn_desktop.plans import groups, supports
from gpn_desktop.plans.facts import Facts
from gpn_desktop.plans.groups import Ids, Sets, of_class
from gpn_desktop.plans.supports import Turns, households_of
from gpn_desktop.registry.meetings import PLANNING
from gpn_desktop.reviews.classify import NEAR_POOR, POOR


class How(Enum):
    """How a value follows from the sets."""

    SHARE = "share"  # who counts ÷ who could, in per cent
    COUNT = "count"  # how many count
    TURNS = "turns"  # how many records, households beside
    AMOUNT = "amount"  # đồng over these records
    RATE = "rate"  # who counts ÷ totals of the same round, in per cent
    REDUCTION = "reduction"  # rate of the year before − rate of the year, in points
    MOVEMENT = "movement"  # rows that close
    SURVIVAL = "survival"  # alive and offspring ÷ handed over, in per cent
    ATTENDANCE = "attendance"  # present ÷ households of the villages that met, in per cent


@dataclass(frozen=True)
class Indicator:
    """One indicator: words and mark from the data, its two sets and how they give a value.

    ``is_recorded`` tells whether anything at all was written down that it could rest on: without
    it the value is not 0 but "no data". ``types`` are the support types behind it. ``unsure`` are
    those of whom the register does not say whether they belong: while there are any, no value.
    ``by_list`` are the records that count for a class which only a list from Excel said.
    """

    code: str
    line: str
    name_vi: str
    name_en: str
    unit_vi: str
    unit_en: str
    entity: str
    counts_vi: str
    counts_en: str
    could_vi: str
    could_en: str
    period: str
    reference: str
    pitfall_en: str
    mark: str
    how: How
    who_counts: Sets
    is_recorded: Callable[[Facts], bool]
    who_could: Sets | None = None
    turns: Turns | None = None
    types: Ids = frozenset()
    unsure: Sets | None = None
    by_list: Sets | None = None

    @property
    def is_proposal(self) -> bool:
        """Tell whether the product proposes it: the plan has no such number."""
        return "[A]" in self.mark


def _decided(facts: Facts) -> bool:
    return any(facts.classes.values())


def _supports(types: Ids) -> Callable[[Facts], bool]:
    return lambda facts: bool(supports.of_year(facts, types))


def _school_supports(types: Ids) -> Callable[[Facts], bool]:
    return lambda facts: any(record.type in types for record in facts.supports)


def _cards(facts: Facts) -> bool:
    return any(one.insurance_object or one.insurance_number for one in facts.persons)


def _courses_held(facts: Facts) -> bool:
    return any(course.type == groups.TRAINING for course in facts.activities)


def _planned(facts: Facts) -> bool:
    return any(one.purpose == PLANNING for one in facts.meetings)


def _delivered(types: Ids) -> Callable[[Facts], bool]:
    return lambda facts: any(one.type in types and one.delivered_on for one in facts.supports)


def _always(_facts: Facts) -> bool:
    return True


_POVERTY: Mapping[str, Any] = {"is_recorded": _decided}
_LOANS: Mapping[str, Any] = {
    "who_counts": households_of(supports.loan_turns),
    "turns": supports.loan_turns,
    "types": supports.LOANS,
    "is_recorded": _supports(supports.LOANS),
    "by_list": supports.loans_by_list,
}
_CHANGES: Mapping[str, Any] = {
    "who_counts": groups.left_the_poor,
    "who_could": groups.poor_before,
    **_POVERTY,
}

_RULES: Mapping[str, Mapping[str, Any]] = {
    "1a": {"how": How.REDUCTION, **_CHANGES},
    "1b": {"how": How.RATE, "who_counts": of_class(POOR), **_POVERTY},
    "1c": {"how": How.RATE, "who_counts": of_class(NEAR_POOR), **_POVERTY},
    "1d": {"how": How.MOVEMENT, **_CHANGES},
    "2a": {"how": How.TURNS, "who_could": of_class(*groups.SUPPORTED_CLASSES), **_LOANS},
    "2b": {"how": How.AMOUNT, **_LOANS},
    "3a": {
        "how": How.SHARE,
        "who_counts": groups.covered,
        "who_could": groups.target_group,
        "unsure": groups.target_group_unsure,
        "is_recorded": _cards,
    },
    "3b": {
        "how": How.COUNT,
        "who_counts": groups.not_covered,
        "unsure": groups.target_group_unsure,
        "is_recorded": _cards,
    },
    "4a": {
        "how": How.SHARE,
        "who_counts": supports.helped_at_school(supports.TUITION),
        "who_could": groups.learners_of_listed,
        "types": supports.TUITION,
        "is_recorded": _school_supports(supports.TUITION),
    },
    "4b": {
        "how": How.SHARE,
        "who_counts": supports.helped_at_school(supports.RICE),
        "who_could": supports.on_rice_list,
        "types": supports.RICE,
        "is_recorded": _school_supports(supports.RICE),
    },
    "4c": {
        "how": How.SHARE,
        "who_counts": supports.helped_at_school(supports.LEARNING),
        "who_could": groups.learners_of_poor,
        "types": supports.LEARNING,
        "is_recorded": _school_supports(supports.LEARNING),
    },
    "5a": {
        "how": How.SHARE,
        "who_counts": supports.legal_served,
        "who_could": supports.legal_needs,
        "unsure": supports.legal_unsure,
        "by_list": supports.legal_by_list,
        "types": supports.LEGAL_AID,
        "is_recorded": _always,
    },
    "6a": {
        "how": How.COUNT,
        "who_counts": supports.trained,
        "who_could": supports.enrolled,
        "types": supports.COURSES,
        "is_recorded": _supports(supports.COURSES),
    },
    "6b": {
        "how": How.SHARE,
        "who_counts": supports.at_work,
        "who_could": supports.trained,
        "types": supports.COURSES,
        "is_recorded": _supports(supports.COURSES),
    },
    "7a": {
        "how": How.COUNT,
        "who_counts": households_of(supports.project_turns),
        "who_could": of_class(*groups.SUPPORTED_CLASSES),
        "turns": supports.project_turns,
        "types": supports.PROJECTS,
        "is_recorded": _supports(supports.PROJECTS),
    },
    "7b": {
        "how": How.SHARE,
        "who_counts": supports.participants_off_the_list,
        "who_could": supports.participants,
        "by_list": supports.participants_by_list,
        "types": supports.PROJECTS,
        "is_recorded": _delivered(supports.PROJECTS),
    },
    "7c": {
        "how": How.SURVIVAL,
        "who_counts": supports.followed,
        "who_could": supports.followed,
        "types": supports.PROJECTS,
        "is_recorded": lambda facts: bool(supports.looked_at(facts)),
    },
    "8a": {
        "how": How.SHARE,
        "who_counts": groups.trained_cadres,
        "who_could": groups.cadres,
        "is_recorded": _courses_held,
    },
    "9a": {
        "how": How.SHARE,
        "who_counts": groups.villages_that_met,
        "who_could": groups.all_villages,
        "is_recorded": _planned,
    },
    "9b": {
        "how": How.ATTENDANCE,
        "who_counts": groups.villages_that_met,
        "who_could": groups.all_villages,
        "is_recorded": _planned,
    },
}


@functools.cache
def indicators() -> Mapping[str, Indicator]:
    """Give the twenty indicators by code."""
    rows = groups.indicator_data()["indicator"]
    return {row["code"]: Indicator(**row, **_RULES[row["code"]]) for row in rows}


def indicators_of(line: str) -> tuple[Indicator, ...]:
    """Give the indicators of a line of plan 57."""
    return tuple(one for one in indicators().values() if one.line == line)


def tuition_free_from() -> datetime.date:
    """Give the day since which tuition is free for all, so that 4a has another denominator."""
    day: datetime.date = groups.indicator_data()["tuition_free_from"]
    return day
