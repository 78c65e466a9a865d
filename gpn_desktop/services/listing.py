"""The list of all people: ordered, narrowed, drawn page by page; and how lists are to be seen.

On the way: as ``households.order`` and ``households.rows`` for the list of households. Numbers
leave this room masked.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from gpn_desktop import chance
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.listed import PersonOutline, PersonRow, SavedList
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.services import withheld
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.ordering import CLASS_ORDER, fits, places_of


def order_people(
    desk: Desk, sought: Sought, column: str = "name", *, ascending: bool = True
) -> tuple[str, ...]:
    """Give the ids of the people who fit, in the order of a column of ``PEOPLE_ORDERS``."""
    with desk.store.reading() as tx:
        kept = withheld.left_out(tx, desk, dict(sought.filters))
        found = tx.people.outlines(
            chance.today(),
            village=sought.village,
            words=sought.words,
            filters=dict(sought.filters),
        )
    wanted = (one for one in found if one.household not in kept)
    fitting = [one for one in wanted if fits(one.class_now, sought.poverty_class)]
    places = places_of(one.full_name for one in fitting)
    fitting.sort(key=lambda one: (places[one.full_name], one.birth, one.id))
    if column != "name" or not ascending:
        key = PEOPLE_ORDERS.get(column, lambda one: places[one.full_name])
        fitting.sort(key=key, reverse=not ascending)
    return tuple(one.id for one in fitting)


PEOPLE_ORDERS: Final[Mapping[str, Callable[[PersonOutline], Any]]] = {
    "birth": lambda one: one.birth,
    "sex": lambda one: one.sex,
    "relation": lambda one: (one.relation != HEAD, one.relation),
    "village": lambda one: one.village_order,
    "class": lambda one: CLASS_ORDER.get(one.class_now, len(CLASS_ORDER)),
    "ethnicity": lambda one: one.ethnicity,
    "insured": lambda one: one.is_insured,
    "school": lambda one: one.school_status,
}


def people(desk: Desk, persons: Sequence[str]) -> tuple[PersonRow, ...]:
    """Give the lines of a list for these people, in this order; unknown ones are left out."""
    today = chance.today()
    with desk.store.reading() as tx:
        found = {one.id: one for one in tx.people.rows(persons, today)}
        homes = tx.households.rows_of({one.household for one in found.values()}, today)
    rows = {one.id: one for one in homes}
    known = (found[one] for one in persons if one in found)
    return tuple(_with_home(one, rows.get(one.household)) for one in known)


def _with_home(one: PersonRow, home: HouseholdRow | None) -> PersonRow:
    if home is None:
        return one
    return replace(
        one,
        head_name=home.head_name,
        village_name=home.village_name,
        class_now=home.class_now,
        is_listed=home.is_listed,
    )


def saved(desk: Desk, about: str) -> tuple[SavedList, ...]:
    """Give what the officer keeps for a list, by name; the columns in use are without one."""
    with desk.store.reading() as tx:
        return tx.people.saved(desk.actor, about)


def save(desk: Desk, one: SavedList) -> Done[SavedList]:
    """Keep how a list is to be seen."""
    with desk.store.transaction(desk.actor) as tx:
        tx.people.save(desk.actor, one)
    return Done(one)


def forget(desk: Desk, about: str, name: str) -> Done[None]:
    """Keep it no more."""
    with desk.store.transaction(desk.actor) as tx:
        tx.people.forget(desk.actor, about, name)
    return Done(None)
