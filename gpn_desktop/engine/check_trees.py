"""What a single expression can have wrong: its value, its predicates, dates as text, scans."""

from collections.abc import Callable
from typing import Any

from gpn_desktop.engine.check_calls import call_problems, unknown_codes
from gpn_desktop.engine.functions import FUNCTIONS, Gives
from gpn_desktop.engine.grammar import OPERATORS, Tree, write
from gpn_desktop.engine.infer import EMPTY_TEXT, Inference, Kind, is_keyed, parts_of
from gpn_desktop.engine.said import Found, Said, Use, Visit
from gpn_desktop.forms.definition import FormDefinition, ListSource, NodeKind, ValueType
from gpn_desktop.forms.problems import FormProblem, Level, ProblemCode

_DAYS = {Kind.DATE, Kind.MOMENT}
_COUNTS = {Kind.NUMBER, Kind.TRUTH}
_UNFIT = {
    ValueType.INT: {*_DAYS, Kind.TIME},
    ValueType.DECIMAL: {*_DAYS, Kind.TIME},
    ValueType.DATE: {*_COUNTS, Kind.TIME},
    ValueType.DATETIME: {*_COUNTS, Kind.TIME},
    ValueType.TIME: {*_DAYS, *_COUNTS},
}
"""What a question of a type can never hold (``values.fitted``); JavaRosa stops there."""


def tree_problems(definition: FormDefinition, inference: Inference, said: Said) -> Found:
    """Give the problems of one expression."""
    level = 1 if said.item_of is not None else 0
    yield from _predicates(definition, inference, said)
    visit = Visit(definition, inference, said, level)
    yield from _whole(visit, said.bound.tree)
    yield from _visited(visit, said.bound.tree)


def _whole(visit: Visit, tree: Tree) -> Found:
    """Judge what the whole expression gives."""
    said, found = visit.said, visit.of(tree)
    yield from visit.single(tree)
    if said.use is Use.CALCULATE and said.node is not None:
        node = visit.definition.nodes[said.node]
        if found.kind is Kind.TRUTH and node.kind is NodeKind.ANSWER:
            yield visit.error(ProblemCode.STORED_BOOLEAN, name=node.name)
    if said.use in (Use.CALCULATE, Use.ACTION) and said.node is not None:
        node = visit.definition.nodes[said.node]
        if found.kind in _UNFIT.get(node.type, ()):
            yield visit.error(ProblemCode.VALUE_UNFIT, name=node.name, text=visit.shown(tree))
    if found.kind is Kind.TIME and _is_written(visit):
        yield visit.error(ProblemCode.TIME_AS_TEXT, Level.WARNING, text=visit.shown(tree))
    if said.use in (Use.RELEVANT, Use.CONSTRAINT):
        for name in ("now", "random"):
            if _calls(tree, name):
                yield visit.error(ProblemCode.VOLATILE, Level.WARNING, function=f"{name}()")
    if said.use is Use.FILTER:
        yield from _scanned(visit, str(said.item_of), [tree], 0)


def _is_written(visit: Visit) -> bool:
    """Tell whether an expression is shown in a text, or kept where no time is kept."""
    said = visit.said
    if said.use in (Use.CALCULATE, Use.ACTION) and said.node is not None:
        return visit.definition.nodes[said.node].type is not ValueType.TIME
    return said.use is Use.TEXT


def _calls(tree: Tree, name: str) -> bool:
    return tree[:2] == ["call", name] or any(_calls(part, name) for part in parts_of(tree))


def _visited(visit: Visit, tree: Tree) -> Found:
    """Judge every part, with what its place asks of it."""
    judge = _JUDGES.get(tree[0])
    if judge is not None:
        yield from judge(visit, tree)
    deeper = tree[0] in ("set", "items")
    inner = Visit(visit.definition, visit.inference, visit.said, visit.level + deeper)
    for part in parts_of(tree):
        yield from _visited(inner, part)


