"""What an expression gives, and how one kind of value becomes another.

A value is ``str`` (``""`` is empty), ``float``, ``bool``, ``date``, ``datetime`` (aware, in the
world's zone), ``time``, or a node-set: a ``list`` of such values.
Source: JavaRosa XPathFuncExpr (toNumeric, toString, toBoolean), XPathEqExpr.
"""

import math
from collections.abc import Callable
from datetime import date, datetime, time, tzinfo
from decimal import Decimal
from enum import StrEnum
from typing import Any

from gpn_desktop.engine.moments import (
    days_since_epoch,
    moment_text,
    read_date,
    read_moment,
    read_time,
    time_text,
)
from gpn_desktop.forms.definition import ValueType
from gpn_desktop.vietnamese import nfc, show_clock, show_date, show_decimal

Value = Any
NAN = math.nan
NEARLY = 1e-12
_LEFT_OVER = 1e-9
EXACT = 2**53
_NUMERIC = frozenset("0123456789.-")


class _Holder(str):
    """No text of its own, but something that is there."""

    __slots__ = ()


HOLDER = _Holder()
"""What reading a row or a group gives: as empty text, but it counts as not empty."""


class Trouble(StrEnum):
    """Why an expression has no value here; it counts as empty and blocks finalising."""

    REPEATED = "value_repeated"
    UNREADABLE_DATE = "unreadable_date"
    OUT_OF_RANGE = "out_of_range"
    UNFIT = "unfit"
    ACTION_LOOP = "action_loop"
    PATTERN = "pattern"


class Unevaluable(Exception):
    """An expression has no value; the session keeps the trouble beside its place."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def single(value: Value) -> Value:
    """Give the one value of a node-set, or the value itself; none is empty.

    Raises:
        Unevaluable: REPEATED where there are more.
    """
    if value.__class__ is not list:
        return value
    if len(value) > 1:
        raise Unevaluable(Trouble.REPEATED)
    return single(value[0]) if value else ""


def number_of(text: str) -> float:
    """Read digits, ``-`` and ``.`` (``,`` too); anything else is NaN, so also ``1e3``."""
    bare = text.strip().replace(",", ".")
    if not bare or not _NUMERIC.issuperset(bare):
        return NAN
    try:
        return float(bare)
    except ValueError:
        return NAN


def to_number(value: Value) -> float:
    """Give the number of a single value; a date counts its days since 1970-01-01."""
    if value.__class__ is float:
        return value
    if isinstance(value, str):
        return number_of(value)
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    return days_since_epoch(value) if isinstance(value, date) else NAN


def to_integer(number: float) -> int:
    """Cut a number as Java's ``intValue`` does: NaN is 0, beyond 32 bits it is the bound."""
    return 0 if math.isnan(number) else int(max(-(2.0**31), min(2.0**31 - 1, number)))


def to_text(value: Value) -> str:
    """Give the text of a single value, as ``string()`` does; of a dateTime its local day.

    Source: JavaRosa XPathFuncExpr.toString writes every date by FORMAT_ISO8601.
    """
    if value.__class__ is str:
        return value
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return moment_of(value.date() if isinstance(value, datetime) else value)


def shown_text(value: Value) -> str:
    """Write a single value to be read in a label, as the fields beside it are written."""
    if isinstance(value, datetime):
        return f"{show_date(value)} {show_clock(time_text(value.timetz()))}"
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, time):
        return show_clock(time_text(value))
    return show_decimal(to_text(value)) if isinstance(value, float) else to_text(value)


def moment_of(value: Value) -> str:
    """Give the ISO text of a date, dateTime or time; a row or group has none."""
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return time_text(value) if isinstance(value, time) else ""


def to_truth(value: Value) -> bool:
    """Give the truth of a single value: not empty, not 0, not NaN."""
    if value.__class__ is bool:
        return value
    if isinstance(value, float):
        return abs(value) > NEARLY  # NaN compares false
    return value != "" and (isinstance(value, str | date | time))


def is_empty(value: Value) -> bool:
    """Tell whether nothing would be stored: empty text or NaN."""
    return value == "" or (value.__class__ is float and value != value)


def equal(one: Value, other: Value) -> bool:
    """Compare two single values: as truths, else as numbers, else as texts."""
    if one.__class__ is str and other.__class__ is str:
        return one == other
    if isinstance(one, bool) or isinstance(other, bool):
        return to_truth(one) == to_truth(other)
    if isinstance(one, float) or isinstance(other, float):
        return close(to_number(one), to_number(other))
    return to_text(one) == to_text(other)


def close(one: float, other: float) -> bool:
    """Tell whether two numbers are equal within 1e-12."""
    return abs(one - other) < NEARLY


def number_text(number: float) -> str:
    """Write a number: whole ones without a point, others shortest, never with an exponent."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    whole = round(number)
    if abs(number - whole) < NEARLY and abs(whole) <= EXACT:
        return str(whole)
    return decimal_text(number)


def decimal_text(number: float) -> str:
    """Write a finite number with the fewest digits that give it back, without an exponent."""
    text = format(Decimal(repr(number)), "f")
    return text.removesuffix(".0")


def stored_text(value: Value) -> str:
    """Give the canonical text that is kept and sent; NaN is empty, truths are 1 and 0."""
    if value.__class__ is str:
        return value
    if isinstance(value, float):
        return "" if math.isnan(value) else number_text(value)
    if isinstance(value, bool):
        return "1" if value else "0"
    return moment_of(value)


_READERS: dict[ValueType, Callable[[str, tzinfo], Value | None]] = {
    ValueType.TEXT: lambda text, zone: nfc(text),
    ValueType.INT: lambda text, zone: _finite(number_of(text), whole=True),
    ValueType.DECIMAL: lambda text, zone: _finite(number_of(text), whole=False),
    ValueType.DATE: lambda text, zone: read_date(text[:10] if "T" in text else text),
    ValueType.TIME: lambda text, zone: read_time(text, zone),
    ValueType.DATETIME: lambda text, zone: read_moment(text, zone),
}


def _finite(number: float, *, whole: bool) -> float | None:
    if not math.isfinite(number) or (whole and (number % 1 or abs(number) > EXACT)):
        return None
    return number + 0.0  # no negative zero


def read_stored(kind: ValueType, text: str, zone: tzinfo) -> Value | None:
    """Read canonical text as the type of a node; ``""`` stays empty, None is unreadable."""
    return _READERS[kind](text, zone) if text else ""


def fitted(kind: ValueType, value: Value, zone: tzinfo) -> Value:
    """Give a computed value in the type of the node that keeps it; NaN becomes empty.

    A number less than 1e-9 above a whole one is kept as that: what ``0.07 * 1000`` leaves over
    would else be more than a threshold of 70.

    Raises:
        Unevaluable: UNFIT where the node cannot hold it.

    Source: JavaRosa IAnswerData.wrapData.
    """
    if is_empty(value):
        return ""
    if value.__class__ is float and math.isfinite(value):
        whole = math.trunc(value)
        value = float(whole) if abs(value - whole) < _LEFT_OVER else value
    if kind is ValueType.TEXT:
        return value if not isinstance(value, list) else stored_text(single(value))
    if kind is ValueType.INT and isinstance(value, float):
        value = float(math.trunc(value)) if math.isfinite(value) else value
        return _kept(_finite(value, whole=True))
    text = moment_of(value) if isinstance(value, date) else stored_text(value)
    return _kept(read_stored(kind, text, zone))


def _kept(value: Value | None) -> Value:
    if value is None:
        raise Unevaluable(Trouble.UNFIT)
    return value
