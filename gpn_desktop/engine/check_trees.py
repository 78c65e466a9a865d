"""What a single expression can have wrong: predicates, rows, dates as text, codes, patterns."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gpn_desktop.engine.binding import Bound
from gpn_desktop.engine.functions import FUNCTIONS, Gives
from gpn_desktop.engine.grammar import OPERATORS, Tree, write
from gpn_desktop.engine.infer import EMPTY_TEXT, Inference, Inferred, Kind, is_keyed, parts_of
from gpn_desktop.engine.moments import unknown_letter
from gpn_desktop.engine.patterns import PatternError, translated
from gpn_desktop.engine.texts import ALGORITHMS, ENCODINGS
from gpn_desktop.forms.definition import Expression, FormDefinition, ListSource, NodeKind
from gpn_desktop.forms.problems import FormProblem, Level, ProblemCode

Found = Iterator[FormProblem]


class Use(StrEnum):
    """What an expression is for; the first five are fields of a node."""

    RELEVANT = "relevant"
    CALCULATE = "calculate"
    CONSTRAINT = "constraint"
    REQUIRED = "required"
    READONLY = "readonly"
    COUNT = "count"
    FILTER = "filter"
    SEED = "seed"
    ACTION = "action"
    TEXT = "text"


@dataclass(frozen=True)
class Said:
    """An expression that could be bound: ``tree`` as written, ``bound`` with its nodes."""

    use: Use
    node: int | None
    expression: Expression
    tree: Tree
    bound: Bound
    item_of: str | None


@dataclass(frozen=True)
class Visit:
    """A part of an expression under way; ``level``: so many predicates deep."""

    definition: FormDefinition
    inference: Inference
    said: Said
    level: int

    def error(self, problem: ProblemCode, level: Level = Level.ERROR, **facts: str) -> FormProblem:
        """Give a problem of this expression."""
        return FormProblem(problem, level, self.said.expression.origin, facts)

    def of(self, tree: Tree) -> Inferred:
        """Infer a part."""
        return self.inference.of(tree, self.level)

    def name(self, node: int) -> str:
        """Give the name of a node."""
        return self.definition.nodes[node].name

    def shown(self, tree: Tree) -> str:
        """Write a bound tree as the workbook would: ``${b1_total} + 1``."""
        return write(self._named(tree))

    def _named(self, tree: Any) -> Any:
        match tree:
            case ["get", _, node]:
                return ["path", ".", f"${{{self.name(node)}}}"]
            case ["set", _, _, *steps]:
                return ["path", ".", f"${{{self.name(steps[-1][0])}}}"]
            case ["items", name, _, column, _]:
                return ["path", ["instance", name], "root", "item", *([column] if column else [])]
            case ["column", _, name]:
                return ["path", ".", name]
            case ["item" | "place", *_]:
                return ["path", ".", "."]
            case ["num" | "str", _]:
                return tree
            case ["call", name, *arguments]:
                trees = [part for part in arguments if isinstance(part, list) and part]
                return [
                    "call",
                    name,
                    *(self._named(part) for part in trees if isinstance(part[0], str)),
                ]
        return [tree[0], *(self._named(part) for part in tree[1:])]


def nodes_asked(every: Iterable[Said]) -> dict[int, set[int]]:
    """Give for each node the nodes that its calculate and its relevance read."""
    found: dict[int, set[int]] = {}
    for said in every:
        if said.node is not None and said.use in (Use.CALCULATE, Use.RELEVANT):
            found.setdefault(said.node, set()).update(read.node for read in said.bound.reads)
    return found


def tree_problems(definition: FormDefinition, inference: Inference, said: Said) -> Found:
    """Give the problems of one expression."""
    level = 1 if said.item_of is not None else 0
    yield from _predicates(definition, inference, said)
    visit = Visit(definition, inference, said, level)
    yield from _whole(visit, said.bound.tree)
    yield from _visited(visit, said.bound.tree)


def _whole(visit: Visit, tree: Tree) -> Found:
    """Judge what the whole expression gives."""
    said, found = visit.said, visit.of(tree)
    yield from _single(visit, tree)
    if said.use is Use.CALCULATE and said.node is not None:
        node = visit.definition.nodes[said.node]
        if found.kind is Kind.TRUTH and node.kind is NodeKind.ANSWER:
            yield visit.error(ProblemCode.STORED_BOOLEAN, name=node.name)
    if said.use in (Use.RELEVANT, Use.CONSTRAINT):
        for name in ("now", "random"):
            if _calls(tree, name):
                yield visit.error(ProblemCode.VOLATILE, Level.WARNING, function=f"{name}()")
    if said.use is Use.FILTER:
        yield from _scanned(visit, str(said.item_of), [tree], 0)


def _calls(tree: Tree, name: str) -> bool:
    return tree[:2] == ["call", name] or any(_calls(part, name) for part in parts_of(tree))


def _visited(visit: Visit, tree: Tree) -> Found:
    """Judge every part, with what its place asks of it."""
    judge = _JUDGES.get(tree[0])
    if judge is not None:
        yield from judge(visit, tree)
    deeper = tree[0] in ("set", "items")
    inner = Visit(visit.definition, visit.inference, visit.said, visit.level + deeper)
    for part in parts_of(tree):
        yield from _visited(inner, part)


def _single(visit: Visit, tree: Tree) -> Found:
    """Refuse what certainly has many values where one is wanted."""
    if visit.of(tree).is_many:
        yield visit.error(ProblemCode.VALUE_REPEATED, name=visit.shown(tree))


# predicates must be boolean: judged on the tree as written, where they are easiest to show

_TRUE_OPERATORS = {"and", "or", "=", "!=", "<", "<=", ">", ">="}


def _predicates(definition: FormDefinition, inference: Inference, said: Said) -> Found:
    if said.use is Use.FILTER and not _is_truth(said.tree):
        yield _no_comparison(said, said.tree)
    yield from _predicates_in(said, said.tree)


def _predicates_in(said: Said, tree: Any) -> Found:
    if not isinstance(tree, list):
        return
    if tree and tree[0] == "path":
        for step in tree[2:]:
            for predicate in step[1:] if isinstance(step, list) else ():
                if not _is_truth(predicate):
                    yield _no_comparison(said, predicate)
    for part in tree[1:]:
        yield from _predicates_in(said, part)


def _no_comparison(said: Said, tree: Tree) -> FormProblem:
    facts = {"text": write(tree)}
    return FormProblem(ProblemCode.PREDICATE, Level.ERROR, said.expression.origin, facts)


def _is_truth(tree: Tree) -> bool:
    if tree[0] in _TRUE_OPERATORS:
        return True
    if tree[:2] == ["call", "if"]:
        return _is_truth(tree[3]) and _is_truth(tree[4])
    return tree[0] == "call" and FUNCTIONS[tree[1]].gives is Gives.TRUTH


# parts


def _operation(visit: Visit, tree: Tree) -> Found:
    for part in tree[1:]:
        yield from _single(visit, part)
    if tree[0] in ("and", "or", "*", "div", "mod"):
        return
    yield from _dates(visit, tree)
    if tree[0] in ("=", "!="):
        yield from _codes(visit, tree[1], tree[2])
        yield from _codes(visit, tree[2], tree[1])


def _dates(visit: Visit, tree: Tree) -> Found:
    """Refuse a day that is compared with or added to text."""
    for one, other in ((tree[1], tree[2]), (tree[2], tree[1])):
        is_day = visit.of(one).kind in (Kind.DATE, Kind.MOMENT)
        if is_day and visit.of(other).kind is Kind.TEXT and other != EMPTY_TEXT:
            yield visit.error(ProblemCode.DATE_AS_TEXT, text=visit.shown(tree))


def _codes(visit: Visit, asked: Tree, text: Tree) -> Found:
    """Refuse a code that the list of a select does not have."""
    if asked[0] != "get" or text[0] != "str" or not text[1]:
        return
    source = visit.inference.selects.get(asked[2])
    each = visit.definition.lists.get(source) if source else None
    if each is None or each.source is not ListSource.FORM:
        return
    codes = [item.code for item in each.items]
    for code in text[1].split():
        if code not in codes:
            known = ", ".join(codes[:8]) + (" …" if len(codes) > 8 else "")
            yield visit.error(ProblemCode.CHOICE_UNKNOWN, code=code, list=each.name, known=known)


_UNROLLED_ALONE = {"sum": 0, "count": 0, "count-non-empty": 0, "min": 0, "max": 0, "join": 1}


def _call(visit: Visit, tree: Tree) -> Found:
    _, name, *arguments = tree
    if name in _LITERALS:
        yield from _LITERALS[name](visit, arguments)
    if name in _UNROLLED_ALONE and len(arguments) == _UNROLLED_ALONE[name] + 1:
        yield from _own_rows(visit, arguments[-1])
    if FUNCTIONS[name].call is None:
        wanted = arguments[:1] if name in ("if", "once", "jr:choice-name") else arguments[:0]
    else:
        wanted = list(_wanted_single(name, arguments))
    for part in wanted:
        yield from _single(visit, part)


def _wanted_single(name: str, arguments: list[Tree]) -> Iterator[Tree]:
    letters = FUNCTIONS[name].letters(len(arguments))
    is_unrolled = letters.count("u") == 1
    for part, letter in zip(arguments, letters, strict=True):
        if letter != "l" and not (letter == "u" and is_unrolled):
            yield part


def _own_rows(visit: Visit, tree: Tree) -> Found:
    """Refuse to count or sum a repeat inside itself: there it means the own row alone."""
    if tree[0] != "get" or tree[1] != 0:
        return
    chain = visit.inference.shape.chain(tree[2])
    if chain:
        yield visit.error(ProblemCode.REPEAT_INSIDE_ITSELF, repeat=visit.name(chain[-1]))


def _pattern(visit: Visit, arguments: list[Tree]) -> Found:
    if arguments[1][0] == "str":
        try:
            translated(arguments[1][1])
        except PatternError:
            yield visit.error(ProblemCode.REGEX, pattern=arguments[1][1])


def _format(visit: Visit, arguments: list[Tree]) -> Found:
    letter = unknown_letter(arguments[1][1]) if arguments[1][0] == "str" else None
    if letter is not None:
        yield visit.error(ProblemCode.FORMAT, letter=letter)


def _selected(visit: Visit, arguments: list[Tree]) -> Found:
    if arguments[1][0] == "num":
        wanted = f"'{write(arguments[1])}'"
        yield visit.error(ProblemCode.ARGUMENTS, function="selected", wanted=wanted)
    yield from _codes(visit, arguments[0], arguments[1])


def _digest(visit: Visit, arguments: list[Tree]) -> Found:
    for part, known in zip(arguments[1:], (ALGORITHMS, ENCODINGS), strict=False):
        if part[0] == "str" and part[1] not in known:
            wanted = ", ".join(sorted(known))
            yield visit.error(ProblemCode.ARGUMENTS, function="digest", wanted=wanted)


_Judge = Callable[[Visit, list[Tree]], Found]
_LITERALS: dict[str, _Judge] = {
    "regex": _pattern,
    "format-date": _format,
    "format-date-time": _format,
    "selected": _selected,
    "digest": _digest,
}


def _items(visit: Visit, tree: Tree) -> Found:
    _, name, predicates, _, _ = tree
    yield from _scanned(visit, name, predicates, visit.level)


_INDEXED = frozenset({"name", "household", "village"})


def _scanned(visit: Visit, name: str, predicates: list[Tree], level: int) -> Found:
    """Warn where a whole list of the register is searched."""
    is_register = visit.definition.lists[name].source is ListSource.REGISTER
    if is_register and not is_keyed(predicates, level + 1, _INDEXED):
        yield visit.error(ProblemCode.ENTITY_LIST_SCAN, Level.WARNING, list=name)


_JUDGES: dict[str, Callable[[Visit, Tree], Found]] = {
    **dict.fromkeys(OPERATORS, _operation),
    "call": _call,
    "items": _items,
}
