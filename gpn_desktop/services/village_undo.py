"""What was done last with villages is taken back: a list that was added, zones that were written.

What somebody built on it since stays as it is, and is told; where that is all of it, nothing is
written and the reason is given. A village that another laptop entered a household in meanwhile
stands as long as somebody lives there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.places import Village
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.villages import LAID, WRITTEN, Added, Laid
from gpn_desktop.store.transaction import Transaction

MOST_NAMED: Final = 5


@dataclass(frozen=True)
class Back:
    """Villages that are as before, and those that stay because something stands on it by now."""

    villages: tuple[Village, ...] = ()
    staying: tuple[Village, ...] = ()


def take_off(desk: Desk, added: Added, reason: str) -> Done[Back]:
    """Take the villages of an added list off again; ``reason`` is kept with each.

    Raises:
        GpnError: RIGHT_MISSING, VILLAGES_IN_USE: each is named by a record, or was written to.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        found = tx.places.villages.find_ids(one.id for one in added.villages)
        standing = tuple(one for one in found if one.deleted is None)
        naming = tx.places.naming([one.id for one in standing])
        staying = [one for one in standing if one.id in naming or _is_written_since(tx, one.id)]
        gone = _others(tx, standing, staying, ErrorCode.VILLAGES_IN_USE)
        for one in gone:
            tx.places.villages.take_off(one.id, reason=reason, on=chance.today())
    return Done(Back(gone, tuple(staying)), WRITTEN)


def _is_written_since(tx: Transaction, village: str) -> bool:
    """Say whether anybody wrote of a village but who added it."""
    return sum(kept.standing is None for kept in tx.operations.about(village)) > 1


def unlay(desk: Desk, laid: Laid) -> Done[Back]:
    """Write the zones again that villages had before these were written.

    Raises:
        GpnError: RIGHT_MISSING, ZONES_WRITTEN_SINCE: of each of the villages.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        found = tx.places.villages.find_ids(laid.before)
        staying = [
            one for one in found if tx.operations.seen(one.id).get("zones") != (laid.wrote[one.id],)
        ]
        back = _others(tx, found, staying, ErrorCode.ZONES_WRITTEN_SINCE)
        tx.put_all(replace(one, zones=laid.before[one.id]) for one in back)
    return Done(Back(back, tuple(staying)), LAID)


def _others(
    tx: Transaction, all_: Sequence[Village], staying: Sequence[Village], refusal: ErrorCode
) -> tuple[Village, ...]:
    """Give those that do not stay, or refuse where there is none."""
    if staying and len(staying) == len(all_):
        called = tx.places.called()
        names = ", ".join(called[one.id] for one in staying[:MOST_NAMED])
        raise GpnError(refusal, names=names + (" …" if len(staying) > MOST_NAMED else ""))
    return tuple(one for one in all_ if one not in staying)
