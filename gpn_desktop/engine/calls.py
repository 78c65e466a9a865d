"""Callables for calls: arguments taken as the table of functions says, then its rule.

A call that evaluates its arguments itself, or asks where it stands, is built by ``_SPECIAL``.
"""

from collections.abc import Callable
from typing import Any

from gpn_desktop.engine import nodesets
from gpn_desktop.engine.dates import fractional
from gpn_desktop.engine.frames import Draw
from gpn_desktop.engine.functions import FUNCTIONS, caller
from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.levels import Closure, Site, is_many, is_paired
from gpn_desktop.engine.values import (
    Trouble,
    Unevaluable,
    Value,
    is_empty,
    to_number,
    to_text,
    to_truth,
)

_COERCIONS: dict[str, Callable[[Value], Value]] = {
    "n": to_number,
    "d": fractional,
    "s": to_text,
    "b": to_truth,
}
_PASSED = {"if": slice(1, 3), "coalesce": slice(0, 2), "once": slice(0, 1)}
"""The arguments that a call gives as they stand."""


def call(site: Site, tree: Tree) -> Closure:
    """Build a call of a function."""
    _, name, *arguments = tree
    special = _SPECIAL.get(name)
    if special is not None:
        return special(site, arguments)
    function = FUNCTIONS[name]
    letters, rule = caller(function, len(arguments))
    if is_paired(name, arguments):
        return _paired(site, rule, arguments)
    unrolled = letters.count("u") == 1 and is_many(arguments[-1]) and letters[-1] == "u"
    pairs = zip(arguments, letters, strict=True)
    parts = [_argument(site, part, letter) for part, letter in pairs]
    if unrolled:
        return _unrolling(rule, parts[:-1], site.build(arguments[-1]))
    if function.asks:
        asked, context = rule, site.context()
        return lambda here: asked(context(here), *[part(here) for part in parts])
    return _applied(rule, parts)


def place(site: Site, tree: Tree) -> Closure:
    """Build ``place``: where the candidate of a predicate stands, from 1."""
    return site.above(tree[1], lambda here: here.position)


def _argument(site: Site, tree: Tree, letter: str) -> Closure:
    """Build an argument as its letter in the table of functions says."""
    if letter == "l":
        return _listed(site, tree)
    value = site.value(tree)
    coercion = _COERCIONS.get("n" if letter == "d" and _is_read(tree) else letter)
    if coercion is None:
        return value
    return lambda here: coercion(value(here))


def _is_read(tree: Tree) -> bool:
    """Tell whether a tree gives a question as it stands: a moment there counts whole days.

    Source: JavaRosa XPathFuncExpr.toDouble, 698, which knows no node that holds a moment.
    """
    if tree[0] != "call":
        return tree[0] in ("get", "set", "num", "str")
    passed = _PASSED.get(tree[1])
    if passed is None:
        return bool(tree[1] == "indexed-repeat")
    return all(_is_read(part) for part in tree[2:][passed])


def _listed(site: Site, tree: Tree) -> Closure:
    """Build an argument that is a node-set, also where its path means one node."""
    if tree[0] == "get":
        return nodesets.listed(site, tree)
    raw = site.build(tree)

    def call(here: Any) -> list[Value]:
        value = raw(here)
        return value if isinstance(value, list) else [value]

    return call


def _unrolling(rule: Callable[..., Value], parts: list[Closure], last: Closure) -> Closure:
    """Build a call whose last argument is a sole node-set: its members are the arguments."""
    return lambda here: rule(*[part(here) for part in parts], *last(here))


def _paired(site: Site, rule: Callable[..., Value], arguments: list[Any]) -> Closure:
    """Build ``weighted-checklist`` of two node-sets: truths and weights pair by pair."""
    least, most = (_argument(site, part, "n") for part in arguments[:2])
    truths, weights = (site.build(part) for part in arguments[2:])

    def call(here: Any) -> Value:
        flags, weighed = truths(here), weights(here)
        if len(flags) != len(weighed):
            raise Unevaluable(Trouble.UNFIT)
        pairs = [part for pair in zip(flags, weighed, strict=True) for part in pair]
        return rule(least(here), most(here), *pairs)

    return call


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


# calls that evaluate their arguments themselves, or ask where they stand


def _if(site: Site, arguments: list[Any]) -> Closure:
    condition = site.value(arguments[0])
    then, other = (site.build(part) for part in arguments[1:])
    return lambda here: then(here) if to_truth(condition(here)) else other(here)


def _coalesce(site: Site, arguments: list[Any]) -> Closure:
    first, second = site.value(arguments[0]), site.build(arguments[1])

    def call(here: Any) -> Value:
        value = first(here)
        return second(here) if is_empty(value) else value

    return call


def _once(site: Site, arguments: list[Any]) -> Closure:
    value, node = site.value(arguments[0]), arguments[1]
    slot, own = site.shape.spots[node].slot, site.base()

    def call(here: Any) -> Value:
        kept = own(here).values[slot]
        return value(here) if is_empty(kept) else kept

    return call


def _drawn(name: str) -> Callable[[Site, list[Any]], Closure]:
    def build(site: Site, arguments: list[Any]) -> Closure:
        node, *rest = arguments
        turn = rest.pop(0) if rest and isinstance(rest[0], int) else 1
        draw, own = Draw(node, name if turn == 1 else f"{name}-{turn}"), site.base()
        sizes = [_argument(site, part, "n") for part in rest]

        def call(here: Any) -> Value:
            frame = own(here)
            return frame.context.drawn(frame, draw, *[size(here) for size in sizes])

        return call

    return build


def _position(site: Site, arguments: list[Any]) -> Closure:
    places = nodesets.places(site, arguments[0])

    def call(here: Any) -> float:
        found = places(here)
        return float(found[0]) if found else 0.0

    return call


def _choice_name(site: Site, arguments: list[Any]) -> Closure:
    code = _argument(site, arguments[0], "s")
    level, node = arguments[1:]
    if level is None:
        base = site.context()
        return lambda here: base(here).choice_name(None, node, code(here))
    frame, context = site.frame(level, site.shape.spots[node].depth), site.context()
    return lambda here: context(here).choice_name(frame(here), node, code(here))


def _pulled(site: Site, arguments: list[Any]) -> Closure:
    cells = site.build(arguments[0])

    def call(here: Any) -> str:
        found = cells(here)
        return found[0] if found else ""

    return call


_SPECIAL: dict[str, Callable[[Site, list[Any]], Closure]] = {
    "if": _if,
    "coalesce": _coalesce,
    "once": _once,
    "uuid": _drawn("uuid"),
    "random": _drawn("random"),
    "position": _position,
    "indexed-repeat": nodesets.indexed,
    "jr:choice-name": _choice_name,
    "pulldata": _pulled,
}
