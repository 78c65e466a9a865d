"""What was decided of households: the classes that stand in decisions in force, or on lists.

What somebody's list says stands in the history as what it is; a decision has the last word.
"""

import datetime
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, text

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.registry.listed_class import YEAR, ListedClass
from gpn_desktop.reviews.decisions import of_list, when
from gpn_desktop.store.dialects import chosen
from gpn_desktop.store.plugs import plug

Classes = Mapping[str, tuple[ClassOfYear, ...]]

_DECIDED = (
    "SELECT d.household, c.standard, d.poverty_class, c.number, c.date, c.result_date, d.reason,"
    " c.id FROM decided d JOIN decision c ON c.entity_no = d.entity_no WHERE c.follower IS NULL"
)
_LISTED = "SELECT id, listed_json FROM household WHERE listed_json IS NOT NULL"


def classes_of(connection: Connection, households: Iterable[str]) -> Classes:
    """Give what was decided of these households, each the oldest first."""
    asked = list(households)
    return beside(connection, asked, chosen(connection, f"{_LISTED} AND id IN :ids", asked))


def beside(connection: Connection, households: Iterable[str], listed: Iterable[Any]) -> Classes:
    """Give the same, where it was asked already what lists say: pairs of household and cell."""
    decided = chosen(connection, f"{_DECIDED} AND d.household IN :ids", households)
    return _gathered(decided, listed)


def all_classes(connection: Connection) -> Classes:
    """Give what was decided of every household ever named in a decision or on a list."""
    return _gathered(connection.execute(text(_DECIDED)), connection.execute(text(_LISTED)))


def _gathered(decided: Iterable[Any], listed: Iterable[Any]) -> Classes:
    found: dict[str, list[ClassOfYear]] = defaultdict(list)
    for one in map(_class_of_year, decided):
        found[one.household].append(one)
    for household, cell in listed:
        found[household] += _of_lists(household, cell)
    return {household: tuple(sorted(all_, key=when)) for household, all_ in found.items()}


def _of_lists(household: str, cell: str) -> Iterator[ClassOfYear]:
    for year, told in json.loads(cell).items():
        if YEAR.fullmatch(year):
            yield of_list(household, year, plug(ListedClass).read(told))


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
