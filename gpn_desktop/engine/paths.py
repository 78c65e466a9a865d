"""Paths of a tree → nodes: which row each step means, and what an expression therefore reads.

A path ``["path", base, step, …]`` becomes one of
``["get", level, node]`` the node in the reader's own row ·
``["set", level, bound, step, …]`` all that is reached below the first ``bound`` repeats, a step
being ``[node, predicate, …]`` · ``["items", list, [predicate, …], column, [predicate, …]]`` a
secondary list (``column`` None: the items themselves) · ``["column", level, name]``,
``["item", level]`` the item of a predicate.
Level 0 is the question that the expression belongs to; each predicate is one level deeper.
Source: JavaRosa TreeReference.contextualize; a predicate frees a path from the reader's row.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from gpn_desktop.engine.grammar import Tree, write
from gpn_desktop.engine.shape import Shape
from gpn_desktop.forms.definition import NodeKind
from gpn_desktop.forms.problems import ProblemCode

VALUE, PRESENCE, PLACE = 0, 1, 2


class Read(NamedTuple):
    """A node that is read; reader and node stand in the same row of the first ``shared`` repeats.

    ``how``: its VALUE alone, also its PRESENCE (it is counted), or of a row only its PLACE.
    """

    node: int
    shared: int
    how: int


@dataclass(frozen=True)
class Anchor:
    """What a relative path starts from: a node (None: the root), or an item of a list.

    ``shared`` = number of repeats in which it stands in the same row as the question.
    """

    node: int | None
    shared: int
    list_name: str | None = None
    column: str | None = None


class BindError(Exception):
    """A path that leads nowhere; ``facts`` are those of the ``FormProblem`` it becomes."""

    def __init__(self, code: ProblemCode, **facts: str) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts


@dataclass
class _Walk:
    """A path under way: where it is, how many repeats are bound, the steps to take at run time."""

    node: int | None
    bound: int
    steps: list[list[Any]] = field(default_factory=list)


class Paths:
    """Resolves the paths of one tree and collects what they read.

    ``here`` is the level at which a path is read; ``bind`` binds the predicates on its way.
    """

    def __init__(
        self,
        shape: Shape,
        lists: Container[str],
        anchors: list[Anchor],
        bind: Callable[[Tree], Tree],
    ) -> None:
        self.anchors = anchors
        self.here = len(anchors) - 1
        self.reads: set[Read] = set()
        self._shape = shape
        self._lists = lists
        self._bind = bind

    def resolved(self, base: Any, steps: list[Any], *, presence: bool) -> Tree:
        """Give what a path means; ``presence``: that it is there counts too.

        Raises:
            BindError: PATH_UNKNOWN, LIST_UNKNOWN.
        """
        if isinstance(base, list):
            return self._items(base[1], steps)
        here = self.anchors[self.here]
        if base == "." and here.list_name is not None:
            return self._of_item(steps)
        if base == "current":
            level = 0
        else:
            nodes = (n for n, anchor in enumerate(self.anchors) if anchor.list_name is None)
            level = max(nodes)
        walk = self._walked(level, steps, is_absolute=base == "/")
        return self._ended(level, walk, presence=presence)

    def _of_item(self, steps: list[Any]) -> Tree:
        level, anchor = self.here, self.anchors[self.here]
        names = [step for step in steps if step != "."]
        if not names:
            return ["item", level]
        if len(names) > 1 or not isinstance(names[0], str) or names[0] == "..":
            raise self._unknown(".", steps)
        if anchor.column is not None:
            raise self._unknown(".", steps)
        return ["column", level, names[0]]

    def _unknown(self, base: str, steps: list[Any]) -> BindError:
        names = [step if isinstance(step, str) else step[0] for step in steps]
        return BindError(ProblemCode.PATH_UNKNOWN, path=write(["path", base, *names]))

    def _walked(self, level: int, steps: list[Any], *, is_absolute: bool) -> _Walk:
        anchor = self.anchors[level]
        base = "/" if is_absolute else "."
        chain = self._shape.chain(anchor.node)
        if is_absolute:
            walk = _Walk(None, self._common(chain, steps))
            if steps[0] != self._shape.root:
                raise self._unknown(base, steps)
            rest = steps[1:]
        else:
            walk, rest = _Walk(anchor.node, len(chain)), steps
        for step in rest:
            if not self._step(walk, step):
                raise self._unknown(base, steps)
        return walk

    def _common(self, chain: tuple[int, ...], steps: list[Any]) -> int:
        """Count the repeats that an absolute path shares with the reader, up to a predicate."""
        node, shared = None, 0
        for step in steps[1:]:
            if not isinstance(step, str):
                break
            node = self._shape.child(node, step)
            if node is None:
                break
            if self._shape.spots[node].kind is NodeKind.REPEAT:
                if shared == len(chain) or chain[shared] != node:
                    break
                shared += 1
        return shared

    def _step(self, walk: _Walk, step: Any) -> bool:
        if step == ".":
            return True
        if step == "..":
            return self._climbed(walk)
        name, predicates = (step, []) if isinstance(step, str) else (step[0], step[1:])
        node = self._shape.child(walk.node, name)
        if node is None:
            return False
        self._descended(walk, node, predicates)
        return True

    def _climbed(self, walk: _Walk) -> bool:
        if walk.node is None or walk.steps:
            return False
        walk.node = self._shape.spots[walk.node].parent
        walk.bound = min(walk.bound, len(self._shape.chain(walk.node)))
        return True

    def _descended(self, walk: _Walk, node: int, predicates: list[Tree]) -> None:
        spot = self._shape.spots[node]
        walk.node = node
        is_repeat = spot.kind is NodeKind.REPEAT
        if predicates or (is_repeat and spot.depth > walk.bound):
            shared = min(walk.bound, self.anchors[self.here].shared)
            found = [self._inside(Anchor(node, shared), each) for each in predicates]
            walk.steps.append([node, *found])

    def _inside(self, anchor: Anchor, predicate: Tree) -> Tree:
        outer = self.here
        self.anchors.append(anchor)
        self.here = len(self.anchors) - 1
        try:
            return self._bind(predicate)
        finally:
            self.anchors.pop()
            self.here = outer

    def _ended(self, level: int, walk: _Walk, *, presence: bool) -> Tree:
        node = walk.node
        if node is None:
            raise BindError(ProblemCode.PATH_UNKNOWN, path=f"/{self._shape.root}")
        shared = min(walk.bound, self.anchors[level].shared)
        how = PRESENCE if presence or walk.steps else VALUE
        self.reads.add(Read(node, shared, how))
        if not walk.steps:
            return ["get", level, node]
        if walk.steps[-1][0] != node:
            walk.steps.append([node])
        return ["set", level, walk.bound, *walk.steps]

    def _items(self, list_name: str, steps: list[Any]) -> Tree:
        if list_name not in self._lists:
            raise BindError(ProblemCode.LIST_UNKNOWN, list=list_name)
        parts: list[list[Any]] = [[step] if isinstance(step, str) else step for step in steps]
        names = [part[0] for part in parts]
        if names[:2] != ["root", "item"] or len(parts) > 3 or len(parts[0]) > 1:
            raise self._unknown(".", steps)
        shared = self.anchors[self.here].shared
        item = Anchor(None, shared, list_name)
        found = [self._inside(item, each) for each in parts[1][1:]]
        if len(parts) == 2:
            return ["items", list_name, found, None, []]
        cell = Anchor(None, shared, list_name, names[2])
        cells = [self._inside(cell, each) for each in parts[2][1:]]
        return ["items", list_name, found, names[2], cells]

    def target(self, path: Tree) -> int:
        """Give the node that a path names, whichever row it stands in.

        Raises:
            BindError: ARGUMENTS, PATH_UNKNOWN.
        """
        if path[0] != "path" or isinstance(path[1], list) or self.anchors[self.here].list_name:
            raise BindError(ProblemCode.ARGUMENTS, name="indexed-repeat", count="")
        level = 0 if path[1] == "current" else self.here
        walk = self._walked(level, path[2:], is_absolute=path[1] == "/")
        if walk.node is None:
            raise self._unknown("/", path[2:])
        return walk.node
