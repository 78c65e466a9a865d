"""The memory of a session: one frame for the root, one for each row of a repeat.

Frames know nothing of expressions: they keep values, relevance and rows, and keep ``seen`` (the
value as expressions see it: empty where irrelevant) in step.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.shape import ITS_ROW, Layout, Shape
from gpn_desktop.engine.values import Trouble, Value
from gpn_desktop.forms.definition import NodeKind


class Gone(NamedTuple):
    """A row that was taken out: where it stood (from 0), and why."""

    row: "Frame"
    place: int
    reason: str


class Draw(NamedTuple):
    """A draw of a node: ``uuid``, ``random``, and of one expression the next: ``random-2``.

    ``order`` is how its choices stand; it is forgotten with the session.
    """

    node: int
    name: str


ORDER = "order"


class Frame:
    """Values of the nodes that stand in one row (or in the root), by slot.

    ``own`` is what each node's own relevance says (None: not judged yet), ``relevant`` with all
    above it taken in; ``asleep`` holds ranks of relevances that wait until what is above them is
    shown, by its slot.
    ``broken`` holds slots whose constraint fails, ``strangers`` those whose code is no choice now,
    ``required`` and ``readonly`` those that are so; ``offers`` by shelf: would a new row be
    relevant; ``shown`` what of each register list was shown at prefill; ``foreign`` an id that
    another client gave.
    """

    __slots__ = (
        "_places",
        "asleep",
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
        self.own: list[bool | None] = [
            None if node in layout.asked else True for node in layout.nodes
        ]
        self.relevant = [True] * size
        self.asleep: dict[int, set[int]] = {}
        self.raw: dict[int, str] = {}
        self.broken: set[int] = set()
        self.strangers: set[int] = set()
        self.required: set[int] = set(layout.required)
        self.readonly: set[int] = set(layout.readonly)
        self.is_surplus = False
        self.shown: dict[str, dict[str, str]] = {}
        self.drawn: dict[Draw, Value] = {}
        self.foreign = ""
        self.removed: dict[int, list[Gone]] = {}
        self.troubles: dict[int, Trouble] = {}
        self.offers = [True] * len(layout.repeats)
        self.rows: list[list[Frame]] = [[] for _ in layout.repeats]
        self._places: dict[int, Place] = {}

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

    def place(self, node: int) -> Place:
        """Give the place of a node of this frame."""
        found = self._places.get(node)
        if found is None:
            found = self._places[node] = Place(node, self.row_ids())
        return found

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


class Turned:
    """The nodes whose relevance changed together, and the relevances to be judged again.

    ``nodes`` by frame in form order, ``wholes`` the repeats as a whole, each with the frame that
    holds its rows; ``awake`` are ranks by frame.
    """

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self.nodes: dict[Frame, list[int]] = {}
        self.wholes: list[tuple[Frame, int]] = []
        self.awake: dict[Frame, list[int]] = {}

    def turn(self, frame: Frame, node: int) -> None:
        """Work the relevance of a node and of all below it out anew."""
        first, *below = self._shape.families[node]
        if first.shelf >= 0:
            self._wake(frame, ITS_ROW)
        own, known, values, seen = frame.own, frame.relevant, frame.values, frame.seen
        relevant = own[first.slot] is not False and parent_relevant(self._shape, frame, node)
        if relevant == known[first.slot]:
            return
        frame.turn(first.slot, relevant)
        nodes, slots = [node], {first.slot}
        for each, slot, holder, shelf in below:
            if shelf >= 0:
                self._turn_rows(frame, each, shelf, is_turned=holder in slots)
            elif (known[holder] and own[slot] is True) is not known[slot]:
                known[slot] = relevant
                seen[slot] = values[slot] if relevant else ""
                nodes.append(each)
                slots.add(slot)
        self.nodes.setdefault(frame, []).extend(nodes)
        if relevant and frame.asleep:
            for slot in slots:
                self._wake(frame, slot)

    def _turn_rows(self, frame: Frame, repeat: int, shelf: int, *, is_turned: bool) -> None:
        if is_turned:
            self.wholes.append((frame, repeat))
        for row in frame.rows[shelf]:
            self.turn(row, repeat)

    def _wake(self, frame: Frame, holder: int) -> None:
        """Let what slept below a node be judged again; what stays hidden falls asleep anew."""
        ranks = frame.asleep.pop(holder, None)
        if ranks:
            self.awake.setdefault(frame, []).extend(ranks)


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
    return frame.place(node)
