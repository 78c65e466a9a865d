"""What one field may hold: the types of values and how each is told from another.

Every type takes null, and every type of text the empty one: absent.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ROOT = re.compile(r"[0-9a-f]{64}")


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _is_partial_day(text: str) -> bool:
    return _is_day(text + "-01-01"[len(text) - 4 :]) if len(text) in (4, 7) else _is_day(text)


def _is_deletion(value: dict[str, Any]) -> bool:
    reason, day = value.get("reason"), value.get("date")
    return isinstance(reason, str) and isinstance(day, str) and _is_day(day)


def _is_citation(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(part, str) for part in value)
        and bool(_UUID.fullmatch(value[0]) and _ROOT.fullmatch(value[1]))
    )


TEXT, INT, BOOL, LIST, DICT, ANY = "text", "int", "bool", "list", "dict", "any"
ID, SCOPE, DAY, PARTIAL_DAY, WORD = "id", "scope", "day", "partial day", "word"
DELETION, CITATIONS = "deletion", "citations"

TYPES: Mapping[str, tuple[type, Callable[[Any], bool]]] = {
    TEXT: (str, lambda _: True),
    INT: (int, lambda _: True),
    BOOL: (bool, lambda _: True),
    LIST: (list, lambda _: True),
    DICT: (dict, lambda _: True),
    ID: (str, lambda text: not text or bool(_UUID.fullmatch(text))),
    SCOPE: (str, lambda text: not text or bool(_UUID.fullmatch(text))),
    DAY: (str, lambda text: not text or _is_day(text)),
    PARTIAL_DAY: (str, lambda text: not text or _is_partial_day(text)),
    WORD: (str, lambda _: True),
    DELETION: (dict, _is_deletion),
    CITATIONS: (list, lambda cited: all(_is_citation(one) for one in cited)),
    ANY: (object, lambda _: True),
}


@dataclass(frozen=True)
class Field:
    """One field; a name that ends in ``/`` stands for all that begin so (``q/<path>``).

    ``writers`` are roles; ``anchors`` the kinds it may name as anchor (none = a plain value);
    ``classifies`` marks one whose open conflict keeps the household out of a decision; ``words``
    are all it may say.
    """

    name: str
    type: str
    writers: frozenset[str]
    anchors: frozenset[str] = frozenset()
    classifies: bool = False
    words: frozenset[str] = frozenset()

    def fits(self, value: Any) -> bool:
        """Say whether a value can be read as this field; null and empty text mean absent."""
        if value is None:
            return True
        kind, holds = TYPES[self.type]
        if kind is not object and type(value) is not kind:
            return False
        return holds(value) and (not self.words or not value or value in self.words)
