"""A person of the register, kinship to the head, and dates of which only a part is known."""

import datetime
import re
from dataclasses import dataclass
from typing import Self

from gpn_desktop.registry.moves import Deletion

MALE, FEMALE = "male", "female"
HEAD = "head"
OLDEST = 1900  # a birth or an event before this year is a slip of the pen
_WRITTEN = re.compile(r"(?:(?:(\d{1,2})[/.\- ])?(\d{1,2})[/.\- ])?(\d{4})|(\d{2})(\d{2})(\d{4})")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True)
class PartialDate:
    """A year, a month of a year or a day; papers often carry the year alone."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no calendar has.

        Raises:
            ValueError: a day without a month, or a date that does not exist.
        """
        if self.day is not None and self.month is None:
            raise ValueError("a day without a month")
        datetime.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read 1987, 1987-03 or 1987-03-05.

        Raises:
            ValueError: the text is none of these.
        """
        found = _PARTIAL.fullmatch(text)
        if found is None:
            raise ValueError("no date of year, month or day")
        year, month, day = found.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def written(cls, text: str) -> Self:
        """Read what officials write: 1987, 3/1987, 05/03/1987 or 05031987.

        Raises:
            ValueError: the text is none of these.
        """
        found = _WRITTEN.fullmatch(text.strip())
        if found is None:
            raise ValueError("no date of year, month or day")
        day, month, year = (found.group(n) or found.group(n + 3) for n in (1, 2, 3))
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: datetime.date) -> Self:
        """Give the same day, fully known."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        """Write it as ISO text of the parts that are known."""
        parts = (f"{self.year:04}", self.month, self.day)
        return "-".join(f"{part:02}" if isinstance(part, int) else part for part in parts if part)

    def earliest(self) -> datetime.date:
        """Give the first day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> datetime.date:
        """Give the last day it can mean."""
        if self.day is not None and self.month is not None:
            return datetime.date(self.year, self.month, self.day)
        month = self.month or 12
        following = datetime.date(self.year + month // 12, month % 12 + 1, 1)
        return following - datetime.timedelta(days=1)


@dataclass(frozen=True)
class Person:
    """A member of a household; codes are those of ``registry.codes``, empty = not known."""

    id: str
    household: str = ""
    full_name: str = ""
    sex: str = ""
    birth_date: PartialDate | None = None
    ethnicity: str = ""
    relation: str = ""
    id_number: str = ""
    old_id_number: str = ""
    insurance_object: str = ""
    insurance_number: str = ""
    insurance_from: datetime.date | None = None
    insurance_to: datetime.date | None = None
    school_level: str = ""
    school_status: str = ""
    education_level: str = ""
    job_status: str = ""
    work_capacity: str = ""
    disability_type: str = ""
    disability_degree: str = ""
    monthly_assistance: bool | None = None
    merit: bool | None = None
    pension: bool | None = None
    phone: str = ""
    foreign_id: str = ""
    deleted: Deletion | None = None


def is_name(text: str) -> bool:
    """Tell whether a text can be a name: there is a letter in it, of whatever script."""
    return any(map(str.isalpha, text))


def years_after(day: datetime.date, years: int) -> datetime.date:
    """Give the same day some years later (or earlier); 29 February becomes the 28th."""
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year + years)


def full_years(birth: PartialDate, on: datetime.date) -> tuple[int, int]:
    """Give the least and the greatest age in full years that a partly known birth allows."""
    return _years(birth.latest(), on), _years(birth.earliest(), on)


def _years(born: datetime.date, on: datetime.date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def certainly_younger(birth: PartialDate | None, years: int, on: datetime.date) -> bool:
    """Tell whether somebody is under this age whatever the unknown part of the birth date is."""
    return birth is not None and full_years(birth, on)[1] < years


def certainly_aged(birth: PartialDate | None, years: int, on: datetime.date) -> bool:
    """Tell whether somebody has reached this age whatever the unknown part is."""
    return birth is not None and full_years(birth, on)[0] >= years


def insured(person: Person, on: datetime.date) -> bool:
    """Tell whether a health-insurance card of any object code is valid on the day.

    A card needs a number or an object code; a missing first or last day is read as open.
    """
    if not (person.insurance_number or person.insurance_object):
        return False
    starts, ends = person.insurance_from, person.insurance_to
    return (starts is None or starts <= on) and (ends is None or on <= ends)
