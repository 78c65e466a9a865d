"""A noun, the fields of its ops, and its row: each made from the other by ``shapes``; no floats.

None, "" and empty containers are absence.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gpn_desktop.journal.op import Value
from gpn_desktop.store.answered import one_by_one, row_by_row
from gpn_desktop.store.plugs import is_absent
from gpn_desktop.store.shapes import shape


def fields_of(kind: str, noun: Any) -> dict[str, Value]:
    """Give what a noun says as fields of an op; what is absent has no field."""
    found: dict[str, Value] = {}
    for name, field, is_spread, how in shape(kind).writers:
        value = getattr(noun, name)
        if not value and not isinstance(value, int):  # absent, as most are
            continue
        if is_spread:
            parts = {field + key: how.write(part) for key, part in value.items()}
            told = {part: value for part, value in parts.items() if not is_absent(value)}
            found |= row_by_row(kind, told)
        else:
            found[field] = how.write(value)
    return found


def difference(before: Mapping[str, Value], after: Mapping[str, Value]) -> dict[str, Value]:
    """Give the fields that differ with their new value; None where one became absent."""
    if not before:
        return dict(after)
    names = [*after, *(name for name in before if name not in after)]
    return {name: after.get(name) for name in names if before.get(name) != after.get(name)}


@dataclass(frozen=True)
class Cells:
    """Readable values as cells of a row, by column, and the fields whose value is unreadable.

    What this version cannot read stands in its op only.
    """

    row: dict[str, Any]
    bad: tuple[str, ...]


def cells(kind: str, values: Mapping[str, Value]) -> Cells:
    """Give the values of a record as they are kept; null and empty text are absence."""
    slots = shape(kind).slots
    row: dict[str, Any] = {}
    spread: dict[str, dict[str, Value]] = {}
    bad: list[str] = []
    for name, value in one_by_one(kind, values):
        if value is None or value == "":
            continue
        head, slash, key = name.partition("/")
        slot = slots.get(head + slash)
        if slot is None or not (type(value) is slot.whole or slot.takes(value)):
            bad.append(name)
        elif slash:
            spread.setdefault(slot.column, {})[key] = value
        else:
            row[slot.column] = packed(value) if slot.is_packed else value
    row |= {column: packed(entries) for column, entries in spread.items()}
    return Cells(row, tuple(bad))


_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def packed(value: Value) -> str:
    """Write a mapping or list as JSON text."""
    return _ENCODE(value)


def unpacked(cell: str | None) -> Any:
    """Give the value that a cell of JSON text holds; None of an empty one."""
    return None if cell is None else json.loads(cell)


def noun_of(kind: str, row: Sequence[Any]) -> Any:
    """Give the noun that a row holds; its cells stand in the order of the table's columns."""
    made = shape(kind)
    found = {name: read(row[place]) for name, place, read in made.readers if row[place] is not None}
    return made.noun(id=row[made.place_of_id], **found)
