"""The answers of a form as plain values: what a draft and a survey keep.

Canonical JSON (RFC 8785; all values text, NFC, empty keys absent): equal answers, equal bytes.
A path is ``group/person[<row id>]/full_name``; in the flat form of a survey's op it has ``q/``.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from gpn_desktop.vietnamese import nfc

ROW_ID = "#"
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

    def fields(self) -> dict[str, str]:
        """Give the answers flat, as a survey's op carries them: ``q/person[<id>]/full_name``."""
        return {f"q/{path}": text for path, text in flat(self.answers)}

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
        """Give the answers of a survey's or support's fields; those without ``q/`` are left out."""
        texts = {k.removeprefix("q/"): str(v) for k, v in fields.items() if k.startswith("q/")}
        return Answers(form, version, nested(texts))

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


def nested(texts: Mapping[str, str]) -> dict[str, Any]:
    """Give the tree of flat answers; rows in the order in which they come up."""
    tree: dict[str, Any] = {}
    for path, text in texts.items():
        *above, (last, _) = steps(path)
        here = tree
        for name, row_id in above:
            here = _into(here, name, row_id)
        here[last] = text
    return tree


def _into(here: dict[str, Any], name: str, row_id: str | None) -> dict[str, Any]:
    if row_id is None:
        return here.setdefault(name, {})  # type: ignore[no-any-return] # a group
    rows: list[dict[str, Any]] = here.setdefault(name, [])
    for row in rows:
        if row[ROW_ID] == row_id:
            return row
    rows.append({ROW_ID: row_id})
    return rows[-1]