# predicates must be boolean: judged on the tree as written, where they are easiest to show

_TRUE_OPERATORS = {"and", "or", "=", "!=", "<", "<=", ">", ">="}


def _predicates(definition: FormDefinition, inference: Inference, said: Said) -> Found:
    if said.use is Use.FILTER and not _is_truth(said.tree):
        yield _no_comparison(said, said.tree)
    yield from _predicates_in(said, said.tree)


def _predicates_in(said: Said, tree: Any) -> Found:
    if not isinstance(tree, list):
        return
    if tree and tree[0] == "path":
        for step in tree[2:]:
            for predicate in step[1:] if isinstance(step, list) else ():
                if not _is_truth(predicate):
                    yield _no_comparison(said, predicate)
    for part in tree[1:]:
        yield from _predicates_in(said, part)


def _no_comparison(said: Said, tree: Tree) -> FormProblem:
    facts = {"text": write(tree)}
    return FormProblem(ProblemCode.PREDICATE, Level.ERROR, said.expression.origin, facts)


def _is_truth(tree: Tree) -> bool:
    if tree[0] in _TRUE_OPERATORS:
        return True
    if tree[:2] == ["call", "if"]:
        return _is_truth(tree[3]) and _is_truth(tree[4])
    return tree[0] == "call" and FUNCTIONS[tree[1]].gives is Gives.TRUTH


# parts


def _operation(visit: Visit, tree: Tree) -> Found:
    for part in tree[1:]:
        yield from visit.single(part)
    if tree[0] in ("and", "or"):
        return
    yield from _times(visit, tree)
    if tree[0] in ("*", "div", "mod"):
        return
    yield from _dates(visit, tree)
    if tree[0] in ("=", "!="):
        yield from unknown_codes(visit, tree[1], tree[2])
        yield from unknown_codes(visit, tree[2], tree[1])


def _dates(visit: Visit, tree: Tree) -> Found:
    """Refuse a day compared with or added to text; warn of moments, compared by their days only.

    Source: JavaRosa XPathFuncExpr.toNumeric; ODK Web Forms compares them to the millisecond.
    """
    for one, other in ((tree[1], tree[2]), (tree[2], tree[1])):
        is_day = visit.of(one).kind in (Kind.DATE, Kind.MOMENT)
        if is_day and visit.of(other).kind is Kind.TEXT and other != EMPTY_TEXT:
            yield visit.error(ProblemCode.DATE_AS_TEXT, text=visit.shown(tree))
    is_order = tree[0] in ("<", "<=", ">", ">=")
    if is_order and {visit.of(part).kind for part in tree[1:]} == {Kind.MOMENT}:
        yield visit.error(ProblemCode.MOMENT_AS_DAY, Level.WARNING, text=visit.shown(tree))


def _times(visit: Visit, tree: Tree) -> Found:
    """Refuse a time of day that is compared or calculated with: to JavaRosa each is today."""
    kinds = [visit.of(part).kind for part in tree[1:]]
    if Kind.TIME in kinds and EMPTY_TEXT not in tree[1:]:
        yield visit.error(ProblemCode.TIME_COMPARED, text=visit.shown(tree))


def _items(visit: Visit, tree: Tree) -> Found:
    _, name, predicates, _, _ = tree
    yield from _scanned(visit, name, predicates, visit.level)


_INDEXED = frozenset({"name", "household", "village"})


def _scanned(visit: Visit, name: str, predicates: list[Tree], level: int) -> Found:
    """Warn where a whole list of the register is searched."""
    is_register = visit.definition.lists[name].source is ListSource.REGISTER
    if is_register and not is_keyed(predicates, level + 1, _INDEXED):
        yield visit.error(ProblemCode.ENTITY_LIST_SCAN, Level.WARNING, list=name)


_JUDGES: dict[str, Callable[[Visit, Tree], Found]] = {
    **dict.fromkeys(OPERATORS, _operation),
    "call": call_problems,
    "items": _items,
}
