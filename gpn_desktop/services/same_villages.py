"""Villages of one commune that bear one name, where no old commune tells one from the other.

Two computers found one each before they hear of each other. Both stand; an officer joins them, or
writes the old commune of each. Whoever looks is led the same way, so that two who join them at
once agree.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gpn_desktop.registry.former import bare_key, tells_apart
from gpn_desktop.registry.places import Village
from gpn_desktop.services.village_names import commune_of
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class SameName:
    """Two villages of one name: which one would be joined to which, and the scope they are of."""

    goes: Village
    stays: Village
    commune: str


def pairs(tx: Transaction, villages: Iterable[Village]) -> tuple[SameName, ...]:
    """Give those of these villages that bear the name of another one, each pair once."""
    named: dict[tuple[str, str], list[Village]] = defaultdict(list)
    for one in villages:
        if one.name:
            named[bare_key(one)].append(one)
    return tuple(pair for those in named.values() if len(those) > 1 for pair in _pairs(tx, those))


def _pairs(tx: Transaction, those: Iterable[Village]) -> Iterable[SameName]:
    first = sorted(those, key=_rank)
    communes = {one.id: commune_of(tx, one.id) for one in first}
    for place, stays in enumerate(first):
        for goes in first[place + 1 :]:
            if communes[goes.id] == communes[stays.id] and not tells_apart(goes, stays):
                yield SameName(goes, stays, communes[stays.id])


def _rank(one: Village) -> tuple[bool, bool, bool, str]:
    """Put the one that stays first: not joined to any, and of which more is written."""
    return bool(one.successor), not one.former, not one.zones, one.id


def beside(found: Iterable[SameName]) -> Mapping[str, tuple[str, ...]]:
    """Give by village the ids of those of its name, the one to join it to first."""
    known: dict[str, list[str]] = defaultdict(list)
    for one in found:
        known[one.goes.id].append(one.stays.id)
        known[one.stays.id].append(one.goes.id)
    return {village: tuple(others) for village, others in known.items()}
