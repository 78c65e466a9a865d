"""Twins planted among invented households: the same head keyed a second time, otherwise."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from gpn_desktop.chance import Dice
from gpn_desktop.registry.places import Village
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.villagers import Family
from gpn_desktop.vietnamese import fold

Slip = Callable[[Dice, Newcomer, Sequence[Village]], Newcomer]


def typed(family: Family) -> Newcomer:
    """Give the head of a family as somebody types it who has the same paper before him."""
    home, head = family.household, family.head
    born = head.birth_date
    day = "" if born is None else "/".join(reversed(str(born).split("-")))
    return Newcomer(
        *(head.full_name, home.village, head.sex, day, head.ethnicity, head.id_number),
        phone=home.phone,
        address=home.address,
    )


def _letter(dice: Dice, one: Newcomer, _: Sequence[Village]) -> Newcomer:
    place = dice.choice([n for n, sign in enumerate(one.full_name) if sign != " "])
    name = one.full_name[:place] + dice.choice("aeioucghlmnt") + one.full_name[place + 1 :]
    return replace(one, full_name=name)


def _order(dice: Dice, one: Newcomer, _villages: Sequence[Village]) -> Newcomer:
    first, *rest = one.full_name.split()
    return replace(one, full_name=" ".join([*rest, first]))


def _shorter(dice: Dice, one: Newcomer, _: Sequence[Village]) -> Newcomer:
    words = one.full_name.split()
    return replace(one, full_name=f"{words[0]} {words[-1]}")


def _without_marks(dice: Dice, one: Newcomer, _: Sequence[Village]) -> Newcomer:
    return replace(one, full_name=fold(one.full_name))


def _year(dice: Dice, one: Newcomer, _: Sequence[Village]) -> Newcomer:
    return replace(one, birth=one.birth[-4:])


def _year_beside(dice: Dice, one: Newcomer, _: Sequence[Village]) -> Newcomer:
    return replace(one, birth=str(int(one.birth[-4:]) + dice.choice((-1, 1))))


def _no_birth(dice: Dice, one: Newcomer, _: Sequence[Village]) -> Newcomer:
    return replace(one, birth="")


def _number(dice: Dice, one: Newcomer, _: Sequence[Village]) -> Newcomer:
    kept = one.id_number
    if not kept:
        return one
    digit = str((int(kept[-2]) + dice.randrange(1, 10)) % 10)
    return replace(one, id_number=f"{kept[:-2]}{digit}{kept[-1]}")


def _elsewhere(dice: Dice, one: Newcomer, villages: Sequence[Village]) -> Newcomer:
    return replace(one, village=dice.choice(villages).id, address="")


NAMES: tuple[Slip, ...] = (_letter, _order, _shorter, _without_marks)
OTHERS: tuple[Slip, ...] = (_year, _year_beside, _no_birth, _number, _elsewhere)


def twin(dice: Dice, family: Family, villages: Sequence[Village]) -> Newcomer:
    """Give the head typed again: four in ten with a slip in the name, half with one elsewhere.

    Six in ten have no citizen number at hand, half no telephone.
    """
    made = typed(family)
    if dice.random() < 0.4:
        made = dice.choice(NAMES)(dice, made, villages)
    if dice.random() < 0.5:
        made = dice.choice(OTHERS)(dice, made, villages)
    if dice.random() < 0.6:
        made = replace(made, id_number="")
    return replace(made, phone="") if dice.random() < 0.5 else made
