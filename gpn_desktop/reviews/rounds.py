"""A round of reviews: its steps, its window, its list of households, totals by village."""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from gpn_desktop.reviews.standards import settings_on
from gpn_desktop.vietnamese import fold

YEARLY, MONTHLY = "yearly", "monthly"
OPEN, DONE = "open", "done"
GROUNDS = ("managed_poor", "managed_near_poor", "request_enter", "request_leave", "found")


@dataclass(frozen=True)
class Step:
    """Where one step of the procedure stands; ``values`` carries what the step asks for."""

    state: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None
    by: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Totals:
    """All households and persons living in a village at the time of review; None = not asked.

    ``also`` are villages that had been joined to it when that was written: it counts them too.
    """

    households: int | None = None
    persons: int | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Round:
    """A round (đợt rà soát); ``standards`` are the legal periods reviewed side by side."""

    id: str
    year: int | None = None
    sort: str = YEARLY
    standards: tuple[str, ...] = ()
    plan_number: str = ""
    opens: datetime.date | None = None
    closes: datetime.date | None = None
    title: str = ""
    steps: Mapping[str, Step] = field(default_factory=dict)
    totals: Mapping[str, Totals] = field(default_factory=dict)


@dataclass(frozen=True)
class Listing:
    """One household in one round, from the ground it is listed on to the meeting's outcome."""

    id: str
    subject: str = ""
    round: str = ""
    ground: str = ""
    request: str = ""
    start_class: str = ""
    area: str = ""
    reviewer: str = ""
    given_out: datetime.date | None = None
    returned: datetime.date | None = None
    meeting_outcome: str = ""
    complaint: str = ""
    recheck: str = ""


@dataclass(frozen=True)
class ListedRow:
    """One line of a round's list: whose, on which ground, how far its survey is.

    ``state`` is one of ``lifecycle.State``, empty before there is a survey; ``ground`` is empty of
    a household that is reviewed and stands on no list. ``start_is_listed``: a list from Excel alone
    says what it was before. ``joined_to`` is the head of the household that it came into since;
    ``head_name`` is then the one that it had.
    """

    household: str
    head_name: str = ""
    code: str = ""
    village: str = ""
    village_name: str = ""
    ground: str = ""
    start_class: str = ""
    start_is_listed: bool = False
    state: str = ""
    survey: str = ""
    computed_class: str = ""
    decided_class: str = ""
    joined_to: str = ""


def numbered(rows: Iterable[ListedRow], typed: str) -> tuple[ListedRow, ...]:
    """Give the households whose number is typed, those with just this number before all others.

    “12” and “3-12” are the end of 03-0012, “030012” is all of it. Where no number is so, those
    whose number or whose head's name begins so or holds it.
    """
    known = list(rows)
    pieces = [int(one) for one in re.findall(r"\d+", typed)]
    whole = "".join(re.findall(r"\d", typed))
    same = [one for one in known if whole and _is_number(one.code, pieces, whole)]
    if same:
        return tuple(same)
    wanted = fold(typed).split()
    return tuple(
        one for one in known if all(word in fold(f"{one.head_name} {one.code}") for word in wanted)
    )


def paper_order(one: ListedRow) -> tuple[bool, list[int], str]:
    """Give by what a pile of papers is ordered: by the number, those without one at the end."""
    pieces = [int(digits) for digits in re.findall(r"\d+", one.code)]
    return not one.code, pieces, one.code


def _is_number(code: str, pieces: list[int], whole: str) -> bool:
    parts = [int(one) for one in re.findall(r"\d+", code)]
    return parts[-len(pieces) :] == pieces or whole == "".join(re.findall(r"\d", code))


def round_on(rounds: Iterable[Round], on: datetime.date) -> Round | None:
    """Give the yearly round of a day's year: whose list a survey of that day belongs to."""
    yearly = [one for one in rounds if one.sort == YEARLY and one.year == on.year]
    return max(yearly, key=lambda one: (one.opens or datetime.date.min, one.id), default=None)


def result_day(found: Round | None, on: datetime.date) -> datetime.date:
    """Give the day a result is *for*: the end of a yearly round's year, else the day itself."""
    if found is None or found.sort != YEARLY or found.year is None:
        return on
    return datetime.date(found.year, 12, 31)


def window_of(year: int) -> tuple[datetime.date | None, datetime.date | None]:
    """Give first and last day of the yearly review by the text in force; None where none says.

    A province may set its own dates inside it; a round keeps those as ``opens`` and ``closes``.
    """
    found = settings_on(datetime.date(year, 9, 1))
    ends = (found.get(name) for name in ("window_opens", "window_closes"))
    days = (None if end is None else str(end.value) for end in ends)
    first, last = (day and datetime.date.fromisoformat(f"{year}-{day}") for day in days)
    return first or None, last or None


def summed(counts: Iterable[int | None]) -> int | None:
    """Give the sum of some counts, None as soon as one is not known: empty is not 0."""
    found = list(counts)
    known = [one for one in found if one is not None]
    return sum(known) if len(known) == len(found) else None


def without_totals(totals: Mapping[str, Totals], villages: Iterable[str]) -> tuple[str, ...]:
    """Give the villages whose households were not counted; no rate is printed before they are."""
    return tuple(one for one in villages if totals.get(one, Totals()).households is None)
