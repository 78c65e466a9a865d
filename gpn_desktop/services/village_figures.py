"""Figures of villages that were, or are to be, joined: totals of reviews and targets of plans.

On the way: what is written of a village → told before it is joined to another, beside the other
one as long as it is joined (its totals count there, ``reviews.village_totals``), and before the
two are parted, where something counts both: that is to be written anew.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from gpn_desktop.journal.op import Op
from gpn_desktop.plans.plan import Target
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.services.enrolment import moment
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class YearTotals:
    """The totals of a village at the review of a year."""

    year: int
    totals: Totals


@dataclass(frozen=True)
class Figures:
    """The totals that were written, by year, and the targets of plans."""

    totals: tuple[YearTotals, ...] = ()
    targets: tuple[Target, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there are any."""
        return bool(self.totals or self.targets)

    @property
    def years(self) -> frozenset[int]:
        """The years whose totals were written."""
        return frozenset(one.year for one in self.totals)


NO_FIGURES: Final = Figures()


def written(tx: Transaction) -> Mapping[str, Figures]:
    """Give what is written of each village; of one without anything there is nothing."""
    found: dict[str, Figures] = {}
    for one in sorted(tx.rounds.all(), key=lambda each: each.year or 0):
        for village, totals in one.totals.items():
            before = found.get(village, NO_FIGURES)
            told = YearTotals(one.year or 0, totals)
            found[village] = replace(before, totals=(*before.totals, told))
    for target in tx.plans.targets.where(_OF_VILLAGES):
        before = found.get(target.village, NO_FIGURES)
        found[target.village] = replace(before, targets=(*before.targets, target))
    return found


_OF_VILLAGES = (
    "WHERE COALESCE(r.village, '') <> '' AND COALESCE(r.value, '') <> ''"
    " AND r.deleted_json IS NULL ORDER BY r.entity_no"
)


def for_both(tx: Transaction, gone: Village, there: Figures, joined: Op) -> Figures:
    """Give what was written for a village and the one that it was joined to, as one.

    Of totals that is what they say themselves; of targets, by the clock, what came after it.
    """
    totals = (one for one in there.totals if gone.id in one.totals.also)
    return Figures(tuple(totals), tuple(_since(tx, there.targets, joined)))


def still_counted(own: Figures, both: Figures) -> tuple[Figures, Figures]:
    """Part what is written of a joined village: what counts, and totals that others count now."""
    counts = tuple(one for one in own.totals if one.year not in both.years)
    rest = tuple(one for one in own.totals if one.year in both.years)
    return replace(own, totals=counts), Figures(rest)


def _since(tx: Transaction, targets: Iterable[Target], joined: Op) -> Iterator[Target]:
    for one in targets:
        found = tx.operations.standing(one.id)
        if any(_is_after(op, joined) for op in (found.siblings.get("value", ()) if found else ())):
            yield one


def _is_after(op: Op, joined: Op) -> bool:
    """Say which came first; of two laptops by their clocks, and where these say nothing: after."""
    if op.log == joined.log:
        return op.n > joined.n
    wrote, at = moment(op.clock), moment(joined.clock)
    return wrote is None or at is None or wrote >= at
