"""What a cell of somebody's list means: days, words, numbers, names as this register keeps them.

On the way: the text of a cell → a value, and remarks where it was not plain. Nothing is guessed in
silence: what is taken otherwise than written is told, what cannot be told apart is left out.
"""

import datetime
import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.registry import codes, listed_class
from gpn_desktop.registry.identity import is_insurance
from gpn_desktop.registry.persons import OLDEST, PartialDate
from gpn_desktop.vietnamese import fold, show_date, tidy

LONGEST_NAME, LONG_NAME, LONGEST_TEXT = 200, 60, 2_000
CITIZEN, OLD_CARD, BOOK = 12, 9, 10
YES, NO = "yes", "no"
_SERIALS = (10_000, 60_000)  # days since 1900 that are births between 1927 and 2064
_SPOKEN = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SHORT = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2})")
_CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?$")
_LETTERS = re.compile(r"[^\W\d_]")
_BETWEEN = re.compile(r"[\s.\-]")
_CALLED = re.compile(r"\+?\d{7,15}")
_APART = re.compile(r"\s*(?:[/;,&]|\bvà\b|\s-\s)\s*")
_ASIDE = re.compile(r"\([^()]*\)")
_FRACTION = re.compile(r"\d+[.,]\d{1,2}")  # groups have three digits or more
_PART = re.compile(r"(?<=\d)[.,]0$")  # 20186000001.0, as other programs write whole numbers


@dataclass(frozen=True)
class Meant:
    """What a cell means; None where it means nothing that can be kept."""

    value: Any = None
    remark: Remark | None = None


# names and texts


def name_of(text: str) -> Meant:
    """Give a name; one that is all in capitals is written as names are."""
    if len(text) > LONGEST_NAME:
        return Meant(None, Remark(Why.TEXT_LONG, "full_name", text[:30]))
    if _LETTERS.search(text) is None:
        return Meant(None, Remark(Why.NAME_STRANGE, "full_name", text))
    plain = " ".join(map(str.capitalize, text.split())) if text.isupper() else text
    long = Remark(Why.NAME_LONG, "full_name", plain[:30]) if len(plain) > LONG_NAME else None
    return Meant(plain, long)


def text_of(text: str, field: str) -> Meant:
    """Give a text as it is."""
    if len(text) > LONGEST_TEXT:
        return Meant(None, Remark(Why.TEXT_LONG, field, text[:30]))
    return Meant(text)


# days


def birth_of(text: str, on: datetime.date, seen: str = "") -> Meant:
    """Give a birth, of which only the year may be known; ``seen`` is the citizen number beside it.

    Two digits of a year are read by the number, else by who can be alive; both are told.
    """
    short = _SHORT.fullmatch(text) or re.fullmatch(r"()()(\d{2})", text)
    if short:
        return _short_birth(text, short, on, seen)
    found = _day(text)
    if found is None:
        return Meant(None, Remark(Why.BIRTH_UNREADABLE, "birth_date", text))
    if found.year < OLDEST:
        return Meant(None, Remark(Why.BIRTH_OLD, "birth_date", text))
    if found.earliest() > on:
        return Meant(None, Remark(Why.BIRTH_AHEAD, "birth_date", text, show_date(on)))
    if text.isdigit() and len(text) == len(str(_SERIALS[0])):
        return Meant(found, Remark(Why.BIRTH_SERIAL, "birth_date", text, str(found)))
    return Meant(found)


def _short_birth(text: str, short: re.Match[str], on: datetime.date, seen: str) -> Meant:
    day, month, two = short.groups()
    century = on.year // 100 * 100
    by_number = _year_of_number(seen)
    year = century + int(two) - (100 if int(two) > on.year % 100 else 0)
    is_sure = by_number % 100 == int(two) and by_number > 0
    year = by_number if is_sure else year
    found = _day(f"{day}/{month}/{year}" if day else str(year))
    if found is None:
        return Meant(None, Remark(Why.BIRTH_UNREADABLE, "birth_date", text))
    is_plain = is_sure or int(two) > on.year % 100
    why = Why.BIRTH_SERIAL if is_plain else Why.BIRTH_SHORT
    return Meant(found, Remark(why, "birth_date", text, str(found)))


