"""The memory of a session: one frame for the root, one for each row of a repeat.

Frames know nothing of expressions: they keep values, relevance and rows, and keep ``seen`` (the
value as expressions see it: empty where irrelevant) in step.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.shape import Layout, Shape
from gpn_desktop.engine.values import Trouble, Value
from gpn_desktop.forms.definition import NodeKind


class Gone(NamedTuple):
    """A row that was taken out: where it stood (from 0), and why."""

    row: "Frame"
    place: int
    reason: str


class Frame:
    """Values of the nodes that stand in one row (or in the root), by slot.

    ``own`` is what each node's own relevance says, ``relevant`` with all above it taken in.
    ``broken`` holds slots whose constraint fails, ``strangers`` those whose code is no choice now,
    ``required`` and ``readonly`` those that are so; ``offers`` by shelf: would a new row be
    relevant; ``shown`` what of each register list was shown at prefill; ``foreign`` an id that
    another client gave.
    """

    __slots__ = (
        "broken",
        "context",
        "drawn",
        "foreign",
        "id",
        "is_surplus",
        "offers",
        "own",
        "parent",
        "position",
        "raw",
        "readonly",
        "relevant",
        "removed",
        "repeat",
        "required",
        "rows",
        "seen",
        "shown",
        "strangers",
        "troubles",
        "values",
    )

    def __init__(
        self, context: Any, repeat: int | None, row_id: str, parent: "Frame | None", layout: Layout
    ) -> None:
        size = len(layout.nodes)
        self.context = context
        self.repeat = repeat
        self.id = row_id
        self.parent = parent
        self.position = 1
        self.values: list[Value] = [""] * size
        self.seen: list[Value] = [""] * size
        self.own = [True] * size
        self.relevant = [True] * size
        self.raw: dict[int, str] = {}
        self.broken: set[int] = set()
        self.strangers: set[int] = set()
        self.required: set[int] = set()
        self.readonly: set[int] = set()
        self.is_surplus = False
        self.shown: dict[str, dict[str, str]] = {}
        self.drawn: dict[int, Value] = {}
        self.foreign = ""
        self.removed: dict[int, list[Gone]] = {}
        self.troubles: dict[int, Trouble] = {}
        self.offers = [True] * len(layout.repeats)
        self.rows: list[list[Frame]] = [[] for _ in layout.repeats]

    def write(self, slot: int, value: Value) -> None:
        """Keep a value; expressions see it if its node is relevant."""
        self.values[slot] = value
        if self.relevant[slot]:
            self.seen[slot] = value

    def turn(self, slot: int, relevant: bool) -> None:
        """Make a node relevant or not; its value stays, but is no longer seen."""
        self.relevant[slot] = relevant
        self.seen[slot] = self.values[slot] if relevant else ""

    def above(self, climbs: int) -> "Frame":
        """Give the frame so many repeats further out."""
        frame = self
        for _ in range(climbs):
            assert frame.parent is not None  # noqa: S101 - climbs follow from the shape
            frame = frame.parent
        return frame

    def row_ids(self) -> tuple[str, ...]:
        """Give the ids of the rows this frame stands in, the outermost first."""
        ids: list[str] = []
        frame: Frame | None = self
        while frame is not None and frame.parent is not None:
            ids.append(frame.id)
            frame = frame.parent
        return tuple(reversed(ids))


def numbered(rows: list[Frame]) -> None:
    """Count the rows anew from 1."""
    for position, row in enumerate(rows, 1):
        row.position = position


def rows_below(frame: Frame, chain: Iterable[int], shape: Shape) -> list[Frame]:
    """Give all frames that are reached by going down these repeats."""
    frames = [frame]
    for repeat in chain:
        shelf = shape.spots[repeat].shelf
        frames = [row for each in frames for row in each.rows[shelf]]
    return frames


def parent_relevant(shape: Shape, frame: Frame, node: int) -> bool:
    """Tell whether what holds a node is relevant."""
    spot = shape.spots[node]
    if spot.kind is NodeKind.REPEAT:
        above, upper = spot.parent, frame.parent
        if frame.is_surplus:
            return False
        return above is None or upper is None or upper.relevant[shape.spots[above].slot]
    return spot.parent is None or frame.relevant[shape.spots[spot.parent].slot]


def turned(shape: Shape, frame: Frame, node: int) -> Iterator[tuple[Frame, int]]:
    """Work the relevance of a node and of all below it out anew; give those that changed.

    A repeat as a whole is given with the frame that holds its rows.
    """
    first, *below = shape.families[node]
    relevant = frame.own[first.slot] and parent_relevant(shape, frame, node)
    if relevant == frame.relevant[first.slot]:
        return
    frame.turn(first.slot, relevant)
    yield frame, node
    own, known = frame.own, frame.relevant
    for each, slot, holder, shelf in below:
        if shelf >= 0:
            if known[holder] == relevant:
                yield frame, each
            for row in frame.rows[shelf]:
                yield from turned(shape, row, each)
        elif (own[slot] and known[holder]) != known[slot]:
            frame.turn(slot, not known[slot])
            yield frame, each


def walked(shape: Shape, frame: Frame, parent: int | None = None) -> Iterator[tuple[Frame, int]]:
    """Give every node with its frame in form order.

    A repeat comes as a whole with the frame that holds it, then each row with the row's own.
    """
    for node in shape.children.get(parent, ()):
        spot = shape.spots[node]
        yield frame, node
        if spot.kind is not NodeKind.REPEAT:
            yield from walked(shape, frame, node)
            continue
        for row in frame.rows[spot.shelf]:
            yield row, node
            yield from walked(shape, row, node)


def place_of(frame: Frame, node: int) -> Place:
    """Give the place of a node of this frame."""
    return Place(node, frame.row_ids())
