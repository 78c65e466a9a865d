"""Figures that were written for a village since another one was joined to it: they count both.

On the way: the writing of the joining → the totals of reviews and the targets of plans that came
after it → told before the two are parted. They stay with the village they were written for, which
goes on being counted; the other one then has none of its own.
"""

from dataclasses import dataclass
from typing import Final

from gpn_desktop.journal.op import Op
from gpn_desktop.services.enrolment import moment
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Figures:
    """The years whose totals were written, and how many targets of plans."""

    totals: tuple[int, ...] = ()
    targets: int = 0

    def __bool__(self) -> bool:
        """Say whether there are any."""
        return bool(self.totals or self.targets)


NO_FIGURES: Final = Figures()


def written_since(tx: Transaction, village: str, joined: Op) -> Figures:
    """Give what was written for a village after another one was joined to it."""
    rounds = [one for one in tx.rounds.all() if village in one.totals]
    years = {one.year or 0 for one in rounds if _is_since(tx, one.id, f"total/{village}", joined)}
    targets = tx.plans.targets.where(_OF_VILLAGE, village=village)
    count = sum(_is_since(tx, one.id, "value", joined) for one in targets)
    return Figures(tuple(sorted(years)), count)


_OF_VILLAGE = "WHERE r.village = :village AND r.value <> '' AND r.deleted_json IS NULL"


def _is_since(tx: Transaction, record: str, name: str, joined: Op) -> bool:
    found = tx.operations.standing(record)
    return any(_is_after(op, joined) for op in (found.siblings.get(name, ()) if found else ()))


def _is_after(op: Op, joined: Op) -> bool:
    """Say which came first; of two laptops by their clocks, and where these say nothing: after."""
    if op.log == joined.log:
        return op.n > joined.n
    wrote, at = moment(op.clock), moment(joined.clock)
    return wrote is None or at is None or wrote >= at
