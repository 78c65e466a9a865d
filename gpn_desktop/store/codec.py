"""A noun, the fields of its ops, and its row: each made from the other by one table; no floats.

A noun's attribute is the op's field of that name, but for those of ``RENAMED`` and for mappings
whose every entry is a field of its own (``SPREAD``). A column has the attribute's name; ``_json``
behind it says that it holds a mapping or a list. None, "" and empty containers are absence.
"""

import datetime
import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache, cached_property
from typing import Any

from sqlalchemy import Table

from gpn_desktop.journal.fields import ANY, CITATIONS, DELETION, DICT, LIST, Field
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.journal.op import DELETED, Value
from gpn_desktop.plans.plan import Plan, Target
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.registry.moves import Deletion, Event
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.certificates import Certificate
from gpn_desktop.reviews.comments import Comment
from gpn_desktop.reviews.decisions import Decision
from gpn_desktop.reviews.rounds import Listing, Round
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.store import rows
from gpn_desktop.store.tables import Kept
from gpn_desktop.support.activities import Activity
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.records import SupportRecord

NOUNS: Mapping[str, tuple[type, type[Kept]]] = {
    "household": (Household, rows.Household),
    "person": (Person, rows.Person),
    "village": (Village, rows.Village),
    "official": (Official, rows.Official),
    "event": (Event, rows.Event),
    "round": (Round, rows.Round),
    "listing": (Listing, rows.Listing),
    "survey": (Survey, rows.Survey),
    "comment": (Comment, rows.Comment),
    "meeting": (Meeting, rows.Meeting),
    "decision": (Decision, rows.Decision),
    "certificate": (Certificate, rows.Certificate),
    "support": (SupportRecord, rows.Support),
    "followup": (FollowUp, rows.Followup),
    "activity": (Activity, rows.Activity),
    "plan": (Plan, rows.Plan),
    "target": (Target, rows.Target),
}
RENAMED = {"deleted": DELETED}
SPREAD = {"answers": "q/", "remarks": "n/", "steps": "step/", "totals": "total/", "years": "year/"}
KEYS = {"poverty_class": "class"}  # inside a value, where Python keeps the word for itself
PACKED = "_json"
TAKEN_OFF = "deleted" + PACKED  # every register has it, whether or not its noun says so


class Unreadable(ValueError):
    """A value that does not fit the attribute it belongs to."""


@dataclass(frozen=True)
class Plug:
    """How a value of one type is written as JSON and read from it."""

    write: Callable[[Any], Value]
    read: Callable[[Any], Any]


def _checked(*allowed: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) not in allowed:
            raise Unreadable
        return value

    return read


def _plain(value: Any) -> Any:
    return value


def _day(value: Any) -> datetime.date:
    return datetime.date.fromisoformat(_TEXT.read(value))


_TEXT = Plug(_plain, _checked(str))
_PLUGS: Mapping[Any, Plug] = {
    str: _TEXT,
    int: Plug(_plain, _checked(int)),
    bool: Plug(_plain, _checked(bool)),
    Any: Plug(_plain, _plain),
    datetime.date: Plug(datetime.date.isoformat, _day),
    PartialDate: Plug(str, lambda value: PartialDate.read(_TEXT.read(value))),
}


@cache
def plug(kind: Any) -> Plug:
    """Give how values of a type go in and out; ``X | None`` is as X, for None is absence."""
    if kind in _PLUGS:
        return _PLUGS[kind]
    if is_dataclass(kind):
        return _of_dataclass(typing.cast(type, kind))
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is types.UnionType:
        return plug(arguments[0])
    if origin is tuple:
        return _of_tuple(arguments)
    return _of_mapping(arguments[1])


