"""Callables for nodes of the form: a slot some frames up, and node-sets of the rows below."""

from collections.abc import Callable
from typing import Any

from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.levels import Closure, Here, Site, Test
from gpn_desktop.engine.values import HOLDER, Value, single, to_integer, to_number
from gpn_desktop.forms.definition import NodeKind


def own_slot(site: Site, tree: Tree) -> int | None:
    """Give the slot of a node that the question itself reads in its own frame; None: another."""
    if tree[0] != "get" or site.last:
        return None
    spot = site.shape.spots[tree[2]]
    return spot.slot if spot.depth == site.levels[0] else None


def node(site: Site, tree: Tree) -> Closure:
    """Build ``get``: a node in the reader's own row; empty where it is not relevant."""
    _, level, target = tree
    spot, own = site.shape.spots[target], own_slot(site, tree)
    if own is not None:
        return lambda frame: frame.seen[own]
    slot, climbs = spot.slot, site.levels[level] - spot.depth
    if site.last == 0 and climbs == 1:
        return lambda frame: frame.parent.seen[slot]
    frame = site.frame(level, spot.depth)
    return lambda here: frame(here).seen[slot]


def node_set(site: Site, tree: Tree) -> Closure:
    """Build ``set``: the values of the relevant nodes that a path reaches."""
    frames, target = _frames(site, tree)
    spot = site.shape.spots[target]
    slot = spot.slot
    if spot.kind in (NodeKind.ANSWER, NodeKind.ATTRIBUTE):
        return lambda here: [f.seen[slot] for f in frames(here) if f.relevant[slot]]
    return lambda here: [f.seen[slot] or HOLDER for f in frames(here) if f.relevant[slot]]


def listed(site: Site, tree: Tree) -> Closure:
    """Build a ``get`` as a node-set: its value if it is relevant."""
    _, level, target = tree
    spot = site.shape.spots[target]
    frame, slot = site.frame(level, spot.depth), spot.slot
    is_answer = spot.kind in (NodeKind.ANSWER, NodeKind.ATTRIBUTE)

    def call(here: Any) -> list[Value]:
        found = frame(here)
        if not found.relevant[slot]:
            return []
        value = found.seen[slot]
        return [value if is_answer else value or HOLDER]

    return call


def places(site: Site, tree: Tree) -> Closure:
    """Build the places of the nodes of a path: of a row among its rows, else 1."""
    frames, target = _frames(site, tree)
    slot = site.shape.spots[target].slot
    is_repeat = site.shape.spots[target].kind is NodeKind.REPEAT
    is_own = tree[0] == "get"

    def call(here: Any) -> list[int]:
        found = [frame for frame in frames(here) if is_own or frame.relevant[slot]]
        return [frame.position if is_repeat else 1 for frame in found]

    return call


def _frames(site: Site, tree: Tree) -> tuple[Closure, int]:
    if tree[0] == "get":
        frame = site.frame(tree[1], site.shape.spots[tree[2]].depth)
        return (lambda here: [frame(here)]), tree[2]
    return _walk(site, tree), tree[-1][0]


def _walk(site: Site, tree: Tree) -> Closure:
    """Build what gives the frames of all nodes that the steps reach."""
    _, level, bound, *steps = tree
    start, bases = site.frame(level, bound), site.base()
    moves = [_move(site, target, predicates, bound) for target, *predicates in steps]

    def call(here: Any) -> list[Any]:
        frames = [start(here)]
        base = bases(here)
        for move in moves:
            frames = move(frames, here, base)
        return frames

    return call


def _move(
    site: Site, target: int, predicates: list[Tree], bound: int
) -> Callable[[list[Any], Any, Any], list[Any]]:
    """Build a step; rows that are not relevant count in its predicates and go at the end.

    Source: JavaRosa XPathPathExprEval.eval, removeIrrelevantNodesets.
    """
    spot = site.shape.spots[target]
    inside = site.inside(spot.depth)
    tests = [inside.test(predicate) for predicate in predicates]
    descends = spot.kind is NodeKind.REPEAT and spot.depth > bound
    shelf = spot.shelf

    def move(frames: list[Any], here: Any, base: Any) -> list[Any]:
        found: list[Any] = []
        for frame in frames:
            candidates = frame.rows[shelf] if descends else [frame]
            for test in tests:
                candidates = _kept(candidates, test, here, base)
            found += candidates
        return found

    return move


def _kept(candidates: list[Any], test: Test, up: Any, base: Any) -> list[Any]:
    here = Here(up, base)
    found = []
    for place, candidate in enumerate(candidates, 1):
        here.frame, here.position = candidate, float(place)
        if test(here):
            found.append(candidate)
    return found


def indexed(site: Site, arguments: list[Any]) -> Closure:
    """Build ``indexed-repeat``: an index below 1 is 1, past the end gives empty."""
    level, bound, steps, target = arguments
    start = site.frame(level, bound)
    slot = site.shape.spots[target].slot
    shelves = [site.shape.spots[repeat].shelf for repeat, _ in steps]
    indexes = [index and site.build(index) for _, index in steps]

    def call(here: Any) -> Value:
        frames = [start(here)]
        for shelf, index in zip(shelves, indexes, strict=True):
            rows = [row for frame in frames for row in frame.rows[shelf]]
            frames = rows if index is None else _row_at(rows, single(index(here)))
        return single([frame.seen[slot] for frame in frames if frame.relevant[slot]])

    return call


def _row_at(rows: list[Any], index: Value) -> list[Any]:
    place = max(to_integer(to_number(index)), 1)
    return rows[place - 1 : place]
