"""Households that left the register: moved away, joined into another, taken off; still found.

On the way: as ``households.order`` and ``households.rows`` for those that stand on it. The head is
who was it last; where its people live in another household since, their writings say so.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.registry.acts import JOIN
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.listed import LeftRow
from gpn_desktop.registry.moves import Deletion, Event
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.former import last_heads
from gpn_desktop.services.households import Sought
from gpn_desktop.services.ordering import CLASS_ORDER, fits, name_key
from gpn_desktop.store.transaction import Transaction

_WORD: Final = re.compile(r"\w+")


def order(
    desk: Desk, sought: Sought, column: str = "name", *, ascending: bool = True
) -> tuple[str, ...]:
    """Give the ids of the households that left and fit, by name or in that of ``ORDERS``.

    Words are looked for in name, code, village and reason; ``filters`` narrow nothing here.
    """
    with desk.store.reading() as tx:
        found = _lines(tx, tx.households.gone())
    fitting = [one for one in found if _is_sought(one, sought)]
    fitting.sort(key=_by_name)
    if column != "name" or not ascending:
        fitting.sort(key=ORDERS.get(column, _by_name), reverse=not ascending)
    return tuple(one.id for one in fitting)


def _by_name(one: LeftRow) -> tuple[object, ...]:
    return name_key(one.head_name), one.code, one.id


ORDERS: Final[Mapping[str, Callable[[LeftRow], Any]]] = {
    "village": lambda one: vietnamese.sort_key(one.village_name),
    "what": lambda one: (one.event, vietnamese.sort_key(one.to)),
    "reason": lambda one: vietnamese.sort_key(one.reason),
    "day": lambda one: str(one.left_on or ""),
    "class": lambda one: CLASS_ORDER.get(one.class_now, len(CLASS_ORDER)),
    "code": lambda one: vietnamese.sort_key(one.code),
}


def _is_sought(one: LeftRow, sought: Sought) -> bool:
    if sought.village not in ("", one.village) or not fits(one.class_now, sought.poverty_class):
        return False
    said = " ".join((one.head_name, one.code, one.village_name, one.reason))
    known = _WORD.findall(vietnamese.fold(said))
    wanted = _WORD.findall(vietnamese.fold(sought.words))
    return all(any(word.startswith(each) for word in known) for each in wanted)


def rows(desk: Desk, households: Sequence[str]) -> tuple[LeftRow, ...]:
    """Give the lines of these households, in this order; those that did not leave are left out."""
    with desk.store.reading() as tx:
        found = {one.id: one for one in _lines(tx, tx.households.find_ids(households))}
    return tuple(found[one] for one in households if one in found)


def _lines(tx: Transaction, known: Iterable[Household]) -> list[LeftRow]:
    gone = {one.id: one for one in known if one.deleted is not None}
    named, led = last_heads(tx, gone), _led(tx, gone)
    found = tx.households.rows_of(gone, chance.today())
    return [
        LeftRow(
            **{**vars(row), "head_name": named.get(row.id, "")},
            reason=left.reason,
            left_on=left.date,
            event=led[row.id].sort if row.id in led else "",
            to=led[row.id].to if row.id in led else "",
        )
        for row in found
        if (left := gone[row.id].deleted)
    ]


def _led(tx: Transaction, gone: Mapping[str, Household]) -> dict[str, Event]:
    """Give by household the act by which it left; of a joined one ``to`` is the head it has now.

    Who left alone was the last of the household: the act is about the person.
    """
    members = tx.households.members_of(gone, with_gone=True)
    whose = {one.id: home for home, people in members.items() for one in people}
    whose |= {home: home for home in gone}
    acts = [one for one in tx.households.leavings(whose) if _left_by(one, gone[whose[one.subject]])]
    there = tx.households.rows_of([one.to for one in acts if one.sort == JOIN], chance.today())
    heads = {one.id: one.head_name for one in there}
    return {
        whose[one.subject]: replace(one, to=heads.get(one.to, "")) if one.sort == JOIN else one
        for one in acts
    }


def _left_by(act: Event, home: Household) -> bool:
    return home.deleted == Deletion(act.reason, act.date) if act.date else False
