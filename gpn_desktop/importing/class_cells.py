"""What a list says of the class of a household: of which year, by which decision, with what points.

On the way: the cells of a household's rows → ``ListedClass`` by year, with remarks. Points that are
not written stay unknown; what cannot be so is refused with its cell.
"""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from gpn_desktop.importing import values
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.values import Meant
from gpn_desktop.registry.listed_class import NEAR_POOR, POOR, YEAR, ListedClass, day_of, of_word
from gpn_desktop.reviews.standards import standard_for

LISTED: Final = "listed."
CLASS, YEAR_FIELD, DAY = f"{LISTED}class", f"{LISTED}year", f"{LISTED}decided_on"
B1, B2, CAUSES = f"{LISTED}b1", f"{LISTED}b2", f"{LISTED}causes"
TICKED: Final = {f"{LISTED}poor": POOR, f"{LISTED}near_poor": NEAR_POOR}
GREATEST_B1: Final = 999  # a bound of plausibility proposed by the product [A]
_SPRING_ENDS: Final = 5  # a decision until this month is about the year before
_BETWEEN: Final = re.compile(r"[;,\n]")


@dataclass(frozen=True)
class Told:
    """What one household's cells tell; ``is_yearless``: a class, and nothing says of which year."""

    listed: Mapping[str, ListedClass] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    is_yearless: bool = False


def class_of(texts: Mapping[str, str], profile: Profile, on: datetime.date) -> Told:
    """Give what the texts of a household say, by field; ``on`` is the day it is judged by."""
    word = _word(texts, profile)
    reader = _Cells(texts, on)
    found = reader.take(CLASS, word)
    if found is None:
        left_out = not word and any(key.startswith(LISTED) for key in texts)
        more = (Remark(Why.CLASS_MISSING, CLASS),) if left_out else ()
        return Told({}, (*reader.remarks, *more))
    decided_on = reader.day()
    year = reader.year(profile.year, decided_on)
    one = ListedClass(
        *of_word(found),
        reader.points(B1, year),
        reader.points(B2, year),
        reader.take(f"{LISTED}number") or "",
        decided_on,
        reader.take(f"{LISTED}office") or "",
        reader.causes(),
    )
    return Told({year: one} if year else {}, tuple(reader.remarks), not year and reader.is_sound)


def _word(texts: Mapping[str, str], profile: Profile) -> str:
    """Give the word of the class: of its column, of a column that is ticked, of the whole list."""
    ticked = (
        key for key, text in texts.items() if key in TICKED and values.is_word(text, "yes", "yes")
    )
    return texts.get(CLASS, "") or next(map(TICKED.__getitem__, ticked), profile.poverty_class)


class _Cells:
    """Reads the cells of one household and keeps what is to be told of them."""

    def __init__(self, texts: Mapping[str, str], on: datetime.date) -> None:
        self._texts, self._on = texts, on
        self.remarks: list[Remark] = []
        self.is_sound = True

    def take(self, key: str, text: str = "") -> Any:
        """Give what a cell means, None where it says nothing or nothing that can be kept."""
        told = text or self._texts.get(key, "")
        meant = _READERS.get(key, values.text_of)(told, key) if told else Meant()
        self._tell(meant.remark)
        return meant.value

    def _tell(self, remark: Remark | None) -> None:
        if remark is not None:
            self.remarks.append(remark)

    def _refuse(self, why: Why, key: str, other: str = "") -> None:
        self._tell(Remark(why, key, self._texts.get(key, ""), other))
        self.is_sound = False

    def day(self) -> datetime.date | None:
        """Give the day of the decision; one that lies ahead is refused."""
        found: datetime.date | None = self.take(DAY)
        if found is not None and found > self._on:
            self._refuse(Why.DECIDED_AHEAD, DAY)
        return found

    def year(self, of_list: str, decided_on: datetime.date | None) -> str:
        """Give the year: of its column, of the list, or by the day of the decision; "" is none."""
        found = self._texts.get(YEAR_FIELD, "") or of_list
        if not found and decided_on is not None:
            found = str(decided_on.year - (decided_on.month <= _SPRING_ENDS))
            self._tell(Remark(Why.YEAR_TAKEN, DAY, self._texts[DAY], found))
        if found and (not YEAR.fullmatch(found) or int(found) > self._on.year):
            self._refuse(Why.YEAR_STRANGE, YEAR_FIELD, found)
            return ""
        if found and decided_on is not None and decided_on.year < int(found):
            self._tell(Remark(Why.YEAR_LATER, DAY, self._texts[DAY], found))
        return found

    def points(self, key: str, year: str) -> int | None:
        """Give points within their bounds; an empty cell gives none."""
        text = self._texts.get(key, "").removesuffix(".0")
        if not text:
            return None
        is_whole = text.isdigit() and len(text) <= len(str(GREATEST_B1))
        if not is_whole or not _is_possible(int(text), key, year):
            self._refuse(Why.POINTS_STRANGE, key)
            return None
        return int(text)

    def causes(self) -> tuple[str, ...]:
        """Give the causes as they stand there, one by one."""
        told: str = self.take(CAUSES) or ""
        return tuple(filter(None, map(str.strip, _BETWEEN.split(told))))


def _is_possible(points: int, key: str, year: str) -> bool:
    """Tell whether a household can have such points by the rules of the year, where one knows."""
    standard = standard_for(day_of(year)) if year and key == B2 else None
    if standard is None:
        return True
    step, count = standard.deprivations.points_each, standard.deprivations.indicators
    return points % step == 0 and points <= step * count


def _class_word(text: str, key: str) -> Meant:
    found = values.words("household_class").get(values.spelled(text))
    coded = found or values.coded(text, "household_class")
    return Meant(coded) if coded else Meant(None, Remark(Why.CLASS_UNKNOWN, key, text))


_READERS: Final = {CLASS: _class_word, DAY: values.day_of}
