"""The class that follows from points or income under a dated standard, with every reason.

On the way: score → class (computed) → decision (decided). No number of the law stands here;
what a standard does not know gives no class, never a guess.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.codes import mark_letters, needs_check
from gpn_desktop.registry.households import RURAL, URBAN
from gpn_desktop.reviews.standards import (
    ANY_AREA,
    INCOME,
    POINTS,
    Limit,
    Rule,
    Standard,
    weakest_status,
)
from gpn_desktop.reviews.survey import Computed

POOR, NEAR_POOR, AVERAGE, NOT_POOR = "poor", "near_poor", "average", "not_poor"
ON_THE_LIST = (POOR, NEAR_POOR)
AREAS = (RURAL, URBAN)
_LINE = {POINTS: "b1_poor", INCOME: "income_poor"}
_DEPRIVED = {POINTS: "b2", INCOME: "deprived"}


class ReasonCode(Enum):
    """What a class rests on; the sentences are in ``ui``, with the facts of ``Reason``."""

    B1_UP_TO = "b1_up_to"
    B1_ABOVE = "b1_above"
    B2_AT_LEAST = "b2_at_least"
    B2_UNDER = "b2_under"
    INCOME_UP_TO = "income_up_to"
    INCOME_ABOVE = "income_above"
    DEPRIVED_AT_LEAST = "deprived_at_least"
    DEPRIVED_UNDER = "deprived_under"


_VALUE_CODES = {
    POINTS: (ReasonCode.B1_ABOVE, ReasonCode.B1_UP_TO),
    INCOME: (ReasonCode.INCOME_ABOVE, ReasonCode.INCOME_UP_TO),
}
_DEPRIVED_CODES = {
    POINTS: (ReasonCode.B2_AT_LEAST, ReasonCode.B2_UNDER),
    INCOME: (ReasonCode.DEPRIVED_AT_LEAST, ReasonCode.DEPRIVED_UNDER),
}


@dataclass(frozen=True)
class Reason:
    """One comparison: ``value`` against ``limit``, and the mark of that limit."""

    code: ReasonCode
    value: int
    limit: int
    mark: str
    source: str


@dataclass(frozen=True)
class Classification:
    """A computed class, or none with the names of the limits that are missing.

    ``value`` is B1 or the income in đồng a head and month, ``deprivation`` B2 or a count;
    ``indicators`` are the numbers of the deprived ones where they are known (not of a typed
    total); ``status`` is the standard's.
    """

    standard: str
    basis: str
    area: str
    value: int
    deprivation: int
    status: str
    indicators: tuple[int, ...] = ()
    poverty_class: str = ""
    subtype: str = ""
    reasons: tuple[Reason, ...] = ()
    marks: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def is_unverified(self) -> bool:
        """Tell whether a rule or limit used may not be shown as law."""
        return needs_check(self.marks)

    def computed(self, form_status: str) -> Computed:
        """Give it as a survey keeps it, with the weaker status of form and standard."""
        return Computed(
            poverty_class=self.poverty_class,
            status=weakest_status(form_status, self.status),
            basis=self.basis,
            subtype=self.subtype,
            marks=tuple(f"[{letter}]" for letter in mark_letters(self.marks)),
        )


def classify(
    standard: Standard, *, area: str, b1: int, b2: int, indicators: tuple[int, ...] = ()
) -> Classification:
    """Give the class by points of B1 and B2; ``indicators`` says what B2 is made of.

    Raises:
        GpnError: AREA_UNKNOWN, B1_IMPOSSIBLE, B2_IMPOSSIBLE.
    """
    _check_area(area)
    step, count = standard.deprivations.points_each, standard.deprivations.indicators
    if b2 % step or not 0 <= b2 <= step * count:
        raise GpnError(ErrorCode.B2_IMPOSSIBLE, found=b2, step=step, greatest=step * count)
    if b1 < 0:
        raise GpnError(ErrorCode.B1_IMPOSSIBLE, found=b1)
    asked = Classification(standard.key, POINTS, area, b1, b2, standard.status, indicators)
    return _classified(asked, standard)


def classify_income(standard: Standard, *, area: str, income: int, deprived: int) -> Classification:
    """Give the class by income in đồng a head and month and the count of deprivations.

    Raises:
        GpnError: AREA_UNKNOWN, DEPRIVATIONS_IMPOSSIBLE, INCOME_IMPOSSIBLE.
    """
    _check_area(area)
    count = standard.deprivations.indicators
    if not 0 <= deprived <= count:
        raise GpnError(ErrorCode.DEPRIVATIONS_IMPOSSIBLE, found=deprived, greatest=count)
    if income < 0:
        raise GpnError(ErrorCode.INCOME_IMPOSSIBLE, found=income)
    asked = Classification(standard.key, INCOME, area, income, deprived, standard.status)
    return _classified(asked, standard)


def _check_area(area: str) -> None:
    if area not in AREAS:
        raise GpnError(ErrorCode.AREA_UNKNOWN, found=area)


def _classified(asked: Classification, standard: Standard) -> Classification:
    missing = _missing(asked, standard)
    if missing:
        return replace(asked, missing=missing)
    rules = (rule for rule in standard.rules if rule.basis == asked.basis)
    here = (rule for rule in rules if rule.area in (asked.area, ANY_AREA))
    compared = ((rule, tuple(_compared(asked, standard, rule))) for rule in here)
    rule, found = next((rule, all_) for rule, all_ in compared if all(holds for _, holds in all_))
    reasons = tuple(reason for reason, _ in found)
    return replace(
        asked,
        poverty_class=rule.poverty_class,
        subtype=rule.subtype,
        reasons=reasons,
        marks=tuple(dict.fromkeys((*(reason.mark for reason in reasons), rule.mark))),
    )


def _named(standard: Standard, basis: str) -> set[str]:
    """Give the names of the limits of the value that the rules of a basis ask for."""
    rules = (rule for rule in standard.rules if rule.basis == basis)
    return {name for rule in rules for name in (rule.above, rule.up_to) if name}


def _missing(asked: Classification, standard: Standard) -> tuple[str, ...]:
    needed = _named(standard, asked.basis) | {_LINE[asked.basis], _DEPRIVED[asked.basis]}
    return tuple(name for name in sorted(needed) if standard.limit(name, asked.area) is None)


def _compared(
    asked: Classification, standard: Standard, rule: Rule
) -> Iterator[tuple[Reason, bool]]:
    """Give each comparison a rule asks for, and whether it holds."""
    above, up_to = _VALUE_CODES[asked.basis]
    at_least, under = _DEPRIVED_CODES[asked.basis]
    if rule.above:
        reason = _reason(above, asked.value, standard, rule.above, asked.area)
        yield reason, reason.value > reason.limit
    if rule.up_to:
        reason = _reason(up_to, asked.value, standard, rule.up_to, asked.area)
        yield reason, reason.value <= reason.limit
    if rule.deprived:
        code = at_least if rule.deprived == "at_least" else under
        reason = _reason(code, asked.deprivation, standard, _DEPRIVED[asked.basis], asked.area)
        yield reason, (reason.value >= reason.limit) == (code is at_least)


def _reason(code: ReasonCode, value: int, standard: Standard, name: str, area: str) -> Reason:
    limit = _limit(standard, name, area)
    return Reason(code, value, limit.value, limit.mark, limit.source)


def _limit(standard: Standard, name: str, area: str) -> Limit:
    found = standard.limit(name, area)
    assert found is not None  # noqa: S101 - _missing has looked
    return found


@dataclass(frozen=True)
class WhatIf:
    """One change of a single input after which the class is another one, and that result."""

    changed: str
    result: Classification


def what_if(standard: Standard, found: Classification) -> tuple[WhatIf, ...]:
    """Give, for each other class in reach, the smallest change of one input that leads to it.

    ``changed`` is value, deprivation or area. Without a class there is nothing to compare.
    """
    if not found.poverty_class:
        return ()
    nearest: dict[tuple[str, str], WhatIf] = {}
    for changed, asked in sorted(_neighbours(standard, found), key=lambda one: _far(found, one[1])):
        other = _classified(asked, standard)
        key = (changed, other.poverty_class + other.subtype)
        if key[1] != found.poverty_class + found.subtype:
            nearest.setdefault(key, WhatIf(changed, other))
    return tuple(nearest.values())


def _neighbours(standard: Standard, found: Classification) -> Iterator[tuple[str, Classification]]:
    bare = Classification(
        standard=found.standard,
        basis=found.basis,
        area=found.area,
        value=found.value,
        deprivation=found.deprivation,
        status=found.status,
    )
    for area in AREAS:
        yield "area", replace(bare, area=area)
    for name in sorted(_named(standard, found.basis)):
        line = _limit(standard, name, found.area).value
        yield "value", replace(bare, value=line)
        yield "value", replace(bare, value=line + 1)
    line = _limit(standard, _DEPRIVED[found.basis], found.area).value
    step = standard.deprivations.points_each if found.basis == POINTS else 1
    yield "deprivation", replace(bare, deprivation=line - step)
    yield "deprivation", replace(bare, deprivation=line)


def _far(found: Classification, other: Classification) -> int:
    return abs(found.value - other.value) + abs(found.deprivation - other.deprivation)
