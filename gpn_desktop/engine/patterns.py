r"""Patterns of ``regex()``: Java's dialect, as far as both sides mean the same, in Python's.

The whole text must match. Refused: look-behind, possessive quantifiers, ``\G`` and everything else
that Python reads otherwise. ``\p{L} \p{Lu} \p{Ll} \p{N} \p{M}`` become ranges.
"""

import re
import unicodedata
from functools import cache, lru_cache

from gpn_desktop.engine.values import Trouble, Unevaluable
from gpn_desktop.vietnamese import nfc

LONGEST_TEXT = 1000
_PIECE = re.compile(
    r"(?P<quote>\\Q(?P<plain>.*?)(?:\\E|$))"
    r"|(?P<unicode>\\(?P<sense>[pP])(?:\{(?P<long>\w+)\}|(?P<short>[A-Z])))"
    r"|(?P<escape>\\.)"
    r"|(?P<group>\((?:\?(?P<mark><?[=!:>]?))?)"
    r"|(?P<quantifier>(?:[*+?]|\{\d+(?:,\d*)?\})[+?]?)"
    r"|(?P<other>&&|.)",
    re.DOTALL,
)
_FLAGS = re.compile(r"\(\?[ims]+\)")
_ESCAPES = frozenset("dDwWsSbBAtnrfaxu123456789")
_SETS = frozenset({r"\d", r"\D", r"\w", r"\W", r"\s", r"\S"})
"""A hyphen behind one of these in ``[]`` begins no range in Java; Python would refuse it."""
_GROUPS = {None, ":", "=", "!"}
_CATEGORIES = {"L", "Lu", "Ll", "N", "M"}
_HIGHEST = 0x32000


class PatternError(Exception):
    """A pattern that we refuse; ``args[0]`` is the piece that cannot be used."""


@cache
def _ranges(category: str) -> str:
    """Give the characters of a category as ranges for the inside of ``[]``."""
    found: list[list[int]] = []
    for code in range(_HIGHEST):
        if unicodedata.category(chr(code)).startswith(category):
            if found and found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return "".join(f"\\U{low:08x}-\\U{high:08x}" for low, high in found)


@lru_cache(maxsize=256)
def translated(pattern: str) -> re.Pattern[str]:
    """Give Python's pattern for Java's.

    Raises:
        PatternError: with the piece that is refused.
    """
    flags = _FLAGS.match(pattern)
    start = flags.end() if flags else 0
    pieces = [flags.group() if flags else ""]
    in_class = is_set = False
    for match in _PIECE.finditer(nfc(pattern), start):
        text = match.group()
        if in_class:
            in_class = text != "]"
            pieces.append(r"\-" if text == "-" and is_set else _inside(match))
            is_set = match["unicode"] is not None or match["escape"] in _SETS
        else:
            in_class, is_set = text == "[", False
            pieces.append(_outside(match))
    try:
        return re.compile("".join(pieces), re.ASCII)
    except (re.error, OverflowError) as error:
        raise PatternError(pattern) from error


def _shared(match: re.Match[str]) -> str | None:
    if match["quote"] is not None:
        return re.escape(match["plain"])
    if match["escape"] is not None:
        letter = match["escape"][1]
        if letter.isalnum() and letter not in _ESCAPES:
            raise PatternError(match["escape"])
        return match["escape"]
    return None


def _category(match: re.Match[str]) -> str:
    category = match["long"] or match["short"]
    if category not in _CATEGORIES:
        raise PatternError(match.group())
    return _ranges(category)


def _inside(match: re.Match[str]) -> str:
    text = match.group()
    if match["unicode"] is not None:
        if match["sense"] == "P":
            raise PatternError(text)
        return _category(match)
    shared = _shared(match)
    if shared is None and (text == "&&" or "[" in text):
        raise PatternError(text)
    return text if shared is None else shared


def _outside(match: re.Match[str]) -> str:
    text = match.group()
    if match["unicode"] is not None:
        return f"[{'^' if match['sense'] == 'P' else ''}{_category(match)}]"
    if match["group"] is not None and match["mark"] not in _GROUPS:
        raise PatternError(text)
    if match["quantifier"] is not None and len(text) > 1 and text.endswith("+"):
        raise PatternError(text)
    shared = _shared(match)
    return text if shared is None else shared


def matches(text: str, pattern: str) -> bool:
    """Tell whether the whole text matches.

    Raises:
        Unevaluable: PATTERN where the pattern is refused or the text is over 1,000 characters.
    """
    if len(text) > LONGEST_TEXT:
        raise Unevaluable(Trouble.PATTERN)
    try:
        return translated(pattern).fullmatch(nfc(text)) is not None
    except PatternError as error:
        raise Unevaluable(Trouble.PATTERN) from error
