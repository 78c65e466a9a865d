"""Where the other engine is known to answer otherwise: its answer as it would be by our rules.

Each rule is a line of ``ledger.toml``. It gives what the other engine's state would be if it did
as JavaRosa does, or as ``forms.md`` decides, worked out from that engine's own states: what we
answer is then compared with exactly that.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from functools import cached_property, lru_cache
from typing import Any

from gpn_desktop.engine.effects import Validity
from gpn_desktop.engine.values import number_text
from tests.differential.answers import NONSENSE
from tests.differential.standing import State
from tests.differential.subjects import Subject

Other = list[Any]
"""Of a question value, relevant, required, readonly, violation; of a group or row relevant."""
VALUE, RELEVANT, VIOLATION = 0, 1, 4
_UNREADABLE = Validity.UNREADABLE.value


@dataclass(frozen=True)
class Case:
    """A question in both engines, beside all that stands in the other one."""

    subject: Subject
    reference: str
    ours: State
    theirs: Mapping[str, Other]

    @cached_property
    def said(self) -> Mapping[str, str]:
        """Give what the form says of the question: ``calculate``, ``constraint``, …"""
        return self.subject.binds.get(bare(self.reference), {})

    def is_decimal(self, reference: str) -> bool:
        """Tell whether a question is answered with a decimal."""
        return self.subject.binds.get(bare(reference), {}).get("type") == "decimal"

    def is_date(self, reference: str) -> bool:
        """Tell whether a question is answered with a date."""
        return self.subject.binds.get(bare(reference), {}).get("type") == "date"

    def values(self, path: str, *, relevant: bool = False) -> Iterator[str]:
        """Give the values that the other engine has on a path, in all rows or in relevant ones."""
        for reference, other in self.theirs.items():
            is_there = len(other) > 1 and bare(reference) == path
            if is_there and (other[RELEVANT] or not relevant):
                yield other[VALUE]

    def rows(self, path: str) -> Iterator[bool]:
        """Tell of each row on a path whether it is relevant there."""
        for reference, other in self.theirs.items():
            if reference.endswith("]") and bare(reference) == path:
                yield other[0]


@lru_cache(maxsize=65536)
def bare(reference: str) -> str:
    """Give a reference without the numbers of rows."""
    return re.sub(r"\[\d+\]", "", reference)


def _with(other: Other, place: int, new: object) -> Other:
    return [*other[:place], new, *other[place + 1 :]]


def whole_decimal(case: Case, other: Other) -> Other:
    """Write a whole decimal without ``.0``."""
    is_decimal = case.is_decimal(case.reference)
    return _with(other, VALUE, other[VALUE].removesuffix(".0")) if is_decimal else other


def unreadable_typing(case: Case, other: Other) -> Other:
    """Keep what cannot be read: there it was never answered."""
    is_empty = other[VALUE] == "" and other[VIOLATION] in ("", "required")
    if case.ours.validity is Validity.UNREADABLE and case.ours.raw in NONSENSE and is_empty:
        return _with(other, VIOLATION, _UNREADABLE)
    return other


_WHOLE = re.compile(r"regex\(\.\s*,\s*'([^']*)'\)")


def regex_whole(case: Case, other: Other) -> Other:
    """Match the whole text, where the constraint is a pattern alone."""
    pattern = _WHOLE.fullmatch(case.said.get("constraint", ""))
    if pattern is None or other[VALUE] == "" or not other[RELEVANT]:
        return other
    is_met = re.fullmatch(pattern[1], other[VALUE], re.ASCII) is not None
    return _with(other, VIOLATION, "" if is_met else "constraint")


_OF_ALL = re.compile(r"(sum|count)\(\s*([\w/]+)\s*\)")


def _of_all(case: Case, function: str) -> str | None:
    found = _OF_ALL.fullmatch(case.said.get("calculate", "").strip())
    is_outside = "[" not in case.reference
    return found[2] if found and is_outside and found[1] == function else None


def sum_of_numbers(case: Case, other: Other) -> Other:
    """Sum what is a number; of nothing it is 0."""
    path = _of_all(case, "sum")
    if path is None:
        return other
    return _with(other, VALUE, f"{sum(float(v) for v in case.values(path) if v):.0f}")


def count_of_relevant(case: Case, other: Other) -> Other:
    """Count only rows that are relevant."""
    path = _of_all(case, "count")
    return other if path is None else _with(other, VALUE, str(sum(case.rows(path))))


_JOINED = re.compile(r"join\('([^']*)',\s*([\w/]+)\s*\)")


def join_of_relevant(case: Case, other: Other) -> Other:
    """Join what is relevant."""
    found = _JOINED.fullmatch(case.said.get("calculate", "").strip())
    if found is None or "[" in case.reference:
        return other
    return _with(other, VALUE, found[1].join(case.values(found[2], relevant=True)))


_ROUNDED = re.compile(r"round\(([^(),]+)(?:,\s*(\d+))?\)")
_PIECE = re.compile(r"(?<![\w/])(?:\.\.|/)[\w/.]+")


def round_toward_zero(case: Case, other: Other) -> Other:
    """Round the half of a negative number toward zero."""
    found = _ROUNDED.search(case.said.get("calculate", ""))
    if found is None or not other[VALUE].startswith("-"):
        return other
    number = _worked_out(case, found[1])
    places = Decimal(1).scaleb(-int(found[2] or 0))
    if number is None or str(number.quantize(places, ROUND_HALF_UP)) != other[VALUE]:
        return other
    return _with(other, VALUE, number_text(float(number.quantize(places, ROUND_HALF_DOWN))))


def _worked_out(case: Case, text: str) -> Decimal | None:
    """Work out a sum, a difference, a product or a quotient of the other engine's values."""
    holder = case.reference.rpartition("/")[0]

    def number(path: re.Match[str]) -> str:
        reference = re.sub(r"^\.\.", holder, path[0])
        return case.theirs.get(reference, [""])[VALUE] or "nan"

    pieces = _PIECE.sub(number, text).split()
    if len(pieces) != len(("one", "operator", "other")) or "nan" in pieces:
        return None
    one, two = float(pieces[0]), float(pieces[2])
    sums = {"+": one + two, "-": one - two, "*": one * two, "div": two and one / two}
    return Decimal(repr(sums[pieces[1]]))


