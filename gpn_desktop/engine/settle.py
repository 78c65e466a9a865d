"""The run of a form: what a session's expressions ask for, and how it comes to rest.

A change puts the readers of a node on a heap of ranks; the lowest is taken, judged in the frames
it concerns, and its own readers follow if its result changed: each expression runs at most once in
each frame.
"""

import heapq
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from gpn_desktop.engine.changes import Changes, is_shown
from gpn_desktop.engine.choices import ItemTable, RegisterTable, Table, form_items
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import RowChange, RowSort
from gpn_desktop.engine.frames import Frame, numbered, place_of, rows_below, turned
from gpn_desktop.engine.graph import Reader, Sort, Vertex
from gpn_desktop.engine.paths import VALUE
from gpn_desktop.engine.values import (
    Trouble,
    Unevaluable,
    Value,
    fitted,
    to_number,
    to_text,
    to_truth,
)
from gpn_desktop.engine.world import World
from gpn_desktop.forms.definition import ListSource, NodeKind

MOST_ROWS = 1000
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Run:
    """The live state of a session: frames, what is pending, what this settle has brought."""

    def __init__(self, form: CompiledForm, world: World) -> None:
        self.form = form
        self.world = world
        self.zone = world.zone
        self.version = form.version
        self.language = form.languages[0][1]
        self.now: datetime = world.now().astimezone(world.zone)
        self.trace: Any = None
        self.changes = Changes()
        self.root = Frame(self, None, "", None, form.shape.layouts[None])
        self.is_loading = False
        self.acted = 0
        self.when_row_made: Callable[[Frame], None] = lambda row: None
        self._spots = form.shape.spots
        self._questions = form.questions
        self._protocol = form.protocol
        self._pending: dict[int, dict[Frame, None]] = {}
        self._heap: list[int] = []
        self._tables: dict[str, Table] = {}

    @property
    def today(self) -> date:
        """Give the day of this settle."""
        return self.now.date()

    # what closures ask

    def table(self, name: str) -> Table:
        """Give a list."""
        if name not in self._tables:
            self._tables[name] = self._made_table(name)
        return self._tables[name]

    def _made_table(self, name: str) -> Table:
        each = self.form.lists[name]
        if each.source is ListSource.REGISTER:
            return RegisterTable(self.world.entities(name))
        if each.source is ListSource.CSV:
            return ItemTable(self.world.csv(name))
        return ItemTable(form_items(each))

    def drawn(self, frame: Frame, node: int, kind: str, size: float = 0.0) -> Value:
        """Give what was drawn for a node and row: the same whenever it is asked again."""
        if node not in frame.drawn:
            if kind == "uuid" and not size and frame.repeat in self.form.rosters:
                return frame.id
            frame.drawn[node] = self._draw(kind, int(size) if size > 0 else 0)
        return frame.drawn[node]

    def _draw(self, kind: str, size: int) -> Value:
        if kind == "random":
            return self.world.random()
        if size:
            digits = (_DIGITS[int(self.world.random() * 36)] for _ in range(min(size, 1000)))
            return "".join(digits)
        return self.world.new_id()

    def text(self, ref: str, frame: Frame | None = None, node: int = -1) -> str:
        """Give a text in the active language, its outputs as the question ``node`` sees them.

        Without a question its outputs are empty.
        """
        return self._written(self.form.parts(self.language, ref), frame, node)

    def guidance(self, ref: str, frame: Frame, node: int) -> str:
        """Give the guidance part of a text."""
        return self._written(self.form.parts(self.language, ref, True), frame, node)

    def _written(self, parts: Iterable[Any], frame: Frame | None, node: int) -> str:
        pieces = [p if isinstance(p, str) else self._output(p, frame, node) for p in parts]
        return "".join(pieces).strip()

    def _output(self, part: dict[str, int], frame: Frame | None, node: int) -> str:
        tree = part.get(str(node))
        if frame is None or tree is None:
            return ""
        try:
            return to_text(self.form.closure(tree, node)(frame))
        except Unevaluable:
            return ""

    def choice_name(self, frame: Frame, node: int, code: str) -> str:
        """Give the label of a code in the list of a select, filtered or not."""
        source = self._questions[node].source
        if source is None or not code:
            return ""
        found = self.table(source.list_name).find(source.value, code, None)
        return self.item_label(found[0], node, frame) if found else ""

    def item_label(self, item: Any, node: int, frame: Frame) -> str:
        """Give the label of an item as the select ``node`` shows it."""
        ref = item.get("itextId")
        if ref:
            return self.text(ref, frame, node)
        source = self._questions[node].source
        return str(item.get((source and source.label) or "label", item.get("name", "")))

    # how it comes to rest

    def begin_settle(self) -> None:
        """Read the clock anew; it is read once a settle."""
        self.acted = 0
        self.now = self.world.now().astimezone(self.zone)

    def push(self, readers: Iterable[Reader], frame: Frame) -> None:
        """Put readers on the heap, in all frames below the rows they share with ``frame``."""
        pending = self._pending
        for rank, climbs, tail, _ in readers:
            anchor = frame.above(climbs) if climbs else frame
            waiting = pending.get(rank)
            if waiting is None:
                waiting = pending[rank] = {}
                heapq.heappush(self._heap, rank)
            if tail:
                waiting.update(dict.fromkeys(rows_below(anchor, tail, self.form.shape)))
            else:
                waiting[anchor] = None

    def wake(self, rank: int, frames: Iterable[Frame]) -> None:
        """Put a vertex on the heap in these frames."""
        waiting = self._pending.get(rank)
        if waiting is None:
            waiting = self._pending[rank] = {}
            heapq.heappush(self._heap, rank)
        waiting.update(dict.fromkeys(frames))

    def wake_all(self, frame: Frame) -> None:
        """Put all that runs in a frame and the rows below it on the heap."""
        graph, skip = self.form.graph, 0
        ranks: Iterable[int] = range(len(graph.vertices))
        if frame.repeat is not None:
            ranks, skip = graph.inside.get(frame.repeat, ()), self._spots[frame.repeat].depth
        for rank in ranks:
            chain = graph.vertices[rank].chain[skip:]
            self.wake(rank, rows_below(frame, chain, self.form.shape))

    def settle(self) -> None:
        """Judge what waits, lowest rank first, until nothing does."""
        vertices, closures = self.form.graph.vertices, self.form.closures
        while self._heap:
            rank = heapq.heappop(self._heap)
            vertex, closure = vertices[rank], closures[rank]
            judge = _JUDGES[vertex.sort]
            for frame in self._pending.pop(rank):
                judge(self, rank, vertex, frame, closure)

    def wake_spoken(self) -> None:
        """Put on the heap what gives another result in another language."""
        for rank in self.form.spoken:
            chain = self.form.graph.vertices[rank].chain
            self.wake(rank, rows_below(self.root, chain, self.form.shape))

    def rest(self) -> None:
        """Settle between actions; not while a form begins, where all is judged afterwards."""
        if not self.is_loading:
            self.settle()

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
            self.push(self.form.graph.readers.get(node, ()), frame)
        return True

    def turn(self, frame: Frame, node: int) -> None:
        """Work out anew what is relevant from a node downwards; wake the readers of what turned."""
        for place, each in turned(self.form.shape, frame, node):
            spot = self._spots[each]
            if spot.kind is NodeKind.REPEAT and place.repeat != each:
                self._turned_repeat(place, each)
                continue
            self._noted_turn(place, each)
            edges = self.form.graph.readers.get(each)
            if edges:
                is_empty = place.values[spot.slot] == ""
                woken = [e for e in edges if e.how != VALUE] if is_empty else edges
                self.push(woken, place)

    def _noted_turn(self, frame: Frame, node: int) -> None:
        question = self._questions.get(node)
        if question is None:
            return
        slot = self._spots[node].slot
        now = frame.relevant[slot]
        self.changes.before_turn(frame, node, was_shown=not now)
        if question.source is not None and frame.values[slot] != "":
            self.changes.judged[frame, node] = None

    def _turned_repeat(self, frame: Frame, node: int) -> None:
        if frame.offers[self._spots[node].shelf]:
            self.changes.before_turn(frame, node, was_shown=not is_shown(frame, node))

    def valued(self, frame: Frame, key: int, node: int, closure: Callable[[Frame], Value]) -> Value:
        """Run an expression; without a value it is empty, and the trouble is kept under ``key``."""
        try:
            value = closure(frame)
        except Unevaluable as error:
            self.troubled(frame, key, node, error.trouble)
            return ""
        frame.troubles.pop(key, None)
        return value

    def troubled(self, frame: Frame, key: int, node: int, trouble: Trouble) -> None:
        """Keep why an expression has no value: its rank, or ``-1 - target`` of an action."""
        frame.troubles[key] = trouble
        self.changes.troubles[frame, node, trouble] = None

    # rows

    def make_row(self, parent: Frame, repeat: int, row_id: str | None = None) -> Frame:
        """Add a row at the end, with its defaults and first rows; nothing is settled yet."""
        shape = self.form.shape
        shelf = self._spots[repeat].shelf
        row = Frame(self, repeat, row_id or self.world.new_id(), parent, shape.layouts[repeat])
        parent.rows[shelf].append(row)
        row.position = len(parent.rows[shelf])
        self.fill(row)
        return row

    def fill(self, frame: Frame) -> None:
        """Give a new frame its defaults and its plain repeats their first row."""
        layout = self.form.shape.layouts[frame.repeat]
        for slot, node in enumerate(layout.nodes):
            spot = self._spots[node]
            if spot.default and spot.kind in (NodeKind.ANSWER, NodeKind.ATTRIBUTE):
                frame.write(slot, self._default(node))
        for repeat in layout.repeats:
            question = self._questions.get(repeat)
            is_counted = question is not None and question.is_counted
            if not is_counted and repeat not in self.form.rosters:
                self.make_row(frame, repeat)

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
        readers = self.form.graph.row_readers.get(repeat, ())
        self.push(readers, parent)
        self.wake_offer(parent, repeat)
        self.changes.rows.append(RowChange(place_of(row, repeat), sort))

    def wake_offer(self, parent: Frame, repeat: int) -> None:
        """Ask anew whether a further row would be relevant."""
        for rank in self.form.offers.get(repeat, ()):
            self.wake(rank, (parent,))


