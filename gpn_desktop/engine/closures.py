"""Bound tree → Python callable.

A callable takes the frame of the question it belongs to; inside a predicate it takes a ``Here``.
What is known when it is built (levels, slots, kinds of arguments) is not asked again when it runs.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from gpn_desktop.engine.dates import fractional
from gpn_desktop.engine.functions import FUNCTIONS, caller
from gpn_desktop.engine.grammar import OPERATORS, Tree
from gpn_desktop.engine.nodesets import NodeSets
from gpn_desktop.engine.shape import Shape
from gpn_desktop.engine.values import (
    NAN,
    Value,
    equal,
    is_empty,
    single,
    to_number,
    to_text,
    to_truth,
)

Closure = Callable[[Any], Value]
_MANY = {"set", "items"}


def divided(one: float, other: float) -> float:
    """Divide as IEEE does."""
    if other != 0:
        return one / other
    if one == 0 or math.isnan(one):
        return NAN
    return math.copysign(math.inf, one) * math.copysign(1.0, other)


def remainder(one: float, other: float) -> float:
    """Give the rest of a division, with the sign of the dividend."""
    if other == 0 or math.isinf(one):
        return NAN
    return math.fmod(one, other)


def is_scalar(tree: Tree) -> bool:
    """Tell whether a bound tree always gives one value."""
    if tree[0] == "call" and tree[1] in ("if", "coalesce", "once"):
        return all(is_scalar(part) for part in tree[2:] if isinstance(part, list))
    return tree[0] not in _MANY and tree[:2] != ["call", "randomize"]


def value_closure(builder: "Builder", tree: Tree, levels: tuple[int, ...]) -> Closure:
    """Build a tree where one value is wanted."""
    raw = builder.build(tree, levels)
    if is_scalar(tree):
        return raw
    return lambda here: single(raw(here))


def _numbers(one: Closure, other: Closure, rule: Callable[[float, float], Value]) -> Closure:
    def call(here: Any) -> Value:
        left, right = one(here), other(here)
        return rule(
            left if left.__class__ is float else to_number(left),
            right if right.__class__ is float else to_number(right),
        )

    return call


_ARITHMETIC: dict[str, Callable[[float, float], Value]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "div": divided,
    "mod": remainder,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
}


def _conjunction(one: Closure, other: Closure) -> Closure:
    return lambda here: to_truth(one(here)) and to_truth(other(here))


def _disjunction(one: Closure, other: Closure) -> Closure:
    return lambda here: to_truth(one(here)) or to_truth(other(here))


def _equality(one: Closure, other: Closure) -> Closure:
    return lambda here: equal(one(here), other(here))


def _inequality(one: Closure, other: Closure) -> Closure:
    return lambda here: not equal(one(here), other(here))


_LOGIC = {
    "and": _conjunction,
    "or": _disjunction,
    "=": _equality,
    "!=": _inequality,
}


@dataclass(frozen=True)
class Builder:
    """Builds the callables of one form.

    ``levels`` in its methods: the depth of the frame at each level (-1: an item of a list).
    """

    shape: Shape
    selects: Mapping[int, str]

    def build(self, tree: Tree, levels: tuple[int, ...]) -> Closure:
        """Build a bound tree; the callable may give a node-set."""
        return _BUILDERS[tree[0]](self, tree, levels)

    def question(self, tree: Tree, depth: int) -> Closure:
        """Build the tree of a question whose frame lies in so many repeats; it gives one value."""
        return value_closure(self, tree, (depth,))


def _constant(builder: Builder, tree: Tree, levels: tuple[int, ...]) -> Closure:
    value = tree[1]
    return lambda here: value


def _operation(builder: Builder, tree: Tree, levels: tuple[int, ...]) -> Closure:
    operator, one, other = tree
    if operator in ("=", "!=") and other[0] == "str":
        return _text_equality(builder, tree, levels)
    left = value_closure(builder, one, levels)
    right = value_closure(builder, other, levels)
    if operator in _LOGIC:
        return _LOGIC[operator](left, right)
    return _numbers(left, right, _ARITHMETIC[operator])


def _text_equality(builder: Builder, tree: Tree, levels: tuple[int, ...]) -> Closure:
    """Build the commonest comparison: with a text that stands there."""
    operator, one, (_, text) = tree
    left, wanted = value_closure(builder, one, levels), operator == "="

    def call(here: Any) -> bool:
        value = left(here)
        return ((value == text) if value.__class__ is str else equal(value, text)) is wanted

    return call


def _negation(builder: Builder, tree: Tree, levels: tuple[int, ...]) -> Closure:
    inner = value_closure(builder, tree[1], levels)
    return lambda here: -to_number(inner(here))


def _nodes(builder: Builder, tree: Tree, levels: tuple[int, ...]) -> Closure:
    return NodeSets(builder.shape, builder.build, levels).build(tree)


_COERCIONS: dict[str, Callable[[Value], Value]] = {
    "n": to_number,
    "d": fractional,
    "s": to_text,
    "b": to_truth,
}


def _argument(builder: Builder, tree: Tree, levels: tuple[int, ...], letter: str) -> Closure:
    """Build an argument as its letter in the table of functions says."""
    if letter == "l":
        return _listed(builder, tree, levels)
    value = value_closure(builder, tree, levels)
    coercion = _COERCIONS.get(letter)
    if coercion is None:
        return value
    return lambda here: coercion(value(here))


def _listed(builder: Builder, tree: Tree, levels: tuple[int, ...]) -> Closure:
    """Build an argument that is a node-set, also where its path means one node."""
    if tree[0] == "get":
        return NodeSets(builder.shape, builder.build, levels).listed(tree)
    raw = builder.build(tree, levels)

    def call(here: Any) -> list[Value]:
        value = raw(here)
        return value if isinstance(value, list) else [value]

    return call


def _call(builder: Builder, tree: Tree, levels: tuple[int, ...]) -> Closure:
    _, name, *arguments = tree
    special = _SPECIAL.get(name)
    if special is not None:
        return special(builder, arguments, levels)
    function = FUNCTIONS[name]
    letters, rule = caller(function, len(arguments))
    unrolled = letters.count("u") == 1 and arguments[-1][0] in _MANY and letters[-1] == "u"
    pairs = zip(arguments, letters, strict=True)
    parts = [_argument(builder, part, levels, letter) for part, letter in pairs]
    if unrolled:
        return _unrolling(rule, parts[:-1], builder.build(arguments[-1], levels))
    if function.asks:
        asked = rule
        root = _run_getter(levels)
        return lambda here: asked(root(here), *[part(here) for part in parts])
    return _applied(rule, parts)


def _unrolling(rule: Callable[..., Value], parts: list[Closure], last: Closure) -> Closure:
    """Build a call whose last argument is a sole node-set: its members are the arguments."""
    return lambda here: rule(*[part(here) for part in parts], *last(here))


def _applied(rule: Callable[..., Value], parts: list[Closure]) -> Closure:
    if not parts:
        return lambda here: rule()
    if len(parts) == 1:
        (one,) = parts
        return lambda here: rule(one(here))
    if len(parts) == 2:
        one, other = parts
        return lambda here: rule(one(here), other(here))
    return lambda here: rule(*[part(here) for part in parts])


def _run_getter(levels: tuple[int, ...]) -> Closure:
    if len(levels) == 1:
        return lambda frame: frame.run
    return lambda here: here.base.run


def _if(builder: Builder, arguments: list[Any], levels: tuple[int, ...]) -> Closure:
    condition = value_closure(builder, arguments[0], levels)
    then, other = (builder.build(part, levels) for part in arguments[1:])
    return lambda here: then(here) if to_truth(condition(here)) else other(here)


def _coalesce(builder: Builder, arguments: list[Any], levels: tuple[int, ...]) -> Closure:
    first = value_closure(builder, arguments[0], levels)
    second = builder.build(arguments[1], levels)

    def call(here: Any) -> Value:
        value = first(here)
        return second(here) if is_empty(value) else value

    return call


def _own_frame(levels: tuple[int, ...]) -> Closure:
    if len(levels) == 1:
        return lambda frame: frame
    return lambda here: here.base


def _once(builder: Builder, arguments: list[Any], levels: tuple[int, ...]) -> Closure:
    value, node = value_closure(builder, arguments[0], levels), arguments[1]
    slot, own = builder.shape.spots[node].slot, _own_frame(levels)

    def call(here: Any) -> Value:
        kept = own(here).values[slot]
        return value(here) if is_empty(kept) else kept

    return call


def _drawn(kind: str) -> Callable[[Builder, list[Any], tuple[int, ...]], Closure]:
    def build(builder: Builder, arguments: list[Any], levels: tuple[int, ...]) -> Closure:
        node, own = arguments[0], _own_frame(levels)
        sizes = [_argument(builder, part, levels, "n") for part in arguments[1:]]

        def call(here: Any) -> Value:
            frame = own(here)
            return frame.run.drawn(frame, node, kind, *[size(here) for size in sizes])

        return call

    return build


def _position(builder: Builder, arguments: list[Any], levels: tuple[int, ...]) -> Closure:
    frames = NodeSets(builder.shape, builder.build, levels).places(arguments[0])

    def call(here: Any) -> float:
        found = frames(here)
        return float(found[0]) if found else 0.0

    return call


def _indexed(builder: Builder, arguments: list[Any], levels: tuple[int, ...]) -> Closure:
    return NodeSets(builder.shape, builder.build, levels).indexed(arguments)


def _choice_name(builder: Builder, arguments: list[Any], levels: tuple[int, ...]) -> Closure:
    code = _argument(builder, arguments[0], levels, "s")
    level, node = arguments[1:]
    sets = NodeSets(builder.shape, builder.build, levels)
    frame = sets.frame(level, builder.shape.spots[node].depth)
    root = _run_getter(levels)
    return lambda here: root(here).choice_name(frame(here), node, code(here))


def _pulled(builder: Builder, arguments: list[Any], levels: tuple[int, ...]) -> Closure:
    cells = builder.build(arguments[0], levels)

    def call(here: Any) -> str:
        found = cells(here)
        return found[0] if found else ""

    return call


def _place(builder: Builder, tree: Tree, levels: tuple[int, ...]) -> Closure:
    climbs = len(levels) - 1 - tree[1]
    return NodeSets(builder.shape, builder.build, levels).above(climbs, lambda here: here.position)


_SPECIAL: dict[str, Callable[[Builder, list[Any], tuple[int, ...]], Closure]] = {
    "if": _if,
    "coalesce": _coalesce,
    "once": _once,
    "uuid": _drawn("uuid"),
    "random": _drawn("random"),
    "position": _position,
    "indexed-repeat": _indexed,
    "jr:choice-name": _choice_name,
    "pulldata": _pulled,
}
_BUILDERS: dict[str, Callable[[Builder, Tree, tuple[int, ...]], Closure]] = {
    **dict.fromkeys(OPERATORS, _operation),
    **dict.fromkeys(("get", "set", "items", "column", "item"), _nodes),
    "num": _constant,
    "str": _constant,
    "neg": _negation,
    "call": _call,
    "place": _place,
}
