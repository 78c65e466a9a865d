"""What fills answers by itself: preloads, and setvalue at first load, new row, changed value.

Source: JavaRosa FormDef.setValue, SetValueAction: an action sees calculates that are up to date.
"""

from collections.abc import Callable, Iterable

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.contents import Action
from gpn_desktop.engine.frames import Frame, rows_below
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.settle import settle
from gpn_desktop.engine.values import Trouble, Value, fitted, stored_text
from gpn_desktop.forms.definition import NodeKind, Preload, ValueType

LONGEST_CHAIN = 50
MOST_ACTIONS = 5000
"""So many at one answer, in all rows together: chains that branch must end too."""


def preload(run: Run) -> None:
    """Fill the questions that fill themselves at the beginning."""
    for node, facts in enumerate(run.form.facts):
        if facts.preload is not None and facts.preload is not Preload.END:
            _preloaded(run, node, facts.preload)


def finish(run: Run) -> None:
    """Fill the questions that are filled when the form is finalised."""
    for node, facts in enumerate(run.form.facts):
        if facts.preload is Preload.END:
            _preloaded(run, node, Preload.END)


def _preloaded(run: Run, node: int, what: Preload) -> None:
    spot = run.form.shape.spots[node]
    sources: dict[Preload, Callable[[], Value]] = {
        Preload.START: lambda: run.context.now,
        Preload.END: lambda: run.context.now,
        Preload.TODAY: lambda: run.context.today,
        Preload.DEVICEID: lambda: run.world.properties.get("deviceid", ""),
        Preload.USERNAME: lambda: run.world.properties.get("username", ""),
        Preload.INSTANCE_ID: lambda: f"uuid:{run.world.new_id()}",
    }
    value = sources[what]()
    for frame in rows_below(run.root, spot.chain, run.form.shape):
        run.put(frame, node, fitted(spot.type, value, run.zone))


def first_load(run: Run) -> None:
    """Run what is due once when a form begins, and in its first rows, in the order of the form.

    Each sees what was computed from those before it; what else is computed comes afterwards.
    Source: JavaRosa FormDef.initialize, 1096, and setValue, 413.
    """
    run.forget_waiting()
    shape, questions = run.form.shape, run.form.questions
    found: list[tuple[tuple[int, ...], Action]] = [((), action) for action in run.form.actions]
    for repeat in (node for node in questions if shape.spots[node].kind is NodeKind.REPEAT):
        found += [(shape.chain(repeat), action) for action in questions[repeat].actions]
    for chain, action in sorted(found, key=lambda each: each[1].target):
        for row in rows_below(run.root, chain, shape):
            _act(run, row, len(chain), action, 0)


def _all_rows(frame: Frame) -> Iterable[Frame]:
    for rows in frame.rows:
        for row in rows:
            yield row
            yield from _all_rows(row)


def of_new_row(run: Run, row: Frame) -> None:
    """Run the actions of a new row, then those of the rows that it begins with."""
    for each in (row, *_all_rows(row)):
        assert each.repeat is not None  # noqa: S101 - a row is of a repeat
        depth = run.form.shape.spots[each.repeat].depth
        for action in run.form.questions[each.repeat].actions:
            _act(run, each, depth, action, 0)


def of_change(run: Run, frame: Frame, node: int, links: int = 0) -> None:
    """Run the actions of a question whose value changed; they may change others in turn."""
    note_entity(run, frame, node)
    question = run.form.questions.get(node)
    if question is None:
        return
    depth = run.form.shape.spots[node].depth
    for action in question.actions:
        _act(run, frame, depth, action, links + 1)
        settle(run)


def _act(run: Run, frame: Frame, depth: int, action: Action, links: int) -> None:
    """Write an action's value into its target, in every row the frame reaches."""
    target = run.form.shape.spots[action.target]
    own = run.form.shape.chain(frame.repeat)
    shared = sum(one == other for one, other in zip(own, target.chain, strict=False))
    anchor = frame.above(depth - shared)
    for each in rows_below(anchor, target.chain[shared:], run.form.shape):
        run.acted += 1
        if links > LONGEST_CHAIN or run.acted > MOST_ACTIONS:
            run.troubled(each, -1 - action.target, action.target, Trouble.ACTION_LOOP)
            continue
        _set(run, each, action, links)


def _set(run: Run, frame: Frame, action: Action, links: int) -> None:
    """Set a target; if that changes it, its own actions follow."""
    slot = run.form.shape.spots[action.target].slot
    if slot in frame.raw:
        run.changes.before_state(frame, action.target, slot)
        run.changes.values[frame, action.target] = None
        del frame.raw[slot]
    if run.put(frame, action.target, _value(run, frame, action)):
        settle(run)
        of_change(run, frame, action.target, links)


def _value(run: Run, frame: Frame, action: Action) -> Value:
    """Give what an action writes; one without a value empties its target."""
    if action.tree is None:
        return ""
    closure = run.form.closure(action.tree, action.target)
    kind = run.form.shape.spots[action.target].type

    def value(at: Frame) -> Value:
        found = fitted(kind, closure(at), run.zone)
        return stored_text(found) if kind is ValueType.TEXT else found

    return run.valued(frame, -1 - action.target, action.target, value)


def note_entity(run: Run, frame: Frame, node: int) -> None:
    """Keep what the register says of the entity that a question now chooses."""
    for declared in run.form.keyed.get(node, ()):
        code = stored_text(frame.values[run.form.shape.spots[node].slot])
        found = run.world.entities(declared.list_name).by("name", code) if code else ()
        holder = frame if declared.container is not None else run.root
        holder.shown[declared.list_name] = {
            name: found[0].get(name, "") if found else "" for name in saved(run, declared.list_name)
        }


def saved_names(form: CompiledForm, list_name: str) -> set[str]:
    """Give the names of the properties of a list that a form writes back."""
    told = ((facts.save_to or "").partition("#") for facts in form.facts)
    return {prop for name, _, prop in told if name == list_name}


def saved(run: Run, list_name: str) -> dict[str, int]:
    """Give the properties of a list that the form writes back, each with its node."""
    found = {}
    for node, facts in enumerate(run.form.facts):
        name, _, prop = (facts.save_to or "").partition("#")
        if name == list_name:
            found[prop] = node
    return found
