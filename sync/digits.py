"""Forty digits as people say them: ten groups of four, each with a check digit.

Fingerprints are read over the phone, recovery codes are printed and typed. The check digit covers
the place of its group, so a wrong digit, two neighbours swapped and two groups exchanged are all
caught, and the group is named while it is being typed.
Source: H. M. Damm, Total anti-symmetrische Quasigruppen, 2004.
"""

import re
from collections.abc import Sequence

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError

GROUPS = 10
MODULUS = 10**40

_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
_GROUP = re.compile(r"[0-9]{5}")
_PAUSES = re.compile(r"[\s.\-–]+")


def spell(number: int) -> tuple[str, ...]:
    """Give ten groups of five digits for a number below 10⁴⁰."""
    digits = f"{number:040d}"
    return tuple(_group(place, digits[place * 4 : place * 4 + 4]) for place in range(GROUPS))


def split(text: str) -> tuple[str, ...]:
    """Give what was typed as groups of five: spaces, points and dashes are only pauses."""
    plain = _PAUSES.sub("", text)
    return tuple(plain[at : at + 5] for at in range(0, len(plain), 5))


def fits(place: int, group: str) -> bool:
    """Say whether five digits can stand at this place (0 to 9): their check digit fits."""
    return bool(_GROUP.fullmatch(group)) and _group(place, group[:4]) == group


def wrong_groups(expected: Sequence[str], typed: Sequence[str]) -> tuple[int, ...]:
    """Give the numbers (1 to 10) of the groups that are not as expected; a missing one is wrong."""
    heard = [*typed, *[""] * (len(expected) - len(typed))]
    wrong = [n for n, group in enumerate(expected, 1) if heard[n - 1] != group]
    return (*wrong, *range(len(expected) + 1, len(typed) + 1))


def read(groups: Sequence[str]) -> int:
    """Give the number that ten typed groups say.

    Raises:
        GpnError: DIGITS_GROUP_WRONG, with the number of the first group that cannot be right.
    """
    for place in range(max(GROUPS, len(groups))):
        if place >= min(GROUPS, len(groups)) or not fits(place, groups[place]):
            raise GpnError(ErrorCode.DIGITS_GROUP_WRONG, group=place + 1)
    return int("".join(group[:4] for group in groups))


def draw() -> tuple[str, ...]:
    """Give ten random groups: 133 bits, for a printed code."""
    return spell(int.from_bytes(chance.random_bytes(32), "big") % MODULUS)


def pick(count: int = 4) -> tuple[int, ...]:
    """Give the numbers (1 to 10, rising) of some groups to ask for, chosen by chance."""
    places = list(range(1, GROUPS + 1))
    while len(places) > count:
        drawn = int.from_bytes(chance.random_bytes(8), "big")
        del places[drawn % len(places)]
    return tuple(places)


def _group(place: int, four: str) -> str:
    state = 0
    for digit in f"{place}{four}":
        state = _DAMM[state][int(digit)]
    return f"{four}{state}"
