"""How a run comes to rest: what waits is judged, lowest rank first, until nothing does.

Each expression is judged in the frames it concerns, and its own readers follow if its result
changed: it runs at most once in each frame.
"""

from collections.abc import Callable

from gpn_desktop.engine.changes import is_shown
from gpn_desktop.engine.compiled import Step
from gpn_desktop.engine.effects import RowSort
from gpn_desktop.engine.frames import Frame, parent_relevant
from gpn_desktop.engine.graph import Sort
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.shape import NOTHING
from gpn_desktop.engine.values import Trouble, fitted, to_number, to_truth

MOST_ROWS = 1000


def settle(run: Run) -> None:
    """Judge what waits, until nothing does."""
    steps = run.form.steps
    for rank, frames in run.waiting():
        step = steps[rank]
        judge = _JUDGES[step.sort]
        for frame in frames:
            judge(run, rank, step, frame)


Judge = Callable[[Run, int, Step, Frame], None]


def _calculate(run: Run, rank: int, step: Step, frame: Frame) -> None:
    kind, zone, closure = run.form.shape.spots[step.node].type, run.zone, step.closure
    value = run.valued(frame, rank, step.node, lambda f: fitted(kind, closure(f), zone))
    run.put(frame, step.node, value)


def _relevant(run: Run, rank: int, step: Step, frame: Frame) -> None:
    """Judge a relevance; below what is hidden it sleeps until that is shown."""
    if not _is_held(run, step, frame):
        frame.asleep.setdefault(step.holder, set()).add(rank)
        return
    own = to_truth(run.valued(frame, rank, step.node, step.closure))
    if own != frame.own[step.slot]:
        frame.own[step.slot] = own
        run.turn(frame, step.node)


def _is_held(run: Run, step: Step, frame: Frame) -> bool:
    """Tell whether what is above a node is shown."""
    if step.holder >= 0:
        return frame.relevant[step.holder]
    return step.holder == NOTHING or parent_relevant(run.form.shape, frame, step.node)


def _offer(run: Run, rank: int, step: Step, frame: Frame) -> None:
    """Judge the relevance of a row that is not there yet."""
    node, shelf, closure = step.node, step.shelf, step.closure
    ghost = Frame(run.context, node, "", frame, run.form.shape.layouts[node])
    ghost.position = len(frame.rows[shelf]) + 1
    offered = to_truth(run.valued(frame, rank, node, lambda _: closure(ghost)))
    if offered != frame.offers[shelf]:
        run.changes.before_offer(frame, node, was_shown=is_shown(frame, node))
        frame.offers[shelf] = offered


def _count(run: Run, rank: int, step: Step, frame: Frame) -> None:
    """Bring the rows of a counted repeat to their number; what is too much is folded, not lost."""
    number = to_number(run.valued(frame, rank, step.node, step.closure))
    wanted = int(max(0.0, min(number, MOST_ROWS))) if number == number else 0
    if number > MOST_ROWS:
        run.troubled(frame, rank, step.node, Trouble.OUT_OF_RANGE)
    rows = frame.rows[step.shelf]
    for place, row in enumerate(list(rows)):
        _fold(run, row, is_surplus=place >= wanted)
    while len(rows) < wanted:
        row = run.make_counted(frame, step.node)
        run.when_row_made(row)
        run.enter_row(row, RowSort.ADDED)


def _fold(run: Run, row: Frame, *, is_surplus: bool) -> None:
    if row.is_surplus == is_surplus:
        return
    row.is_surplus = is_surplus
    assert row.repeat is not None  # noqa: S101 - a row is of a repeat
    run.turn(row, row.repeat)
    run.rows_changed(row, RowSort.SURPLUS if is_surplus else RowSort.NEEDED)


def _constraint(run: Run, rank: int, step: Step, frame: Frame) -> None:
    is_judged = frame.relevant[step.slot] and frame.values[step.slot] != ""
    broken = is_judged and not to_truth(run.valued(frame, rank, step.node, step.closure))
    if not is_judged:
        frame.troubles.pop(rank, None)
    _mark(run, frame, step, frame.broken, broken)


def _required(run: Run, rank: int, step: Step, frame: Frame) -> None:
    found = to_truth(run.valued(frame, rank, step.node, step.closure))
    _mark(run, frame, step, frame.required, found)


def _readonly(run: Run, rank: int, step: Step, frame: Frame) -> None:
    found = to_truth(run.valued(frame, rank, step.node, step.closure))
    _mark(run, frame, step, frame.readonly, found)


def _mark(run: Run, frame: Frame, step: Step, marks: set[int], found: bool) -> None:
    if found == (step.slot in marks):
        return
    run.changes.before_state(frame, step.node, step.slot)
    if found:
        marks.add(step.slot)
    else:
        marks.discard(step.slot)


def _choices(run: Run, rank: int, step: Step, frame: Frame) -> None:
    run.changes.choices[frame, step.node] = None
    run.changes.judged[frame, step.node] = None


def _text(run: Run, rank: int, step: Step, frame: Frame) -> None:
    run.changes.texts[frame, step.node] = None


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
