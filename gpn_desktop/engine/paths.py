"""Paths of a tree → nodes: which row each step means, and what an expression therefore reads.

In a bound tree ``["path", …]`` has become one of
``["get", level, node]`` the node in the reader's own row ·
``["set", level, bound, step, …]`` all that is reached below the first ``bound`` repeats, a step
being ``[node, predicate, …]`` · ``["items", list, [predicate, …], column, [predicate, …]]`` a
secondary list (``column`` None: the items themselves) · ``["column", level, name]``,
``["item", level]`` the item of a predicate.
Level 0 is the question that the expression belongs to; each predicate is one level deeper.
Source: JavaRosa TreeReference.contextualize; a predicate frees a path from the reader's row.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from gpn_desktop.engine.functions import FUNCTIONS
from gpn_desktop.engine.grammar import Tree, parse, write
from gpn_desktop.engine.lexer import GrammarError
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


@dataclass(frozen=True)
class Bound:
    """A tree with its paths bound, and what it reads."""

    tree: Tree
    reads: tuple[Read, ...]


@dataclass
class Binder:
    """Binds the trees of one form."""

    shape: Shape
    lists: Container[str]
    selects: Mapping[int, str]
    """The list of each select."""

    def bind(self, tree: Tree, context: int | None, item_of: str | None = None) -> Bound:
        """Bind a tree of the question ``context``; ``item_of``: it is a filter of that list.

        Raises:
            BindError: PATH_UNKNOWN, LIST_UNKNOWN.
        """
        anchors = [Anchor(context, len(self.shape.chain(context)))]
        if item_of is not None:
            anchors.append(Anchor(None, 0, list_name=item_of))
        binding = _Binding(self, anchors)
        bound = binding.tree(tree)
        return Bound(bound, tuple(sorted(binding.reads)))


@dataclass
class _Walk:
    """A path under way: where it is, how many repeats are bound, the steps to take at run time."""

    node: int | None
    bound: int
    steps: list[list[Any]] = field(default_factory=list)


class _Binding:
    """Binds one tree and collects its reads; ``_here`` is the level at which a path is read."""

    def __init__(self, binder: Binder, anchors: list[Anchor]) -> None:
        self._binder = binder
        self._shape = binder.shape
        self._anchors = anchors
        self._here = len(anchors) - 1
        self.reads: set[Read] = set()

    def tree(self, tree: Tree, *, presence: bool = False) -> Tree:
        """Give the tree with its paths bound."""
        match tree:
            case ["num" | "str", _]:
                return tree
            case ["path", base, *steps]:
                return self._path(base, steps, presence=presence)
            case ["call", name, *arguments]:
                return self._call(name, arguments)
        return [tree[0], *(self.tree(part) for part in tree[1:])]

    def _call(self, name: str, arguments: list[Tree]) -> Tree:
        special = _SPECIAL.get(name)
        if special is not None:
            return special(self, name, arguments)
        function = FUNCTIONS.get(name)
        if function is None or not function.fits(len(arguments)):
            raise BindError(ProblemCode.ARGUMENTS, name=name, count=str(len(arguments)))
        if function.own and not arguments:
            arguments = [["path", "current", "."]]
        letters = function.letters(len(arguments))
        parts = zip(arguments, letters, strict=True)
        bound = [self.tree(part, presence=letter in "lu") for part, letter in parts]
        return ["call", name, *bound]

    def _path(self, base: Any, steps: list[Any], *, presence: bool) -> Tree:
        if isinstance(base, list):
            return self._items(base[1], steps)
        here = self._anchors[self._here]
        if base == "." and here.list_name is not None:
            return self._of_item(steps)
        if base == "current":
            level = 0
        else:
            nodes = (n for n, anchor in enumerate(self._anchors) if anchor.list_name is None)
            level = max(nodes)
        walk = self._walked(level, steps, is_absolute=base == "/")
        return self._ended(level, walk, presence=presence)

    def _of_item(self, steps: list[Any]) -> Tree:
        level, anchor = self._here, self._anchors[self._here]
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
        anchor = self._anchors[level]
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
            shared = min(walk.bound, self._anchors[self._here].shared)
            found = [self._inside(Anchor(node, shared), each) for each in predicates]
            walk.steps.append([node, *found])

    def _inside(self, anchor: Anchor, predicate: Tree) -> Tree:
        outer = self._here
        self._anchors.append(anchor)
        self._here = len(self._anchors) - 1
        try:
            return self.tree(predicate)
        finally:
            self._anchors.pop()
            self._here = outer

    def _ended(self, level: int, walk: _Walk, *, presence: bool) -> Tree:
        node = walk.node
        if node is None:
            raise BindError(ProblemCode.PATH_UNKNOWN, path=f"/{self._shape.root}")
        shared = min(walk.bound, self._anchors[level].shared)
        how = PRESENCE if presence or walk.steps else VALUE
        self.reads.add(Read(node, shared, how))
        if not walk.steps:
            return ["get", level, node]
        if walk.steps[-1][0] != node:
            walk.steps.append([node])
        return ["set", level, walk.bound, *walk.steps]

    def _items(self, list_name: str, steps: list[Any]) -> Tree:
        if list_name not in self._binder.lists:
            raise BindError(ProblemCode.LIST_UNKNOWN, list=list_name)
        parts: list[list[Any]] = [[step] if isinstance(step, str) else step for step in steps]
        names = [part[0] for part in parts]
        if names[:2] != ["root", "item"] or len(parts) > 3 or len(parts[0]) > 1:
            raise self._unknown(".", steps)
        shared = self._anchors[self._here].shared
        item = Anchor(None, shared, list_name)
        found = [self._inside(item, each) for each in parts[1][1:]]
        if len(parts) == 2:
            return ["items", list_name, found, None, []]
        cell = Anchor(None, shared, list_name, names[2])
        cells = [self._inside(cell, each) for each in parts[2][1:]]
        return ["items", list_name, found, names[2], cells]

    # calls that need to know where they stand

    def position(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``position()``: the place in a filtered list, else that of the own row."""
        self._counted(name, arguments)
        level = self._here
        if not arguments and level:
            return ["place", level]
        if not arguments:
            return self._own_place()
        before = set(self.reads)
        bound = self.tree(arguments[0], presence=True)
        if bound[0] not in ("get", "set"):
            raise BindError(ProblemCode.ARGUMENTS, name=name, count="1")
        target = bound[2] if bound[0] == "get" else bound[-1][0]
        if bound[0] == "get":
            self.reads = before  # a row has its place also while it is hidden
        if self._shape.spots[target].kind is NodeKind.REPEAT:
            self._ordered(target, bound)
        return ["call", name, bound]

    def _own_place(self) -> Tree:
        chain = self._shape.chain(self._anchors[0].node)
        if not chain:
            return ["num", 1.0]
        self.reads.add(Read(chain[-1], len(chain) - 1, PLACE))
        return ["call", "position", ["get", 0, chain[-1]]]

    def _ordered(self, repeat: int, bound: Tree) -> None:
        """Note that the place of a row changes with its neighbours."""
        anchor = self._anchors[bound[1]]
        shared = min(self._shape.spots[repeat].depth - 1, anchor.shared)
        self.reads.add(Read(repeat, shared, PLACE))

    def once(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``once(x)``; its own value is no read, or it would wait for itself."""
        self._counted(name, arguments)
        return ["call", name, self.tree(arguments[0]), self._anchors[0].node]

    def drawn(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``uuid()`` and ``random()``: drawn once for each node and row."""
        self._counted(name, arguments)
        return ["call", name, self._anchors[0].node, *(self.tree(part) for part in arguments)]

    def choice_name(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``jr:choice-name``; the second argument is the text of a path to a select."""
        self._counted(name, arguments)
        path = self._parsed(arguments[1])
        found = self.tree(path) if path is not None else None
        if found is None or found[0] != "get" or found[2] not in self._binder.selects:
            raise BindError(ProblemCode.PATH_UNKNOWN, path=write(arguments[1]))
        return ["call", name, self.tree(arguments[0]), found[1], found[2]]

    def _parsed(self, argument: Tree) -> Tree | None:
        if argument[0] != "str":
            return None
        try:
            path = parse(argument[1].strip())
        except GrammarError:
            return None
        return path if path[0] == "path" else None

    def pulled(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``pulldata`` as a filtered list."""
        self._counted(name, arguments)
        if any(argument[0] != "str" for argument in arguments[:3]):
            raise BindError(ProblemCode.ARGUMENTS, name=name, count=str(len(arguments)))
        list_name, column, key = (argument[1] for argument in arguments[:3])
        if list_name not in self._binder.lists:
            raise BindError(ProblemCode.LIST_UNKNOWN, list=list_name)
        level = len(self._anchors)
        self._anchors.append(Anchor(None, 0, list_name))
        try:
            wanted = self.tree(arguments[3])  # read outside the predicate, and stands inside it
        finally:
            self._anchors.pop()
        predicate = ["=", ["column", level, key], wanted]
        return ["call", name, ["items", list_name, [predicate], column, []]]

    def indexed(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``indexed-repeat(field, repeat, index, …)``."""
        self._counted(name, arguments)
        field_path, *pairs = arguments
        level = self._here
        target = self._target(field_path)
        chosen = {}
        for repeat_path, index in zip(pairs[::2], pairs[1::2], strict=True):
            repeat = self._target(repeat_path)
            if repeat not in self._shape.chain(target):
                raise BindError(ProblemCode.ARGUMENTS, name=name, count=str(len(arguments)))
            chosen[repeat] = self.tree(index)
        chain = self._shape.chain(target)
        first = min(chain.index(repeat) for repeat in chosen)
        own = self._shape.chain(self._anchors[level].node)
        shared = sum(1 for _ in _same(chain, own))
        bound = min(first, shared)
        self.reads.add(Read(target, min(bound, self._anchors[level].shared), PRESENCE))
        steps = [[repeat, chosen.get(repeat)] for repeat in chain[bound:]]
        return ["call", name, level, bound, steps, target]

    def _target(self, path: Tree) -> int:
        if path[0] != "path" or isinstance(path[1], list) or self._anchors[self._here].list_name:
            raise BindError(ProblemCode.ARGUMENTS, name="indexed-repeat", count="")
        level = 0 if path[1] == "current" else self._here
        walk = self._walked(level, path[2:], is_absolute=path[1] == "/")
        if walk.node is None:
            raise self._unknown("/", path[2:])
        return walk.node

    def _counted(self, name: str, arguments: list[Tree]) -> None:
        if not FUNCTIONS[name].fits(len(arguments)):
            raise BindError(ProblemCode.ARGUMENTS, name=name, count=str(len(arguments)))


def _same(one: tuple[int, ...], other: tuple[int, ...]) -> list[int]:
    """Give the beginning that two chains share."""
    found = []
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        found.append(left)
    return found


_SPECIAL = {
    "position": _Binding.position,
    "once": _Binding.once,
    "uuid": _Binding.drawn,
    "random": _Binding.drawn,
    "jr:choice-name": _Binding.choice_name,
    "pulldata": _Binding.pulled,
    "indexed-repeat": _Binding.indexed,
}
