"""What a change of an answer brought with it, noted while the form comes to rest."""

from collections.abc import Iterable, Iterator, Mapping

from gpn_desktop.engine.effects import Effects, EngineProblem, Place, RowChange, Validity
from gpn_desktop.engine.frames import Frame, place_of
from gpn_desktop.engine.values import Trouble
from gpn_desktop.forms.definition import NodeKind

Spot = tuple[Frame, int]
State = tuple[Validity, bool, bool]


def validity_of(frame: Frame, slot: int, *, relevant: bool | None = None) -> Validity:
    """Judge what stands in a slot (as if it were ``relevant`` or not); the hidden is always OK."""
    if not (frame.relevant[slot] if relevant is None else relevant):
        return Validity.OK
    if slot in frame.raw:
        return Validity.UNREADABLE
    if frame.values[slot] == "":
        return Validity.REQUIRED if slot in frame.required else Validity.OK
    if slot in frame.strangers:
        return Validity.NOT_A_CHOICE
    return Validity.CONSTRAINT if slot in frame.broken else Validity.OK


def is_whole_repeat(frame: Frame, node: int) -> bool:
    """Tell whether a node of a frame is a repeat as a whole, not the frame's own row."""
    spot = frame.context.form.shape.spots[node]
    return spot.kind is NodeKind.REPEAT and frame.repeat != node


def is_shown(frame: Frame, node: int) -> bool:
    """Tell whether a node is relevant; of a repeat as a whole, whether a new row would be."""
    spot = frame.context.form.shape.spots[node]
    if not is_whole_repeat(frame, node):
        return bool(frame.relevant[spot.slot])
    holder = spot.parent
    is_held = holder is None or frame.relevant[frame.context.form.shape.spots[holder].slot]
    return bool(frame.offers[spot.shelf] and is_held)


class Changes:
    """Notes of one change: what was before, so that only what differs at the end is told."""

    def __init__(self) -> None:
        self.values: dict[Spot, None] = {}
        self.choices: dict[Spot, None] = {}
        self.texts: dict[Spot, None] = {}
        self.rows: list[RowChange] = []
        self.judged: dict[Spot, None] = {}
        self.troubles: dict[tuple[Frame, int, Trouble], None] = {}
        self._shown: dict[Spot, bool] = {}
        self._states: dict[Spot, State] = {}

    def before_turn(self, frame: Frame, node: int, *, was_shown: bool) -> None:
        """Note whether a node was shown before it may turn."""
        self._shown.setdefault((frame, node), was_shown)

    def before_state(self, frame: Frame, node: int, slot: int) -> None:
        """Note validity, required and read-only of a node before they may change."""
        if (frame, node) not in self._states:
            was_shown = self._shown.get((frame, node))
            validity = validity_of(frame, slot, relevant=was_shown)
            self._states[frame, node] = (validity, slot in frame.required, slot in frame.readonly)

    def effects(self, outputs: Mapping[int, str]) -> Effects:
        """Give what the screen has to draw anew; ``outputs``: names of nodes of the score sheet."""
        now = {spot: is_shown(*spot) for spot in self._shown}
        turned = [spot for spot, before in self._shown.items() if now[spot] != before]
        places = _Places()
        return Effects(
            values=places.of(self.values),
            shown=places.of(spot for spot in turned if now[spot]),
            hidden=places.of(spot for spot in turned if not now[spot]),
            validity=places.of(self._judged_anew(turned)),
            choices=places.of(self.choices),
            texts=places.of(self.texts),
            rows=tuple(self.rows),
            outputs=tuple(dict.fromkeys(outputs[n] for _, n in self.values if n in outputs)),
            problems=tuple(
                EngineProblem(place_of(frame, node), trouble)
                for frame, node, trouble in self.troubles
            ),
        )

    def _judged_anew(self, turned: Iterable[Spot]) -> Iterator[Spot]:
        """Give the nodes whose validity, required or read-only differs from before."""
        for spot, old in self._states.items():
            if _state(*spot) != old:
                yield spot
        for frame, node in turned:
            if (frame, node) not in self._states and not is_whole_repeat(frame, node):
                slot = frame.context.form.shape.spots[node].slot
                if validity_of(frame, slot, relevant=True) is not Validity.OK:
                    yield frame, node


def _state(frame: Frame, node: int) -> State:
    slot = frame.context.form.shape.spots[node].slot
    return validity_of(frame, slot), slot in frame.required, slot in frame.readonly


class _Places:
    """Makes places; the ids of a frame's rows are asked once."""

    def __init__(self) -> None:
        self._rows: dict[Frame, tuple[str, ...]] = {}
        self._known: dict[Spot, Place] = {}

    def of(self, spots: Iterable[Spot]) -> tuple[Place, ...]:
        """Give the places of nodes."""
        return tuple(self._known.get(spot) or self._made(spot) for spot in spots)

    def _made(self, spot: Spot) -> Place:
        frame, node = spot
        if frame not in self._rows:
            self._rows[frame] = frame.row_ids()
        place = self._known[spot] = Place(node, self._rows[frame])
        return place