Judge = Callable[[Run, int, Vertex, Frame, Any], None]


def _calculate(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    kind = run.form.shape.spots[vertex.node].type
    zone = run.zone
    value = run.valued(frame, rank, vertex.node, lambda f: fitted(kind, closure(f), zone))
    run.put(frame, vertex.node, value)


def _relevant(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    slot = run.form.shape.spots[vertex.node].slot
    own = to_truth(run.valued(frame, rank, vertex.node, closure))
    if own != frame.own[slot]:
        frame.own[slot] = own
        run.turn(frame, vertex.node)


def _offer(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    """Judge the relevance of a row that is not there yet."""
    shape, node = run.form.shape, vertex.node
    shelf = shape.spots[node].shelf
    ghost = Frame(run, node, "", frame, shape.layouts[node])
    ghost.position = len(frame.rows[shelf]) + 1
    offered = to_truth(run.valued(frame, rank, node, lambda _: closure(ghost)))
    if offered != frame.offers[shelf]:
        run.changes.before_turn(frame, node, was_shown=is_shown(frame, node))
        frame.offers[shelf] = offered


def _count(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    """Bring the rows of a counted repeat to their number; what is too much is folded, not lost."""
    number = to_number(run.valued(frame, rank, vertex.node, closure))
    wanted = int(max(0.0, min(number, MOST_ROWS))) if number == number else 0
    if number > MOST_ROWS:
        run.troubled(frame, rank, vertex.node, Trouble.OUT_OF_RANGE)
    rows = frame.rows[run.form.shape.spots[vertex.node].shelf]
    for place, row in enumerate(list(rows)):
        _fold(run, row, is_surplus=place >= wanted)
    while len(rows) < wanted:
        row = run.make_row(frame, vertex.node)
        run.when_row_made(row)
        run.enter_row(row, RowSort.ADDED)


def _fold(run: Run, row: Frame, *, is_surplus: bool) -> None:
    if row.is_surplus == is_surplus:
        return
    row.is_surplus = is_surplus
    assert row.repeat is not None  # noqa: S101 - a row is of a repeat
    run.turn(row, row.repeat)
    run.rows_changed(row, RowSort.SURPLUS if is_surplus else RowSort.NEEDED)


def _constraint(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    slot = run.form.shape.spots[vertex.node].slot
    is_judged = frame.relevant[slot] and frame.values[slot] != ""
    broken = is_judged and not to_truth(run.valued(frame, rank, vertex.node, closure))
    if not is_judged:
        frame.troubles.pop(rank, None)
    _mark(run, frame, vertex.node, frame.broken, broken)


def _required(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    found = to_truth(run.valued(frame, rank, vertex.node, closure))
    _mark(run, frame, vertex.node, frame.required, found)


def _readonly(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    found = to_truth(run.valued(frame, rank, vertex.node, closure))
    _mark(run, frame, vertex.node, frame.readonly, found)


def _mark(run: Run, frame: Frame, node: int, marks: set[int], found: object) -> None:
    slot = run.form.shape.spots[node].slot
    if bool(found) == (slot in marks):
        return
    run.changes.before_state(frame, node, slot)
    if found:
        marks.add(slot)
    else:
        marks.discard(slot)


def _choices(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    run.changes.choices[frame, vertex.node] = None
    run.changes.judged[frame, vertex.node] = None


def _text(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    run.changes.texts[frame, vertex.node] = None


_JUDGES: dict[Sort, Judge] = {
    Sort.CALCULATE: _calculate,
    Sort.RELEVANT: _relevant,
    Sort.OFFER: _offer,
    Sort.COUNT: _count,
    Sort.CONSTRAINT: _constraint,
    Sort.REQUIRED: _required,
    Sort.READONLY: _readonly,
    Sort.CHOICES: _choices,
    Sort.TEXT: _text,
}
