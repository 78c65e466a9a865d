"""Mistakes planted in our engine, each in a process of its own: the comparison has to find them."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from gpn_desktop.engine import (
    actions,
    calls,
    closures,
    frames,
    nodesets,
    operators,
    settle,
    values,
    views,
)
from gpn_desktop.engine import run as running
from gpn_desktop.engine import session as sessions
from gpn_desktop.engine.compiled import Step
from gpn_desktop.engine.frames import Frame, Turned
from gpn_desktop.engine.functions import FUNCTIONS
from gpn_desktop.engine.graph import Sort
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.values import HOLDER, Value, to_truth


def _function(name: str, rule: Callable[..., Value]) -> None:
    FUNCTIONS[name] = replace(FUNCTIONS[name], call=rule)


def inherited_relevance_forgotten() -> None:
    """Hide a group, and not what stands in it."""

    def turn(self: Turned, frame: Frame, node: int) -> None:
        first = vars(self)["_shape"].families[node][0]
        relevant = frame.own[first.slot] is not False
        if relevant != frame.relevant[first.slot]:
            frame.turn(first.slot, relevant)
            self.nodes.setdefault(frame, []).append(node)

    vars(frames)["Turned"].turn = turn
    vars(settle)["_is_held"] = lambda run, step, frame: True


def hidden_rows_counted() -> None:
    """Take hidden rows into node-sets."""

    def node_set(site: Any, tree: Any) -> Any:
        _, level, bound, *steps = tree
        start, spots = site.frame(level, bound), site.shape.spots
        if any(len(step) > 1 for step in steps):
            return honest(site, tree)
        target = spots[steps[-1][0]]

        def call(here: Any) -> list[Value]:
            found = frames.rows_below(start(here), target.chain[bound:], site.shape)
            is_row = target.kind.value in ("group", "repeat")
            return [HOLDER if is_row else frame.seen[target.slot] for frame in found]

        return call

    honest = nodesets.node_set
    vars(closures)["_BUILDERS"]["set"] = node_set


def empty_is_zero() -> None:
    """Reckon with 0 where nothing was answered."""
    honest = values.number_of
    vars(values)["number_of"] = lambda text: honest(text) if text.strip() else 0.0


def selected_as_part_of_a_text() -> None:
    """Find the code ``may`` in ``may_cay``."""
    _function("selected", lambda codes, code: code in codes)


def negative_halves_rounded_away() -> None:
    """Round -1.5 to -2."""
    honest = FUNCTIONS["round"].call
    assert honest is not None
    _function("round", lambda x, n=0.0: math.copysign(honest(abs(x), n), x))


def action_without_change() -> None:
    """Let a trigger fire also where the same is answered again."""
    honest = FormSession._put_text

    def put_text(self: FormSession, frame: Frame, node: int, text: str) -> None:
        honest(self, frame, node, text)
        actions.of_change(self._run, frame, node)
        settle.settle(self._run)

    vars(sessions)["FormSession"]._put_text = put_text


def foreign_codes_accepted() -> None:
    """Take an answer that the choice filter no longer offers for a good one."""
    vars(views)["judge_codes"] = lambda run, frame, node: None


def constraint_of_nothing() -> None:
    """Judge the constraint of a question that is not answered."""

    def judged(run: Run, rank: int, step: Step, frame: Frame) -> None:
        met = to_truth(run.valued(frame, rank, step.node, step.closure))
        vars(settle)["_mark"](run, frame, step, frame.broken, not met)
        if frame.values[step.slot] == "" and not met:
            frame.raw[step.slot] = "?"

    vars(settle)["_JUDGES"][Sort.CONSTRAINT] = judged


def boundary_left_out() -> None:
    """Read ``<=`` as ``<``."""
    vars(operators)["_ARITHMETIC"]["<="] = lambda one, other: one < other


def hidden_values_seen() -> None:
    """Let expressions see what is hidden."""

    def turn(self: Turned, frame: Frame, node: int) -> None:
        honest(self, frame, node)
        for place in self.nodes:
            place.seen[:] = place.values

    honest = Turned.turn
    vars(frames)["Turned"].turn = turn


def rows_without_defaults() -> None:
    """Forget the defaults of a row that is added."""
    honest = Run._give_defaults

    def give(self: Run, frame: Frame) -> None:
        if frame.repeat is None:
            honest(self, frame)

    vars(running)["Run"]._give_defaults = give


def rows_not_told() -> None:
    """Forget that what counts rows has to be worked out anew when one goes."""
    honest = Run.push

    def changed(self: Run, row: Frame, sort: Any) -> None:
        vars(self)["push"] = lambda readers, frame: None
        told(self, row, sort)
        vars(self)["push"] = honest.__get__(self)

    told = Run.rows_changed
    vars(running)["Run"].rows_changed = changed


def rows_numbered_from_zero() -> None:
    """Give the first row the place 0."""
    honest = vars(calls)["_SPECIAL"]["position"]

    def position(site: Any, arguments: Any) -> Any:
        place = honest(site, arguments)
        return lambda here: place(here) - 1

    vars(calls)["_SPECIAL"]["position"] = position


def rest_of_division_never_negative() -> None:
    """Give ``mod`` the sign of the divisor."""
    vars(operators)["_ARITHMETIC"]["mod"] = lambda a, b: a % b if b else math.nan


def new_row_with_rows_of_its_own() -> None:
    """Give a row that is added the first rows of its own repeats."""
    honest = Run.make_row

    def make_row(self: Run, parent: Frame, repeat: int, row_id: str | None = None) -> Frame:
        row = honest(self, parent, repeat, row_id)
        for inner in self.form.shape.layouts[repeat].repeats:
            if not self.form.questions[inner].is_counted:
                make_row(self, row, inner)
        return row

    vars(running)["Run"].make_row = make_row


MUTANTS: dict[str, Callable[[], None]] = {
    mutant.__name__: mutant
    for mutant in (
        *(inherited_relevance_forgotten, hidden_rows_counted, empty_is_zero),
        *(selected_as_part_of_a_text, negative_halves_rounded_away, action_without_change),
        *(foreign_codes_accepted, constraint_of_nothing, boundary_left_out, hidden_values_seen),
        *(rows_without_defaults, rows_not_told, rows_numbered_from_zero),
        *(rest_of_division_never_negative, new_row_with_rows_of_its_own),
    )
}


def plant(name: str | None) -> None:
    """Plant one of them in this process; None leaves the engine as it is."""
    if name is not None:
        MUTANTS[name]()
