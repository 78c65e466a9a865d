"""Where the other engine is known to answer otherwise: its answer as it would be by our rules.

Each rule is a line of ``ledger.toml``. It gives what the other engine's state would be if it did
as JavaRosa does, or as ``forms.md`` decides, worked out from that engine's own states: what we
answer is then compared with exactly that.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from functools import lru_cache

from gpn_desktop.engine.effects import Validity
from gpn_desktop.engine.values import number_text
from tests.differential.answers import NONSENSE
from tests.differential.cases import (
    RELEVANT,
    VALUE,
    VIOLATION,
    Case,
    Other,
    altered,
    called,
    operands,
)


def whole_decimal(case: Case, other: Other) -> Other:
    """Write a whole decimal without ``.0``."""
    is_decimal = case.is_decimal(case.reference)
    return altered(other, VALUE, other[VALUE].removesuffix(".0")) if is_decimal else other


def unreadable_typing(case: Case, other: Other) -> Other:
    """Keep what cannot be read: there it was never answered."""
    is_empty = other[VALUE] == "" and other[VIOLATION] in ("", "required")
    if case.ours.validity is Validity.UNREADABLE and case.ours.raw in NONSENSE and is_empty:
        return altered(other, VIOLATION, Validity.UNREADABLE.value)
    return other


_WHOLE = re.compile(r"regex\(\.\s*,\s*'([^']*)'\)")


def regex_whole(case: Case, other: Other) -> Other:
    """Match the whole text, where a constraint or a calculation asks for a pattern alone."""
    if not other[RELEVANT]:
        return other
    asked = called(case, r"if\(regex\(([^(),]*),\s*'([^']*)'\),\s*'(\w+)',\s*'(\w+)'\)")
    if asked is not None:
        (text,) = operands(case, asked[1])
        return altered(other, VALUE, asked[3] if _is_whole(asked[2], text) else asked[4])
    pattern = _WHOLE.fullmatch(case.said.get("constraint", ""))
    if pattern is None or other[VALUE] == "":
        return other
    return altered(other, VIOLATION, "" if _is_whole(pattern[1], other[VALUE]) else "constraint")


def _is_whole(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text, re.ASCII) is not None


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
    return altered(other, VALUE, f"{sum(float(v) for v in case.values(path) if v):.0f}")


def count_of_relevant(case: Case, other: Other) -> Other:
    """Count only rows that are relevant."""
    path = _of_all(case, "count")
    return other if path is None else altered(other, VALUE, str(sum(case.rows(path))))


_JOINED = re.compile(r"join\('([^']*)',\s*([\w/]+)\s*\)")


def join_of_relevant(case: Case, other: Other) -> Other:
    """Join what is relevant."""
    found = _JOINED.fullmatch(case.said.get("calculate", "").strip())
    if found is None or "[" in case.reference:
        return other
    return altered(other, VALUE, found[1].join(case.values(found[2], relevant=True)))


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
    return altered(other, VALUE, number_text(float(number.quantize(places, ROUND_HALF_DOWN))))


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


def extremes_of_numbers(case: Case, other: Other) -> Other:
    """Take the least or greatest of what is a number."""
    found = called(case, r"(min|max)\(([^()\[\]]*)\)")
    if found is None or not other[RELEVANT]:
        return other
    numbers = [float(text) for text in operands(case, found[2]) if text]
    function = {"min": min, "max": max}[found[1]]
    return altered(other, VALUE, number_text(function(numbers)) if numbers else "")


def truth_of_number(case: Case, other: Other) -> Other:
    """Take a question for true if its value is: not empty, not 0."""
    found = called(case, r"if\(boolean\(([^()]*)\), '(\w+)', '(\w+)'\)")
    if found is None or not other[RELEVANT]:
        return other
    (value,) = operands(case, found[1])
    return altered(other, VALUE, found[2] if value and float(value) else found[3])


def truth_in_any_case(case: Case, other: Other) -> Other:
    """Read ``true`` in any case."""
    found = called(case, r"if\(boolean-from-string\(([^()]*)\), '(\w+)', '(\w+)'\)")
    if found is None or not other[RELEVANT]:
        return other
    (text,) = operands(case, found[1])
    return altered(other, VALUE, found[2] if text.lower() in ("true", "1") else found[3])


def decimal_in_text(case: Case, other: Other) -> Other:
    """Write a whole decimal without ``.0`` also within a text."""
    found = called(case, r"(concat|coalesce)\(([^()\[\]]*)\)")
    if found is None or not other[RELEVANT] or ".0" not in other[VALUE]:
        return other
    pieces = [piece for piece in operands(case, found[2]) if piece]
    return altered(other, VALUE, "".join(pieces[: 1 if found[1] == "coalesce" else None]))


def whole_days(case: Case, other: Other) -> Other:
    """Count the days of a date from midnight here, not from midnight in Greenwich."""
    found = called(case, r"(/[\w/]+)\s*\+ (\d+)")
    if found is None or other[VALUE] == "" or not case.is_date(found[1]):
        return other
    day = date.fromisoformat(case.theirs[found[1]][VALUE])
    return altered(
        other, VALUE, str(day.toordinal() - date(1970, 1, 1).toordinal() + int(found[2]))
    )


_EQUAL = re.compile(r"if\(\s*([\w/.]+)\s*=\s*([\w/.]+)\s*, '(\w+)'")


def numbers_equal(case: Case, other: Other) -> Other:
    """Compare an integer with a decimal as numbers: there ``14`` and ``14.0`` are two texts."""
    found = _EQUAL.match(case.said.get("calculate", "").strip())
    if found is None or not other[RELEVANT]:
        return other
    both = operands(case, f"{found[1]}, {found[2]}")
    is_equal = len(both) == len(("one", "another")) and both[0] == both[1] != ""
    return altered(other, VALUE, found[3]) if is_equal else other


def not_a_choice(case: Case, other: Other) -> Other:
    """Keep what is no choice any more, and say so: there it is no longer seen."""
    if case.ours.validity is not Validity.NOT_A_CHOICE:
        return other
    left = set(case.ours.value.split()) - set(other[VALUE].split())
    if not left or other[VIOLATION] not in ("", "required", "constraint"):
        return other
    return altered(altered(other, VALUE, case.ours.value), VIOLATION, Validity.NOT_A_CHOICE.value)


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
        (truth_in_any_case, "boolean-from-string("),
        (decimal_in_text, "co"),
        (whole_days, " + "),
        (numbers_equal, " = "),
        (not_a_choice, ""),
    )
}
"""Each with a word that stands in the bind of every question it may concern."""


@lru_cache(maxsize=4096)
def _fitting(*said: str) -> tuple[str, ...]:
    """Give the rules that may concern a question of which this is said."""
    return tuple(name for name, (_, word) in RULES.items() if any(word in one for one in said))


def corrected(case: Case, other: Other, counts: dict[str, int]) -> Other:
    """Give Web Forms' state by our rules, and count which of them changed it."""
    said = case.said
    words = (said.get("type", ""), said.get("constraint", ""), said.get("calculate", ""))
    rules = {name: RULES[name][0] for name in _fitting(*words)}
    return by_rules(rules, case, other, counts)


def by_rules(rules: Mapping[str, Rule], case: Case, other: Other, counts: dict[str, int]) -> Other:
    """Give a state by these rules, and count which of them changed it."""
    for name, rule in rules.items():
        new = rule(case, other)
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
