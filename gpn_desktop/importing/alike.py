"""Whether a row without a number and somebody of that name can be one human.

By births, sexes and generations: what agrees, what is a slip of the pen, what tells of another one.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from gpn_desktop.importing.families import Entry
from gpn_desktop.importing.known import agrees
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.registry.persons import PartialDate, Person

NEAR: Final = 1  # years between two births that are one, written a little otherwise
A_GENERATION: Final = 15  # years
GENERATIONS: Final[Mapping[str, int]] = {
    "grandparent": -2,
    "parent": -1,
    **dict.fromkeys(("spouse", "sibling"), 0),
    **dict.fromkeys(("child", "child_in_law"), 1),
    "grandchild": 2,
}
"""Of the head's stands nobody here: who the head is, is asked by itself."""


def differs(one: str, other: str) -> bool:
    """Tell whether both are known and say otherwise."""
    return bool(one) and bool(other) and one != other


def born_words(person: Person) -> str:
    """Give a name with the birth, as far as it is known."""
    birth = "/".join(reversed(str(person.birth_date or "").split("-")))
    return f"{person.full_name} ({birth})" if birth else person.full_name


def are_two(one: Entry, other: Entry) -> bool:
    """Tell whether two rows of one name are about two people: by their numbers or births."""
    numbers = (str(each.values.get("id_number", "")) for each in (one, other))
    births = (each.values.get("birth_date") for each in (one, other))
    return differs(*numbers) or not agrees(*births)


def is_near(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether two births are known and are one, or nearly."""
    return one is not None and other is not None and abs(one.year - other.year) <= NEAR


def contradiction(person: Person, entry: Entry) -> Remark | None:
    """Give by what a row of that name tells of another human; None: nothing speaks against it.

    Births that agree say that it is one, whatever else is corrected. Births that do not are a slip
    where nothing else differs: a year beside, one digit, two digits exchanged.
    """
    born, said = person.birth_date, entry.values.get("birth_date")
    if born is not None and said is not None and agrees(born, said):
        return None
    other = _another_by(person, entry)
    if born is None or said is None:
        return other
    if other is None and _is_slip(born.year, said.year, is_one=_is_told_alike(person, entry)):
        return None
    return Remark(Why.ANOTHER, "birth_date", str(born), str(said))


def _another_by(person: Person, entry: Entry) -> Remark | None:
    """Give the other generation or the other sex that a row tells of."""
    before, after = person.relation, str(entry.values.get("relation", ""))
    ranks = {GENERATIONS[one] for one in (before, after) if one in GENERATIONS}
    if len(ranks) > 1:
        return Remark(Why.ANOTHER, "relation", before, after)
    sex = str(entry.values.get("sex", ""))
    return Remark(Why.ANOTHER, "sex", person.sex, sex) if differs(person.sex, sex) else None


def _is_told_alike(person: Person, entry: Entry) -> bool:
    """Tell whether register and list know of the same relation to the head."""
    return person.relation != "" and person.relation == entry.values.get("relation")


def _is_slip(one: int, other: int, *, is_one: bool) -> bool:
    """Tell whether one year was written for another; over a generation only of who ``is_one``."""
    if abs(one - other) <= NEAR:
        return True
    pairs = [pair for pair in zip(f"{one:04}", f"{other:04}", strict=True) if len({*pair}) > 1]
    is_exchanged = len(pairs) == 2 and pairs[0] == pairs[1][::-1]
    return (len(pairs) == 1 or is_exchanged) and (is_one or abs(one - other) < A_GENERATION)


def fits(person: Person, entry: Entry) -> bool:
    """Tell whether a row of that name can be about somebody."""
    is_other = differs(person.id_number, entry.values.get("id_number", ""))
    return not is_other and contradiction(person, entry) is None


def best_of(people: Iterable[Person], entry: Entry) -> Person | None:
    """Give of people of one name who fits a row best; nobody where all bear other numbers."""
    number = entry.values.get("id_number", "")
    found = [one for one in people if not differs(one.id_number, number)]
    return min(found, key=lambda one: _apart(one, entry), default=None)


def rival(people: Iterable[Person], person: Person, entry: Entry) -> Person | None:
    """Give another one of that name who fits a row as well."""
    mine = _apart(person, entry)
    others = (one for one in people if one.id != person.id and fits(one, entry))
    return next((one for one in others if _apart(one, entry) == mine), None)


def _apart(person: Person, entry: Entry) -> tuple[int, ...]:
    """Give by how much a row tells of another one; least weighs what stands last."""
    born, said = person.birth_date, entry.values.get("birth_date")
    relation, sex = (str(entry.values.get(key, "")) for key in ("relation", "sex"))
    return (
        contradiction(person, entry) is not None,
        not agrees(born, said),
        abs(born.year - said.year) if born and said else 0,
        differs(person.relation, relation),
        differs(person.sex, sex),
    )
