"""Identity numbers: what a number says and where it disagrees with the person.

Nothing here blocks in silence: a length that cannot be is an error, everything else a warning
that an officer may override. Source: ``resources/codes/id_number_rules.csv``.
"""

import functools
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import combinations
from typing import Any, Final

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.codes import table
from gpn_desktop.registry.persons import FEMALE, MALE, PartialDate, Person
from gpn_desktop.vietnamese import tidy

CCCD_DIGITS = 12
_CENTURIES = 100
_BETWEEN = re.compile(r"[\s.\-]")
_CARD = re.compile(r"[A-Z]{2}[1-5][0-9]{12}|[0-9]{10}|[0-9]{12}")
_NUMBER = re.compile(r"[A-Za-z]{0,2}[0-9]+")
MASKS = frozenset("*\uff0a\u2217•●✓✔☑")
"""Signs that a list shows for a number, or for there being one."""
_CROSSED = re.compile(r"x{3,}|x{2,}(?=[\s.\-]*\d{1,4}$)|^x{2,}$", re.IGNORECASE)
"""Letters that hide digits: xxxxxx8966, 0912xxx456, XX."""


class Severity(Enum):
    """How much a doubt weighs: an error stops completing, the others are told."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class DoubtCode(Enum):
    """What can be odd about a number; the sentences are in ``ui``."""

    CCCD_LENGTH = "cccd_length"
    CCCD_LONG = "cccd_long"
    CCCD_PROVINCE = "cccd_province"
    CCCD_SEX = "cccd_sex"
    CCCD_BIRTH_YEAR = "cccd_birth_year"
    CMND_LENGTH = "cmnd_length"
    INSURANCE_LAYOUT = "insurance_layout"
    INSURANCE_OBJECT_UNKNOWN = "insurance_object_unknown"
    INSURANCE_OBJECT_DIFFERS = "insurance_object_differs"
    INSURANCE_OBJECT_MISFIT = "insurance_object_misfit"


@dataclass(frozen=True)
class Doubt:
    """One thing that is odd, how much it weighs, and the mark of the rule that says so."""

    code: DoubtCode
    severity: Severity
    mark: str


@dataclass(frozen=True)
class CccdReading:
    """What a 12-digit number says by itself; the last six digits are random, no check digit."""

    province: str
    sex: str
    birth_year: int


@functools.cache
def _marks() -> Mapping[tuple[str, str], tuple[Severity, str]]:
    return {
        (row["id_type"], row["rule"]): (Severity(row["severity"]), row["mark"])
        for row in table("codes", "id_number_rules.csv")
    }


def _doubt(code: DoubtCode, id_type: str, rule: str) -> Doubt:
    severity, mark = _marks()[id_type, rule]
    return Doubt(code, severity, mark)


@functools.cache
def cccd_provinces() -> Mapping[str, str]:
    """Give the 63 province names by code; mergers of 2025 did not renumber cards."""
    return {row["code"]: row["label_vi"] for row in table("codes", "cccd_provinces.csv")}


@functools.cache
def insurance_objects() -> Mapping[str, str]:
    """Give the labels of the 43 health-insurance object codes."""
    return {row["code"]: row["label_vi"] for row in table("codes", "bhyt_objects.csv")}


@functools.cache
def insurance_ages() -> Mapping[str, int]:
    """Give the age in years under which an object code is given, of those that have one.

    Who is that age already may keep the code until school begins. Source: labels of the codes [S].
    """
    rows = table("codes", "bhyt_objects.csv")
    return {row["code"]: int(row["under_age"]) for row in rows if row["under_age"]}


def written_number(text: str) -> str:
    """Give a number as it is kept: one word, however it was grouped; what is no number stays."""
    found = tidy(text)
    bare = _BETWEEN.sub("", found)
    return bare if _NUMBER.fullmatch(bare) else found


def read_cccd(number: str) -> CccdReading | None:
    """Read what a card number says; None where it has not 12 digits."""
    if re.fullmatch(r"[0-9]{12}", number) is None:
        return None
    century, sex = divmod(int(number[3]), 2)
    year = 1900 + century * _CENTURIES + int(number[4:6])
    return CccdReading(number[:3], FEMALE if sex else MALE, year)


def check_cccd(number: str, sex: str, birth: PartialDate | None) -> tuple[Doubt, ...]:
    """Give what is odd about a citizen number; an empty one is allowed."""
    if not number:
        return ()
    found = read_cccd(number)
    if found is None:
        is_long = number.isdigit() and len(number) > CCCD_DIGITS
        code = DoubtCode.CCCD_LONG if is_long else DoubtCode.CCCD_LENGTH
        return (_doubt(code, "cccd", "length"),)
    doubts = (
        (found.province not in cccd_provinces(), DoubtCode.CCCD_PROVINCE, "pos1-3"),
        (bool(sex) and sex != found.sex, DoubtCode.CCCD_SEX, "pos4"),
        (birth is not None and birth.year != found.birth_year, DoubtCode.CCCD_BIRTH_YEAR, "pos5-6"),
    )
    return tuple(_doubt(code, "cccd", rule) for is_odd, code, rule in doubts if is_odd)


def check_cmnd(number: str) -> tuple[Doubt, ...]:
    """Give what is odd about an old 9-digit number; it has no structure to check."""
    if not number or re.fullmatch(r"[0-9]{9}", number):
        return ()
    return (_doubt(DoubtCode.CMND_LENGTH, "cmnd", "length"),)


def check_insurance(number: str, object_code: str) -> tuple[Doubt, ...]:
    """Give what is odd about an insurance number: 15 characters, 10 or 12 digits."""
    return _number_doubts(number) + _object_doubts(number, object_code)


def is_insurance(number: str) -> bool:
    """Tell whether a number has a layout of the cards: 15 characters, 10 or 12 digits."""
    return _CARD.fullmatch(number) is not None


def _number_doubts(number: str) -> tuple[Doubt, ...]:
    if not number or is_insurance(number):
        return ()
    return (_doubt(DoubtCode.INSURANCE_LAYOUT, "bhyt15", "layout"),)


def _object_doubts(number: str, object_code: str) -> tuple[Doubt, ...]:
    mark = _marks()["bhyt15", "object vs class"][1]
    printed = number[:2] if number[:2].isalpha() else ""
    doubts = (
        (
            bool(object_code) and object_code not in insurance_objects(),
            DoubtCode.INSURANCE_OBJECT_UNKNOWN,
        ),
        (
            bool(object_code and printed) and object_code != printed,
            DoubtCode.INSURANCE_OBJECT_DIFFERS,
        ),
    )
    return tuple(Doubt(code, Severity.WARNING, mark) for is_odd, code in doubts if is_odd)


def object_misfit() -> Doubt:
    """Give the doubt about a card whose object code does not fit its holder on the day."""
    return _doubt(DoubtCode.INSURANCE_OBJECT_MISFIT, "bhyt15", "object vs class")


def doubts_of(person: Person) -> tuple[Doubt, ...]:
    """Give what is odd about all numbers of a person."""
    return (
        *check_cccd(person.id_number, person.sex, person.birth_date),
        *check_cmnd(person.old_id_number),
        *check_insurance(person.insurance_number, person.insurance_object),
    )


MASKED: Final = frozenset({"id_number", "old_id_number", "insurance_number", "phone", "foreign_id"})
"""Fields of a person or a household that are shown masked until somebody asks for them."""


def masked(number: str, shown: int = 4) -> str:
    """Give a number as lists show it: its last digits only, for instance ``******1234``."""
    if len(number) <= shown:
        return "*" * len(number)
    return "*" * min(6, len(number) - shown) + number[-shown:]


def is_masked(text: str) -> bool:
    """Tell whether a number is hidden, or only ticked to be there: ******8966, xxxxxx8966, ✓ có."""
    return not MASKS.isdisjoint(text) or _CROSSED.search(text.strip()) is not None


def check_written(numbers: Mapping[str, str]) -> None:
    """Refuse what can be no number, by the name of its field: what hides one, or words alone.

    Raises:
        GpnError: NUMBER_MASKED, PHONE_STRANGE.
    """
    for name, text in numbers.items():
        if is_masked(text):
            raise GpnError(ErrorCode.NUMBER_MASKED, field=name, found=text)
        if name == "phone" and text and not any(map(str.isdigit, text)):
            raise GpnError(ErrorCode.PHONE_STRANGE, field=name, found=text)


def hidden(person: Person) -> Person:
    """Give a person whose numbers are masked."""
    shown: dict[str, Any] = {name: masked(getattr(person, name)) for name in MASKED}
    return replace(person, **shown)


def hidden_apart(one: Person, other: Person) -> tuple[Person, Person]:
    """Give two people whose numbers are masked, so that one sees where they differ."""
    first: dict[str, Any] = {}
    second: dict[str, Any] = {}
    for name in MASKED:
        first[name], second[name] = masked_apart(getattr(one, name), getattr(other, name))
    return replace(one, **first), replace(other, **second)


def masked_apart(one: str, other: str) -> tuple[str, str]:
    """Give two numbers masked, so that whoever compares them sees where they differ.

    Where their last digits say nothing, each digit has its star, and the first two that differ
    are shown: ``***0****1234`` and ``***1****1234``.
    """
    first, second = masked_each((one, other))
    return first, second


def masked_each(numbers: Sequence[str]) -> tuple[str, ...]:
    """Give several numbers masked, so that those that differ look so, as ``masked_apart`` does."""
    shown = tuple(masked(one) for one in numbers)
    different = set(numbers)
    if len({*shown}) == len(different):
        return shown
    bare = {at for pair in combinations(sorted(different), 2) for at in _differing(*pair)}
    return tuple(_starred(one, bare) for one in numbers)


def _differing(one: str, other: str) -> list[int]:
    """Give the first two places at which numbers differ that look alike when they are masked."""
    if masked(one) != masked(other):
        return []
    pairs = enumerate(zip(one, other, strict=False))
    return [at for at, pair in pairs if len({*pair}) > 1][:2]


def _starred(number: str, bare: Collection[int], shown: int = 4) -> str:
    last = len(number) - shown if len(number) > shown else len(number)
    return "".join(mark if at >= last or at in bare else "*" for at, mark in enumerate(number))