def _year_of_number(number: str) -> int:
    digits = number if number.isdigit() and len(number) == CITIZEN else ""
    return 1900 + int(digits[3]) // 2 * 100 + int(digits[4:6]) if digits else 0


def _day(text: str) -> PartialDate | None:
    """Read a day in any of the habits: 05/03/1987, 1987-03-05, ngày 5 tháng 3 năm 1987, 27854."""
    text = _CLOCK.sub("", text).replace(" / ", "/").strip(" .;,'’")
    spoken, iso = _SPOKEN.fullmatch(fold(text)), _ISO.fullmatch(text)
    try:
        if spoken:
            return PartialDate(*(int(one) for one in reversed(spoken.groups())))
        if iso:
            return PartialDate(*(int(one) for one in iso.groups()))
        if text.isdigit() and len(text) == len(str(_SERIALS[0])):
            return _of_serial(int(text))
        if text.isdigit() and len(text) == len("5031987"):
            text = f"0{text}"
        return PartialDate.written(text)
    except ValueError:
        return None


def _of_serial(days: int) -> PartialDate | None:
    if not _SERIALS[0] <= days <= _SERIALS[1]:
        return None
    return PartialDate.of(datetime.date(1899, 12, 30) + datetime.timedelta(days=days))


def day_of(text: str, field: str) -> Meant:
    """Give a whole day."""
    found = _day(text)
    if found is None or found.day is None:
        return Meant(None, Remark(Why.DAY_UNREADABLE, field, text))
    return Meant(found.earliest())


# numbers


def _digits(text: str) -> str:
    """Give a number without what stands between its digits, or behind one kept with a part.

    A number that has a part of its own is none: its parts are no digits of it.
    """
    if _FRACTION.fullmatch(text) and not _PART.search(text):
        return text
    return _BETWEEN.sub("", _PART.sub("", text)).strip("'’`")


def citizen_number(text: str) -> Meant:
    """Give a citizen number of 12 digits; zeros that Excel has eaten are put back and told.

    No province begins with three zeros, so that nothing shorter than 10 digits is one.
    """
    return _numbered(text, "id_number", CITIZEN, least=10)


def is_old_number(text: str) -> bool:
    """Tell whether a number in a column of both sorts is an old one."""
    digits = _digits(text)
    return digits.isdigit() and OLD_CARD - 1 <= len(digits) <= OLD_CARD


def old_number(text: str) -> Meant:
    """Give an old number of 9 digits."""
    return _numbered(text, "old_id_number", OLD_CARD, least=7)


def _numbered(text: str, field: str, length: int, *, least: int) -> Meant:
    digits = _digits(text)
    if not digits.isdigit() or not least <= len(digits) <= length:
        return Meant(None, Remark(Why.NUMBER_LENGTH, field, text, str(length)))
    whole = digits.zfill(length)
    if len(digits) == length:
        return Meant(whole)
    return Meant(whole, Remark(Why.NUMBER_ZEROS, field, text, whole))


def phone_of(text: str, field: str) -> Meant:
    """Give a telephone number, or several; nine digits have lost their zero.

    A remark in brackets beside a number stays; what can be no number is told and left out.
    """
    digits = _digits(text)
    if digits.isdigit() and len(digits) == len("912345678") and digits[0] != "0":
        return Meant(f"0{digits}", Remark(Why.NUMBER_ZEROS, field, text, f"0{digits}"))
    told = [one for one in _APART.split(_ASIDE.sub("", text)) if one]
    if told and all(_CALLED.fullmatch(_digits(one)) for one in told):
        return text_of(text, field)
    return _no_number(text, field, Why.PHONE_STRANGE)


