"""What can be told of a form some questions of which nobody knows: what does not depend on them."""

from collections.abc import Collection, Iterable, Sequence

from gpn_desktop.engine.said import Said, Use
from gpn_desktop.forms.definition import FormDefinition

DECIDING = frozenset({Use.CALCULATE, Use.RELEVANT, Use.ACTION, Use.COUNT, Use.FILTER})
"""What decides what a question holds; a message or a constraint does not."""


def sure(definition: FormDefinition, every: Sequence[Said], doubts: Collection[int]) -> list[Said]:
    """Give what reads no doubtful question and belongs to none, also by way of others."""
    if not doubts:
        return list(every)
    doubtful = _spread(definition, every, set(doubts))
    return [one for one in every if one.node not in doubtful and not _reads(one, doubtful)]


def _spread(definition: FormDefinition, every: Iterable[Said], doubtful: set[int]) -> set[int]:
    """Add what is below a doubtful group, and what a doubtful question decides."""
    deciding = [one for one in every if one.use in DECIDING and one.node is not None]
    before = -1
    while before < len(doubtful):
        before = len(doubtful)
        doubtful |= {node.id for node in definition.nodes if node.parent in doubtful}
        doubtful |= {one.node for one in deciding if one.node is not None and _reads(one, doubtful)}
    return doubtful


def _reads(said: Said, nodes: Collection[int]) -> bool:
    return any(read.node in nodes for read in said.bound.reads)
