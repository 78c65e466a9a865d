"""What a change of an answer brought with it, noted while the form comes to rest."""

from collections.abc import Iterable

from gpn_desktop.engine.effects import Effects, EngineProblem, Place, RowChange, Validity
from gpn_desktop.engine.frames import Frame, place_of
from gpn_desktop.engine.values import Trouble
from gpn_desktop.forms.definition import NodeKind

Spot = tuple[Frame, int]


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
    spot = frame.run.form.shape.spots[node]
    return spot.kind is NodeKind.REPEAT and frame.repeat != node


def is_shown(frame: Frame, node: int) -> bool:
    """Tell whether a node is relevant; of a repeat as a whole, whether a new row would be."""
    spot = frame.run.form.shape.spots[node]
    if not is_whole_repeat(frame, node):
        return bool(frame.relevant[spot.slot])
    holder = spot.parent
    is_held = holder is None or frame.relevant[frame.run.form.shape.spots[holder].slot]
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
        self._states: dict[Spot, tuple[Validity, bool, bool]] = {}

    def before_turn(self, frame: Frame, node: int, *, was_shown: bool) -> None:
        """Note whether a node was shown before it may turn."""
        self._shown.setdefault((frame, node), was_shown)

    def before_state(
        self, frame: Frame, node: int, slot: int, *, relevant: bool | None = None
    ) -> None:
        """Note validity, required and read-only of a node before they may change."""
        if (frame, node) not in self._states:
            self._states[frame, node] = _state(frame, slot, relevant=relevant)

    def effects(self, outputs: dict[int, str]) -> Effects:
        """Give what the screen has to draw anew; ``outputs``: names of nodes of the score sheet."""
        turned = [spot for spot, before in self._shown.items() if is_shown(*spot) != before]
        return Effects(
            values=_places(self.values),
            shown=_places(spot for spot in turned if is_shown(*spot)),
            hidden=_places(spot for spot in turned if not is_shown(*spot)),
            validity=_places(s for s, old in self._states.items() if _now(*s) != old),
            choices=_places(self.choices),
            texts=_places(self.texts),
            rows=tuple(self.rows),
            outputs=tuple(dict.fromkeys(outputs[n] for _, n in self.values if n in outputs)),
            problems=tuple(
                EngineProblem(place_of(frame, node), trouble)
                for frame, node, trouble in self.troubles
            ),
        )


def _state(frame: Frame, slot: int, *, relevant: bool | None = None) -> tuple[Validity, bool, bool]:
    validity = validity_of(frame, slot, relevant=relevant)
    return validity, slot in frame.required, slot in frame.readonly


def _now(frame: Frame, node: int) -> tuple[Validity, bool, bool]:
    return _state(frame, frame.run.form.shape.spots[node].slot)


def _places(spots: Iterable[Spot]) -> tuple[Place, ...]:
    return tuple(place_of(frame, node) for frame, node in spots)
