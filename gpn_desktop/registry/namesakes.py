"""Villages of one name: which old communes they came from says which is which.

On the way: the villages of a register → what each is called wherever somebody reads of it, and
which may be meant by what somebody writes.
"""

import functools
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from gpn_desktop.registry.former import key_of, named, split
from gpn_desktop.registry.places import Village, village_named
from gpn_desktop.vietnamese import fold, tidy


@functools.lru_cache(maxsize=4_000)
def _bare(name: str) -> str:
    """Give a name as it is compared, without the old commune that may stand in it."""
    return fold(split(name)[0])


_KIND_WORDS = {"thon": "Thôn", "to_dan_pho": "TDP"}


def called(villages: Iterable[Village]) -> dict[str, str]:
    """Give what villages are called, by id: with the old commune where two bear one name.

    The rule: Thôn 3 and TDP 3 are two villages, as officers write them. Where an old commune says
    which is which, it is told; where none does, their kinds are; two of one kind and one name, of
    which no old commune is known, stand alike until somebody writes it (``same_villages``). A name
    that is a number alone is no name in a list: its kind stands with it everywhere.
    """
    known = tuple(villages)
    names = {one.id: one.name for one in known}
    kinds = {one.id for one in known if _bare(one.name).isdecimal()}
    for those in bearing_one_name(known):
        names.update({one.id: _whole(one) for one in those})
        kinds |= _told_by_kind(those)
    words = {one.id: _KIND_WORDS.get(one.kind, "") if one.id in kinds else "" for one in known}
    return {one: f"{words[one]} {name}".strip() for one, name in names.items()}


def _told_by_kind(those: Iterable[Village]) -> set[str]:
    """Give which of one name no old commune tells apart, and their kinds do."""
    whole = {one.id: (fold(_whole(one)), one.kind) for one in those}
    alike = Counter(name for name, _ in whole.values())
    of_kinds = Counter(name for name, _ in {*whole.values()})
    return {one for one, (name, _) in whole.items() if alike[name] > 1 and of_kinds[name] > 1}


def bearing_one_name(villages: Iterable[Village]) -> list[tuple[Village, ...]]:
    """Give the villages that are not alone with their name, those of one name together."""
    found: dict[str, list[Village]] = {}
    for one in villages:
        found.setdefault(_bare(one.name), []).append(one)
    return [tuple(those) for those in found.values() if len(those) > 1]


def _whole(one: Village) -> str:
    return named(one.name, one.former) if one.former and not split(one.name)[1] else one.name


def apart(villages: Iterable[Village]) -> tuple[Village, ...]:
    """Give villages under what each is called: to be read and chosen, never to be written back."""
    known = tuple(villages)
    names = called(known)
    return tuple(replace(one, name=names[one.id]) for one in known)


def meant(villages: Iterable[Village], written: str) -> tuple[Village, ...]:
    """Give which of these may be meant by an id, or by what is written: none, one, or namesakes.

    Where the kind is written it must fit (Thôn 3 is not TDP 3); a name alone means a thôn first.
    An old commune means the village of it; one of which none is known fits every old commune.
    """
    known = tuple(villages)
    kind, name = village_named(written)
    bare, former = split(name)
    ours = [one for one in known if one.id == written]
    bearing = [one for one in known if _bare(one.name) == fold(bare)]
    fitting = _of_former(bearing, former) if former else bearing
    of_kind = [one for one in fitting if one.kind == kind]
    whole = [one for one in known if fold(one.name) == fold(written)]
    if name == tidy(written):
        of_kind = of_kind or fitting
    return tuple(ours or of_kind or whole)


def _of_former(bearing: Iterable[Village], former: str) -> list[Village]:
    known = [(one, one.former or split(one.name)[1]) for one in bearing]
    told = [one for one, own in known if own and key_of(own) == key_of(former)]
    return told or [one for one, own in known if not own]


def new_one(villages: Iterable[Village], written: str) -> Village:
    """Give a village that is none of these, as it is written; it has no id yet.

    Where another bears the name, the old commune stands in it: a commune's villages differ by name.
    """
    known = tuple(villages)
    kind, told = village_named(written)
    name, former = split(told)
    if former and any(_bare(one.name) == fold(name) for one in known):
        name = named(name, former)
    order = max((one.order for one in known), default=0) + 1
    return Village("", name=name, kind=kind, order=order, former=former)
