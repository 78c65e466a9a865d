"""The ledger: which assertions of the package fail here, and why each of them may.

An entry either names assertions (a name, or the beginning of names: a file, a suite, a case), or
says how many in each file are refused with one code. It is superfluous as soon as one of them
passes, and nothing that fails goes without an entry.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.conformance.openrosa import Outcome

FILE = Path(__file__).with_name("ledger.toml")
REASONS = ("javarosa", "outside", "document")


@dataclass(frozen=True)
class Entry:
    """Why some assertions may fail.

    ``rule`` and ``line`` name JavaRosa's rule; ``refused`` is the code that ``files`` counts.
    """

    reason: str
    says: str
    rule: str = ""
    line: str = ""
    asserts: tuple[str, ...] = ()
    refused: str = ""
    files: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Judgement:
    """What fails without an entry, which lines explain nothing, and how many have each reason."""

    unexplained: tuple[str, ...]
    superfluous: tuple[str, ...]
    counts: Mapping[str, int]


def entries() -> tuple[Entry, ...]:
    """Read the ledger."""
    found: list[dict[str, Any]] = tomllib.loads(FILE.read_text("utf-8"))["entry"]
    return tuple(Entry(**{**each, "asserts": tuple(each.get("asserts", ()))}) for each in found)


def judged(outcomes: Iterable[Outcome], ledger: Iterable[Entry]) -> Judgement:
    """Hold all outcomes against the ledger."""
    waiting = {outcome.name: outcome for outcome in outcomes}
    superfluous: list[str] = []
    counts: Counter[str] = Counter()
    for entry in ledger:
        explained = [*_named(entry, waiting, superfluous), *_counted(entry, waiting, superfluous)]
        counts[entry.reason] += len(explained)
        for name in explained:
            del waiting[name]
    unexplained = [f"{o.name} ({', '.join(o.asked)}): {o.why}" for o in waiting.values() if o.why]
    return Judgement(tuple(unexplained), tuple(superfluous), dict(counts))


def _named(entry: Entry, waiting: Mapping[str, Outcome], superfluous: list[str]) -> list[str]:
    found: list[str] = []
    for line in entry.asserts:
        meant = [o for o in waiting.values() if is_under(o.name, line)]
        if meant and all(_may_fail(entry, o) for o in meant):
            found += [o.name for o in meant]
        else:
            superfluous.append(line)
    return found


def is_under(name: str, line: str) -> bool:
    """Tell whether an assertion is named by a line: itself, or its case, suite or file."""
    return name == line or name.startswith((f"{line} · ", f"{line} #"))


def _may_fail(entry: Entry, outcome: Outcome) -> bool:
    """Tell whether it fails, and as the reason says: what JavaRosa answers is never refused."""
    if not outcome.why:
        return False
    return entry.reason != "javarosa" or _code(outcome) == ""


def _counted(entry: Entry, waiting: Mapping[str, Outcome], superfluous: list[str]) -> list[str]:
    found: list[str] = []
    for file, count in entry.files.items():
        meant = [
            outcome.name
            for outcome in waiting.values()
            if is_under(outcome.name, file) and _code(outcome) == f"{entry.reason} {entry.refused}"
        ]
        if len(meant) != count:
            superfluous.append(f"{file}: {entry.refused} {count}, found {len(meant)}")
        found += meant
    return found


def _code(outcome: Outcome) -> str:
    """Give reason and code of what was refused; empty where it was answered."""
    reason, parted, rest = outcome.why.partition(": ")
    return f"{reason} {rest.split()[0]}" if parted and reason in REASONS else ""
