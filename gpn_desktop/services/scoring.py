"""The score of a survey worked out again from its answers, and held against the one it keeps.

On the way: a survey of whatever machine → its own version of the form → ``Difference``, or none.
The answers alone decide: no output reads the register or the clock (check ``output_outside``). A
total typed from paper is an answer like any other. Nothing here trusts its input.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from types import MappingProxyType
from typing import Any, Final

from gpn_desktop import chance
from gpn_desktop.engine.answers import Answers, without_rows
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import GpnError
from gpn_desktop.forms.definition import ListSource
from gpn_desktop.reviews.compared import Compared, compared
from gpn_desktop.reviews.result import computed_of
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services.catalogue import Catalogue
from gpn_desktop.services.world import RegisterList

CELLS, ANSWERS, WAY = "cells", "answers", "way"
logger = logging.getLogger(__name__)
_WEIGHTY: Final = ("b1", "b2", "class_code", "source", "area", "period")
_CELL: Final = ("question", "code", "list_name", "column", "points")
_UNFIT: Final = (AttributeError, KeyError, TypeError, ValueError, OverflowError)
Item = Mapping[str, str]
Files = Mapping[str, Sequence[Item]]


@dataclass(frozen=True)
class Difference:
    """What a survey keeps that its answers do not give.

    ``place`` is empty for totals and the class, ``way`` where these agree and not how they came
    about (area, period, source of the total, class of another standard), ``cells`` where only
    points of single questions or reasons differ, ``answers`` where the form can make nothing of
    the answers.
    """

    place: str
    facts: Mapping[str, str]


@dataclass(frozen=True)
class _Paper:
    """A form with the lists that came with it."""

    form: CompiledForm
    files: Files


class Scorer:
    """Works scores out again; each version of a form is read once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._papers: dict[tuple[str, str], _Paper | None] = {}

    def has(self, form_id: str, version: str) -> bool:
        """Say whether that version of a form is here and sound."""
        return self._paper(form_id, version) is not None

    def _paper(self, form_id: str, version: str) -> _Paper | None:
        key = (form_id, version)
        if key not in self._papers:
            self._papers[key] = self._read(*key)
        return self._papers[key]

    def _read(self, form_id: str, version: str) -> _Paper | None:
        try:
            form = self._catalogue.form(form_id, version)
            edition = self._catalogue.edition(form_id, version)
            names = [one.name for one in form.lists.values() if one.source is ListSource.CSV]
            return _Paper(form, {name: edition.csv(f"{name}.csv").rows for name in names})
        except GpnError:
            return None

    def difference(self, survey: Survey) -> Difference | None:
        """Give what a survey keeps that its answers do not give; its form must be here."""
        paper = self._paper(survey.form_id, survey.form_version)
        if paper is None or not (survey.score or survey.computed):
            return None
        try:
            score = _score(paper, survey)
            computed = _computed(score, survey.form_status)
        except _UNFIT as fault:  # answers that no session of this form has written
            logger.info("survey %s: its form fails at its answers: %r", survey.id, type(fault))
            return Difference(ANSWERS, {})
        return _compared(survey, score, computed)


def _score(paper: _Paper, survey: Survey) -> Mapping[str, Any]:
    answers = Answers.of_kept(survey.form_id, survey.form_version, survey.answers)
    if answers.texts().keys() != without_rows(survey.answers).keys():
        raise ValueError  # a name stands for two things
    found = FormSession.resume(paper.form, _Outside(survey, paper.files), answers).score()
    return found.plain() if found else {}


def _computed(score: Mapping[str, Any], form_status: str) -> Mapping[str, Computed]:
    try:
        return computed_of(score, form_status)
    except GpnError:
        return {}


def _compared(
    survey: Survey, score: Mapping[str, Any], computed: Mapping[str, Computed]
) -> Difference | None:
    kept = survey.score
    sums = [kept.get(name) == score.get(name) for name in _WEIGHTY]
    if not all(sums) or _classes(survey.computed) != _classes(computed):
        facts = {"kept_b1": _told(kept.get("b1")), "kept_b2": _told(kept.get("b2"))}
        facts |= {"b1": _told(score.get("b1")), "b2": _told(score.get("b2"))}
        facts |= {"kept": _class(survey.computed), "computed": _class(computed)}
        same = all(facts[f"kept_{name}"] == facts[name] for name in ("b1", "b2"))
        return Difference(WAY if same and facts["kept"] == facts["computed"] else "", facts)
    if _beneath(kept) != _beneath(score):
        return Difference(CELLS, {})
    return None


def _told(total: Any) -> str:
    return "" if total is None else str(total)


def _classes(found: Mapping[str, Computed]) -> dict[str, tuple[str, str]]:
    return {key: (one.poverty_class, one.subtype) for key, one in found.items()}


def _class(found: Mapping[str, Computed]) -> str:
    return next((found[key].poverty_class for key in sorted(found)), "")


def _beneath(score: Mapping[str, Any]) -> list[Any]:
    """Give reasons and cells; what a later version adds to a cell is not compared."""
    cells = score.get("reads")
    rows = [
        [row.get(name) for name in _CELL] if isinstance(row, Mapping) else row
        for row in (cells if isinstance(cells, list | tuple) else ())
    ]
    return [score.get("reasons"), rows]


def held_against(catalogue: Catalogue, earlier: Survey, later: Survey) -> Compared:
    """Give what differs between two scores; a question that was renamed is found by its form."""
    score = later.score
    try:
        form = catalogue.form(score.get("form", ""), score.get("version", ""))
    except GpnError:  # that version never came here: questions are found by name and number
        return compared(earlier, later)
    return compared(earlier, later, dict(form.paper.renames))


class _Outside:
    """The world of one survey: the lists of its form; a day, which no output reads."""

    zone: tzinfo = chance.VIETNAM
    properties: Mapping[str, str] = MappingProxyType({})  # who entered it changes no score

    def __init__(self, survey: Survey, files: Files) -> None:
        day = survey.interviewed_on or chance.today()
        self._moment = datetime.combine(day, time(12), chance.VIETNAM)
        self._files = files

    def now(self) -> datetime:
        """Give noon of the day of the interview."""
        return self._moment

    def new_id(self) -> str:
        """Give an id for a row that the form makes and the answers do not name."""
        return chance.new_id()

    def random(self) -> float:
        """Give a number; what was drawn is among the answers."""
        return 0.5

    def entities(self, list_name: str) -> RegisterList:
        """Give nothing: what the register said is among the answers."""
        return RegisterList()

    def csv(self, name: str) -> Sequence[Item]:
        """Give the rows of a list that came with the form."""
        return self._files.get(name, ())
