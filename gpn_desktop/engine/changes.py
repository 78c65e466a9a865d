"""What a change of an answer brought with it, noted while the form comes to rest."""

from collections.abc import Iterable, Iterator, Mapping

from gpn_desktop.engine.effects import Effects, EngineProblem, Place, RowChange, Validity
from gpn_desktop.engine.frames import Frame
from gpn_desktop.engine.values import Trouble
from gpn_desktop.forms.definition import NodeKind

Spot = tuple[Frame, int]
State = tuple[Validity, bool, bool]
_OK = Validity.OK


def validity_of(frame: Frame, slot: int, *, relevant: bool | None = None) -> Validity:
    """Judge what stands in a slot (as if it were ``relevant`` or not); the hidden is always OK."""
    if not (frame.relevant[slot] if relevant is None else relevant):
        return _OK
    if slot in frame.raw:
        return Validity.UNREADABLE
    if frame.values[slot] == "":
        return Validity.REQUIRED if slot in frame.required else _OK
    if slot in frame.strangers:
        return Validity.NOT_A_CHOICE
    return Validity.CONSTRAINT if slot in frame.broken else _OK


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
        self._shown: dict[Frame, dict[int, bool]] = {}
        self._offered: dict[Spot, bool] = {}
        self._states: dict[Spot, State] = {}

    def before_offer(self, frame: Frame, repeat: int, *, was_shown: bool) -> None:
        """Note whether a repeat as a whole was shown before it may turn."""
        self._offered.setdefault((frame, repeat), was_shown)

    def turned(self, frame: Frame, nodes: Iterable[int]) -> None:
        """Note nodes that have just turned."""
        form = frame.context.form
        questions, spots, relevant = form.questions, form.shape.spots, frame.relevant
        noted = self._shown.setdefault(frame, {})
        for node in nodes:
            if node in questions:
                noted.setdefault(node, not relevant[spots[node].slot])

    def before_state(self, frame: Frame, node: int, slot: int) -> None:
        """Note validity, required and read-only of a node before they may change."""
        if (frame, node) not in self._states:
            was_shown = self._shown.get(frame, {}).get(node)
            validity = validity_of(frame, slot, relevant=was_shown)
            self._states[frame, node] = (validity, slot in frame.required, slot in frame.readonly)

    def effects(self, outputs: Mapping[int, str]) -> Effects:
        """Give what the screen has to draw anew; ``outputs``: names of nodes of the score sheet."""
        turned = list(self._turned())
        now = [(spot, is_shown(*spot), before) for spot, before in self._offered.items()]
        offered = [(spot, shown) for spot, shown, before in now if shown != before]
        return Effects(
            values=_places(self.values),
            shown=_places(spot for spot, shown in (*turned, *offered) if shown),
            hidden=_places(spot for spot, shown in (*turned, *offered) if not shown),
            validity=_places(self._judged_anew(turned)),
            choices=_places(self.choices),
            texts=_places(self.texts),
            rows=tuple(self.rows),
            outputs=tuple(dict.fromkeys(outputs[n] for _, n in self.values if n in outputs)),
            problems=tuple(
                EngineProblem(frame.place(node), trouble) for frame, node, trouble in self.troubles
            ),
        )

    def _turned(self) -> Iterator[tuple[Spot, bool]]:
        """Give the nodes that turned, each with whether it is shown now."""
        for frame, noted in self._shown.items():
            spots, relevant = frame.context.form.shape.spots, frame.relevant
            for node, before in noted.items():
                if relevant[spots[node].slot] != before:
                    yield (frame, node), not before

    def _judged_anew(self, turned: Iterable[tuple[Spot, bool]]) -> Iterator[Spot]:
        """Give the nodes whose validity, required or read-only differs from before."""
        for spot, old in self._states.items():
            if _state(*spot) != old:
                yield spot
        for spot, _ in turned:
            frame, node = spot
            slot = frame.context.form.shape.spots[node].slot
            if spot not in self._states and validity_of(frame, slot, relevant=True) is not _OK:
                yield spot


def _state(frame: Frame, node: int) -> State:
    slot = frame.context.form.shape.spots[node].slot
    return validity_of(frame, slot), slot in frame.required, slot in frame.readonly


def _places(spots: Iterable[Spot]) -> tuple[Place, ...]:
    return tuple([frame.place(node) for frame, node in spots])
