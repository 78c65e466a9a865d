"""A run → ``Answers`` and back: what a draft needs to go on as if nothing had happened."""

from collections.abc import Iterator, Mapping
from typing import Any

from gpn_desktop.engine.answers import ROW_ID, Answers, canonical, row_lists
from gpn_desktop.engine.frames import ORDER, Draw, Frame, Gone, numbered
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.shape import Shape
from gpn_desktop.engine.values import Value, decimal_text, number_of, read_stored, stored_text
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.definition import NodeKind


def path_of(shape: Shape, node: int, rows: tuple[str, ...]) -> str:
    """Give the path of a node below the root, with the ids of its rows: ``person[r7]/name``."""
    names = []
    for each in (*reversed(list(shape.above(node))), node):
        spot = shape.spots[each]
        is_row = spot.kind is NodeKind.REPEAT and len(rows) >= spot.depth
        names.append(f"{spot.name}[{rows[spot.depth - 1]}]" if is_row else spot.name)
    return "/".join(names)


def answers(run: Run, unknown: Mapping[str, str]) -> Answers:
    """Give all answers: seen, hidden, and what only a draft needs."""
    form = run.form
    seen, hidden = (_tree(run, run.root, None, visible=visible) for visible in (True, False))
    return Answers(form.form_id, form.version, seen, hidden, draft_state(run, unknown))


def pruned(run: Run) -> Answers:
    """Give the answers as they are sent: without what is hidden."""
    form = run.form
    return Answers(form.form_id, form.version, _tree(run, run.root, None, visible=True))


def _tree(run: Run, frame: Frame, parent: int | None, *, visible: bool | None) -> dict[str, Any]:
    """Give what is relevant below a node, what is not, or (None) both."""
    shape, protocol = run.form.shape, run.form.protocol
    found: dict[str, Any] = {}
    for node in shape.children.get(parent, ()):
        spot = shape.spots[node]
        if node in protocol:
            continue
        if spot.kind is NodeKind.REPEAT:
            value: Any = list(_rows(run, frame, node, visible=visible))
        elif spot.kind is NodeKind.ANSWER and node not in shape.children:
            is_wanted = visible is None or frame.relevant[spot.slot] is visible
            value = stored_text(frame.values[spot.slot]) if is_wanted else ""
        else:
            value = _tree(run, frame, node, visible=visible)
        if value:
            found[spot.name] = value
    return found


def _rows(run: Run, frame: Frame, repeat: int, *, visible: bool | None) -> Iterator[dict[str, Any]]:
    for row in frame.rows[run.form.shape.spots[repeat].shelf]:
        tree = _tree(run, row, repeat, visible=visible)
        if tree or (visible and row.relevant[0]):
            yield {ROW_ID: row.id, **tree}
    for gone in () if visible else frame.removed.get(repeat, ()):
        yield {ROW_ID: gone.row.id, **_tree(run, gone.row, repeat, visible=None)}


def draft_state(run: Run, unknown: Mapping[str, str]) -> dict[str, Any]:
    """Give what a draft keeps beside its answers; absent where there is nothing."""
    found: dict[str, dict[str, Any]] = {}
    for frame, is_gone in _frames(run.root):
        _keep_frame(run, frame, found, is_gone=is_gone)
    if unknown:
        found["unknown"] = dict(unknown)
    return found


def _frames(frame: Frame, *, is_gone: bool = False) -> Iterator[tuple[Frame, bool]]:
    yield frame, is_gone
    for rows in frame.rows:
        for row in rows:
            yield from _frames(row, is_gone=is_gone)
    for gone in frame.removed.values():
        for each in gone:
            yield from _frames(each.row, is_gone=True)


def _keep_frame(run: Run, frame: Frame, found: dict[str, dict[str, Any]], *, is_gone: bool) -> None:
    shape, ids = run.form.shape, frame.row_ids()
    layout = shape.layouts[frame.repeat]
    here = "" if frame.repeat is None else path_of(shape, frame.repeat, ids)
    for repeat in layout.repeats:
        place = path_of(shape, repeat, ids)
        order = [row.id for row in frame.rows[shape.spots[repeat].shelf]]
        found.setdefault("rows", {})[place] = order
        for gone in frame.removed.get(repeat, ()):
            found.setdefault("removed", {}).setdefault(place, []).append(
                [gone.row.id, gone.place, gone.reason]
            )
    for node in sorted({draw.node for draw in frame.drawn if draw.name != ORDER}):
        found.setdefault("drawn", {}).update(draws_at(frame, node, path_of(shape, node, ids)))
    for slot, text in frame.raw.items():
        found.setdefault("raw", {})[path_of(shape, layout.nodes[slot], ids)] = text
    if frame.shown:
        found.setdefault("shown", {})[here] = {n: dict(each) for n, each in frame.shown.items()}
    if frame.foreign:
        found.setdefault("foreign", {})[here] = frame.foreign


