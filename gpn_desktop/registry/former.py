"""Communes that were joined or divided on 01/7/2025: which one a list means, and if it is ours.

Of a divided commune households move by village, and no list says which: the officer does.
Source: ``resources/places``, the map of 2024 to 2025.
"""

import functools
import heapq
import re
from difflib import SequenceMatcher
from enum import Enum
from typing import Final

from gpn_desktop.registry.places import Unit, Village, successions, units
from gpn_desktop.vietnamese import fold, tidy

_PERIOD: Final = "2024"
_NEAR, _APART = 0.75, 0.05  # how alike two names are that may be meant, and how much less any other
_SHORT: Final = {"tt": "thi tran", "x": "xa", "p": "phuong"}
_SPLIT: Final = re.compile(
    r"(.+?)\s*[,(\-–]\s*((?:xã|thị trấn|phường|tt\.?|x\.|p\.)\s*[^,()\-–]+?)\)?", re.IGNORECASE
)


class Belongs(Enum):
    """Whether an old commune went into ours: wholly, in part, not at all, or nobody knows it."""

    OURS = "ours"
    PART = "part"
    NOT_OURS = "not_ours"
    UNKNOWN = "unknown"


def split(written: str) -> tuple[str, str]:
    """Give village and old commune of what is written: Khu 1, TT Đình Lập; "" where none is."""
    found = _SPLIT.fullmatch(tidy(written))
    return (found[1], tidy(found[2])) if found else (tidy(written), "")


@functools.lru_cache(maxsize=1_000)
def key_of(former: str) -> str:
    """Give an old commune as it is compared: TT. Đình Lập and thị trấn Đình Lập are one.

    A name without its type is taken with it where only one commune was called so.
    """
    first, _, rest = fold(tidy(former)).replace(".", " ").partition(" ")
    key = f"{_SHORT.get(first, first)} {rest.strip()}".strip()
    named = [fold(one.name) for one in units(_PERIOD) if key == _bare(one)]
    return named[0] if len(named) == 1 else key


@functools.lru_cache(maxsize=1_000)
def belongs(former: str, commune: str) -> Belongs:
    """Tell whether an old commune went into that of a code of 2025."""
    wanted = key_of(former)
    named = (one for one in units(_PERIOD) if wanted in (fold(one.name), _bare(one)))
    found = [step for one in named for step in successions(one.code)]
    extents = {step.extent for step in found if step.new_code == commune}
    if not found or not commune:
        return Belongs.UNKNOWN
    if "whole" in extents:
        return Belongs.OURS
    return Belongs.PART if extents else Belongs.NOT_OURS


@functools.lru_cache(maxsize=1_000)
def near(former: str) -> str:
    """Give the commune of 2024 whose name is almost what is written; "" where none stands out."""
    wanted = key_of(former)
    alike = [(SequenceMatcher(None, wanted, fold(one.name)).ratio(), one) for one in units(_PERIOD)]
    (best, found), (other, _) = heapq.nlargest(2, alike, key=lambda pair: pair[0])
    return found.name if best >= _NEAR and best - other >= _APART else ""


def _bare(one: Unit) -> str:
    return fold(one.name.removeprefix(one.unit_type)).strip()


def bare_key(village: Village) -> tuple[str, str]:
    """Give kind and name by which villages are compared, without an old commune in the name."""
    return village.kind, fold(split(village.name)[0])


def tells_apart(one: Village, other: Village) -> bool:
    """Tell whether two villages of one name are of different old communes, both written."""
    first, second = (each.former or split(each.name)[1] for each in (one, other))
    return bool(first and second) and key_of(first) != key_of(second)


def named(village: str, former: str) -> str:
    """Give the name by which a village differs from one of another old commune."""
    return f"{village} ({former})"
