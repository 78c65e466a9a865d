"""The points of a score sheet with their reasons: which answer gave which cell, what is missing.

Each calculate is run once more while every read of a points column or a threshold is noted.
An empty cell is missing, never 0.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from gpn_desktop.engine.frames import Frame, rows_below
from gpn_desktop.engine.graph import Sort
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.values import Unevaluable, stored_text, to_number
from gpn_desktop.engine.world import Item
from gpn_desktop.forms.definition import ListSource

POINTS = "points_"
_CELL = ("question", "paper", "code", "list_name", "column", "cell")
_TEXTS = ("class_code", "source", "form", "version", "period", "status", "area")


@dataclass(frozen=True)
class PointRead:
    """A cell of the score sheet that was read for an answer; ``points`` None: the cell is empty.

    ``paper`` is the item's number on the paper form, ``cell`` its place: ``choices!E10``.
    """

    question: str
    paper: str
    code: str
    list_name: str
    column: str
    cell: str
    points: int | None


@dataclass(frozen=True)
class Score:
    """The result of a score sheet; a total is None while it is empty.

    ``reads`` are in form order; ``missing`` those whose cell is empty. ``source``: ``computed``,
    or ``typed`` from paper. ``status`` is that of the form.
    """

    b1: int | None
    b2: int | None
    class_code: str
    reasons: tuple[str, ...]
    source: str
    reads: tuple[PointRead, ...]
    missing: tuple[PointRead, ...]
    form: str
    version: str
    period: str
    status: str
    area: str

    def plain(self) -> dict[str, Any]:
        """Give it as objects, lists, texts and whole numbers, as it is stored."""
        return {key: _plain(value) for key, value in asdict(self).items()}


def score_from(plain: Mapping[str, Any]) -> Score:
    """Give a score as it was stored; what a later version adds to it is not asked."""
    texts = {name: str(plain.get(name, "")) for name in _TEXTS}
    return Score(
        b1=plain.get("b1"),
        b2=plain.get("b2"),
        reasons=tuple(plain.get("reasons", ())),
        reads=cells_of(plain, "reads"),
        missing=cells_of(plain, "missing"),
        **texts,
    )


def cells_of(plain: Mapping[str, Any], name: str) -> tuple[PointRead, ...]:
    """Give the cells that a stored score names under ``reads`` or ``missing``."""
    return tuple(
        PointRead(**{one: row.get(one, "") for one in _CELL}, points=row.get("points"))
        for row in plain.get(name, ())
    )


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


class _Tracer:
    """Notes reads of cells in the order in which they happen."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._scheme = run.form.scores
        self.reads: dict[tuple[int, str, str, str], PointRead] = {}
        self._thresholds = self._area_list()

    def _area_list(self) -> str:
        question = self._run.form.questions.get(self._scheme.area) if self._scheme else None
        return question.source.list_name if question and question.source else ""

    def note(
        self, list_name: str, column: str, asked: Sequence[int], items: Sequence[Item]
    ) -> None:
        """Note that a column of these items was read for the answer of a question."""
        each = self._run.form.lists[list_name]
        is_threshold = list_name == self._thresholds and column in each.columns
        if each.source is not ListSource.FORM or not (column.startswith(POINTS) or is_threshold):
            return
        for item in items:
            for node in asked[:1]:
                key = (node, list_name, column, item["name"])
                self.reads[key] = self._read(node, list_name, column, item)

    def _read(self, node: int, list_name: str, column: str, item: Item) -> PointRead:
        form = self._run.form
        rows = {each.code: each.row for each in form.lists[list_name].items}
        letter = form.lists[list_name].columns.get(column, "")
        return PointRead(
            question=form.shape.spots[node].name,
            paper=form.facts[node].paper,
            code=item["name"],
            list_name=list_name,
            column=column,
            cell=f"choices!{letter}{rows[item['name']]}",
            points=whole(item.get(column, "")),
        )


def whole(value: Any) -> int | None:
    """Give a whole number of points; None where there is none."""
    number = to_number(value) if value != "" else math.nan
    return int(number) if math.isfinite(number) and number % 1 == 0 else None


def score_of(run: Run) -> Score | None:
    """Give the score of a run that is at rest; None where the form is no score sheet."""
    form = run.form
    if form.scores is None:
        return None
    reads = tuple(sorted(_traced(run), key=lambda read: _place(run, read)))
    text = {name: _text(run, node) for name, node in form.scores.outputs.items()}
    return Score(
        b1=whole(text.get("b1_total", "")),
        b2=whole(text.get("b2_total", "")),
        class_code=text.get("class_computed", ""),
        reasons=tuple(text.get("reasons", "").split()),
        source=text.get("b1_source", ""),
        reads=reads,
        missing=tuple(read for read in reads if read.points is None),
        form=form.form_id,
        version=form.version,
        period=form.paper.period or "",
        status=form.paper.status.value,
        area=_text(run, form.scores.area),
    )


