"""A form made ready to run: ``FormDefinition`` → ``definition.json`` → ``CompiledForm``.

``definition.json`` is format 1: plain JSON, expressions as bound trees, so that loading parses
no expression. Each language is a JSON text of its own, read when it is first shown.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from gpn_desktop.engine import closures
from gpn_desktop.engine.document import FORMAT, document
from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.graph import Edge, Graph, Sort, Vertex, assembled
from gpn_desktop.engine.levels import Closure
from gpn_desktop.engine.shape import Seed, Shape, shaped
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.definition import (
    Event,
    FormDefinition,
    ListSource,
    NodeKind,
    Preload,
    QuestionKind,
    Role,
    Status,
    ValueType,
)


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


@dataclass(frozen=True)
class Question:
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
    """A list: its columns with their letters in the sheet; items only where the form holds them."""

    name: str
    source: ListSource
    columns: Mapping[str, str]
    items: tuple[ListItem, ...]


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


@dataclass(frozen=True)
class Scheme:
    """The outputs of a score sheet by name, and question → (points, known)."""

    area: int
    outputs: Mapping[str, int]
    questions: Mapping[int, tuple[int, int | None]]


Part = str | Mapping[str, int]
_SPOKEN = ("jr:choice-name", "jr:itext", "format-date", "format-date-time")
_STALE = (Sort.CHOICES, Sort.TEXT)


@dataclass(frozen=True)
class CompiledForm:
    """A form ready to run; shared by all its sessions, read-only."""

    form_id: str
    version: str
    title: str
    languages: tuple[tuple[str, str], ...]
    shape: Shape
    facts: tuple[Facts, ...]
    trees: tuple[Tree, ...]
    graph: Graph
    body: tuple[Question, ...]
    actions: tuple[Action, ...]
    lists: Mapping[str, FormList]
    entities: tuple[Declaration, ...]
    paper: Paper
    scores: Scheme | None
    packed_texts: Mapping[str, str]

    @cached_property
    def questions(self) -> Mapping[int, Question]:
        """Give the control of each node that has one."""
        found: dict[int, Question] = {}
        waiting = list(self.body)
        while waiting:
            question = waiting.pop()
            found[question.node] = question
            waiting += question.children
        return found

    @cached_property
    def rosters(self) -> Mapping[int, Declaration]:
        """Give the declaration of each repeat that is a roster."""
        return {e.container: e for e in self.entities if e.is_roster and e.container is not None}

    @cached_property
    def protocol(self) -> frozenset[int]:
        """Give the nodes that serve other OpenRosa clients only: all below ``meta/entity``."""
        holders = {self.shape.spots[declared.entity_id].parent for declared in self.entities}
        return frozenset(node for holder in holders for node in self.shape.below(holder))

    @cached_property
    def keyed(self) -> Mapping[int, tuple[Declaration, ...]]:
        """Give the declarations whose entity a question chooses."""
        keys = {each.key for each in self.entities if each.key is not None}
        return {key: tuple(e for e in self.entities if e.key == key) for key in keys}

    @cached_property
    def offers(self) -> Mapping[int, tuple[int, ...]]:
        """Give the ranks that decide whether a new row of each repeat would be relevant."""
        found: dict[int, tuple[int, ...]] = {}
        for rank, vertex in enumerate(self.graph.vertices):
            if vertex.sort is Sort.OFFER:
                found[vertex.node] = (*found.get(vertex.node, ()), rank)
        return found

    @cached_property
    def spoken(self) -> tuple[int, ...]:
        """Give the ranks whose result depends on the language."""
        spoken = [any(f'"{name}"' in json.dumps(tree) for name in _SPOKEN) for tree in self.trees]
        return tuple(
            rank
            for rank, vertex in enumerate(self.graph.vertices)
            if vertex.sort not in _STALE and spoken[vertex.tree]
        )

    @cached_property
    def outputs(self) -> Mapping[int, str]:
        """Give the name of each node that is an output of the score sheet."""
        return {node: name for name, node in self.scores.outputs.items()} if self.scores else {}

    @cached_property
    def closures(self) -> tuple[Closure | None, ...]:
        """Give the callable of each vertex by rank; None for CHOICES and TEXT."""
        made: dict[tuple[int, int], Closure] = {}
        for sort, _, chain, tree in self.graph.vertices:
            key = (tree, len(chain) + (sort is Sort.OFFER))  # an offer is given a row to come
            if key not in made and sort not in _STALE:
                made[key] = closures.question(self.shape, self.trees[tree], key[1])
        return tuple(
            None if v.sort in _STALE else made[v.tree, len(v.chain) + (v.sort is Sort.OFFER)]
            for v in self.graph.vertices
        )

    @cached_property
    def _made(self) -> dict[tuple[int, int], Any]:
        return {}

    def closure(self, tree: int, node: int) -> Closure:
        """Give the callable of an action's or text's tree that belongs to a node."""
        key = (tree, node)
        if key not in self._made:
            depth = self.shape.spots[node].depth
            self._made[key] = closures.question(self.shape, self.trees[tree], depth)
        return self._made[key]  # type: ignore[no-any-return] # made just above

    def choice_filter(self, tree: int, node: int) -> Callable[[Any, Any, Any], Any]:
        """Give the callable (table, frame, frame) → items of a choice filter."""
        key = (tree, -node - 1)
        if key not in self._made:
            depth = self.shape.spots[node].depth
            self._made[key] = closures.choice_filter(self.shape, self.trees[tree], depth)
        return self._made[key]  # type: ignore[no-any-return] # made just above

    @cached_property
    def _unpacked(self) -> dict[str, dict[str, Any]]:
        return {}

    def parts(self, language: str, ref: str, guidance: bool = False) -> Sequence[Part]:
        """Give the pieces of a text in a language, else in the default one; none is empty."""
        for code in (language, self.languages[0][1]):
            if code not in self._unpacked:
                self._unpacked[code] = json.loads(self.packed_texts.get(code, "{}"))
            found: list[list[Part]] | None = self._unpacked[code].get(ref)
            if found and found[guidance]:
                return found[guidance]
        return ()


def dump(definition: FormDefinition) -> bytes:
    """Give the bytes of ``definition.json``; equal definitions give equal bytes.

    Raises:
        GrammarError, BindError, CycleError: what ``engine.check`` would have said.
    """
    made = document(definition)
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def compile_form(definition: FormDefinition) -> CompiledForm:
    """Give a form ready to run.

    Raises:
        GrammarError, BindError, CycleError: what ``engine.check`` would have said.
    """
    return loaded(json.loads(dump(definition)))


def load(data: bytes) -> CompiledForm:
    """Read ``definition.json``.

    Raises:
        GpnError: FORM_FORMAT_NEWER.
    """
    return loaded(json.loads(data))


def loaded(made: Mapping[str, Any]) -> CompiledForm:
    """Give the form of a document.

    Raises:
        GpnError: FORM_FORMAT_NEWER.
    """
    head = made["form"]
    if made["format"] != FORMAT:
        raise GpnError(ErrorCode.FORM_FORMAT_NEWER, form=head["id"], version=head["version"])
    shape = shaped(head["root"], [_seed(row) for row in made["nodes"]])
    return CompiledForm(
        form_id=head["id"],
        version=head["version"],
        title=head["title"],
        languages=tuple((name, code) for name, code in head["languages"]),
        shape=shape,
        facts=tuple(_facts(row) for row in made["nodes"]),
        trees=tuple(made["trees"]),
        graph=_graph(made["graph"], shape),
        body=tuple(_question(row) for row in made["body"]),
        actions=tuple(_action(row) for row in made["actions"]),
        lists={name: _list(name, row) for name, row in made["lists"].items()},
        entities=tuple(Declaration(**row) for row in made["entities"]),
        paper=_paper(made["gpn"]),
        scores=_scheme(made["scores"]),
        packed_texts=made["texts"],
    )


_KINDS = {kind.value: kind for kind in NodeKind}
_TYPES = {kind.value: kind for kind in ValueType}
_SORTS = {sort.value: sort for sort in Sort}


def _seed(row: Sequence[Any]) -> Seed:
    return Seed(row[0], row[1], _KINDS[row[2]], _TYPES[row[3]], row[4])


def _facts(row: Sequence[Any]) -> Facts:
    preload = Preload(row[7]) if row[7] else None
    return Facts(row[5], row[6] or "", preload, row[8], row[9])


def _graph(made: Mapping[str, Any], shape: Shape) -> Graph:
    vertices = tuple(
        Vertex(_SORTS[sort], node, tuple(chain), tree)
        for sort, node, chain, tree in made["vertices"]
    )
    readers = {node: [Edge(*edge) for edge in edges] for node, edges in made["readers"]}
    return assembled(vertices, readers, shape)


def _question(row: Sequence[Any]) -> Question:
    node, kind, label, hint, guidance, appearance, source, actions, children, counted = row
    return Question(
        *(node, QuestionKind(kind), label, hint, guidance, frozenset(appearance)),
        Source(*source) if source else None,
        tuple(_action(each) for each in actions),
        tuple(_question(each) for each in children),
        counted,
    )


def _action(row: Sequence[Any]) -> Action:
    return Action(Event(row[0]), row[1], row[2])


def _list(name: str, row: Mapping[str, Any]) -> FormList:
    items = tuple(ListItem(*item) for item in row["items"])
    return FormList(name, ListSource(row["source"]), dict(row["columns"]), items)


def _paper(row: Mapping[str, Any]) -> Paper:
    return Paper(
        *(Role(row["role"]), Status(row["status"]), row["period"], row["standard_scope"]),
        *(row["legal_source"], tuple(row["areas"])),
    )


def _scheme(row: Mapping[str, Any] | None) -> Scheme | None:
    if row is None:
        return None
    questions = {question: (points, known) for question, points, known in row["questions"]}
    return Scheme(row["area"], row["outputs"], questions)
