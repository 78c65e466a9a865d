"""What is said in a form: each expression with what it is for, and a part of it under way.

``check`` gathers them; the checks of trees and calls walk over their parts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gpn_desktop.engine.binding import Bound
from gpn_desktop.engine.grammar import Tree, write
from gpn_desktop.engine.infer import Inference, Inferred
from gpn_desktop.forms.definition import Expression, FormDefinition
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

    def single(self, tree: Tree) -> Found:
        """Refuse what certainly has many values where one is wanted."""
        if self.of(tree).is_many:
            yield self.error(ProblemCode.VALUE_REPEATED, name=self.shown(tree))

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
