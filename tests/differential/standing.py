"""What stands where in our engine, named as the other engine names it."""

from collections.abc import Iterator
from typing import NamedTuple

from gpn_desktop.engine.changes import validity_of
from gpn_desktop.engine.effects import Validity
from gpn_desktop.engine.frames import Frame
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.values import stored_text
from gpn_desktop.forms.definition import NodeKind, Preload


class State(NamedTuple):
    """A question, group or row; of what is hidden only that it is."""

    value: str
    relevant: bool
    required: bool
    readonly: bool
    validity: Validity
    raw: str = ""


class Spot(NamedTuple):
    """A node of a frame, with its state."""

    frame: Frame
    node: int
    state: State


HIDDEN = State("", False, False, False, Validity.OK)
HOLDER = State("", True, False, False, Validity.OK)
"""A group or row that is shown."""

Standing = dict[str, Spot]
"""By reference: ``/data/person[2]/age``."""


def standing(session: FormSession) -> Standing:
    """Give all that can be compared after an answer."""
    run = session._run
    root = f"/{run.form.shape.root}"
    return dict(_below(session, run.root, None, root))


def _below(
    session: FormSession, frame: Frame, parent: int | None, above: str
) -> Iterator[tuple[str, Spot]]:
    form = session.form
    for node in form.shape.children.get(parent, ()):
        spot = form.shape.spots[node]
        reference = f"{above}/{spot.name}"
        if spot.kind is NodeKind.REPEAT:
            rows = (row for row in frame.rows[spot.shelf] if not row.is_surplus)
            for place, row in enumerate(rows, 1):
                yield from _held(session, row, node, f"{reference}[{place}]")
        elif spot.kind is NodeKind.GROUP:
            yield from _held(session, frame, node, reference)
        elif spot.kind is NodeKind.ANSWER and form.facts[node].preload is not Preload.INSTANCE_ID:
            yield reference, Spot(frame, node, _answer(frame, spot.slot))


def _held(
    session: FormSession, frame: Frame, node: int, reference: str
) -> Iterator[tuple[str, Spot]]:
    is_shown = frame.relevant[session.form.shape.spots[node].slot]
    yield reference, Spot(frame, node, HOLDER if is_shown else HIDDEN)
    yield from _below(session, frame, node, reference)


def _answer(frame: Frame, slot: int) -> State:
    if not frame.relevant[slot]:
        return HIDDEN
    return State(
        stored_text(frame.values[slot]),
        True,
        slot in frame.required,
        slot in frame.readonly,
        validity_of(frame, slot),
        frame.raw.get(slot, ""),
    )


def folded(session: FormSession) -> frozenset[str]:
    """Give the rows that a count has folded, as the other engine would name them."""
    run = session._run
    return frozenset(_folded(session, run.root, None, f"/{run.form.shape.root}"))


def _folded(session: FormSession, frame: Frame, parent: int | None, above: str) -> Iterator[str]:
    shape = session.form.shape
    for node in shape.children.get(parent, ()):
        spot = shape.spots[node]
        if spot.kind is NodeKind.GROUP:
            yield from _folded(session, frame, node, f"{above}/{spot.name}")
        elif spot.kind is NodeKind.REPEAT:
            for place, row in enumerate(frame.rows[spot.shelf], 1):
                reference = f"{above}/{spot.name}[{place}]"
                if row.is_surplus:
                    yield reference
                yield from _folded(session, row, node, reference)
