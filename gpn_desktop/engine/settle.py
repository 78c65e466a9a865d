"""How a run comes to rest: what waits is judged, lowest rank first, until nothing does.

Each expression is judged in the frames it concerns, and its own readers follow if its result
changed: it runs at most once in each frame.
"""

from collections.abc import Callable
from typing import Any

from gpn_desktop.engine.changes import is_shown
from gpn_desktop.engine.effects import RowSort
from gpn_desktop.engine.frames import Frame, parent_relevant
from gpn_desktop.engine.graph import Sort, Vertex
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.values import Trouble, fitted, to_number, to_truth
from gpn_desktop.forms.definition import NodeKind

MOST_ROWS = 1000


def settle(run: Run) -> None:
    """Judge what waits, until nothing does."""
    vertices, closures = run.form.graph.vertices, run.form.closures
    for rank, frames in run.waiting():
        vertex, closure = vertices[rank], closures[rank]
        judge = _JUDGES[vertex.sort]
        for frame in frames:
            judge(run, rank, vertex, frame, closure)


def rest(run: Run) -> None:
    """Settle between actions; not while a form begins, where all is judged afterwards."""
    if not run.is_loading:
        settle(run)


Judge = Callable[[Run, int, Vertex, Frame, Any], None]


def _calculate(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    kind = run.form.shape.spots[vertex.node].type
    zone = run.zone
    value = run.valued(frame, rank, vertex.node, lambda f: fitted(kind, closure(f), zone))
    run.put(frame, vertex.node, value)


def _relevant(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    """Judge a relevance; below what is hidden it sleeps until that is shown."""
    if not parent_relevant(run.form.shape, frame, vertex.node):
        spot = run.form.shape.spots[vertex.node]
        holder = vertex.node if spot.kind is NodeKind.REPEAT else spot.parent
        frame.asleep.setdefault(holder, set()).add(rank)
        return
    slot = run.form.shape.spots[vertex.node].slot
    own = to_truth(run.valued(frame, rank, vertex.node, closure))
    if own != frame.own[slot]:
        frame.own[slot] = own
        run.turn(frame, vertex.node)


def _offer(run: Run, rank: int, vertex: Vertex, frame: Frame, closure: Any) -> None:
    """Judge the relevance of a row that is not there yet."""
    shape, node = run.form.shape, vertex.node
    shelf = shape.spots[node].shelf
    ghost = Frame(run.context, node, "", frame, shape.layouts[node])
    ghost.position = len(frame.rows[shelf]) + 1
    offered = to_truth(run.valued(frame, rank, node, lambda _: closure(ghost)))
    if offered != frame.offers[shelf]:
        run.changes.before_offer(frame, node, was_shown=is_shown(frame, node))
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
