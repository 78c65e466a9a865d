"""Under which object code somebody's health-insurance card is given: the first one that fits.

On the way: who somebody is, the class of the household and the zones of the village → a code. The
work list proposes it, the invented commune lives by it. The order is data: ``card_codes``.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gpn_desktop.plans import groups
from gpn_desktop.registry.codes import weakest_mark
from gpn_desktop.registry.identity import insurance_ages
from gpn_desktop.registry.persons import Person, certainly_younger
from gpn_desktop.registry.places import lies_in
from gpn_desktop.reviews.classify import NEAR_POOR, POOR


@dataclass(frozen=True)
class Holder:
    """Who is to have a card, and what is known on the day; ``zones`` is None where it is not."""

    person: Person
    poverty_class: str
    zones: frozenset[str] | None
    on: datetime.date


def marked(code: str) -> str:
    """Give a code as it is shown: with the mark of the order by which it was proposed."""
    return f"{code} {weakest_mark(groups.indicator_data()['card_codes_mark'])}" if code else ""


def card_code(holder: Holder) -> str:
    """Give the object code to ask a card under, by what the register knows: a proposal.

    Nothing where none fits, or where it is not written down whether one that comes before does.
    A pension, an assistance or a school that nobody wrote down is none.
    """
    for code in groups.indicator_data()["card_codes"]:
        fits = GROUNDS[code](holder)
        if fits is not False:
            return str(code) if fits else ""
    return ""


def _is_of(wanted: str) -> Callable[[Holder], bool]:
    return lambda holder: holder.poverty_class == wanted


GROUNDS: Mapping[str, Callable[[Holder], bool | None]] = {
    "TE": lambda one: certainly_younger(one.person.birth_date, insurance_ages()["TE"], one.on),
    "HT": lambda one: one.person.pension is True,
    "HN": _is_of(POOR),
    "DT": lambda one: groups.minority_there(one.person, one.zones, groups.DIFFICULT),
    "DK": lambda one: lies_in(one.zones, groups.SPECIALLY_DIFFICULT),
    "CN": _is_of(NEAR_POOR),
    "BT": lambda one: one.person.monthly_assistance is True,
    "HS": lambda one: one.person.school_status == "attending",
}
