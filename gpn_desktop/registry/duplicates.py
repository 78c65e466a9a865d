"""Two records that may be one human, what speaks for it and against, and what was judged of them.

On the way: a trace of who is typed or kept → traces that the register gives back for it → the
candidates, most likely first, each with its evidence. The weights are the program's own [A]: they
only order what a person then looks at, and nothing is merged for them.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from string import digits
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.registry.identity import read_cccd
from gpn_desktop.registry.persons import PartialDate

SAME, DIFFERENT = "same", "different"
MOST: Final = 6
LEAST: Final = 40
LIKELY: Final = 54  # where nobody asked about one of the two
CARD_DIGITS: Final = 10  # of an insurance card: what stays when its object code changes


@dataclass(frozen=True)
class Sameness:
    """The verdict on records ``a`` and ``b``; a later one undoes it, and no record is merged."""

    id: str
    a: str = ""
    b: str = ""
    verdict: str = ""
    reason: str = ""


class Evidence(Enum):
    """What speaks for two records being one human; the words are in ``ui``."""

    ID_NUMBER = "id_number"
    OLD_ID_NUMBER = "old_id_number"
    INSURANCE_NUMBER = "insurance_number"
    ID_NUMBER_NEAR = "id_number_near"
    NAME = "name"
    NAME_MARKS = "name_marks"
    NAME_ORDER = "name_order"
    NAME_LETTER = "name_letter"
    NAME_SHORTER = "name_shorter"
    BIRTH = "birth"
    BIRTH_YEAR = "birth_year"
    BIRTH_NEAR = "birth_near"
    NUMBER_SAYS = "number_says"
    VILLAGE = "village"
    PHONE = "phone"
    ADDRESS = "address"


class Contrast(Enum):
    """What speaks against it."""

    SEX = "sex"
    BIRTH = "birth"
    ID_NUMBER = "id_number"


WEIGHTS: Final[dict[Evidence | Contrast, int]] = {
    Evidence.ID_NUMBER: 100,
    Evidence.OLD_ID_NUMBER: 90,
    Evidence.INSURANCE_NUMBER: 90,
    Evidence.ID_NUMBER_NEAR: 45,
    Evidence.NAME: 40,
    Evidence.NAME_MARKS: 36,
    Evidence.NAME_ORDER: 30,
    Evidence.NAME_LETTER: 28,
    Evidence.NAME_SHORTER: 28,
    Evidence.BIRTH: 30,
    Evidence.BIRTH_YEAR: 18,
    Evidence.BIRTH_NEAR: 8,
    Evidence.NUMBER_SAYS: 8,
    Evidence.VILLAGE: 14,
    Evidence.PHONE: 25,
    Evidence.ADDRESS: 8,
    Contrast.SEX: -30,
    Contrast.BIRTH: -40,
    Contrast.ID_NUMBER: -45,
}
NUMBERS: Final = frozenset({Evidence.ID_NUMBER, Evidence.OLD_ID_NUMBER, Evidence.INSURANCE_NUMBER})
BEYOND: Final = frozenset(
    {Evidence.BIRTH, Evidence.VILLAGE, Evidence.PHONE, Evidence.ID_NUMBER_NEAR}
)
NAMES: Final = frozenset(one for one in Evidence if one.value.startswith("name"))
WRITTEN_SO: Final = frozenset({Evidence.NAME, Evidence.NAME_MARKS})
BORN_SO: Final = frozenset({Evidence.BIRTH, Evidence.BIRTH_YEAR, Evidence.BIRTH_NEAR})


@dataclass(frozen=True)
class Trace:
    """What a human is told apart by; ``person`` is empty for one who is only being typed.

    ``phones`` are the own one and that of the household.
    """

    full_name: str
    person: str = ""
    household: str = ""
    sex: str = ""
    birth: PartialDate | None = None
    id_number: str = ""
    old_id_number: str = ""
    insurance_number: str = ""
    phones: tuple[str, ...] = ()
    village: str = ""
    address: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name, without marks."""
        return tuple(vietnamese.fold(self.full_name).split())

    @cached_property
    def year(self) -> int | None:
        """The year of birth: as it is written, else as the 12-digit number says."""
        if self.birth is not None:
            return self.birth.year
        read = read_cccd(self.id_number)
        return read.birth_year if read else None


