"""What must hold before a report is printed: totals are there, no rate over 100 %, sums close.

Source: domain rules on forms 7.1 to 7.10 (invariants 8 and 10).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from gpn_desktop.reports.report import Cell, Kind, Report, Sum, Weight, total_of


class CheckCode(Enum):
    """What a check can find."""

    TOTAL_MISSING = "total_missing"
    TOTAL_TOO_SMALL = "total_too_small"
    SUM_OPEN = "sum_open"


@dataclass(frozen=True)
class Finding:
    """One thing to mend: the row's name and the column's label say where."""

    code: CheckCode
    row: str
    column: str


def check(report: Report) -> tuple[Finding, ...]:
    """Give all findings of a report; an empty tuple means that it may be printed."""
    return tuple(
        Finding(code, _name(report, row), column.label)
        for row in range(len(report.rows))
        for place, column in enumerate(report.columns)
        for code in _codes(report, row, place, column.kind)
    )


def _name(report: Report, row: int) -> str:
    return str(report.rows[row].cells[1].value)


def _codes(report: Report, row: int, place: int, kind: Kind) -> Iterator[CheckCode]:
    cell = report.rows[row].cells[place]
    if kind is Kind.COUNT and cell.value is None and report.rows[row].weight is Weight.UNIT:
        yield CheckCode.TOTAL_MISSING
    if kind is Kind.RATE and isinstance(cell.value, Fraction) and cell.value > 1:
        yield CheckCode.TOTAL_TOO_SMALL
    if isinstance(cell.formula, Sum) and not _closes(report, cell, place):
        yield CheckCode.SUM_OPEN


def _closes(report: Report, cell: Cell, place: int) -> bool:
    formula = cell.formula
    assert isinstance(formula, Sum)  # noqa: S101 - told to the type checker
    return cell.value == total_of(report.rows[row].cells[place] for row in formula.rows)
