"""The figures above a report, and what is missing in it, in words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from gpn_desktop.reports.checks import CheckCode, Finding
from gpn_desktop.reports.report import Cell, Kind, Report, Weight
from gpn_desktop.services.reporting import Prepared
from gpn_desktop.vietnamese import show_int
from ui.bars import Elided
from ui.look.blocks import said
from ui.look.parts import row
from ui.models.laid import cell_words
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

TOTALS: Final = {
    "households": QT_TRANSLATE_NOOP("Reports", "All households"),
    "persons": QT_TRANSLATE_NOOP("Reports", "Persons"),
    "poor": QT_TRANSLATE_NOOP("Reports", "Poor"),
    "near_poor": QT_TRANSLATE_NOOP("Reports", "Near poor"),
    "listed": QT_TRANSLATE_NOOP("Reports", "Persons on this list"),
}
RATES: Final = {"poor": "poor_rate", "near_poor": "near_poor_rate"}
FOUND: Final = {
    CheckCode.TOTAL_MISSING: QT_TRANSLATE_NOOP(
        "Reports", "The total of households and persons is missing: {rows}."
    ),
    CheckCode.TOTAL_TOO_SMALL: QT_TRANSLATE_NOOP(
        "Reports", "More on the list than live there; correct the total: {rows}."
    ),
    CheckCode.SUM_OPEN: QT_TRANSLATE_NOOP("Reports", "The sum does not close: {rows}."),
}
NAMED: Final = 6


class TotalsLine(QWidget):
    """The totals of a report in one line."""

    def __init__(self) -> None:
        super().__init__()
        self._box = row(gap=14)
        self.setLayout(self._box)

    def show_totals(self, totals: Sequence[tuple[str, str, str]]) -> None:
        """Show name, count and rate of each key."""
        while self._box.count():
            item = self._box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, count, rate in totals:
            self._box.addWidget(self._one(key, count, rate))
        self._box.addStretch(1)

    def _one(self, key: str, count: str, rate: str) -> QWidget:
        name = Elided(translate("Reports", TOTALS[key]), "quiet")
        value = said(count or "–", f"reports.total.{key}", "strong")
        parts = [name, value]
        if rate:
            parts.append(said(f"({rate} %)", f"reports.total.{RATES[key]}", "quiet"))
        made = QWidget()
        made.setLayout(row(*parts, gap=5))
        return made


def by_code(found: Sequence[Finding]) -> dict[CheckCode, list[str]]:
    """Give the rows of each kind of finding, each once."""
    told: dict[CheckCode, list[str]] = {}
    for one in found:
        rows = told.setdefault(one.code, [])
        if one.row not in rows:
            rows.append(one.row)
    return told


def named_some(rows: Sequence[str]) -> str:
    """Name some rows, and say how many more there are."""
    shown = ", ".join(rows[:NAMED])
    more = translate("Reports", "{some} and {count} more")
    rest = len(rows) - NAMED
    return more.format(some=shown, count=rest) if rest > 0 else shown


def totals_of(found: Prepared) -> list[tuple[str, str, str]]:
    """Give key, count and rate of what stands above the table."""
    report = found.report
    if found.is_named:
        return _totals_of_list(found)
    total = next(n for n, one in enumerate(report.rows) if one.weight is Weight.TOTAL)
    kinds = {about.key: about.kind for about in report.columns}
    told = {key: cell_words(report.cell(total, key), kinds[key]) for key in kinds}
    return [(key, told[key], told.get(RATES.get(key, ""), "")) for key in TOTALS if key in told]


def where_of(report: Report, cell: Cell, line: int) -> str:
    """Say where in a report a number stands: its column and its row."""
    row = report.rows[line]
    column = report.columns[row.cells.index(cell)]
    named = [
        one.value
        for one, about in zip(row.cells, report.columns, strict=True)
        if about.kind is Kind.TEXT
    ]
    return dotted(column.group or column.label, *map(str, filter(None, named[:1])))


def _totals_of_list(found: Prepared) -> list[tuple[str, str, str]]:
    report = found.report
    lines = range(len(report.rows))
    classes = [report.cell(n, "class").value for n in lines]
    counts = {one: classes.count(report.words[one]) for one in ("poor", "near_poor")}
    counts["listed"] = sum(len(report.cell(n, "persons").ids) for n in lines)
    return [(one, show_int(count), "") for one, count in counts.items()]