@dataclass(frozen=True)
class Likeness:
    """Why two records may be one human, what speaks against it, and how much that weighs."""

    evidence: tuple[Evidence, ...]
    contrasts: tuple[Contrast, ...] = ()

    @property
    def weight(self) -> int:
        """Give the sum of what speaks for it and against."""
        said: tuple[Evidence | Contrast, ...] = (*self.evidence, *self.contrasts)
        return sum(WEIGHTS[one] for one in said)

    @property
    def counts(self) -> bool:
        """Say whether it is worth a look: one number, or a like name and nothing against it."""
        found = frozenset(self.evidence)
        return bool(found & NUMBERS) or (bool(found & NAMES) and self.weight >= LEAST)

    @property
    def is_likely(self) -> bool:
        """Say whether a pair that nobody asked about is worth a look: a name and a year are not."""
        found = frozenset(self.evidence)
        alike = bool(found & NAMES) and bool(found & BEYOND) and self.weight >= LIKELY
        return bool(found & NUMBERS) or alike

    @property
    def is_of_who_left(self) -> bool:
        """Say whether somebody who left is worth naming: a number, or name, birth and village."""
        found = frozenset(self.evidence)
        same = all(found & each for each in (WRITTEN_SO, BORN_SO, {Evidence.VILLAGE}))
        return bool(found & NUMBERS) or (same and self.weight >= LIKELY)


@dataclass(frozen=True)
class Candidate:
    """Somebody of the register who may be the human that was asked about."""

    trace: Trace
    likeness: Likeness


def candidates(
    one: Trace,
    others: Iterable[Trace],
    *,
    without: Collection[str] = (),
    most: int = MOST,
    asked: bool = True,
) -> tuple[Candidate, ...]:
    """Give who may be the same human, most likely first; ``without`` was judged not to be.

    Where nobody ``asked``, who only bears a like name and was born in the year is left out.
    """
    left_out = {one.person, *without} - {""}
    found = (
        Candidate(other, compare(one, other)) for other in others if other.person not in left_out
    )
    worth = [one for one in found if (one.likeness.counts if asked else one.likeness.is_likely)]
    worth.sort(key=lambda one: (-one.likeness.weight, one.trace.person))
    return tuple(worth[:most])


def compare(one: Trace, other: Trace) -> Likeness:
    """Give what speaks for two records being one human, and what against."""
    numbers, differing = _numbers(one, other)
    evidence = [*numbers, *_names(one, other), *_births(one, other), *_places(one, other)]
    contrasts = []
    if one.sex and other.sex and one.sex != other.sex:
        contrasts.append(Contrast.SEX)
    if one.year and other.year and abs(one.year - other.year) > 1:
        contrasts.append(Contrast.BIRTH)
    if differing:
        contrasts.append(Contrast.ID_NUMBER)
    return Likeness(tuple(evidence), tuple(contrasts))


def _numbers(one: Trace, other: Trace) -> tuple[list[Evidence], bool]:
    """Give what the numbers say, and whether the citizen numbers are two."""
    found = []
    if one.id_number and one.id_number == other.id_number:
        found.append(Evidence.ID_NUMBER)
    own, theirs = {one.id_number, one.old_id_number}, {other.id_number, other.old_id_number}
    if (own & theirs) - {"", one.id_number if found else ""}:
        found.append(Evidence.OLD_ID_NUMBER)
    cards = {trace.insurance_number[-CARD_DIGITS:] for trace in (one, other)}
    if len(cards) == 1 and len(one.insurance_number) >= CARD_DIGITS <= len(other.insurance_number):
        found.append(Evidence.INSURANCE_NUMBER)
    is_two = bool(one.id_number and other.id_number) and one.id_number != other.id_number
    if is_two and len(one.id_number) > 8 and is_slip(one.id_number, other.id_number):
        return [*found, Evidence.ID_NUMBER_NEAR], False
    return found, is_two and len(one.id_number) == len(other.id_number) and not found


