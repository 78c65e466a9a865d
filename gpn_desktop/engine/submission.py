"""OpenRosa XML, both ways: what ODK Collect and Web Forms send and read.

Nodes stand in form order; what is irrelevant is left out, and so is every template.
"""

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

from gpn_desktop.engine.frames import Draw, Frame
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.values import read_stored, stored_text
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.definition import NodeKind
from gpn_desktop.vietnamese import nfc

LARGEST = 10_000_000  # bytes: no questionnaire fills so much, and no memory should
_KEPT = {"\r": "&#13;"}  # else whoever reads it makes a line feed of it
_OF_ROOT = ("id", "version")
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_submission(run: Run) -> bytes:
    """Give the XML of all that is relevant."""
    form = run.form
    head = f"<{form.shape.root} id={quoteattr(form.form_id)} version={quoteattr(form.version)}>"
    body = "".join(_written(run, run.root, None))
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{head}{body}</{form.shape.root}>".encode()


def _written(run: Run, frame: Frame, parent: int | None) -> Iterator[str]:
    shape = run.form.shape
    for node in shape.children.get(parent, ()):
        spot = shape.spots[node]
        if spot.kind is NodeKind.ATTRIBUTE:
            continue
        frames = frame.rows[spot.shelf] if spot.kind is NodeKind.REPEAT else (frame,)
        for each in frames:
            if each.relevant[spot.slot]:
                yield _element(run, each, node)


def _element(run: Run, frame: Frame, node: int) -> str:
    shape = run.form.shape
    spot, children = shape.spots[node], shape.children.get(node, ())
    attributes = [each for each in children if shape.spots[each].kind is NodeKind.ATTRIBUTE]
    head = spot.name + "".join(
        f" {shape.spots[each].name[1:]}={quoteattr(_text(frame, shape.spots[each].slot))}"
        for each in attributes
        if frame.relevant[shape.spots[each].slot]
    )
    inner = "".join(_written(run, frame, node))
    if spot.kind is NodeKind.ANSWER and not inner:
        inner = escape(_text(frame, spot.slot), _KEPT)
    return f"<{head}>{inner}</{spot.name}>" if inner else f"<{head}/>"


def _text(frame: Frame, slot: int) -> str:
    return _FORBIDDEN.sub("", stored_text(frame.values[slot]))


def read_submission(run: Run, xml: bytes) -> dict[str, str]:
    """Put a submission into a fresh run; give what the form does not know, by path.

    Raises:
        GpnError: SUBMISSION_UNREADABLE, FORM_OTHER.
    """
    root = _parsed(xml)
    form = run.form
    found = f"{root.get('id', '')} {root.get('version', '')}"
    expected = f"{form.form_id} {form.version}"
    if found != expected:
        raise GpnError(ErrorCode.FORM_OTHER, form=found, expected=expected)
    reading = _Reading(run)
    reading.below(root, run.root, None, "")
    return reading.unknown


def _parsed(xml: bytes) -> Element:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if len(xml) > LARGEST:
        raise GpnError(ErrorCode.SUBMISSION_UNREADABLE)
    try:
        root = fromstring(xml, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise GpnError(ErrorCode.SUBMISSION_UNREADABLE) from error
    return root


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


class _Reading:
    """Fills the frames of a run from elements; rows get ids of ours."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._shape = run.form.shape
        self.unknown: dict[str, str] = {}
        self._times: Counter[str] = Counter()

    def below(self, element: Element, frame: Frame, parent: int | None, path: str) -> None:
        """Read what an element holds: attributes, children, and text that stands beside them."""
        for name, text in element.attrib.items():
            self._attribute(name, text, frame, parent, path)
        seen: set[int] = set()
        stray = [element.text or ""]
        for child in element:
            self._child(child, frame, parent, path, seen)
            stray.append(child.tail or "")
        words = " ".join("".join(stray).split())
        if words:
            self._lost(words, f"{path}#text")

    def _attribute(self, name: str, text: str, frame: Frame, parent: int | None, path: str) -> None:
        node = None if parent is None else self._shape.child(parent, f"@{name}")
        if node is not None:
            self._value(frame, node, text)
        elif not name.startswith("{") and (parent is not None or name not in _OF_ROOT):
            self._lost(text, f"{path}@{name}")

    def _child(
        self, child: Element, frame: Frame, parent: int | None, path: str, seen: set[int]
    ) -> None:
        if any(name.endswith("}template") for name in child.attrib):
            return
        name = _name(child)
        node = self._shape.child(parent, name)
        is_repeat = node is not None and self._shape.spots[node].kind is NodeKind.REPEAT
        if node is None or (node in seen and not is_repeat):
            self._lost(_words(child), path + name)
            return
        seen.add(node)
        if is_repeat:
            self._row(child, frame, node, path + name)
        elif node in self._shape.children or self._shape.spots[node].kind is NodeKind.GROUP:
            self.below(child, frame, node, f"{path}{name}/")
        elif len(child):
            self._lost(_words(child), path + name)
        else:
            for attribute, text in child.attrib.items():
                self._attribute(attribute, text, frame, node, f"{path}{name}")
            self._value(frame, node, child.text or "")

    def _row(self, child: Element, frame: Frame, repeat: int, path: str) -> None:
        spot = self._shape.spots[repeat]
        row = Frame(self._run.context, repeat, "", frame, self._shape.layouts[repeat])
        frame.rows[spot.shelf].append(row)
        row.position = len(frame.rows[spot.shelf])
        self.below(child, row, repeat, f"{path}[{row.position}]/")
        person = self._known_person(row)
        is_taken = any(one.id == person for one in frame.rows[spot.shelf])
        row.id = person if person and not is_taken else self._run.world.new_id()

    def _known_person(self, row: Frame) -> str:
        """Give the person of the register a roster row is of; keep the id of one made elsewhere."""
        declared = self._run.form.rosters.get(row.repeat if row.repeat is not None else -1)
        if declared is None or declared.key is None:
            return ""
        key, own = (self._shape.spots[n].slot for n in (declared.key, declared.entity_id))
        person = stored_text(row.values[key])
        if not person:
            row.foreign = stored_text(row.values[own])
            row.drawn[Draw(declared.entity_id, "uuid")] = row.foreign
        return person

    def _value(self, frame: Frame, node: int, text: str) -> None:
        spot = self._shape.spots[node]
        value = read_stored(spot.type, nfc(text), self._run.zone)
        if value is None:
            frame.raw[spot.slot] = text
        else:
            frame.write(spot.slot, value)

    def _lost(self, words: str, path: str) -> None:
        """Keep what the form does not know; of what comes several times each."""
        self._times[path] += 1
        times = self._times[path]
        self.unknown[path if times == 1 else f"{path}+{times}"] = words


def _words(element: Element) -> str:
    return "".join(element.itertext()).strip()
