"""What a list tells: rows of people, put together by household.

On the way: ``reading`` makes these of a sheet, ``court`` hears them against the register.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from gpn_desktop.importing.remarks import Remark
from gpn_desktop.registry.former import key_of, named
from gpn_desktop.registry.places import village_named
from gpn_desktop.vietnamese import fold

HOUSEHOLD: Final = "household."


@dataclass(frozen=True)
class Entry:
    """A row of somebody: ``values`` are those of the person's fields that say something.

    ``texts`` are the cells of a row of our own list, by field, and ``unchanged`` those of them that
    nobody changed since it was written: the register may say otherwise by now.
    """

    row: int
    name: str = ""
    is_head: bool = False
    values: Mapping[str, Any] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    person_id: str = ""
    written: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    unchanged: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Family:
    """The rows of one household, in their order, and what they say of it.

    ``is_bare``: one row tells of the household and of nobody in it. ``former`` is the old commune
    of its village; where several of the list have a village of that name, ``village`` says which.
    ``is_untold``: the list tells no relation, nobody of it is said to be head.
    """

    entries: tuple[Entry, ...]
    household: Mapping[str, Any] = field(default_factory=dict)
    village: str = ""
    household_id: str = ""
    is_bare: bool = False
    former: str = ""
    is_untold: bool = False

    @property
    def head(self) -> Entry | None:
        """Give the head, the first where there are two."""
        return next((one for one in self.entries if one.is_head), None)


@dataclass(frozen=True)
class Reading:
    """What a sheet tells: its families; rows that are headings, sums and signatures.

    ``yearless`` counts households that have a class and of which nothing says of which year.
    """

    families: tuple[Family, ...]
    passed_over: tuple[int, ...] = ()
    is_cut: bool = False
    yearless: int = 0

    @property
    def count(self) -> int:
        """Give how many rows tell of somebody."""
        return sum(len(one.entries) for one in self.families)


def told_apart(families: Sequence[Family]) -> tuple[Family, ...]:
    """Name villages so that those of one name in two old communes differ."""
    formers: dict[str, set[str]] = defaultdict(set)
    for one in families:
        if one.former:
            formers[_bare(one)].add(key_of(one.former))
    shared = {name for name, those in formers.items() if len(those) > 1}
    return tuple(
        replace(one, village=named(one.village, one.former))
        if one.former and _bare(one) in shared
        else one
        for one in families
    )


def _bare(family: Family) -> str:
    return fold(village_named(family.village)[1])
