"""A survey's score beside that of the survey before it: what changed, item by item.

On the way: two surveys of a household → ``Compared``, for the page of the later one.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gpn_desktop.engine.score import ItemChange, diff, score_from
from gpn_desktop.registry.codes import word_of
from gpn_desktop.reviews.survey import Survey

Total = tuple[int | None, int | None]


@dataclass(frozen=True)
class Compared:
    """What differs between two surveys, each pair earlier → later; None: no total.

    ``survey`` is the earlier one; ``classes`` are words of the program, "" without a class;
    ``changes`` are items in form order, and what is ``unchanged`` only counted.
    ``is_other_sheet``: another form or version gave the points then.
    """

    survey: str
    interviewed_on: datetime.date | None
    b1: Total
    b2: Total
    classes: tuple[str, str]
    changes: tuple[ItemChange, ...]
    unchanged: int
    is_other_sheet: bool


class NotCompared(StrEnum):
    """Why no difference in points can be given."""

    NO_SURVEY = "no_survey"
    OTHER_STANDARD = "other_standard"
    NO_TOTAL = "no_total"


@dataclass(frozen=True)
class PointsSince:
    """By how much both totals differ from those of an earlier survey, of the day ``on``.

    None where one of the two totals is empty, for empty is not 0. ``why_not`` where nothing can be
    compared: none of both is given then.
    """

    on: datetime.date | None = None
    b1: int | None = None
    b2: int | None = None
    why_not: NotCompared | None = None


def points_since(earlier: Survey | None, score: Mapping[str, Any]) -> PointsSince:
    """Give what a score differs by from that of an earlier survey under the same standard."""
    if earlier is None:
        return PointsSince(why_not=NotCompared.NO_SURVEY)
    on, then = earlier.interviewed_on, earlier.score
    if then.get("period") != score.get("period"):
        return PointsSince(on, why_not=NotCompared.OTHER_STANDARD)
    if then.get("b1") is None and then.get("b2") is None:
        return PointsSince(on, why_not=NotCompared.NO_TOTAL)
    b1, b2 = (_less(score.get(name), then.get(name)) for name in ("b1", "b2"))
    return PointsSince(on, b1, b2)


def _less(now: int | None, then: int | None) -> int | None:
    return None if now is None or then is None else now - then


def before(survey: Survey, known: Iterable[Survey]) -> Survey | None:
    """Give the survey that one is to be compared with: what it stands for, else the last before.

    Of several that were brought together in one revision, the last interview.
    """
    scored = [one for one in known if one.score and one.id != survey.id]
    stood_for = {id_ for id_, _ in survey.supersedes}
    replaced = {id_ for one in known for id_, _ in one.supersedes}
    chain = [one for one in scored if one.id in stood_for]
    day = survey.interviewed_on
    earlier = [
        one
        for one in scored
        if one.id not in replaced and one.interviewed_on and day and one.interviewed_on < day
    ]
    return max(chain or earlier, key=_day, default=None)


def _day(survey: Survey) -> datetime.date:
    return survey.interviewed_on or datetime.date.min


def compared(earlier: Survey, later: Survey, renames: Mapping[str, str] | None = None) -> Compared:
    """Give what differs; ``renames`` are those of the later form, old name → new."""
    old, new = score_from(earlier.score), score_from(later.score)
    changes = diff(old, new, renames)
    changed = {one.question for one in changes}
    return Compared(
        survey=earlier.id,
        interviewed_on=earlier.interviewed_on,
        b1=(old.b1, new.b1),
        b2=(old.b2, new.b2),
        classes=(word_of("class", old.class_code), word_of("class", new.class_code)),
        changes=changes,
        unchanged=len({read.question for read in new.reads} - changed),
        is_other_sheet=(old.form, old.version) != (new.form, new.version),
    )
