"""What a household counts as in a year's report: decided, else computed, else as it was before.

On the way: decisions and standing surveys → ``standing`` → forms 7.x and named lists. Whatever is
not decided for the year itself makes the report preliminary ("sơ bộ").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from gpn_desktop.registry.households import ClassOfYear


class Basis(Enum):
    """What a class of a report rests on."""

    DECIDED = "decided"  # by a decision for this year
    COMPUTED = "computed"  # by a survey of this year, not decided yet
    CARRIED = "carried"  # by the last decision before this year


@dataclass(frozen=True)
class Standing:
    """What one household counts as; ``decision`` is the one it rests on, None where computed."""

    household: str
    poverty_class: str
    basis: Basis
    decision: ClassOfYear | None = None

    @property
    def is_decided(self) -> bool:
        """Whether a decision for the year itself says so."""
        return self.basis is Basis.DECIDED


def standing(
    household: str, known: Iterable[ClassOfYear], computed: str, year: int, standard: str
) -> Standing | None:
    """Give what a household counts as in a year; None where nothing was ever found of it.

    ``known`` are its decisions, the oldest first; ``computed`` the class of its survey of the year.
    """
    past = [one for one in known if one.year <= year]
    now = [one for one in past if one.year == year and one.standard == standard]
    if now:
        return Standing(household, now[-1].poverty_class, Basis.DECIDED, now[-1])
    if computed:
        return Standing(household, computed, Basis.COMPUTED)
    before = [one for one in past if one.year < year]
    if before:
        return Standing(household, before[-1].poverty_class, Basis.CARRIED, before[-1])
    return None
