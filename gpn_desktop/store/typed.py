"""Typed rows: written from what the fold found, read as nouns.

``codec`` says which cell belongs to which attribute; here are the statements.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from gpn_desktop.journal.op import Value
from gpn_desktop.store import codec, rows, search
from gpn_desktop.store.dialects import change, chosen, insert_many
from gpn_desktop.store.tables import Kept


@dataclass(frozen=True)
class Laid:
    """What the fold found of one entity, ready to be written; ``root`` is a document's."""

    number: int
    entity: str
    kind: str
    values: Mapping[str, Value]
    root: str = ""


@dataclass(frozen=True)
class Parts:
    """Rows beside the row of a kind, and how a noun's mappings come apart into them and back."""

    row: type[Kept]
    apart: Callable[[Mapping[str, Any]], Iterator[tuple[Any, ...]]]
    together: Callable[[Sequence[Row[Any]]], dict[str, Any]]


def _answers_apart(loose: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    answers, remarks = loose.get("answers", {}), loose.get("remarks", {})
    for place in answers | remarks:
        yield place, answers.get(place), remarks.get(place)


def _answers_together(found: Sequence[Row[Any]]) -> dict[str, Any]:
    return {
        "answers": {row.place: row.text for row in found if row.text is not None},
        "remarks": {row.place: row.remark for row in found if row.remark is not None},
    }


def _decided_apart(loose: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    for household, one in loose.get("households", {}).items():
        yield household, one["class"], one.get("survey"), one.get("reason")


def _decided_together(found: Sequence[Row[Any]]) -> dict[str, Any]:
    return {
        "households": {
            row.household: {"class": row.poverty_class, "survey": row.survey, "reason": row.reason}
            for row in found
        }
    }


PARTS: Mapping[str, Parts] = {
    "survey": Parts(rows.SurveyAnswer, _answers_apart, _answers_together),
    "decision": Parts(rows.Decided, _decided_apart, _decided_together),
}


def lay(connection: Connection, found: Iterable[Laid]) -> dict[int, tuple[str, ...]]:
    """Write rows for entities that have none; give the fields that could not be read."""
    made: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    parts: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    unreadable: dict[int, tuple[str, ...]] = {}
    for one in found:
        cells = codec.cells(one.kind, one.values)
        if cells.bad:
            unreadable[one.number] = cells.bad
        row = cells.row
        row |= {"entity_no": one.number, "id": one.entity, "body_root": one.root, "revision": 1}
        if one.kind == "person":
            row["folded"] = search.folded(row)
        made[one.kind].append(tuple(map(row.get, codec.shape(one.kind).columns)))
        if one.kind in PARTS:
            parts[one.kind] += ((one.number, *part) for part in PARTS[one.kind].apart(cells.loose))
    for kind, many in made.items():
        insert_many(connection, codec.shape(kind).table, many)
    for kind, many in parts.items():
        insert_many(connection, PARTS[kind].row.__table__, many)
    return unreadable


def lift(connection: Connection, kind: str, numbers: Collection[int]) -> None:
    """Take away the rows of entities of a kind, with their parts."""
    tables = [codec.shape(kind).table, *(PARTS[one].row.__table__ for one in PARTS if one == kind)]
    for table in tables:
        change(connection, f'DELETE FROM "{table.name}" WHERE entity_no IN :ids', numbers)


def nouns(
    connection: Connection, kind: str, rest: str = "", values: Mapping[str, Any] | None = None
) -> tuple[Any, ...]:
    """Give nouns of a kind; ``rest`` is what follows FROM and the table, named ``r``."""
    shape = codec.shape(kind)
    asked = text(f'SELECT {shape.listed} FROM "{shape.table.name}" r {rest}')
    return read(connection, kind, connection.execute(asked, values or {}).all())


def by_id(connection: Connection, kind: str, entities: Iterable[str]) -> tuple[Any, ...]:
    """Give the nouns of a kind that are known by these ids, as they were first met."""
    shape = codec.shape(kind)
    asked = f'SELECT {shape.listed} FROM "{shape.table.name}" r WHERE r.id IN :ids ORDER BY 1'
    return read(connection, kind, list(chosen(connection, asked, entities)))


def read(connection: Connection, kind: str, found: Sequence[Row[Any]]) -> tuple[Any, ...]:
    """Give the nouns that rows of a kind and their parts hold, in the order of the rows."""
    loose = _loose(connection, kind, [row.entity_no for row in found])
    return tuple(
        codec.noun_of(kind, tuple(row), loose[row.entity_no] if loose else {}) for row in found
    )


def _loose(connection: Connection, kind: str, numbers: Sequence[int]) -> dict[int, dict[str, Any]]:
    parts = PARTS.get(kind)
    if parts is None:
        return {}
    asked = f'SELECT * FROM "{parts.row.__table__.name}" WHERE entity_no IN :ids'
    by_entity: dict[int, list[Row[Any]]] = {number: [] for number in numbers}
    for row in chosen(connection, asked, numbers):
        by_entity[row.entity_no].append(row)
    return {number: parts.together(rows_) for number, rows_ in by_entity.items()}
