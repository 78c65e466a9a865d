"""Typed rows: written from what the fold found, read as nouns.

``codec`` says which cell belongs to which attribute; here are the statements.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from gpn_desktop.journal.op import Value
from gpn_desktop.store import codec, review_rows, search, shapes
from gpn_desktop.store.dialects import change, chosen, insert_many
from gpn_desktop.store.shapes import Shape


@dataclass(frozen=True)
class Laid:
    """What the fold found of one entity, ready to be written; ``root`` is a document's."""

    number: int
    entity: str
    kind: str
    values: Mapping[str, Value]
    root: str = ""


def lay(connection: Connection, found: Iterable[Laid]) -> dict[int, tuple[str, ...]]:
    """Write rows for entities that have none; give the fields that could not be read."""
    made: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    decided: list[tuple[Any, ...]] = []
    unreadable: dict[int, tuple[str, ...]] = {}
    for one in found:
        cells = codec.cells(one.kind, one.values)
        if cells.bad:
            unreadable[one.number] = cells.bad
        row = cells.row
        row |= {"entity_no": one.number, "id": one.entity, "body_root": one.root, "revision": 1}
        if one.kind == "person":
            row["folded"] = search.folded(row)
        if one.kind == "decision":
            decided += _decided(one.number, row)
        made[one.kind].append(row)
    for kind, many in made.items():
        _insert(connection, shapes.shape(kind), many)
    insert_many(connection, review_rows.Decided.__table__, decided)
    return unreadable


def _insert(connection: Connection, shape: Shape, many: Sequence[Mapping[str, Any]]) -> None:
    """Write rows of one kind; of a column in which none says anything, nothing is said."""
    told: set[str] = set().union(*many)
    columns = [column for column in shape.table.columns if column.name in told]
    names = [column.name for column in columns]
    rows = [tuple(map(row.get, names)) for row in many]
    insert_many(connection, shape.table, rows, columns=columns)


def _decided(number: int, row: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    for household, one in (codec.unpacked(row.get("households_json")) or {}).items():
        yield number, household, one["class"], one.get("survey"), one.get("reason")


def lift(connection: Connection, kind: str, numbers: Collection[int]) -> None:
    """Take away the rows of entities of a kind, with what was decided by them."""
    tables = [shapes.shape(kind).table.name, *(["decided"] if kind == "decision" else [])]
    for table in tables:
        change(connection, f'DELETE FROM "{table}" WHERE entity_no IN :ids', numbers)


def nouns(
    connection: Connection, kind: str, rest: str = "", values: Mapping[str, Any] | None = None
) -> tuple[Any, ...]:
    """Give nouns of a kind; ``rest`` is what follows FROM and the table, named ``r``."""
    shape = shapes.shape(kind)
    asked = f'SELECT {shape.listed} FROM "{shape.table.name}" r {rest}'
    found = connection.exec_driver_sql(asked, dict(values or {}))
    return tuple(codec.noun_of(kind, tuple(row)) for row in found)


def by_id(connection: Connection, kind: str, entities: Iterable[str]) -> tuple[Any, ...]:
    """Give the nouns of a kind that are known by these ids, as they were first met."""
    shape = shapes.shape(kind)
    asked = f'SELECT {shape.listed} FROM "{shape.table.name}" r WHERE r.id IN :ids ORDER BY 1'
    found = chosen(connection, asked, entities)
    return tuple(codec.noun_of(kind, tuple(row)) for row in found)
