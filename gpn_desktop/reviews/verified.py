"""What double entry found of one survey, as the revision that results keeps it; rates of error.

On the way: differences settled from the paper → ``Verified`` → ``verified`` of a survey → back, on
whatever machine, to rates by question and by keyer. What comes from elsewhere is not trusted.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final

FIRST, SECOND, THIRD = "first", "second", "third"
CHOICES: Final = (FIRST, SECOND, THIRD)
_TEXTS: Final = ("place", "question", "first", "second", "choice", "value")
_SIGNS: Final = ("soft", "row")


class Malformed(ValueError):
    """What no program of ours has written."""


@dataclass(frozen=True)
class Choice:
    """What the paper said at a difference: the first text, the second, or a third (``value``)."""

    choice: str
    value: str = ""


@dataclass(frozen=True)
class Settled:
    """One difference with both texts and what was chosen; ``question`` is its path without rows.

    ``is_soft``: only capitals or the letter of a tone differ; it counts as nobody's error.
    """

    place: str
    question: str
    first: str
    second: str
    choice: str
    value: str = ""
    is_soft: bool = False
    is_row: bool = False


@dataclass(frozen=True)
class Verified:
    """Two passes over one paper: whose, over which survey, how much of each question, and settled.

    ``first`` is the survey that the first pass made, ``by`` the officer who keyed the second.
    """

    first: str
    by: str
    compared: Mapping[str, int] = field(default_factory=dict)
    settled: tuple[Settled, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Give it as an op carries it."""
        told = {"first": self.first, "by": self.by, "compared": dict(self.compared)}
        return {**told, "differences": [_plain(one) for one in self.settled]}


def _plain(one: Settled) -> dict[str, Any]:
    texts = {name: getattr(one, name) for name in _TEXTS}
    signs = {name: getattr(one, f"is_{name}") for name in _SIGNS}
    return {name: value for name, value in {**texts, **signs}.items() if value}


def read(told: Mapping[str, Any]) -> Verified:
    """Read what a survey keeps of its double entry.

    Raises:
        Malformed: it is not whole, or counts more errors than places.
    """
    counts = _mapping(told.get("compared", {}))
    many = told.get("differences", [])
    if not isinstance(many, list) or not all(map(_is_count, counts.values())):
        raise Malformed
    settled = tuple(_settled(_mapping(one)) for one in many)
    wrong = Counter(one.question for one in settled)
    if any(count > counts.get(question, 0) for question, count in wrong.items()):
        raise Malformed
    return Verified(_text(told, "first"), _text(told, "by"), counts, settled)


def _settled(told: Mapping[str, Any]) -> Settled:
    texts = {name: told.get(name, "") for name in _TEXTS}
    signs = {f"is_{name}": told.get(name, False) for name in _SIGNS}
    if not all(isinstance(text, str) for text in texts.values()) or texts["choice"] not in CHOICES:
        raise Malformed
    if not all(isinstance(sign, bool) for sign in signs.values()) or not texts["question"]:
        raise Malformed
    return Settled(**texts, **signs)


def _mapping(found: Any) -> Mapping[str, Any]:
    if not isinstance(found, Mapping):
        raise Malformed
    return found


def _text(told: Mapping[str, Any], name: str) -> str:
    found = told.get(name)
    if not isinstance(found, str) or not found:
        raise Malformed
    return found


def _is_count(found: Any) -> bool:
    return type(found) is int and found >= 0


# rates


@dataclass(frozen=True)
class Checked:
    """A survey that was keyed twice: what was found, the revision that says so, who keyed first."""

    verified: Verified
    survey: str = ""
    first_by: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Give what tells this pass from others: a revision written anew carries the same."""
        return self.verified.first, self.verified.by


@dataclass(frozen=True)
class Rate:
    """How often keying went wrong: at a question, or for a keyer; of so many places keyed."""

    of: str
    compared: int
    wrong: int

    @property
    def share(self) -> Fraction | None:
        """Give the share of wrong places; None where nothing was compared."""
        return Fraction(self.wrong, self.compared) if self.compared else None


def by_question(checked: Iterable[Checked]) -> tuple[Rate, ...]:
    """Give for each question at how many of its places the passes differed, as they first came."""
    compared: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for one in checked:
        compared.update(one.verified.compared)
        wrong.update(each.question for each in one.verified.settled if not each.is_soft)
    return tuple(Rate(of, count, wrong[of]) for of, count in compared.items())


def by_keyer(checked: Iterable[Checked]) -> tuple[Rate, ...]:
    """Give for each keyer how many places went wrong: those where the paper said otherwise."""
    compared: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for one in checked:
        places = sum(one.verified.compared.values())
        hard = [each.choice for each in one.verified.settled if not each.is_soft]
        for keyer, right in ((one.first_by, FIRST), (one.verified.by, SECOND)):
            compared[keyer] += places
            wrong[keyer] += sum(choice != right for choice in hard)
    return tuple(Rate(of, count, wrong[of]) for of, count in compared.items())
