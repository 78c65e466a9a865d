"""A person as a list shows it, what narrows a list, and how somebody wants to see it.

On the way: a narrowing and an order → ids → the rows of the pages in sight.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.persons import PartialDate

HOUSEHOLDS, PEOPLE, LEFT = "households", "people", "left"


@dataclass(frozen=True)
class PersonRow:
    """One line of a list of people; numbers and telephone are masked."""

    id: str
    household: str = ""
    full_name: str = ""
    sex: str = ""
    birth_date: PartialDate | None = None
    ethnicity: str = ""
    relation: str = ""
    head_name: str = ""
    village_name: str = ""
    class_now: str = ""
    is_listed: bool = False
    is_insured: bool = False
    school_status: str = ""
    id_number: str = ""
    phone: str = ""


@dataclass(frozen=True)
class LeftRow(HouseholdRow):
    """One line of a list of households that left the register; ``head_name`` is the last head.

    ``event`` is the sort of act by which it left, ``to`` the place, or whose household it is now.
    """

    reason: str = ""
    event: str = ""
    to: str = ""
    left_on: datetime.date | None = None


class PersonOutline(NamedTuple):
    """What a list of people is ordered by; its words come page by page."""

    id: str
    household: str = ""
    full_name: str = ""
    sex: str = ""
    birth: str = ""
    ethnicity: str = ""
    relation: str = ""
    village_order: int = 0
    class_now: str = ""
    is_insured: bool = False
    school_status: str = ""


@dataclass(frozen=True)
class SavedList:
    """How somebody wants to see a list: what narrows it, its order, and its columns in theirs.

    ``name`` is empty for the columns in use. ``order`` is the key of a column, with “-” before it
    where the rows fall; empty where nobody chose one.
    """

    about: str
    name: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    order: str = ""


class Unfit(Enum):
    """Why something is not done of a household that was chosen in a list with others."""

    GONE = "gone"
    LISTED = "listed"
    THERE = "there"
    ELSEWHERE = "elsewhere"
    DISPUTED = "disputed"
