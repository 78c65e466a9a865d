"""Rules of the functions on text and on lists of codes; text is NFC.

Source: JavaRosa XPathFuncExpr, DigestAlgorithm, Encoding.
"""

import base64
import binascii
import hashlib
import math
import re

from gpn_desktop.engine.values import Trouble, Unevaluable, to_integer
from gpn_desktop.vietnamese import nfc

_SPACES = re.compile(r"\s+", re.ASCII)
ALGORITHMS = ("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512")
ENCODINGS = ("base64", "hex")
_HASHES = {name.replace("-", "").lower() for name in ALGORITHMS}


def is_algorithm(name: str) -> bool:
    """Tell whether a hash is known; its case and dashes do not matter."""
    return name.replace("-", "").lower() in _HASHES


def is_encoding(name: str) -> bool:
    """Tell whether a way to write bytes is known; its case does not matter."""
    return name.lower() in ENCODINGS


def length(text: str) -> float:
    """Count the code points."""
    return float(len(nfc(text)))


def spaced(text: str) -> str:
    """Trim the ends and make each run of white space one space."""
    return _SPACES.sub(" ", text).strip(" ")


def part(text: str, start: float, end: float = math.inf) -> str:
    """Cut out ``[start, end)``, counted from 0; negative places count from the end."""
    size = len(text)
    low, high = (_place(edge, size) for edge in (start, end))
    return text[low:high] if low <= high else ""


def _place(edge: float, size: int) -> int:
    if not math.isfinite(edge):
        return size if edge > 0 else 0
    whole = math.trunc(edge)
    return min(max(0, whole + size if whole < 0 else whole), size)


def before(text: str, sign: str) -> str:
    """Give what stands before the first ``sign``; empty where there is none."""
    found = text.find(sign)
    return text[:found] if found >= 0 else ""


def after(text: str, sign: str) -> str:
    """Give what stands after the first ``sign``; empty where there is none."""
    found = text.find(sign)
    return text[found + len(sign) :] if found >= 0 else ""


def translated(text: str, old: str, new: str) -> str:
    """Put each character of ``new`` for its fellow in ``old``; those without one are dropped."""
    table: dict[str, str] = {}
    for place, sign in enumerate(old):
        table.setdefault(sign, new[place : place + 1])
    return "".join(table.get(sign, sign) for sign in text)


def selected(codes: str, code: str) -> bool:
    """Tell whether a code stands among those parted by spaces."""
    return f" {code.strip()} " in f" {codes} "


def selected_at(codes: str, place: float) -> str:
    """Give the code at a place counted from 0; empty outside."""
    found = codes.split()
    index = to_integer(place)
    return found[index] if 0 <= index < len(found) else ""


def count_selected(codes: str) -> float:
    """Count the codes."""
    return float(len(codes.split()))


def digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    """Give the hash of the UTF-8 text, in base64 or hex.

    Raises:
        Unevaluable: UNFIT for an algorithm or encoding we do not know.
    """
    if not (is_algorithm(algorithm) and is_encoding(encoding)):
        raise Unevaluable(Trouble.UNFIT)
    name = algorithm.replace("-", "").lower()
    found = hashlib.new(name, text.encode(), usedforsecurity=False).digest()
    return found.hex() if encoding.lower() == "hex" else base64.b64encode(found).decode()


def decoded(text: str) -> str:
    """Give the UTF-8 text that base64 hides; what is no base64 is skipped.

    What is left has to come in fours, as base64 does; else nothing is hidden in it.
    Source: JavaRosa Base64.decode, 50.
    """
    bare = re.sub(r"[^A-Za-z0-9+/=]", "", text)
    if len(bare) % 4:
        return ""
    try:
        found = base64.b64decode(bare)
    except binascii.Error:
        return ""
    return nfc(found.decode("utf-8", "replace"))
