"""Where a tree is built, and where it is judged.

Level 0 is the question that a tree belongs to; each predicate is one level deeper. A callable
takes the frame of the question; inside a predicate it takes a ``Here``: the candidate, its place,
and the ``Here`` or frame around it. What is known of a place when it is built is not asked again
when it is judged.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.shape import Shape
from gpn_desktop.engine.values import Value, single, to_truth

Closure = Callable[[Any], Value]
Test = Callable[[Any], bool]
ITEM = -1
_MANY = {"set", "items"}
_KEEPING = {"if", "coalesce", "once"}
"""Calls that give what they were given, a node-set too."""


class Here:
    """Where a predicate is judged; ``base`` is the frame of the question."""

    __slots__ = ("base", "frame", "item", "position", "up")

    def __init__(self, up: Any, base: Any) -> None:
        self.up = up
        self.base = base
        self.frame: Any = None
        self.item: Any = None
        self.position = 0.0


def is_many(tree: Tree) -> bool:
    """Tell whether a bound tree is a node-set by its own form."""
    return tree[0] in _MANY


def is_paired(name: str, arguments: list[Any]) -> bool:
    """Tell whether a call takes its last two node-sets pair by pair.

    Source: JavaRosa XPathFuncExpr.eval, ``weighted-checklist``.
    """
    if name != "weighted-checklist" or len(arguments) != 4:
        return False
    return is_many(arguments[2]) and is_many(arguments[3])


def is_scalar(tree: Tree) -> bool:
    """Tell whether a bound tree always gives one value."""
    if tree[0] != "call":
        return tree[0] not in _MANY
    if tree[1] in _KEEPING:
        return all(is_scalar(part) for part in tree[2:] if isinstance(part, list))
    return True


@dataclass(frozen=True)
class Site:
    """Where a tree is built; ``make`` builds any tree.

    ``levels``: the depth of the frame at each level (ITEM: an item of a list).
    """

    shape: Shape
    make: Callable[["Site", Tree], Closure]
    levels: tuple[int, ...]

    @property
    def last(self) -> int:
        """Give the level of what is built here."""
        return len(self.levels) - 1

    def inside(self, depth: int) -> "Site":
        """Give the place of a predicate here, on frames at ``depth`` or on items."""
        return replace(self, levels=(*self.levels, depth))

    def build(self, tree: Tree) -> Closure:
        """Build a bound tree; the callable may give a node-set."""
        return self.make(self, tree)

    def value(self, tree: Tree) -> Closure:
        """Build a tree where one value is wanted."""
        raw = self.build(tree)
        if is_scalar(tree):
            return raw
        return lambda here: single(raw(here))

    def test(self, tree: Tree) -> Test:
        """Build a predicate: it keeps what it is true of; no number and no text is true here.

        Source: JavaRosa RawFilterStrategy.filter.
        """
        value = self.build(tree)
        return lambda here: value(here) is True

    def truth(self, tree: Tree) -> Test:
        """Build a part of a predicate: what stands beside an ``and``."""
        value = self.value(tree)
        return lambda here: to_truth(value(here))

    def base(self) -> Closure:
        """Build what gives the frame of the question."""
        return (lambda here: here.base) if self.last else (lambda frame: frame)

    def context(self) -> Closure:
        """Build what gives the context of the session."""
        return (lambda here: here.base.context) if self.last else (lambda frame: frame.context)

    def above(self, level: int, rule: Closure) -> Closure:
        """Apply a rule to the ``Here`` of a level."""
        climbs = self.last - level
        if climbs == 0:
            return rule

        def call(here: Any) -> Value:
            for _ in range(climbs):
                here = here.up
            return rule(here)

        return call

    def frame(self, level: int, depth: int) -> Closure:
        """Build what gives the frame at ``depth`` above (or at) the one of a level."""
        start = self.base() if level == 0 else self.above(level, lambda here: here.frame)
        return _climbing(start, self.levels[level] - depth)


def _climbing(start: Closure, climbs: int) -> Closure:
    if climbs == 0:
        return start

    def call(here: Any) -> Any:
        frame = start(here)
        for _ in range(climbs):
            frame = frame.parent
        return frame

    return call
