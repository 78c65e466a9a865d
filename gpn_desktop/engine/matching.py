"""Which node of one version of a form is which of another: by rename, by place, by name.

On the way: two ``CompiledForm`` → pairs of nodes, and paths from one to the other.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from gpn_desktop.engine.answers import steps
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.keeping import path_of
from gpn_desktop.engine.shape import Shape, Spot
from gpn_desktop.forms.definition import NodeKind


@dataclass(frozen=True)
class Matching:
    """Two versions of a form, and which node of the old one stands for which of the new one.

    ``between`` are versions between them, whose renames count too where the later one is silent.
    """

    old: CompiledForm
    new: CompiledForm
    between: tuple[CompiledForm, ...] = ()

    @cached_property
    def pairs(self) -> Mapping[int, int]:
        """Give the new node of each old one that has one; rows must lie in the same repeats."""
        found: dict[int, int] = {}
        taken: set[int] = set()
        for spot in self.old.shape.spots:
            other = self._other(spot, found)
            if other is not None and other not in taken and self._is_alike(spot, other, found):
                found[spot.node] = other
                taken.add(other)
        return found

    @cached_property
    def renames(self) -> Mapping[str, str]:
        """Give the names of the old form that are others in the new one, as sheet ``gpn`` says."""
        if self.new.version < self.old.version:
            forward = self._followed(self.old, self.new)
            return {later: name for name, later in reversed(forward.items())}
        return self._followed(self.new, self.old)

    def _followed(self, later: CompiledForm, earlier: CompiledForm) -> dict[str, str]:
        """Follow the renames of a later version from the names of an earlier one, in form order."""
        known = _names(later.shape)
        told = {old: new for one in (*self.between, later) for old, new in one.paper.renames}
        found: dict[str, str] = {}
        for name in (one for one in _names(earlier.shape) if one in told):
            way, here = {name}, told[name]
            while here not in known and here in told and here not in way:
                way.add(here)
                here = told[here]
            if here in known:
                found[name] = here
        return found

    @cached_property
    def _unique(self) -> Mapping[str, int]:
        """Give the node of each name that stands once in each form."""
        counted = Counter(spot.name for spot in self.new.shape.spots)
        before = Counter(spot.name for spot in self.old.shape.spots)
        once = (one for one in self.new.shape.spots if counted[one.name] == 1)
        return {one.name: one.node for one in once if before[one.name] <= 1}

    def _other(self, spot: Spot, pairs: Mapping[int, int]) -> int | None:
        if spot.name in self.renames:
            return self._unique.get(self.renames[spot.name])
        if spot.name in self.renames.values():
            return None  # the name is somebody else's now
        if spot.parent is None or spot.parent in pairs:
            above = None if spot.parent is None else pairs[spot.parent]
            other = self.new.shape.child(above, spot.name)
            if other is not None:
                return other
        return self._unique.get(spot.name)

    def _is_alike(self, spot: Spot, node: int, pairs: Mapping[int, int]) -> bool:
        other = self.new.shape.spots[node]
        own = spot.kind is NodeKind.REPEAT
        chains = (each.chain[:-1] if own else each.chain for each in (spot, other))
        before, after = chains
        return spot.kind is other.kind and tuple(pairs.get(n, -1) for n in before) == after

    def moved(self, path: str) -> str:
        """Give the new path of an old one, rows in it; "" where it has none."""
        node = node_at(self.old.shape, path)
        rows = tuple(row for _, row in steps(path) if row is not None)
        return "" if node is None else self.path(node, rows)

    def path(self, node: int, rows: tuple[str, ...]) -> str:
        """Give the path of an old node's place in the new form; "" where there is none."""
        other = self.pairs.get(node)
        return "" if other is None else path_of(self.new.shape, other, rows)


def _names(shape: Shape) -> Mapping[str, None]:
    return dict.fromkeys(spot.name for spot in shape.spots)


def node_at(shape: Shape, path: str) -> int | None:
    """Give the node of a path, if the form knows it; rows stand where it has repeats.

    The last step may be a repeat as a whole.
    """
    node: int | None = None
    parts = steps(path)
    for place, (name, row) in enumerate(parts, 1):
        node = shape.child(node, name)
        if node is None:
            return None
        is_repeat = shape.spots[node].kind is NodeKind.REPEAT
        if (row is not None) is not is_repeat and not (is_repeat and place == len(parts)):
            return None
    return node
