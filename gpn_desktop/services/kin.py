"""Who lives together in an invented household: relations, sexes and ages that fit each other.

On the way: a size → a sketch without names → villagers. Couples are of both sexes, children are
younger than their parents, the young couple of a large house has its own children.
"""

from dataclasses import dataclass

from gpn_desktop.chance import Dice
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE


@dataclass(frozen=True)
class Sketched:
    """A member before the name: relation, sex and age in full years."""

    relation: str
    sex: str
    age: int


def sketch(dice: Dice, size: int, *, head: str, couples: float) -> list[Sketched]:
    """Give the members of a household of this size, the head of this sex first.

    ``couples`` is the share of heads who live with a husband or wife.
    """
    first = Sketched(HEAD, head, _head_age(dice, size))
    found = [first]
    is_female = head == FEMALE
    mother = first.age if is_female else max(18, first.age - dice.randint(0, 5))
    if size > 1 and dice.random() < couples:
        age = first.age + dice.randint(0, 5) if is_female else mother
        found.append(Sketched("spouse", MALE if is_female else FEMALE, age))
    with_elder = size >= 4 and first.age <= 58 and dice.random() < 0.4
    found += _young(dice, size - len(found) - with_elder, mother)
    found += _older(dice, size - len(found), first.age)
    return found


def _head_age(dice: Dice, size: int) -> int:
    low, high = {1: (55, 84), 2: (30, 78), 3: (28, 60), 4: (30, 58)}.get(size, (36, 66))
    return dice.randint(low, high)


def _young(dice: Dice, room: int, mother: int) -> list[Sketched]:
    """Give children, and where the eldest are grown a young couple with its own children."""
    found: list[Sketched] = []
    births = range(dice.randint(20, 25), 41, dice.randint(2, 4))
    ages = [mother - at for at in births if mother - at >= 0]
    grown = next((age for age in ages if 23 <= age <= 40), None)
    if grown is not None and room >= 3:
        sex = MALE if dice.random() < 0.8 else FEMALE
        found.append(Sketched("child", sex, grown))
        found.append(Sketched("child_in_law", FEMALE if sex == MALE else MALE, grown - 1))
        small = [age for age in (grown - 21, grown - 24, grown - 27) if 0 <= age < 16]
        found += [_born(dice, "grandchild", age) for age in small[: room - 2]]
        ages = [age for age in ages if age < grown]
    at_home = [age for age in ages if age < 26]
    chosen = dice.sample(at_home, min(room - len(found), len(at_home)))
    return found + [_born(dice, "child", age) for age in sorted(chosen, reverse=True)]


def _born(dice: Dice, relation: str, age: int) -> Sketched:
    return Sketched(relation, dice.choice((MALE, FEMALE)), age)


def _older(dice: Dice, room: int, head: int) -> list[Sketched]:
    """Fill a household with the head's parents, then with brothers and sisters."""
    found: list[Sketched] = []
    if room and head <= 58:
        mother = head + dice.randint(20, 30)
        found.append(Sketched("parent", FEMALE, mother))
        if room > 1 and mother < 80:
            found.append(Sketched("parent", MALE, mother + dice.randint(0, 4)))
    while len(found) < room:
        age = max(16, head + dice.randint(-9, 9))
        found.append(_born(dice, "sibling", age))
    return found
