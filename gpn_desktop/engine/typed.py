"""What an officer types → canonical text. The doubtful is asked back."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from gpn_desktop.chance import VIETNAM
from gpn_desktop.engine.moments import (
    moment_text,
    read_date,
    read_moment,
    read_time,
    time_text,
)
from gpn_desktop.engine.values import EXACT, decimal_text, number_of
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.vietnamese import clean

ACKNOWLEDGED = "OK"
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,400}", re.ASCII)  # Python counts no further than 4,300 digits
_DECIMAL = re.compile(r"-?(?:\d+(?:[.,]\d*)?|[.,]\d+)", re.ASCII)
_GROUPED_DECIMAL = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+,\d+", re.ASCII)
_ONE_GROUP = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_SPACED_GROUPS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", re.ASCII)
_PACKED_DAY = re.compile(r"(\d{2})(\d{2})(\d{4})", re.ASCII)
_SHORT_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2})", re.ASCII)
_PACKED_SHORT_DAY = re.compile(r"(\d{2})(\d{2})(\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{4})", re.ASCII)
_PACKED_MONTH = re.compile(r"(\d{2})(\d{4})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})\s*[hg:]\s*(\d{2})?(?:\s*:\s*(\d{2}))?", re.ASCII | re.IGNORECASE)
_PACKED_CLOCK = re.compile(r"(\d{2})(\d{2})", re.ASCII)


@dataclass(frozen=True)
class Reading:
    """What typing means: its canonical text, or None where it cannot be read.

    ``choices``: texts to offer where it may mean several; each reads to one meaning.
    """

    text: str | None
    choices: tuple[str, ...] = ()


_UNREADABLE = Reading(None)
_LAST_CENTURY = 50  # from here on two digits of a year can only be 19…: 75 is 1975
LONGEST = 10_000  # letters of a text: more is something pasted by mistake, and no package takes it


def read_typed(
    kind: QuestionKind,
    text: str,
    appearance: frozenset[str] = frozenset(),
    zone: tzinfo = VIETNAM,
) -> Reading:
    """Read typed or canonical text as an answer of this kind; empty text is an empty answer."""
    tidy = clean(text).strip()
    if not tidy:
        return Reading("")
    return _READERS.get(kind, _text)(tidy, appearance, zone)


def _text(text: str, appearance: frozenset[str], zone: tzinfo) -> Reading:
    return Reading(text) if len(text) <= LONGEST else _UNREADABLE


def _integer(text: str, appearance: frozenset[str], zone: tzinfo) -> Reading:
    bare = _SPACED_GROUPS.sub("", text)
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(".", "")
    if not _WHOLE.fullmatch(bare) or abs(int(bare)) > EXACT:
        return _UNREADABLE
    return Reading(str(int(bare)))


def _decimal(text: str, appearance: frozenset[str], zone: tzinfo) -> Reading:
    bare = _SPACED_GROUPS.sub("", text)
    if _ONE_GROUP.fullmatch(bare):
        whole, _, rest = bare.partition(".")
        return Reading(None, (whole + rest, f"{whole},{rest}"))
    if _GROUPED.fullmatch(bare) or _GROUPED_DECIMAL.fullmatch(bare):
        bare = bare.replace(".", "")
    if not _DECIMAL.fullmatch(bare):
        return _UNREADABLE
    number = number_of(bare) + 0.0
    return Reading(decimal_text(number)) if math.isfinite(number) else _UNREADABLE


def _date(text: str, appearance: frozenset[str], zone: tzinfo) -> Reading:
    day = read_date(text) or _day_first(text) or _part_of_day(text, appearance)
    return Reading(day.isoformat()) if day else _short_day(text)


def _short_day(text: str) -> Reading:
    """Read 5/3/75 and 050375; where both centuries may be meant they are asked back."""
    match = _SHORT_DAY.fullmatch(text) or _PACKED_SHORT_DAY.fullmatch(text)
    if match is None:
        return _UNREADABLE
    day, month, year = match.groups()
    centuries = ("19",) if int(year) >= _LAST_CENTURY else ("19", "20")
    days = [read_date(f"{century}{year}-{month}-{day}") for century in centuries]
    known = [one for one in days if one is not None]
    if len(known) == 1:
        return Reading(known[0].isoformat())
    return Reading(None, tuple(f"{one:%d/%m/%Y}" for one in known))


def _day_first(text: str) -> date | None:
    match = _DAY.fullmatch(text) or _PACKED_DAY.fullmatch(text)
    return read_date("-".join(reversed(match.groups()))) if match else None


def _part_of_day(text: str, appearance: frozenset[str]) -> date | None:
    """Read a year, or a month with its year, where the question asks for no more."""
    if "year" in appearance and _YEAR.fullmatch(text):
        return read_date(f"{text}-01-01")
    if "month-year" not in appearance:
        return None
    match = _MONTH.fullmatch(text) or _PACKED_MONTH.fullmatch(text)
    return read_date(f"{match[2]}-{match[1]}-01") if match else None


def _clock(text: str, zone: tzinfo) -> time | None:
    match = _CLOCK.fullmatch(text) or _PACKED_CLOCK.fullmatch(text)
    if match is None:
        return read_time(text, zone)
    hour, minute, *second = match.groups()
    padded = f"{hour}:{minute or '00'}:{(second and second[0]) or '00'}"
    return read_time(padded, zone)


def _time(text: str, appearance: frozenset[str], zone: tzinfo) -> Reading:
    clock = _clock(text, zone)
    return Reading(time_text(clock)) if clock else _UNREADABLE


def _moment(text: str, appearance: frozenset[str], zone: tzinfo) -> Reading:
    moment = read_moment(text, zone) if "T" in text else None
    if moment is None:
        day_text, _, clock_text = text.replace(",", " ").partition(" ")
        day, clock = _date(day_text, frozenset(), zone).text, _clock(clock_text.strip(), zone)
        if day is None or clock is None:
            return _UNREADABLE
        moment = datetime.combine(date.fromisoformat(day), clock)
    return Reading(moment_text(moment))


def _codes(text: str, appearance: frozenset[str], zone: tzinfo) -> Reading:
    return Reading(" ".join(dict.fromkeys(text.split())))


def _tick(text: str, appearance: frozenset[str], zone: tzinfo) -> Reading:
    return Reading(ACKNOWLEDGED) if text.upper() == ACKNOWLEDGED else _UNREADABLE


_Reader = Callable[[str, frozenset[str], tzinfo], Reading]
_READERS: dict[QuestionKind, _Reader] = {
    QuestionKind.INTEGER: _integer,
    QuestionKind.DECIMAL: _decimal,
    QuestionKind.DATE: _date,
    QuestionKind.TIME: _time,
    QuestionKind.DATETIME: _moment,
    QuestionKind.SELECT_MULTIPLE: _codes,
    QuestionKind.ACKNOWLEDGE: _tick,
}