def _of_dataclass(kind: type) -> Plug:
    hints = typing.get_type_hints(kind)
    inner = [
        (one.name, KEYS.get(one.name, one.name), plug(hints[one.name])) for one in fields(kind)
    ]
    needed = {KEYS.get(f.name, f.name) for f in fields(kind) if _has_no_default(f)}

    def write(value: Any) -> Value:
        found = ((key, getattr(value, name), how) for name, key, how in inner)
        return {key: how.write(part) for key, part, how in found if not is_absent(part)}

    def read(value: Any) -> Any:
        given = _checked(dict)(value)
        if needed - given.keys():
            raise Unreadable
        there = [(name, given[key], how) for name, key, how in inner if given.get(key) is not None]
        return kind(**{name: how.read(part) for name, part, how in there})

    return Plug(write, read)


def _has_no_default(one: Any) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _of_tuple(arguments: tuple[Any, ...]) -> Plug:
    if arguments[-1] is Ellipsis:
        one = plug(arguments[0])
        return Plug(
            lambda value: [one.write(part) for part in value],
            lambda value: tuple(one.read(part) for part in _checked(list)(value)),
        )
    each = [plug(argument) for argument in arguments]

    def read(value: Any) -> tuple[Any, ...]:
        if len(_checked(list)(value)) != len(each):
            raise Unreadable
        return tuple(how.read(part) for how, part in zip(each, value, strict=True))

    return Plug(lambda v: [h.write(part) for h, part in zip(each, v, strict=True)], read)


def _of_mapping(kind: Any) -> Plug:
    one = plug(kind)
    return Plug(
        lambda value: {name: one.write(part) for name, part in value.items()},
        lambda value: {name: one.read(part) for name, part in _checked(dict)(value).items()},
    )


def is_absent(value: Any) -> bool:
    """Tell whether a value says nothing: None, "" or an empty container; 0 and False speak."""
    return value is None or (not value and not isinstance(value, int))


@dataclass(frozen=True)
class Attribute:
    """One attribute of a noun, the field it stands for, and the column that keeps it.

    ``field`` ends in ``/`` where each entry of the mapping is a field of its own; ``column`` is
    empty where the entries have rows of their own (answers of a survey, households decided).
    """

    name: str
    field: str
    plug: Plug
    column: str

    @property
    def is_spread(self) -> bool:
        """Whether each entry is a field of its own."""
        return self.field.endswith("/")

    @property
    def is_packed(self) -> bool:
        """Whether the column holds JSON text."""
        return self.column.endswith(PACKED)


@dataclass(frozen=True)
class Slot:
    """Where the value of one field goes, and whether it fits there."""

    field: Field
    plug: Plug
    place: str

    @cached_property
    def is_packed(self) -> bool:
        """Whether it is kept as JSON text."""
        return self.place.endswith(PACKED)

    @cached_property
    def _has_inside(self) -> bool:
        return self.field.type in (ANY, LIST, DICT, DELETION, CITATIONS)

    def takes(self, value: Value) -> bool:
        """Tell whether this version reads the value."""
        if not self.field.fits(value):
            return False
        if not self._has_inside:
            return True
        try:
            self.plug.read(value)
        except ValueError:
            return False
        return True


@dataclass(frozen=True)
class Shape:
    """Everything about one kind: its noun, its table, its attributes by field."""

    kind: str
    noun: type
    table: Table
    attributes: Mapping[str, Attribute]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Names of the table's columns, in order."""
        return tuple(self.table.columns.keys())

    @cached_property
    def slots(self) -> Mapping[str, Slot]:
        """Where the value of each field goes, by its name or what it begins with."""
        known = KINDS[self.kind].fields
        found = {
            name: Slot(known[name], one.plug, one.column or one.name)
            for name, one in self.attributes.items()
        }
        if DELETED in known and DELETED not in found:
            found[DELETED] = Slot(known[DELETED], plug(Deletion), TAKEN_OFF)
        return found

    @cached_property
    def apart(self) -> frozenset[str]:
        """Attributes that have rows of their own though they are one field."""
        attributes = self.attributes.values()
        return frozenset(one.name for one in attributes if not (one.column or one.is_spread))