def _names(one: Trace, other: Trace) -> Iterable[Evidence]:
    found = _name_of(one.words, other.words)
    if found is Evidence.NAME:
        written = {vietnamese.tidy(each.full_name).casefold() for each in (one, other)}
        yield Evidence.NAME if len(written) == 1 else Evidence.NAME_MARKS
    elif found is not None:
        yield found


def _name_of(own: tuple[str, ...], theirs: tuple[str, ...]) -> Evidence | None:
    """Give how two names without marks are alike, if they are."""
    if not own or not theirs:
        return None
    if own == theirs:
        return Evidence.NAME
    if sorted(own) == sorted(theirs):
        return Evidence.NAME_ORDER
    if is_slip(" ".join(own), " ".join(theirs)):
        return Evidence.NAME_LETTER
    if _is_shorter(own, theirs) or _is_shorter(theirs, own):
        return Evidence.NAME_SHORTER
    return None


def is_slip(one: str, other: str) -> bool:
    """Say whether two texts differ by one sign: another, one too many, or two changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    start, least = 0, min(len(one), len(other))
    while start < least and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    if len(left) != len(right):
        return left[1:] == right if len(left) > len(right) else left == right[1:]
    return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])


def slips(number: str) -> frozenset[str]:
    """Give all numbers that differ from this by one sign, as ``is_slip`` says; none of none."""
    found = set()
    for place in range(len(number)):
        before, after = number[:place], number[place + 1 :]
        found.add(before + after)
        found.add(before + after[:1] + number[place] + after[1:])
        for digit in digits:
            found.update((before + digit + after, before + digit + number[place] + after))
    ends = {number + digit for digit in digits} if number else set()
    return frozenset((found | ends) - {number})


def _is_shorter(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Say whether a name is the other without one word between the first and the last."""
    if len(short) < 2 or len(whole) != len(short) + 1:
        return False
    places = range(1, len(whole) - 1)
    return any(whole[:place] + whole[place + 1 :] == short for place in places)


def _births(one: Trace, other: Trace) -> Iterable[Evidence]:
    if one.year and other.year and abs(one.year - other.year) <= 1:
        whole = one.birth is not None and one.birth.day is not None
        if one.year != other.year:
            yield Evidence.BIRTH_NEAR
        else:
            yield Evidence.BIRTH if whole and one.birth == other.birth else Evidence.BIRTH_YEAR
    if _says(one, other) or _says(other, one):
        yield Evidence.NUMBER_SAYS


def _says(one: Trace, other: Trace) -> bool:
    """Say whether the number of the one fits what is written of the other, who has none."""
    read = read_cccd(one.id_number)
    if read is None or other.id_number or other.birth is None:
        return False
    return read.birth_year == other.birth.year and read.sex == other.sex


def _places(one: Trace, other: Trace) -> Iterable[Evidence]:
    if one.village and one.village == other.village:
        yield Evidence.VILLAGE
    if set(filter(None, one.phones)) & set(other.phones):
        yield Evidence.PHONE
    if one.address and vietnamese.fold(one.address) == vietnamese.fold(other.address):
        yield Evidence.ADDRESS


def may_be_called(words: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Say whether a name is alike; both are given as ``name_words``."""
    return _name_of(words, theirs) is not None


def name_words(folded: str) -> tuple[str, ...]:
    """Give the words of a name without marks that numbers may follow."""
    return tuple(word for word in folded.split() if not word[-1].isdigit())
