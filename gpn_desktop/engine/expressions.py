"""The expressions of a definition under way: bound, each tree kept once, noted as vertices.

``check`` and ``document`` both go over them; what is written of the rest is in ``document``.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from gpn_desktop.engine.binding import Binder, Bound
from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.graph import Draft, Sort
from gpn_desktop.engine.paths import VALUE, Read
from gpn_desktop.engine.shape import Seed, Shape, shaped
from gpn_desktop.forms.definition import Control, Expression, FormDefinition, Node, TextRef

Bind = Callable[[Expression, int | None, str | None], Bound]
"""Gives the bound tree of an expression of a question."""


def shape_of(definition: FormDefinition) -> Shape:
    """Give the shape of a definition's instance."""
    return shaped(definition.root, [_seed(node) for node in definition.nodes])


def _seed(node: Node) -> Seed:
    step = node.path.rsplit("/", 1)[-1]
    return Seed(step, node.parent, node.kind, node.type, node.default)


def controls(body: Iterable[Control]) -> Iterable[Control]:
    """Give all controls in the order of the form."""
    for control in body:
        yield control
        yield from controls(control.children)


def binder_of(definition: FormDefinition, shape: Shape) -> Binder:
    """Give what binds the expressions of a definition."""
    sources = {c.node: c.choices for c in controls(definition.body) if c.choices}
    selects = {node: source.list_name for node, source in sources.items()}
    filters = {node: source.filter.text for node, source in sources.items() if source.filter}
    return Binder(shape, definition.lists, selects, filters)


@dataclass
class Collected:
    """The expressions of a definition under way: trees, and the vertices they are."""

    definition: FormDefinition
    shape: Shape
    bind: Bind
    trees: list[Tree] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)

    def tree(self, bound: Bound) -> int:
        """Keep a tree once; give its number."""
        key = json.dumps(bound.tree)
        if key not in self._known:
            self._known[key] = len(self.trees)
            self.trees.append(bound.tree)
        return self._known[key]

    def bound(
        self, expression: Expression | None, context: int | None, item_of: str | None = None
    ) -> Bound | None:
        """Bind an expression, where there is one."""
        return self.bind(expression, context, item_of) if expression is not None else None

    def number(self, expression: Expression | None, context: int | None) -> int | None:
        """Give the number of an expression's tree."""
        bound = self.bound(expression, context)
        return self.tree(bound) if bound is not None else None

    def vertex(self, sort: Sort, node: int, expression: Expression | None) -> None:
        """Note an expression that decides something of a node.

        COUNT and OFFER are said of a repeat's row and decided in the frame that holds the rows.
        """
        bound = self.bound(expression, node)
        if bound is None:
            return
        chain = self.shape.chain(node)
        if sort in (Sort.COUNT, Sort.OFFER):
            chain = chain[:-1]
        reads = {Read(read.node, min(read.shared, len(chain)), read.how) for read in bound.reads}
        if sort is Sort.CONSTRAINT:
            reads.add(Read(node, len(chain), VALUE))
        self.drafts.append(Draft(sort, node, chain, self.tree(bound), tuple(sorted(reads))))

    def stale(self, sort: Sort, node: int, reads: Iterable[Read], tree: int) -> None:
        """Note that choices or texts of a node go stale with what they read."""
        found = tuple(sorted(set(reads)))
        if found:
            self.drafts.append(Draft(sort, node, self.shape.chain(node), tree, found))


def shown_by(definition: FormDefinition) -> dict[TextRef, list[int]]:
    """Give the questions that show each text."""
    shown: dict[TextRef, list[int]] = {}
    for control in controls(definition.body):
        node = definition.nodes[control.node]
        refs = {control.label, control.hint, control.guidance}
        refs |= {node.constraint_message, node.required_message}
        if control.choices is not None:
            refs |= {item.label for item in definition.lists[control.choices.list_name].items}
        for ref in refs - {None}:
            shown.setdefault(TextRef(str(ref)), []).append(control.node)
    return shown
