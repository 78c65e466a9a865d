"""The run of a form: its frames, what waits in them, and what a change has brought.

A change puts the readers of a node on a heap of ranks, in the frames it concerns; ``settle`` takes
them from there.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator

from gpn_desktop.engine.changes import Changes, is_shown
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.context import Context
from gpn_desktop.engine.effects import RowChange, RowSort
from gpn_desktop.engine.frames import Frame, Turned, numbered, place_of, rows_below
from gpn_desktop.engine.graph import NOBODY, Readers
from gpn_desktop.engine.values import Trouble, Unevaluable, Value, fitted
from gpn_desktop.engine.world import World
from gpn_desktop.forms.definition import NodeKind


class Run:
    """The live state of a session."""

    def __init__(self, form: CompiledForm, world: World) -> None:
        self.form = form
        self.world = world
        self.zone = world.zone
        self.context = Context(form, world)
        self.changes = Changes()
        self.root = Frame(self.context, None, "", None, form.shape.layouts[None])
        self.acted = 0
        self.when_row_made: Callable[[Frame], None] = lambda row: None
        self._spots = form.shape.spots
        self._questions = form.questions
        self._protocol = form.protocol
        self._pending: dict[int, dict[Frame, None]] = {}
        self._heap: list[int] = []

    def begin_settle(self) -> None:
        """Begin to settle a change: the clock is read anew."""
        self.acted = 0
        self.context.read_clock()

    def push(self, readers: Readers, frame: Frame) -> None:
        """Put readers on the heap, in all frames below the rows they share with ``frame``."""
        pending, heap = self._pending, self._heap
        for rank in readers.near:
            waiting = pending.get(rank)
            if waiting is None:
                pending[rank] = {frame: None}
                heapq.heappush(heap, rank)
            else:
                waiting[frame] = None
        for rank, climbs, tail in readers.far:
            self.wake(rank, rows_below(frame.above(climbs), tail, self.form.shape))

    def wake(self, rank: int, frames: Iterable[Frame]) -> None:
        """Put a vertex on the heap in these frames."""
        waiting = self._pending.get(rank)
        if waiting is None:
            waiting = self._pending[rank] = {}
            heapq.heappush(self._heap, rank)
        waiting.update(dict.fromkeys(frames))

    def wake_all(self, frame: Frame) -> None:
        """Put all that runs in a frame and the rows below it on the heap."""
        graph, constant, skip = self.form.graph, self.form.constant, 0
        ranks: Iterable[int] = range(len(graph.vertices))
        if frame.repeat is not None:
            ranks, skip = graph.inside.get(frame.repeat, ()), self._spots[frame.repeat].depth
        for rank in ranks:
            if rank not in constant:
                chain = graph.vertices[rank].chain[skip:]
                self.wake(rank, rows_below(frame, chain, self.form.shape))

    def waiting(self) -> Iterator[tuple[int, Iterable[Frame]]]:
        """Take what waits, lowest rank first, until nothing does: ranks with their frames."""
        while self._heap:
            rank = heapq.heappop(self._heap)
            yield rank, self._pending.pop(rank)

    def forget_waiting(self) -> None:
        """Let nothing wait: all is woken later."""
        self._heap.clear()
        self._pending.clear()

    def wake_spoken(self) -> None:
        """Put on the heap what gives another result in another language."""
        for rank in self.form.spoken:
            chain = self.form.graph.vertices[rank].chain
            self.wake(rank, rows_below(self.root, chain, self.form.shape))

    def put(self, frame: Frame, node: int, value: Value) -> bool:
        """Keep a value; tell whether it differs from the one before."""
        spot = self._spots[node]
        old = frame.values[spot.slot]
        if old.__class__ is value.__class__ and old == value:
            return False
        if node in self._questions:
            self.changes.before_state(frame, node, spot.slot)
            if self._questions[node].source is not None:
                self.changes.judged[frame, node] = None
        frame.write(spot.slot, value)
        if node not in self._protocol:
            self.changes.values[frame, node] = None
        if frame.relevant[spot.slot]:
            self.push(self.form.graph.readers.get(node, NOBODY), frame)
        return True

    def turn(self, frame: Frame, node: int) -> None:
        """Work out anew what is relevant from a node downwards; wake the readers of what turned."""
        turned = Turned(self.form.shape)
        turned.turn(frame, node)
        for place, each in turned.wholes:
            if place.offers[self._spots[each].shelf]:
                self.changes.before_offer(place, each, was_shown=not is_shown(place, each))
        for place, nodes in turned.nodes.items():
            self.changes.turned(place, nodes)
            self._wake_turned(place, nodes)
        for place, ranks in turned.awake.items():
            for rank in ranks:
                self.wake(rank, (place,))

    def _wake_turned(self, frame: Frame, nodes: Iterable[int]) -> None:
        """Wake the readers of nodes that turned; an empty one has no other value than before."""
        graph, spots, values = self.form.graph, self._spots, frame.values
        for node in nodes:
            is_empty = values[spots[node].slot] == ""
            readers = (graph.counters if is_empty else graph.readers).get(node)
            if readers:
                self.push(readers, frame)

    def valued(self, frame: Frame, key: int, node: int, closure: Callable[[Frame], Value]) -> Value:
        """Run an expression; without a value it is empty, and the trouble is kept under ``key``."""
        try:
            value = closure(frame)
        except Unevaluable as error:
            self.troubled(frame, key, node, error.trouble)
            return ""
        if frame.troubles:
            frame.troubles.pop(key, None)
        return value

    def troubled(self, frame: Frame, key: int, node: int, trouble: Trouble) -> None:
        """Keep why an expression has no value: its rank, or ``-1 - target`` of an action."""
        frame.troubles[key] = trouble
        self.changes.troubles[frame, node, trouble] = None

    # rows

    def make_row(self, parent: Frame, repeat: int, row_id: str | None = None) -> Frame:
        """Add a row at the end, as its template is copied; nothing is settled yet.

        It begins without rows of its own, but for repeats in a group of it: into a template
        pyxform writes the first row of those alone.
        Source: JavaRosa FormInstance.copyNode: a new row is copied without what is a template.
        """
        row = self._bare_row(parent, repeat, row_id)
        self._give_defaults(row)
        for inner in self.form.shape.layouts[repeat].repeats:
            if self._spots[inner].parent != repeat:
                self._fill_first(row, inner)
        return row

    def make_counted(self, parent: Frame, repeat: int) -> Frame:
        """Add a row that is counted; the first one may stand in the XForm, with rows of its own.

        Source: JavaRosa FormEntryModel.createModelIfNecessary: it makes only what is not there.
        """
        is_first = not parent.rows[self._spots[repeat].shelf]
        if not (is_first and self._is_written(parent, repeat)):
            return self.make_row(parent, repeat)
        row = self._bare_row(parent, repeat)
        self.fill(row)
        return row

    def _is_written(self, parent: Frame, repeat: int) -> bool:
        """Tell whether the XForm holds the first row of a repeat in this row."""
        above, own = parent.parent, parent.repeat
        if above is None or own is None or self._spots[repeat].parent != own:
            return True
        return parent.position == 1 and self._is_written(above, own)

    def _bare_row(self, parent: Frame, repeat: int, row_id: str | None = None) -> Frame:
        shape = self.form.shape
        row = Frame(
            self.context, repeat, row_id or self.world.new_id(), parent, shape.layouts[repeat]
        )
        shelf = parent.rows[self._spots[repeat].shelf]
        shelf.append(row)
        row.position = len(shelf)
        return row

    def fill(self, frame: Frame) -> None:
        """Give what a form begins with: defaults, and to plain repeats, nested ones too, a row."""
        self._give_defaults(frame)
        for repeat in self.form.shape.layouts[frame.repeat].repeats:
            self._fill_first(frame, repeat)

    def _fill_first(self, frame: Frame, repeat: int) -> None:
        question = self._questions.get(repeat)
        is_counted = question is not None and question.is_counted
        if not is_counted and repeat not in self.form.rosters:
            self.fill(self._bare_row(frame, repeat))

    def _give_defaults(self, frame: Frame) -> None:
        layout = self.form.shape.layouts[frame.repeat]
        for slot, node in enumerate(layout.nodes):
            spot = self._spots[node]
            if spot.default and spot.kind in (NodeKind.ANSWER, NodeKind.ATTRIBUTE):
                frame.write(slot, self._default(node))

    def _default(self, node: int) -> Value:
        spot = self._spots[node]
        try:
            return fitted(spot.type, spot.default, self.zone)
        except Unevaluable:
            return ""

    def enter_row(self, row: Frame, sort: RowSort) -> None:
        """Let a row that was made or restored take part."""
        assert row.parent is not None  # noqa: S101 - a row has one
        assert row.repeat is not None  # noqa: S101 - a row is of a repeat
        self.turn(row, row.repeat)
        self.wake_all(row)
        self.rows_changed(row, sort)

    def rows_changed(self, row: Frame, sort: RowSort) -> None:
        """Count the rows anew and wake who reads them."""
        parent, repeat = row.parent, row.repeat
        assert parent is not None  # noqa: S101 - a row has one
        assert repeat is not None  # noqa: S101 - a row is of a repeat
        spot = self._spots[repeat]
        numbered(parent.rows[spot.shelf])
        readers = self.form.graph.row_readers.get(repeat, NOBODY)
        self.push(readers, parent)
        self.wake_offer(parent, repeat)
        self.changes.rows.append(RowChange(place_of(row, repeat), sort))

    def wake_offer(self, parent: Frame, repeat: int) -> None:
        """Ask anew whether a further row would be relevant."""
        for rank in self.form.offers.get(repeat, ()):
            self.wake(rank, (parent,))
