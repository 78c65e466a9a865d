"""Callables for what paths mean: a slot some frames up, rows below, items of a list.

A predicate is given a ``Here``: the candidate, its place, and the ``Here`` or frame around it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.shape import Shape
from gpn_desktop.engine.values import Value, single, to_number, to_truth
from gpn_desktop.forms.definition import NodeKind

Closure = Callable[[Any], Value]
Build = Callable[[Tree, tuple[int, ...]], Closure]
ITEM = -1


class Here:
    """Where a predicate is judged; ``base`` is the frame of the question."""

    __slots__ = ("base", "frame", "item", "position", "up")

    def __init__(self, up: Any, base: Any) -> None:
        self.up = up
        self.base = base
        self.frame: Any = None
        self.item: Any = None
        self.position = 0.0


class Query(NamedTuple):
    """A predicate on items taken apart at its ``and``: index lookup, item-free, the rest."""

    column: str | None
    wanted: Closure | None
    free: tuple[Closure, ...]
    scanned: tuple[Closure, ...]
    is_placed: bool


@dataclass(frozen=True)
class NodeSets:
    """Builds node-sets at one place of a tree; ``levels`` as in ``closures.Builder``."""

    shape: Shape
    make: Build
    levels: tuple[int, ...]

    def build(self, tree: Tree) -> Closure:
        """Build ``get``, ``set``, ``items``, ``column`` or ``item``."""
        match tree[0]:
            case "get":
                return self._get(*tree[1:])
            case "set":
                return self._set(tree)
            case "items":
                return self._items(*tree[1:])
            case "column":
                return self._column(*tree[1:])
        return self.above(len(self.levels) - 1 - tree[1], _text_of_item)

    def above(self, climbs: int, rule: Closure) -> Closure:
        """Apply a rule to the ``Here`` so many predicates further out."""
        if climbs == 0:
            return rule

        def call(here: Any) -> Value:
            for _ in range(climbs):
                here = here.up
            return rule(here)

        return call

    def frame(self, level: int, depth: int) -> Closure:
        """Build what gives the frame at ``depth`` above (or at) the one of a level."""
        last = len(self.levels) - 1
        climbs = self.levels[level] - depth
        if level == 0:
            start: Closure = (lambda frame: frame) if last == 0 else (lambda here: here.base)
        else:
            start = self.above(last - level, lambda here: here.frame)
        return _climbing(start, climbs)

    def _get(self, level: int, node: int) -> Closure:
        spot = self.shape.spots[node]
        if spot.kind in (NodeKind.GROUP, NodeKind.REPEAT):
            return lambda here: ""
        slot, climbs = spot.slot, self.levels[level] - spot.depth
        if len(self.levels) == 1 and climbs == 0:
            return lambda frame: frame.seen[slot]
        if len(self.levels) == 1 and climbs == 1:
            return lambda frame: frame.parent.seen[slot]
        frame = self.frame(level, spot.depth)
        return lambda here: frame(here).seen[slot]

    def listed(self, tree: Tree) -> Closure:
        """Build a ``get`` as a node-set: of its row, frame or value if it is relevant."""
        _, level, node = tree
        spot = self.shape.spots[node]
        frame, slot = self.frame(level, spot.depth), spot.slot
        is_answer = spot.kind in (NodeKind.ANSWER, NodeKind.ATTRIBUTE)

        def call(here: Any) -> list[Value]:
            found = frame(here)
            if not found.relevant[slot]:
                return []
            return [found.seen[slot] if is_answer else found]

        return call

    def places(self, tree: Tree) -> Closure:
        """Build the places of the nodes of a path: of a row among its rows, else 1."""
        frames, node = self._frames(tree)
        slot = self.shape.spots[node].slot
        is_repeat = self.shape.spots[node].kind is NodeKind.REPEAT
        is_own = tree[0] == "get"

        def call(here: Any) -> list[int]:
            found = [frame for frame in frames(here) if is_own or frame.relevant[slot]]
            return [frame.position if is_repeat else 1 for frame in found]

        return call

    def _frames(self, tree: Tree) -> tuple[Closure, int]:
        if tree[0] == "get":
            frame = self.frame(tree[1], self.shape.spots[tree[2]].depth)
            return (lambda here: [frame(here)]), tree[2]
        return self._walk(tree), tree[-1][0]

    def _set(self, tree: Tree) -> Closure:
        frames, node = self._frames(tree)
        spot = self.shape.spots[node]
        slot = spot.slot
        if spot.kind in (NodeKind.ANSWER, NodeKind.ATTRIBUTE):
            return lambda here: [f.seen[slot] for f in frames(here) if f.relevant[slot]]
        return lambda here: [f for f in frames(here) if f.relevant[slot]]

    def _walk(self, tree: Tree) -> Closure:
        """Build what gives the frames of all nodes that the steps reach."""
        _, level, bound, *steps = tree
        start = self.frame(level, bound)
        bases = _base_getter(len(self.levels))
        moves = [self._move(node, predicates, bound) for node, *predicates in steps]

        def call(here: Any) -> list[Any]:
            frames = [start(here)]
            base = bases(here)
            for move in moves:
                frames = move(frames, here, base)
            return frames

        return call

    def _move(self, node: int, predicates: list[Tree], bound: int) -> Callable[..., list[Any]]:
        spot = self.shape.spots[node]
        levels = (*self.levels, spot.depth)
        tests = [_truth(self.make(predicate, levels)) for predicate in predicates]
        descends = spot.kind is NodeKind.REPEAT and spot.depth > bound
        shelf, slot = spot.shelf, spot.slot

        def move(frames: list[Any], here: Any, base: Any) -> list[Any]:
            found = []
            for frame in frames:
                candidates = frame.rows[shelf] if descends else [frame]
                candidates = [each for each in candidates if each.relevant[slot]]
                for test in tests:
                    candidates = _kept_frames(candidates, test, here, base)
                found += candidates
            return found

        return move

    def indexed(self, arguments: list[Any]) -> Closure:
        """Build ``indexed-repeat``: an index below 1 is 1, past the end gives empty."""
        level, bound, steps, node = arguments
        start = self.frame(level, bound)
        slot = self.shape.spots[node].slot
        shelves = [self.shape.spots[repeat].shelf for repeat, _ in steps]
        indexes = [index and self.make(index, self.levels) for _, index in steps]

        def call(here: Any) -> Value:
            frames = [start(here)]
            for shelf, index in zip(shelves, indexes, strict=True):
                rows = [row for frame in frames for row in frame.rows[shelf] if row.relevant[0]]
                frames = rows if index is None else _row_at(rows, single(index(here)))
            return single([frame.seen[slot] for frame in frames])

        return call

    def _column(self, level: int, name: str) -> Closure:
        return self.above(len(self.levels) - 1 - level, lambda here: here.item.get(name, ""))

    def _items(
        self, name: str, predicates: list[Tree], column: str | None, cells: list[Tree]
    ) -> Closure:
        levels = (*self.levels, ITEM)
        level = len(self.levels)
        queries = [self._query(predicate, levels) for predicate in predicates]
        tests = [_truth(self.make(predicate, levels)) for predicate in cells]
        bases = _base_getter(level)
        asked = tuple(sorted(asked_by(predicates, level)))

        def found(here: Any) -> tuple[Sequence[Mapping[str, str]], Any]:
            base = bases(here)
            table = base.run.table(name)
            items: Sequence[Mapping[str, str]] | None = None
            for query in queries:
                items = _selected(table, items, query, here, base)
            return (table.all() if items is None else items), base

        if column is None:
            return lambda here: list(found(here)[0])

        def call(here: Any) -> list[str]:
            items, base = found(here)
            if base.run.trace is not None:
                base.run.trace.note(name, column, asked, items)
            texts = [item[column] for item in items if item.get(column, "") != ""]
            for test in tests:
                texts = _kept_texts(texts, test, here, base)
            return texts

        return call

    def filter(self, tree: Tree) -> Callable[[Any, Any, Any], Sequence[Mapping[str, str]]]:
        """Build a choice filter: (table, frame) → the items that it keeps, in list order."""
        query = self._query(tree, (*self.levels, ITEM))
        return lambda table, frame, base: _selected(table, None, query, frame, base)

    def _query(self, predicate: Tree, levels: tuple[int, ...]) -> Query:
        level = len(levels) - 1
        parts = list(_conjuncts(predicate))
        if any(_mentions(part, "place", level) for part in parts):
            return Query(None, None, (), (_truth(self.make(predicate, levels)),), is_placed=True)
        column, wanted, rest = self._lookup(parts, levels)
        free = [part for part in rest if not _reads_item(part, level)]
        scanned = [part for part in rest if _reads_item(part, level)]
        return Query(
            column,
            wanted,
            tuple(_truth(self.make(part, levels)) for part in free),
            tuple(_truth(self.make(part, levels)) for part in scanned),
            is_placed=False,
        )

    def _lookup(
        self, parts: list[Tree], levels: tuple[int, ...]
    ) -> tuple[str | None, Closure | None, list[Tree]]:
        for place, part in enumerate(parts):
            pair = keyed(part, len(levels) - 1)
            if pair is not None:
                rest = parts[:place] + parts[place + 1 :]
                return pair[0], _single(self.make(pair[1], levels)), rest
        return None, None, parts


def keyed(part: Tree, level: int) -> tuple[str, Tree] | None:
    """Give column and value of a conjunct ``column = value`` whose value does not read the item."""
    if part[0] != "=":
        return None
    for one, other in ((part[1], part[2]), (part[2], part[1])):
        if one[:2] == ["column", level] and not _reads_item(other, level):
            return one[2], other
    return None


def _conjuncts(tree: Tree) -> list[Tree]:
    return [*_conjuncts(tree[1]), *_conjuncts(tree[2])] if tree[0] == "and" else [tree]


def _mentions(tree: Any, head: str, level: int) -> bool:
    if not isinstance(tree, list):
        return False
    if tree[:2] == [head, level]:
        return True
    return any(_mentions(part, head, level) for part in tree)


def _reads_item(tree: Tree, level: int) -> bool:
    return any(_mentions(tree, head, level) for head in ("column", "item", "place"))


def asked_by(predicates: list[Tree], level: int = 1) -> set[int]:
    """Give the questions whose answer chooses the items: compared with, or selected in, a code."""
    found = set()
    for predicate in predicates:
        for part in _conjuncts(predicate):
            found |= _asked_by(part, level)
    return found


def _asked_by(part: Tree, level: int) -> set[int]:
    if part[0] == "=":
        sides = (part[1], part[2])
    elif part[:2] == ["call", "selected"]:
        sides = (part[2], part[3])
    else:
        return set()
    codes = [side for side in sides if side == ["column", level, "name"]]
    return {side[2] for side in sides if codes and side[0] == "get"}


def _text_of_item(here: Any) -> Value:
    return here.item if isinstance(here.item, str) else ""


def _single(closure: Closure) -> Closure:
    return lambda here: single(closure(here))


def _truth(closure: Closure) -> Callable[[Any], bool]:
    return lambda here: to_truth(single(closure(here)))


def _base_getter(levels: int) -> Closure:
    return (lambda frame: frame) if levels == 1 else (lambda here: here.base)


def _climbing(start: Closure, climbs: int) -> Closure:
    if climbs == 0:
        return start

    def call(here: Any) -> Any:
        frame = start(here)
        for _ in range(climbs):
            frame = frame.parent
        return frame

    return call


def _row_at(rows: list[Any], index: Value) -> list[Any]:
    number = to_number(index)
    place = max(int(number), 1) if number == number and abs(number) < 1e9 else 1
    return rows[place - 1 : place]


def _kept_frames(
    candidates: list[Any], test: Callable[[Any], bool], up: Any, base: Any
) -> list[Any]:
    here = Here(up, base)
    found = []
    for place, candidate in enumerate(candidates, 1):
        here.frame, here.position = candidate, float(place)
        if test(here):
            found.append(candidate)
    return found


def _kept_texts(texts: list[str], test: Callable[[Any], bool], up: Any, base: Any) -> list[str]:
    here = Here(up, base)
    found = []
    for place, text in enumerate(texts, 1):
        here.item, here.position = text, float(place)
        if test(here):
            found.append(text)
    return found


def _selected(
    table: Any,
    items: Sequence[Mapping[str, str]] | None,
    query: Query,
    up: Any,
    base: Any,
) -> Sequence[Mapping[str, str]]:
    """Give the items that a predicate keeps: by index where it can, in the order of the list."""
    here = Here(up, base)
    if not all(test(here) for test in query.free):
        return ()
    if query.column is not None and query.wanted is not None:
        wanted = query.wanted(here)
        items = table.find(query.column, wanted, items)
    elif items is None:
        items = table.all()
    return _scanned(items or (), query.scanned, here) if query.scanned else (items or ())


def _scanned(
    items: Sequence[Mapping[str, str]], tests: tuple[Callable[[Any], bool], ...], here: Here
) -> list[Mapping[str, str]]:
    found = []
    for place, item in enumerate(items, 1):
        here.item, here.position = item, float(place)
        if all(test(here) for test in tests):
            found.append(item)
    return found
