"""Dates, times and moments: read from ISO text, written as ISO text and by pattern.

Source: JavaRosa DateUtils; ``%b`` and ``%a`` are ours in Vietnamese.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_EPOCH = date(1970, 1, 1)
_EPOCH_DAY = _EPOCH.toordinal()
_EPOCH_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)
_DATE = re.compile(r"(\d{1,4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_TIME = re.compile(
    r"(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?",
    re.ASCII,
)
_SHORTEST_OFFSET = 3

MONTHS = {
    "vi": tuple(f"Thg {month}" for month in range(1, 13)),
    "en": (
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
        *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ),
}
WEEKDAYS = {
    "vi": (*(f"Th {day}" for day in range(2, 8)), "CN"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


def days_since_epoch(day: date) -> float:
    """Give the whole days since 1970-01-01; of a moment, those of its local day."""
    return float(day.toordinal() - _EPOCH_DAY)


def day_after_epoch(days: int) -> date | None:
    """Give the day so many days after 1970-01-01; None outside the years 1 to 9999."""
    try:
        return date.fromordinal(_EPOCH_DAY + days)
    except (ValueError, OverflowError):
        return None


def fraction_since_epoch(moment: datetime) -> float:
    """Give the days since 1970-01-01T00:00Z with their fraction."""
    return (moment - _EPOCH_MOMENT) / _DAY


def moment_after_epoch(days: float, zone: tzinfo) -> datetime | None:
    """Give the moment so many days (with fraction) after 1970-01-01T00:00Z."""
    try:
        return (_EPOCH_MOMENT + timedelta(milliseconds=int(days * 86_400_000))).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def fraction_of_day(moment: time) -> float:
    """Give the part of its day that has passed."""
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return (seconds + moment.microsecond / 1e6) / 86_400


def read_date(text: str) -> date | None:
    """Read ``2026-11-23`` (also ``2026-1-5``); None where it is no day."""
    match = _DATE.fullmatch(text.strip())
    return _day(*map(int, match.groups())) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_time(text: str, zone: tzinfo, on: date = _EPOCH) -> time | None:
    """Read ``08:30:00.000+07:00`` as the time it then is in our zone; no offset = ours."""
    moment = _clock(text, zone, on)
    return moment.timetz() if moment else None


def read_moment(text: str, zone: tzinfo) -> datetime | None:
    """Read ``2026-11-23T08:30:00.000+07:00`` into our zone; a bare date is its midnight."""
    day_text, parted, clock = text.strip().partition("T")
    day = read_date(day_text)
    if day is None:
        return None
    return _clock(clock, zone, day) if parted else datetime.combine(day, time(), zone)


def _clock(text: str, zone: tzinfo, day: date) -> datetime | None:
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute, second, fraction, offset = match.groups()
    micro = int(f"{fraction or 0:0<6}"[:6])
    try:
        bare = time(int(hour), int(minute), int(second or 0), micro)
        return datetime.combine(day, bare, _offset(offset, zone)).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def _offset(text: str | None, zone: tzinfo) -> tzinfo:
    if text is None:
        return zone
    padded = "+00:00" if text == "Z" else text
    if len(padded) < _SHORTEST_OFFSET:
        padded = padded[0] + "0" + padded[1:]
    aware = datetime.strptime(padded.replace(":", "").ljust(5, "0"), "%z")
    return aware.tzinfo or zone


def moment_text(moment: datetime) -> str:
    """Write ``2026-11-23T08:30:00.000+07:00``."""
    return moment.isoformat(timespec="milliseconds")


def time_text(moment: time) -> str:
    """Write ``08:30:00.000+07:00``."""
    return moment.isoformat(timespec="milliseconds")


_PATTERN_LETTERS: dict[str, Callable[[datetime, str], str]] = {
    "%": lambda m, language: "%",
    "Y": lambda m, language: f"{m.year:04d}",
    "y": lambda m, language: f"{m.year % 100:02d}",
    "m": lambda m, language: f"{m.month:02d}",
    "n": lambda m, language: f"{m.month}",
    "b": lambda m, language: MONTHS.get(language, MONTHS["en"])[m.month - 1],
    "d": lambda m, language: f"{m.day:02d}",
    "e": lambda m, language: f"{m.day}",
    "a": lambda m, language: WEEKDAYS.get(language, WEEKDAYS["en"])[m.weekday()],
    "H": lambda m, language: f"{m.hour:02d}",
    "h": lambda m, language: f"{m.hour}",
    "M": lambda m, language: f"{m.minute:02d}",
    "S": lambda m, language: f"{m.second:02d}",
    "W": lambda m, language: f"{m.isocalendar().week}",
    "3": lambda m, language: f"{m.microsecond // 1000:03d}",
}


def unknown_letter(pattern: str) -> str | None:
    """Give the first ``%x`` of a pattern that means nothing; a lone ``%`` at its end too."""
    for match in re.finditer(r"%(.?)", pattern, re.DOTALL):
        if match[1] not in _PATTERN_LETTERS:
            return match[0]
    return None


def write_moment(moment: datetime, pattern: str, language: str) -> str:
    """Write a moment by a pattern such as ``%d/%m/%Y``; unknown letters stand as they are."""

    def letter(match: re.Match[str]) -> str:
        known = _PATTERN_LETTERS.get(match[1])
        return known(moment, language) if known else match[0]

    return re.sub(r"%(.?)", letter, pattern, flags=re.DOTALL)
