"""An XML document as a form's instance, and an expression asked of one of its nodes.

Elements are nodes, siblings of one name rows of a repeat, attributes attributes; the context node
is the question that the expression belongs to. What stands elsewhere in the document under the
same path, but not here, is there and not relevant. From the text of an expression to its value
all is done by the engine that runs forms.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.binding import Binder
from gpn_desktop.engine.closures import question
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.context import Context
from gpn_desktop.engine.frames import Frame, numbered
from gpn_desktop.engine.functions import FUNCTIONS
from gpn_desktop.engine.grammar import Tree, parse
from gpn_desktop.engine.lexer import GrammarError
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.paths import BindError
from gpn_desktop.engine.shape import Seed, Shape, shaped
from gpn_desktop.engine.values import (
    Unevaluable,
    Value,
    read_stored,
    stored_text,
    to_number,
    to_text,
    to_truth,
)
from gpn_desktop.forms.definition import NodeKind, ValueType
from tests.builders import a_form
from tests.fakes import FixedWorld

NUMBER = "@#"
"""The name of an attribute that every node has here and no expression can name: its number."""

ROOT, DOCUMENT, DOCUMENT_NUMBER = "#", "#document", -1
"""What holds the document's element is a node of the form; every absolute path begins in it."""

Element = list[Any]
"""``[number, name, text, attributes, elements]``; an attribute has the first three alone.

An element with a number below 0 is not there: its path is a repeat that may have no row.
"""


FORM = """
| survey |      |      |                        |
|        | type | name | label::Tiếng Việt (vi) |
|        | text | q    | Câu hỏi                |
"""


@cache
def _any_form() -> CompiledForm:
    return compile_form(a_form(FORM))


@dataclass
class World(FixedWorld):
    """A world whose draws are as those of the program."""

    def new_id(self) -> str:
        return chance.new_id()

    def random(self) -> float:
        return int.from_bytes(chance.random_bytes(6)) / 2**48


def _world(milliseconds: int, zone: int) -> World:
    """Give a world whose clock stands still, so many minutes east of Greenwich."""
    east = timezone(timedelta(minutes=zone))
    return World(moment=datetime.fromtimestamp(milliseconds / 1000, east), zone=east)


@dataclass
class _Kind:
    """What stands under one path: its names below, in order of appearance."""

    name: str
    above: "_Kind | None" = None
    is_repeat: bool = False
    below: dict[str, "_Kind"] = field(default_factory=dict)
    type: ValueType = ValueType.TEXT

    def step(self, name: str) -> "_Kind":
        """Give what stands under a name below, made where it was not known."""
        return self.below.setdefault(name, _Kind(name, self))


@dataclass
class _Kinds:
    """All paths of a document and of an expression; ``of``: the path of each node by number."""

    root: _Kind = field(default_factory=lambda: _Kind(ROOT))
    of: dict[int, _Kind] = field(default_factory=dict)

    @property
    def top(self) -> _Kind:
        """Give what stands for the document."""
        return self.root.step(DOCUMENT)

    def take(self, above: _Kind, element: Element) -> None:
        """Take in an element; one that holds a day or moment is a question for such."""
        number, name, text, attributes, elements = element
        kind = self.of[number] = above.step(name)
        if read_stored(ValueType.DATETIME, text, chance.VIETNAM):
            kind.type = ValueType.DATETIME if "T" in text else ValueType.DATE
        for each, attribute, _ in attributes:
            self.of[each] = kind.step(attribute)
        names = [inner[1] for inner in elements]
        for inner in elements:
            below = kind.step(inner[1])
            below.is_repeat |= names.count(inner[1]) > 1 or inner[0] < 0
            if inner[0] >= 0:
                self.take(kind, inner)

    def read(self, tree: Tree, at: _Kind) -> None:
        """Take in the paths that an expression reads: its form has them, if not the document."""
        if not isinstance(tree, list):
            return
        if tree[:1] != ["path"]:
            for part in tree:
                self.read(part, at)
            return
        kind = self.top if tree[1] == "/" else at
        for step in tree[2:]:
            name: str = step if isinstance(step, str) else step[0]
            predicates: list[Tree] = [] if isinstance(step, str) else step[1:]
            if name == "..":
                kind = kind.above or kind
            elif name != ".":
                kind = kind.step(name)
            for predicate in predicates:
                self.read(predicate, kind)


def _seeded(kind: _Kind, above: int | None, seeds: list[Seed]) -> None:
    node = len(seeds)
    seeds.append(Seed(kind.name, above, _sort(kind), kind.type, ""))
    seeds.append(Seed(NUMBER, node, NodeKind.ATTRIBUTE, ValueType.TEXT, ""))
    for below in kind.below.values():
        _seeded(below, node, seeds)


