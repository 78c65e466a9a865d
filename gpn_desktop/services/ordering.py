"""What lists of households and of people are ordered by: given names first, classes by need."""

import functools
from collections.abc import Iterable
from typing import Final

from gpn_desktop import vietnamese

NOT_REVIEWED: Final = "none"
CLASS_ORDER: Final = {"poor": 0, "near_poor": 1, "average": 2, "not_poor": 3, "": 4}


def fits(class_now: str, wanted: str) -> bool:
    """Say whether a household of this class is asked for."""
    return not wanted or wanted == (class_now or NOT_REVIEWED)


@functools.lru_cache(maxsize=100_000)
def name_key(name: str) -> tuple[object, ...]:
    """Give the key by which a name stands in a list: the given name, then the rest."""
    return vietnamese.name_key(name)


def places_of(names: Iterable[str]) -> dict[str, int]:
    """Give the place of each name in the order of names: there are far fewer than people.

    Names that differ in no letter but in capitals share a place.
    """
    keys = {name: name_key(name) for name in set(names)}
    places = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    return {name: places[key] for name, key in keys.items()}
