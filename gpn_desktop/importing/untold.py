"""Lists that tell no relation: the head is who is head here, else whoever stands first.

On the way: a family of such a list → the same with its head, and the household that it is.
"""

from dataclasses import replace

from gpn_desktop.importing.families import Entry, Family
from gpn_desktop.importing.identifying import household_of, person_of
from gpn_desktop.importing.known import Known
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.registry.places import Village


def headed(known: Known, family: Family, place: Village | None) -> tuple[Family, Household | None]:
    """Give a family with its head, and which household of the register it is."""
    household = household_of(known, family, place)
    if not family.is_untold:
        return family, household
    first = _led(family, family.entries[0])
    household = household or household_of(known, first, place)
    if household is None:
        return first, None
    return _here(known, family, household), household


def likely(known: Known, as_told: Family, family: Family, household: Household | None) -> Family:
    """Give a family with its head once its household is guessed, by a head spelled otherwise."""
    if household is None or not family.is_untold:
        return family
    is_member = person_of(known, as_told.entries[0], household) is not None
    return _here(known, as_told, household) if is_member else family


def _here(known: Known, family: Family, household: Household) -> Family:
    """Give a family with the head of the household, if a row is about them."""
    head = known.head(household.id)
    for entry in family.entries if head else ():
        if person_of(known, entry, household) is head:
            return _led(family, entry)
    return family


def is_without_head(family: Family, entry: Entry) -> bool:
    """Tell whether a row stands first where no row is the head's: it speaks for the household."""
    return family.is_untold and family.head is None and entry is family.entries[0]


def _led(family: Family, leader: Entry) -> Family:
    values = {**leader.values, "relation": HEAD}
    led = replace(leader, is_head=True, values=values)
    return replace(family, entries=tuple(led if one is leader else one for one in family.entries))
