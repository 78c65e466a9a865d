"""A question in both engines, and what can be worked out from the other engine's states."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from tests.differential.standing import State
from tests.differential.subjects import Subject

Other = list[Any]
"""Of a question value, relevant, required, readonly, violation; of a group or row relevant."""
VALUE, RELEVANT, VIOLATION = 0, 1, 4


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


def altered(other: Other, place: int, new: object) -> Other:
    return [*other[:place], new, *other[place + 1 :]]


_OPERAND = re.compile(r"(\.\.[\w/]+|/[\w/]+)|'([^']*)'")


def operands(case: Case, text: str) -> list[str]:
    """Give what is said by a list of paths and texts; whole decimals without ``.0``."""
    found = []
    for path, said in _OPERAND.findall(text):
        reference = re.sub(r"^\.\.", case.reference.rpartition("/")[0], path)
        value = case.theirs.get(reference, [""])[VALUE] if path else said
        found.append(value.removesuffix(".0") if case.is_decimal(reference) else value)
    return found


def called(case: Case, pattern: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, case.said.get("calculate", "").strip())
