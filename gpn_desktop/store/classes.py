"""What was decided of households: the classes that stand in decisions in force."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, text

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.store.dialects import chosen

Classes = Mapping[str, tuple[ClassOfYear, ...]]

_DECIDED = (
    "SELECT d.household, c.standard, d.poverty_class, c.number, c.date, c.result_date, d.reason,"
    " c.id FROM decided d JOIN decision c ON c.entity_no = d.entity_no WHERE c.follower IS NULL"
)
_OLDEST_FIRST = " ORDER BY COALESCE(c.result_date, c.date), c.date, c.id"


def classes_of(connection: Connection, households: Iterable[str]) -> Classes:
    """Give what was decided of these households, each the oldest first."""
    asked = f"{_DECIDED} AND d.household IN :ids{_OLDEST_FIRST}"
    return _gathered(chosen(connection, asked, households))


def all_classes(connection: Connection) -> Classes:
    """Give what was decided of every household ever named in a decision."""
    return _gathered(connection.execute(text(_DECIDED + _OLDEST_FIRST)))


def _gathered(rows: Iterable[Any]) -> Classes:
    found: dict[str, list[ClassOfYear]] = defaultdict(list)
    for one in map(_class_of_year, rows):
        found[one.household].append(one)
    return {household: tuple(classes) for household, classes in found.items()}


def _class_of_year(row: Any) -> ClassOfYear:
    decided_on, result_date = day(row.date), day(row.result_date)
    shown = result_date or decided_on
    return ClassOfYear(
        household=row.household,
        year=shown.year if shown else 0,
        standard=row.standard or "",
        poverty_class=row.poverty_class or "",
        number=row.number or "",
        decided_on=decided_on,
        result_date=result_date,
        reason=row.reason or "",
        decision=row.id,
    )


def day(cell: str | None) -> datetime.date | None:
    """Give the day that a cell holds."""
    return datetime.date.fromisoformat(cell) if cell else None
