"""The answers of a form as plain values: what a draft and a survey keep.

Canonical JSON (RFC 8785; all values text, NFC, empty keys absent): equal answers, equal bytes.
A path is ``group/person[<row id>]/full_name``. Kept flat, as a survey, a support or a submission
keeps them, ``group/person[]`` says which rows there are, in order: an empty row is a row too. In
an op each path has ``q/`` before it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from gpn_desktop.vietnamese import nfc

ROW_ID = "#"
ROWS = "[]"
"""Ends the path of a repeat whose text is the ids of its rows."""

_DEEPEST = 200
"""Steps of a path; no form nests so deep, and what comes from elsewhere is not trusted."""

_STEP = re.compile(r"([^/\[\]]+)(?:\[([^\]]*)\])?")
Tree = Mapping[str, Any]


@dataclass(frozen=True)
class Answers:
    """Answers of one form.

    ``answers`` and ``hidden`` are nested as the form is: a group is an object, a repeat a list of
    objects whose ``"#"`` is the row's id. ``hidden`` holds what is kept but not sent. ``draft`` is
    what only a draft needs: order of rows, drawn values, removed rows, unreadable typing.
    """

    form: str
    version: str
    answers: Tree = field(default_factory=dict)
    hidden: Tree = field(default_factory=dict)
    draft: Tree = field(default_factory=dict)

    def canonical(self) -> bytes:
        """Give the canonical JSON."""
        made = {"form": self.form, "version": self.version, "answers": self.answers}
        made |= {"hidden": self.hidden, "draft": self.draft}
        return canonical({key: value for key, value in made.items() if value})

    def kept(self) -> dict[str, str]:
        """Give the answers flat and without loss: ``person[<id>]/full_name``, ``person[]``."""
        rows = {path + ROWS: " ".join(ids) for path, ids in row_lists(self.answers)}
        return {**dict(flat(self.answers)), **rows}

    def fields(self) -> dict[str, str]:
        """Give what is kept as an op carries it: ``q/person[<id>]/full_name``, ``q/person[]``."""
        return {f"q/{path}": text for path, text in self.kept().items()}

    def texts(self) -> dict[str, str]:
        """Give answers and hidden answers flat, by path."""
        return {**dict(flat(self.hidden)), **dict(flat(self.answers))}

    @staticmethod
    def parse(data: bytes) -> "Answers":
        """Read canonical JSON."""
        made = json.loads(data)
        parts = (made.get(key, {}) for key in ("answers", "hidden", "draft"))
        return Answers(made["form"], made["version"], *parts)

    @staticmethod
    def of_fields(form: str, version: str, fields: Mapping[str, object]) -> "Answers":
        """Give the answers of an op's fields; those without ``q/`` are left out."""
        texts = {k.removeprefix("q/"): v for k, v in fields.items() if k.startswith("q/")}
        return Answers.of_kept(form, version, texts)

    @staticmethod
    def of_kept(form: str, version: str, texts: Mapping[str, object]) -> "Answers":
        """Give the answers that a survey, a support or a submission keeps."""
        return Answers(form, version, nested({path: str(text) for path, text in texts.items()}))

    @staticmethod
    def of_draft(
        form: str, version: str, texts: Mapping[str, str], state_json: str = ""
    ) -> "Answers":
        """Give the answers of a draft's rows (path → text) and its ``state_json``."""
        state = json.loads(state_json) if state_json else {}
        return Answers(form, version, nested(texts), {}, state)


def canonical(value: Any) -> bytes:
    """Write values made of objects, lists, texts and whole numbers by RFC 8785; text in NFC."""
    text = json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def _ordered(value: Any) -> Any:
    if isinstance(value, Mapping):
        keys = sorted(value, key=lambda key: nfc(key).encode("utf-16-be"))
        return {nfc(key): _ordered(value[key]) for key in keys}
    if isinstance(value, list | tuple):
        return [_ordered(each) for each in value]
    return nfc(value) if isinstance(value, str) else value


def flat(tree: Tree, before: str = "") -> Iterator[tuple[str, str]]:
    """Give path and text of every answer of a nested tree."""
    for name, value in tree.items():
        if name == ROW_ID:
            continue
        path = before + name
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, Mapping):
            yield from flat(value, f"{path}/")
        else:
            for row in value:
                yield from flat(row, f"{path}[{row[ROW_ID]}]/")


def steps(path: str) -> list[tuple[str, str | None]]:
    """Give the names of a path, each with the id of its row, if it has one."""
    return [(match[1], match[2]) for match in _STEP.finditer(path)]


def row_lists(tree: Tree, before: str = "") -> Iterator[tuple[str, list[str]]]:
    """Give the path and the row ids of every repeat of a nested tree."""
    for name, value in tree.items():
        path = before + name
        if isinstance(value, list):
            yield path, [row[ROW_ID] for row in value]
            for row in value:
                yield from row_lists(row, f"{path}[{row[ROW_ID]}]/")
        elif isinstance(value, Mapping):
            yield from row_lists(value, f"{path}/")


def without_rows(kept: Mapping[str, str]) -> dict[str, str]:
    """Give of what is kept flat the answers alone, without which rows there are."""
    return {path: text for path, text in kept.items() if not path.endswith(ROWS)}


def nested(texts: Mapping[str, str]) -> dict[str, Any]:
    """Give the tree of flat answers, whatever they say.

    Rows are in the order that is kept of them; those that it does not name, and all where none is
    kept, come after them as they come up.
    """
    grown = _Growing()
    listed = (path for path in texts if path.endswith(ROWS))
    for path in sorted(listed, key=lambda path: path.count("/")):
        for row in texts[path].split():
            grown.holder(f"{path.removesuffix(ROWS)}[{row}]")
    for path, text in texts.items():
        above, _, name = path.rpartition("/")
        if not name.endswith("]"):
            grown.holder(above).setdefault(name, text)
    return grown.tree


class _Growing:
    """A tree under way, and what stands at each path of it."""

    def __init__(self) -> None:
        self.tree: dict[str, Any] = {}
        self._known: dict[str, dict[str, Any]] = {"": self.tree}

    def holder(self, path: str) -> dict[str, Any]:
        """Give the group or the row at a path; of a name that is taken, one that is no part."""
        if path.count("/") > _DEEPEST:
            return {}
        if path not in self._known:
            above, _, step = path.rpartition("/")
            self._known[path] = self._made(self.holder(above), step)
        return self._known[path]

    def _made(self, here: dict[str, Any], step: str) -> dict[str, Any]:
        name, row = (steps(step) or [(step, None)])[0]
        if row is None:
            group = here.setdefault(name, {})
            return group if isinstance(group, dict) else {}
        rows = here.setdefault(name, [])
        made = {ROW_ID: row}
        if isinstance(rows, list):
            rows.append(made)
        return made
