"""ODK Web Forms' engine beside ours: the same answers given, the two submissions compared."""

import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from tests.peers import FOLDER, NODE

Step = tuple[str, str | None]
"""A path and its answer; None adds a row at a repeat's path, or takes out the row it names."""
NOW = "2026-11-23T08:30:00.000+07:00"
DRAWN = re.compile(r"(uuid:)?([0-9a-f-]{36}|r\d+)")
IDS = ("meta/instanceID", "meta/entity@id")
ALLOWED = ("meta/entity@create", "meta/entity@update")
BOOLEANS = {"true": "1", "false": "0"}


@dataclass
class Peer:
    """One process of Node that fills forms, a line for each."""

    process: "subprocess.Popen[str]"

    def submission(self, xform: str, files: Mapping[str, str], steps: Sequence[Step]) -> str:
        """Give the submission that the other engine writes for these answers."""
        asked, told = self.process.stdin, self.process.stdout
        assert asked is not None
        assert told is not None
        asked.write(json.dumps({"form": xform, "files": files, "steps": steps}) + "\n")
        asked.flush()
        answer = json.loads(told.readline())
        assert "error" not in answer, answer["error"]
        return str(answer["submission"])


@contextmanager
def a_peer() -> Iterator[Peer]:
    """Start Node with the clock and the zone of our own world."""
    environment = {**os.environ, "TZ": "Asia/Ho_Chi_Minh", "GPN_NOW": NOW}
    with subprocess.Popen(
        [NODE, "fill.mjs"],
        cwd=FOLDER,
        env=environment,
        encoding="utf-8",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        yield Peer(process)  # its end is told by the end of what it is asked


Flat = list[tuple[str, str]]


def told(xml: str | bytes) -> Flat:
    """Give every element and attribute of a submission in its order: path and text.

    Two things are said alike before they are compared: an id that each engine draws by itself, of
    the submission and of a new entity (that there is one), and a boolean of an entity, which
    JavaRosa and ours write 1 and 0, Web Forms true and false (forms.md 3.2).
    """
    return list(_told(fromstring(xml), ""))


def _told(element: Element, path: str) -> Iterator[tuple[str, str]]:
    text = element.text or ""
    yield path, _alike(path, text.strip() if len(element) else text)
    for name, value in sorted(element.attrib.items()):
        at = f"{path}@{_bare(name)}"
        yield at, _alike(at, value)
    for child in element:
        yield from _told(child, f"{path}/{_bare(child.tag)}".removeprefix("/"))


def _alike(path: str, text: str) -> str:
    if path.endswith(IDS) and DRAWN.fullmatch(text):
        return "drawn"
    return BOOLEANS.get(text, text) if path.endswith(ALLOWED) else text


def _bare(name: str) -> str:
    return name.rpartition("}")[2]
