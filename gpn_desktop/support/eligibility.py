"""Who can get a support on a day: the grounds that hold, or why not; never a silent no.

A condition whose fact is not known is neither yes nor no. A type without grounds in the data is
"not checked": the officer decides by paper, and the page says so.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from gpn_desktop.registry import identity
from gpn_desktop.registry.codes import in_force, is_minority
from gpn_desktop.registry.identity import Doubt, insurance_ages
from gpn_desktop.registry.persons import Person, full_years
from gpn_desktop.registry.places import Village, lies_in, zones_on
from gpn_desktop.support.programmes import Ground, SupportType, support_types

CLASSES = "classes"  # the condition that asks for a class


@dataclass(frozen=True)
class Receiver:
    """What was true of somebody on the day; None or empty = not known.

    ``poverty_class`` is the support class of that day (newly escaped included), ``is_listed`` that
    it rests on a list from Excel and on no decision, ``ages`` the least and greatest age that the
    birth date allows.
    """

    poverty_class: str = ""
    is_listed: bool = False
    ethnicity: str = ""
    sex: str = ""
    area: str = ""
    zones: frozenset[str] | None = None
    ages: tuple[int, int] | None = None
    is_disabled: bool | None = None
    is_merit: bool | None = None
    is_pupil: bool | None = None
    school_level: str = ""


class Standing(Enum):
    """What the program can say of a support for somebody.

    What hangs on a class that only a list says is neither a yes nor a no that was decided.
    """

    ELIGIBLE = "eligible"
    ELIGIBLE_BY_LIST = "eligible_by_list"
    FACTS_MISSING = "facts_missing"
    NOT_ELIGIBLE = "not_eligible"
    NOT_ELIGIBLE_BY_LIST = "not_eligible_by_list"
    NOT_CHECKED = "not_checked"
    NOT_IN_FORCE = "not_in_force"


@dataclass(frozen=True)
class GroundFound:
    """One ground looked at: the conditions that hold, that do not, and whose fact is missing.

    ``by_list``: whether its class holds is known from a list alone, no decision says so.
    """

    key: str
    mark: str
    source: str
    unmet: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    by_list: bool = False

    @property
    def holds(self) -> bool:
        """Tell whether every condition of the ground holds."""
        return not self.unmet and not self.unknown

    @property
    def falls_by_list(self) -> bool:
        """Tell whether nothing stands against the ground but a class that only a list says."""
        return self.by_list and self.unmet == (CLASSES,)


@dataclass(frozen=True)
class Eligibility:
    """The answer with every ground looked at; ``confirm`` is left to a paper."""

    type: str
    standing: Standing
    grounds: tuple[GroundFound, ...] = ()
    confirm: tuple[str, ...] = ()

    @property
    def holding(self) -> tuple[GroundFound, ...]:
        """Give the grounds that hold."""
        return tuple(ground for ground in self.grounds if ground.holds)


def _known(fact: bool | None, wanted: bool | None) -> bool | None:
    return None if fact is None else fact is wanted


def _one_of(fact: str, wanted: tuple[str, ...]) -> bool | None:
    return fact in wanted if fact else None


def _old_enough(one: Receiver, ground: Ground) -> bool | None:
    return _age(one, lambda age: age >= (ground.min_age or 0))


def _young_enough(one: Receiver, ground: Ground) -> bool | None:
    return _age(one, lambda age: ground.max_age is None or age <= ground.max_age)


def _age(one: Receiver, fits: Callable[[int], bool]) -> bool | None:
    if one.ages is None:
        return None
    found = {fits(age) for age in one.ages}
    return found.pop() if len(found) == 1 else None


def _in_zone(one: Receiver, ground: Ground) -> bool | None:
    return lies_in(one.zones, ground.zones)


Check = Callable[[Receiver, Ground], bool | None]
CONDITIONS: Mapping[str, Check] = {
    CLASSES: lambda one, ground: _one_of(one.poverty_class, ground.classes),
    "zones": _in_zone,
    "minority": lambda one, ground: _known(is_minority(one.ethnicity), ground.minority),
    "disabled": lambda one, ground: _known(one.is_disabled, ground.disabled),
    "merit": lambda one, ground: _known(one.is_merit, ground.merit),
    "pupil": lambda one, ground: _known(one.is_pupil, ground.pupil),
    "school_levels": lambda one, ground: _one_of(one.school_level, ground.school_levels),
    "sex": lambda one, ground: _one_of(one.sex, (ground.sex,)),
    "area": lambda one, ground: _one_of(one.area, (ground.area,)),
    "min_age": _old_enough,
    "max_age": _young_enough,
}


def eligibility(kind: SupportType, receiver: Receiver, on: datetime.date) -> Eligibility:
    """Give what can be said of a support for a receiver on a day."""
    if not in_force(kind.valid_from, kind.valid_to, on):
        return Eligibility(kind.code, Standing.NOT_IN_FORCE)
    if not kind.grounds:
        return Eligibility(kind.code, Standing.NOT_CHECKED, confirm=kind.confirm)
    looked = tuple(_looked(receiver, ground) for ground in kind.grounds)
    return Eligibility(kind.code, _standing(looked), looked, kind.confirm)


def _looked(receiver: Receiver, ground: Ground) -> GroundFound:
    asked = [name for name in CONDITIONS if getattr(ground, name) not in (None, "", ())]
    answers = {name: CONDITIONS[name](receiver, ground) for name in asked}
    return GroundFound(
        ground.key,
        ground.mark,
        ground.source,
        unmet=tuple(name for name in asked if answers[name] is False),
        unknown=tuple(name for name in asked if answers[name] is None),
        met=tuple(name for name in asked if answers[name]),
        by_list=receiver.is_listed and CLASSES in asked,
    )


def _standing(looked: tuple[GroundFound, ...]) -> Standing:
    holding = [ground for ground in looked if ground.holds]
    if any(not ground.by_list for ground in holding):
        return Standing.ELIGIBLE
    if holding:
        return Standing.ELIGIBLE_BY_LIST
    if any(not ground.unmet for ground in looked):
        return Standing.FACTS_MISSING
    falls = any(ground.falls_by_list for ground in looked)
    return Standing.NOT_ELIGIBLE_BY_LIST if falls else Standing.NOT_ELIGIBLE


def receiver_of(
    person: Person, village: Village | None, poverty_class: str, on: datetime.date, area: str = ""
) -> Receiver:
    """Give what the register says of a person (for a household: of its head) on a day."""
    return Receiver(
        poverty_class=poverty_class,
        ethnicity=person.ethnicity,
        sex=person.sex,
        area=area,
        zones=None if village is None else zones_on(village.zones, on),
        ages=None if person.birth_date is None else full_years(person.birth_date, on),
        is_disabled=bool(person.disability_type) or None,
        is_merit=person.merit,
        is_pupil=_pupil(person),
        school_level=person.school_level,
    )


def _pupil(person: Person) -> bool | None:
    if not person.school_status:
        return None
    return person.school_status == "attending"


FITS: Mapping[Standing, bool] = {
    Standing.ELIGIBLE: True,
    Standing.ELIGIBLE_BY_LIST: True,
    Standing.NOT_ELIGIBLE: False,
    Standing.NOT_ELIGIBLE_BY_LIST: False,
}


def object_fits(object_code: str, receiver: Receiver, on: datetime.date) -> bool | None:
    """Tell whether an insurance object code fits somebody; None where that is not known.

    Source: rule "object vs class" of ``resources/codes/id_number_rules.csv``; a misfit only warns.
    """
    under = insurance_ages().get(object_code)
    if under is not None:
        return _age(receiver, lambda age: age <= under)
    kinds = (one for one in support_types().values() if one.insurance_object == object_code)
    found = next((eligibility(one, receiver, on).standing for one in kinds), None)
    return FITS.get(found) if found else None


def number_doubts(person: Person, receiver: Receiver, on: datetime.date) -> tuple[Doubt, ...]:
    """Give what is odd about the numbers of a person, the object code of the card among them."""
    card = person.insurance_object
    is_misfit = bool(card) and object_fits(card, receiver, on) is False
    return (*identity.doubts_of(person), *((identity.object_misfit(),) if is_misfit else ()))
