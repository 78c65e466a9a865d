"""One human or one household written down twice: who is proposed as whom, what each record says.

On the way: two families that are joined → ``acts``; nothing that one of two records says is lost.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Final, TypeVar

from gpn_desktop import vietnamese
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import Person

UNITE: Final = "unite"
"""The act by which two records of one human become one."""

N = TypeVar("N", Household, Person)

_OWN: Final = frozenset(
    {"id", "household", "relation", "deleted", "code", "home", "village", "area"}
)
"""What a record says of its own place in the register, which no other one can say for it."""


def filled(kept: N, other: N) -> N:
    """Give a record with what only the other one says; what both say stays as it is."""
    empty = {one.name for one in fields(kept) if getattr(kept, one.name) in ("", None)} - _OWN
    return replace(kept, **{name: getattr(other, name) for name in sorted(empty)})


def differing(kept: Person, other: Person) -> tuple[str, ...]:
    """Give what two records of one human say differently: it stays as the kept one says it."""
    both = ((one.name, getattr(kept, one.name), getattr(other, one.name)) for one in fields(kept))
    unlike = (name for name, a, b in both if a not in ("", None, b) and b not in ("", None))
    return tuple(name for name in unlike if name not in _OWN)


def pairs(staying: Sequence[Person], coming: Sequence[Person]) -> dict[str, str]:
    """Propose by person who comes who of those that stay is the same human; each only once."""
    free, found = list(staying), dict[str, str]()
    for one in coming:
        twin = next((each for each in free if _alike(each, one)), None)
        if twin is not None:
            free.remove(twin)
            found[one.id] = twin.id
    return found


def _alike(a: Person, b: Person) -> bool:
    """Tell whether two records can only be of one human; a name alone is borne by many."""
    if a.id_number and b.id_number:
        return a.id_number == b.id_number
    if vietnamese.fold(a.full_name) != vietnamese.fold(b.full_name) or not a.full_name:
        return False
    if a.birth_date is None or b.birth_date is None:
        return False
    return (a.birth_date.year, a.sex or b.sex) == (b.birth_date.year, b.sex or a.sex)
