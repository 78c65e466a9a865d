"""What a household counts as in a year's report: what was decided last, never what was computed.

On the way: decisions → ``standing`` → forms 7.x and named lists. Whatever is not decided for the
year itself makes the report preliminary ("sơ bộ").
"""

from collections.abc import Iterable
from dataclasses import dataclass

from gpn_desktop.registry.households import ClassOfYear


@dataclass(frozen=True)
class Standing:
    """The decision that one household counts by: one of the year, else carried from before."""

    decision: ClassOfYear
    is_decided: bool

    @property
    def poverty_class(self) -> str:
        """What the household counts as."""
        return self.decision.poverty_class

    @property
    def is_listed(self) -> bool:
        """Tell whether a list from elsewhere says so, and no decision that stands here."""
        return self.decision.listed is not None


def standing(known: Iterable[ClassOfYear], year: int, standard: str) -> Standing | None:
    """Give what a household counts as in a year by its decisions, the oldest first; None by none.

    A decision of the year counts under the standard that is asked for, an earlier one under any. A
    list from elsewhere that names the year counts where no decision does, and is not decided.
    """
    past = [one for one in known if one.year <= year]
    now = [one for one in past if one.year == year and one.standard == standard]
    before = [one for one in past if one.year < year or one.listed is not None]
    if now:
        return Standing(now[-1], is_decided=True)
    return Standing(before[-1], is_decided=False) if before else None