def _sort(kind: _Kind) -> NodeKind:
    if kind.name.startswith("@"):
        return NodeKind.ATTRIBUTE
    if kind.is_repeat:
        return NodeKind.REPEAT
    has_elements = any(not name.startswith("@") for name in kind.below)
    return NodeKind.GROUP if has_elements else NodeKind.ANSWER


def _rooted(tree: Any) -> Any:
    """Let absolute paths begin in what holds the document's element."""
    if not isinstance(tree, list):
        return tree
    parts = [_rooted(part) for part in tree]
    return ["path", "/", ROOT, DOCUMENT, *parts[2:]] if tree[:2] == ["path", "/"] else parts


class Instance:
    """A document in the memory of the engine, and an expression of one of its nodes.

    ``at`` is the number of the node; None: the document.
    """

    def __init__(self, root: Element | None, tree: Tree, at: int | None, world: World) -> None:
        kinds = _Kinds()
        if root is not None:
            kinds.take(kinds.top, root)
        kinds.read(tree, kinds.top if at is None else kinds.of[at])
        seeds: list[Seed] = []
        for kind in kinds.root.below.values():
            _seeded(kind, None, seeds)
        self.shape: Shape = shaped(ROOT, seeds)
        self._tree = _rooted(tree)
        self._context = Context(replace(_any_form(), shape=self.shape), world)
        self._context.language = "en"
        self._places: dict[int, tuple[Frame, int]] = {}
        top = self._frame(None, None)
        document = self._child(None, DOCUMENT)
        self._put(top, document, DOCUMENT_NUMBER, "")
        if root is not None:
            self._add(top, self._child(document, root[1]), root)
        self._at = self._places[DOCUMENT_NUMBER if at is None else at]

    def _frame(self, repeat: int | None, parent: Frame | None) -> Frame:
        frame = Frame(self._context, repeat, "", parent, self.shape.layouts[repeat])
        for slot in range(len(frame.values)):
            frame.turn(slot, relevant=False)
        return frame

    def _child(self, node: int | None, name: str) -> int:
        found = self.shape.child(node, name)
        assert found is not None
        return found

    def _add(self, frame: Frame, node: int, element: Element) -> None:
        number, _, text, attributes, elements = element
        spot = self.shape.spots[node]
        if spot.kind is NodeKind.REPEAT:
            row = self._frame(node, frame)
            frame.rows[spot.shelf].append(row)
            numbered(frame.rows[spot.shelf])
            frame = row
        self._put(frame, node, number, text)
        for each, name, said in attributes:
            self._put(frame, self._child(node, name), each, said)
        for inner in elements:
            if inner[0] >= 0:
                self._add(frame, self._child(node, inner[1]), inner)

    def _put(self, frame: Frame, node: int, number: int, text: str) -> None:
        self._places[number] = (frame, node)
        for each, said in ((node, text), (self._child(node, NUMBER), str(number))):
            spot = self.shape.spots[each]
            frame.turn(spot.slot, relevant=True)
            frame.write(spot.slot, read_stored(spot.type, said, self._context.zone))

    def value(self, tree: Tree | None = None) -> Value:
        """Give the value of the expression, or of another one of the same node."""
        frame, node = self._at
        bound = Binder(self.shape, (), {}).bind(tree or self._tree, node)
        return question(self.shape, bound.tree, len(self.shape.chain(node)))(frame)

    def nodes(self) -> list[int] | None:
        """Give the numbers of the nodes that the expression reaches; None if it is no path."""
        if self._tree[0] != "path":
            return None
        joined = ["call", "join", ["str", " "], [*self._tree, NUMBER]]
        return sorted(int(number) for number in self.value(joined).split())


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Give what the engine answers: a value in all its forms, or why there is none."""
    if not request["ask"]:
        return {"functions": sorted(FUNCTIONS)}
    nodes: list[int] | None = None
    try:
        tree = parse(request["ask"])
        world = _world(request["now"], request["zone"])
        instance = Instance(request["root"], tree, request["context"], world)
        nodes = instance.nodes()
        return {"nodes": nodes, **_told(instance.value())}
    except GrammarError as error:
        return {"refused": f"outside: {error.reason}"}
    except BindError as error:
        return {"refused": f"outside: {_named(error)}"}
    except Unevaluable as error:
        return {"nodes": nodes, "refused": f"trouble: {error.trouble}"}


def _named(error: BindError) -> str:
    name = error.facts.get("name", "")
    sort = "function" if name and name not in FUNCTIONS else error.code
    return " ".join([sort, *error.facts.values()])


def _told(value: Value) -> dict[str, Any]:
    kinds = {float: "number", bool: "truth", str: "text"}
    return {
        "kind": kinds.get(type(value), "date"),
        "truth": to_truth(value),
        "number": str(to_number(value)).replace("inf", "Infinity").replace("nan", "NaN"),
        "text": to_text(value),
        "stored": stored_text(value),
    }
