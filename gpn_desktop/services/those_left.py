"""Who left the commune or died, and may be the one that is typed: named before a second record is.

On the way: traces of people who were taken off → those whom an act or a form took off for good →
those of one number, or of one name, birth and village → as the others who may be alike.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from gpn_desktop.registry.acts import DEATH
from gpn_desktop.registry.duplicates import MOST, NUMBERS, Candidate, Trace, candidates
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.services import former, sameness
from gpn_desktop.services.sameness import Alike
from gpn_desktop.store.transaction import Transaction

ALL: Final = 1_000
KEPT: Final = 3  # of those who left, however many who live here are likelier


def alike(
    tx: Transaction,
    one: Trace,
    gone: Sequence[Trace],
    without: Collection[str] = (),
    *,
    is_known: bool = False,
) -> tuple[Alike, ...]:
    """Give who of those taken off left for good and may be this one, most likely first.

    Of somebody who ``is_known`` only a number tells it: he is in the register already.
    """
    found = [
        each
        for each in candidates(one, gone, without=without, most=ALL)
        if each.likeness.is_of_who_left and (not is_known or set(each.likeness.evidence) & NUMBERS)
    ]
    left = tx.households.left(each.trace.person for each in found)
    worth = [each for each in found if each.trace.person in left][:MOST]
    homes = former.rows_of(tx, {each.trace.household for each in worth})

    def shown(each: Candidate) -> Alike:
        how = left[each.trace.person]
        home = homes.get(each.trace.household, HouseholdRow(each.trace.household))
        hit = replace(sameness.hit_of(each.trace, home), left=how)
        return Alike(hit, each.likeness, may_return=not is_known and how.sort != DEATH)

    return tuple(map(shown, worth))


def among(here: Sequence[Alike], left: Sequence[Alike]) -> tuple[Alike, ...]:
    """Give both, the likeliest first; of those as likely who lives here.

    Who left has a number or name, birth and village in common: some of them are always named.
    """
    rest = _ranked((*here, *left[KEPT:]))[: MOST - len(left[:KEPT])]
    return tuple(_ranked((*rest, *left[:KEPT])))


def _ranked(found: Sequence[Alike]) -> list[Alike]:
    return sorted(found, key=lambda one: -one.likeness.weight)
