"""JSON that refuses surprises: read before anything from another computer is believed.

Stands under every reader of this room. What it lets through means the same to every program that
will ever read it: no repeated key, no float, no number that another reader rounds, no text in two
spellings, no depth that fells a parser. Depth is counted before the parser sees a byte.
"""

import json
import re
import unicodedata
from typing import Any, TypeAlias

from gpn_desktop.errors import ErrorCode, GpnError

Value: TypeAlias = "bool | int | str | list[Value] | dict[str, Value] | None"

DEPTH = 32
KEYS_PER_OBJECT = 2_000
INTEGER = 2**53 - 1
INTEGER_DIGITS = 16
STRING = 64 * 1024
"""Longest string in bytes of UTF-8, unless the caller names another."""

_STRINGS = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_BRACKETS = re.compile(rb"[\[\]{}]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UNUSUAL_ESCAPE = re.compile(r'\\[^nt"\\/]')


def parse(data: bytes, *, string: int = STRING) -> Value:
    """Give the value that these bytes of UTF-8 say, or refuse them.

    Linear in the size of ``data``; the caller has capped that size.

    Raises:
        GpnError: JSON_REFUSED, with ``what`` = encoding, bom, control, normal_form, depth, grammar,
            float, constant, integer, repeated_key, keys, string, surrogate.
    """
    text = _decoded(data)
    _check_depth(data)
    try:
        value = _DECODER.decode(text)
    except (ValueError, RecursionError):
        raise _refused("grammar") from None
    if len(data) > string or _UNUSUAL_ESCAPE.search(text):
        _check_strings(value, string)
    return _as_value(value)


def parse_object(data: bytes, *, string: int = STRING) -> dict[str, Value]:
    """Give the object that these bytes say; the same refusals, and ``object`` for another value."""
    value = parse(data, string=string)
    if not isinstance(value, dict):
        raise _refused("object")
    return value


def _refused(what: str) -> GpnError:
    return GpnError(ErrorCode.JSON_REFUSED, what=what)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise _refused("encoding") from None
    if text.startswith("\ufeff"):
        raise _refused("bom")
    if _CONTROL.search(text):
        raise _refused("control")
    if not unicodedata.is_normalized("NFC", text):
        raise _refused("normal_form")
    return text


def _check_depth(data: bytes) -> None:
    if data.count(b"[") + data.count(b"{") <= DEPTH:
        return
    depth = 0
    for found in _BRACKETS.finditer(_STRINGS.sub(b"", data)):
        depth += 1 if found[0] in b"[{" else -1
        if depth > DEPTH:
            raise _refused("depth")


def _check_strings(value: Any, limit: int) -> None:
    """Look at every string: only here can an escape have made what the bytes did not show."""
    if isinstance(value, str):
        _check_string(value, limit)
    elif isinstance(value, list):
        for item in value:
            _check_strings(item, limit)
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_string(key, limit)
            _check_strings(item, limit)


def _check_string(text: str, limit: int) -> None:
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError:
        raise _refused("surrogate") from None
    if size > limit:
        raise _refused("string")
    if _CONTROL.search(text):
        raise _refused("control")
    if not unicodedata.is_normalized("NFC", text):
        raise _refused("normal_form")


def _as_value(value: Any) -> Value:
    """Name the type of what the decoder gave: its hooks let nothing else pass."""
    result: Value = value
    return result


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(pairs) > KEYS_PER_OBJECT:
        raise _refused("keys")
    if len(found) != len(pairs):
        raise _refused("repeated_key")
    return found


def _integer(text: str) -> int:
    """Give the integer; the length is looked at first, so a long one costs nothing."""
    if len(text.lstrip("-")) > INTEGER_DIGITS or text == "-0":
        raise _refused("integer")
    number = int(text)
    if abs(number) > INTEGER:
        raise _refused("integer")
    return number


def _float(_text: str) -> float:
    raise _refused("float")


def _constant(_text: str) -> float:
    raise _refused("constant")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_int=_integer,
    parse_float=_float,
    parse_constant=_constant,
)
