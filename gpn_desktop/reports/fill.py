"""Definition and facts → Report: each count from its own set of ids, each rate from the counts.

Facts come from the store by way of a service; a total that nobody entered stays empty, and so does
every rate that would need it: an empty point is not 0.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from gpn_desktop.reports.definitions import Definition
from gpn_desktop.reports.report import (
    Cell,
    Column,
    Heading,
    Kind,
    Ratio,
    Report,
    Row,
    Sum,
    Weight,
    total_of,
)
from gpn_desktop.vietnamese import name_key

Count = Callable[[Column], Cell]
AREAS = (("urban", "I"), ("rural", "II"))


@dataclass(frozen=True)
class UnitFacts:
    """What is known of one area of one village or commune in one round.

    ``totals`` are the entered totals (``households``, ``persons``), None where nobody entered them;
    ``sets`` are the ids found: ``poor``, ``near_poor`` (households), ``poor_persons``,
    ``near_poor_persons`` (persons).
    """

    unit: str
    name: str
    area: str
    totals: Mapping[str, int | None]
    sets: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class ListedHousehold:
    """One household of a named list.

    ``decision`` is the number of the one that its class rests on; not ``is_decided``: of the last
    one before the year.
    """

    id: str
    head: str
    commune: str
    village: str
    ethnicity: str
    members: frozenset[str]
    result: str
    decision: str
    decided_on: date | None
    is_decided: bool = True
    is_listed: bool = False


def summary(definition: Definition, units: Sequence[UnitFacts], heading: Heading) -> Report:
    """Fill a form whose rows are units under urban and rural, with sums and rates."""
    rows: list[Row] = []
    areas: list[int] = []
    for area, number in AREAS:
        inside = [unit for unit in units if unit.area == area]
        areas.append(len(rows))
        below = range(len(rows) + 1, len(rows) + 1 + len(inside))
        units_rows = [_unit_row(definition, unit, n) for n, unit in enumerate(inside, 1)]
        name = definition.words[area]
        head = _sum_row(definition, units_rows, Weight.AREA, (number, name), tuple(below))
        rows += [head, *units_rows]
    total = ("", definition.words["total"])
    inside_rows = [rows[place] for place in areas]
    rows.append(_sum_row(definition, inside_rows, Weight.TOTAL, total, tuple(areas)))
    return _report(definition, rows, heading)


def _unit_row(definition: Definition, unit: UnitFacts, number: int) -> Row:
    def cell(column: Column) -> Cell:
        measure = definition.measures.get(column.key, "")
        if measure in unit.totals:
            return Cell(unit.totals[measure])
        ids = unit.sets[measure]
        return Cell(len(ids), ids)

    return _row(definition, Weight.UNIT, (str(number), unit.name), cell)


def _sum_row(
    definition: Definition,
    rows: Sequence[Row],
    weight: Weight,
    labels: tuple[str, str],
    places: tuple[int, ...],
) -> Row:
    index = {column.key: n for n, column in enumerate(definition.columns)}

    def cell(column: Column) -> Cell:
        cells = [row.cells[index[column.key]] for row in rows]
        ids = frozenset[str]().union(*(cell.ids for cell in cells))
        return Cell(total_of(cells), ids, Sum(places))

    return _row(definition, weight, labels, cell)


def _row(
    definition: Definition,
    weight: Weight,
    labels: tuple[str, str],
    count: Count,
) -> Row:
    cells: dict[str, Cell] = {}
    texts = iter(labels)
    for column in definition.columns:
        if column.kind is Kind.COUNT:
            cells[column.key] = count(column)
        elif column.kind is not Kind.RATE:
            cells[column.key] = Cell(next(texts))
    for key, ratio in definition.ratios.items():
        cells[key] = _rate(cells, ratio)
    return Row(weight, tuple(cells[column.key] for column in definition.columns))


def _rate(cells: Mapping[str, Cell], ratio: Ratio) -> Cell:
    over, under = cells[ratio.over].value, cells[ratio.under].value
    if not isinstance(over, int) or not isinstance(under, int) or under == 0:
        return Cell(None, formula=ratio)
    return Cell(Fraction(over, under), formula=ratio)


def listing(
    definition: Definition, households: Sequence[ListedHousehold], heading: Heading
) -> Report:
    """Fill a named list: a row for each household, poor first, by village and given name."""
    order = {"poor": 0, "near_poor": 1}

    def key(one: ListedHousehold) -> tuple[object, ...]:
        return order[one.result], one.commune, one.village, name_key(one.head)

    rows = [_listed(definition, one, n) for n, one in enumerate(sorted(households, key=key), 1)]
    return _report(definition, rows, heading)


def _rests_on(definition: Definition, one: ListedHousehold) -> str:
    number = one.decision or definition.words["no_number"]
    if one.is_listed:
        return definition.words["listed"].format(number=number)
    return number if one.is_decided else definition.words["carried"].format(number=number)


def _listed(definition: Definition, one: ListedHousehold, number: int) -> Row:
    values: dict[str, Cell] = {
        "order": Cell(number),
        "head": Cell(one.head, frozenset({one.id})),
        "commune": Cell(one.commune),
        "village": Cell(one.village),
        "ethnicity": Cell(one.ethnicity),
        "persons": Cell(len(one.members), one.members),
        "class": Cell(definition.words[one.result]),
        "decision": Cell(_rests_on(definition, one)),
        "decided_on": Cell(one.decided_on if one.is_decided else None),
    }
    return Row(Weight.UNIT, tuple(values[column.key] for column in definition.columns))


def _report(definition: Definition, rows: Iterable[Row], heading: Heading) -> Report:
    state = definition.words[heading.state]
    return Report(
        code=definition.code,
        title=definition.title,
        subtitle=definition.subtitle.format(state=state, year=heading.year),
        heading=replace(heading, state=state),
        columns=definition.columns,
        rows=tuple(rows),
        signatures=definition.signatures,
        words=dict(definition.words),
    )