def insurance_of(text: str, field: str) -> Meant:
    """Give a number of health insurance, of the layouts that the forms take.

    Zeros that Excel has eaten are put back and told; what can be no number is left out and told.
    """
    number = _digits(text).upper()
    length = {BOOK - 1: BOOK, CITIZEN - 1: CITIZEN}.get(len(number), 0)
    whole = number.zfill(length)
    if not is_insurance(whole):
        return _no_number(text, field, Why.INSURANCE_STRANGE)
    return Meant(whole, Remark(Why.NUMBER_ZEROS, field, text, whole) if whole != number else None)


def _no_number(text: str, field: str, why: Why) -> Meant:
    """Tell of a text where a number should be; a word for "none" is no mistake."""
    is_none = words("yes").get(spelled(text)) == NO
    return Meant(None, Remark(Why.NUMBER_NONE if is_none else why, field, text))


def whole_of(text: str, field: str) -> Meant:
    """Give a whole number; parts of one are cut off by nobody."""
    bare = text.replace(" ", "")
    if not bare.isdigit() or len(bare) > len("100000"):
        return Meant(None, Remark(Why.NUMBER_UNREADABLE, field, text))
    return Meant(int(bare))


# words


@functools.cache
def words(name: str) -> Mapping[str, str]:
    """Give the key of every spelling of a list: its keys, its labels, and words met in lists."""
    found: dict[str, str] = {}
    if name == "ethnicity":
        for group in codes.ethnic_groups().values():
            for word in (group.key, group.label_vi, group.full_name):
                found[spelled(word)] = group.key
    elif name in codes.list_names():
        for option in codes.options(name):
            for word in (option.key, option.label_vi, option.label_en):
                found.setdefault(spelled(word), option.key)
    for row in codes.table("importing", "words.csv"):
        if row["list"] == name:
            found.setdefault(spelled(row["word"]), row["key"])
    return found


def spelled(word: str) -> str:
    """Give a word as it is compared."""
    return " ".join(fold(word).replace("-", " ").replace("'", " ").replace("’", " ").split())


def word_of(text: str, field: str, name: str) -> Meant:
    """Give the key of a word in any spelling; one that is not known is told and left out."""
    known = words(name)
    found = known.get(spelled(text)) or coded(text, name)
    if found is None:
        return Meant(None, Remark(Why.WORD_UNKNOWN, field, text))
    return Meant(found)


def coded(text: str, name: str) -> str | None:
    """Give the key of a printed code; of sexes, relations and groups none is sure enough."""
    if name in ("sex", "relationship_to_head", "ethnicity", "area"):
        return None
    held = {option.code: option.key for option in codes.options(name)}
    return held.get(text)


def yes_of(text: str, field: str) -> Meant:
    """Give whether something is so."""
    found = words("yes").get(spelled(text))
    if found is None:
        return Meant(None, Remark(Why.WORD_UNKNOWN, field, text))
    return Meant(found == YES)


@functools.lru_cache(maxsize=4_096)
def is_word(text: str, name: str, key: str) -> bool:
    """Tell whether a text is one of the words of a key, whatever stands around them."""
    return words(name).get(spelled(tidy(text).strip(":.;()"))) == key


def classes_of(text: str, field: str) -> Meant:
    """Give the classes by year that our own list tells in one cell."""
    try:
        return Meant(listed_class.read(text))
    except ValueError:
        return Meant(None, Remark(Why.CLASSES_UNREADABLE, field, text[:30]))


Reader = Callable[[str, str], Meant]
READERS: Final[Mapping[str, Reader]] = {
    "text": text_of,
    "day": day_of,
    "whole": whole_of,
    "yes": yes_of,
    "phone": phone_of,
    "insurance": insurance_of,
    "classes": classes_of,
}
