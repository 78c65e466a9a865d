"""What expressions ask beside the nodes: the clock, the language, lists, texts, draws.

It is the dynamic context of XPath: every frame of a session holds the same one, and the callables
of expressions find it there. It knows nothing of what waits on what.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from gpn_desktop.engine.choices import FormItems, ItemTable, RegisterTable, Table
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.frames import ORDER, Draw, Frame
from gpn_desktop.engine.values import (
    Unevaluable,
    Value,
    shown_text,
    stored_text,
    to_integer,
    to_text,
)
from gpn_desktop.engine.world import World
from gpn_desktop.forms.definition import ListSource, NodeKind

Writer = Callable[[Value], str]
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Context:
    """The context of one session; ``trace`` is told of each cell of a list that is read."""

    def __init__(self, form: CompiledForm, world: World) -> None:
        self.form = form
        self.world = world
        self.zone = world.zone
        self.version = form.version
        self.language = form.languages[0][1]
        self.now: datetime = world.now().astimezone(world.zone)
        self.trace: Any = None
        self._tables: dict[str, Table] = {}

    @property
    def today(self) -> date:
        """Give the day of this settle."""
        return self.now.date()

    def read_clock(self) -> None:
        """Read the clock anew; it is read once a settle."""
        self.now = self.world.now().astimezone(self.zone)

    def table(self, name: str) -> Table:
        """Give a list."""
        if name not in self._tables:
            self._tables[name] = self._made_table(name)
        return self._tables[name]

    def _made_table(self, name: str) -> Table:
        each = self.form.lists[name]
        if each.source is ListSource.REGISTER:
            return RegisterTable(self.world.entities(name))
        if each.source is ListSource.CSV:
            return ItemTable(self.world.csv(name))
        return ItemTable(FormItems(each.rows))

    def drawn(self, frame: Frame, draw: Draw, size: float | None = None) -> Value:
        """Give what was drawn for a node and row: the same whenever it is asked again."""
        if draw not in frame.drawn:
            if draw.name == "uuid" and size is None and frame.repeat in self.form.rosters:
                return frame.id
            frame.drawn[draw] = self._draw(draw.name, size)
        return frame.drawn[draw]

    def _draw(self, name: str, size: float | None) -> Value:
        if name == ORDER or name.startswith("random"):
            return self.world.random()
        if size is None:
            return self.world.new_id()
        count = min(to_integer(size), 1000)
        return "".join(_DIGITS[int(self.world.random() * 36)] for _ in range(count))

    def text(
        self, ref: str, frame: Frame | None = None, node: int = -1, write: Writer = shown_text
    ) -> str:
        """Give a text in the active language, its outputs as the question ``node`` sees them.

        Without a question its outputs are empty; ``write`` gives the text of their values.
        """
        return self._written(self.form.parts(self.language, ref), frame, node, write)

    def guidance(self, ref: str, frame: Frame, node: int) -> str:
        """Give the guidance part of a text."""
        return self._written(self.form.parts(self.language, ref, True), frame, node, shown_text)

    def _written(self, parts: Iterable[Any], frame: Frame | None, node: int, write: Writer) -> str:
        pieces = [p if isinstance(p, str) else self._output(p, frame, node, write) for p in parts]
        return "".join(pieces).strip()

    def _output(self, part: dict[str, int], frame: Frame | None, node: int, write: Writer) -> str:
        tree = part.get(str(node))
        if frame is None or tree is None:
            return ""
        is_whole = self.form.shape.spots[node].kind is NodeKind.REPEAT and frame.repeat != node
        try:
            return write(self.form.closure(tree, node, is_whole=is_whole)(frame))
        except Unevaluable:
            return ""

    def choice_name(self, frame: Frame | None, node: int, code: str) -> str:
        """Give the label of a code that a select offers, or that it holds though it is none now.

        Source: JavaRosa ChoiceNameFunctionHandler.eval asks the choices as they are filtered, and
        takes out of the answer what is none any more; here that stays, and so does its label.
        """
        source = self.form.questions[node].source
        if source is None or not code:
            return ""
        table = self.table(source.list_name)
        found = table.find(source.value, code, None)
        if found and frame is not None and source.filter is not None:
            kept = self.form.choice_filter(source.filter, node)(table, frame, frame)
            offered = [item for item in kept if item.get(source.value, "") == code]
            held = stored_text(frame.values[self.form.shape.spots[node].slot]).split()
            found = offered or (found if code in held else ())
        return self.item_label(found[0], node, frame, to_text) if found else ""

    def item_label(
        self, item: Any, node: int, frame: Frame | None, write: Writer = shown_text
    ) -> str:
        """Give the label of an item as the select ``node`` shows it."""
        ref = item.get("itextId")
        if ref:
            return self.text(ref, frame, node, write)
        source = self.form.questions[node].source
        return str(item.get((source and source.label) or "label", item.get("name", "")))
