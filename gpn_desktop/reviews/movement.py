"""Movement of a year: two lists of decided classes → rows that must close, as sets of households.

On the way: forms 7.2 (poor) and 7.3 (near-poor) are counted from these rows; their closing
formula is 1−2−3−4+5+6+7+8. A household that no list names is not on the list.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from gpn_desktop.reviews.classify import NEAR_POOR, NOT_POOR, POOR

Ids = frozenset[str]
_NONE: Ids = frozenset()


@dataclass(frozen=True)
class Lists:
    """What movement compares: household ids with their class at the start and at the end.

    ``gone`` and ``came`` are households that left or joined the commune's register in between
    (moved, split, joined, died out): they are on one of the two lists only. ``left_before`` maps
    a class to the households that once were on its list and had left it.
    """

    before: Mapping[str, str]
    after: Mapping[str, str]
    gone: AbstractSet[str] = _NONE
    came: AbstractSet[str] = _NONE
    left_before: Mapping[str, AbstractSet[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Movement:
    """The households of each row for one class.

    ``out_other_list`` and ``in_other_list`` are the moves between poor and near-poor; ``out``
    left the list for good; ``in_back`` is tái nghèo or tái cận nghèo, ``in_new`` phát sinh.
    """

    poverty_class: str
    start: Ids
    out_other_list: Ids
    out: Ids
    out_gone: Ids
    in_other_list: Ids
    in_back: Ids
    in_new: Ids
    in_came: Ids
    end: Ids

    def closing(self) -> int:
        """Give the closing stock by the printed formula."""
        minus = (self.out_other_list, self.out, self.out_gone)
        plus = (self.in_other_list, self.in_back, self.in_new, self.in_came)
        return len(self.start) - sum(map(len, minus)) + sum(map(len, plus))

    def closes(self) -> bool:
        """Tell whether the rows lead from the start to the end."""
        return self.closing() == len(self.end)


def movement(lists: Lists, poverty_class: str = POOR) -> Movement:
    """Give the rows of the poor or of the near-poor; a household has one way out and one way in."""
    other = NEAR_POOR if poverty_class == POOR else POOR
    start, end = _of(lists.before, poverty_class), _of(lists.after, poverty_class)
    leaving, entering = start - end, end - start
    gone = (leaving & lists.gone) - lists.after.keys()
    to_other = frozenset(one for one in leaving - gone if lists.after.get(one) == other)
    came = (entering & lists.came) - lists.before.keys()
    from_other = frozenset(one for one in entering - came if lists.before.get(one) == other)
    rest = entering - came - from_other
    back = rest & lists.left_before.get(poverty_class, _NONE)
    return Movement(
        poverty_class=poverty_class,
        start=start,
        out_other_list=to_other,
        out=leaving - gone - to_other,
        out_gone=gone,
        in_other_list=from_other,
        in_back=back,
        in_new=rest - back,
        in_came=came,
        end=end,
    )


def _of(classes: Mapping[str, str], poverty_class: str) -> Ids:
    return frozenset(one for one, found in classes.items() if found == poverty_class)


def result_code(before: str, after: str) -> str:
    """Give the code of Phiếu C item I.5 for a start and an end class; empty if not on the list.

    Source: Phiếu C of P2016, list result_movement.
    """
    return _RESULTS.get((after, before if before in (POOR, NEAR_POOR) else NOT_POOR), "")


_RESULTS = {
    (POOR, POOR): "1",
    (POOR, NEAR_POOR): "2",
    (POOR, NOT_POOR): "3",
    (NEAR_POOR, POOR): "4",
    (NEAR_POOR, NEAR_POOR): "5",
    (NEAR_POOR, NOT_POOR): "6",
}
