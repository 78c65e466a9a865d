"""A form made ready to run: its graph and trees, and what follows from them, worked out once.

Callables are built when they are first asked for. Each language is a JSON text of its own, read
when it is first shown.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from gpn_desktop.engine import closures
from gpn_desktop.engine.contents import (
    Action,
    Declaration,
    Facts,
    FormList,
    Paper,
    Question,
    Scheme,
)
from gpn_desktop.engine.grammar import Tree
from gpn_desktop.engine.graph import Graph, Sort, Vertex
from gpn_desktop.engine.levels import Closure
from gpn_desktop.engine.shape import ITS_ROW, NOTHING, Shape
from gpn_desktop.forms.definition import NodeKind

Part = str | Mapping[str, int]
_SPOKEN = ("jr:choice-name", "jr:itext", "format-date", "format-date-time")
_STALE = (Sort.CHOICES, Sort.TEXT)


class Step(NamedTuple):
    """An expression ready to be judged, and what it decides of which node.

    ``holder``: the slot, in the same frame, of what is above the node; NOTHING; or ITS_ROW.
    """

    sort: Sort
    node: int
    slot: int
    shelf: int
    holder: int
    closure: Closure


def _empty(frame: Any) -> str:
    return ""


def _unasked(frame: Any) -> Any:
    """Stand for the expressions of CHOICES and TEXT, which are only marked stale."""
    return ""


GAP = "…"


@dataclass(frozen=True)
class CompiledForm:
    """A form ready to run; shared by all its sessions, read-only.

    ``constant`` are the ranks that need no judging: required or read-only always, or never.
    """

    form_id: str
    version: str
    title: str
    languages: tuple[tuple[str, str], ...]
    shape: Shape
    facts: tuple[Facts, ...]
    trees: tuple[Tree, ...]
    graph: Graph
    constant: frozenset[int]
    body: tuple[Question, ...]
    actions: tuple[Action, ...]
    lists: Mapping[str, FormList]
    entities: tuple[Declaration, ...]
    paper: Paper
    scores: Scheme | None
    packed_texts: Mapping[str, str]

    @cached_property
    def questions(self) -> Mapping[int, Question]:
        """Give the control of each node that has one."""
        found: dict[int, Question] = {}
        waiting = list(self.body)
        while waiting:
            question = waiting.pop()
            found[question.node] = question
            waiting += question.children
        return found

    @cached_property
    def rosters(self) -> Mapping[int, Declaration]:
        """Give the declaration of each repeat that is a roster."""
        return {e.container: e for e in self.entities if e.is_roster and e.container is not None}

    @cached_property
    def protocol(self) -> frozenset[int]:
        """Give the nodes that serve other OpenRosa clients only: all below ``meta/entity``."""
        holders = {self.shape.spots[declared.entity_id].parent for declared in self.entities}
        return frozenset(node for holder in holders for node in self.shape.below(holder))

    @cached_property
    def calculated(self) -> frozenset[int]:
        """Give the nodes that are computed: what would be typed there, the next time would undo."""
        return frozenset(one.node for one in self.graph.vertices if one.sort is Sort.CALCULATE)

    @cached_property
    def filled(self) -> frozenset[int]:
        """Give the nodes that the form fills in by itself: by an action, or computed."""
        asked = (action for one in self.questions.values() for action in one.actions)
        return self.calculated.union(one.target for one in (*asked, *self.actions))

    @cached_property
    def keyed(self) -> Mapping[int, tuple[Declaration, ...]]:
        """Give the declarations whose entity a question chooses."""
        keys = {each.key for each in self.entities if each.key is not None}
        return {key: tuple(e for e in self.entities if e.key == key) for key in keys}

    @cached_property
    def offers(self) -> Mapping[int, tuple[int, ...]]:
        """Give the ranks that decide whether a new row of each repeat would be relevant."""
        found: dict[int, tuple[int, ...]] = {}
        for rank, vertex in enumerate(self.graph.vertices):
            if vertex.sort is Sort.OFFER:
                found[vertex.node] = (*found.get(vertex.node, ()), rank)
        return found

    @cached_property
    def spoken(self) -> tuple[int, ...]:
        """Give the ranks whose result depends on the language."""
        spoken = [any(f'"{name}"' in json.dumps(tree) for name in _SPOKEN) for tree in self.trees]
        return tuple(
            rank
            for rank, vertex in enumerate(self.graph.vertices)
            if vertex.sort not in _STALE and spoken[vertex.tree]
        )

    @cached_property
    def outputs(self) -> Mapping[int, str]:
        """Give the name of each node that is an output of the score sheet."""
        return {node: name for name, node in self.scores.outputs.items()} if self.scores else {}

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Give each vertex by rank, ready to be judged."""
        made: dict[tuple[int, int], Closure] = {}
        return tuple(self._step(vertex, made) for vertex in self.graph.vertices)

    def _step(self, vertex: Vertex, made: dict[tuple[int, int], Closure]) -> Step:
        sort, node, chain, tree = vertex
        spot = self.shape.spots[node]
        holder = NOTHING if spot.parent is None else self.shape.spots[spot.parent].slot
        key = (tree, len(chain) + (sort is Sort.OFFER))  # an offer is given a row to come
        if key not in made and sort not in _STALE:
            made[key] = closures.question(self.shape, self.trees[tree], key[1])
        return Step(
            *(sort, node, spot.slot, spot.shelf),
            ITS_ROW if spot.kind is NodeKind.REPEAT else holder,
            _unasked if sort in _STALE else made[key],
        )

    @cached_property
    def _made(self) -> dict[tuple[int, ...], Any]:
        return {}

    def closure(self, tree: int, node: int, *, is_whole: bool = False) -> Closure:
        """Give the callable of an action's or text's tree that belongs to a node.

        Of a repeat as a whole it is asked outside of its rows; what they hold is empty there.
        """
        key = (tree, node, is_whole)
        if key not in self._made:
            depth, bound = self.shape.spots[node].depth - is_whole, self.trees[tree]
            within = bound[0] == "get" and self.shape.spots[bound[2]].depth > depth
            self._made[key] = _empty if within else closures.question(self.shape, bound, depth)
        return self._made[key]  # type: ignore[no-any-return] # made just above

    def choice_filter(self, tree: int, node: int) -> Callable[[Any, Any, Any], Any]:
        """Give the callable (table, frame, frame) → items of a choice filter."""
        key = (tree, -node - 1)
        if key not in self._made:
            depth = self.shape.spots[node].depth
            self._made[key] = closures.choice_filter(self.shape, self.trees[tree], depth)
        return self._made[key]  # type: ignore[no-any-return] # made just above

    @cached_property
    def _unpacked(self) -> dict[str, dict[str, Any]]:
        return {}

    def parts(self, language: str, ref: str, guidance: bool = False) -> Sequence[Part]:
        """Give the pieces of a text in a language, else in the default one; none is empty."""
        for code in (language, self.languages[0][1]):
            if code not in self._unpacked:
                self._unpacked[code] = json.loads(self.packed_texts.get(code, "{}"))
            found: list[list[Part]] | None = self._unpacked[code].get(ref)
            if found and found[guidance]:
                return found[guidance]
        return ()

    def words(self, language: str, ref: str | None) -> str:
        """Give a text on one line and without marks, … where an answer is written into it.

        Empty where there is nothing else in it.
        """
        parts = self.parts(language, ref) if ref else ()
        if not any(isinstance(part, str) and part.strip("* \n") for part in parts):
            return ""
        whole = "".join(part if isinstance(part, str) else GAP for part in parts)
        return " ".join(whole.replace("**", "").split())
