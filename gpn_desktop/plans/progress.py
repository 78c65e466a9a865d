"""Measured + target → how far a line is, in its honest state.

On the way: the bar of the plan page and its work list come from the same measured sets.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from gpn_desktop.plans.facts import Facts, of_village
from gpn_desktop.plans.indicators import indicators
from gpn_desktop.plans.measure import Measured, Why, measure
from gpn_desktop.plans.plan import MORE_THAN, NO_BAR, Clause, Plan, PlanLine, PlanText, Target


class ProgressState(Enum):
    """What can honestly be shown of a line."""

    VALUE_WITH_BAR = "value_with_bar"
    VALUE_WITHOUT_BAR = "value_without_bar"
    NO_NEED = "no_need"  # không có nhu cầu
    NOT_APPLICABLE = "not_applicable"  # không áp dụng
    NO_DATA = "no_data"  # chưa có số liệu


@dataclass(frozen=True)
class Progress:
    """How far one target is; ``share`` is value ÷ target, for the bar, not above 1.

    ``is_reached`` is None where there is nothing to compare.
    """

    measured: Measured
    state: ProgressState
    target: Target | None = None
    share: Fraction | None = None
    is_reached: bool | None = None


@dataclass(frozen=True)
class LineProgress:
    """One line of a plan: its words, the progress of its own target, and its other indicators."""

    line: PlanLine
    main: Progress
    others: tuple[Progress, ...] = ()


@dataclass(frozen=True)
class PlanProgress:
    """A plan with all its lines on the reference day ``on``, and the clause between them."""

    plan: Plan
    on: datetime.date
    lines: tuple[LineProgress, ...] = ()
    clause: Clause | None = None


_STATES = {Why.NO_NEED: ProgressState.NO_NEED, Why.NOT_APPLICABLE: ProgressState.NOT_APPLICABLE}


def progress(measured: Measured, target: Target | None = None) -> Progress:
    """Give how far a target is.

    Raises:
        GpnError: TARGET_UNREADABLE.
    """
    if measured.value is None:
        why = measured.why or Why.NOTHING_RECORDED
        return Progress(measured, _STATES.get(why, ProgressState.NO_DATA), target)
    number = None if target is None or target.comparison == NO_BAR else target.number()
    if target is None or not number:
        return Progress(measured, ProgressState.VALUE_WITHOUT_BAR, target)
    value = measured.value
    return Progress(
        measured,
        ProgressState.VALUE_WITH_BAR,
        target,
        share=min(max(value / number, Fraction(0)), Fraction(1)),
        is_reached=value > number if target.comparison == MORE_THAN else value >= number,
    )


def target_progress(target: Target, facts: Facts) -> Progress:
    """Give how far a target is, in its village alone where it names one.

    Raises:
        GpnError: TARGET_UNREADABLE.
    """
    asked = of_village(facts, target.village) if target.village else facts
    return progress(measure(indicators()[target.indicator], asked), target)


def line_progress(
    text: PlanText, targets: Iterable[Target], facts: Facts
) -> tuple[LineProgress, ...]:
    """Give all lines of a plan in their order, each with the target of the whole commune.

    Raises:
        GpnError: TARGET_UNREADABLE.
    """
    whole = {(one.line, one.indicator): one for one in targets if not one.village}
    return tuple(_line(line, whole, facts) for line in text.lines)


def _line(line: PlanLine, targets: dict[tuple[str, str], Target], facts: Facts) -> LineProgress:
    found = {
        code: progress(measure(indicators()[code], facts), targets.get((line.code, code)))
        for code in line.indicators
    }
    main = found.pop(line.indicator)
    return LineProgress(line, main, tuple(found.values()))


def unmeasured(text: PlanText, targets: Iterable[Target]) -> tuple[LineProgress, ...]:
    """Give the lines of a plan that is not a commune's: what it promises, and no value.

    The province's plan of 2019 is about the whole province; a commune's records say nothing of it.

    Raises:
        GpnError: TARGET_UNREADABLE.
    """
    whole = {(one.line, one.indicator): one for one in targets if not one.village}
    return tuple(
        LineProgress(line, _nothing(line.indicator, whole.get((line.code, line.indicator))))
        for line in text.lines
    )


def _nothing(indicator: str, target: Target | None) -> Progress:
    return progress(Measured(indicators()[indicator], why=Why.NOTHING_RECORDED), target)
