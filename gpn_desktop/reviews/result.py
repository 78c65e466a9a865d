"""What came of a survey, for its reader: totals, class with every reason, what is missing, marks.

On the way: a score → the class under its own legal period → computed (in the survey's op), and the
same again for the screen, beside last year's class and the decision. Computed is not decided.
"""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from gpn_desktop.engine.score import PointRead, cells_of
from gpn_desktop.errors import GpnError
from gpn_desktop.registry.codes import is_read_in_law, word_of
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.classify import Classification, classify
from gpn_desktop.reviews.comments import Comment
from gpn_desktop.reviews.compared import Compared
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.standards import KEYS, POINTS, Standard, standard
from gpn_desktop.reviews.survey import Computed, Survey

TYPED, TRIAL = "typed", "trial"
_DEPRIVATION = re.compile(r"B2\.(\d+)")
Plain = Mapping[str, Any]


@dataclass(frozen=True)
class Marked:
    """A rule that nobody has read in the law itself, with its value, mark and source.

    ``rule`` is the name of a limit, or ``deprivation_points``, ``class_rule``, ``standard``.
    """

    rule: str
    value: int | None
    mark: str
    source: str


@dataclass(frozen=True)
class SurveyResult:
    """A survey as its page shows it.

    ``b1`` and ``b2`` are None while a total is empty; ``indicators`` are the deprived ones.
    ``classification`` has the class with its reasons, None without both totals; ``computed`` is
    what the survey itself keeps, and ``form_class`` what the form worked out: where they are not
    one, ``differs``. ``reads`` are the cells of the score sheet behind the totals, ``missing`` the
    empty ones. ``last_year`` and ``decided`` are decisions for the year before and for the same;
    ``compared`` is what differs from the survey before, None where there was none.
    """

    survey: Survey
    state: State
    revision: int
    b1: int | None = None
    b1_is_typed: bool = False
    b2: int | None = None
    indicators: tuple[int, ...] = ()
    classification: Classification | None = None
    computed: Computed = field(default_factory=Computed)
    form_class: str = ""
    differs: bool = False
    reads: tuple[PointRead, ...] = ()
    missing: tuple[PointRead, ...] = ()
    marks: tuple[Marked, ...] = ()
    last_year: ClassOfYear | None = None
    decided: ClassOfYear | None = None
    comments: tuple[Comment, ...] = ()
    compared: Compared | None = None

    @property
    def is_trial(self) -> bool:
        """Whether it bears the watermark: form or standard was checked by nobody."""
        return self.computed.status == TRIAL


def deprived(score: Plain) -> tuple[int, ...]:
    """Give the numbers of the indicators for which points of deprivation were given."""
    found = ((_DEPRIVATION.fullmatch(one.paper), one.points) for one in cells_of(score, "reads"))
    return tuple(sorted({int(match[1]) for match, points in found if match and points}))


def classified(score: Plain) -> Classification | None:
    """Give the class by the totals of a score under its own legal period; None without both.

    Raises:
        GpnError: AREA_UNKNOWN, B1_IMPOSSIBLE, B2_IMPOSSIBLE.
    """
    b1, b2, period = score.get("b1"), score.get("b2"), score.get("period")
    if b1 is None or b2 is None or period not in KEYS:
        return None
    area = word_of("area", score.get("area", ""))
    return classify(standard(period), area=area, b1=b1, b2=b2, indicators=deprived(score))


def computed_of(score: Plain, form_status: str) -> dict[str, Computed]:
    """Give what a survey keeps as computed, by legal period; nothing without both totals.

    Raises:
        GpnError: AREA_UNKNOWN, B1_IMPOSSIBLE, B2_IMPOSSIBLE.
    """
    found = classified(score)
    return {} if found is None else {found.standard: found.computed(form_status)}


def unread(found: Standard, areas: Iterable[str], basis: str = POINTS) -> tuple[Marked, ...]:
    """Give every rule of a standard in use for some areas that was not read in the law itself."""
    here = set(areas)
    names = {name for rule in found.rules if rule.basis == basis for name in _limits(rule)}
    names |= {"b2"} if basis == POINTS else {"deprived"}
    limits = (one for one in found.limits if one.name in names and one.area in (*here, "any"))
    rules = (one for one in found.rules if one.basis == basis and one.area in (*here, "any"))
    points = found.deprivations
    marked = (
        Marked("standard", None, found.mark, found.source),
        *(Marked(one.name, one.value, one.mark, one.source) for one in limits),
        *(Marked("class_rule", None, one.mark, one.source) for one in rules),
        Marked("deprivation_points", points.points_each, points.mark, points.source),
    )
    return tuple(one for one in dict.fromkeys(marked) if not is_read_in_law(one.mark))


def _limits(rule: Any) -> tuple[str, ...]:
    return tuple(name for name in (rule.above, rule.up_to) if name)


def _of_year(known: Iterable[ClassOfYear], year: int) -> ClassOfYear | None:
    found = [one for one in known if one.year == year]
    return found[-1] if found else None


def year_of(survey: Survey, round_year: int | None) -> int | None:
    """Give the year a survey is about: its round's, else that of the interview."""
    day: datetime.date | None = survey.interviewed_on
    return round_year or (day.year if day else None)


def result_of(
    survey: Survey,
    state: State,
    revision: int,
    known: Sequence[ClassOfYear] = (),
    year: int | None = None,
) -> SurveyResult:
    """Give a survey as its page shows it; ``known`` is what was decided of the household."""
    score = survey.score
    bare = SurveyResult(survey, state, revision, computed=_computed(survey))
    form_class = word_of("class", score.get("class_code", ""))
    found = _classified_kindly(score)
    classes = {form_class, bare.computed.poverty_class, found.poverty_class if found else ""}
    return replace(
        bare,
        b1=score.get("b1"),
        b1_is_typed=score.get("source") == TYPED,
        b2=score.get("b2"),
        indicators=deprived(score),
        classification=found,
        form_class=form_class,
        differs=len(classes) > 1,
        reads=cells_of(score, "reads"),
        missing=cells_of(score, "missing"),
        marks=unread(standard(found.standard), [found.area]) if found else (),
        last_year=_of_year(known, year - 1) if year else None,
        decided=_of_year(known, year) if year else None,
    )


def _computed(survey: Survey) -> Computed:
    period = survey.score.get("period", "")
    return survey.computed.get(period, Computed(status=survey.form_status))


def _classified_kindly(score: Plain) -> Classification | None:
    """Classify what may have come from elsewhere: an impossible total gives no class."""
    try:
        return classified(score)
    except GpnError:
        return None
