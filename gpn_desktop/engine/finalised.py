"""A form that is done: pruned answers, its submission, what it changes in the register."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gpn_desktop.engine import keeping, rows
from gpn_desktop.engine.actions import saved
from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.contents import Declaration
from gpn_desktop.engine.effects import Departure, EntityChange, Problem
from gpn_desktop.engine.frames import Frame, place_of, rows_below
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.score import Score, score_of
from gpn_desktop.engine.submission import write_submission
from gpn_desktop.engine.values import stored_text
from gpn_desktop.errors import ErrorCode, GpnError

CREATE, UPDATE = "create", "update"
FOREIGN_ID = "foreign_id"
_TRUE = ("1", "true")


@dataclass(frozen=True)
class Finalised:
    """What a finished form gives: all of it, or nothing."""

    answers: Answers
    submission: bytes
    entities: tuple[EntityChange, ...]
    departures: tuple[Departure, ...]
    score: Score | None


def finalised(run: Run, problems: Sequence[Problem]) -> Finalised:
    """Prune and freeze.

    Raises:
        GpnError: FORM_INCOMPLETE if there are problems.
    """
    if problems:
        raise GpnError(ErrorCode.FORM_INCOMPLETE, count=len(problems))
    return Finalised(
        answers=keeping.pruned(run),
        submission=write_submission(run),
        entities=tuple(_entities(run)),
        departures=rows.departures(run),
        score=score_of(run),
    )


def _entities(run: Run) -> Iterator[EntityChange]:
    for declared in run.form.entities:
        for frame in rows_below(run.root, run.form.shape.chain(declared.container), run.form.shape):
            change = _entity(run, frame, declared)
            if change is not None:
                yield change


def _seen(run: Run, frame: Frame, node: int | None) -> str:
    if node is None:
        return ""
    spot = run.form.shape.spots[node]
    return stored_text(
        frame.above(len(run.form.shape.chain(frame.repeat)) - spot.depth).seen[spot.slot]
    )


def _entity(run: Run, frame: Frame, declared: Declaration) -> EntityChange | None:
    action = _action(run, frame, declared)
    if action is None:
        return None
    shown = frame.shown.get(declared.list_name, {}) if action == UPDATE else {}
    entity_id = _seen(run, frame, declared.entity_id)
    properties = _properties(run, frame, declared.list_name)
    if frame.foreign:
        entity_id, properties = (
            frame.id or run.world.new_id(),
            {**properties, FOREIGN_ID: frame.foreign},
        )
    return EntityChange(
        list_name=declared.list_name,
        id=entity_id,
        action=action,
        base_version=_seen(run, frame, declared.base_version),
        trunk_version=_seen(run, frame, declared.trunk_version),
        branch_id=_seen(run, frame, declared.branch_id),
        label=_seen(run, frame, declared.label),
        properties={name: text for name, text in properties.items() if shown.get(name, "") != text},
        shown=shown,
        place=place_of(frame, declared.entity_id),
    )


def _action(run: Run, frame: Frame, declared: Declaration) -> str | None:
    """Say what becomes of the entity; where both are allowed, a known one is updated.

    Of a hidden one neither is seen.
    """
    creates, updates = (
        _seen(run, frame, node) in _TRUE for node in (declared.create, declared.update)
    )
    if creates and updates:
        return UPDATE if _seen(run, frame, declared.base_version) else CREATE
    return CREATE if creates else (UPDATE if updates else None)


def _properties(run: Run, frame: Frame, list_name: str) -> dict[str, str]:
    """Give what the form writes back of this frame.

    What is hidden is not written. An empty answer erases only what the form had filled in before:
    where it never showed a value nobody has emptied it.
    """
    chain, found = run.form.shape.chain(frame.repeat), {}
    for name, node in saved(run, list_name).items():
        spot = run.form.shape.spots[node]
        if spot.chain == chain and frame.relevant[spot.slot]:
            text = stored_text(frame.values[spot.slot])
            if text or node in run.form.filled:
                found[name] = text
    return found
