"""What a session tells the screen: places, states, effects, problems. All frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from gpn_desktop.engine.values import Trouble
from gpn_desktop.forms.definition import QuestionKind


@dataclass(frozen=True)
class Place:
    """A node in a row of each repeat around it; ``rows`` are ids, the outermost first.

    Of a repeat: without its own row id the repeat as a whole, with it that row.
    """

    node: int
    rows: tuple[str, ...] = ()


class Validity(StrEnum):
    """Whether an answer may stand; all but OK block finalising."""

    OK = "ok"
    REQUIRED = "required"
    CONSTRAINT = "constraint"
    UNREADABLE = "unreadable"
    NOT_A_CHOICE = "not_a_choice"


class RowSort(StrEnum):
    """What happened to a row; SURPLUS = folded because ``repeat_count`` shrank, NEEDED = back."""

    ADDED = "added"
    REMOVED = "removed"
    RESTORED = "restored"
    SURPLUS = "surplus"
    NEEDED = "needed"


@dataclass(frozen=True)
class RowChange:
    """A row of the repeat at ``place`` (its own row id included) came, went or folded."""

    place: Place
    sort: RowSort


@dataclass(frozen=True)
class EngineProblem:
    """An expression that has no value at a place; it counts as empty and blocks finalising."""

    place: Place
    trouble: Trouble


@dataclass(frozen=True)
class Effects:
    """What to draw anew after a change; look each new state up with ``session.state(place)``.

    ``values``: the value that the screen shows changed, also of calculates and by actions.
    ``validity``: validity, required or read-only changed. ``choices``, ``texts``: stale.
    ``outputs``: names of outputs of the score sheet whose value changed.
    """

    values: tuple[Place, ...] = ()
    shown: tuple[Place, ...] = ()
    hidden: tuple[Place, ...] = ()
    validity: tuple[Place, ...] = ()
    choices: tuple[Place, ...] = ()
    texts: tuple[Place, ...] = ()
    rows: tuple[RowChange, ...] = ()
    outputs: tuple[str, ...] = ()
    problems: tuple[EngineProblem, ...] = ()


@dataclass(frozen=True)
class QuestionState:
    """All that is drawn of a question, group, repeat or row.

    ``value`` is canonical text, also of a hidden question; ``raw`` what was typed and could not be
    read. ``readings`` are texts to answer with where ``raw`` may mean several things
    (``1.500``: ``("1500", "1,500")``). ``message`` is the form's own sentence for the validity,
    if it has one.
    """

    place: Place
    kind: QuestionKind | None
    value: str
    raw: str
    relevant: bool
    required: bool
    readonly: bool
    validity: Validity
    message: str
    label: str
    hint: str
    guidance: str
    paper: str
    appearance: frozenset[str]
    readings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """A choice of a select; ``paper`` is its number on the paper form, counted from 1."""

    code: str
    label: str
    paper: int


@dataclass(frozen=True)
class Row:
    """A row of a repeat; ``place`` includes its id. ``is_surplus``: over ``repeat_count``."""

    place: Place
    id: str
    position: int
    is_surplus: bool
    entity: str | None


@dataclass(frozen=True)
class OutlineItem:
    """A group, repeat, row or question in the order of the form.

    ``level`` is its nesting. ``questions`` counts what is visible below it and is answered or must
    be, ``answered`` the answers of these that may stand, ``wrong`` those that may not.
    ``is_key``: it chooses the household or the person of a row; a header shows it, no question.
    ``in_table``: it is a line of a grid (table-list) whose header shows the choices once.
    """

    place: Place
    kind: QuestionKind
    level: int
    label: str
    paper: str
    relevant: bool
    answered: int
    questions: int
    wrong: int = 0
    is_row: bool = False
    is_key: bool = False
    in_table: bool = False


@dataclass(frozen=True)
class Problem:
    """Something that blocks finalising: a validity that is not OK, or a trouble."""

    place: Place
    validity: Validity
    trouble: Trouble | None
    message: str


@dataclass(frozen=True)
class Dropped:
    """An answer that finalising would leave out, because its question is hidden or surplus."""

    place: Place
    label: str
    value: str


@dataclass(frozen=True)
class Departure:
    """A person of the register whose row was removed from the roster: no one is deleted."""

    person: str
    reason: str


@dataclass(frozen=True)
class EntityChange:
    """What a finished form makes or changes in a list of the register.

    ``properties`` are those to write: of an update only those unlike ``shown``, the values that
    the officer saw at prefill. Versions are as in the submission; empty for people made here.
    """

    list_name: str
    id: str
    action: str
    base_version: str
    trunk_version: str
    branch_id: str
    label: str
    properties: Mapping[str, str]
    shown: Mapping[str, str]
    place: Place
