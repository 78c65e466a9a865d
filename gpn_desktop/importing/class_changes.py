"""What a list says otherwise of the classes of a household than the register, year by year.

A list takes nothing away: what it does not say stays. Where a decision made here stands for the
year, that holds: what the list says is told, and not taken.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Final

from gpn_desktop.importing.known import Known
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Change
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.listed_class import ListedClass

FIELD: Final = "household.listed/"
Listed = Mapping[str, ListedClass]


def class_changes(household: Household, told: Listed, known: Known) -> Iterator[Change]:
    """Give by year what the list says otherwise."""
    for year, one in told.items():
        before = household.listed.get(year)
        after = _joined(before, one)
        if after != before and not known.decided(household.id, year):
            yield Change(f"{FIELD}{year}", before, after)


def class_remarks(household: Household, told: Listed, known: Known) -> Iterator[Remark]:
    """Tell of the years for which a decision made here says otherwise."""
    for year, one in told.items():
        decided = known.decided(household.id, year)
        if decided and decided != one.poverty_class:
            yield Remark(Why.CLASS_DECIDED, "listed.class", one.poverty_class, decided)


def _joined(before: ListedClass | None, told: ListedClass) -> ListedClass:
    """Give what is told with what was known beside it; another class begins anew."""
    if before is None or before.poverty_class != told.poverty_class:
        return told
    names = (one.name for one in fields(ListedClass))
    said = {name: value for name in names if (value := getattr(told, name)) not in (None, "", ())}
    return replace(before, **said)
