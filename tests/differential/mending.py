"""What the other engine is told again, because it forgot or overwrote what an officer typed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gpn_desktop.engine.effects import Effects, Place, RowSort
from gpn_desktop.engine.frames import Frame, place_of
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.definition import Event, NodeKind
from tests.differential.standing import Spot, standing
from tests.differential.subjects import Subject

Move = tuple[str, str, str | int]
"""``answer`` or ``add`` or ``remove``, a reference, a text or the place of a row from 0."""
Named = tuple[str, Move]
"""A move with the line of the ledger that says why."""


@dataclass(frozen=True)
class Ways:
    """What an engine is told again: after ``begin``, after a change, where triggers lose a row."""

    first: Callable[[Subject, FormSession], Iterator[Move]]
    again: Callable[[Subject, FormSession, Effects], Iterator[Named]]
    shifts: bool


def mended(subject: Subject, session: FormSession, effects: Effects) -> Iterator[Named]:
    """Give what a change makes us type again, with the line of the ledger that says why."""
    for change in effects.rows:
        if change.sort is RowSort.NEEDED:
            for move in _row_again(subject, session, change.place):
                yield "rows_come_back", move
    for place in (*effects.shown, *effects.hidden):
        for move in _filled_again(session, place):
            yield "hidden_trigger", move


def rows_again(subject: Subject, session: FormSession, effects: Effects) -> Iterator[Named]:
    """Give what JavaRosa lacks: answers of rows that come back, defaults in rows of a new row."""
    for change in effects.rows:
        if change.sort is RowSort.ADDED:
            for move in _row_again(subject, session, change.place, below=True):
                yield "defaults_of_inner_rows", move
    if effects.shown or any(change.sort is RowSort.NEEDED for change in effects.rows):
        for reference, spot in standing(session).items():
            if spot.state.relevant and takes(subject, spot) and _is_counted(session, spot):
                yield "rows_come_back", _again(session, reference, spot.frame, spot.node)


def _is_counted(session: FormSession, spot: Spot) -> bool:
    chain = session.form.shape.spots[spot.node].chain
    return any(session.form.questions[repeat].is_counted for repeat in chain)


def _row_again(
    subject: Subject, session: FormSession, place: Place, *, below: bool = False
) -> Iterator[Move]:
    """Give the answers of a row, or those of the rows in it that are shown."""
    frame = session._frame(place)
    above = f"{_reference(session, place)}/"
    for reference, spot in standing(session).items():
        is_meant = below != (spot.frame is frame) and (spot.state.relevant or not below)
        if is_meant and reference.startswith(above) and takes(subject, spot):
            yield _again(session, reference, spot.frame, spot.node)


def takes(subject: Subject, spot: Spot) -> bool:
    """Tell whether an officer may answer here."""
    return spot.node in subject.asked.takes and not spot.state.readonly


def _again(session: FormSession, reference: str, frame: Frame, node: int) -> Move:
    return "answer", reference, session.state(place_of(frame, node)).value


def _filled_again(session: FormSession, place: Place) -> Iterator[Move]:
    question = session.form.questions.get(place.node)
    if question is None or _is_folded(session._frame(place)):
        return
    for action in question.actions:
        target = Place(action.target, place.rows)
        if session.form.shape.spots[action.target].depth == len(place.rows):
            reference, frame = _reference(session, target), session._frame(target)
            yield _again(session, reference, frame, action.target)


def _is_folded(frame: Frame | None) -> bool:
    """Tell whether a count has folded a row, or one around it: the other engine has none there."""
    return frame is not None and (frame.is_surplus or _is_folded(frame.parent))


def first_loads(subject: Subject, session: FormSession) -> Iterator[Move]:
    """Give the dynamic defaults of what is hidden at the beginning."""
    root = session._run.root
    for action in session.form.actions:
        slot = session.form.shape.spots[action.target].slot
        if action.target in subject.asked.takes and not root.relevant[slot]:
            reference = _reference(session, Place(action.target))
            yield _again(session, reference, root, action.target)


def targets_again(subject: Subject, session: FormSession) -> Iterator[Move]:
    """Give what triggers fill, in all rows."""
    targets = {
        action.target
        for question in session.form.questions.values()
        for action in question.actions
        if action.event is Event.VALUE_CHANGED
    }
    for reference, spot in standing(session).items():
        if spot.node in targets & subject.asked.takes and "]" in reference:
            yield _again(session, reference, spot.frame, spot.node)


def _reference(session: FormSession, place: Place) -> str:
    shape, frame = session.form.shape, session._frame(place)
    names: list[str] = []
    node: int | None = place.node
    while node is not None:
        spot = shape.spots[node]
        is_row = spot.kind is NodeKind.REPEAT and frame.repeat == node
        names.append(f"{spot.name}[{frame.position}]" if is_row else spot.name)
        if is_row and frame.parent is not None:
            frame = frame.parent
        node = spot.parent
    return "/".join(["", shape.root, *reversed(names)])


WEB_FORMS = Ways(first_loads, mended, shifts=True)
JAVAROSA = Ways(lambda subject, session: iter(()), rows_again, shifts=False)
