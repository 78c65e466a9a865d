"""A plan and its targets, by year, line and village; plan 57 of 2019 word for word.

On the way: the provincial plan is shipped text with its mark; a commune's plan of a year stands on
the same nine lines, with targets of its own, marked as own: the split of 2019 is not known.
"""

import datetime
import functools
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

import resources
from gpn_desktop.errors import ErrorCode, GpnError

AT_LEAST, MORE_THAN, NO_BAR = "at_least", "more_than", "none"
PROVINCE, COMMUNE = "province", "commune"
KH57 = "KH57"
OWN_MARK = "[A]"


@dataclass(frozen=True)
class Plan:
    """A plan of a year; ``level`` is province or commune, ``based_on`` the plan it follows."""

    id: str
    year: int | None = None
    level: str = COMMUNE
    number: str = ""
    date: datetime.date | None = None
    title: str = ""
    issuer: str = ""
    source: str = ""
    mark: str = ""
    based_on: str = ""
    text: str = ""


@dataclass(frozen=True)
class Target:
    """What one line of a plan promises by one indicator.

    ``value`` is decimal text with a point, or empty where the line has no number; ``own`` marks
    a target that the commune set itself.
    """

    id: str
    plan: str = ""
    line: str = ""
    indicator: str = ""
    value: str = ""
    comparison: str = NO_BAR
    unit: str = ""
    village: str = ""
    weight: str = ""
    baseline: str = ""
    own: bool | None = None

    def number(self) -> Fraction | None:
        """Give the promised number, exactly; None where there is none.

        Raises:
            GpnError: TARGET_UNREADABLE.
        """
        return read_number(self.value)


def read_number(text: str) -> Fraction | None:
    """Read decimal text with a point; empty text is no number.

    Raises:
        GpnError: TARGET_UNREADABLE.
    """
    if not text.strip():
        return None
    try:
        found = Fraction(text.strip())
    except (ValueError, ZeroDivisionError):
        raise GpnError(ErrorCode.TARGET_UNREADABLE, found=text) from None
    if "/" in text or found < 0:
        raise GpnError(ErrorCode.TARGET_UNREADABLE, found=text)
    return found


@dataclass(frozen=True)
class PlanLine:
    """One line of a shipped plan: its text word for word, the number read from the words.

    ``indicator`` is the one its number is about, ``value_high`` the stricter number for places
    with a high rate; both empty where the line has none.
    """

    code: str
    text: str
    gloss_en: str
    short_vi: str
    short_en: str
    indicator: str
    comparison: str
    indicators: tuple[str, ...]
    mark: str
    value: str = ""
    value_high: str = ""
    unit: str = ""
    unit_mark: str = ""


@dataclass(frozen=True)
class Clause:
    """Words of a plan that stand between two lines and have no number; not counted as a line."""

    after: str
    text: str
    gloss_en: str
    mark: str


@dataclass(frozen=True)
class PlanText:
    """A shipped plan with its lines."""

    code: str
    year: int
    level: str
    number: str
    date: datetime.date
    issuer: str
    title: str
    title_en: str
    opening: str
    mark: str
    source: str
    clause: Clause
    lines: tuple[PlanLine, ...] = field(default=())

    def line(self, code: str) -> PlanLine:
        """Give a line by its code.

        Raises:
            KeyError: there is no such line; it is ours to name it rightly.
        """
        return {one.code: one for one in self.lines}[code]


def read_plan(data: Mapping[str, Any]) -> PlanText:
    """Make a plan from the content of its file.

    Raises:
        TypeError: a key is unknown or one that is needed is missing.
    """
    plain = {key: data[key] for key in data if key not in ("line", "clause")}
    return PlanText(
        **plain,
        clause=Clause(**data["clause"]),
        lines=tuple(
            PlanLine(**{**row, "indicators": tuple(row["indicators"])}) for row in data["line"]
        ),
    )


@functools.cache
def plan_57() -> PlanText:
    """Give Kế hoạch 57/KH-UBND of 2019 as it was announced, with source and mark."""
    return read_plan(tomllib.loads(resources.path("plans", "kh57_2019.toml").read_text("utf-8")))


def provincial_plan(text: PlanText) -> Plan:
    """Give a shipped plan as a noun; it lies in no journal, so its id is its code."""
    return Plan(
        id=text.code,
        year=text.year,
        level=text.level,
        number=text.number,
        date=text.date,
        title=text.title,
        issuer=text.issuer,
        source=text.source,
        mark=text.mark,
        text=text.opening,
    )


def provincial_targets(text: PlanText) -> tuple[Target, ...]:
    """Give the targets of a shipped plan; they are the province's, not a commune's."""
    return tuple(
        Target(
            id=f"{text.code}/{line.code}",
            plan=text.code,
            line=line.code,
            indicator=line.indicator,
            value=line.value,
            comparison=line.comparison,
            unit=line.unit,
            own=False,
        )
        for line in text.lines
    )


def commune_plan(
    text: PlanText, year: int, *, title: str, new_id: Callable[[], str]
) -> tuple[Plan, tuple[Target, ...]]:
    """Give a commune's plan of a year on the lines of a shipped one, to be filled in.

    A line about everybody (100 %) keeps its number; the province's counts and points are not a
    commune's, so those targets begin empty and show a value without a bar until they are set.
    """
    plan = Plan(
        id=new_id(), year=year, level=COMMUNE, title=title, mark=OWN_MARK, based_on=text.code
    )
    targets = (
        Target(
            id=new_id(),
            plan=plan.id,
            line=line.code,
            indicator=line.indicator,
            value=line.value if line.unit.startswith("%") else "",
            comparison=line.comparison,
            unit=line.unit,
            own=True,
        )
        for line in text.lines
    )
    return plan, tuple(targets)


def with_value(target: Target, value: str) -> Target:
    """Give the target with another number; a line without one gets a bar by "at least".

    Raises:
        GpnError: TARGET_UNREADABLE.
    """
    number = read_number(value)
    if number is None:
        return replace(target, value="")
    comparison = AT_LEAST if target.comparison == NO_BAR else target.comparison
    return replace(target, value=value.strip(), comparison=comparison, own=True)
