"""Rules of the functions on dates; each asks the context of the session for zone and language.

Source: JavaRosa XPathFuncExpr.toDate, toDecimalDateTime, formatDateTime.
"""

import math
from datetime import date, datetime, time, tzinfo
from typing import Protocol

from gpn_desktop.engine.moments import (
    day_after_epoch,
    days_since_epoch,
    fraction_of_day,
    fraction_since_epoch,
    moment_after_epoch,
    read_moment,
    read_time,
    write_moment,
)
from gpn_desktop.engine.values import NAN, Trouble, Unevaluable, Value, to_number

_MOST_DAYS = 2**31 - 1


class Clockwork(Protocol):
    """What the rules on dates ask of a context."""

    zone: tzinfo
    language: str

    @property
    def today(self) -> date:
        """Give the day of this settle."""


def to_date(context: Clockwork, value: Value) -> Value:
    """Give the day of a number of days, an ISO text or a moment; empty and NaN stay.

    A text with a time keeps it, as in JavaRosa: it is seen by ``format-date`` and the like, while
    comparisons and arithmetic take its day. A time is one of today.

    Raises:
        Unevaluable: UNREADABLE_DATE, OUT_OF_RANGE.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date) or value == "":
        return value
    if isinstance(value, time):
        return context.today
    if isinstance(value, str):
        moment = _readable(read_moment(value, context.zone))
        return moment if "T" in value else moment.date()
    number = _days(value)
    return _in_range(day_after_epoch(math.trunc(number))) if number is not None else value


def to_moment(context: Clockwork, value: Value) -> Value:
    """Give the moment of a number of days (fraction: UTC), an ISO text or a day; empty stays.

    A time is one of today.

    Raises:
        Unevaluable: UNREADABLE_DATE, OUT_OF_RANGE.
    """
    if isinstance(value, datetime) or value == "":
        return value
    if isinstance(value, date):
        return datetime.combine(value, time(), context.zone)
    if isinstance(value, time):
        return datetime.combine(context.today, value)
    if isinstance(value, str):
        return _readable(read_moment(value, context.zone))
    number = _days(value)
    return _in_range(moment_after_epoch(number, context.zone)) if number is not None else value


def _days(value: Value) -> float | None:
    """Give a number that may be days; None for NaN. A truth is no date."""
    if isinstance(value, bool):
        raise Unevaluable(Trouble.UNREADABLE_DATE)
    number = to_number(value)
    if math.isnan(number):
        return None
    if abs(number) > _MOST_DAYS:
        raise Unevaluable(Trouble.OUT_OF_RANGE)
    return number


def _readable(moment: datetime | None) -> datetime:
    if moment is None:
        raise Unevaluable(Trouble.UNREADABLE_DATE)
    return moment


def _in_range(day: date | None) -> date:
    if day is None:
        raise Unevaluable(Trouble.OUT_OF_RANGE)
    return day


def formatted(context: Clockwork, value: Value, pattern: str) -> str:
    """Write a day or moment by a pattern; empty stays empty."""
    moment = to_moment(context, value)
    return write_moment(moment, pattern, context.language) if isinstance(moment, datetime) else ""


def decimal_moment(context: Clockwork, value: Value) -> Value:
    """Give the days since 1970 in UTC with their fraction; a number stays, empty too.

    Raises:
        Unevaluable: UNREADABLE_DATE, OUT_OF_RANGE.
    """
    if isinstance(value, float | bool):
        return NAN if _days(value) is None else value
    moment = to_moment(context, value)
    return fraction_since_epoch(moment) if moment != "" else ""


def decimal_time(context: Clockwork, value: Value) -> Value:
    """Give the part of the local day that has passed; of a number its fraction.

    Raises:
        Unevaluable: UNREADABLE_DATE, OUT_OF_RANGE.
    """
    if isinstance(value, float | bool):
        number = _days(value)
        return NAN if number is None else number - math.floor(number)
    if isinstance(value, str):
        value = _time_of(value, context.zone)
    if isinstance(value, datetime):
        value = value.timetz()
    return fraction_of_day(value) if isinstance(value, time) else ("" if value == "" else 0.0)


def _time_of(text: str, zone: tzinfo) -> Value:
    if text == "" or (clock := read_time(text, zone)) is not None:
        return clock if text else ""
    return _readable(read_moment(text, zone))


def fractional(value: Value) -> float:
    """Give the number of a value; a moment counts its local days with their fraction."""
    if isinstance(value, datetime):
        return days_since_epoch(value) + fraction_of_day(value.timetz())
    return to_number(value)