def _text(run: Run, node: int) -> str:
    spot = run.form.shape.spots[node]
    return "" if spot.chain else stored_text(run.root.seen[spot.slot])


def _place(run: Run, read: PointRead) -> tuple[int, int]:
    form = run.form
    nodes = (spot.node for spot in form.shape.spots if spot.name == read.question)
    rows = (item.row for item in form.lists[read.list_name].items if item.code == read.code)
    return next(nodes, 0), next(rows, 0)


def _traced(run: Run) -> list[PointRead]:
    tracer = _Tracer(run)
    run.context.trace = tracer
    try:
        for rank, frame in _calculates(run):
            with suppress(Unevaluable):
                run.form.steps[rank].closure(frame)
    finally:
        run.context.trace = None
    return list(tracer.reads.values())


def _calculates(run: Run) -> Iterator[tuple[int, Frame]]:
    """Give the calculates that are not hidden, in order, with the frames they run in."""
    form = run.form
    for rank, vertex in enumerate(form.graph.vertices):
        if vertex.sort is Sort.CALCULATE:
            slot = form.shape.spots[vertex.node].slot
            for frame in rows_below(run.root, vertex.chain, form.shape):
                if frame.relevant[slot]:
                    yield rank, frame


class ItemSort(StrEnum):
    """How an item of a score differs from another score's.

    POINTS: the same answer has other points on the sheet; AREA: it has those of another area.
    """

    ANSWER = "answer"
    AREA = "area"
    POINTS = "points"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True)
class ItemChange:
    """An item that differs; ``old`` and ``new`` are its reads in each score, ``delta`` the points.

    ``delta`` is None where a cell is missing on either side.
    """

    sort: ItemSort
    question: str
    paper: str
    old: tuple[PointRead, ...]
    new: tuple[PointRead, ...]

    @property
    def delta(self) -> int | None:
        """Give by how many points the item rose."""
        cells = [read.points for read in (*self.old, *self.new)]
        if None in cells:
            return None
        return sum(_points(self.new)) - sum(_points(self.old))


def _points(reads: Sequence[PointRead]) -> list[int]:
    return [read.points for read in reads if read.points is not None]


def diff(
    old: Score, new: Score, renames: Mapping[str, str] | None = None
) -> tuple[ItemChange, ...]:
    """Give what differs: items by question (after ``renames`` old → new), else by paper number.

    A number finds only what bears a name that is no more; lines are found by their column alone.
    """
    before, after = _items(old, renames or {}), _items(new, {})
    gone = {key: reads for key, reads in before.items() if key not in after and _is_item(reads)}
    papers = {reads[0].paper: key for key, reads in gone.items() if reads[0].paper}
    found, matched = [], set()
    for key, reads in after.items():
        other = papers.get(reads[0].paper, key) if key not in before and _is_item(reads) else key
        matched.add(other)
        change = _change(before.get(other, ()), reads)
        found += [change] if change else []
    return (*found, *(_gone(reads) for key, reads in before.items() if key not in matched))


def _is_item(reads: Sequence[PointRead]) -> bool:
    """Tell an item of the sheet from a line."""
    return reads[0].column.startswith(POINTS)


def _items(score: Score, renamed: Mapping[str, str]) -> dict[str, tuple[PointRead, ...]]:
    found: dict[str, tuple[PointRead, ...]] = {}
    for read in score.reads:
        name = renamed.get(read.question, read.question)
        key = name if _is_item([read]) else f"{name}/{read.column}"
        found[key] = (*found.get(key, ()), read)
    return found


def _change(old: tuple[PointRead, ...], new: tuple[PointRead, ...]) -> ItemChange | None:
    first = new[0]
    if not old:
        return ItemChange(ItemSort.NEW, first.question, first.paper, old, new)
    if [read.code for read in old] != [read.code for read in new]:
        return ItemChange(ItemSort.ANSWER, first.question, first.paper, old, new)
    if [read.points for read in old] != [read.points for read in new]:
        is_other = [read.column for read in old] != [read.column for read in new]
        sort = ItemSort.AREA if is_other else ItemSort.POINTS
        return ItemChange(sort, first.question, first.paper, old, new)
    return None


def _gone(old: tuple[PointRead, ...]) -> ItemChange:
    return ItemChange(ItemSort.GONE, old[0].question, old[0].paper, old, ())
