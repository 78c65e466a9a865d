"""Trees with their paths and calls bound: each name has become what it means where it stands.

A call keeps its form, ``["call", name, argument, …]``; the few that depend on where they stand
(their row, their own value, a list, a select) take what they need as further arguments.
"""

from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from gpn_desktop.engine.functions import FUNCTIONS
from gpn_desktop.engine.grammar import Tree, parse, write
from gpn_desktop.engine.lexer import GrammarError
from gpn_desktop.engine.paths import PLACE, PRESENCE, Anchor, BindError, Paths, Read
from gpn_desktop.engine.shape import Shape
from gpn_desktop.forms.definition import NodeKind
from gpn_desktop.forms.problems import ProblemCode


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

    filters: Mapping[int, str] = field(default_factory=dict)
    """The choice filter of each select that has one, as written."""

    _asked: set[int] = field(default_factory=set)

    def asked_by_choices(self, select: int) -> tuple[Read, ...]:
        """Give what decides which choices of a select are offered; a filter that is wrong: nothing.

        A filter that asks for a name of its own choices waits for nothing of its own.
        """
        if select in self._asked or select not in self.filters:
            return ()
        self._asked.add(select)
        try:
            return self.bind(parse(self.filters[select]), select, self.selects[select]).reads
        except (GrammarError, BindError):
            return ()
        finally:
            self._asked.remove(select)

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
        return Bound(bound, tuple(sorted(binding.paths.reads)))


class _Binding:
    """Binds one tree."""

    def __init__(self, binder: Binder, anchors: list[Anchor]) -> None:
        self._binder = binder
        self._shape = binder.shape
        self.paths = Paths(binder.shape, binder.lists, anchors, self.tree)
        self._draws: Counter[str] = Counter()

    def tree(self, tree: Tree, *, presence: bool = False) -> Tree:
        """Give the tree with its paths bound."""
        match tree:
            case ["num" | "str", _]:
                return tree
            case ["path", base, *steps]:
                return self.paths.resolved(base, steps, presence=presence)
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
            arguments = [["path", ".", "."]]
        letters = function.letters(len(arguments))
        parts = list(zip(arguments, letters, strict=True))
        if any(letter == "l" and not _may_be_nodes(part) for part, letter in parts):
            raise BindError(ProblemCode.ARGUMENTS, name=name, count="", wanted="${…}")
        bound = [self.tree(part, presence=letter in "lu") for part, letter in parts]
        return ["call", name, *bound]

    # calls that need to know where they stand

    def position(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``position()``: the place in a filtered list, else that of the own row."""
        self._counted(name, arguments)
        level = self.paths.here
        if not arguments and level:
            return ["place", level]
        if not arguments:
            return self._own_place()
        before = set(self.paths.reads)
        bound = self.tree(arguments[0], presence=True)
        if bound[0] not in ("get", "set"):
            raise BindError(ProblemCode.ARGUMENTS, name=name, count="1")
        target = bound[2] if bound[0] == "get" else bound[-1][0]
        if bound[0] == "get":
            self.paths.reads = before  # a row has its place also while it is hidden
        if self._shape.spots[target].kind is NodeKind.REPEAT:
            self._ordered(target, bound)
        return ["call", name, bound]

    def _own_place(self) -> Tree:
        chain = self._shape.chain(self.paths.anchors[0].node)
        if not chain:
            return ["num", 1.0]
        self.paths.reads.add(Read(chain[-1], len(chain) - 1, PLACE))
        return ["call", "position", ["get", 0, chain[-1]]]

    def _ordered(self, repeat: int, bound: Tree) -> None:
        """Note that the place of a row changes with its neighbours."""
        anchor = self.paths.anchors[bound[1]]
        shared = min(self._shape.spots[repeat].depth - 1, anchor.shared)
        self.paths.reads.add(Read(repeat, shared, PLACE))

    def once(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``once(x)``; its own value is no read, or it would wait for itself."""
        self._counted(name, arguments)
        return ["call", name, self.tree(arguments[0]), self.paths.anchors[0].node]

    def drawn(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``uuid()`` and ``random()``: each call is drawn once for its node and row."""
        self._counted(name, arguments)
        self._draws[name] += 1
        turn = self._draws[name]
        which = [self.paths.anchors[0].node, *([turn] if turn > 1 else [])]
        return ["call", name, *which, *(self.tree(part) for part in arguments)]

    def choice_name(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``jr:choice-name``; the second argument is the text of a path to a select.

        From outside of its repeat a select is named by the level None: it is of no row.
        """
        self._counted(name, arguments)
        level, select = self._select(arguments[1])
        if level is not None:
            most = self.paths.anchors[level].shared
            reads = self._binder.asked_by_choices(select)
            self.paths.reads |= {Read(r.node, min(r.shared, most), r.how) for r in reads}
        return ["call", name, self.tree(arguments[0]), level, select]

    @property
    def _unfiltered(self) -> set[int]:
        return self._binder.selects.keys() - self._binder.filters.keys()

    def _select(self, argument: Tree) -> tuple[int | None, int]:
        path = self._parsed(argument)
        match self.tree(path) if path is not None else None:
            case ["get", level, node] if node in self._binder.selects:
                return level, node
            case ["set", *_, [node, *_]] if node in self._unfiltered:
                return None, node
        raise BindError(ProblemCode.PATH_UNKNOWN, path=write(argument))

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
        level = len(self.paths.anchors)
        self.paths.anchors.append(Anchor(None, 0, list_name))
        try:
            wanted = self.tree(arguments[3])  # read outside the predicate, and stands inside it
        finally:
            self.paths.anchors.pop()
        predicate = ["=", ["column", level, key], wanted]
        return ["call", name, ["items", list_name, [predicate], column, []]]

    def indexed(self, name: str, arguments: list[Tree]) -> Tree:
        """Bind ``indexed-repeat(field, repeat, index, …)``."""
        self._counted(name, arguments)
        field_path, *pairs = arguments
        level = self.paths.here
        target = self.paths.target(field_path)
        chosen = {}
        for repeat_path, index in zip(pairs[::2], pairs[1::2], strict=True):
            repeat = self.paths.target(repeat_path)
            if repeat not in self._shape.chain(target):
                raise BindError(ProblemCode.ARGUMENTS, name=name, count=str(len(arguments)))
            chosen[repeat] = self.tree(index)
        chain = self._shape.chain(target)
        first = min(chain.index(repeat) for repeat in chosen)
        own = self._shape.chain(self.paths.anchors[level].node)
        shared = sum(1 for _ in _same(chain, own))
        bound = min(first, shared)
        self.paths.reads.add(Read(target, min(bound, self.paths.anchors[level].shared), PRESENCE))
        steps = [[repeat, chosen.get(repeat)] for repeat in chain[bound:]]
        return ["call", name, level, bound, steps, target]

    def _counted(self, name: str, arguments: list[Tree]) -> None:
        if not FUNCTIONS[name].fits(len(arguments)):
            raise BindError(ProblemCode.ARGUMENTS, name=name, count=str(len(arguments)))


def _may_be_nodes(tree: Tree) -> bool:
    """Tell whether an expression may give a node-set: a path, or a choice between two.

    Source: JavaRosa XPathFuncExpr.count and sum stop at anything else.
    """
    if tree[0] == "call" and tree[1] in ("if", "coalesce", "once"):
        return any(_may_be_nodes(part) for part in tree[2:])
    return bool(tree[0] == "path")


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
