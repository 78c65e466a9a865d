"""What a questionnaire is once it has been read: plain frozen values, expressions still text.

``forms.xform`` builds a ``FormDefinition``; ``engine.check`` and ``engine.document`` read it.
A node is named by its index everywhere (``Control.node``, ``SetValue.target``, ...).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NewType

from gpn_desktop.forms.gpn import GpnSheet, ScoreScheme
from gpn_desktop.forms.problems import Origin

TextRef = NewType("TextRef", str)
"""An id of ``FormDefinition.texts``, for instance ``/data/area:label`` or ``area-0``."""


@dataclass(frozen=True)
class Expression:
    """XPath as pyxform left it: ``${x}`` is already a path, ends are trimmed."""

    text: str
    origin: Origin


class NodeKind(Enum):
    """What a node of the primary instance holds."""

    GROUP = "group"
    REPEAT = "repeat"
    ANSWER = "answer"
    ATTRIBUTE = "attribute"


class ValueType(Enum):
    """How the value of a node is read; selects and calculates are TEXT."""

    TEXT = "text"
    INT = "int"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"


class Preload(StrEnum):
    """What fills a node by itself: at the beginning, and for END when the form is finalised."""

    START = "start"
    END = "end"
    TODAY = "today"
    DEVICEID = "deviceid"
    USERNAME = "username"
    INSTANCE_ID = "instance_id"


@dataclass(frozen=True)
class Node:
    """An element or attribute of the primary instance, in document order; ``id`` is its index.

    The root element is no node: nodes right below it have no parent. ``path`` is written as
    expressions write it: ``/data/person/full_name``, ``/data/meta/entity/@id``. ``save_to`` is
    always ``list#property``. A repeat stands once (pyxform's first row is left out).
    """

    id: int
    name: str
    path: str
    parent: int | None
    kind: NodeKind
    type: ValueType = ValueType.TEXT
    default: str = ""
    relevant: Expression | None = None
    calculate: Expression | None = None
    constraint: Expression | None = None
    required: Expression | None = None
    readonly: Expression | None = None
    constraint_message: TextRef | None = None
    required_message: TextRef | None = None
    save_to: str | None = None
    paper: str | None = None
    preload: Preload | None = None
    origin: Origin | None = None


class QuestionKind(Enum):
    """What is drawn for a control."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    NOTE = "note"
    ACKNOWLEDGE = "acknowledge"
    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    GROUP = "group"
    REPEAT = "repeat"


class Event(Enum):
    """When a setvalue runs. NEW_REPEAT runs once for every row, the first one too."""

    FIRST_LOAD = "odk-instance-first-load"
    NEW_REPEAT = "odk-new-repeat"
    VALUE_CHANGED = "xforms-value-changed"


@dataclass(frozen=True)
class SetValue:
    """An action that writes ``target``; without ``value`` it empties it."""

    event: Event
    target: int
    value: Expression | None


@dataclass(frozen=True)
class ChoiceSource:
    """Where the choices of a select come from.

    ``filter`` is what stands between the brackets of the itemset (a predicate on the item).
    ``value`` and ``label`` are columns of the list; ``label`` is None where the items of the list
    carry a ``TextRef``.
    """

    list_name: str
    filter: Expression | None = None
    value: str = "name"
    label: str | None = None
    randomize: bool = False
    seed: Expression | None = None


@dataclass(frozen=True)
class Control:
    """Something drawn, in the order of the form; groups and repeats have children.

    ``actions`` of a question run when its value changed, those of a repeat at each new row.
    ``count`` is the number of rows of a repeat, where the form fixes it.
    """

    node: int
    kind: QuestionKind
    label: TextRef | None
    hint: TextRef | None = None
    guidance: TextRef | None = None
    appearance: frozenset[str] = frozenset()
    choices: ChoiceSource | None = None
    actions: tuple[SetValue, ...] = ()
    children: tuple["Control", ...] = ()
    count: Expression | None = None


Part = str | Expression
"""A piece of a text: words, or an expression whose value stands there (``<output>``)."""


@dataclass(frozen=True)
class Text:
    """A text in one language; a missing translation is absent, not empty."""

    plain: tuple[Part, ...] = ()
    guidance: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Language:
    """A language of the form: ``Tiếng Việt (vi)`` and its code ``vi``."""

    name: str
    code: str


class ListSource(Enum):
    """Who holds the items: the form itself, a CSV file beside it, or the register."""

    FORM = "form"
    CSV = "csv"
    REGISTER = "register"


@dataclass(frozen=True)
class ListColumn:
    """A data column of a list as the workbook's header names it, empty or not."""

    name: str
    letter: str


@dataclass(frozen=True)
class Item:
    """A choice; ``values`` lacks the columns whose cell is empty; ``row`` is its workbook row."""

    code: str
    label: TextRef | None
    values: Mapping[str, str]
    row: int


@dataclass(frozen=True)
class ItemList:
    """A choice list; of CSV files only the columns are known here, of the register nothing."""

    name: str
    source: ListSource
    columns: tuple[ListColumn, ...] = ()
    items: tuple[Item, ...] = ()

    def cell(self, item: Item, column: str) -> str:
        """Give where the value stands: ``choices!E10``; the column must be known."""
        letter = next(known.letter for known in self.columns if known.name == column)
        return f"choices!{letter}{item.row}"


@dataclass(frozen=True)
class EntityDeclaration:
    """A row of sheet ``entities``: what of which register list a submission makes or changes.

    ``container`` is the group or repeat whose ``meta/entity`` it is (None: the root); the other
    numbers are attribute nodes (``label`` an element), absent where pyxform wrote none.
    ``key`` is the select_one_from_file question that ``entity_id`` refers to.
    """

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
    origin: Origin
    is_roster: bool = False


@dataclass(frozen=True)
class FormDefinition:
    """A whole questionnaire; the first language is the default one."""

    form_id: str
    version: str
    title: str
    languages: tuple[Language, ...]
    nodes: tuple[Node, ...]
    body: tuple[Control, ...]
    lists: Mapping[str, ItemList]
    texts: Mapping[str, Mapping[TextRef, Text]]
    actions: tuple[SetValue, ...]
    entities: tuple[EntityDeclaration, ...]
    gpn: GpnSheet
    scores: ScoreScheme | None = None
    root: str = "data"
