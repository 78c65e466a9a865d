"""A plan and its targets, by year, line and village."""

import datetime
from dataclasses import dataclass
from fractions import Fraction

AT_LEAST, MORE_THAN, NO_BAR = "at_least", "more_than", "none"


@dataclass(frozen=True)
class Plan:
    """A plan of a year; ``level`` is province or commune, ``based_on`` the plan it follows."""

    id: str
    year: int | None = None
    level: str = "commune"
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
        """Give the promised number, exactly; None where the line has none."""
        return Fraction(self.value) if self.value else None
