"""What is written of a household outside the sheet of acts is an act too: an event says so.

By it ``timeline`` tells what was done, and ``undoing`` takes it back.
"""

from collections.abc import Iterable, Sequence

from gpn_desktop import chance
from gpn_desktop.journal.op import Op
from gpn_desktop.registry.moves import Event
from gpn_desktop.store.transaction import Transaction


def say(
    tx: Transaction, sort: str, household: str, made: Sequence[Op], people: Iterable[str] = ()
) -> Event:
    """Write the event of what was just ``made``, right after it and in the same log."""
    event = Event(
        tx.new_entity(made[0].log.scope),
        subject=household,
        sort=sort,
        date=chance.today(),
        detail={"household": household, "people": list(people), "from": made[0].n},
    )
    tx.households.events.put(event)
    return event
