"""What a calculate gives while one question is empty: finds an "else" that emptiness chose.

``if(${b1_total} > ${b1_line}, 'khong_ngheo', 'ngheo')`` calls a household poor that has not been
asked. A test on emptiness itself (``= ''``), here or in a calculate that guards, makes it right.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.infer import EMPTY_TEXT, Inference, parts_of, read_first, walk

_ORDERINGS = {"<", "<=", ">", ">="}
_ADDING = {"+", "-", "*", "div", "mod", "neg"}
_TELLING = {"sum", "concat", "count", "count-non-empty", "join"}


@dataclass(frozen=True)
class Truth:
    """What a condition is while the question is empty; None: it does not decide.

    ``is_meant``: emptiness is what it tests.
    """

    value: bool | None
    is_meant: bool = False


@dataclass
class Emptiness:
    """Judges calculates while the question ``node`` is empty."""

    node: int
    calculates: Mapping[int, Tree]
    _empty: dict[int, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with what is known."""
        self._empty[self.node] = True

    def result(self, tree: Tree) -> Tree | None:
        """Give what stands there because the question is empty and nobody tested for that."""
        for part in walk(tree):
            if part[:2] == ["call", "if"]:
                found = self._chosen(part)
                if found is not None and self._is_reached(tree, part):
                    return found
        return None

    def _is_reached(self, tree: Tree, target: Tree) -> bool:
        """Tell whether evaluating a tree comes to a part of it while the question is empty."""
        if tree is target:
            return True
        if tree[:2] == ["call", "if"]:
            truth = self.truth(tree[2])
            ways = [
                part
                for part, way in ((tree[3], True), (tree[4], False))
                if truth.value in (way, None)
            ]
            return any(self._is_reached(part, target) for part in (tree[2], *ways))
        return any(self._is_reached(part, target) for part in parts_of(tree))

    def _chosen(self, tree: Tree) -> Tree | None:
        """Give the telling value that an unguarded condition falls through to."""
        truth = self.truth(tree[2])
        if truth.value is not False or truth.is_meant:
            return None
        other = tree[4]
        while other[:2] == ["call", "if"]:
            inner = self.truth(other[2])
            if inner.value is None or inner.is_meant:
                return None
            other = other[3] if inner.value else other[4]
        return other if _is_telling(other) else None

    def truth(self, tree: Tree) -> Truth:
        """Judge a condition."""
        match tree:
            case ["and", one, other]:
                return _both(self.truth(one), self.truth(other), decisive=False)
            case ["or", one, other]:
                return _both(self.truth(one), self.truth(other), decisive=True)
            case ["call", "not", inner]:
                found = self.truth(inner)
                return Truth(None if found.value is None else not found.value, found.is_meant)
            case ["call", "selected", codes, _]:
                return Truth(False if self.is_empty(codes) else None)
            case ["=" | "!=", one, other]:
                return self._equality(tree[0], one, other)
        if tree[0] in _ORDERINGS and any(self.is_empty(part) for part in tree[1:]):
            return Truth(value=False)
        return Truth(None)

    def _equality(self, operator: str, one: Tree, other: Tree) -> Truth:
        for left, right in ((one, other), (other, one)):
            if self.is_empty(left):
                if right == EMPTY_TEXT:
                    return Truth(operator == "=", is_meant=True)
                return Truth(operator == "!=")
        return Truth(None)

    def is_empty(self, tree: Tree) -> bool:
        """Tell whether a tree is certainly empty (or NaN) then."""
        match tree:
            case ["get", _, node]:
                return self._is_node_empty(node)
            case ["items", _, predicates, column, _]:
                return column is not None and any(self._finds_nothing(p) for p in predicates)
            case ["call", "if", condition, then, other]:
                truth = self.truth(condition).value
                ways = {True: [then], False: [other], None: [then, other]}[truth]
                return all(way == EMPTY_TEXT or self.is_empty(way) for way in ways)
            case ["call", "coalesce", one, other]:
                return self.is_empty(one) and self.is_empty(other)
        return tree[0] in _ADDING and any(self.is_empty(part) for part in tree[1:])

    def _finds_nothing(self, predicate: Tree) -> bool:
        if predicate[0] == "and":
            return any(self._finds_nothing(part) for part in predicate[1:])
        if predicate[0] == "=":
            return any(self.is_empty(part) for part in predicate[1:])
        return predicate[:2] == ["call", "selected"] and self.is_empty(predicate[2])

    def _is_node_empty(self, node: int) -> bool:
        for each in list(read_first(node, self.calculates, self._empty)):
            self._empty[each] = False  # while it is asked
            tree = self.calculates.get(each)
            self._empty[each] = tree is not None and self.is_empty(tree)
        return self._empty[node]


def _both(one: Truth, other: Truth, *, decisive: bool) -> Truth:
    """Join two truths by ``or`` (True decides) or ``and`` (False decides)."""
    is_meant = one.is_meant or other.is_meant
    for each in (one, other):
        if each.value is decisive:
            return Truth(decisive, is_meant)
    known = one.value is not None and other.value is not None
    return Truth(not decisive if known else None, is_meant)


def _is_telling(tree: Tree) -> bool:
    """Tell whether a result says something where nothing is known."""
    match tree:
        case ["num", _]:
            return True
        case ["str", text]:
            return bool(text)
        case ["items", _, _, column, _]:
            return column is not None
        case ["call", name, *_]:
            return name in _TELLING
    return False


def unguarded(
    tree: Tree, inference: Inference, judges: dict[int, Emptiness]
) -> Iterator[tuple[int, Tree]]:
    """Give each question with what the calculate says while it is empty, if nobody meant that.

    ``judges`` keeps what was found out while each question is empty, for the next calculate.
    """
    asked = {
        part[2]
        for each in walk(tree)
        if each[:2] == ["call", "if"]
        for part in walk(each[2])
        if part[0] == "get"
    }
    for node in sorted(asked):
        if inference.node(node).may_be_empty:
            judge = judges.setdefault(node, Emptiness(node, inference.calculates))
            found = judge.result(tree)
            if found is not None:
                yield node, found
