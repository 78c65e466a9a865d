"""The shape of a form's instance: which node stands where, in which slot of which frame.

A frame is the memory of the root or of one row; a node has its slot in the frame of its nearest
repeat, a repeat node slot 0 of its own rows' frames and a shelf (its rows) in the frame above.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gpn_desktop.forms.definition import NodeKind, ValueType

NOTHING, ITS_ROW = -1, -2
"""In place of the slot of what is above a node in its frame: nothing; of a row, other frames."""


class Spot(NamedTuple):
    """Where a node stands; ``chain`` lists its repeats from the outermost, itself included."""

    node: int
    name: str
    parent: int | None
    kind: NodeKind
    type: ValueType
    chain: tuple[int, ...]
    slot: int
    shelf: int
    default: str

    @property
    def depth(self) -> int:
        """Give the number of repeats it stands in, itself included."""
        return len(self.chain)


class Seed(NamedTuple):
    """What a spot is made from; ``name`` is the step as a path writes it (``@id``)."""

    name: str
    parent: int | None
    kind: NodeKind
    type: ValueType
    default: str


class Member(NamedTuple):
    """A node of a family: its slot and that of its holder (-1: the root); the shelf of a repeat."""

    node: int
    slot: int
    holder: int
    shelf: int


@dataclass(frozen=True)
class Layout:
    """What a frame holds: its nodes by slot, and its repeats by shelf.

    ``asked`` are its nodes with a relevance of their own; ``required`` and ``readonly`` the slots
    that are so whatever is answered.
    """

    nodes: tuple[int, ...]
    repeats: tuple[int, ...]
    asked: frozenset[int] = frozenset()
    required: frozenset[int] = frozenset()
    readonly: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Shape:
    """All spots by node id; children of each node (None: the root); the frame of each repeat."""

    root: str
    spots: tuple[Spot, ...]
    children: dict[int | None, tuple[int, ...]]
    layouts: dict[int | None, Layout]

    def child(self, parent: int | None, name: str) -> int | None:
        """Give the node of that name right below ``parent``."""
        spots = self.spots
        found = (node for node in self.children.get(parent, ()) if spots[node].name == name)
        return next(found, None)

    def chain(self, node: int | None) -> tuple[int, ...]:
        """Give the repeats a node stands in, itself included."""
        return () if node is None else self.spots[node].chain

    def above(self, node: int) -> Iterable[int]:
        """Give the nodes that hold this one, from the nearest."""
        parent = self.spots[node].parent
        while parent is not None:
            yield parent
            parent = self.spots[parent].parent

    def below(self, node: int | None) -> Iterable[int]:
        """Give the nodes a node holds, in document order, rows' nodes too."""
        for child in self.children.get(node, ()):
            yield child
            yield from self.below(child)

    @cached_property
    def families(self) -> dict[int, tuple[Member, ...]]:
        """Give for each node itself and what stands below it in the same frame, in form order."""
        found: dict[int, tuple[Member, ...]] = {}
        for spot in reversed(self.spots):
            below: list[Member] = []
            for child in self.children.get(spot.node, ()):
                is_repeat = self.spots[child].kind is NodeKind.REPEAT
                below += [self._member(child)] if is_repeat else found[child]
            found[spot.node] = (self._member(spot.node), *below)
        return found

    def _member(self, node: int) -> Member:
        spot = self.spots[node]
        holder = -1 if spot.parent is None else self.spots[spot.parent].slot
        is_repeat = spot.kind is NodeKind.REPEAT
        return Member(node, spot.slot, holder, spot.shelf if is_repeat else -1)


def shaped(root: str, seeds: Sequence[Seed]) -> Shape:
    """Give the shape of nodes in document order (a parent before its children)."""
    spots: list[Spot] = []
    children: dict[int | None, list[int]] = {}
    held: dict[int | None, list[int]] = {None: []}
    shelves: dict[int | None, list[int]] = {None: []}
    for node, seed in enumerate(seeds):
        outer = () if seed.parent is None else spots[seed.parent].chain
        shelf, chain = -1, outer
        if seed.kind is NodeKind.REPEAT:
            above = shelves[outer[-1] if outer else None]
            shelf, chain = len(above), (*outer, node)
            above.append(node)
            held[node], shelves[node] = [], []
        slots = held[chain[-1] if chain else None]
        spots.append(
            Spot(
                *(node, seed.name, seed.parent, seed.kind, seed.type),
                *(chain, len(slots), shelf, seed.default),
            )
        )
        slots.append(node)
        children.setdefault(seed.parent, []).append(node)
    layouts = {repeat: Layout(tuple(held[repeat]), tuple(shelves[repeat])) for repeat in held}
    by_parent = {parent: tuple(found) for parent, found in children.items()}
    return Shape(root, tuple(spots), by_parent, layouts)
