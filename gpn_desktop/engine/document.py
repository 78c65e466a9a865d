"""``FormDefinition`` → the plain values of ``definition.json``: parsed, bound, ranked."""

import json
from collections.abc import Iterable
from typing import Any

from gpn_desktop.engine.binding import Bound
from gpn_desktop.engine.expressions import Bind, Collected, binder_of, shape_of, shown_by
from gpn_desktop.engine.grammar import parse
from gpn_desktop.engine.graph import Graph, Sort, ranked
from gpn_desktop.engine.paths import Read
from gpn_desktop.forms.definition import (
    Control,
    Expression,
    FormDefinition,
    Node,
    NodeKind,
    Part,
    SetValue,
)

FORMAT = 1

_DECISIONS = (
    (Sort.RELEVANT, "relevant"),
    (Sort.CALCULATE, "calculate"),
    (Sort.CONSTRAINT, "constraint"),
    (Sort.REQUIRED, "required"),
    (Sort.READONLY, "readonly"),
)


def collected(definition: FormDefinition, bind: Bind) -> tuple[Collected, dict[str, Any]]:
    """Bind every expression; give them, and the document without its graph and trees."""
    shape = shape_of(definition)
    found = Collected(definition, shape, bind)
    for node in definition.nodes:
        for sort, field_name in _DECISIONS:
            found.vertex(sort, node.id, getattr(node, field_name))
        if node.kind is NodeKind.REPEAT:
            found.vertex(Sort.OFFER, node.id, node.relevant)
    body = [_control(found, control) for control in definition.body]
    made = {
        "nodes": [_node(node) for node in definition.nodes],
        "body": body,
        "actions": [_action(found, action) for action in definition.actions],
        "texts": _texts(found),
    }
    return found, made


def document(definition: FormDefinition) -> dict[str, Any]:
    """Give the whole document.

    Raises:
        GrammarError, BindError, CycleError: the definition cannot run.
    """
    binder = binder_of(definition, shape_of(definition))

    def bind(expression: Expression, context: int | None, item_of: str | None) -> Bound:
        return binder.bind(parse(expression.text), context, item_of)

    found, made = collected(definition, bind)
    graph = ranked(found.drafts, found.shape)
    return {
        "format": FORMAT,
        "form": _head(definition),
        "nodes": made["nodes"],
        "trees": found.trees,
        "graph": _graph(graph),
        "body": made["body"],
        "actions": made["actions"],
        "lists": _lists(definition),
        "texts": made["texts"],
        "entities": [_entity(definition, place) for place in range(len(definition.entities))],
        "gpn": _gpn(definition),
        "scores": _scores(definition),
    }


def _head(definition: FormDefinition) -> dict[str, Any]:
    return {
        "id": definition.form_id,
        "version": definition.version,
        "title": definition.title,
        "root": definition.root,
        "languages": [[language.name, language.code] for language in definition.languages],
    }


def _node(node: Node) -> list[Any]:
    return [
        *(node.path.rsplit("/", 1)[-1], node.parent, node.kind.value, node.type.value),
        *(node.default, node.save_to, node.paper),
        *(node.preload and node.preload.value, node.constraint_message, node.required_message),
    ]


def _graph(graph: Graph) -> dict[str, Any]:
    return {
        "vertices": [[v.sort.value, v.node, list(v.chain), v.tree] for v in graph.vertices],
        "readers": [[node, [list(e) for e in edges]] for node, edges in graph.read_by.items()],
    }


def _control(found: Collected, control: Control) -> list[Any]:
    found.vertex(Sort.COUNT, control.node, control.count)
    return [
        *(control.node, control.kind.value, control.label, control.hint, control.guidance),
        sorted(control.appearance),
        _source(found, control),
        [_action(found, action) for action in control.actions],
        [_control(found, child) for child in control.children],
        control.count is not None,
    ]


def _source(found: Collected, control: Control) -> list[Any] | None:
    source = control.choices
    if source is None:
        return None
    chosen = found.bound(source.filter, control.node, source.list_name)
    seed = found.bound(source.seed, control.node)
    reads = [*(chosen.reads if chosen else ()), *(seed.reads if seed else ())]
    numbers = [found.tree(bound) if bound else None for bound in (chosen, seed)]
    found.stale(Sort.CHOICES, control.node, reads, next((n for n in numbers if n is not None), 0))
    return [
        *(source.list_name, numbers[0], source.value, source.label, source.randomize, numbers[1])
    ]


def _action(found: Collected, action: SetValue) -> list[Any]:
    return [action.event.value, action.target, found.number(action.value, action.target)]


def _texts(found: Collected) -> dict[str, str]:
    """Give each language as a JSON text; an output is ``{node: tree}`` for all who show it."""
    shown = shown_by(found.definition)
    reads: dict[int, set[Read]] = {}
    packed = {}
    for language, texts in found.definition.texts.items():
        made = {}
        for ref, text in texts.items():
            nodes = shown.get(ref, ())
            made[ref] = [
                [_part(found, part, nodes, reads) for part in parts]
                for parts in (text.plain, text.guidance)
            ]
        packed[language] = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    for node, read in reads.items():
        found.stale(Sort.TEXT, node, read, 0)
    return packed


def _part(
    found: Collected, part: Part, nodes: Iterable[int], reads: dict[int, set[Read]]
) -> str | dict[str, int]:
    if isinstance(part, str):
        return part
    made = {}
    for node in nodes:
        bound = found.bind(part, node, None)
        made[str(node)] = found.tree(bound)
        reads.setdefault(node, set()).update(bound.reads)
    return made


def _lists(definition: FormDefinition) -> dict[str, Any]:
    return {
        name: {
            "source": each.source.value,
            "columns": [[column.name, column.letter] for column in each.columns],
            "items": [[i.code, i.label, i.row, dict(i.values)] for i in each.items],
        }
        for name, each in definition.lists.items()
    }


def _entity(definition: FormDefinition, place: int) -> dict[str, Any]:
    entity = definition.entities[place]
    names = ("list_name", "container", "entity_id", "label", "create", "update", "base_version")
    more = ("trunk_version", "branch_id", "key", "is_roster")
    return {name: getattr(entity, name) for name in (*names, *more)}


def _gpn(definition: FormDefinition) -> dict[str, Any]:
    gpn = definition.gpn
    told = {"renames": [list(one) for one in gpn.renames]} if gpn.renames else {}
    return told | {
        "role": gpn.role.value,
        "status": gpn.status.value,
        "period": gpn.period,
        "standard_scope": gpn.standard_scope,
        "legal_source": gpn.legal_source,
        "areas": list(gpn.areas),
    }


def _scores(definition: FormDefinition) -> dict[str, Any] | None:
    scores = definition.scores
    if scores is None:
        return None
    questions = [[each.question, each.points, each.known] for each in scores.questions]
    return {"area": scores.area, "outputs": dict(scores.outputs), "questions": questions}
