"""A form written and read: ``FormDefinition`` → ``definition.json`` → ``CompiledForm``.

``definition.json`` is format 1: plain JSON, expressions as bound trees, so that loading parses
no expression.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.contents import (
    Action,
    Declaration,
    Facts,
    FormList,
    Paper,
    Question,
    Scheme,
    Source,
)
from gpn_desktop.engine.document import FORMAT, document
from gpn_desktop.engine.graph import Edge, Graph, Sort, Vertex, assembled, settled
from gpn_desktop.engine.shape import Seed, Shape, shaped
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.definition import (
    Event,
    FormDefinition,
    ListSource,
    NodeKind,
    Preload,
    QuestionKind,
    ValueType,
)
from gpn_desktop.forms.gpn import Role, Status


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
    bare = shaped(head["root"], [_seed(row) for row in made["nodes"]])
    graph = _graph(made["graph"], bare)
    shape, constant = settled(bare, graph.vertices, made["trees"])
    return CompiledForm(
        form_id=head["id"],
        version=head["version"],
        title=head["title"],
        languages=tuple((name, code) for name, code in head["languages"]),
        shape=shape,
        facts=tuple(_facts(row) for row in made["nodes"]),
        trees=tuple(made["trees"]),
        graph=graph,
        constant=constant,
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
_QUESTIONS = {kind.value: kind for kind in QuestionKind}
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
        *(node, _QUESTIONS[kind], label, hint, guidance, frozenset(appearance)),
        Source(*source) if source else None,
        tuple(_action(each) for each in actions),
        tuple(_question(each) for each in children),
        counted,
    )


def _action(row: Sequence[Any]) -> Action:
    return Action(Event(row[0]), row[1], row[2])


def _list(name: str, row: Mapping[str, Any]) -> FormList:
    return FormList(name, ListSource(row["source"]), dict(row["columns"]), row["items"])


def _paper(row: Mapping[str, Any]) -> Paper:
    return Paper(
        *(Role(row["role"]), Status(row["status"]), row["period"], row["standard_scope"]),
        *(row["legal_source"], tuple(row["areas"])),
        tuple((old, new) for old, new in row.get("renames", ())),
    )


def _scheme(row: Mapping[str, Any] | None) -> Scheme | None:
    if row is None:
        return None
    questions = {question: (points, known) for question, points, known in row["questions"]}
    return Scheme(row["area"], row["outputs"], questions)
