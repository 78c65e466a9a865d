"""What waits on what: every expression of a form ranked once, and who reads each node.

A calculate writes its node; a relevant writes all that stands below its node; a count writes the
rows of its repeat. A reader comes after all that write what it reads.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.paths import PLACE, PRESENCE, Read
from gpn_desktop.engine.shape import Shape

_ALWAYS, _NEVER = ["call", "true"], ["call", "false"]


class Sort(StrEnum):
    """What an expression decides; OFFER: whether a new row of a repeat would be relevant."""

    CALCULATE = "calculate"
    RELEVANT = "relevant"
    OFFER = "offer"
    COUNT = "count"
    CONSTRAINT = "constraint"
    REQUIRED = "required"
    READONLY = "readonly"
    CHOICES = "choices"
    TEXT = "text"


@dataclass(frozen=True)
class Draft:
    """A vertex before it has a rank; ``chain``: the repeats of the frames it runs in."""

    sort: Sort
    node: int
    chain: tuple[int, ...]
    tree: int
    reads: tuple[Read, ...]


class Vertex(NamedTuple):
    """An expression and where it runs; CHOICES and TEXT are only marked stale."""

    sort: Sort
    node: int
    chain: tuple[int, ...]
    tree: int


class Edge(NamedTuple):
    """A reader: its rank, and as in ``Read``."""

    rank: int
    shared: int
    how: int


class Reader(NamedTuple):
    """A reader in other frames: so many repeats up from the node, then down these."""

    rank: int
    climbs: int
    tail: tuple[int, ...]


class Readers(NamedTuple):
    """Who reads a node: ranks that run in its own frame, and readers in others."""

    near: tuple[int, ...]
    far: tuple[Reader, ...]


NOBODY = Readers((), ())


@dataclass(frozen=True)
class Graph:
    """Vertices by rank, and by node who reads it.

    ``read_by`` is what is kept of it; ``readers`` are those of a node's value or presence,
    ``counters`` those of them that mind its presence though it is empty; ``row_readers`` those of
    a repeat's rows (from the frame that holds them), ``inside`` the ranks that run in its rows.
    """

    vertices: tuple[Vertex, ...]
    read_by: Mapping[int, tuple[Edge, ...]]
    readers: Mapping[int, Readers]
    counters: Mapping[int, Readers]
    row_readers: Mapping[int, Readers]
    inside: Mapping[int, tuple[int, ...]]


class CycleError(Exception):
    """Expressions that wait for each other: ``chain`` in the order of waiting, first = last."""

    def __init__(self, chain: tuple[Draft, ...]) -> None:
        super().__init__(" → ".join(f"{each.sort}:{each.node}" for each in chain))
        self.chain = chain


def ranked(drafts: Sequence[Draft], shape: Shape, *, as_javarosa: bool = False) -> Graph:
    """Give the graph of these expressions.

    To JavaRosa also what is required or read-only decides something of its node, so that it may
    not wait for it (TriggerableDag.getDagEdges); here nobody reads that.

    Raises:
        CycleError: some of them wait for each other.
    """
    after = _followers(drafts, shape, _WRITERS if as_javarosa else {})
    order = _topological(drafts, after)
    rank_of = {index: rank for rank, index in enumerate(order)}
    vertices = tuple(_vertex(drafts[index]) for index in order)
    readers: dict[int, list[Edge]] = {}
    for index, draft in enumerate(drafts):
        for read in draft.reads:
            readers.setdefault(read.node, []).append(Edge(rank_of[index], read.shared, read.how))
    once = {node: sorted(set(edges)) for node, edges in sorted(readers.items())}
    return assembled(vertices, once, shape)


def _vertex(draft: Draft) -> Vertex:
    return Vertex(draft.sort, draft.node, draft.chain, draft.tree)


def assembled(
    vertices: tuple[Vertex, ...], readers: Mapping[int, Iterable[Edge]], shape: Shape
) -> Graph:
    """Give the graph of ranked vertices, with what follows from them; edges come in order, once."""
    row_readers: dict[int, dict[tuple[int, int], Edge]] = {}
    for node, edges in readers.items():
        for edge in edges:
            for repeat in shape.chain(node)[edge.shared :]:
                row_readers.setdefault(repeat, {})[edge[:2]] = edge
    inside: dict[int, list[int]] = {}
    for rank, vertex in enumerate(vertices):
        for repeat in vertex.chain:
            inside.setdefault(repeat, []).append(rank)
    read_by = {node: tuple(edges) for node, edges in readers.items()}

    def walked(edges: Iterable[Edge], depth: int) -> Readers:
        near, far = [], []
        for rank, shared, _ in edges:
            tail = vertices[rank].chain[shared:]
            if shared == depth and not tail:
                near.append(rank)
            else:
                far.append(Reader(rank, depth - shared, tail))
        return Readers(tuple(near), tuple(far))

    depth_of = [spot.depth for spot in shape.spots]
    counted = {n: [e for e in e_s if e.how == PRESENCE] for n, e_s in read_by.items()}
    return Graph(
        vertices,
        read_by,
        {n: walked((e for e in e_s if e.how != PLACE), depth_of[n]) for n, e_s in read_by.items()},
        {n: walked(e_s, depth_of[n]) for n, e_s in counted.items() if e_s},
        {r: walked(sorted(e_s.values()), depth_of[r] - 1) for r, e_s in row_readers.items()},
        {repeat: tuple(ranks) for repeat, ranks in inside.items()},
    )


def settled(
    shape: Shape, vertices: Sequence[Vertex], trees: Sequence[Tree]
) -> tuple[Shape, frozenset[int]]:
    """Give the shape with what its frames hold from the start, and the ranks it makes needless."""
    always = {number for number, tree in enumerate(trees) if tree == _ALWAYS}
    never = {number for number, tree in enumerate(trees) if tree == _NEVER}
    marks = {sort: dict[int | None, set[int]]() for sort in (Sort.REQUIRED, Sort.READONLY)}
    asked, constant = set(), set()
    for rank, (sort, node, chain, tree) in enumerate(vertices):
        if sort is Sort.RELEVANT:
            asked.add(node)
        elif sort in marks and (tree in always or tree in never):
            constant.add(rank)
            if tree in always:
                repeat = chain[-1] if chain else None
                marks[sort].setdefault(repeat, set()).add(shape.spots[node].slot)
    layouts = {
        repeat: replace(
            each,
            asked=frozenset(asked.intersection(each.nodes)),
            required=frozenset(marks[Sort.REQUIRED].get(repeat, ())),
            readonly=frozenset(marks[Sort.READONLY].get(repeat, ())),
        )
        for repeat, each in shape.layouts.items()
    }
    return replace(shape, layouts=layouts), frozenset(constant)


_WRITERS = {Sort.REQUIRED: Sort.CALCULATE, Sort.READONLY: Sort.RELEVANT}


def _followers(
    drafts: Sequence[Draft], shape: Shape, writers: Mapping[Sort, Sort]
) -> list[set[int]]:
    """Give for each vertex those that must come after it."""
    readers: dict[int, set[int]] = {}
    placed: dict[int, set[int]] = {}
    for index, draft in enumerate(drafts):
        for read in draft.reads:
            target = placed if read.how == PLACE else readers
            target.setdefault(read.node, set()).add(index)
    within: dict[int, set[int]] = {}
    for index, draft in enumerate(drafts):
        for repeat in draft.chain:
            within.setdefault(repeat, set()).add(index)
    written = [replace(draft, sort=writers.get(draft.sort, draft.sort)) for draft in drafts]
    return [_after(draft, shape, readers, placed, within) for draft in written]


def _after(
    draft: Draft,
    shape: Shape,
    readers: Mapping[int, set[int]],
    placed: Mapping[int, set[int]],
    within: Mapping[int, set[int]],
) -> set[int]:
    node, none = draft.node, set[int]()
    if draft.sort is Sort.CALCULATE:
        return readers.get(node, none)
    if draft.sort not in (Sort.RELEVANT, Sort.COUNT):
        return none
    below = (readers.get(each, none) for each in (node, *shape.below(node)))
    found = none.union(*below)
    if draft.sort is Sort.COUNT:
        inner = (placed.get(each, none) for each in (node, *shape.below(node)))
        found = found.union(*inner, within.get(node, none))
    return found


def _topological(drafts: Sequence[Draft], after: Sequence[set[int]]) -> list[int]:
    waits = [0] * len(drafts)
    for followers in after:
        for follower in followers:
            waits[follower] += 1
    free = [index for index, count in enumerate(waits) if not count]
    heapq.heapify(free)
    order = []
    while free:
        index = heapq.heappop(free)
        order.append(index)
        for follower in after[index]:
            waits[follower] -= 1
            if not waits[follower]:
                heapq.heappush(free, follower)
    if len(order) < len(drafts):
        raise CycleError(_cycle(drafts, after, {n for n, count in enumerate(waits) if count}))
    return order


def _cycle(drafts: Sequence[Draft], after: Sequence[set[int]], left: set[int]) -> tuple[Draft, ...]:
    """Walk backwards among those that never came free until one stands there twice."""
    before = {
        index: min(n for n in left if index in after[n])
        for index in left
        if _held(index, after, left)
    }
    walk = [min(before)]
    while walk.count(walk[-1]) < 2:
        walk.append(before[walk[-1]])
    ring = walk[walk.index(walk[-1]) :]
    return tuple(drafts[index] for index in reversed(ring))


def _held(index: int, after: Sequence[set[int]], left: set[int]) -> bool:
    return any(index in after[n] for n in left)
