"""What is drawn and when actions run: the body of an XForm as controls."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from gpn_desktop.forms import kinds
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.definition import (
    ChoiceSource,
    Control,
    Event,
    Expression,
    Node,
    NodeKind,
    SetValue,
    Text,
    TextRef,
)
from gpn_desktop.forms.origins import ENTITY, Origins

XFORMS = "{http://www.w3.org/2002/xforms}"
JR = "{http://openrosa.org/javarosa}"

_ITEXT = re.compile(r"jr:itext\('(.*)'\)", re.S)
_ITEM_TEXT = "jr:itext(itextId)"
_PARTS = {f"{XFORMS}{tag}" for tag in ("label", "hint", "itemset", "setvalue", "value")}
_ACTION_COLUMNS: Mapping[Event, str] = {
    Event.FIRST_LOAD: "default",
    Event.NEW_REPEAT: "default",
    Event.VALUE_CHANGED: "calculation",
}


@dataclass(frozen=True)
class Body:
    """Reads controls and actions against the nodes and texts of the form."""

    nodes: Sequence[Node]
    content: Content
    origins: Origins
    texts: Mapping[str, Mapping[TextRef, Text]]

    @cached_property
    def _ids(self) -> Mapping[str, int]:
        return {node.path: node.id for node in self.nodes}

    def controls(self, parent: Element) -> tuple[Control, ...]:
        """Give what is drawn below an element, in order."""
        drawn = (child for child in parent if child.tag not in _PARTS and self._is_ours(child))
        return tuple(self._control(child) for child in drawn)

    def _is_ours(self, element: Element) -> bool:
        """Tell what the workbook asks from what pyxform adds to a table-list for other clients."""
        return element.get("ref", "").rpartition("/")[2] in self.content.named

    def _control(self, element: Element) -> Control:
        path = element.get("ref", "")
        node = self.nodes[self._ids[path]]
        repeat = element.find(f"{XFORMS}repeat")
        inner = element if node.kind is not NodeKind.REPEAT or repeat is None else repeat
        row = self.content.named[node.name]
        said = element if kinds.TABLE_LIST not in row.appearance else self._titled(element)
        label, hint = self._ref(said, "label"), self._ref(said, "hint")
        return Control(
            node=node.id,
            kind=kinds.QUESTIONS[row.type.word],
            label=label,
            hint=hint if self._has(hint, "plain") else None,
            guidance=hint if self._has(hint, "guidance") else None,
            appearance=row.appearance,
            choices=self._choices(element, path),
            actions=tuple(self._actions(inner.findall(f"{XFORMS}setvalue"))),
            children=self.controls(inner) if self._is_frame(node) else (),
            count=self._count(inner, path),
        )

    def _titled(self, element: Element) -> Element:
        """Give what holds the label and hint of a table-list: a note, else the group."""
        notes = (child for child in element if not self._is_ours(child))
        return next((note for note in notes if note.tag == f"{XFORMS}input"), element)

    def _is_frame(self, node: Node) -> bool:
        return node.kind in (NodeKind.GROUP, NodeKind.REPEAT)

    def _ref(self, element: Element, tag: str) -> TextRef | None:
        found = element.find(f"{XFORMS}{tag}")
        match = _ITEXT.fullmatch(found.get("ref", "")) if found is not None else None
        return TextRef(match[1]) if match else None

    def _has(self, ref: TextRef | None, form: str) -> bool:
        return any(getattr(texts.get(ref), form, ()) for texts in self.texts.values() if ref)

    def _count(self, repeat: Element, path: str) -> Expression | None:
        text = repeat.get(f"{JR}count", "").strip()
        return Expression(text, self.origins.of(path, "repeat_count")) if text else None

    def _choices(self, element: Element, path: str) -> ChoiceSource | None:
        itemset = element.find(f"{XFORMS}itemset")
        if itemset is None:
            return None
        nodeset = itemset.get("nodeset", "").strip()
        items, seed = _unshuffled(nodeset)
        source, _, predicate = items.strip().partition("[")
        refs = {child.tag: child.get("ref", "") for child in itemset}
        label = refs[f"{XFORMS}label"]
        return ChoiceSource(
            list_name=source.split("'")[1],
            filter=self._expression(predicate.removesuffix("]"), path, "choice_filter"),
            value=refs[f"{XFORMS}value"],
            label=None if label == _ITEM_TEXT else label,
            randomize=items != nodeset,
            seed=self._expression(seed, path, "parameters"),
        )

    def _expression(self, text: str | None, path: str, column: str) -> Expression | None:
        return Expression(text.strip(), self.origins.of(path, column)) if text else None

    def _actions(self, elements: Sequence[Element]) -> Iterator[SetValue]:
        for element in elements:
            path = element.get("ref", "")
            for word in element.get("event", "").split():
                event = Event(word)
                column = "entity_id" if ENTITY in path else _ACTION_COLUMNS[event]
                value = self._expression(element.get("value"), path, column)
                yield SetValue(event, self._ids[path], value)

    def first_load(self, model: Element, body: Element) -> tuple[SetValue, ...]:
        """Give the actions of the form's beginning.

        pyxform writes a dynamic default in a repeat twice, for the first row and for new rows:
        it stays with the repeat alone, which runs it once for every row.
        """
        drawn = self._actions(list(body.iter(f"{XFORMS}setvalue")))
        in_rows = {action.target for action in drawn if action.event is Event.NEW_REPEAT}
        found = self._actions(model.findall(f"{XFORMS}setvalue"))
        return tuple(action for action in found if action.target not in in_rows)


def _unshuffled(nodeset: str) -> tuple[str, str | None]:
    """Split ``randomize(items, seed)`` into its items and its seed."""
    if not nodeset.startswith("randomize("):
        return nodeset, None
    inner = nodeset.removeprefix("randomize(").removesuffix(")")
    depth, quote = 0, ""
    for place, sign in enumerate(inner):
        if quote or sign in "'\"":
            quote = "" if sign == quote else quote or sign
        elif sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "," and depth == 0:
            return inner[:place], inner[place + 1 :]
    return inner, None
