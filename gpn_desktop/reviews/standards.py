"""Legal periods as data: lines, cut-offs, class rules, indicators, steps, day counts, who decides.

Source: ``resources/standards``, one file a period; every value keeps its mark, a value that no
source gives is absent and named in ``missing`` with the reason and the paper that would give it.
"""

import datetime
import functools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import resources
from gpn_desktop.registry.codes import in_force

KEYS = ("P2016", "P2022", "P2027")
ANY_AREA = "any"
STATUSES = ("trial", "typed-waiting-check", "official-checked")
POINTS, INCOME = "points", "income"
Dated = TypeVar("Dated", "Step", "Decider", "Setting")


@dataclass(frozen=True)
class LegalText:
    """A law, decree or circular a standard rests on."""

    number: str
    issued: datetime.date
    about_vi: str
    about_en: str
    mark: str
    in_force: datetime.date | None = None


@dataclass(frozen=True)
class Limit:
    """A line or cut-off, inclusive: đồng a head and month, points, or a count of indicators."""

    name: str
    area: str
    value: int
    mark: str
    source: str


@dataclass(frozen=True)
class Rule:
    """A class and when it follows: value over ``above`` and up to ``up_to``, both limit names.

    ``deprived`` is at_least or under the limit of deprivation, or empty where it plays no part.
    """

    basis: str
    area: str
    poverty_class: str
    mark: str
    source: str
    subtype: str = ""
    above: str = ""
    up_to: str = ""
    deprived: str = ""


@dataclass(frozen=True)
class Deprivations:
    """How many indicators there are and what each is worth in points of B2."""

    indicators: int
    points_each: int
    mark: str
    source: str


@dataclass(frozen=True)
class Indicator:
    """One deprivation indicator; ``deprived_*`` is empty where the threshold is not known."""

    number: int
    key: str
    dimension_vi: str
    name_vi: str
    name_en: str
    name_mark: str
    deprived_vi: str = ""
    deprived_en: str = ""
    deprived_mark: str = ""


@dataclass(frozen=True)
class Step:
    """One step of the yearly review, with its dates."""

    code: str
    order: int
    name_vi: str
    name_en: str
    who_vi: str
    paper_vi: str
    mark: str
    source: str
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None


@dataclass(frozen=True)
class Decider:
    """Who does ``what`` (recognise, opinion) and on which level of government, with dates."""

    what: str
    level: str
    office_vi: str
    mark: str
    source: str
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None


@dataclass(frozen=True)
class Setting:
    """A window or a day count; ``value`` None with a hint is offered empty, never as in force."""

    key: str
    unit: str
    mark: str
    source: str
    value: int | str | None = None
    hint_vi: str = ""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None


@dataclass(frozen=True)
class Missing:
    """A value that no source gives, why, and the paper that would give it."""

    what: str
    reason_vi: str
    reason_en: str
    paper: str


@dataclass(frozen=True)
class Standard:
    """One legal period; ``status`` says whether anybody checked it against the official text."""

    key: str
    title_vi: str
    title_en: str
    scope: str
    status: str
    results_from: datetime.date
    results_to: datetime.date
    mark: str
    source: str
    area_labels_vi: Mapping[str, str]
    deprivations: Deprivations
    texts: tuple[LegalText, ...] = ()
    limits: tuple[Limit, ...] = ()
    rules: tuple[Rule, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    steps: tuple[Step, ...] = ()
    deciders: tuple[Decider, ...] = ()
    settings: tuple[Setting, ...] = ()
    missing: tuple[Missing, ...] = field(default=())

    def limit(self, name: str, area: str) -> Limit | None:
        """Give a limit for an area, or None where no source gives it."""
        fits = (one for one in self.limits if one.name == name and one.area in (area, ANY_AREA))
        return next(fits, None)

    def why_missing(self, what: str) -> Missing | None:
        """Give why a value is absent, or None where it is not known to be."""
        return next((one for one in self.missing if one.what == what), None)


def weakest_status(*statuses: str) -> str:
    """Give the weakest of some statuses; one that is not known counts as trial."""
    return STATUSES[min(STATUSES.index(one) if one in STATUSES else 0 for one in statuses)]


def read_standard(data: Mapping[str, Any]) -> Standard:
    """Make a standard from the content of its file.

    Raises:
        TypeError: a key of the file is unknown or one that is needed is missing.
    """
    plain = {name: data[name] for name in data if not isinstance(data[name], list)}
    deprivations = Deprivations(**plain.pop("b2"))
    return Standard(
        **plain,
        deprivations=deprivations,
        texts=_all(LegalText, data.get("text", ())),
        limits=_all(Limit, data.get("limit", ())),
        rules=_all(Rule, [_renamed(row) for row in data.get("rule", ())]),
        indicators=_all(Indicator, data.get("indicator", ())),
        steps=_all(Step, data.get("step", ())),
        deciders=_all(Decider, data.get("decider", ())),
        settings=_all(Setting, data.get("setting", ())),
        missing=_all(Missing, data.get("missing", ())),
    )


Row = TypeVar("Row")


def _all(kind: type[Row], rows: Iterable[Mapping[str, Any]]) -> tuple[Row, ...]:
    return tuple(kind(**row) for row in rows)


def _renamed(row: Mapping[str, Any]) -> dict[str, Any]:
    """Give the row with ``class``, no name for a Python attribute, under its noun's name."""
    return {"poverty_class" if name == "class" else name: row[name] for name in row}


@functools.cache
def standard(key: str) -> Standard:
    """Give a shipped standard by its key.

    Raises:
        FileNotFoundError: there is no such standard; ask ``KEYS`` first.
    """
    text = resources.path("standards", f"{key}.toml").read_text("utf-8")
    return read_standard(tomllib.loads(text))


def standards() -> tuple[Standard, ...]:
    """Give all shipped standards, the oldest first."""
    return tuple(standard(key) for key in KEYS)


def standard_for(result_date: datetime.date) -> Standard | None:
    """Give the standard whose results hold on a day: the day a result is *for*, not decided on."""
    fits = (one for one in standards() if one.results_from <= result_date <= one.results_to)
    return next(fits, None)


def _dated(rows: Iterable[Dated], on: datetime.date) -> tuple[Dated, ...]:
    return tuple(row for row in rows if in_force(row.valid_from, row.valid_to, on))


def steps_on(on: datetime.date) -> tuple[Step, ...]:
    """Give the steps of the yearly review in force on a day, in their order."""
    found = _dated((step for one in standards() for step in one.steps), on)
    return tuple(sorted(found, key=lambda step: step.order))


def settings_on(on: datetime.date) -> Mapping[str, Setting]:
    """Give the windows and day counts in force on a day, by key."""
    found = _dated((setting for one in standards() for setting in one.settings), on)
    return {setting.key: setting for setting in found}


def decider_on(on: datetime.date, what: str = "recognise") -> Decider | None:
    """Give who recognises (or gives an opinion) on a day; None where no text names anybody."""
    found = _dated((decider for one in standards() for decider in one.deciders), on)
    return next((decider for decider in found if decider.what == what), None)
