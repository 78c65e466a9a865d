"""What a score sheet can have wrong: empty cells that would count as 0, results from outside."""

from collections.abc import Iterable, Iterator, Mapping

from gpn_desktop.engine.emptiness import Emptiness, unguarded
from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.infer import Inference, parts_of, walk
from gpn_desktop.engine.items import asked_by
from gpn_desktop.engine.said import Said, Use, Visit
from gpn_desktop.engine.score import POINTS
from gpn_desktop.forms.definition import FormDefinition, ListSource
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode

Found = Iterator[FormProblem]
_VOLATILE = ("today", "now", "random", "uuid")


def guards(definition: FormDefinition, inference: Inference, every: Iterable[Said]) -> Found:
    """Find sums without their guard, points nobody chose, and results that emptiness chose."""
    judges: dict[int, Emptiness] = {}
    for said in every:
        if said.use is not Use.CALCULATE or said.node is None:
            continue
        visit = Visit(definition, inference, said, 0)
        yield from _sums(visit, said.bound.tree, ())
        for part in walk(said.bound.tree):
            if _is_points(part) and not asked_by(part[2]):
                text = visit.shown(part)
                yield visit.error(ProblemCode.POINTS_WITHOUT_QUESTION, text=text)
        if definition.nodes[said.node].save_to is None:
            yield from _empty_branch(visit, said.bound.tree, judges)


def _empty_branch(visit: Visit, tree: Tree, judges: dict[int, Emptiness]) -> Found:
    for node, result in unguarded(tree, visit.inference, judges):
        facts = {"name": visit.name(node), "result": visit.shown(result)}
        yield visit.error(ProblemCode.EMPTY_BRANCH, Level.WARNING, **facts)


def _is_points(tree: Tree) -> bool:
    return tree[0] == "items" and str(tree[3]).startswith(POINTS)


def _sums(visit: Visit, tree: Tree, conditions: tuple[Tree, ...]) -> Found:
    """Walk down with the conditions above; a sum of points needs one on ``<question>_known``."""
    if tree[:2] == ["call", "sum"] and _is_points(tree[2]):
        for question in asked_by(tree[2][2]):
            if not any(_is_guard(visit, question, part) for c in conditions for part in walk(c)):
                name = visit.name(question)
                yield visit.error(ProblemCode.SUM_OF_POINTS, question=name)
    if tree[:2] == ["call", "if"]:
        conditions = (*conditions, tree[2])
    for part in parts_of(tree):
        yield from _sums(visit, part, conditions)


def _is_guard(visit: Visit, question: int, tree: Tree) -> bool:
    """Tell whether a tree is ``<question>_known != count-selected(<question>)``."""
    if tree[0] not in ("!=", "="):
        return False
    for one, other in ((tree[1], tree[2]), (tree[2], tree[1])):
        counts = other[:2] == ["call", "count-selected"] and other[2][:1] == ["get"]
        if one[0] == "get" and counts and other[2][2] == question:
            return visit.name(one[2]) == f"{visit.name(question)}_known"
    return False


def outside(
    definition: FormDefinition, every: Iterable[Said], asks: Mapping[int, set[int]]
) -> Found:
    """Find outputs that depend on the register, a file, the clock or chance."""
    scores = definition.scores
    if scores is None:
        return
    reads = {}
    for said in every:
        if said.use in (Use.CALCULATE, Use.RELEVANT) and said.node is not None:
            for word in _outer_words(definition, said.bound.tree):
                reads[said.node] = word
    outputs = dict(scores.outputs)
    for each in scores.questions:
        outputs[definition.nodes[each.points].name] = each.points
    for name, node in outputs.items():
        found = next((reads[n] for n in sorted(_reached(definition, node, asks)) if n in reads), "")
        if found:
            facts = {"output": name, "reads": found}
            origin = definition.nodes[node].origin
            yield FormProblem(ProblemCode.OUTPUT_OUTSIDE, Level.ERROR, origin, facts)


def _outer_words(definition: FormDefinition, tree: Tree) -> Iterator[str]:
    for part in walk(tree):
        if part[0] == "items" and definition.lists[part[1]].source is not ListSource.FORM:
            yield part[1]
        if part[0] == "call" and part[1] in _VOLATILE:
            yield f"{part[1]}()"


def _reached(definition: FormDefinition, node: int, asks: Mapping[int, set[int]]) -> set[int]:
    """Give all nodes that an output depends on, with what holds them."""
    found: set[int] = set()
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if here in found:
            continue
        found.add(here)
        waiting += asks.get(here, ())
        parent = definition.nodes[here].parent
        waiting += [parent] if parent is not None else []
    return found


def thresholds(definition: FormDefinition, lines: Mapping[str, Mapping[str, int]]) -> Found:
    """Compare the thresholds of the list of areas with the lines of the period."""
    area = definition.lists.get("area")
    if area is None:
        return
    letters = {column.name: column.letter for column in area.columns}
    for item in area.items:
        for column, wanted in lines.get(item.code, {}).items():
            found = item.values.get(column, "")
            if column in letters and found != str(wanted):
                facts = {"wanted": str(wanted), "found": found or "…"}
                origin = Origin("choices", item.row, column, letters[column])
                yield FormProblem(ProblemCode.THRESHOLD_DIFFERS, Level.ERROR, origin, facts)