_OPERAND = re.compile(r"(\.\.[\w/]+|/[\w/]+)|'([^']*)'")


def _operands(case: Case, text: str) -> list[str]:
    """Give what is said by a list of paths and texts; whole decimals without ``.0``."""
    found = []
    for path, said in _OPERAND.findall(text):
        reference = re.sub(r"^\.\.", case.reference.rpartition("/")[0], path)
        value = case.theirs.get(reference, [""])[VALUE] if path else said
        found.append(value.removesuffix(".0") if case.is_decimal(reference) else value)
    return found


def _call(case: Case, pattern: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, case.said.get("calculate", "").strip())


def extremes_of_numbers(case: Case, other: Other) -> Other:
    """Take the least or greatest of what is a number."""
    found = _call(case, r"(min|max)\(([^()\[\]]*)\)")
    if found is None or not other[RELEVANT]:
        return other
    numbers = [float(text) for text in _operands(case, found[2]) if text]
    function = {"min": min, "max": max}[found[1]]
    return _with(other, VALUE, number_text(function(numbers)) if numbers else "")


def truth_of_number(case: Case, other: Other) -> Other:
    """Take a question for true if its value is: not empty, not 0."""
    found = _call(case, r"if\(boolean\(([^()]*)\), '(\w+)', '(\w+)'\)")
    if found is None or not other[RELEVANT]:
        return other
    (value,) = _operands(case, found[1])
    return _with(other, VALUE, found[2] if value and float(value) else found[3])


def decimal_in_text(case: Case, other: Other) -> Other:
    """Write a whole decimal without ``.0`` also within a text."""
    found = _call(case, r"(concat|coalesce)\(([^()\[\]]*)\)")
    if found is None or not other[RELEVANT] or ".0" not in other[VALUE]:
        return other
    pieces = [piece for piece in _operands(case, found[2]) if piece]
    return _with(other, VALUE, "".join(pieces[: 1 if found[1] == "coalesce" else None]))


def whole_days(case: Case, other: Other) -> Other:
    """Count the days of a date from midnight here, not from midnight in Greenwich."""
    found = _call(case, r"(/[\w/]+)\s*\+ (\d+)")
    if found is None or other[VALUE] == "" or not case.is_date(found[1]):
        return other
    day = date.fromisoformat(case.theirs[found[1]][VALUE])
    return _with(other, VALUE, str(day.toordinal() - date(1970, 1, 1).toordinal() + int(found[2])))


def not_a_choice(case: Case, other: Other) -> Other:
    """Keep what is no choice any more, and say so: there it is no longer seen."""
    if case.ours.validity is not Validity.NOT_A_CHOICE:
        return other
    left = set(case.ours.value.split()) - set(other[VALUE].split())
    if not left or other[VIOLATION] not in ("", "required", "constraint"):
        return other
    return _with(_with(other, VALUE, case.ours.value), VIOLATION, Validity.NOT_A_CHOICE.value)


Rule = Callable[[Case, Other], Other]
RULES: dict[str, tuple[Rule, str]] = {
    rule.__name__: (rule, word)
    for rule, word in (
        (whole_decimal, "decimal"),
        (unreadable_typing, ""),
        (regex_whole, "regex("),
        (sum_of_numbers, "sum("),
        (count_of_relevant, "count("),
        (join_of_relevant, "join("),
        (round_toward_zero, "round("),
        (extremes_of_numbers, "m"),
        (truth_of_number, "boolean("),
        (decimal_in_text, "co"),
        (whole_days, " + "),
        (not_a_choice, ""),
    )
}
"""Each with a word that stands in the bind of every question it may concern."""


@lru_cache(maxsize=4096)
def _fitting(*said: str) -> tuple[str, ...]:
    """Give the rules that may concern a question of which this is said."""
    return tuple(name for name, (_, word) in RULES.items() if any(word in one for one in said))


def corrected(case: Case, other: Other, counts: dict[str, int]) -> Other:
    """Give the other engine's state by our rules, and count which of them changed it."""
    said = case.said
    words = (said.get("type", ""), said.get("constraint", ""), said.get("calculate", ""))
    for name in _fitting(*words):
        new = RULES[name][0](case, other)
        if new != other:
            counts[name] = counts.get(name, 0) + 1
        other = new
    return other


# what is submitted beside the answers: attributes of meta/entity

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
_TRUTHS = {"true": "1", "false": "0"}


def attribute(path: str, ours: str, theirs: str, counts: dict[str, int]) -> str:
    """Give an attribute of the other engine's submission by our rules."""
    if path.endswith(("/@create", "/@update")) and theirs in _TRUTHS:
        counts["stored_truth"] = counts.get("stored_truth", 0) + 1
        return _TRUTHS[theirs]
    if path.endswith("/@id") and _UUID.fullmatch(ours) and _UUID.fullmatch(theirs):
        counts["own_uuid"] = counts.get("own_uuid", 0) + 1
        return ours
    return theirs
