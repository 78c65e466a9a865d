"""Relations of a list are to its own head: where another one is head here, they are not believed.

On the way: the verdicts of a whole list → relations to a head who does not stay are in doubt, and
rows that change a head and the relations to it are written all together, or none of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from gpn_desktop.importing.known import Known
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Home, Judged, Verdict
from gpn_desktop.registry.persons import HEAD, Person

RELATION: Final = "relation"
_USUAL: Final = (Verdict.NEW, Verdict.CHANGED)
_TAKEN: Final = (*_USUAL, Verdict.DOUBTFUL)
_NOT_SURE: Final = (Why.ANOTHER, Why.WHICH, Why.NUMBER_OF_OTHER, Why.ID_OF_OTHER)


@dataclass(frozen=True)
class Bound:
    """All rows of a list, and which of them are written all together, or none of them."""

    rows: tuple[Judged, ...]
    together: tuple[frozenset[int], ...] = ()


def bound(
    known: Known, homes: Sequence[Home], families: Iterable[Sequence[int]], rows: Sequence[Judged]
) -> Bound:
    """Give the rows, relations to another head in doubt; ``families`` are numbers of rows."""
    found = {one.row: one for one in rows}
    together: list[frozenset[int]] = []
    for family in families:
        those = [found[row] for row in sorted(family)]
        household = homes[those[0].family].household
        if household is not None:
            told, group = _heard(those, known.head(household.id))
            found.update((one.row, one) for one in told)
            together += [group] if len(group) > 1 else []
    return Bound(tuple(found[one.row] for one in rows), tuple(together))


def _heard(rows: Sequence[Judged], stays: Person | None) -> tuple[list[Judged], frozenset[int]]:
    """Give the rows of one household that are to be looked at, and those that go together."""
    leader = next((one for one in rows if one.entry.is_head), None)
    if _is_head_here(leader):
        return [], frozenset()
    related = [one for one in rows if one is not leader and _relates(one)]
    if stays is None and leader is not None and leader.verdict in _USUAL:
        return [], frozenset(one.row for one in (leader, *related))
    why = Why.HEAD_UNTOLD if leader is None else Why.TO_OTHER_HEAD
    told = Remark(why, RELATION, leader.entry.name if leader else "")
    doubted = [_doubted(one, told) for one in related if not _changes_head(one)]
    if leader is None or leader.verdict not in _TAKEN:
        return doubted, frozenset()
    if stays is not None and all(one.person != stays for one in (leader, *related)):
        doubted.append(_doubted(leader, Remark(Why.HEAD_STAYS, RELATION, stays.full_name)))
    return doubted, frozenset(one.row for one in (leader, *related))


def _is_head_here(leader: Judged | None) -> bool:
    """Tell whether the head of the list is head in the register too, and it is surely that one."""
    if leader is None or leader.person is None or leader.person.relation != HEAD:
        return False
    return not any(one.why in _NOT_SURE for one in leader.remarks)


def _relates(one: Judged) -> bool:
    """Tell whether a row would write a relation."""
    if one.verdict not in _TAKEN:
        return False
    if one.person is None:
        return bool(one.entry.values.get(RELATION))
    return any(change.field == RELATION for change in one.changes)


def _changes_head(one: Judged) -> bool:
    return any(remark.why is Why.OTHER_HEAD for remark in one.remarks)


def _doubted(one: Judged, told: Remark) -> Judged:
    return replace(one, verdict=Verdict.DOUBTFUL, remarks=(*one.remarks, told))
