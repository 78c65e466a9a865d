"""Who of one household is written down in two rows: by a number, or by name and birth.

On the way: the traces of the rows that are typed → pairs with their evidence, told and never
merged. The register is asked elsewhere: ``duplicates``.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.registry.duplicates import CARD_DIGITS, Evidence, Trace

SHORTEST: Final = 9  # digits of a number; what is half typed tells nothing
Why = tuple[Evidence, ...]


def repeated(traces: Iterable[Trace]) -> Iterator[tuple[Trace, Trace, Why]]:
    """Give who stands there before already: who, the earlier one, and why; each is told once."""
    known: dict[tuple[str, ...], Trace] = {}
    for one in traces:
        told = _tellers(one)
        pairs = ((known[key], why) for key, why in told.items() if key in known)
        found = next(((other, why) for other, why in pairs if _may_be(one, other, why)), None)
        if found is not None:
            yield one, *found
        for key in told:
            known.setdefault(key, one)


def _tellers(one: Trace) -> dict[tuple[str, ...], Why]:
    """Give what somebody is known by, numbers first."""
    numbers = (
        ("number", one.id_number, Evidence.ID_NUMBER),
        ("number", one.old_id_number, Evidence.OLD_ID_NUMBER),
        ("card", one.insurance_number[-CARD_DIGITS:], Evidence.INSURANCE_NUMBER),
    )
    told: dict[tuple[str, ...], Why] = {}
    for kind, number, why in numbers:
        if len(number) >= SHORTEST:
            told.setdefault((kind, number), (why,))
    if one.full_name and one.year:
        name = vietnamese.tidy(one.full_name).casefold()
        birth = Evidence.BIRTH if _is_whole(one) else Evidence.BIRTH_YEAR
        told["name", name, str(one.year)] = (Evidence.NAME, birth)
    return told


def _is_whole(one: Trace) -> bool:
    return one.birth is not None and one.birth.day is not None


def _may_be(one: Trace, other: Trace, why: Why) -> bool:
    """Say whether nothing that is typed of both tells them apart; a number says it by itself."""
    if Evidence.NAME not in why:
        return True
    two_days = _is_whole(one) and _is_whole(other) and one.birth != other.birth
    two_numbers = bool(one.id_number and other.id_number)  # were they one, it had been found
    two_sexes = bool(one.sex and other.sex) and one.sex != other.sex
    return not (two_days or two_numbers or two_sexes)
