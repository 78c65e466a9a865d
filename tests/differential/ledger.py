"""The lines of ``ledger.toml``: where the engines part, and whose rule decides."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "ledger.toml"
REASONS = ("javarosa", "ours")


@dataclass(frozen=True)
class Line:
    """A known difference; ``where``: in JavaRosa's source, or the section of forms.md."""

    rule: str
    reason: str
    where: str
    says: str


def lines() -> Mapping[str, Line]:
    """Give the ledger by rule.

    Raises:
        KeyError: a line without what its reason asks for.
    """
    found = tomllib.loads(FILE.read_text("utf-8"))["line"]
    where = {"javarosa": "source", "ours": "section"}
    return {
        one["rule"]: Line(one["rule"], one["reason"], one[where[one["reason"]]], one["says"])
        for one in found
    }
