"""What kind of value a bound tree gives, whether it may be empty, whether there may be many.

Kinds are inferred from the leaves up; that an answer is required does not make it full, because a
draft may lack it.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any

from gpn_desktop.engine.expressions import controls
from gpn_desktop.engine.functions import FUNCTIONS, Gives
from gpn_desktop.engine.grammar import OPERATORS, Tree
from gpn_desktop.engine.items import keyed
from gpn_desktop.engine.shape import Shape
from gpn_desktop.forms.definition import FormDefinition, ItemList, ListSource, NodeKind, ValueType


class Kind(Enum):
    """What a value is; OTHER: cannot be told, or a row or group."""

    NUMBER = "number"
    TEXT = "text"
    TRUTH = "truth"
    DATE = "date"
    MOMENT = "moment"
    TIME = "time"
    OTHER = "other"


@dataclass(frozen=True)
class Inferred:
    """What is known of a value before there are answers."""

    kind: Kind
    may_be_empty: bool
    is_many: bool = False


_TYPES = {
    ValueType.INT: Kind.NUMBER,
    ValueType.DECIMAL: Kind.NUMBER,
    ValueType.DATE: Kind.DATE,
    ValueType.DATETIME: Kind.MOMENT,
    ValueType.TIME: Kind.TIME,
    ValueType.TEXT: Kind.TEXT,
}
_GIVES = {
    Gives.NUMBER: Kind.NUMBER,
    Gives.TEXT: Kind.TEXT,
    Gives.TRUTH: Kind.TRUTH,
    Gives.DATE: Kind.DATE,
    Gives.MOMENT: Kind.MOMENT,
}
_NEVER_EMPTY = {
    *("count", "count-non-empty", "sum", "count-selected", "string-length", "position"),
    *("today", "now", "pi", "uuid", "random", "version"),
}
_ARITHMETIC = {"+", "-", "*", "div", "mod"}
EMPTY_TEXT = ["str", ""]


def parts_of(tree: Tree) -> Iterator[Tree]:
    """Give the trees that a tree is made of, predicates too."""
    match tree:
        case ["num" | "str" | "get" | "column" | "item" | "place", *_]:
            return
        case ["set", _, _, *steps]:
            yield from (predicate for step in steps for predicate in step[1:])
        case ["items", _, predicates, _, cells]:
            yield from (*predicates, *cells)
        case ["call", "indexed-repeat", _, _, steps, _]:
            yield from (index for _, index in steps if index is not None)
        case ["call", _, *arguments]:
            yield from (part for part in arguments if isinstance(part, list))
        case _:
            yield from tree[1:]


def walk(tree: Tree) -> Iterator[Tree]:
    """Give a tree and all below it."""
    yield tree
    for part in parts_of(tree):
        yield from walk(part)


def nodes_read(tree: Tree) -> Iterator[int]:
    """Give the nodes whose values a tree reads."""
    for part in walk(tree):
        if part[0] == "get":
            yield part[2]
        elif part[0] == "set":
            yield part[-1][0]


def read_first(node: int, calculates: Mapping[int, Tree], known: Container[int]) -> Iterator[int]:
    """Give what a calculate stands on, deepest first, then itself, without recursion."""
    entered: set[int] = set()
    waiting = [(node, False)]
    while waiting:
        here, is_done = waiting.pop()
        if is_done:
            yield here
        elif here not in entered and here not in known:
            entered.add(here)
            waiting.append((here, True))
            tree = calculates.get(here)
            waiting += [(each, False) for each in nodes_read(tree)] if tree is not None else []


def is_keyed(predicates: list[Tree], level: int, columns: frozenset[str]) -> bool:
    """Tell whether a list is asked by one of these columns, not searched through."""
    return any(
        (pair := keyed(part, level)) is not None and pair[0] in columns
        for predicate in predicates
        for part in conjuncts(predicate)
    )


def conjuncts(tree: Tree) -> list[Tree]:
    """Give what stands between the ``and`` of a tree."""
    return [*conjuncts(tree[1]), *conjuncts(tree[2])] if tree[0] == "and" else [tree]


@dataclass
class Inference:
    """Infers trees of one form; ``calculates`` are its bound calculates by node."""

    definition: FormDefinition
    shape: Shape
    calculates: Mapping[int, Tree]
    _known: dict[int, Inferred] = field(default_factory=dict)

    @cached_property
    def selects(self) -> Mapping[int, str]:
        """Give the list of each select."""
        asked = (c for c in controls(self.definition.body) if c.choices is not None)
        return {c.node: c.choices.list_name for c in asked if c.choices is not None}

    def of(self, tree: Tree, level: int = 0) -> Inferred:
        """Infer a tree at so many predicates deep."""
        match tree:
            case ["num", _]:
                return Inferred(Kind.NUMBER, may_be_empty=False)
            case ["str", text]:
                return Inferred(Kind.TEXT, may_be_empty=text == "")
            case ["get", _, node]:
                return self.node(node)
            case ["set", _, _, *steps]:
                return Inferred(self.node(steps[-1][0]).kind, True, not _is_placed(steps, level))
            case ["items", name, predicates, column, _]:
                return self._items(name, predicates, column, level)
            case ["neg", inner]:
                return Inferred(Kind.NUMBER, self.of(inner, level).may_be_empty)
            case ["call", name, *arguments]:
                return self._call(name, arguments, level)
            case ["place", _]:
                return Inferred(Kind.NUMBER, may_be_empty=False)
        if tree[0] in _ARITHMETIC:
            empty = any(self.of(part, level).may_be_empty for part in tree[1:])
            return Inferred(Kind.NUMBER, empty)
        if tree[0] in OPERATORS:
            return Inferred(Kind.TRUTH, may_be_empty=False)
        return Inferred(Kind.TEXT, may_be_empty=True)

    def node(self, node: int) -> Inferred:
        """Infer what reading a node gives."""
        for each in list(read_first(node, self.calculates, self._known)):
            self._known[each] = Inferred(Kind.OTHER, may_be_empty=True)  # while it is asked
            self._known[each] = self._node(each)
        return self._known[node]

    def _node(self, node: int) -> Inferred:
        each = self.definition.nodes[node]
        if each.kind in (NodeKind.GROUP, NodeKind.REPEAT):
            return Inferred(Kind.OTHER, may_be_empty=True)
        kind = _TYPES[each.type]
        tree = self.calculates.get(node)
        if tree is None:
            return Inferred(kind, may_be_empty=True)
        found = self.of(tree)
        is_hidden = any(
            self.definition.nodes[place].relevant is not None
            for place in (node, *self.shape.above(node))
        )
        kind = found.kind if kind is Kind.TEXT else kind
        return Inferred(kind, found.may_be_empty or is_hidden)

    def _items(self, name: str, predicates: list[Tree], column: str | None, level: int) -> Inferred:
        by_name = is_keyed(predicates, level + 1, frozenset({"name"}))
        is_many = not predicates
        if column is None:
            return Inferred(Kind.OTHER, True, is_many)
        each = self.definition.lists[name]
        is_full = by_name and is_column_full(each, column) and self._is_key_full(predicates, level)
        return Inferred(Kind.TEXT, not is_full, is_many and len(each.items) != 1)

    def _is_key_full(self, predicates: list[Tree], level: int) -> bool:
        pairs = (keyed(p, level + 1) for each in predicates for p in conjuncts(each))
        return all(not self.of(pair[1], level + 1).may_be_empty for pair in pairs if pair)

    def _call(self, name: str, arguments: list[Any], level: int) -> Inferred:
        trees = [part for part in arguments if isinstance(part, list) and part]
        if name == "indexed-repeat":
            return Inferred(self.node(arguments[-1]).kind, may_be_empty=True)
        if name == "if":
            return self._either(trees[1], trees[2], level)
        if name == "coalesce":
            both = self._either(trees[0], trees[1], level)
            return Inferred(both.kind, self.of(trees[1], level).may_be_empty, both.is_many)
        if name == "once":
            return self.of(trees[0], level)
        kind = _GIVES.get(FUNCTIONS[name].gives, Kind.OTHER)
        if name in _NEVER_EMPTY or kind is Kind.TRUTH:
            return Inferred(kind, may_be_empty=False)
        found = [self.of(part, level).may_be_empty for part in trees]
        is_joined = name in ("concat", "join", "min", "max")
        may_be_empty = (all(found) if is_joined else any(found)) or kind is Kind.TEXT
        if name == "concat" and not all(found):
            may_be_empty = False
        return Inferred(kind, may_be_empty)

    def _either(self, one: Tree, other: Tree, level: int) -> Inferred:
        left, right = self.of(one, level), self.of(other, level)
        may_be_empty = left.may_be_empty or right.may_be_empty
        if EMPTY_TEXT in (one, other):
            kind = right.kind if one == EMPTY_TEXT else left.kind
        else:
            kind = left.kind if left.kind is right.kind else Kind.OTHER
        return Inferred(kind, may_be_empty, left.is_many or right.is_many)


def _is_placed(steps: list[Any], level: int) -> bool:
    """Tell whether predicates may leave one node; without any there may be many."""
    return any(len(step) > 1 for step in steps)


def is_column_full(each: ItemList, column: str) -> bool:
    """Tell whether every item of a list that the form holds has something in a column."""
    if each.source is not ListSource.FORM or not each.items:
        return False
    return column == "name" or all(item.values.get(column, "") for item in each.items)
