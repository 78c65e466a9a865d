"""What a draft keeps, laid out for another version of its form: by path, kind by kind.

On the way: kept ``Answers`` and a ``Matching`` → ``Answers`` of the new version. What only the new
version asks is as it would begin: defaults, prefills, first rows.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from gpn_desktop.engine import actions, keeping, rows
from gpn_desktop.engine.answers import Answers, nested, steps
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import RowSort
from gpn_desktop.engine.frames import Frame
from gpn_desktop.engine.graph import Sort
from gpn_desktop.engine.matching import Matching, node_at
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.settle import settle
from gpn_desktop.engine.shape import Shape
from gpn_desktop.engine.typed import read_typed
from gpn_desktop.engine.values import read_stored, stored_text
from gpn_desktop.engine.world import World
from gpn_desktop.forms.definition import NodeKind, QuestionKind, ValueType


def carried_over(kept: Answers, matching: Matching, world: World) -> Answers:
    """Give what a draft keeps as a draft of the new version would keep it.

    Raises:
        GpnError: FORM_OTHER: the answers are not of the old version.
    """
    old = Run(matching.old, world)
    unknown = keeping.restore(old, kept)
    fresh = _begun(matching, world, old.root)
    _adopt_rows(fresh, matching, old.root, fresh.root)
    start = keeping.answers(fresh, {})
    laid = _Laying(old, matching, start)
    for frame in _every(old.root):
        laid.frame(frame)
    return laid.answers(unknown)


# how the new version would begin


def _begun(matching: Matching, world: World, old: Frame) -> Run:
    run = Run(matching.new, world)
    run.when_row_made = lambda row: actions.of_new_row(run, row)
    run.fill(run.root)
    actions.preload(run)
    actions.first_load(run)
    run.wake_all(run.root)
    settle(run)
    _choose(run, matching, old, run.root)
    rows.fill_rosters(run)
    return run


def _choose(run: Run, matching: Matching, old: Frame, frame: Frame) -> None:
    """Answer what chooses the household or the person of a row; prefills follow."""
    for node in matching.old.shape.layouts[old.repeat].nodes:
        other = matching.pairs.get(node)
        if other is not None and other in run.form.keyed:
            text = stored_text(old.values[matching.old.shape.spots[node].slot])
            if run.put(frame, other, text):
                settle(run)
                actions.of_change(run, frame, other)
                settle(run)


def _adopt_rows(run: Run, matching: Matching, old: Frame, frame: Frame) -> None:
    """Let repeats have the rows they had, removed ones too; a row that is new begins as new."""
    for repeat in matching.old.shape.layouts[old.repeat].repeats:
        other = matching.pairs.get(repeat)
        if other is None:
            continue
        shelf = frame.rows[run.form.shape.spots[other].shelf]
        known = {row.id: row for row in shelf}
        shelf.clear()  # who came since is told, not taken in
        for row in _rows(matching.old.shape, old, repeat):
            new = known.get(row.id)
            if new is None:
                new = run.make_row(frame, other, row.id)
                actions.of_new_row(run, new)
                run.enter_row(new, RowSort.ADDED)
                settle(run)
            else:
                shelf.append(new)
            _choose(run, matching, row, new)
            _adopt_rows(run, matching, row, new)


def _rows(shape: Shape, frame: Frame, repeat: int) -> list[Frame]:
    gone = [one.row for one in frame.removed.get(repeat, ())]
    return [*frame.rows[shape.spots[repeat].shelf], *gone]


def _every(frame: Frame) -> Iterator[Frame]:
    yield frame
    for repeat in frame.context.form.shape.layouts[frame.repeat].repeats:
        for row in _rows(frame.context.form.shape, frame, repeat):
            yield from _every(row)


# what was kept, over it


class _Laying:
    """Lays what was kept over how the new version begins."""

    def __init__(self, old: Run, matching: Matching, start: Answers) -> None:
        self._old, self._matching, self._start = old, matching, start
        self._texts = start.texts()
        self._draft: dict[str, dict[str, Any]] = {
            name: dict(start.draft.get(name, {}))
            for name in ("rows", "removed", "drawn", "raw", "shown", "foreign")
        }
        self._computed, self._computes = (_computed(each) for each in (matching.old, matching.new))
        self._lost: dict[str, str] = {}

    def frame(self, frame: Frame) -> None:
        """Lay one frame."""
        shape, ids = self._old.form.shape, frame.row_ids()
        layout = shape.layouts[frame.repeat]
        for slot, node in enumerate(layout.nodes):
            if shape.spots[node].kind in (NodeKind.ANSWER, NodeKind.ATTRIBUTE):
                self._node(frame, slot, node, ids)
        for repeat in layout.repeats:
            self._repeat(frame, repeat, ids)
        here = self._path(frame.repeat, ids)
        if here is not None:
            self._shown(frame, here)

    def _path(self, node: int | None, ids: tuple[str, ...]) -> str | None:
        """Give the new path of an old node's place, where there is one."""
        return "" if node is None else self._matching.path(node, ids) or None

    def _shown(self, frame: Frame, here: str) -> None:
        """Keep what was shown at prefill; of what only the new version writes what is so now."""
        fresh: Mapping[str, Mapping[str, str]] = self._draft["shown"].get(here, {})
        names = fresh.keys() | frame.shown.keys()
        if names:
            self._draft["shown"][here] = {
                name: {**fresh.get(name, {}), **frame.shown.get(name, {})} for name in names
            }
        if frame.foreign:
            self._draft["foreign"][here] = frame.foreign

    def _repeat(self, frame: Frame, repeat: int, ids: tuple[str, ...]) -> None:
        path = self._path(repeat, ids)
        if path is None:
            return
        shelf = frame.rows[self._old.form.shape.spots[repeat].shelf]
        self._draft["rows"][path] = [row.id for row in shelf]
        gone = frame.removed.get(repeat, ())
        if gone:
            self._draft["removed"][path] = [[one.row.id, one.place, one.reason] for one in gone]

    def _node(self, frame: Frame, slot: int, node: int, ids: tuple[str, ...]) -> None:
        path = self._path(node, ids)
        text, raw = stored_text(frame.values[slot]), frame.raw.get(slot, "")
        if path is None:
            if raw or text:
                self._lose(node, ids, raw or text)
            return
        other = self._matching.pairs[node]
        self._draft["drawn"].update(keeping.draws_at(frame, node, path))
        if node in self._computed and other not in self._computes:
            return  # what was computed is nobody's answer
        self._texts.pop(path, None)
        self._draft["raw"].pop(path, None)
        self._put(path, *self._read(node, other, text, raw))

    def _lose(self, node: int, ids: tuple[str, ...], text: str) -> None:
        if node not in self._computed and node not in self._old.form.protocol:
            self._lost[keeping.path_of(self._old.form.shape, node, ids)] = text

    def _put(self, path: str, text: str, raw: str) -> None:
        if raw:
            self._draft["raw"][path] = raw
        elif text:
            self._texts[path] = text

    def _read(self, node: int, other: int, text: str, raw: str) -> tuple[str, str]:
        """Give an answer as text of the new kind, or else as what was typed and is not read."""
        zone = self._old.zone
        shapes = self._matching.old.shape, self._matching.new.shape
        before, after = shapes[0].spots[node].type, shapes[1].spots[other].type
        kinds = [each.questions.get(n) for each, n in self._sides(node, other)]
        is_same = before is after and _kind(kinds[0]) is _kind(kinds[1])
        if is_same or not (text or raw):
            return text, raw
        question, typed = kinds[1], raw or text
        found: str | None = text
        if raw or before is ValueType.TEXT:
            appearance = question.appearance if question else frozenset[str]()
            found = read_typed(_kind(question), typed, appearance, zone).text
        value = None if found is None else read_stored(after, found, zone)
        if value is None and raw:  # it may have come from this kind, and go back to it
            value = read_stored(after, raw, zone)
            value = value if value is not None and stored_text(value) == raw else None
        return ("", typed) if value is None else (stored_text(value), "")

    def _sides(self, node: int, other: int) -> tuple[tuple[Any, int], tuple[Any, int]]:
        return (self._matching.old, node), (self._matching.new, other)

    def answers(self, unknown: Mapping[str, str]) -> Answers:
        """Give all of it; what the old version did not know and the new one does is put back."""
        left = {path: text for path, text in unknown.items() if not self._is_put_back(path, text)}
        draft = {name: found for name, found in self._draft.items() if found}
        if left or self._lost:
            draft["unknown"] = {**left, **self._lost}
        new = self._matching.new
        return Answers(new.form_id, new.version, nested(self._texts), {}, draft)

    def _is_put_back(self, path: str, text: str) -> bool:
        old, new = self._matching.old, self._matching.new
        node = node_at(new.shape, path)
        asked = {n for n in self._matching.pairs if n in old.questions} - self._computed
        if node is None or node in {self._matching.pairs[n] for n in asked}:
            return False
        return self._has_rows(path) and self._fits(node, path, text)

    def _has_rows(self, path: str) -> bool:
        before = ""
        for name, row in steps(path):
            before += f"/{name}" if before else name
            if row is not None:
                if row not in self._draft["rows"].get(before, ()):
                    return False
                before += f"[{row}]"
        return True

    def _fits(self, node: int, path: str, text: str) -> bool:
        zone, form = self._old.zone, self._matching.new
        value = read_stored(form.shape.spots[node].type, text, zone)
        is_question = node in form.questions and node not in self._computes
        if value is None or not is_question or self._draft["raw"].get(path):
            return False
        self._texts[path] = stored_text(value)
        return True


def _computed(form: CompiledForm) -> frozenset[int]:
    return frozenset(one.node for one in form.graph.vertices if one.sort is Sort.CALCULATE)


def _kind(question: Any) -> QuestionKind:
    found: QuestionKind = question.kind if question else QuestionKind.TEXT
    return found
