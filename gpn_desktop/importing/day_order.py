"""Whether the days of a column are written with the month first, as some programs write them.

On the way: the texts of the births of a list → one that can be read with the month first alone. By
it no day of the column is sure of which both parts can be months: 3/4/2022 beside 3/14/2022.
"""

import re
from collections.abc import Iterable
from typing import Final

_PARTS: Final = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](?:\d{2}|\d{4})(?:[ T].*)?")
_MONTHS: Final = 12
_DAYS: Final = 31
_LEAST: Final = 2
_SLIPS: Final = 10  # of so many days with the day first one may be mistyped


def month_first(texts: Iterable[str], *, is_own: bool = False) -> str:
    """Give a day of a column that is written with its month first, "" where none or a slip is.

    In a list that ``is_own`` the days with the day first are those that nobody touched.
    """
    found, usual = [], 0
    for text in texts:
        first, second = _parts(text)
        usual += second <= _MONTHS < first <= _DAYS
        if first <= _MONTHS < second <= _DAYS:
            found.append(text)
    is_slip = len(found) < _LEAST or (len(found) * _SLIPS < usual and not is_own)
    return "" if is_slip else found[0]


def is_either(text: str) -> bool:
    """Tell whether both parts of a day can be its month, and it is another day then."""
    first, second = _parts(text)
    return first != second and 0 < first <= _MONTHS and 0 < second <= _MONTHS


def _parts(text: str) -> tuple[int, int]:
    parts = _PARTS.fullmatch(text.strip())
    return (int(parts[1]), int(parts[2])) if parts else (0, 0)
