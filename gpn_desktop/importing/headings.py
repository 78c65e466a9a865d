"""What the heading of a list says of all of it: the year of its result, the class of everybody.

On the way: the lines above the data → what ``profiles`` proposes and an officer may change.
"""

import re
from collections.abc import Iterator
from typing import Final

from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.vietnamese import fold

_YEAR: Final = re.compile(r"\bnam (20\d\d)\b(?! ?-)")
_WORDS: Final = {
    "newly_escaped_near": re.compile(r"thoat can ngheo"),
    "newly_escaped": re.compile(r"thoat ngheo"),
    "near_poor": re.compile(r"ho can ngheo"),
    "poor": re.compile(r"ho ngheo"),
}
_FEW: Final = 2  # texts make a line of a heading, more are titles


def told(sheet: Sheet, first: int) -> tuple[str, str]:
    """Give year and word of the class, each "" unless the heading says just one."""
    texts = list(_texts(sheet, first))
    years = {year for text in texts for year in _YEAR.findall(text)}
    words = {word for text in texts for word, sign in _WORDS.items() if sign.search(text)}
    return _only(years), _only(words)


def _texts(sheet: Sheet, first: int) -> Iterator[str]:
    for line in sheet.lines:
        if line.number >= first:
            return
        said = dict.fromkeys(text for text in line.cells if text)
        if len(said) <= _FEW:
            yield from map(fold, said)


def _only(found: set[str]) -> str:
    return found.pop() if len(found) == 1 else ""