def draws_at(frame: Frame, node: int, path: str) -> dict[str, str | list[str]]:
    """Give what was drawn for a node as a draft keeps it, by its path and the draw's name."""
    return {
        f"{path} {draw.name}": _kept_draw(value)
        for draw, value in frame.drawn.items()
        if draw.node == node and draw.name != ORDER
    }


def _kept_draw(value: Value) -> str | list[str]:
    """Give a drawn value as a draft keeps it; a number as a list of one text."""
    return [decimal_text(value)] if isinstance(value, float) else stored_text(value)


def state_json(run: Run, unknown: Mapping[str, str]) -> str:
    """Give the draft state as canonical JSON."""
    return canonical(draft_state(run, unknown)).decode()


def restore(run: Run, kept: Answers) -> dict[str, str]:
    """Put kept answers into a fresh run; give what the form does not know.

    Raises:
        GpnError: FORM_OTHER.
    """
    form = run.form
    if (kept.form, kept.version) != (form.form_id, form.version):
        found, expected = f"{kept.form} {kept.version}", f"{form.form_id} {form.version}"
        raise GpnError(ErrorCode.FORM_OTHER, form=found, expected=expected)
    texts = kept.texts()
    _Restoring(run, texts, kept).frame(run.root)
    known = {path_of(form.shape, node, ids) for node, ids in _known(run.root)}
    lost = {path: text for path, text in texts.items() if text and path not in known}
    return {**dict(kept.draft.get("unknown", {})), **lost}


def _known(root: Frame) -> Iterator[tuple[int, tuple[str, ...]]]:
    for frame, _ in _frames(root):
        ids = frame.row_ids()
        for node in frame.context.form.shape.layouts[frame.repeat].nodes:
            yield node, ids


class _Restoring:
    """Fills the frames of a run from kept answers."""

    def __init__(self, run: Run, texts: Mapping[str, str], kept: Answers) -> None:
        self._run = run
        self._texts = texts
        self._draft = kept.draft
        self._rows: dict[str, list[str]] = {}
        for tree in (kept.answers, kept.hidden):
            for path, ids in row_lists(tree, ""):
                known = self._rows.setdefault(path, [])
                known += [row_id for row_id in ids if row_id not in known]
        self._draws: dict[str, dict[str, Any]] = {}
        for key, draw in self._of("drawn").items():
            path, _, name = key.partition(" ")
            alone = "random" if isinstance(draw, list) else "uuid"  # drafts that kept one a node
            self._draws.setdefault(path, {})[name or alone] = draw

    def _of(self, what: str) -> Mapping[str, Any]:
        return self._draft.get(what, {})  # type: ignore[no-any-return] # objects, as written

    def frame(self, frame: Frame) -> None:
        """Fill a frame and the rows below it."""
        shape, ids = self._run.form.shape, frame.row_ids()
        layout = shape.layouts[frame.repeat]
        here = "" if frame.repeat is None else path_of(shape, frame.repeat, ids)
        frame.shown = {name: dict(each) for name, each in self._of("shown").get(here, {}).items()}
        frame.foreign = self._of("foreign").get(here, "")
        for slot, node in enumerate(layout.nodes):
            self._node(frame, slot, node, path_of(shape, node, ids))
        for repeat in layout.repeats:
            self._repeat(frame, repeat, path_of(shape, repeat, ids))

    def _node(self, frame: Frame, slot: int, node: int, path: str) -> None:
        spot = self._run.form.shape.spots[node]
        if node in self._run.form.protocol:
            frame.write(slot, spot.default)
        value = read_stored(spot.type, self._texts.get(path, ""), self._run.zone)
        if value is None:
            frame.raw[slot] = self._texts[path]
        elif path in self._texts:
            frame.write(slot, value)
        if path in self._of("raw"):
            frame.raw[slot] = self._of("raw")[path]
        for name, draw in self._draws.get(path, {}).items():
            frame.drawn[Draw(node, name)] = number_of(draw[0]) if isinstance(draw, list) else draw

    def _repeat(self, frame: Frame, repeat: int, path: str) -> None:
        removed = self._of("removed").get(path, [])
        gone = {row_id for row_id, _, _ in removed}
        ids = list(self._of("rows").get(path, ()))
        ids += [each for each in self._rows.get(path, ()) if each not in ids and each not in gone]
        shelf = self._run.form.shape.spots[repeat].shelf
        frame.rows[shelf].extend(self._row(frame, repeat, row_id) for row_id in ids)
        numbered(frame.rows[shelf])
        for row_id, place, reason in removed:
            row = self._row(frame, repeat, row_id)
            frame.removed.setdefault(repeat, []).append(Gone(row, place, reason))

    def _row(self, frame: Frame, repeat: int, row_id: str) -> Frame:
        row = Frame(self._run.context, repeat, row_id, frame, self._run.form.shape.layouts[repeat])
        self.frame(row)
        return row
