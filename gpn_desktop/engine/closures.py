"""Bound tree → Python callable: which file builds what, and how a question is built.

A callable takes the frame of the question it belongs to and gives one value.
"""

from collections.abc import Callable
from typing import Any

from gpn_desktop.engine import calls, items, nodesets, operators
from gpn_desktop.engine.grammar import OPERATORS, Tree
from gpn_desktop.engine.items import Items
from gpn_desktop.engine.levels import Closure, Site
from gpn_desktop.engine.shape import Shape


def question(shape: Shape, tree: Tree, depth: int) -> Closure:
    """Build the tree of a question whose frame lies in so many repeats; it gives one value."""
    return Site(shape, _built, (depth,)).value(tree)


def choice_filter(shape: Shape, tree: Tree, depth: int) -> Callable[[Any, Any, Any], Items]:
    """Build the choice filter of a question: (table, frame, frame) → items, in list order."""
    return items.choice_filter(Site(shape, _built, (depth,)), tree)


def _built(site: Site, tree: Tree) -> Closure:
    return _BUILDERS[tree[0]](site, tree)


def _constant(site: Site, tree: Tree) -> Closure:
    value = tree[1]
    return lambda here: value


_BUILDERS: dict[str, Callable[[Site, Tree], Closure]] = {
    **dict.fromkeys(OPERATORS, operators.operation),
    "num": _constant,
    "str": _constant,
    "neg": operators.negation,
    "call": calls.call,
    "place": calls.place,
    "get": nodesets.node,
    "set": nodesets.node_set,
    "items": items.items,
    "column": items.column,
    "item": items.item,
}
