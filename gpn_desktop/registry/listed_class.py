"""The class of a year that somebody's list gives a household: decided elsewhere, not compared.

On the way: a list from Excel → ``Household.listed`` by year → the class history, where a decision
made here stands before it. It is written as one text in the list that this program exports.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from gpn_desktop.registry import codes

POOR, NEAR_POOR, NOT_POOR = "poor", "near_poor", "not_poor"
ESCAPED: Final[Mapping[str, str]] = {"newly_escaped": POOR, "newly_escaped_near": NEAR_POOR}
"""Words that say which list a household has left in the year."""
YEAR: Final = re.compile(r"(?:19|20)\d\d")
CLASSES: Final = (POOR, NEAR_POOR, "average", NOT_POOR)
_LIST: Final = "household_class"
_SIGNS: Final = re.compile(r"[;|%]")
_NAMES: Final = {
    "left": "thoát",
    "b1": "B1",
    "b2": "B2",
    "number": "số QĐ",
    "day": "ngày QĐ",
    "office": "cơ quan",
    "cause": "nguyên nhân",
}
"""How the parts of the one text are called; each is read by the same name."""


@dataclass(frozen=True)
class ListedClass:
    """What a list says a household was at the end of a year, as it is written there.

    ``left`` is the list that was left in that year. Points that are None are not written: they are
    not 0, and no survey stands behind them. ``office`` is whose decision it was; ``causes`` are
    words or codes of the list, as they stand there.
    """

    poverty_class: str
    left: str = ""
    b1: int | None = None
    b2: int | None = None
    number: str = ""
    decided_on: datetime.date | None = None
    office: str = ""
    causes: tuple[str, ...] = ()


def day_of(year: str) -> datetime.date:
    """Give the day that the class of a year is for."""
    return datetime.date(int(year), 12, 31)


def of_word(key: str) -> tuple[str, str]:
    """Give the class that a word of a list means, and the list that was left by it."""
    return (NOT_POOR, ESCAPED[key]) if key in ESCAPED else (key, "")


def written(classes: Mapping[str, ListedClass]) -> str:
    """Give the classes of a household as one text, the newest year first."""
    return " | ".join(_written(year, classes[year]) for year in sorted(classes, reverse=True))


def _written(year: str, one: ListedClass) -> str:
    told = {
        "left": codes.label(_LIST, one.left) if one.left else "",
        "b1": "" if one.b1 is None else str(one.b1),
        "b2": "" if one.b2 is None else str(one.b2),
        "number": one.number,
        "day": str(one.decided_on or ""),
        "office": one.office,
    }
    parts = [f"{_NAMES[key]}={_safe(value)}" for key, value in told.items() if value]
    parts += [f"{_NAMES['cause']}={_safe(cause)}" for cause in one.causes]
    return "; ".join((f"{year}: {codes.label(_LIST, one.poverty_class)}", *parts))


def _safe(text: str) -> str:
    return _SIGNS.sub(lambda sign: f"%{ord(sign.group()):02X}", text)


def read(text: str) -> Mapping[str, ListedClass]:
    """Read what ``written`` gives.

    Raises:
        ValueError: it is not that.
    """
    return dict(_read(part.strip()) for part in text.split("|"))


def _read(part: str) -> tuple[str, ListedClass]:
    first, *rest = (piece.strip() for piece in part.split(";"))
    year, _, label = first.partition(": ")
    if not YEAR.fullmatch(year):
        raise ValueError(part)
    pairs = list(_pairs(rest))
    told = dict(pairs)
    return year, ListedClass(
        _key(label),
        _key(told["left"]) if "left" in told else "",
        int(told["b1"]) if "b1" in told else None,
        int(told["b2"]) if "b2" in told else None,
        told.get("number", ""),
        datetime.date.fromisoformat(told["day"]) if "day" in told else None,
        told.get("office", ""),
        tuple(value for key, value in pairs if key == "cause"),
    )


def _key(label: str) -> str:
    """Give the class by its label."""
    found = (one.key for one in codes.options(_LIST) if one.label_vi == label)
    key = next(found, "")
    if key not in CLASSES:
        raise ValueError(label)
    return key


def _pairs(parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    known = {name: key for key, name in _NAMES.items()}
    for part in parts:
        name, _, value = part.partition("=")
        if name not in known:
            raise ValueError(part)
        yield known[name], unquote(value)
