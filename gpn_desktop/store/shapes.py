"""Of each kind of noun its table, its attributes and the fields of its ops: one table for all.

A noun's attribute is the op's field of that name, but for those of ``RENAMED`` and for mappings
whose every entry is a field of its own (``SPREAD``). A column has the attribute's name; ``_json``
behind it says that it holds a mapping or a list.
"""

import json
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Any

from sqlalchemy import Table

from gpn_desktop.forms.publication import Publication
from gpn_desktop.journal.fields import (
    ANY,
    BOOL,
    CITATIONS,
    DELETION,
    DICT,
    INT,
    LIST,
    TEXT,
    WORD,
    Field,
)
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.journal.op import DELETED, Value
from gpn_desktop.plans.plan import Plan, Target
from gpn_desktop.registry.duplicates import Sameness
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.registry.moves import Deletion, Event, Transfer
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.certificates import Certificate
from gpn_desktop.reviews.comments import Comment
from gpn_desktop.reviews.decisions import Decision
from gpn_desktop.reviews.rounds import Listing, Round
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.store import registry_rows, review_rows, rows, support_rows
from gpn_desktop.store.answered import ANSWERS
from gpn_desktop.store.plugs import Plug, plug
from gpn_desktop.store.tables import Kept
from gpn_desktop.support.activities import Activity
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.records import SupportRecord

NOUNS: Mapping[str, tuple[type, type[Kept]]] = {
    "household": (Household, registry_rows.Household),
    "person": (Person, registry_rows.Person),
    "village": (Village, registry_rows.Village),
    "official": (Official, registry_rows.Official),
    "event": (Event, registry_rows.Event),
    "round": (Round, review_rows.Round),
    "listing": (Listing, review_rows.Listing),
    "survey": (Survey, review_rows.Survey),
    "submission": (Submission, review_rows.Submission),
    "comment": (Comment, review_rows.Comment),
    "meeting": (Meeting, registry_rows.Meeting),
    "decision": (Decision, review_rows.Decision),
    "certificate": (Certificate, review_rows.Certificate),
    "support": (SupportRecord, support_rows.Support),
    "followup": (FollowUp, support_rows.Followup),
    "activity": (Activity, support_rows.Activity),
    "plan": (Plan, support_rows.Plan),
    "target": (Target, support_rows.Target),
    "publication": (Publication, rows.Publication),
    "transfer": (Transfer, registry_rows.Transfer),
    "sameness": (Sameness, registry_rows.Sameness),
}
RENAMED = {"deleted": DELETED}
SPREAD = {
    "answers": ANSWERS,
    "listed": "listed/",
    "remarks": "n/",
    "steps": "step/",
    "totals": "total/",
    "years": "year/",
}
PACKED = "_json"
_WHOLE = {TEXT: str, WORD: str, ANY: str, INT: int, BOOL: bool}
TAKEN_OFF = "deleted" + PACKED  # every register has it, whether or not its noun says so


@dataclass(frozen=True)
class Attribute:
    """One attribute of a noun, the field it stands for, and the column that keeps it.

    ``field`` ends in ``/`` where each entry of the mapping is a field of its own.
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
    column: str

    @cached_property
    def is_packed(self) -> bool:
        """Whether it is kept as JSON text."""
        return self.column.endswith(PACKED)

    @cached_property
    def _has_inside(self) -> bool:
        return self.field.type in (ANY, LIST, DICT, DELETION, CITATIONS)

    @cached_property
    def whole(self) -> type | None:
        """The type of which it takes every value; None where each is looked at."""
        if self.field.words or (self.field.type == ANY and self.plug is not plug(str)):
            return None
        return _WHOLE.get(self.field.type)

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
    def readers(self) -> tuple[tuple[str, int, Callable[[Any], Any]], ...]:
        """For each attribute: its name, its place in a row, how a cell is read."""
        return tuple(
            (one.name, self.columns.index(one.column), _reader(one))
            for one in self.attributes.values()
        )

    @cached_property
    def writers(self) -> tuple[tuple[str, str, bool, Plug], ...]:
        """For each attribute: its name, its field, whether it is spread, how it is written."""
        known = self.attributes.values()
        return tuple((one.name, one.field, one.is_spread, one.plug) for one in known)

    @cached_property
    def place_of_id(self) -> int:
        """Where the id stands in a row."""
        return self.columns.index("id")

    @cached_property
    def listed(self) -> str:
        """The table's columns as a query names them, the table being ``r``."""
        return ", ".join(f'r."{column}"' for column in self.columns)

    @cached_property
    def slots(self) -> Mapping[str, Slot]:
        """Where the value of each field goes, by its name or what it begins with."""
        known = KINDS[self.kind].fields
        found = {
            name: Slot(known[name], one.plug, one.column) for name, one in self.attributes.items()
        }
        if DELETED in known and DELETED not in found:
            found[DELETED] = Slot(known[DELETED], plug(Deletion), TAKEN_OFF)
        return found


@cache
def shape(kind: str) -> Shape:
    """Give the shape of a kind that has a noun."""
    noun, row = NOUNS[kind]
    hints = typing.get_type_hints(noun)
    names = [one.name for one in fields(noun) if one.name != "id"]
    made = [_attribute(name, hints[name], row.__table__) for name in names]
    return Shape(kind, noun, row.__table__, {one.field: one for one in made})


def _attribute(name: str, hint: Any, table: Table) -> Attribute:
    column = name if name in table.columns else name + PACKED
    if name in SPREAD and typing.get_origin(hint) is Mapping:  # a comment's `answers` is one id
        return Attribute(name, SPREAD[name], plug(typing.get_args(hint)[1]), column)
    return Attribute(name, RENAMED.get(name, name), plug(hint), column)


def _read(one: Attribute, value: Any) -> Any:
    if one.is_spread:
        return {key: one.plug.read(part) for key, part in value.items()}
    return one.plug.read(value)


def _reader(one: Attribute) -> Callable[[Any], Any]:
    """Give how a cell is read; what is checked when it is written needs no check again."""
    if one.is_packed:
        return lambda cell: _read(one, json.loads(cell))
    if one.plug in (plug(str), plug(int)):
        return _as_it_is
    return bool if one.plug is plug(bool) else one.plug.read  # SQLite keeps 0 and 1


def _as_it_is(cell: Any) -> Any:
    return cell
