"""From XForm XML to a ``FormDefinition``; every expression keeps the cell it was written in.

The XML is our own pyxform's (``forms.convert``), so its shape is known; the workbook's rows say
what the XML does not: the kind of a question, paper numbers, the sheet ``gpn``, empty columns.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from gpn_desktop.forms import declared, itext, kinds, lists
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.controls import Body
from gpn_desktop.forms.definition import (
    Expression,
    FormDefinition,
    Item,
    ItemList,
    ListColumn,
    ListSource,
    Node,
    NodeKind,
    Preload,
    TextRef,
    ValueType,
)
from gpn_desktop.forms.origins import Origins
from gpn_desktop.forms.workbook import Row

XFORMS = "{http://www.w3.org/2002/xforms}"
HEAD = "{http://www.w3.org/1999/xhtml}head"
BODY = "{http://www.w3.org/1999/xhtml}body"
TITLE = "{http://www.w3.org/1999/xhtml}title"
JR = "{http://openrosa.org/javarosa}"

_TYPES: Mapping[str, ValueType] = {
    "string": ValueType.TEXT,
    "int": ValueType.INT,
    "decimal": ValueType.DECIMAL,
    "date": ValueType.DATE,
    "time": ValueType.TIME,
    "dateTime": ValueType.DATETIME,
}
_PRELOADS: Mapping[tuple[str, str], Preload] = {
    ("timestamp", "start"): Preload.START,
    ("timestamp", "end"): Preload.END,
    ("date", "today"): Preload.TODAY,
    ("property", "deviceid"): Preload.DEVICEID,
    ("property", "username"): Preload.USERNAME,
    ("uid", ""): Preload.INSTANCE_ID,
}
_COLUMNS: Mapping[str, str] = {
    "relevant": "relevant",
    "calculate": "calculation",
    "constraint": "constraint",
    "required": "required",
    "readonly": "read_only",
}
_ITEXT = re.compile(r"jr:itext\('(.*)'\)", re.S)


@dataclass(frozen=True)
class _Raw:
    """A node before its binds are read."""

    path: str
    parent: int | None
    kind: NodeKind
    default: str


def read(xform: str, content: Content, files: Mapping[str, bytes] | None = None) -> FormDefinition:
    """Read the XForm that ``forms.convert`` made of this workbook and the CSV files beside it."""
    root = fromstring(xform)
    model, body = _at(root, f"{HEAD}/{XFORMS}model"), _at(root, BODY)
    primary = _at(model, f"{XFORMS}instance")[0]
    raw = list(_walk(primary, content))
    origins = Origins(content, declared.datasets({node.path: node.default for node in raw}))
    binds = {bind.get("nodeset"): bind for bind in model.iter(f"{XFORMS}bind")}
    nodes = tuple(
        _node(number, one, binds.get(one.path, Element("bind")), origins)
        for number, one in enumerate(raw)
    )
    texts = itext.read(model, content, origins)
    drawn = Body(nodes, content, origins, texts)
    return FormDefinition(
        form_id=primary.get("id", ""),
        version=primary.get("version", ""),
        title=root.findtext(f"{HEAD}/{TITLE}", ""),
        languages=content.languages,
        nodes=nodes,
        body=drawn.controls(body),
        lists={one.name: one for one in _lists(model, content, files or {})},
        texts=texts,
        actions=drawn.first_load(model, body),
        entities=declared.entities(nodes, content),
        gpn=declared.gpn(content),
        scores=declared.scores(nodes, content),
    )


def _at(parent: Element, path: str) -> Element:
    found = parent.find(path)
    if found is None:
        raise ValueError(f"no {path} in this XForm")
    return found


def _walk(primary: Element, content: Content) -> Iterator[_Raw]:
    """Give the nodes in document order; of a repeat only its template."""
    number = -1

    def below(element: Element, path: str, parent: int | None) -> Iterator[_Raw]:
        nonlocal number
        templates = {child.tag for child in element if f"{JR}template" in child.attrib}
        for child in element:
            is_template = f"{JR}template" in child.attrib
            if child.tag in templates and not is_template:
                continue
            here = f"{path}/{child.tag.removeprefix(XFORMS)}"
            number += 1
            own = number
            yield _Raw(here, parent, _kind(child, here, content), (child.text or "").strip())
            for name, value in child.attrib.items():
                if not name.startswith("{"):
                    number += 1
                    yield _Raw(f"{here}/@{name}", own, NodeKind.ATTRIBUTE, value)
            yield from below(child, here, own)

    return below(primary, f"/{primary.tag.removeprefix(XFORMS)}", None)


def _kind(element: Element, path: str, content: Content) -> NodeKind:
    if f"{JR}template" in element.attrib:
        return NodeKind.REPEAT
    row = content.named.get(path.rsplit("/", 1)[-1])
    is_group = bool(row and row.type.kind and row.type.kind.opens)
    if len(element) or is_group or path.endswith("/meta/entity"):
        return NodeKind.GROUP
    return NodeKind.ANSWER


def _node(number: int, raw: _Raw, bind: Element, origins: Origins) -> Node:
    name = raw.path.rsplit("/", 1)[-1]
    row = origins.content.named.get(name) if "/meta/" not in raw.path else None
    preload = (bind.get(f"{JR}preload", ""), bind.get(f"{JR}preloadParams", ""))
    said = {
        what: Expression(bind.attrib[what].strip(), origins.of(raw.path, column))
        for what, column in _COLUMNS.items()
        if what in bind.attrib
    }
    return Node(
        id=number,
        name=name,
        path=raw.path,
        parent=raw.parent,
        kind=raw.kind,
        type=_TYPES[bind.get("type", "string")],
        default=raw.default,
        **said,
        constraint_message=_text_ref(bind.get(f"{JR}constraintMsg", "")),
        required_message=_text_ref(bind.get(f"{JR}requiredMsg", "")),
        save_to=declared.save_to(row, origins.content) if row else None,
        paper=(row.row.text("paper") or None) if row else None,
        preload=_PRELOADS[preload] if preload[0] else None,
        origin=row.row.origin("name") if row else None,
    )


def _text_ref(text: str) -> TextRef | None:
    match = _ITEXT.fullmatch(text)
    return TextRef(match[1]) if match else None


def _lists(model: Element, content: Content, files: Mapping[str, bytes]) -> Iterator[ItemList]:
    columns = tuple(ListColumn(header.name, header.letter) for header in content.data_columns)
    for instance in model.findall(f"{XFORMS}instance")[1:]:
        name = instance.get("id", "")
        if name in kinds.REGISTER_LISTS:
            yield ItemList(name, ListSource.REGISTER)
        elif instance.get("src"):
            titles = lists.read(files[f"{name}.csv"]).columns
            yield ItemList(name, ListSource.CSV, tuple(ListColumn(title, "") for title in titles))
        else:
            items = tuple(_items(instance, content.lists[name]))
            yield ItemList(name, ListSource.FORM, columns, items)


def _items(instance: Element, rows: Sequence[Row]) -> Iterator[Item]:
    for item, row in zip(instance.iter(f"{XFORMS}item"), rows, strict=True):
        values = {child.tag.removeprefix(XFORMS): child.text or "" for child in item}
        label = values.pop("itextId", None)
        code = values.pop("name")
        yield Item(code, TextRef(label) if label else None, values, row.number)
