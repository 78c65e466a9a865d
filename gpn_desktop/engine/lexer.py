"""Text of an expression → its pieces, and why a text is none of ours.

Words that may be a name or an operator are told apart here, by what stands before them.
"""

import re
from enum import StrEnum
from typing import NamedTuple

_TOKEN = re.compile(
    r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
    r"|(?P<string>'[^']*'|\"[^\"]*\")"
    r"|(?P<name>[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?)"
    r"|(?P<sign>::|//|\.\.|<=|>=|!=|[-+*/=<>()\[\],.@|$]))"
)
_WORD = re.compile(r"\s*(?P<sign>or|and|div|mod)")
_OPERAND_ENDS = {")", "]", ".", ".."}


class Reason(StrEnum):
    """Why a text is no expression of ours."""

    EXPECTED = "expected"
    UNKNOWN_SIGN = "unknown_sign"
    QUOTE_OPEN = "quote_open"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_DEEP = "too_deep"
    DOUBLE_SLASH = "double_slash"
    AXIS = "axis"
    NODE_TEST = "node_test"
    UNION = "union"
    STAR = "star"
    VARIABLE = "variable"
    PREDICATE_PLACE = "predicate_place"
    PATH_AFTER = "path_after"


class GrammarError(Exception):
    """A text that is no expression: ``reason``, the ``place`` (0-based) and what stands there.

    ``expected`` is the sign that was due where ``reason`` is EXPECTED, ``"operand"`` for a value.
    """

    def __init__(self, reason: Reason, text: str, place: int, expected: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.text = text
        self.place = place
        self.expected = expected

    @property
    def before(self) -> str:
        """Give the text up to the place."""
        return self.text[: self.place].strip()

    @property
    def found(self) -> str:
        """Give the sign or word at the place; empty at the end."""
        match = _TOKEN.match(self.text, self.place)
        return match.group().strip() if match else self.text[self.place : self.place + 1]


class Token(NamedTuple):
    """A piece of the text: what it is, its characters, where it begins."""

    sort: str
    text: str
    place: int


def tokens(text: str) -> list[Token]:
    """Cut an expression into its pieces; the last one is ``end``.

    After an operand ``and``, ``or``, ``div``, ``mod`` are signs, also in ``1and1`` (JavaRosa).

    Raises:
        GrammarError: a sign that no expression holds, or a quote that stays open.
    """
    found: list[Token] = []
    place, end = 0, len(text.rstrip())
    while place < end:
        match = _WORD.match(text, place) if _is_operand(found) else None
        match = match or _TOKEN.match(text, place)
        if match is None:
            raise _unreadable(text, place)
        sort = str(match.lastgroup)
        found.append(Token(sort, match[sort], match.start(sort)))
        place = match.end()
    found.append(Token("end", "", end))
    return found


def _is_operand(found: list[Token]) -> bool:
    """Tell whether the last piece may stand before an operator."""
    return bool(found) and (found[-1].sort != "sign" or found[-1].text in _OPERAND_ENDS)


def _unreadable(text: str, place: int) -> GrammarError:
    place += len(text[place:]) - len(text[place:].lstrip())
    is_quote = text[place] in "'\""
    return GrammarError(Reason.QUOTE_OPEN if is_quote else Reason.UNKNOWN_SIGN, text, place)