@cache
def shape(kind: str) -> Shape:
    """Give the shape of a kind that has a noun."""
    noun, row = NOUNS[kind]
    hints = typing.get_type_hints(noun)
    names = [one.name for one in fields(noun) if one.name != "id"]
    made = [_attribute(name, hints[name], row.__table__) for name in names]
    return Shape(kind, noun, row.__table__, {one.field: one for one in made})


def _attribute(name: str, hint: Any, table: Table) -> Attribute:
    known = [column for column in (name, name + PACKED) if column in table.columns]
    column = known[0] if known else ""
    if name in SPREAD and typing.get_origin(hint) is Mapping:  # a comment's `answers` is one id
        return Attribute(name, SPREAD[name], plug(typing.get_args(hint)[1]), column)
    return Attribute(name, RENAMED.get(name, name), plug(hint), column)


def fields_of(kind: str, noun: Any) -> dict[str, Value]:
    """Give what a noun says as fields of an op; what is absent has no field."""
    found: dict[str, Value] = {}
    for one in shape(kind).attributes.values():
        value = getattr(noun, one.name)
        if one.is_spread:
            parts = {one.field + key: one.plug.write(part) for key, part in value.items()}
            found |= {name: part for name, part in parts.items() if not is_absent(part)}
        elif not is_absent(value):
            found[one.field] = one.plug.write(value)
    return found


def difference(before: Mapping[str, Value], after: Mapping[str, Value]) -> dict[str, Value]:
    """Give the fields that differ with their new value; None where one became absent."""
    names = [*after, *(name for name in before if name not in after)]
    return {name: after.get(name) for name in names if before.get(name) != after.get(name)}


@dataclass(frozen=True)
class Cells:
    """Values as they are kept: cells of the row, values with rows of their own, what is unreadable.

    ``bad`` names the fields whose value this version cannot read: they stand in their ops only.
    """

    row: dict[str, Any]
    loose: dict[str, dict[str, Value]]
    bad: tuple[str, ...]


def cells(kind: str, values: Mapping[str, Value]) -> Cells:
    """Give the values of a record as they are kept; null and empty text are absence."""
    slots = shape(kind).slots
    row: dict[str, Any] = {}
    spread: dict[str, dict[str, Value]] = {}
    bad: list[str] = []
    for name, value in values.items():
        if value is None or value == "":
            continue
        head, slash, key = name.partition("/")
        slot = slots.get(head + slash)
        if slot is None or not slot.takes(value):
            bad.append(name)
        elif slash:
            spread.setdefault(slot.place, {})[key] = value
        else:
            row[slot.place] = packed(value) if slot.is_packed else value
    return _settled(kind, row, spread, tuple(bad))


def _settled(
    kind: str, row: dict[str, Any], spread: dict[str, dict[str, Value]], bad: tuple[str, ...]
) -> Cells:
    loose = {}
    for place, value in spread.items():
        if place in shape(kind).columns:
            row[place] = packed(value)
        else:
            loose[place] = value
    for place in shape(kind).apart & row.keys():
        loose[place] = row.pop(place)
    return Cells(row, loose, bad)


def packed(value: Value) -> str:
    """Write a mapping or list as JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def unpacked(cell: str | None) -> Any:
    """Give the value that a cell of JSON text holds; None of an empty one."""
    return None if cell is None else json.loads(cell)


def noun_of(kind: str, row: Any, loose: Mapping[str, Any]) -> Any:
    """Give the noun that a row and the rows of its own parts hold."""
    found: dict[str, Any] = {}
    for one in shape(kind).attributes.values():
        value = getattr(row, one.column) if one.column else loose.get(one.name)
        if value is not None:
            found[one.name] = _read(one, json.loads(value) if one.is_packed else value)
    return shape(kind).noun(id=row.id, **found)


def _read(one: Attribute, value: Any) -> Any:
    if one.is_spread:
        return {key: one.plug.read(part) for key, part in value.items()}
    return one.plug.read(value)
