"""The lines of a ledger: where an engine and ours part, and whose rule decides."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
WHERE = {"javarosa": "source", "ours": "section", "defect": "source"}
"""What each reason has to name."""


@dataclass(frozen=True)
class Line:
    """A known difference; ``where``: in JavaRosa's source, or the section of forms.md."""

    rule: str
    reason: str
    where: str
    says: str


def lines(file: str) -> Mapping[str, Line]:
    """Give a ledger by rule.

    Raises:
        KeyError: a line without what its reason asks for.
    """
    found = tomllib.loads((HERE / file).read_text("utf-8"))["line"]
    return {
        one["rule"]: Line(one["rule"], one["reason"], one[WHERE[one["reason"]]], one["says"])
        for one in found
    }
