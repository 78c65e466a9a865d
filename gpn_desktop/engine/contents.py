"""What a compiled form holds: controls, lists, declarations, papers, as plain frozen values.

Nodes and trees are named by their index, texts by their reference.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from gpn_desktop.forms.definition import Event, ListSource, Preload, QuestionKind
from gpn_desktop.forms.gpn import Role, Status


class Facts(NamedTuple):
    """What the screen and the register want to know of a node beside its place."""

    save_to: str | None
    paper: str
    preload: Preload | None
    constraint_message: str | None
    required_message: str | None


class Action(NamedTuple):
    """A setvalue; ``tree`` None empties the target."""

    event: Event
    target: int
    tree: int | None


class Source(NamedTuple):
    """Where a select takes its choices from; ``filter`` and ``seed`` are trees."""

    list_name: str
    filter: int | None
    value: str
    label: str | None
    randomize: bool
    seed: int | None


class Question(NamedTuple):
    """A control of the form: question, group or repeat, with what is drawn below it."""

    node: int
    kind: QuestionKind
    label: str | None
    hint: str | None
    guidance: str | None
    appearance: frozenset[str]
    source: Source | None
    actions: tuple[Action, ...]
    children: tuple["Question", ...]
    is_counted: bool


class ListItem(NamedTuple):
    """A choice as the workbook has it."""

    code: str
    label: str | None
    row: int
    values: Mapping[str, str]


@dataclass(frozen=True)
class FormList:
    """A list: its columns with their letters in the sheet; rows only where the form holds them.

    A row is what a ``ListItem`` is made from; of a long list few are ever asked for.
    """

    name: str
    source: ListSource
    columns: Mapping[str, str]
    rows: Sequence[Sequence[Any]]

    @cached_property
    def items(self) -> tuple[ListItem, ...]:
        """Give all its items."""
        return tuple(ListItem(*row) for row in self.rows)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Give for each code its place on paper, counted from 1."""
        return {row[0]: place for place, row in enumerate(self.rows, 1)}


@dataclass(frozen=True)
class Declaration:
    """A list of the register that the form makes or changes entities of; the rest are nodes."""

    list_name: str
    container: int | None
    entity_id: int
    label: int | None
    create: int | None
    update: int | None
    base_version: int | None
    trunk_version: int | None
    branch_id: int | None
    key: int | None
    is_roster: bool


@dataclass(frozen=True)
class Paper:
    """What sheet ``gpn`` says of the form."""

    role: Role
    status: Status
    period: str | None
    standard_scope: str
    legal_source: str
    areas: tuple[str, ...]
    renames: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Scheme:
    """The outputs of a score sheet by name, and question → (points, known)."""

    area: int
    outputs: Mapping[str, int]
    questions: Mapping[int, tuple[int, int | None]]
